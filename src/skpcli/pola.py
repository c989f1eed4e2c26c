"""Every accepted spelling of a typed text as a regular expression that ECMA 262 shares with Python."""

import re
from enum import StrEnum

from skpcli.ejaan import EJAAN, EJAAN_KATA, lipat
from skpcli.istilah import BULAN, KOSONG

_SELA = r"[\s_-]"
"""What folds to a blank."""

_VARIAN = {resmi: [lain for lain, kata in EJAAN_KATA.items() if kata == resmi] for resmi in EJAAN_KATA.values()}
_BERVARIAN = re.compile(rf"(?<![^ ])({'|'.join(_VARIAN)})(?![^ ])")
_LIPATAN = {" ": rf"{_SELA}+", "/": rf"{_SELA}*/{_SELA}*", "(": rf"\({_SELA}*", ")": rf"{_SELA}*\)"}

_HARI = {31: "[12][0-9]|3[01]", 30: "[12][0-9]|30", 29: "[12][0-9]"}
_PANJANG_BULAN = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

ABSEN = rf"\s*(?:{'|'.join(sorted(KOSONG)).replace('.', '[.]')})?\s*"
"""Texts that mean "nothing here", blank ones included."""

ID = "[A-Za-z0-9._-]+"
"""The id of an RHK or goal."""

ID_ORGANISASI = "[a-z0-9-]+"
"""The id of an organisation."""

VERSI = r"\s*1\s*"
"""The version of the format."""


def penuh(pola: str, *, wajib: bool) -> str:
    """Make a pattern of a whole text; without ``wajib`` one that means "nothing here" passes too.

    >>> penuh("a", wajib=True)
    '^(?:a)$'
    """
    return f"^(?:{pola})$" if wajib else f"^(?:{pola}|{ABSEN})$"


def isi(pola: str = "") -> str:
    """Make a pattern of a text that does not mean "nothing here"."""
    return rf"^(?!{ABSEN}$){pola}"


def himpunan(himpunan_: type[StrEnum], nilai: StrEnum | None = None) -> str:
    """Give all spellings of a closed set, or of one member of it.

    >>> from skpcli.istilah import Rating
    >>> bool(re.search(penuh(himpunan(Rating), wajib=True), " Diatas  EKSPETASI "))
    True
    """
    anggota = {lipat(satu.value) for satu in himpunan_ if nilai in (None, satu)}
    alias = {**EJAAN[None], **EJAAN.get(himpunan_, {})}
    semua = sorted(anggota) + sorted(lain for lain, resmi in alias.items() if lipat(resmi) in anggota)
    return f"{_SELA}*(?:{'|'.join(_ejaan(satu) for satu in semua)}){_SELA}*"


def kunci_perilaku(nama: str) -> str:
    """Make a pattern of the keys that are read as one of the seven values, its official key left out."""
    ejaan = [_huruf(nama.replace("_", " "))] + (["[Aa][Kk][Uu][Nn][Tt][Aa][Bb][Ll][Ee]"] if nama == "akuntabel" else [])
    return f"^(?!{nama}(?![\\s\\S])){_SELA}*(?:{'|'.join(ejaan)}){_SELA}*$"


def _ejaan(teks: str) -> str:
    """Spell a folded text with the variants of its words."""
    potong = _BERVARIAN.split(teks)
    return "".join(
        _huruf(satu) if i % 2 == 0 else f"(?:{'|'.join(_huruf(varian) for varian in (satu, *_VARIAN[satu]))})"
        for i, satu in enumerate(potong)
    )


def _huruf(teks: str) -> str:
    """Spell a folded text in any case with any blanks."""
    return "".join(_LIPATAN.get(satu) or f"[{satu.upper()}{satu}]" for satu in teks)


def golongan() -> str:
    """Give all spellings of a golongan: I/a to IV/e and I to XVII, blanks and brackets anywhere."""
    s = f"{_SELA}*"
    i, v, x, ruang = f"[Ii]{s}", f"[Vv]{s}", f"[Xx]{s}", f"(?:/{s})?"
    pns = f"(?:{i}){{1,3}}{ruang}[A-Da-d]{s}|{i}{v}{ruang}[A-Ea-e]{s}"
    satuan = f"(?:{i}){{1,3}}|{i}{v}|{v}(?:{i}){{0,2}}"
    return rf"{s}(?:\({s})?(?:{pns}|{satuan}|{v}(?:{i}){{3}}|{i}{x}|{x}(?:{satuan})?)(?:\){s})?"


def nip() -> str:
    """Give all spellings of a NIP whose parts are sound; only 29 February is not looked up in a calendar."""
    digit = "[0-9]"
    tanggal_lahir = "|".join(f"(?:{bulan})(?:0[1-9]|{hari})" for bulan, hari in _bulan_angka())
    tmt = "(?:0[1-9]|1[0-2]|21)"
    pola = f"(?!0000){digit * 4}(?:{tanggal_lahir})(?!0000){digit * 4}{tmt}[12](?!000){digit * 3}"
    return r"\s*" + re.sub(r"\[[^]]*\]|[0-9]", r"\g<0>\\s*", pola)


def tanggal() -> str:
    """Give all spellings of a day, ISO or Indonesian; only 29 February is not looked up in a calendar."""
    iso = "|".join(f"(?:{bulan})-(?:0[1-9]|{hari})" for bulan, hari in _bulan_angka())
    nama = "|".join(f"(?:0?[1-9]|{hari})\\s+(?:{bulan})" for bulan, hari in _bulan_nama())
    return rf"\s*(?:(?!0000)[0-9]{{4}}-(?:{iso})|(?:{nama})\s+(?!0000)[0-9]{{4}})\s*"


def _bulan_angka() -> list[tuple[str, str]]:
    """Give the months as two digits, with the days beyond the ninth, by their length."""
    return [
        ("|".join(f"{nomor:02}" for nomor, milik in enumerate(_PANJANG_BULAN, 1) if milik == panjang), hari)
        for panjang, hari in _HARI.items()
    ]


def _bulan_nama() -> list[tuple[str, str]]:
    """Give the months by name, with the days beyond the ninth, by their length."""
    ejaan = [_huruf(nama) for nama in BULAN]
    ejaan[10] += f"|{_huruf('nopember')}"
    return [
        ("|".join(satu for satu, milik in zip(ejaan, _PANJANG_BULAN, strict=True) if milik == panjang), hari)
        for panjang, hari in _HARI.items()
    ]
