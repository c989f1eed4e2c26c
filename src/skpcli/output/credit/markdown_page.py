"""Angka kredit as Markdown."""

from collections.abc import Iterable, Iterator, Sequence

from skpcli.engine.credit_results import PersonCredit
from skpcli.output.credit import words
from skpcli.output.markdown import escape_markdown, markdown_table


def credit_markdown(people: Iterable[PersonCredit], decimals: int, *, with_reasons: bool) -> str:
    """Render every person: konversi, akumulasi, penetapan."""
    parts = ["# Angka kredit"]
    for person in people:
        parts += _person(person, decimals)
        if with_reasons:
            parts += _list("Mengapa", words.reasons(person))
    return "\n\n".join(parts) + "\n"


def _person(person: PersonCredit, decimals: int) -> Iterator[str]:
    yield f"## {escape_markdown(person.identity.nama)}"
    lines = []
    for name, text in words.identity_rows(person):
        lines.append(f"- **{name}:** {escape_markdown(text)}")
    yield "\n".join(lines)
    if person.reason:
        yield escape_markdown(f"Angka kredit tidak dihitung: {person.reason}")
    if person.conversions:
        rows = [words.conversion_cells(entry, decimals) for entry in person.conversions]
        yield "### Konversi"
        yield _table(words.CONVERSION_HEADER, rows)
    for line in words.unconverted(person):
        yield escape_markdown(line)
    if person.accumulation:
        rows = [words.credit_cells(row, decimals) for row in person.accumulation.rows]
        rows.append(words.total_cells(person.accumulation.total, decimals))
        yield "### Akumulasi"
        yield _table(words.ROW_HEADER, rows)
    determination = person.determination
    if determination:
        yield "### Penetapan"
        yield _table(words.DETERMINATION_HEADER, words.determination_rows(determination, decimals))
        yield _table(words.PROMOTION_HEADER, words.promotion_rows(determination, decimals))
        for sentence in words.verdicts(determination):
            yield f"**{escape_markdown(sentence)}**"
    if person.projection:
        yield from _list("Proyeksi", words.projection_lines(person.projection))


def _list(title: str, texts: Iterable[str]) -> list[str]:
    lines = [f"- {escape_markdown(text)}" for text in texts]
    return [f"### {title}", "\n".join(lines)]


def _table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    escaped = []
    for row in rows:
        escaped.append([escape_markdown(cell) if cell else "" for cell in row])
    return markdown_table(header, escaped)
