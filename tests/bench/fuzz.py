"""Mangled files through `read`, `check` and `score`: no exception, no place outside its file, no chance.

Run it as ``python tests/bench/fuzz.py --seconds 60``. Files like real ones are mangled the way of
the seed; the same seed mangles the same files. A seed that fails can be run alone
(``--seed 17 --runs 1``); shorten its files, which are kept, and put them into
``tests/source/test_source_fuzz.py``.
"""

import argparse
import random
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import skpcli
from skpcli.diagnostics import Diagnostic, Span
from skpcli.engine.results import Row
from skpcli.source.decode import decode, split_lines

ROOT = Path(__file__).parents[2]
LARGEST_SAMPLE = 20_000
MOST_FILES = 3
MOST_CHANGES = 8
MOST_SECONDS = 5.0
"""Many times what the samples take: only a reader whose time grows faster than its text needs it."""

PIECES = (
    *(": ", "- ", "\n", "  ", " #", "[", "]", "{", "}", ",", "'", '"', "|\n", ">-\n", "? ", "\\"),
    *("&a ", "*a", "!!str ", "<<: ", "%YAML 1.1\n", "\n---\n", "\n...\n", "@", "`", "~", "null"),
    *("\t", "\r", "\r\n", "\x00", "\x1b", "\x85", "\xa0", "\u2028", "\ufeff", "\ue000", "٣", "漢"),
    *("jenis: pegawai\n", "jenis: organisasi\n", "intervensi: R1\n", "predikat: baik\n", "82,5"),
)
"""What is inserted: characters and words that mean something in YAML or in our files."""

Mangle = Callable[[random.Random, bytearray], None]
File = tuple[str, bytes]


class Outcome(NamedTuple):
    """What one run over some files gave."""

    findings: list[Diagnostic]
    rows: list[Row]


# Mangling


def flip_byte(chance: random.Random, content: bytearray) -> None:
    """Put any byte in the place of another."""
    content[chance.randrange(len(content))] = chance.randrange(256)


def insert_piece(chance: random.Random, content: bytearray) -> None:
    """Insert a piece of YAML somewhere."""
    at = chance.randrange(len(content))
    content[at:at] = chance.choice(PIECES).encode()


def cut_bytes(chance: random.Random, content: bytearray) -> None:
    """Cut out a few bytes."""
    at = chance.randrange(len(content))
    del content[at : at + chance.randint(1, 20)]


def cut_end(chance: random.Random, content: bytearray) -> None:
    """Cut off everything after some place."""
    del content[chance.randrange(len(content)) :]


def cut_line(chance: random.Random, content: bytearray) -> None:
    """Cut out one line."""
    lines = content.splitlines(keepends=True)
    del lines[chance.randrange(len(lines))]
    content[:] = b"".join(lines)


def move_line(chance: random.Random, content: bytearray) -> None:
    """Put a copy of one line in front of another."""
    lines = content.splitlines(keepends=True)
    lines.insert(chance.randrange(len(lines)), chance.choice(lines))
    content[:] = b"".join(lines)


def indent_line(chance: random.Random, content: bytearray) -> None:
    """Move one line to the right, or to the left margin."""
    lines = content.splitlines(keepends=True)
    at = chance.randrange(len(lines))
    blanks = b" " * chance.randint(0, 6)
    lines[at] = bytearray(blanks) + (lines[at] if blanks else lines[at].lstrip(b" "))
    content[:] = b"".join(lines)


MANGLES: tuple[Mangle, ...] = (
    flip_byte,
    insert_piece,
    insert_piece,  # twice as often: most of what it gives is still read
    cut_bytes,
    cut_end,
    cut_line,
    move_line,
    indent_line,
)


def samples() -> list[bytes]:
    """Give the files that are mangled: the examples, and the cases of every code."""
    places = [*ROOT.joinpath("examples").rglob("*.yaml"), *ROOT.joinpath("tests").rglob("*.yaml")]
    contents = [path.read_bytes() for path in sorted(places)]
    return [content for content in contents if len(content) <= LARGEST_SAMPLE]


def mangled_files(seed: int, originals: list[bytes]) -> list[File]:
    """Choose some files and mangle each, always in the same way for a seed."""
    chance = random.Random(seed)
    files = []
    for number in range(chance.randint(1, MOST_FILES)):
        content = bytearray(chance.choice(originals))
        for _ in range(chance.randint(1, MOST_CHANGES)):
            if content:
                chance.choice(MANGLES)(chance, content)
        files.append((f"{number}.yaml", bytes(content)))
    return files


# What must hold


def outcome_of(files: list[File]) -> Outcome:
    """Read, check and score."""
    workspace = skpcli.read(files)
    return Outcome(skpcli.check(workspace), skpcli.score(workspace))


def spans_of(finding: Diagnostic) -> Iterator[Span]:
    """Give every place that a finding names."""
    yield finding.span
    for note in finding.notes:
        if note.span:
            yield note.span
    if finding.fix:
        yield finding.fix.span


def lies_inside(span: Span, lines: list[str] | None) -> bool:
    """Tell whether a place lies in a file of these lines; ``None`` if it is not a text at all."""
    start, end = (span.line, span.column), (span.end_line, span.end_column)
    if not (1, 1) <= start <= end:
        return False
    if lines is None:
        return True
    if span.end_line > len(lines):
        return False
    line_end = len(lines[span.line - 1]) + 1
    last_line_end = len(lines[span.end_line - 1]) + 2  # the line break may be part of it
    return span.column <= line_end and span.end_column <= last_line_end


def complaints(files: list[File]) -> Iterator[str]:
    """Run over files twice and say what is wrong with the outcome."""
    start = time.process_time()
    try:
        outcome = outcome_of(files)
        taken = time.process_time() - start
        other_outcome = outcome_of(files)
    except Exception:
        yield traceback.format_exc()
        return
    if taken > MOST_SECONDS:
        yield f"{taken:.1f} seconds"
    if outcome != other_outcome:
        yield "two runs differ"
    lines_of = {}
    for name, content in files:
        text, _ = decode(name, content)
        lines_of[name] = None if text is None else split_lines(text)
    for finding in outcome.findings:
        for span in spans_of(finding):
            if span.file not in lines_of or not lies_inside(span, lines_of[span.file]):
                yield f"{finding.code}: {span} lies outside: {finding.message}"


def keep(seed: int, files: list[File]) -> Path:
    """Write the files of a seed that failed, and give their folder."""
    folder = Path(tempfile.mkdtemp(prefix=f"fuzz-{seed}-"))
    for name, content in files:
        folder.joinpath(name).write_bytes(content)
    return folder


def main() -> None:
    """Run seed after seed until the time or the number of runs is over; exit code 1 if any failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=0, help="the first seed")
    parser.add_argument("--runs", type=int, default=sys.maxsize, help="how many seeds at most")
    parser.add_argument("--seconds", type=float, default=60, help="for how long at most")
    options = parser.parse_args()
    originals = samples()
    end = time.monotonic() + options.seconds
    seed, failed = options.seed, 0
    while seed < options.seed + options.runs and time.monotonic() < end:
        files = mangled_files(seed, originals)
        found = list(complaints(files))
        if found:
            failed += 1
            print(f"seed {seed}, files in {keep(seed, files)}", *found, sep="\n")
        seed += 1
    print(f"{seed - options.seed} seeds from {options.seed}, {failed} failed")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
