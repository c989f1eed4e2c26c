"""The run of `skp jelaskan`: words in, the explanation of a code or a term out."""

import sys

from skpcli.cli.terminal import berwarna, catat, lebar, pesan, tulis
from skpcli.law.glossary import (
    Istilah,
    PenjelasanKode,
    cari,
    keluarga,
    semua_istilah,
    semua_kode,
    terdekat,
)
from skpcli.output.explanations import json_jelaskan, teks_daftar, teks_istilah, teks_kode


def run_jelaskan(words: list[str], format_: str) -> int:
    """Explain a code or a term, or list all; give the exit code."""
    if not words:
        _list(format_)
        return 0
    sought = " ".join(words)
    found = cari(sought)
    if found is None:
        near = ", ".join(terdekat(sought))
        hint = "lihat daftarnya: `skp jelaskan`"
        if near:
            hint = f"mungkin maksudnya: {near}"
        pesan(f'galat: "{sought}" bukan kode temuan atau istilah; {hint}')
        return 2
    tulis(sys.stdout, _explain(found, format_), format_)
    return 0


def _list(format_: str) -> None:
    """List the codes and terms, or give all that is known of them as JSON."""
    if format_ == "json":
        tulis(sys.stdout, json_jelaskan(semua_kode(), semua_istilah()), "json")
        return
    codes = [entry.kode for entry in semua_kode()]
    terms = [term.istilah for term in semua_istilah()]
    text = teks_daftar(keluarga(), codes, terms, lebar(), berwarna(sys.stdout))
    tulis(sys.stdout, text)
    catat("Rincian: skp jelaskan KODE, atau skp jelaskan ISTILAH")


def _explain(found: PenjelasanKode | Istilah, format_: str) -> str:
    if isinstance(found, PenjelasanKode):
        if format_ == "json":
            return json_jelaskan([found], None)
        return teks_kode(found, lebar(), berwarna(sys.stdout))
    if format_ == "json":
        return json_jelaskan(None, [found])
    return teks_istilah(found, lebar(), berwarna(sys.stdout))
