"""The shape of the code: who may import whom, how long things may be, what must be documented."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

import skpcli

AKAR = Path(skpcli.__file__).parent
MODUL = {
    ".".join(satu.relative_to(AKAR).with_suffix("").parts): ast.parse(satu.read_text(encoding="utf-8"))
    for satu in sorted(AKAR.rglob("*.py"))
}

LAPIS = (
    ("diagnostics", "istilah", "paket", "sheet_text"),
    ("ejaan",),
    ("quantity_patterns", "bilangan", "pembanding", "realisasi", "besaran"),
    ("model", "parameter", "pola"),
    ("values", "shape", "routes"),
    ("dekode", "yaml_*", "document", "source"),
    ("naskah", "files"),
    ("spelling", "consistency", "reading"),
    ("peraturan", "workspace", "skema", "glosarium"),
    ("engine",),
    ("scoring",),
    ("checks", "fixes"),
    ("report",),
    ("tables", "massal", "baru"),
    ("cli",),
    ("__init__", "__main__"),
)
"""The layers from left to right: a module imports its own layer and those to the left of it."""

LAPIS_UMUM = frozenset(("report.aman",))
"""Leaves without imports of ours, which any later layer may use."""

PIHAK_KETIGA = {
    "yaml": ("source", "yaml_"),
    "rich": ("tables", "massal.recap_table", "cli"),
    "typer": ("cli",),
    "xlsxwriter": ("massal.workbook",),
    "pydantic_core": ("values", "shape", "naskah", "reading", "peraturan", "baru.isian"),
}

PEMBACA = {"files", "paket"}
"""The modules that touch the disk: every path of the user, and the package's own data."""


def ruang(modul: str) -> str:
    """Give the room of a module: a package, the parts of the YAML reader, or the module itself."""
    return "yaml_*" if modul.startswith("yaml_") else modul.split(".")[0]


def impor(pohon: ast.AST) -> Iterator[str]:
    """Give the modules that a tree imports, with full names."""
    for simpul in ast.walk(pohon):
        if isinstance(simpul, ast.Import):
            yield from (satu.name for satu in simpul.names)
        elif isinstance(simpul, ast.ImportFrom):
            assert not simpul.level, "relative import"
            assert simpul.module
            yield simpul.module
            yield from (f"{simpul.module}.{satu.name}" for satu in simpul.names)


def impor_kita(modul: str, *, puncak: bool = False) -> set[str]:
    """Give our modules that one of ours imports, with ``puncak`` only those that are loaded with it."""
    pohon: ast.AST = MODUL[modul]
    if puncak:
        isi = [
            simpul
            for simpul in MODUL[modul].body
            if not (isinstance(simpul, ast.If) and ast.unparse(simpul.test) == "TYPE_CHECKING")
            and not isinstance(simpul, (ast.FunctionDef, ast.ClassDef))
        ]
        pohon = ast.Module(isi, [])
    hasil = set()
    for satu in impor(pohon):
        nama = satu.removeprefix("skpcli.")
        if nama != satu:
            hasil |= {calon for calon in (nama, f"{nama}.__init__") if calon in MODUL}
    return hasil - {modul}


