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

SERANGAN = {
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
NAMA_BERKAS = {
    nama: isi.replace("/", "\u2215").replace("\x00", "")[:60] for nama, isi in SERANGAN.items()
}
NAMA_BERKAS["jalur"] = "a\\..\\b"

NIP = "198501012009012904"


# The documents: every field of the model, filled by its type


def isi(model: type[Model], serang: str, *, liar: bool) -> dict[str, Any]:
    """Fill a model: free texts with the attack, typed ones only where ``liar``."""
    hasil: dict[str, Any] = {}
    for kunci, bidang in model.model_fields.items():
        tipe = value_type(bidang)
        satu = (
            isi(tipe, serang, liar=liar)
            if is_model(tipe)
            else teks_bertipe(tipe, serang, liar=liar)
        )
        jumlah = 2 if tipe is str else 1
        hasil[kunci] = [satu] * jumlah if get_origin(bidang.annotation) is tuple else satu
    return hasil


def teks_bertipe(tipe: Any, serang: str, *, liar: bool) -> str:
    """Fill a single text by its type."""
    if tipe is str or liar:
        return serang
    if tipe is date:
        return "2025-12-31"
    if is_choice(tipe):
        return next(iter(tipe)).value
    sah = {Nip: NIP, Golongan: "III/d", ItemId: "R1", OrganisationId: "o", FormatVersion: "1"}
    return sah[tipe]


def orang(serang: str, nomor: int, *, atasan: str, nrp: str, rujukan: str) -> dict[str, Any]:
    """Make an employee whose every free text is the attack."""
    satu = isi(Pegawai, serang, liar=False)
    del satu["pegawai"]["nip"], satu["pejabat_penilai"]["nip"]
    satu["jenis"] = "pegawai"
    satu["periode"] = {"mulai": "2025-01-01", "selesai": "2025-12-31", "evaluasi": "tahunan"}
    satu["organisasi"] = f"o{nomor}"
    del satu["memimpin"], satu["pegawai"]["jenjang"]
    satu["pegawai"] |= {"nrp": nrp, "status": "PNS", "jenis_jabatan": "JA"}
    satu["pejabat_penilai"]["nrp"] = atasan
    satu["hasil_kerja"]["utama"][0]["intervensi"] = rujukan
    satu["hasil_kerja"]["tambahan"][0]["id"] = "T1"
    ukur = {"aspek": "kuantitas", "uraian": serang, "target": "5 dokumen", "realisasi": "3 dokumen"}
    satu["hasil_kerja"]["utama"][0]["indikator"].append(ukur)
    satu["penilaian"] |= {
        "rating_hasil_kerja": "sesuai ekspektasi",
        "rating_perilaku_kerja": "sesuai ekspektasi",
    }
    return satu


def dokumen_baik(serang: str, nomor: int) -> Iterator[dict[str, Any]]:
    """Make documents that are read: an organisation, its leader, one under him, one not rated."""
    kantor = isi(Organisasi, serang, liar=False)
    del kantor["induk"]
    kantor |= {"jenis": "organisasi", "id": f"o{nomor}", "capaian_kinerja": "baik"}
    kantor["periode"] = {"mulai": "2025-01-01", "selesai": "2025-12-31", "evaluasi": "tahunan"}
    kantor["sasaran"] = [kantor["sasaran"][0] | {"id": "S1"}, kantor["sasaran"][0] | {"id": "S2"}]
    yield kantor
    kepala, staf = f"{serang} {nomor}", f"{serang}.{nomor}"
    satu = orang(serang, nomor, atasan="99", nrp=kepala, rujukan=f"o{nomor}/S1")
    yield satu | {"memimpin": f"o{nomor}"}
    satu = orang(serang, nomor, atasan=kepala, nrp=staf, rujukan="R1")
    satu["hasil_kerja"]["utama"].append(
        satu["hasil_kerja"]["utama"][0] | {"id": "R2", "intervensi": serang}
    )
    yield satu
    satu = orang(serang, nomor, atasan=kepala, nrp=f"{staf}x", rujukan="R1")
    satu["hasil_kerja"]["utama"].append({"id": "R3", "rencana": serang, "rhk_pimpinan": serang})
    yield satu | {"penilaian": {}, "perilaku_kerja": {}, "capaian_organisasi": "kurang"}


def dokumen_liar(serang: str) -> Iterator[dict[str, Any]]:
    """Make documents in which typed fields, keys and references are the attack too."""
    for model, jenis in ((Organisasi, "organisasi"), (Pegawai, "pegawai")):
        satu: dict[str, Any] = isi(model, serang, liar=True)
        yield satu
        yield satu | {"jenis": jenis, serang: serang, f"x_{serang}": {serang: serang}}
        yield isi(model, serang, liar=False) | {
            "jenis": jenis,
            "induk" if model is Organisasi else "organisasi": serang,
        }
    yield {
        "jenis": "pegawai",
        "pegawai": serang,
        "hasil_kerja": [serang],
        "periode": {serang: [serang]},
    }


class Penulis(yaml.SafeDumper):
    """Writes values that occur twice as often."""

    def ignore_aliases(self, data: Any) -> bool:
        """Write no anchors."""
        return True


def naskah(dokumen: Iterator[dict[str, Any]]) -> str:
    """Write documents as YAML that keeps what it may as it is."""
    return yaml.dump_all(
        dokumen,
        Dumper=Penulis,
        allow_unicode=True,
        width=10_000,
        default_style='"',
        sort_keys=False,
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a folder of hostile files with hostile names."""
    return buat_folder(tmp_path_factory.mktemp("serangan"), SERANGAN)


@pytest.fixture
def terpilih(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in a folder with some of the attacks only."""
    pilihan = {
        nama: isi
        for nama, isi in SERANGAN.items()
        if nama.startswith(("rich", "esc", "osc", "bidi", "json"))
    }
    monkeypatch.chdir(buat_folder(tmp_path, pilihan))


def buat_folder(akar: Path, serangan: dict[str, str]) -> Path:
    """Write three files for each attack: one that is read, one with errors, one with the text as it is."""
    for nomor, (nama, serang) in enumerate(serangan.items()):
        awal = NAMA_BERKAS[nama]
        (akar / f"{awal} {nomor}.yaml").write_text(
            naskah(dokumen_baik(serang, nomor)), encoding="utf-8"
        )
        (akar / f"{awal} liar {nomor}.yaml").write_text(
            naskah(dokumen_liar(serang)), encoding="utf-8"
        )
        mentah = (
            f"jenis: pegawai\npegawai:\n  nama: {serang}\n  {serang}: x\nhasil_kerja: [{serang}]\n"
        )
        (akar / f"{awal} mentah {nomor}.yaml").write_text(mentah, encoding="utf-8", newline="")
    return akar


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
    for nama in ("NO_COLOR", "FORCE_COLOR", "SKP_DEBUG"):
        monkeypatch.delenv(nama, raising=False)

    def jalan(*argumen: str) -> Keluar:
        capfdbinary.readouterr()
        kode = run(list(argumen))
        keluar, galat = (satu.decode() for satu in capfdbinary.readouterr())
        assert kode in (0, 1, 2), galat[-2000:]
        assert "Traceback" not in galat
        tak_berbahaya(galat)
        tak_berbahaya(keluar)
        return Keluar(kode, keluar, galat)

    return jalan


BERBAHAYA = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]"
)
"""Control characters but the line feed, and what turns the direction of writing; not taken from the package."""


