"""Angka kredit on the terminal."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rich.console import RenderableType
from rich.text import Text

from skpcli.engine.credit_results import PersonCredit
from skpcli.output.credit import words
from skpcli.output.fitted_table import TableStyle, text_table
from skpcli.output.rich_text import folded, heading, indented, labelled

_LABELS = 12


@dataclass(frozen=True, slots=True)
class CreditLayout:
    """How angka kredit is shown: width, decimals, and whether with reasons."""

    width: int
    decimals: int
    with_reasons: bool = False


def credit_pages(people: Sequence[PersonCredit], layout: CreditLayout) -> Iterator[RenderableType]:
    """Lay out every person: konversi, akumulasi, penetapan."""
    for index, person in enumerate(people):
        if index:
            yield Text()
        yield from _page(person, layout)


def _page(person: PersonCredit, layout: CreditLayout) -> Iterator[RenderableType]:
    decimals = layout.decimals
    yield indented(folded(person.identity.nama, "bold"), 0)
    yield labelled(words.identity_rows(person), _LABELS)
    if person.reason:
        yield indented(folded(f"Angka kredit tidak dihitung: {person.reason}", "bold yellow"), 2)
    if person.conversions:
        yield heading("Konversi")
        rows = [words.conversion_cells(entry, decimals) for entry in person.conversions]
        yield _table(words.CONVERSION_HEADER, rows, layout.width)
        for line in words.unconverted(person):
            yield indented(folded(line, "yellow"), 2)
    accumulation = person.accumulation
    if accumulation:
        yield heading("Akumulasi")
        rows = [words.credit_cells(row, decimals) for row in accumulation.rows]
        rows.append(words.total_cells(accumulation.total, decimals))
        yield _table(words.ROW_HEADER, rows, layout.width)
    yield from _determination(person, layout)
    if person.projection:
        yield heading("Proyeksi")
        for line in words.projection_lines(person.projection):
            yield indented(folded(line), 2)
    if layout.with_reasons:
        yield heading("Mengapa")
        for line in words.reasons(person):
            yield indented(folded(line), 2)


def _determination(person: PersonCredit, layout: CreditLayout) -> Iterator[RenderableType]:
    determination = person.determination
    if determination is None:
        return
    yield heading("Penetapan")
    rows = words.determination_rows(determination, layout.decimals)
    yield _table(words.DETERMINATION_HEADER, rows, layout.width)
    promotions = words.promotion_rows(determination, layout.decimals)
    yield _table(words.PROMOTION_HEADER, promotions, layout.width)
    for sentence in words.verdicts(determination):
        yield indented(folded(sentence, "bold"), 2)


def _table(header: Sequence[str], rows: Iterable[Sequence[str]], width: int) -> RenderableType:
    """Set a table whose columns but the first are numbers or short words."""
    texts = []
    for row in rows:
        texts.append([folded(cell) if cell else Text() for cell in row])
    numbers = range(1, len(header))
    return text_table(header, texts, width, TableStyle(numbers=numbers))
