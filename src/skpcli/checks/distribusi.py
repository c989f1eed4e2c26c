"""What the leader of an organisation should weigh in the distribution of predikat: numbers, never persons."""

from collections.abc import Iterable, Iterator

from skpcli.diagnostics import Catatan, Diagnostic, Span
from skpcli.engine.distribusi import UNIT_KECIL, Alasan, Distribusi, bukan_terbesar
from skpcli.engine.kelompok import Kelompok
from skpcli.engine.syarat import hitungan, jumlah_dari, nama_predikat, paling_banyak, teks_batas
from skpcli.istilah import Predikat
from skpcli.parameter import PolaDistribusi

PERTIMBANGAN = "pola ini bahan pertimbangan pimpinan, bukan penentu predikat seorang pegawai"


def periksa_distribusi(kelompok: Iterable[Kelompok], berkas: str = "") -> Iterator[Diagnostic]:
    """Compare every group with its pattern; ``berkas`` is where groups without a document of their own come from."""
    for satu in kelompok:
        hasil = satu.distribusi
        if hasil.acuan and hasil.pola and hasil.jumlah:
            if hasil.sesuai is False:
                yield _menyimpang(satu, hasil, hasil.acuan, berkas)
            elif hasil.alasan is Alasan.MUSTAHIL:
                yield _mustahil(satu, hasil, hasil.acuan, berkas)
            if hasil.pola.terbesar and bukan_terbesar(hasil):
                yield _bukan_terbesar(satu, hasil, hasil.acuan, hasil.pola.terbesar, berkas)
        if hasil.sementara and hasil.jumlah:
            yield _sementara(satu, hasil, berkas)


def unit_kecil(hasil: Distribusi) -> str | None:
    """Say that no rule for small units exists, where the group is one."""
    if not hasil.kecil or hasil.acuan is None:
        return None
    instrumen = hasil.acuan.dasar.instrumen
    return f"{instrumen} tidak memuat aturan untuk unit kecil (n = {hasil.jumlah}, di bawah {UNIT_KECIL})"


def sebab_mustahil(hasil: Distribusi) -> str:
    """Say which conditions cannot be met together by so few people."""
    bagian = [
        f"{nama_predikat(satu.syarat.predikat)} {teks_batas(satu.syarat)} (= {satu.batas} orang)"
        for satu in hasil.syarat
        if not paling_banyak(satu.syarat)
    ]
    return f"{' dan '.join(bagian)} tidak dapat dipenuhi bersama oleh {hasil.jumlah} orang"


def kelompok_terbesar(hasil: Distribusi, terbesar: Predikat) -> str:
    """Compare the group that should be the largest with those that are."""
    banyak = max(hasil.cacah)
    lain = [p for p, n in zip(Predikat, hasil.cacah, strict=True) if n == banyak]
    milik = f"{nama_predikat((terbesar,))} {jumlah_dari(hasil.cacah, (terbesar,))}"
    return f"{milik}, sedangkan {nama_predikat(lain, ' dan ')} {banyak}, dari {hasil.jumlah} pegawai"


def _menyimpang(satu: Kelompok, hasil: Distribusi, acuan: PolaDistribusi, berkas: str) -> Diagnostic:
    langkah = "; ".join(f"({hitungan(milik)})" for milik in hasil.syarat if not milik.terpenuhi)
    pesan = f"distribusi predikat menyimpang dari pola capaian organisasi {hasil.capaian}: {langkah}"
    return _temuan(satu, berkas, "SKP601", pesan, str(acuan.dasar), (PERTIMBANGAN, unit_kecil(hasil)))


def _mustahil(satu: Kelompok, hasil: Distribusi, acuan: PolaDistribusi, berkas: str) -> Diagnostic:
    pesan = f"pola capaian organisasi {hasil.capaian} tidak dapat dipenuhi untuk n = {hasil.jumlah}"
    catatan = (sebab_mustahil(hasil), unit_kecil(hasil))
    return _temuan(satu, berkas, "SKP602", pesan, str(acuan.dasar), catatan)


def _bukan_terbesar(
    satu: Kelompok, hasil: Distribusi, acuan: PolaDistribusi, terbesar: Predikat, berkas: str
) -> Diagnostic:
    pesan = f'kelompok "sebagian besar" bukan yang terbesar: {kelompok_terbesar(hasil, terbesar)}'
    dasar = f"tafsir skp atas {acuan.dasar}"
    return _temuan(satu, berkas, "SKP603", pesan, dasar, (PERTIMBANGAN, unit_kecil(hasil)))


def _sementara(satu: Kelompok, hasil: Distribusi, berkas: str) -> Diagnostic:
    pesan = f"{hasil.belum} pegawai belum mempunyai predikat; hasil atas {hasil.jumlah} pegawai ini sementara"
    return _temuan(satu, berkas, "SKP604", pesan, None, ())


def _temuan(
    satu: Kelompok, berkas: str, kode: str, pesan: str, dasar: str | None, catatan: Iterable[str | None]
) -> Diagnostic:
    """Make a finding at the organisation's capaian, else at its id; of a table at its first line."""
    semua = tuple(Catatan(teks) for teks in catatan if teks)
    if satu.naskah is None:
        awal = f"organisasi `{satu.id}`: " if satu.id else ""
        return Diagnostic(kode, f"{awal}{pesan}", Span(berkas, 1, 1, 1, 1), dasar=dasar, catatan=semua)
    jalur = ("capaian_kinerja",) if satu.naskah.bertulis(("capaian_kinerja",)) else ("id",)
    return satu.naskah.temuan(kode, jalur, pesan, dasar=dasar, catatan=semua)
