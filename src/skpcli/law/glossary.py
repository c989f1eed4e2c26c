"""What the codes of findings mean, beside the terms of the regulation."""

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from enum import StrEnum
from functools import lru_cache

from skpcli.law.regulation import regulation
from skpcli.model.base import Choice, Model, Texts
from skpcli.model.spellings import fold
from skpcli.source.packaged import load_packaged

_CODE = re.compile(r"(?:skp)? ?([0-9]{1,3})")


class ExampleKind(StrEnum):
    """What the examples of a code are: text of a file, or a situation told in words."""

    YAML = "yaml"
    SITUATION = "situasi"


class CodeFamily(Model):
    """Codes that begin alike."""

    awal: str
    judul: str


class CodeEntry(Model):
    """A code of findings explained.

    ``salah`` and ``benar`` are whole top-level keys that stand in the place of those of a document;
    ``---`` separates documents, and a comment ``# kunci:`` says that the key is left out.
    """

    kode: str
    arti: str
    sebab: str
    cara: str
    salah: str
    benar: str
    dasar: str | None = None
    wujud: Choice[ExampleKind] = ExampleKind.YAML


class Term(Model):
    """A term of the regulation.

    ``lihat`` names terms and codes, ``panduan`` are a BerAKHLAK value's guides.
    """

    istilah: str
    arti: str
    sumber: str
    alias: Texts = ()
    lihat: Texts = ()
    panduan: Texts = ()


class _CodeFile(Model):
    keluarga: tuple[CodeFamily, ...]
    kode: tuple[CodeEntry, ...]


class _TermFile(Model):
    istilah: tuple[Term, ...]


@lru_cache(maxsize=1)
def _code_file() -> _CodeFile:
    return load_packaged(_CodeFile, "kode.yaml")


def code_families() -> tuple[CodeFamily, ...]:
    """Give the families of codes in order."""
    return _code_file().keluarga


def all_codes() -> tuple[CodeEntry, ...]:
    """Give the explanations of all codes, sorted by code."""
    return _code_file().kode


@lru_cache(maxsize=1)
def all_terms() -> tuple[Term, ...]:
    """Give all terms by name; the BerAKHLAK values come with the guides of the latest version."""
    latest = regulation().panduan_perilaku[-1]
    guides = {fold(panduan.nilai): panduan.panduan for panduan in latest.isi}
    terms = []
    for term in load_packaged(_TermFile, "istilah.yaml").istilah:
        own = guides.get(fold(term.istilah), ())
        terms.append(term.model_copy(update={"panduan": own}))
    return tuple(sorted(terms, key=lambda term: fold(term.istilah)))


def _terms_by_name() -> Mapping[str, Term]:
    """Map every name of a term, aliases too, in its folded form."""
    by_name = {}
    for term in all_terms():
        for name in (term.istilah, *term.alias):
            by_name[fold(name)] = term
    return by_name


def find_entry(word: str) -> CodeEntry | Term | None:
    """Find a code or a term by any of its names, however they are written.

    >>> [getattr(find_entry(word), "kode", None) for word in ("skp-101", "17", "101 x")]
    ['SKP101', 'SKP017', None]
    >>> getattr(find_entry("rhk"), "istilah", None)
    'Rencana hasil kerja'
    """
    folded = fold(word)
    code = _CODE.fullmatch(folded)
    if code is None:
        return _terms_by_name().get(folded)
    wanted = f"SKP{code[1]:0>3}"
    return next((entry for entry in all_codes() if entry.kode == wanted), None)


def _nearest_codes(codes: Iterable[str], number: int) -> list[str]:
    def distance(code: str) -> int:
        return abs(int(code[3:]) - number)

    return sorted(codes, key=distance)[:3]


def nearest_entries(word: str) -> list[str]:
    """Suggest up to three codes or terms for a word that `cari` does not find, nearest first."""
    folded = fold(word)
    codes = [entry.kode for entry in all_codes()]
    wanted = _CODE.fullmatch(folded)
    if wanted:
        return _nearest_codes(codes, int(wanted[1]))
    names = {fold(code): code for code in codes}
    for name, term in _terms_by_name().items():
        names[name] = term.istilah
    close = get_close_matches(folded, names, n=3)
    if not close and folded:
        close = [name for name in names if folded in name][:3]
    return list(dict.fromkeys(names[name] for name in close))