def tak_berbahaya(teks: str) -> None:
    """Find nothing that steers a terminal."""
    assert not (cocok := BERBAHAYA.search(teks.removeprefix("\ufeff").replace("\r\n", "\n"))), repr(
        teks[max(0, cocok.start() - 80) :][:160]
    )


# What each format must still be


def periksa_csv(
    teks: str, kolom: tuple[str, ...] | None = None, pisah: str = ","
) -> list[list[str]]:
    """Read a table back: whole rows, and no cell that a spreadsheet calculates."""
    semua = list(
        csv.reader(
            io.StringIO(teks.removeprefix("\ufeff"), newline=""), delimiter=pisah, strict=True
        )
    )
    if kolom:
        assert tuple(semua[0]) == kolom
    assert len(semua) > len(SERANGAN) - 5  # some attacks are blank as a name
    assert {len(satu) for satu in semua} == {len(semua[0])}
    for sel in (sel for satu in semua for sel in satu):
        assert re.fullmatch('="[0-9]+"', sel) or not re.match(r"[\s\x00]*[=+@\-\t\r]", sel), sel
    return semua


SEBARIS = ("text", "softbreak", "strong_open", "strong_close", "em_open", "em_close")
KITA = {
    "html_inline": ("<br>",),
    "code_inline": (
        *("penilaian.rating_hasil_kerja", "penilaian.rating_perilaku_kerja"),
        *("realisasi", "rating", "perilaku_kerja"),
    ),
}
"""What a report may hold: plain text, and what it sets itself as HTML or code."""


