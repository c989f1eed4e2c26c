"""What would change, as text, Markdown and JSON."""
