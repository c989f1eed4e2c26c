"""What `skp jelaskan` tells: every code with examples that run, every term with its source."""

import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from documents import yaml_bytes
from exports import export_findings, read_folder
from office_cases import is_office_case, office_situations
from papers import form_findings
from periods import period

from skpcli import check, read
from skpcli.checks.credit import check_credit
from skpcli.checks.distribution import check_distribution
from skpcli.checks.history import check_histories
from skpcli.cli import run
from skpcli.cli.common import read_input
from skpcli.diagnostics import CODES, Diagnostic
from skpcli.engine.credit import credit_of_people
from skpcli.engine.distribution import distribute
from skpcli.engine.groups import Group
from skpcli.engine.history import person_histories
from skpcli.engine.scoring import appraise_all
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
from skpcli.reading.workspace import assemble

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
TOP_LEVEL_KEY = re.compile(r"^(# )?([a-z_]+):", re.MULTILINE)

EXAMPLES = [
    pytest.param(entry, id=entry.kode) for entry in all_codes() if entry.wujud is ExampleKind.YAML
]


def parts_of(text: str) -> dict[str, str]:
    """Cut a document at its top-level keys; a key that is commented out has no text."""
    keys = list(TOP_LEVEL_KEY.finditer(text))
    ends = [*(key.start() for key in keys[1:]), len(text)]
    parts = {}
    for key, end in zip(keys, ends, strict=False):  # a text without keys has an end too
        commented_out = key[1]
        parts[key[2]] = "" if commented_out else text[key.start() : end]
    return parts


def completed(example: str) -> bytes:
    """Put the fragments of an example into the place of the same keys of complete documents."""
    fragments = example.split("---\n")
    organisations = [fragment for fragment in fragments if "jenis: organisasi\n" in fragment]
    people = [fragment for fragment in fragments if fragment not in organisations]
    documents = []
    for base, own_fragments in ((ORGANISATION, organisations), (PEGAWAI, people)):
        for fragment in own_fragments or [""]:
            parts = parts_of(base) | parts_of(fragment)
            documents.append("".join(parts.values()))
    return "---\n".join(documents).encode()


def findings_of(*content: bytes) -> list[Diagnostic]:
    return check(read((f"{number}.yaml", text) for number, text in enumerate(content)))


def missing_file() -> list[Diagnostic]:
    return read_input(
        Input("hilang.yaml", Path(__file__).parent / "hilang.yaml", named=True)
    ).findings


def distribution_findings(capaian: Capaian, *counts: int, unrated: int = 0) -> list[Diagnostic]:
    predikat_of_people: list[Predikat] = []
    for predikat, count in zip(Predikat, counts, strict=True):
        predikat_of_people += [predikat] * count
    result = distribute(
        predikat_of_people, capaian=capaian, day=date(2025, 12, 31), unrated=unrated
    )
    return list(
        check_distribution([Group("dinas-contoh", "Dinas Contoh", None, result)], "hasil.csv")
    )


def history_findings() -> list[Diagnostic]:
    halves = [
        period("semester I", predikat=Predikat.KURANG),
        period("semester II", predikat=Predikat.KURANG),
    ]
    documents = yaml_bytes(*halves, period("tahunan", predikat=Predikat.SANGAT_BAIK))
    appraised = list(appraise_all(read([("uji.yaml", documents)])))
    return list(check_histories(appraised, person_histories(row for _, row in appraised)))


def credit_findings(case: str) -> list[Diagnostic]:
    """Find what keeps the people of a golden case from angka kredit."""
    folder = Path(__file__).parents[1] / "kasus" / case
    content = (folder / "pegawai.yaml").read_bytes()
    workspace = assemble([read_file("pegawai.yaml", content)])
    rows = [appraised.row for appraised in appraise_all(workspace)]
    return list(check_credit(workspace, credit_of_people(rows)))


