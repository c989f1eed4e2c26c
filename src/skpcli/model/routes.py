"""How a place in a document is named."""

Route = tuple[str | int, ...]
"""The keys and list positions (from 0) that lead to a value, outermost first."""
