"""The JSON Schema says what the reader does, as an editor sees it."""

import json
import re
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from skpcli.cli import run
from skpcli.diagnostics import Severity
from skpcli.model import schema as modul
from skpcli.model.dates import read_date
from skpcli.model.documents import Pegawai
from skpcli.model.organisations import Organisasi
from skpcli.model.schema import schema, schema_text
from skpcli.model.spellings import SPELLINGS, match_choice, read_golongan, read_value_key
from skpcli.model.structure import all_fields, is_model
from skpcli.model.terms import (
    EMPTY_TEXTS,
    MONTHS,
    NILAI_PERILAKU,
    SHORT_MONTHS,
    Arah,
    Aspek,
    Capaian,
    Cascading,
    Evaluasi,
    JenisDokumen,
    JenisJabatan,
    Jenjang,
    Klasifikasi,
    Metode,
    Pendekatan,
    Perspektif,
    Predikat,
    Rating,
    Status,
)
from skpcli.model.values import RefusedValueError, read_nip
from skpcli.reading.reader import read_file

ROOT = Path(__file__).parents[2]
SCHEMA = schema()
CHECKERS = Draft7Validator(SCHEMA)

BEYOND_THE_SCHEMA = {
    "SKP207": "the order of two dates",
    "SKP210": "ids that differ from each other",
    "SKP211": "a target that contradicts its `arah`",
    "SKP310": "two documents",
}
"""Errors of the reader that no JSON Schema can express."""

UNREADABLE = {"SKP221-tanda-kosong": "a bare dash, which is no YAML"}
"""Files that an editor refuses before any schema."""

CLOSED_SETS: dict[type[StrEnum], tuple[str, str]] = {
    Rating: ("Penilaian", "rating_hasil_kerja"),
    Predikat: ("Penilaian", "predikat"),
    Capaian: ("Organisasi", "capaian_kinerja"),
    Metode: ("Kebijakan", "metode_usulan"),
    Evaluasi: ("Periode", "evaluasi"),
    Aspek: ("Indikator", "aspek"),
    Perspektif: ("Rhk", "perspektif"),
    Arah: ("Indikator", "arah"),
    Cascading: ("Rhk", "cascading"),
    Klasifikasi: ("Rhk", "klasifikasi"),
    Pendekatan: ("Pegawai", "pendekatan"),
    Status: ("Identitas", "status"),
    Jenjang: ("Identitas", "jenjang"),
}


class _Editor(yaml.SafeLoader):
    """YAML 1.2 core, as editors read it: dates and `no` are texts."""


_Editor.yaml_implicit_resolvers = {}
_ANGKA = r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
for _tag, _pola, _awal in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+", list("-+0123456789")),
    ("float", _ANGKA, list("-+.0123456789")),
):
    _Editor.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_pola})$"), _awal)
_Editor.add_constructor("tag:yaml.org,2002:int", lambda _, node: int(node.value))
_Editor.add_constructor("tag:yaml.org,2002:float", lambda _, node: float(node.value))


def document(text: str) -> list[Any]:
    return [case for case in yaml.load_all(text, _Editor) if case is not None]


def part(model_class: str, key: str) -> Draft7Validator:
    return Draft7Validator(
        SCHEMA["definitions"][model_class]["properties"][key]
        | {"definitions": SCHEMA["definitions"]}
    )


def walk(content: Any) -> Iterator[dict[str, Any]]:
    if isinstance(content, dict):
        yield content
    for child in (
        content.values()
        if isinstance(content, dict)
        else content
        if isinstance(content, list)
        else ()
    ):
        yield from walk(child)


@pytest.mark.parametrize("kind", [None, *JenisDokumen])
def test_the_schema_is_one(kind: JenisDokumen | None) -> None:
    Draft7Validator.check_schema(schema(kind))
    assert schema(kind)["$schema"] == modul.DRAFT
    assert schema(kind)["title"]
    assert schema_text(kind) == schema_text(kind)
    assert schema_text(kind).isascii()


