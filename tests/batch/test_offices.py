"""`skp massal` on whole offices: the same rows as `skp nilai`, whatever happens to some of the files."""

import json
import os
import random
import resource
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from command_line import ROOT, TEACHER, TEACHER_NIP, Outcome, Skp, teacher, write_file
from offices import NIPS, ORGANISATION, csv_rows, office, person

from skpcli.batch import workers
from skpcli.batch.context import may_hold_organisations
from skpcli.batch.traces import TraceIndex, TracePlace
from skpcli.checks.overlaps import DocumentTrace, leader_overlaps, person_overlaps
from skpcli.model.terms import Evaluasi
from skpcli.output.employee.csv_rows import EMPLOYEE_COLUMNS
from skpcli.reading.reader import read_file


@pytest.fixture
def penuh(skp: Skp) -> Skp:
    """Put the office into the folder ``k``."""
    for nama, isi in office().items():
        write_file(f"k/{nama}", isi)
    return skp


def test_csv_is_that_of_nilai(penuh: Skp) -> None:
    asli, massal = penuh("nilai", "k", "-f", "csv"), penuh("massal", "k", "-f", "csv")
    assert massal.out == asli.out
    assert massal.code == asli.code == 1
    assert csv_rows(massal.out)[0] == list(EMPLOYEE_COLUMNS)
    assert {satu[EMPLOYEE_COLUMNS.index("status")] for satu in csv_rows(massal.out)[1:]} >= {
        "dinilai",
        "belum",
        "galat",
    }
    assert (
        sum(int(satu[EMPLOYEE_COLUMNS.index("galat")]) for satu in csv_rows(massal.out)[1:]) >= 2
    ), "collisions are counted"


def test_json_is_that_of_nilai(penuh: Skp) -> None:
    asli, massal = (json.loads(penuh(satu, "k", "-f", "json").out) for satu in ("nilai", "massal"))
    assert massal["hasil"] == asli["hasil"]
    assert massal["ringkasan"] == asli["ringkasan"]
    kunci = [json.dumps(satu, sort_keys=True) for satu in asli["temuan"]]
    assert sorted(json.dumps(satu, sort_keys=True) for satu in massal["temuan"]) == sorted(kunci)


def test_jsonl_has_one_object_a_line(penuh: Skp) -> None:
    asli = json.loads(penuh("nilai", "k", "-f", "json").out)["hasil"]
    assert [
        json.loads(satu) for satu in penuh("massal", "k", "-f", "jsonl").out.splitlines()
    ] == asli


@pytest.mark.parametrize("opsi", [["--metode", "ketat"], ["--konteks", "lain"]])
def test_options_are_those_of_nilai(penuh: Skp, opsi: list[str]) -> None:
    write_file("lain/x.yaml", person(3).replace("mulai: 2025-01-01", "mulai: 2025-02-01"))
    write_file("lain/y.yaml", ORGANISATION.replace("id: dinas-contoh", "id: lain"))
    assert (
        penuh("massal", "k", "-f", "csv", *opsi).out == penuh("nilai", "k", "-f", "csv", *opsi).out
    )


@pytest.mark.parametrize("bentuk", ["csv", "csv-excel", "json", "jsonl"])
def test_processes_change_no_byte(penuh: Skp, monkeypatch: pytest.MonkeyPatch, bentuk: str) -> None:
    satu = penuh("massal", "k", "-f", bentuk, "-j", "1")
    monkeypatch.setattr(workers, "_WORTH_SHARING", 0)
    monkeypatch.setattr(workers, "_TASK_SIZE", 1)
    assert penuh("massal", "k", "-f", bentuk, "-j", "2") == satu


def test_excel_csv_keeps_the_nip_as_text(skp: Skp) -> None:
    hasil = skp("massal", "guru.yaml", "-f", "csv-excel", "-o", "h.csv")
    isi = Path("h.csv").read_bytes()
    assert (hasil.code, hasil.out, isi[:3]) == (0, "", b"\xef\xbb\xbf")
    assert isi.count(b"\r\n") == isi.count(b"\n") == 2
    kepala, satu = csv_rows(isi.decode("utf-8-sig"), ";")
    assert kepala == list(EMPLOYEE_COLUMNS)
    assert satu[EMPLOYEE_COLUMNS.index("nip")] == f'="{TEACHER_NIP}"'


