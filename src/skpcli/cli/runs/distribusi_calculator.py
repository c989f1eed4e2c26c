"""The run of `skp distribusi --jumlah`: a number in, the allowed counts out."""

from datetime import date

from skpcli.cli.common import write_output
from skpcli.cli.runs.distribusi_render import DistribusiOptions
from skpcli.cli.terminal import laid_out, say
from skpcli.engine.distribution import pola_at, ranges
from skpcli.model.terms import Capaian
from skpcli.output.distribution.calculator import (
    Calculation,
    calculation_csv,
    calculation_json,
    calculation_markdown,
    calculation_page,
)

_MOST_PEOPLE = 10_000_000
_MOST_DIGITS = 8
_RENDERERS = {
    "json": calculation_json,
    "csv": calculation_csv,
    "md": calculation_markdown,
}


def run_calculator(options: DistribusiOptions, written: str, capaian: Capaian) -> int:
    """Answer for a number of people by the latest pattern, and give the exit code."""
    people = _number(written.strip())
    if people is None:
        say(
            f'galat: "{written.strip()}" bukan jumlah pegawai; tulis '
            f"bilangan bulat dari 1 sampai {_MOST_PEOPLE}"
        )
        return 2
    dated_pola, pola = pola_at(date.max, capaian)
    assert dated_pola is not None
    assert pola is not None
    answer = Calculation(dated_pola, pola, people, ranges(pola, people))
    format_ = options.output_format
    if format_ in _RENDERERS:
        text = _RENDERERS[format_](answer)
    else:
        text = laid_out(calculation_page(answer), options.keluaran)
    if not write_output(options.keluaran, text, format_):
        return 2
    return 0


def _number(written: str) -> int | None:
    """Read a number of people; None where it is none, or too large."""
    if not written.isascii() or not written.isdecimal() or len(written) > _MOST_DIGITS:
        return None
    people = int(written)
    if not 0 < people <= _MOST_PEOPLE:
        return None
    return people
