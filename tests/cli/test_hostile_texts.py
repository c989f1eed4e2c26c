"""Hostile texts in every field, file name and argument, through every output of every command."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple, get_origin
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
import yaml
from markdown_it import MarkdownIt

from skpcli.cli import run
from skpcli.model.base import FormatVersion, Golongan, ItemId, Model, Nip, OrganisationId
from skpcli.model.documents import Pegawai
from skpcli.model.organisations import Organisasi
from skpcli.model.structure import is_choice, is_model, value_type
from skpcli.output.cascade import texts as kaskade_teks
from skpcli.output.distribution import json_csv as distribusi_data
from skpcli.output.employee import csv_rows as csv_

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
    "panjang": "A" * 3000,
    "jalur": "../../../../etc/passwd",
    "opsi": "--keluaran=x",
}
FILE_NAMES = {
    name: content.replace("/", "\u2215").replace("\x00", "")[:60]
    for name, content in ATTACKS.items()
}
FILE_NAMES["jalur"] = "a\\..\\b"

NIP = "198501012009012904"


# The documents: every field of the model, filled by its type


def content(model: type[Model], attack: str, *, wild: bool) -> dict[str, Any]:
    """Fill a model: free texts with the attack, typed ones only where ``liar``."""
    result: dict[str, Any] = {}
    for key, field in model.model_fields.items():
        type_ = value_type(field)
        case = (
            content(type_, attack, wild=wild)
            if is_model(type_)
            else typed_text(type_, attack, wild=wild)
        )
        count = 2 if type_ is str else 1
        result[key] = [case] * count if get_origin(field.annotation) is tuple else case
    return result


def typed_text(type_: Any, attack: str, *, wild: bool) -> str:
    """Fill a single text by its type."""
    if type_ is str or wild:
        return attack
    if type_ is date:
        return "2025-12-31"
    if is_choice(type_):
        return next(iter(type_)).value
    valid = {Nip: NIP, Golongan: "III/d", ItemId: "R1", OrganisationId: "o", FormatVersion: "1"}
    return valid[type_]


def person_text(
    attack: str, number: int, *, superior: str, nrp: str, reference: str
) -> dict[str, Any]:
    """Make an employee whose every free text is the attack."""
    case = content(Pegawai, attack, wild=False)
    del case["pegawai"]["nip"], case["pejabat_penilai"]["nip"]
    case["jenis"] = "pegawai"
    case["periode"] = {"mulai": "2025-01-01", "selesai": "2025-12-31", "evaluasi": "tahunan"}
    case["organisasi"] = f"o{number}"
    del case["memimpin"], case["pegawai"]["jenjang"]
    case["pegawai"] |= {"nrp": nrp, "status": "PNS", "jenis_jabatan": "JA"}
    case["pejabat_penilai"]["nrp"] = superior
    case["hasil_kerja"]["utama"][0]["intervensi"] = reference
    case["hasil_kerja"]["tambahan"][0]["id"] = "T1"
    measured = {
        "aspek": "kuantitas",
        "uraian": attack,
        "target": "5 dokumen",
        "realisasi": "3 dokumen",
    }
    case["hasil_kerja"]["utama"][0]["indikator"].append(measured)
    case["penilaian"] |= {
        "rating_hasil_kerja": "sesuai ekspektasi",
        "rating_perilaku_kerja": "sesuai ekspektasi",
    }
    return case


def good_documents(attack: str, number: int) -> Iterator[dict[str, Any]]:
    """Make documents that are read: an organisation, its leader, one under him, one not rated."""
    office = content(Organisasi, attack, wild=False)
    del office["induk"]
    office |= {"jenis": "organisasi", "id": f"o{number}", "capaian_kinerja": "baik"}
    office["periode"] = {"mulai": "2025-01-01", "selesai": "2025-12-31", "evaluasi": "tahunan"}
    office["sasaran"] = [office["sasaran"][0] | {"id": "S1"}, office["sasaran"][0] | {"id": "S2"}]
    yield office
    header, staff = f"{attack} {number}", f"{attack}.{number}"
    case = person_text(attack, number, superior="99", nrp=header, reference=f"o{number}/S1")
    yield case | {"memimpin": f"o{number}"}
    case = person_text(attack, number, superior=header, nrp=staff, reference="R1")
    case["hasil_kerja"]["utama"].append(
        case["hasil_kerja"]["utama"][0] | {"id": "R2", "intervensi": attack}
    )
    yield case
    case = person_text(attack, number, superior=header, nrp=f"{staff}x", reference="R1")
    case["hasil_kerja"]["utama"].append({"id": "R3", "rencana": attack, "rhk_pimpinan": attack})
    yield case | {"penilaian": {}, "perilaku_kerja": {}, "capaian_organisasi": "kurang"}


def wild_documents(attack: str) -> Iterator[dict[str, Any]]:
    """Make documents in which typed fields, keys and references are the attack too."""
    for model, kind in ((Organisasi, "organisasi"), (Pegawai, "pegawai")):
        case: dict[str, Any] = content(model, attack, wild=True)
        yield case
        yield case | {"jenis": kind, attack: attack, f"x_{attack}": {attack: attack}}
        yield content(model, attack, wild=False) | {
            "jenis": kind,
            "induk" if model is Organisasi else "organisasi": attack,
        }
    yield {
        "jenis": "pegawai",
        "pegawai": attack,
        "hasil_kerja": [attack],
        "periode": {attack: [attack]},
    }


class Writer(yaml.SafeDumper):
    """Writes values that occur twice as often."""

    def ignore_aliases(self, data: Any) -> bool:
        """Write no anchors."""
        return True


def documents_text(document: Iterator[dict[str, Any]]) -> str:
    """Write documents as YAML that keeps what it may as it is."""
    return yaml.dump_all(
        document,
        Dumper=Writer,
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
def chosen(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in a folder with some of the attacks only."""
    choice = {
        name: content
        for name, content in ATTACKS.items()
        if name.startswith(("rich", "esc", "osc", "bidi", "json"))
    }
    monkeypatch.chdir(make_folder(tmp_path, choice))


