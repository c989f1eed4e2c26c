"""The periods of a person in order: changes, missing periods, and what stands out."""

import random
from collections.abc import Sequence

import pytest
from documents import Fields, yaml_bytes
from periods import month, period

import skpcli
from skpcli.engine.history import (
    HistoryEntry,
    OfficeHistory,
    office_histories,
    person_histories,
    standing_out,
)
from skpcli.model.terms import Predikat

SB, B, BP, K, SK = Predikat


def entries_of(*documents: Fields) -> Sequence[HistoryEntry]:
    """Give the periods of the only person."""
    rows = skpcli.score(skpcli.read([("uji.yaml", yaml_bytes(*documents))]))
    (person,) = person_histories(rows)
    return person.entries


def names_of(*documents: Fields) -> list[str]:
    """Give the periods in order, missing ones in brackets."""
    names = []
    for entry in entries_of(*documents):
        assert entry.mulai
        name = f"{entry.evaluasi} {entry.mulai.year}"
        if entry.evaluasi == "bulanan":
            name = f"{entry.mulai:%m}"
        names.append(f"({name})" if entry.is_missing else name)
    return names


def test_a_yearly_document_follows_its_fourth_quarter() -> None:
    documents = [period("tahunan"), period("triwulan IV"), period("semester II")]
    expected = ["triwulan IV 2025", "semester II 2025", "tahunan 2025"]
    assert names_of(*documents) == expected


@pytest.mark.parametrize(
    ("documents", "expected"),
    [
        ([period("tahunan", 2022), period("tahunan", 2025)], ["tahunan 2022", "(tahunan 2023)", "(tahunan 2024)", "tahunan 2025"]),
        ([period("triwulan IV", 2024), period("triwulan II", 2025)], ["triwulan IV 2024", "(triwulan I 2025)", "triwulan II 2025"]),
        ([period("semester I"), period("semester II")], ["semester I 2025", "semester II 2025"]),
        ([period("semester I"), period("triwulan IV")], ["semester I 2025", "triwulan IV 2025"]),
        ([month(1), month(4)], ["01", "(02)", "(03)", "04"]),
        ([period("tahunan", 2025)], ["tahunan 2025"]),
    ],
)  # fmt: skip
def test_periods_of_a_kind_between_two_documents_are_missing(
    documents: list[Fields], expected: list[str]
) -> None:
    assert names_of(*documents) == expected


def test_a_period_that_a_document_touches_is_not_missing() -> None:
    late = period("tahunan", 2024)
    late["periode"] = {**late["periode"], "mulai": "2024-08-01"}
    documents = [period("tahunan", 2023), late, period("tahunan", 2025)]
    assert not any(entry.is_missing for entry in entries_of(*documents))


def test_a_predikat_is_compared_with_the_nearest_of_its_kind_that_has_one() -> None:
    documents = [
        period("triwulan I", predikat=B),
        period("triwulan II", predikat=BP),
        period("triwulan III"),
        period("triwulan IV", predikat=SB),
        period("semester I", predikat=K),
        period("tahunan", predikat=SB),
    ]
    found = [(entry.evaluasi, entry.previous, entry.change) for entry in entries_of(*documents)]
    assert found == [
        ("triwulan I", None, None),
        ("triwulan II", B, "turun"),
        ("semester I", None, None),
        ("triwulan III", BP, None),
        ("triwulan IV", BP, "naik"),
        ("tahunan", None, None),
    ]


@pytest.mark.parametrize(
    ("yearly", "periodic", "expected"),
    [
        (SB, [B, B], "lebih tinggi"),
        (SB, [B, SB], None),
        (K, [B, BP, BP], "lebih rendah"),
        (BP, [B, K], None),
        (SB, [B], None),
        (None, [B, B], None),
        (B, [], None),
    ],
)
def test_what_stands_out(yearly: Predikat | None, periodic: list[Predikat], expected: str) -> None:
    assert standing_out(yearly, periodic) == expected


def test_a_yearly_document_lists_the_periodic_ones_of_its_days() -> None:
    documents = [
        period("triwulan IV", 2024, B),
        period("triwulan I", predikat=BP),
        period("semester I"),
        period("semester II", predikat=BP),
        period("tahunan", predikat=SB),
    ]
    first, *_, yearly = entries_of(*documents)
    assert first.periodic is None
    assert yearly.periodic
    listed = [(found.evaluasi, found.predikat) for found in yearly.periodic]
    assert listed == [("triwulan I", BP), ("semester I", None), ("semester II", BP)]
    assert yearly.stands_out == "lebih tinggi"


def test_the_order_of_files_does_not_matter() -> None:
    documents = [
        period("tahunan", 2023, B),
        period("tahunan", 2025, SB),
        *(period(f"triwulan {number}", 2025, B) for number in ("I", "II", "IV")),
        month(3),
    ]
    files = [(f"{number}.yaml", yaml_bytes(one)) for number, one in enumerate(documents)]
    expected = person_histories(skpcli.score(skpcli.read(files)))
    shuffler = random.Random(6)
    for _ in range(20):
        shuffler.shuffle(files)
        rows = skpcli.score(skpcli.read(files))
        assert person_histories(rows) == expected


def test_a_document_with_errors_is_a_period_all_the_same() -> None:
    broken = period("tahunan", 2024, B)
    broken["pendekatan"] = "lain"
    documents = [period("tahunan", 2023, B), broken, period("tahunan", 2025, B)]
    found = [(entry.status, entry.predikat) for entry in entries_of(*documents)]
    assert found == [("dinilai", B), ("galat", None), ("dinilai", B)]


def test_an_office_counts_its_documents_by_period() -> None:
    other = period("tahunan", predikat=BP)
    other["pegawai"] = {**other["pegawai"], "nip": "199003142015032008"}
    documents = [other, period("tahunan", predikat=B), period("tahunan", 2024), month(1)]
    rows = skpcli.score(skpcli.read([("uji.yaml", yaml_bytes(*documents))]))
    (office,) = office_histories(rows)
    assert isinstance(office, OfficeHistory)
    found = [(one.mulai.year, one.counts, one.unrated) for one in office.periods if one.mulai]
    assert (office.id, found) == ("arsip", [(2024, (0, 0, 0, 0, 0), 1), (2025, (0, 1, 1, 0, 0), 0)])
