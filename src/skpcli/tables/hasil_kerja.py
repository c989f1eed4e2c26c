"""Work results and behaviour as tables: one wide table, or stacked blocks where columns are few."""

from collections.abc import Iterator

from rich import box
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from skpcli.engine.hasil import Hasil, HasilIndikator, HasilRhk
from skpcli.tables import label
from skpcli.tables.teks import GAYA, Gantung, bagian, daftar, gabung, isi, jorok, pasangan

LEBAR_PENUH = 110
LEBAR_LEGA = 120
LEBAR_TABEL = 68
LEBAR_SELA = 74

_Kolom = tuple[str, int, bool]
"""A column: heading, least width, whether it grows."""

_UKUR: tuple[_Kolom, ...] = (
    ("Indikator", 14, True),
    ("Target", 10, True),
    ("Realisasi", 9, True),
    ("Capaian", 7, False),
    ("Posisi", 8, False),
)


def hasil_kerja(hasil: Hasil, lebar: int) -> Iterator[RenderableType]:
    """Give the blocks of the work results for a terminal of ``lebar`` columns."""
    nomor = 0
    for jenis, judul in label.JENIS.items():
        bagian_ini = [satu for satu in hasil.hasil_kerja if satu.jenis == jenis]
        if not bagian_ini and jenis == "tambahan":
            continue
        yield bagian(judul)
        if not bagian_ini:
            yield jorok(isi("tidak dinilai" if hasil.pegawai.hasil_kerja.utama else "belum ada RHK"), 2)
        elif lebar >= LEBAR_PENUH:
            yield _tabel_penuh(hasil, bagian_ini, nomor, lebar)
        else:
            for urut, satu in enumerate(bagian_ini, nomor + 1):
                if urut > nomor + 1:
                    yield Text("")
                yield from _blok(hasil, satu, urut, lebar)
        nomor += len(bagian_ini)


def _tabel_penuh(hasil: Hasil, semua: list[HasilRhk], nomor: int, lebar: int) -> Table:
    tabel = _tabel(
        lebar,
        1 if lebar >= LEBAR_LEGA else 0,
        ("No", 4, False),
        ("RHK pimpinan yang diintervensi", 12, True),
        ("Rencana hasil kerja", 14, True),
        _kolom_aspek(hasil),
        *_UKUR,
        ("Rating", 12, False),
    )
    for urut, satu in enumerate(semua, nomor + 1):
        _baris_penuh(tabel, satu, urut)
    return tabel


def _kolom_aspek(hasil: Hasil) -> _Kolom:
    judul = label.judul_aspek(hasil)
    return (judul, max(9, len(judul)), False)


def _tabel(lebar: int, sela: int, *kolom: _Kolom) -> Table:
    """Begin a table of exactly ``lebar`` columns; ``sela`` blanks stand before every cell."""
    lentur = sum(ukuran for _, ukuran, tumbuh in kolom if tumbuh)
    sisa = lebar - len(kolom) * (1 + sela) - 1 - sum(ukuran for _, ukuran, _ in kolom)
    tabel = Table(box=box.SQUARE, padding=(0, 0, 0, sela), header_style="bold")
    for judul, ukuran, tumbuh in kolom:
        tambahan = sisa * ukuran // lentur if tumbuh else 0
        lentur, sisa = (lentur - ukuran, sisa - tambahan) if tumbuh else (lentur, sisa)
        tabel.add_column(Text(judul), width=ukuran + tambahan, overflow="fold")
    return tabel


def _baris_penuh(tabel: Table, satu: HasilRhk, urut: int) -> None:
    kepala = [
        gabung((isi(f"{urut}."), isi(satu.rhk.id, "dim"))),
        isi(label.rhk_pimpinan(satu.rhk)),
        gabung((isi(label.rencana(satu.rhk)), *_umpan_balik(satu.rhk.umpan_balik))),
    ]
    rating = _rating(satu, "\n")
    if not satu.indikator:
        tabel.add_row(*kepala, *(isi(None) for _ in range(6)), rating, end_section=True)
    for nomor, ukur in enumerate(satu.indikator):
        tabel.add_row(
            *(kepala if nomor == 0 else ("", "", "")),
            isi(label.aspek(satu.rhk, ukur)),
            _uraian(ukur),
            isi(ukur.indikator.target),
            isi(ukur.indikator.realisasi),
            isi(label.persen(ukur.capaian_persen)),
            _posisi(ukur),
            rating if nomor == 0 else "",
            end_section=nomor == len(satu.indikator) - 1,
        )


