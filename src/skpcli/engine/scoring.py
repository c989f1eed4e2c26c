"""Every pegawai document of a workspace appraised."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from skpcli.diagnostics import Diagnostic
from skpcli.engine.appraisal import belum_berlaku, nilai
from skpcli.engine.context import Context
from skpcli.engine.results import BarisHasil, Hasil
from skpcli.law.regulation import at, awal_berlaku, kuadran_pertama
from skpcli.model.documents import Pegawai
from skpcli.model.terms import Metode
from skpcli.reading.typed import Naskah
from skpcli.reading.workspace import Workspace, identify
from skpcli.source.document import Document


class Penilaian(NamedTuple):
    """A document with its row of results."""

    naskah: Naskah
    baris: BarisHasil


class MethodChoice(NamedTuple):
    """A method of suggestion, and in words who has chosen it."""

    method: Metode
    source: str


def nilai_semua(ruang: Workspace, metode: Metode | None = None) -> Iterator[Penilaian]:
    """Appraise in input order; ``metode`` overrides what the organisations have chosen."""
    for document in ruang.employee_documents():
        result: Hasil | None = None
        if isinstance(document.isi, Pegawai):
            result = _appraise(ruang, document.isi, document.kunci_berkas, metode)
        row = BarisHasil(id=identify(document), hasil=result)
        yield Penilaian(naskah=document, baris=row)


def _appraise(workspace: Workspace, pegawai: Pegawai, keys: dict[str, str], wanted: Metode | None) -> Hasil:
    """Appraise one employee by the regulation of the last day of the period."""
    capaian = workspace.capaian(pegawai)
    last_day = pegawai.periode.selesai
    rules = at(last_day)
    if rules is None:
        first_day = awal_berlaku()
        reason = f"periode berakhir {last_day}, sebelum peraturan ini berlaku ({first_day})"
        basis = str(kuadran_pertama().dasar)
        return belum_berlaku(pegawai, capaian, reason, basis, keys)
    choice = choose_method(workspace, pegawai, wanted)
    context = Context(
        pegawai=pegawai,
        rules=rules,
        method=choice.method,
        method_source=choice.source,
        capaian=capaian,
        keys=keys,
    )
    return nilai(context)


def choose_method(workspace: Workspace, pegawai: Pegawai, wanted: Metode | None) -> MethodChoice:
    """Choose the method of suggestion: as wanted, else as the organisation has it, else mayoritas.

    The organisation is the one that the person is counted in; its choice is not inherited.
    """
    if wanted:
        return MethodChoice(method=wanted, source="pilihan --metode")
    found = workspace.organisation(pegawai.organisasi, pegawai.periode)
    if found:
        _, organisasi = found
        method = organisasi.kebijakan.metode_usulan
        if method:
            source = f"kebijakan organisasi `{pegawai.organisasi}`"
            return MethodChoice(method=method, source=source)
    return MethodChoice(method=Metode.MAYORITAS, source="bawaan")


def utuh(penilaian: Iterable[Penilaian]) -> list[Penilaian]:
    """Leave out documents read only in part, for outputs that tell of them by their findings."""
    return [appraised for appraised in penilaian if not appraised.naskah.dokumen.sebagian]


def lampirkan_temuan(
    ruang: Workspace, penilaian: Sequence[Penilaian], temuan: Iterable[Diagnostic]
) -> list[BarisHasil]:
    """Give the rows, each with the findings that stand in its document."""
    found = _by_document(ruang, temuan)
    rows = []
    for appraised in penilaian:
        document = appraised.naskah.dokumen
        inside = []
        for finding in found.get((document.berkas, document.nomor), ()):
            if not _stands_after(finding, appraised):
                inside.append(finding)
        row = BarisHasil(id=appraised.baris.id, hasil=appraised.baris.hasil, temuan=tuple(inside))
        rows.append(row)
    return rows


def _by_document(workspace: Workspace, findings: Iterable[Diagnostic]) -> dict[tuple[str, int], list[Diagnostic]]:
    """Sort findings by file and number of the document in or after which they stand."""
    documents: dict[str, list[Document]] = {}
    for file in workspace.files:
        documents[file.nama] = [document.dokumen for document in file.naskah]
    found: dict[tuple[str, int], list[Diagnostic]] = {}
    for finding in findings:
        in_file = documents.get(finding.span.file, [])
        begun = bisect_right(in_file, finding.span.line, key=lambda one: one.baris_awal)
        if begun:
            last = in_file[begun - 1]
            found.setdefault((last.berkas, last.nomor), []).append(finding)
    return found


def _stands_after(finding: Diagnostic, appraised: Penilaian) -> bool:
    """Tell whether a finding stands after a readable document, in what is no document of ours."""
    document = appraised.naskah.dokumen
    if appraised.baris.hasil is None or finding.span.line == document.baris_awal:
        return False
    return finding.span.line > document.span(()).end_line
