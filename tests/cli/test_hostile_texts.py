"""Hostile texts in every field, file name and argument, through every output of every command."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, get_origin
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
import yaml
from command_line import Outcome
from markdown_it import MarkdownIt

import skpcli.batch.context
import skpcli.batch.rows
import skpcli.cli.common
from skpcli.cli import run
from skpcli.model.base import FormatVersion, Golongan, ItemId, Model, Nip, OrganisationId
from skpcli.model.documents import Pegawai
from skpcli.model.organisations import Organisasi
from skpcli.model.structure import is_choice, is_model, value_type
from skpcli.output.cascade import texts as cascade_texts
from skpcli.output.distribution import json_csv as distribution_tables
from skpcli.output.employee import csv_rows
from skpcli.reading.reader import FileContent, read_file

ATTACKS = {
    "esc": "\x1b[31mmerah\x1b[0m",
    "judul": "\x1b]0;judul\x07",
    "osc8": "\x1b]8;;http://contoh.invalid\x1b\\klik\x1b]8;;\x1b\\",
    "hapus": "\x1b[2J\x1b[H\x08\x08\x7f",
    "csi c1": "\x9b31mmerah\x85",
    "bidi": "a\u202eb\u2066c\u2069d\u200f\u061c",
    "tak tampak": "a\u200bb\u2060c\ufeff",
    "rich tutup": "[/]",
    "rich warna": "[red]awas[/red]",
    "rich tautan": "[link=http://contoh.invalid]klik[/link]",
    "rich emoji": ":warning: [bold",
    "rumus": '=HYPERLINK("http://contoh.invalid";"klik")',
    "tambah": "+1+1",
    "kurang": "-1+1",
    "at": "@SUM(A1)",
    "tab": "\t=1+1",
    "cr": "\r=1+1",
    "baris rumus": "\n=1+1",
    "kosong rumus": "  =1+1",
    "nbsp rumus": "\xa0=1+1",
    "kendali rumus": "\x00=1+1",
    "petik": "'\"''\"\"",
    "titik koma": "a;b,c\td",
    "html": "<script>alert(1)</script>",
    "atribut": "\" onmouseover='alert(1)' & &lt; &#60;",
    "gambar": "<img src=x onerror=alert(1)>",
    "pipa": "a | b \\| c",
    "petik balik": "`kode` ``` ~~~",
    "tautan": "[klik](javascript:alert(1)) ![g](http://contoh.invalid) <http://contoh.invalid>",
    "rujukan": "[a]: http://contoh.invalid\n\n[a]",
    "alamat": "www.contoh.invalid nama@contoh.invalid https://contoh.invalid",
    "judul md": "# judul\n===\n---\n> kutip\n1. satu\n* dua\n    kode",
    "tebal": "**tebal** _miring_ ~~coret~~ $x$",
    "akhir miring": "akhir\\",
    "github": "::error file=a,line=1::palsu",
    "github baris": "a\n::set-env name=A::b%0A::error::c",
    "xml": "]]></failure><!-- --> <?x?> &amp;",
    "nul": "a\x00b\ufffe\uffff",
    "mermaid": '"];n1-->n2;click n1 "javascript:alert(1)"',
    "mermaid arah": "%%{init: {}}%% --> subgraph end",
    "dot": '"]; n9 [label="\\" URL="javascript:x"]; //',
    "dot lolos": "\\N \\G \\l <b>x</b>",
    "json": '"}],"versi":2,\\u0022 \u2028\u2029',
    "yaml": "- a: b\n--- \njenis: pegawai",
    "templat": "{0} {pesan} %s %(a)s ${HOME} $(id) {{7*7}}",
    "lebar": "漢字かな" * 20,
    "gabung": "a" + "\u0301" * 40,
    "panjang": "A" * 1000,
    "jalur": "../../../../etc/passwd",
    "opsi": "--keluaran=x",
}
FILE_NAMES = {
    name: text.replace("/", "\u2215").replace("\x00", "")[:60] for name, text in ATTACKS.items()
}
FILE_NAMES["jalur"] = "a\\..\\b"

NIP = "198501012009012904"


# The documents: every field of the model, filled by its type


def fill(model: type[Model], attack: str, *, wild: bool) -> dict[str, Any]:
    """Fill a model: free texts with the attack, typed ones only where ``wild``."""
    filled: dict[str, Any] = {}
    for key, field in model.model_fields.items():
        type_ = value_type(field)
        value: Any
        if is_model(type_):
            value = fill(type_, attack, wild=wild)
        else:
            value = typed_text(type_, attack, wild=wild)
        count = 2 if type_ is str else 1
        filled[key] = [value] * count if get_origin(field.annotation) is tuple else value
    return filled


def typed_text(type_: Any, attack: str, *, wild: bool) -> str:
    """Fill a single text by its type."""
    if type_ is str or wild:
        return attack
    if type_ is date:
        return "2025-12-31"
    if type_ is Decimal:
        return "12,5"
    if is_choice(type_):
        return next(iter(type_)).value
    valid = {Nip: NIP, Golongan: "III/d", ItemId: "R1", OrganisationId: "o", FormatVersion: "1"}
    return valid[type_]


def employee(attack: str, number: int, *, leader: str, nrp: str, reference: str) -> dict[str, Any]:
    """Make an employee whose every free text is the attack."""
    document = fill(Pegawai, attack, wild=False)
    del document["pegawai"]["nip"], document["pejabat_penilai"]["nip"]
    document["jenis"] = "pegawai"
    document["periode"] = {"mulai": "2025-01-01", "selesai": "2025-12-31", "evaluasi": "tahunan"}
    document["organisasi"] = f"o{number}"
    del document["memimpin"], document["pegawai"]["jenjang"]
    document["pegawai"] |= {"nrp": nrp, "status": "PNS", "jenis_jabatan": "JA"}
    document["pejabat_penilai"]["nrp"] = leader
    document["hasil_kerja"]["utama"][0]["intervensi"] = reference
    document["hasil_kerja"]["tambahan"][0]["id"] = "T1"
    measure = {
        "aspek": "kuantitas",
        "uraian": attack,
        "target": "5 dokumen",
        "realisasi": "3 dokumen",
    }
    document["hasil_kerja"]["utama"][0]["indikator"].append(measure)
    document["penilaian"] |= {
        "rating_hasil_kerja": "sesuai ekspektasi",
        "rating_perilaku_kerja": "sesuai ekspektasi",
    }
    return document


def sound_documents(attack: str, number: int) -> Iterator[dict[str, Any]]:
    """Make documents that are read: an organisation, its leader, one under him, one not rated."""
    office = fill(Organisasi, attack, wild=False)
    del office["induk"]
    office |= {"jenis": "organisasi", "id": f"o{number}", "capaian_kinerja": "baik"}
    office["periode"] = {"mulai": "2025-01-01", "selesai": "2025-12-31", "evaluasi": "tahunan"}
    office["sasaran"] = [office["sasaran"][0] | {"id": "S1"}, office["sasaran"][0] | {"id": "S2"}]
    yield office
    leader, staff = f"{attack} {number}", f"{attack}.{number}"
    document = employee(attack, number, leader="99", nrp=leader, reference=f"o{number}/S1")
    yield document | {"memimpin": f"o{number}"}
    document = employee(attack, number, leader=leader, nrp=staff, reference="R1")
    document["hasil_kerja"]["utama"].append(
        document["hasil_kerja"]["utama"][0] | {"id": "R2", "intervensi": attack}
    )
    yield document
    document = employee(attack, number, leader=leader, nrp=f"{staff}x", reference="R1")
    document["hasil_kerja"]["utama"].append({"id": "R3", "rencana": attack, "rhk_pimpinan": attack})
    yield document | {"penilaian": {}, "perilaku_kerja": {}, "capaian_organisasi": "kurang"}


def wild_documents(attack: str) -> Iterator[dict[str, Any]]:
    """Make documents in which typed fields, keys and references are the attack too."""
    for model, kind in ((Organisasi, "organisasi"), (Pegawai, "pegawai")):
        document: dict[str, Any] = fill(model, attack, wild=True)
        yield document
        yield document | {"jenis": kind, attack: attack, f"x_{attack}": {attack: attack}}
        yield fill(model, attack, wild=False) | {
            "jenis": kind,
            "induk" if model is Organisasi else "organisasi": attack,
        }
    yield {
        "jenis": "pegawai",
        "pegawai": attack,
        "hasil_kerja": [attack],
        "periode": {attack: [attack]},
    }


class Dumper(yaml.SafeDumper):
    """Writes values that occur twice as often."""

    def ignore_aliases(self, data: Any) -> bool:
        """Write no anchors."""
        return True


def yaml_text(documents: Iterator[dict[str, Any]]) -> str:
    """Write documents as YAML that keeps what it may as it is."""
    return yaml.dump_all(
        documents,
        Dumper=Dumper,
        allow_unicode=True,
        width=10_000,
        default_style='"',
        sort_keys=False,
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a folder of hostile files with hostile names."""
    return make_folder(tmp_path_factory.mktemp("serangan"), ATTACKS)


