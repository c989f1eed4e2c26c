"""What has changed between two versions, as text, Markdown and JSON."""
