"""What would change, laid out for the terminal and as Markdown."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from skpcli.engine.smallest_changes import Toward
from skpcli.output.markdown import escape_markdown, markdown_table
from skpcli.output.what_if.answer import (
    NOTHING_CHANGES,
    ONLY_THE_ASSESSOR,
    WhatIf,
    assumed_text,
    change_text,
    person_name,
    result_rows,
    toward_title,
)

if TYPE_CHECKING:
    from rich.console import RenderableType

_HEADER = ("", "Sebelum", "Sesudah")


def what_if_page(answer: WhatIf, width: int) -> "Iterator[RenderableType]":
    """Lay out what is assumed, what changes step by step, and what would give a predikat."""
    from skpcli.output.fitted_table import text_table
    from skpcli.output.rich_text import folded, heading, indented, marked_list

    yield indented(folded(person_name(answer), "bold"), 0)
    rows = []
    for row in result_rows(answer):
        rows.append([folded(cell) for cell in row])
    yield text_table(_HEADER, rows, width)
    if answer.assumed:
        yield heading("Jika")
        yield marked_list([("-", folded(assumed_text(field))) for field in answer.assumed], 1)
    if answer.assumed or answer.steps:
        yield heading("Yang berubah")
        lines = _step_lines(answer) or [NOTHING_CHANGES]
        numbered = []
        for number, line in enumerate(lines, 1):
            numbered.append((f"{number}.", folded(line)))
        yield marked_list(numbered, 3)
    if answer.toward:
        yield heading("Menuju")
        yield from _toward_page(answer.toward)
    yield ""
    yield indented(folded(ONLY_THE_ASSESSOR, "dim"), 0)


def _step_lines(answer: WhatIf) -> list[str]:
    lines = []
    for step in answer.steps:
        change = change_text(step.path, step.what, step.old, step.new)
        lines.append(f"{change}; {step.reason}")
    return lines


def _toward_page(toward: Toward) -> "Iterator[RenderableType]":
    from skpcli.output.rich_text import folded, indented, joined, marked_list

    yield indented(folded(toward_title(toward)), 2)
    numbered = []
    for number, change_set in enumerate(toward.sets, 1):
        lines = []
        for change in change_set:
            lines.append(folded(change_text(change.path, change.what, change.old, change.new)))
        numbered.append((f"{number}.", joined(lines)))
    if numbered:
        yield marked_list(numbered, len(f"{len(numbered)}."))


def what_if_markdown(answer: WhatIf) -> str:
    """Render the same as Markdown."""
    parts = [f"# Andai: {escape_markdown(person_name(answer))}"]
    rows = [[escape_markdown(cell) for cell in row] for row in result_rows(answer)]
    parts.append(markdown_table(_HEADER, rows))
    if answer.assumed:
        parts.append("## Jika")
        parts.append(_bullets([assumed_text(field) for field in answer.assumed]))
    if answer.assumed or answer.steps:
        parts.append("## Yang berubah")
        parts.append(_bullets(_step_lines(answer) or [NOTHING_CHANGES]))
    if answer.toward:
        parts.append("## Menuju")
        parts.append(escape_markdown(toward_title(answer.toward)))
        parts += _markdown_sets(answer.toward)
    parts.append(ONLY_THE_ASSESSOR)
    return "\n\n".join(parts) + "\n"


def _markdown_sets(toward: Toward) -> Iterator[str]:
    for number, change_set in enumerate(toward.sets, 1):
        lines = []
        for change in change_set:
            lines.append(change_text(change.path, change.what, change.old, change.new))
        yield f"Himpunan {number}:"
        yield _bullets(lines)


def _bullets(lines: list[str]) -> str:
    return "\n".join(f"* {escape_markdown(line)}" for line in lines)
