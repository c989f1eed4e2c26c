"""New documents as commented YAML text."""
