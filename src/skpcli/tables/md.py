"""The report as Markdown that no text from a file can break."""

import re
from collections.abc import Iterable, Iterator, Sequence

from skpcli.engine.hasil import BarisHasil, Hasil, HasilRhk
from skpcli.istilah import Rating
from skpcli.report.aman import aman
from skpcli.tables import label
from skpcli.tables.identitas import identitas

_HTML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "|": "&#124;", "@": "&#64;"})
_MARKDOWN = re.compile(r"[\\`*_\[\]~$]")
_BARIS = (Rating.DI_ATAS, Rating.SESUAI, Rating.DI_BAWAH)


def md_hasil(baris: Sequence[BarisHasil], kuadran: label.Kuadran, organisasi: Sequence[str | None] = ()) -> str:
    """Render all employees as one Markdown document; ``kuadran`` is keyed by hasil kerja, perilaku.

    ``organisasi`` names the organisation of each; without it their ids are printed.
    """
    bagian = ["# Evaluasi kinerja pegawai"]
    for satu, nama in zip(baris, organisasi or [None] * len(baris), strict=True):
        bagian.extend(_pegawai(satu, kuadran, nama))
    return "\n\n".join(bagian) + "\n"


def lolos(teks: str | None) -> str:
    r"""Escape a text for a Markdown cell or line, HTML and table syntax included.

    >>> lolos("*a* | <b>")
    '\\*a\\* &#124; &lt;b&gt;'
    """
    datar = _MARKDOWN.sub(r"\\\g<0>", aman(teks or "-")).translate(_HTML)
    return datar.replace("://", "&#58;//").replace("www.", "www&#46;")


def tabel_md(judul: Sequence[str], baris: Iterable[Sequence[str]]) -> str:
    """Set a Markdown table; the cells are escaped already."""
    garis = ["| " + " | ".join(judul) + " |", "|" + " --- |" * len(judul)]
    garis.extend("| " + " | ".join(satu) + " |" for satu in baris)
    return "\n".join(garis)


def _pasangan(baris: Iterable[tuple[str, str]]) -> str:
    return "\n".join(f"- **{nama}:** {lolos(isi)}" for nama, isi in baris)


def _pegawai(baris: BarisHasil, kuadran: label.Kuadran, organisasi: str | None) -> Iterator[str]:
    hasil = baris.hasil
    yield f"## {lolos(baris.id.nama)}"
    yield f"Berkas: {lolos(baris.id.berkas)}"
    for judul, isi in identitas(baris, organisasi):
        yield f"### {judul}"
        yield _pasangan(isi)
    if hasil is None:
        yield f"**{label.GALAT}**"
        yield from _pemeriksaan(baris)
        return
    for jenis, judul in label.JENIS.items():
        if semua := [satu for satu in hasil.hasil_kerja if satu.jenis == jenis]:
            yield f"### {judul}"
            yield _hasil_kerja(hasil, semua)
    yield "### Perilaku kerja"
    yield _perilaku(hasil)
    yield "### Kuadran kinerja"
    yield _kuadran(hasil, kuadran)
    yield lolos(label.catatan_kuadran(hasil))
    yield "### Rating"
    yield _rating(hasil)
    if catatan := _pasangan(label.catatan_penilai(hasil)):
        yield catatan
    yield from _predikat(hasil)
    yield from _kesenjangan(hasil)
    yield from _pemeriksaan(baris)


def _pemeriksaan(baris: BarisHasil) -> Iterator[str]:
    if semua := [f"- {lolos(satu)}" for satu in label.pemeriksaan(baris)]:
        yield "### Catatan pemeriksaan"
        yield "\n".join(semua)


def _hasil_kerja(hasil: Hasil, semua: Iterable[HasilRhk]) -> str:
    judul = ["Id", "RHK pimpinan yang diintervensi", "Rencana hasil kerja", label.judul_aspek(hasil), "Indikator"]
    judul += ["Target", "Realisasi", "Capaian", "Posisi", "Rating"]
    return tabel_md(judul, (sel for satu in semua for sel in _rhk(satu)))


