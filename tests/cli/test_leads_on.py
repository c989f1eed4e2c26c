"""Whatever people try first leads on to what works: help, names, examples, completion."""

import os
import re
import shlex
from pathlib import Path

import pytest
from command_line import Skp, run_process, write_file
from tables import EXPORT, LIST_OF_PEOPLE

from skpcli.cli import COMMANDS
from skpcli.cli.completion import (
    complete_capaian,
    complete_codes,
    complete_explained,
    complete_filter,
    complete_group,
    complete_metode,
    complete_order,
    complete_predikat,
)
from skpcli.model.terms import Capaian, Metode, Predikat

ASKS = "di terminal untuk ditanya"
"""What an example says outside a terminal that asks questions in one."""


@pytest.mark.parametrize("word", ["help", "bantuan", "HELP"])
def test_help_is_a_command_too(skp: Skp, word: str) -> None:
    assert skp(word) == skp("--help")
    assert skp(word).code == 0
    for command in COMMANDS:
        assert skp(word, command) == skp(command, "--help")
    assert skp(word, "nlai").code == 2


def test_a_command_without_arguments_shows_its_help(skp: Skp) -> None:
    for command in ("nilai", "periksa", "kaskade", "massal", "distribusi"):
        outcome = skp(command)
        assert (outcome.code, outcome.out) == (2, "")
        assert f"skp {command} contoh-skp" in outcome.err


def test_a_path_without_its_ending_is_guessed(skp: Skp) -> None:
    assert skp("contoh").code == 0
    for command in ("nilai", "periksa", "massal"):
        outcome = skp(command, "contoh-skp/guru")
        assert outcome.code == 2
        assert "mungkin maksudnya `contoh-skp/guru.yaml`?" in outcome.err
    assert "mungkin" not in skp("nilai", "contoh-skp/gur").err


@pytest.mark.parametrize(
    ("word", "command"),
    [
        *[
            ("check", "periksa"),
            ("validate", "periksa"),
            ("lint", "periksa"),
            ("verify", "periksa"),
        ],
        *[("score", "nilai"), ("rate", "nilai"), ("init", "baru"), ("new", "baru")],
        *[("create", "baru"), ("explain", "jelaskan"), ("batch", "massal"), ("rekap", "massal")],
        *[("schema", "skema"), ("rules", "aturan"), ("cascade", "kaskade"), ("example", "contoh")],
        *[("distribution", "distribusi"), ("doctor", "cek-sistem"), ("completion", "lengkapi")],
    ],
)
def test_other_names_of_commands(skp: Skp, word: str, command: str) -> None:
    outcome = skp(word, "a.yaml")
    assert outcome.code == 2
    assert f"Maksud Anda {command}?" in outcome.err


@pytest.mark.parametrize(
    ("command", "option", "meant"),
    [
        *[("nilai", "--strict", "--ketat"), ("massal", "--filter=x", "--saring")],
        *[("massal", "--sort", "--urut"), ("massal", "--jobs", "--proses")],
        *[("periksa", "--select", "--pilih"), ("periksa", "--fix", "--perbaiki")],
        *[("periksa", "--ignore", "--abaikan"), ("periksa", "--diff", "--beda")],
        *[("nilai", "--context", "--konteks"), ("kaskade", "--mask", "--samarkan")],
        *[("distribusi", "--count", "--jumlah"), ("baru", "--year", "--tahun")],
        *[("skema", "--install", "--pasang"), ("nilai", "--summary", "--ringkas")],
    ],
)
def test_english_names_of_options(skp: Skp, command: str, option: str, meant: str) -> None:
    outcome = skp(command, "guru.yaml", option)
    assert outcome.code == 2
    assert f"Maksud Anda {meant}?" in outcome.err


def test_the_usual_english_options_work(skp: Skp) -> None:
    assert skp("nilai", "guru.yaml", "--output", "a.json", "--format", "json", "--quiet").code == 0
    assert Path("a.json").exists()
    assert skp("nilai", "guru.yaml", "--verbose").code == 0
    assert "`skp nilai`" in skp("periksa", "guru.yaml", "--verbose").err


def help_examples() -> list[str]:
    """Give the examples of every help, in order of the commands."""
    examples = []
    for command in ("", *COMMANDS):
        module = command.replace("-", "_")
        text = run_process(*([command] if module else []), "--help").stdout.decode()
        examples += re.findall(r"^ +(skp .*)", text.partition("Contoh:\n")[2], re.M)
    return [" ".join(example.split()) for example in examples if not example.startswith("skp --")]


def test_every_example_of_the_help_works(skp: Skp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", os.getcwd())
    examples = help_examples()
    assert len(examples) > 2 * len(COMMANDS)
    assert skp("contoh").code == 0
    for name in ("mei.xlsx", "juni.xlsx", "tahunan.csv"):
        write_file(name, EXPORT)
    write_file("daftar.csv", LIST_OF_PEOPLE)
    tables = [example for example in examples if "massal" in example]
    for example in [*tables, *examples]:
        outcome = skp(*shlex.split(example)[1:])
        if "--templat" in example:  # now somebody fills it in
            Path("kantor.xlsx").unlink()
            assert skp("ekspor", "contoh-skp/dinas-contoh", "-o", "kantor.xlsx").code == 0
        if example.startswith("skp baru") and outcome.code == 2:
            assert ASKS in outcome.err, example
            continue
        assert outcome.code in (0, 1), (example, outcome.err)
        assert "galat:" not in outcome.err, example
        assert outcome.code == 0 or example.startswith(("skp nilai", "skp periksa")), example


def test_tab_completes_closed_sets() -> None:
    assert complete_metode("") == [*Metode]
    assert complete_predikat("SANG") == ["sangat baik", "sangat kurang"]
    assert complete_predikat("") == [*Predikat]
    assert complete_capaian("") == [*Capaian]
    assert complete_group("u") == ["unit_kerja"]
    assert complete_codes("SKP301,skp30") == [f"SKP301,SKP30{number}" for number in range(1, 10)]
    assert complete_explained("skp301") == ["SKP301"]
    assert "Rating hasil kerja" in complete_explained("rating")
    assert complete_filter("pred") == ["predikat="]
    assert complete_filter("status!=din") == ["status!=dinilai"]
    assert complete_filter("predikat=baik,k") == ["predikat=baik,kurang"]
    assert complete_filter("nama=x") == []
    assert "galat=" not in complete_filter("")
    assert complete_order("nama,-predi") == ["nama,-predikat"]


@pytest.mark.parametrize(
    ("line", "answers"),
    [
        ("skp nilai --metode m", ["mayoritas", "median"]),
        ("skp massal --saring stat", ["status="]),
        ("skp massal --per o", ["organisasi"]),
        ("skp distribusi --capaian ist", ["istimewa"]),
        ("skp jelaskan SKP30", [f"SKP30{number}" for number in range(1, 10)]),
        ("skp periksa --abaikan SKP60", [f"SKP60{number}" for number in range(1, 5)]),
        ("skp baru --evaluasi triwulan", ["triwulan I", "triwulan II"]),
    ],
)
def test_the_shell_is_answered(line: str, answers: list[str]) -> None:
    done = run_process(
        _SKP_COMPLETE="complete_fish",
        _TYPER_COMPLETE_ARGS=line,
        _TYPER_COMPLETE_FISH_ACTION="get-args",
    )
    offered = [text.partition("\t")[0] for text in done.stdout.decode().splitlines()]
    assert offered[: len(answers)] == answers