@pytest.fixture
def chosen_folder(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in a folder with some of the attacks only."""
    chosen = {
        name: attack
        for name, attack in ATTACKS.items()
        if name.startswith(("rich", "esc", "osc", "bidi", "json"))
    }
    monkeypatch.chdir(make_folder(tmp_path, chosen))


def make_folder(root: Path, attacks: dict[str, str]) -> Path:
    """Write three files an attack: one that is read, one with errors, one with the text raw."""
    for number, (name, attack) in enumerate(attacks.items()):
        beginning = FILE_NAMES[name]
        (root / f"{beginning} {number}.yaml").write_text(
            yaml_text(sound_documents(attack, number)), encoding="utf-8"
        )
        (root / f"{beginning} liar {number}.yaml").write_text(
            yaml_text(wild_documents(attack)), encoding="utf-8"
        )
        raw = (
            f"jenis: pegawai\npegawai:\n  nama: {attack}\n  {attack}: x\nhasil_kerja: [{attack}]\n"
        )
        (root / f"{beginning} mentah {number}.yaml").write_text(raw, encoding="utf-8", newline="")
    return root


Skp = Callable[..., Outcome]


@cache
def read_once(name: str, content: bytes, *, named: bool = True) -> FileContent:
    """Read a file as the commands do: all of them are given the same files."""
    return read_file(name, content, named=named)


@pytest.fixture
def skp(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> Skp:
    """Give `skp` in the hostile folder; both its streams must be harmless."""
    monkeypatch.chdir(folder)
    for module in (skpcli.cli.common, skpcli.batch.context, skpcli.batch.rows):
        monkeypatch.setattr(module, "read_file", read_once)
    monkeypatch.setenv("COLUMNS", "400")
    for name in ("NO_COLOR", "FORCE_COLOR", "SKP_DEBUG"):
        monkeypatch.delenv(name, raising=False)

    def run_skp(*arguments: str) -> Outcome:
        capfdbinary.readouterr()
        code = run(list(arguments))
        out, err = (stream.decode() for stream in capfdbinary.readouterr())
        assert code in (0, 1, 2), err[-2000:]
        assert "Traceback" not in err
        assert_harmless(err)
        assert_harmless(out)
        return Outcome(code, out, err)

    return run_skp


DANGEROUS = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]"
)
"""Control characters but the line feed, and what turns the direction of writing.

Not taken from the package.
"""


def assert_harmless(text: str) -> None:
    """Find nothing that steers a terminal."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    match = DANGEROUS.search(text)
    assert match is None, repr(text[max(0, match.start() - 80) :][:160])


# What each format must still be


def check_csv(
    text: str, columns: tuple[str, ...] | None = None, delimiter: str = ","
) -> list[list[str]]:
    """Read a table back: whole rows, and no cell that a spreadsheet calculates."""
    rows = list(
        csv.reader(
            io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=delimiter, strict=True
        )
    )
    if columns:
        assert tuple(rows[0]) == columns
    assert len(rows) > len(ATTACKS) - 5  # some attacks are blank as a name
    assert {len(row) for row in rows} == {len(rows[0])}
    for cell in (cell for row in rows for cell in row):
        assert re.fullmatch('="[0-9]+"', cell) or not re.match(r"[\s\x00]*[=+@\-\t\r]", cell), cell
    return rows


INLINE = ("text", "softbreak", "strong_open", "strong_close", "em_open", "em_close")
OURS = {
    "html_inline": ("<br>",),
    "code_inline": (
        *("penilaian.rating_hasil_kerja", "penilaian.rating_perilaku_kerja"),
        *("realisasi", "rating", "perilaku_kerja"),
    ),
}
"""What a report may hold: plain text, and what it sets itself as HTML or code."""


def check_md(text: str) -> None:
    """Parse Markdown: nothing in it but what the report itself is made of."""
    blocks = {
        "heading",
        "paragraph",
        "bullet_list",
        "ordered_list",
        "list_item",
        "blockquote",
        "inline",
    }
    blocks |= {"table", "thead", "tbody", "tr", "th", "td"}
    headings = 0
    for token in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text):
        kind = token.type.removesuffix("_open").removesuffix("_close")
        assert kind in blocks, token
        headings += token.type == "heading_open" and token.tag in ("h1", "h2")
        for child in token.children or ():
            ours = OURS.get(child.type, ())
            assert child.type in INLINE or child.content in ours, (
                child.type,
                child.content,
                token.content[:300],
            )
    assert headings
    for table in re.findall(r"(?:^\|.*\n?)+", text, re.MULTILINE):
        assert len({line.count("|") for line in table.splitlines()}) == 1
    assert not re.search(r"<(?!br>)|://|www\.|@", text)


