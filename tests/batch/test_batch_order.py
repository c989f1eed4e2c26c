"""Order of rows, traces of people, and the recap, each for itself."""

import io
import random

from rich.console import Console

from skpcli.batch.filters import RowKey, raise_keys, row_key, sort_rows
from skpcli.batch.people import CountedDocument
from skpcli.batch.recap import Recap
from skpcli.batch.recap_table import lay_out_recap
from skpcli.batch.traces import TraceIndex, TracePlace
from skpcli.checks.overlaps import DocumentTrace, leader_overlaps, person_overlaps
from skpcli.engine.groups import Sheet
from skpcli.engine.results import AppraisalStatus
from skpcli.model.terms import Evaluasi
from skpcli.output.employee.csv_rows import EMPLOYEE_COLUMNS


def test_raised_counts_sort_by_size() -> None:
    rows: list[tuple[RowKey, str]] = [
        (("000000001", "a", "000000009", "000000001"), "raised"),
        (("000000001", "b", "000000009", "000000001"), "not raised"),
    ]
    raise_keys(rows, ["-galat", "nama", "peringatan", "galat"], {0: (1, 2)})
    assert rows == [
        (("000000002", "a", "000000011", "000000002"), "raised"),
        (("000000001", "b", "000000009", "000000001"), "not raised"),
    ]


def test_rows_sort_by_several_columns() -> None:
    rows: list[tuple[RowKey, int]] = [(("b", "1"), 0), (("a", "1"), 1), (("a", "2"), 2)]
    sort_rows(rows, ["-nama", "dokumen"])
    assert [row for _, row in rows] == [0, 1, 2]
    sort_rows(rows, ["nama", "-dokumen"])
    assert [row for _, row in rows] == [2, 1, 0]


def test_empty_cells_sort_last_either_way() -> None:
    for column in ("predikat", "jabatan"):
        position = EMPLOYEE_COLUMNS.index(column)
        rows = []
        for value in ("", "kurang", "baik"):
            cells = [""] * len(EMPLOYEE_COLUMNS)
            cells[position] = value
            rows.append((row_key(cells, [column]), value))
        sort_rows(rows, [column])
        assert [value for _, value in rows] == ["baik", "kurang", ""], column
        sort_rows(rows, [f"-{column}"])
        assert [value for _, value in rows] == ["kurang", "baik", ""], column


def test_members_of_closed_sets_sort_in_their_own_order() -> None:
    cells = ["galat"] * len(EMPLOYEE_COLUMNS)
    other_cells = ["dinilai"] * len(EMPLOYEE_COLUMNS)
    assert row_key(cells, ["-status"]) > row_key(other_cells, ["-status"])


def random_trace(chance: random.Random) -> DocumentTrace:
    """Make a trace that collides easily."""
    first_day = chance.randint(1, 20)
    return DocumentTrace(
        number=chance.choice("xyz"),
        evaluasi=chance.choice((Evaluasi.TAHUNAN, Evaluasi.SEBAGIAN)),
        jabatan=chance.choice("AB"),
        first_day=first_day,
        last_day=first_day + chance.randint(0, 9),
        memimpin=chance.choice((None, None, "o")),
        in_context=chance.random() < 0.2,
    )


def test_the_index_finds_what_the_checks_find() -> None:
    chance = random.Random(7)
    for _ in range(200):
        traces = [random_trace(chance) for _ in range(chance.randint(2, 9))]
        index = TraceIndex()
        for number, trace in enumerate(traces):
            index.add(TracePlace(file=number, document=1, row=-1), trace)
        numbered = list(enumerate(traces))
        expected = set()
        for overlap in (*person_overlaps(numbered), *leader_overlaps(numbered)):
            expected.add((overlap.code, overlap.new, overlap.old))
        found = {(found.code, found.new.file, found.old.file) for found in index.collisions()}
        assert found == expected


def test_the_recap_names_who_is_not_rated_with_a_hanging_indent() -> None:
    reason = "belum ada rating hasil kerja dan rating perilaku kerja"
    recap = Recap()
    for number in range(25):
        recap.counted.append(
            CountedDocument(
                name="Rekaan Satu Dua Tiga",
                sheet=Sheet(number, None, None, False, None, (f"{number}.yaml", 1)),
                predikat=None,
                status=AppraisalStatus.BELUM,
                why_not_rated=reason,
            )
        )
    console = Console(width=40, file=io.StringIO(), color_system=None)
    with console.capture() as captured:
        console.print(lay_out_recap(recap, None, 40))
    lines = captured.get().splitlines()
    start = lines.index("Belum berpredikat:")
    assert lines[start + 1 : start + 4] == [
        "  - Rekaan Satu Dua Tiga: belum ada",
        "    rating hasil kerja dan rating",
        "    perilaku kerja",
    ]
    assert lines[-2:] == [
        "  dan 5 lagi; lihat semuanya dengan",
        "  --saring status=belum,galat",
    ]
