"""Angka kredit of people: every period converted, summed exactly, judged, and projected."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from skpcli.engine.credit_conversion import convert
from skpcli.engine.credit_periods import (
    accumulate,
    gaps,
    of_present_level,
    overlaps,
    restart,
    whole_years,
)
from skpcli.engine.credit_promotion import (
    Expectation,
    Standing,
    judge_jenjang,
    judge_pangkat,
    level_of,
    project,
)
from skpcli.engine.credit_results import (
    Accumulation,
    Conversion,
    CreditProblem,
    Determination,
    PersonCredit,
    Projection,
)
from skpcli.engine.results import Row
from skpcli.law.credit import CreditRules, credit_rules
from skpcli.model.credit import AngkaKredit
from skpcli.model.documents import Pegawai
from skpcli.model.terms import JenisJabatan


def credit_of_people(
    rows: Iterable[Row], expected: tuple[Expectation, ...] = ()
) -> tuple[PersonCredit, ...]:
    """Give the angka kredit of everybody in some rows, in order of their numbers."""
    of_person: dict[str, list[Row]] = {}
    for row in rows:
        number = row.identity.nip
        if number:
            of_person.setdefault(number, []).append(row)
    people = []
    for number in sorted(of_person):
        people.append(_credit_of_person(of_person[number], expected))
    return tuple(people)


def _in_order(row: Row) -> tuple[str, str, str, int]:
    identity = row.identity
    first_day, last_day, _ = identity.periode
    return (first_day or "", last_day or "", identity.file, identity.document)


def _pegawai(row: Row) -> Pegawai:
    assert row.appraisal is not None
    return row.appraisal.pegawai


def _credit_of_person(rows: Sequence[Row], expected: tuple[Expectation, ...]) -> PersonCredit:
    ordered = sorted(rows, key=_in_order)
    readable = [row for row in ordered if row.appraisal]
    functional = []
    problems: list[CreditProblem] = []
    for row in readable:
        if _pegawai(row).pegawai.jenis_jabatan is JenisJabatan.JF:
            functional.append(row)
        else:
            problems.append(_no_functional(row))
    counted, skipped = whole_years(functional)
    problems += skipped
    conversions = []
    for row in counted:
        conversion, obstacles = convert(row)
        conversions.append(conversion)
        problems += obstacles
    colliding = overlaps(conversions)
    problems += colliding
    problems += gaps(conversions)
    reason = _reason(ordered, readable, functional, conversions, colliding)
    accumulation = None
    if reason is None:
        accumulation = accumulate(of_present_level(conversions))
        problems += restart(conversions)
        if accumulation is None:
            reason = conversions[-1].reason
    last = counted[-1] if counted else ordered[-1]
    person = _PersonRows(last, tuple(conversions), accumulation, expected)
    return _assembled(person, reason, problems)


def _no_functional(row: Row) -> CreditProblem:
    kind = _pegawai(row).pegawai.jenis_jabatan
    return CreditProblem(
        code="SKP854",
        file=row.identity.file,
        document=row.identity.document,
        message=f"bukan pejabat fungsional (jenis jabatan {kind}); angka kredit hanya bagi JF",
        key=("pegawai", "jenis_jabatan"),
    )


def _reason(
    rows: Sequence[Row],
    readable: Sequence[Row],
    functional: Sequence[Row],
    conversions: Sequence[Conversion],
    colliding: Sequence[CreditProblem],
) -> str | None:
    """Say why there is nothing to sum up; None where there is."""
    if not readable:
        return "dokumennya memuat galat"
    if not functional:
        kind = _pegawai(rows[-1] if rows[-1].appraisal else readable[-1]).pegawai.jenis_jabatan
        return f"bukan pejabat fungsional (jenis jabatan {kind})"
    if colliding:
        return "bulan-bulannya bertumpang tindih"
    if all(conversion.credit is None for conversion in conversions):
        return conversions[-1].reason
    return None


@dataclass(frozen=True, slots=True)
class _PersonRows:
    """What is known of one person before the judgement."""

    last: Row
    conversions: tuple[Conversion, ...]
    accumulation: Accumulation | None
    expected: tuple[Expectation, ...]


def _assembled(
    person: _PersonRows, reason: str | None, problems: list[CreditProblem]
) -> PersonCredit:
    jenjang, golongan = None, None
    determination, projection = None, None
    if person.last.appraisal:
        pegawai = _pegawai(person.last)
        jenjang, golongan = pegawai.pegawai.jenjang, pegawai.pegawai.golongan
        rules = credit_rules(pegawai.periode.selesai)
        standing = _standing(pegawai, person.accumulation, rules)
        if standing and person.accumulation:
            problems += _unfitting(person.last, standing)
            determination = _determine(pegawai, person.accumulation, standing)
            projection = _projection(person, standing, determination)
    return PersonCredit(
        identity=person.last.identity,
        jenjang=jenjang,
        golongan=golongan,
        reason=reason,
        conversions=person.conversions,
        accumulation=person.accumulation,
        determination=determination,
        projection=projection,
        problems=tuple(problems),
    )


def _standing(
    pegawai: Pegawai, accumulation: Accumulation | None, rules: CreditRules | None
) -> Standing | None:
    level = level_of(pegawai.pegawai.jenjang, rules)
    if level is None or rules is None or accumulation is None:
        return None
    block = pegawai.angka_kredit or AngkaKredit()
    total = accumulation.total + Fraction(block.carried)
    return Standing(level, pegawai.pegawai.golongan, total, rules)


def _unfitting(row: Row, standing: Standing) -> Iterable[CreditProblem]:
    """SKP419: the level cannot hold the golongan of a PNS, so that no pangkat can be judged."""
    golongan, level = standing.golongan, standing.level.jenjang
    held = standing.rules.golongan[level]
    if golongan is None or "/" not in golongan or held.memuat(golongan):
        return
    bounds = held.dari
    if held.sampai != held.dari:
        bounds += f" sampai {held.sampai}"
    yield CreditProblem(
        code="SKP419",
        file=row.identity.file,
        document=row.identity.document,
        message=f"golongan {golongan} tidak sesuai dengan jenjang {level} ({bounds})",
        key=("pegawai", "golongan"),
        hint="periksa `golongan` dan `jenjang`",
    )


def _determine(pegawai: Pegawai, accumulation: Accumulation, standing: Standing) -> Determination:
    return Determination(
        block=pegawai.angka_kredit or AngkaKredit(),
        converted=accumulation.total,
        cumulative=standing.total,
        pangkat=judge_pangkat(standing),
        jenjang=judge_jenjang(standing),
    )


def _projection(
    person: _PersonRows, standing: Standing, determination: Determination
) -> Projection | None:
    if not person.expected or person.accumulation is None:
        return None
    minimums = (determination.pangkat.minimum, determination.jenjang.minimum)
    return project(standing, person.accumulation.last_month, person.expected, minimums)
