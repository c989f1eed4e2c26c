"""The YAML reader's documents: every value as text, every key and value at its place."""

from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from skpcli.diagnostics import Span
from skpcli.model.routes import Route
from skpcli.source import stretch
from skpcli.source.decode import split_lines
from skpcli.source.document import Document
from skpcli.source.read import read_source


def read_one(text: str) -> Document:
    """Read a text of one document that has nothing wrong with it."""
    source = read_source("a.yaml", text.encode())
    assert not source.findings
    (document,) = source.documents
    return document


def test_every_scalar_is_text() -> None:
    texts = [
        "no",
        "NO",
        "on",
        "012",
        "12:30",
        "1.000",
        "1e3",
        "0x1F",
        "2025-12-31",
        "nullx",
        ".5",
        "=",
    ]
    written = ", ".join([*texts, "'null'", '"~"'])
    assert read_one(f"[{written}]").data == [*texts, "null", "~"]


def test_absent_values_are_left_out() -> None:
    text = "a: null\nb: ~\nc:\nd: ''\ne: '  '\nf: -\ng: –\n"
    text += "h: ...\ni: n/a\nj: NULL\nk: [x, ~, -, y]\nl: |\n\nm:\n  - -\n  - z\n"
    document = read_one(text)
    assert document.data == {"k": ["x", "y"], "m": ["z"]}
    marks = [(("f",), "-"), (("g",), "–"), (("h",), "..."), (("i",), "n/a")]
    assert document.empty_marks == [*marks, (("k", 2), "-"), (("m", 0), "-")]
    assert document.absent_span(("f",)) == (Span("a.yaml", 6, 4, 6, 5), "-")
    assert document.absent_span(("k", 2)) == (Span("a.yaml", 11, 11, 11, 12), "-")
    assert document.absent_span(("c",)) == (Span("a.yaml", 3, 1, 3, 2), "")
    assert document.absent_span(("k",)) is None
    assert document.absent_span(("other",)) is None
    assert document.span(("k", 1)) == Span("a.yaml", 11, 14, 11, 15)


def test_keys_without_value_are_told_but_for_the_offices_own() -> None:
    document = read_one("a:\nb:\n  c: -\n  x_d:\ne:\n  - {f: , g: h}\n  - x\nx_i:\n  j:\nk: []\n")
    assert list(document.absent_keys()) == [("a",), ("b", "c"), ("e", 0, "f")]


def test_a_dash_within_a_text_or_above_a_deeper_line_is_no_empty_mark() -> None:
    text = "a: |\n  Catatan: -\n  - -\nb:\n  - - c\n    - d\n  - -\n    - e\n  -\n    - -\n\n      # x\n      - f\n"
    data = {"a": "Catatan: -\n- -\n", "b": [["c", "d"], ["e"], [["f"]]]}
    assert read_one(text).data == data


def test_places() -> None:
    text = (
        '# x\na: b c  # d\n"e f": "g"\nh:\n  - i: j\n    k: |\n      l\n\n  - {m: n}\no: p\n  q\n'
    )
    document = read_one(text)
    expected: dict[Route, tuple[int, int, int, int]] = {
        ("a",): (2, 4, 2, 7),
        ("e f",): (3, 8, 3, 11),
        ("h", 0, "i"): (5, 8, 5, 9),
        ("h", 0, "k"): (6, 8, 7, 8),
        ("h", 1): (9, 5, 9, 11),
        ("h", 1, "m"): (9, 9, 9, 10),
        ("o",): (10, 4, 11, 4),
        ("h", 0, "other"): (5, 5, 5, 6),
        ("other", "x"): (2, 1, 2, 12),
        ("h", 7): (4, 1, 4, 2),
        ("a", "x"): (2, 1, 2, 2),
    }
    for route, place in expected.items():
        assert document.span(route) == Span("a.yaml", *place), route
    assert document.span(("h",)).end_line == 9
    assert document.key_span(("e f",)) == Span("a.yaml", 3, 1, 3, 6)
    assert document.key_span(("h", 1, "m")) == Span("a.yaml", 9, 6, 9, 7)


@pytest.mark.parametrize(
    ("part", "skipped", "place"),
    [
        ("1,5", 0, (2, 7, 2, 10)),
        ("1,5", 1, (3, 3, 3, 6)),
        ("9", 0, (2, 4, 3, 6)),
        ("1,5", 2, (2, 4, 3, 6)),
    ],
)
def test_places_of_parts(part: str, skipped: int, place: tuple[int, int, int, int]) -> None:
    document = read_one("x: 1,5\na: dr 1,5\n  1,5\nb: 1,5 9\n")
    assert document.part_span(("a",), part, skipped) == Span("a.yaml", *place)


