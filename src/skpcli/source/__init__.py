"""The YAML reader: bytes to documents in which every key and value knows its place."""
