"""The appraisal of one pegawai document: ratings, predikat and gaps, each with its reason."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import count

from skpcli.besaran import bandingkan
from skpcli.diagnostics import Jalur
from skpcli.documents import Pegawai
from skpcli.engine.hasil import (
    Hasil,
    HasilIndikator,
    HasilRhk,
    Kesenjangan,
    Putusan,
    StatusNilai,
    Sumber,
)
from skpcli.engine.usulan import cacah, cukup_terhitung, posisi_rating, simpulkan
from skpcli.istilah import NILAI_PERILAKU, Capaian, Metode, Posisi, Predikat, Rating, Sifat
from skpcli.peraturan import Aturan
from skpcli.performance import NilaiPerilaku, PerilakuKerja, Rhk


def nilai(
    pegawai: Pegawai,
    aturan: Aturan,
    *,
    metode: Metode = Metode.MAYORITAS,
    asal_metode: str = "bawaan",
    capaian: Capaian | None = None,
    kunci_perilaku: Mapping[str, str] | None = None,
) -> Hasil:
    """Appraise one employee.

    ``capaian`` is that of the organisation led (for a leader) or counted in; ``kunci_perilaku`` maps the official keys
    of the seven values to the file's own where they differ. Source: Permen PANRB 6/2022, Pasal 24-25; SE 3/2023.
    """
    rhk = tuple(_rhk(satu, jenis, aturan, metode) for jenis, satu in _semua_rhk(pegawai))
    hasil_kerja = _hasil_kerja(pegawai, rhk, aturan, metode, asal_metode, capaian)
    perilaku = _perilaku(pegawai, aturan, metode, asal_metode)
    predikat = baca_kuadran(hasil_kerja, perilaku, aturan)
    return Hasil(
        pegawai=pegawai,
        capaian_organisasi=capaian,
        metode=metode,
        hasil_kerja=rhk,
        rating_hasil_kerja=hasil_kerja,
        rating_perilaku_kerja=perilaku,
        predikat=predikat,
        status=_status(hasil_kerja, perilaku),
        kesenjangan=tuple(_kesenjangan(pegawai.perilaku_kerja, rhk, kunci_perilaku or {})),
    )


def baca_kuadran(hasil_kerja: Putusan[Rating], perilaku: Putusan[Rating], aturan: Aturan) -> Putusan[Predikat]:
    """Read the predikat off the quadrant; without both ratings there is none.

    Source: parameter ``kuadran`` (Permen PANRB 6/2022, Pasal 24-25).
    """
    dasar = str(aturan.kuadran.dasar)
    atas = (hasil_kerja, perilaku)
    if hasil_kerja.nilai is None or perilaku.nilai is None:
        kurang = [satu.pokok for satu in atas if satu.nilai is None]
        return Putusan(
            None, f"belum ada {' dan '.join(kurang)}", dasar, aturan.kuadran.sifat, atas=atas, pokok="predikat"
        )
    predikat = aturan.predikat[hasil_kerja.nilai, perilaku.nilai]
    karena = f"hasil kerja {hasil_kerja.nilai} dan perilaku kerja {perilaku.nilai} bertemu pada sel {predikat}"
    return Putusan(predikat, karena, dasar, aturan.kuadran.sifat, atas=atas, pokok="predikat")


def _semua_rhk(pegawai: Pegawai) -> Iterator[tuple[str, Rhk]]:
    for satu in pegawai.hasil_kerja.utama:
        yield "utama", satu
    for satu in pegawai.hasil_kerja.tambahan:
        yield "tambahan", satu


def _rhk(rhk: Rhk, jenis: str, aturan: Aturan, metode: Metode) -> HasilRhk:
    indikator = _ukur(rhk)
    posisi = [satu.posisi for satu in indikator if satu.posisi]
    dasar, sifat = str(aturan.usulan.dasar), aturan.usulan.sifat
    usulan = None
    jumlah = len(indikator)
    sebagian = f" (dari {len(posisi)} dari {jumlah} indikator)" if len(posisi) < jumlah else ""
    if cukup_terhitung(len(posisi), jumlah, aturan.usulan.minimal_terhitung):
        usulan = simpulkan(aturan.metode[metode], posisi)
        karena = f"usulan menurut metode {metode}: {_cacah(posisi)}{sebagian}"
    elif jumlah:
        karena = f"tanpa usulan: hanya {len(posisi)} dari {jumlah} indikator dapat dihitung"
    else:
        karena = "tanpa usulan: RHK ini tidak memiliki indikator"
    if rhk.rating:
        karena = f"ditetapkan pejabat penilai; {karena}"
        dasar, sifat = str(aturan.penetapan.dasar), aturan.penetapan.sifat
    terpakai = rhk.rating or usulan
    sumber = Sumber.DITETAPKAN if rhk.rating else Sumber.USULAN if usulan else None
    return HasilRhk(rhk, jenis, Putusan(terpakai, karena, dasar, sifat, sumber, usulan, (), rhk.id or ""), indikator)


def _ukur(rhk: Rhk) -> tuple[HasilIndikator, ...]:
    return tuple(
        HasilIndikator(satu, *bandingkan(satu.target, satu.realisasi, satu.aspek, satu.arah)) for satu in rhk.indikator
    )


def _cacah(butir: list[Posisi]) -> str:
    di_atas, pada, di_bawah = cacah(butir)
    return f"{di_atas} di atas, {pada} pada, {di_bawah} di bawah"


def _hasil_kerja(
    pegawai: Pegawai,
    rhk: tuple[HasilRhk, ...],
    aturan: Aturan,
    metode: Metode,
    asal_metode: str,
    capaian: Capaian | None,
) -> Putusan[Rating]:
    atas = tuple(satu.putusan for satu in rhk)
    kurang = ", ".join(satu.pokok for satu in atas if satu.nilai is None)
    alasan = f"belum ada rating atau indikator yang cukup terhitung pada {kurang}" if kurang else "belum ada RHK"
    usulan, alasan = _usulan(atas, not kurang and bool(atas), alasan, aturan, metode, asal_metode)
    diputus = pegawai.penilaian.rating_hasil_kerja
    if diputus is None and pegawai.memimpin and capaian and capaian in aturan.padanan and aturan.pimpinan:
        karena = f"pemimpin organisasi `{pegawai.memimpin}`: capaian kinerja organisasi {capaian}; {alasan}"
        dasar, sifat = str(aturan.pimpinan.dasar), aturan.pimpinan.sifat
        return Putusan(
            aturan.padanan[capaian], karena, dasar, sifat, Sumber.CAPAIAN, usulan, atas, "rating hasil kerja"
        )
    return _putuskan(diputus, usulan, alasan, aturan, atas, "rating hasil kerja")


def _perilaku(pegawai: Pegawai, aturan: Aturan, metode: Metode, asal_metode: str) -> Putusan[Rating]:
    atas = tuple(_satu_perilaku(nama, satu.rating, aturan) for nama, satu in perilaku(pegawai))
    kurang = [satu.pokok for satu in atas if satu.nilai is None]
    alasan = f"belum ada rating pada {', '.join(kurang)} ({7 - len(kurang)} dari 7 nilai dinilai)"
    usulan, alasan = _usulan(atas, not kurang, alasan, aturan, metode, asal_metode)
    return _putuskan(pegawai.penilaian.rating_perilaku_kerja, usulan, alasan, aturan, atas, "rating perilaku kerja")


def perilaku(pegawai: Pegawai) -> Iterator[tuple[str, NilaiPerilaku]]:
    """Give the seven values with their keys in the official order."""
    for nama in NILAI_PERILAKU:
        yield nama, getattr(pegawai.perilaku_kerja, nama)


@lru_cache(maxsize=4096)
def _satu_perilaku(nama: str, rating: Rating | None, aturan: Aturan) -> Putusan[Rating]:
    karena = "ditetapkan pejabat penilai" if rating else "belum dinilai"
    sumber = Sumber.DITETAPKAN if rating else None
    dasar = str(aturan.penetapan.dasar)
    return Putusan(rating, karena, dasar, aturan.penetapan.sifat, sumber, None, (), nama.replace("_", " "))


def _usulan(
    atas: tuple[Putusan[Rating], ...], lengkap: bool, kurang: str, aturan: Aturan, metode: Metode, asal: str
) -> tuple[Rating | None, str]:
    """Suggest a rating from complete items; the text says how, or what is missing."""
    if not lengkap:
        return None, f"tanpa usulan: {kurang}"
    posisi = [posisi_rating(satu.nilai) for satu in atas if satu.nilai]
    usulan = simpulkan(aturan.metode[metode], posisi)
    return usulan, f"usulan {usulan} menurut metode {metode} ({asal}): {_cacah(posisi)}"


def _putuskan(
    diputus: Rating | None,
    usulan: Rating | None,
    alasan: str,
    aturan: Aturan,
    atas: tuple[Putusan[Rating], ...],
    pokok: str,
) -> Putusan[Rating]:
    if diputus:
        dasar, sifat = str(aturan.penetapan.dasar), aturan.penetapan.sifat
        karena = f"ditetapkan pejabat penilai; {alasan}"
        return Putusan(diputus, karena, dasar, sifat, Sumber.DITETAPKAN, usulan, atas, pokok)
    dasar, sifat = str(aturan.usulan.dasar), aturan.usulan.sifat
    karena = f"belum ditetapkan; {alasan}" if usulan else f"belum dapat dinilai; {alasan}"
    return Putusan(usulan, karena, dasar, sifat, Sumber.USULAN if usulan else None, usulan, atas, pokok)


def _status(hasil_kerja: Putusan[Rating], perilaku: Putusan[Rating]) -> StatusNilai:
    if hasil_kerja.nilai is None or perilaku.nilai is None:
        return StatusNilai.BELUM
    return StatusNilai.USULAN if Sumber.USULAN in (hasil_kerja.sumber, perilaku.sumber) else StatusNilai.DINILAI


def _kesenjangan(perilaku: PerilakuKerja, rhk: tuple[HasilRhk, ...], kunci: Mapping[str, str]) -> Iterator[Kesenjangan]:
    """List every indicator below target, and every RHK or value rated below expectation (peraturan: bases, gap)."""
    urutan = {"utama": count(), "tambahan": count()}
    for satu in rhk:
        jalur = f"hasil_kerja.{satu.jenis}.{satu.rhk.id}"
        tempat: Jalur = ("hasil_kerja", satu.jenis, next(urutan[satu.jenis]))
        for i, indikator in enumerate(satu.indikator):
            if indikator.posisi is Posisi.DI_BAWAH:
                tindak = indikator.indikator.tindak_lanjut or satu.rhk.tindak_lanjut
                butir = f"{jalur}.indikator.{i + 1}"
                yield Kesenjangan(butir, Posisi.DI_BAWAH, tindak, (*tempat, "indikator", i))
        if satu.putusan.nilai is Rating.DI_BAWAH:
            yield Kesenjangan(jalur, Posisi.DI_BAWAH, satu.rhk.tindak_lanjut, tempat)
    for nama in NILAI_PERILAKU:
        nilai_satu: NilaiPerilaku = getattr(perilaku, nama)
        if nilai_satu.rating is Rating.DI_BAWAH:
            jalur, tempat = f"perilaku_kerja.{kunci.get(nama, nama)}", ("perilaku_kerja", nama)
            yield Kesenjangan(jalur, Posisi.DI_BAWAH, nilai_satu.tindak_lanjut, tempat)


def belum_berlaku(
    pegawai: Pegawai, capaian: Capaian | None, sebab: str, dasar: str, kunci_perilaku: Mapping[str, str] | None = None
) -> Hasil:
    """Give the result of a period before the regulation: indicators are measured, nothing is rated, and it says why."""
    kosong: Putusan[Rating] = Putusan(None, sebab, dasar, Sifat.NORMA)
    kerja, perilaku = (kosong._replace(pokok=f"rating {satu} kerja") for satu in ("hasil", "perilaku"))
    predikat: Putusan[Predikat] = Putusan(None, sebab, dasar, Sifat.NORMA, pokok="predikat")
    rhk = tuple(
        HasilRhk(satu, jenis, kosong._replace(pokok=satu.id or ""), _ukur(satu)) for jenis, satu in _semua_rhk(pegawai)
    )
    gap = tuple(_kesenjangan(pegawai.perilaku_kerja, rhk, kunci_perilaku or {}))
    return Hasil(pegawai, capaian, Metode.MAYORITAS, rhk, kerja, perilaku, predikat, StatusNilai.BELUM, gap)
