"""Angka kredit: published examples, an independent table, and what must hold for any periods."""

from datetime import date
from fractions import Fraction
from itertools import permutations, product

import pytest
from credits import RATINGS, credit_document
from documents import Fields, yaml_bytes
from hypothesis import given
from hypothesis import strategies as st

import skpcli
from skpcli.engine.credit import credit_of_people
from skpcli.engine.credit_promotion import Expectation
from skpcli.engine.credit_results import PersonCredit, month_text
from skpcli.engine.scoring import appraise_all
from skpcli.model.terms import Predikat
from skpcli.model.written_numbers import plain_number

PERCENT = dict(zip(Predikat, (150, 100, 75, 50, 25), strict=True))
COEFFICIENTS = {
    "pemula": "3.75",
    "terampil": "5",
    "mahir": "12.5",
    "penyelia": "25",
    "ahli pertama": "12.5",
    "ahli muda": "25",
    "ahli madya": "37.5",
    "ahli utama": "50",
}


def credit_of(*documents: Fields, expected: tuple[Expectation, ...] = ()) -> PersonCredit:
    """Give the angka kredit of the one person of some documents, each in its own file."""
    files = [(f"{number}.yaml", yaml_bytes(part)) for number, part in enumerate(documents)]
    rows = [appraised.row for appraised in appraise_all(skpcli.read(files))]
    (person,) = credit_of_people(rows, expected)
    return person


def total(person: PersonCredit) -> Fraction:
    assert person.accumulation
    return person.accumulation.total


def codes(person: PersonCredit) -> list[str]:
    return [problem.code for problem in person.problems]


@pytest.mark.parametrize(
    ("jenjang", "predikat", "months", "decimals", "written"),
    [
        ("ahli pertama", "sangat baik", 12, 3, "18.75"),
        ("ahli pertama", "baik", 2, 2, "2.08"),
        ("ahli pertama", "baik", 3, 3, "3.125"),
        ("ahli pertama", "baik", 7, 3, "7.292"),
        ("ahli pertama", "baik", 5, 3, "5.208"),
        ("ahli madya", "baik", 12, 3, "37.5"),
        ("ahli madya", "sangat baik", 12, 3, "56.25"),
        ("ahli madya", "butuh perbaikan", 12, 3, "28.125"),
        ("mahir", "baik", 6, 3, "6.25"),
    ],
)
def test_published_conversions(
    jenjang: str, predikat: str, months: int, decimals: int, written: str
) -> None:
    document = credit_document(1, months, predikat, jenjang=jenjang)
    assert plain_number(total(credit_of(document)), decimals) == written


@pytest.mark.parametrize(
    ("documents", "decimals", "written"),
    [
        (
            (
                credit_document(1, 12, "sangat baik", year=2024),
                credit_document(1, 2, "baik"),
            ),
            2,
            "20.83",
        ),
        ((credit_document(1, 7, "baik"), credit_document(8, 10, "baik")), 3, "10.417"),
    ],
)
def test_published_sums(documents: tuple[Fields, ...], decimals: int, written: str) -> None:
    assert plain_number(total(credit_of(*documents)), decimals) == written


@pytest.mark.parametrize("jenjang", COEFFICIENTS)
def test_every_level_predikat_and_number_of_months(jenjang: str) -> None:
    for predikat, months in product(RATINGS, range(1, 13)):
        expected = Fraction(months * PERCENT[Predikat(predikat)], 1200)
        expected *= Fraction(COEFFICIENTS[jenjang])
        document = credit_document(1, months, predikat, jenjang=jenjang)
        assert total(credit_of(document)) == expected


def test_months_of_one_rate_are_one_row_that_is_rounded_once() -> None:
    person = credit_of(*(credit_document(month, month, "baik") for month in range(1, 13)))
    assert person.accumulation
    (row,) = person.accumulation.rows
    assert (row.months, plain_number(row.credit, 3)) == (12, "12.5")
    assert len(person.conversions) == 12
    assert codes(person) == []


@given(st.integers(1, 12), st.sampled_from(sorted(RATINGS)), st.sets(st.integers(1, 11)))
def test_splitting_a_period_never_changes_the_sum(
    months: int, predikat: str, cuts: set[int]
) -> None:
    ends = sorted({cut for cut in cuts if cut < months} | {months})
    begins = [1, *(end + 1 for end in ends[:-1])]
    parts = [
        credit_document(first, last, predikat) for first, last in zip(begins, ends, strict=True)
    ]
    assert total(credit_of(*parts)) == total(credit_of(credit_document(1, months, predikat)))


def test_a_better_predikat_never_gives_less() -> None:
    totals = [total(credit_of(credit_document(1, 5, predikat))) for predikat in Predikat]
    assert totals == sorted(totals, reverse=True)
    assert len(set(totals)) == len(totals)


def test_the_order_of_files_is_irrelevant() -> None:
    documents = [
        credit_document(1, 3, "baik"),
        credit_document(4, 6, "sangat baik"),
        credit_document(9, 12, "kurang"),
    ]
    totals = set()
    for ordered in permutations(documents):
        person = credit_of(*ordered)
        totals.add(total(person))
        assert codes(person) == ["SKP852"]
        assert [entry.first_day.month for entry in person.conversions] == [1, 4, 9]
    assert len(totals) == 1