def make_folder(root: Path, attack_text: dict[str, str]) -> Path:
    """Write three files for each attack: one that is read, one with errors, one with the text as it is."""
    for number, (name, attack) in enumerate(attack_text.items()):
        start = FILE_NAMES[name]
        (root / f"{start} {number}.yaml").write_text(
            documents_text(good_documents(attack, number)), encoding="utf-8"
        )
        (root / f"{start} liar {number}.yaml").write_text(
            documents_text(wild_documents(attack)), encoding="utf-8"
        )
        raw = (
            f"jenis: pegawai\npegawai:\n  nama: {attack}\n  {attack}: x\nhasil_kerja: [{attack}]\n"
        )
        (root / f"{start} mentah {number}.yaml").write_text(raw, encoding="utf-8", newline="")
    return root


class Keluar(NamedTuple):
    """What a run gave."""

    kode: int
    keluar: str
    galat: str


Skp = Callable[..., Keluar]


@pytest.fixture
def skp(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> Skp:
    """Give `skp` in the hostile folder; both its streams must be harmless."""
    monkeypatch.chdir(folder)
    monkeypatch.setenv("COLUMNS", "400")
    for name in ("NO_COLOR", "FORCE_COLOR", "SKP_DEBUG"):
        monkeypatch.delenv(name, raising=False)

    def run_(*arguments: str) -> Keluar:
        capfdbinary.readouterr()
        kode = run(list(arguments))
        keluar, galat = (case.decode() for case in capfdbinary.readouterr())
        assert kode in (0, 1, 2), galat[-2000:]
        assert "Traceback" not in galat
        harmless(galat)
        harmless(keluar)
        return Keluar(kode, keluar, galat)

    return run_


DANGEROUS_SIGNS = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]"
)
"""Control characters but the line feed, and what turns the direction of writing; not taken from the package."""


