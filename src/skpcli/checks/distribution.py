"""What a leader should weigh in the distribution of predikat: numbers, never persons."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from skpcli.diagnostics import Diagnostic, Note, Span
from skpcli.engine.distribution import Distribution, NoVerdict, not_largest
from skpcli.engine.distribution_text import (
    ADVISORY,
    arithmetic,
    largest_group,
    small_unit,
    why_impossible,
)
from skpcli.engine.groups import Group
from skpcli.law.parameters import Basis
from skpcli.model.terms import Predikat


@dataclass(frozen=True, slots=True)
class _Place:
    """A group, and the file of groups that have no document of their own."""

    group: Group
    file: str

    @property
    def result(self) -> Distribution:
        """The distribution of the group."""
        return self.group.distribution

    def finding(
        self,
        code: str,
        message: str,
        basis: str | None = None,
        notes: Iterable[str | None] = (),
    ) -> Diagnostic:
        """Make a finding at the organisation's capaian, else its id; of a table at line 1."""
        remarks = tuple(Note(note) for note in notes if note)
        document = self.group.document
        if document is not None:
            route = ("capaian_kinerja",)
            if not document.is_written(route):
                route = ("id",)
            return document.finding(code, route, message, basis=basis, notes=remarks)
        if self.group.id:
            message = f"organisasi `{self.group.id}`: {message}"
        first_line = Span(self.file, 1, 1, 1, 1)
        return Diagnostic(code, message, first_line, basis=basis, notes=remarks)


def check_distribution(groups: Iterable[Group], file_name: str = "") -> Iterator[Diagnostic]:
    """Compare every group with its pattern.

    ``file_name`` is where groups without a document of their own come from.
    """
    for group in groups:
        result = group.distribution
        place = _Place(group=group, file=file_name)
        if not result.total:
            continue
        if result.dated_pola and result.pola:
            basis = result.dated_pola.dasar
            if result.fits is False:
                yield _departs_from_pattern(place, basis)
            elif result.no_verdict is NoVerdict.IMPOSSIBLE:
                yield _pattern_is_impossible(place, basis)
            if result.pola.terbesar and not_largest(result):
                yield _not_the_largest(place, basis, result.pola.terbesar)
        if result.is_provisional:
            yield _provisional(place)


def _departs_from_pattern(place: _Place, basis: Basis) -> Diagnostic:
    result = place.result
    steps = []
    for measured in result.conditions:
        if not measured.is_met:
            steps.append(f"({arithmetic(measured)})")
    pattern = f"pola capaian organisasi {result.capaian}"
    return place.finding(
        "SKP601",
        f"distribusi predikat menyimpang dari {pattern}: {'; '.join(steps)}",
        str(basis),
        (ADVISORY, small_unit(result)),
    )


def _pattern_is_impossible(place: _Place, basis: Basis) -> Diagnostic:
    result = place.result
    pattern = f"pola capaian organisasi {result.capaian}"
    return place.finding(
        "SKP602",
        f"{pattern} tidak dapat dipenuhi untuk n = {result.total}",
        str(basis),
        (why_impossible(result), small_unit(result)),
    )


def _not_the_largest(place: _Place, basis: Basis, expected: Predikat) -> Diagnostic:
    result = place.result
    compared = largest_group(result, expected)
    return place.finding(
        "SKP603",
        f'kelompok "sebagian besar" bukan yang terbesar: {compared}',
        f"tafsir skp atas {basis}",
        (ADVISORY, small_unit(result)),
    )


def _provisional(place: _Place) -> Diagnostic:
    result = place.result
    unrated = f"{result.unrated} pegawai belum mempunyai predikat"
    message = f"{unrated}; hasil atas {result.total} pegawai ini sementara"
    return place.finding("SKP604", message)
