"""The distribution of predikat as text."""
