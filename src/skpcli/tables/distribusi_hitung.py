"""The calculator of allowed counts: what a pattern leaves to n people."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from skpcli.engine.distribusi import UNIT_KECIL, Rentang
from skpcli.engine.distribution_text import ADVISORY, condition_text, small_unit_text
from skpcli.engine.syarat import batas
from skpcli.istilah import Capaian
from skpcli.parameter import Pola, PolaDistribusi
from skpcli.report.json_ import tulis
from skpcli.tables import label
from skpcli.tables.kaskade_teks import tulis_csv
from skpcli.tables.md import lolos, tabel_md

if TYPE_CHECKING:
    from rich.console import RenderableType

KOLOM = ("capaian", "jumlah", "predikat", "paling_sedikit", "paling_banyak")
"""The columns of the calculator; additions only, and only at the end."""


class Hitungan(NamedTuple):
    """The question with its answer; ``rentang`` is None where the pattern cannot be met."""

    acuan: PolaDistribusi
    pola: Pola
    jumlah: int
    rentang: tuple[Rentang, ...] | None

    @property
    def capaian(self) -> Capaian:
        """The capaian asked for."""
        return self.pola.capaian


def _judul(isi: Hitungan) -> str:
    return f"Capaian organisasi {isi.capaian.value.title()}, {isi.jumlah} pegawai"


def _syarat(isi: Hitungan) -> Iterator[str]:
    for satu in isi.pola.syarat:
        berbagian = satu.paling_banyak or satu.paling_sedikit
        orang = f" = {batas(satu, isi.jumlah)} dari {isi.jumlah} orang" if berbagian else ""
        yield f"{condition_text(satu)}{orang}"


def _dasar(isi: Hitungan) -> str:
    return f"Dasar: {isi.acuan.dasar}, berlaku sejak {label.tanggal(isi.acuan.berlaku)} {label.SIFAT[isi.acuan.sifat]}"


def _catatan(isi: Hitungan) -> Iterator[str]:
    if isi.rentang is None:
        yield f"Pola tidak dapat dipenuhi untuk n = {isi.jumlah}: syarat di atas tidak mungkin dipenuhi bersama."
    else:
        yield "Setiap ujung rentang dapat dicapai, tetapi tidak semuanya sekaligus."
    if isi.jumlah < UNIT_KECIL:
        yield label.kalimat(small_unit_text(isi.acuan.dasar, isi.jumlah))
    yield label.kalimat(ADVISORY)


def _baris(rentang: Sequence[Rentang]) -> list[tuple[str, str, str]]:
    return [(label.nama_predikat(satu.predikat), str(satu.paling_sedikit), str(satu.paling_banyak)) for satu in rentang]


def laporan_hitungan(isi_: Hitungan) -> "Iterator[RenderableType]":
    """Lay the answer out for the terminal."""
    from rich.text import Text  # md and csv need no rich

    from skpcli.tables.teks import isi, jorok, pasangan

    yield jorok(isi(_judul(isi_), "bold"), 0)
    for teks in _syarat(isi_):
        yield jorok(isi(teks), 2)
    yield Text()
    if isi_.rentang:
        lebar = len(str(isi_.jumlah))
        yield pasangan([(nama, f"{a:>{lebar}} - {b:>{lebar}} orang") for nama, a, b in _baris(isi_.rentang)], 16)
        yield Text()
    for teks in (*_catatan(isi_), _dasar(isi_)):
        yield jorok(isi(teks, "dim" if isi_.rentang else ""), 2)


def md_hitungan(isi: Hitungan) -> str:
    """Render the answer as Markdown."""
    bagian = [f"# {lolos(_judul(isi))}", "\n".join(f"- {lolos(teks)}" for teks in _syarat(isi))]
    if isi.rentang:
        bagian.append(tabel_md(("Predikat", "Paling sedikit", "Paling banyak"), _baris(isi.rentang)))
    return "\n\n".join([*bagian, *(lolos(teks) for teks in _catatan(isi)), lolos(_dasar(isi))]) + "\n"


def csv_hitungan(isi: Hitungan) -> str:
    """Render one row per predikat; no row where the pattern cannot be met."""
    return tulis_csv(
        KOLOM,
        (
            (isi.capaian.value, str(isi.jumlah), satu.predikat.value, str(satu.paling_sedikit), str(satu.paling_banyak))
            for satu in isi.rentang or ()
        ),
    )


def json_hitungan(isi: Hitungan) -> str:
    """Render the answer as JSON."""
    dasar, sifat = str(isi.acuan.dasar), isi.acuan.sifat.value
    rentang = {
        satu.predikat.value: {"paling_sedikit": satu.paling_sedikit, "paling_banyak": satu.paling_banyak}
        for satu in isi.rentang or ()
    }
    syarat = [
        {"teks": condition_text(satu), "dasar": dasar, "sifat": sifat, "batas": batas(satu, isi.jumlah)}
        for satu in isi.pola.syarat
    ]
    data = {"versi": 1, "capaian": isi.capaian.value, "jumlah": isi.jumlah, "dapat_dipenuhi": isi.rentang is not None}
    return tulis({**data, "rentang": rentang or None, "syarat": syarat}, indent=1)
