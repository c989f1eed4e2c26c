"""The recap of a batch as tables."""

from collections.abc import Iterator

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from skpcli.diagnostics import Severity
from skpcli.engine.hasil import StatusNilai
from skpcli.istilah import Predikat
from skpcli.massal.rekap import DIHITUNG, Rekap
from skpcli.report.aman import aman
from skpcli.tables.teks import daftar, isi, jorok

_JUDUL = {"organisasi": "Organisasi", "penilai": "Pejabat penilai", "unit": "Unit kerja"}
_PENDEK = {
    "sangat baik": "SB", "baik": "B", "butuh perbaikan": "BP", "kurang": "K", "sangat kurang": "SK",
    "belum": "belum", "galat": "galat",
}  # fmt: skip


def tabel_rekap(rekap: Rekap, per: str | None) -> RenderableType:
    """Lay out the counts, by group where asked for, and who is not rated."""
    bagian: list[RenderableType] = [Text(_kalimat(rekap)), _cacah(rekap)]
    if per:
        bagian += [Text(), _per_kelompok(rekap, per)]
    if rekap.belum:
        bagian += [Text(), *_belum(rekap)]
    return Group(*bagian)


def _kalimat(rekap: Rekap) -> str:
    tingkat = ", ".join(f"{rekap.tingkat[satu]} {satu}" for satu in (Severity.GALAT, Severity.PERINGATAN))
    saring = f" ({rekap.tampil} sesuai saringan)" if rekap.tampil != rekap.pegawai else ""
    return f"{rekap.berkas} berkas, {rekap.pegawai} pegawai{saring}; {tingkat}"


def _cacah(rekap: Rekap) -> Table:
    tabel = Table(box=box.SQUARE)
    tabel.add_column("Predikat")
    tabel.add_column("Pegawai", justify="right")
    tabel.add_column("Status")
    tabel.add_column("Pegawai", justify="right")
    kiri = [(satu.value, rekap.predikat[satu]) for satu in Predikat]
    kanan = [(satu.value, rekap.status[satu]) for satu in StatusNilai]
    for i, (predikat, banyak) in enumerate(kiri):
        status = (kanan[i][0], str(kanan[i][1])) if i < len(kanan) else ("", "")
        tabel.add_row(predikat, str(banyak), *status)
    return tabel


def _per_kelompok(rekap: Rekap, per: str) -> Table:
    tabel = Table(box=box.SQUARE)
    tabel.add_column(_JUDUL[per], overflow="fold")
    for satu in DIHITUNG:
        tabel.add_column(_PENDEK[satu], justify="right")
    for nama, cacah in sorted(rekap.kelompok.items()):
        tabel.add_row(Text(aman(nama)), *(str(cacah[satu]) for satu in DIHITUNG))
    return tabel


def _belum(rekap: Rekap) -> Iterator[RenderableType]:
    """List those not rated, and why."""
    yield Text("Belum berpredikat:")
    yield daftar([("-", isi(f"{nama}: {sebab}")) for nama, sebab in rekap.belum], 1)
    sisa = rekap.status[StatusNilai.BELUM] + rekap.status[StatusNilai.GALAT] - len(rekap.belum)
    if sisa > 0:
        yield jorok(isi(f"dan {sisa} lagi; lihat semuanya dengan -f csv --saring status=belum,galat"), 2)