@pytest.mark.parametrize(
    ("jenjang", "golongan", "pangkat", "next_level"),
    [
        ("ahli pertama", "III/a", 50, 100),
        ("ahli pertama", "III/b", 100, 100),
        ("ahli madya", "IV/c", 450, 450),
        ("terampil", "II/d", 60, 60),
        ("pemula", "II/a", 15, 15),
        ("penyelia", "III/c", 100, None),
        ("penyelia", "III/d", None, None),
        ("ahli utama", "IV/d", 200, None),
        ("ahli utama", "IV/e", None, None),
        ("ahli pertama", "IX", None, 100),
        ("ahli pertama", "III/c", None, 100),
        ("ahli pertama", None, None, 100),
    ],
)
def test_minimums(
    jenjang: str, golongan: str | None, pangkat: int | None, next_level: int | None
) -> None:
    document = credit_document(1, 12, "baik", jenjang=jenjang, golongan=golongan)
    determination = credit_of(document).determination
    assert determination
    assert determination.pangkat.minimum == pangkat
    assert determination.jenjang.minimum == next_level
    if pangkat is None:
        assert not determination.pangkat.is_reached
        assert determination.pangkat.difference is None


@pytest.mark.parametrize(("lama", "is_reached"), [("37,5", True), ("37,4999", False)])
def test_what_is_carried_over_counts_to_the_last_fraction(lama: str, is_reached: bool) -> None:
    block = {"lama": lama}
    document = credit_document(1, 12, "baik", golongan="III/a", angka_kredit=block)
    determination = credit_of(document).determination
    assert determination
    assert determination.pangkat.is_reached is is_reached
    assert determination.pangkat.sentence.startswith("DAPAT" if is_reached else "TIDAK DAPAT")


def test_the_block_of_the_latest_period_counts() -> None:
    early = credit_document(1, 6, "baik", angka_kredit={"lama": "10"})
    late = credit_document(7, 12, "baik", angka_kredit={"lama": "20", "dasar": "1,5"})
    determination = credit_of(late, early).determination
    assert determination
    assert determination.cumulative == Fraction("12.5") + Fraction("21.5")


def test_the_yearly_document_counts_instead_of_its_parts() -> None:
    yearly = credit_document(1, 12, "sangat baik", evaluasi="tahunan")
    person = credit_of(credit_document(1, 3, "baik"), yearly, credit_document(4, 6, "baik"))
    assert total(person) == Fraction("18.75")
    assert codes(person) == ["SKP858", "SKP858"]


def test_on_a_new_level_the_sum_starts_at_zero() -> None:
    old = credit_document(1, 12, "baik", year=2024)
    new = credit_document(1, 12, "baik", jenjang="ahli muda", golongan="III/c")
    person = credit_of(old, new)
    assert total(person) == 25
    assert codes(person) == ["SKP856"]


@pytest.mark.parametrize(
    ("documents", "expected"),
    [
        ([credit_document(1, 6, "baik"), credit_document(6, 12, "baik")], "SKP850"),
        ([credit_document(1, 6, "baik", first_day=16)], "SKP851"),
        ([credit_document(1, 6, None)], "SKP853"),
        ([credit_document(1, 6, "baik", jenis_jabatan="JA", jenjang=None)], "SKP854"),
        ([credit_document(1, 6, "baik", jenjang=None)], "SKP855"),
        ([credit_document(1, 6, "baik", jenjang="lektor", golongan="III/c")], "SKP855"),
        ([credit_document(3, 12, "baik", year=2022)], "SKP857"),
    ],
)
def test_what_is_not_computed_says_why(documents: list[Fields], expected: str) -> None:
    person = credit_of(*documents)
    assert expected in codes(person)
    assert person.reason
    assert person.determination is None


def test_undecided_months_leave_the_others_their_credit() -> None:
    person = credit_of(credit_document(1, 6, "baik"), credit_document(7, 12, None))
    assert [entry.credit is None for entry in person.conversions] == [False, True]
    assert total(person) == Fraction("6.25")
    assert codes(person) == ["SKP853"]


@pytest.mark.parametrize(
    ("expected", "pangkat", "jenjang"),
    [
        ((Expectation(None, Predikat.BAIK),), "2028-12", "2032-12"),
        ((Expectation(None, Predikat.SANGAT_BAIK),), "2027-12", "2030-08"),
        (
            (Expectation(2026, Predikat.BAIK), Expectation(2027, Predikat.SANGAT_BAIK)),
            "2028-04",
            "2030-12",
        ),
    ],
)
def test_projection(expected: tuple[Expectation, ...], pangkat: str, jenjang: str) -> None:
    document = credit_document(1, 12, "baik", golongan="III/a")
    projection = credit_of(document, expected=expected).projection
    assert projection
    assert projection.pangkat
    assert projection.jenjang
    assert (month_text(projection.pangkat), month_text(projection.jenjang)) == (pangkat, jenjang)


def test_a_minimum_that_is_reached_already_is_reached_in_the_last_month() -> None:
    document = credit_document(1, 12, "baik", golongan="III/a", angka_kredit={"lama": "500"})
    projection = credit_of(document, expected=(Expectation(None, Predikat.BAIK),)).projection
    assert projection
    assert projection.pangkat
    assert month_text(projection.pangkat) == "2025-12"


def test_periods_are_dates() -> None:
    person = credit_of(credit_document(2, 2, "baik", year=2024))
    assert person.conversions[0].last_day == date(2024, 2, 29)
