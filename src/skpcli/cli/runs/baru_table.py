"""The run of `skp baru --dari`: one document for each row of a table."""

import os
from dataclasses import replace
from pathlib import Path

from skpcli.cli.common import kutip
from skpcli.cli.terminal import catat, pesan
from skpcli.drafts.derived import lengkapi
from skpcli.drafts.make import Material, make_draft, without_days
from skpcli.drafts.names import draft_file_name
from skpcli.drafts.questions import Jawaban, kurang
from skpcli.drafts.table import WAJIB, Baris, Tabel, baca_tabel, orang_ganda
from skpcli.files import Masukan, baca_isi, sebab, simpan
from skpcli.model.terms import JenisDokumen
from skpcli.source.decode import decode

_KIND = JenisDokumen.PEGAWAI
_WORKBOOK_STARTS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # how .xlsx begins, how .xls


def jalankan_daftar(jalur: str, folder: Path, bahan: Material) -> int:
    """Write the documents and say which rows were passed by, and why; give the exit code.

    ``bahan`` are the answers for all rows that do not give their own. "Baris N" is the row that a
    spreadsheet shows: records are counted, empty ones too, and not the lines of the file.
    """
    table = _read_table(jalur)
    if table is None or not _can_be_completed(jalur, table, bahan.answers):
        return 2
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        pesan(f"galat: folder `{folder}` tidak dapat dibuat: {sebab(error)}")
        return 2
    first_numbers = {row.nomor: first.nomor for row, first in orang_ganda(table)}
    taken: set[str] = set()
    passed_by = 0
    for row in table.baris:
        if row.nomor in first_numbers:
            mistake = f"orang yang sama dengan baris {first_numbers[row.nomor]}"
        else:
            mistake = row.salah or _write_row(row, folder, bahan, taken)
        if mistake:
            pesan(f"baris {row.nomor} dilewati: {mistake}")
            passed_by += 1
    written = len(table.baris) - passed_by
    catat(f"{written} berkas ditulis ke `{folder}`, {passed_by} baris dilewati.")
    if written:
        command = f"skp periksa {kutip(folder)}"
        catat(f"Berikutnya: ganti contoh di dalamnya, lalu `{command}`.")
    return 1 if passed_by else 0


def _read_table(path: str) -> Tabel | None:
    """Read a table that has what it must; None where it has not, after saying so."""
    place = None if path == "-" else Path(path)
    try:
        content = baca_isi(Masukan(nama=path, jalur=place, ditunjuk=True))
    except OSError as error:
        pesan(f"galat: `{path}` tidak dapat dibaca: {sebab(error)}")
        return None
    if content.startswith(_WORKBOOK_STARTS):
        remedy = "di Excel pilih Simpan sebagai, jenis `CSV UTF-8`, lalu pakai berkas itu"
        pesan(f"galat: `{path}` adalah buku kerja Excel; {remedy}")
        return None
    text, findings = decode(path, content)
    if text is None:
        pesan(f"galat: `{path}`: {findings[0].pesan}")
        return None
    table = baca_tabel(text)
    mistake = _what_is_wrong(table)
    if mistake:
        pesan(f"galat: `{path}` {mistake}")
        return None
    if table.asing:
        pesan(f"Kolom yang tidak dipakai: {', '.join(table.asing)}")
    return table


def _what_is_wrong(table: Tabel) -> str:
    """Say why a table will not do, or nothing."""
    if table.rusak:
        return "bukan CSV yang utuh; periksa tanda kutip yang dibuka dan tidak ditutup"
    if table.ganda:
        columns = ", ".join(table.ganda)
        return f"tidak jelas: kolom {columns} tertulis dua kali; hapus salah satu"
    if table.kurang:
        columns = ", ".join(table.kurang)
        return f"tanpa kolom {columns}; baris pertamanya harus memuat {', '.join(WAJIB)}"
    if not table.baris:
        return "tidak memuat baris pegawai di bawah judul kolomnya"
    return ""


def _can_be_completed(path: str, table: Tabel, defaults: Jawaban) -> bool:
    """Tell whether columns and options can answer everything; if not, say what is missing."""
    answerable = {**dict.fromkeys(table.kolom, ""), **defaults}
    missing = []
    for question in kurang(_KIND, answerable):
        if question.nama != "jenis_jabatan":
            missing.append(f"kolom `{question.nama}` atau opsi {question.opsi}")
    if missing:
        pesan(f"galat: `{path}` belum cukup; tambahkan {', '.join(missing)}")
    return not missing


def _write_row(row: Baris, folder: Path, material: Material, taken: set[str]) -> str:
    """Write the document of a row; give the reason where that cannot be done."""
    defaults = material.answers
    if "tahun" in row.jawaban:
        defaults = without_days(defaults)
    answers = lengkapi(_KIND, {**defaults, **row.jawaban})
    missing = kurang(_KIND, answers)
    if missing:
        names = ", ".join(question.nama for question in missing)
        options = ", ".join(question.opsi for question in missing)
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
        simpan(target, draft.text.encode("utf-8"))
    except OSError as error:
        return f"`{target}` tidak dapat ditulis: {sebab(error)}"
    for warning in draft.warnings:
        pesan(f"baris {row.nomor}: peringatan: {warning}")
    return ""
