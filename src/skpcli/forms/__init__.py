"""The official forms, ready to sign: one model of a form, and a renderer for each format."""
