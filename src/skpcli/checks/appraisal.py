"""What an auditor would ask about one person's appraisal."""

from collections.abc import Iterator

from skpcli.checks.repeated import Lacking, Wording, finding_about_all
from skpcli.diagnostics import Diagnostic
from skpcli.engine.results import Appraisal, AppraisalStatus, IndikatorResult, RatingSource, Verdict
from skpcli.law.regulation import at
from skpcli.model.documents import Pegawai, Penilaian
from skpcli.model.numbers import flatten
from skpcli.model.routes import Route
from skpcli.model.suspicions import Suspicion
from skpcli.model.terms import Rating
from skpcli.reading.typed import TypedDocument
from skpcli.reading.workspace import Workspace

_RATINGS = tuple(Rating)
_OPENINGS = ("belum dapat dinilai; ", "tanpa usulan: ")
"""How a reason without a rating begins, where a message says so already."""

_COMMA_AND_DOT = "koma untuk desimal, titik untuk ribuan"


def check_appraisal(
    workspace: Workspace, document: TypedDocument, appraisal: Appraisal
) -> Iterator[Diagnostic]:
    """Run all checks of one appraisal."""
    yield from _before_the_law(document, appraisal)
    yield from _not_computable(document, appraisal)
    yield from _suspected(document, appraisal)
    hasil_kerja = appraisal.rating_hasil_kerja
    perilaku_kerja = appraisal.rating_perilaku_kerja
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
        if rhk.rating:
            return False
        if any(indikator.realisasi for indikator in rhk.indikator):
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
    yield document.finding(
        "SKP502",
        ("pegawai", "nama"),
        f"belum dapat dinilai: {appraisal.predikat.reason} ({'; '.join(lacking)})",
        hint="isi rating keseluruhan dalam `penilaian`, atau realisasi dan rating butir-butirnya",
    )


def _without_openings(reason: str) -> str:
    for opening in _OPENINGS:
        reason = reason.removeprefix(opening)
    return reason


def _before_the_law(document: TypedDocument, appraisal: Appraisal) -> Iterator[Diagnostic]:
    """SKP501: a period that ends before the regulation is in force falls under the older one."""
    if at(appraisal.pegawai.periode.selesai) is None:
        yield document.finding(
            "SKP501",
            ("periode", "selesai"),
            appraisal.predikat.reason,
            hint="SKP periode itu dinilai menurut peraturan sebelumnya; periksa tahunnya",
        )


def _not_computable(document: TypedDocument, appraisal: Appraisal) -> Iterator[Diagnostic]:
    """SKP230: say why an indicator with a target and a realisasi cannot be computed."""
    routes = appraisal.pegawai.rhk_routes()
    by_reason: dict[str, list[Lacking]] = {}
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
            by_reason.setdefault(message, []).append(Lacking(name, route))
    for message, subjects in by_reason.items():
        if len(subjects) > 1:
            message = f"{message} ({{}})"
        yield from finding_about_all(document, subjects, Wording("SKP230", message))


def _suspected(document: TypedDocument, appraisal: Appraisal) -> Iterator[Diagnostic]:
    """SKP231: a capaian that can hardly be true comes from a dot, a comma or a per cent sign."""
    routes = appraisal.pegawai.rhk_routes()
    for (rhk_route, _), rhk in zip(routes, appraisal.hasil_kerja, strict=True):
        for number, measured in enumerate(rhk.indikator):
            if measured.suspicion:
                route = (*rhk_route, "indikator", number)
                yield _suspected_number(document, route, measured, measured.suspicion)


