"""Every command on odd terminals, in odd surroundings: no crash, no mojibake, no trace, no network."""

import csv
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import pytest
from command_line import ROOT, TEACHER

import skpcli.cli.terminal
from skpcli.text import cell_width

assert skpcli.cli.terminal  # registers the error handler `skp`

ANAK = """
import json, os, sys

kejadian = []
PANTAU = ("socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.system", "os.mkdir", "os.remove",
          "os.rename", "os.rmdir", "os.symlink", "os.link", "os.truncate", "webbrowser.", "urllib.", "ctypes.dlopen")

def lihat(nama, isi):
    if nama.startswith(PANTAU):
        kejadian.append([nama, [str(satu) for satu in isi]])
    elif nama == "open" and isi[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
        kejadian.append([nama, [str(isi[0])]])

from skpcli.cli import jalankan
sys.addaudithook(lihat)
hasil = []
for nomor, perintah in enumerate(json.loads(sys.argv[1])):
    wadah = [os.memfd_create(nama) for nama in ("keluar", "galat")]
    for tujuan, satu in enumerate(wadah, 1):
        os.dup2(satu, tujuan)
    kode = jalankan(perintah)
    sys.stdout.flush()
    sys.stderr.flush()
    isi = [os.pread(satu, 100_000_000, 0).decode("latin-1") for satu in wadah]
    for satu in wadah:
        os.close(satu)
    hasil.append([kode, *isi])
tempat = os.open(sys.argv[2], os.O_WRONLY)
os.write(tempat, json.dumps([hasil, kejadian]).encode())
"""

PERINTAH = (
    *(
        "nilai . -f tabel",
        "nilai . --ringkas",
        "nilai . --mengapa --profil",
        "nilai . -f json",
        "nilai . -f csv",
    ),
    *("nilai . -f md", "nilai . --samarkan"),
    *(
        "periksa .",
        "periksa . -f ringkas",
        "periksa . -f json",
        "periksa . -f github",
        "periksa . -f sarif",
    ),
    *("periksa . -f junit", "periksa . --statistik", "periksa . --beda"),
    *(
        "kaskade .",
        "kaskade . -f json",
        "kaskade . -f mermaid",
        "kaskade . -f dot",
        "kaskade . -f md",
    ),
    *("kaskade . -f csv", "kaskade . --matriks", "kaskade . --matriks -f md"),
    *(
        "massal .",
        "massal . -f csv",
        "massal . -f csv-excel",
        "massal . -f json",
        "massal . -f jsonl",
    ),
    *("massal . --per penilai", "massal . -j 2 -f csv"),
    *(
        "distribusi .",
        "distribusi . -f json",
        "distribusi . -f csv",
        "distribusi . -f md",
        "distribusi . --per penilai",
    ),
    "distribusi --capaian baik --jumlah 7",
    *("jelaskan", "jelaskan SKP301", "jelaskan kuadran", "aturan", "aturan -f json", "skema"),
    *(
        "--help",
        "nilai --help",
        "--version",
        "nilai tiada.yaml",
        "nilai . --metode é",
        "jelaskan ≥",
        "kaskade . --dari ●",
    ),
)


class Hasil(NamedTuple):
    """What a command gave."""

    kode: int
    keluar: bytes
    galat: bytes


class Jalan(NamedTuple):
    """What all commands gave, and what they did to the system."""

    hasil: dict[str, Hasil]
    kejadian: list[tuple[str, list[str]]]


