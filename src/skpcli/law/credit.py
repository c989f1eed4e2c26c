"""The tables of angka kredit in force on a day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from skpcli.law.parameters import (
    KenaikanPangkat,
    KoefisienJenjang,
    KonversiPredikat,
    KreditJenjang,
    PersenPredikat,
    RentangGolongan,
)
from skpcli.law.regulation import at, in_force, regulation
from skpcli.model.terms import Jenjang, Predikat


@dataclass(frozen=True, slots=True)
class CreditRules:
    """The tables of one day, with look-ups."""

    konversi: KonversiPredikat
    koefisien: KoefisienJenjang
    kenaikan: KenaikanPangkat
    predikat: Mapping[Predikat, PersenPredikat]
    jenjang: Mapping[Jenjang, KreditJenjang]
    golongan: Mapping[Jenjang, RentangGolongan]


def credit_rules(day: date) -> CreditRules | None:
    """Give the tables in force on a day (the last of a period); None before the first."""
    every_version = regulation()
    konversi = in_force(every_version.konversi_predikat, day)
    koefisien = in_force(every_version.koefisien_jenjang, day)
    kenaikan = in_force(every_version.kenaikan_pangkat, day)
    general = at(day)
    if konversi is None or koefisien is None or kenaikan is None or general is None:
        return None
    return CreditRules(
        konversi=konversi,
        koefisien=koefisien,
        kenaikan=kenaikan,
        predikat={entry.predikat: entry for entry in konversi.isi},
        jenjang={level.jenjang: level for level in koefisien.isi},
        golongan=general.golongan,
    )


def first_credit_day() -> date:
    """Give the first day of the tables of angka kredit."""
    return min(version.berlaku for version in regulation().koefisien_jenjang)


def next_golongan(golongan: str) -> str:
    """Give the golongan of PNS above one; the last letter of the first three is ``d``.

    >>> next_golongan("III/a"), next_golongan("III/d"), next_golongan("IV/d")
    ('III/b', 'IV/a', 'IV/e')
    """
    roman, _, letter = golongan.partition("/")
    above = {"I": "II", "II": "III", "III": "IV"}
    if letter == "d" and roman in above:
        return f"{above[roman]}/a"
    return f"{roman}/{chr(ord(letter) + 1)}"


def place_of_golongan(golongan: str, held: RentangGolongan) -> int | None:
    """Give the place of a golongan of PNS in its level, from 1; None outside it.

    >>> held = RentangGolongan(jenjang=Jenjang.TERAMPIL, dari="II/b", sampai="II/d")
    >>> place_of_golongan("II/d", held), place_of_golongan("III/a", held)
    (3, None)
    """
    if not held.memuat(golongan):
        return None
    place = 1
    step = held.dari
    while step != golongan:
        step = next_golongan(step)
        place += 1
    return place
