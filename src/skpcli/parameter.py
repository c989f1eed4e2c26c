"""The types of the regulation's dated parameters, each version with its basis inside."""

from datetime import date
from fractions import Fraction
from typing import NamedTuple

from skpcli.istilah import Capaian, Jenjang, Metode, Posisi, Predikat, Rating, Sifat
from skpcli.model import Golongan


class Dasar(NamedTuple):
    """A legal basis: instrument, place in it, and a short paraphrase."""

    instrumen: str
    tempat: str
    ringkas: str

    def __str__(self) -> str:
        """Write it as it is cited."""
        return f"{self.instrumen}, {self.tempat}"


class Sel(NamedTuple):
    """A cell of the quadrant."""

    hasil_kerja: Rating
    perilaku_kerja: Rating
    predikat: Predikat


class Kuadran(NamedTuple):
    """The 3x3 quadrant as dated."""

    berlaku: date
    sifat: Sifat
    dasar: Dasar
    isi: tuple[Sel, ...]


class Penetapan(NamedTuple):
    """Who decides the ratings, as dated."""

    berlaku: date
    sifat: Sifat
    dasar: Dasar


class SyaratBagian(NamedTuple):
    """A bound on the share of items at one position; exactly one bound is given."""

    butir: Posisi
    lebih_dari: Fraction | None = None
    paling_sedikit: Fraction | None = None
    paling_banyak: Fraction | None = None

    def terpenuhi(self, cacah: int, jumlah: int) -> bool:
        """Tell whether ``cacah`` of ``jumlah`` items satisfy the bound, by exact fractions."""
        bagian = Fraction(cacah, jumlah)
        return (
            (self.lebih_dari is None or bagian > self.lebih_dari)
            and (self.paling_sedikit is None or bagian >= self.paling_sedikit)
            and (self.paling_banyak is None or bagian <= self.paling_banyak)
        )


class AturanUsulan(NamedTuple):
    """A suggestion that holds when all its bounds do."""

    hasil: Rating
    syarat: tuple[SyaratBagian, ...]


class DefinisiMetode(NamedTuple):
    """A method of suggestion: rules tried in order, else ``selainnya``."""

    metode: Metode
    ringkas: str
    aturan: tuple[AturanUsulan, ...]
    selainnya: Rating

    def __hash__(self) -> int:
        """Hash by identity: definitions are few and long-lived, and are keys of caches."""
        return id(self)


class MetodeUsulan(NamedTuple):
    """The methods of suggestion as dated; ``minimal_terhitung`` is the share of items that must be computable."""

    berlaku: date
    sifat: Sifat
    dasar: Dasar
    minimal_terhitung: Fraction
    isi: tuple[DefinisiMetode, ...]


class Padanan(NamedTuple):
    """The rating that an organisation's capaian gives its leader."""

    capaian: Capaian
    rating: Rating


class Pimpinan(NamedTuple):
    """The leader's mapping as dated."""

    berlaku: date
    sifat: Sifat
    dasar: Dasar
    isi: tuple[Padanan, ...]


class SyaratPola(NamedTuple):
    """A condition on the count of some predikat: a share of n, or a number of people."""

    predikat: tuple[Predikat, ...]
    paling_banyak: Fraction | None = None
    paling_sedikit: Fraction | None = None
    paling_sedikit_orang: Fraction | None = None


class Pola(NamedTuple):
    """The distribution pattern of one capaian."""

    capaian: Capaian
    syarat: tuple[SyaratPola, ...]
    terbesar: Predikat | None = None


class PolaDistribusi(NamedTuple):
    """The distribution patterns as dated."""

    berlaku: date
    sifat: Sifat
    dasar: Dasar
    isi: tuple[Pola, ...]


class Panduan(NamedTuple):
    """One BerAKHLAK value with its behaviour guides."""

    nilai: str
    panduan: tuple[str, ...]


class PanduanPerilaku(NamedTuple):
    """The behaviour guides as dated."""

    berlaku: date
    sifat: Sifat
    dasar: Dasar
    isi: tuple[Panduan, ...]


class RentangGolongan(NamedTuple):
    """The golongan of PNS that hold one level of functional positions, both ends included."""

    jenjang: Jenjang
    dari: Golongan
    sampai: Golongan

    def memuat(self, golongan: str) -> bool:
        """Tell whether a golongan of PNS lies in it; their texts sort as their ranks do.

        >>> RentangGolongan(Jenjang.TERAMPIL, "II/b", "II/d").memuat("III/a")
        False
        """
        return self.dari <= golongan <= self.sampai


class JenjangGolongan(NamedTuple):
    """The golongan of every level of functional positions as dated."""

    berlaku: date
    sifat: Sifat
    dasar: Dasar
    isi: tuple[RentangGolongan, ...]


class Peraturan(NamedTuple):
    """All parameters with all their versions."""

    kuadran: tuple[Kuadran, ...]
    penetapan: tuple[Penetapan, ...]
    metode_usulan: tuple[MetodeUsulan, ...]
    pimpinan: tuple[Pimpinan, ...]
    pola_distribusi: tuple[PolaDistribusi, ...]
    panduan_perilaku: tuple[PanduanPerilaku, ...]
    jenjang_golongan: tuple[JenjangGolongan, ...]
