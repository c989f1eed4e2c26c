if ! (( $+functions[compdef] )); then
    autoload -Uz compinit && compinit
fi
_skp_lengkapi() {
    eval "$(env _TYPER_COMPLETE_ARGS="${words[1,$CURRENT]}" _SKP_COMPLETE=complete_zsh skp 2>/dev/null)"
}
compdef _skp_lengkapi skp
