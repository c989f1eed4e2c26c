"""The run of `skp massal`: files in, rows, recap and exit code out."""

import codecs
import gc
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import StringIO
from itertools import chain
from typing import TYPE_CHECKING, BinaryIO

from skpcli.batch.collector import Pengumpul
from skpcli.batch.context import Acuan, Pilihan, susun_acuan
from skpcli.batch.recap_table import lay_out_recap
from skpcli.batch.rows import teks_galat, temuan_berbentuk
from skpcli.batch.workers import StoppedError, Workers
from skpcli.batch.writers import Penulis
from skpcli.checks.workspace import periksa_organisasi
from skpcli.cli.common import Himpunan, baca, himpun, keluarkan
from skpcli.cli.progress import kemajuan, selipkan
from skpcli.cli.runs.massal_options import MassalOptions, all_paths, read_row_options
from skpcli.cli.terminal import berwarna, catat, konsol, pesan, senyap, tulis
from skpcli.diagnostics import Diagnostic, Severity
from skpcli.files import berkas_baru, dapat_diulang, sebab, sementara
from skpcli.output.masking import Penyamar
from skpcli.reading.reader import Berkas

if TYPE_CHECKING:
    from skpcli.batch.workbook import RowsWorkbook

_ALLOCATIONS_A_COLLECTION = 100_000
_COPY_AT_ONCE = 1 << 20


@dataclass(frozen=True, slots=True)
class _Run:
    """The options of a run, what its rows are to be like, and its files."""

    options: MassalOptions
    rows: Pilihan
    files: Himpunan


def jalankan_massal(pilihan: MassalOptions) -> int:
    """Rate all, write the rows, print the recap, and give the exit code; the worst wins."""
    rows = read_row_options(pilihan)
    if rows is None:
        return 2
    paths = all_paths(pilihan)
    if paths is None:
        return 2
    files = himpun(paths, list(pilihan.konteks or ()), pilihan.keluaran)
    if files is None:
        return 2
    run = _Run(options=pilihan, rows=rows, files=_rereadable(files))
    gc.freeze()
    gc.set_threshold(_ALLOCATIONS_A_COLLECTION)
    gc.enable()
    try:
        with _output(run) as file:
            collector = _work(run, file)
            if file and pilihan.keluaran is None:
                _copy_to_stdout(file)
    except StoppedError as stop:
        pesan(stop.reason)
        return stop.code
    except BrokenPipeError:
        raise
    except OSError as error:
        target = pilihan.keluaran or "keluaran"
        pesan(f"galat: `{target}` tidak dapat ditulis: {sebab(error)}")
        return 2
    if not _print_recap(run, collector):
        return 2
    return _exit_code(run, collector)


def _rereadable(files: Himpunan) -> Himpunan:
    return Himpunan(
        masukan=[dapat_diulang(input_) for input_ in files.masukan],
        konteks=[dapat_diulang(input_) for input_ in files.konteks],
        kurang=files.kurang,
    )


@contextmanager
def _output(run: _Run) -> Iterator[BinaryIO | None]:
    """Give the file that the rows go to; none for the recap alone."""
    if run.rows.bentuk == "tabel":
        yield None
    elif run.options.keluaran:
        with berkas_baru(run.options.keluaran) as file:
            yield file
    else:
        with sementara() as file:
            yield file


def _work(run: _Run, file: BinaryIO | None) -> Pengumpul:
    workers = Workers(run.files.masukan, run.options.proses)
    context_files = [baca(input_) for input_ in run.files.konteks]
    context = susun_acuan(run.rows, workers.organisations(), context_files)
    if run.options.samarkan:
        contents = (baca(input_) for input_ in run.files.masukan)
        context.samar = Penyamar(chain(contents, context_files))
    writer = _writer(run.rows, file)
    collector = Pengumpul(writer)
    for result in kemajuan(workers.results(context), len(run.files.masukan)):
        collector.tambah(result)
        if result.galat:
            selipkan(f"{result.galat}\n")
            _stop_at_error(run, collector)
    for findings, sources in _found_together(run, context, context_files, collector):
        if _report(context, collector, findings, sources):
            _stop_at_error(run, collector)
    if writer:
        writer.naikkan(collector.naik, sementara)
        writer.tutup(collector)
    return collector


