"""The appraisal of one pegawai document: ratings, predikat and gaps, each with its reason."""

from collections.abc import Mapping

from skpcli.engine.context import Context
from skpcli.engine.gaps import find_gaps
from skpcli.engine.ratings import (
    HASIL_KERJA,
    PERILAKU_KERJA,
    measure_all,
    rate_hasil_kerja,
    rate_perilaku,
    rate_rhk,
    rhk_of,
)
from skpcli.engine.results import Appraisal, AppraisalStatus, RatingSource, RhkResult, Verdict
from skpcli.law.regulation import RulesOfDay
from skpcli.model.documents import Pegawai
from skpcli.model.terms import Capaian, Metode, Predikat, Rating, Sifat


def appraise(context: Context) -> Appraisal:
    """Appraise one employee.

    Source: Permen PANRB 6/2022, Pasal 24-25; SE Menteri PANRB 3/2023.
    """
    pegawai = context.pegawai
    results = tuple(rate_rhk(item, context) for item in rhk_of(pegawai))
    hasil_kerja = rate_hasil_kerja(results, context)
    perilaku_kerja = rate_perilaku(context)
    return Appraisal(
        pegawai=pegawai,
        capaian_organisasi=context.capaian,
        method=context.method,
        hasil_kerja=results,
        rating_hasil_kerja=hasil_kerja,
        rating_perilaku_kerja=perilaku_kerja,
        predikat=read_kuadran(hasil_kerja, perilaku_kerja, context.rules),
        status=appraisal_status(hasil_kerja, perilaku_kerja),
        gaps=find_gaps(results, pegawai.perilaku_kerja, context.keys),
    )


def read_kuadran(
    hasil_kerja: Verdict[Rating], perilaku: Verdict[Rating], rules: RulesOfDay
) -> Verdict[Predikat]:
    """Read the predikat off the quadrant; without both ratings there is none.

    Source: parameter ``kuadran`` (Permen PANRB 6/2022, Pasal 24-25).
    """
    predikat: Predikat | None = None
    if hasil_kerja.value is None or perilaku.value is None:
        missing = [rating.subject for rating in (hasil_kerja, perilaku) if rating.value is None]
        reason = f"belum ada {' dan '.join(missing)}"
    else:
        predikat = rules.predikat[hasil_kerja.value, perilaku.value]
        pair = f"hasil kerja {hasil_kerja.value} dan perilaku kerja {perilaku.value}"
        reason = f"{pair} bertemu pada sel {predikat}"
    return Verdict(
        value=predikat,
        reason=reason,
        basis=str(rules.kuadran.dasar),
        sifat=rules.kuadran.sifat,
        rests_on=(hasil_kerja, perilaku),
        subject="predikat",
    )


def appraisal_status(
    hasil_kerja: Verdict[Rating], perilaku_kerja: Verdict[Rating]
) -> AppraisalStatus:
    """Say how far an appraisal has come: it is a suggestion while one of the ratings is one."""
    if hasil_kerja.value is None or perilaku_kerja.value is None:
        return AppraisalStatus.BELUM
    if RatingSource.USULAN in (hasil_kerja.source, perilaku_kerja.source):
        return AppraisalStatus.USULAN
    return AppraisalStatus.DINILAI


def before_the_law(
    pegawai: Pegawai,
    capaian: Capaian | None,
    reason: str,
    basis: str,
    keys: Mapping[str, str] | None = None,
) -> Appraisal:
    """Give the result of a period before the regulation: nothing is rated, and it says why.

    Indicators are measured all the same, so that gaps can be told.
    """

    def unrated(subject: str) -> Verdict[Rating]:
        return Verdict(
            value=None,
            reason=reason,
            basis=basis,
            sifat=Sifat.NORMA,
            subject=subject,
        )

    results = tuple(
        RhkResult(
            rhk=item.rhk,
            kind=item.kind,
            verdict=unrated(item.rhk.id or ""),
            indikator=measure_all(item.rhk),
        )
        for item in rhk_of(pegawai)
    )
    return Appraisal(
        pegawai=pegawai,
        capaian_organisasi=capaian,
        method=Metode.MAYORITAS,
        hasil_kerja=results,
        rating_hasil_kerja=unrated(HASIL_KERJA),
        rating_perilaku_kerja=unrated(PERILAKU_KERJA),
        predikat=Verdict(
            value=None,
            reason=reason,
            basis=basis,
            sifat=Sifat.NORMA,
            subject="predikat",
        ),
        status=AppraisalStatus.BELUM,
        gaps=find_gaps(results, pegawai.perilaku_kerja, keys or {}),
    )