def test_every_field_is_described() -> None:
    definition = {name: own for name, own in SCHEMA["definitions"].items() if name != "kosong"}
    for name, own in definition.items():
        assert own["description"]
        for key, field in own["properties"].items():
            assert len(field["description"]) > 5, f"{name}.{key}"
    for model in (Pegawai, Organisasi):
        assert SCHEMA["definitions"][model.__name__]["description"] != model.__doc__
        for key, type_ in all_fields(model):
            assert (
                not is_model(type_) or definition[type_.__name__]["description"] != type_.__doc__
            ), key


def test_required_fields_say_so() -> None:
    for own in SCHEMA["definitions"].values():
        for key in own.get("required", []):
            if key not in ("jenis", "jenis_jabatan"):
                assert "Wajib" in own["properties"][key]["description"]


def test_patterns_are_common_to_ecma_and_python() -> None:
    pattern = {case["pattern"] for case in walk(SCHEMA) if isinstance(case.get("pattern"), str)}
    pattern |= {key for case in walk(SCHEMA) for key in case.get("patternProperties", {})}
    assert len(pattern) > 20
    for case in pattern:
        assert not re.search(r"\(\?(?![:!])|\\(?![sS()])|[*+?}][+]|\$.*\\n", case), case
        re.compile(case)


FILES = sorted(ROOT.glob("examples/**/*.yaml")) + sorted(ROOT.glob("tests/kasus/SKP[1-5]*/*.yaml"))


@pytest.mark.parametrize("files", FILES, ids=lambda case: f"{case.parent.name}/{case.name}")
def test_files_agree_with_the_reader(files: Path) -> None:
    refused = {
        case.code
        for case in read_file("berkas.yaml", files.read_bytes()).findings
        if case.severity == "galat"
    }
    if files.parent.name in UNREADABLE:
        with pytest.raises(yaml.YAMLError):
            document(files.read_text("utf-8"))
        return
    mistakes = [
        case
        for content in document(files.read_text("utf-8"))
        for case in CHECKERS.iter_errors(content)
    ]
    assert bool(mistakes) == bool(refused - set(BEYOND_THE_SCHEMA)), [
        case.message[:200] for case in mistakes
    ]


PEGAWAI = """\
jenis: pegawai
periode: {mulai: 2025-01-01, selesai: 31 Desember 2025}
pegawai: {nama: Wulan Rekaan, nip: "199203142017052033", jabatan: Arsiparis, jenis_jabatan: JF}
pejabat_penilai: {nama: Bagas Karangan, jabatan: Kepala Bidang}
"""
ORGANISASI = """\
jenis: organisasi
id: dinas
nama: Dinas Rekaan
periode: {mulai: 2025-01-01, selesai: 2025-12-31}
"""


def replaced(old: str, new: str, original: str = PEGAWAI) -> str:
    assert old in original
    return original.replace(old, new)