def jalan(perintah: tuple[str, ...], tempat: Path, **lingkungan: str) -> Jalan:
    """Run commands one after the other in a process with an environment of its own."""
    rumah, sementara = tempat.parent / "rumah", tempat.parent / "sementara"
    for satu in (rumah, sementara):
        satu.mkdir(exist_ok=True)
    semua = {nama: os.environ[nama] for nama in ("PATH", "PYTHONPATH") if nama in os.environ}
    semua |= {
        "HOME": str(rumah),
        "TMPDIR": str(sementara),
        "PYTHONDONTWRITEBYTECODE": "1",
        "COLUMNS": "100",
    }
    catatan = tempat.parent / "catatan.json"
    catatan.write_bytes(b"")
    argumen = [
        sys.executable,
        "-c",
        ANAK,
        json.dumps([satu.split(" ") for satu in perintah]),
        str(catatan),
    ]
    anak = subprocess.run(
        argumen, cwd=tempat, env=semua | lingkungan, capture_output=True, timeout=300, check=False
    )
    assert anak.returncode == 0, anak.stderr.decode(errors="replace")[-3000:]
    hasil, kejadian = json.loads(catatan.read_bytes())
    assert not os.listdir(rumah)
    assert not os.listdir(sementara)
    isi = {
        satu: Hasil(kode, keluar.encode("latin-1"), galat.encode("latin-1"))
        for satu, (kode, keluar, galat) in zip(perintah, hasil, strict=True)
    }
    for nama, milik in isi.items():
        assert milik.kode in (0, 1, 2), (nama, milik.galat)
        assert b"Traceback" not in milik.galat
    return Jalan(isi, [(nama, rincian) for nama, rincian in kejadian])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a folder with odd names and odd texts: blanks, backslashes, other scripts, CRLF, a long path."""
    akar = tmp_path_factory.mktemp("terminal") / "berkas kita é"
    akar.mkdir()
    aneh = TEACHER.replace("Guru Contoh", "Gurú “Contoh” – 漢字 ≥ ●").replace("\n", "\r\n")
    lain = TEACHER.replace("199002142019032921", "199002142019032922").replace(
        "12 modul", "≥ 12 modul…"
    )
    organisasi = ROOT / "examples" / "dinas-contoh" / "organisasi.yaml"
    isi = {
        "a b\\c é 漢.yaml": aneh,
        "/".join(["jauh " + "x" * 60] * 6) + "/lain.yaml": lain,
        "dinas/organisasi.yaml": organisasi.read_text(encoding="utf-8").replace(
            "Kota Contoh", "Kota Contoh → é"
        ),
        "rusak ≥.yaml": "jenis: pegawai\npegawai: {nama: é, nip: 1}\npendekatan: kuantitatip\nkuncí: 1\n",
        "ejaan.yaml": lain.replace("3292", "3293").replace("sesuai ekspektasi", "Sesuai Ekspetasi"),
    }
    for pegawai in sorted((ROOT / "examples" / "dinas-contoh" / "pegawai").glob("*.yaml")):
        isi[f"dinas/{pegawai.name}"] = pegawai.read_text(encoding="utf-8")
    for nama, teks in isi.items():
        (akar / nama).parent.mkdir(parents=True, exist_ok=True)
        (akar / nama).write_text(teks, encoding="utf-8", newline="")
    return akar


@pytest.fixture(scope="module")
def dasar(folder: Path) -> Jalan:
    """Run everything on a stream that takes all characters."""
    return jalan(PERINTAH, folder, PYTHONIOENCODING="utf-8")


def potret(tempat: Path) -> dict[str, tuple[bytes, int]]:
    """Remember a tree: contents and times."""
    return {
        str(satu): (satu.read_bytes(), satu.stat().st_mtime_ns)
        for satu in tempat.rglob("*")
        if satu.is_file()
    }


# Encodings

PENGODEAN = ("cp1252", "cp437", "ascii", "latin-1", "shift_jis")


def bentuk(perintah: str) -> str:
    """Give the format that a command asks for; `massal` copies what it wrote as plain text."""
    cocok = re.search(r"-f ([a-z-]+)", perintah)
    return (
        cocok[1]
        if cocok and not perintah.startswith("massal")
        else "skema"
        if perintah == "skema"
        else "teks"
    )


def sama(baru: object, lama: object, perintah: str) -> None:
    """Find no difference; the long texts are not laid side by side, which takes minutes."""
    if baru != lama:
        pytest.fail(f"{perintah}: {str(baru)[:300]} ... bukan {str(lama)[:300]} ...")


def samakan(perintah: str, keluar: bytes, patokan: bytes, sandi: str) -> None:
    """Compare with what a UTF-8 stream gets: the same data, or the same text in what the encoding has."""
    match bentuk(perintah):
        case "json" | "sarif" | "skema":
            assert keluar.isascii()
            sama(json.loads(keluar), json.loads(patokan), perintah)
        case "junit":
            assert keluar.isascii()
            sama(
                ElementTree.canonicalize(keluar.decode()),
                ElementTree.canonicalize(patokan.decode()),
                perintah,
            )
        case "md" | "dot":
            sama(keluar, patokan.decode().encode(sandi, errors="xmlcharrefreplace"), perintah)
        case "csv":
            baru, lama = keluar.decode(sandi), patokan.decode()
            sel_baru, sel_lama = (
                list(csv.reader(io.StringIO(satu, newline=""), strict=True))
                for satu in (baru, lama)
            )
            sama([len(satu) for satu in sel_baru], [len(satu) for satu in sel_lama], perintah)
            assert not [sel for satu in sel_baru for sel in satu if re.match(r"\s*[=+@-]", sel)]
        case _:
            sama(
                keluar,
                patokan.removeprefix(b"\xef\xbb\xbf").decode().encode(sandi, errors="skp"),
                perintah,
            )


@pytest.mark.parametrize("sandi", PENGODEAN)
def test_what_an_encoding_lacks_becomes_ascii_and_nothing_else_changes(
    folder: Path, dasar: Jalan, sandi: str
) -> None:
    for perintah, hasil in jalan(
        PERINTAH, folder, PYTHONIOENCODING=sandi, PYTHONUTF8="0"
    ).hasil.items():
        semestinya = dasar.hasil[perintah]
        assert hasil.kode == semestinya.kode
        samakan(perintah, hasil.keluar, semestinya.keluar, sandi)
        sama(hasil.galat, semestinya.galat.decode().encode(sandi, errors="skp"), perintah)


@pytest.mark.parametrize("lokal", ["C", "POSIX", "tiada_XX.UTF-8"])
def test_a_locale_without_a_language(folder: Path, dasar: Jalan, lokal: str) -> None:
    polos = jalan(PERINTAH, folder, LC_ALL=lokal)
    kuno = jalan(PERINTAH, folder, LC_ALL=lokal, PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    for perintah, semestinya in dasar.hasil.items():
        assert polos.hasil[perintah].kode == kuno.hasil[perintah].kode == semestinya.kode
        kuno.hasil[perintah].keluar.decode("utf-8" if lokal.endswith("UTF-8") else "ascii")
        if bentuk(perintah) == "json":
            json.loads(polos.hasil[perintah].keluar)
            json.loads(kuno.hasil[perintah].keluar)


# Widths and colours

LINGKUNGAN: dict[str, dict[str, str]] = {
    "TERM=dumb": {"TERM": "dumb"},
    "TERM kosong": {"TERM": ""},
    "NO_COLOR": {"NO_COLOR": "1", "FORCE_COLOR": "1"},
    "COLUMNS=0": {"COLUMNS": "0"},
    "COLUMNS=-5": {"COLUMNS": "-5"},
    "COLUMNS=1": {"COLUMNS": "1"},
    "COLUMNS=40": {"COLUMNS": "40"},
    "COLUMNS=abc": {"COLUMNS": "abc"},
    "COLUMNS=5000": {"COLUMNS": "5000"},
    "LINES": {"LINES": "1"},
    "PYTHONWARNINGS": {"PYTHONWARNINGS": "error"},
}


@pytest.mark.parametrize("nama", LINGKUNGAN)
def test_odd_terminals(folder: Path, dasar: Jalan, nama: str) -> None:
    for perintah, hasil in jalan(
        PERINTAH, folder, PYTHONIOENCODING="utf-8", **LINGKUNGAN[nama]
    ).hasil.items():
        assert hasil.kode == dasar.hasil[perintah].kode
        assert b"\x1b" not in hasil.keluar + hasil.galat
        if re.search("-f (?!tabel)|periksa|--ringkas", perintah) or "COLUMNS" not in nama:
            sama(hasil.keluar, dasar.hasil[perintah].keluar, perintah)


def test_reports_fit_into_forty_columns(folder: Path) -> None:
    laporan = tuple(
        satu
        for satu in PERINTAH
        if re.match("(?:nilai|kaskade|massal|distribusi)(?!.* -f [^t])", satu)
    )
    for perintah, hasil in jalan(
        laporan, folder, PYTHONIOENCODING="utf-8", COLUMNS="40"
    ).hasil.items():
        if "--ringkas" not in perintah and "--help" not in perintah:
            assert max(map(cell_width, hasil.keluar.decode().splitlines()), default=0) <= 40, (
                perintah
            )


def test_forced_colours_change_nothing_else(folder: Path, dasar: Jalan) -> None:
    warna = 0
    for perintah, hasil in jalan(
        PERINTAH, folder, PYTHONIOENCODING="utf-8", FORCE_COLOR="1"
    ).hasil.items():
        warna += b"\x1b[" in hasil.keluar
        polos = re.sub(rb"\x1b\[[0-9;]*m", b"", hasil.keluar)
        assert b"\x1b" not in polos
        sama(
            re.sub(rb" +\n", b"\n", polos),
            re.sub(rb" +\n", b"\n", dasar.hasil[perintah].keluar),
            perintah,
        )
    assert warna > 5


# What a run does to the system


def diubah(kejadian: list[tuple[str, list[str]]], *tempat: str) -> None:
    """Find that files were made, renamed or removed in some folders only, and nothing else was done."""
    for nama, rincian in kejadian[:-1]:  # the last is the record of the run itself
        assert nama in ("open", "os.rename", "os.remove"), (nama, rincian)
        jalur = [
            satu for satu in rincian if not re.fullmatch("-?[0-9]+", satu)
        ]  # without file numbers
        assert all(any(f"/{milik}" in satu for milik in tempat) for satu in jalur), (nama, rincian)


def test_a_run_leaves_no_trace(folder: Path, dasar: Jalan) -> None:
    sebelum = potret(folder)
    diubah(jalan(PERINTAH, folder, PYTHONIOENCODING="utf-8").kejadian, "sementara")
    assert potret(folder) == sebelum


KELUARAN = {
    "nilai . -f json -o {}": "a.json",
    "nilai . -f csv -o {}": "a.csv",
    "nilai . -o {}": "a.txt",
    "periksa . -o {}": "a.sarif",
    "kaskade . -o {}": "a.mmd",
    "massal . -o {}": "a.xlsx",
    "massal . -f csv --urut nama -o {}": "b.csv",
    "massal . -j 2 -o {}": "a.jsonl",
    "distribusi . -o {}": "a.md",
    "skema -o {}": "skema.json",
}


def test_a_run_writes_its_output_and_nothing_else(folder: Path, tmp_path: Path) -> None:
    sebelum = potret(folder)
    tujuan = tmp_path / "hasil ku"
    tujuan.mkdir()
    # `jalan` splits at blanks, so that the folder goes by another name
    os.symlink(tujuan, tmp_path / "ke")
    perintah = tuple(satu.replace("{}", f"{tmp_path}/ke/{nama}") for satu, nama in KELUARAN.items())
    jalankan = jalan(perintah, folder, PYTHONIOENCODING="cp1252")
    assert sorted(os.listdir(tujuan)) == sorted(KELUARAN.values())
    assert potret(folder) == sebelum
    diubah(jalankan.kejadian, "sementara", "hasil ku")
    for nama in KELUARAN.values():
        assert nama.endswith("xlsx") or (tujuan / nama).read_bytes().decode("utf-8")
