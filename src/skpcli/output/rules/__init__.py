"""The encoded rules as text."""
