"""Matriks Peran dan Hasil: what each person under a leader delivers for each of the leader's results."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from skpcli.engine.kaskade import Dokumen, Kaskade, Simpul
from skpcli.organisations import Organisasi
from skpcli.performance import Rhk
from skpcli.tables.kaskade_peta import atasan_dari, pengenal, pimpinan, rhk_pimpinan, target
from skpcli.tables.kaskade_teks import tulis_csv
from skpcli.tables.md import lolos, tabel_md

if TYPE_CHECKING:
    from rich.console import RenderableType

JUDUL = "Matriks Peran dan Hasil"
KOSONG = "x"
LINTAS = "lintas unit"
TANPA_PIMPINAN = "Tidak ada pimpinan di antara berkas."
TANPA_BARIS = "Tidak ada pegawai di bawahnya di antara berkas."
TANPA_KOLOM = "SKP ini belum memuat RHK."

_NAMA, _SEL = 24, 20


class Kolom(NamedTuple):
    """A result of the leader, which heads a column."""

    pengenal: str
    rencana: str
    target: tuple[str, ...]

    @property
    def baris(self) -> tuple[str, ...]:
        """The lines of the heading."""
        return (f"{self.pengenal} {self.rencana}", *self.target)


class Baris(NamedTuple):
    """A person with what he delivers for each column."""

    nama: str
    jabatan: str
    unit_kerja: str | None
    lintas: bool
    sel: tuple[tuple[str, ...], ...]


class Matriks(NamedTuple):
    """The matrix of one leader's document."""

    nama: str
    jabatan: str
    kolom: tuple[Kolom, ...]
    baris: tuple[Baris, ...]

    @property
    def judul(self) -> str:
        """Whose matrix it is."""
        return f"{JUDUL}: {self.nama}, {self.jabatan}"


def susun_matriks(graf: Kaskade, nomor: str | None = None) -> tuple[Matriks, ...]:
    """Set up the matrix of every reported leader, or of one person for each of his documents."""
    semua_pimpinan = (satu for satu in pimpinan(graf) if not satu.konteks)
    pilihan = list(semua_pimpinan) if nomor is None else graf.orang.get(nomor, [])
    bawahan: dict[int, list[Dokumen]] = {}
    for satu in graf.dokumen:
        if atasan := atasan_dari(graf, satu):
            bawahan.setdefault(id(atasan), []).append(satu)
    return tuple(_matriks(satu, bawahan.get(id(satu), [])) for satu in pilihan)


def _matriks(dokumen: Dokumen, bawahan: list[Dokumen]) -> Matriks:
    kolom = rhk_pimpinan(dokumen)
    lintas: dict[int, Dokumen] = {}
    dekat = {id(satu) for satu in bawahan}
    sel: dict[tuple[int, int], list[str]] = {}
    for satu in kolom:
        for anak in satu.anak:
            if anak.dokumen is not dokumen:
                sel.setdefault((id(anak.dokumen), id(satu)), []).append(_sebut(anak))
                if id(anak.dokumen) not in dekat:
                    lintas[id(anak.dokumen)] = anak.dokumen
    urut = [*bawahan, *sorted(lintas.values(), key=lambda satu: satu.urutan)]
    baris = (
        _baris(satu, id(satu) in lintas, tuple(tuple(sel.get((id(satu), id(k)), ())) for k in kolom)) for satu in urut
    )
    kepala = (Kolom(pengenal(k), _uraian(k), target(k.isi.indikator)) for k in kolom)
    nama, jabatan, _ = _siapa(dokumen)
    return Matriks(nama, jabatan, tuple(kepala), tuple(baris))


def _uraian(simpul: Simpul) -> str:
    return simpul.isi.rencana if isinstance(simpul.isi, Rhk) else simpul.isi.uraian


def _sebut(simpul: Simpul) -> str:
    return f"{pengenal(simpul)} {_uraian(simpul)}"


def _siapa(dokumen: Dokumen) -> tuple[str, str, str | None]:
    """Give name, jabatan, unit; goals of organisations below stand under the organisation's name."""
    if isinstance(dokumen.isi, Organisasi):
        return dokumen.isi.nama, "", dokumen.isi.instansi
    orang = dokumen.isi.pegawai
    mulai = f" (mulai {dokumen.isi.periode.mulai})" if dokumen.salah_satu else ""
    return orang.nama, orang.jabatan + mulai, orang.unit_kerja


