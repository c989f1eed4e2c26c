"""How the appraisal ends: ratings, predikat or what is missing, integrity, gaps, profile."""

from collections.abc import Iterator

from rich import box
from rich.console import RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from skpcli.engine.hasil import Hasil, Putusan
from skpcli.engine.profil import Profil
from skpcli.istilah import Rating
from skpcli.tables import label
from skpcli.tables.teks import GAYA, bagian, daftar, gabung, isi, jorok, pasangan

LEBAR_TABEL = 68


def kedua_rating(hasil: Hasil, lebar: int) -> Iterator[RenderableType]:
    """Show the two ratings with their source, the suggestion beside them, and the assessor's notes."""
    yield bagian("Rating")
    if lebar < LEBAR_TABEL:
        for nama, putusan in label.kedua_rating(hasil):
            yield pasangan([(nama, _rating(putusan))], 14)
    else:
        tabel = Table(box=box.SQUARE, header_style="bold")
        for judul in ("", "Rating", "Sumber", "Usulan alat"):
            tabel.add_column(Text(judul), overflow="fold", no_wrap=lebar >= 80 and judul != "Sumber")
        for nama, putusan in label.kedua_rating(hasil):
            tabel.add_row(
                isi(nama),
                isi(putusan.nilai or "belum ada", f"bold {GAYA.get(putusan.nilai or '', '')}"),
                isi(label.SUMBER[putusan.sumber] if putusan.nilai and putusan.sumber else None),
                isi(putusan.usulan),
            )
        yield tabel
    catatan: list[tuple[str, str | Text]] = list(label.catatan_penilai(hasil))
    if catatan:
        yield pasangan(catatan, 17)


def _rating(putusan: Putusan[Rating]) -> Text:
    baris = [isi(putusan.nilai or "belum ada", f"bold {GAYA.get(putusan.nilai or '', '')}")]
    if putusan.nilai and putusan.sumber:
        baris.append(isi(label.SUMBER[putusan.sumber]))
    if putusan.usulan:
        baris.append(isi(f"usulan alat: {putusan.usulan}"))
    return gabung(baris)


def predikat(hasil: Hasil) -> Iterator[RenderableType]:
    """Show the predikat, or what is missing for it and both ways out; then the integrity note."""
    yield Text("")
    putusan = hasil.predikat
    if putusan.nilai:
        nama = label.nama_predikat(putusan.nilai).upper()
        baris = [isi(f"PREDIKAT KINERJA PEGAWAI:  {nama}", f"bold {GAYA[putusan.nilai]}")]
        if usulan := label.catatan_usulan(hasil):
            baris.append(isi(usulan, "bold"))
        baris.append(isi(f"{label.kalimat(putusan.karena)} {label.SIFAT[putusan.sifat]}"))
        baris.append(isi(f"Dasar: {putusan.dasar}", "dim"))
        yield Panel(gabung(baris), box=box.HEAVY, padding=(0, 1), border_style=GAYA[putusan.nilai])
    else:
        yield Panel(gabung(_belum(hasil)), box=box.HEAVY, padding=(0, 1), border_style="yellow")
    if label.tanpa_integritas(hasil):
        umpan = hasil.pegawai.perilaku_kerja.akuntabel.umpan_balik
        teks = [isi("! CATATAN INTEGRITAS", "bold red"), isi(label.INTEGRITAS)]
        if umpan:
            teks.append(isi(f"Umpan balik: {umpan}", "italic"))
        yield Panel(gabung(teks), box=box.HEAVY, padding=(0, 1), border_style="red")


def _belum(hasil: Hasil) -> Iterator[Text]:
    yield isi(label.BELUM.upper(), "bold yellow")
    yield isi(label.kalimat(hasil.predikat.karena))
    for nama, karena, tetapkan, lengkapi in label.jalan_keluar(hasil):
        yield Text("")
        yield isi(f"{nama}: {karena}")
        yield isi(f"  1. {tetapkan}; atau")
        yield isi(f"  2. {lengkapi}.")


def kesenjangan(hasil: Hasil) -> Iterator[RenderableType]:
    """List the gaps, open ones first."""
    semua = list(label.kesenjangan(hasil))
    yield bagian(label.judul_kesenjangan(hasil))
    if not semua:
        yield jorok(isi("tidak ada"), 2)
    baris = []
    for nama, satu in semua:
        teks = [isi(nama)] if nama == satu.jalur else [isi(nama), isi(satu.jalur, "dim")]
        if satu.tindak_lanjut is not None:
            teks.append(isi(f"Tindak lanjut: {satu.tindak_lanjut}"))
        baris.append(("[ ]" if satu.tindak_lanjut is None else "[v]", gabung(teks)))
    yield daftar(baris, 3)


def profil(isi_profil: Profil) -> Iterator[RenderableType]:
    """Show the three bases of performance; they rate nobody."""
    yield bagian("Tiga dasar kinerja")
    yield jorok(isi(f"{label.DASAR_KINERJA} [tafsir: penafsiran alat ini]"), 2)
    for dasar in isi_profil:
        yield jorok(isi(label.NAMA_DASAR.get(dasar.nama, dasar.nama), "bold"), 2)
        baris: list[tuple[str, str | Text]] = []
        for rating, butir in (
            (Rating.DI_ATAS, dasar.di_atas),
            (Rating.SESUAI, dasar.sesuai),
            (Rating.DI_BAWAH, dasar.di_bawah),
        ):
            nama = rating.value.removesuffix(" ekspektasi")
            baris.append((nama, f"{len(butir)}: {', '.join(butir)}" if butir else "0"))
        yield pasangan(baris, 8, 4)
