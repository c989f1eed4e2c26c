"""Distribution of predikat: patterns proven by brute force, who is counted where, findings."""

from collections.abc import Callable, Iterator
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from distributions import (
    BP,
    FIRST_HALF,
    SB,
    SECOND_HALF,
    SK,
    TABLE_HEADER,
    B,
    K,
    employee,
    organisation,
    table_row,
)

from skpcli.batch.read_back import REQUIRED_COLUMNS, ReadTable, missing_columns, read_batch_table
from skpcli.checks.distribution import check_distribution
from skpcli.diagnostics import CODES, Diagnostic
from skpcli.engine.conditions import bound_for, measure_condition
from skpcli.engine.distribution import (
    Distribution,
    NoVerdict,
    can_be_met,
    distribute,
    not_largest,
    pola_at,
    ranges,
)
from skpcli.engine.distribution_text import arithmetic, condition_text, share_text
from skpcli.engine.groups import AssessorGroup, Group, Grouping, by_assessor, group_people
from skpcli.engine.scoring import appraise_all
from skpcli.law.parameters import Pola, SyaratPola
from skpcli.law.regulation import regulation
from skpcli.model.terms import Capaian, Predikat
from skpcli.output.findings.text import findings_in_words
from skpcli.reading.reader import read_file
from skpcli.reading.workspace import assemble

DAY = date(2025, 12, 31)
CASES = sorted((Path(__file__).parents[1] / "kasus").glob("SKP6*"))

OBEYS: dict[Capaian, Callable[[int, int, int, int, int, int], bool]] = {
    Capaian.ISTIMEWA: lambda n, sb, b, bp, k, sk: 10 * sb <= 7 * n,
    Capaian.BAIK: lambda n, sb, b, bp, k, sk: 10 * b <= 7 * n and bp + k >= 1,
    Capaian.BUTUH_PERBAIKAN: lambda n, sb, b, bp, k, sk: 10 * bp >= 6 * n and 10 * sb <= n,
    Capaian.KURANG: lambda n, sb, b, bp, k, sk: 10 * k >= 6 * n and 10 * bp >= n and 10 * sb <= n,
    Capaian.SANGAT_KURANG: lambda n, sb, b, bp, k, sk: (
        10 * sk >= 6 * n and 10 * (k + bp) >= n and sb == 0
    ),
}
"""The rows of the table, written once more in whole numbers."""


def pattern_of(capaian: Capaian) -> Pola:
    pattern = pola_at(DAY, capaian)[1]
    assert pattern is not None
    return pattern


def extremes(capaian: Capaian, n: int) -> list[tuple[int, int]] | None:
    """Try all counts of n people: the fewest and the most of each predikat, None where none will do."""
    obeys = OBEYS[capaian]
    fewest, most = [n + 1] * 5, [-1] * 5
    for sb in range(n + 1):
        for b in range(n - sb + 1):
            for bp in range(n - sb - b + 1):
                rest = n - sb - b - bp
                allowed = [k for k in range(rest + 1) if obeys(n, sb, b, bp, k, rest - k)]
                if allowed:
                    for counts in (
                        (sb, b, bp, allowed[0], rest - allowed[0]),
                        (sb, b, bp, allowed[-1], rest - allowed[-1]),
                    ):
                        fewest = list(map(min, fewest, counts))
                        most = list(map(max, most, counts))
    return None if most[0] < 0 else list(zip(fewest, most, strict=True))


@pytest.mark.parametrize("capaian", Capaian)
def test_ranges_are_those_of_all_assignments(capaian: Capaian) -> None:
    # All bounds are tenths, so that every way to round has come up three times at 30.
    for n in (*range(1, 31), 39, 50, 60):
        found = ranges(pattern_of(capaian), n)
        real = extremes(capaian, n)
        assert can_be_met(pattern_of(capaian), n) is (real is not None)
        assert (
            None if found is None else [(range_.fewest, range_.most) for range_ in found]
        ) == real
        if found:
            assert [range_.predikat for range_ in found] == list(Predikat)


@pytest.mark.parametrize("capaian", Capaian)
def test_the_verdict_is_that_of_the_table(capaian: Capaian) -> None:
    for n in range(1, 13):
        for counts in arrangements(n, 5):
            given = [
                predikat
                for predikat, people in zip(Predikat, counts, strict=True)
                for _ in range(people)
            ]
            result = distribute(given, capaian=capaian, day=DAY)
            assert all(measured.is_met for measured in result.conditions) is OBEYS[capaian](
                n, *counts
            )
            assert result.counts == counts
            impossible = result.no_verdict is NoVerdict.IMPOSSIBLE
            assert result.fits is (None if impossible else OBEYS[capaian](n, *counts))


def arrangements(n: int, places: int) -> Iterator[tuple[int, ...]]:
    if places == 1:
        yield (n,)
        return
    for first in range(n + 1):
        yield from ((first, *rest) for rest in arrangements(n - first, places - 1))


def test_only_these_cannot_be_met() -> None:
    impossible = {
        (c, n) for c in Capaian for n in range(1, 200) if not can_be_met(pattern_of(c), n)
    }
    assert impossible == {(c, n) for c in (Capaian.KURANG, Capaian.SANGAT_KURANG) for n in (1, 2)}


def test_every_condition_of_the_law_has_one_bound_and_no_predikat_twice() -> None:
    for table in regulation().pola_distribusi:
        for pola in table.isi:
            for condition in pola.syarat:
                bounds = (
                    condition.paling_banyak,
                    condition.paling_sedikit,
                    condition.paling_sedikit_orang,
                )
                assert sum(bound is not None for bound in bounds) == 1
            named = [predikat for condition in pola.syarat for predikat in condition.predikat]
            assert len(named) == len(set(named))


