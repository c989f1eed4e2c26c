"""Which YAML files of a folder an editor is to check by the schema: those that hold SKP."""

import os

from skpcli.cli.common import read_input
from skpcli.files import Input, collect

ALL_FILES = ("*.yaml", "*.yml")
"""The patterns where no other YAML is there; an editor reads them at any depth."""


def skp_patterns(folder: str) -> list[str]:
    """Give the patterns of the SKP files in a folder, as short as they hit no other YAML.

    A subfolder that holds nothing else goes by its name, so that new files in it are hit as well.
    """
    inputs, _ = collect([folder])
    by_folder: dict[str, list[str]] = {}
    mixed = set()
    for input_ in inputs:
        path = os.path.relpath(str(input_.path), folder).replace(os.sep, "/")
        parent, _, _ = path.rpartition("/")
        if _holds_skp(input_):
            by_folder.setdefault(parent, []).append(path)
        else:
            mixed.add(parent)
    if not mixed:
        return list(ALL_FILES)
    patterns: list[str] = []
    for parent, paths in by_folder.items():
        if parent and parent not in mixed:
            patterns += (f"{parent}/{pattern}" for pattern in ALL_FILES)
        else:
            patterns += paths
    return patterns


def _holds_skp(input_: Input) -> bool:
    """Tell whether a file has a document of ours; an empty one may become one."""
    content = read_input(input_)
    if not content.documents:
        return not content.text.strip()
    return any(document.kind for document in content.documents)
