"""The rules as pure functions: results with why, legal basis, and whether that is law or a reading."""
