"""Links of the cascade that do not hold, are missing, or say something else than what they lead to."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from itertools import islice

from skpcli.bilangan import ratakan
from skpcli.diagnostics import Catatan, Diagnostic
from skpcli.documents import Pegawai
from skpcli.engine.kaskade import Dokumen, Kaskade, Sebab, Simpul, nomor_penilai
from skpcli.istilah import JenisJabatan, Keadaan
from skpcli.organisations import Organisasi, Sasaran
from skpcli.performance import Rhk
from skpcli.values import daftar, kutip

_PANJANG_BANDING = 300  # of two texts no more than this is compared
_BANYAK_BANDING = 40  # and with no more of a leader's RHK: every person under him costs as many comparisons
_TAMPIL = 12  # ids named in a message
_TAMPIL_DOKUMEN = 3
_ID_RHK = re.compile(r"[RT]\d+")
_BERSASARAN = (JenisJabatan.JPT, JenisJabatan.PIMPINAN)


def periksa_tautan(graf: Kaskade, dokumen: Dokumen) -> Iterator[Diagnostic]:
    """Check the links of one document."""
    menunggu: dict[tuple[Sebab, str], list[Simpul]] = {}
    for simpul in dokumen.simpul.values():
        if simpul.keadaan is Keadaan.PUTUS:
            yield _putus(graf, simpul)
        elif simpul.keadaan is Keadaan.MENUNGGU and simpul.sebab:
            menunggu.setdefault((simpul.sebab, _belah(simpul)[0]), []).append(simpul)
        elif simpul.induk:
            yield from _teks_pimpinan(simpul)
            yield from _lintas(simpul, simpul.induk)
        elif simpul.bagian == "utama" and isinstance(dokumen.isi, Pegawai):
            yield from (_belum if simpul.keadaan is Keadaan.BELUM_DITAUTKAN else _lepas)(graf, simpul, dokumen.isi)
    for (sebab, pemilik), semua in menunggu.items():
        yield _menunggu(graf, dokumen, sebab, pemilik, semua)


def kunci_tautan(simpul: Simpul) -> str:
    """Name the key that holds a node's link."""
    return "mendukung" if isinstance(simpul.isi, Sasaran) else "intervensi"


def sebut(simpul: Simpul) -> str:
    """Name a node for people: an RHK with its owner's name, a goal in full."""
    isi = simpul.dokumen.isi
    return f"{simpul.isi.id} ({isi.pegawai.nama})" if isinstance(isi, Pegawai) else f"{isi.id}/{simpul.isi.id}"


def _belah(simpul: Simpul) -> tuple[str, str]:
    """Split a link into owner and id."""
    pemilik, _, pengenal = (simpul.tautan or "").rpartition("/")
    return pemilik.strip(), pengenal.strip()


def _putus(graf: Kaskade, simpul: Simpul) -> Diagnostic:
    saran: str | None
    if simpul.sebab is Sebab.TIDAK_LENGKAP:
        pesan, saran, tujuan = _tidak_lengkap(simpul)
    elif simpul.sebab is Sebab.SASARAN_TIDAK_ADA:
        pesan, saran, tujuan = _tanpa_sasaran(graf, simpul)
    else:
        pesan, saran, tujuan = _tanpa_rhk(graf, simpul)
    catatan: tuple[Catatan, ...] = ()
    if tujuan:
        bagian = "hasil_kerja" if isinstance(tujuan.isi, Pegawai) else "sasaran"
        apa = "RHK pimpinan" if isinstance(tujuan.isi, Pegawai) else "sasaran organisasi itu"
        catatan = (Catatan(f"{apa} ditulis di sini", tujuan.naskah.span((bagian,))),)
        saran = saran or _yang_ada(simpul, tujuan)
    return simpul.dokumen.naskah.temuan("SKP301", (*simpul.jalur, kunci_tautan(simpul)), pesan, saran, catatan=catatan)


def _tidak_lengkap(simpul: Simpul) -> tuple[str, str, None]:
    if isinstance(simpul.isi, Sasaran):
        pesan = f"tautan {kutip(simpul.tautan or '')} tidak lengkap; tulis id organisasi, garis miring, lalu id sasaran"
        atas = simpul.dokumen.isi.induk if isinstance(simpul.dokumen.isi, Organisasi) else None
        return pesan, f"contoh: `mendukung: {atas or 'pemkot'}/{_belah(simpul)[1] or 'S3'}`", None
    pesan = f"tautan {kutip(simpul.tautan or '')} tidak lengkap; tulis id RHK, atau pemilik, garis miring, lalu id"
    return pesan, "contoh: `R2` (RHK pejabat penilai), `disdik/S1` (sasaran), `<NIP>/R2` (RHK pimpinan lain)", None


