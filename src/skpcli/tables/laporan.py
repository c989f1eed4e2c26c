"""The report of one employee for the terminal."""

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from skpcli.engine.hasil import BarisHasil
from skpcli.engine.profil import Profil
from skpcli.tables import label
from skpcli.tables.garis import Garis
from skpcli.tables.hasil_kerja import LEBAR_PENUH, hasil_kerja, perilaku_kerja
from skpcli.tables.identitas import identitas
from skpcli.tables.kuadran import kisi_kuadran
from skpcli.tables.mengapa import mengapa as pohon_alasan
from skpcli.tables.putusan import kedua_rating, kesenjangan, predikat
from skpcli.tables.putusan import profil as tiga_dasar
from skpcli.tables.teks import bagian, daftar, isi, jorok, pasangan


def laporan(
    baris: BarisHasil,
    *,
    organisasi: str | None,
    mengapa: bool,
    profil: Profil | None,
    lebar: int,
    kuadran: label.Kuadran,
    garis: Sequence[Garis] = (),
) -> RenderableType:
    """Build the report; print it on a console of ``lebar`` columns, which chooses the layout."""
    return Group(*_blok(baris, organisasi, mengapa, profil, lebar, kuadran, garis))


def _blok(
    baris: BarisHasil,
    organisasi: str | None,
    alasan: bool,
    profil: Profil | None,
    lebar: int,
    kuadran: label.Kuadran,
    garis: Sequence[Garis],
) -> Iterator[RenderableType]:
    hasil = baris.hasil
    yield isi("═" * lebar, "dim")
    yield isi("EVALUASI KINERJA PEGAWAI", "bold")
    yield isi(baris.id.berkas, "dim")
    yield from _identitas(baris, organisasi, lebar)
    if hasil is None:
        yield Text("")
        yield isi(label.GALAT, "bold red")
        yield from _pemeriksaan(baris)
        return
    yield from hasil_kerja(hasil, lebar)
    yield from _garis(garis)
    yield from perilaku_kerja(hasil, lebar)
    yield bagian("Kuadran kinerja")
    kerja, perilaku = hasil.rating_hasil_kerja.nilai, hasil.rating_perilaku_kerja.nilai
    yield kisi_kuadran(kuadran, kerja, perilaku, lebar)
    yield jorok(isi(label.catatan_kuadran(hasil), "dim"), 2)
    yield from kedua_rating(hasil, lebar)
    yield from predikat(hasil)
    yield from kesenjangan(hasil)
    yield from _pemeriksaan(baris)
    if profil is not None:
        yield from tiga_dasar(profil)
    if alasan:
        yield bagian("Mengapa")
        yield Padding(pohon_alasan(hasil), (0, 0, 0, 2))


def _garis(semua: Sequence[Garis]) -> Iterator[RenderableType]:
    if semua:
        yield bagian("Garis ke sasaran")
        lebar = max(len(satu.rhk) for satu in semua)
        for satu in semua:
            for urut, langkah in enumerate(satu.langkah):
                yield daftar([(satu.rhk if urut == 0 else " ", isi(f"{'→ ' * (urut + 1)}{langkah}"))], lebar)


def _pemeriksaan(baris: BarisHasil) -> Iterator[RenderableType]:
    semua = [("!", isi(satu)) for satu in label.pemeriksaan(baris)]
    if semua:
        yield bagian("Catatan pemeriksaan")
        yield daftar(semua, 1)


def _identitas(baris: BarisHasil, organisasi: str | None, lebar: int) -> Iterator[RenderableType]:
    kelompok = identitas(baris, organisasi)
    if lebar >= LEBAR_PENUH and len(kelompok) == 3:
        kisi = Table.grid(padding=(0, 2, 0, 0), expand=True)
        for _ in kelompok[:2]:
            kisi.add_column(ratio=1, overflow="fold")
        kisi.add_row(*(bagian(judul, "") for judul, _ in kelompok[:2]))
        kisi.add_row(*(pasangan(isi_kelompok, 18) for _, isi_kelompok in kelompok[:2]))
        yield Text("")
        yield kisi
        kelompok = kelompok[2:]
    for judul, isi_kelompok in kelompok:
        yield bagian(judul)
        yield pasangan(isi_kelompok, 18 if lebar >= 60 else 16)
