"""Results and findings as text, one folder a subject."""
