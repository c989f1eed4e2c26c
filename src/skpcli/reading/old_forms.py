"""Keys of the forms that older regulations had, named as such in one finding a document."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from skpcli.diagnostics import Diagnostic, Note
from skpcli.model.base import Model, Texts
from skpcli.model.spellings import fold
from skpcli.model.values import listed
from skpcli.source.packaged import load_packaged

_UNKNOWN_KEY = "SKP103"


class OldRegulation(Model):
    """A regulation that was replaced: what it is called, and by what it was replaced."""

    id: str
    nama: str
    dasar: str


class OldKeys(Model):
    """Keys of old forms with what replaces them; some mean something else at the top."""

    peraturan: Texts
    kunci: Texts
    pengganti: str
    hanya_di_dalam: str | None = None


class _OldForms(Model):
    peraturan: tuple[OldRegulation, ...]
    kelompok: tuple[OldKeys, ...]


class _Found(NamedTuple):
    """A finding about an unknown key that is one of an old form."""

    finding: Diagnostic
    keys: OldKeys


@lru_cache(maxsize=1)  # the file takes milliseconds to read, and an office has many old documents
def _old_forms() -> _OldForms:
    return load_packaged(_OldForms, "bentuk_lama.yaml")


def old_form_keys() -> Sequence[OldKeys]:
    """Give all keys of old forms that are known, in groups."""
    return _old_forms().kelompok


def with_old_forms_named(findings: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Put one finding in the place of those about unknown keys that are of an old form.

    ``findings`` are those of one document.
    """
    kept: list[Diagnostic] = []
    of_old_forms: list[_Found] = []
    for finding in findings:
        keys = _old_keys(finding) if finding.code == _UNKNOWN_KEY else None
        if keys is None:
            kept.append(finding)
        else:
            of_old_forms.append(_Found(finding, keys))
    if of_old_forms:
        of_old_forms.sort(key=lambda found: found.finding.span)
        kept.append(_one_finding(of_old_forms))
    return kept


def _old_keys(finding: Diagnostic) -> OldKeys | None:
    above, _, key = finding.route.rpartition(".")
    folded = fold(key)
    for group in old_form_keys():
        if group.hanya_di_dalam and not above:
            continue
        if any(fold(known) == folded for known in group.kunci):
            return group
    return None


def _one_finding(all_found: Sequence[_Found]) -> Diagnostic:
    """SKP108: say of which regulation the keys are, and what replaces them."""
    first = all_found[0].finding
    regulations = _regulations(all_found)
    regulation_names = " atau ".join(regulation.nama for regulation in regulations)
    keys = list(dict.fromkeys(f"`{_key(found.finding)}`" for found in all_found))
    replacements = dict.fromkeys(found.keys.pengganti for found in all_found)
    notes = []
    for other in all_found[1:]:
        finding = other.finding
        notes.append(Note(f"juga `{_key(finding)}`", finding.span, finding.route))
    return Diagnostic(
        code="SKP108",
        message=f"kunci formulir SKP menurut {regulation_names}: {listed(keys)}",
        span=first.span,
        route=first.route,
        hint="; ".join(replacements),
        basis="; ".join(regulation.dasar for regulation in regulations),
        notes=tuple(notes),
    )


def _regulations(all_found: Iterable[_Found]) -> list[OldRegulation]:
    """Give the regulation that has most of the keys; several where they have as many."""
    counts: Counter[str] = Counter()
    for found in all_found:
        counts.update(found.keys.peraturan)
    most = max(counts.values())
    return [each for each in _old_forms().peraturan if counts[each.id] == most]


def _key(finding: Diagnostic) -> str:
    return finding.route.rpartition(".")[2]
