"""The run of `skp jelaskan`: words in, the explanation of a code or a term out."""

import sys

from skpcli.cli.terminal import emit, remark, say, takes_colour, terminal_width
from skpcli.law.glossary import (
    CodeEntry,
    Term,
    all_codes,
    all_terms,
    code_families,
    find_entry,
    nearest_entries,
)
from skpcli.output.explanations import code_text, explanations_json, glossary_list, term_text


def run_jelaskan(words: list[str], format_: str) -> int:
    """Explain a code or a term, or list all; give the exit code."""
    if not words:
        _list(format_)
        return 0
    sought = " ".join(words)
    found = find_entry(sought)
    if found is None:
        near = ", ".join(nearest_entries(sought))
        hint = "lihat daftarnya: `skp jelaskan`"
        if near:
            hint = f"mungkin maksudnya: {near}"
        say(f'galat: "{sought}" bukan kode temuan atau istilah; {hint}')
        return 2
    emit(sys.stdout, _explain(found, format_), format_)
    return 0


def _list(format_: str) -> None:
    """List the codes and terms, or give all that is known of them as JSON."""
    if format_ == "json":
        emit(sys.stdout, explanations_json(all_codes(), all_terms()), "json")
        return
    codes = [entry.kode for entry in all_codes()]
    terms = [term.istilah for term in all_terms()]
    text = glossary_list(
        code_families(),
        codes,
        terms,
        terminal_width(),
        takes_colour(sys.stdout),
    )
    emit(sys.stdout, text)
    remark("Rincian: skp jelaskan KODE, atau skp jelaskan ISTILAH")


def _explain(found: CodeEntry | Term, format_: str) -> str:
    if isinstance(found, CodeEntry):
        if format_ == "json":
            return explanations_json([found], None)
        return code_text(found, terminal_width(), takes_colour(sys.stdout))
    if format_ == "json":
        return explanations_json(None, [found])
    return term_text(found, terminal_width(), takes_colour(sys.stdout))