def _tanpa_sasaran(graf: Kaskade, simpul: Simpul) -> tuple[str, str | None, Dokumen | None]:
    pemilik, pengenal = _belah(simpul)
    pesan, saran = f"`{pengenal}` bukan sasaran organisasi `{pemilik}`", None
    if isinstance(simpul.isi, Rhk) and _ID_RHK.fullmatch(pengenal):
        pesan += ", dan organisasi tidak mempunyai RHK"
        saran = f"RHK pejabat penilai ditulis `{pengenal}` saja, RHK pimpinan lain `<NIP>/{pengenal}`"
    return pesan, saran, graf.sasaran(pemilik, simpul.dokumen.isi.periode)


def _tanpa_rhk(graf: Kaskade, simpul: Simpul) -> tuple[str, str | None, Dokumen | None]:
    pemilik, pengenal = _belah(simpul)
    isi = simpul.dokumen.isi
    assert isinstance(isi, Pegawai)
    tujuan = graf.dokumen_orang(graf.nomor(pemilik) or nomor_penilai(isi), isi.periode)
    siapa = tujuan.isi.pegawai.nama if pemilik and tujuan and isinstance(tujuan.isi, Pegawai) else "pejabat penilai"
    saran = None
    for organisasi in () if pemilik else (isi.memimpin, isi.organisasi):
        milik = graf.sasaran(organisasi, isi.periode)
        if milik and pengenal in milik.simpul:
            saran = f"bila maksudnya sasaran organisasi, tulis `{organisasi}/{pengenal}`"
            break
    return f"`{pengenal}` tidak ada dalam SKP {siapa}", saran, tujuan


def _yang_ada(simpul: Simpul, tujuan: Dokumen) -> str:
    """Say what could have been meant."""
    pengenal = _belah(simpul)[1]
    if not tujuan.simpul:
        return f"dokumen itu belum memuat {'RHK' if isinstance(tujuan.isi, Pegawai) else 'sasaran'}; lengkapi dulu"
    tertulis = simpul.isi.rhk_pimpinan if isinstance(simpul.isi, Rhk) else None
    ada = list(islice(tujuan.simpul, _BANYAK_BANDING))
    sama = next((satu for satu in ada if satu.casefold() == pengenal.casefold()), None)
    dekat = sama or _terdekat(tertulis, tujuan) or next(iter(get_close_matches(pengenal, ada, 1, 0.75)), None)
    return f"mungkin maksudnya `{dekat}`?" if dekat else f"yang ada: {_sebagian(list(tujuan.simpul))}"


def _sebagian(nama: list[str]) -> str:
    lagi = f", dan {len(nama) - _TAMPIL} lagi" if len(nama) > _TAMPIL else ""
    return daftar(nama[:_TAMPIL]) + lagi


def _terdekat(teks: str | None, tujuan: Dokumen | None) -> str | None:
    """Find the RHK whose text is nearest, among the first of them; None where none is near."""
    if teks is None or tujuan is None:
        return None
    calon: dict[str, str] = {}
    for nama, satu in islice(tujuan.simpul.items(), _BANYAK_BANDING):
        calon.setdefault(_lipat(uraian(satu)), nama)
    dicari = _lipat(teks)
    return calon.get(dicari) or next((calon[satu] for satu in get_close_matches(dicari, calon, 1)), None)


def uraian(simpul: Simpul) -> str:
    """Give the text of a node."""
    return simpul.isi.uraian if isinstance(simpul.isi, Sasaran) else simpul.isi.rencana


def _polos(teks: str) -> str:
    return ratakan(teks).rstrip(" .;,")


def _lipat(teks: str) -> str:
    return _polos(teks)[:_PANJANG_BANDING]


def _menunggu(graf: Kaskade, dokumen: Dokumen, sebab: Sebab, pemilik: str, semua: list[Simpul]) -> Diagnostic:
    apa = "RHK" if isinstance(dokumen.isi, Pegawai) else "sasaran"
    organisasi = sebab in (Sebab.ORGANISASI_TIDAK_ADA, Sebab.ORGANISASI_HARI_LAIN, Sebab.ORGANISASI_RUSAK)
    siapa = f"organisasi `{pemilik}`" if organisasi else f"SKP `{pemilik}`" if pemilik else "SKP pejabat penilai"
    saran = {
        Sebab.TANPA_NOMOR: "isi `pejabat_penilai.nip` (atau `nrp`)",
        Sebab.ORANG_HARI_LAIN: "periksa kedua periodenya, atau sertakan dokumen untuk periode ini",
        Sebab.ORGANISASI_HARI_LAIN: "periksa kedua periodenya, atau sertakan dokumen untuk periode ini",
        Sebab.ORANG_RUSAK: "perbaiki galat pada dokumen itu",
        Sebab.ORGANISASI_RUSAK: "perbaiki galat pada dokumen itu",
    }.get(sebab, "sertakan berkasnya, atau pakai --konteks")
    catatan: tuple[Catatan, ...] = ()
    if sebab is Sebab.ORANG_HARI_LAIN and isinstance(dokumen.isi, Pegawai):
        lain = graf.orang.get(graf.nomor(pemilik) or nomor_penilai(dokumen.isi) or "", [])
        catatan = tuple(
            Catatan(
                f"dokumen yang ada: {satu.isi.periode.mulai} sampai {satu.isi.periode.selesai}",
                satu.naskah.span(("periode",)),
            )
            for satu in sorted(lain, key=lambda satu: satu.urutan)[:_TAMPIL_DOKUMEN]
        )
    pesan = f"{apa} {_sebagian([satu.isi.id or '' for satu in semua])} menunggu {siapa}: {sebab}"
    jalur = (*semua[0].jalur, kunci_tautan(semua[0]))
    return dokumen.naskah.temuan("SKP302", jalur, pesan, saran, catatan=catatan)


