"""The cascade of a workspace: goals and RHK as a graph in which everything has at most one parent."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from skpcli.documents import Pegawai, Periode
from skpcli.engine.lingkaran import lingkaran
from skpcli.engine.simpul import Dokumen, Sebab, Simpul
from skpcli.istilah import Keadaan
from skpcli.organisations import Organisasi
from skpcli.performance import Rhk
from skpcli.workspace import Workspace, identifikasi

__all__ = ["Dokumen", "Kaskade", "Sebab", "Simpul", "kaskade", "nomor_penilai", "siklus"]


_PUTUS = (Sebab.RHK_TIDAK_ADA, Sebab.SASARAN_TIDAK_ADA, Sebab.TIDAK_LENGKAP)


@dataclass(slots=True)
class Kaskade:
    """All documents in input order with their nodes, and how to find a person's.

    ``rusak`` has the first and last days, as far as they can be read, of the documents with errors by their owner.
    """

    ruang: Workspace
    dokumen: list[Dokumen]
    orang: dict[str, list[Dokumen]]
    organisasi: dict[int, Dokumen]
    rusak: dict[str, list[tuple[str, str]]]

    def simpul(self) -> Iterator[Simpul]:
        """Give all nodes in input order, those of the context last."""
        for satu in self.dokumen:
            yield from satu.simpul.values()

    def dokumen_orang(self, nomor: str | None, periode: Periode) -> Dokumen | None:
        """Find the document of a person that overlaps most with a period; of equals own evaluasi, then by file."""
        calon = [(_bersama(satu.isi.periode, periode), satu) for satu in self.orang.get(nomor or "", ())]
        calon = [satu for satu in calon if satu[0] > 0]
        if len(calon) < 2:
            return calon[0][1] if calon else None

        def urutan(satu: tuple[int, Dokumen]) -> tuple[int, bool, tuple[str, int]]:
            return -satu[0], satu[1].isi.periode.evaluasi is not periode.evaluasi, satu[1].urutan

        return min(calon, key=urutan)[1]

    def sasaran(self, id_organisasi: str | None, periode: Periode) -> Dokumen | None:
        """Find the document with the goals of an organisation for a period."""
        milik = self.ruang.cari_organisasi(id_organisasi, periode)
        return self.organisasi[id(milik[0])] if milik else None

    def induk(self, dokumen: Dokumen) -> Dokumen | None:
        """Find the document of the organisation above."""
        isi = dokumen.isi
        return self.sasaran(isi.induk, isi.periode) if isinstance(isi, Organisasi) and isi.induk else None

    def penilai(self, isi: Pegawai) -> Dokumen | None:
        """Find the document of a person's assessor for his period."""
        return self.dokumen_orang(nomor_penilai(isi), isi.periode)

    def nomor(self, pemilik: str) -> str | None:
        """Give the number of the person who owns a link's target; None where the owner is an organisation."""
        if not pemilik or pemilik in self.ruang.organisasi or pemilik in self.ruang.id_rusak:
            return None
        if pemilik in self.orang or pemilik in self.rusak:
            return pemilik
        rapat = "".join(pemilik.split())
        return rapat if rapat.isdecimal() or rapat in self.orang or rapat in self.rusak else None

    def rusak_pada(self, nomor: str, periode: Periode) -> bool:
        """Tell whether a person has a document with errors that may be the one for a period."""
        mulai, selesai = str(periode.mulai), str(periode.selesai)
        return any(awal <= selesai and mulai <= akhir for awal, akhir in self.rusak.get(nomor, ()))


def nomor_penilai(isi: Pegawai) -> str | None:
    """Give the number of a person's assessor."""
    return isi.pejabat_penilai.nip or isi.pejabat_penilai.nrp


def _bersama(satu: Periode, lain: Periode) -> int:
    """Count the days that two periods share."""
    return (min(satu.selesai, lain.selesai) - max(satu.mulai, lain.mulai)).days + 1


def kaskade(ruang: Workspace) -> Kaskade:
    """Build the graph of a workspace: every goal and every RHK, each with its state and its parent."""
    semua = list(_dokumen(ruang))
    orang: dict[str, list[Dokumen]] = {}
    organisasi: dict[str, list[Dokumen]] = {}
    for satu in semua:
        (orang if isinstance(satu.isi, Pegawai) else organisasi).setdefault(satu.pemilik, []).append(satu)
    for kelompok in (*orang.values(), *organisasi.values()):
        if len(kelompok) > 1:
            _sebut(kelompok)
    rusak: dict[str, list[tuple[str, str]]] = {}
    for nomor, mulai, selesai in _rusak(ruang):
        rusak.setdefault(nomor, []).append((mulai, selesai))
    sasaran = {id(satu.naskah): satu for kelompok in organisasi.values() for satu in kelompok}
    hasil = Kaskade(ruang, semua, orang, sasaran, rusak)
    for simpul in hasil.simpul():
        _pasang(hasil, simpul)
    return hasil


