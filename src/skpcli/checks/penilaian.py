"""What an auditor would ask about one person's appraisal."""

from collections.abc import Iterator

from skpcli.diagnostics import Diagnostic
from skpcli.documents import Pegawai
from skpcli.engine.hasil import Hasil, Putusan, StatusNilai, Sumber
from skpcli.istilah import Rating
from skpcli.naskah import Naskah
from skpcli.peraturan import at
from skpcli.workspace import Workspace

_URUTAN = tuple(Rating)


def periksa_hasil(ruang: Workspace, naskah: Naskah, hasil: Hasil) -> Iterator[Diagnostic]:
    """Run all checks of one appraisal."""
    yield from _berlaku(naskah, hasil)
    yield from _tidak_terhitung(naskah, hasil)
    yield from _tanpa_alasan(naskah, hasil, "rating_hasil_kerja", hasil.rating_hasil_kerja)
    yield from _tanpa_alasan(naskah, hasil, "rating_perilaku_kerja", hasil.rating_perilaku_kerja)
    yield from _pemimpin(ruang, naskah, hasil)
    yield from _predikat_tercatat(naskah, hasil)
    yield from _integritas(naskah, hasil)
    yield from _capaian_berbeda(ruang, naskah, hasil)


def _berlaku(naskah: Naskah, hasil: Hasil) -> Iterator[Diagnostic]:
    if at(hasil.pegawai.periode.selesai) is None:
        saran = "SKP periode itu dinilai menurut peraturan sebelumnya; periksa tahunnya"
        yield naskah.temuan("SKP501", ("periode", "selesai"), hasil.predikat.karena, saran)


def adalah_rencana(isi: Pegawai) -> bool:
    """Tell whether a document is only a plan: no realisasi, no rating, nothing decided."""
    rhk = (*isi.hasil_kerja.utama, *isi.hasil_kerja.tambahan)
    return isi.penilaian.is_empty() and not (
        any(satu.rating or any(butir.realisasi for butir in satu.indikator) for satu in rhk)
        or any(satu.rating for satu in isi.perilaku_kerja.in_order())
    )


def periksa_belum(naskah: Naskah, hasil: Hasil) -> Iterator[Diagnostic]:
    """Say what an appraisal still lacks."""
    if hasil.status is StatusNilai.BELUM and at(hasil.pegawai.periode.selesai):
        kurang = [
            satu.karena.removeprefix("belum dapat dinilai; ").removeprefix("tanpa usulan: ")
            for satu in (hasil.rating_hasil_kerja, hasil.rating_perilaku_kerja)
            if satu.nilai is None
        ]
        yield naskah.temuan(
            "SKP502",
            ("pegawai", "nama"),
            f"belum dapat dinilai: {hasil.predikat.karena} ({'; '.join(kurang)})",
            "isi rating keseluruhan dalam `penilaian`, atau realisasi dan rating butir-butirnya",
        )


def _tidak_terhitung(naskah: Naskah, hasil: Hasil) -> Iterator[Diagnostic]:
    nomor = {"utama": 0, "tambahan": 0}
    for satu in hasil.hasil_kerja:
        i = nomor[satu.jenis]
        nomor[satu.jenis] += 1
        for j, indikator in enumerate(satu.indikator):
            if indikator.keterangan and indikator.indikator.target and indikator.indikator.realisasi:
                jalur = ("hasil_kerja", satu.jenis, i, "indikator", j, "realisasi")
                awal = "" if indikator.posisi else "tidak dapat dihitung: "
                yield naskah.temuan("SKP230", jalur, f"{awal}{indikator.keterangan}")


def _tanpa_alasan(naskah: Naskah, hasil: Hasil, kunci: str, putusan: Putusan[Rating]) -> Iterator[Diagnostic]:
    aturan = at(hasil.pegawai.periode.selesai)
    if aturan is None or putusan.sumber is not Sumber.DITETAPKAN or hasil.pegawai.penilaian.alasan:
        return
    if putusan.nilai is None or putusan.usulan is None:
        return
    langkah = abs(_URUTAN.index(putusan.nilai) - _URUTAN.index(putusan.usulan))
    if langkah:
        pesan = f"{putusan.pokok} ditetapkan {putusan.nilai}, sedangkan usulan dari butirnya {putusan.usulan}"
        saran = "isi `penilaian.alasan`, atau periksa kembali ratingnya"
        kode, dasar = "SKP401" if langkah == 1 else "SKP402", str(aturan.usulan.dasar)
        yield naskah.temuan(kode, ("penilaian", kunci), pesan, saran, dasar=dasar)


