"""What was handed down: goals and leaders' RHK that nobody serves, parts that do not make up the whole."""

from collections.abc import Iterator
from decimal import Decimal

from skpcli.bilangan import tulis_angka, write_quantity
from skpcli.checks.tautan import sebut
from skpcli.diagnostics import Catatan, Diagnostic, Jalur
from skpcli.engine.jumlah import Jumlah, jumlah, tanpa_ukuran_bersama
from skpcli.engine.kaskade import Dokumen, Kaskade, Simpul
from skpcli.istilah import Cascading
from skpcli.model import Organisasi, Pegawai


def periksa_turunan(graf: Kaskade) -> Iterator[Diagnostic]:
    """Check every goal and every leader's RHK from above."""
    orang = [satu.isi for satu in graf.dokumen if isinstance(satu.isi, Pegawai)]
    berpegawai = {id(graf.sasaran(nama, isi.periode)) for isi in orang for nama in (isi.organisasi, isi.memimpin)}
    pimpinan = {id(graf.penilai(isi)) for isi in orang}
    for dokumen in graf.dokumen:
        organisasi = isinstance(dokumen.isi, Organisasi)
        for simpul in dokumen.simpul.values():
            if simpul.anak:
                yield from _langsung(simpul)
            elif dokumen.konteks:
                continue
            elif organisasi and id(dokumen) in berpegawai:
                yield _tanpa_pendukung(simpul)
            elif simpul.bagian == "utama" and id(dokumen) in pimpinan:
                yield _tanpa_penerus(simpul)


def _tanpa_pendukung(simpul: Simpul) -> Diagnostic:
    pesan = f"sasaran `{simpul.isi.id}` tidak didukung satu RHK atau sasaran pun"
    saran = f"tautkan RHK pimpinan organisasi itu: `intervensi: {simpul.dokumen.pemilik}/{simpul.isi.id}`"
    return simpul.dokumen.naskah.temuan("SKP305", simpul.jalur, pesan, saran)


def _tanpa_penerus(simpul: Simpul) -> Diagnostic:
    pesan = f"RHK `{simpul.isi.id}` tidak diintervensi RHK seorang pun"
    saran = "wajar bila ia mengerjakannya sendiri; bila tidak, tautkan RHK bawahannya"
    return simpul.dokumen.naskah.temuan("SKP306", simpul.jalur, pesan, saran)


def _langsung(induk: Simpul) -> Iterator[Diagnostic]:
    """Check the parts of one result that was handed down directly."""
    if not any(satu.cascading is Cascading.LANGSUNG for satu in induk.anak):
        return
    for satu in jumlah(induk):
        if satu.target < satu.utuh.target:
            yield _kurang(satu)
        if satu.realisasi is not None and satu.utuh.realisasi not in (None, satu.realisasi):
            yield _realisasi_lain(satu, satu.realisasi)
    for anak in tanpa_ukuran_bersama(induk):
        if not anak.dokumen.konteks:
            pesan = f"RHK `{anak.isi.id}` turunan langsung, tetapi tanpa target yang sesatuan dengan {sebut(induk)}"
            saran = "samakan satuan targetnya, atau tulis `cascading: tidak langsung`"
            yield anak.dokumen.naskah.temuan("SKP316", (*anak.jalur, "cascading"), pesan, saran)


def _kurang(satu: Jumlah) -> Diagnostic:
    pesan = _hitungan("target", satu, satu.utuh.target, satu.target, "kurang")
    bagian, utuh = ("bawahan", "pimpinan") if _milik_pimpinan(satu) else ("bagiannya", "di atasnya")
    return _temuan("SKP315", satu, "target", pesan, f"tambah target {bagian}, atau perbaiki target {utuh}")


def _realisasi_lain(satu: Jumlah, bagian: Decimal) -> Diagnostic:
    utuh = satu.utuh.realisasi or Decimal(0)
    pesan = _hitungan("realisasi", satu, utuh, bagian, "kurang" if bagian < utuh else "lebih")
    return _temuan("SKP319", satu, "realisasi", pesan, "cocokkan kedua realisasinya")


def _hitungan(apa: str, satu: Jumlah, utuh: Decimal, bagian: Decimal, arah: str) -> str:
    """Show the arithmetic."""
    siapa, milik = ("pimpinan", "bawahan") if _milik_pimpinan(satu) else ("organisasi", "turunan")
    awal = f"{apa} {siapa} {write_quantity(utuh, satu.utuh.satuan)}"
    return f"{awal}; jumlah {milik} {tulis_angka(bagian)}; {arah} {tulis_angka(abs(utuh - bagian))}"


def _milik_pimpinan(satu: Jumlah) -> bool:
    return isinstance(satu.induk.dokumen.isi, Pegawai)


def _temuan(kode: str, satu: Jumlah, kunci: str, pesan: str, saran: str) -> Diagnostic:
    """Place a finding at the whole, or, where that is only context, at its first part."""
    tempat: Dokumen = satu.induk.dokumen
    jalur: Jalur = (*satu.induk.jalur, "indikator", satu.nomor, kunci)
    if tempat.konteks:
        bagian = next((anak for anak in satu.bagian if not anak.dokumen.konteks), satu.bagian[0])
        tempat, jalur = bagian.dokumen, bagian.jalur
    catatan = tuple(
        Catatan(f"bagian {sebut(anak)}", anak.dokumen.naskah.span((*anak.jalur, "indikator"))) for anak in satu.bagian
    )
    return tempat.naskah.temuan(kode, jalur, pesan, saran, catatan=catatan)