@pytest.mark.parametrize(
    "text",
    [
        PEGAWAI,
        ORGANISASI,
        replaced("jenis: pegawai", "jenis: ' PEGAWAI '"),
        replaced('"199203142017052033"', "199203142017052033"),
        replaced('"199203142017052033"', "19920314 201705 2 033"),
        replaced('nip: "199203142017052033"', "nrp: 12345"),
        replaced('nip: "199203142017052033"', 'nip: null, nrp: "12345"'),
        replaced("Wulan Rekaan", "12"),
        replaced("Wulan Rekaan", "true"),
        replaced("Wulan Rekaan", '"null"'),
        replaced("31 Desember 2025", "'30  nopember 2025'"),
        *(
            PEGAWAI + line
            for line in (
                "versi: 1\n",
                'versi: "1"\n',
                "versi:\n",
                "penilaian:\n",
                "penilaian: {}\n",
            )
        ),
        *(
            PEGAWAI + f"organisasi: {content}\n"
            for content in ("12", "true", "no", "null", "1.5", "n/a")
        ),
        PEGAWAI + "lampiran: {konsekuensi: satu teks, dukungan_sumber_daya: [1, null, a]}\n",
        PEGAWAI + "x_kantor: {apa: [saja]}\nlampiran: {x_lain: 1}\n",
        PEGAWAI
        + "hasil_kerja: {utama: [{rencana: Tertata, id: 1, indikator: [{target: 2, realisasi: 3.5}, null]}]}\n",
        PEGAWAI + "hasil_kerja: {utama: n/a, tambahan: [null]}\n",
        PEGAWAI
        + "perilaku_kerja: {Berorientasi Pelayanan: {rating: sesuai}, akuntable: null, LOYAL: {x_a: 1}}\n",
        ORGANISASI + "sasaran: [{id: S1, uraian: 5}]\ncapaian_kinerja: Cukup / Butuh_Perbaikan\n",
        replaced("dinas", "12", ORGANISASI),
    ],
)
def test_accepted_by_both(text: str) -> None:
    assert not [
        case.message
        for case in read_file("a.yaml", text.encode()).findings
        if case.severity is Severity.ERROR
    ]
    assert not [
        case.message for content in document(text) for case in CHECKERS.iter_errors(content)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "nama: tanpa jenis\n",
        replaced("jenis: pegawai", "jenis:"),
        replaced("jenis: pegawai", "jenis: pegawei"),
        replaced("jenis: pegawai", "jenis: organisasi"),
        replaced('nip: "199203142017052033", ', ""),
        replaced('nip: "199203142017052033"', "nip: null"),
        replaced('nip: "199203142017052033"', 'nrp: "..."'),
        replaced("199203142017052033", "19920314201705203"),
        replaced("199203142017052033", "199202302017052033"),
        replaced('"199203142017052033"', "12345"),
        replaced("Wulan Rekaan", "null"),
        replaced("Wulan Rekaan", "n/a"),
        replaced("Wulan Rekaan", "'  '"),
        replaced("Wulan Rekaan", "[a]"),
        replaced("2025-01-01", "20250101"),
        replaced("2025-01-01", "2025-1-1"),
        replaced("31 Desember 2025", "31 November 2025"),
        replaced("31 Desember 2025", "31 Des 25"),
        replaced("{nama: Bagas Karangan, jabatan: Kepala Bidang}", ""),
        *(
            PEGAWAI + line
            for line in ("versi: 2\n", "tak_dikenal:\n", "lampiran: [a]\n", "lampiran: teks\n")
        ),
        PEGAWAI + "lampiran: {konsekuensi: [[a]]}\n",
        PEGAWAI + "hasil_kerja: {utama: {rencana: a}}\n",
        PEGAWAI + "hasil_kerja: {utama: [teks]}\n",
        PEGAWAI + "hasil_kerja: {utama: [{rencana: }]}\n",
        PEGAWAI + "hasil_kerja: {utama: [{rencana: a, id: R 1}]}\n",
        PEGAWAI + "hasil_kerja: {utama: [{rencana: a, bobot: 10}]}\n",
        PEGAWAI + "perilaku_kerja: {akuntabil: {}}\n",
        PEGAWAI + "perilaku_kerja: {Akuntable: {nilai: 1}}\n",
        PEGAWAI + "penilaian: {predikat: sesuai ekspektasi}\n",
        replaced("id: dinas", "id: Dinas", ORGANISASI),
        replaced("id: dinas", "id: '-'", ORGANISASI),
        ORGANISASI + "sasaran: [{uraian: tanpa id}]\n",
        ORGANISASI + "sasaran: [{uraian: a, id: ...}]\n",
    ],
)
def test_refused_by_both(text: str) -> None:
    assert [
        case
        for case in read_file("a.yaml", text.encode()).findings
        if case.severity is Severity.ERROR
    ]
    assert [case for content in document(text) for case in CHECKERS.iter_errors(content)]