def _suspected_number(
    document: TypedDocument, route: Route, measured: IndikatorResult, suspicion: Suspicion
) -> Diagnostic:
    """Make the finding of one number, at the number itself."""
    key, text = "realisasi", measured.indikator.realisasi
    if suspicion.is_of_target:
        key, text = "target", measured.indikator.target
    written, start = suspicion.number.text, suspicion.number.start
    same_before = flatten(text or "").count(written, 0, start)
    span = document.document.part_span((*route, key), written, same_before)
    capaian = f"capaian {(measured.capaian_persen or '').replace('.', ',')}%"
    if measured.capaian_persen == "0":
        capaian = "capaian kurang dari 0,01%"
    hint = _COMMA_AND_DOT
    if suspicion.reading:
        hint = f"mungkin {suspicion.reading}; {_COMMA_AND_DOT}"
    message = f"{capaian}: periksa titik dan koma"
    return Diagnostic("SKP231", message, span, document.route_text((*route, key)), hint)


def _without_reason(
    document: TypedDocument,
    appraisal: Appraisal,
    key: str,
    verdict: Verdict[Rating],
) -> Iterator[Diagnostic]:
    """SKP401, SKP402: a decided rating that departs from the suggestion asks for a reason.

    Basis: the method of suggestion in force (parameter ``metode_usulan``).
    """
    rules = at(appraisal.pegawai.periode.selesai)
    if rules is None or verdict.source is not RatingSource.DITETAPKAN:
        return
    if appraisal.pegawai.penilaian.alasan:
        return
    if verdict.value is None or verdict.suggestion is None:
        return
    decided = _RATINGS.index(verdict.value)
    suggested = _RATINGS.index(verdict.suggestion)
    steps = abs(decided - suggested)
    if steps == 0:
        return
    code = "SKP401" if steps == 1 else "SKP402"
    message = (
        f"{verdict.subject} ditetapkan {verdict.value}, "
        f"sedangkan usulan dari butirnya {verdict.suggestion}"
    )
    yield document.finding(
        code,
        ("penilaian", key),
        message,
        hint="isi `penilaian.alasan`, atau periksa kembali ratingnya",
        basis=str(rules.usulan.dasar),
    )


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
        yield document.finding(
            "SKP407",
            ("memimpin",),
            f"capaian kinerja organisasi `{pegawai.memimpin}` yang dipimpin belum ada",
            hint="isi `capaian_kinerja` pada dokumen organisasinya",
            basis=basis,
        )
        return
    capaian = appraisal.capaian_organisasi
    due = rules.padanan.get(capaian)
    decided = pegawai.penilaian.rating_hasil_kerja
    if decided and due and decided is not due:
        contrast = f"sedangkan capaian organisasinya {capaian} ({due})"
        message = f"rating hasil kerja pemimpin {decided}, {contrast}"
        hint = (
            "samakan dengan capaian organisasi, "
            "atau periksa `capaian_kinerja` pada dokumen organisasinya"
        )
        yield document.finding(
            "SKP403",
            ("penilaian", "rating_hasil_kerja"),
            message,
            hint=hint,
            basis=basis,
        )


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
        yield document.finding(
            "SKP404",
            ("penilaian", "predikat"),
            message,
            hint="periksa kedua rating; predikat tercatat tidak pernah dipakai menilai",
            basis=verdict.basis,
        )


def _integrity(document: TypedDocument, appraisal: Appraisal) -> Iterator[Diagnostic]:
    """SKP405: Akuntabel below expectation needs attention whatever the predikat.

    Basis: the behaviour guides in force (parameter ``panduan_perilaku``).
    """
    akuntabel = appraisal.pegawai.perilaku_kerja.akuntabel
    if akuntabel.rating is not Rating.DI_BAWAH:
        return
    rules = at(appraisal.pegawai.periode.selesai)
    basis = str(rules.panduan.dasar) if rules else None
    hint = None
    if not akuntabel.tindak_lanjut:
        hint = "isi `tindak_lanjut`"
    yield document.finding(
        "SKP405",
        ("perilaku_kerja", "akuntabel", "rating"),
        "nilai Akuntabel di bawah ekspektasi: integritas perlu perhatian, apa pun predikatnya",
        hint=hint,
        basis=basis,
    )


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
    yield document.finding(
        "SKP406",
        ("capaian_organisasi",),
        message,
        hint="hapus baris ini; yang dipakai dokumen organisasi",
        basis=basis,
    )
