"""Findings as text: excerpt, carets, cutting, hostile texts."""

import pytest

import skpcli
from skpcli.diagnostics import Diagnostic, Note, Span
from skpcli.output.findings.text import EXCERPT_WIDTH, finding_line, findings_in_words
from skpcli.text import cell_width, safe

SOURCES = "\n" * 13 + "      intervensi: R9\n" + "tab:\tx\n"


def findings(span: Span, message: str = "pesan", code: str = "SKP209") -> Diagnostic:
    """Make a finding."""
    return Diagnostic(code, message, span)


def kutipan(content: str, column: int, kolom_akhir: int, baris_akhir: int = 1) -> tuple[str, str]:
    """Render a finding in a text's first line; give the excerpt and the carets without the gutter."""
    output = findings_in_words(
        [findings(Span("a", 1, column, baris_akhir, kolom_akhir))], {"a": content}
    ).splitlines()
    return output[3].removeprefix("1 | "), output[4].removeprefix("  | ")


def test_golden() -> None:
    case = Diagnostic(
        "SKP209",
        "`R9` tidak ada dalam SKP pejabat penilai",
        Span("pegawai/guru.yaml", 14, 19, 14, 21),
        hint="mungkin maksudnya `R2`?",
        basis="Permen PANRB 6/2022",
        notes=(
            Note("RHK pimpinan ditulis di sini", Span("pegawai/kepsek.yaml", 12, 9, 12, 11)),
            Note("tanpa tempat"),
        ),
    )
    second = findings(Span("hilang.yaml", 1, 1, 1, 1), "berkas tidak dapat dibaca", "SKP016")
    assert findings_in_words([case, second], {"pegawai/guru.yaml": SOURCES}) == (
        "galat[SKP209]: `R9` tidak ada dalam SKP pejabat penilai\n"
        "  --> pegawai/guru.yaml:14:19\n"
        "   |\n"
        "14 |       intervensi: R9\n"
        "   |                   ^^\n"
        "   = catatan: RHK pimpinan ditulis di sini (pegawai/kepsek.yaml:12:9)\n"
        "   = catatan: tanpa tempat\n"
        "   = saran: mungkin maksudnya `R2`?\n"
        "   = dasar: Permen PANRB 6/2022\n"
        "\n"
        "galat[SKP016]: berkas tidak dapat dibaca\n"
        " --> hilang.yaml:1:1\n"
    )
    assert findings_in_words([], {}) == ""


@pytest.mark.parametrize(
    ("content", "column", "end", "tampak", "mark"),
    [
        ("a: bc", 4, 6, "a: bc", "   ^^"),
        ("a:\tbc", 4, 6, "a: bc", "   ^^"),
        ("漢字: b", 5, 6, "漢字: b", "      ^"),
        ("漢字", 1, 3, "漢字", "^^^^"),
        ("a\u202eb: c", 6, 7, "a\\u202eb: c", "          ^"),
        ("\x1bb", 2, 3, "␛b", " ^"),
        ("e\u0301: c", 5, 6, "e\u0301: c", "   ^"),
        ("ab", 2, 2, "ab", " ^"),
        ("ab", 9, 12, "ab", "  ^"),
        ("\ufeffab", 1, 3, "ab", "^^"),
    ],
)
def test_carets_stand_under_the_span(
    content: str, column: int, end: int, tampak: str, mark: str
) -> None:
    assert kutipan(content, column, end) == (tampak, mark)


def test_carets_of_many_lines_end_with_the_first() -> None:
    assert kutipan("a: b  \nc: d\n", 4, 2, baris_akhir=2) == ("a: b", "   ^")
    assert kutipan("abc\r\ndef", 1, 3, baris_akhir=2) == ("abc", "^^^")


@pytest.mark.parametrize("letter", ["x", "漢", "\u202e", "\x1b"])
@pytest.mark.parametrize("start", [0, 30, 99, 500, 3998])
def test_long_lines_are_cut_around_the_caret(letter: str, start: int) -> None:
    content = letter * start + "@" + letter * (3998 - start)
    output = findings_in_words(
        [findings(Span("a", 1, start + 1, 1, start + 2))], {"a": content}
    ).splitlines()
    assert max(cell_width(case) for case in output) <= EXCERPT_WIDTH
    tampak = output[3]
    assert "…" in tampak
    assert cell_width(tampak[: tampak.index("@")]) == output[4].index("^")
    assert output[4].count("^") == 1


def test_line_of_exactly_the_width_is_whole() -> None:
    content = "x" * (EXCERPT_WIDTH - 4)
    assert kutipan(content, 1, 2)[0] == content
    assert kutipan(content + "y", EXCERPT_WIDTH - 3, EXCERPT_WIDTH - 2)[0].startswith("…")
    tampak, mark = kutipan("x" * 5000, 1, 5001)
    assert len(tampak) <= EXCERPT_WIDTH - 4
    assert len(mark) <= EXCERPT_WIDTH - 4


def test_hostile_texts() -> None:
    jahat = findings(Span("a\x1b[31m.yaml", 1, 1, 1, 2), "x\x1b]0;y\x07\nz\u202e")
    output = findings_in_words([jahat], {"a\x1b[31m.yaml": "\x9b31m\x1b[0m"})
    assert not {"\x1b", "\x9b", "\x07", "\u202e"} & set(output)
    assert finding_line(jahat) == "a␛[31m.yaml:1:1: galat[SKP209]: x␛]0;y␇ z\\u202e"


def test_colour_is_optional() -> None:
    case = [findings(Span("a", 1, 1, 1, 2))]
    berwarna = findings_in_words(case, {"a": "xy"}, in_colour=True)
    assert "\x1b[1;31mgalat[SKP209]\x1b[0m: pesan" in berwarna
    assert "\x1b[33m" in findings_in_words(
        [findings(Span("a", 1, 1, 1, 2), code="SKP220")], {}, in_colour=True
    )
    assert "\x1b[34m" in findings_in_words(
        [findings(Span("a", 1, 1, 1, 2), code="SKP017")], {}, in_colour=True
    )
    assert "\x1b" not in findings_in_words(case, {"a": "xy"})


@pytest.mark.parametrize(
    ("entered", "output"),
    [
        ("biasa ≥ ● é 漢", "biasa ≥ ● é 漢"),
        ("a\nb\r\nc", "a b c"),
        ("\x00\t\x7f", "␀␉␡"),
        ("\x85\u2066\u2028\ufeff", "\\u0085\\u2066\\u2028\\ufeff"),
        ("\udcff", "\\udcff"),
    ],
)
def test_aman(entered: str, output: str) -> None:
    assert safe(entered) == output


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_in_a_window_sentences_break_between_words(width: int) -> None:
    content = (
        f"jenis: pegawai   # {'panjang ' * 30}\nperiode: {{mulai: 2025-01-01}}\nbobot: {'x ' * 90}"
    )
    every = skpcli.check(skpcli.read([("a.yaml", content.encode())]))
    lebar_bebas, sempit = (
        findings_in_words(every, {"a.yaml": content}),
        findings_in_words(every, {"a.yaml": content}, width=width),
    )
    assert max(map(len, sempit.splitlines())) <= width
    assert max(map(len, lebar_bebas.splitlines())) > width or width > 100
    sentence = [
        case for case in lebar_bebas.split("\n") if case.startswith(("galat", "peringatan", "info"))
    ]
    rata = " ".join(sempit.split())
    assert all(" ".join(case.split()) in rata for case in sentence)
