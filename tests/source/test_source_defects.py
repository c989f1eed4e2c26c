"""The YAML reader's findings: every defect at its place, with the line as it should be."""

import time

from skpcli.diagnostics import CODES, Span
from skpcli.source.read import SourceFile, read_source

Point = tuple[str, int, int]
"""The code of a finding, its line and its column."""


def points(source: SourceFile) -> list[Point]:
    return [(finding.code, finding.span.line, finding.span.column) for finding in source.findings]


DEEP = "".join(f"{' ' * n}a:\n" for n in range(33)) + " " * 33 + "b\nother: x\n"
CASES: list[tuple[str, bytes, list[Point]]] = [
    ("empty", b"", []),
    ("comments only", b"# catatan\n", []),
    ("CRLF", b"a: b\r\nc:\r\n  - d\r\n", []),
    ("UTF-8 with BOM", "\ufeffa: é".encode(), []),
    ("UTF-16 LE", "\ufeffa: é".encode("utf-16-le"), []),
    ("UTF-16 BE", "\ufeffa: é".encode("utf-16-be"), []),
    ("more than 8 MiB", b"a" * (8 * 1024 * 1024 + 1), [("SKP001", 1, 1)]),
    ("Windows-1252", b"a: b\nnama: caf\xe9\n", [("SKP002", 2, 10)]),
    ("Windows-1252 behind a BOM", b"\xef\xbb\xbfa: \xe9\n", [("SKP002", 1, 4)]),
    ("UTF-16 without BOM", "a: b\n".encode("utf-16-le"), [("SKP002", 1, 2)]),
    ("UTF-16 cut off", b"\xff\xfea\x00b", [("SKP002", 1, 2)]),
    ("UTF-32", "\ufeffa".encode("utf-32-le"), [("SKP002", 1, 1)]),
    ("control characters", b"a: b\nc: \x07d\x00\n", [("SKP003", 2, 4), ("SKP003", 2, 6)]),
    ("many control characters", b"\x01" * 500, [("SKP003", 1, n) for n in range(1, 21)]),
    ("BOM in the middle", "a: b\n---\n\ufeffc: d\n".encode(), [("SKP003", 3, 1)]),
    ("unclosed quote", b"a: 'b\nc: d\n", [("SKP004", 1, 4)]),
    ("unclosed double quote", b'a: "b\n---\nc: d\n', [("SKP004", 1, 4)]),
    ("apostrophe in quotes", b"a: 'Jum'at'\n", [("SKP004", 1, 4)]),
    ("backslash", b'a: "C:\\q"\n', [("SKP004", 1, 7)]),
    ("no colon", b"a: b\nc\nd: e\n", [("SKP004", 2, 1)]),
    ("no blank behind a colon", b"a:b\nc: d\n", [("SKP004", 1, 1)]),
    ("indented too deep", b"a: b\n  c: d\n", [("SKP004", 2, 3)]),
    ("out of line", b"a:\n  - b\n c: d\n", [("SKP004", 3, 2)]),
    ("unclosed square bracket", b"a: [b,\nc: d\n", [("SKP004", 1, 4)]),
    ("unclosed curly bracket", b"a: {b: c\n", [("SKP004", 1, 4)]),
    ("closing bracket alone", b"a: ] b\n", [("SKP004", 1, 4)]),
    ("on the separator's line", b"--- a: b\n", [("SKP004", 1, 5)]),
    ("behind a document's end", b"a: b\n...\nc: d\n", [("SKP004", 3, 1)]),
    ("directive", b"%a\n---\nb: c\n", [("SKP004", 1, 1)]),
    ("tab", b"a:\n\tb: c\n", [("SKP005", 2, 1)]),
    ("tab behind a blank", b"a:\n  \tb: c\n", [("SKP005", 2, 3)]),
    ("tab in brackets", b"a: [\n\tb]\n", [("SKP005", 2, 1)]),
    ("tab in a blank line, a comment and a text", b"a: 'b\n\tc'\n\t\n\t# d\ne: f\tg\n", []),
    ("key twice", b"a: 1\nb: 2\na:\n  c: 3\n", [("SKP006", 3, 1)]),
    ("key twice, once without value", b"a:\na: 2\n", [("SKP006", 2, 1)]),
    ("anchor and alias", b"a: &x 1\nb: *x\n", [("SKP007", 1, 4), ("SKP007", 2, 4)]),
    ("anchor of a mapping", b"a: &x\n  b: c\n", [("SKP007", 1, 4)]),
    ("merge", b"<<: {a: b}\n", [("SKP007", 1, 1)]),
    ("tag", b"a: !!str 1\nb: !t {c: d}\n", [("SKP007", 1, 4), ("SKP007", 2, 4)]),
    ("list as a key", b"? [a]\n: b\nc: d\n", [("SKP008", 1, 3)]),
    ("mapping as a key", b"{{a: b}: c, d: e}\n", [("SKP008", 1, 2)]),
    ("null as a key", b"null: a\n'null': b\n", [("SKP008", 1, 1)]),
    ("empty key", b"'': a\n", [("SKP008", 1, 1)]),
    ("too deep", DEEP.encode(), [("SKP009", 33, 33)]),
    ("32 levels", b"[" * 32 + b"]" * 32, []),
    ("too many nodes", b"- a\n" * 100_000 + b"---\nb: c\n", [("SKP010", 100_000, 3)]),
    ("as many nodes as allowed", b"- a\n" * 99_999, []),
    ("second colon", b"a: Pimpinan: bagus # baik\n", [("SKP012", 1, 4)]),
    ("second colon in brackets", b"a: {b: c: d}\n", [("SKP012", 1, 8)]),
    ("dash of a list entry", b"a: - b\n", [("SKP013", 1, 4)]),
    ("decimal comma", b"a: {target: 82,5 poin, b: c}\n", [("SKP014", 1, 13)]),
    ("decimal comma in a list of mappings", b"- {target: 82,5}\n", [("SKP014", 1, 12)]),
    ("key without value", b"a: {b: c, d}\n", []),
    ("cut off at a number sign", b"a: 5 #dokumen\n", [("SKP015", 1, 4)]),
    ("nothing before a number sign", b"- a: #x\n", [("SKP015", 1, 6)]),
    ("comment", b"a: 5 # dokumen\nb: c#d\ne: '5 #f'\n#g\n", []),
    ("all at once", b"a: >= 5\nb: c: d\ne: - f\ng: 1\ng: 2\n---\nh: i\n---\nj: @k\n",
     [("SKP006", 5, 1), ("SKP011", 1, 4), ("SKP012", 2, 4), ("SKP013", 3, 4), ("SKP011", 9, 4)]),
]  # fmt: skip