def harmless(text: str) -> None:
    """Find nothing that steers a terminal."""
    assert not (
        matched := DANGEROUS_SIGNS.search(text.removeprefix("\ufeff").replace("\r\n", "\n"))
    ), repr(text[max(0, matched.start() - 80) :][:160])


# What each format must still be


def check_csv(
    text: str, column: tuple[str, ...] | None = None, separator: str = ","
) -> list[list[str]]:
    """Read a table back: whole rows, and no cell that a spreadsheet calculates."""
    every = list(
        csv.reader(
            io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=separator, strict=True
        )
    )
    if column:
        assert tuple(every[0]) == column
    assert len(every) > len(ATTACKS) - 5  # some attacks are blank as a name
    assert {len(case) for case in every} == {len(every[0])}
    for cell in (cell for case in every for cell in case):
        assert re.fullmatch('="[0-9]+"', cell) or not re.match(r"[\s\x00]*[=+@\-\t\r]", cell), cell
    return every


ONE_LINE = ("text", "softbreak", "strong_open", "strong_close", "em_open", "em_close")
OURS = {
    "html_inline": ("<br>",),
    "code_inline": (
        *("penilaian.rating_hasil_kerja", "penilaian.rating_perilaku_kerja"),
        *("realisasi", "rating", "perilaku_kerja"),
    ),
}
"""What a report may hold: plain text, and what it sets itself as HTML or code."""


def check_markdown(text: str) -> None:
    """Parse Markdown: nothing in it but what the report itself is made of."""
    may_be_blocks = {
        "heading",
        "paragraph",
        "bullet_list",
        "ordered_list",
        "list_item",
        "blockquote",
        "inline",
    }
    may_be_blocks |= {"table", "thead", "tbody", "tr", "th", "td"}
    title = 0
    for case in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text):
        kind = case.type.removesuffix("_open").removesuffix("_close")
        assert kind in may_be_blocks, case
        title += case.type == "heading_open" and case.tag in ("h1", "h2")
        for child in case.children or ():
            own = OURS.get(child.type, ())
            assert child.type in ONE_LINE or child.content in own, (
                child.type,
                child.content,
                case.content[:300],
            )
    assert title
    for table in re.findall(r"(?:^\|.*\n?)+", text, re.MULTILINE):
        assert len({line.count("|") for line in table.splitlines()}) == 1
    assert not re.search(r"<(?!br>)|://|www\.|@", text)


def check_mermaid(text: str) -> None:
    """Read a flowchart line by line."""
    line = text.splitlines()
    assert line[0] == "flowchart TD"
    label = r"(?:[\w ,/:'()?!=-]|#[0-9]+;|<br/>)*"
    node = rf'  n[0-9]+(?:\["{label}"\]|\(\["{label}"\]\))'
    for case in line[1:]:
        assert re.fullmatch(rf"{node}|  n[0-9]+ -->(?:\|[a-z ]+\|)? n[0-9]+", case), case


def check_dot(text: str) -> None:
    """Read a graph line by line."""
    line = text.splitlines()
    assert line[:3] == ["digraph kaskade {", "  rankdir=TB;", "  node [shape=box];"]
    assert line[-1] == "}"
    quoting = r'"(?:[^"\\]|\\\\|\\"|\\n)*"'
    for case in line[3:-1]:
        node = rf"  n[0-9]+ \[label={quoting}(?:, style=rounded)?\];"
        assert re.fullmatch(rf"{node}|  n[0-9]+ -> n[0-9]+(?: \[label={quoting}\])?;", case), case


def check_github(text: str) -> None:
    """Read one command in every line, and none inside another."""
    sifat = r"file=[^:,\n]*,line=\d+,endLine=\d+(?:,col=\d+,endColumn=\d+)?,title=SKP\d{3}"
    for line in text.splitlines():
        assert re.fullmatch(rf"::(?:error|warning|notice) {sifat}::.*", line), line
        assert not re.search("%(?!25|0D|0A|3A|2C)", line)


