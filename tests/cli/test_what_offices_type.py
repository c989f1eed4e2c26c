"""What an office types, pastes and names, and where each message leads: one table a kind."""

from pathlib import Path

import pytest
from command_line import TEACHER, Skp, write_file

from skpcli.cli import run


def teacher_with(old: str, new: str) -> str:
    """Give the example with one passage as somebody else would type it."""
    assert TEACHER.count(old) == 1, old
    return TEACHER.replace(old, new)


NUMBERS = [
    ("12 modul", "14 modul", "8 berkas-12 berkas", "10 berkas", "pada target"),
    ("12 modul", "14 modul", "4 Laporan/Tahun", "5 laporan", "(125%)"),
    ("12 modul", "14 modul", "Rp 150 juta", "Rp 165.000.000", "(110%)"),
    ("12 modul", "14 modul", "1.500 kg", "1.5 kg", "tulis 1,5 (desimal) atau 1500 (ribuan)"),
    ("12 modul", "14 modul", "98.125%", "98.5%", "tulis 98,125% (desimal)"),
    (
        "12 modul",
        "14 modul",
        "paling lambat 31 Maret 2025",
        "selesai 28 Maret 2025",
        "pada target",
    ),
]
"""Target and realisasi of the example, those typed instead, and what the page says of them."""


@pytest.mark.parametrize(
    ("target", "realisasi", "typed_target", "typed_realisasi", "said"), NUMBERS
)
def test_numbers_are_read_as_offices_mean_them(
    skp: Skp, target: str, realisasi: str, typed_target: str, typed_realisasi: str, said: str
) -> None:
    text = teacher_with(f"target: {target}", f'target: "{typed_target}"')
    write_file(
        "guru.yaml", text.replace(f"realisasi: {realisasi}", f'realisasi: "{typed_realisasi}"')
    )
    outcome = skp("nilai", "guru.yaml")
    assert outcome.code == 0
    assert said in " ".join(outcome.both.split())


SUSPECTED = [
    ("85%", "0,815", "mungkin 81,5%"),
    ("85%", "104000%", "periksa titik dan koma"),
    ("85 berkas", "85.000 berkas", "mungkin 85"),
]


@pytest.mark.parametrize(("target", "realisasi", "said"), SUSPECTED)
def test_a_capaian_that_can_hardly_be_true_is_asked_about(
    skp: Skp, target: str, realisasi: str, said: str
) -> None:
    text = teacher_with("target: 85%", f'target: "{target}"')
    write_file("guru.yaml", text.replace("realisasi: 81,5%", f'realisasi: "{realisasi}"'))
    outcome = skp("periksa", "guru.yaml")
    assert "peringatan[SKP231]" in outcome.out
    assert said in outcome.out


@pytest.mark.parametrize(
    "typed", ["15/01/2025", "15-1-2025", "15.01.2025", "15 Jan 2025", "15-Jan-25", "15/1/25"]
)
def test_dates_are_day_month_year_and_become_iso(skp: Skp, typed: str) -> None:
    write_file(
        "guru.yaml", teacher_with("tanggal_penetapan: 2025-01-15", f"tanggal_penetapan: {typed}")
    )
    found = skp("periksa", "guru.yaml")
    assert "peringatan[SKP220]" in found.out
    assert "2025-01-15" in found.out
    assert skp("periksa", "guru.yaml", "--perbaiki").code == 0
    assert Path("guru.yaml").read_text(encoding="utf-8") == TEACHER


def test_a_day_that_does_not_exist_is_an_error(skp: Skp) -> None:
    write_file(
        "guru.yaml", teacher_with("tanggal_penetapan: 2025-01-15", "tanggal_penetapan: 31/02/2025")
    )
    outcome = skp("periksa", "guru.yaml")
    assert outcome.code == 1
    assert "galat[SKP206]" in outcome.out


PASTED = [
    ("  mulai: 2025-01-01\n  selesai", "  mulai: 2025-01-01\n\tselesai"),
    ("  jabatan: Guru Ahli Pertama", "  jabatan: “Guru Ahli Pertama”"),
    ("    - id: R1\n", "    – id: R1\n"),
    ("    - id: R1\n", "    • id: R1\n"),
    ("  unit_kerja: SMP Negeri Contoh\n\npej", "  unit_kerja:\u00a0SMP Negeri Contoh\n\npej"),
    ("  jenis_jabatan: JF", "  jenis\u200b_jabatan: JF"),
]
"""Passages of the example, and what Word, Excel and Notepad make of them."""


@pytest.mark.parametrize(("passage", "pasted"), PASTED)
def test_pasted_signs_are_found_where_they_stand_and_mended(
    skp: Skp, passage: str, pasted: str
) -> None:
    write_file("guru.yaml", teacher_with(passage, pasted))
    found = skp("periksa", "guru.yaml")
    before = TEACHER.splitlines()
    after = teacher_with(passage, pasted).splitlines()
    line = next(
        i for i, pair in enumerate(zip(before, after, strict=True), 1) if pair[0] != pair[1]
    )
    assert f"guru.yaml:{line}:" in found.out
    assert "dapat diperbaiki dengan --perbaiki" in found.err
    assert skp("periksa", "guru.yaml", "--perbaiki").code == 0
    mended = Path("guru.yaml").read_text(encoding="utf-8")
    assert skp("nilai", "guru.yaml", "-f", "json").out == _json_of_the_example(skp)
    assert skp("periksa", "guru.yaml", "--perbaiki").code == 0
    assert Path("guru.yaml").read_text(encoding="utf-8") == mended


def _json_of_the_example(skp: Skp) -> str:
    mended = Path("guru.yaml").read_text(encoding="utf-8")
    write_file("guru.yaml", TEACHER)
    output = skp("nilai", "guru.yaml", "-f", "json").out
    write_file("guru.yaml", mended)
    return output


