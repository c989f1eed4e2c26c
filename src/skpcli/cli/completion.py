"""What Tab offers for values, each loaded when it is asked for."""

from collections.abc import Iterable


def _beginning(values: Iterable[str], typed: str) -> list[str]:
    """Choose the values that begin as typed, in any case."""
    start = typed.casefold()
    return [value for value in values if value.casefold().startswith(start)]


def complete_metode(incomplete: str) -> list[str]:
    """Offer the methods of suggestion."""
    from skpcli.model.terms import Metode

    return _beginning(Metode, incomplete)


def complete_predikat(incomplete: str) -> list[str]:
    """Offer the predikat."""
    from skpcli.model.terms import Predikat

    return _beginning(Predikat, incomplete)


def complete_capaian(incomplete: str) -> list[str]:
    """Offer the capaian of an organisation."""
    from skpcli.model.terms import Capaian

    return _beginning(Capaian, incomplete)


def complete_group(incomplete: str) -> list[str]:
    """Offer what the recap can count people by."""
    from skpcli.cli.runs.massal_options import Kelompok

    return _beginning(Kelompok, incomplete)


def complete_codes(incomplete: str) -> list[str]:
    """Offer the codes of findings for the last part of a list with commas."""
    from skpcli.diagnostics import CODES

    before, comma, typed = incomplete.rpartition(",")
    return [f"{before}{comma}{code}" for code in _beginning(CODES, typed)]


def complete_explained(incomplete: str) -> list[str]:
    """Offer the codes and the terms that are explained."""
    from skpcli.law.glossary import all_codes, all_terms

    codes = [entry.kode for entry in all_codes()]
    terms = [term.istilah for term in all_terms()]
    return _beginning([*codes, *terms], incomplete)


def complete_filter(incomplete: str) -> list[str]:
    """Offer the columns of a filter, and behind the sign the values of a closed set."""
    from skpcli.batch.filters import FILTER_COLUMNS, column_choices

    column, equals, written = incomplete.partition("=")
    if not equals:
        return [f"{name}=" for name in _beginning(FILTER_COLUMNS, incomplete)]
    before, comma, typed = written.rpartition(",")
    offered = []
    for value in _beginning(column_choices(column.removesuffix("!")), typed):
        offered.append(f"{column}={before}{comma}{value}")
    return offered


def complete_order(incomplete: str) -> list[str]:
    """Offer the columns to sort by for the last part of a list with commas."""
    from skpcli.output.employee.csv_rows import EMPLOYEE_COLUMNS

    before, comma, typed = incomplete.rpartition(",")
    minus = "-" if typed.startswith("-") else ""
    columns = _beginning(EMPLOYEE_COLUMNS, typed.removeprefix("-"))
    return [f"{before}{comma}{minus}{column}" for column in columns]
