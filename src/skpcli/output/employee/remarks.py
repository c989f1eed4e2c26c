"""What a report says about an appraisal beside its figures, whatever its markup."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from skpcli.engine.results import Appraisal, AppraisalStatus, Gap, RatingSource, Row
from skpcli.law.regulation import at
from skpcli.model.documents import Penilaian
from skpcli.model.spellings import read_value_key
from skpcli.model.terms import NILAI_PERILAKU, Rating
from skpcli.output.employee.words import (
    MARK,
    SHOWN_ON_PAGE,
    Labelled,
    aspek_of,
    both_ratings,
    value_name,
    write_day,
)


def assessor_notes(appraisal: Appraisal) -> Iterator[Labelled]:
    """Give what the assessor has written beside the ratings."""
    decided = appraisal.pegawai.penilaian
    place_and_day = _place_and_day(decided)
    if place_and_day:
        yield "Dinilai", place_and_day
    if decided.alasan:
        yield "Alasan", decided.alasan
    if decided.catatan:
        yield "Catatan", decided.catatan
    predikat = appraisal.predikat.value
    if decided.predikat and decided.predikat != predikat:
        remark = "tidak dipakai menilai"
        if predikat:
            remark = "berbeda dari hasil kuadran; yang berlaku hasil kuadran"
        yield "Predikat tercatat", f"{decided.predikat} ({remark})"


def _place_and_day(decided: Penilaian) -> str:
    parts = []
    if decided.tempat:
        parts.append(decided.tempat)
    if decided.tanggal:
        parts.append(write_day(decided.tanggal))
    return ", ".join(parts)


@dataclass(frozen=True, slots=True)
class WayOut:
    """A rating that is missing, why, and the two things that would give it."""

    name: str
    reason: str
    decide: str
    complete: str


def ways_out(appraisal: Appraisal) -> Iterator[WayOut]:
    """Give the ways to each missing rating.

    Outside the regulation's time nothing that is filled in gives one.
    """
    if _outside_the_law(appraisal):
        return
    if appraisal.rating_hasil_kerja.value is None:
        yield WayOut(
            name="Rating hasil kerja",
            reason=appraisal.rating_hasil_kerja.reason,
            decide="pejabat penilai menetapkan `penilaian.rating_hasil_kerja`",
            complete="lengkapi `realisasi` indikator (atau `rating`) pada setiap RHK, "
            "supaya alat ini dapat mengusulkan",
        )
    if appraisal.rating_perilaku_kerja.value is None:
        yield WayOut(
            name="Rating perilaku kerja",
            reason=appraisal.rating_perilaku_kerja.reason,
            decide="pejabat penilai menetapkan `penilaian.rating_perilaku_kerja`",
            complete="lengkapi `rating` pada ketujuh nilai `perilaku_kerja`, "
            "supaya alat ini dapat mengusulkan",
        )


def _outside_the_law(appraisal: Appraisal) -> bool:
    """Tell whether a period ends before the regulation."""
    return at(appraisal.pegawai.periode.selesai) is None


def kuadran_note(appraisal: Appraisal) -> str:
    """Say what the mark in the quadrant is, or why there is none."""
    if appraisal.predikat.value:
        note = f"{MARK} = predikat pegawai ini"
        if appraisal.status is AppraisalStatus.USULAN:
            note += " (usulan)"
        return note
    if _outside_the_law(appraisal):
        return f"Tanpa tanda {MARK}: {appraisal.predikat.reason.rstrip('.')}."
    missing = []
    for name, verdict in both_ratings(appraisal):
        if verdict.value is None:
            missing.append(f"rating {name.lower()}")
    return f"Tanpa tanda {MARK}: {' dan '.join(missing)} belum ada."


def suggestion_note(appraisal: Appraisal) -> str:
    """Say that a predikat rests on a suggestion and what is still open; else an empty text."""
    if appraisal.status is not AppraisalStatus.USULAN:
        return ""
    suggested = []
    for name, verdict in both_ratings(appraisal):
        if verdict.source is RatingSource.USULAN:
            suggested.append(name.lower())
    return f"Usulan, belum ditetapkan: rating {' dan '.join(suggested)} masih usulan alat ini."


def lacks_integrity(appraisal: Appraisal) -> bool:
    """Tell whether Akuntabel is rated below expectation."""
    return appraisal.pegawai.perilaku_kerja.akuntabel.rating is Rating.DI_BAWAH


@dataclass(frozen=True, slots=True)
class PageGap:
    """A gap as people count it: an RHK below expectation is one with its missed indicators."""

    name: str
    routes: tuple[str, ...]
    follow_ups: tuple[str, ...]
    is_open: bool


def gaps_title(appraisal: Appraisal) -> str:
    """Head the list of gaps with how many are open and covered."""
    gaps = page_gaps(appraisal)
    if not gaps:
        return "Kesenjangan: tidak ada"
    open_count = sum(gap.is_open for gap in gaps)
    covered_count = len(gaps) - open_count
    return f"Kesenjangan: {open_count} terbuka, {covered_count} sudah ada tindak lanjut"


def page_gaps(appraisal: Appraisal) -> list[PageGap]:
    """Give the gaps, open ones first, each with what it is about."""
    names = dict(_route_names(appraisal))
    routes = {gap.route for gap in appraisal.gaps}
    by_subject: dict[str, list[Gap]] = {}
    for gap in appraisal.gaps:
        rhk_route, _, _ = gap.route.partition(".indikator.")
        subject = rhk_route if rhk_route in routes else gap.route
        by_subject.setdefault(subject, []).append(gap)
    found = []
    for parts in by_subject.values():
        in_order = sorted(parts, key=lambda gap: ".indikator." in gap.route)
        found.append(_page_gap(in_order, names))
    return sorted(found, key=lambda gap: not gap.is_open)


def _page_gap(parts: Sequence[Gap], names: Mapping[str, str]) -> PageGap:
    """Make one gap of an RHK, which comes first, and its indicators, or of a single part."""
    follow_ups = dict.fromkeys(gap.tindak_lanjut for gap in parts if gap.tindak_lanjut)
    first, *indicators = [gap.route for gap in parts]
    name = names.get(first) or _value_by_route(first)
    if indicators:
        numbers = [route.rpartition(".")[2] for route in indicators]
        name += f" (indikator {', '.join(numbers)})"
    return PageGap(
        name=name,
        routes=(first, *indicators),
        follow_ups=tuple(follow_ups),
        is_open=any(gap.tindak_lanjut is None for gap in parts),
    )


def _route_names(appraisal: Appraisal) -> Iterator[Labelled]:
    """Give the routes of all that may have a gap, each with what stands there."""
    for result in appraisal.hasil_kerja:
        rhk = result.rhk
        route = f"hasil_kerja.{result.kind}.{rhk.id}"
        yield route, f"RHK {rhk.id}: {rhk.rencana}"
        for number, measured in enumerate(result.indikator, 1):
            subject = measured.indikator.uraian or aspek_of(rhk, measured)
            yield f"{route}.indikator.{number}", f"RHK {rhk.id}, indikator {number}: {subject}"
    for key in NILAI_PERILAKU:
        yield f"perilaku_kerja.{key}", _value_title(key)


def _value_by_route(route: str) -> str:
    """Name a value whose key the file spells in its own way."""
    _, _, spelling = route.rpartition(".")
    key = read_value_key(spelling)
    return _value_title(key) if key else route


def _value_title(key: str) -> str:
    return f"Perilaku: {value_name(key)}"


def check_notes(row: Row) -> Iterator[str]:
    """Give the findings worth a look beside the result; one found in several lines is said once.

    What the report shows in its own words is left out.
    """
    lines_of: dict[tuple[str, str], list[str]] = {}
    for finding in row.findings:
        if finding.code in SHOWN_ON_PAGE:
            continue
        hint = f" ({finding.hint})" if finding.hint else ""
        name, text = f"{finding.severity} [{finding.code}]", f"{finding.message}{hint}"
        lines_of.setdefault((name, text), []).append(str(finding.span.line))
    for (name, text), lines in lines_of.items():
        yield f"{name} baris {', '.join(lines)}: {text}"
