"""What `skp impor` asks and says about flat tables: columns, values of all rows, headings read."""

from collections.abc import Mapping, Sequence

from skpcli.cli.runs.baru_prompts import ask, tell
from skpcli.cli.terminal import remark, say
from skpcli.drafts.derived import with_period
from skpcli.workbook.flat import FlatOptions
from skpcli.workbook.records import OfficeRecords
from skpcli.workbook.table_cells import column_letters

_HEADINGS = {
    "mulai": "Periode Mulai",
    "selesai": "Periode Selesai",
    "evaluasi": "Evaluasi",
    "jabatan": "Jabatan",
    "jenis_jabatan": "Jenis Jabatan",
    "unit_kerja": "Unit Kerja",
    "penilai_nama": "Nama Penilai",
    "penilai_nip": "NIP Penilai",
    "penilai_jabatan": "Jabatan Penilai",
    "pendekatan": "Pendekatan",
    "organisasi": "ID Organisasi",
}
_OPTIONS = {
    "Periode Mulai": "--tahun",
    "Periode Selesai": "--tahun",
    "Jabatan": "--jabatan",
    "Jenis Jabatan": "--jenis-jabatan",
    "Nama Penilai": "--penilai-nama",
    "Jabatan Penilai": "--penilai-jabatan",
}


def flat_options(columns: Sequence[str], defaults: Mapping[str, str]) -> FlatOptions | None:
    """Read the options about a flat table; None where one is wrong, after saying so."""
    chosen = {}
    for option in columns:
        field, mark, column = option.partition("=")
        if not mark or not field.strip() or not column.strip():
            say(f'galat: `--kolom` ditulis "BIDANG=KOLOM", misalnya "Target=D"; bukan "{option}"')
            return None
        chosen[field.strip()] = column.strip()
    answers = dict(defaults)
    year = answers.get("tahun", "")
    if year:
        if not (year.isascii() and year.isdecimal() and len(year) == 4):
            say(f'galat: `--tahun`: "{year}" bukan tahun; tulis empat angka, misalnya 2025')
            return None
        answers, _ = with_period(answers)
    values = {_HEADINGS[name]: text for name, text in answers.items() if name in _HEADINGS}
    return FlatOptions(columns=chosen, values=values)


def ask_for_missing(options: FlatOptions, missing: Sequence[str]) -> FlatOptions:
    """Ask which column a required field has, or which value all rows have."""
    columns = dict(options.columns)
    values = dict(options.values)
    tell("Jawab dengan huruf atau judul kolomnya; satu nilai bagi semua baris: =nilai.")
    for heading in missing:
        answer = ""
        while not answer:
            answer = ask(f"  Kolom bagi {heading}: ")
        if answer.startswith("="):
            values[heading] = answer[1:].strip()
        else:
            columns[heading] = answer
    return FlatOptions(columns=columns, values=values)


def show_headings(office: OfficeRecords) -> None:
    """Say how each heading was read."""
    for read in office.headings:
        letters = column_letters(read.heading.column)
        meaning = read.heading.key or "tidak dibaca"
        remark(f"kolom {letters} `{read.heading.text}`: {meaning.replace('+', ' dan ')}")


def say_missing(file: str, missing: Sequence[str]) -> None:
    """Name the required fields that have no column, each with what gives it."""
    ways = []
    for heading in missing:
        way = f'--kolom "{heading}=KOLOM"'
        if heading in _OPTIONS:
            way += f" atau {_OPTIONS[heading]}"
        ways.append(f"{heading} ({way})")
    say(f"galat: `{file}` tanpa kolom {'; '.join(ways)}")
