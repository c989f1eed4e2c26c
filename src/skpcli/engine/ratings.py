"""The ratings of one employee: of every RHK, of hasil kerja and of perilaku kerja."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from skpcli.engine.context import Context
from skpcli.engine.results import HasilIndikator, HasilRhk, Putusan, Sumber
from skpcli.engine.suggestion import (
    Suggestion,
    no_suggestion,
    suggest_for_rhk,
    suggest_from_ratings,
)
from skpcli.law.regulation import Aturan
from skpcli.model.documents import Pegawai
from skpcli.model.performance import Indikator, Rhk
from skpcli.model.targets import bandingkan
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


def measure(indikator: Indikator) -> HasilIndikator:
    """Compare the realisasi of an indicator with its target."""
    compared = bandingkan(indikator.target, indikator.realisasi, indikator.aspek, indikator.arah)
    return HasilIndikator(
        indikator=indikator,
        posisi=compared.posisi,
        capaian_persen=compared.capaian_persen,
        keterangan=compared.keterangan,
    )


def measure_all(rhk: Rhk) -> tuple[HasilIndikator, ...]:
    """Measure the indicators of an RHK."""
    return tuple(measure(indikator) for indikator in rhk.indikator)


def rate_rhk(item: RhkOfKind, context: Context) -> HasilRhk:
    """Rate an RHK: as the assessor has decided, else as its indicators suggest.

    Source: parameters ``penetapan`` (who decides) and ``metode_usulan`` (the suggestion).
    """
    rhk = item.rhk
    indikator = measure_all(rhk)
    suggestion = suggest_for_rhk(indikator, context)
    subject = rhk.id or ""
    if rhk.rating:
        verdict = _decided(rhk.rating, suggestion, (), context, subject=subject)
    else:
        verdict = _suggested(suggestion, (), context, subject=subject)
    return HasilRhk(rhk=rhk, jenis=item.kind, putusan=verdict, indikator=indikator)


def rate_hasil_kerja(results: Sequence[HasilRhk], context: Context) -> Putusan[Rating]:
    """Rate hasil kerja: as decided, else a leader by the capaian, else as the RHK suggest.

    Source: parameters ``penetapan``, ``pimpinan`` and ``metode_usulan``, in this order.
    """
    items = tuple(result.putusan for result in results)
    suggestion = suggest_for_hasil_kerja(items, context)
    decided = context.pegawai.penilaian.rating_hasil_kerja
    if decided is None:
        by_capaian = rate_leader_by_capaian(items, suggestion, context)
        if by_capaian:
            return by_capaian
    return _rate(decided, suggestion, items, context, subject=HASIL_KERJA)


def suggest_for_hasil_kerja(items: Sequence[Putusan[Rating]], context: Context) -> Suggestion:
    """Suggest the rating of hasil kerja, provided that there are RHK and each has a rating."""
    unrated = [item.pokok for item in items if item.nilai is None]
    if unrated:
        names = ", ".join(unrated)
        return no_suggestion(f"belum ada rating atau indikator yang cukup terhitung pada {names}")
    if not items:
        return no_suggestion("belum ada RHK")
    return suggest_from_ratings(items, context)


def rate_leader_by_capaian(
    items: tuple[Putusan[Rating], ...], suggestion: Suggestion, context: Context
) -> Putusan[Rating] | None:
    """Give the leader of an organisation the rating that its capaian stands for.

    None for everybody else, and where the organisation has no capaian yet.
    Source: parameter ``pimpinan`` (SE Menteri PANRB 3/2023; the mapping is a reading of ours).
    """
    led, capaian = context.pegawai.memimpin, context.capaian
    basis = context.rules.pimpinan
    if not led or not basis or not capaian or capaian not in context.rules.padanan:
        return None
    reason = f"pemimpin organisasi `{led}`: capaian kinerja organisasi {capaian}"
    return Putusan(
        nilai=context.rules.padanan[capaian],
        karena=f"{reason}; {suggestion.reason}",
        dasar=str(basis.dasar),
        sifat=basis.sifat,
        sumber=Sumber.CAPAIAN,
        usulan=suggestion.rating,
        atas=items,
        pokok=HASIL_KERJA,
    )


def rate_perilaku(context: Context) -> Putusan[Rating]:
    """Rate perilaku kerja: as decided, else as the seven values suggest.

    Source: parameters ``penetapan`` and ``metode_usulan``, in this order.
    """
    values = context.pegawai.perilaku_kerja.by_key()
    items = tuple(_rate_value(key, value.rating, context.rules) for key, value in values)
    suggestion = suggest_for_perilaku(items, context)
    decided = context.pegawai.penilaian.rating_perilaku_kerja
    return _rate(decided, suggestion, items, context, subject=PERILAKU_KERJA)


def suggest_for_perilaku(items: Sequence[Putusan[Rating]], context: Context) -> Suggestion:
    """Suggest the rating of perilaku kerja, provided that all seven values are rated."""
    unrated = [item.pokok for item in items if item.nilai is None]
    if unrated:
        rated = len(items) - len(unrated)
        names = ", ".join(unrated)
        return no_suggestion(f"belum ada rating pada {names} ({rated} dari {len(items)} nilai dinilai)")
    return suggest_from_ratings(items, context)


def _rate_value(key: str, rating: Rating | None, rules: Aturan) -> Putusan[Rating]:
    """Rate one of the seven values, which only the assessor does; nothing suggests it.

    Source: parameter ``penetapan``.
    """
    return Putusan(
        nilai=rating,
        karena="ditetapkan pejabat penilai" if rating else "belum dinilai",
        dasar=str(rules.penetapan.dasar),
        sifat=rules.penetapan.sifat,
        sumber=Sumber.DITETAPKAN if rating else None,
        pokok=key.replace("_", " "),
    )


def _rate(
    decided: Rating | None,
    suggestion: Suggestion,
    items: tuple[Putusan[Rating], ...],
    context: Context,
    *,
    subject: str,
) -> Putusan[Rating]:
    """Give the rating of a whole: what the assessor has decided, else what is suggested."""
    if decided:
        return _decided(decided, suggestion, items, context, subject=subject)
    state = "belum ditetapkan" if suggestion.rating else "belum dapat dinilai"
    told = Suggestion(rating=suggestion.rating, reason=f"{state}; {suggestion.reason}")
    return _suggested(told, items, context, subject=subject)


def _decided(
    decided: Rating,
    suggestion: Suggestion,
    items: tuple[Putusan[Rating], ...],
    context: Context,
    *,
    subject: str,
) -> Putusan[Rating]:
    """Give what the assessor has decided, with the suggestion beside it.

    Source: parameter ``penetapan``.
    """
    return Putusan(
        nilai=decided,
        karena=f"ditetapkan pejabat penilai; {suggestion.reason}",
        dasar=str(context.rules.penetapan.dasar),
        sifat=context.rules.penetapan.sifat,
        sumber=Sumber.DITETAPKAN,
        usulan=suggestion.rating,
        atas=items,
        pokok=subject,
    )


def _suggested(
    suggestion: Suggestion,
    items: tuple[Putusan[Rating], ...],
    context: Context,
    *,
    subject: str,
) -> Putusan[Rating]:
    """Give what is suggested where the assessor has not decided; it may be nothing.

    Source: parameter ``metode_usulan`` (a reading of ours).
    """
    return Putusan(
        nilai=suggestion.rating,
        karena=suggestion.reason,
        dasar=str(context.rules.usulan.dasar),
        sifat=context.rules.usulan.sifat,
        sumber=Sumber.USULAN if suggestion.rating else None,
        usulan=suggestion.rating,
        atas=items,
        pokok=subject,
    )