def test_bounds_on_one_set_are_met_together_and_overlaps_are_a_bug() -> None:
    narrow = Pola(
        capaian=Capaian.BAIK,
        syarat=(
            SyaratPola(predikat=(B,), paling_sedikit=Fraction(1, 2)),
            SyaratPola(predikat=(B,), paling_banyak=Fraction(1, 4)),
        ),
    )
    assert not can_be_met(narrow, 4)
    assert ranges(narrow, 4) is None
    overlapping = Pola(
        capaian=Capaian.BAIK,
        syarat=(SyaratPola(predikat=(B,), paling_banyak=Fraction(1)), SyaratPola(predikat=(B, K))),
    )
    with pytest.raises(ValueError, match="overlap"):
        can_be_met(overlapping, 4)


def test_an_overlap_is_told_with_its_pattern() -> None:
    overlapping = Pola(
        capaian=Capaian.KURANG, syarat=(SyaratPola(predikat=(K, SK)), SyaratPola(predikat=(SK,)))
    )
    with pytest.raises(ValueError, match=r"\Aconditions of the pattern for kurang overlap\Z"):
        ranges(overlapping, 4)


def test_a_pattern_that_names_every_predikat() -> None:
    full = Pola(
        capaian=Capaian.BAIK,
        syarat=(
            SyaratPola(predikat=(SB, B), paling_banyak=Fraction(1, 2)),
            SyaratPola(predikat=(BP,), paling_banyak=Fraction(1, 4)),
            SyaratPola(predikat=(K, SK), paling_banyak=Fraction(1, 4)),
        ),
    )
    narrow = Pola(
        capaian=Capaian.BAIK,
        syarat=(
            *full.syarat[:2],
            SyaratPola(predikat=(BP,), paling_sedikit=Fraction(1, 2)),
            full.syarat[2],
        ),
    )
    assert [can_be_met(narrow, n) for n in (0, 4)] == [True, False]
    assert [can_be_met(full, n) for n in (4, 5, 8)] == [True, False, True], (
        "nobody is left for the rounding"
    )
    found = ranges(full, 4)
    assert found is not None
    assert [tuple(range_) for range_ in found] == [
        (SB, 0, 2),
        (B, 0, 2),
        (BP, 1, 1),
        (K, 0, 1),
        (SK, 0, 1),
    ]


@pytest.mark.parametrize(
    ("bounds", "expected"),
    [
        ([{"paling_sedikit": Fraction(1, 4)}, {"paling_sedikit": Fraction(1, 2)}], (2, 4)),
        ([{"paling_sedikit": Fraction(1, 2)}, {"paling_sedikit_orang": Fraction(1)}], (2, 4)),
        ([{"paling_banyak": Fraction(1, 4)}, {"paling_banyak": Fraction(1, 2)}], (0, 1)),
        ([{"paling_banyak": Fraction(1, 2)}, {"paling_sedikit": Fraction(1, 4)}], (1, 2)),
        ([{"paling_sedikit": Fraction(1, 2)}, {"paling_banyak": Fraction(1, 2)}], (2, 2)),
    ],
)
def test_of_bounds_on_one_set_the_narrower_holds(
    bounds: list[dict[str, Fraction]], expected: tuple[int, int]
) -> None:
    found = ranges(
        Pola(
            capaian=Capaian.BAIK,
            syarat=tuple(SyaratPola(predikat=(B,), **bound) for bound in bounds),
        ),
        4,
    )
    assert found is not None
    assert (found[1].fewest, found[1].most) == expected


@pytest.mark.parametrize(
    ("capaian", "given", "sentence"),
    [
        (
            Capaian.ISTIMEWA,
            [SB] * 9 + [B] * 3,
            ["Sangat Baik 9 dari 12 = 75%; paling banyak 70% = 8; lebih 1"],
        ),
        (
            Capaian.BAIK,
            [B] * 2 + [SB],
            [
                "Baik 2 dari 3 = 66,67%; paling banyak 70% = 2",
                "Butuh Perbaikan + Kurang 0 dari 3 = 0%; paling sedikit 1 orang; kurang 1",
            ],
        ),
        (
            Capaian.SANGAT_KURANG,
            [SK] * 5 + [SB] * 7,
            [
                "Sangat Kurang 5 dari 12 = 41,67%; paling sedikit 60% = 8; kurang 3",
                "Kurang + Butuh Perbaikan 0 dari 12 = 0%; paling sedikit 10% = 2; kurang 2",
                "Sangat Baik 7 dari 12 = 58,33%; tidak boleh ada; lebih 7",
            ],
        ),
    ],
)
def test_arithmetic(capaian: Capaian, given: list[Predikat], sentence: list[str]) -> None:
    result = distribute(given, capaian=capaian, day=DAY)
    assert [arithmetic(measured) for measured in result.conditions] == sentence
    assert share_text(Fraction(1)) == "100%"


@pytest.mark.parametrize(
    ("part", "written"),
    [
        (Fraction(0), "0%"),
        (Fraction(1, 800), "0,13%"),
        (Fraction(1, 20000), "0,01%"),
        (Fraction(1, 20001), "0%"),
        (Fraction(1, 3), "33,33%"),
        (Fraction(7, 10), "70%"),
        (Fraction(25, 2), "1.250%"),
    ],
)
def test_shares_have_two_decimals_half_up(part: Fraction, written: str) -> None:
    assert share_text(part) == written


