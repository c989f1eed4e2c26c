"""The ratings of one employee: of every RHK, of hasil kerja and of perilaku kerja."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from skpcli.engine.context import Context
from skpcli.engine.results import IndikatorResult, RatingSource, RhkResult, Verdict
from skpcli.engine.suggestion import (
    Suggestion,
    no_suggestion,
    suggest_for_rhk,
    suggest_from_ratings,
)
from skpcli.law.parameters import MetodeUsulan, Penetapan
from skpcli.law.regulation import RulesOfDay
from skpcli.model.documents import Pegawai
from skpcli.model.performance import Indikator, Rhk
from skpcli.model.targets import compare
from skpcli.model.terms import Rating

HASIL_KERJA = "rating hasil kerja"
"""What the first of the two ratings is about."""

PERILAKU_KERJA = "rating perilaku kerja"
"""What the second of the two ratings is about."""


class RhkOfKind(NamedTuple):
    """An RHK with its part of hasil kerja, ``utama`` or ``tambahan``."""

    kind: str
    rhk: Rhk


def rhk_of(pegawai: Pegawai) -> Iterator[RhkOfKind]:
    """Give all RHK of a document, those of utama first."""
    for rhk in pegawai.hasil_kerja.utama:
        yield RhkOfKind(kind="utama", rhk=rhk)
    for rhk in pegawai.hasil_kerja.tambahan:
        yield RhkOfKind(kind="tambahan", rhk=rhk)


def measure(indikator: Indikator) -> IndikatorResult:
    """Compare the realisasi of an indicator with its target."""
    compared = compare(
        indikator.target,
        indikator.realisasi,
        indikator.aspek,
        indikator.arah,
    )
    return IndikatorResult(
        indikator=indikator,
        posisi=compared.posisi,
        capaian_persen=compared.capaian_persen,
        remark=compared.remark,
        suspicion=compared.suspicion,
    )


def measure_all(rhk: Rhk) -> tuple[IndikatorResult, ...]:
    """Measure the indicators of an RHK."""
    return tuple(measure(indikator) for indikator in rhk.indikator)


def rate_rhk(item: RhkOfKind, context: Context) -> RhkResult:
    """Rate an RHK: as the assessor has decided, else as its indicators suggest.

    Source: parameters ``penetapan`` (who decides) and ``metode_usulan`` (the suggestion).
    """
    rhk = item.rhk
    indikator = measure_all(rhk)
    suggestion = suggest_for_rhk(indikator, context)
    verdict = _rate(rhk.rating, suggestion, (), context, subject=rhk.id or "")
    return RhkResult(
        rhk=rhk,
        kind=item.kind,
        verdict=verdict,
        indikator=indikator,
    )


def rate_hasil_kerja(results: Sequence[RhkResult], context: Context) -> Verdict[Rating]:
    """Rate hasil kerja: as decided, else a leader by the capaian, else as the RHK suggest.

    Source: parameters ``penetapan``, ``pimpinan`` and ``metode_usulan``, in this order.
    """
    items = tuple(result.verdict for result in results)
    suggestion = suggest_for_hasil_kerja(items, context)
    decided = context.pegawai.penilaian.rating_hasil_kerja
    if decided is None:
        by_capaian = rate_leader_by_capaian(items, suggestion, context)
        if by_capaian:
            return by_capaian
    return _rate_whole(
        decided,
        suggestion,
        items,
        context,
        subject=HASIL_KERJA,
    )


def suggest_for_hasil_kerja(items: Sequence[Verdict[Rating]], context: Context) -> Suggestion:
    """Suggest the rating of hasil kerja, provided that there are RHK and each has a rating."""
    unrated = [item.subject for item in items if item.value is None]
    if unrated:
        names = ", ".join(unrated)
        return no_suggestion(f"belum ada rating atau indikator yang cukup terhitung pada {names}")
    if not items:
        return no_suggestion("belum ada RHK")
    return suggest_from_ratings(items, context)


def rate_leader_by_capaian(
    items: tuple[Verdict[Rating], ...], suggestion: Suggestion, context: Context
) -> Verdict[Rating] | None:
    """Give the leader of an organisation the rating that its capaian stands for.

    None for everybody else, and where the organisation has no capaian yet.
    Source: parameter ``pimpinan`` (SE Menteri PANRB 3/2023; the mapping is a reading of ours).
    """
    led = context.pegawai.memimpin
    capaian = context.capaian
    basis = context.rules.pimpinan
    if not led or not basis or not capaian or capaian not in context.rules.padanan:
        return None
    reason = f"pemimpin organisasi `{led}`: capaian kinerja organisasi {capaian}"
    return Verdict(
        value=context.rules.padanan[capaian],
        reason=f"{reason}; {suggestion.reason}",
        basis=str(basis.dasar),
        sifat=basis.sifat,
        source=RatingSource.CAPAIAN,
        suggestion=suggestion.rating,
        rests_on=items,
        subject=HASIL_KERJA,
    )


def rate_perilaku(context: Context) -> Verdict[Rating]:
    """Rate perilaku kerja: as decided, else as the seven values suggest.

    Source: parameters ``penetapan`` and ``metode_usulan``, in this order.
    """
    values = context.pegawai.perilaku_kerja.by_key()
    items = []
    for key, value in values:
        items.append(_rate_value(key, value.rating, context.rules))
    suggestion = suggest_for_perilaku(items, context)
    decided = context.pegawai.penilaian.rating_perilaku_kerja
    return _rate_whole(
        decided,
        suggestion,
        tuple(items),
        context,
        subject=PERILAKU_KERJA,
    )


def suggest_for_perilaku(items: Sequence[Verdict[Rating]], context: Context) -> Suggestion:
    """Suggest the rating of perilaku kerja, provided that all seven values are rated."""
    unrated = [item.subject for item in items if item.value is None]
    if unrated:
        rated = len(items) - len(unrated)
        names = ", ".join(unrated)
        return no_suggestion(
            f"belum ada rating pada {names} ({rated} dari {len(items)} nilai dinilai)"
        )
    return suggest_from_ratings(items, context)


def _rate_value(key: str, rating: Rating | None, rules: RulesOfDay) -> Verdict[Rating]:
    """Rate one of the seven values, which only the assessor does; nothing suggests it.

    Source: parameter ``penetapan``.
    """
    return Verdict(
        value=rating,
        reason="ditetapkan pejabat penilai" if rating else "belum dinilai",
        basis=str(rules.penetapan.dasar),
        sifat=rules.penetapan.sifat,
        source=RatingSource.DITETAPKAN if rating else None,
        subject=key.replace("_", " "),
    )


def _rate_whole(
    decided: Rating | None,
    suggestion: Suggestion,
    items: tuple[Verdict[Rating], ...],
    context: Context,
    *,
    subject: str,
) -> Verdict[Rating]:
    """Rate a whole: like an item, but an open one says that it is not decided."""
    if decided is None:
        state = "belum dapat dinilai"
        if suggestion.rating:
            state = "belum ditetapkan"
        suggestion = suggestion._replace(reason=f"{state}; {suggestion.reason}")
    return _rate(decided, suggestion, items, context, subject=subject)


def _rate(
    decided: Rating | None,
    suggestion: Suggestion,
    items: tuple[Verdict[Rating], ...],
    context: Context,
    *,
    subject: str,
) -> Verdict[Rating]:
    """Give what the assessor has decided, else what is suggested, which may be nothing.

    Source: parameters ``penetapan`` (a decision) and ``metode_usulan`` (a reading of ours).
    """
    value = suggestion.rating
    reason = suggestion.reason
    source = None
    rule: Penetapan | MetodeUsulan = context.rules.usulan
    if decided:
        value = decided
        source = RatingSource.DITETAPKAN
        reason = f"ditetapkan pejabat penilai; {suggestion.reason}"
        rule = context.rules.penetapan
    elif value:
        source = RatingSource.USULAN
    return Verdict(
        value=value,
        reason=reason,
        basis=str(rule.dasar),
        sifat=rule.sifat,
        source=source,
        suggestion=suggestion.rating,
        rests_on=items,
        subject=subject,
    )
