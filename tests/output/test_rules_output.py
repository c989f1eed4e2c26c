"""The printed rules are those that the engine reads, each with its basis."""

import json
import re
from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from skpcli.cli import run
from skpcli.cli.terminal import make_console
from skpcli.law.parameters import Basis, Dated, Peraturan
from skpcli.law.regulation import at, first_day, regulation
from skpcli.model.terms import Predikat, Rating, Sifat
from skpcli.output.employee import words as label
from skpcli.output.rules.content import exact_share, rule_content
from skpcli.output.rules.page import (
    PARAMETER_TITLES,
    plain_percent,
    rules_in_force,
    rules_json,
    rules_markdown,
    rules_table,
)

LATEST = rules_in_force(regulation(), date.max)


def screen(width: int, monkeypatch: pytest.MonkeyPatch) -> str:
    """Print the latest rules on a console of some width."""
    monkeypatch.setenv("COLUMNS", str(width))
    buffer = StringIO()
    make_console(buffer, colour=False).print(rules_table(LATEST, width))
    return buffer.getvalue()


def latest_json() -> dict[str, Any]:
    """Give the latest rules as their JSON objects, by parameter."""
    data = json.loads(rules_json(LATEST, None))
    return {rule["parameter"]: rule for rule in data["aturan"]}


def words_of(*texts: str) -> set[str]:
    """Give the words of some texts."""
    return set(re.findall(r"\w+", " ".join(texts)))


def texts_of(version: Dated) -> Iterator[str]:
    """Give every text that a rule must be shown with."""
    yield version.dasar.ringkas
    yield str(version.dasar)
    yield version.sifat
    yield label.write_day(version.berlaku)
    content = rule_content(version)
    yield from content.header
    yield from content.notes
    for row in content.rows:
        for cell in row:
            yield from cell


def test_every_parameter_is_shown_with_its_basis() -> None:
    assert list(LATEST) == list(PARAMETER_TITLES) == list(Peraturan.model_fields)
    for parameter, rule in latest_json().items():
        assert rule["sifat"] in list(Sifat)
        assert all(rule["dasar"].values())
        assert date.fromisoformat(rule["berlaku"])
        assert rule["judul"] == PARAMETER_TITLES[parameter]
        if parameter not in ("penetapan", "kenaikan_pangkat"):
            assert rule["isi"], parameter
            assert rule_content(LATEST[parameter]).rows, parameter


def test_tables_are_rectangular() -> None:
    for parameter, version in LATEST.items():
        content = rule_content(version)
        for row in content.rows:
            assert len(row) == len(content.header), parameter
            assert all(row), parameter