@pytest.mark.parametrize(
    ("condition", "counts", "sentence"),
    [
        (
            SyaratPola(predikat=(B,), paling_banyak=Fraction(7, 10)),
            (0,) * 5,
            "Baik 0 dari 0; paling banyak 70% = 0",
        ),
        (
            SyaratPola(predikat=(B,), paling_banyak=Fraction(1, 8)),
            (7, 1, 0, 0, 0),
            "Baik 1 dari 8 = 12,5%; paling banyak 12,5% = 1",
        ),
        (
            SyaratPola(predikat=(SK, B), paling_sedikit_orang=Fraction(2)),
            (1, 1, 0, 0, 0),
            "Sangat Kurang + Baik 1 dari 2 = 50%; paling sedikit 2 orang; kurang 1",
        ),
        (
            SyaratPola(predikat=(BP,), paling_banyak=Fraction(0)),
            (199, 0, 1, 0, 0),
            "Butuh Perbaikan 1 dari 200 = 0,5%; tidak boleh ada; lebih 1",
        ),
        (
            SyaratPola(predikat=(K,), paling_sedikit=Fraction(1, 3)),
            (0, 0, 0, 19999, 1),
            "Kurang 19999 dari 20000 = 100%; paling sedikit 33,33% = 6667",
        ),
    ],
)
def test_arithmetic_of_one_condition(
    condition: SyaratPola, counts: tuple[int, ...], sentence: str
) -> None:
    assert arithmetic(measure_condition(condition, counts)) == sentence


def test_a_condition_in_words() -> None:
    none_may = SyaratPola(predikat=(SB,), paling_banyak=Fraction(0))
    some_must = SyaratPola(predikat=(K, BP), paling_sedikit=Fraction(1, 10))
    assert condition_text(none_may) == "Sangat Baik tidak boleh ada"
    assert condition_text(some_must) == "Kurang dan/atau Butuh Perbaikan paling sedikit 10%"


def test_reasons_for_no_verdict() -> None:
    def reason(given: list[Predikat], capaian: Capaian | None, day: date = DAY) -> NoVerdict | None:
        result = distribute(given, capaian=capaian, day=day)
        assert (result.fits is None) is (result.no_verdict is not None)
        return result.no_verdict

    assert reason([], None) is NoVerdict.NO_CAPAIAN
    assert reason([B], None) is NoVerdict.NO_CAPAIAN
    assert reason([], Capaian.BAIK) is NoVerdict.NOBODY_RATED
    assert reason([K], Capaian.KURANG) is NoVerdict.IMPOSSIBLE
    assert reason([K], Capaian.BAIK, date(2022, 12, 31)) is NoVerdict.NOT_YET_IN_FORCE
    assert reason([K], Capaian.BAIK, date(2019, 12, 31)) is NoVerdict.NOT_YET_IN_FORCE
    assert reason([K], Capaian.BAIK) is None


@pytest.mark.parametrize(
    ("capaian", "given", "mark"),
    [
        (Capaian.BAIK, [B, SB, BP], False),
        (Capaian.BAIK, [B, SB, SB, BP], True),
        (Capaian.BAIK, [BP], False),
        (Capaian.ISTIMEWA, [B, B, SB], True),
        (Capaian.ISTIMEWA, [B, B], True),
        (Capaian.ISTIMEWA, [B], False),
        (Capaian.ISTIMEWA, [B, SB], False),
        (Capaian.KURANG, [B, B, SB], False),
        (Capaian.ISTIMEWA, [], False),
    ],
)
def test_the_named_group_should_be_the_largest(
    capaian: Capaian, given: list[Predikat], mark: bool
) -> None:
    assert not_largest(distribute(given, capaian=capaian, day=DAY)) is mark


def test_no_group_is_named_without_a_pattern_or_where_one_bound_leaves_no_room() -> None:
    assert not_largest(distribute([B], capaian=None, day=DAY)) is False
    result = distribute([B, B, SB], capaian=Capaian.ISTIMEWA, day=DAY)
    (measured,) = result.conditions
    assert not_largest(result._replace(conditions=(measured, measured._replace(bound=0)))) is False
    assert not_largest(result._replace(conditions=(measured._replace(bound=0),))) is False
    assert not_largest(result._replace(conditions=())) is True
    for other in (
        SyaratPola(predikat=(B,), paling_banyak=Fraction(0)),
        SyaratPola(predikat=(SB,), paling_sedikit=Fraction(0)),
    ):
        assert (
            not_largest(
                result._replace(conditions=(measured, measured._replace(condition=other, bound=0)))
            )
            is True
        )


def test_what_is_compared_with_nothing() -> None:
    without, empty = (
        distribute([B], capaian=None, day=DAY),
        distribute([], capaian=Capaian.BAIK, day=DAY),
    )
    assert (without.dated_pola, without.pola, without.conditions) == (None, None, ())
    assert (empty.dated_pola, empty.pola, empty.conditions) == (*pola_at(DAY, Capaian.BAIK), ())
    assert {(result.suggested, result.unrated) for result in (without, empty)} == {(0, 0)}
    assert bound_for(SyaratPola(predikat=(B,)), 5) == 0


@pytest.mark.parametrize(("n", "small"), [(0, False), (1, True), (4, True), (5, False)])
def test_small_groups(n: int, small: bool) -> None:
    result = distribute([B] * n, capaian=Capaian.BAIK, day=DAY, unrated=9)
    assert (result.total, result.is_small, result.is_provisional) == (n, small, True)
    assert distribute([B] * n, capaian=Capaian.BAIK, day=DAY).is_provisional is False


def group_texts(
    *documents: str, context: str = "", leader: bool = False, with_lower: bool = False
) -> Grouping:
    files = [read_file(f"{i:02}.yaml", text.encode()) for i, text in enumerate(documents)]
    workspace = assemble(files, [read_file("konteks.yaml", context.encode())] if context else [])
    return group_people(
        workspace, appraise_all(workspace), with_leaders=leader, with_lower=with_lower
    )