def _rhk(satu: HasilRhk) -> Iterator[tuple[str, ...]]:
    umpan = f"<br>*Umpan balik:* {lolos(satu.rhk.umpan_balik)}" if satu.rhk.umpan_balik else ""
    kepala = (lolos(satu.rhk.id), lolos(label.rhk_pimpinan(satu.rhk)), lolos(label.rencana(satu.rhk)) + umpan)
    rating = "<br>".join(lolos(teks) for teks in label.putusan(satu.putusan))
    if not satu.indikator:
        yield (*kepala, "-", "-", "-", "-", "-", "-", rating)
    for nomor, ukur in enumerate(satu.indikator):
        uraian = lolos(ukur.indikator.uraian)
        if ukur.keterangan:
            uraian += f"<br>*Keterangan:* {lolos(ukur.keterangan)}"
        if ukur.indikator.umpan_balik:
            uraian += f"<br>*Umpan balik:* {lolos(ukur.indikator.umpan_balik)}"
        yield (
            *(kepala if nomor == 0 else ("", "", "")),
            lolos(label.aspek(satu.rhk, ukur)),
            uraian,
            lolos(ukur.indikator.target),
            lolos(ukur.indikator.realisasi),
            lolos(label.persen(ukur.capaian_persen)),
            label.posisi(ukur),
            rating if nomor == 0 else "",
        )


def _perilaku(hasil: Hasil) -> str:
    return tabel_md(
        ("Nilai", "Ekspektasi khusus pimpinan", "Umpan balik", "Rating"),
        (
            (
                nama,
                "<br>".join(lolos(satu) for satu in nilai.ekspektasi_khusus) or "-",
                lolos(nilai.umpan_balik),
                nilai.rating or "belum ada",
            )
            for nama, nilai in label.perilaku(hasil)
        ),
    )


def _kuadran(hasil: Hasil, kuadran: label.Kuadran) -> str:
    milik = (hasil.rating_hasil_kerja.nilai, hasil.rating_perilaku_kerja.nilai)
    return tabel_md(
        ("Hasil kerja", *(f"perilaku {satu}" for satu in _BARIS[::-1])),
        (
            (f"**{kerja}**", *(_sel(kuadran, kerja, perilaku, (kerja, perilaku) == milik) for perilaku in _BARIS[::-1]))
            for kerja in _BARIS
        ),
    )


def _sel(kuadran: label.Kuadran, kerja: Rating, perilaku: Rating, milik: bool) -> str:
    nama = label.nama_predikat(kuadran[kerja, perilaku])
    return f"**[{label.TANDA} {nama}]**" if milik else nama


def _rating(hasil: Hasil) -> str:
    return tabel_md(
        ("", "Rating", "Sumber", "Usulan alat", "Karena"),
        (
            (
                nama,
                satu.nilai or "belum ada",
                label.SUMBER[satu.sumber] if satu.nilai and satu.sumber else "-",
                satu.usulan or "-",
                lolos(satu.karena),
            )
            for nama, satu in label.kedua_rating(hasil)
        ),
    )


def _predikat(hasil: Hasil) -> Iterator[str]:
    putusan = hasil.predikat
    if putusan.nilai:
        yield f"### Predikat kinerja pegawai: {label.nama_predikat(putusan.nilai)}"
        if usulan := label.catatan_usulan(hasil):
            yield f"**{usulan}**"
        yield f"{lolos(label.kalimat(putusan.karena))} {lolos(label.SIFAT[putusan.sifat])}"
        yield f"Dasar: {lolos(putusan.dasar)}"
    else:
        yield f"### {label.BELUM}"
        yield lolos(label.kalimat(putusan.karena))
        for nama, karena, tetapkan, lengkapi in label.jalan_keluar(hasil):
            yield f"**{nama}:** {lolos(karena)}\n\n1. {tetapkan}; atau\n2. {lengkapi}."
    if label.tanpa_integritas(hasil):
        umpan = hasil.pegawai.perilaku_kerja.akuntabel.umpan_balik
        lanjut = f" Umpan balik: {lolos(umpan)}" if umpan else ""
        yield f"> **Catatan integritas:** {lolos(label.INTEGRITAS)}{lanjut}"


def _kesenjangan(hasil: Hasil) -> Iterator[str]:
    semua = list(label.kesenjangan(hasil))
    yield f"### {label.judul_kesenjangan(hasil)}"
    if not semua:
        yield "Tidak ada."
        return
    yield "\n".join(
        f"- {'terbuka' if satu.tindak_lanjut is None else 'tertutup'}: {lolos(nama)} ({lolos(satu.jalur)})"
        + ("" if satu.tindak_lanjut is None else f"; tindak lanjut: {lolos(satu.tindak_lanjut)}")
        for nama, satu in semua
    )
