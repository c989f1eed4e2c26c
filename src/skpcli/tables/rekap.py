"""The recap of a batch as tables."""

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from skpcli.diagnostics import Severity
from skpcli.engine.hasil import StatusNilai
from skpcli.istilah import Predikat
from skpcli.massal.rekap import Rekap
from skpcli.report.aman import aman

_LAIN = (StatusNilai.BELUM, StatusNilai.GALAT)
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
    kolom = [*Predikat, *_LAIN]
    for satu in kolom:
        tabel.add_column(_PENDEK[satu], justify="right")
    for nama, cacah in sorted(rekap.kelompok.items()):
        tabel.add_row(Text(aman(nama)), *(str(cacah[satu]) for satu in kolom))
    return tabel


def _belum(rekap: Rekap) -> list[Text]:
    """List those not rated, and why."""
    baris = [Text("Belum berpredikat:")]
    baris += [Text(f"  {aman(nama)}: {aman(sebab)}") for nama, sebab in rekap.belum]
    sisa = rekap.status[StatusNilai.BELUM] + rekap.status[StatusNilai.GALAT] - len(rekap.belum)
    if sisa > 0:
        baris.append(Text(f"  dan {sisa} lagi; lihat dengan --saring status=belum,galat"))
    return baris