def _sebut(kelompok: list[Dokumen]) -> None:
    """Name the documents of one owner by their first day, where that is shared by both days."""
    awal = Counter(satu.isi.periode.mulai for satu in kelompok)
    for satu in kelompok:
        mulai, selesai = satu.isi.periode.mulai, satu.isi.periode.selesai
        satu.salah_satu, satu.sebutan = True, f"@{mulai}" if awal[mulai] == 1 else f"@{mulai}..{selesai}"


def _dokumen(ruang: Workspace) -> Iterator[Dokumen]:
    for konteks, kumpulan in ((False, ruang.berkas), (True, ruang.konteks)):
        for berkas in kumpulan:
            for naskah in berkas.naskah:
                if naskah.isi:
                    dokumen = Dokumen(naskah, naskah.isi, konteks)
                    dokumen.simpul = {satu.isi.id or "": satu for satu in _simpul(dokumen)}
                    yield dokumen


def _simpul(dokumen: Dokumen) -> Iterator[Simpul]:
    isi = dokumen.isi
    if isinstance(isi, Organisasi):
        yield from (Simpul(dokumen, "sasaran", i, satu) for i, satu in enumerate(isi.sasaran))
    else:
        yield from (Simpul(dokumen, "utama", i, satu) for i, satu in enumerate(isi.hasil_kerja.utama))
        yield from (Simpul(dokumen, "tambahan", i, satu) for i, satu in enumerate(isi.hasil_kerja.tambahan))


def _rusak(ruang: Workspace) -> Iterator[tuple[str, str, str]]:
    """Give the numbers of people whose document has errors, with its days; unread ones are open."""
    for naskah in ruang.pegawai(semua=True):
        if naskah.isi is None and (nomor := identifikasi(naskah).nip):
            mulai, selesai, _ = identifikasi(naskah).periode
            yield nomor, mulai or "", selesai or "9999"


def _pasang(graf: Kaskade, simpul: Simpul) -> None:
    """Resolve one node's link, and with it its state."""
    if simpul.tautan is None:
        if isinstance(simpul.isi, Rhk):
            simpul.keadaan = Keadaan.BELUM_DITAUTKAN if simpul.isi.rhk_pimpinan else Keadaan.LEPAS
        return
    induk = _cari(graf, simpul.dokumen.isi, simpul.tautan)
    if isinstance(induk, Simpul):
        simpul.keadaan, simpul.induk = Keadaan.TERTAUT, induk
        induk.anak.append(simpul)
    else:
        simpul.keadaan, simpul.sebab = Keadaan.PUTUS if induk in _PUTUS else Keadaan.MENUNGGU, induk


def _cari(graf: Kaskade, isi: Pegawai | Organisasi, tautan: str) -> Simpul | Sebab:
    """Find what a link leads to: without an owner an RHK of the assessor."""
    pemilik, garis, pengenal = (satu.strip() for satu in tautan.rpartition("/"))
    if not pengenal or (not pemilik and (garis or not isinstance(isi, Pegawai))):
        return Sebab.TIDAK_LENGKAP
    nomor = graf.nomor(pemilik)
    if isinstance(isi, Pegawai) and (nomor or not pemilik):
        return _cari_rhk(graf, nomor or nomor_penilai(isi), pengenal, isi.periode)
    return _cari_sasaran(graf, pemilik, pengenal, isi.periode)


def _cari_rhk(graf: Kaskade, nomor: str | None, pengenal: str, periode: Periode) -> Simpul | Sebab:
    """Find an RHK of a person; what a document with errors may hold is not said to be absent."""
    if not nomor:
        return Sebab.TANPA_NOMOR
    dokumen = graf.dokumen_orang(nomor, periode)
    if dokumen and pengenal in dokumen.simpul:
        return dokumen.simpul[pengenal]
    if graf.rusak_pada(nomor, periode):
        return Sebab.ORANG_RUSAK
    if dokumen:
        return Sebab.RHK_TIDAK_ADA
    return Sebab.ORANG_HARI_LAIN if nomor in graf.orang or nomor in graf.rusak else Sebab.ORANG_TIDAK_ADA


def _cari_sasaran(graf: Kaskade, pemilik: str, pengenal: str, periode: Periode) -> Simpul | Sebab:
    """Find a goal of an organisation in its document for a period."""
    milik = graf.sasaran(pemilik, periode)
    if milik:
        return milik.simpul.get(pengenal, Sebab.SASARAN_TIDAK_ADA)
    if pemilik in graf.ruang.id_rusak:
        return Sebab.ORGANISASI_RUSAK
    return Sebab.ORGANISASI_HARI_LAIN if pemilik in graf.ruang.organisasi else Sebab.ORGANISASI_TIDAK_ADA


def siklus(semua: Iterable[Simpul]) -> Iterator[list[Simpul]]:
    """Find every circle of links among nodes."""
    return lingkaran(semua, lambda satu: satu.induk)