def check_mermaid(text: str) -> None:
    """Read a flowchart line by line."""
    lines = text.splitlines()
    assert lines[0] == "flowchart TD"
    label = r"(?:[\w ,/:'()?!=-]|#[0-9]+;|<br/>)*"
    node = rf'  n[0-9]+(?:\["{label}"\]|\(\["{label}"\]\))'
    for line in lines[1:]:
        assert re.fullmatch(rf"{node}|  n[0-9]+ -->(?:\|[a-z ]+\|)? n[0-9]+", line), line


def check_dot(text: str) -> None:
    """Read a graph line by line."""
    lines = text.splitlines()
    assert lines[:3] == ["digraph kaskade {", "  rankdir=TB;", "  node [shape=box];"]
    assert lines[-1] == "}"
    quoted = r'"(?:[^"\\]|\\\\|\\"|\\n)*"'
    for line in lines[3:-1]:
        node = rf"  n[0-9]+ \[label={quoted}(?:, style=rounded)?\];"
        assert re.fullmatch(rf"{node}|  n[0-9]+ -> n[0-9]+(?: \[label={quoted}\])?;", line), line


def check_github(text: str) -> None:
    """Read one command in every line, and none inside another."""
    properties = r"file=[^:,\n]*,line=\d+,endLine=\d+(?:,col=\d+,endColumn=\d+)?,title=SKP\d{3}"
    for line in text.splitlines():
        assert re.fullmatch(rf"::(?:error|warning|notice) {properties}::.*", line), line
        assert not re.search("%(?!25|0D|0A|3A|2C)", line)


