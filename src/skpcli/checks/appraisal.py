"""What an auditor would ask about one person's appraisal."""

from collections.abc import Iterator

from skpcli.diagnostics import Diagnostic
from skpcli.engine.results import Hasil, Putusan, StatusNilai, Sumber
from skpcli.law.regulation import at
from skpcli.model.documents import Pegawai, Penilaian
from skpcli.model.terms import Rating
from skpcli.reading.typed import Naskah
from skpcli.reading.workspace import Workspace

_RATINGS = tuple(Rating)
_OPENINGS = ("belum dapat dinilai; ", "tanpa usulan: ")
"""How a reason without a rating begins, where a message says so already."""


def check_appraisal(workspace: Workspace, document: Naskah, appraisal: Hasil) -> Iterator[Diagnostic]:
    """Run all checks of one appraisal."""
    yield from _before_the_law(document, appraisal)
    yield from _not_computable(document, appraisal)
    yield from _without_reason(document, appraisal, "rating_hasil_kerja", appraisal.rating_hasil_kerja)
    yield from _without_reason(document, appraisal, "rating_perilaku_kerja", appraisal.rating_perilaku_kerja)
    yield from _leader(workspace, document, appraisal)
    yield from _recorded_predikat(document, appraisal)
    yield from _integrity(document, appraisal)
    yield from _other_capaian(workspace, document, appraisal)


def is_plan(pegawai: Pegawai) -> bool:
    """Tell whether a document is only a plan: no realisasi, no rating, nothing decided."""
    if pegawai.penilaian != Penilaian():
        return False
    for _, rhk in pegawai.rhk_routes():
        if rhk.rating or any(indikator.realisasi for indikator in rhk.indikator):
            return False
    return not any(value.rating for _, value in pegawai.perilaku_kerja.by_key())


def check_unfinished(document: Naskah, appraisal: Hasil) -> Iterator[Diagnostic]:
    """SKP502: say what an appraisal still lacks."""
    if appraisal.status is not StatusNilai.BELUM or at(appraisal.pegawai.periode.selesai) is None:
        return
    lacking = []
    for verdict in (appraisal.rating_hasil_kerja, appraisal.rating_perilaku_kerja):
        if verdict.nilai is None:
            lacking.append(_without_openings(verdict.karena))
    message = f"belum dapat dinilai: {appraisal.predikat.karena} ({'; '.join(lacking)})"
    hint = "isi rating keseluruhan dalam `penilaian`, atau realisasi dan rating butir-butirnya"
    yield document.temuan("SKP502", ("pegawai", "nama"), message, hint=hint)


def _without_openings(reason: str) -> str:
    for opening in _OPENINGS:
        reason = reason.removeprefix(opening)
    return reason


def _before_the_law(document: Naskah, appraisal: Hasil) -> Iterator[Diagnostic]:
    """SKP501: a period that ends before the regulation is in force falls under the older one."""
    if at(appraisal.pegawai.periode.selesai) is None:
        message = appraisal.predikat.karena
        hint = "SKP periode itu dinilai menurut peraturan sebelumnya; periksa tahunnya"
        yield document.temuan("SKP501", ("periode", "selesai"), message, hint=hint)


def _not_computable(document: Naskah, appraisal: Hasil) -> Iterator[Diagnostic]:
    """SKP230: say why an indicator with a target and a realisasi cannot be computed."""
    routes = appraisal.pegawai.rhk_routes()
    for (rhk_route, _), rhk in zip(routes, appraisal.hasil_kerja, strict=True):
        for number, measured in enumerate(rhk.indikator):
            indikator = measured.indikator
            if not (measured.keterangan and indikator.target and indikator.realisasi):
                continue
            message = measured.keterangan
            if measured.posisi is None:
                message = f"tidak dapat dihitung: {message}"
            route = (*rhk_route, "indikator", number, "realisasi")
            yield document.temuan("SKP230", route, message)


def _without_reason(document: Naskah, appraisal: Hasil, key: str, verdict: Putusan[Rating]) -> Iterator[Diagnostic]:
    """SKP401, SKP402: a decided rating that departs from the suggestion asks for a reason.

    Basis: the method of suggestion in force (parameter ``metode_usulan``).
    """
    rules = at(appraisal.pegawai.periode.selesai)
    if rules is None or verdict.sumber is not Sumber.DITETAPKAN:
        return
    if appraisal.pegawai.penilaian.alasan or verdict.nilai is None or verdict.usulan is None:
        return
    steps = abs(_RATINGS.index(verdict.nilai) - _RATINGS.index(verdict.usulan))
    if steps == 0:
        return
    code = "SKP401" if steps == 1 else "SKP402"
    message = f"{verdict.pokok} ditetapkan {verdict.nilai}, sedangkan usulan dari butirnya {verdict.usulan}"
    hint = "isi `penilaian.alasan`, atau periksa kembali ratingnya"
    basis = str(rules.usulan.dasar)
    yield document.temuan(code, ("penilaian", key), message, hint=hint, basis=basis)


