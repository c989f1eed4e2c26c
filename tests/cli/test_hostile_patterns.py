"""Regular expressions on long hostile texts: no time that grows faster than the text."""

import ast
import importlib
import pkgutil
import re
import time
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import skpcli
from skpcli.source.defects import REACH

LENGTH = 25_000
BUDGET = 0.25
"""Seconds of one pattern on one text.

Twenty times the slowest whose time grows as the text does, and a part of the time of any whose time
grows with its square.
"""

OUTSIDE = ("skpcli.model.patterns:",)
"""What works on patterns of our own only."""

LIMITS = {
    "skpcli.source.defects": REACH,
    "skpcli.source.emptied": REACH,
    "skpcli.source.shapes": REACH,
}
"""Modules that give their patterns no more of a line than this."""

METHODS = ("match", "fullmatch", "search", "finditer", "findall", "sub", "split")
CHARACTERS = (
    "a",
    "Z",
    "7",
    " ",
    "\t",
    "\n",
    "\r",
    "_",
    "-",
    ".",
    ",",
    ":",
    "/",
    "#",
    '"',
    "'",
    "\\",
    "(",
    "[",
    "{",
    "é",
    "!",
)
ENDINGS = ("", "!", "\x00", "x", "7", "\n")
WORDS = (
    "maksimal ",
    "di bawah ",
    "hari kerja ",
    "s.d. ",
    "1.000",
    "1,5",
    "Rp ",
    "dr. ",
    "nip: ",
    "- ",
    "a: ",
    "''",
    '\\"',
)


def our_patterns() -> dict[str, re.Pattern[Any]]:
    """Collect the compiled patterns of all modules, and those that functions write in place."""
    found: dict[str, re.Pattern[Any]] = {}
    for info in pkgutil.walk_packages(skpcli.__path__, "skpcli."):
        if info.name.endswith("__main__"):
            continue
        module = importlib.import_module(info.name)
        for name, value in vars(module).items():
            if name.startswith("__"):
                continue
            for tail, pattern in patterns_in(value):
                found[f"{info.name}.{name}{tail}"] = pattern
        assert module.__file__
        for line, written in patterns_in_calls(Path(module.__file__)):
            found[f"{info.name}:{line}"] = re.compile(written)
    unique = {
        (pattern.pattern, pattern.flags): (name, pattern)
        for name, pattern in sorted(found.items(), reverse=True)
    }
    return dict(sorted(unique.values()))


def patterns_in(value: object) -> Iterator[tuple[str, re.Pattern[Any]]]:
    """Give the patterns in a value, with their place in it."""
    if isinstance(value, re.Pattern):
        yield "", value
    children: Iterable[tuple[object, object]] = ()
    if isinstance(value, dict):
        children = value.items()
    elif isinstance(value, (tuple, list)):
        children = enumerate(value)
    for key, child in children:
        yield from ((f"[{key}]{tail}", pattern) for tail, pattern in patterns_in(child))


def patterns_in_calls(file: Path) -> Iterator[tuple[int, str]]:
    """Give the patterns that calls of `re` hold as constants, with their lines."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if (
            isinstance(node, ast.Call)
            and ast.unparse(node.func) in {f"re.{method}" for method in METHODS}
            and node.args
        ):
            first = node.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield node.lineno, first.value


PATTERNS = our_patterns()
SOURCE = "\n".join(
    path.read_text(encoding="utf-8") for path in sorted(Path(skpcli.__path__[0]).rglob("*.py"))
)


def attacks(pattern: re.Pattern[Any], length: int) -> Iterator[str]:
    """Give long texts: runs of the pattern's characters, words and pairs, with a wrong end."""
    written = pattern.pattern
    if not isinstance(written, str):
        written = written.decode("latin-1")
    characters = dict.fromkeys(CHARACTERS)
    for character in written:
        if not character.isalnum() and character not in "()|?*+^$":
            characters[character] = None
    words = dict.fromkeys((*WORDS, *re.findall(r"[A-Za-z]{2,}", written)[:20]))
    for piece in (*characters, *words):
        run = piece * (length // len(piece))
        for ending in ENDINGS:
            yield run + ending
        yield "a" + run + "a"
        yield "7 " + run + "7"
        for other in (" ", "a", "7", ":", ","):
            yield (piece + other) * (length // (len(piece) + 1)) + "!"


@cache
def ways_of_use(name: str) -> set[str]:
    """Tell how the package uses a pattern; all ways where it cannot be seen."""
    _, _, short = name.rpartition(".")
    used = {method for method in METHODS if re.search(rf"\b{re.escape(short)}\.{method}\(", SOURCE)}
    return used or {"match", "fullmatch", "finditer"}


def use(name: str, text: str) -> None:
    """Use a pattern on a text in the ways in which the package does."""
    pattern = PATTERNS[name]
    subject: Any = text if isinstance(pattern.pattern, str) else text.encode()
    methods = ways_of_use(name)
    if "match" in methods:
        pattern.match(subject)
    if "fullmatch" in methods:
        pattern.fullmatch(subject)
    if methods - {"match", "fullmatch"}:
        for _ in pattern.finditer(subject):
            pass


def test_all_patterns_are_found() -> None:
    assert len(PATTERNS) > 60
    assert {"skpcli.model.values._NIP", "skpcli.source.defects._VALUE_START"} <= PATTERNS.keys()


@pytest.mark.parametrize("name", [name for name in PATTERNS if not name.startswith(OUTSIDE)])
def test_a_pattern_takes_no_more_than_its_budget(name: str) -> None:
    ways_of_use(name)  # once, and not within the time
    for text in attacks(PATTERNS[name], LIMITS.get(name.rpartition(".")[0], LENGTH)):
        start = time.process_time()
        use(name, text)
        taken = time.process_time() - start
        assert taken < BUDGET, (
            f"{taken:.2f} s: {PATTERNS[name].pattern!r} pada {text[:12]!r}...{text[-6:]!r}"
        )
