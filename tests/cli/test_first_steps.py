"""The first minutes with `skp`: greeting, help, mistakes, completion, the installation."""

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

import skpcli.cli.runs.lengkapi as lengkapi
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

ROOT = Path(__file__).parents[2]
SHELLS = ("bash", "zsh", "fish", "powershell")
FOREIGN = (
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
HEADINGS = {
    "Pekerjaan sehari-hari": ["baru", "periksa", "nilai"],
    "Seluruh kantor": ["massal", "distribusi", "impor", "ekspor", "ekinerja"],
    "Untuk pimpinan": ["kaskade", "riwayat", "beda", "andai"],
    "Surat dan formulir": ["angka-kredit", "cetak"],
    "Bantuan dan pemasangan": ["contoh", "jelaskan", "aturan", "skema", "lengkapi", "cek-sistem"],
}


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("SKP_DEBUG", raising=False)


def help_text(capfd: pytest.CaptureFixture[str], *command: str) -> str:
    """Give the help of a command."""
    assert run([*command, "--help"]) == 0
    return capfd.readouterr().out


# Bare `skp` and the help


def test_on_a_terminal_it_greets() -> None:
    parent, child = pty.openpty()
    process = subprocess.run(
        [sys.executable, "-m", "skpcli"], stdin=child, stdout=child, stderr=child, check=False
    )
    os.close(child)
    text = os.read(parent, 10_000).decode()
    os.close(parent)
    assert process.returncode == 0
    for command in ("skp contoh", "skp nilai contoh-skp", "skp baru", "skp --help"):
        assert command in text


def test_elsewhere_it_helps_and_fails(capfd: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 2
    out, err = capfd.readouterr()
    assert out == ""
    assert err.startswith("galat: perintah belum disebut\n\nPemakaian: skp ")
    assert "Pekerjaan sehari-hari:" in err


@pytest.mark.parametrize("width", ["40", "80", "200"])
def test_commands_are_grouped(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, width: str
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    text = help_text(capfd)
    listed: dict[str, list[str]] = {}
    for line in text[text.index("Pekerjaan sehari-hari:") :].splitlines():
        if line.endswith(":") and not line.startswith(" "):
            listed[line[:-1]] = current = []
        elif match := re.match(r"  (\S+)", line):
            current.append(match[1])
    assert listed == HEADINGS
    assert [name for commands in HEADINGS.values() for name in commands] == list(COMMANDS)
    if width != "40":
        assert all(listing.help in text for listing in COMMANDS.values())
    assert not [
        word for word in ("Usage", "Options", "Commands", "Arguments", "Show this") if word in text
    ]


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_examples_of_the_help_can_be_copied(
    command: str, capfd: pytest.CaptureFixture[str]
) -> None:
    text = help_text(capfd, *command.split())
    _, _, rest = text.partition("  Contoh:\n")
    examples = [line.strip() for line in rest.partition("\n\n")[0].splitlines()]
    assert 2 <= len(examples) <= 4
    for example in examples:
        skp, *arguments = shlex.split(example)
        assert skp == "skp"
        assert arguments[0] == command or not command
        assert run([*arguments, "--help"]) == 0, example
    for foreign in (
        "Usage",
        "Options:",
        "Arguments:",
        "[default",
        "[required]",
        "Show this message",
    ):
        assert foreign not in text


def test_the_help_and_a_command_load_only_what_they_need() -> None:
    always = {"parser_help", "terminal"}
    for arguments, expected in (
        (["--help"], always),
        (["jelaskan", "--help"], {*always, "commands", "commands.jelaskan", "completion"}),
    ):
        program = (
            "import sys; from skpcli.cli import run; "
            f"code = run({arguments}); "
            "print(code, *sorted(m[11:] for m in sys.modules if m.startswith('skpcli.cli.')))"
        )
        outcome = subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, check=True
        )
        code, *loaded = outcome.stdout.splitlines()[-1].split()
        assert code == "0"
        assert set(loaded) == expected


def test_a_page_without_findings_loads_neither_masks_nor_excerpts() -> None:
    teacher = str(ROOT / "examples" / "guru.yaml")
    sparing = {"skpcli.output.masking", "skpcli.output.findings.text"}
    for options, expected in (([], []), (["--samarkan"], ["skpcli.output.masking"])):
        program = (
            "import sys; from skpcli.cli import run; "
            f"code = run({['nilai', teacher, *options]}); "
            f"print(code, *sorted({sparing} & sys.modules.keys()))"
        )
        outcome = subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, check=True
        )
        assert outcome.stdout.splitlines()[-1].split() == ["0", *expected]


def test_the_collector_rests_from_the_start_to_the_end_of_the_process() -> None:
    program = (
        "import atexit, gc; from skpcli.__main__ import main; "
        "atexit.register(lambda: print(gc.isenabled(), gc.get_freeze_count() > 0)); "
        "main()"
    )
    outcome = subprocess.run(
        [sys.executable, "-c", program, "--version"], capture_output=True, text=True, check=True
    )
    assert outcome.stdout == f"skp {__version__}\nFalse True\n"


# Mistakes

MISTAKES = [
    (["nila"], "perintah `nila` tidak dikenal. Maksud Anda nilai?", ""),
    (["cek"], "Maksud Anda periksa?", ""),
    (["help", "cek"], "Maksud Anda periksa?", ""),
    (["tolong"], "Maksud Anda --help?", ""),
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
    (["massal", "a", "--saring"], "opsi `--saring` memerlukan nilai", "massal"),
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
    (["beda", "a"], "argumen `BARU` wajib disebut", "beda"),
    (["beda", "a", "b", "--ketta"], "Maksud Anda --ketat?", "beda"),
    (["andai", "a", "--jikaa", "R1.rating=x"], "Maksud Anda --jika?", "andai"),
    (["andai", "a", "-f", "jsn"], "Maksud Anda json?", "andai"),
    (["riwayat", "a", "--nipp", "1"], "Maksud Anda --nip?", "riwayat"),
    (["angka-kredit", "a", "--desimall", "2"], "Maksud Anda --desimal?", "angka-kredit"),
    (["cetak", "a", "--timp"], "Maksud Anda --timpa?", "cetak"),
    (["cetak", "a", "-f", "pfd"], "Maksud Anda pdf?", "cetak"),
    (["ekinerja", "a", "-f", "jsn"], "Maksud Anda json?", "ekinerja"),
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
    (["impor", "--templat"], "`--templat`", "impor"),
    (["ekspor", "guru.yaml"], "`--keluaran`", "ekspor"),
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
    (["cetak", "a", "--kertas", "a5"], "pilih salah satu dari: a4, f4, legal", "cetak"),
    (["cetak", "a", "--formulr", "skp"], "Maksud Anda --formulir?", "cetak"),
]


@pytest.mark.parametrize(("arguments", "text", "command"), MISTAKES)
def test_mistakes_are_answered_in_indonesian(
    arguments: list[str], text: str, command: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2
    out, err = capfd.readouterr()
    assert out == ""
    assert err.startswith("galat: ")
    assert text in err
    assert err.endswith(f"Lihat `{f'skp {command}'.strip()} --help`.\n")
    assert not [word for word in FOREIGN if word in err]


def test_every_command_is_in_the_table_of_mistakes() -> None:
    assert {command for _, _, command in MISTAKES} == {"", *COMMANDS}


@pytest.mark.parametrize(
    ("original", "translated"),
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
            "Invalid value for '-j': Input should be a valid integer, "
            "unable to parse string as an integer",
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
            '"uni" bukan nilai untuk `--per`; pilih salah satu dari: organisasi, unit. '
            "Maksud Anda unit?",
        ),
        (
            "No such option: --aa (Possible options: --zz, --ab)",
            "opsi `--aa` tidak dikenal. Maksud Anda --ab?",
        ),
    ],
)
def test_rare_messages_of_the_parser(original: str, translated: str) -> None:
    assert translate_message(original) == translated


