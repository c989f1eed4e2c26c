"""The cascade as text."""
