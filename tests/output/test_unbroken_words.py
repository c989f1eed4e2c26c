"""No table, whatever the width of the terminal, breaks a word or a number of a document."""

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.console import Console, RenderableType
from rich.text import Text

from skpcli.cli import run
from skpcli.model.base import Model
from skpcli.model.documents import Pegawai
from skpcli.output.fitted_table import FittedColumn, fitted_table, text_table
from skpcli.output.rich_text import folded, labelled
from skpcli.output.wrapping import wrapped
from skpcli.reading.reader import read_file
from skpcli.text import cell_width, safe

ROOT = Path(__file__).parents[2]
FILES = sorted([*ROOT.glob("examples/**/*.yaml"), *ROOT.glob("tests/kasus/**/*.yaml")])
WIDTHS = (60, 80, 100, 120)
WITHOUT_LIMIT = 2000
OTHER_TABLES = (
    ["kaskade", "--matriks", "examples"],
    ["distribusi", "--per", "penilai", "examples"],
    ["massal", "--per", "unit", "examples"],
    ["massal", "--per", "penilai", "examples"],
    ["aturan"],
)
NOT_ALWAYS_SHOWN = {"tindak_lanjut", "versi", "nrp", "sumber_capaian"}
_AMOUNT_OF_MONEY = re.compile(r"Rp\.? \d\S*")
_FRAGMENT = re.compile(r"[^\s/│┃-]+")
_LINES = re.compile("[─-╿]")

# Every word of every document


@pytest.fixture(autouse=True)
def _in_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.delenv("FORCE_COLOR", raising=False)


def texts_in(value: object) -> Iterator[str]:
    """Give all texts inside a model that a report shows."""
    if isinstance(value, Model):
        for name, field in value:
            if name not in NOT_ALWAYS_SHOWN:
                yield from texts_in(field)
    elif isinstance(value, tuple):
        for entry in value:
            yield from texts_in(entry)
    elif type(value) is str:
        yield safe(value)


def fragments(text: str) -> set[str]:
    """Give what must not be broken in a text."""
    amounts = _AMOUNT_OF_MONEY.findall(text)
    return {*amounts, *_FRAGMENT.findall(_LINES.sub(" ", text))}


def fragments_of_people(file: Path) -> set[str]:
    """Give what must not be broken in the employee documents of a file."""
    found = set()
    for document in read_file(file.name, file.read_bytes(), named=True).documents:
        if isinstance(document.content, Pegawai):
            for text in texts_in(document.content):
                found |= fragments(text)
    return found


def shown(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Give what a command prints."""
    run(list(arguments))
    return capsys.readouterr().out


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_the_report_shows_every_word_unbroken(
    file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = fragments_of_people(file)
    for width in WIDTHS:
        monkeypatch.setenv("COLUMNS", str(width))
        output = shown(capsys, "nilai", "--lengkap", str(file))
        missing = {fragment for fragment in expected if fragment not in output}
        assert not missing, width
        assert max(map(cell_width, output.splitlines()), default=0) <= width


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("arguments", OTHER_TABLES, ids=" ".join)
def test_other_tables_show_every_word_unbroken(
    arguments: list[str],
    width: int,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", str(WITHOUT_LIMIT))
    expected = fragments(shown(capsys, *arguments))
    monkeypatch.setenv("COLUMNS", str(width))
    output = shown(capsys, *arguments)
    assert len(expected) > 20
    assert {fragment for fragment in expected if fragment not in output} == set()
    assert max(map(cell_width, output.splitlines())) <= width


# How texts are broken


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("Meningkatnya mutu", 12, ["Meningkatnya", "mutu"]),
        ("anggaran Rp 1.450.000.000,00 habis", 20, ["anggaran", "Rp 1.450.000.000,00", "habis"]),
        ("dokumen/laporan", 10, ["dokumen/", "laporan"]),
        ("butir-butir", 6, ["butir-", "butir"]),
        ("2025-12-31 1/2", 10, ["2025-12-31", "1/2"]),
        ("https://contoh.go.id/bukti", 14, ["https://", "contoh.go.id/", "bukti"]),
        ("a" * 12, 5, ["a" * 5, "a" * 5, "aa"]),
        ("satu\n\ndua", 9, ["satu", "", "dua"]),
        ("", 9, [""]),
    ],
)
def test_wrapping(text: str, width: int, lines: list[str]) -> None:
    assert [line.plain.rstrip() for line in wrapped(Text(text), width)] == lines


def test_a_table_that_would_break_a_word_is_none() -> None:
    columns = (FittedColumn("Satu", 6), FittedColumn("Dua", 6, grows=True))
    rows = [[Text("Meningkatnya"), Text("mutu")]]
    assert fitted_table(19, 0, columns, [rows]) is not None
    assert fitted_table(18, 0, columns, [rows]) is None


def printed(part: RenderableType, width: int) -> list[str]:
    """Print on a console of some width."""
    console = Console(file=io.StringIO(), width=width, color_system=None)
    with console.capture() as captured:
        console.print(part)
    return [line.rstrip() for line in captured.get().splitlines()]


def test_rows_too_wide_for_a_table_stand_line_by_line() -> None:
    rows = [[Text("Meningkatnya"), Text("diintervensi")]]
    as_table, line_by_line = (text_table(("Satu", "Dua"), rows, width) for width in (31, 30))
    assert printed(as_table, 31)[1] == "│ Satu         │ Dua          │"
    assert printed(line_by_line, 30) == ["  Satu Meningkatnya", "  Dua  diintervensi"]


def test_a_word_too_long_for_its_column_stands_under_its_label() -> None:
    word = "w" * 20
    assert printed(labelled([("Bukti", folded(word))], 8), 24) == ["  Bukti", f"    {word}"]
    assert printed(labelled([("Bukti", folded(word))], 8), 22) == ["  Bukti", f"  {word}"]
