"""The commands as the option parser sees them: signatures, helps, examples."""
