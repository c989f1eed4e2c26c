"""The types of the regulation's dated parameters, each version with its basis inside."""

from fractions import Fraction

from skpcli.model.base import Choice, Day, Golongan, Model, Texts
from skpcli.model.terms import Capaian, Jenjang, Metode, Posisi, Predikat, Rating, Sifat


class Basis(Model):
    """A legal basis: instrument, place in it, and a short paraphrase."""

    instrumen: str
    tempat: str
    ringkas: str

    def __str__(self) -> str:
        """Write it as it is cited."""
        return f"{self.instrumen}, {self.tempat}"


class Dated(Model):
    """One version of a parameter: its first day in force, law or reading of ours, and its basis."""

    berlaku: Day
    sifat: Choice[Sifat]
    dasar: Basis


class KuadranCell(Model):
    """A cell of the quadrant."""

    hasil_kerja: Choice[Rating]
    perilaku_kerja: Choice[Rating]
    predikat: Choice[Predikat]


class Kuadran(Dated):
    """The 3x3 quadrant as dated."""

    isi: tuple[KuadranCell, ...]


class Penetapan(Dated):
    """Who decides the ratings, as dated."""


class SyaratBagian(Model):
    """A bound on the share of items at one position; exactly one bound is given."""

    butir: Choice[Posisi]
    lebih_dari: Fraction | None = None
    paling_sedikit: Fraction | None = None
    paling_banyak: Fraction | None = None

    def is_met_by(self, count: int, total: int) -> bool:
        """Tell whether ``count`` of ``total`` items satisfy the bound, by exact fractions."""
        if self.lebih_dari is not None and _excess(count, total, self.lebih_dari) <= 0:
            return False
        if self.paling_sedikit is not None and _excess(count, total, self.paling_sedikit) < 0:
            return False
        return self.paling_banyak is None or _excess(count, total, self.paling_banyak) <= 0


def _excess(count: int, total: int, bound: Fraction) -> int:
    """Compare the share ``count`` of ``total`` with a bound: below 0 is less, above 0 is more.

    Whole numbers are ten times as fast as fractions here, and as exact.
    """
    return count * bound.denominator - bound.numerator * total


class AturanUsulan(Model):
    """A suggestion that holds when all its bounds do."""

    hasil: Choice[Rating]
    syarat: tuple[SyaratBagian, ...]


class DefinisiMetode(Model):
    """A method of suggestion: rules tried in order, else ``selainnya``."""

    metode: Choice[Metode]
    ringkas: str
    aturan: tuple[AturanUsulan, ...]
    selainnya: Choice[Rating]


class MetodeUsulan(Dated):
    """The methods of suggestion as dated.

    ``minimal_terhitung`` is the share of items that must be computable.
    """

    minimal_terhitung: Fraction
    isi: tuple[DefinisiMetode, ...]


class Padanan(Model):
    """The rating that an organisation's capaian gives its leader."""

    capaian: Choice[Capaian]
    rating: Choice[Rating]


class Pimpinan(Dated):
    """The leader's mapping as dated."""

    isi: tuple[Padanan, ...]


class SyaratPola(Model):
    """A condition on the count of some predikat: a share of n, or a number of people."""

    predikat: tuple[Choice[Predikat], ...]
    paling_banyak: Fraction | None = None
    paling_sedikit: Fraction | None = None
    paling_sedikit_orang: Fraction | None = None


class Pola(Model):
    """The distribution pattern of one capaian."""

    capaian: Choice[Capaian]
    syarat: tuple[SyaratPola, ...]
    terbesar: Choice[Predikat] | None = None


class PolaDistribusi(Dated):
    """The distribution patterns as dated."""

    isi: tuple[Pola, ...]


class Panduan(Model):
    """One BerAKHLAK value with its behaviour guides."""

    nilai: str
    panduan: Texts


class PanduanPerilaku(Dated):
    """The behaviour guides as dated."""

    isi: tuple[Panduan, ...]


class RentangGolongan(Model):
    """The golongan of PNS that hold one level of functional positions, both ends included."""

    jenjang: Choice[Jenjang]
    dari: Golongan
    sampai: Golongan

    def memuat(self, golongan: str) -> bool:
        """Tell whether a golongan of PNS lies in it; their texts sort as their ranks do.

        >>> terampil = RentangGolongan(jenjang=Jenjang.TERAMPIL, dari="II/b", sampai="II/d")
        >>> terampil.memuat("III/a")
        False
        """
        return self.dari <= golongan <= self.sampai


class JenjangGolongan(Dated):
    """The golongan of every level of functional positions as dated."""

    isi: tuple[RentangGolongan, ...]


class PersenPredikat(Model):
    """The share of the yearly coefficient that a predikat gives."""

    predikat: Choice[Predikat]
    bagian: Fraction


class KonversiPredikat(Dated):
    """What every predikat gives in angka kredit as dated."""

    isi: tuple[PersenPredikat, ...]


class KreditJenjang(Model):
    """The angka kredit of a functional level: a year's, what one pangkat step and the level need.

    ``kumulatif`` and ``berikut`` are absent where no level follows.
    """

    jenjang: Choice[Jenjang]
    koefisien: Fraction
    pangkat: Fraction
    kumulatif: Fraction | None = None
    berikut: Choice[Jenjang] | None = None


class KoefisienJenjang(Dated):
    """The angka kredit of every functional level as dated."""

    isi: tuple[KreditJenjang, ...]


class KenaikanPangkat(Dated):
    """How the minimum for the next pangkat follows from the table of levels, as dated."""


class Peraturan(Model):
    """All parameters with all their versions."""

    kuadran: tuple[Kuadran, ...]
    penetapan: tuple[Penetapan, ...]
    metode_usulan: tuple[MetodeUsulan, ...]
    pimpinan: tuple[Pimpinan, ...]
    pola_distribusi: tuple[PolaDistribusi, ...]
    panduan_perilaku: tuple[PanduanPerilaku, ...]
    jenjang_golongan: tuple[JenjangGolongan, ...]
    konversi_predikat: tuple[KonversiPredikat, ...]
    koefisien_jenjang: tuple[KoefisienJenjang, ...]
    kenaikan_pangkat: tuple[KenaikanPangkat, ...]
