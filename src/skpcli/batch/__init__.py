"""A whole office, file by file, over processes."""
