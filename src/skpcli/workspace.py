"""All documents of a run, and which organisation each person belongs to."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from skpcli.diagnostics import Diagnostic, Severity
from skpcli.documents import Pegawai, Periode
from skpcli.istilah import Capaian, JenisDokumen
from skpcli.naskah import Identifikasi, Naskah, identitas_mentah
from skpcli.organisations import Organisasi
from skpcli.reading import Berkas


@dataclass(slots=True)
class Workspace:
    """The files to report on and those read for context only, with an index of organisations by id."""

    berkas: list[Berkas]
    konteks: list[Berkas] = field(default_factory=list)
    organisasi: dict[str, list[tuple[Naskah, Organisasi]]] = field(default_factory=dict)
    id_rusak: set[str] = field(default_factory=set)

    @property
    def semua(self) -> list[Berkas]:
        """All files, those of the context last."""
        return [*self.berkas, *self.konteks]

    @property
    def temuan(self) -> list[Diagnostic]:
        """Findings of reading; of the context files only the errors."""
        konteks = [d for satu in self.konteks for d in satu.temuan if d.tingkat is Severity.GALAT]
        return [d for satu in self.berkas for d in satu.temuan] + konteks

    def pegawai(self, *, semua: bool = False) -> Iterator[Naskah]:
        """Give the pegawai documents in input order, readable or not; with ``semua`` those of the context too."""
        for berkas in self.semua if semua else self.berkas:
            for naskah in berkas.naskah:
                if naskah.jenis is JenisDokumen.PEGAWAI or (naskah.jenis is None and naskah.seperti_pegawai):
                    yield naskah

    def cari_organisasi(self, id_organisasi: str | None, periode: Periode) -> tuple[Naskah, Organisasi] | None:
        """Find the document of an organisation for a period: same days, else own evaluasi, else the shortest."""
        calon = [
            (naskah, isi)
            for naskah, isi in self.organisasi.get(id_organisasi or "", [])
            if isi.periode.mulai <= periode.mulai and periode.selesai <= isi.periode.selesai
        ]
        return min(calon, key=lambda satu: _jarak(satu[1].periode, periode), default=None)

    def capaian(self, pegawai: Pegawai) -> Capaian | None:
        """Give the capaian shown for a person: of the organisation led, else counted in, else the file's own."""
        ditemukan = self.cari_organisasi(pegawai.memimpin or pegawai.organisasi, pegawai.periode)
        if ditemukan:
            return ditemukan[1].capaian_kinerja
        return None if pegawai.memimpin else pegawai.capaian_organisasi


def _jarak(periode: Periode, dicari: Periode) -> tuple[bool, bool, int]:
    sama = (periode.mulai, periode.selesai) == (dicari.mulai, dicari.selesai)
    return not sama, periode.evaluasi is not dicari.evaluasi, (periode.selesai - periode.mulai).days


def susun(berkas: Iterable[Berkas], konteks: Iterable[Berkas] = ()) -> Workspace:
    """Put read files together into a workspace; a file that is reported on is not context as well."""
    dilaporkan = list(berkas)
    nama = {satu.nama for satu in dilaporkan}
    ruang = Workspace(dilaporkan, [satu for satu in konteks if satu.nama not in nama])
    for satu in (*ruang.berkas, *ruang.konteks):
        for naskah in satu.naskah:
            if isinstance(naskah.isi, Organisasi):
                ruang.organisasi.setdefault(naskah.isi.id, []).append((naskah, naskah.isi))
            elif naskah.jenis is JenisDokumen.ORGANISASI:
                ruang.id_rusak |= {satu for satu in (naskah.dokumen.data.get("id"),) if isinstance(satu, str)}
    return ruang


def identifikasi(naskah: Naskah) -> Identifikasi:
    """Say whose document it is, as far as it can be read."""
    dokumen = naskah.dokumen
    if not isinstance(naskah.isi, Pegawai):
        return identitas_mentah(naskah)
    isi = naskah.isi
    periode = (isi.periode.mulai.isoformat(), isi.periode.selesai.isoformat(), isi.periode.evaluasi.value)
    return Identifikasi(
        dokumen.berkas,
        dokumen.nomor,
        isi.nomor,
        isi.pegawai.nama,
        isi.pegawai.jabatan,
        isi.pegawai.unit_kerja,
        periode,
        isi.organisasi,
    )
