"""Inputs that fuzzing found, each as short as it goes: once they failed, or came close."""

import time
import tracemalloc

from hypothesis import given, settings
from hypothesis import strategies as st

from skpcli.reading.fixes import fix
from skpcli.reading.reader import read_file
from skpcli.source.decode import decode, split_lines
from skpcli.source.read import read_source

FILES = (
    *(b"{?}", b"{? }", b"[?]", b"[?x, a?b, c ?d]", b"bukti: [apa itu?, b]", b"{siapa?: saya}"),
    *(b"[a:]", b"{a:}", b"{a: 1, b:}", b"[a:,b]", b"[a :]", b"[a:?b]", b"[a:b, c]"),
    *(b"%YAML 1.1", b"%YAML 1.1\n", b"%TAG ! x", b"a: b\n%YAML 1.1", b"jenis: pegawai\na: :"),
    *(b"[", b"'", b"? [", b"\xef\xbb\xbf%YAML 1.1", "%YAML 1.1".encode("utf-16")),
    *(b"a\n\t\xc2\x85a: [", b"b: 1\nb: 2\n...\n  c: 3\n", b"\r\t\na: b"),
    b"x: [\n---\nb: 1\nb: 2\n...\n  c: 3\n- d\n",
)
"""Files that parsers, or the place of a finding, were at odds about."""


def test_findings_stand_in_their_file_and_none_is_given_twice() -> None:
    for content in FILES:
        text_lines = split_lines(decode("a.yaml", content)[0] or "")
        findings = read_file("a.yaml", content).findings
        assert findings, content
        assert len(findings) == len(set(findings)), content
        for finding in findings:
            _, line, column, end_line, end_column, _ = finding.span
            assert 1 <= line <= end_line <= len(text_lines), content
            assert column <= len(text_lines[line - 1]) + 1, content
            assert end_column <= len(text_lines[end_line - 1]) + 2, content


def test_mending_ends() -> None:
    for content in FILES:
        mended = fix("a.yaml", content)
        assert fix("a.yaml", mended.content) == (mended.content, 0), content


def test_a_line_of_tabs_alone_is_blank_however_it_ends() -> None:
    for line_end in ("\n", "\r", "\r\n", "\x85", "\u2028"):
        text = f"a: b{line_end}\t{line_end}  c{line_end}"
        assert list(read_source("a.yaml", text.encode()).documents[0].data) == ["a"]


PLAN = "jenis: pegawai\nhasil_kerja:\n  utama:\n"
REPEATED = (
    ("a: [", "- ", ""),
    ("a: b\n---\n", "a: [b\n", ""),
    ("", "x: &a *b\n", ""),
    ("", "? ", ""),
    ("", '- "\\x"\n', ""),
    ("a: '", "''", "'"),
    ("a: ", "b #c ", ""),
    ("a: {", "b: 1,2, ", "}"),
    ("", "\t- a\n", ""),
    (PLAN, "    - rencana: a: b\n", ""),
    (PLAN, "    - indikator: [{target: 82,5 poin}]\n", ""),
    (PLAN, "    - {rencana: >= 75%, bukti: @a}\n", ""),
    ("", "jenis: pegawai\npenilaian: {predikat: Diatas}\n---\n", ""),
    ("", "a\x85", ""),
    ("", "---\r", ""),
    ("jenis: pegawai\n", "x_a: !!str {}\n", ""),
)
"""What stands before, what is repeated, and what stands behind."""


def test_64_kilobytes_of_one_thing() -> None:
    """Time shows as the time of the test run; memory is asserted."""
    for before, repeated, behind in REPEATED:
        count = 64 * 1024 // len(repeated.encode())
        content = (before + repeated * count + behind).encode()
        tracemalloc.start()
        try:
            read_file("a.yaml", content)
            assert tracemalloc.get_traced_memory()[1] < 200 * 1024 * 1024, repeated
        finally:
            tracemalloc.stop()


def test_mending_takes_no_longer_the_more_there_is_to_mend() -> None:
    mendable = (
        ("", "x: &a *b\n"),
        (PLAN, "    - rencana: a: b\n"),
        (PLAN, "    - {rencana: >= 75%, bukti: @a}\n"),
    )
    for before, repeated in mendable:
        large = (before + repeated * (64 * 1024 // len(repeated))).encode()
        start = time.process_time()
        mended = fix("a.yaml", large)
        assert time.process_time() - start < 10, "a tenth of this on an idle machine"
        assert mended.edits >= 50
        mended = fix("a.yaml", (before + repeated * 60).encode())
        assert mended.edits >= 60
        assert fix("a.yaml", mended.content) == (mended.content, 0)


PIECES = (
    *("a", "b", ": ", "- ", "\n", "  ", " #x", "[", "]", "{", "}", ",", "'", '"', "|", ">", "&a "),
    *("*a", "!x ", "\n---\n", "%", "?", "~", "\t", "\\", "<<: ", "x: y\n", "...", "-", "\r\n", "é"),
    *("\x85", "82,5"),
)
TEXT = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)


@given(st.binary(max_size=200) | TEXT.map(str.encode))
@settings(deadline=None, max_examples=300)
def test_any_bytes_give_documents_or_findings(content: bytes) -> None:
    source = read_source("a.yaml", content)
    assert len(source.documents) <= source.count
    for document in source.documents:
        assert document.span(()).file == "a.yaml"
        assert document.key_span(("x", 0)).line >= 1
