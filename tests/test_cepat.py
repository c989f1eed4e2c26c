"""The quick reader agrees with the careful one, and both parsers with each other."""

import random
import string

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from skpcli import source, yaml_naskah
from skpcli.diagnostics import Jalur, Span
from skpcli.source import Sumber, baca

_TEKS = st.one_of(
    st.sampled_from(
        ["", "null", "~", "'null'", "no", "012", "12:30", "1.000", "-", '"-"', "...", "n/a", "'  '", "a: b"]
    ),
    st.text(alphabet=string.ascii_letters + " .,%#&*!|>@'\"[]{}:-\té≥\u2028", max_size=12),
)
_POHON = st.recursive(
    _TEKS,
    lambda anak: st.lists(anak, max_size=4) | st.dictionaries(_TEKS, anak, max_size=4),
    max_leaves=20,
)
_CONTOH = (
    "jenis: pegawai\nperiode: {mulai: 2025-01-01, selesai: 2025-12-31}\n",
    "a: 1\n---\nb:\n  - 2\n  - c: 3\n    d:\n---\n# kosong\n---\n  menjorok: ya\n",
    "%YAML 1.1\n---\na: |\n  baris satu\n  baris dua\nb: >-\n  lipat\n  an\n...\n---\nc: [x, {y: z}]\n",
    "\ufeffnama: 'B: C'\r\nx_lain: {q: [1, 2]}\r\n",
)


def _tulis(isi: object, dalam: int = 0) -> str:
    """Write a tree as naive YAML, so that what people type by mistake is in it too."""
    jorok = "  " * dalam
    if isinstance(isi, dict):
        return "".join(f"\n{jorok}{kunci}:{_tulis(nilai, dalam + 1)}" for kunci, nilai in isi.items())
    if isinstance(isi, list):
        return "".join(f"\n{jorok}-{_tulis(nilai, dalam + 1)}" for nilai in isi)
    return f" {isi}"


def _hati_hati(monkeypatch: pytest.MonkeyPatch, teks: bytes) -> Sumber:
    with monkeypatch.context() as lain:
        lain.setattr(source, "baca_cepat", lambda naskah: None)
        return baca("a.yaml", teks)


def _rincian(sumber: Sumber) -> tuple[object, ...]:
    isi = [
        (
            satu.nomor,
            satu.data,
            satu.baris_awal,
            satu.kosong,
            satu.ada_kosong,
            [satu.span(j) for j in _semua(satu.data)],
        )
        for satu in sumber.dokumen
    ]
    return isi, sumber.jumlah, sumber.temuan, sumber.galat_dokumen


def _semua(isi: object, jalur: Jalur = ()) -> list[Jalur]:
    anak: list[tuple[str | int, object]] = []
    if isinstance(isi, dict):
        anak = list(isi.items())
    elif isinstance(isi, list):
        anak = list(enumerate(isi))
    return [jalur, *(satu for kunci, nilai in anak for satu in _semua(nilai, (*jalur, kunci)))]


@given(_POHON)
@settings(max_examples=150, deadline=None)
def test_quick_and_careful_reader_agree(isi: object) -> None:
    teks = f"jenis: pegawai\nisi:{_tulis(isi)}\nakhir: ya\n".encode()
    with pytest.MonkeyPatch.context() as monkeypatch:
        assert _rincian(baca("a.yaml", teks)) == _rincian(_hati_hati(monkeypatch, teks))


@pytest.mark.parametrize("teks", _CONTOH)
def test_places_after_letting_go_are_the_same(teks: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asli = _rincian(_hati_hati(monkeypatch, teks.encode()))
    sumber = baca("a.yaml", teks.encode())
    for satu in sumber.dokumen:
        satu.lepas()
    assert _rincian(sumber) == asli


@pytest.mark.parametrize("teks", _CONTOH)
def test_pure_parser_gives_the_same(teks: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asli = _rincian(baca("a.yaml", teks.encode()))
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    assert yaml_naskah.pengurai("a: b").__class__.__name__ != "CParser"
    assert _rincian(baca("a.yaml", teks.encode())) == asli


@given(st.binary(max_size=300))
@settings(deadline=None)
def test_any_bytes_give_documents_or_findings(isi: bytes) -> None:
    sumber = baca("a.yaml", isi)
    assert sumber.dokumen or sumber.temuan or not sumber.jumlah or all(not satu.data for satu in sumber.dokumen)


def test_broken_document_loses_no_other() -> None:
    sumber = baca("a.yaml", b"a: 1\n---\nb: [\n---\nc: 3\n---\nd: 'x\n---\ne: 5\n")
    assert [(satu.nomor, satu.data) for satu in sumber.dokumen] == [(1, {"a": "1"}), (3, {"c": "3"}), (5, {"e": "5"})]
    assert sumber.jumlah == 5
    assert {satu.span.baris for satu in sumber.temuan} == {3, 7}


def test_order_of_keys_does_not_matter_for_places() -> None:
    kunci = list("abcdefgh")
    random.Random(1).shuffle(kunci)
    dokumen = baca("a.yaml", "".join(f"{satu}: nilai\n" for satu in kunci).encode()).dokumen[0]
    assert [dokumen.span((satu,)) for satu in kunci] == [Span("a.yaml", i, 4, i, 9) for i in range(1, 9)]


@pytest.mark.parametrize("teks", [b"[?x]", b"{?x", b"a: [?b, c]"])
def test_pure_parser_ends_at_a_question_mark_in_brackets(teks: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    assert {satu.kode[:4] for satu in baca("a.yaml", teks).temuan} == {"SKP0"}
