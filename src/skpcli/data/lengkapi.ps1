Register-ArgumentCompleter -Native -CommandName skp -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $Env:_SKP_COMPLETE = "complete_powershell"
    $Env:_TYPER_COMPLETE_ARGS = $commandAst.ToString()
    $Env:_TYPER_COMPLETE_WORD_TO_COMPLETE = $wordToComplete
    try {
        skp 2>$null | ForEach-Object {
            $bagian = $_ -split ":::"
            $kata = if ($bagian[0] -match " ") { "'" + $bagian[0] + "'" } else { $bagian[0] }
            [System.Management.Automation.CompletionResult]::new($kata, $bagian[0], "ParameterValue", $bagian[1])
        }
    } finally {
        Remove-Item Env:_SKP_COMPLETE, Env:_TYPER_COMPLETE_ARGS, Env:_TYPER_COMPLETE_WORD_TO_COMPLETE
    }
}