@pytest.mark.parametrize("kind", list(JenisDokumen))
def test_one_kind_alone(kind: JenisDokumen) -> None:
    checker = Draft7Validator(schema(kind))
    for own, text in ((JenisDokumen.PEGAWAI, PEGAWAI), (JenisDokumen.ORGANISASI, ORGANISASI)):
        assert checker.is_valid(document(text)[0]) == (own is kind)


BLANKS = st.sampled_from([" ", "  ", "_", "-", " - ", "\t", "\u00a0", "\n", ""])


@st.composite
def changes(draw: st.DrawFn, original: st.SearchStrategy[str]) -> str:
    """Spell a text in another case with other blanks; now and then break it."""
    result = [draw(BLANKS)]
    for letter in draw(original):
        result.append(
            draw(BLANKS)
            if letter == " "
            else draw(st.sampled_from([letter, letter.upper(), letter.lower()]))
        )
        if letter in "/()":
            result = [*result[:-1], draw(BLANKS), letter, draw(BLANKS)]
    result.append(draw(BLANKS))
    if draw(st.integers(0, 4)) == 0:
        place = draw(st.integers(0, len(result) - 1))
        result[place] = draw(
            st.sampled_from(["", "x", "/", "(", ")", "a", " ", "diatas", "0", "1"])
        )
    return "".join(result)


def any_spelling_of(choices: type[StrEnum]) -> list[str]:
    every = (
        [case.value for case in choices] + list(SPELLINGS[None]) + list(SPELLINGS.get(choices, {}))
    )
    misspelled = ("ekspetasi", "espektasi", "ekspekstasi", "expektasi")
    every += [case.replace("di ", "di") for case in every]
    return every + [
        case.replace("ekspektasi", other)
        for case in every
        if "ekspektasi" in case
        for other in misspelled
    ]


def absent(text: str) -> bool:
    return text.strip() in ("", *EMPTY_TEXTS)


def readable_nip(text: str) -> bool:
    try:
        read_nip(text)
    except RefusedValueError:
        return False
    return True


@pytest.mark.parametrize("choices", list(CLOSED_SETS))
def test_closed_sets_offer_their_values(choices: type[StrEnum]) -> None:
    model_class, key = CLOSED_SETS[choices]
    field = SCHEMA["definitions"][model_class]["properties"][key]
    assert field["anyOf"][0] == {"enum": [case.value for case in choices]}
    assert all(
        part(model_class, key).is_valid(case)
        for case in any_spelling_of(choices)
        if match_choice(choices, case)
    )
    assert field.get("default") in (None, *choices)


@settings(max_examples=60)
@given(data=st.data())
@pytest.mark.parametrize("choices", list(CLOSED_SETS))
def test_spellings_of_closed_sets(choices: type[StrEnum], data: st.DataObject) -> None:
    text = data.draw(changes(st.sampled_from(any_spelling_of(choices))))
    accepted = absent(text) or match_choice(choices, text) is not None
    assert part(*CLOSED_SETS[choices]).is_valid(text) == accepted


@given(changes(st.sampled_from([*any_spelling_of(JenisJabatan), "-", "n/a", ""])))
def test_spellings_of_a_required_set(text: str) -> None:
    accepted = not absent(text) and match_choice(JenisJabatan, text) is not None
    assert part("Identitas", "jenis_jabatan").is_valid(text) == accepted


@settings(max_examples=200)
@given(
    changes(
        st.from_regex(r"\A[(]?[IVX]{1,6}( |/| / )?[a-e]?[)]?\Z") | st.sampled_from(modul._GOLONGAN)
    )
)
def test_spellings_of_golongan(text: str) -> None:
    assert part("Identitas", "golongan").is_valid(text) == (
        absent(text) or read_golongan(text) is not None
    )


