"""The run of `skp baru --dari`: one document for each row of a table."""

import os
from dataclasses import replace
from pathlib import Path

from skpcli.cli.common import make_folder, shell_quoted
from skpcli.cli.terminal import remark, say
from skpcli.drafts.derived import with_implied
from skpcli.drafts.make import Material, make_draft, without_days
from skpcli.drafts.names import draft_file_name
from skpcli.drafts.questions import Answers, missing_answers
from skpcli.drafts.table import (
    REQUIRED_COLUMNS,
    PeopleTable,
    PersonRow,
    read_people_table,
    repeated_people,
)
from skpcli.files import Input, read_bytes, reason, write
from skpcli.model.terms import JenisDokumen
from skpcli.source.decode import decode

_KIND = JenisDokumen.PEGAWAI
_WORKBOOK_STARTS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # how .xlsx begins, how .xls


def run_baru_table(path: str, folder: Path, material: Material) -> int:
    """Write the documents and say which rows were passed by, and why; give the exit code.

    ``material`` has the answers for all rows that do not give their own. "Baris N" is the row that
    a spreadsheet shows: records are counted, empty ones too, and not the lines of the file.
    """
    table = read_table(path)
    if table is None or not _can_be_completed(path, table, material.answers):
        return 2
    if not make_folder(folder):
        return 2
    first_numbers = {row.number: first.number for row, first in repeated_people(table)}
    taken: set[str] = set()
    passed_by = 0
    for row in table.rows:
        if row.number in first_numbers:
            mistake = f"orang yang sama dengan baris {first_numbers[row.number]}"
        else:
            mistake = row.mistakes or _write_row(row, folder, material, taken)
        if mistake:
            say(f"baris {row.number} dilewati: {mistake}")
            passed_by += 1
    written = len(table.rows) - passed_by
    remark(f"{written} berkas ditulis ke `{folder}`, {passed_by} baris dilewati.")
    if written:
        command = f"skp periksa {shell_quoted(folder)}"
        remark(f"Berikutnya: ganti contoh di dalamnya, lalu `{command}`.")
    if passed_by:
        return 1
    return 0


def read_table(path: str) -> PeopleTable | None:
    """Read a table that has what it must; None where it has not, after saying so."""
    place = None if path == "-" else Path(path)
    try:
        content = read_bytes(Input(name=path, path=place, named=True))
    except OSError as error:
        say(f"galat: `{path}` tidak dapat dibaca: {reason(error)}")
        return None
    if content.startswith(_WORKBOOK_STARTS):
        remedy = "di Excel pilih Simpan sebagai, jenis `CSV UTF-8`, lalu pakai berkas itu"
        say(f"galat: `{path}` adalah buku kerja Excel; {remedy}")
        return None
    text, findings = decode(path, content)
    if text is None:
        say(f"galat: `{path}`: {findings[0].message}")
        return None
    table = read_people_table(text)
    mistake = _what_is_wrong(table)
    if mistake:
        say(f"galat: `{path}` {mistake}")
        return None
    if table.unknown:
        say(f"Kolom yang tidak dipakai: {', '.join(table.unknown)}")
    return table


def _what_is_wrong(table: PeopleTable) -> str:
    """Say why a table will not do, or nothing."""
    if table.is_broken:
        return "bukan CSV yang utuh; periksa tanda kutip yang dibuka dan tidak ditutup"
    if table.doubled:
        columns = ", ".join(table.doubled)
        return f"tidak jelas: kolom {columns} tertulis dua kali; hapus salah satu"
    if table.missing:
        columns = ", ".join(table.missing)
        return f"tanpa kolom {columns}; baris pertamanya harus memuat {', '.join(REQUIRED_COLUMNS)}"
    if not table.rows:
        return "tidak memuat baris pegawai di bawah judul kolomnya"
    return ""


def _can_be_completed(path: str, table: PeopleTable, defaults: Answers) -> bool:
    """Tell whether columns and options can answer everything; if not, say what is missing."""
    answerable = {**dict.fromkeys(table.columns, ""), **defaults}
    missing = []
    for question in missing_answers(_KIND, answerable):
        if question.name != "jenis_jabatan":
            missing.append(f"kolom `{question.name}` atau opsi {question.option}")
    if missing:
        say(f"galat: `{path}` belum cukup; tambahkan {', '.join(missing)}")
    return not missing


def _write_row(
    row: PersonRow,
    folder: Path,
    material: Material,
    taken: set[str],
) -> str:
    """Write the document of a row; give the reason where that cannot be done."""
    defaults = material.answers
    if "tahun" in row.answers:
        defaults = without_days(defaults)
    answers = with_implied(_KIND, {**defaults, **row.answers})
    missing = missing_answers(_KIND, answers)
    if missing:
        names = ", ".join(question.name for question in missing)
        options = ", ".join(question.option for question in missing)
        return f"{names} kosong; isi kolomnya, atau sebut {options}"
    draft = make_draft(_KIND, replace(material, answers=answers))
    if draft.refusal:
        return draft.refusal
    name = draft_file_name(_KIND, answers, taken)
    taken.add(name)
    target = folder / name
    if os.path.lexists(target):
        return f"`{target}` sudah ada dan tidak ditimpa"
    try:
        write(target, draft.text.encode("utf-8"))
    except OSError as error:
        return f"`{target}` tidak dapat ditulis: {reason(error)}"
    for warning in draft.warnings:
        say(f"baris {row.number}: peringatan: {warning}")
    return ""
