"""Regular expressions and comparisons on long hostile texts: no time that grows faster than the text."""

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

LENGTH = 60_000
BUDGET = 1.0
"""Seconds of one pattern on one text: fifty times the slowest whose time grows as the text does, and a part of the
time of any whose time grows with its square.
"""

OUTSIDE = ("skpcli.model.patterns:",)
"""What works on patterns of our own only."""

LIMIT = {"skpcli.source.defects": REACH}
"""Modules that give their patterns no more of a line than this."""

WAYS = ("match", "fullmatch", "search", "finditer", "findall", "sub", "split")
STAND_INS = (
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
ENDS = ("", "!", "\x00", "x", "7", "\n")
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
    result: dict[str, re.Pattern[Any]] = {}
    for info in pkgutil.walk_packages(skpcli.__path__, "skpcli."):
        if info.name.endswith("__main__"):
            continue
        module = importlib.import_module(info.name)
        for name, content in vars(module).items():
            if not name.startswith("__"):
                result |= {f"{info.name}.{name}{tail}": case for tail, case in inside(content)}
        assert module.__file__
        for line, written in in_place(Path(module.__file__)):
            result[f"{info.name}:{line}"] = re.compile(written)
    unique = {
        (case.pattern, case.flags): (name, case)
        for name, case in sorted(result.items(), reverse=True)
    }
    return dict(sorted(unique.values()))


def inside(content: object) -> Iterator[tuple[str, re.Pattern[Any]]]:
    """Give the patterns in a value, with their place in it."""
    if isinstance(content, re.Pattern):
        yield "", content
    child: Iterable[tuple[object, object]] = ()
    if isinstance(content, dict):
        child = content.items()
    elif isinstance(content, (tuple, list)):
        child = enumerate(content)
    for key, case in child:
        yield from ((f"[{key}]{tail}", pattern) for tail, pattern in inside(case))


def in_place(file: Path) -> Iterator[tuple[int, str]]:
    """Give the patterns that calls of `re` hold as constants, with their lines."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if (
            isinstance(node, ast.Call)
            and ast.unparse(node.func) in {f"re.{way}" for way in WAYS}
            and node.args
        ):
            start = node.args[0]
            if isinstance(start, ast.Constant) and isinstance(start.value, str):
                yield node.lineno, start.value


PATTERNS = our_patterns()
SOURCES = "\n".join(
    case.read_text(encoding="utf-8") for case in sorted(Path(skpcli.__path__[0]).rglob("*.py"))
)


def attack_text(pattern: re.Pattern[Any], length: int) -> Iterator[str]:
    """Give long texts: runs of each character that the pattern knows, of its words, and of pairs, with a wrong end."""
    written = (
        pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
    )
    letter = dict.fromkeys(
        (*STAND_INS, *(case for case in written if not case.isalnum() and case not in "()|?*+^$"))
    )
    word = dict.fromkeys((*WORDS, *re.findall(r"[A-Za-z]{2,}", written)[:20]))
    for case in (*letter, *word):
        content = case * (length // len(case))
        for end in ENDS:
            yield content + end
        yield "a" + content + "a"
        yield "7 " + content + "7"
        for other in (" ", "a", "7", ":", ","):
            yield (case + other) * (length // (len(case) + 1)) + "!"


@cache
def usages(name: str) -> set[str]:
    """Tell how the package uses a pattern; all ways where it cannot be seen."""
    _, _, short = name.rpartition(".")
    used = {way for way in WAYS if re.search(rf"\b{re.escape(short)}\.{way}\(", SOURCES)}
    return used or {"match", "fullmatch", "finditer"}


def run_it(name: str, text: str) -> None:
    """Use a pattern on a text in the ways in which the package does."""
    pattern = PATTERNS[name]
    content: Any = text if isinstance(pattern.pattern, str) else text.encode()
    way = usages(name)
    if "match" in way:
        pattern.match(content)
    if "fullmatch" in way:
        pattern.fullmatch(content)
    if way - {"match", "fullmatch"}:
        for _ in pattern.finditer(content):
            pass


def test_all_patterns_are_found() -> None:
    assert len(PATTERNS) > 60
    assert {"skpcli.model.values._NIP", "skpcli.source.defects._VALUE_START"} <= PATTERNS.keys()


@pytest.mark.parametrize("name", [name for name in PATTERNS if not name.startswith(OUTSIDE)])
def test_a_pattern_takes_no_more_than_its_budget(name: str) -> None:
    usages(name)  # once, and not within the time
    for text in attack_text(PATTERNS[name], LIMIT.get(name.rpartition(".")[0], LENGTH)):
        start = time.process_time()
        run_it(name, text)
        old = time.process_time() - start
        assert old < BUDGET, (
            f"{old:.2f} s: {PATTERNS[name].pattern!r} pada {text[:12]!r}...{text[-6:]!r}"
        )
