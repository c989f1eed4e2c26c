"""A machine that spoils valid files: they are read, checked, scored, mended and printed."""

import codecs
import io
import json
import time
from itertools import product
from pathlib import Path
from xml.etree import ElementTree

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from rich.console import Console

import skpcli
from skpcli.checks import check_all
from skpcli.diagnostics import CODES, Diagnostic, Span
from skpcli.engine.scoring import appraise_all, with_findings
from skpcli.model.terms import Predikat, Rating
from skpcli.output.employee.csv_rows import employee_csv
from skpcli.output.employee.json_data import employee_json
from skpcli.output.employee.markdown_page import employee_markdown
from skpcli.output.employee.page import PageOptions, employee_page
from skpcli.output.findings.brief import findings_brief, findings_statistics
from skpcli.output.findings.github import findings_github
from skpcli.output.findings.junit import findings_junit
from skpcli.output.findings.sarif import findings_sarif
from skpcli.output.findings.text import findings_in_words
from skpcli.output.json_text import findings_json
from skpcli.reading.fixes import diff, fix
from skpcli.source.decode import decode, split_lines

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").rglob("*.yaml"))
KUADRAN = dict.fromkeys(product(Rating, Rating), Predikat.BAIK)
MOST_BYTES = 64 * 1024
MOST_SECONDS = 5.0
"""Many times what 64 KB take: a busy machine fails nothing, a quadratic reader does."""

ENCODINGS = {
    "utf-8": b"",
    "utf-8-sig": b"",
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32": b"",
    "cp1252": b"",
}
KEYS = (
    *[
        "jenis",
        "versi",
        "periode",
        "pegawai",
        "nip",
        "hasil_kerja",
        "utama",
        "rencana",
        "intervensi",
        "indikator",
        "target",
        "realisasi",
        "arah",
        "aspek",
        "perilaku_kerja",
        "Akuntable",
        "penilaian",
        "predikat",
        "bobot",
        "x_a",
        "id",
        "induk",
        "sasaran",
        "mendukung",
        "memimpin",
        "capaian_kinerja",
        "null",
        "<<",
        '"q"',
    ],
    "kunci asing",
    "",
)
VALUES = (
    "",
    "~",
    "-",
    "n/a",
    "'null'",
    "pegawai",
    "organisasi",
    "2025-01-01",
    "31 Desember 2025",
    "tahunan",
    "R1",
    "R2",
    "disdik/S1",
    "196804121993032007",
    "000000000000000000",
    "2,01E+17",
    "maks. 7 hari kerja",
    "85 - 95%",
    "1.250,5",
    "Diatas Ekspetasi",
    "baik / kurang",
    "misconduct",
    "naik",
    ">= 75%",
    "a: b",
    "nota #17",
    "{target: 82,5 poin}",
    "[a, {b: c}]",
    "|",
    ">-",
    "&a x",
    "*a",
    "!!int 3",
    "'belum",
    '"belum',
    "@x",
    "%x",
    "? x",
    "٣ buah",
    "\u202eبالعكس",
)
INSERTIONS = (*"%@`&*!>|?[]{},:#-'\"\t\\\u2028\x85\xa0\ue000\ufeff\x00\U0001f600", ": ", " #", "- ")

places = st.integers(0, 10_000)
"""Chooses a line or a character, whatever their number."""


def all_spans(finding: Diagnostic) -> list[Span]:
    """Give every place that a finding names."""
    spans = [finding.span, *(note.span for note in finding.notes if note.span)]
    if finding.fix:
        spans.append(finding.fix.span)
    return spans


