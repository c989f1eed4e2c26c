"""The run of `skp impor`: a workbook in, a file for each person and organisation out."""

import os
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from skpcli.cli.common import exit_code, make_folder, shell_quoted
from skpcli.cli.runs.baru_prompts import somebody_can_answer
from skpcli.cli.runs.impor_flat import ask_for_missing, flat_options, say_missing, show_headings
from skpcli.cli.runs.impor_report import ImporState, report_impor
from skpcli.cli.runs.impor_template import run_template
from skpcli.cli.runs.impor_update import (
    UpdatedFolder,
    complete_all,
    files_of,
    merge_file,
    read_folder,
)
from skpcli.cli.terminal import emit, remark, say
from skpcli.diagnostics import Diagnostic
from skpcli.drafts.names import draft_file_name
from skpcli.files import Input, read_bytes, reason, write
from skpcli.model.terms import Evaluasi, JenisJabatan, Pendekatan
from skpcli.reading.fixes import diff
from skpcli.workbook.assembling import assemble_office
from skpcli.workbook.checked import CheckedOffice, check_office
from skpcli.workbook.flat import read_flat
from skpcli.workbook.flat_headings import is_flat_heading
from skpcli.workbook.office_documents import OfficeDocument, OfficeFile, office_files
from skpcli.workbook.records import OfficeRecords, layout_of, read_records
from skpcli.workbook.table_cells import TableSheet
from skpcli.workbook.tables import MAX_TABLE_BYTES, read_tables

_DEFAULTS = (
    *("tahun", "mulai", "selesai", "evaluasi", "jabatan", "jenis_jabatan", "unit_kerja"),
    *("penilai_nama", "penilai_nip", "penilai_jabatan", "pendekatan", "organisasi"),
)


@dataclass(frozen=True, slots=True)
class ImporOptions:
    """The options of one run, as the command has them."""

    files: list[str] | None
    keluaran: Path | None
    templat: Path | None
    dari: str | None
    jumlah: int
    timpa: bool
    perbarui: bool
    beda: bool
    kolom: list[str]
    format_: str | None
    ketat: bool
    tahun: str | None
    mulai: str | None
    selesai: str | None
    evaluasi: Evaluasi | None
    jabatan: str | None
    jenis_jabatan: JenisJabatan | None
    unit_kerja: str | None
    penilai_nama: str | None
    penilai_nip: str | None
    penilai_jabatan: str | None
    pendekatan: Pendekatan | None
    organisasi: str | None

    def defaults(self) -> dict[str, str]:
        """Give what the options say of all rows, by the names of the questions."""
        given = asdict(self)
        return {name: str(given[name]) for name in _DEFAULTS if given[name] is not None}


@dataclass(slots=True)
class _ReadTables:
    """What the tables of a run gave; ``refused`` says that one could not be read."""

    offices: list[OfficeRecords]
    documents: list[OfficeDocument]
    refused: list[Diagnostic]
    incomplete: bool = False


def run_impor(options: ImporOptions) -> int:
    """Write the files, or an empty workbook; give the exit code."""
    conflict = _conflict(options)
    if conflict:
        say(f"galat: {conflict}")
        return 2
    if options.templat is not None:
        return run_template(options.templat, options.dari, options.jumlah, replace=options.timpa)
    read = _read_all(options)
    files = office_files(read.documents)
    folder = options.keluaran or Path()
    named = _named(files, folder)
    updated = read_folder(folder) if options.perbarui else UpdatedFolder([])
    complete_all(updated, files)
    checked = check_office(read.offices, named)
    checked.findings = [*read.refused, *checked.findings]
    states = [ImporState(name, file) for name, file in named.items()]
    code = 2
    if _has_content(read, files) and _may_write(options, states, checked):
        code = _write_all(options, states, checked, updated)
    report_impor(options.format_ or "teks", states, read.offices, checked.findings)
    severities = {finding.severity for finding in checked.findings}
    found = exit_code(
        severities, incomplete=read.incomplete or bool(read.refused), strict=options.ketat
    )
    return max(code, found)


def _conflict(options: ImporOptions) -> str:
    """Say which options exclude each other or are missing, or nothing."""
    if options.templat is not None:
        if options.files:
            return "`--templat` menulis buku kerja kosong; hapus nama berkas masukannya"
        return ""
    if options.dari is not None:
        return "`--dari` mengisi templat; pakai bersama `--templat FILE`"
    if not options.files:
        return "belum ada berkas masukan; sebut buku kerjanya, atau pakai `--templat FILE`"
    if options.keluaran is None:
        return "sebut folder tempat menulis berkasnya: -o FOLDER"
    if options.timpa and options.perbarui:
        return "`--timpa` mengganti seluruh berkas, `--perbarui` hanya isiannya; pilih satu"
    return ""


def _read_all(options: ImporOptions) -> _ReadTables:
    """Read the tables; one that cannot be read is said or found."""
    read = _ReadTables([], [], [])
    for name in options.files or ():
        path = None if name == "-" else Path(name)
        shown = "(masukan standar)" if path is None else Path(name).as_posix()
        try:
            content = read_bytes(Input(shown, path, named=True), MAX_TABLE_BYTES)
        except OSError as error:
            say(f"galat: `{name}` tidak dapat dibaca: {reason(error)}")
            read.incomplete = True
            continue
        tables = read_tables(shown, content, is_flat_heading)
        if tables.refusal is not None:
            read.refused.append(tables.refusal)
            continue
        office = _read_office(options, shown, tables.sheets)
        if office is None:
            read.incomplete = True
            continue
        read.offices.append(office)
        read.documents += assemble_office(office)
    return read