def test_names_are_no_formulas(skp: Skp) -> None:
    for i, awal in enumerate(("=1+1", "+1", "-1", "@x", "\\t=1", "\\r=1")):
        write_file(f"r/{i}.yaml", teacher(nama=f'"{awal}"'))
    sel = [
        satu[EMPLOYEE_COLUMNS.index("nama")]
        for satu in csv_rows(skp("massal", "r", "-f", "csv").out)[1:]
    ]
    assert len(sel) == 6
    assert not any(satu.startswith(("=", "+", "-", "@", "\t", "\r")) for satu in sel)
    assert skp("massal", "r", "-o", "h.xlsx").code == 1
    lembar = openpyxl.load_workbook("h.xlsx")["Pegawai"]
    assert {satu.data_type for satu in lembar["D"]} == {"s"}


def test_workbook(penuh: Skp) -> None:
    assert penuh("massal", "k", "-o", "h.xlsx", "--per", "organisasi").code == 1
    buku = openpyxl.load_workbook("h.xlsx")
    assert buku.sheetnames == ["Pegawai", "Rekap", "Temuan"]
    lembar = buku["Pegawai"]
    semua = [
        ["" if satu is None else str(satu) for satu in baris_ini] for baris_ini in lembar.values
    ]
    assert semua == csv_rows(penuh("massal", "k", "-f", "csv").out)
    assert lembar["A1"].font.b
    assert lembar.freeze_panes == "A2"
    assert lembar.auto_filter.ref == f"A1:U{len(semua)}"
    assert all(satu.data_type == "s" for satu in lembar["C"][1:] if satu.value)
    rekap = {str(satu[0].value): satu[1].value for satu in buku["Rekap"].iter_rows(min_row=2)}
    assert rekap["pegawai"] == len(semua) - 1
    temuan = json.loads(penuh("massal", "k", "-f", "json").out)["temuan"]
    assert [satu.value for satu in buku["Temuan"]["A"][1:]] == [satu["kode"] for satu in temuan]


def test_workbook_without_its_library(skp: Skp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda nama: None)
    hasil = skp("massal", "guru.yaml", "-o", "h.xlsx")
    assert (hasil.code, Path("h.xlsx").exists()) == (2, False)
    assert "pip install" in hasil.err
    assert "[excel]" in hasil.err
    assert skp("massal", "guru.yaml", "-f", "xlsx").code == 2


def test_a_broken_file_is_a_row_and_its_errors_go_to_stderr(penuh: Skp) -> None:
    hasil = penuh("massal", "k", "-o", "h.csv")
    assert (hasil.code, hasil.out) == (1, "")
    assert "galat[SKP204]" in hasil.err
    assert "--> k/f.yaml:" in hasil.err
    assert "galat[SKP310]" in hasil.err
    assert "Tersimpan: h.csv\n" in hasil.err
    assert Path("h.csv").read_text("utf-8").count("galat,") == 3


def test_recap(penuh: Skp) -> None:
    hasil = penuh("massal", "k", "--per", "organisasi")
    assert "10 berkas, 10 pegawai; 6 galat, 4 peringatan" in hasil.out
    assert "dinas-contoh" in hasil.out
    assert "Rekaan 7" in hasil.out, "who is not rated is named"
    for per in ("penilai", "unit"):
        assert penuh("massal", "k", "--per", per).code == 1