def check_junit(text: str) -> None:
    """Parse a test report: one case a file, nothing but results in it."""
    root = ElementTree.fromstring(text)
    assert {case.tag for case in root.iter()} == {
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
    for case in json.loads(text)["runs"][0]["results"]:
        message = case["message"]["text"]
        assert not re.search(r"(?<!\{)(?:\{\{)*\{(?!\{)|\]\(", message), message
        uri = case["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert re.fullmatch(r"[A-Za-z0-9_.~/%-]+", uri), uri


def anything(text: str) -> None:
    """Accept any text that is harmless and not empty."""
    assert text.strip()


Check = Callable[[str], object]
COMMANDS: dict[str, Check] = {
    "nilai . -f tabel": anything,
    "nilai . -f tabel --mengapa --profil": anything,
    "nilai . --mengapa": anything,
    "nilai . --ringkas": anything,
    "nilai . -f json": check_json,
    "nilai . -f csv": lambda text: check_csv(text, csv_.EMPLOYEE_COLUMNS),
    "nilai . -f md": check_markdown,
    "nilai . -f md --profil --mengapa": check_markdown,
    "nilai . -f json --samarkan": check_json,
    "nilai . -f md --samarkan": check_markdown,
    "nilai . --samarkan": anything,
    "periksa . -f teks": anything,
    "periksa . -f ringkas": anything,
    "periksa . -f json": check_json,
    "periksa . -f github": check_github,
    "periksa . -f sarif": check_sarif,
    "periksa . -f junit": check_junit,
    "periksa . --statistik": anything,
    "periksa . --beda": anything,
    "periksa . -f teks --samarkan": anything,
    "periksa . -f junit --samarkan": check_junit,
    "kaskade . -f pohon": anything,
    "kaskade . -f json": check_json,
    "kaskade . -f mermaid": check_mermaid,
    "kaskade . -f dot": check_dot,
    "kaskade . -f md": check_markdown,
    "kaskade . -f csv": lambda text: check_csv(text, kaskade_teks.CASCADE_COLUMNS),
    "kaskade . --matriks": anything,
    "kaskade . --matriks -f md": check_markdown,
    "kaskade . --matriks -f csv": check_csv,
    "massal .": anything,
    "massal . --per organisasi": anything,
    "massal . --per penilai": anything,
    "massal . --per unit": anything,
    "massal . -f csv": lambda text: check_csv(text, csv_.EMPLOYEE_COLUMNS),
    "massal . -f json": check_json,
    "massal . -f jsonl": check_jsonl,
    "distribusi . -f teks": anything,
    "distribusi . -f json": check_json,
    "distribusi . -f csv": lambda text: check_csv(text, distribusi_data.DISTRIBUTION_COLUMNS),
    "distribusi . -f md": check_markdown,
    "distribusi . --per penilai": anything,
    "distribusi . --per penilai -f json": check_json,
    "distribusi . --per penilai -f csv": lambda text: check_csv(
        text, distribusi_data.ASSESSOR_COLUMNS
    ),
    "distribusi . --per penilai -f md": check_markdown,
}


@pytest.mark.parametrize("command", COMMANDS)
def test_every_output_stays_what_it_is(skp: Skp, command: str) -> None:
    COMMANDS[command](skp(*command.split()).keluar)


# What the table above cannot hold: workbooks, colours, tables as input, arguments


def test_a_workbook_holds_texts_only(skp: Skp, tmp_path: Path) -> None:
    skp("massal", ".", "--per", "penilai", "-o", str(tmp_path / "hasil.xlsx"))
    with ZipFile(tmp_path / "hasil.xlsx") as workbook:
        workbook_content = {name: workbook.read(name) for name in workbook.namelist()}
    assert not [
        name
        for name in workbook_content
        if "external" in name or "vba" in name or name.startswith("xl/worksheets/_rels")
    ]
    for name, one_content in workbook_content.items():
        root = ElementTree.fromstring(one_content)
        if name.startswith("xl/worksheets/"):
            kind = {cell.get("t", "n") for cell in root.iter("{*}c")}
            assert kind <= {"s", "n"}
            assert not list(root.iter("{*}f"))
            assert not list(root.iter("{*}hyperlink"))
        if name == "xl/sharedStrings.xml":
            for text in root.iter("{*}t"):
                harmless(text.text or "")


def test_the_table_for_excel(skp: Skp, tmp_path: Path) -> None:
    keluar = skp("massal", ".", "-f", "csv-excel").keluar
    every = check_csv(keluar, csv_.EMPLOYEE_COLUMNS, ";")
    assert keluar.startswith("\ufeff")
    assert len(every) == len(
        check_csv(skp("massal", ".", "-f", "csv").keluar, csv_.EMPLOYEE_COLUMNS)
    )


@pytest.mark.parametrize(
    "command", ["nilai . -f tabel", "periksa .", "kaskade .", "kaskade . --matriks", "massal ."]
)
@pytest.mark.usefixtures("chosen")
def test_colours_are_our_own(
    monkeypatch: pytest.MonkeyPatch, command: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert run(command.split()) in (0, 1)
    keluar, galat = (case.decode() for case in capfdbinary.readouterr())
    assert "\x1b[" in keluar
    for text in (keluar, galat):
        harmless(re.sub(r"\x1b\[[0-9;]*m", "", text))


@pytest.mark.usefixtures("chosen")
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
        keluar = skp(*command.split()).keluar
        for name in ("rich tutup", "rich warna", "rich tautan", "rich emoji"):
            assert ATTACKS[name] in re.sub(r"\s*\n\s*", "", keluar) or ATTACKS[name] in keluar, (
                command,
                name,
            )


def test_json_gives_the_texts_back_as_they_were(skp: Skp) -> None:
    result = json.loads(skp("nilai", ".", "-f", "json").keluar)["hasil"]
    name = {
        case["nama"]
        for case in result
        if "liar" not in case["berkas"] and "mentah" not in case["berkas"]
    }
    assert name == set(ATTACKS.values())
    line = [json.loads(case) for case in skp("massal", ".", "-f", "jsonl").keluar.splitlines()]
    assert [case["nama"] for case in line] == [case["nama"] for case in result]
    assert not [case for case, other in zip(line, result, strict=True) if case != other]


def test_all_formats_tell_of_the_same_findings(skp: Skp) -> None:
    data = json.loads(skp("periksa", ".", "-f", "json").keluar)
    many = len(data["temuan"])
    assert many > 10 * len(ATTACKS)
    assert len(skp("periksa", ".", "-f", "ringkas").keluar.splitlines()) == many
    assert len(skp("periksa", ".", "-f", "github").keluar.splitlines()) == many
    assert len(json.loads(skp("periksa", ".", "-f", "sarif").keluar)["runs"][0]["results"]) == many
    text = skp("periksa", ".").keluar
    assert len(re.findall(r"(?m)^(?:galat|peringatan|info)\[SKP\d{3}\]: ", text)) == many


@pytest.mark.parametrize("form", ["teks", "json", "csv", "md"])
def test_a_hostile_table_as_input(skp: Skp, tmp_path: Path, form: str) -> None:
    title = ("nip", "nama", "organisasi", "mulai", "selesai", "evaluasi", "predikat", "status")
    place = tmp_path / "a\x1b[31m=.csv"
    with place.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(title)
        for attack in ATTACKS.values():
            writer.writerow(
                (attack, attack, attack, "2025-01-01", "2025-12-31", "tahunan", "baik", "dinilai")
            )
            writer.writerow((attack,) * len(title))
    result = skp("distribusi", str(place), "--capaian", "baik", "-f", form)
    check_it: dict[str, Check] = {"json": check_json, "csv": check_csv, "md": check_markdown}
    check_it.get(form, anything)(result.keluar)


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
        stdin = io.TextIOWrapper(io.BytesIO(b"jenis: organisasi\nid: A B\nnama: -\n"))
        monkeypatch.setattr("sys.stdin", stdin)
        skp(*(case.replace("{}", attack.replace("\x00", "")) for case in arguments))
