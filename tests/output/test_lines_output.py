"""The line from an RHK up to its goal, in the report of an employee."""

from pathlib import Path

import pytest
from command_line import ROOT, Skp, write_file

import skpcli
from skpcli.engine.cascade import build_cascade
from skpcli.output.employee.lines import GoalLine, goal_lines, with_leader_text

NIP = ("197001011990011001", "198001012005011002", "199001012015012003")
DINAS = """\
jenis: organisasi
id: dinas
nama: Dinas Contoh
periode: {mulai: 2025-01-01, selesai: 2025-12-31}
sasaran: [{id: S1, uraian: Kota maju}]
"""


def person_text(number: int, assessor: int, *intervensi: str) -> str:
    rhk = "".join(
        f"    - {{rencana: Hasil {number}.{i}{f', intervensi: {case}' if case else ''}}}\n"
        for i, case in enumerate(intervensi, 1)
    )
    return (
        "jenis: pegawai\nperiode: {mulai: 2025-01-01, selesai: 2025-12-31}\n"
        f'pegawai: {{nama: Rekaan {number}, nip: "{NIP[number]}", jabatan: Ahli, jenis_jabatan: JA}}\n'
        f'pejabat_penilai: {{nama: Atasan, jabatan: Kepala, nip: "{NIP[assessor]}"}}\n'
        f"hasil_kerja:\n  utama:\n{rhk}"
    )


def semua_garis(*text: str) -> dict[str, tuple[str, ...]]:
    """Give the lines of the last document."""
    workspace = skpcli.read([(f"{i}.yaml", case.encode()) for i, case in enumerate(text)])
    return {case.rhk: case.steps for case in goal_lines(build_cascade(workspace).owners[-1])}


def test_the_line_goes_up_to_the_goal() -> None:
    below = semua_garis(
        DINAS,
        person_text(0, 0, "dinas/S1"),
        person_text(1, 0, "R1"),
        person_text(2, 1, "R1", "", "R9"),
    )
    assert below == {
        "R1": ("R1 Rekaan 1: Hasil 1.1", "R1 Rekaan 0: Hasil 0.1", "sasaran dinas/S1: Kota maju"),
        "R3": ("putus (R9: dokumennya ada, RHK itu tidak)",),
    }


def test_where_it_ends_before_the_goal_it_says_why() -> None:
    assert semua_garis(person_text(1, 0, "R1"), person_text(2, 1, "R1"))["R1"] == (
        "R1 Rekaan 1: Hasil 1.1",
        "menunggu (R1: dokumennya tidak ada di antara berkas)",
    )


def test_a_circle_ends() -> None:
    assert semua_garis(person_text(0, 1, "R1"), person_text(1, 0, "R1"))["R1"] == (
        "R1 Rekaan 0: Hasil 0.1",
        "berputar kembali ke sini",
    )


def test_the_text_of_the_linked_rhk_is_filled_in() -> None:
    workspace = skpcli.read(
        [("a.yaml", person_text(0, 0, "").encode()), ("b.yaml", person_text(1, 0, "R1").encode())]
    )
    line, document = skpcli.score(workspace)[1], build_cascade(workspace).owners[1]
    assert line.appraisal
    result = with_leader_text(line, document).appraisal
    assert result
    assert [case.rhk.rhk_pimpinan for case in result.hasil_kerja] == ["Hasil 0.1"]
    assert GoalLine("R1", ("R1 Rekaan 0: Hasil 0.1",)) in goal_lines(document)


def test_the_report_shows_it_masked_too(skp: Skp, monkeypatch: pytest.MonkeyPatch) -> None:
    write_file("a/0.yaml", DINAS)
    write_file("a/1.yaml", person_text(0, 0, "dinas/S1"))
    write_file("a/2.yaml", person_text(1, 0, "R1"))
    output = skp("nilai", "a", "--lengkap").out
    assert "R1 → R1 Rekaan 0: Hasil 0.1" in output
    assert "→ → sasaran dinas/S1: Kota maju" in output
    assert "Hasil 0.1 (R1)" in skp("nilai", "a").out
    mask = skp("nilai", "a", "--samarkan", "--lengkap").out
    assert "Rekaan 0" not in mask
    assert "R1 → R1 PEGAWAI-" in mask


def test_the_example_has_a_line_for_every_rhk() -> None:
    file = sorted((Path(ROOT) / "examples" / "dinas-contoh").rglob("*.yaml"))
    graph = build_cascade(skpcli.read([(case.name, case.read_bytes()) for case in file]))
    every = [
        case
        for document in graph.owners
        if document.identifier.isdigit()
        for case in goal_lines(document)
    ]
    assert every
    assert all(case.steps[-1].startswith("sasaran dinas-contoh/S") for case in every)