def periksa_md(teks: str) -> None:
    """Parse Markdown: nothing in it but what the report itself is made of."""
    boleh_blok = {
        "heading",
        "paragraph",
        "bullet_list",
        "ordered_list",
        "list_item",
        "blockquote",
        "inline",
    }
    boleh_blok |= {"table", "thead", "tbody", "tr", "th", "td"}
    judul = 0
    for satu in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(teks):
        jenis = satu.type.removesuffix("_open").removesuffix("_close")
        assert jenis in boleh_blok, satu
        judul += satu.type == "heading_open" and satu.tag in ("h1", "h2")
        for anak in satu.children or ():
            milik = KITA.get(anak.type, ())
            assert anak.type in SEBARIS or anak.content in milik, (
                anak.type,
                anak.content,
                satu.content[:300],
            )
    assert judul
    for tabel in re.findall(r"(?:^\|.*\n?)+", teks, re.MULTILINE):
        assert len({baris.count("|") for baris in tabel.splitlines()}) == 1
    assert not re.search(r"<(?!br>)|://|www\.|@", teks)


def periksa_mermaid(teks: str) -> None:
    """Read a flowchart line by line."""
    baris = teks.splitlines()
    assert baris[0] == "flowchart TD"
    label = r"(?:[\w ,/:'()?!=-]|#[0-9]+;|<br/>)*"
    simpul = rf'  n[0-9]+(?:\["{label}"\]|\(\["{label}"\]\))'
    for satu in baris[1:]:
        assert re.fullmatch(rf"{simpul}|  n[0-9]+ -->(?:\|[a-z ]+\|)? n[0-9]+", satu), satu


def periksa_dot(teks: str) -> None:
    """Read a graph line by line."""
    baris = teks.splitlines()
    assert baris[:3] == ["digraph kaskade {", "  rankdir=TB;", "  node [shape=box];"]
    assert baris[-1] == "}"
    kutip = r'"(?:[^"\\]|\\\\|\\"|\\n)*"'
    for satu in baris[3:-1]:
        simpul = rf"  n[0-9]+ \[label={kutip}(?:, style=rounded)?\];"
        assert re.fullmatch(rf"{simpul}|  n[0-9]+ -> n[0-9]+(?: \[label={kutip}\])?;", satu), satu


def periksa_github(teks: str) -> None:
    """Read one command in every line, and none inside another."""
    sifat = r"file=[^:,\n]*,line=\d+,endLine=\d+(?:,col=\d+,endColumn=\d+)?,title=SKP\d{3}"
    for baris in teks.splitlines():
        assert re.fullmatch(rf"::(?:error|warning|notice) {sifat}::.*", baris), baris
        assert not re.search("%(?!25|0D|0A|3A|2C)", baris)


def periksa_junit(teks: str) -> None:
    """Parse a test report: one case a file, nothing but results in it."""
    akar = ElementTree.fromstring(teks)
    assert {satu.tag for satu in akar.iter()} == {
        "testsuites",
        "testsuite",
        "testcase",
        "failure",
        "system-out",
    }
    assert len(akar.findall("testsuite/testcase")) == 3 * len(SERANGAN)


def periksa_json(teks: str) -> None:
    """Parse an object of our own."""
    data = json.loads(teks)
    assert data["versi"] == 1


def periksa_jsonl(teks: str) -> None:
    """Parse one object a line, whatever a reader calls a line."""
    assert teks.splitlines() == teks.split("\n")[:-1]
    assert all(json.loads(baris)["berkas"] for baris in teks.splitlines())