SPECIAL_SIGNS = (
    *(">= 75%", "> 5", ">5 hari", "@x", "`x`", "%5", "% capaian", "* catatan", "*catatan", "& x"),
    *("&x y", "!x", "! x", "| x", "|x", "? x", "[3] dokumen", "{3} dokumen"),
)
"""Values that start with what is no text to YAML."""


def test_defects_are_found_at_their_place() -> None:
    for name, content, expected in CASES:
        assert points(read_source("a.yaml", content)) == expected, name


def test_values_that_start_with_a_special_sign_are_found() -> None:
    for value in SPECIAL_SIGNS:
        content = f"t: a\ntarget: {value}\n".encode()
        assert points(read_source("a.yaml", content)) == [("SKP011", 2, 9)], value


def test_every_code_of_the_reader_is_in_the_table() -> None:
    codes = {code for _, _, expected in CASES for code, _, _ in expected}
    assert codes == {code for code in CODES if "SKP001" <= code <= "SKP015"}


def test_the_line_is_shown_with_its_quotes() -> None:
    shown = {
        "target: >= 75% # x": 'target: ">= 75%" # x',
        "- umpan: Pimpinan: bagus": '- umpan: "Pimpinan: bagus"',
        'a: [3] "dokumen"': "a: '[3] \"dokumen\"'",
        "a: {t: 82,5 poin, b: c}": 'a: {t: "82,5 poin", b: c}',
        "a: 5 #dokumen": 'a: "5 #dokumen"',
        "a: - b": 'a: "- b"',
        "a: 'Jum'at'": 'a: "Jum\'at"',
    }
    for text, mended in shown.items():
        findings = read_source("a.yaml", text.encode()).findings
        assert [finding.hint for finding in findings] == [f"tulis: {mended}"]
        assert not read_source("a.yaml", mended.encode()).findings


def test_a_finding_tells_the_route_and_the_first_of_two_keys() -> None:
    content = (
        b"u:\n  - i:\n      - t: 1\n      - t: 2\n        t: 3\n---\nu:\n  - t: 1\n  - t: @x\n"
    )
    source = read_source("a.yaml", content)
    assert [finding.route for finding in source.findings] == ["u.1.i.2.t", "u.2.t"]
    assert source.findings[0].notes[0].span == Span("a.yaml", 4, 9, 4, 10)
    assert source.documents[0].data == {"u": [{"i": [{"t": "1"}, {"t": "2"}]}]}


def test_a_cut_figure_belongs_to_the_key_before_it_even_a_refused_one() -> None:
    source = read_source("a.yaml", b"{target: 5 buku, isi: x, target: 82,5}\n")
    routes = [(finding.code, finding.route) for finding in source.findings]
    assert routes == [("SKP006", "target"), ("SKP014", "target")]
    assert source.documents[0].data == {"target": "5 buku", "isi": "x"}


def test_a_document_is_left_at_its_thousandth_error() -> None:
    source = read_source("a.yaml", b"a: @x\n---\n" + b"- &a b\n" * 2_000 + b"---\nc: d\n")
    assert len(source.findings) == 1_001
    assert source.findings[-1].notes[-1].message.startswith("sudah 1000 kesalahan")
    assert source.documents[-1].data == {"c": "d"}


HOSTILE = {
    "[": "SKP009", "[]": None, "{a: ": "SKP009", "- ": "SKP009", "? ": "SKP008", "{": "SKP008 SKP009",
    "[\n": "SKP009", "[[],": "SKP009", "a": None, "'": None, ": ": "SKP004", "\0": "SKP003",
    "---\n]\n": "SKP004", "- &a x\n": "SKP011", "- >= 5\n": "SKP011", "{1,2,": "SKP014",
    "a: b\n": "SKP006", "\t": None, " ": None, "#": None, "@": "SKP011", "a: [x ": "SKP009",
}  # fmt: skip
"""What gives one of which codes, repeated many times; libyaml may stop at a depth by itself."""


def test_hostile_input_is_refused_at_once() -> None:
    for text, expected in HOSTILE.items():
        start = time.perf_counter()
        findings = read_source("a.yaml", text.encode() * 100_000).findings
        assert time.perf_counter() - start < 2, text
        codes = {finding.code for finding in findings}
        assert expected is None or codes & {*expected.split()}, text
