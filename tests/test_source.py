"""The YAML reader: every defect at its place, every value as text, the same with either parser."""

import time
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from skpcli.diagnostics import CODES, Span
from skpcli.source.decode import split_lines

Titik = tuple[str, int, int]


@pytest.fixture(params=[True, False], ids=["libyaml", "murni"], autouse=True)
def pengurai(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run every test with libyaml and with PyYAML's own parser."""
    monkeypatch.setattr(yaml, "__with_libyaml__", request.param)


def titik(sumber: SourceFile) -> list[Titik]:
    return [(satu.kode, satu.span.baris, satu.span.kolom) for satu in sumber.temuan]


def isi(teks: str) -> Any:
    sumber = read_source("a.yaml", teks.encode())
    assert not sumber.temuan
    return [satu.data for satu in sumber.dokumen]


DALAM = "".join(f"{' ' * n}a:\n" for n in range(33)) + " " * 33 + "b\nlain: x\n"
KASUS: list[tuple[str, bytes, list[Titik]]] = [
    ("kosong", b"", []),
    ("komentar saja", b"# catatan\n", []),
    ("CRLF", b"a: b\r\nc:\r\n  - d\r\n", []),
    ("UTF-8 dengan BOM", "﻿a: é".encode(), []),
    ("UTF-16 LE", "﻿a: é".encode("utf-16-le"), []),
    ("UTF-16 BE", "﻿a: é".encode("utf-16-be"), []),
    ("8 MiB lebih", b"a" * (8 * 1024 * 1024 + 1), [("SKP001", 1, 1)]),
    ("Windows-1252", b"a: b\nnama: caf\xe9\n", [("SKP002", 2, 10)]),
    ("Windows-1252 sesudah BOM", b"\xef\xbb\xbfa: \xe9\n", [("SKP002", 1, 4)]),
    ("UTF-16 tanpa BOM", "a: b\n".encode("utf-16-le"), [("SKP002", 1, 2)]),
    ("UTF-16 terpotong", b"\xff\xfea\x00b", [("SKP002", 1, 2)]),
    ("UTF-32", "﻿a".encode("utf-32-le"), [("SKP002", 1, 1)]),
    ("karakter kendali", b"a: b\nc: \x07d\x00\n", [("SKP003", 2, 4), ("SKP003", 2, 6)]),
    ("karakter kendali, banyak", b"\x01" * 500, [("SKP003", 1, n) for n in range(1, 21)]),
    ("BOM di tengah", "a: b\n---\n﻿c: d\n".encode(), [("SKP003", 3, 1)]),
    ("kutip tidak ditutup", b"a: 'b\nc: d\n", [("SKP004", 1, 4)]),
    ("kutip ganda tidak ditutup", b'a: "b\n---\nc: d\n', [("SKP004", 1, 4)]),
    ("apostrof di dalam kutip", b"a: 'Jum'at'\n", [("SKP004", 1, 4)]),
    ("garis miring terbalik", b'a: "C:\\q"\n', [("SKP004", 1, 7)]),
    ("tanpa titik dua", b"a: b\nc\nd: e\n", [("SKP004", 2, 1)]),
    ("tanpa spasi sesudah titik dua", b"a:b\nc: d\n", [("SKP004", 1, 1)]),
    ("menjorok terlalu dalam", b"a: b\n  c: d\n", [("SKP004", 2, 3)]),
    ("tidak sejajar", b"a:\n  - b\n c: d\n", [("SKP004", 3, 2)]),
    ("kurung siku tidak ditutup", b"a: [b,\nc: d\n", [("SKP004", 1, 4)]),
    ("kurung kurawal tidak ditutup", b"a: {b: c\n", [("SKP004", 1, 4)]),
    ("kurung penutup saja", b"a: ] b\n", [("SKP004", 1, 4)]),
    ("sebaris dengan pemisah", b"--- a: b\n", [("SKP004", 1, 5)]),
    ("sesudah akhir dokumen", b"a: b\n...\nc: d\n", [("SKP004", 3, 1)]),
    ("arahan", b"%a\n---\nb: c\n", [("SKP004", 1, 1)]),
    ("tab", b"a:\n\tb: c\n", [("SKP005", 2, 1)]),
    ("tab sesudah spasi", b"a:\n  \tb: c\n", [("SKP005", 2, 3)]),
    ("tab di dalam kurung", b"a: [\n\tb]\n", [("SKP005", 2, 1)]),
    ("tab di baris hampa, komentar dan teks", b"a: 'b\n\tc'\n\t\n\t# d\ne: f\tg\n", []),
    ("kunci ganda", b"a: 1\nb: 2\na:\n  c: 3\n", [("SKP006", 3, 1)]),
    ("kunci ganda, nilai hampa", b"a:\na: 2\n", [("SKP006", 2, 1)]),
    ("jangkar dan alias", b"a: &x 1\nb: *x\n", [("SKP007", 1, 4), ("SKP007", 2, 4)]),
    ("jangkar pada peta", b"a: &x\n  b: c\n", [("SKP007", 1, 4)]),
    ("gabungan", b"<<: {a: b}\n", [("SKP007", 1, 1)]),
    ("tag", b"a: !!str 1\nb: !t {c: d}\n", [("SKP007", 1, 4), ("SKP007", 2, 4)]),
    ("daftar sebagai kunci", b"? [a]\n: b\nc: d\n", [("SKP008", 1, 3)]),
    ("peta sebagai kunci", b"{{a: b}: c, d: e}\n", [("SKP008", 1, 2)]),
    ("kunci null", b"null: a\n'null': b\n", [("SKP008", 1, 1)]),
    ("kunci hampa", b"'': a\n", [("SKP008", 1, 1)]),
    ("terlalu dalam", DALAM.encode(), [("SKP009", 33, 33)]),
    ("32 tingkat", b"[" * 32 + b"]" * 32, []),
    ("terlalu banyak", b"- a\n" * 100_000 + b"---\nb: c\n", [("SKP010", 100_000, 3)]),
    ("tepat sebanyak batas", b"- a\n" * 99_999, []),
    ("dua titik dua", b"a: Pimpinan: bagus # baik\n", [("SKP012", 1, 4)]),
    ("dua titik dua di dalam kurung", b"a: {b: c: d}\n", [("SKP012", 1, 8)]),
    ("tanda butir", b"a: - b\n", [("SKP013", 1, 4)]),
    ("koma desimal", b"a: {target: 82,5 poin, b: c}\n", [("SKP014", 1, 13)]),
    ("koma desimal di dalam daftar peta", b"- {target: 82,5}\n", [("SKP014", 1, 12)]),
    ("kunci tanpa nilai", b"a: {b: c, d}\n", []),
    ("terpotong pagar", b"a: 5 #dokumen\n", [("SKP015", 1, 4)]),
    ("nilai hampa dan pagar", b"- a: #x\n", [("SKP015", 1, 6)]),
    ("komentar", b"a: 5 # dokumen\nb: c#d\ne: '5 #f'\n#g\n", []),
    ("semuanya sekaligus", b"a: >= 5\nb: c: d\ne: - f\ng: 1\ng: 2\n---\nh: i\n---\nj: @k\n",
     [("SKP006", 5, 1), ("SKP011", 1, 4), ("SKP012", 2, 4), ("SKP013", 3, 4), ("SKP011", 9, 4)]),
]  # fmt: skip
KASUS += [
    (f"tanda khusus {nilai}", f"t: a\ntarget: {nilai}\n".encode(), [("SKP011", 2, 9)])
    for nilai in (">= 75%", "> 5", ">5 hari", "@x", "`x`", "%5", "% capaian", "* catatan", "*catatan", "& x", "&x y",
                  "!x", "! x", "| x", "|x", "? x", "[3] dokumen", "{3} dokumen")
]  # fmt: skip


@pytest.mark.parametrize(
    ("isi_berkas", "harapan"), [satu[1:] for satu in KASUS], ids=[satu[0] for satu in KASUS]
)
def test_defects_are_found_at_their_place(isi_berkas: bytes, harapan: list[Titik]) -> None:
    assert titik(read_source("a.yaml", isi_berkas)) == harapan


def test_every_code_of_the_reader_is_in_the_table() -> None:
    kode = {titik[0] for _, _, harapan in KASUS for titik in harapan}
    assert kode == {satu for satu in CODES if "SKP001" <= satu <= "SKP015"}


@pytest.mark.parametrize(
    ("teks", "saran"),
    [
        ("target: >= 75% # x", 'tulis: target: ">= 75%" # x'),
        ("- umpan: Pimpinan: bagus", 'tulis: - umpan: "Pimpinan: bagus"'),
        ('a: [3] "dokumen"', "tulis: a: '[3] \"dokumen\"'"),
        ("a: {t: 82,5 poin, b: c}", 'tulis: a: {t: "82,5 poin", b: c}'),
        ("a: 5 #dokumen", 'tulis: a: "5 #dokumen"'),
        ("a: - b", 'tulis: a: "- b"'),
        ("a: 'Jum'at'", 'tulis: a: "Jum\'at"'),
    ],
)
def test_the_line_is_shown_with_its_quotes(teks: str, saran: str) -> None:
    assert [satu.saran for satu in read_source("a.yaml", teks.encode()).temuan] == [saran]
    assert not read_source("a.yaml", saran.removeprefix("tulis: ").encode()).temuan


def test_a_finding_tells_the_route_and_the_first_of_two_keys() -> None:
    sumber = read_source(
        "a.yaml",
        b"u:\n  - i:\n      - t: 1\n      - t: 2\n        t: 3\n---\nu:\n  - t: 1\n  - t: @x\n",
    )
    assert [satu.jalur for satu in sumber.temuan] == ["u.1.i.2.t", "u.2.t"]
    assert sumber.temuan[0].catatan[0].span == Span("a.yaml", 4, 9, 4, 10)
    assert sumber.dokumen[0].data == {"u": [{"i": [{"t": "1"}, {"t": "2"}]}]}


def test_every_scalar_is_text() -> None:
    teks = "[no, NO, on, 012, 12:30, 1.000, 1e3, 0x1F, 2025-12-31, 'null', \"~\", nullx, .5, =]"
    harapan = [
        "no",
        "NO",
        "on",
        "012",
        "12:30",
        "1.000",
        "1e3",
        "0x1F",
        "2025-12-31",
        "null",
        "~",
        "nullx",
        ".5",
        "=",
    ]
    assert isi(teks) == [harapan]


def test_absent_values_are_left_out() -> None:
    teks = "a: null\nb: ~\nc:\nd: ''\ne: '  '\nf: -\ng: –\n"
    teks += "h: ...\ni: n/a\nj: NULL\nk: [x, ~, -, y]\nl: |\n\nm:\n  - -\n  - z\n"
    (dokumen,) = read_source("a.yaml", teks.encode()).dokumen
    assert dokumen.data == {"k": ["x", "y"], "m": ["z"]}
    tanda = [
        (("f",), "-"),
        (("g",), "–"),
        (("h",), "..."),
        (("i",), "n/a"),
        (("k", 2), "-"),
        (("m", 0), "-"),
    ]
    assert dokumen.kosong == tanda
    assert dokumen.span_kosong(("f",)) == (Span("a.yaml", 6, 4, 6, 5), "-")
    assert dokumen.span_kosong(("k", 2)) == (Span("a.yaml", 11, 11, 11, 12), "-")
    assert dokumen.span_kosong(("c",)) == (Span("a.yaml", 3, 1, 3, 2), "")
    assert dokumen.span_kosong(("k",)) is None
    assert dokumen.span_kosong(("lain",)) is None
    assert dokumen.span(("k", 1)) == Span("a.yaml", 11, 14, 11, 15)


def test_a_dash_within_a_text_stays() -> None:
    assert isi("a: |\n  Catatan: -\n  - -\nb:\n  - - c\n    - d\n  - -\n    - e\n") == [
        {"a": "Catatan: -\n- -\n", "b": [["c", "d"], ["e"]]}
    ]


def test_positions() -> None:
    teks = (
        '# x\na: b c  # d\n"e f": "g"\nh:\n  - i: j\n    k: |\n      l\n\n  - {m: n}\no: p\n  q\n'
    )
    (dokumen,) = read_source("a.yaml", teks.encode()).dokumen
    harapan = {
        ("a",): (2, 4, 2, 7), ("e f",): (3, 8, 3, 11), ("h",): (5, 3, 9, 11), ("h", 0, "i"): (5, 8, 5, 9),
        ("h", 0, "k"): (6, 8, 7, 8), ("h", 1): (9, 5, 9, 11), ("h", 1, "m"): (9, 9, 9, 10), ("o",): (10, 4, 11, 4),
        ("h", 0, "lain"): (5, 5, 5, 6), ("lain", "x"): (2, 1, 2, 12), ("h", 7): (4, 1, 4, 2), ("a", "x"): (2, 1, 2, 2),
    }  # fmt: skip
    assert {jalur: dokumen.span(jalur) for jalur in harapan if jalur != ("h",)} == {
        jalur: Span("a.yaml", *tempat) for jalur, tempat in harapan.items() if jalur != ("h",)
    }
    assert dokumen.span(("h",)).baris_akhir == 9
    assert dokumen.span_kunci(("e f",)) == Span("a.yaml", 3, 1, 3, 6)
    assert dokumen.span_kunci(("h", 1, "m")) == Span("a.yaml", 9, 6, 9, 7)


def test_one_broken_document_never_loses_the_others() -> None:
    sumber = read_source(
        "a.yaml", b"---\n# x\n---\na: [1\n---\nb: 1\nb: 2\n---\nc: 'x\n---\n\n---\nd: e\n"
    )
    assert [(satu.nomor, satu.data, satu.baris_awal) for satu in sumber.dokumen] == [
        (2, {"a": ["1"]}, 3),
        (3, {"b": "1"}, 5),
        (4, {}, 8),
        (6, {"d": "e"}, 12),
    ]
    assert [satu.nomor for satu in sumber.dokumen if satu.sebagian] == [2, 4]
    assert sumber.jumlah == 6
    assert sumber.galat_dokumen == {3}
    assert titik(sumber) == [("SKP004", 4, 4), ("SKP006", 7, 1), ("SKP004", 9, 4)]
    assert sumber.dokumen[-1].span(("d",)) == Span("a.yaml", 13, 4, 13, 5)


@pytest.mark.parametrize(
    ("teks", "data"),
    [
        ("a: 1\nb: c: d\ne: f\n", {"a": "1", "e": "f"}),
        ("a: 1\nb: x y >\nc: >= 5\n", {"a": "1", "b": "x y >"}),
        ("a: 1\nb:\n  - c\n  - @d\n  - e\nf: g\n", {"a": "1", "b": ["c", "e"], "f": "g"}),
        ("a: 1\nb: 'c\n", {"a": "1"}),
    ],
)
def test_of_a_broken_document_what_could_be_read_is_kept(teks: str, data: object) -> None:
    sumber = read_source("a.yaml", teks.encode())
    (dokumen,) = sumber.dokumen
    assert dokumen.sebagian
    assert dokumen.data == data


def test_lines_break_where_yaml_breaks_them() -> None:
    assert split_lines("a\r\nb\rc\nd\x85e\u2028f\u2029g\x0bh") == [
        "a",
        "b",
        "c",
        "d",
        "e",
        "f",
        "g\x0bh",
    ]


MUSUH = {
    "[": "SKP009", "[]": None, "{a: ": "SKP009", "- ": "SKP009", "? ": "SKP008", "{": "SKP008 SKP009", "[\n": "SKP009",
    "[[],": "SKP009", "a": None, "'": None, ": ": "SKP004", "\0": "SKP003", "---\n]\n": "SKP004", "- &a x\n": "SKP011",
    "- >= 5\n": "SKP011", "{1,2,": "SKP014", "a: b\n": "SKP006",
    "\t": None, " ": None, "#": None, "@": "SKP011", "a: [x ": "SKP009",
}  # fmt: skip
"""What repeated many times gives one of which codes; libyaml 0.2.6 stops at a depth before it says what is there."""


@pytest.mark.parametrize("potong", MUSUH)
def test_hostile_input_is_refused_at_once(potong: str) -> None:
    mulai = time.perf_counter()
    kode = {satu.kode for satu in read_source("a.yaml", potong.encode() * 100_000).temuan}
    assert time.perf_counter() - mulai < (2 if yaml.__with_libyaml__ else 30)
    harap = MUSUH[potong]
    assert harap is None or kode & {*harap.split()}


POTONG = ["a", "b", ": ", "- ", "\n", "  ", " #x", "[", "]", "{", "}", ",", "'", '"', "|", ">", "&a ", "*a", "!x ",
          "\n---\n", "%", "?", "~", "\t", "\\", "<<: ", "x: y\n", "...", "-", "\r\n", "é", "\x85", "82,5"]  # fmt: skip
BIASA = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150
)


