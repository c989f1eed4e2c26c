"""Inputs that fuzzing found, each as short as it goes: once they failed, or came close."""

import time
import tracemalloc

import pytest
import yaml

from skpcli import source
from skpcli.model.targets import compare
from skpcli.model.terms import Aspek, Posisi
from skpcli.reading.fixes import fix
from skpcli.reading.reader import FileContent, read_file
from skpcli.source.decode import decode, split_lines
from skpcli.source.stretch import pengurai

BERKAS = (
    b"{?}",
    b"{? }",
    b"[?]",
    b"[?x, a?b, c ?d]",
    b"bukti: [apa itu?, b]",
    b"{siapa?: saya}",
    b"[a:]",
    b"{a:}",
    b"{a: 1, b:}",
    b"[a:,b]",
    b"[a :]",
    b"[a:?b]",
    b"[a:b, c]",
    b"%YAML 1.1",
    b"%YAML 1.1\n",
    b"%TAG ! x",
    b"a: b\n%YAML 1.1",
    b"jenis: pegawai\na: :",
    b"[",
    b"'",
    b"? [",
    b"\xef\xbb\xbf%YAML 1.1",
    "%YAML 1.1".encode("utf-16"),
    b"a\n\t\xc2\x85a: [",
    b"b: 1\nb: 2\n...\n  c: 3\n",
    b"\r\t\na: b",
    b"x: [\n---\nb: 1\nb: 2\n...\n  c: 3\n- d\n",
)
"""Files that the parsers, or the place of a finding, were at odds about."""


def rincian(berkas: FileContent) -> tuple[object, ...]:
    """Give what was read, and whether anything could not be."""
    tak_terbaca = any(satu.code < "SKP015" for satu in berkas.findings)
    isi = [(satu.content, satu.document.data) for satu in berkas.documents]
    return tak_terbaca, berkas.count, [] if tak_terbaca else [isi, berkas.findings]


@pytest.mark.parametrize("isi", BERKAS)
def test_findings_stand_in_their_file(isi: bytes) -> None:
    baris = split_lines(decode("a.yaml", isi)[0] or "")
    temuan = read_file("a.yaml", isi).findings
    assert temuan
    for satu in temuan:
        assert 1 <= satu.span.line <= satu.span.end_line <= len(baris)
        assert satu.span.column <= len(baris[satu.span.line - 1]) + 1
        assert satu.span.end_column <= len(baris[satu.span.end_line - 1]) + 2


@pytest.mark.parametrize("isi", BERKAS)
def test_no_finding_is_given_twice(isi: bytes) -> None:
    temuan = read_file("a.yaml", isi).findings
    assert len(temuan) == len(set(temuan))


@pytest.mark.parametrize("akhir", ["\n", "\r", "\x85", "\u2028"])
def test_a_line_of_tabs_alone_is_blank_however_it_ends(
    akhir: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    teks = f"a: b{akhir}\t{akhir}  c{akhir}".encode()
    asli = read_file("a.yaml", teks).documents[0].document.data
    assert list(asli) == ["a"]
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    assert read_file("a.yaml", teks).documents[0].document.data == asli


@pytest.mark.parametrize("isi", BERKAS)
def test_readers_and_parsers_agree(isi: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    asli = rincian(read_file("a.yaml", isi))
    assert rincian(read_file("a.yaml", isi)) == asli
    monkeypatch.setattr(source, "baca_cepat", lambda naskah: None)
    assert rincian(read_file("a.yaml", isi)) == asli
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    assert pengurai("a: b").__class__.__name__ != "CParser"
    assert rincian(read_file("a.yaml", isi)) == asli


@pytest.mark.parametrize("isi", BERKAS)
def test_mending_ends(isi: bytes) -> None:
    hasil = fix("a.yaml", isi)
    assert fix("a.yaml", hasil.content) == (hasil.content, 0)


@pytest.mark.parametrize(
    ("target", "realisasi", "posisi"),
    [
        ("9" * 30_000, "9" * 30_000, Posisi.PADA),
        ("1" + ".000" * 10_000, "1" + ".000" * 10_000 + ",5", Posisi.DI_ATAS),
        ("maks. " * 10_000, "(" * 30_000, None),
        ("1 " + "a/" * 15_000, "1 " + "a / " * 10_000, Posisi.PADA),
        ("dari skala " * 5_000, "1 januari " * 6_000, None),
        ("1 - " * 15_000, "s.d. " * 12_000, None),
        ("3" + "*" * 30_000 + " berkas", "sudah 3" + "*" * 30_000 + " berkas", Posisi.PADA),
    ],
)
def test_long_quantities_are_quick(target: str, realisasi: str, posisi: Posisi | None) -> None:
    assert compare(target, realisasi, Aspek.KUANTITAS, None).posisi is posisi


RENCANA = "jenis: pegawai\nhasil_kerja:\n  utama:\n"
BERULANG = (
    ("a: [", "- ", ""),
    ("a: b\n---\n", "a: [b\n", ""),
    ("", "x: &a *b\n", ""),
    ("", "? ", ""),
    ("", '- "\\x"\n', ""),
    ("a: '", "''", "'"),
    ("a: ", "b #c ", ""),
    ("a: {", "b: 1,2, ", "}"),
    ("", "\t- a\n", ""),
    (RENCANA, "    - rencana: a: b\n", ""),
    (RENCANA, "    - indikator: [{target: 82,5 poin}]\n", ""),
    (RENCANA, "    - {rencana: >= 75%, bukti: @a}\n", ""),
    ("", "jenis: pegawai\npenilaian: {predikat: Diatas}\n---\n", ""),
    ("", "a\x85", ""),
    ("", "---\r", ""),
    ("jenis: pegawai\n", "x_a: !!str {}\n", ""),
)


@pytest.mark.parametrize(("awal", "ulang", "akhir"), BERULANG)
def test_64_kilobytes_of_one_thing(awal: str, ulang: str, akhir: str) -> None:
    """Time shows as the time of the test run; memory is asserted."""
    isi = (awal + ulang * (64 * 1024 // len(ulang.encode())) + akhir).encode()
    tracemalloc.start()
    try:
        read_file("a.yaml", isi)
        assert tracemalloc.get_traced_memory()[1] < 200 * 1024 * 1024
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    ("awal", "ulang"),
    [
        ("", "x: &a *b\n"),
        (RENCANA, "    - rencana: a: b\n"),
        (RENCANA, "    - {rencana: >= 75%, bukti: @a}\n"),
    ],
)
def test_mending_takes_no_longer_the_more_there_is_to_mend(awal: str, ulang: str) -> None:
    isi = (awal + ulang * (64 * 1024 // len(ulang))).encode()
    mulai = time.process_time()
    hasil = fix("a.yaml", isi)
    assert time.process_time() - mulai < 10, "a tenth of this on an idle machine; once 49 seconds"
    assert hasil.edits >= 50
    kecil = (awal + ulang * 60).encode()
    hasil = fix("a.yaml", kecil)
    assert hasil.edits >= 60
    assert fix("a.yaml", hasil.content) == (hasil.content, 0)