def first_of(*documents: str, leader: bool = False, with_lower: bool = False) -> Distribution:
    return group_texts(*documents, leader=leader, with_lower=with_lower).groups[0].distribution


def test_counts_decided_suggested_and_unrated() -> None:
    suggestion = employee(
        1003,
        None,
        "dinas",
        "penilaian: {rating_perilaku_kerja: sesuai ekspektasi}",
        "hasil_kerja: {utama: [{rencana: Hasil, rating: sesuai ekspektasi}]}",
    )
    result = first_of(
        organisation(), employee(1001, B), employee(1002, K), suggestion, employee(1004, None)
    )
    assert (result.total, result.suggested, result.unrated, result.is_provisional) == (
        3,
        1,
        1,
        True,
    )
    assert result.counts == (0, 2, 0, 1, 0)
    assert result.fits is True


def test_the_leader_is_not_counted_where_he_leads() -> None:
    documents = (
        organisation(),
        organisation("bidang", induk="dinas"),
        employee(1001, SB, "dinas", "memimpin: dinas"),
        employee(1002, K, "dinas", "memimpin: bidang"),
        employee(1003, B, "bidang"),
        employee(1004, B, "bidang", "memimpin: bidang"),
    )
    groups = group_texts(*documents).groups
    assert [group.distribution.total for group in groups] == [1, 1]
    assert [group.leaders_left_out for group in groups] == [1, 1]
    assert [group.distribution.total for group in group_texts(*documents, leader=True).groups] == [
        2,
        2,
    ]
    below = group_texts(*documents, with_lower=True).groups
    assert [group.distribution.total for group in below] == [3, 1]
    assert [group.lower_ids for group in below] == [("bidang",), ()]
    workspace = assemble(
        [read_file(f"{i:02}.yaml", text.encode()) for i, text in enumerate(documents)]
    )
    default = group_people(workspace, appraise_all(workspace)).groups
    assert [(group.distribution, group.leaders_left_out, group.lower_ids) for group in default] == [
        (group.distribution, group.leaders_left_out, ()) for group in groups
    ]


def test_organisations_below_may_go_round() -> None:
    a, b = organisation("a", induk="b"), organisation("b", induk="a")
    groups = group_texts(
        a, b, employee(1001, B, "a"), employee(1002, K, "b"), with_lower=True
    ).groups
    assert [group.distribution.total for group in groups] == [2, 2]
    assert [group.lower_ids for group in groups] == [("b",), ("a",)]
    assert (
        first_of(organisation("a", induk="a"), employee(1001, B, "a"), with_lower=True).total == 1
    )


def test_one_document_per_person() -> None:
    yearly, s1, s2 = (
        employee(1001, B),
        employee(1001, K, periode=FIRST_HALF),
        employee(1001, SB, periode=SECOND_HALF),
    )
    assert first_of(organisation(), s1, yearly, s2).counts == (0, 1, 0, 0, 0)
    assert first_of(organisation(), s2, s1).counts == (1, 0, 0, 0, 0)
    short = employee(
        1001, K, periode="{mulai: 2025-10-01, selesai: 2025-12-31, evaluasi: triwulan IV}"
    )
    assert first_of(organisation(), short, s2).counts == (1, 0, 0, 0, 0)
    unrated = employee(1001, None)
    result = first_of(organisation(), s1, s2, unrated)
    assert (result.total, result.unrated) == (0, 1)
    part = organisation(periode=SECOND_HALF)
    groups = group_texts(organisation(), part, yearly, s2).groups
    assert [group.distribution.counts for group in groups] == [(0, 1, 0, 0, 0), (1, 0, 0, 0, 0)]


def test_the_evaluasi_of_the_organisation_goes_before_the_last_day() -> None:
    yearly = employee(1001, B, periode="{mulai: 2025-01-01, selesai: 2025-11-30}")
    s2 = employee(1001, SB, periode=SECOND_HALF)
    for documents in ((yearly, s2), (s2, yearly)):
        assert first_of(organisation(), *documents).counts == (0, 1, 0, 0, 0)
        assert count_by_assessor(*documents)[0].distribution.counts == (0, 1, 0, 0, 0)


def test_first_by_file_whatever_the_order() -> None:
    twin = [
        read_file("a.yaml", employee(1001, B).encode()),
        read_file("b.yaml", employee(1001, K).encode()),
    ]
    centre = read_file("z.yaml", organisation().encode())
    for files in ([*twin, centre], [centre, *twin[::-1]]):
        workspace = assemble(files)
        assert group_people(workspace, appraise_all(workspace)).groups[0].distribution.counts == (
            0,
            1,
            0,
            0,
            0,
        )


@pytest.mark.parametrize(
    ("original", "replaced", "unrated"),
    [
        ("jenis_jabatan: JF", "jenis_jabatan: XX", 1),
        ('nip: "19900101201503', 'nip: "19901301201503', 1),
        ("mulai: 2025-01-01", "mulai: 2025-02-31", 1),
        ("organisasi: dinas", "organisasi: [dinas]", 0),
        ("organisasi: dinas", "organisasi: lain\nx: 1", 0),
        ("organisasi: dinas", "organisasi: dinas\nmemimpin: dinas\nbobot: 1", 0),
    ],
)
def test_documents_with_errors(original: str, replaced: str, unrated: int) -> None:
    broken = employee(1001, B).replace(original, replaced, 1)
    result = first_of(organisation(), broken, employee(1002, BP))
    assert (result.total, result.unrated) == (1, unrated)


