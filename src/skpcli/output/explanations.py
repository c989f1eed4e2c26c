"""Explanations of codes with their terms, for people or as JSON."""

import textwrap
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from skpcli.diagnostics import CODES
from skpcli.law.glossary import CodeEntry, CodeFamily, ExampleKind, Term
from skpcli.output.json_text import to_json
from skpcli.text import safe

_INDENT = "  "
_BOLD = "\x1b[1m"
_NORMAL = "\x1b[0m"


@dataclass(frozen=True, slots=True)
class _Page:
    """What the text is set on."""

    width: int
    colour: bool

    def heading(self, text: str) -> str:
        """Set a heading."""
        if self.colour:
            return f"{_BOLD}{safe(text)}{_NORMAL}"
        return safe(text)

    def title(self, text: str) -> Iterator[str]:
        """Set the first heading, wrapped."""
        for line in textwrap.wrap(safe(text), self.width):
            yield self.heading(line)

    def wrap(self, text: str, mark: str = "") -> list[str]:
        """Wrap a text under an indent; a mark hangs before it."""
        start = _INDENT + mark
        return textwrap.wrap(
            safe(text),
            self.width,
            initial_indent=start,
            subsequent_indent=" " * len(start),
            break_on_hyphens=False,
        )

    def section(self, heading: str, text: str | None) -> Iterator[str]:
        """Set a heading with its text below; nothing where there is no text."""
        if text:
            yield ""
            yield self.heading(heading)
            yield from self.wrap(text)

    def yaml_section(self, heading: str, example: str) -> Iterator[str]:
        """Set a heading with YAML below, line by line."""
        yield ""
        yield self.heading(heading)
        for line in example.rstrip("\n").split("\n"):
            yield f"{_INDENT}{safe(line)}".rstrip()


def code_text(explained: CodeEntry, width: int, colour: bool = False) -> str:
    """Render one code, wrapped to ``width`` columns; the YAML of the examples keeps its lines."""
    lines = _code_lines(explained, _Page(width, colour))
    return _joined(lines)


def term_text(term: Term, width: int, colour: bool = False) -> str:
    """Render one term, wrapped to ``width`` columns."""
    lines = _term_lines(term, _Page(width, colour))
    return _joined(lines)


def glossary_list(
    families: Iterable[CodeFamily],
    codes: Sequence[str],
    terms: Iterable[str],
    width: int,
    colour: bool = False,
) -> str:
    """Render the list of all codes by family, then that of all terms."""
    page = _Page(width=width, colour=colour)
    lines: list[str] = []
    for family in families:
        members = [code for code in codes if code.startswith(family.awal)]
        if not members:
            continue
        lines.append(page.heading(f"{family.awal}xx {family.judul}"))
        for code in members:
            entry = CODES[code]
            mark = f"{code}  {entry.severity:<10}  "
            lines += page.wrap(entry.title, mark)
        lines.append("")
    lines.append(page.heading("Istilah"))
    lines += page.wrap(", ".join(terms))
    return _joined(lines)


def _joined(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def _code_lines(explained: CodeEntry, page: _Page) -> Iterator[str]:
    entry = CODES[explained.kode]
    label = f"{entry.severity}[{explained.kode}]"
    yield from page.title(f"{label}: {entry.title}")
    yield from page.section("Arti", explained.arti)
    yield from page.section("Mengapa penting", explained.sebab)
    yield from page.section("Memperbaiki", explained.cara)
    yield from page.section("Dasar", explained.dasar)
    show_example: Callable[[str, str], Iterator[str]] = page.yaml_section
    if explained.wujud is ExampleKind.SITUATION:
        show_example = page.section
    yield from show_example("Contoh yang salah", explained.salah)
    yield from show_example("Contoh yang benar", explained.benar)


def _term_lines(term: Term, page: _Page) -> Iterator[str]:
    yield from page.title(term.istilah)
    yield ""
    yield from page.wrap(term.arti)
    if term.panduan:
        yield ""
        yield page.heading("Panduan perilaku")
        for number, guide in enumerate(term.panduan, 1):
            yield from page.wrap(guide, f"{number}. ")
    yield from page.section("Sumber", term.sumber)
    yield from page.section("Juga ditemukan dengan", ", ".join(term.alias))
    yield from page.section("Lihat juga", ", ".join(term.lihat))


def explanations_json(codes: Sequence[CodeEntry] | None, terms: Sequence[Term] | None) -> str:
    """Render codes or terms or both as one JSON object; a kind that is None does not appear."""
    data: dict[str, object] = {"versi": 1}
    if codes is not None:
        data["kode"] = [_json_code(explained) for explained in codes]
    if terms is not None:
        data["istilah"] = [term.model_dump() for term in terms]
    return to_json(data, indent=1)


def _json_code(explained: CodeEntry) -> dict[str, object]:
    entry = CODES[explained.kode]
    catalogue = {
        "kode": explained.kode,
        "tingkat": entry.severity,
        "judul": entry.title,
    }
    return catalogue | explained.model_dump()
