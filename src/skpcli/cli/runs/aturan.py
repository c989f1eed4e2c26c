"""The run of `skp aturan`: a day in, the rules in force out."""

from datetime import date
from pathlib import Path

from skpcli.cli.common import chosen_format, write_output
from skpcli.cli.terminal import laid_out, say, terminal_width
from skpcli.law.regulation import at, first_day, regulation
from skpcli.model.dates import read_date
from skpcli.output.employee.words import write_day
from skpcli.output.rules.page import rules_in_force, rules_json, rules_markdown, rules_table

_SUFFIXES = {".txt": "tabel", ".json": "json", ".md": "md"}


def run_aturan(written_day: str | None, format_: str | None, output: Path | None) -> int:
    """Print the rules of a day (None: the latest), and give the exit code."""
    day = None
    if written_day is not None:
        try:
            day = read_date(written_day)
        except ValueError as error:
            say(f"galat: `--tanggal`: {error}; tulis seperti 2025-12-31 atau 31 Desember 2025")
            return 2
    if at(day or date.max) is None:
        say(
            f"galat: pada {write_day(day)} belum ada aturan yang berlaku; "
            f"yang pertama berlaku sejak {write_day(first_day())}"
        )
        return 2
    chosen = chosen_format(format_, output, _SUFFIXES, "tabel")
    text = _render(chosen, day, output)
    if not write_output(output, text, chosen):
        return 2
    return 0


def _render(format_: str, day: date | None, output: Path | None) -> str:
    rules = rules_in_force(regulation(), day or date.max)
    if format_ == "json":
        return rules_json(rules, day)
    if format_ == "md":
        return rules_markdown(rules)
    return laid_out([rules_table(rules, terminal_width())], output)
