"""Values as texts of cells, and back: lists, bullets, example rows."""

import re
from collections.abc import Sequence

from skpcli.workbook.layout import CellForm

BULLET = "• "
"""What stands before every item where line breaks alone do not part them."""

_BULLET_LINE = re.compile(r"(?:\A|\n)•[ \t]*")
_EXAMPLE = re.compile(r"\s*contoh(?![\w-])", re.IGNORECASE)


def is_example(key: str) -> bool:
    """Tell whether a row whose key cell says this is an example of the template.

    >>> is_example("contoh 1"), is_example("contoh-dinas")
    (True, False)
    """
    return _EXAMPLE.match(key) is not None


def texts_to_cell(texts: Sequence[str], form: CellForm) -> str:
    r"""Write several texts into one cell.

    >>> texts_to_cell(["a", "b"], CellForm.LINES), texts_to_cell(["a", "b"], CellForm.WORDS)
    ('a\nb', '• a\n• b')
    """
    if len(texts) == 1 and form is CellForm.WORDS and not texts[0].startswith("•"):
        return texts[0]
    plain = not any("\n" in text or text.startswith("•") for text in texts)
    if form is CellForm.LINES and plain:
        return "\n".join(texts)
    return "\n".join(BULLET + text for text in texts)


def cell_to_texts(text: str, form: CellForm) -> list[str]:
    r"""Read several texts from one cell.

    >>> cell_to_texts("• a\nb\n• c", CellForm.WORDS), cell_to_texts("a\nb", CellForm.WORDS)
    (['a\nb', 'c'], ['a\nb'])
    """
    if text.startswith("•"):
        parts = _BULLET_LINE.split(text)
    elif form is CellForm.LINES:
        parts = text.split("\n")
    else:
        parts = [text]
    stripped = [part.strip() for part in parts]
    return [part for part in stripped if part]
