"""Files of another kind on the command line: one line with the next step, and code 2."""

import io
import zipfile
from pathlib import Path

import pytest
from command_line import Skp

SOUND = """\
jenis: pegawai
periode: {mulai: 2025-01-01, selesai: 2025-12-31}
pegawai: {nama: Wulan Rekaan, nip: "199203142017052033", jabatan: Analis, jenis_jabatan: JF}
pejabat_penilai: {nama: Bagas Karangan, jabatan: Kepala}
"""


def packed(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(name, "x" if name != "mimetype" else SHEET)
    return buffer.getvalue()


SHEET = "application/vnd.oasis.opendocument.spreadsheet"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)

FOREIGN = [
    ("data.xlsx", packed("[Content_Types].xml", "xl/workbook.xml"), "skp impor data.xlsx"),
    ("data", packed("[Content_Types].xml", "xl/workbook.xml"), "skp impor data`"),
    ("data pegawai.xlsx", b"", 'skp impor "data pegawai.xlsx"'),
    ("data.xls", OLE, "simpan sebagai .xlsx"),
    ("data.xls", b"\r\n<html><table><tr><td>NIP</td></tr></table>", "simpan sebagai .xlsx"),
    ("data.ods", packed("mimetype", "content.xml"), "simpan sebagai .xlsx"),
    ("surat.docx", packed("[Content_Types].xml", "word/document.xml"), "skp impor --templat"),
    ("surat.doc", OLE, "skp impor --templat"),
    ("skp.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "skp impor --templat"),
    ("daftar.csv", b"nama;nip;jabatan\nA;1;B\n", "skp baru --dari daftar.csv"),
    ("daftar.txt", "\ufeffNama\tNIP\nA\t1\n".encode("utf-16-le"), "skp baru --dari daftar.txt"),
    ("arsip.zip", packed("a.yaml"), "keluarkan dahulu"),
]

COMMANDS = ["nilai", "periksa", "kaskade", "massal", "distribusi"]

MISTAKEN = [
    (command, *foreign)
    for command in COMMANDS
    for foreign in FOREIGN
    if command != "distribusi" or not str(foreign[0]).endswith(".csv")  # it takes tables
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.yaml").write_text(SOUND, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(("command", "name", "content", "advice"), MISTAKEN)
def test_one_line_says_the_next_step(
    command: str, name: str, content: bytes, advice: str, folder: Path, skp: Skp
) -> None:
    (folder / name).write_bytes(content)
    alone = skp(command, name)
    assert alone.code == 2
    assert alone.out == ""
    (line,) = alone.err.splitlines()
    assert line.startswith(f"galat: `{name}` adalah ")
    assert advice in line


@pytest.mark.parametrize("command", ["nilai", "periksa", "massal"])
def test_the_other_files_are_done(command: str, folder: Path, skp: Skp) -> None:
    (folder / "data.xlsx").write_bytes(packed("xl/workbook.xml"))
    outcome = skp(command, "data.xlsx", "a.yaml", "-f", "json")
    assert outcome.code == 2
    assert '"versi": 1' in outcome.out
    assert "skp impor data.xlsx" in outcome.err


def test_mending_leaves_a_table_alone(folder: Path, skp: Skp) -> None:
    table = "nama;nip\n“A”;1\n".encode()
    (folder / "daftar.csv").write_bytes(table)
    assert skp("periksa", "--perbaiki", "daftar.csv", "a.yaml").code == 2
    assert (folder / "daftar.csv").read_bytes() == table


@pytest.mark.parametrize("name", ["a.txt", "a.csv", "a", "a.xlsx"])
def test_a_text_with_yaml_in_it_is_read_whatever_its_name(
    name: str, folder: Path, skp: Skp
) -> None:
    (folder / name).write_text(SOUND, encoding="utf-8")
    outcome = skp("periksa", name)
    assert "1 berkas, 1 " in outcome.err
    assert outcome.code == 0


def test_a_workbook_called_yaml_is_no_text(folder: Path, skp: Skp) -> None:
    (folder / "b.yaml").write_bytes(packed("xl/workbook.xml"))
    outcome = skp("periksa", "b.yaml")
    assert outcome.code == 1
    assert "SKP002" in outcome.out
    assert "buku kerja atau dokumen" in outcome.out
