"""The headings of flat tables: one row a person or an indicator, in the office's words."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from skpcli.workbook.headings import FoundHeading, HeadingRow, fold_heading
from skpcli.workbook.layout import (
    HASIL_KERJA,
    INDIKATOR,
    PEGAWAI,
    PENILAIAN,
    SheetColumn,
    SheetLayout,
)
from skpcli.workbook.table_cells import column_letters

RANK_AND_GRADE = "+"
"""What stands in a key between a rank and a grade that share a column."""

_LAYOUTS = {layout.name: layout for layout in (PEGAWAI, HASIL_KERJA, INDIKATOR, PENILAIAN)}
_SYNONYMS = {
    "Rencana Hasil Kerja Pimpinan yang Diintervensi": "RHK Pimpinan",
    "Rencana Hasil Kerja Pimpinan": "RHK Pimpinan",
    "Indikator Kinerja Individu": "Indikator",
    "Umpan Balik Berkelanjutan": "Umpan Balik",
    "RHK": "Rencana Hasil Kerja",
    "Bukti": "Bukti Dukung",
    "ID": "ID RHK",
}
_OF_THE_MEASURE = ("Indikator", "Target", "Realisasi", "Aspek")
_EITHER = ("Umpan Balik", "Tindak Lanjut", "Perspektif")
REQUIRED_FIELDS = (
    *("NIP", "Nama", "Jabatan", "Jenis Jabatan", "Periode Mulai", "Periode Selesai"),
    *("Nama Penilai", "Jabatan Penilai"),
)
"""The fields that every person must have, by their headings."""


class FlatField(NamedTuple):
    """A field of a flat table: the sheet of the workbook that has it, and its column there."""

    layout: SheetLayout
    column: SheetColumn


def flat_fields() -> dict[str, FlatField]:
    """Give the fields by the workbook's headings; what several sheets have belongs to the first
    of them, but for what is said of an indicator."""
    fields: dict[str, FlatField] = {}
    for layout in _LAYOUTS.values():
        for column in layout.columns:
            is_of_measure = layout is INDIKATOR and column.heading in _EITHER
            if is_of_measure or column.heading not in fields:
                fields[column.heading] = FlatField(layout, column)
    fields["ID RHK"] = FlatField(HASIL_KERJA, HASIL_KERJA.column("id"))
    return fields


def known_flat_headings() -> dict[str, str]:
    """Give the workbook's headings by the folded headings of flat tables."""
    known: dict[str, str] = {}
    for heading in flat_fields():
        known[fold_heading(heading)] = heading
        for who in ("Atasan Penilai", "Penilai"):
            what = heading.removesuffix(f" {who}")
            if what == heading:
                continue
            official = who.replace("Penilai", "Pejabat Penilai")
            for title in (who, official):
                known[fold_heading(f"{what} {title}")] = heading
                known[fold_heading(f"{title} {what}")] = heading
            break
    for synonym, heading in _SYNONYMS.items():
        known[fold_heading(synonym)] = heading
    for suffix in ("", " Penilai", " Atasan Penilai"):
        official = suffix.replace("Penilai", "Pejabat Penilai")
        both = f"Pangkat{suffix}{RANK_AND_GRADE}Golongan{suffix}"
        for written in ("Pangkat/Gol. Ruang", "Pangkat/Golongan", "Pangkat/Gol"):
            known[fold_heading(written + suffix)] = both
            known[fold_heading(written + official)] = both
    return known


def is_flat_heading(text: str) -> bool:
    """Tell whether a text is a heading of flat tables."""
    return fold_heading(text) in known_flat_headings()


def flat_field(heading: str, headings: Iterable[str]) -> FlatField:
    """Give the field of a heading; without a column of indicators it is said of the RHK."""
    fields = flat_fields()
    if heading in _EITHER and not set(headings) & set(_OF_THE_MEASURE):
        column = next(column for column in HASIL_KERJA.columns if column.heading == heading)
        return FlatField(HASIL_KERJA, column)
    return fields[heading]


def with_chosen(headings: HeadingRow, chosen: Mapping[str, str]) -> Sequence[str]:
    """Place the fields that the user has placed; give what cannot be done, a sentence each."""
    mistakes = []
    known = known_flat_headings()
    for field, written in chosen.items():
        heading = known.get(fold_heading(field))
        if heading is None:
            mistakes.append(f"`{field}` bukan bidang yang dikenal; lihat judul kolom templat")
            continue
        target = _column_of(headings, written)
        if target is None:
            mistakes.append(f"kolom `{written}` bagi `{field}` tidak ada")
            continue
        kept = []
        for found in headings.found:
            if found.column == target:
                found = FoundHeading(found.text, found.row, found.column, heading)
            elif found.key == heading:
                found = FoundHeading(found.text, found.row, found.column, None)
            kept.append(found)
        if target not in {found.column for found in kept}:
            kept.append(FoundHeading(heading, headings.last_row, target, heading))
        headings.found = kept
    return mistakes


def _column_of(headings: HeadingRow, written: str) -> int | None:
    """Read a column by its heading in the file or by its letters."""
    for found in headings.found:
        if fold_heading(found.text) == fold_heading(written):
            return found.column
    for column in range(1, 703):
        if column_letters(column) == written.strip().upper():
            return column
    return None
