"""Every accepted spelling of the closed sets."""

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from skpcli.model.terms import (
    NILAI_PERILAKU,
    Evaluasi,
    JenisJabatan,
    Jenjang,
    Perspektif,
    Rating,
)

WORDS = {
    "diatas": "di atas",
    "dibawah": "di bawah",
    "ekspetasi": "ekspektasi",
    "espektasi": "ekspektasi",
    "ekspekstasi": "ekspektasi",
    "expektasi": "ekspektasi",
}
"""Words that are often written otherwise."""

SPELLINGS: Mapping[type[StrEnum] | None, Mapping[str, str]] = {
    None: {
        "kurang/misconduct": "kurang",
        "kurang (misconduct)": "kurang",
        "misconduct": "kurang",
        "cukup": "butuh perbaikan",
        "cukup/butuh perbaikan": "butuh perbaikan",
    },
    Rating: {
        "di atas": Rating.DI_ATAS,
        "sesuai": Rating.SESUAI,
        "di bawah": Rating.DI_BAWAH,
    },
    Perspektif: {
        "penerima layanan/stakeholders": Perspektif.PENERIMA_LAYANAN,
        "proses bisnis internal": Perspektif.PROSES_BISNIS,
    },
    Evaluasi: {"akhir": Evaluasi.TAHUNAN, "tahunan/akhir": Evaluasi.TAHUNAN},
    Jenjang: {
        "pertama": Jenjang.AHLI_PERTAMA,
        "muda": Jenjang.AHLI_MUDA,
        "madya": Jenjang.AHLI_MADYA,
        "utama": Jenjang.AHLI_UTAMA,
    },
    JenisJabatan: {
        "jpt utama": JenisJabatan.JPT,
        "jpt madya": JenisJabatan.JPT,
        "jpt pratama": JenisJabatan.JPT,
        "struktural": JenisJabatan.JA,
        "administrasi": JenisJabatan.JA,
        "administrator": JenisJabatan.JA,
        "pengawas": JenisJabatan.JA,
        "eselon iii": JenisJabatan.JA,
        "eselon iv": JenisJabatan.JA,
        "fungsional": JenisJabatan.JF,
        "fungsional tertentu": JenisJabatan.JF,
        "jft": JenisJabatan.JF,
        "fungsional umum": JenisJabatan.PELAKSANA,
        "jfu": JenisJabatan.PELAKSANA,
    },
}
"""Whole values that a set accepts beside its own; under None what every set with the meaning
accepts."""

UNSAFE: Mapping[str, str] = {
    "cukup": "`cukup` juga sebutan predikat dari aturan lain",
    "struktural": "jabatan struktural dapat pula JPT",
}
"""Spellings that are read but not replaced without their writer, with the reason."""

_SEPARATORS = re.compile(r"[\s_\-]+")
_SLASH = re.compile(r" ?/ ?")
_INSIDE_BRACKETS = re.compile(r"(?<=\() | (?=\))")
_GOLONGAN = re.compile(r"\(?([ivx]+)(?:/?([a-e]))?\)?")
_GRADES_PNS = ("i", "ii", "iii", "iv")
_GRADES = (
    *_GRADES_PNS,
    *("v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii"),
)


class Match(NamedTuple):
    """A matched text: the member's value, and whether the spelling is only tolerated."""

    value: str
    tolerated: bool


def fold(text: str) -> str:
    """Fold a text for comparison.

    Case, white space, ``-`` and ``_``, blanks at slashes and in brackets make no difference.

    >>> fold(" DI_ATAS  Ekspektasi ")
    'di atas ekspektasi'
    """
    spaced = _SEPARATORS.sub(" ", text).strip().casefold()
    return _INSIDE_BRACKETS.sub("", _SLASH.sub("/", spaced))


@cache  # otherwise every match would fold all members of its set again
def _members(choices: type[StrEnum]) -> Mapping[str, str]:
    """Give the members of a closed set by their values, and by these folded."""
    values = [member.value for member in choices]
    folded = {fold(value): value for value in values}
    return folded | {value: value for value in values}


def match_choice(choices: type[StrEnum], text: str) -> Match | None:
    """Match a text as a whole with one member of a closed set, or return None.

    >>> match_choice(Rating, "Diatas Ekspetasi")
    Match(value='di atas ekspektasi', tolerated=True)
    """
    members = _members(choices)
    if text in members:  # the official spelling needs no folding
        return Match(value=members[text], tolerated=False)
    folded = fold(text)
    if folded in members:
        return Match(value=members[folded], tolerated=False)
    words = [WORDS.get(word, word) for word in folded.split(" ")]
    corrected = " ".join(words)
    official = (
        SPELLINGS.get(choices, {}).get(corrected) or SPELLINGS[None].get(corrected) or corrected
    )
    value = members.get(fold(official))
    if value is None:
        return None
    return Match(value=value, tolerated=True)


def undecided(choices: type[StrEnum], text: str) -> bool:
    """Tell whether a text is the form's line of choices with nothing chosen."""
    values = set()
    for part in text.split("/"):
        match = match_choice(choices, part)
        if match is None:
            return False
        values.add(match.value)
    return len(values) > 1


def read_golongan(text: str) -> str | None:
    """Read a golongan in any accepted writing as ``III/d`` (PNS) or ``IX`` (PPPK).

    >>> read_golongan("( IIId )")
    'III/d'
    """
    match = _GOLONGAN.fullmatch(fold(text).replace(" ", ""))
    if match is None or match[1] not in _GRADES:
        return None
    grade, letter = match[1], match[2]
    if letter is None:
        return grade.upper()
    if grade not in _GRADES_PNS or (letter == "e" and grade != "iv"):
        return None
    return f"{grade.upper()}/{letter}"


def read_value_key(key: str) -> str | None:
    """Read a key as one of the seven BerAKHLAK values, or return None."""
    folded = fold(key).replace(" ", "_")
    if folded == "akuntable":
        return "akuntabel"
    if folded in NILAI_PERILAKU:
        return folded
    return None
