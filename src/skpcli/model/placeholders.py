"""Texts of a new document that stand there until somebody fills in the real ones."""

EXAMPLE_MARK = "(contoh)"
"""What every example text of a new document begins with."""

SUPERIOR_NAME = "(nama atasan pejabat penilai)"
"""What stands for the name of the assessor's superior."""

SUPERIOR_JABATAN = "(jabatan atasan pejabat penilai)"
"""What stands for the position of the assessor's superior."""

_UNFILLED = frozenset((SUPERIOR_NAME, SUPERIOR_JABATAN))


def example_text(text: str) -> str:
    """Mark a text as an example.

    >>> example_text("Jumlah laporan")
    '(contoh) Jumlah laporan'
    """
    return f"{EXAMPLE_MARK} {text}"


def is_placeholder(text: str | None) -> bool:
    """Tell whether a text still is what a new document had there.

    >>> is_placeholder("(Contoh) Jumlah laporan"), is_placeholder("Jumlah laporan (contoh)")
    (True, False)
    """
    folded = (text or "").casefold().strip()
    return folded.startswith(EXAMPLE_MARK) or folded in _UNFILLED
