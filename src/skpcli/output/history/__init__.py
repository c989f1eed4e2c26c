"""The periods of people and of offices as text, Markdown, JSON and CSV."""