def _belum(graf: Kaskade, simpul: Simpul, isi: Pegawai) -> Iterator[Diagnostic]:
    """Ask for the link where there is only the text of the leader's RHK."""
    atasan = graf.penilai(isi)
    dekat = _terdekat(simpul.isi.rhk_pimpinan, atasan) if isinstance(simpul.isi, Rhk) else None
    saran = "tambahkan `intervensi` dengan id RHK pimpinan"
    if dekat and atasan:
        saran = f"tambahkan `intervensi: {dekat}`, yang bunyinya terdekat: {kutip(uraian(atasan.simpul[dekat]))}"
    pesan = f"RHK `{simpul.isi.id}` baru menyebut teks RHK pimpinan, belum ditautkan"
    yield simpul.dokumen.naskah.temuan("SKP303", (*simpul.jalur, "rhk_pimpinan"), pesan, saran)


def _lepas(graf: Kaskade, simpul: Simpul, isi: Pegawai) -> Iterator[Diagnostic]:
    """Ask for a link where there is something to link to."""
    if isi.pegawai.jenis_jabatan in _BERSASARAN:
        organisasi = isi.memimpin or isi.organisasi
        milik = graf.sasaran(organisasi, isi.periode)
        if milik is None or not milik.simpul:
            return
        pesan = f"RHK `{simpul.isi.id}` tidak ditautkan ke sasaran organisasi `{organisasi}`"
        pilihan = [f"{organisasi}/{satu}" for satu in milik.simpul]
        saran = f"tambahkan `intervensi` dengan salah satu dari: {_sebagian(pilihan)}"
    else:
        atasan = graf.penilai(isi)
        if atasan is None:
            return
        pesan = f"RHK `{simpul.isi.id}` tidak ditautkan ke RHK pimpinan, padahal SKP pejabat penilai ada"
        saran = "SKP pejabat penilai belum memuat RHK; lengkapi dulu, lalu isi `intervensi`"
        if atasan.simpul:
            saran = f"tambahkan `intervensi` dengan salah satu dari: {_sebagian(list(atasan.simpul))}"
    yield simpul.dokumen.naskah.temuan("SKP304", simpul.jalur, pesan, saran)


def _teks_pimpinan(simpul: Simpul) -> Iterator[Diagnostic]:
    """Compare the text of the leader's RHK with the RHK that is linked."""
    tertulis = simpul.isi.rhk_pimpinan if isinstance(simpul.isi, Rhk) else None
    if tertulis and simpul.induk and _polos(tertulis) != _polos(uraian(simpul.induk)):
        pesan = f"`rhk_pimpinan` berbunyi lain dari `{simpul.tautan}` yang ditautkan: {kutip(uraian(simpul.induk))}"
        catatan = Catatan("yang ditautkan ada di sini", simpul.induk.dokumen.naskah.span(simpul.induk.jalur))
        saran = "samakan teksnya, atau perbaiki `intervensi`"
        jalur = (*simpul.jalur, "rhk_pimpinan")
        yield simpul.dokumen.naskah.temuan("SKP309", jalur, pesan, saran, catatan=(catatan,))


def _lintas(simpul: Simpul, induk: Simpul) -> Iterator[Diagnostic]:
    """Check that a leader who is known not to be the assessor has given an assignment."""
    isi, lain = simpul.dokumen.isi, induk.dokumen.isi
    if not isinstance(isi, Pegawai) or not isinstance(lain, Pegawai) or not isinstance(simpul.isi, Rhk):
        return
    penilai = nomor_penilai(isi)
    if penilai and lain.nomor not in (penilai, isi.nomor) and not simpul.isi.penugasan_dari:
        pesan = f"RHK `{simpul.isi.id}` mengintervensi RHK {lain.pegawai.nama}, yang bukan pejabat penilainya"
        saran = "isi `penugasan_dari` bila ia ketua tim yang menugaskan, atau perbaiki `intervensi`"
        yield simpul.dokumen.naskah.temuan("SKP308", (*simpul.jalur, "intervensi"), pesan, saran)
