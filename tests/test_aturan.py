"""The printed rules are those that the engine reads, each with its basis."""

import json
import re
from datetime import date, timedelta
from fractions import Fraction
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from skpcli.cli import run
from skpcli.cli.terminal import make_console
from skpcli.law.parameters import Basis, Peraturan
from skpcli.law.regulation import at, first_day, regulation
from skpcli.model.base import Model
from skpcli.model.terms import Predikat, Rating, Sifat
from skpcli.output.employee import words as label
from skpcli.output.rules.content import fields_of, plain_percent, rule_content, share_text
from skpcli.output.rules.page import (
    parameter_title,
    rules_in_force,
    rules_json,
    rules_markdown,
    rules_table,
)

TERBARU = rules_in_force(regulation(), date.max)
PARAMETER = tuple(fields_of(regulation()))


def layar(lebar: int, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("COLUMNS", str(lebar))
    tulisan = StringIO()
    make_console(tulisan, colour=False).print(rules_table(TERBARU))
    return tulisan.getvalue()


def data(hari: date | None = None) -> dict[str, Any]:
    isi = json.loads(rules_json(rules_in_force(regulation(), hari or date.max), hari))
    return {satu["parameter"]: satu for satu in isi["aturan"]}


def test_every_parameter_is_shown_with_its_basis() -> None:
    assert list(TERBARU) == list(Peraturan.model_fields)
    for nama, satu in data().items():
        assert satu["sifat"] in list(Sifat)
        assert all(satu["dasar"].values())
        assert date.fromisoformat(satu["berlaku"])
        assert satu["judul"] == parameter_title(nama)
        assert nama == "penetapan" or satu["isi"]
        assert nama == "penetapan" or rule_content(TERBARU[nama]).rows


@pytest.mark.parametrize("nama", Peraturan.model_fields)
def test_every_parameter_has_a_heading_of_its_own(nama: str) -> None:
    assert parameter_title(nama) != nama.replace("_", " ").capitalize()


def test_tables_are_rectangular() -> None:
    for versi in TERBARU.values():
        isi = rule_content(versi)
        assert {len(baris) for baris in isi.rows} <= {len(isi.header)}
        assert all(sel for baris in isi.rows for sel in baris)


@pytest.mark.parametrize("lebar", [80, 120])
def test_the_screen_fits_and_loses_nothing(lebar: int, monkeypatch: pytest.MonkeyPatch) -> None:
    tulisan = layar(lebar, monkeypatch)
    assert max(map(len, tulisan.splitlines())) <= lebar
    assert "\x1b" not in tulisan
    kata = set(re.findall(r"\w+", tulisan))
    for nama, versi in TERBARU.items():
        isi = rule_content(versi)
        teks = [
            versi.dasar.ringkas,
            str(versi.dasar),
            versi.sifat,
            label.write_day(versi.berlaku),
            *isi.notes,
        ]
        teks += [baris for satu in isi.rows for sel in satu for baris in sel]
        assert set(re.findall(r"\w+", " ".join(teks))) <= kata
        assert parameter_title(nama).upper() in tulisan


def test_markdown_has_a_section_per_rule() -> None:
    teks = rules_markdown(TERBARU)
    assert re.findall(r"^## (.*)$", teks, re.MULTILINE) == [
        parameter_title(nama) for nama in TERBARU
    ]
    for tabel in re.findall(r"(?:^\|.*\|\n)+", teks, re.MULTILINE):
        assert len({baris.count("|") for baris in tabel.splitlines()}) == 1
    assert teks.endswith("\n")
    assert not teks.endswith("\n\n")


class _Baru(Model):
    """A kind of parameter that no table knows yet."""

    berlaku: date
    sifat: Sifat
    dasar: Basis
    isi: tuple[Basis, ...] = ()


def test_an_unknown_kind_is_shown_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    dasar = Basis(instrumen="Aturan *rekaan* | <b>", tempat="Pasal 1", ringkas="ringkasan rekaan")
    baru = {
        "hal_baru": _Baru(berlaku=date(2030, 1, 1), sifat=Sifat.TAFSIR, dasar=dasar, isi=(dasar,)),
        "hampa": _Baru(berlaku=date.max, sifat=Sifat.NORMA, dasar=dasar),
    }
    teks = rules_markdown(baru)
    assert "## Hal baru" in teks
    assert r"| Aturan \*rekaan\* &#124; &lt;b&gt; | Pasal 1 | ringkasan rekaan |" in teks
    assert "| Instrumen | Tempat | Ringkas |" in teks
    assert [satu["isi"] for satu in json.loads(rules_json(baru, None))["aturan"]] == [
        [dict(dasar)],
        [],
    ]


def test_json_is_the_engine_s_quadrant_and_patterns() -> None:
    isi = data()
    aturan = at(date.max)
    assert aturan is not None
    assert aturan.pola is not None
    kuadran = {
        (Rating(s["hasil_kerja"]), Rating(s["perilaku_kerja"])): s["predikat"]
        for s in isi["kuadran"]["isi"]
    }
    assert kuadran == aturan.predikat
    pola = isi["pola_distribusi"]["isi"]
    assert [satu["capaian"] for satu in pola] == [satu.capaian for satu in aturan.pola.isi]
    assert pola[1]["syarat"][0]["paling_banyak"] == {"pecahan": "7/10", "persen": "70"}
    assert pola[1]["syarat"][1]["paling_sedikit_orang"] == "1"
    assert isi["metode_usulan"]["minimal_terhitung"] == {"pecahan": "1/2", "persen": "50"}


def test_conditions_in_words() -> None:
    pola = {baris[0][0]: baris[1] for baris in rule_content(TERBARU["pola_distribusi"]).rows}
    assert pola["baik"] == (
        "Baik paling banyak 70% (7/10)",
        "Butuh Perbaikan + Kurang paling sedikit 1 orang",
    )
    assert pola["sangat kurang"][-1] == "Sangat Baik tidak ada"
    metode = {baris[0][0]: baris[2] for baris in rule_content(TERBARU["metode_usulan"]).rows}
    assert metode["ketat"] == (
        "di bawah ekspektasi: ada butir di bawah",
        "di atas ekspektasi: semua butir di atas",
        "selain itu: sesuai ekspektasi",
    )


@pytest.mark.parametrize(
    ("bagian", "teks"),
    [
        ("7/10", "70% (7/10)"),
        ("1/3", "33,33% (1/3)"),
        ("1/8", "12,5% (1/8)"),
        ("0", "0%"),
        ("1", "100%"),
    ],
)
def test_shares(bagian: str, teks: str) -> None:
    assert share_text(Fraction(bagian)) == teks
    assert plain_percent(Fraction(bagian)) == teks.split("%")[0].replace(",", ".")


def test_versions_by_day() -> None:
    awal = first_day()
    for nama, versi in regulation():
        for satu in versi:
            assert rules_in_force(regulation(), satu.berlaku)[nama] is satu
        assert nama not in rules_in_force(regulation(), versi[0].berlaku - timedelta(days=1))
    assert "kuadran" in rules_in_force(regulation(), awal)


def test_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    assert run(["aturan"]) == 0
    assert capsys.readouterr().out == layar(80, monkeypatch)
    assert run(["aturan", "-f", "md"]) == 0
    assert capsys.readouterr().out == rules_markdown(TERBARU)
    assert run(["aturan", "-o", "aturan.json"]) == 0
    assert capsys.readouterr() == ("", "Tersimpan: aturan.json\n")
    assert json.loads(Path("aturan.json").read_text("utf-8"))["tanggal"] is None
    assert run(["aturan", "-o", "tidak/ada.md"]) == 2
    assert "tidak dapat ditulis" in capsys.readouterr().err


@pytest.mark.parametrize("hari", ["2022-12-31", "31 Desember 2022"])
def test_command_on_a_day(hari: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["aturan", "--tanggal", hari, "-f", "json"]) == 0
    isi = json.loads(capsys.readouterr().out)
    assert (isi["versi"], isi["tanggal"]) == (1, "2022-12-31")
    parameter = {satu["parameter"] for satu in isi["aturan"]}
    assert {"kuadran", "penetapan", "metode_usulan", "panduan_perilaku"} <= parameter
    assert not {"pola_distribusi", "pimpinan"} & parameter


def test_command_before_the_first_rule(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["aturan", "--tanggal", str(first_day())]) == 0
    capsys.readouterr()
    assert run(["aturan", "--tanggal", "2 Februari 2022"]) == 2
    keluar, galat = capsys.readouterr()
    assert keluar == ""
    assert "2 Februari 2022 belum ada aturan yang berlaku" in galat
    assert "sejak 3 Februari 2022" in galat


@pytest.mark.parametrize("hari", ["kemarin", "2022-13-01", "", "31 Februari 2022"])
def test_command_with_a_wrong_day(hari: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["aturan", "--tanggal", hari]) == 2
    keluar, galat = capsys.readouterr()
    assert keluar == ""
    assert "galat: `--tanggal`:" in galat
    assert "tulis seperti 2025-12-31" in galat


def test_the_quadrant_is_drawn_as_in_the_official_form() -> None:
    isi = rule_content(TERBARU["kuadran"])
    assert isi.header == ("", "perilaku di bawah", "perilaku sesuai", "perilaku di atas")
    assert isi.rows[0][3] == (label.predikat_name(Predikat.SANGAT_BAIK),)
    assert isi.rows[2][1] == (label.predikat_name(Predikat.SANGAT_KURANG),)
