"""The dated parameters of the regulation with their basis, and the glossary."""