def test_a_part_that_is_written_otherwise_has_the_place_of_its_text() -> None:
    document = read_one('a: "1\\x2c5"\n')
    assert document.data == {"a": "1,5"}
    assert document.part_span(("a",), "1,5", 0) == document.span(("a",))
    assert document.part_span(("b",), "5", 0) == document.span(("b",))


def test_places_are_counted_in_lines_as_yaml_breaks_them() -> None:
    document = read_one("a: 1\r\nb: é\rc: 3\x85d: 4\u2028e: |\n  5")
    ends = {key: document.span((key,))[1:5] for key in document.data}
    assert ends == {
        "a": (1, 4, 1, 5),
        "b": (2, 4, 2, 5),
        "c": (3, 4, 3, 5),
        "d": (4, 4, 4, 5),
        "e": (5, 4, 6, 4),
    }
    assert split_lines("a\r\nb\rc\nd\x85e\u2028f\u2029g\x0bh") == [
        "a",
        "b",
        "c",
        "d",
        "e",
        "f",
        "g\x0bh",
    ]


SCALAR = st.text("abc é:#-'\"[]{},&*!|>%@`?0~", min_size=1, max_size=12)
TREE = st.recursive(
    SCALAR,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(SCALAR, inner, max_size=3),
    max_leaves=12,
)


@given(st.dictionaries(SCALAR, TREE, min_size=1, max_size=4), st.booleans())
@settings(max_examples=200, deadline=None)
def test_every_text_stands_at_its_place(tree: dict[str, Any], in_brackets: bool) -> None:
    text = yaml.safe_dump(
        tree, allow_unicode=True, default_flow_style=in_brackets, width=10_000, sort_keys=False
    )
    text_lines = text.split("\n")
    for document in read_source("a.yaml", text.encode()).documents:
        for route, value in texts_in((), document.data):
            _, line, column, end_line, end_column, _ = document.span(route)
            assert line == end_line
            written = text_lines[line - 1][column - 1 : end_column - 1]
            assert yaml.load(written, yaml.BaseLoader) == value


def texts_in(route: Route, value: Any) -> list[tuple[Route, str]]:
    """Give all texts of a tree with their routes."""
    if isinstance(value, str):
        return [(route, value)]
    children = value.items() if isinstance(value, dict) else enumerate(value)
    found = []
    for step, child in children:
        found += texts_in((*route, step), child)
    return found


def test_one_broken_document_never_loses_the_others() -> None:
    content = b"---\n# x\n---\na: [1\n---\nb: 1\nb: 2\n---\nc: 'x\n---\n\n---\nd: e\n"
    source = read_source("a.yaml", content)
    documents = [(one.number, one.data, one.first_line, one.is_partial) for one in source.documents]
    assert documents == [
        (2, {"a": ["1"]}, 3, True),
        (3, {"b": "1"}, 5, False),
        (4, {}, 8, True),
        (6, {"d": "e"}, 12, False),
    ]
    assert source.count == 6
    assert source.faulty == {3}
    places = [(finding.code, *finding.span[1:3]) for finding in source.findings]
    assert places == [("SKP004", 4, 4), ("SKP006", 7, 1), ("SKP004", 9, 4)]
    assert source.documents[-1].span(("d",)) == Span("a.yaml", 13, 4, 13, 5)


def test_of_a_broken_document_what_could_be_read_is_kept() -> None:
    kept: dict[str, Any] = {
        "a: 1\nb: c: d\ne: f\n": {"a": "1", "e": "f"},
        "a: 1\nb: x y >\nc: >= 5\n": {"a": "1", "b": "x y >"},
        "a: 1\nb:\n  - c\n  - @d\n  - e\nf: g\n": {"a": "1", "b": ["c", "e"], "f": "g"},
        "a: 1\nb: 'c\n": {"a": "1"},
        "a: 1\nb:\n  - c:\n      - d\n      - e: 'f\n": {"a": "1", "b": [{"c": ["d", {}]}]},
    }
    for text, data in kept.items():
        (document,) = read_source("a.yaml", text.encode()).documents
        assert document.is_partial
        assert document.data == data


def test_without_libyaml_the_plain_parser_reads_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "jenis: pegawai\nisi:\n  - {a: 1, b: -}\n  - |\n    c\n---\nd: 'e'\n"
    expected = read_source("a.yaml", text.encode()).documents
    monkeypatch.setattr(stretch, "_PARSER", yaml.SafeLoader)
    read = read_source("a.yaml", text.encode()).documents
    assert [(one.data, one.empty_marks) for one in read] == [
        (one.data, one.empty_marks) for one in expected
    ]
    assert read[0].span(("isi", 0, "a")) == expected[0].span(("isi", 0, "a"))
