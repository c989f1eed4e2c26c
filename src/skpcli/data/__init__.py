"""The data files that come with the package."""

from pathlib import Path

_FOLDER = Path(__file__).parent


def read_data(name: str) -> bytes:
    """Give the content of a file of ``skpcli/data``."""
    return (_FOLDER / name).read_bytes()