def test_an_unreadable_period_among_several_documents_is_counted_nowhere() -> None:
    broken = employee(1001, B).replace("2025-01-01", "2025-02-31", 1)
    groups = group_texts(
        organisation(periode=FIRST_HALF), organisation(periode=SECOND_HALF), broken
    ).groups
    assert [group.distribution.unrated for group in groups] == [0, 0]


def test_a_readable_period_with_errors_is_counted_in_its_own_organisation_document() -> None:
    broken = employee(1001, B, periode=SECOND_HALF).replace(
        "jenis_jabatan: JF", "jenis_jabatan: XX"
    )
    for document in (broken, broken.replace("semester II", "entah")):
        groups = group_texts(
            organisation(periode=FIRST_HALF), organisation(periode=SECOND_HALF), document
        ).groups
        assert [group.distribution.unrated for group in groups] == [0, 1]


@pytest.mark.parametrize("original", ["2025-01-01", "2025-12-31"])
@pytest.mark.parametrize(("organisation_id", "outside"), [("dinas", 0), ("jauh", 1)])
def test_an_unreadable_day_leaves_the_only_document_of_the_organisation(
    original: str, organisation_id: str, outside: int
) -> None:
    grouping = group_texts(
        organisation(), employee(1001, B, organisation_id).replace(original, "2025-02-31", 1)
    )
    assert [group.distribution.unrated for group in grouping.groups] == [1 - outside]
    assert grouping.outside == outside


def test_documents_with_errors_are_one_person_by_number_else_by_name() -> None:
    broken = employee(1001, B).replace("jenis_jabatan: JF", "jenis_jabatan: XX")
    result = first_of(organisation(), broken, employee(1001, K))
    assert (result.total, result.unrated) == (0, 1), "of equals the first by file"
    result = first_of(organisation(), employee(1001, K), broken)
    assert (result.total, result.unrated) == (1, 0)
    without = [broken.replace('nip: "199001012015031001', f'nip: "{nip}') for nip in ("1", "2")]
    assert first_of(organisation(), *without).unrated == 1
    assert (
        first_of(
            organisation(), without[0], without[1].replace("Rekaan 1001", "Rekaan 1002")
        ).unrated
        == 2
    )
    nameless = broken.replace("nama: Rekaan 1001, ", "")
    result = first_of(organisation(), nameless, employee(1001, K))
    assert (result.total, result.unrated) == (0, 1)
    unknown = broken.replace("nama: Rekaan 1001, ", "nama: [a], ").replace('nip: "1990', 'nip: "')
    assert first_of(organisation(), unknown).unrated == 0


def test_people_without_an_organisation_document_are_told() -> None:
    old = employee(1002, B, periode="{mulai: 2024-01-01, selesai: 2024-12-31}")
    grouping = group_texts(
        organisation(),
        employee(1001, B, "lain"),
        old,
        employee(1003, BP),
        employee(1004, B, "jauh"),
    )
    assert grouping.outside == 3
    assert grouping.groups[0].distribution.total == 1


def test_context_is_for_links_only() -> None:
    field = organisation("bidang", induk="dinas")
    grouping = group_texts(
        organisation(), employee(1001, B, "bidang"), context=field, with_lower=True
    )
    assert [group.id for group in grouping.groups] == ["dinas"]
    assert grouping.groups[0].distribution.total == 1
    grouping = group_texts(organisation(), context=employee(1001, B))
    assert grouping.groups[0].distribution.total == 0


def test_the_own_capaian_of_a_file_enters_nothing() -> None:
    result = first_of(
        organisation(capaian=None), employee(1001, B, "dinas", "capaian_organisasi: baik")
    )
    assert result.no_verdict is NoVerdict.NO_CAPAIAN
    assert result.conditions == ()


def count_by_assessor(*documents: str) -> tuple[AssessorGroup, ...]:
    workspace = assemble(
        [read_file(f"{i:02}.yaml", text.encode()) for i, text in enumerate(documents)]
    )
    return by_assessor(appraise_all(workspace))


def test_assessors_are_counted_by_number_else_by_name() -> None:
    other = '{nama: Penilai Rekaan, nip: "197001012000031901", jabatan: Kepala}'
    without = "{nama: Tanpa  Nomor, jabatan: Camat}"
    assessors = count_by_assessor(
        employee(1001, B),
        employee(1002, K, "jauh"),
        employee(1002, SB, "jauh", periode=FIRST_HALF),
        employee(1003, SB).replace(other, without),
        employee(1004, None).replace(other, without.lower()),
        employee(1005, B).replace("jenis_jabatan: JF", "jenis_jabatan: XX"),
    )
    assert [
        (
            assessor_group.name,
            assessor_group.distribution.counts,
            assessor_group.distribution.unrated,
        )
        for assessor_group in assessors
    ] == [
        ("Penilai Rekaan", (0, 1, 0, 1, 0), 0),
        ("Tanpa  Nomor", (1, 0, 0, 0, 0), 1),
    ]