def test_unreadable_is_2_and_fail_fast_writes_nothing(
    penuh: Skp, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_file("h.csv", "lama")
    hasil = penuh("massal", "k", "--gagal-cepat", "-o", "h.csv")
    assert (hasil.code, Path("h.csv").read_text("utf-8")) == (1, "lama")
    asli = Path.open

    def terkunci(self: Path, *argumen: object) -> object:
        if self.name == "a.yaml":
            raise PermissionError(13, "x")
        return asli(self, *argumen)  # type: ignore[call-overload]  # passed on as it came

    monkeypatch.setattr(Path, "open", terkunci)
    hasil = penuh("massal", "k", "guru.yaml", "-f", "csv")
    assert hasil.code == 2
    assert "SKP016" in hasil.err
    assert TEACHER_NIP in hasil.out


@pytest.mark.parametrize("cara", [["@daftar.txt"], ["--dari-daftar", "daftar.txt"]])
def test_lists_of_paths(skp: Skp, cara: list[str]) -> None:
    write_file("a b.yaml", teacher(nip=f'"{NIPS[0]}"'))
    write_file("daftar.txt", "\ufeffguru.yaml\r\n\r\n  a b.yaml  \n")
    hasil = skp("massal", *cara, "-f", "csv")
    assert [satu[0] for satu in csv_rows(hasil.out)[1:]] == ["guru.yaml", "a b.yaml"]
    assert skp("massal", "@tiada.txt").code == 2
    assert skp("massal", "-f", "csv").code == 2


def test_standard_input(skp: Skp, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for isi, argumen in ((TEACHER, ["-"]), ("guru.yaml\n", ["--dari-daftar", "-"])):
        with (tmp_path / "masuk").open("w+", encoding="utf-8") as masuk:
            masuk.write(isi)
            masuk.seek(0)
            monkeypatch.setattr("sys.stdin", masuk)
            hasil = skp("massal", *argumen, "-f", "csv")
        assert csv_rows(hasil.out)[1][EMPLOYEE_COLUMNS.index("nip")] == TEACHER_NIP


def test_names_are_masked_everywhere(penuh: Skp) -> None:
    for bentuk in ("csv", "csv-excel", "json", "jsonl", "tabel"):
        hasil = penuh("massal", "k", "--samarkan", "-f", bentuk)
        assert "Rekaan" not in hasil.both
        assert not any(satu in hasil.both for satu in NIPS)


@pytest.mark.parametrize(
    ("opsi", "predikat"),
    [
        (["--saring", "predikat=Baik,Sangat Baik"], {"baik", "sangat baik"}),
        (["--saring", "status!=dinilai"], {""}),
        (["--saring", "nama=rekaan  3"], {"baik"}),
    ],
)
def test_filters(penuh: Skp, opsi: list[str], predikat: set[str]) -> None:
    semua = csv_rows(penuh("massal", "k", "-f", "csv").out)[1:]
    tersaring = csv_rows(penuh("massal", "k", "-f", "csv", *opsi).out)[1:]
    assert {satu[EMPLOYEE_COLUMNS.index("predikat")] for satu in tersaring} <= predikat
    assert tersaring
    assert [satu for satu in semua if satu in tersaring] == tersaring


def test_sorting(penuh: Skp) -> None:
    semua = csv_rows(penuh("massal", "k", "-f", "csv").out)[1:]
    naik = csv_rows(penuh("massal", "k", "-f", "csv", "--urut", "status,-nama").out)[1:]
    assert sorted(naik) == sorted(semua)
    status = [satu[EMPLOYEE_COLUMNS.index("status")] for satu in naik]
    assert status == sorted(status, key=["dinilai", "usulan", "belum", "galat"].index)


@pytest.mark.parametrize(
    ("opsi", "kata"),
    [
        (["--saring", "predikt=baik"], "`predikat`"),
        (["--saring", "predikat=bagus"], "sangat baik"),
        (["--saring", "predikat"], "status!=dinilai"),
        (["--saring", "galat=0"], "tidak dikenal"),
        (["--urut", "nam"], "`nama`"),
        (["--metode", "rata"], "mayoritas"),
        (["-j", "0"], "keliru"),
    ],
)
def test_wrong_options(skp: Skp, opsi: list[str], kata: str) -> None:
    hasil = skp("massal", "guru.yaml", *opsi)
    assert (hasil.code, hasil.out) == (2, "")
    assert kata in hasil.err


def _banyak(tempat: Path, jumlah: int = 400) -> None:
    sys.path.insert(0, str(Path(__file__).parent / "bench"))
    from contoh import skp as contoh

    for i in range(jumlah):
        (tempat / f"{i:04}.yaml").write_text(contoh(i), "utf-8")


def _proses(tempat: Path, *argumen: str, **lain: Any) -> "subprocess.Popen[bytes]":
    perintah = [sys.executable, "-m", "skpcli", "massal", *argumen]
    return subprocess.Popen(
        perintah, cwd=tempat, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **lain
    )


def test_a_full_disk_is_said(tmp_path: Path) -> None:
    folder = tmp_path / "k"
    folder.mkdir()
    _banyak(folder)
    (tmp_path / "h.csv").write_text("lama", "utf-8")

    def sempit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))

    with _proses(tmp_path, "k", "-o", "h.csv", preexec_fn=sempit) as jalan:
        _, galat = jalan.communicate(timeout=60)
    assert jalan.returncode == 2
    assert b"tidak dapat ditulis" in galat
    assert (tmp_path / "h.csv").read_text("utf-8") == "lama"
    assert sorted(satu.name for satu in tmp_path.iterdir()) == ["h.csv", "k"]