def _pemimpin(ruang: Workspace, naskah: Naskah, hasil: Hasil) -> Iterator[Diagnostic]:
    pegawai, aturan = hasil.pegawai, at(hasil.pegawai.periode.selesai)
    if not pegawai.memimpin or aturan is None or aturan.pimpinan is None or pegawai.memimpin in ruang.id_rusak:
        return
    dasar = str(aturan.pimpinan.dasar)
    if hasil.capaian_organisasi is None:
        pesan = f"capaian kinerja organisasi `{pegawai.memimpin}` yang dipimpin belum ada"
        yield naskah.temuan(
            "SKP407", ("memimpin",), pesan, "isi `capaian_kinerja` pada dokumen organisasinya", dasar=dasar
        )
        return
    padanan = aturan.padanan.get(hasil.capaian_organisasi)
    diputus = pegawai.penilaian.rating_hasil_kerja
    if diputus and padanan and diputus is not padanan:
        capaian = f"{hasil.capaian_organisasi} ({padanan})"
        pesan = f"rating hasil kerja pemimpin {diputus}, sedangkan capaian organisasinya {capaian}"
        yield naskah.temuan(
            "SKP403",
            ("penilaian", "rating_hasil_kerja"),
            pesan,
            "samakan dengan capaian organisasi, atau periksa `capaian_kinerja` pada dokumen organisasinya",
            dasar=dasar,
        )


def _predikat_tercatat(naskah: Naskah, hasil: Hasil) -> Iterator[Diagnostic]:
    tercatat = hasil.pegawai.penilaian.predikat
    if tercatat and hasil.predikat.nilai and tercatat is not hasil.predikat.nilai:
        pesan = (
            f"predikat tercatat {tercatat}, sedangkan kuadran memberi {hasil.predikat.nilai}: {hasil.predikat.karena}"
        )
        saran = "periksa kedua rating; predikat tercatat tidak pernah dipakai menilai"
        yield naskah.temuan("SKP404", ("penilaian", "predikat"), pesan, saran, dasar=hasil.predikat.dasar)


def _integritas(naskah: Naskah, hasil: Hasil) -> Iterator[Diagnostic]:
    akuntabel = hasil.pegawai.perilaku_kerja.akuntabel
    if akuntabel.rating is Rating.DI_BAWAH:
        pesan = "nilai Akuntabel di bawah ekspektasi: integritas perlu perhatian, apa pun predikatnya"
        aturan, jalur = at(hasil.pegawai.periode.selesai), ("perilaku_kerja", "akuntabel", "rating")
        dasar = str(aturan.panduan.dasar) if aturan else None
        saran = None if akuntabel.tindak_lanjut else "isi `tindak_lanjut`"
        yield naskah.temuan("SKP405", jalur, pesan, saran, dasar=dasar)


def _capaian_berbeda(ruang: Workspace, naskah: Naskah, hasil: Hasil) -> Iterator[Diagnostic]:
    tertulis = hasil.pegawai.capaian_organisasi
    milik = ruang.cari_organisasi(hasil.pegawai.memimpin or hasil.pegawai.organisasi, hasil.pegawai.periode)
    if tertulis and milik and milik[1].capaian_kinerja and tertulis is not milik[1].capaian_kinerja:
        pesan = f"capaian organisasi tertulis {tertulis}, sedangkan dokumen organisasinya {milik[1].capaian_kinerja}"
        saran = "hapus baris ini; yang dipakai dokumen organisasi"
        aturan = at(hasil.pegawai.periode.selesai)
        dasar = str(aturan.pola.dasar) if aturan and aturan.pola else None
        yield naskah.temuan("SKP406", ("capaian_organisasi",), pesan, saran, dasar=dasar)