def fungsi(pohon: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Give all functions of a tree."""
    for simpul in ast.walk(pohon):
        if isinstance(simpul, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield simpul


def umum(simpul: ast.Module | ast.ClassDef) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef]:
    """Give the public functions, classes and methods of a module."""
    for anak in simpul.body:
        if isinstance(anak, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)) and not anak.name.startswith("_"):
            yield anak
            if isinstance(anak, ast.ClassDef):
                yield from umum(anak)


def test_every_room_has_one_layer() -> None:
    semua = [satu for lapis in LAPIS for satu in lapis]
    assert len(semua) == len(set(semua))
    assert {ruang(modul) for modul in MODUL} == set(semua)


@pytest.mark.parametrize("modul", MODUL)
def test_imports_go_from_right_to_left(modul: str) -> None:
    letak = {satu: nomor for nomor, lapis in enumerate(LAPIS) for satu in lapis}
    lain = impor_kita(modul) - LAPIS_UMUM - {"__init__"}
    assert not {satu for satu in lain if letak[ruang(satu)] > letak[ruang(modul)]}
    if modul in LAPIS_UMUM:
        assert not impor_kita(modul)


def test_no_cycles_at_module_level() -> None:
    sisa = {modul: impor_kita(modul, puncak=True) for modul in MODUL}
    while bebas := [modul for modul, perlu in sisa.items() if not perlu & sisa.keys()]:
        for modul in bebas:
            del sisa[modul]
    assert not sisa


@pytest.mark.parametrize("modul", MODUL)
def test_third_parties_stay_in_their_rooms(modul: str) -> None:
    for satu in impor(MODUL[modul]):
        akar = satu.split(".")[0]
        if akar == "skpcli" or akar in sys.stdlib_module_names:
            continue
        boleh = PIHAK_KETIGA.get(akar, ())
        assert any(modul.startswith(awal) for awal in boleh), f"{modul} imports {akar}"


@pytest.mark.parametrize("modul", MODUL)
def test_a_module_says_its_purpose_in_one_sentence(modul: str) -> None:
    isi = ast.get_docstring(MODUL[modul]) or ""
    baris = isi.split("\n\n")[0].replace("\n", " ")
    assert baris.endswith("."), "no docstring, or one that does not end with a full stop"
    assert ". " not in baris, "more than one sentence"


@pytest.mark.parametrize("modul", MODUL)
def test_modules_and_functions_are_short(modul: str) -> None:
    jalur = AKAR.joinpath(*modul.split(".")).with_suffix(".py")
    panjang = len(jalur.read_text(encoding="utf-8").splitlines())
    assert panjang <= 350, f"{modul} has {panjang} lines"
    panjang_fungsi = {satu.name: _panjang(satu, ruang(modul) == "cli") for satu in fungsi(MODUL[modul])}
    assert not {nama: baris for nama, baris in panjang_fungsi.items() if baris > 40}


def test_most_modules_and_functions_are_shorter_still() -> None:
    modul = [len(AKAR.joinpath(*satu.split(".")).with_suffix(".py").read_text("utf-8").splitlines()) for satu in MODUL]
    semua = [_panjang(satu, False) for pohon in MODUL.values() for satu in fungsi(pohon)]
    assert median(modul) <= 120
    assert median(semua) <= 10


def _panjang(satu: ast.FunctionDef | ast.AsyncFunctionDef, perintah: bool) -> int:
    """Count the lines of a function without its docstring; of a command also without its table of options."""
    badan = satu.body[1:] if ast.get_docstring(satu) and len(satu.body) > 1 else satu.body
    kepala = 1 if perintah else satu.body[0].lineno - satu.lineno
    return kepala + (badan[-1].end_lineno or 0) - badan[0].lineno + 1


@pytest.mark.parametrize("modul", MODUL)
def test_what_is_public_is_documented_and_annotated(modul: str) -> None:
    for satu in umum(MODUL[modul]):
        assert ast.get_docstring(satu), f"{satu.name} has no docstring"
        if isinstance(satu, ast.ClassDef):
            continue
        argumen = [*satu.args.posonlyargs, *satu.args.args, *satu.args.kwonlyargs, satu.args.vararg, satu.args.kwarg]
        telanjang = [a.arg for a in argumen if a and a.annotation is None and a.arg not in ("self", "cls")]
        assert satu.returns, f"{satu.name} has no return annotation"
        assert not telanjang, f"{satu.name}: {telanjang}"


@pytest.mark.parametrize("modul", MODUL)
def test_only_files_touches_the_disk(modul: str) -> None:
    sentuh = {"open", "read_text", "read_bytes", "write_text", "write_bytes", "iterdir", "rglob", "listdir", "scandir"}
    for simpul in ast.walk(MODUL[modul]):
        if isinstance(simpul, ast.Call) and modul not in PEMBACA:
            nama = simpul.func.attr if isinstance(simpul.func, ast.Attribute) else getattr(simpul.func, "id", "")
            assert nama not in sentuh or ast.unparse(simpul) == "os.open(os.devnull, os.O_WRONLY)", ast.unparse(simpul)


def test_only_cli_uses_the_clock_and_the_terminal() -> None:
    for modul, pohon in MODUL.items():
        if ruang(modul) == "cli":
            continue
        for simpul in ast.walk(pohon):
            if isinstance(simpul, ast.Call):
                teks = ast.unparse(simpul.func)
                assert teks not in ("print", "input", "sys.exit", "exit"), f"{modul}: {teks}"
                assert not teks.endswith((".now", ".today", ".utcnow", "time.time")), f"{modul}: {teks}"
