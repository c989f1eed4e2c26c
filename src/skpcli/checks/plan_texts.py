"""Texts of a plan that say too little, or the same twice."""

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass

from skpcli.checks.activities import ACTIVITIES, RESULT_FORMS
from skpcli.diagnostics import Diagnostic, Note
from skpcli.model.documents import Pegawai
from skpcli.model.numbers import flatten
from skpcli.model.performance import Indikator
from skpcli.model.routes import Route
from skpcli.model.terms import NILAI_PERILAKU
from skpcli.model.values import quoted
from skpcli.reading.typed import TypedDocument

_READING_OF_PLANS = "Penafsiran skp, mutu rencana"


def comparable(text: str | None) -> str:
    """Fold case and white space of a free text for comparison.

    >>> comparable(" Tertatanya  ARSIP ")
    'tertatanya arsip'
    """
    return flatten(text or "")


@dataclass(frozen=True, slots=True)
class IndikatorPlace:
    """An indicator of a person, where it stands, and how a message calls it."""

    indikator: Indikator
    route: Route
    name: str


def indikator_places(pegawai: Pegawai) -> Iterator[IndikatorPlace]:
    """Give all indicators of a person in order."""
    for rhk_route, rhk in pegawai.rhk_routes():
        for number, indikator in enumerate(rhk.indikator):
            route = (*rhk_route, "indikator", number)
            yield IndikatorPlace(indikator, route, f"indikator {number + 1} pada RHK {rhk.id}")


def _activity(document: TypedDocument, pegawai: Pegawai) -> Iterator[Diagnostic]:
    """SKP415: an RHK says the result, not what is done for it (penafsiran skp)."""
    for rhk_route, rhk in pegawai.rhk_routes():
        words = rhk.rencana.split(maxsplit=1)
        if not words or words[0].casefold() not in ACTIVITIES:
            continue
        verb, *rest = words
        example = '"Tersusunnya ..." atau "Meningkatnya ..."'
        result_form = RESULT_FORMS.get(verb.casefold())
        if result_form:
            example = quoted(" ".join((result_form, *rest)))
        yield document.finding(
            "SKP415",
            (*rhk_route, "rencana"),
            f"RHK {rhk.id} dimulai dengan kegiatan ({quoted(verb)}), bukan hasil",
            hint=f"tulis hasilnya, misalnya {example}",
            basis=_READING_OF_PLANS,
        )


def _repeated_rhk(document: TypedDocument, pegawai: Pegawai) -> Iterator[Diagnostic]:
    """SKP416: no two RHK of a person say the same (penafsiran skp)."""
    plans: list[tuple[Route, Hashable]] = []
    for rhk_route, rhk in pegawai.rhk_routes():
        plans.append(((*rhk_route, "rencana"), comparable(rhk.rencana)))
    for route, first in _repetitions(plans):
        yield document.finding(
            "SKP416",
            route,
            "rencana ini sudah ditulis pada RHK lain",
            "gabungkan keduanya",
            _READING_OF_PLANS,
            (Note("RHK yang pertama", document.span(first)),),
        )


def _repeated_indikator(document: TypedDocument, pegawai: Pegawai) -> Iterator[Diagnostic]:
    """SKP416: no two indicators of an RHK say the same (penafsiran skp)."""
    for rhk_route, rhk in pegawai.rhk_routes():
        traits: list[tuple[Route, Hashable]] = []
        for number, indikator in enumerate(rhk.indikator):
            if indikator.uraian or indikator.target:
                uraian = comparable(indikator.uraian)
                target = comparable(indikator.target)
                route = (*rhk_route, "indikator", number)
                traits.append((route, (uraian, target, indikator.aspek)))
        message = f"indikator ini sudah ada pada RHK {rhk.id}: uraian, target dan aspeknya sama"
        for repeated, first in _repetitions(traits):
            yield document.finding(
                "SKP416",
                repeated,
                message,
                "hapus salah satu",
                _READING_OF_PLANS,
                (Note("indikator yang pertama", document.span(first)),),
            )


def _repetitions(items: Iterable[tuple[Route, Hashable]]) -> Iterator[tuple[Route, Route]]:
    """Pair the route of everything that comes again with the route of the first."""
    firsts: dict[Hashable, Route] = {}
    for route, trait in items:
        if trait in firsts:
            yield route, firsts[trait]
        else:
            firsts[trait] = route


def _repeating_target(document: TypedDocument, pegawai: Pegawai) -> Iterator[Diagnostic]:
    """SKP417: a target says more than its indicator (penafsiran skp)."""
    for place in indikator_places(pegawai):
        target = place.indikator.target
        uraian = place.indikator.uraian
        if target and uraian and comparable(target) == comparable(uraian):
            yield document.finding(
                "SKP417",
                (*place.route, "target"),
                f"target {quoted(target)} hanya mengulang uraian indikatornya",
                hint="tulis besaran yang hendak dicapai, misalnya `2 dokumen`",
                basis=_READING_OF_PLANS,
            )


def _uniform_expectation(document: TypedDocument, pegawai: Pegawai) -> Iterator[Diagnostic]:
    """SKP418: a leader's expectation is special to its behaviour value (penafsiran skp)."""
    texts: set[tuple[str, ...]] = set()
    for _, value in pegawai.perilaku_kerja.by_key():
        texts.add(tuple(comparable(text) for text in value.ekspektasi_khusus))
    if len(texts) == 1 and () not in texts:
        yield document.finding(
            "SKP418",
            ("perilaku_kerja", NILAI_PERILAKU[0], "ekspektasi_khusus"),
            "`ekspektasi_khusus` ketujuh nilai perilaku sama bunyinya",
            hint="tulis pesan pimpinan yang khusus untuk tiap nilai, atau kosongkan",
            basis=_READING_OF_PLANS,
        )


TEXT_RULES = (
    _activity,
    _repeated_rhk,
    _repeated_indikator,
    _repeating_target,
    _uniform_expectation,
)
"""The rules of this module: each takes a document and its typed content."""
