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
from skpcli.model.documents import Pegawai
from skpcli.model.organisations import Organisasi
from skpcli.model.schema import schema, schema_text
from skpcli.model.spellings import SPELLINGS, match_choice, read_golongan, read_value_key
from skpcli.model.structure import all_fields, is_model
from skpcli.model.terms import (
    EMPTY_TEXTS,
    MONTHS,
    NILAI_PERILAKU,
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
from skpcli.model.values import RefusedValueError, read_date, read_nip
from skpcli.reading.reader import read_file

AKAR = Path(__file__).parents[1]
SKEMA = schema()
PEMERIKSA = Draft7Validator(SKEMA)

DI_LUAR_SKEMA = {
    "SKP207": "the order of two dates",
    "SKP210": "ids that differ from each other",
    "SKP211": "a target that contradicts its `arah`",
    "SKP310": "two documents",
}
"""Errors of the reader that no JSON Schema can express."""

TAK_TERBACA = {"SKP221-tanda-kosong": "a bare dash, which is no YAML"}
"""Files that an editor refuses before any schema."""

HIMPUNAN: dict[type[StrEnum], tuple[str, str]] = {
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
_Editor.add_constructor("tag:yaml.org,2002:int", lambda _, simpul: int(simpul.value))
_Editor.add_constructor("tag:yaml.org,2002:float", lambda _, simpul: float(simpul.value))


def dokumen(teks: str) -> list[Any]:
    return [satu for satu in yaml.load_all(teks, _Editor) if satu is not None]


def bagian(kelas: str, kunci: str) -> Draft7Validator:
    return Draft7Validator(
        SKEMA["definitions"][kelas]["properties"][kunci] | {"definitions": SKEMA["definitions"]}
    )


def susuri(isi: Any) -> Iterator[dict[str, Any]]:
    if isinstance(isi, dict):
        yield isi
    for anak in isi.values() if isinstance(isi, dict) else isi if isinstance(isi, list) else ():
        yield from susuri(anak)


@pytest.mark.parametrize("jenis", [None, *JenisDokumen])
def test_the_schema_is_one(jenis: JenisDokumen | None) -> None:
    Draft7Validator.check_schema(schema(jenis))
    assert schema(jenis)["$schema"] == modul.DRAFT
    assert schema(jenis)["title"]
    assert schema_text(jenis) == schema_text(jenis)
    assert schema_text(jenis).isascii()


def test_every_field_is_described() -> None:
    definisi = {nama: milik for nama, milik in SKEMA["definitions"].items() if nama != "kosong"}
    for nama, milik in definisi.items():
        assert milik["description"]
        for kunci, isian in milik["properties"].items():
            assert len(isian["description"]) > 5, f"{nama}.{kunci}"
    for model in (Pegawai, Organisasi):
        assert SKEMA["definitions"][model.__name__]["description"] != model.__doc__
        for kunci, tipe in all_fields(model):
            assert not is_model(tipe) or definisi[tipe.__name__]["description"] != tipe.__doc__, (
                kunci
            )


def test_required_fields_say_so() -> None:
    for milik in SKEMA["definitions"].values():
        for kunci in milik.get("required", []):
            if kunci not in ("jenis", "jenis_jabatan"):
                assert "Wajib" in milik["properties"][kunci]["description"]


def test_patterns_are_common_to_ecma_and_python() -> None:
    pola = {satu["pattern"] for satu in susuri(SKEMA) if isinstance(satu.get("pattern"), str)}
    pola |= {kunci for satu in susuri(SKEMA) for kunci in satu.get("patternProperties", {})}
    assert len(pola) > 20
    for satu in pola:
        assert not re.search(r"\(\?(?![:!])|\\(?![sS()])|[*+?}][+]|\$.*\\n", satu), satu
        re.compile(satu)


BERKAS = sorted(AKAR.glob("examples/**/*.yaml")) + sorted(AKAR.glob("tests/kasus/SKP[1-5]*/*.yaml"))


@pytest.mark.parametrize("berkas", BERKAS, ids=lambda satu: f"{satu.parent.name}/{satu.name}")
def test_files_agree_with_the_reader(berkas: Path) -> None:
    galat = {
        satu.code
        for satu in read_file("berkas.yaml", berkas.read_bytes()).findings
        if satu.severity == "galat"
    }
    if berkas.parent.name in TAK_TERBACA:
        with pytest.raises(yaml.YAMLError):
            dokumen(berkas.read_text("utf-8"))
        return
    salah = [
        satu for isi in dokumen(berkas.read_text("utf-8")) for satu in PEMERIKSA.iter_errors(isi)
    ]
    assert bool(salah) == bool(galat - set(DI_LUAR_SKEMA)), [satu.message[:200] for satu in salah]


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


def ganti(lama: str, baru: str, asal: str = PEGAWAI) -> str:
    assert lama in asal
    return asal.replace(lama, baru)


@pytest.mark.parametrize(
    "teks",
    [
        PEGAWAI,
        ORGANISASI,
        ganti("jenis: pegawai", "jenis: ' PEGAWAI '"),
        ganti('"199203142017052033"', "199203142017052033"),
        ganti('"199203142017052033"', "19920314 201705 2 033"),
        ganti('nip: "199203142017052033"', "nrp: 12345"),
        ganti('nip: "199203142017052033"', 'nip: null, nrp: "12345"'),
        ganti("Wulan Rekaan", "12"),
        ganti("Wulan Rekaan", "true"),
        ganti("Wulan Rekaan", '"null"'),
        ganti("31 Desember 2025", "'30  nopember 2025'"),
        *(
            PEGAWAI + baris
            for baris in (
                "versi: 1\n",
                'versi: "1"\n',
                "versi:\n",
                "penilaian:\n",
                "penilaian: {}\n",
            )
        ),
        *(PEGAWAI + f"organisasi: {isi}\n" for isi in ("12", "true", "no", "null", "1.5", "n/a")),
        PEGAWAI + "lampiran: {konsekuensi: satu teks, dukungan_sumber_daya: [1, null, a]}\n",
        PEGAWAI + "x_kantor: {apa: [saja]}\nlampiran: {x_lain: 1}\n",
        PEGAWAI
        + "hasil_kerja: {utama: [{rencana: Tertata, id: 1, indikator: [{target: 2, realisasi: 3.5}, null]}]}\n",
        PEGAWAI + "hasil_kerja: {utama: n/a, tambahan: [null]}\n",
        PEGAWAI
        + "perilaku_kerja: {Berorientasi Pelayanan: {rating: sesuai}, akuntable: null, LOYAL: {x_a: 1}}\n",
        ORGANISASI + "sasaran: [{id: S1, uraian: 5}]\ncapaian_kinerja: Cukup / Butuh_Perbaikan\n",
        ganti("dinas", "12", ORGANISASI),
    ],
)
def test_accepted_by_both(teks: str) -> None:
    assert not [
        satu.message
        for satu in read_file("a.yaml", teks.encode()).findings
        if satu.severity is Severity.ERROR
    ]
    assert not [satu.message for isi in dokumen(teks) for satu in PEMERIKSA.iter_errors(isi)]


@pytest.mark.parametrize(
    "teks",
    [
        "nama: tanpa jenis\n",
        ganti("jenis: pegawai", "jenis:"),
        ganti("jenis: pegawai", "jenis: pegawei"),
        ganti("jenis: pegawai", "jenis: organisasi"),
        ganti('nip: "199203142017052033", ', ""),
        ganti('nip: "199203142017052033"', "nip: null"),
        ganti('nip: "199203142017052033"', 'nrp: "..."'),
        ganti("199203142017052033", "19920314201705203"),
        ganti("199203142017052033", "199202302017052033"),
        ganti('"199203142017052033"', "12345"),
        ganti("Wulan Rekaan", "null"),
        ganti("Wulan Rekaan", "n/a"),
        ganti("Wulan Rekaan", "'  '"),
        ganti("Wulan Rekaan", "[a]"),
        ganti("2025-01-01", "20250101"),
        ganti("2025-01-01", "2025-1-1"),
        ganti("31 Desember 2025", "31 November 2025"),
        ganti("31 Desember 2025", "31 Des 2025"),
        ganti("{nama: Bagas Karangan, jabatan: Kepala Bidang}", ""),
        *(
            PEGAWAI + baris
            for baris in ("versi: 2\n", "tak_dikenal:\n", "lampiran: [a]\n", "lampiran: teks\n")
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
        ganti("id: dinas", "id: Dinas", ORGANISASI),
        ganti("id: dinas", "id: '-'", ORGANISASI),
        ORGANISASI + "sasaran: [{uraian: tanpa id}]\n",
        ORGANISASI + "sasaran: [{uraian: a, id: ...}]\n",
    ],
)
def test_refused_by_both(teks: str) -> None:
    assert [
        satu
        for satu in read_file("a.yaml", teks.encode()).findings
        if satu.severity is Severity.ERROR
    ]
    assert [satu for isi in dokumen(teks) for satu in PEMERIKSA.iter_errors(isi)]


@pytest.mark.parametrize("jenis", list(JenisDokumen))
def test_one_kind_alone(jenis: JenisDokumen) -> None:
    pemeriksa = Draft7Validator(schema(jenis))
    for milik, teks in ((JenisDokumen.PEGAWAI, PEGAWAI), (JenisDokumen.ORGANISASI, ORGANISASI)):
        assert pemeriksa.is_valid(dokumen(teks)[0]) == (milik is jenis)


SELA = st.sampled_from([" ", "  ", "_", "-", " - ", "\t", "\u00a0", "\n", ""])


@st.composite
def ubahan(draw: st.DrawFn, asal: st.SearchStrategy[str]) -> str:
    """Spell a text in another case with other blanks; now and then break it."""
    hasil = [draw(SELA)]
    for huruf in draw(asal):
        hasil.append(
            draw(SELA)
            if huruf == " "
            else draw(st.sampled_from([huruf, huruf.upper(), huruf.lower()]))
        )
        if huruf in "/()":
            hasil = [*hasil[:-1], draw(SELA), huruf, draw(SELA)]
    hasil.append(draw(SELA))
    if draw(st.integers(0, 4)) == 0:
        letak = draw(st.integers(0, len(hasil) - 1))
        hasil[letak] = draw(st.sampled_from(["", "x", "/", "(", ")", "a", " ", "diatas", "0", "1"]))
    return "".join(hasil)


def ejaan_asal(himpunan: type[StrEnum]) -> list[str]:
    semua = (
        [satu.value for satu in himpunan]
        + list(SPELLINGS[None])
        + list(SPELLINGS.get(himpunan, {}))
    )
    salah_eja = ("ekspetasi", "espektasi", "ekspekstasi", "expektasi")
    semua += [satu.replace("di ", "di") for satu in semua]
    return semua + [
        satu.replace("ekspektasi", lain)
        for satu in semua
        if "ekspektasi" in satu
        for lain in salah_eja
    ]


def absen(teks: str) -> bool:
    return teks.strip() in ("", *EMPTY_TEXTS)


def nip_terbaca(teks: str) -> bool:
    try:
        read_nip(teks)
    except RefusedValueError:
        return False
    return True


@pytest.mark.parametrize("himpunan", list(HIMPUNAN))
def test_closed_sets_offer_their_values(himpunan: type[StrEnum]) -> None:
    kelas, kunci = HIMPUNAN[himpunan]
    isian = SKEMA["definitions"][kelas]["properties"][kunci]
    assert isian["anyOf"][0] == {"enum": [satu.value for satu in himpunan]}
    assert all(
        bagian(kelas, kunci).is_valid(satu)
        for satu in ejaan_asal(himpunan)
        if match_choice(himpunan, satu)
    )
    assert isian.get("default") in (None, *himpunan)


@settings(max_examples=60)
@given(data=st.data())
@pytest.mark.parametrize("himpunan", list(HIMPUNAN))
def test_spellings_of_closed_sets(himpunan: type[StrEnum], data: st.DataObject) -> None:
    teks = data.draw(ubahan(st.sampled_from(ejaan_asal(himpunan))))
    diterima = absen(teks) or match_choice(himpunan, teks) is not None
    assert bagian(*HIMPUNAN[himpunan]).is_valid(teks) == diterima


@given(ubahan(st.sampled_from([*ejaan_asal(JenisJabatan), "-", "n/a", ""])))
def test_spellings_of_a_required_set(teks: str) -> None:
    diterima = not absen(teks) and match_choice(JenisJabatan, teks) is not None
    assert bagian("Identitas", "jenis_jabatan").is_valid(teks) == diterima


@settings(max_examples=200)
@given(
    ubahan(
        st.from_regex(r"\A[(]?[IVX]{1,6}( |/| / )?[a-e]?[)]?\Z") | st.sampled_from(modul._GOLONGAN)
    )
)
def test_spellings_of_golongan(teks: str) -> None:
    assert bagian("Identitas", "golongan").is_valid(teks) == (
        absen(teks) or read_golongan(teks) is not None
    )


def test_all_golongan() -> None:
    semua = [
        f"{angka}{ruang}"
        for angka in [*modul._ROMAN, "XVIII", "XIX", "XX", "IIX", "VX"]
        for ruang in ("", *"abcdef")
    ]
    for teks in semua:
        assert bagian("Identitas", "golongan").is_valid(teks) == (
            read_golongan(teks) is not None
        ), teks
    assert {read_golongan(teks) for teks in semua} - {None} == {*modul._GOLONGAN, *modul._ROMAN}


@settings(max_examples=200)
@given(
    ubahan(st.sampled_from([*NILAI_PERILAKU, "akuntable"]).map(lambda satu: satu.replace("_", " ")))
)
def test_spellings_of_the_seven_values(kunci: str) -> None:
    if kunci.startswith("x_"):
        return
    perilaku = Draft7Validator(
        SKEMA["definitions"]["PerilakuKerja"] | {"definitions": SKEMA["definitions"]}
    )
    assert perilaku.is_valid({kunci: {}}) == (read_value_key(kunci) is not None)
    assert not perilaku.is_valid({kunci: {"asing": 1}})


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
def test_spellings_of_nip(bagian_: tuple[str, ...]) -> None:
    teks = bagian_[-1].join(bagian_[:-1])
    assert bagian("Identitas", "nip").is_valid(teks) == nip_terbaca(teks)


@settings(max_examples=300)
@given(
    st.one_of(
        st.builds(
            "{}{}{}{}{:04}".format,
            st.integers(0, 32).flatmap(lambda hari: st.sampled_from([f"{hari}", f"{hari:02}"])),
            st.sampled_from([" ", "  ", ""]),
            ubahan(st.sampled_from([*MONTHS, "nopember"])),
            st.sampled_from([" ", "\n"]),
            st.sampled_from([0, 25, 2025, 12025]),
        ),
        st.builds(
            "{:04}-{:02}-{:02}".format,
            st.sampled_from([0, 2024]),
            st.integers(0, 13),
            st.integers(0, 32),
        ),
    )
)
def test_spellings_of_dates(teks: str) -> None:
    if re.search(r"29\s*feb", teks, re.IGNORECASE):  # needs a calendar
        return
    try:
        read_date(teks)
        diterima = True
    except RefusedValueError:
        diterima = absen(teks)
    assert bagian("Penilaian", "tanggal").is_valid(teks) == diterima


def test_command_prints_the_schema(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["skema"]) == 0
    assert json.loads(capsys.readouterr().out) == SKEMA
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
    keluar, galat = capsys.readouterr()
    assert keluar == ""
    assert "# yaml-language-server: $schema=skp.schema.json" in galat.splitlines()
    assert [baris.split(": ")[0] for baris in galat.splitlines()][:2] == ["Tersimpan", "Tersimpan"]
    assert Path("skp/skp.schema.json").read_text("utf-8") == schema_text()
    setelan = Path("skp/.vscode/settings.json")
    assert json.loads(setelan.read_text("utf-8")) == {
        "yaml.schemas": {"./skp.schema.json": ["*.yaml", "*.yml"]}
    }

    setelan.write_text("// milik sendiri\n{}\n", "utf-8")
    assert run(["skema", "--pasang", "skp"]) == 0
    assert setelan.read_text("utf-8") == "// milik sendiri\n{}\n"
    keluar = capsys.readouterr().err
    assert "tidak diubah" in keluar
    assert '"yaml.schemas": {"./skp.schema.json": ["*.yaml", "*.yml"]}' in keluar.splitlines()


@pytest.mark.parametrize(
    ("argumen", "pesan"),
    [
        (["--pasang", "tidak-ada"], "folder `tidak-ada` tidak ada"),
        (["sini"], "FOLDER hanya dipakai bersama `--pasang`"),
        (["--pasang", "-o", "a.json"], "jangan pakai bersama `-o`"),
        (["--jenis", "pegawe"], "Maksud Anda pegawai?"),
    ],
)
def test_refused_options(
    argumen: list[str],
    pesan: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["skema", *argumen]) == 2
    assert pesan in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_install_where_nothing_can_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".vscode").write_text("bukan folder", "utf-8")
    assert run(["skema", "--pasang"]) == 2
    assert "`.vscode` tidak dapat dibuat" in capsys.readouterr().err
