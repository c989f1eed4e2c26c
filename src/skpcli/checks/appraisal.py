"""What an auditor would ask about one person's appraisal."""

from collections.abc import Iterator

from skpcli.checks.repeated import Subject, Wording, finding_about_all
from skpcli.diagnostics import Diagnostic
from skpcli.engine.results import Appraisal, AppraisalStatus, RatingSource, Verdict
from skpcli.law.regulation import at
from skpcli.model.documents import Pegawai, Penilaian
from skpcli.model.terms import Rating
from skpcli.reading.typed import TypedDocument
from skpcli.reading.workspace import Workspace

_RATINGS = tuple(Rating)
_OPENINGS = ("belum dapat dinilai; ", "tanpa usulan: ")
"""How a reason without a rating begins, where a message says so already."""


def check_appraisal(
    workspace: Workspace, document: TypedDocument, appraisal: Appraisal
) -> Iterator[Diagnostic]:
    """Run all checks of one appraisal."""
    yield from _before_the_law(document, appraisal)
    yield from _not_computable(document, appraisal)
    hasil_kerja, perilaku_kerja = appraisal.rating_hasil_kerja, appraisal.rating_perilaku_kerja
    yield from _without_reason(document, appraisal, "rating_hasil_kerja", hasil_kerja)
    yield from _without_reason(document, appraisal, "rating_perilaku_kerja", perilaku_kerja)
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


def check_unfinished(document: TypedDocument, appraisal: Appraisal) -> Iterator[Diagnostic]:
    """SKP502: say what an appraisal still lacks."""
    in_force = at(appraisal.pegawai.periode.selesai) is not None
    if appraisal.status is not AppraisalStatus.BELUM or not in_force:
        return
    lacking = []
    for verdict in (appraisal.rating_hasil_kerja, appraisal.rating_perilaku_kerja):
        if verdict.value is None:
            lacking.append(_without_openings(verdict.reason))
    message = f"belum dapat dinilai: {appraisal.predikat.reason} ({'; '.join(lacking)})"
    hint = "isi rating keseluruhan dalam `penilaian`, atau realisasi dan rating butir-butirnya"
    yield document.finding("SKP502", ("pegawai", "nama"), message, hint=hint)


def _without_openings(reason: str) -> str:
    for opening in _OPENINGS:
        reason = reason.removeprefix(opening)
    return reason


def _before_the_law(document: TypedDocument, appraisal: Appraisal) -> Iterator[Diagnostic]:
    """SKP501: a period that ends before the regulation is in force falls under the older one."""
    if at(appraisal.pegawai.periode.selesai) is None:
        message = appraisal.predikat.reason
        hint = "SKP periode itu dinilai menurut peraturan sebelumnya; periksa tahunnya"
        yield document.finding("SKP501", ("periode", "selesai"), message, hint=hint)


def _not_computable(document: TypedDocument, appraisal: Appraisal) -> Iterator[Diagnostic]:
    """SKP230: say why an indicator with a target and a realisasi cannot be computed."""
    routes = appraisal.pegawai.rhk_routes()
    by_reason: dict[str, list[Subject]] = {}
    for (rhk_route, _), rhk in zip(routes, appraisal.hasil_kerja, strict=True):
        for number, measured in enumerate(rhk.indikator):
            indikator = measured.indikator
            if not (measured.remark and indikator.target and indikator.realisasi):
                continue
            message = measured.remark
            if measured.posisi is None:
                message = f"tidak dapat dihitung: {message}"
            route = (*rhk_route, "indikator", number, "realisasi")
            name = f"indikator {number + 1} pada RHK {rhk.rhk.id}"
            by_reason.setdefault(message, []).append(Subject(name, route))
    for message, subjects in by_reason.items():
        if len(subjects) > 1:
            message = f"{message} ({{}})"
        yield from finding_about_all(document, subjects, Wording("SKP230", message))


def _without_reason(
    document: TypedDocument, appraisal: Appraisal, key: str, verdict: Verdict[Rating]
) -> Iterator[Diagnostic]:
    """SKP401, SKP402: a decided rating that departs from the suggestion asks for a reason.

    Basis: the method of suggestion in force (parameter ``metode_usulan``).
    """
    rules = at(appraisal.pegawai.periode.selesai)
    if rules is None or verdict.source is not RatingSource.DITETAPKAN:
        return
    if appraisal.pegawai.penilaian.alasan or verdict.value is None or verdict.suggestion is None:
        return
    steps = abs(_RATINGS.index(verdict.value) - _RATINGS.index(verdict.suggestion))
    if steps == 0:
        return
    code = "SKP401" if steps == 1 else "SKP402"
    message = (
        f"{verdict.subject} ditetapkan {verdict.value}, "
        f"sedangkan usulan dari butirnya {verdict.suggestion}"
    )
    hint = "isi `penilaian.alasan`, atau periksa kembali ratingnya"
    basis = str(rules.usulan.dasar)
    yield document.finding(code, ("penilaian", key), message, hint=hint, basis=basis)


def _leader(
    workspace: Workspace, document: TypedDocument, appraisal: Appraisal
) -> Iterator[Diagnostic]:
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
        yield document.finding("SKP407", ("memimpin",), message, hint=hint, basis=basis)
        return
    due = rules.padanan.get(appraisal.capaian_organisasi)
    decided = pegawai.penilaian.rating_hasil_kerja
    if decided and due and decided is not due:
        message = (
            f"rating hasil kerja pemimpin {decided}, "
            f"sedangkan capaian organisasinya {appraisal.capaian_organisasi} ({due})"
        )
        hint = (
            "samakan dengan capaian organisasi, "
            "atau periksa `capaian_kinerja` pada dokumen organisasinya"
        )
        route = ("penilaian", "rating_hasil_kerja")
        yield document.finding("SKP403", route, message, hint=hint, basis=basis)


def _recorded_predikat(document: TypedDocument, appraisal: Appraisal) -> Iterator[Diagnostic]:
    """SKP404: the predikat recorded elsewhere is the one that the quadrant gives.

    Basis: the quadrant in force (parameter ``kuadran``).
    """
    recorded = appraisal.pegawai.penilaian.predikat
    verdict = appraisal.predikat
    if recorded and verdict.value and recorded is not verdict.value:
        message = (
            f"predikat tercatat {recorded}, "
            f"sedangkan kuadran memberi {verdict.value}: {verdict.reason}"
        )
        hint = "periksa kedua rating; predikat tercatat tidak pernah dipakai menilai"
        route = ("penilaian", "predikat")
        yield document.finding("SKP404", route, message, hint=hint, basis=verdict.basis)


def _integrity(document: TypedDocument, appraisal: Appraisal) -> Iterator[Diagnostic]:
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
    yield document.finding("SKP405", route, message, hint=hint, basis=basis)


def _other_capaian(
    workspace: Workspace, document: TypedDocument, appraisal: Appraisal
) -> Iterator[Diagnostic]:
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
    message = (
        f"capaian organisasi tertulis {pegawai.capaian_organisasi}, "
        f"sedangkan dokumen organisasinya {capaian}"
    )
    hint = "hapus baris ini; yang dipakai dokumen organisasi"
    yield document.finding("SKP406", ("capaian_organisasi",), message, hint=hint, basis=basis)