def test_all_golongan() -> None:
    every = [
        f"{figure}{workspace}"
        for figure in [*modul._ROMAN, "XVIII", "XIX", "XX", "IIX", "VX"]
        for workspace in ("", *"abcdef")
    ]
    for text in every:
        assert part("Identitas", "golongan").is_valid(text) == (read_golongan(text) is not None), (
            text
        )
    assert {read_golongan(text) for text in every} - {None} == {*modul._GOLONGAN, *modul._ROMAN}


@settings(max_examples=200)
@given(
    changes(
        st.sampled_from([*NILAI_PERILAKU, "akuntable"]).map(lambda case: case.replace("_", " "))
    )
)
def test_spellings_of_the_seven_values(key: str) -> None:
    if key.startswith("x_"):
        return
    perilaku = Draft7Validator(
        SCHEMA["definitions"]["PerilakuKerja"] | {"definitions": SCHEMA["definitions"]}
    )
    assert perilaku.is_valid({key: {}}) == (read_value_key(key) is not None)
    assert not perilaku.is_valid({key: {"asing": 1}})


@settings(max_examples=300)
@given(
    st.tuples(
        st.sampled_from(["1992", "0000", "2024"]),
        st.sampled_from(["0314", "0230", "1231", "0431", "1301", "0228", "0100"]),
        st.sampled_from(["2017", "0000"]),
        st.sampled_from(["05", "21", "12", "13", "00", "20"]),
        st.sampled_from("0123"),
        st.sampled_from(["033", "000", "010", "33"]),
        st.sampled_from(["", " ", "\u00a0 "]),
    )
)
def test_spellings_of_nip(pieces: tuple[str, ...]) -> None:
    text = pieces[-1].join(pieces[:-1])
    assert part("Identitas", "nip").is_valid(text) == readable_nip(text)


@settings(max_examples=300)
@given(
    st.one_of(
        st.builds(
            "{}{}{}{}{:04}".format,
            st.integers(0, 32).flatmap(lambda day: st.sampled_from([f"{day}", f"{day:02}"])),
            st.sampled_from([" ", "  ", ""]),
            changes(st.sampled_from([*MONTHS, "nopember"])),
            st.sampled_from([" ", "\n"]),
            st.sampled_from([0, 25, 2025, 12025]),
        ),
        st.builds(
            "{}{}{}{}{}".format,
            st.integers(0, 32).flatmap(lambda day: st.sampled_from([f"{day}", f"{day:02}"])),
            st.sampled_from([" ", "/", "-", "."]),
            st.one_of(
                st.integers(0, 13).flatmap(lambda day: st.sampled_from([f"{day}", f"{day:02}"])),
                changes(st.sampled_from([*SHORT_MONTHS, "des.", "desember"])),
            ),
            st.sampled_from([" ", "/", "-", "."]),
            st.sampled_from(["25", "2025", "025", "0000"]),
        ),
        st.builds(
            "{:04}-{:02}-{:02}".format,
            st.sampled_from([0, 2024]),
            st.integers(0, 13),
            st.integers(0, 32),
        ),
    )
)
def test_spellings_of_dates(text: str) -> None:
    if re.search(r"29[\s./-]*([fp]eb|0?2[./-])", text, re.IGNORECASE):  # needs a calendar
        return
    try:
        read_date(text)
        accepted = True
    except RefusedValueError:
        accepted = absent(text)
    assert part("Penilaian", "tanggal").is_valid(text) == accepted


def test_command_prints_the_schema(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["skema"]) == 0
    assert json.loads(capsys.readouterr().out) == SCHEMA
    assert run(["skema", "--jenis", "organisasi"]) == 0
    assert capsys.readouterr().out == schema_text(JenisDokumen.ORGANISASI)


def test_command_writes_the_schema(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["skema", "-o", "a.json"]) == 0
    assert Path("a.json").read_text("utf-8") == schema_text()
    assert capsys.readouterr() == ("", "Tersimpan: a.json\n")
    assert run(["skema", "-o", "tidak/ada.json"]) == 2
    assert "tidak dapat ditulis" in capsys.readouterr().err


