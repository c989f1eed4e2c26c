"""What `skp jelaskan` tells: every code with examples that run, every term with its source."""

import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from skpcli import check, read
from skpcli.checks.distribution import check_distribution
from skpcli.cli import run
from skpcli.cli.common import read_input
from skpcli.diagnostics import CODES, Diagnostic
from skpcli.engine.distribution import distribute
from skpcli.engine.groups import Group
from skpcli.files import Input
from skpcli.law.glossary import (
    CodeEntry,
    ExampleKind,
    Term,
    all_codes,
    all_terms,
    code_families,
    find_entry,
    nearest_entries,
)
from skpcli.law.regulation import regulation
from skpcli.model.spellings import fold
from skpcli.model.terms import NILAI_PERILAKU, Capaian, Predikat
from skpcli.output.explanations import code_text, explanations_json, glossary_list, term_text
from skpcli.reading.reader import read_file

PEGAWAI = """\
jenis: pegawai
versi: 1
periode:
  mulai: 2025-01-01
  selesai: 2025-12-31
tanggal_penetapan: 2025-01-15
pegawai:
  nama: Wulan Rekaan
  nip: "199203142017052033"
  status: PNS
  golongan: III/b
  jabatan: Analis Perpustakaan
  jenis_jabatan: pelaksana
pejabat_penilai:
  nama: Bagas Karangan
  nip: "198701132010011004"
  jabatan: Kepala Subbagian Layanan
pendekatan: kuantitatif
hasil_kerja:
  utama:
    - rencana: Terlayaninya pembaca perpustakaan
      indikator:
        - aspek: kuantitas
          uraian: Jumlah kunjungan
          target: 1.200 kunjungan
          realisasi: 1.200 kunjungan
          umpan_balik: Layanan berjalan setiap hari
perilaku_kerja:
  berorientasi_pelayanan: {umpan_balik: Pembaca dibantu, rating: sesuai ekspektasi}
  akuntabel: {umpan_balik: Laporan lengkap, rating: sesuai ekspektasi}
  kompeten: {umpan_balik: Katalog dikuasai, rating: sesuai ekspektasi}
  harmonis: {umpan_balik: Rukun dengan rekan, rating: sesuai ekspektasi}
  loyal: {umpan_balik: Data terjaga, rating: sesuai ekspektasi}
  adaptif: {umpan_balik: Terbiasa sistem baru, rating: sesuai ekspektasi}
  kolaboratif: {umpan_balik: Bekerja lintas bidang, rating: sesuai ekspektasi}
lampiran:
  dukungan_sumber_daya: Dua komputer katalog
  skema_pertanggungjawaban: Laporan tiap triwulan
  konsekuensi: Bahan pengembangan diri
penilaian:
  tanggal: 2025-12-31
  rating_hasil_kerja: sesuai ekspektasi
  rating_perilaku_kerja: sesuai ekspektasi
  predikat: baik
"""
ORGANISATION = """\
jenis: organisasi
id: dinas-contoh
nama: Dinas Contoh
periode: {mulai: 2025-01-01, selesai: 2025-12-31}
capaian_kinerja: baik
"""
KUNCI = re.compile(r"^(# )?([a-z_]+):", re.MULTILINE)

EXAMPLES = [
    pytest.param(case, id=case.kode) for case in all_codes() if case.wujud is ExampleKind.YAML
]


def blok(text: str) -> dict[str, str]:
    """Cut a document at its top-level keys; a key that is commented out has no text."""
    start = list(KUNCI.finditer(text))
    end = [*(case.start() for case in start[1:]), len(text)]
    return {
        case[2]: "" if case[1] else text[case.start() : sampai]
        for case, sampai in zip(start, end, strict=False)
    }


def susun(sample: str) -> bytes:
    """Put the fragments of an example into the place of the same keys of complete documents."""
    potongan = sample.split("---\n")
    organisation_text = [case for case in potongan if "jenis: organisasi\n" in case]
    pegawai = [case for case in potongan if case not in organisation_text]
    document = [
        "".join((blok(base) | blok(case)).values())
        for base, every in ((ORGANISATION, organisation_text), (PEGAWAI, pegawai))
        for case in every or [""]
    ]
    return "---\n".join(document).encode()


def periksa(*content: bytes) -> list[Diagnostic]:
    return check(read((f"{number}.yaml", case) for number, case in enumerate(content)))


def hilang() -> list[Diagnostic]:
    return read_input(
        Input("hilang.yaml", Path(__file__).parent / "hilang.yaml", named=True)
    ).findings


def sebaran(capaian: Capaian, *counts: int, belum: int = 0) -> list[Diagnostic]:
    person_text = [case for case, many in zip(Predikat, counts, strict=True) for _ in range(many)]
    result = distribute(person_text, capaian=capaian, day=date(2025, 12, 31), unrated=belum)
    return list(
        check_distribution([Group("dinas-contoh", "Dinas Contoh", None, result)], "hasil.csv")
    )


