"""The rules as pure functions: results with why, legal basis, and whether it is law or reading."""
