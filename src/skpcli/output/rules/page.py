"""The encoded rules with their bases as Rich tables, Markdown or JSON."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import cast

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from skpcli.law.parameters import Peraturan
from skpcli.model.terms import Sifat
from skpcli.output.employee import words as label
from skpcli.output.json_text import tulis
from skpcli.output.markdown import lolos, tabel_md
from skpcli.output.rich_text import bagian, isi, jorok, pasangan
from skpcli.output.rules.content import (
    Bertanggal,
    CellLines,
    Isi,
    isi_aturan,
    isian,
    key_heading,
    persen,
)

_TITLES = {
    "kuadran": "Predikat dibaca dari kuadran",
    "penetapan": "Rating diputuskan pejabat penilai",
    "metode_usulan": "Usulan rating dari butir",
    "pimpinan": "Rating hasil kerja pemimpin",
    "pola_distribusi": "Pola distribusi predikat",
    "panduan_perilaku": "Panduan perilaku BerAKHLAK",
    "jenjang_golongan": "Golongan menurut jenjang jabatan fungsional",
}
_MEANINGS = {
    Sifat.NORMA: "teks hukum mengatakannya",
    Sifat.TAFSIR: "penafsiran alat ini",
}
_ORIGIN_KEYS = frozenset(("berlaku", "sifat", "dasar"))
"""Fields that every parameter has; they head its object."""


def berlaku_pada(peraturan: Peraturan, hari: date) -> dict[str, Bertanggal]:
    """Choose the version of each parameter in force on a day.

    The versions of each are in order of their dates.
    """
    in_force: dict[str, Bertanggal] = {}
    for parameter, versions in isian(peraturan).items():
        for version in cast(tuple[Bertanggal, ...], versions):
            if version.berlaku <= hari:
                in_force[parameter] = version
    return in_force


def tabel_aturan(aturan: Mapping[str, Bertanggal]) -> RenderableType:
    """Build the rules for a console."""
    return Group(*_screen(aturan))


def _screen(rules: Mapping[str, Bertanggal]) -> Iterator[RenderableType]:
    for index, (parameter, version) in enumerate(rules.items()):
        yield bagian(judul(parameter), "\n" if index else "")
        yield pasangan(_origin(version), 8)
        content = isi_aturan(version)
        if content.baris:
            yield _table(content)
        for note in content.catatan:
            yield jorok(isi(note), 2)


def _table(content: Isi) -> Table:
    table = Table(box=box.SQUARE, show_lines=True)
    for heading in content.kepala:
        table.add_column(Text(heading, overflow="fold"), overflow="fold")
    for row in content.baris:
        table.add_row(*(_cell(cell) for cell in row))
    return table


def _cell(cell: CellLines) -> Text:
    """Set a cell; several lines become a list."""
    if len(cell) == 1:
        return isi(cell[0])
    lines = [isi(f"* {line}") for line in cell]
    return Text("\n", overflow="fold").join(lines)


def md_aturan(aturan: Mapping[str, Bertanggal]) -> str:
    """Render the rules as one Markdown document."""
    parts = ["# Aturan yang dipakai skp"]
    for parameter, version in aturan.items():
        parts.append(f"## {lolos(judul(parameter))}")
        origin = [f"- **{name}:** {lolos(text)}" for name, text in _origin(version)]
        parts.append("\n".join(origin))
        content = isi_aturan(version)
        if content.baris:
            rows = [_markdown_row(row) for row in content.baris]
            parts.append(tabel_md(content.kepala, rows))
        parts += [lolos(note) for note in content.catatan]
    return "\n\n".join(parts) + "\n"


def _markdown_row(row: Iterable[CellLines]) -> list[str]:
    cells = []
    for cell in row:
        lines = [lolos(line) for line in cell]
        cells.append("<br>".join(lines))
    return cells


def json_aturan(aturan: Mapping[str, Bertanggal], hari: date | None) -> str:
    """Render the rules as one JSON object.

    ``hari`` is the day asked for, None for the latest of each. A share is an object: ``pecahan`` is
    the exact fraction, ``persen`` the number rounded to two decimals.
    """
    data = {
        "versi": 1,
        "tanggal": None if hari is None else hari.isoformat(),
        "aturan": [_json_rule(parameter, version) for parameter, version in aturan.items()],
    }
    return tulis(data, indent=1)


def _json_rule(parameter: str, version: Bertanggal) -> dict[str, object]:
    rule: dict[str, object] = {
        "parameter": parameter,
        "judul": judul(parameter),
        "berlaku": version.berlaku.isoformat(),
        "sifat": version.sifat.value,
        "dasar": _plain(version.dasar),
        "isi": [],
    }
    for key, value in isian(version).items():
        if key not in _ORIGIN_KEYS:
            rule[key] = _plain(value, key)
    return rule


def _plain(value: object, key: str = "") -> object:
    """Turn a value into plain data; ``key`` tells numbers of people from shares."""
    if isinstance(value, Fraction):
        if key.endswith("_orang"):
            return str(value)
        return {"pecahan": str(value), "persen": persen(value)}
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    fields = isian(value)
    if fields:
        return {name: _plain(field, name) for name, field in fields.items()}
    if isinstance(value, tuple):
        return [_plain(entry) for entry in value]
    return value


def judul(parameter: str) -> str:
    """Head a parameter."""
    return _TITLES.get(parameter) or key_heading(parameter)


def _origin(version: Bertanggal) -> tuple[label.Baris, ...]:
    """Say what a rule says in short, on what it rests and since when."""
    return (
        ("Isi", version.dasar.ringkas),
        ("Dasar", str(version.dasar)),
        ("Sifat", f"{version.sifat}: {_MEANINGS[version.sifat]}"),
        ("Berlaku", f"sejak {label.tanggal(version.berlaku)}"),
    )
