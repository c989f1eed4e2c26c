"""The quick reader agrees with the careful one, and both parsers with each other."""

import random
import string
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from skpcli.yaml_baris import baca_baris
from skpcli.yaml_naskah import Naskah

from skpcli import source, yaml_naskah
from skpcli.diagnostics import Span
from skpcli.model.routes import Route
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


_KUNCI = ("a", "b", "isi", "_x", "y2", "null", "a-b", "a b", '"q"', "é")
_NILAI = ("x", "1.200 berkas", "http://x/y", "a#b", '"q: #" # k', "'it'", "", "~", '"null"', "' '", "a # c", "x  ")
_JANGGAL = (
    "-",
    "a: b",
    "a #c",
    "'it''s'",
    "x:",
    "[1, 2]",
    "{a: 1}",
    "|",
    "&a x",
    "%x",
    "? x",
    "-5",
    ": x",
    "\u00a0",
    "x\ty",
)
_SELA = ("", "   ", "# k", "     # k", "#x")


def _polos(acak: random.Random) -> str:
    """Write plain YAML with blanks, comments and indents as people use them, now and then with a slip."""
    baris: list[str] = []
    for _ in range(acak.choice((1, 1, 2, 3))):
        if baris or acak.random() < 0.2:
            baris.append(acak.choice(("---", "--- ", "--- # x")))
        _blok({"jenis": "pegawai", "isi": _acak_pohon(acak, 0), "akhir": "ya"}, 0, acak, baris)
    if acak.random() < 0.3:
        i = acak.randrange(len(baris))
        baris[i] = acak.choice((baris[i][1:], " " + baris[i], baris[i] + " #a", baris[i] + ":", acak.choice(_JANGGAL)))
    return acak.choice(("\n", "\n", "\r\n")).join(baris) + acak.choice(("", "\n", "\n\n"))


def _acak_pohon(acak: random.Random, dalam: int) -> object:
    jenis = acak.random()
    if dalam > 4 or jenis < 0.4:
        return acak.choice(_NILAI * 4 + _JANGGAL)
    if jenis < 0.8:
        kunci = [acak.choice(_KUNCI[:5] * 6 + _KUNCI) + str(i) for i in range(acak.randint(0, 4))]
        return {satu: _acak_pohon(acak, dalam + 1) for satu in kunci}
    return [_acak_pohon(acak, dalam + 1) for _ in range(acak.randint(0, 3))]


def _blok(isi: object, jorok: int, acak: random.Random, baris: list[str]) -> None:
    if acak.random() < 0.1:
        baris.append(acak.choice(_SELA))
    if isinstance(isi, dict):
        for kunci, nilai in isi.items():
            if isinstance(nilai, str):
                baris.append(f"{' ' * jorok}{kunci}: {nilai}")
                continue
            baris.append(f"{' ' * jorok}{kunci}:{acak.choice(('', ' ', ' # c'))}")
            _blok(nilai, jorok + acak.choice((0, 2) if isinstance(nilai, list) else (1, 2, 4)), acak, baris)
    elif isinstance(isi, list):
        for nilai in isi:
            awal = len(baris)
            if isinstance(nilai, str):
                baris.append(" " * (jorok + 2) + nilai)
            else:
                _blok(nilai, jorok + 2, acak, baris)
            if baris[awal:] and baris[awal].strip():
                baris[awal] = " " * jorok + "- " + baris[awal].lstrip()


@given(st.randoms(use_true_random=False))
@settings(max_examples=400, deadline=None)
def test_line_reader_agrees_with_the_careful_one(acak: random.Random) -> None:
    teks = _polos(acak)
    if baca_baris(Naskah("a.yaml", teks)) is not None:
        with pytest.MonkeyPatch.context() as monkeypatch:
            asli = _rincian(_hati_hati(monkeypatch, teks.encode()))
        assert _rincian(baca("a.yaml", teks.encode())) == asli
        assert _rincian(baca("a.yaml", teks.encode(), letak=True)) == asli


def test_line_reader_takes_most_ordinary_files() -> None:
    semua = sorted((Path(__file__).parents[1] / "examples").rglob("*.yaml"))
    diambil = [baca_baris(Naskah(satu.name, satu.read_text("utf-8"))) is not None for satu in semua]
    assert sum(diambil) > len(semua) * 3 / 4


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
            [(satu.span(j), satu.span_kunci(j)) for j in _semua(satu.data)],
            list(satu.kunci_kosong()),
        )
        for satu in sumber.dokumen
    ]
    return isi, sumber.jumlah, sumber.temuan, sumber.galat_dokumen


def _semua(isi: object, jalur: Route = ()) -> list[Route]:
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
        asli = _rincian(_hati_hati(monkeypatch, teks))
    assert _rincian(baca("a.yaml", teks)) == _rincian(baca("a.yaml", teks, letak=True)) == asli


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
    utuh = [(satu.nomor, satu.data) for satu in sumber.dokumen if not satu.sebagian]
    assert utuh == [(1, {"a": "1"}), (3, {"c": "3"}), (5, {"e": "5"})]
    assert sumber.jumlah == 5
    assert {satu.span.baris for satu in sumber.temuan} == {3, 7}


def test_order_of_keys_does_not_matter_for_places() -> None:
    kunci = list("abcdefgh")
    random.Random(1).shuffle(kunci)
    dokumen = baca("a.yaml", "".join(f"{satu}: nilai\n" for satu in kunci).encode()).dokumen[0]
    assert [dokumen.span((satu,)) for satu in kunci] == [Span("a.yaml", i, 4, i, 9) for i in range(1, 9)]


@pytest.mark.parametrize("teks", [b"[?x]", b"{?x", b"a: [?b, c]"])
def test_pure_parser_ends_at_a_question_mark_in_brackets(teks: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    asli = _rincian(baca("a.yaml", teks))
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    assert _rincian(baca("a.yaml", teks)) == asli