# Completion


def completions(line: str) -> list[str]:
    """Complete a command line in a real bash."""
    bash = shutil.which("bash")
    assert bash
    program = (
        f'skp() {{ {shlex.quote(sys.executable)} -m skpcli "$@"; }}; export -f skp\n'
        f"{completion_script('bash')}\n"
        f"COMP_WORDS=({line}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))\n"
        'function env() { command env "${@:1:$#-1}" '
        + shlex.quote(sys.executable)
        + " -m skpcli; }\n"
        "complete -p skp >&2\n_skp_lengkapi skp\nprintf '%s\\n' \"${COMPREPLY[@]}\""
    )
    outcome = subprocess.run(
        [bash, "--norc", "-c", program], capture_output=True, text=True, check=True
    )
    assert "-F _skp_lengkapi skp" in outcome.stderr
    return outcome.stdout.split("\n")[:-1]


@pytest.mark.parametrize(
    ("line", "answers"),
    [
        ("skp ''", [*COMMANDS]),
        ("skp ni", ["nilai"]),
        ("skp nilai --ri", ["--ringkas"]),
        ("skp periksa -f s", ["sarif"]),
        ("skp nilai --minimal s", ["sangat\\ baik", "sangat\\ kurang"]),
        ("skp lengkapi f", ["fish"]),
        ("skp baru --jenis-jabatan p", ["pimpinan\\ unit\\ mandiri", "pelaksana"]),
    ],
)
def test_bash_completes(line: str, answers: list[str]) -> None:
    assert completions(line) == answers


