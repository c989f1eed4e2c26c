"""The run of `skp aturan`: a day in, the rules in force out."""

from datetime import date
from pathlib import Path

from skpcli.cli.common import bentuk_keluaran, keluarkan
from skpcli.cli.terminal import laid_out, pesan
from skpcli.law.regulation import at, awal_berlaku, peraturan
from skpcli.model.values import tanggal as read_date
from skpcli.output.employee.words import tanggal as written_date
from skpcli.output.rules.page import berlaku_pada, json_aturan, md_aturan, tabel_aturan

_SUFFIXES = {".json": "json", ".md": "md"}


def run_aturan(written_day: str | None, format_: str | None, output: Path | None) -> int:
    """Print the rules of a day (None: the latest), and give the exit code."""
    day = None
    if written_day is not None:
        try:
            day = read_date(written_day)
        except ValueError as error:
            pesan(f"galat: `--tanggal`: {error}; tulis seperti 2025-12-31 atau 31 Desember 2025")
            return 2
    if at(day or date.max) is None:
        pesan(
            f"galat: pada {written_date(day)} belum ada aturan yang berlaku; "
            f"yang pertama berlaku sejak {written_date(awal_berlaku())}"
        )
        return 2
    chosen = bentuk_keluaran(format_, output, _SUFFIXES, "tabel")
    text = _render(chosen, day, output)
    if not keluarkan(output, text, chosen):
        return 2
    return 0


def _render(format_: str, day: date | None, output: Path | None) -> str:
    rules = berlaku_pada(peraturan(), day or date.max)
    if format_ == "json":
        return json_aturan(rules, day)
    if format_ == "md":
        return md_aturan(rules)
    return laid_out([tabel_aturan(rules)], output)
