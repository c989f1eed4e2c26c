"""The encoded rules with their bases as Rich tables, Markdown or JSON."""

from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction

from rich.console import Group, RenderableType
from rich.text import Text

from skpcli.law.parameters import Dated, Peraturan
from skpcli.model.base import Model
from skpcli.model.terms import Sifat
from skpcli.model.written_numbers import plain_number, rounded_percent
from skpcli.output.employee import words as label
from skpcli.output.fitted_table import TableStyle, text_table
from skpcli.output.json_text import to_json
from skpcli.output.markdown import escape_markdown, markdown_table
from skpcli.output.rich_text import folded, heading, indented, joined, labelled
from skpcli.output.rules.content import CellLines, RuleContent, rule_content

PARAMETER_TITLES = {
    "kuadran": "Predikat dibaca dari kuadran",
    "penetapan": "Rating diputuskan pejabat penilai",
    "metode_usulan": "Usulan rating dari butir",
    "pimpinan": "Rating hasil kerja pemimpin",
    "pola_distribusi": "Pola distribusi predikat",
    "panduan_perilaku": "Panduan perilaku BerAKHLAK",
    "jenjang_golongan": "Golongan menurut jenjang jabatan fungsional",
    "konversi_predikat": "Konversi predikat menjadi angka kredit",
    "koefisien_jenjang": "Angka kredit menurut jenjang jabatan fungsional",
    "kenaikan_pangkat": "Angka kredit minimal untuk kenaikan pangkat",
}
_AMOUNTS = ("koefisien", "pangkat", "kumulatif")
"""The keys of amounts of angka kredit, which are no shares."""

_MEANINGS = {
    Sifat.NORMA: "teks hukum mengatakannya",
    Sifat.TAFSIR: "penafsiran alat ini",
}


def rules_in_force(regulation: Peraturan, day: date) -> dict[str, Dated]:
    """Choose the version of each parameter in force on a day.

    The versions of each are in order of their dates.
    """
    in_force: dict[str, Dated] = {}
    for parameter, versions in regulation:
        for version in versions:
            if version.berlaku <= day:
                in_force[parameter] = version
    return in_force


def rules_table(rules: Mapping[str, Dated], width: int) -> RenderableType:
    """Build the rules for a console of ``width`` columns."""
    parts: list[RenderableType] = []
    for parameter, version in rules.items():
        parts.append(heading(PARAMETER_TITLES[parameter], "\n" if parts else ""))
        parts.append(labelled(_origin(version), 8))
        content = rule_content(version)
        if content.rows:
            parts.append(_table(content, width))
        for note in content.notes:
            parts.append(indented(folded(note), 2))
    return Group(*parts)


def _table(content: RuleContent, width: int) -> RenderableType:
    rows = [[_cell(cell) for cell in row] for row in content.rows]
    return text_table(content.header, rows, width, TableStyle(show_lines=True))


def _cell(cell: CellLines) -> Text:
    """Set a cell; several lines become a list."""
    if len(cell) == 1:
        return folded(cell[0])
    lines = [folded(f"* {line}") for line in cell]
    return joined(lines)


def rules_markdown(rules: Mapping[str, Dated]) -> str:
    """Render the rules as one Markdown document."""
    parts = ["# Aturan yang dipakai skp"]
    for parameter, version in rules.items():
        parts.append(f"## {escape_markdown(PARAMETER_TITLES[parameter])}")
        lines = [f"- **{name}:** {escape_markdown(text)}" for name, text in _origin(version)]
        parts.append("\n".join(lines))
        content = rule_content(version)
        if content.rows:
            rows = [_markdown_row(row) for row in content.rows]
            parts.append(markdown_table(content.header, rows))
        parts += [escape_markdown(note) for note in content.notes]
    return "\n\n".join(parts) + "\n"


def _markdown_row(row: Iterable[CellLines]) -> list[str]:
    cells = []
    for cell in row:
        lines = [escape_markdown(line) for line in cell]
        cells.append("<br>".join(lines))
    return cells


def rules_json(rules: Mapping[str, Dated], day: date | None) -> str:
    """Render the rules as one JSON object.

    ``day`` is the day asked for, None for the latest of each. A share is an object: ``pecahan`` is
    the exact fraction, ``persen`` the number rounded to two decimals.
    """
    shown = [_json_rule(parameter, version) for parameter, version in rules.items()]
    written_day = str(day) if day else None
    return to_json({"versi": 1, "tanggal": written_day, "aturan": shown}, indent=1)


def _json_rule(parameter: str, version: Dated) -> dict[str, object]:
    rule: dict[str, object] = {
        "parameter": parameter,
        "judul": PARAMETER_TITLES[parameter],
        "berlaku": version.berlaku.isoformat(),
        "sifat": version.sifat,
        "dasar": _plain(version.dasar),
        "isi": [],
    }
    for name, value in version:
        if not rule.get(name):  # the first keys are those of every rule, in this order
            rule[name] = _plain(value, name)
    return rule


def _plain(value: object, key: str = "") -> object:
    """Turn a value into what JSON knows; its key tells numbers of people from shares."""
    if isinstance(value, Model):
        return {name: _plain(field, name) for name, field in value}
    if isinstance(value, tuple):
        return [_plain(entry) for entry in value]
    if not isinstance(value, Fraction):
        return value
    if key.endswith("_orang"):
        return str(value)
    if key in _AMOUNTS:
        return plain_number(value, 3)
    return {"pecahan": str(value), "persen": plain_percent(value)}


def plain_percent(share: Fraction) -> str:
    """Write a share as a plain number of percent, rounded to two decimals.

    >>> plain_percent(Fraction(1, 3))
    '33.33'
    """
    return f"{rounded_percent(share):f}".rstrip("0").rstrip(".")


def _origin(version: Dated) -> tuple[label.Labelled, ...]:
    """Say what a rule says in short, on what it rests and since when."""
    return (
        ("Isi", version.dasar.ringkas),
        ("Dasar", str(version.dasar)),
        ("Sifat", f"{version.sifat}: {_MEANINGS[version.sifat]}"),
        ("Berlaku", f"sejak {label.write_day(version.berlaku)}"),
    )