class SpoiledFiles(RuleBasedStateMachine):
    """Two files, of which one is edited at a time, by lines or by characters."""

    @initialize(first=st.sampled_from(EXAMPLES), second=st.sampled_from(EXAMPLES))
    def start(self, first: Path, second: Path) -> None:
        self.lines = [path.read_text(encoding="utf-8").split("\n") for path in (first, second)]
        self.encoding, self.line_end, self.current = "utf-8", "\n", 0

    def _edit(self, at: int, new: str | None) -> None:
        """Put a line, or none, in the place of another."""
        lines = self.lines[self.current]
        if lines:
            at %= len(lines)
            lines[at : at + 1] = [] if new is None else new.split("\n")

    def _line_at(self, at: int) -> str:
        lines = self.lines[self.current]
        return lines[at % len(lines)] if lines else ""

    @rule()
    def turn_to_the_other(self) -> None:
        self.current = 1 - self.current

    @rule(at=places, key=st.sampled_from(KEYS), value=st.sampled_from(VALUES))
    def write_key(self, at: int, key: str, value: str) -> None:
        old = self._line_at(at)
        indent = old[: len(old) - len(old.lstrip())]
        self._edit(at, f"{old}\n{indent}{key}: {value}")

    @rule(at=places, value=st.sampled_from(VALUES))
    def replace_value(self, at: int, value: str) -> None:
        key, colon, _ = self._line_at(at).partition(":")
        self._edit(at, f"{key}{colon} {value}")

    @rule(at=places)
    def delete(self, at: int) -> None:
        self._edit(at, None)

    @rule(at=places, length=st.integers(1, 30), to=places)
    def copy_lines(self, at: int, length: int, to: int) -> None:
        lines = self.lines[self.current]
        if lines and len(lines) < 3_000:
            start, goal = at % len(lines), to % len(lines)
            lines[goal:goal] = lines[start : start + length]

    @rule(at=places, length=st.integers(1, 30), indent=st.sampled_from((-4, -2, -1, 1, 2, 40)))
    def indent_lines(self, at: int, length: int, indent: int) -> None:
        lines = self.lines[self.current]
        start = at % len(lines) if lines else 0
        for number in range(start, min(start + length, len(lines))):
            line = lines[number].removeprefix(" " * -indent)
            lines[number] = " " * indent + line

    @rule(at=places, column=places, what=st.sampled_from(INSERTIONS))
    def insert(self, at: int, column: int, what: str) -> None:
        old = self._line_at(at)
        column %= len(old) + 1
        self._edit(at, old[:column] + what + old[column:])

    @rule(at=places, separator=st.sampled_from(("---", "...", "--- ", "--- # x", "%YAML 1.1")))
    def separate(self, at: int, separator: str) -> None:
        self._edit(at, f"{self._line_at(at)}\n{separator}")

    @rule()
    def swap_documents(self) -> None:
        left, right = self.lines
        left_end = [*left, "---"].index("---")
        right_end = [*right, "---"].index("---")
        self.lines = [
            [*right[:right_end], *left[left_end:]],
            [*left[:left_end], *right[right_end:]],
        ]

    @rule()
    def join(self) -> None:
        if len(self.lines[0]) + len(self.lines[1]) < 3_000:
            self.lines[self.current] = [*self.lines[0], "---", *self.lines[1]]

    @rule(encoding=st.sampled_from(sorted(ENCODINGS)))
    def change_encoding(self, encoding: str) -> None:
        self.encoding = encoding

    @rule(line_end=st.sampled_from(("\n", "\r\n", "\r", "\x85", "\n\n", " \n")))
    def change_line_end(self, line_end: str) -> None:
        self.line_end = line_end

    @precondition(lambda self: self.encoding == "utf-8")
    @rule(at=places, what=st.binary(min_size=1, max_size=4))
    def break_bytes(self, at: int, what: bytes) -> None:
        self._edit(at, self._line_at(at) + what.decode("latin-1"))
        self.encoding = "cp1252"

    def _bytes_of(self, number: int) -> bytes:
        content = self.line_end.join(self.lines[number])[: MOST_BYTES // 4]
        return ENCODINGS[self.encoding] + content.encode(self.encoding, "replace")

    @invariant()
    def everything_is_read(self) -> None:
        if not hasattr(self, "lines"):
            return
        files = [("a.yaml", self._bytes_of(0)), ("b.yaml", self._bytes_of(1))]
        start = time.process_time()
        workspace = skpcli.read(files[:1], files[1:])
        findings = skpcli.check(workspace)
        results = skpcli.score(workspace)
        assert time.process_time() - start < MOST_SECONDS
        assert len(results) == sum(1 for _ in workspace.employee_documents())
        self._check_spans(dict(files), findings)
        self._print(files)

    @invariant()
    def mending_ends(self) -> None:
        if not hasattr(self, "lines"):
            return
        content = self._bytes_of(self.current)
        start = time.process_time()
        fixed = fix("a.yaml", content)
        assert time.process_time() - start < MOST_SECONDS
        if fixed.edits:
            assert diff("a.yaml", content, fixed.content)
            assert fix("a.yaml", fixed.content) == (fixed.content, 0)
        else:
            assert fixed.content == content

    @staticmethod
    def _check_spans(content: dict[str, bytes], findings: list[Diagnostic]) -> None:
        """Every place lies in its file, and no finding is given twice."""
        assert len(findings) == len(set(findings))
        for finding in findings:
            assert finding.code in CODES
            for span in all_spans(finding):
                text, _ = decode(span.file, content[span.file])
                start, end = (span.line, span.column), (span.end_line, span.end_column)
                assert (1, 1) <= start <= end
                if text is not None:
                    lines = split_lines(text)
                    assert span.end_line <= len(lines)
                    assert span.column <= len(lines[span.line - 1]) + 1
                    assert span.end_column <= len(lines[span.end_line - 1]) + 2

    @staticmethod
    def _print(files: list[tuple[str, bytes]]) -> None:
        """Every format renders, and those that have a grammar keep to it."""
        workspace = skpcli.read(files[:1], files[1:])
        appraised = list(appraise_all(workspace))
        findings = check_all(workspace, appraised)
        rows = with_findings(workspace, appraised, findings)
        sources = {file.name: file.text for file in workspace.all_files}
        assert isinstance(json.loads(findings_json(findings, {"dokumen": 1})), dict)
        assert json.loads(findings_sarif(findings, "0"))["version"] == "2.1.0"
        ElementTree.fromstring(findings_junit(findings, [name for name, _ in files]))
        printed = [
            findings_in_words(findings, sources),
            employee_markdown(rows, KUADRAN),
            findings_brief(findings),
            findings_github(findings),
            findings_statistics(findings),
        ]
        assert not any("\x1b" in page for page in printed)
        assert len(json.loads(employee_json(rows, findings, 1))["hasil"]) == len(rows)
        assert employee_csv(rows)
        screen = Console(file=io.StringIO(), width=80)
        for row in rows[:2]:
            page = employee_page(
                row,
                PageOptions(
                    organisation=None, with_reasons=True, profile=None, width=80, kuadran=KUADRAN
                ),
            )
            screen.print(page)


TestSpoiledFiles = SpoiledFiles.TestCase
TestSpoiledFiles.settings = settings(
    max_examples=25, stateful_step_count=15, deadline=None, suppress_health_check=list(HealthCheck)
)