@pytest.mark.parametrize(
    ("first_official", "second_official", "assessors"),
    [
        (
            'nama: A, nip: "197001012000031901", jabatan: K',
            'nama: B, nip: "197001012000031901", jabatan: L',
            1,
        ),
        ("nama: A, nrp: 11 98, jabatan: K", "nama: B, nrp: 11 98, jabatan: K", 1),
        ("nama: A, nrp: 11 98, jabatan: K", "nama: A, nrp: 11 99, jabatan: K", 2),
        ("nama: A B, jabatan: K L", "nama: a  b, jabatan: k  l", 1),
        ("nama: A B, jabatan: K L", "nama: AB, jabatan: K L", 2),
        ("nama: A B, jabatan: K L", "nama: A B, jabatan: KL", 2),
        ("nama: A, jabatan: K", "nama: A, jabatan: L", 2),
        ("nama: A, jabatan: K", "nama: B, jabatan: K", 2),
    ],
)
def test_who_is_one_assessor(first_official: str, second_official: str, assessors: int) -> None:
    other = 'nama: Penilai Rekaan, nip: "197001012000031901", jabatan: Kepala'
    groups = count_by_assessor(
        employee(1001, B).replace(other, first_official),
        employee(1002, K).replace(other, second_official),
    )
    assert [group.distribution.total for group in groups] == [2 // assessors] * assessors
    assert all(group.distribution.no_verdict is NoVerdict.NO_CAPAIAN for group in groups)


def read_table(*rows: str, capaian: Capaian | None = None) -> ReadTable:
    return read_batch_table("hasil.csv", "\r\n".join((TABLE_HEADER, *rows)) + "\r\n", capaian)


@pytest.mark.parametrize(
    ("old", "new", "word"),
    [
        ("2025-12-31", "12/31/2025", "bukan tanggal"),
        ("2025-01-01", "", "bukan tanggal"),
        ("tahunan", "entahlah", "kolom `evaluasi` `entahlah` tidak dikenal"),
    ],
)
def test_a_table_with_values_that_cannot_be_read(old: str, new: str, word: str) -> None:
    (mistake,) = read_table(
        table_row("1", "baik"), table_row("2", "baik").replace(old, new)
    ).mistakes
    assert "baris 3" in mistake
    assert word in mistake
    assert not read_table(table_row("2", "", "belum").replace(old, new)).mistakes, (
        "nothing is counted by it"
    )


def test_a_table_counts_rows() -> None:
    result = read_table(
        table_row("1", "baik"),
        table_row("2", "kurang", "usulan"),
        table_row("3", "", "belum"),
        table_row("4", "", "galat", capaian=""),
    )
    (group,) = result.groups
    distribution = group.distribution
    assert (
        group.id,
        distribution.capaian,
        distribution.counts,
        distribution.suggested,
        distribution.unrated,
    ) == (
        "dinas",
        Capaian.BAIK,
        (0, 1, 0, 1, 0),
        1,
        2,
    )
    assert result.mistakes == ()
    assert "memimpin" in group.notes[0]


def test_a_table_of_excel_with_one_row_per_person() -> None:
    text = "\ufeff" + TABLE_HEADER.replace(",", ";") + "\r\n"
    for predikat, selesai, kind in (
        ("kurang", "2025-06-30", "semester I"),
        ("baik", "2025-12-31", "tahunan"),
    ):
        text += f'"=""199001012015031001""";Rekaan;dinas;2025-01-01;{selesai};{kind};{predikat};dinilai;baik\r\n'
    (group,) = read_batch_table("x.csv", text.removeprefix("\ufeff")).groups
    assert group.distribution.counts == (0, 1, 0, 0, 0)


def test_a_table_by_organisation() -> None:
    result = read_table(
        table_row("1", "baik"),
        table_row("2", "kurang", org_="lain"),
        table_row("3", "baik", org_=""),
    )
    assert [(group.id, group.distribution.total) for group in result.groups] == [
        ("dinas", 1),
        ("lain", 1),
    ]
    assert result.outside == 1
    result = read_table(table_row("1", "baik"), table_row("3", "baik", org_=""))
    assert [(group.id, group.distribution.total) for group in result.groups] == [("dinas", 1)]
    assert result.outside == 1
    assert read_table(table_row("1", "baik"), table_row("2", "kurang", org_="lain")).outside == 0
    (group,) = read_table(table_row("1", "baik", org_=""), capaian=Capaian.ISTIMEWA).groups
    assert (group.id, group.distribution.capaian) == (None, Capaian.ISTIMEWA)


def test_a_table_whose_capaian_differs_has_none() -> None:
    (group,) = read_table(table_row("1", "baik"), table_row("2", "baik", capaian="kurang")).groups
    assert group.distribution.no_verdict is NoVerdict.NO_CAPAIAN
    assert "tidak seragam (baik, kurang)" in group.notes[1]
    (group,) = read_table(table_row("1", "baik", capaian="hebat")).groups
    assert "`hebat` tidak dikenal" in group.notes[1]
    (group,) = read_table(table_row("1", "baik", capaian="hebat"), capaian=Capaian.BAIK).groups
    assert group.distribution.capaian is Capaian.BAIK


def cell(**replaced: str) -> str:
    """Give a row of the table with some cells replaced."""
    usual = dict(zip(TABLE_HEADER.split(","), table_row("1", "baik").split(","), strict=True))
    return ",".join((usual | replaced).values())


@pytest.mark.parametrize(
    ("rows", "counts", "unrated"),
    [
        # Of one person: the evaluasi of the year, then the last day, then the longest, then the first row
        (
            [{"evaluasi": "tahunan"}, {"evaluasi": "semester II", "predikat": "kurang"}],
            (0, 1, 0, 0, 0),
            0,
        ),
        (
            [
                {"evaluasi": "semester II", "predikat": "kurang"},
                {"evaluasi": "tahunan", "selesai": "2025-11-30"},
            ],
            (0, 1, 0, 0, 0),
            0,
        ),
        ([{"evaluasi": "", "predikat": "kurang"}, {"selesai": "2025-11-30"}], (0, 1, 0, 0, 0), 0),
        (
            [{"evaluasi": "lain", "predikat": "kurang"}, {"selesai": "2025-11-30"}],
            (0, 1, 0, 0, 0),
            0,
        ),
        ([{"selesai": "2025-11-30"}, {"predikat": "kurang"}], (0, 0, 0, 1, 0), 0),
        ([{"mulai": "2025-02-01"}, {"predikat": "kurang"}], (0, 0, 0, 1, 0), 0),
        ([{}, {"predikat": "kurang"}], (0, 1, 0, 0, 0), 0),
        # A spreadsheet writes days in the way of its country
        ([{"selesai": "30/11/2025"}, {"predikat": "kurang"}], (0, 0, 0, 1, 0), 0),
        # An unreadable day comes last
        (
            [{"mulai": "12/31/2025"}, {"evaluasi": "semester I", "predikat": "kurang"}],
            (0, 0, 0, 1, 0),
            0,
        ),
        ([{"selesai": ""}, {"evaluasi": "semester I", "predikat": "kurang"}], (0, 0, 0, 1, 0), 0),
        # People are told apart by number, else by name, else by row
        ([{"nip": "1 2"}, {"nip": "12", "nama": "Lain"}], (0, 1, 0, 0, 0), 0),
        ([{"nip": "1"}, {"nip": "2"}], (0, 2, 0, 0, 0), 0),
        ([{"nip": ""}, {"nip": ""}], (0, 1, 0, 0, 0), 0),
        ([{"nip": ""}, {"nip": "", "nama": "Lain"}], (0, 2, 0, 0, 0), 0),
        ([{"nip": "", "nama": ""}, {"nip": "", "nama": ""}], (0, 2, 0, 0, 0), 0),
        ([{"nip": "", "nama": "1"}, {"nip": "1"}], (0, 2, 0, 0, 0), 0),
        # Only who is rated has a predikat
        ([{"status": "belum"}], (0, 0, 0, 0, 0), 1),
        ([{"status": "galat"}], (0, 0, 0, 0, 0), 1),
        ([{"status": "DINILAI", "predikat": "Sangat  Baik"}], (1, 0, 0, 0, 0), 0),
    ],
)
def test_a_table_has_one_row_per_person(
    rows: list[dict[str, str]], counts: tuple[int, ...], unrated: int
) -> None:
    (group,) = read_table(*(cell(**cells) for cells in rows)).groups
    assert (group.distribution.counts, group.distribution.unrated) == (counts, unrated)


def test_empty_and_short_rows_of_a_table() -> None:
    result = read_table(
        "",
        cell(),
        ",,,,,,,,",
        " , ,",
        cell(nip="2"),
        "3,Rekaan,dinas",
        "",
        cell(nip="4", predikat="bagus"),
    )
    assert result.groups[0].distribution.counts == (0, 2, 0, 0, 0)
    assert result.groups[0].distribution.unrated == 2
    status, values = "dinilai, usulan, belum, galat", ", ".join(Predikat)
    assert result.mistakes == (
        f"baris 7: kolom `status` kosong; isi dengan salah satu dari: {status}",
        f"baris 9: kolom `predikat` `bagus` tidak dikenal; isi dengan salah satu dari: {values}",
    )


@pytest.mark.parametrize(
    ("written", "read_back"),
    [
        ('"=""dinas"""', "dinas"),
        ('" =""dinas"" "', "dinas"),
        ('"=""di\nnas"""', "di\nnas"),
        ('"=""dinas""x"', '="dinas"x'),
        ("'=dinas", "=dinas"),
        ("'+dinas", "+dinas"),
        ("'-dinas", "-dinas"),
        ("'@dinas", "@dinas"),
        ("' =dinas", "=dinas"),
        ("'dinas", "'dinas"),
        ("'tdinas", "'tdinas"),
        ("'5dinas", "'5dinas"),
        ("'rdinas", "'rdinas"),
        ("'\tdinas", "dinas"),
        ('"\'\rdinas"', "dinas"),
        (" '=dinas", "=dinas"),
        ("d'=dinas", "d'=dinas"),
        ("Nur'-Aini", "Nur'-Aini"),
        ("'=a'=b", "=a'=b"),
        (" dinas ", "dinas"),
    ],
)
def test_what_shields_a_cell_is_taken_off(written: str, read_back: str) -> None:
    (group,) = read_table(cell(organisasi=written)).groups
    assert group.id == read_back


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_the_separator_is_what_the_header_has_most_of(separator: str) -> None:
    assert missing_columns(separator.join(REQUIRED_COLUMNS), capaian=True) == ()
    assert (
        missing_columns(f"{separator.join(REQUIRED_COLUMNS)}\nnip{',;' * 99}\t", capaian=True) == ()
    )
    assert (
        missing_columns(separator.join((*REQUIRED_COLUMNS, "a,b", "c;d", "e\tf")), capaian=True)
        == ()
    )


@pytest.mark.parametrize("separator", ["|", "X", " ", ",;"])
def test_nothing_else_separates(separator: str) -> None:
    assert missing_columns(separator.join(REQUIRED_COLUMNS), capaian=True) != ()


def test_rows_may_end_in_any_way_and_the_capaian_may_lack() -> None:
    without = [
        "nip,nama,organisasi,mulai,selesai,evaluasi,predikat,status",
        *(cell(nip=i)[:-5] for i in "12"),
    ]
    for end in ("\n", "\r\n", "\r"):
        result = read_batch_table("x.csv", end.join(without))
        (group,) = result.groups
        assert (group.distribution.total, group.distribution.capaian, len(group.notes)) == (
            2,
            None,
            1,
        )
        assert (result.mistakes, result.outside) == ((), 0)


def test_suggestions_of_a_table_are_counted() -> None:
    rows = [
        cell(nip=str(i), status=status)
        for i, status in enumerate(("usulan", "dinilai", "dinilai", "belum"))
    ]
    (group,) = read_table(*rows, cell(nip="4", status="usulan", predikat="bagus")).groups
    assert (group.distribution.suggested, group.distribution.total, group.distribution.unrated) == (
        1,
        3,
        2,
    )


@pytest.mark.parametrize(
    ("rows", "capaian", "note"),
    [
        ([{}], Capaian.BAIK, ()),
        ([{"capaian_organisasi": "ISTIMEWA"}], Capaian.ISTIMEWA, ()),
        ([{}, {"capaian_organisasi": ""}], Capaian.BAIK, ()),
        ([{"capaian_organisasi": ""}], None, ()),
        (
            [{"capaian_organisasi": "kurang"}, {}],
            None,
            ("kolom `capaian_organisasi` tidak seragam (baik, kurang); pakai `--capaian`",),
        ),
        (
            [{"capaian_organisasi": "hebat"}],
            None,
            ("capaian `hebat` tidak dikenal; pakai `--capaian`",),
        ),
    ],
)
def test_the_capaian_of_a_table(
    rows: list[dict[str, str]], capaian: Capaian | None, note: tuple[str, ...]
) -> None:
    (group,) = read_table(*(cell(nip=str(i), **cells) for i, cells in enumerate(rows))).groups
    assert group.distribution.capaian is capaian
    assert (group.name, group.periode, group.leaders_left_out, group.lower_ids, group.document) == (
        None,
        None,
        0,
        (),
        None,
    )
    assert group.notes == (
        "pimpinan ikut dihitung: tabel tidak memuat siapa yang memimpin",
        *note,
    )
    (group,) = read_table(*(cell(**cells) for cells in rows), capaian=Capaian.KURANG).groups
    assert group.distribution.capaian is Capaian.KURANG
    assert len(group.notes) == 1


@pytest.mark.parametrize(
    ("selesai", "in_force"),
    [
        (["2022-12-31"], False),
        (["2022-12-31", "2025-12-31"], True),
        (["2025-12-31", "2022-12-31"], True),
        (["2022-12-31", "kemarin"], False),
        (["kemarin"], True),
    ],
)
def test_the_pattern_of_a_table_is_that_of_its_last_day(selesai: list[str], in_force: bool) -> None:
    (group,) = read_table(
        *(cell(nip=str(i), mulai="2022-01-01", selesai=day) for i, day in enumerate(selesai))
    ).groups
    assert (group.distribution.no_verdict is not NoVerdict.NOT_YET_IN_FORCE) is in_force


def test_unknown_words_of_a_table_are_named() -> None:
    result = read_table(
        table_row("1", "bagus"), table_row("2", "baik", "selesai"), table_row("3", "")
    )
    assert [mistake.split(";")[0] for mistake in result.mistakes] == [
        "baris 2: kolom `predikat` `bagus` tidak dikenal",
        "baris 3: kolom `status` `selesai` tidak dikenal",
        "baris 4: kolom `predikat` kosong",
    ]
    assert result.groups[0].distribution.unrated == 3


def test_missing_columns_are_named() -> None:
    assert missing_columns("nip,nama\n", capaian=True) == REQUIRED_COLUMNS[2:]
    assert missing_columns(TABLE_HEADER, capaian=False) == ()
    assert missing_columns(",".join(REQUIRED_COLUMNS), capaian=False) == ("capaian_organisasi",)
    assert missing_columns("", capaian=True) == REQUIRED_COLUMNS


def findings_of(*documents: str) -> list[Diagnostic]:
    return list(check_distribution(group_texts(*documents).groups))


def test_findings_speak_of_numbers_only() -> None:
    (finding,) = findings_of(organisation(), *(employee(1001 + i, B) for i in range(4)))
    assert finding.code == "SKP601"
    assert finding.route == "capaian_kinerja"
    assert "SE Menteri PANRB 3/2023" in (finding.basis or "")
    words = f"{finding.message} {finding.hint} {finding.notes}"
    assert "Rekaan" not in words
    assert "1990" not in words
    assert any("unit kecil (n = 4" in note.message for note in finding.notes)
    assert any("pertimbangan pimpinan" in note.message for note in finding.notes)
    assert not findings_of(organisation(capaian=None), employee(1001, B))
    (finding,) = findings_of(organisation(capaian=None), employee(1001, B), employee(1002, None))
    assert (finding.code, finding.route) == ("SKP604", "id")


def test_a_table_has_its_findings_at_its_name() -> None:
    (finding,) = check_distribution(read_table(table_row("1", "baik")).groups, "hasil.csv")
    assert (finding.code, finding.span.file, finding.span.line) == ("SKP601", "hasil.csv", 1)
    assert finding.message.startswith("organisasi `dinas`: ")


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_cases(folder: Path, request: pytest.FixtureRequest) -> None:
    workspace = assemble(
        [read_file(path.name, path.read_bytes()) for path in sorted(folder.glob("*.yaml"))]
    )
    assert not workspace.findings
    groups: tuple[Group, ...] = group_people(workspace, appraise_all(workspace)).groups
    findings = list(check_distribution(groups))
    output = findings_in_words(findings, {file.name: file.text for file in workspace.files})
    expected = folder / "harapan.txt"
    if request.config.getoption("--write"):
        expected.write_text(output, encoding="utf-8", newline="\n")
    assert folder.name[:6] in {finding.code for finding in findings}
    assert output == expected.read_text(encoding="utf-8")


def test_every_code_of_distribution_has_a_folder() -> None:
    assert [folder.name[:6] for folder in CASES] == [
        code for code in CODES if code.startswith("SKP6")
    ]
