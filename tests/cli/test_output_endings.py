"""The ending of `-o FILE` chooses the format, and an unknown one is refused at once."""

from pathlib import Path

import pytest
import typer
from command_line import ROOT, Skp

from skpcli.cli import application

DOCUMENT_COMMANDS = ("nilai", "periksa", "kaskade", "massal", "distribusi", "riwayat")
ENDINGS = {
    "nilai": {"tabel": "txt", "json": "json", "csv": "csv", "md": "md"},
    "periksa": {"teks": "txt", "json": "json", "sarif": "sarif", "junit": "xml"},
    "kaskade": {
        **{"pohon": "txt", "json": "json", "mermaid": "mmd"},
        **{"dot": "dot", "md": "md", "csv": "csv"},
    },
    "massal": {"tabel": "txt", "csv": "csv", "json": "json", "jsonl": "jsonl", "xlsx": "xlsx"},
    "distribusi": {"teks": "txt", "json": "json", "csv": "csv", "md": "md"},
    "riwayat": {"tabel": "txt", "json": "json", "csv": "csv", "md": "md"},
    "beda": {"teks": "txt", "json": "json", "md": "md"},
    "andai": {"tabel": "txt", "json": "json", "md": "md"},
    "aturan": {"tabel": "txt", "json": "json", "md": "md"},
}
NO_ENDING_OF_THEIR_OWN = {"csv-excel", "ringkas", "github"}
INPUT = str(ROOT / "examples")


def arguments(command: str) -> list[str]:
    """Give the words of a run that reads the example office where it reads at all."""
    if command == "beda":
        return [command, INPUT, INPUT]
    if command == "andai":
        return [command, f"{INPUT}/guru.yaml"]
    return [command, INPUT] if command in DOCUMENT_COMMANDS else [command]


def formats_of(command: str) -> set[str]:
    """Give the formats that the command's option takes."""
    group = typer.main.get_command(application([command]))
    parameters = group.commands[command].params  # type: ignore[attr-defined]
    (format_option,) = [option for option in parameters if option.name == "format_"]
    return set(format_option.type.choices)


def test_the_table_knows_every_format() -> None:
    for command, endings in ENDINGS.items():
        assert set(endings) == formats_of(command) - NO_ENDING_OF_THEIR_OWN


@pytest.mark.parametrize("command", ENDINGS)
def test_every_format_is_reachable_by_its_ending(skp: Skp, command: str) -> None:
    for format_, ending in ENDINGS[command].items():
        by_ending, by_format = Path(f"a.{ending}"), Path("b")
        skp(*arguments(command), "-o", by_ending.name)
        skp(*arguments(command), "-f", format_, "-o", by_format.name)
        assert by_ending.read_bytes() == by_format.read_bytes(), format_
        assert by_ending.stat().st_size


@pytest.mark.parametrize("command", [*ENDINGS, "skema"])
@pytest.mark.parametrize("name", ["hasil.jsno", "hasil.2025", "rekap.docx", "a.YAML"])
def test_an_unknown_ending_is_refused_before_anything_is_read(
    skp: Skp, command: str, name: str
) -> None:
    words = [command]
    if command in (*DOCUMENT_COMMANDS, "beda", "andai"):
        words.append("tidak-ada")
    if command == "beda":
        words.append("tidak-ada")
    outcome = skp(*words, "-o", name)
    assert outcome.code == 2
    assert "tidak-ada" not in outcome.both
    assert f"`{name}`" in outcome.err
    for ending in ENDINGS.get(command, {"": "json"}).values():
        assert f".{ending}" in outcome.err
    assert ("-f" in outcome.err) is (command != "skema")
    assert not Path(name).exists()


@pytest.mark.parametrize("command", ENDINGS)
def test_with_a_format_any_ending_will_do(skp: Skp, command: str) -> None:
    assert skp(*arguments(command), "-f", "json", "-o", "hasil.log").code < 2
    assert Path("hasil.log").exists()


@pytest.mark.parametrize("name", ["hasil", "hasil.", ".hasil"])
def test_a_file_without_an_ending_gets_the_usual_format(skp: Skp, name: str) -> None:
    assert skp("nilai", "guru.yaml", "-o", name).code == 0
    assert "KUADRAN" in Path(name).read_text("utf-8")


def test_counts_of_findings_are_text_only(skp: Skp) -> None:
    assert skp("periksa", INPUT, "--statistik", "-o", "a.json").code == 2
    assert skp("periksa", INPUT, "--statistik", "-o", "a.txt").code == 0


@pytest.mark.parametrize(
    "words", [("--jumlah", "10", "--capaian", "baik"), ("tidak-ada.csv", "--capaian", "baik")]
)
def test_the_calculator_and_tables_refuse_it_too(skp: Skp, words: tuple[str, ...]) -> None:
    outcome = skp("distribusi", *words, "-o", "hasil.jsno")
    assert outcome.code == 2
    assert "akhiran .jsno" in outcome.err