UTF8 = PEGAWAI.replace("Wulan", "Renén").encode()
SITUASI: dict[str, Callable[[], list[Diagnostic]]] = {
    "SKP001": lambda: periksa(PEGAWAI.encode() + b"# isi\n" * (8 * 1024 * 1024 // 6)),
    "SKP002": lambda: periksa(UTF8.decode().encode("cp1252")),
    "SKP003": lambda: periksa(PEGAWAI.replace("Wulan", "Wu\x0blan").encode()),
    "SKP010": lambda: periksa(PEGAWAI.encode() + b"x_bukti:\n" + b"  - a\n" * 100_001),
    "SKP016": hilang,
    "SKP017": lambda: read_file("alur-kerja.yaml", b"langkah: [satu, dua]\n", named=False).findings,
    "SKP018": lambda: periksa(b"# belum diisi\n"),
    "SKP601": lambda: sebaran(Capaian.BAIK, 2, 9, 1, 0, 0),
    "SKP602": lambda: sebaran(Capaian.KURANG, 0, 0, 0, 2, 0),
    "SKP603": lambda: sebaran(Capaian.BAIK, 6, 3, 1, 0, 0),
    "SKP604": lambda: sebaran(Capaian.BAIK, 2, 6, 1, 0, 0, belum=3),
}
"""The situations told in words, as they come about."""


@pytest.fixture(autouse=True)
def _layar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    monkeypatch.setenv("COLUMNS", "80")


def test_the_base_of_the_examples_is_clean() -> None:
    assert not periksa(UTF8, ORGANISATION.encode())


def test_every_code_is_explained() -> None:
    code = [case.kode for case in all_codes()]
    assert code == sorted(CODES)
    assert {
        case.kode for case in all_codes() if case.wujud is ExampleKind.SITUATION
    } == SITUASI.keys()
    for case in code:
        assert len([own for own in code_families() if case.startswith(own.awal)]) == 1


@pytest.mark.parametrize("case", EXAMPLES)
def test_wrong_examples_give_their_code(case: CodeEntry) -> None:
    assert case.kode in {findings.code for findings in periksa(susun(case.salah))}


@pytest.mark.parametrize("case", EXAMPLES)
def test_right_examples_are_clean(case: CodeEntry) -> None:
    assert periksa(susun(case.benar)) == []


@pytest.mark.parametrize("code", SITUASI)
def test_situations_give_their_code(code: str) -> None:
    assert [findings.code for findings in SITUASI[code]()] == [code]


def name(case: CodeEntry | Term | None) -> str | None:
    return case.kode if isinstance(case, CodeEntry) else case.istilah if case else None


@pytest.mark.parametrize(
    ("word", "ditemukan"),
    [
        ("SKP310", "SKP310"),
        ("skp310", "SKP310"),
        ("310", "SKP310"),
        (" Skp-310 ", "SKP310"),
        ("skp 17", "SKP017"),
        ("RHK", "Rencana hasil kerja"),
        ("rencana_hasil-kerja", "Rencana hasil kerja"),
        ("Indikator  Kinerja\u00a0Individu", "Indikator kinerja individu"),
        ("SKP", "Sasaran Kinerja Pegawai"),
        ("e-kinerja", "e-Kinerja"),
        ("umpan_balik", "Umpan balik berkelanjutan"),
        ("Kurang / Misconduct", "Misconduct"),
        ("cukup", "Butuh perbaikan"),
        ("mutasi", "Mutasi"),
        ("evaluasi sebagian", "Mutasi"),
        ("Plt.", "Pelaksana tugas"),
        ("plt", "Pelaksana tugas"),
        ("PLH.", "Pelaksana harian"),
        ("Plh", "Pelaksana harian"),
        ("bukti", "Bukti"),
        ("bukti dukung", "Bukti"),
        ("minimal", "Minimal dan maksimal"),
        ("Maksimal", "Minimal dan maksimal"),
        ("triwulan", "Triwulan"),
        ("triwulan III", "Triwulan"),
        ("dialog kinerja", "Dialog kinerja"),
        ("SKP999", None),
        ("3100", None),
        ("kuadran kinerjaku", None),
        ("", None),
    ],
)
def test_find_entry(word: str, ditemukan: str | None) -> None:
    assert name(find_entry(word)) == ditemukan


@pytest.mark.parametrize(
    ("word", "first"),
    [
        ("SKP999", "SKP604"),
        ("SKP409", "SKP408"),
        ("kuadrant", "Kuadran kinerja"),
        ("umpan", "Umpan balik berkelanjutan"),
    ],
)
def test_nearest_entries(word: str, first: str) -> None:
    assert nearest_entries(word)[0] == first
    assert len(nearest_entries(word)) <= 3


@pytest.mark.parametrize(
    ("word", "term"),
    [
        ("sasaran", "Perjanjian kinerja"),
        ("mendukung", "Perjanjian kinerja"),
        ("rhk pimpinan", "Intervensi"),
        ("pendekatan", "Pendekatan kuantitatif"),
        ("capaian kinerja", "Capaian kinerja organisasi"),
    ],
)
def test_keys_of_the_files_are_known(word: str, term: str) -> None:
    case = find_entry(word)
    assert isinstance(case, Term)
    assert case.istilah == term


@pytest.mark.parametrize("word", ["xyz", "", "   "])
def test_nothing_is_near(word: str) -> None:
    assert nearest_entries(word) == []


def test_terms_have_one_name_and_a_source() -> None:
    every = [fold(case) for term in all_terms() for case in (term.istilah, *term.alias)]
    assert len(every) == len(set(every))
    for case in all_terms():
        assert case.arti.endswith(".")
        assert case.sumber
        assert [lihat for lihat in case.lihat if find_entry(lihat) is None] == []
        assert case.istilah not in case.lihat


def test_guides_of_the_seven_values_are_those_of_the_regulation() -> None:
    dari_peraturan = {case.nilai: case.panduan for case in regulation().panduan_perilaku[-1].isi}
    ber = {
        fold(case.istilah).replace(" ", "_"): case.panduan for case in all_terms() if case.panduan
    }
    assert ber == dari_peraturan
    assert set(ber) == set(NILAI_PERILAKU)


@pytest.mark.parametrize("width", [40, 80, 120])
def test_texts_keep_to_their_width(width: int) -> None:
    prosa = [term_text(case, width) for case in all_terms()]
    prosa.append(
        glossary_list(code_families(), list(CODES), [case.istilah for case in all_terms()], width)
    )
    if width >= 80:
        prosa += [code_text(case, width) for case in all_codes()]
    assert max(len(line) for text in prosa for line in text.splitlines()) <= width
    assert not [line for text in prosa for line in text.splitlines() if line != line.rstrip()]


def test_yaml_of_examples_is_shown_as_it_is() -> None:
    code = find_entry("SKP310")
    assert isinstance(code, CodeEntry)
    output = code_text(code, 40)
    assert all(f"  {line}\n" in output for line in (code.salah + code.benar).splitlines())
    assert "\t" not in "".join(code_text(case, 80) for case in all_codes())


def test_colour_only_where_asked_for() -> None:
    code, term = all_codes()[0], all_terms()[0]
    assert "\x1b" not in code_text(code, 80) + term_text(term, 80)
    berwarna = code_text(code, 80, colour=True)
    assert berwarna.startswith("\x1b[1mgalat[SKP001]: berkas terlalu besar\x1b[0m\n")
    assert re.sub(r"\x1b\[\d*m", "", berwarna) == code_text(code, 80)


def test_json() -> None:
    code = [case for case in all_codes() if case.kode == "SKP404"]
    data = json.loads(explanations_json(code, None))
    assert list(data) == ["versi", "kode"]
    assert list(data["kode"][0]) == [
        "kode",
        "tingkat",
        "judul",
        "arti",
        "sebab",
        "cara",
        "salah",
        "benar",
        "dasar",
        "wujud",
    ]
    assert data["kode"][0]["tingkat"] == "peringatan"
    data = json.loads(explanations_json(None, all_terms()))
    assert list(data) == ["versi", "istilah"]
    assert list(data["istilah"][0]) == ["istilah", "arti", "sumber", "alias", "lihat", "panduan"]


def command(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = run(["jelaskan", *arguments])
    output = capsys.readouterr()
    return code, output.out, output.err


def test_the_command_explains_a_code(capsys: pytest.CaptureFixture[str]) -> None:
    code, output, error = command(capsys, "skp404")
    assert (code, error) == (0, "")
    assert output.startswith("peringatan[SKP404]: predikat tercatat berbeda dari kuadran\n")
    assert "Permen PANRB 6/2022, Pasal 24-25" in output


def test_the_command_takes_terms_without_quotes(capsys: pytest.CaptureFixture[str]) -> None:
    assert command(capsys, "rating", "hasil", "kerja") == command(capsys, "Rating Hasil Kerja")


def test_the_command_alone_lists_all(capsys: pytest.CaptureFixture[str]) -> None:
    code, output, error = command(capsys)
    assert code == 0
    assert [case for case in CODES if case not in output] == []
    assert "SKP4xx Peraturan\n" in output
    assert "SKP6xx" not in output or any(case.startswith("SKP6") for case in CODES)
    assert error.startswith("Rincian: ")


def test_the_command_gives_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(json.loads(command(capsys, "404", "-f", "json")[1])) == ["versi", "kode"]
    assert list(json.loads(command(capsys, "MPH", "-f", "json")[1])) == ["versi", "istilah"]
    every = json.loads(command(capsys, "-f", "json")[1])
    assert [case["kode"] for case in every["kode"]] == list(CODES)
    assert len(every["istilah"]) == len(all_terms())


@pytest.mark.parametrize("word", ["SKP409", "kuadrant", "xyz", "\x1b[31m", ""])
def test_the_command_with_a_foreign_word(word: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, output, error = command(capsys, word)
    assert (code, output) == (2, "")
    assert "bukan kode temuan atau istilah" in error
    assert "\x1b" not in error
