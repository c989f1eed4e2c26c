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


def orang(nomor: int, penilai: int, *intervensi: str) -> str:
    rhk = "".join(
        f"    - {{rencana: Hasil {nomor}.{i}{f', intervensi: {satu}' if satu else ''}}}\n"
        for i, satu in enumerate(intervensi, 1)
    )
    return (
        "jenis: pegawai\nperiode: {mulai: 2025-01-01, selesai: 2025-12-31}\n"
        f'pegawai: {{nama: Rekaan {nomor}, nip: "{NIP[nomor]}", jabatan: Ahli, jenis_jabatan: JA}}\n'
        f'pejabat_penilai: {{nama: Atasan, jabatan: Kepala, nip: "{NIP[penilai]}"}}\n'
        f"hasil_kerja:\n  utama:\n{rhk}"
    )


def semua_garis(*teks: str) -> dict[str, tuple[str, ...]]:
    """Give the lines of the last document."""
    ruang = skpcli.read([(f"{i}.yaml", satu.encode()) for i, satu in enumerate(teks)])
    return {satu.rhk: satu.steps for satu in goal_lines(build_cascade(ruang).owners[-1])}


def test_the_line_goes_up_to_the_goal() -> None:
    bawah = semua_garis(
        DINAS, orang(0, 0, "dinas/S1"), orang(1, 0, "R1"), orang(2, 1, "R1", "", "R9")
    )
    assert bawah == {
        "R1": ("R1 Rekaan 1: Hasil 1.1", "R1 Rekaan 0: Hasil 0.1", "sasaran dinas/S1: Kota maju"),
        "R3": ("putus (R9: dokumennya ada, RHK itu tidak)",),
    }


def test_where_it_ends_before_the_goal_it_says_why() -> None:
    assert semua_garis(orang(1, 0, "R1"), orang(2, 1, "R1"))["R1"] == (
        "R1 Rekaan 1: Hasil 1.1",
        "menunggu (R1: dokumennya tidak ada di antara berkas)",
    )


def test_a_circle_ends() -> None:
    assert semua_garis(orang(0, 1, "R1"), orang(1, 0, "R1"))["R1"] == (
        "R1 Rekaan 0: Hasil 0.1",
        "berputar kembali ke sini",
    )


def test_the_text_of_the_linked_rhk_is_filled_in() -> None:
    ruang = skpcli.read(
        [("a.yaml", orang(0, 0, "").encode()), ("b.yaml", orang(1, 0, "R1").encode())]
    )
    baris, dokumen = skpcli.score(ruang)[1], build_cascade(ruang).owners[1]
    assert baris.appraisal
    hasil = with_leader_text(baris, dokumen).appraisal
    assert hasil
    assert [satu.rhk.rhk_pimpinan for satu in hasil.hasil_kerja] == ["Hasil 0.1"]
    assert GoalLine("R1", ("R1 Rekaan 0: Hasil 0.1",)) in goal_lines(dokumen)


def test_the_report_shows_it_masked_too(skp: Skp, monkeypatch: pytest.MonkeyPatch) -> None:
    write_file("a/0.yaml", DINAS)
    write_file("a/1.yaml", orang(0, 0, "dinas/S1"))
    write_file("a/2.yaml", orang(1, 0, "R1"))
    keluar = skp("nilai", "a").out
    assert "R1 → R1 Rekaan 0: Hasil 0.1" in keluar
    assert "→ → sasaran dinas/S1: Kota maju" in keluar
    assert "Hasil 0.1 (R1)" in skp("nilai", "a").out
    samar = skp("nilai", "a", "--samarkan").out
    assert "Rekaan 0" not in samar
    assert "R1 → R1 PEGAWAI-" in samar


def test_the_example_has_a_line_for_every_rhk() -> None:
    berkas = sorted((Path(ROOT) / "examples" / "dinas-contoh").rglob("*.yaml"))
    graf = build_cascade(skpcli.read([(satu.name, satu.read_bytes()) for satu in berkas]))
    semua = [
        satu
        for dokumen in graf.owners
        if dokumen.identifier.isdigit()
        for satu in goal_lines(dokumen)
    ]
    assert semua
    assert all(satu.steps[-1].startswith("sasaran dinas-contoh/S") for satu in semua)