def check_junit(text: str) -> None:
    """Parse a test report: one case a file, nothing but results in it."""
    root = ElementTree.fromstring(text)
    assert {element.tag for element in root.iter()} == {
        "testsuites",
        "testsuite",
        "testcase",
        "failure",
        "system-out",
    }
    assert len(root.findall("testsuite/testcase")) == 3 * len(ATTACKS)


def check_json(text: str) -> None:
    """Parse an object of our own."""
    data = json.loads(text)
    assert data["versi"] == 1


def check_jsonl(text: str) -> None:
    """Parse one object a line, whatever a reader calls a line."""
    assert text.splitlines() == text.split("\n")[:-1]
    assert all(json.loads(line)["berkas"] for line in text.splitlines())


def check_sarif(text: str) -> None:
    """Parse a log: messages without placeholders and links, addresses without an authority."""
    for result in json.loads(text)["runs"][0]["results"]:
        message = result["message"]["text"]
        assert not re.search(r"(?<!\{)(?:\{\{)*\{(?!\{)|\]\(", message), message
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert re.fullmatch(r"[A-Za-z0-9_.~/%-]+", uri), uri


def check_any(text: str) -> None:
    """Accept any text that is harmless and not empty."""
    assert text.strip()


Check = Callable[[str], object]
COMMANDS: dict[str, Check] = {
    "nilai . -f tabel --mengapa --profil": check_any,
    "nilai . --ringkas": check_any,
    "nilai . -f json": check_json,
    "nilai . -f csv": lambda text: check_csv(text, csv_rows.EMPLOYEE_COLUMNS),
    "nilai . -f md": check_md,
    "nilai . -f json --samarkan": check_json,
    "nilai . -f md --samarkan": check_md,
    "nilai . --samarkan": check_any,
    "periksa . -f teks": check_any,
    "periksa . -f ringkas": check_any,
    "periksa . -f json": check_json,
    "periksa . -f github": check_github,
    "periksa . -f sarif": check_sarif,
    "periksa . -f junit": check_junit,
    "periksa . --statistik": check_any,
    "periksa . --beda": check_any,
    "periksa . -f teks --samarkan": check_any,
    "periksa . -f junit --samarkan": check_junit,
    "kaskade . -f pohon": check_any,
    "kaskade . -f json": check_json,
    "kaskade . -f mermaid": check_mermaid,
    "kaskade . -f dot": check_dot,
    "kaskade . -f md": check_md,
    "kaskade . -f csv": lambda text: check_csv(text, cascade_texts.CASCADE_COLUMNS),
    "kaskade . --matriks": check_any,
    "kaskade . --matriks -f md": check_md,
    "kaskade . --matriks -f csv": check_csv,
    "massal .": check_any,
    "massal . --per organisasi": check_any,
    "massal . --per penilai": check_any,
    "massal . --per unit": check_any,
    "massal . -f csv": lambda text: check_csv(text, csv_rows.EMPLOYEE_COLUMNS),
    "massal . -f json": check_json,
    "massal . -f jsonl": check_jsonl,
    "distribusi . -f teks": check_any,
    "distribusi . -f json": check_json,
    "distribusi . -f csv": lambda text: check_csv(text, distribution_tables.DISTRIBUTION_COLUMNS),
    "distribusi . -f md": check_md,
    "distribusi . --per penilai": check_any,
    "distribusi . --per penilai -f json": check_json,
    "distribusi . --per penilai -f csv": lambda text: check_csv(
        text, distribution_tables.ASSESSOR_COLUMNS
    ),
    "distribusi . --per penilai -f md": check_md,
}