@pytest.mark.parametrize("width", [80, 120])
def test_the_screen_fits_and_loses_nothing(width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    out = screen(width, monkeypatch)
    assert max(map(len, out.splitlines())) <= width
    assert "\x1b" not in out
    for parameter, version in LATEST.items():
        assert words_of(*texts_of(version)) <= words_of(out), parameter
        assert PARAMETER_TITLES[parameter].upper() in out


def test_markdown_has_a_section_per_rule() -> None:
    text = rules_markdown(LATEST)
    assert re.findall(r"^## (.*)$", text, re.MULTILINE) == list(PARAMETER_TITLES.values())
    for table in re.findall(r"(?:^\|.*\|\n)+", text, re.MULTILINE):
        assert len({line.count("|") for line in table.splitlines()}) == 1
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


def test_texts_of_a_rule_are_escaped_in_markdown() -> None:
    basis = Basis(instrumen="Aturan *rekaan* | <b>", tempat="Pasal 1", ringkas="ringkasan rekaan")
    version = Dated(berlaku=date(2030, 1, 1), sifat=Sifat.TAFSIR, dasar=basis)
    text = rules_markdown({"penetapan": version})
    assert r"- **Dasar:** Aturan \*rekaan\* &#124; &lt;b&gt;, Pasal 1" in text


def test_json_is_the_engine_s_quadrant_and_patterns() -> None:
    shown = latest_json()
    rules = at(date.max)
    assert rules is not None
    assert rules.pola is not None
    kuadran = {}
    for cell in shown["kuadran"]["isi"]:
        ratings = Rating(cell["hasil_kerja"]), Rating(cell["perilaku_kerja"])
        kuadran[ratings] = cell["predikat"]
    assert kuadran == rules.predikat
    patterns = shown["pola_distribusi"]["isi"]
    assert [pola["capaian"] for pola in patterns] == [pola.capaian for pola in rules.pola.isi]
    first, second = patterns[1]["syarat"]
    assert first["paling_banyak"] == {"pecahan": "7/10", "persen": "70"}
    assert second["paling_sedikit_orang"] == "1"
    assert shown["metode_usulan"]["minimal_terhitung"] == {"pecahan": "1/2", "persen": "50"}


def test_conditions_in_words() -> None:
    patterns = {row[0][0]: row[1] for row in rule_content(LATEST["pola_distribusi"]).rows}
    assert patterns["baik"] == [
        "Baik paling banyak 70% (7/10)",
        "Butuh Perbaikan + Kurang paling sedikit 1 orang",
    ]
    assert patterns["sangat kurang"][-1] == "Sangat Baik tidak ada"
    methods = {row[0][0]: row[2] for row in rule_content(LATEST["metode_usulan"]).rows}
    assert methods["ketat"] == [
        "di bawah ekspektasi: ada butir di bawah",
        "di atas ekspektasi: semua butir di atas",
        "selain itu: sesuai ekspektasi",
    ]


def test_shares() -> None:
    for share, exact, percent in (
        ("7/10", "70% (7/10)", "70"),
        ("1/3", "33,33% (1/3)", "33.33"),
        ("1/8", "12,5% (1/8)", "12.5"),
        ("0", "0%", "0"),
        ("1", "100%", "100"),
    ):
        assert exact_share(Fraction(share)) == exact
        assert plain_percent(Fraction(share)) == percent


def test_versions_by_day() -> None:
    for parameter, versions in regulation():
        for version in versions:
            assert rules_in_force(regulation(), version.berlaku)[parameter] is version
        day_before = versions[0].berlaku - timedelta(days=1)
        assert parameter not in rules_in_force(regulation(), day_before)
    assert "kuadran" in rules_in_force(regulation(), first_day())


def test_the_quadrant_is_drawn_as_in_the_official_form() -> None:
    content = rule_content(LATEST["kuadran"])
    assert content.header == ("", "perilaku di bawah", "perilaku sesuai", "perilaku di atas")
    assert content.rows[0][3] == [label.predikat_name(Predikat.SANGAT_BAIK)]
    assert content.rows[2][1] == [label.predikat_name(Predikat.SANGAT_KURANG)]


# The command


def test_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    assert run(["aturan"]) == 0
    assert capsys.readouterr().out == screen(80, monkeypatch)
    assert run(["aturan", "-f", "md"]) == 0
    assert capsys.readouterr().out == rules_markdown(LATEST)
    assert run(["aturan", "-o", "aturan.json"]) == 0
    assert capsys.readouterr() == ("", "Tersimpan: aturan.json\n")
    assert json.loads(Path("aturan.json").read_text("utf-8"))["tanggal"] is None
    assert run(["aturan", "-o", "tidak/ada.md"]) == 2
    assert "tidak dapat ditulis" in capsys.readouterr().err


@pytest.mark.parametrize("day", ["2022-12-31", "31 Desember 2022"])
def test_command_on_a_day(day: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["aturan", "--tanggal", day, "-f", "json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert data["versi"] == 1
    assert data["tanggal"] == "2022-12-31"
    parameters = {rule["parameter"] for rule in data["aturan"]}
    assert {"kuadran", "penetapan", "metode_usulan", "panduan_perilaku"} <= parameters
    assert not {"pola_distribusi", "pimpinan"} & parameters


def test_command_before_the_first_rule(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["aturan", "--tanggal", str(first_day())]) == 0
    capsys.readouterr()
    assert run(["aturan", "--tanggal", "2 Februari 2022"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "2 Februari 2022 belum ada aturan yang berlaku" in err
    assert "sejak 3 Februari 2022" in err


@pytest.mark.parametrize("day", ["kemarin", "2022-13-01", "", "31 Februari 2022"])
def test_command_with_a_wrong_day(day: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["aturan", "--tanggal", day]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "galat: `--tanggal`:" in err
    assert "tulis seperti 2025-12-31" in err
