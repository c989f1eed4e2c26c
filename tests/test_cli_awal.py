"""The first minutes with `skp`: greeting, help, mistakes, completion, the state of the installation."""

import getpass
import json
import os
import pty
import re
import shlex
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import TEACHER

import skpcli.cli.runs.lengkapi as modul
from skpcli import __version__
from skpcli.cli import COMMANDS, run
from skpcli.cli.parser_messages import translate_message
from skpcli.cli.runs.lengkapi import (
    END_MARK,
    START_MARK,
    completion_script,
    insert_script,
    startup_file,
)

AKAR = Path(__file__).parents[1]
SHELLS = ("bash", "zsh", "fish", "powershell")
ASING = (
    "No such",
    "Did you",
    "Invalid",
    "Missing",
    "requires",
    "Usage",
    "not one of",
    "unexpected",
    "range",
    "Choose",
)
KELOMPOK = {
    "Menyusun": ["baru", "contoh", "skema"],
    "Memeriksa": ["periksa", "kaskade", "jelaskan", "aturan"],
    "Menilai": ["nilai", "massal", "distribusi"],
    "Lain": ["cek-sistem", "lengkapi"],
}


@pytest.fixture(autouse=True)
def _sendiri(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("SKP_DEBUG", raising=False)


def bantuan(capfd: pytest.CaptureFixture[str], *perintah: str) -> str:
    """Give the help of a command."""
    assert run([*perintah, "--help"]) == 0
    return capfd.readouterr().out


# Bare `skp` and the help


def test_on_a_terminal_it_greets() -> None:
    induk, anak = pty.openpty()
    jalan = subprocess.run(
        [sys.executable, "-m", "skpcli"], stdin=anak, stdout=anak, stderr=anak, check=False
    )
    os.close(anak)
    teks = os.read(induk, 10_000).decode()
    os.close(induk)
    assert jalan.returncode == 0
    for perintah in ("skp contoh", "skp nilai contoh-skp", "skp baru", "skp --help"):
        assert perintah in teks


def test_elsewhere_it_helps_and_fails(capfd: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 2
    keluar, galat = capfd.readouterr()
    assert keluar == ""
    assert galat.startswith("galat: perintah belum disebut\n\nPemakaian: skp ")
    assert "Menyusun:" in galat


@pytest.mark.parametrize("lebar", ["40", "80", "200"])
def test_commands_are_grouped(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, lebar: str
) -> None:
    monkeypatch.setenv("COLUMNS", lebar)
    teks = bantuan(capfd)
    ada: dict[str, list[str]] = {}
    for baris in teks[teks.index("Menyusun:") :].splitlines():
        if baris.endswith(":") and not baris.startswith(" "):
            ada[baris[:-1]] = kini = []
        elif cocok := re.match(r"  (\S+)", baris):
            kini.append(cocok[1])
    assert ada == KELOMPOK
    assert [nama for isi in KELOMPOK.values() for nama in isi] == list(COMMANDS)
    if lebar != "40":
        assert all(satu.help in teks for satu in COMMANDS.values())
    assert not [
        kata for kata in ("Usage", "Options", "Commands", "Arguments", "Show this") if kata in teks
    ]


@pytest.mark.parametrize("perintah", ["", *COMMANDS])
def test_examples_of_the_help_can_be_copied(
    perintah: str, capfd: pytest.CaptureFixture[str]
) -> None:
    teks = bantuan(capfd, *perintah.split())
    _, _, sisa = teks.partition("  Contoh:\n")
    contoh = [baris.strip() for baris in sisa.partition("\n\n")[0].splitlines()]
    assert 2 <= len(contoh) <= 4
    for satu in contoh:
        skp, *argumen = shlex.split(satu)
        assert skp == "skp"
        assert argumen[0] == perintah or not perintah
        assert run([*argumen, "--help"]) == 0, satu
    for asing in ("Usage", "Options:", "Arguments:", "[default", "[required]", "Show this message"):
        assert asing not in teks


@pytest.mark.parametrize(
    "perintah", ["aturan", "cek-sistem", "distribusi", "jelaskan", "kaskade", "massal", "nilai"]
)
def test_examples_of_the_help_run(
    perintah: str,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    shutil.copytree(AKAR / "examples", tmp_path / "examples")
    Path("daftar.txt").write_text("examples/guru.yaml\n")
    _, _, sisa = bantuan(capfd, perintah).partition("  Contoh:\n")
    run(["massal", "examples/dinas-contoh", "-o", "hasil.csv"])
    for satu in sisa.partition("\n\n")[0].splitlines():
        assert run(shlex.split(satu)[1:]) in (0, 1), satu
        assert "galat: " not in capfd.readouterr().err


def test_the_help_and_a_command_load_only_what_they_need() -> None:
    dasar = {"parser_help", "terminal"}
    for argumen, muatan in (
        (["--help"], dasar),
        (["jelaskan", "--help"], {*dasar, "commands", "commands.jelaskan"}),
    ):
        program = (
            "import sys; from skpcli.cli import jalankan; "
            f"kode = jalankan({argumen}); "
            "print(kode, *sorted(m[11:] for m in sys.modules if m.startswith('skpcli.cli.')))"
        )
        hasil = subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, check=True
        )
        kode, *muat = hasil.stdout.splitlines()[-1].split()
        assert kode == "0"
        assert set(muat) == muatan


# Mistakes

SALAH = [
    (["nila"], "perintah `nila` tidak dikenal. Maksud Anda nilai?", ""),
    (["cek"], "Maksud Anda periksa?", ""),
    (["help"], "Maksud Anda --help?", ""),
    (["zzz"], "perintah `zzz` tidak dikenal", ""),
    (["--versii"], "Maksud Anda --versi", ""),
    (["nilai", "a", "--ringkass"], "Maksud Anda --ringkas?", "nilai"),
    (["nilai", "a", "-f", "tabl"], "Maksud Anda tabel?", "nilai"),
    (
        ["nilai", "--ringkas"],
        "sebutkan berkas atau foldernya, misalnya: skp nilai contoh-skp",
        "nilai",
    ),
    (["nilai", "a", "-o"], "opsi `-o` memerlukan nilai", "nilai"),
    (["nilai", "a", "--ketat=1"], "opsi `--ketat` tidak memerlukan nilai", "nilai"),
    (["massal", "a", "-j", "dua"], "bukan bilangan bulat", "massal"),
    (["massal", "a", "-j", "0"], "paling kecil 1", "massal"),
    (["massal", "a", "--per", "uni"], "Maksud Anda unit?", "massal"),
    (["massal", "a", "--sarin", "x"], "Maksud Anda --saring?", "massal"),
    (["periksa", "a", "--perbaki"], "Maksud Anda --perbaiki?", "periksa"),
    (["periksa", "a", "-f", "sarf"], "Maksud Anda sarif?", "periksa"),
    (
        ["periksa", "--ketat"],
        "sebutkan berkas atau foldernya, misalnya: skp nilai contoh-skp",
        "periksa",
    ),
    (["kaskade", "a", "--matrik"], "Maksud Anda --matriks?", "kaskade"),
    (["kaskade", "a", "-f", "mermeid"], "Maksud Anda mermaid?", "kaskade"),
    (["kaskade", "a", "--dari"], "opsi `--dari` memerlukan nilai", "kaskade"),
    (["distribusi", "a", "--per", "penila"], "Maksud Anda penilai?", "distribusi"),
    (["distribusi", "a", "--turunka"], "Maksud Anda --turunkan?", "distribusi"),
    (["skema", "--jenis", "pegawa"], "Maksud Anda pegawai?", "skema"),
    (["skema", "a", "b"], "argumen berlebih: `b`", "skema"),
    (["aturan", "a", "b"], "argumen berlebih: `a b`", "aturan"),
    (["aturan", "--tanggl", "x"], "Maksud Anda --tanggal?", "aturan"),
    (["jelaskan", "-f", "jso"], "Maksud Anda json?", "jelaskan"),
    (["jelaskan", "--fomat", "x"], "Maksud Anda --format?", "jelaskan"),
    (["baru", "--jenis", "pegawi"], "Maksud Anda pegawai?", "baru"),
    (["baru", "--jenis-jabatan", "pelaksna"], "Maksud Anda pelaksana?", "baru"),
    (["baru", "--nama"], "opsi `--nama` memerlukan nilai", "baru"),
    (["baru", "a", "b"], "argumen berlebih: `b`", "baru"),
    (["baru", "--penilai-name", "x"], "--penilai-nama", "baru"),
    (["contoh", "a", "b"], "argumen berlebih: `b`", "contoh"),
    (["contoh", "--folder"], "opsi `--folder` tidak dikenal", "contoh"),
    (["cek-sistem", "-f", "jsn"], "Maksud Anda json?", "cek-sistem"),
    (["cek-sistem", "x"], "argumen berlebih: `x`", "cek-sistem"),
    (
        ["lengkapi"],
        "argumen `SHELL` wajib disebut; pilih salah satu dari: bash, zsh, fish, powershell",
        "lengkapi",
    ),
    (["lengkapi", "bsh"], "Maksud Anda bash?", "lengkapi"),
    (["lengkapi", "bash", "--pasan"], "Maksud Anda --pasang?", "lengkapi"),
    (["lengkapi", "bash", "zsh"], "argumen berlebih: `zsh`", "lengkapi"),
]


@pytest.mark.parametrize(("argumen", "teks", "perintah"), SALAH)
def test_mistakes_are_answered_in_indonesian(
    argumen: list[str], teks: str, perintah: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(argumen) == 2
    keluar, galat = capfd.readouterr()
    assert keluar == ""
    assert galat.startswith("galat: ")
    assert teks in galat
    assert galat.endswith(f"Lihat `{f'skp {perintah}'.strip()} --help`.\n")
    assert not [kata for kata in ASING if kata in galat]


def test_every_command_is_in_the_table_of_mistakes() -> None:
    assert {perintah for _, _, perintah in SALAH} == {"", *COMMANDS}


@pytest.mark.parametrize(
    ("asli", "jadi"),
    [
        ("Missing option '--x'.", "opsi `--x` wajib disebut"),
        (
            "Invalid value for '-j': 9 is not in the range 1<=x<=8.",
            "nilai untuk '-j' keliru: 9, padahal antara 1 dan 8",
        ),
        (
            "Invalid value for '-j': 9 is not in the range x<=8.",
            "nilai untuk '-j' keliru: 9, padahal paling besar 8",
        ),
        (
            "Invalid value for '-j': 0 is not in the range x>=1.",
            "nilai untuk '-j' keliru: 0, padahal paling kecil 1",
        ),
        (
            "Invalid value for '-j': 'dua' is not a valid int.",
            "nilai untuk '-j' keliru: \"dua\" bukan bilangan bulat",
        ),
        (
            "Invalid value for '-j': Input should be a valid integer, unable to parse string as an integer",
            "nilai untuk '-j' keliru: bukan bilangan bulat",
        ),
        (
            "Invalid value for '-j': Input should be greater than or equal to 1",
            "nilai untuk '-j' keliru: paling kecil 1",
        ),
        (
            "Invalid value for '-j': Input should be less than or equal to 8",
            "nilai untuk '-j' keliru: paling besar 8",
        ),
        (
            "Invalid value for '--per': Value error, 'uni' is not one of 'organisasi', 'unit'.",
            '"uni" bukan nilai untuk `--per`; pilih salah satu dari: organisasi, unit. Maksud Anda unit?',
        ),
        (
            "No such option: --aa (Possible options: --zz, --ab)",
            "opsi `--aa` tidak dikenal. Maksud Anda --ab?",
        ),
    ],
)
def test_rare_messages_of_the_parser(asli: str, jadi: str) -> None:
    assert translate_message(asli) == jadi


# Completion


def lengkap(baris: str) -> list[str]:
    """Complete a command line in a real bash."""
    bash = shutil.which("bash")
    assert bash
    program = (
        f'skp() {{ {shlex.quote(sys.executable)} -m skpcli "$@"; }}; export -f skp\n{completion_script("bash")}\n'
        f"COMP_WORDS=({baris}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))\n"
        'function env() { command env "${@:1:$#-1}" '
        + shlex.quote(sys.executable)
        + " -m skpcli; }\n"
        "complete -p skp >&2\n_skp_lengkapi skp\nprintf '%s\\n' \"${COMPREPLY[@]}\""
    )
    hasil = subprocess.run(
        [bash, "--norc", "-c", program], capture_output=True, text=True, check=True
    )
    assert "-F _skp_lengkapi skp" in hasil.stderr
    return hasil.stdout.split("\n")[:-1]


@pytest.mark.parametrize(
    ("baris", "jawab"),
    [
        ("skp ''", [*COMMANDS]),
        ("skp ni", ["nilai"]),
        ("skp nilai --ri", ["--ringkas"]),
        ("skp periksa -f s", ["sarif"]),
        ("skp lengkapi f", ["fish"]),
        ("skp baru --jenis-jabatan p", ["pimpinan\\ unit\\ mandiri", "pelaksana"]),
    ],
)
def test_bash_completes(baris: str, jawab: list[str]) -> None:
    assert lengkap(baris) == jawab


@pytest.mark.parametrize(
    ("tanya", "kode", "jawab"),
    [
        ({"_SKP_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": "skp ni"}, 0, '"nilai":"'),
        (
            {
                "_SKP_COMPLETE": "complete_fish",
                "_TYPER_COMPLETE_ARGS": "skp ni",
                "_TYPER_COMPLETE_FISH_ACTION": "get-args",
            },
            0,
            "nilai\t",
        ),
        (
            {
                "_SKP_COMPLETE": "complete_fish",
                "_TYPER_COMPLETE_ARGS": "skp nilai a",
                "_TYPER_COMPLETE_FISH_ACTION": "is-args",
            },
            1,
            "",
        ),
        (
            {
                "_SKP_COMPLETE": "complete_powershell",
                "_TYPER_COMPLETE_ARGS": "skp ni",
                "_TYPER_COMPLETE_WORD_TO_COMPLETE": "ni",
            },
            0,
            "nilai:::",
        ),
    ],
)
def test_other_shells_are_answered(tanya: dict[str, str], kode: int, jawab: str) -> None:
    perintah = [sys.executable, "-m", "skpcli"]
    hasil = subprocess.run(
        perintah, env=os.environ | tanya, capture_output=True, text=True, check=False
    )
    assert hasil.returncode == kode
    assert jawab in hasil.stdout


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_is_printed(shell: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["lengkapi", shell]) == 0
    keluar = capfd.readouterr().out
    assert keluar == completion_script(shell)
    assert keluar.startswith(START_MARK)
    assert keluar.endswith(f"{END_MARK}\n")
    assert f"complete_{shell}" in keluar


@pytest.fixture
def rumah(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give an empty home."""
    for nama in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(nama, str(tmp_path))
    for nama in ("XDG_CONFIG_HOME", "ZDOTDIR"):
        monkeypatch.delenv(nama, raising=False)
    monkeypatch.setattr(modul, "_powershell_profile", lambda: tmp_path / "Dokumen" / "profil.ps1")
    return tmp_path


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize(
    "lama", [None, b"", b"alias a=b", b"alias a=b\n", b"\xff # latin-1\r\n", "é".encode("utf-16")]
)
def test_installing_keeps_what_is_there(
    shell: str, lama: bytes | None, rumah: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    tempat = startup_file(shell)
    assert tempat
    assert tempat.is_relative_to(rumah)
    if lama is not None:
        tempat.parent.mkdir(parents=True, exist_ok=True)
        tempat.write_bytes(lama)
    assert run(["lengkapi", shell, "--pasang"]) == 0
    galat = capfd.readouterr().err
    assert str(rumah) not in galat
    assert "Terpasang di `~/" in galat
    sekali = tempat.read_bytes()
    pengodean = "utf-16" if (lama or b"").startswith(b"\xff\xfe") else "latin-1"
    teks = sekali.decode(pengodean)
    assert teks.startswith((lama or b"").decode(pengodean))
    assert START_MARK in teks
    assert run(["lengkapi", shell, "--pasang"]) == 0
    assert tempat.read_bytes() == sekali


def test_an_earlier_script_is_replaced_in_its_place() -> None:
    assert (
        insert_script(
            f"a\n{START_MARK}\nlama\n{END_MARK}\nb\n", f"{START_MARK}\nbaru\n{END_MARK}\n"
        )
        == f"a\n{START_MARK}\nbaru\n{END_MARK}\nb\n"
    )


@pytest.mark.parametrize(
    "rusak",
    [
        START_MARK,
        END_MARK,
        f"{END_MARK}\n{START_MARK}",
        f"{START_MARK}{START_MARK}{END_MARK}",
        f"{START_MARK}{END_MARK}{END_MARK}",
    ],
)
def test_damaged_marks_are_left_alone(
    rusak: str, rumah: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    tempat = startup_file("zsh")
    assert tempat
    tempat.write_text(rusak)
    assert run(["lengkapi", "zsh", "--pasang"]) == 2
    assert "tidak berpasangan" in capfd.readouterr().err
    assert tempat.read_text() == rusak


def test_no_powershell_no_place(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", "")
    assert run(["lengkapi", "powershell", "--pasang"]) == 2
    assert "skp lengkapi powershell >> $PROFILE" in capfd.readouterr().err


def test_the_installed_script_is_read_by_bash(rumah: Path) -> None:
    tempat = startup_file("bash")
    assert tempat
    tempat.write_text("alias a=b")
    assert run(["lengkapi", "bash", "--pasang"]) == 0
    perintah = [
        "bash",
        "--norc",
        "-c",
        f"set -eu; source {shlex.quote(str(tempat))}; complete -p skp",
    ]
    hasil = subprocess.run(perintah, capture_output=True, text=True, check=True)
    assert "_skp_lengkapi" in hasil.stdout


# The state of the installation


@pytest.mark.parametrize("opsi", [[], ["-f", "json"]])
def test_the_state_tells_nothing_personal(
    opsi: list[str], capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["cek-sistem", *opsi]) == 0
    keluar, galat = capfd.readouterr()
    assert galat == ""
    for teks in (__version__, "2022-02-03", "libyaml", "utf-8", "pydantic-core", "xlsxwriter"):
        assert teks in keluar
    for rahasia in (
        str(Path.home()),
        str(AKAR),
        str(Path.cwd()),
        socket.gethostname(),
        getpass.getuser(),
    ):
        assert not re.search(rf"(?<!\w){re.escape(rahasia)}(?!\w)", keluar) or len(rahasia) < 4
    if opsi:
        isi = json.loads(keluar)
        assert isi["versi"] == 1
        assert isi["skp"]["skp"] == __version__
        assert isi["aturan"].keys() >= {"kuadran", "pola_distribusi"}


DIAM = (
    ["contoh", "d"],
    ["massal", "a.yaml", "-f", "csv"],
    ["massal", "a.yaml", "-o", "a.csv"],
    ["periksa", "a.yaml"],
    ["nilai", "a.yaml", "-o", "a.json"],
    ["kaskade", str(AKAR / "examples" / "dinas-contoh"), "-o", "a.mmd"],
    ["jelaskan"],
)


@pytest.mark.parametrize("argumen", DIAM)
@pytest.mark.parametrize("opsi", ["-q", "--senyap", "--quiet"])
def test_nothing_but_mistakes_on_stderr(
    argumen: list[str],
    opsi: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.yaml").write_text(TEACHER, encoding="utf-8")
    assert run(argumen) == 0
    assert capfd.readouterr().err
    assert run([*argumen, opsi]) == 0
    assert capfd.readouterr().err == ""
    if argumen[0] != "contoh":
        assert run([argumen[0], "tiada", opsi]) == 2
        assert "tiada" in capfd.readouterr().err
    assert run(argumen) == 0
    assert capfd.readouterr().err


def test_verbose_is_the_reasons(capfd: pytest.CaptureFixture[str]) -> None:
    guru = str(AKAR / "examples" / "guru.yaml")
    assert run(["nilai", guru, "--verbose"]) == run(["nilai", guru, "--mengapa"]) == 0
    keluar = capfd.readouterr().out
    assert keluar[: len(keluar) // 2] == keluar[len(keluar) // 2 :]