@pytest.mark.parametrize(
    ("question", "code", "answer"),
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
def test_other_shells_are_answered(question: dict[str, str], code: int, answer: str) -> None:
    command = [sys.executable, "-m", "skpcli"]
    outcome = subprocess.run(
        command, env=os.environ | question, capture_output=True, text=True, check=False
    )
    assert outcome.returncode == code
    assert answer in outcome.stdout


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_is_printed(shell: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["lengkapi", shell]) == 0
    out = capfd.readouterr().out
    assert out == completion_script(shell)
    assert out.startswith(START_MARK)
    assert out.endswith(f"{END_MARK}\n")
    assert f"complete_{shell}" in out


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give an empty home."""
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path))
    for name in ("XDG_CONFIG_HOME", "ZDOTDIR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(
        lengkapi, "_powershell_profile", lambda: tmp_path / "Dokumen" / "profil.ps1"
    )
    return tmp_path


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize(
    "old", [None, b"", b"alias a=b", b"alias a=b\n", b"\xff # latin-1\r\n", "é".encode("utf-16")]
)
def test_installing_keeps_what_is_there(
    shell: str, old: bytes | None, home: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    place = startup_file(shell)
    assert place
    assert place.is_relative_to(home)
    if old is not None:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(old)
    assert run(["lengkapi", shell, "--pasang"]) == 0
    err = capfd.readouterr().err
    assert str(home) not in err
    assert "Terpasang di `~/" in err
    once = place.read_bytes()
    encoding = "utf-16" if (old or b"").startswith(b"\xff\xfe") else "latin-1"
    text = once.decode(encoding)
    assert text.startswith((old or b"").decode(encoding))
    assert START_MARK in text
    assert run(["lengkapi", shell, "--pasang"]) == 0
    assert place.read_bytes() == once


def test_an_earlier_script_is_replaced_in_its_place() -> None:
    assert (
        insert_script(
            f"a\n{START_MARK}\nlama\n{END_MARK}\nb\n", f"{START_MARK}\nbaru\n{END_MARK}\n"
        )
        == f"a\n{START_MARK}\nbaru\n{END_MARK}\nb\n"
    )


@pytest.mark.parametrize(
    "damaged",
    [
        START_MARK,
        END_MARK,
        f"{END_MARK}\n{START_MARK}",
        f"{START_MARK}{START_MARK}{END_MARK}",
        f"{START_MARK}{END_MARK}{END_MARK}",
    ],
)
def test_damaged_marks_are_left_alone(
    damaged: str, home: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    place = startup_file("zsh")
    assert place
    place.write_text(damaged)
    assert run(["lengkapi", "zsh", "--pasang"]) == 2
    assert "tidak berpasangan" in capfd.readouterr().err
    assert place.read_text() == damaged


def test_no_powershell_no_place(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", "")
    assert run(["lengkapi", "powershell", "--pasang"]) == 2
    assert "skp lengkapi powershell >> $PROFILE" in capfd.readouterr().err


def test_the_installed_script_is_read_by_bash(home: Path) -> None:
    place = startup_file("bash")
    assert place
    place.write_text("alias a=b")
    assert run(["lengkapi", "bash", "--pasang"]) == 0
    command = [
        "bash",
        "--norc",
        "-c",
        f"set -eu; source {shlex.quote(str(place))}; complete -p skp",
    ]
    outcome = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "_skp_lengkapi" in outcome.stdout


# The state of the installation


@pytest.mark.parametrize("options", [[], ["-f", "json"]])
def test_the_state_tells_nothing_personal(
    options: list[str], capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["cek-sistem", *options]) == 0
    out, err = capfd.readouterr()
    assert err == ""
    for text in (__version__, "2022-02-03", "libyaml", "utf-8", "pydantic-core", "xlsxwriter"):
        assert text in out
    for secret in (
        str(Path.home()),
        str(ROOT),
        str(Path.cwd()),
        socket.gethostname(),
        getpass.getuser(),
    ):
        assert not re.search(rf"(?<!\w){re.escape(secret)}(?!\w)", out) or len(secret) < 4
    if options:
        data = json.loads(out)
        assert data["versi"] == 1
        assert data["skp"]["skp"] == __version__
        assert data["aturan"].keys() >= {"kuadran", "pola_distribusi"}


QUIET_RUNS = (
    ["contoh", "d"],
    ["massal", "a.yaml", "-f", "csv"],
    ["massal", "a.yaml", "-o", "a.csv"],
    ["periksa", "a.yaml"],
    ["nilai", "a.yaml", "-o", "a.json"],
    ["kaskade", str(ROOT / "examples" / "dinas-contoh"), "-o", "a.mmd"],
    ["jelaskan"],
)


@pytest.mark.parametrize("arguments", QUIET_RUNS)
@pytest.mark.parametrize("option", ["-q", "--senyap", "--quiet"])
def test_nothing_but_mistakes_on_stderr(
    arguments: list[str],
    option: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.yaml").write_text(TEACHER, encoding="utf-8")
    assert run(arguments) == 0
    assert capfd.readouterr().err
    assert run([*arguments, option]) == 0
    assert capfd.readouterr().err == ""
    if arguments[0] != "contoh":
        assert run([arguments[0], "tiada", option]) == 2
        assert "tiada" in capfd.readouterr().err
    assert run(arguments) == 0
    assert capfd.readouterr().err


def test_verbose_is_the_reasons(capfd: pytest.CaptureFixture[str]) -> None:
    teacher_file = str(ROOT / "examples" / "guru.yaml")
    assert (
        run(["nilai", teacher_file, "--verbose"]) == run(["nilai", teacher_file, "--mengapa"]) == 0
    )
    out = capfd.readouterr().out
    assert out[: len(out) // 2] == out[len(out) // 2 :]


@pytest.mark.parametrize("written", ["31/12/2024", "31-12-24", "31.12.2024", "31 Des. 2024"])
def test_a_date_is_read_in_an_option_too(written: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["aturan", "--tanggal", "2024-12-31"]) == 0
    expected = capfd.readouterr()
    assert run(["aturan", "--tanggal", written]) == 0
    assert capfd.readouterr() == expected
    assert run(["aturan", "--tanggal", "12/31/2024"]) == 2
    assert "tidak ada dalam kalender" in capfd.readouterr().err
