"""The distribution of predikat in a group of people against the pattern of its organisation's capaian."""

from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from skpcli.engine.syarat import Cacah, HasilSyarat, batas, cacah_predikat, jumlah_dari, paling_banyak, uji
from skpcli.istilah import Capaian, Predikat
from skpcli.parameter import Pola, PolaDistribusi
from skpcli.peraturan import at

UNIT_KECIL = 5
"""Below this many people the texts add that no rule for small units exists."""


class Alasan(StrEnum):
    """Why there is no verdict."""

    CAPAIAN = "capaian belum ada"
    KOSONG = "belum ada yang dinilai"
    BELUM_BERLAKU = "pola belum berlaku"
    MUSTAHIL = "pola tidak dapat dipenuhi"


class Rentang(NamedTuple):
    """How many people may have a predikat, both ends included."""

    predikat: Predikat
    paling_sedikit: int
    paling_banyak: int


class Distribusi(NamedTuple):
    """The counts with the verdict; ``usulan`` of them rest on a suggestion, ``belum`` come on top.

    ``acuan`` is the dated pattern table in force, ``pola`` its row; ``sesuai`` is None for the reason ``alasan``.
    """

    capaian: Capaian | None
    cacah: Cacah
    usulan: int
    belum: int
    acuan: PolaDistribusi | None
    pola: Pola | None
    syarat: tuple[HasilSyarat, ...]
    sesuai: bool | None
    alasan: Alasan | None

    @property
    def jumlah(self) -> int:
        """People with a predikat."""
        return sum(self.cacah)

    @property
    def sementara(self) -> bool:
        """Whether people are not yet rated."""
        return self.belum > 0

    @property
    def kecil(self) -> bool:
        """Whether the group is one of those that the rule does not speak of."""
        return 0 < self.jumlah < UNIT_KECIL


class _Batas(NamedTuple):
    """Bounds on the people who have one of some predikat."""

    predikat: frozenset[Predikat]
    bawah: int
    atas: int


def pola_pada(hari: date, capaian: Capaian) -> tuple[PolaDistribusi | None, Pola | None]:
    """Give the table of patterns in force on a day with its row for a capaian."""
    aturan = at(hari)
    acuan = aturan.pola if aturan else None
    return acuan, next((satu for satu in acuan.isi if satu.capaian is capaian), None) if acuan else None


def distribusi(
    predikat: Sequence[Predikat], *, capaian: Capaian | None, hari: date, usulan: int = 0, belum: int = 0
) -> Distribusi:
    """Compare the predikat of a group with the pattern in force on a day.

    Source: parameter ``pola_distribusi`` (SE Menteri PANRB 3/2023); the shares are compared exactly.
    """
    cacah = cacah_predikat(predikat)
    acuan, pola = pola_pada(hari, capaian) if capaian else (None, None)
    syarat = tuple(uji(satu, cacah) for satu in pola.syarat) if pola and predikat else ()
    alasan = _alasan(capaian, len(predikat), pola)
    sesuai = None if alasan else all(satu.terpenuhi for satu in syarat)
    return Distribusi(capaian, cacah, usulan, belum, acuan, pola, syarat, sesuai, alasan)


def _alasan(capaian: Capaian | None, n: int, pola: Pola | None) -> Alasan | None:
    if capaian is None:
        return Alasan.CAPAIAN
    if not n:
        return Alasan.KOSONG
    if pola is None:
        return Alasan.BELUM_BERLAKU
    return None if dapat_dipenuhi(pola, n) else Alasan.MUSTAHIL


def dapat_dipenuhi(pola: Pola, n: int) -> bool:
    """Tell whether n people can be given predikat so that every condition of a pattern holds."""
    kelompok = list(_kelompok(pola, n))
    if any(satu.bawah > satu.atas for satu in kelompok):
        return False
    return sum(satu.bawah for satu in kelompok) <= n <= sum(satu.atas for satu in kelompok)


def rentang(pola: Pola, n: int) -> tuple[Rentang, ...] | None:
    """Give for each predikat the fewest and the most of n people who may have it while all conditions hold.

    None where nothing satisfies them all. Each end is reached by some assignment, though not all ends by one.
    """
    if not dapat_dipenuhi(pola, n):
        return None
    kelompok = list(_kelompok(pola, n))
    bawah, atas = sum(satu.bawah for satu in kelompok), sum(satu.atas for satu in kelompok)
    ujung: dict[Predikat, tuple[int, int]] = {}
    for satu in kelompok:
        sedikit = max(satu.bawah, n - (atas - satu.atas)) if len(satu.predikat) == 1 else 0
        banyak = min(satu.atas, n - (bawah - satu.bawah))
        ujung |= dict.fromkeys(satu.predikat, (sedikit, banyak))
    return tuple(Rentang(satu, *ujung[satu]) for satu in Predikat)


def _kelompok(pola: Pola, n: int) -> Iterator[_Batas]:
    """Turn a pattern into bounds on sets of predikat without a common member; what no condition names is one set."""
    semua: dict[frozenset[Predikat], _Batas] = {}
    for satu in pola.syarat:
        himpunan = frozenset(satu.predikat)
        milik = semua.get(himpunan, _Batas(himpunan, 0, n))
        ujung = batas(satu, n)
        semua[himpunan] = (
            milik._replace(atas=min(milik.atas, ujung))
            if paling_banyak(satu)
            else milik._replace(bawah=max(milik.bawah, ujung))
        )
    disebut = [satu for himpunan in semua for satu in himpunan]
    if len(disebut) != len(set(disebut)):
        raise ValueError(f"conditions of the pattern for {pola.capaian} overlap")
    yield from semua.values()
    if sisa := frozenset(Predikat) - set(disebut):
        yield _Batas(sisa, 0, n)


def bukan_terbesar(hasil: Distribusi) -> bool:
    """Tell whether the group that should be the largest is not, though the pattern leaves it room to be.

    A reading of "sebagian besar": it is part of no verdict. Ties are the largest too.
    """
    pola, n = hasil.pola, hasil.jumlah
    if pola is None or pola.terbesar is None or not n:
        return False
    milik = jumlah_dari(hasil.cacah, (pola.terbesar,))
    batas_atas = min((satu.batas for satu in hasil.syarat if _membatasi(satu, pola.terbesar)), default=n)
    return batas_atas > 0 and milik < max(hasil.cacah)


def _membatasi(hasil: HasilSyarat, predikat: Predikat) -> bool:
    return hasil.syarat.predikat == (predikat,) and paling_banyak(hasil.syarat)
