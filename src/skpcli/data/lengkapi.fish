function __skp_lengkapi
    set -l aksi $argv[1]
    env _SKP_COMPLETE=complete_fish _TYPER_COMPLETE_FISH_ACTION=$aksi \
        _TYPER_COMPLETE_ARGS=(commandline -cp | string collect) skp 2>/dev/null
end
complete --command skp --no-files --condition '__skp_lengkapi is-args' --arguments '(__skp_lengkapi get-args)'
