"""Findings as text, one renderer a format."""