def _leader(workspace: Workspace, document: Naskah, appraisal: Hasil) -> Iterator[Diagnostic]:
    """SKP403, SKP407: a leader's work results are rated as the organisation's capaian says.

    Basis: the leader's mapping in force (parameter ``pimpinan``).
    """
    pegawai = appraisal.pegawai
    rules = at(pegawai.periode.selesai)
    if rules is None or rules.pimpinan is None:
        return
    if not pegawai.memimpin or pegawai.memimpin in workspace.broken_ids:
        return
    basis = str(rules.pimpinan.dasar)
    if appraisal.capaian_organisasi is None:
        message = f"capaian kinerja organisasi `{pegawai.memimpin}` yang dipimpin belum ada"
        hint = "isi `capaian_kinerja` pada dokumen organisasinya"
        yield document.temuan("SKP407", ("memimpin",), message, hint=hint, basis=basis)
        return
    due = rules.padanan.get(appraisal.capaian_organisasi)
    decided = pegawai.penilaian.rating_hasil_kerja
    if decided and due and decided is not due:
        message = (
            f"rating hasil kerja pemimpin {decided}, "
            f"sedangkan capaian organisasinya {appraisal.capaian_organisasi} ({due})"
        )
        hint = "samakan dengan capaian organisasi, atau periksa `capaian_kinerja` pada dokumen organisasinya"
        route = ("penilaian", "rating_hasil_kerja")
        yield document.temuan("SKP403", route, message, hint=hint, basis=basis)


def _recorded_predikat(document: Naskah, appraisal: Hasil) -> Iterator[Diagnostic]:
    """SKP404: the predikat recorded elsewhere is the one that the quadrant gives.

    Basis: the quadrant in force (parameter ``kuadran``).
    """
    recorded = appraisal.pegawai.penilaian.predikat
    verdict = appraisal.predikat
    if recorded and verdict.nilai and recorded is not verdict.nilai:
        message = f"predikat tercatat {recorded}, sedangkan kuadran memberi {verdict.nilai}: {verdict.karena}"
        hint = "periksa kedua rating; predikat tercatat tidak pernah dipakai menilai"
        route = ("penilaian", "predikat")
        yield document.temuan("SKP404", route, message, hint=hint, basis=verdict.dasar)


def _integrity(document: Naskah, appraisal: Hasil) -> Iterator[Diagnostic]:
    """SKP405: Akuntabel below expectation needs attention whatever the predikat.

    Basis: the behaviour guides in force (parameter ``panduan_perilaku``).
    """
    akuntabel = appraisal.pegawai.perilaku_kerja.akuntabel
    if akuntabel.rating is not Rating.DI_BAWAH:
        return
    rules = at(appraisal.pegawai.periode.selesai)
    basis = str(rules.panduan.dasar) if rules else None
    hint = None if akuntabel.tindak_lanjut else "isi `tindak_lanjut`"
    message = "nilai Akuntabel di bawah ekspektasi: integritas perlu perhatian, apa pun predikatnya"
    route = ("perilaku_kerja", "akuntabel", "rating")
    yield document.temuan("SKP405", route, message, hint=hint, basis=basis)


def _other_capaian(workspace: Workspace, document: Naskah, appraisal: Hasil) -> Iterator[Diagnostic]:
    """SKP406: the capaian in a person's file is that of the organisation's own document.

    Basis: the distribution patterns in force (parameter ``pola_distribusi``).
    """
    pegawai = appraisal.pegawai
    found = workspace.organisation(pegawai.memimpin or pegawai.organisasi, pegawai.periode)
    if pegawai.capaian_organisasi is None or found is None:
        return
    _, organisasi = found
    capaian = organisasi.capaian_kinerja
    if capaian is None or capaian is pegawai.capaian_organisasi:
        return
    rules = at(pegawai.periode.selesai)
    basis = str(rules.pola.dasar) if rules and rules.pola else None
    message = f"capaian organisasi tertulis {pegawai.capaian_organisasi}, sedangkan dokumen organisasinya {capaian}"
    hint = "hapus baris ini; yang dipakai dokumen organisasi"
    yield document.temuan("SKP406", ("capaian_organisasi",), message, hint=hint, basis=basis)
