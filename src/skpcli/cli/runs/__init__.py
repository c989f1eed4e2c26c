"""The work of the commands, loaded when one of them runs."""
