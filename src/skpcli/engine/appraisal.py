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
from skpcli.engine.results import Hasil, HasilRhk, Putusan, StatusNilai, Sumber
from skpcli.law.regulation import Aturan
from skpcli.model.documents import Pegawai
from skpcli.model.terms import Capaian, Metode, Predikat, Rating, Sifat


def nilai(context: Context) -> Hasil:
    """Appraise one employee.

    Source: Permen PANRB 6/2022, Pasal 24-25; SE Menteri PANRB 3/2023.
    """
    pegawai = context.pegawai
    results = tuple(rate_rhk(item, context) for item in rhk_of(pegawai))
    hasil_kerja = rate_hasil_kerja(results, context)
    perilaku_kerja = rate_perilaku(context)
    return Hasil(
        pegawai=pegawai,
        capaian_organisasi=context.capaian,
        metode=context.method,
        hasil_kerja=results,
        rating_hasil_kerja=hasil_kerja,
        rating_perilaku_kerja=perilaku_kerja,
        predikat=baca_kuadran(hasil_kerja, perilaku_kerja, context.rules),
        status=appraisal_status(hasil_kerja, perilaku_kerja),
        kesenjangan=find_gaps(results, pegawai.perilaku_kerja, context.keys),
    )


def baca_kuadran(hasil_kerja: Putusan[Rating], perilaku: Putusan[Rating], aturan: Aturan) -> Putusan[Predikat]:
    """Read the predikat off the quadrant; without both ratings there is none.

    Source: parameter ``kuadran`` (Permen PANRB 6/2022, Pasal 24-25).
    """
    predikat: Predikat | None = None
    if hasil_kerja.nilai is None or perilaku.nilai is None:
        missing = [rating.pokok for rating in (hasil_kerja, perilaku) if rating.nilai is None]
        reason = f"belum ada {' dan '.join(missing)}"
    else:
        predikat = aturan.predikat[hasil_kerja.nilai, perilaku.nilai]
        pair = f"hasil kerja {hasil_kerja.nilai} dan perilaku kerja {perilaku.nilai}"
        reason = f"{pair} bertemu pada sel {predikat}"
    return Putusan(
        nilai=predikat,
        karena=reason,
        dasar=str(aturan.kuadran.dasar),
        sifat=aturan.kuadran.sifat,
        atas=(hasil_kerja, perilaku),
        pokok="predikat",
    )


def appraisal_status(hasil_kerja: Putusan[Rating], perilaku_kerja: Putusan[Rating]) -> StatusNilai:
    """Say how far an appraisal has come: it is a suggestion while one of the ratings is one."""
    if hasil_kerja.nilai is None or perilaku_kerja.nilai is None:
        return StatusNilai.BELUM
    if Sumber.USULAN in (hasil_kerja.sumber, perilaku_kerja.sumber):
        return StatusNilai.USULAN
    return StatusNilai.DINILAI


def belum_berlaku(
    pegawai: Pegawai,
    capaian: Capaian | None,
    sebab: str,
    dasar: str,
    kunci_perilaku: Mapping[str, str] | None = None,
) -> Hasil:
    """Give the result of a period before the regulation: nothing is rated, and it says why.

    Indicators are measured all the same, so that gaps can be told.
    """

    def unrated(subject: str) -> Putusan[Rating]:
        return Putusan(nilai=None, karena=sebab, dasar=dasar, sifat=Sifat.NORMA, pokok=subject)

    results = tuple(
        HasilRhk(
            rhk=item.rhk,
            jenis=item.kind,
            putusan=unrated(item.rhk.id or ""),
            indikator=measure_all(item.rhk),
        )
        for item in rhk_of(pegawai)
    )
    return Hasil(
        pegawai=pegawai,
        capaian_organisasi=capaian,
        metode=Metode.MAYORITAS,
        hasil_kerja=results,
        rating_hasil_kerja=unrated(HASIL_KERJA),
        rating_perilaku_kerja=unrated(PERILAKU_KERJA),
        predikat=Putusan(nilai=None, karena=sebab, dasar=dasar, sifat=Sifat.NORMA, pokok="predikat"),
        status=StatusNilai.BELUM,
        kesenjangan=find_gaps(results, pegawai.perilaku_kerja, kunci_perilaku or {}),
    )