TITLES = [
    ("Administrator", "JA"),
    ("Pengawas", "JA"),
    ("eselon III", "JA"),
    ("JPT Pratama", "JPT"),
    ("Fungsional", "JF"),
    ("Fungsional Tertentu", "JF"),
    ("JFT", "JF"),
    ("Fungsional Umum", "pelaksana"),
]


@pytest.mark.parametrize(("title", "kind"), TITLES)
def test_titles_people_know_are_read(skp: Skp, title: str, kind: str) -> None:
    write_file("guru.yaml", teacher_with("jenis_jabatan: JF", f"jenis_jabatan: {title}"))
    outcome = skp("periksa", "guru.yaml")
    assert f"dibaca `{kind}`" in outcome.out
    explained = " ".join(skp("jelaskan", "jabatan").out.casefold().split())
    assert title.casefold() in explained


def test_readings_that_are_no_safe_fix(skp: Skp) -> None:
    text = teacher_with("jenis_jabatan: JF", "jenis_jabatan: struktural")
    write_file("guru.yaml", text)
    assert "SKP220" in skp("periksa", "guru.yaml").out
    skp("periksa", "guru.yaml", "--perbaiki")
    assert Path("guru.yaml").read_text(encoding="utf-8") == text


OLD_FORMS = [
    ("kegiatan_tugas_jabatan: []\n", "PP 46/2011"),
    ("nilai_prestasi_kerja: 85\n", "PP 46/2011"),
    ("kinerja_utama: []\n", "Permen PANRB 8/2021"),
]


@pytest.mark.parametrize(("key", "regulation"), OLD_FORMS)
def test_keys_of_old_forms_are_one_finding(skp: Skp, key: str, regulation: str) -> None:
    write_file("guru.yaml", f"{TEACHER}{key}")
    outcome = skp("periksa", "guru.yaml", "-f", "ringkas")
    (line,) = [line for line in outcome.out.splitlines() if ": galat" in line]
    assert regulation in line


def test_an_expected_mapping_shows_its_keys(skp: Skp) -> None:
    head, tail = TEACHER.split("periode:", 1)
    write_file("guru.yaml", f"{head}periode: 2025\n{tail.split(chr(10) * 2, 1)[1]}")
    outcome = skp("periksa", "guru.yaml")
    assert "mulai:" in outcome.out
    assert "selesai:" in outcome.out


def test_a_mistyped_required_key_is_one_finding(skp: Skp) -> None:
    write_file(
        "guru.yaml", teacher_with("  jabatan: Guru Ahli Pertama", "  jabatn: Guru Ahli Pertama")
    )
    lines = skp("periksa", "guru.yaml", "-f", "ringkas").out.splitlines()
    assert len([line for line in lines if ": galat" in line]) == 1


@pytest.mark.parametrize(
    ("name", "content", "step"),
    [
        ("kantor.xlsx", b"PK\x03\x04" + b"[Content_Types].xml" + b"\0" * 40, "skp impor"),
        ("surat.pdf", b"%PDF-1.7\n", "skp impor --templat"),
        ("surat.docx", b"PK\x03\x04" + b"word/document.xml" + b"\0" * 40, "skp impor --templat"),
        ("lama.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 40, "skp impor"),
        ("daftar.csv", b"nama,nip\nBudi,1\n", "skp baru --dari"),
    ],
)
def test_foreign_files_lead_to_the_next_step(
    skp: Skp, name: str, content: bytes, step: str
) -> None:
    write_file(name, content)
    outcome = skp("nilai", name, "guru.yaml", "-f", "csv")
    assert outcome.code == 2
    assert name in outcome.err
    assert step in outcome.err
    assert "Guru Contoh" in outcome.out


def test_a_repository_of_other_yaml_is_skipped_in_one_line(skp: Skp) -> None:
    write_file("repo/docker-compose.yml", "x-a: &a\n  image: foo\nservices:\n  b:\n    <<: *a\n")
    write_file("repo/helm.yaml", "{{- if .Values.x }}\na: {{ .Values.y }}\n{{- end }}\n")
    write_file("repo/mkdocs.yml", "x: !!python/name:foo.bar\n")
    write_file("repo/dua.yaml", "a: 1\na: 2\n")
    write_file("repo/node_modules/x/guru.yaml", TEACHER)
    write_file("repo/skp/guru.yaml", TEACHER)
    outcome = skp("periksa", "repo", "-f", "ringkas")
    assert outcome.code == 0
    assert outcome.out.count("SKP017") == 1
    assert "node_modules" not in outcome.out


@pytest.mark.parametrize(
    ("arguments", "leads_to"),
    [
        (["help"], "skp periksa"),
        (["bantuan", "nilai"], "skp nilai"),
        (["check", "guru.yaml"], "periksa"),
        (["nilai", "guru"], "guru.yaml"),
        (["nilai", "guru.yaml", "-o", "x.foo"], ".json"),
    ],
)
def test_what_people_try_leads_on(skp: Skp, arguments: list[str], leads_to: str) -> None:
    assert leads_to in skp(*arguments).both
    assert not Path("x.foo").exists()


def test_placeholders_left_in_place_are_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    answers = [
        "--nama",
        "Budi Rekaan",
        "--nip",
        "198501012009012904",
        "--jabatan",
        "Guru Ahli Muda",
    ]
    assessor = ["--penilai-nama", "Ani Rekaan", "--penilai-jabatan", "Kepala", "--tahun", "2026"]
    assert run(["baru", *answers, *assessor, "--jenis-jabatan", "JF"]) == 0
    capsys.readouterr()
    run(["periksa", "budi-rekaan.yaml"])
    assert "SKP225" in capsys.readouterr().out
