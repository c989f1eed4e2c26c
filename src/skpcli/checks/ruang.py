"""Documents of a workspace that collide, or name an organisation that is not there."""

from collections.abc import Hashable, Iterator, Sequence

from skpcli.checks.tabrakan import Butir, jejak, tabrakan, tabrakan_orang, tabrakan_pemimpin
from skpcli.diagnostics import Catatan, Diagnostic
from skpcli.documents import Pegawai, Periode
from skpcli.engine.hasil import StatusNilai
from skpcli.naskah import Naskah
from skpcli.organisations import Organisasi
from skpcli.peraturan import at
from skpcli.scoring import Penilaian
from skpcli.workspace import Workspace

Orang = tuple[Naskah, Pegawai]
"""A person's document as read."""


def periksa_ruang(ruang: Workspace) -> Iterator[Diagnostic]:
    """Find the documents that collide."""
    semua = list(_orang(ruang))
    jejak_semua = [(i, jejak(isi, konteks)) for i, (_, isi, konteks) in enumerate(semua)]
    for satu in (*tabrakan_orang(jejak_semua), *tabrakan_pemimpin(jejak_semua)):
        yield bertabrakan(satu.kode, semua[satu.baru][:2], semua[satu.lama][:2])
    yield from periksa_organisasi(ruang)


def _orang(ruang: Workspace) -> Iterator[tuple[Naskah, Pegawai, bool]]:
    for konteks, kumpulan in ((False, ruang.berkas), (True, ruang.konteks)):
        for berkas in kumpulan:
            for naskah in berkas.naskah:
                if isinstance(naskah.isi, Pegawai):
                    yield naskah, naskah.isi, konteks


def bertabrakan(kode: str, baru: Orang, lama: Orang) -> Diagnostic:
    """Say that a document collides with another (see `skpcli.checks.tabrakan`)."""
    naskah, isi = baru
    lain = lama[1].pegawai
    if kode == "SKP312":
        pesan = f"organisasi `{isi.memimpin}` juga dipimpin {lain.nama} pada periode itu"
        catatan = Catatan("pemimpin yang lain", lama[0].span(("memimpin",)))
        return naskah.temuan(
            kode, ("memimpin",), pesan, "periksa siapa pemimpinnya, dan sejak kapan", catatan=(catatan,)
        )
    if kode == "SKP310":
        milik, saran = "orang dan jabatan yang sama", "perbaiki periodenya, atau hapus salah satu dokumen"
    else:
        milik, saran = f"orang yang sama pada jabatan lain (`{lain.jabatan}`)", "periksa tanggal perpindahan jabatannya"
    pesan = f"periode ini bertumpang tindih dengan dokumen lain milik {milik}"
    catatan = Catatan("dokumen yang lain", lama[0].span(("periode",)))
    return naskah.temuan(kode, ("periode",), pesan, saran, catatan=(catatan,))


def periksa_organisasi(ruang: Workspace) -> Iterator[Diagnostic]:
    """Find the documents of one organisation that collide."""
    konteks = {satu.nama for satu in ruang.konteks}
    seorganisasi: dict[Hashable, list[Butir[tuple[Naskah, Organisasi]]]] = {}
    for semua in ruang.organisasi.values():
        for i, (naskah, isi) in enumerate(semua):
            hari = isi.periode.mulai.toordinal(), isi.periode.selesai.toordinal()
            butir = Butir((naskah, isi), *hari, i, naskah.dokumen.berkas in konteks)
            seorganisasi.setdefault((isi.id, isi.periode.evaluasi), []).append(butir)
    for daftar in seorganisasi.values():
        for (naskah, isi), (lama, _) in tabrakan(daftar):
            yield naskah.temuan(
                "SKP310",
                ("id",),
                f"organisasi `{isi.id}` ada dua kali dengan periode yang bertumpang tindih",
                "perbaiki periodenya, atau hapus salah satu dokumen",
                catatan=(Catatan("dokumen yang lain", lama.span(("id",))),),
            )


def periksa_rujukan(ruang: Workspace) -> Iterator[Diagnostic]:
    """Check that every organisation named has a document for the period."""
    for berkas in ruang.berkas:
        for naskah in berkas.naskah:
            if isinstance(naskah.isi, Pegawai):
                yield from _rujuk(ruang, naskah, "organisasi", naskah.isi.organisasi, naskah.isi.periode)
                yield from _rujuk(ruang, naskah, "memimpin", naskah.isi.memimpin, naskah.isi.periode)
            elif isinstance(naskah.isi, Organisasi):
                yield from _rujuk(ruang, naskah, "induk", naskah.isi.induk, naskah.isi.periode)


def _rujuk(ruang: Workspace, naskah: Naskah, kunci: str, tujuan: str | None, periode: Periode) -> Iterator[Diagnostic]:
    if not tujuan or tujuan in ruang.id_rusak or ruang.cari_organisasi(tujuan, periode):
        return
    if tujuan in ruang.organisasi:
        pesan = (
            f"dokumen organisasi `{tujuan}` ada, tetapi bukan untuk periode {periode.mulai} sampai {periode.selesai}"
        )
        yield naskah.temuan("SKP314", (kunci,), pesan, "tambahkan dokumen organisasi untuk periode itu")
    else:
        pesan = f"dokumen organisasi `{tujuan}` tidak ada di antara berkas yang dibaca"
        yield naskah.temuan("SKP313", (kunci,), pesan, "sertakan berkasnya, atau pakai --konteks")


def periksa_capaian(ruang: Workspace, penilaian: Sequence[Penilaian]) -> Iterator[Diagnostic]:
    """Check that no organisation has its people rated before it has its own capaian; its leader is not counted."""
    konteks = {satu.nama for satu in ruang.konteks}
    per_dokumen: dict[tuple[str, int], tuple[Naskah, Organisasi, set[str]]] = {}
    for satu in penilaian:
        hasil = satu.baris.hasil
        if hasil is None or hasil.status is not StatusNilai.DINILAI:
            continue
        isi = hasil.pegawai
        milik = ruang.cari_organisasi(isi.organisasi, isi.periode) if isi.organisasi != isi.memimpin else None
        if milik and milik[1].capaian_kinerja is None and milik[0].dokumen.berkas not in konteks:
            kunci = (milik[0].dokumen.berkas, milik[0].dokumen.nomor)
            per_dokumen.setdefault(kunci, (*milik, set()))[2].add(isi.nomor)
    for naskah, organisasi, orang in per_dokumen.values():
        aturan = at(organisasi.periode.selesai)
        pesan = f"capaian kinerja organisasi `{organisasi.id}` belum ada, padahal {len(orang)} pegawainya sudah dinilai"
        saran = "isi `capaian_kinerja`; capaian organisasi ditetapkan sebelum predikat pegawainya"
        dasar = str(aturan.penetapan.dasar) if aturan else None
        yield naskah.temuan("SKP408", ("id",), pesan, saran, dasar=dasar)