@pytest.mark.parametrize("command", COMMANDS)
def test_every_output_stays_what_it_is(skp: Skp, command: str) -> None:
    COMMANDS[command](skp(*command.split()).out)


# What the table above cannot hold: workbooks, colours, tables as input, arguments


def test_a_workbook_holds_texts_only(skp: Skp, tmp_path: Path) -> None:
    skp("massal", ".", "--per", "penilai", "-o", str(tmp_path / "hasil.xlsx"))
    with ZipFile(tmp_path / "hasil.xlsx") as workbook:
        parts = {name: workbook.read(name) for name in workbook.namelist()}
    assert not [
        name
        for name in parts
        if "external" in name or "vba" in name or name.startswith("xl/worksheets/_rels")
    ]
    for name, part in parts.items():
        root = ElementTree.fromstring(part)
        if name.startswith("xl/worksheets/"):
            kinds = {cell.get("t", "n") for cell in root.iter("{*}c")}
            assert kinds <= {"s", "n"}
            assert not list(root.iter("{*}f"))
            assert not list(root.iter("{*}hyperlink"))
        if name == "xl/sharedStrings.xml":
            for text in root.iter("{*}t"):
                assert_harmless(text.text or "")


def test_the_table_for_excel(skp: Skp, tmp_path: Path) -> None:
    out = skp("massal", ".", "-f", "csv-excel").out
    rows = check_csv(out, csv_rows.EMPLOYEE_COLUMNS, ";")
    assert out.startswith("\ufeff")
    assert len(rows) == len(
        check_csv(skp("massal", ".", "-f", "csv").out, csv_rows.EMPLOYEE_COLUMNS)
    )