def periksa_sarif(teks: str) -> None:
    """Parse a log: messages without placeholders and links, addresses without an authority."""
    for satu in json.loads(teks)["runs"][0]["results"]:
        pesan = satu["message"]["text"]
        assert not re.search(r"(?<!\{)(?:\{\{)*\{(?!\{)|\]\(", pesan), pesan
        uri = satu["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert re.fullmatch(r"[A-Za-z0-9_.~/%-]+", uri), uri


def apa_saja(teks: str) -> None:
    """Accept any text that is harmless and not empty."""
    assert teks.strip()


Uji = Callable[[str], object]
PERINTAH: dict[str, Uji] = {
    "nilai . -f tabel": apa_saja,
    "nilai . -f tabel --mengapa --profil": apa_saja,
    "nilai . --mengapa": apa_saja,
    "nilai . --ringkas": apa_saja,
    "nilai . -f json": periksa_json,
    "nilai . -f csv": lambda teks: periksa_csv(teks, csv_.EMPLOYEE_COLUMNS),
    "nilai . -f md": periksa_md,
    "nilai . -f md --profil --mengapa": periksa_md,
    "nilai . -f json --samarkan": periksa_json,
    "nilai . -f md --samarkan": periksa_md,
    "nilai . --samarkan": apa_saja,
    "periksa . -f teks": apa_saja,
    "periksa . -f ringkas": apa_saja,
    "periksa . -f json": periksa_json,
    "periksa . -f github": periksa_github,
    "periksa . -f sarif": periksa_sarif,
    "periksa . -f junit": periksa_junit,
    "periksa . --statistik": apa_saja,
    "periksa . --beda": apa_saja,
    "periksa . -f teks --samarkan": apa_saja,
    "periksa . -f junit --samarkan": periksa_junit,
    "kaskade . -f pohon": apa_saja,
    "kaskade . -f json": periksa_json,
    "kaskade . -f mermaid": periksa_mermaid,
    "kaskade . -f dot": periksa_dot,
    "kaskade . -f md": periksa_md,
    "kaskade . -f csv": lambda teks: periksa_csv(teks, kaskade_teks.CASCADE_COLUMNS),
    "kaskade . --matriks": apa_saja,
    "kaskade . --matriks -f md": periksa_md,
    "kaskade . --matriks -f csv": periksa_csv,
    "massal .": apa_saja,
    "massal . --per organisasi": apa_saja,
    "massal . --per penilai": apa_saja,
    "massal . --per unit": apa_saja,
    "massal . -f csv": lambda teks: periksa_csv(teks, csv_.EMPLOYEE_COLUMNS),
    "massal . -f json": periksa_json,
    "massal . -f jsonl": periksa_jsonl,
    "distribusi . -f teks": apa_saja,
    "distribusi . -f json": periksa_json,
    "distribusi . -f csv": lambda teks: periksa_csv(teks, distribusi_data.DISTRIBUTION_COLUMNS),
    "distribusi . -f md": periksa_md,
    "distribusi . --per penilai": apa_saja,
    "distribusi . --per penilai -f json": periksa_json,
    "distribusi . --per penilai -f csv": lambda teks: periksa_csv(
        teks, distribusi_data.ASSESSOR_COLUMNS
    ),
    "distribusi . --per penilai -f md": periksa_md,
}


@pytest.mark.parametrize("perintah", PERINTAH)
def test_every_output_stays_what_it_is(skp: Skp, perintah: str) -> None:
    PERINTAH[perintah](skp(*perintah.split()).keluar)


# What the table above cannot hold: workbooks, colours, tables as input, arguments


def test_a_workbook_holds_texts_only(skp: Skp, tmp_path: Path) -> None:
    skp("massal", ".", "--per", "penilai", "-o", str(tmp_path / "hasil.xlsx"))
    with ZipFile(tmp_path / "hasil.xlsx") as buku:
        isi_buku = {nama: buku.read(nama) for nama in buku.namelist()}
    assert not [
        nama
        for nama in isi_buku
        if "external" in nama or "vba" in nama or nama.startswith("xl/worksheets/_rels")
    ]
    for nama, isi_satu in isi_buku.items():
        akar = ElementTree.fromstring(isi_satu)
        if nama.startswith("xl/worksheets/"):
            jenis = {sel.get("t", "n") for sel in akar.iter("{*}c")}
            assert jenis <= {"s", "n"}
            assert not list(akar.iter("{*}f"))
            assert not list(akar.iter("{*}hyperlink"))
        if nama == "xl/sharedStrings.xml":
            for teks in akar.iter("{*}t"):
                tak_berbahaya(teks.text or "")


def test_the_table_for_excel(skp: Skp, tmp_path: Path) -> None:
    keluar = skp("massal", ".", "-f", "csv-excel").keluar
    semua = periksa_csv(keluar, csv_.EMPLOYEE_COLUMNS, ";")
    assert keluar.startswith("\ufeff")
    assert len(semua) == len(
        periksa_csv(skp("massal", ".", "-f", "csv").keluar, csv_.EMPLOYEE_COLUMNS)
    )


@pytest.mark.parametrize(
    "perintah", ["nilai . -f tabel", "periksa .", "kaskade .", "kaskade . --matriks", "massal ."]
)
@pytest.mark.usefixtures("terpilih")
def test_colours_are_our_own(
    monkeypatch: pytest.MonkeyPatch, perintah: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert run(perintah.split()) in (0, 1)
    keluar, galat = (satu.decode() for satu in capfdbinary.readouterr())
    assert "\x1b[" in keluar
    for teks in (keluar, galat):
        tak_berbahaya(re.sub(r"\x1b\[[0-9;]*m", "", teks))


@pytest.mark.usefixtures("terpilih")
def test_rich_markup_is_printed_as_it_stands(
    skp: Skp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for perintah in (
        "nilai . -f tabel",
        "nilai . --ringkas",
        "kaskade .",
        "kaskade . --matriks",
        "massal . --per unit",
    ):
        keluar = skp(*perintah.split()).keluar
        for nama in ("rich tutup", "rich warna", "rich tautan", "rich emoji"):
            assert SERANGAN[nama] in re.sub(r"\s*\n\s*", "", keluar) or SERANGAN[nama] in keluar, (
                perintah,
                nama,
            )


def test_json_gives_the_texts_back_as_they_were(skp: Skp) -> None:
    hasil = json.loads(skp("nilai", ".", "-f", "json").keluar)["hasil"]
    nama = {
        satu["nama"]
        for satu in hasil
        if "liar" not in satu["berkas"] and "mentah" not in satu["berkas"]
    }
    assert nama == set(SERANGAN.values())
    baris = [json.loads(satu) for satu in skp("massal", ".", "-f", "jsonl").keluar.splitlines()]
    assert [satu["nama"] for satu in baris] == [satu["nama"] for satu in hasil]
    assert not [satu for satu, lain in zip(baris, hasil, strict=True) if satu != lain]


def test_all_formats_tell_of_the_same_findings(skp: Skp) -> None:
    data = json.loads(skp("periksa", ".", "-f", "json").keluar)
    banyak = len(data["temuan"])
    assert banyak > 10 * len(SERANGAN)
    assert len(skp("periksa", ".", "-f", "ringkas").keluar.splitlines()) == banyak
    assert len(skp("periksa", ".", "-f", "github").keluar.splitlines()) == banyak
    assert (
        len(json.loads(skp("periksa", ".", "-f", "sarif").keluar)["runs"][0]["results"]) == banyak
    )
    teks = skp("periksa", ".").keluar
    assert len(re.findall(r"(?m)^(?:galat|peringatan|info)\[SKP\d{3}\]: ", teks)) == banyak


@pytest.mark.parametrize("bentuk", ["teks", "json", "csv", "md"])
def test_a_hostile_table_as_input(skp: Skp, tmp_path: Path, bentuk: str) -> None:
    judul = ("nip", "nama", "organisasi", "mulai", "selesai", "evaluasi", "predikat", "status")
    tempat = tmp_path / "a\x1b[31m=.csv"
    with tempat.open("w", encoding="utf-8", newline="") as berkas:
        penulis = csv.writer(berkas)
        penulis.writerow(judul)
        for serang in SERANGAN.values():
            penulis.writerow(
                (serang, serang, serang, "2025-01-01", "2025-12-31", "tahunan", "baik", "dinilai")
            )
            penulis.writerow((serang,) * len(judul))
    hasil = skp("distribusi", str(tempat), "--capaian", "baik", "-f", bentuk)
    uji: dict[str, Uji] = {"json": periksa_json, "csv": periksa_csv, "md": periksa_md}
    uji.get(bentuk, apa_saja)(hasil.keluar)


ARGUMEN = (
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


@pytest.mark.parametrize("argumen", ARGUMEN, ids=" ".join)
def test_a_hostile_argument(
    skp: Skp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, argumen: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.yaml").write_text("jenis: organisasi\nid: A B\nnama: a\n", encoding="utf-8")
    for serang in SERANGAN.values():
        masukan = io.TextIOWrapper(io.BytesIO(b"jenis: organisasi\nid: A B\nnama: -\n"))
        monkeypatch.setattr("sys.stdin", masukan)
        skp(*(satu.replace("{}", serang.replace("\x00", "")) for satu in argumen))
