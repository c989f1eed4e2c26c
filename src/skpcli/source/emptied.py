"""Explanation of entries that stand below a key which says that there are none."""

import re
from collections.abc import Sequence

from skpcli.source.defects import REACH, Defect, indent_of, line_above

_EMPTY = re.compile(
    r"(?P<before>[ ]*(?:-[ ]+)*(?:[A-Za-z_][\w -]*?|\"[^\"]*\"|'[^']*')[ \t]*:)"
    r"(?P<blanks>[ \t]+)(?P<empty>\[[ \t]*\]|\{[ \t]*\})[ \t]*(?:#.*)?$"
)
_ENTRY = re.compile(r"[ ]*-(?:[ \t]|$)")


def entries_below_nothing(lines: Sequence[str], number: int) -> Defect | None:
    """Find ``[]`` or ``{}`` right above a line that belongs to its key."""
    above = line_above(lines, number)
    if above is None:
        return None
    match = _EMPTY.match(lines[above], 0, REACH)
    if match is None:
        return None
    key_column = indent_of(match["before"].replace("-", " "))
    indent = indent_of(lines[number])
    is_entry = _ENTRY.match(lines[number]) is not None
    if indent < key_column or (indent == key_column and not is_entry):
        return None
    empty = match["empty"]
    message = (
        f"`{empty}` berarti kosong, padahal di bawahnya ada isi; hapus `{empty}`, "
        "atau hapus isi di bawahnya bila memang kosong"
    )
    return Defect(
        "SKP023",
        message,
        line=above,
        column=match.start("empty"),
        end_column=match.end("empty"),
        hint=f"tulis: {match['before'].strip()}",
        skippable=True,
        replacement="",
    )
