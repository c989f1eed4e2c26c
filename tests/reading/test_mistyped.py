"""A mistyped key is said once, and a wrong shape shows the lines to write."""

import pytest
from documents import Fields, organisasi, pegawai, yaml_bytes

from skpcli.diagnostics import Diagnostic
from skpcli.reading.reader import read_file

PERSON: Fields = pegawai()["pegawai"]
PERIODE: Fields = pegawai()["periode"]
ASSESSOR: Fields = pegawai()["pejabat_penilai"]


def renamed(fields: Fields, **new_names: str) -> Fields:
    """Give keys another name."""
    return {new_names.get(key, key): value for key, value in fields.items()}


def findings(*documents: Fields) -> list[Diagnostic]:
    return read_file("uji.yaml", yaml_bytes(*documents)).findings


@pytest.mark.parametrize(
    ("document", "route", "meant"),
    [
        (renamed(pegawai(), periode="period"), "period", "periode"),
        (renamed(pegawai(), pejabat_penilai="pejabat_penlai"), "pejabat_penlai", "pejabat_penilai"),
        (pegawai(periode=renamed(PERIODE, mulai="mulay")), "periode.mulay", "mulai"),
        (pegawai(pegawai=renamed(PERSON, nama="Nama")), "pegawai.Nama", "nama"),
        (pegawai(pegawai=renamed(PERSON, jabatan="jabatn")), "pegawai.jabatn", "jabatan"),
        (pegawai(pegawai=renamed(PERSON, nip="nipp")), "pegawai.nipp", "nip"),
        (pegawai(pegawai=renamed(PERSON, nip="NRP")), "pegawai.NRP", "nrp"),
        (
            pegawai(hasil_kerja={"utama": [{"rencna": "Tertatanya arsip"}]}),
            "hasil_kerja.utama.R1.rencna",
            "rencana",
        ),
        (organisasi(sasaran=[{"id": "S1", "urain": "Mutu naik"}]), "sasaran.1.urain", "uraian"),
        (renamed(organisasi(), id="Id"), "Id", "id"),
    ],
)
def test_a_mistyped_required_key_is_one_finding(document: Fields, route: str, meant: str) -> None:
    (finding,) = findings(document)
    assert (finding.code, finding.route) == ("SKP103", route)
    assert finding.hint == f"mungkin maksudnya `{meant}`?"


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        (renamed(PERSON, nama="zzz"), ["SKP103 zzz", "SKP104 nama"]),
        (renamed(PERSON, nama="nilai"), ["SKP104 nama", "SKP106 nilai"]),
        ({**PERSON, "nama": None}, ["SKP104 nama"]),
        (renamed(PERSON, nama="jabatn"), ["SKP103 jabatn", "SKP104 nama"]),
        (renamed(PERSON, nama="namaa", jabatan="jabatn"), ["SKP103 jabatn", "SKP103 namaa"]),
        ({**renamed(PERSON, nama="namaa"), "namaa": None}, ["SKP103 namaa"]),
        (renamed(PERSON, nip="zzz"), ["SKP103 zzz", "SKP104 nip"]),
    ],
)
def test_a_key_that_nothing_stands_for_is_missing(person: Fields, expected: list[str]) -> None:
    found = findings(pegawai(pegawai=person))
    said = [f"{finding.code} {finding.route.rpartition('.')[2]}" for finding in found]
    assert sorted(said) == expected


INDENTED = "menjorok, sebagai baris:"


@pytest.mark.parametrize(
    ("document", "route", "hint"),
    [
        (
            pegawai(perilaku_kerja={"akuntabel": "sesuai ekspektasi"}),
            "perilaku_kerja.akuntabel",
            f"tulis di bawah `akuntabel:`, {INDENTED} `rating: sesuai ekspektasi`",
        ),
        (
            pegawai(perilaku_kerja={"akuntabel": "Diatas Ekspetasi"}),
            "perilaku_kerja.akuntabel",
            f"tulis di bawah `akuntabel:`, {INDENTED} `rating: di atas ekspektasi`",
        ),
        (
            pegawai(perilaku_kerja={"loyal": "bagus"}),
            "perilaku_kerja.loyal",
            f"tulis di bawah `loyal:`, {INDENTED} `ekspektasi_khusus: ...`, `umpan_balik: ...`, "
            "`rating: ...`, `tindak_lanjut: ...`",
        ),
        (
            pegawai(periode="2025"),
            "periode",
            f"tulis di bawah `periode:`, {INDENTED} `mulai: ...`, `selesai: ...`",
        ),
        (
            pegawai(periode="triwulan I"),
            "periode",
            f"tulis di bawah `periode:`, {INDENTED} `mulai: ...`, `selesai: ...`, "
            "`evaluasi: triwulan I`",
        ),
        (
            pegawai(penilaian="baik"),
            "penilaian",
            f"tulis di bawah `penilaian:`, {INDENTED} `predikat: baik`",
        ),
        (
            pegawai(hasil_kerja=[{"rencana": "Tertatanya arsip"}]),
            "hasil_kerja",
            f"tulis di bawah `hasil_kerja:`, {INDENTED} `utama: ...`, `tambahan: ...`",
        ),
        (
            pegawai(hasil_kerja={"utama": "Tertatanya arsip"}),
            "hasil_kerja.utama",
            f"tulis di bawah `utama:`, {INDENTED} `- rencana: ...`",
        ),
        (
            pegawai(hasil_kerja={"utama": ["Tertatanya arsip"]}),
            "hasil_kerja.utama.R1",
            f"tulis di bawah `utama:`, {INDENTED} `- rencana: ...`",
        ),
        (
            organisasi(sasaran=["Mutu naik"]),
            "sasaran.1",
            f"tulis di bawah `sasaran:`, {INDENTED} `- id: ...`, `uraian: ...`",
        ),
        (
            pegawai(lampiran={"konsekuensi": {"a": "b"}}),
            "lampiran.konsekuensi",
            "tulis setiap butirnya pada baris yang dimulai dengan `- `",
        ),
    ],
)
def test_a_wrong_shape_shows_the_lines_to_write(document: Fields, route: str, hint: str) -> None:
    (finding,) = findings(document)
    assert (finding.code, finding.route, finding.hint) == ("SKP105", route, hint)