@pytest.mark.parametrize(
    "command", ["nilai . -f tabel", "periksa .", "kaskade .", "kaskade . --matriks", "massal ."]
)
@pytest.mark.usefixtures("chosen_folder")
def test_colours_are_our_own(
    monkeypatch: pytest.MonkeyPatch, command: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert run(command.split()) in (0, 1)
    out, err = (stream.decode() for stream in capfdbinary.readouterr())
    assert "\x1b[" in out
    for text in (out, err):
        assert_harmless(re.sub(r"\x1b\[[0-9;]*m", "", text))


@pytest.mark.usefixtures("chosen_folder")
def test_rich_markup_is_printed_as_it_stands(
    skp: Skp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for command in (
        "nilai . -f tabel",
        "nilai . --ringkas",
        "kaskade .",
        "kaskade . --matriks",
        "massal . --per unit",
    ):
        out = skp(*command.split()).out
        for name in ("rich tutup", "rich warna", "rich tautan", "rich emoji"):
            assert ATTACKS[name] in re.sub(r"\s*\n\s*", "", out) or ATTACKS[name] in out, (
                command,
                name,
            )


def test_json_gives_the_texts_back_as_they_were(skp: Skp) -> None:
    results = json.loads(skp("nilai", ".", "-f", "json").out)["hasil"]
    names = {
        row["nama"]
        for row in results
        if "liar" not in row["berkas"] and "mentah" not in row["berkas"]
    }
    assert names == set(ATTACKS.values())
    rows = [json.loads(row) for row in skp("massal", ".", "-f", "jsonl").out.splitlines()]
    assert [row["nama"] for row in rows] == [row["nama"] for row in results]
    assert not [row for row, result in zip(rows, results, strict=True) if row != result]


def test_all_formats_tell_of_the_same_findings(skp: Skp) -> None:
    data = json.loads(skp("periksa", ".", "-f", "json").out)
    count = len(data["temuan"])
    assert count > 10 * len(ATTACKS)
    assert len(skp("periksa", ".", "-f", "ringkas").out.splitlines()) == count
    assert len(skp("periksa", ".", "-f", "github").out.splitlines()) == count
    assert len(json.loads(skp("periksa", ".", "-f", "sarif").out)["runs"][0]["results"]) == count
    text = skp("periksa", ".").out
    assert len(re.findall(r"(?m)^(?:galat|peringatan|info)\[SKP\d{3}\]: ", text)) == count


@pytest.mark.parametrize("format_", ["teks", "json", "csv", "md"])
def test_a_hostile_table_as_input(skp: Skp, tmp_path: Path, format_: str) -> None:
    header = ("nip", "nama", "organisasi", "mulai", "selesai", "evaluasi", "predikat", "status")
    place = tmp_path / "a\x1b[31m=.csv"
    with place.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        for attack in ATTACKS.values():
            writer.writerow(
                (attack, attack, attack, "2025-01-01", "2025-12-31", "tahunan", "baik", "dinilai")
            )
            writer.writerow((attack,) * len(header))
    outcome = skp("distribusi", str(place), "--capaian", "baik", "-f", format_)
    checks: dict[str, Check] = {"json": check_json, "csv": check_csv, "md": check_md}
    checks.get(format_, check_any)(outcome.out)


ARGUMENTS = (
    ("{}",),
    ("nilai", "{}"),
    ("nilai", ".", "--{}"),
    ("nilai", ".", "--metode", "{}"),
    ("nilai", ".", "--minimal", "{}"),
    ("nilai", ".", "--konteks", "{}"),
    ("nilai", ".", "-f", "{}"),
    ("periksa", "{}"),
    ("periksa", ".", "--pilih", "{}"),
    ("periksa", "-", "--nama-berkas", "{}", "-f", "teks"),
    ("periksa", "-", "--nama-berkas", "{}", "-f", "github"),
    ("periksa", "-", "--nama-berkas", "{}", "--beda"),
    ("kaskade", ".", "--dari", "{}"),
    ("kaskade", ".", "--ke", "{}"),
    ("kaskade", ".", "--pimpinan", "{}"),
    ("massal", "{}"),
    ("massal", "@{}"),
    ("massal", "--dari-daftar", "{}"),
    ("massal", ".", "--saring", "{}"),
    ("massal", ".", "--saring", "nama={}"),
    ("massal", ".", "--urut", "{}"),
    ("massal", ".", "-j", "{}"),
    ("distribusi", "{}"),
    ("distribusi", "{}.csv"),
    ("distribusi", ".", "--per", "{}"),
    ("distribusi", "--capaian", "{}", "--jumlah", "3"),
    ("distribusi", "--capaian", "baik", "--jumlah", "{}"),
    ("jelaskan", "{}"),
    ("jelaskan", "--", "{}"),
    ("aturan", "{}"),
    ("aturan", "--tanggal", "{}"),
    ("skema", "{}"),
)


@pytest.mark.parametrize("arguments", ARGUMENTS, ids=" ".join)
def test_a_hostile_argument(
    skp: Skp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.yaml").write_text("jenis: organisasi\nid: A B\nnama: a\n", encoding="utf-8")
    for attack in ATTACKS.values():
        stream = io.TextIOWrapper(io.BytesIO(b"jenis: organisasi\nid: A B\nnama: -\n"))
        monkeypatch.setattr("sys.stdin", stream)
        skp(*(argument.replace("{}", attack.replace("\x00", "")) for argument in arguments))