def test_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "skp").mkdir()
    assert run(["skema", "--pasang", "skp"]) == 0
    out, refused = capsys.readouterr()
    assert out == ""
    assert "# yaml-language-server: $schema=skp.schema.json" in refused.splitlines()
    assert [line.split(": ")[0] for line in refused.splitlines()][:2] == ["Tersimpan", "Tersimpan"]
    assert Path("skp/skp.schema.json").read_text("utf-8") == schema_text()
    settings_ = Path("skp/.vscode/settings.json")
    assert json.loads(settings_.read_text("utf-8")) == {
        "yaml.schemas": {"./skp.schema.json": ["*.yaml", "*.yml"]}
    }

    settings_.write_text("// milik sendiri\n{}\n", "utf-8")
    assert run(["skema", "--pasang", "skp"]) == 0
    assert settings_.read_text("utf-8") == "// milik sendiri\n{}\n"
    out = capsys.readouterr().err
    assert "tidak diubah" in out
    assert '"yaml.schemas": {"./skp.schema.json": ["*.yaml", "*.yml"]}' in out.splitlines()


def test_install_marks_skp_files_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in (
        "a.yaml",
        "pegawai/b.yaml",
        "pegawai/dalam/c.yml",
        "campur/d.yaml",
        "campur/e.yaml",
    ):
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text("jenis: pegawai\n", "utf-8")
    settings_ = Path(".vscode/settings.json")
    assert run(["skema", "--pasang"]) == 0
    all_files = json.loads(settings_.read_text("utf-8"))["yaml.schemas"]["./skp.schema.json"]
    assert all_files == ["*.yaml", "*.yml"]
    settings_.unlink()
    for name in ("compose.yaml", "campur/lain.yml"):
        Path(name).write_text("services: {web: {image: x}}\n", "utf-8")
    assert run(["skema", "--pasang"]) == 0
    patterns = json.loads(settings_.read_text("utf-8"))["yaml.schemas"]["./skp.schema.json"]
    assert sorted(patterns) == [
        *("a.yaml", "campur/d.yaml", "campur/e.yaml"),
        *("pegawai/*.yaml", "pegawai/*.yml", "pegawai/dalam/*.yaml", "pegawai/dalam/*.yml"),
    ]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--pasang", "tidak-ada"], "folder `tidak-ada` tidak ada"),
        (["sini"], "FOLDER hanya dipakai bersama `--pasang`"),
        (["--pasang", "-o", "a.json"], "jangan pakai bersama `-o`"),
        (["--jenis", "pegawe"], "Maksud Anda pegawai?"),
    ],
)
def test_refused_options(
    arguments: list[str],
    message: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["skema", *arguments]) == 2
    assert message in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_install_where_nothing_can_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".vscode").write_text("bukan folder", "utf-8")
    assert run(["skema", "--pasang"]) == 2
    assert "`.vscode` tidak dapat dibuat" in capsys.readouterr().err


@pytest.mark.parametrize(
    "written",
    [
        "1.98501012009012904e+17",
        "1.985010120090129e17",
        "1.98E+17",
        '"1,98E+17"',
        '"1.98501012009012E+17"',
    ],
)
def test_a_nip_that_excel_has_damaged_is_refused(written: str) -> None:
    value = yaml.safe_load(f"nip: {written}")["nip"]
    if isinstance(value, str) and not written.startswith('"'):
        value = float(value)  # as YAML 1.2 reads it
    for model_class in ("Identitas", "Pejabat"):
        assert not part(model_class, "nip").is_valid(value)


def test_a_nip_without_quotes_is_accepted() -> None:
    assert part("Identitas", "nip").is_valid(198501012009012904)
    assert part("Identitas", "nip").is_valid("1985 0101 2009012904")