@BIASA
@given(
    st.binary(max_size=200)
    | st.lists(st.sampled_from(POTONG), max_size=25).map(lambda semua: "".join(semua).encode())
)
def test_any_bytes_give_documents_or_findings(isi_berkas: bytes) -> None:
    sumber = read_source("a.yaml", isi_berkas)
    assert len(sumber.dokumen) <= sumber.jumlah
    for dokumen in sumber.dokumen:
        assert dokumen.span(()).berkas == "a.yaml"
        assert dokumen.span_kunci(("x", 0)).baris >= 1


SKALAR = st.text("abc é:#-'\"[]{},&*!|>%@`?0~\n", max_size=12)
POHON = st.recursive(
    SKALAR,
    lambda anak: st.lists(anak, max_size=3) | st.dictionaries(SKALAR, anak, max_size=3),
    max_leaves=12,
)


@BIASA
@given(POHON, st.booleans())
def test_both_parsers_agree_on_what_is_well_formed(pohon: Any, kurung: bool) -> None:
    teks = yaml.safe_dump(
        pohon, allow_unicode=True, default_flow_style=kurung, width=30, sort_keys=False
    )
    hasil = []
    for asli in (True, False):
        with pytest.MonkeyPatch.context() as tambal:
            tambal.setattr(yaml, "__with_libyaml__", asli)
            sumber = read_source("a.yaml", teks.encode())
            data = [
                (satu.data, satu.kosong, satu.span(()), satu.span(("a", 0)))
                for satu in sumber.dokumen
            ]
            hasil.append((data, sumber.temuan, sumber.jumlah, sumber.galat_dokumen))
    assert hasil[0] == hasil[1]
