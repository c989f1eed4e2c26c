"""The calculator of allowed counts: what a pattern leaves to n people."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from skpcli.engine.conditions import bound_for
from skpcli.engine.distribution import SMALL_UNIT, Range
from skpcli.engine.distribution_text import ADVISORY, condition_text, small_unit_text
from skpcli.law.parameters import Pola, PolaDistribusi, SyaratPola
from skpcli.output.cells import csv_text
from skpcli.output.employee import words as label
from skpcli.output.json_text import to_json
from skpcli.output.markdown import escape_markdown, markdown_table

if TYPE_CHECKING:
    from rich.console import RenderableType

CALCULATOR_COLUMNS = ("capaian", "jumlah", "predikat", "paling_sedikit", "paling_banyak")
"""The columns of the calculator; additions only, and only at the end."""

_NAME_WIDTH = 16


class Calculation(NamedTuple):
    """The question with its answer; ``ranges`` is None where the pattern cannot be met."""

    reference: PolaDistribusi
    pola: Pola
    people: int
    ranges: tuple[Range, ...] | None


def _title(answer: Calculation) -> str:
    return f"Capaian organisasi {answer.pola.capaian.title()}, {answer.people} pegawai"


def _conditions(answer: Calculation) -> Iterator[str]:
    """Say the conditions; a share also as a number of people."""
    for condition in answer.pola.syarat:
        text = condition_text(condition)
        if condition.paling_banyak or condition.paling_sedikit:
            people = bound_for(condition, answer.people)
            text += f" = {people} dari {answer.people} orang"
        yield text


def _basis(answer: Calculation) -> str:
    reference = answer.reference
    since = label.write_day(reference.berlaku)
    return f"Dasar: {reference.dasar}, berlaku sejak {since} {label.SIFAT_WORDS[reference.sifat]}"


def _notes(answer: Calculation) -> Iterator[str]:
    count = answer.people
    if answer.ranges is None:
        yield (
            f"Pola tidak dapat dipenuhi untuk n = {count}: "
            "syarat di atas tidak mungkin dipenuhi bersama."
        )
    else:
        yield "Setiap ujung rentang dapat dicapai, tetapi tidak semuanya sekaligus."
    if count < SMALL_UNIT:
        yield label.sentence(small_unit_text(answer.reference.dasar, count))
    yield label.sentence(ADVISORY)


def calculation_page(answer: Calculation) -> "Iterator[RenderableType]":
    """Lay the answer out for the terminal."""
    from rich.text import Text  # md and csv need no rich

    from skpcli.output.rich_text import folded, indented, labelled

    yield indented(folded(_title(answer), "bold"), 0)
    for condition in _conditions(answer):
        yield indented(folded(condition), 2)
    yield Text()
    if answer.ranges:
        yield labelled(_range_lines(answer.ranges, answer.people), _NAME_WIDTH)
        yield Text()
    style = "dim" if answer.ranges else ""
    for note in (*_notes(answer), _basis(answer)):
        yield indented(folded(note, style), 2)


def _range_lines(ranges: Sequence[Range], count: int) -> list[tuple[str, str]]:
    """Name each predikat with its range, figures one below the other."""
    width = len(str(count))
    lines = []
    for range_ in ranges:
        fewest = str(range_.fewest).rjust(width)
        most = str(range_.most).rjust(width)
        name = label.predikat_name(range_.predikat)
        lines.append((name, f"{fewest} - {most} orang"))
    return lines


def calculation_markdown(answer: Calculation) -> str:
    """Render the answer as Markdown."""
    conditions = []
    for condition in _conditions(answer):
        conditions.append(f"- {escape_markdown(condition)}")
    parts = [
        f"# {escape_markdown(_title(answer))}",
        "\n".join(conditions),
    ]
    if answer.ranges:
        rows = []
        for range_ in answer.ranges:
            name = label.predikat_name(range_.predikat)
            rows.append((name, str(range_.fewest), str(range_.most)))
        parts.append(markdown_table(("Predikat", "Paling sedikit", "Paling banyak"), rows))
    parts += [escape_markdown(note) for note in _notes(answer)]
    parts.append(escape_markdown(_basis(answer)))
    return "\n\n".join(parts) + "\n"


def calculation_csv(answer: Calculation) -> str:
    """Render one row per predikat; no row where the pattern cannot be met."""
    rows = []
    for range_ in answer.ranges or ():
        row = (
            answer.pola.capaian,
            str(answer.people),
            range_.predikat,
            str(range_.fewest),
            str(range_.most),
        )
        rows.append(row)
    return csv_text(CALCULATOR_COLUMNS, rows)


def calculation_json(answer: Calculation) -> str:
    """Render the answer as JSON."""
    ranges = {}
    for range_ in answer.ranges or ():
        bounds = {"paling_sedikit": range_.fewest, "paling_banyak": range_.most}
        ranges[range_.predikat] = bounds
    data = {
        "versi": 1,
        "capaian": answer.pola.capaian,
        "jumlah": answer.people,
        "dapat_dipenuhi": answer.ranges is not None,
        "rentang": ranges or None,
        "syarat": [_json_condition(answer, condition) for condition in answer.pola.syarat],
    }
    return to_json(data, indent=1)


def _json_condition(answer: Calculation, condition: SyaratPola) -> dict[str, object]:
    return {
        "teks": condition_text(condition),
        "dasar": str(answer.reference.dasar),
        "sifat": answer.reference.sifat,
        "batas": bound_for(condition, answer.people),
    }