def test_a_closed_pipe_ends_quietly(tmp_path: Path) -> None:
    _banyak(tmp_path)
    with _proses(tmp_path, ".", "-f", "jsonl") as jalan:
        assert jalan.stdout
        assert jalan.stdout.readline()
        jalan.stdout.close()
        assert jalan.stderr
        assert b"Traceback" not in jalan.stderr.read()
    assert jalan.returncode == 0


def test_output_into_a_missing_folder(skp: Skp) -> None:
    hasil: Outcome = skp("massal", "guru.yaml", "-o", "tiada/h.csv")
    assert hasil.code == 2
    assert "tidak dapat ditulis" in hasil.err
    assert skp("massal", "guru.yaml", "-o", os.path.join(".", "guru.yaml")).code == 2


@pytest.mark.parametrize(
    "kepala",
    [
        "jenis: organisasi",
        "jenis:   ORGANISASI  # ya",
        '"jenis": "Organisasi"',
        "'jenis' : organisasi",
        "versi: 1\nnama: A: B\njenis: organisasi",
        "jenis:\n  organisasi",
        "jenis: >-\n  organisasi",
        '"jen\\u0069s": organisasi',
        'jenis: "organisas\\x69"',
        "x: 1\n---\njenis: organisasi",
    ],
)
def test_no_organisation_is_overlooked(kepala: str) -> None:
    isi = f"{kepala}\nid: dinas\nperiode: {{mulai: 2025-01-01, selesai: 2025-12-31}}\n".encode()
    assert may_hold_organisations(isi)
    assert may_hold_organisations(isi.decode().encode("utf-16"))


def test_people_are_not_taken_for_organisations() -> None:
    semua = sorted((ROOT / "examples").rglob("*.yaml"))
    for satu in semua:
        isi = satu.read_bytes()
        ada = any(n.kind == "organisasi" for n in read_file(satu.name, isi).documents)
        assert may_hold_organisations(isi) is ada


def test_the_index_finds_what_the_checks_find() -> None:
    acak = random.Random(7)
    for _ in range(200):
        semua = [
            DocumentTrace(
                acak.choice("xyz"),
                acak.choice((Evaluasi.TAHUNAN, Evaluasi.SEBAGIAN)),
                acak.choice("AB"),
                mulai := acak.randint(1, 20),
                mulai + acak.randint(0, 9),
                acak.choice((None, None, "o")),
                acak.random() < 0.2,
            )
            for _ in range(acak.randint(2, 9))
        ]
        indeks = TraceIndex()
        for i, satu in enumerate(semua):
            indeks.add(TracePlace(i, 1, -1), satu)
        urut = list(enumerate(semua))
        harapan = {(t.code, t.new, t.old) for t in (*person_overlaps(urut), *leader_overlaps(urut))}
        assert {(t.code, t.new.file, t.old.file) for t in indeks.collisions()} == harapan


def test_a_document_with_a_yaml_mistake_is_a_row_of_tables_and_a_finding_of_json(skp: Skp) -> None:
    write_file(
        "k/a.yaml", person(0) + "---\n" + person(1).replace("Jumlah modul ajar", "Modul: ajar")
    )
    isi = csv_rows(skp("massal", "k", "-f", "csv").out)[1:]
    nip, status = EMPLOYEE_COLUMNS.index("nip"), EMPLOYEE_COLUMNS.index("status")
    assert [(satu[nip], satu[status]) for satu in isi] == [(NIPS[0], "dinilai"), (NIPS[1], "galat")]
    hasil = skp("massal", "k", "-f", "json")
    data = json.loads(hasil.out)
    assert [satu["nip"] for satu in data["hasil"]] == [NIPS[0]]
    assert (data["ringkasan"]["pegawai"], data["ringkasan"]["dokumen"]) == (1, 2)
    assert "SKP012" in {satu["kode"] for satu in data["temuan"]}
    assert json.loads(skp("nilai", "k", "-f", "json").out) == data
    write_file("k/org.yaml", ORGANISATION)
    (dinas,) = json.loads(skp("distribusi", "k", "-f", "json").out)["organisasi"]
    assert (dinas["jumlah"], dinas["belum"], dinas["sementara"]) == (1, 1, True)