def _baris(dokumen: Dokumen, lintas: bool, sel: tuple[tuple[str, ...], ...]) -> Baris:
    return Baris(*_siapa(dokumen), lintas, sel)


def tabel_matriks(semua: Sequence[Matriks], lebar: int) -> "Iterator[RenderableType]":
    """Lay the matrices out for a width in columns, in as many parts as their columns need."""
    from rich.text import Text  # md and csv need no rich

    from skpcli.tables.teks import isi, jorok

    if not semua:
        yield Text(TANPA_PIMPINAN)
    for nomor, satu in enumerate(semua):
        if nomor:
            yield Text()
        yield jorok(isi(satu.judul, "bold"), 0)
        if not satu.baris or not satu.kolom:
            yield Text(TANPA_BARIS if satu.kolom else TANPA_KOLOM)
            continue
        muat = max(1, (lebar - _NAMA - 4) // (_SEL + 3))
        banyak = -(-len(satu.kolom) // muat)
        muat = -(-len(satu.kolom) // banyak)
        for bagian in range(banyak):
            if banyak > 1:
                yield Text(f"bagian {bagian + 1} dari {banyak}", style="dim")
            yield _tabel(satu, slice(bagian * muat, (bagian + 1) * muat), lebar)


def _tabel(matriks: Matriks, bagian: slice, lebar: int) -> "RenderableType":
    from rich.table import Table

    from skpcli.tables.teks import gabung, isi

    kolom = matriks.kolom[bagian]
    nama = min(_NAMA, lebar // 3)
    tabel = Table(show_lines=True, width=min(lebar, nama + 4 + len(kolom) * 43))
    tabel.add_column("Nama dan jabatan", width=nama, overflow="fold")
    for satu in kolom:
        tabel.add_column(gabung(isi(teks) for teks in satu.baris), ratio=1, overflow="fold")
    for orang in matriks.baris:
        siapa = gabung(isi(teks) for teks in _nama(orang))
        tabel.add_row(siapa, *(gabung(isi(teks) for teks in sel or (KOSONG,)) for sel in orang.sel[bagian]))
    return tabel


def _nama(orang: Baris) -> Iterator[str]:
    yield orang.nama
    if orang.jabatan:
        yield orang.jabatan
    if orang.lintas:
        yield f"({LINTAS}{f': {orang.unit_kerja}' if orang.unit_kerja else ''})"


def md_matriks(semua: Sequence[Matriks]) -> str:
    """Render the matrices as Markdown tables."""
    bagian = [f"# {JUDUL}", *([] if semua else [TANPA_PIMPINAN])]
    for satu in semua:
        bagian.append(f"## {lolos(f'{satu.nama}, {satu.jabatan}')}")
        if not satu.baris or not satu.kolom:
            bagian.append(TANPA_BARIS if satu.kolom else TANPA_KOLOM)
            continue
        judul = ["Nama dan jabatan", *(_banyak(kolom.baris) for kolom in satu.kolom)]
        baris = (
            (_banyak(tuple(_nama(orang))), *(_banyak(sel or (KOSONG,)) for sel in orang.sel)) for orang in satu.baris
        )
        bagian.append(tabel_md(judul, baris))
    return "\n\n".join(bagian) + "\n"


def _banyak(teks: tuple[str, ...]) -> str:
    return "<br>".join(lolos(satu) for satu in teks)


def csv_matriks(semua: Sequence[Matriks]) -> str:
    """Render the matrices in their own shape, one below the other: a row that heads the columns, then the people."""
    lebar = max((len(satu.kolom) for satu in semua), default=0)
    judul = ["pimpinan", "nama", "jabatan", "unit_kerja", "lintas_unit", *(f"rhk_{i + 1}" for i in range(lebar))]

    def baris() -> Iterator[list[str | None]]:
        for satu in semua:
            hampa: list[str | None] = [None] * (lebar - len(satu.kolom))
            yield [satu.nama, None, satu.jabatan, None, None, *("; ".join(k.baris) for k in satu.kolom), *hampa]
            for orang in satu.baris:
                sel = ("; ".join(isi) or KOSONG for isi in orang.sel)
                lintas = "ya" if orang.lintas else "tidak"
                yield [satu.nama, orang.nama, orang.jabatan, orang.unit_kerja, lintas, *sel, *hampa]

    return tulis_csv(judul, baris())