def _stop_at_error(run: _Run, collector: Pengumpul) -> None:
    """Stop at an error where asked to."""
    if run.options.gagal_cepat:
        code = 2 if _something_was_missing(run, collector) else 1
        message = "Dihentikan pada galat pertama (--gagal-cepat); tidak ada yang ditulis."
        raise StoppedError(message, code)


def _something_was_missing(run: _Run, collector: Pengumpul) -> bool:
    return run.files.kurang or collector.kurang


def _writer(rows: Pilihan, file: BinaryIO | None) -> "Penulis | RowsWorkbook | None":
    if file is None:
        return None
    if rows.bentuk == "xlsx":
        from skpcli.batch.workbook import RowsWorkbook

        return RowsWorkbook(file, rows.urut)
    return Penulis(rows.bentuk, file, rows.urut)


def _found_together(
    run: _Run, context: Acuan, context_files: list[Berkas], collector: Pengumpul
) -> Iterator[tuple[list[Diagnostic], Mapping[str, str]]]:
    """Give what only all files together show, and the errors of those read for context.

    With the findings come the texts of their files.
    """
    for content in context_files:
        collector.konteks(content)
        yield _errors(content.temuan), {content.nama: content.teks}
    context_names = {content.nama for content in context_files}
    about_organisations = []
    for finding in periksa_organisasi(context.ruang):
        if finding.span.berkas not in context_names:
            about_organisations.append(finding)
    yield about_organisations, {content.nama: content.teks for content in context.ruang.semua}
    inputs = [*run.files.masukan, *run.files.konteks]
    yield from collector.bentrok(lambda number: baca(inputs[number]))


def _errors(findings: Sequence[Diagnostic]) -> list[Diagnostic]:
    return [finding for finding in findings if finding.tingkat is Severity.GALAT]


def _report(
    context: Acuan,
    collector: Pengumpul,
    findings: list[Diagnostic],
    sources: Mapping[str, str],
) -> bool:
    """Count findings, show the errors among them, and tell whether there are any."""
    collector.rekap.tingkat.update(finding.tingkat for finding in findings)
    if context.pilihan.rinci:
        collector.temuan += [temuan_berbentuk(context, finding) for finding in findings]
    errors = _errors(findings)
    if errors:
        tulis(sys.stderr, f"{teks_galat(context, errors, sources)}\n")
    return bool(errors)


def _copy_to_stdout(file: BinaryIO) -> None:
    """Copy what was written to stdout; the byte order mark only where it can be written."""
    file.seek(0)
    reader = codecs.getreader("utf-8")(file)
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    keeps_mark = encoding.lower().startswith("utf")
    while chunk := reader.read(_COPY_AT_ONCE):
        tulis(sys.stdout, chunk if keeps_mark else chunk.removeprefix("\ufeff"))


def _print_recap(run: _Run, collector: Pengumpul) -> bool:
    """Print the recap; False where it was to be written and could not."""
    is_output = run.rows.bentuk == "tabel"
    stream = sys.stdout if is_output else sys.stderr
    goes_to_file = is_output and run.options.keluaran is not None
    buffer = StringIO()
    console = konsol(buffer, berwarna(stream) and not goes_to_file)
    console.print(lay_out_recap(collector.rekap, run.options.per))
    if is_output:
        return keluarkan(run.options.keluaran, buffer.getvalue())
    if run.options.keluaran:
        catat(f"Tersimpan: {run.options.keluaran}")
    if not senyap.get():
        tulis(stream, buffer.getvalue())
    return True


def _exit_code(run: _Run, collector: Pengumpul) -> int:
    recap = collector.rekap
    errors = recap.tingkat[Severity.GALAT]
    warnings = recap.tingkat[Severity.PERINGATAN]
    nothing_found = not recap.pegawai and not errors
    if nothing_found:
        pesan("galat: tidak ada dokumen pegawai di antara berkas yang dibaca")
    if nothing_found or _something_was_missing(run, collector):
        return 2
    if errors or (run.options.ketat and warnings):
        return 1
    return 0