UTF8 = PEGAWAI.replace("Wulan", "Renén").encode()
SITUATIONS: dict[str, Callable[[], list[Diagnostic]]] = {
    "SKP001": lambda: findings_of(PEGAWAI.encode() + b"# isi\n" * (8 * 1024 * 1024 // 6)),
    "SKP002": lambda: findings_of(UTF8.decode().encode("cp1252")),
    "SKP003": lambda: findings_of(PEGAWAI.replace("Wulan", "Wu\x0blan").encode()),
    "SKP010": lambda: findings_of(PEGAWAI.encode() + b"x_bukti:\n" + b"  - a\n" * 100_001),
    "SKP016": missing_file,
    "SKP017": lambda: read_file("alur-kerja.yaml", b"langkah: [satu, dua]\n", named=False).findings,
    "SKP018": lambda: findings_of(b"# belum diisi\n"),
    "SKP440": history_findings,
    "SKP601": lambda: distribution_findings(Capaian.BAIK, 2, 9, 1, 0, 0),
    "SKP602": lambda: distribution_findings(Capaian.KURANG, 0, 0, 0, 2, 0),
    "SKP603": lambda: distribution_findings(Capaian.BAIK, 6, 3, 1, 0, 0),
    **office_situations(UTF8.decode()),
    "SKP604": lambda: distribution_findings(Capaian.BAIK, 2, 6, 1, 0, 0, unrated=3),
    "SKP850": lambda: credit_findings("SKP850-bertumpang"),
    "SKP851": lambda: credit_findings("SKP851-bagian-bulan"),
    "SKP852": lambda: credit_findings("SKP852-sela"),
    "SKP853": lambda: credit_findings("SKP853-belum-ditetapkan"),
    "SKP854": lambda: credit_findings("SKP854-bukan-fungsional"),
    "SKP855": lambda: credit_findings("SKP855-dosen"),
    "SKP856": lambda: credit_findings("SKP856-jenjang-berganti"),
    "SKP857": lambda: credit_findings("SKP857-sebelum-2023"),
    "SKP858": lambda: credit_findings("SKP858-di-dalam-tahunan"),
}
"""The situations told in words, as they come about."""


def export_case(folder: Path) -> Callable[[], list[Diagnostic]]:
    """Give what finds the code of a case with exports of e-Kinerja."""

    def find() -> list[Diagnostic]:
        return export_findings(folder, read_folder(folder))

    return find


for case in sorted((Path(__file__).parents[1] / "kasus").glob("SKP7*")):
    if not is_office_case(case):
        SITUATIONS.setdefault(case.name[:6], export_case(case))


def form_case(folder: Path) -> Callable[[], list[Diagnostic]]:
    """Give what finds the code of a case with forms, each code once."""

    def find() -> list[Diagnostic]:
        files = [read_file(path.name, path.read_bytes()) for path in sorted(folder.glob("*.yaml"))]
        found = {finding.code: finding for finding in form_findings(assemble(files))}
        return list(found.values())

    return find


for case in sorted((Path(__file__).parents[1] / "kasus").glob("SKP80*")):
    SITUATIONS[case.name[:6]] = form_case(case)


@pytest.fixture(autouse=True)
def _eighty_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    monkeypatch.setenv("COLUMNS", "80")


def test_the_base_of_the_examples_is_clean() -> None:
    assert not findings_of(UTF8, ORGANISATION.encode())


def test_every_code_is_explained() -> None:
    codes = [entry.kode for entry in all_codes()]
    assert codes == sorted(CODES)
    told_in_words = [entry.kode for entry in all_codes() if entry.wujud is ExampleKind.SITUATION]
    assert set(told_in_words) == SITUATIONS.keys()
    for code in codes:
        assert len([family for family in code_families() if code.startswith(family.awal)]) == 1


@pytest.mark.parametrize("entry", EXAMPLES)
def test_wrong_examples_give_their_code(entry: CodeEntry) -> None:
    assert entry.kode in {finding.code for finding in findings_of(completed(entry.salah))}


@pytest.mark.parametrize("entry", EXAMPLES)
def test_right_examples_are_clean(entry: CodeEntry) -> None:
    assert findings_of(completed(entry.benar)) == []


@pytest.mark.parametrize("code", SITUATIONS)
def test_situations_give_their_code(code: str) -> None:
    assert [finding.code for finding in SITUATIONS[code]()] == [code]


def name(entry: CodeEntry | Term | None) -> str | None:
    """Give the code or the term of an entry."""
    if isinstance(entry, CodeEntry):
        return entry.kode
    return entry.istilah if entry else None


@pytest.mark.parametrize(
    ("word", "found"),
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
def test_find_entry(word: str, found: str | None) -> None:
    assert name(find_entry(word)) == found


@pytest.mark.parametrize(
    ("word", "first"),
    [
        ("SKP999", "SKP858"),
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
    entry = find_entry(word)
    assert isinstance(entry, Term)
    assert entry.istilah == term


@pytest.mark.parametrize("word", ["xyz", "", "   "])
def test_nothing_is_near(word: str) -> None:
    assert nearest_entries(word) == []


def test_terms_have_one_name_and_a_source() -> None:
    names = [fold(name) for term in all_terms() for name in (term.istilah, *term.alias)]
    assert len(names) == len(set(names))
    for term in all_terms():
        assert term.arti.endswith(".")
        assert term.sumber
        assert [other for other in term.lihat if find_entry(other) is None] == []
        assert term.istilah not in term.lihat


def test_guides_of_the_seven_values_are_those_of_the_regulation() -> None:
    of_the_regulation = {
        guide.nilai: guide.panduan for guide in regulation().panduan_perilaku[-1].isi
    }
    of_the_glossary = {
        fold(term.istilah).replace(" ", "_"): term.panduan for term in all_terms() if term.panduan
    }
    assert of_the_glossary == of_the_regulation
    assert set(of_the_glossary) == set(NILAI_PERILAKU)


@pytest.mark.parametrize("width", [40, 80, 120])
def test_texts_keep_to_their_width(width: int) -> None:
    pages = [term_text(term, width) for term in all_terms()]
    pages.append(
        glossary_list(code_families(), list(CODES), [term.istilah for term in all_terms()], width)
    )
    if width >= 80:
        pages += [code_text(entry, width) for entry in all_codes()]
    assert max(len(line) for text in pages for line in text.splitlines()) <= width
    assert not [line for text in pages for line in text.splitlines() if line != line.rstrip()]


def test_yaml_of_examples_is_shown_as_it_is() -> None:
    code = find_entry("SKP310")
    assert isinstance(code, CodeEntry)
    output = code_text(code, 40)
    assert all(f"  {line}\n" in output for line in (code.salah + code.benar).splitlines())
    assert "\t" not in "".join(code_text(entry, 80) for entry in all_codes())


def test_colour_only_where_asked_for() -> None:
    code, term = all_codes()[0], all_terms()[0]
    assert "\x1b" not in code_text(code, 80) + term_text(term, 80)
    coloured = code_text(code, 80, colour=True)
    assert coloured.startswith("\x1b[1mgalat[SKP001]: berkas terlalu besar\x1b[0m\n")
    assert re.sub(r"\x1b\[\d*m", "", coloured) == code_text(code, 80)


def test_json() -> None:
    code = [entry for entry in all_codes() if entry.kode == "SKP404"]
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
    assert [code for code in CODES if code not in output] == []
    assert "SKP4xx Peraturan\n" in output
    assert "SKP6xx" not in output or any(code.startswith("SKP6") for code in CODES)
    assert error.startswith("Rincian: ")


def test_the_command_gives_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(json.loads(command(capsys, "404", "-f", "json")[1])) == ["versi", "kode"]
    assert list(json.loads(command(capsys, "MPH", "-f", "json")[1])) == ["versi", "istilah"]
    every = json.loads(command(capsys, "-f", "json")[1])
    assert [row["kode"] for row in every["kode"]] == list(CODES)
    assert len(every["istilah"]) == len(all_terms())


@pytest.mark.parametrize("word", ["SKP409", "kuadrant", "xyz", "\x1b[31m", ""])
def test_the_command_with_a_foreign_word(word: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, output, error = command(capsys, word)
    assert (code, output) == (2, "")
    assert "bukan kode temuan atau istilah" in error
    assert "\x1b" not in error