def _blok(hasil: Hasil, satu: HasilRhk, urut: int, lebar: int) -> Iterator[RenderableType]:
    kepala = gabung((isi(satu.rhk.id, "bold"), isi(label.rencana(satu.rhk), "bold")), "  ")
    yield daftar([(f"{urut}.", kepala)], 3, 0)
    baris: list[tuple[str, str | Text]] = [("RHK pimpinan", label.rhk_pimpinan(satu.rhk))]
    baris.append(("Rating", _rating(satu, " ")))
    if satu.rhk.umpan_balik:
        baris.append(("Umpan balik", isi(satu.rhk.umpan_balik, "italic")))
    yield pasangan(baris, 12, 4)
    if not satu.indikator:
        yield jorok(isi("tanpa indikator", "dim"), 4)
    elif lebar >= LEBAR_TABEL:
        yield Padding(_tabel_kecil(hasil, satu, lebar - 4), (0, 0, 0, 4))
        if catatan := list(_catatan(satu)):
            yield pasangan(catatan, 14, 4)
    else:
        for nomor, ukur in enumerate(satu.indikator, 1):
            yield _indikator_sempit(satu, nomor, ukur)


def _tabel_kecil(hasil: Hasil, satu: HasilRhk, lebar: int) -> Table:
    tabel = _tabel(lebar, 1 if lebar >= LEBAR_SELA else 0, _kolom_aspek(hasil), *_UKUR)
    for nomor, ukur in enumerate(satu.indikator, 1):
        tabel.add_row(
            isi(label.aspek(satu.rhk, ukur)),
            isi(f"{nomor}. {ukur.indikator.uraian or label.KOSONG}"),
            isi(ukur.indikator.target),
            isi(ukur.indikator.realisasi),
            isi(label.persen(ukur.capaian_persen)),
            _posisi(ukur),
            end_section=True,
        )
    return tabel


def _catatan(satu: HasilRhk) -> Iterator[tuple[str, Text]]:
    """Give what does not fit into a small table, by the number of the indicator."""
    for nomor, ukur in enumerate(satu.indikator, 1):
        if ukur.indikator.umpan_balik:
            yield f"Umpan balik {nomor}", isi(ukur.indikator.umpan_balik, "italic")
        if ukur.keterangan:
            yield f"Keterangan {nomor}", isi(ukur.keterangan, "dim")


def _indikator_sempit(satu: HasilRhk, nomor: int, ukur: HasilIndikator) -> Gantung:
    baris: list[tuple[str, str | Text]] = [
        (f"Indikator {nomor}", _uraian(ukur)),
        ("Aspek", label.aspek(satu.rhk, ukur)),
        ("Target", isi(ukur.indikator.target)),
        ("Realisasi", isi(ukur.indikator.realisasi)),
        ("Capaian", gabung((isi(label.persen(ukur.capaian_persen)), _posisi(ukur)), ", ")),
    ]
    return pasangan(baris, 12, 4)


def _uraian(ukur: HasilIndikator) -> Text:
    keterangan = [isi(f"Keterangan: {ukur.keterangan}", "dim")] if ukur.keterangan else []
    return gabung((isi(ukur.indikator.uraian), *_umpan_balik(ukur.indikator.umpan_balik), *keterangan))


def _umpan_balik(teks: str | None) -> list[Text]:
    return [isi(f"Umpan balik: {teks}", "italic")] if teks else []


def _posisi(ukur: HasilIndikator) -> Text:
    if ukur.posisi is None:
        return isi("tidak dihitung", "dim")
    return isi(label.posisi(ukur), GAYA[ukur.posisi])


def _rating(satu: HasilRhk, pisah: str) -> Text:
    kata, *sisa = label.putusan(satu.putusan)
    gaya = GAYA.get(satu.putusan.nilai or "", "dim")
    return gabung((isi(kata, gaya), *(isi(teks, "dim") for teks in sisa)), pisah)


def perilaku_kerja(hasil: Hasil, lebar: int) -> Iterator[RenderableType]:
    """Give the blocks of the seven values."""
    yield bagian("Perilaku kerja")
    if lebar < LEBAR_TABEL:
        for nama, nilai in label.perilaku(hasil):
            rating = isi(nilai.rating or "belum ada rating", GAYA.get(nilai.rating or "", "dim"))
            baris: list[tuple[str, str | Text]] = [("Rating", rating)]
            if nilai.ekspektasi_khusus:
                baris.append(("Ekspektasi", "; ".join(nilai.ekspektasi_khusus)))
            if nilai.umpan_balik:
                baris.append(("Umpan balik", isi(nilai.umpan_balik, "italic")))
            yield jorok(isi(nama, "bold"), 2)
            yield pasangan(baris, 12, 4)
        return
    sela = 1 if lebar >= LEBAR_SELA else 0
    khusus = "Ekspektasi khusus pimpinan" if lebar >= 100 else "Ekspektasi khusus"
    kolom = (("Nilai", 13, False), (khusus, 17, True), ("Umpan balik", 17, True), ("Rating", 19 if sela else 10, False))
    tabel = _tabel(lebar, sela, *kolom)
    for nama, nilai in label.perilaku(hasil):
        tabel.add_row(
            isi(nama),
            gabung(isi(satu) for satu in nilai.ekspektasi_khusus or ("-",)),
            isi(nilai.umpan_balik),
            isi(nilai.rating or "belum ada", GAYA.get(nilai.rating or "", "dim")),
        )
    yield tabel
