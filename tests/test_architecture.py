"""The shape of the code: who may import whom, how long things may be, what must be documented."""

import ast
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import skpcli

ROOT = Path(skpcli.__file__).parent
LONGEST_MODULE = 350
LONGEST_FUNCTION = 40


@dataclass(frozen=True, slots=True)
class Layer:
    """Rooms that do not know each other, and where in them which third parties may stand."""

    rooms: tuple[str, ...]
    third_parties: dict[str, tuple[str, ...]]


LAYERS = (
    Layer(("diagnostics", "text", "data", "model"), {"pydantic": ("model",)}),
    Layer(("source",), {"yaml": ("source",)}),
    Layer(("files", "law", "reading"), {"pydantic": ("law", "reading")}),
    Layer(("engine",), {}),
    Layer(
        ("checks", "output", "forms"),
        {
            "rich": ("output",),
            "jinja2": ("forms.html",),
            "markupsafe": ("forms.html",),
            "typst": ("forms.pdf", "forms.fonts", "forms.pictures"),
            "docx": ("forms.docx", "forms.word"),
            "xlsxwriter": ("forms.sheet",),
        },
    ),
    Layer(
        ("batch", "drafts", "workbook", "__init__"),
        {
            "rich": ("batch.recap_table", "batch.listing", "batch.collector"),
            "xlsxwriter": ("batch.workbook", "workbook.ekinerja_xlsx", "workbook.writer"),
        },
    ),
    Layer(("cli",), {"typer": ("cli",), "rich": ("cli",)}),
)
"""A room imports its own modules and rooms of the layers above it in this table."""

START = "__main__"
"""The start, which stands above all layers."""

DISK = {"files", "data.__init__"}
"""The modules that touch the disk: every path of the user, and the package's own data."""


def module_name(path: Path) -> str:
    """Give the name of a module inside the package."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


MODULES = {
    module_name(path): ast.parse(path.read_text(encoding="utf-8"))
    for path in sorted(ROOT.rglob("*.py"))
}


def room_of(module: str) -> str:
    """Give the room of a module: its folder, or itself where it lies at the root."""
    return module.split(".")[0]


def imported(tree: ast.AST) -> Iterator[str]:
    """Give the modules that a tree imports anywhere, also inside functions, with full names."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, "relative import"
            assert node.module
            yield node.module
            for alias in node.names:
                yield f"{node.module}.{alias.name}"


def own_imports(module: str) -> set[str]:
    """Give the modules of the package that one of them imports."""
    found = set()
    for name in imported(MODULES[module]):
        if name == "skpcli":
            found.add("__init__")
        own = name.removeprefix("skpcli.")
        if own != name:
            found |= {own, f"{own}.__init__"} & MODULES.keys()
    return found - {module}


def public(tree: ast.Module | ast.ClassDef) -> Iterator[ast.FunctionDef | ast.ClassDef]:
    """Give the public functions, classes and methods of a module."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from public(node)


def test_every_room_stands_in_one_layer() -> None:
    rooms = [room for layer in LAYERS for room in layer.rooms]
    assert sorted([*rooms, START]) == sorted({room_of(module) for module in MODULES})


def test_rooms_import_from_lower_layers_only() -> None:
    layer_of = {room: number for number, layer in enumerate(LAYERS) for room in layer.rooms}
    for module in MODULES:
        room = room_of(module)
        for other in own_imports(module):
            other_room = room_of(other)
            if room == START or other_room in (room, "__init__"):
                continue
            message = f"{module} imports {other}"
            assert layer_of[other_room] < layer_of[room], message


def test_there_is_no_circle_of_imports() -> None:
    """Imports inside functions count too."""
    left = {module: own_imports(module) - {"__init__"} for module in MODULES}
    while True:
        free = [module for module, needs in left.items() if not needs & left.keys()]
        if not free:
            break
        for module in free:
            del left[module]
    assert not left


def test_third_parties_stay_in_their_rooms() -> None:
    allowed: dict[str, list[str]] = {}
    for layer in LAYERS:
        for library, places in layer.third_parties.items():
            allowed.setdefault(library, []).extend(places)
    for module, tree in MODULES.items():
        for name in imported(tree):
            library = name.split(".")[0]
            if library == "skpcli" or library in sys.stdlib_module_names:
                continue
            places = tuple(allowed.get(library, ()))
            assert module.startswith(places), f"{module} imports {library}"


def test_a_module_says_its_purpose_in_one_sentence() -> None:
    for module, tree in MODULES.items():
        docstring = ast.get_docstring(tree) or ""
        purpose = docstring.split("\n\n")[0].replace("\n", " ")
        assert purpose.endswith("."), f"{module}: no docstring, or one without a full stop"
        assert ". " not in purpose, f"{module}: more than one sentence"


def test_modules_and_functions_are_short() -> None:
    """A command's signature is its table of options; its length is no matter."""
    for module, tree in MODULES.items():
        path = ROOT.joinpath(*module.split(".")).with_suffix(".py")
        lines = len(path.read_text(encoding="utf-8").splitlines())
        assert lines <= LONGEST_MODULE, f"{module} has {lines} lines"
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef) and not module.startswith("cli.commands"):
                length = body_length(node)
                assert length <= LONGEST_FUNCTION, f"{module}: {node.name} has {length} lines"


def body_length(function: ast.FunctionDef) -> int:
    """Count the lines of a function below its signature and docstring."""
    body = function.body
    if ast.get_docstring(function) and len(body) > 1:
        body = body[1:]
    return (body[-1].end_lineno or 0) - body[0].lineno + 1


def test_what_is_public_is_documented_and_annotated() -> None:
    for module, tree in MODULES.items():
        for node in public(tree):
            assert ast.get_docstring(node), f"{module}: {node.name} has no docstring"
            if isinstance(node, ast.ClassDef):
                continue
            assert node.returns, f"{module}: {node.name} has no return annotation"
            given = node.args
            every = [*given.posonlyargs, *given.args, *given.kwonlyargs]
            bare = [one.arg for one in every if not one.annotation]
            assert not set(bare) - {"self", "cls"}, f"{module}: {node.name}: {bare}"


def test_no_public_name_stands_twice() -> None:
    names: Counter[str] = Counter()
    for module, tree in MODULES.items():
        if module.startswith("cli.commands"):  # a command is called as its users call it
            continue
        for node in tree.body:
            if isinstance(node, ast.FunctionDef | ast.ClassDef) and node.name[0] != "_":
                names[node.name] += 1
    names["main"] -= 1  # the start, as a module and as a script
    assert [name for name, count in names.items() if count > 1] == []


def test_only_files_touches_the_disk() -> None:
    methods = {
        *("open", "read_text", "read_bytes", "write_text", "write_bytes"),
        *("iterdir", "rglob", "listdir", "scandir", "walk"),
    }
    for module, tree in MODULES.items():
        if module in DISK:
            continue
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call):
                continue
            if isinstance(node.func, ast.Attribute):
                call = ast.unparse(node)
                touches = node.func.attr in methods
                assert not touches or call == "os.open(os.devnull, os.O_WRONLY)", call
            else:
                assert ast.unparse(node.func) != "open", module


def test_only_cli_uses_the_clock_and_the_terminal() -> None:
    for module, tree in MODULES.items():
        if room_of(module) == "cli":
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                called = ast.unparse(node.func)
                assert called not in ("print", "input", "sys.exit", "exit"), f"{module}: {called}"
                clock = called.endswith((".now", ".today", ".utcnow", "time.time"))
                assert not clock, f"{module}: {called}"
