"""The work on one file of a batch: bytes in, finished rows out."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from skpcli.batch.context import Acuan, Isi
from skpcli.batch.filters import Saringan, kunci_urut
from skpcli.checks import periksa_sendiri
from skpcli.checks.overlaps import Jejak, jejak
from skpcli.diagnostics import Diagnostic, Severity, sort_key
from skpcli.engine.results import BarisHasil, StatusNilai
from skpcli.engine.scoring import lampirkan_temuan, nilai_semua, utuh
from skpcli.model.documents import Pegawai
from skpcli.output.cells import csv_line, sel, sel_excel
from skpcli.output.employee.csv_rows import KOLOM, baris_csv
from skpcli.output.employee.json_data import data_hasil
from skpcli.output.findings.text import teks
from skpcli.output.json_text import data_temuan, tulis
from skpcli.reading.reader import Berkas, baca_berkas

_NIP = KOLOM.index("nip")
_COUNTS = 2  # the last columns: galat and peringatan


class Baris(NamedTuple):
    """An employee's finished row.

    ``isi`` is text, CSV without its two counts, which others' documents may still raise, or the
    cells for a workbook; ``kelompok`` what the recap groups by; ``belum`` why there is no predikat.
    """

    isi: str | tuple[str, ...]
    dokumen: int
    predikat: str | None
    status: StatusNilai
    kelompok: str
    nama: str
    belum: str | None
    galat: int
    peringatan: int
    urut: tuple[str, ...]
    tampil: bool


class Temuan(NamedTuple):
    """A finding as the output keeps it, JSON text or cells.

    ``kunci`` is what it is sorted by: file, line, column, code.
    """

    kunci: tuple[str, int, int, str]
    isi: str | tuple[str, ...]


class HasilBerkas(NamedTuple):
    """What one file gave: its rows, traces of its people, its errors as text.

    ``cacah`` counts its findings by severity, the worst first; ``temuan`` are all of them where
    they are kept.
    """

    nama: str
    jumlah: int
    baris: tuple[Baris, ...]
    jejak: tuple[tuple[int, Jejak], ...]
    galat: str
    cacah: tuple[int, int, int]
    temuan: tuple[Temuan, ...]
    terbaca: bool = True


def kerjakan(acuan: Acuan, satu: Isi) -> HasilBerkas:
    """Read, check and rate one file, and make its rows."""
    content = baca_berkas(satu.nama, satu.isi, ditunjuk=satu.ditunjuk)
    workspace = acuan.ruang_untuk(content)
    appraised = list(nilai_semua(workspace, acuan.pilihan.metode))
    if acuan.pilihan.bentuk in ("json", "jsonl"):
        appraised = utuh(appraised)
    findings = sorted(periksa_sendiri(workspace, appraised), key=sort_key)
    errors = [finding for finding in findings if finding.tingkat is Severity.GALAT]
    results = lampirkan_temuan(workspace, appraised, findings)
    kept_findings = findings if acuan.pilihan.rinci else []
    return HasilBerkas(
        nama=masked(acuan, content.nama),
        jumlah=content.jumlah,
        baris=tuple(_row(acuan, result) for result in results),
        jejak=_traces(content),
        galat=teks_galat(acuan, errors, {content.nama: content.teks}),
        cacah=_count_severities(findings),
        temuan=tuple(temuan_berbentuk(acuan, finding) for finding in kept_findings),
    )


def _traces(content: Berkas) -> tuple[tuple[int, Jejak], ...]:
    """Give the traces of the people in a file, by the numbers of their documents."""
    traces = []
    for document in content.naskah:
        if isinstance(document.isi, Pegawai):
            traces.append((document.dokumen.nomor, jejak(document.isi, konteks=False)))
    return tuple(traces)


def masked(context: Acuan, text: str) -> str:
    """Mask a text where that is asked for."""
    return context.samar.teks(text) if context.samar else text


def teks_galat(acuan: Acuan, temuan: Sequence[Diagnostic], sumber: Mapping[str, str]) -> str:
    """Write findings for people, masked where asked for.

    ``sumber`` maps each readable file to its text.
    """
    if not temuan or not acuan.samar:
        return teks(temuan, sumber)
    masked_sources = {}
    for name in {finding.span.berkas for finding in temuan}:
        if name in sumber:
            masked_sources[name] = acuan.samar.sumber(sumber[name])
    return acuan.samar.teks(teks(temuan, masked_sources))


def _count_severities(findings: Sequence[Diagnostic]) -> tuple[int, int, int]:
    """Count errors, warnings and mere remarks."""
    severities = [finding.tingkat for finding in findings]
    return (
        severities.count(Severity.GALAT),
        severities.count(Severity.PERINGATAN),
        severities.count(Severity.INFO),
    )


def _row(context: Acuan, result: BarisHasil) -> Baris:
    """Make the row of an employee, filtered by the true names also where they are masked."""
    options = context.pilihan
    shown = context.samar.isi(result) if context.samar else result
    cells = baris_csv(shown)
    true_cells = baris_csv(result) if context.samar else cells
    return Baris(
        isi=_written(options.bentuk, shown, cells),
        dokumen=result.id.dokumen,
        predikat=result.hasil.predikat.nilai if result.hasil else None,
        status=result.hasil.status if result.hasil else StatusNilai.GALAT,
        kelompok=_group(options.kelompok, shown),
        nama=f"{shown.id.nama or '-'} ({shown.id.nip or '-'})",
        belum=_why_not_rated(shown),
        galat=result.cacah(Severity.GALAT),
        peringatan=result.cacah(Severity.PERINGATAN),
        urut=tuple(kunci_urut(column.removeprefix("-"), cells) for column in options.urut),
        tampil=_matches(options.saringan, true_cells),
    )


def _why_not_rated(result: BarisHasil) -> str | None:
    if result.hasil is None:
        return "dokumen memuat galat"
    if result.hasil.predikat.nilai:
        return None
    return result.hasil.predikat.karena


def _matches(filters: Sequence[Saringan], cells: Sequence[str]) -> bool:
    return all(filter_.cocok(cells) for filter_ in filters)


def _written(form: str, result: BarisHasil, cells: tuple[str, ...]) -> str | tuple[str, ...]:
    """Give a row in the form of the output, CSV without its counts."""
    if form in ("json", "jsonl"):
        return tulis(data_hasil(result)).rstrip("\n")
    if form == "xlsx":
        return cells
    if form == "tabel":
        return ""
    written = list(cells[:-_COUNTS])
    if form == "csv-excel":
        written[_NIP] = sel_excel(written[_NIP])
        return csv_line(written, ";")
    return csv_line(written, ",")


def _group(kind: str | None, result: BarisHasil) -> str:
    if kind == "organisasi":
        return result.id.organisasi or "(tanpa organisasi)"
    if kind == "unit":
        return result.id.unit_kerja or "(tanpa unit kerja)"
    if kind == "penilai":
        if result.hasil is None:
            return "(tidak terbaca)"
        penilai = result.hasil.pegawai.pejabat_penilai
        return f"{penilai.nama} ({penilai.nip or penilai.nrp or '-'})"
    return ""


def temuan_berbentuk(acuan: Acuan, satu: Diagnostic) -> Temuan:
    """Give a finding in the form that the output keeps it in."""
    key = sort_key(satu)
    shown = acuan.samar.isi(satu) if acuan.samar else satu
    data = data_temuan(shown)
    if acuan.pilihan.bentuk != "xlsx":
        return Temuan(kunci=key, isi=tulis(data).rstrip("\n"))
    data["dapat_diperbaiki"] = "ya" if satu.perbaikan else "tidak"
    cells = [sel(None if value is None else str(value)) for value in data.values()]
    return Temuan(kunci=key, isi=tuple(cells))