def _read_office(
    options: ImporOptions, file: str, sheets: tuple[TableSheet, ...]
) -> OfficeRecords | None:
    """Read the workbook's sheets, or else a flat table; None where something has to be said."""
    if any(layout_of(sheet) for sheet in sheets):
        return read_records(file, sheets)
    filled = [sheet for sheet in sheets if sheet.rows and not sheet.is_hidden]
    if not filled:
        return OfficeRecords(file)
    asked = flat_options(options.kolom, options.defaults())
    if asked is None:
        return None
    table = read_flat(file, filled[0], asked)
    show_headings(table.office)
    if table.missing and not table.mistakes and somebody_can_answer():
        table = read_flat(file, filled[0], ask_for_missing(asked, table.missing))
    for mistake in table.mistakes:
        say(f"galat: `{file}`: {mistake}")
    if table.missing:
        say_missing(file, table.missing)
    if table.missing or table.mistakes:
        return None
    return table.office


def _has_content(read: _ReadTables, files: Sequence[OfficeFile]) -> bool:
    """Tell whether there is anything to write; if not, say so."""
    if files:
        return True
    if not read.incomplete and not read.refused:
        examples = sum(office.examples for office in read.offices)
        detail = ""
        if examples:
            detail = f"; {examples} baris contoh tidak dihitung"
        say(f"galat: belum ada isian{detail}")
    return False


def _named(files: Sequence[OfficeFile], folder: Path) -> dict[str, OfficeFile]:
    """Give every file its name in the folder."""
    taken: set[str] = set()
    named = {}
    for file in files:
        stem = file.documents[0].name or file.number
        answers = {"nama": stem, "organisasi": file.number}
        name = draft_file_name(file.kind, answers, taken)
        taken.add(name)
        named[(folder / name).as_posix()] = file
    return named


def _may_write(options: ImporOptions, states: Sequence[ImporState], checked: CheckedOffice) -> bool:
    """Tell whether nothing stands in the way; name every file that does."""
    for state in states:
        state.is_faulty = state.name in checked.faulty
        state.exists = os.path.lexists(state.name)
    if options.timpa or options.perbarui or options.beda:
        return True
    existing = [state for state in states if state.exists and not state.is_faulty]
    for state in existing:
        say(f"galat: `{state.name}` sudah ada dan tidak ditimpa")
    if existing:
        say("Pakai --perbarui (isian yang ada kolomnya saja), --timpa, atau folder lain.")
    return not existing


def _write_all(
    options: ImporOptions,
    states: Sequence[ImporState],
    checked: CheckedOffice,
    updated: UpdatedFolder,
) -> int:
    """Write every file without an error; give the exit code of that."""
    folder = options.keluaran or Path()
    if not options.beda and not make_folder(folder):
        return 2
    code = 0
    for state in states:
        if state.is_faulty:
            code = max(code, 1)
            continue
        text = state.file.text()
        if options.perbarui:
            merged = _merged(updated, state)
            if merged is None:
                code = 2
                continue
            text = merged
        if not _write_one(options, state, text):
            code = 2
    written = sum(state.is_written for state in states)
    if written and not options.beda:
        remark(f"Berikutnya: skp periksa {shell_quoted(folder)}")
    return code


def _merged(folder: UpdatedFolder, state: ImporState) -> str | None:
    """Merge a person's or organisation's documents into the file that has any of them.

    None where that cannot be done safely, after saying so. Documents that no file has stand in a
    file of their own, or behind the others.
    """
    names = files_of(folder, state.file)
    rest = merge_file(folder, state.file)
    failed = set(names) & set(folder.failures)
    if failed:
        name = sorted(failed)[0]
        say(f"galat: `{name}` tidak dapat diperbarui tanpa mengubah yang lain; sunting sendiri")
        return None
    if not names and not state.exists:
        return state.file.text()
    if names:
        state.name = names[0]
        state.exists = True
    known = next((file for file in folder.files if file.name == state.name), None)
    if known is None:
        say(f"galat: `{state.name}` sudah ada dan bukan berkas SKP yang terbaca")
        return None
    text = folder.text(known)
    if rest:
        text = f"{text.rstrip()}\n---\n{OfficeFile(rest).text()}"
    folder.texts[state.name] = text
    return text


def _write_one(options: ImporOptions, state: ImporState, text: str) -> bool:
    """Write one file, or show what would change; False where that cannot be done."""
    new = text.encode("utf-8")
    old = b""
    if state.exists:
        try:
            old = read_bytes(Input(state.name, Path(state.name), named=True))
        except OSError as error:
            say(f"galat: `{state.name}` tidak dapat dibaca: {reason(error)}")
            return False
    if old == new:
        state.state = "sama"
        return True
    if options.beda:
        emit(sys.stdout, diff(state.name, old, new))
        return True
    try:
        write(Path(state.name), new)
    except OSError as error:
        say(f"galat: `{state.name}` tidak dapat ditulis: {reason(error)}")
        return False
    state.state = "baru"
    if state.exists:
        state.state = "diperbarui" if options.perbarui else "ditimpa"
    return True
