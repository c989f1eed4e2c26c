"""Numbers of a workbook as their cells show them, with Indonesian marks."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from skpcli.workbook.table_cells import CellKind, TableCell

GENERAL = "General"
"""The format of a cell that has none."""

BUILT_IN_FORMATS = {
    0: GENERAL,
    **{1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00"},
    **{14: "dd/mm/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm", 19: "h:mm:ss"},
    **{20: "h:mm", 21: "h:mm:ss", 22: "dd/mm/yyyy h:mm", 37: "#,##0", 38: "#,##0"},
    **{39: "#,##0.00", 40: "#,##0.00", 41: "#,##0", 42: '"Rp"* #,##0', 43: "#,##0.00"},
    **{44: '"Rp"* #,##0.00', 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss", 48: "0.0E+0", 49: "@"},
}
"""The formats that a workbook names by number only."""

_MAX_PLAIN = 20  # digits before the comma; longer numbers are shown with an exponent
_LITERALS = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]{0,99}\]', re.DOTALL)
_TOKENS = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|_(?P<padding>.)|\*(?P<fill>.)'
    r"|\[\$(?P<currency>[^\]-]{0,99})[^\]]{0,99}\]|\[[^\]]{0,99}\]"
    r"|(?P<digits>[0#?][0#?,]*(?:\.[0#?]*)?|\.[0#?]+)|(?P<other>.)",
    re.DOTALL,
)
_DATE_LETTERS = re.compile(r"[ymdhs]", re.IGNORECASE)
_DAY_LETTERS = re.compile(r"[yd]", re.IGNORECASE)
_EXPONENT = re.compile(r"E[+-]", re.IGNORECASE)
_FIRST_DAY = datetime(1899, 12, 30)
_FIRST_DAY_1904 = datetime(1904, 1, 1)
_PHANTOM_LEAP_DAY = 60  # 29 February 1900, which the 1900 system counts and no calendar has
_LAST_SERIAL = 2_958_465


@dataclass(frozen=True, slots=True)
class NumberFormat:
    """A format: its parts for numbers above and below zero and for zero, and what it shows."""

    sections: tuple[str, ...]
    is_date: bool
    has_day: bool


def read_number_format(code: str) -> NumberFormat:
    """Read the code of a format."""
    sections = _sections(code)
    bare = _LITERALS.sub("", sections[0])
    is_date = bare.lower() != "general" and _DATE_LETTERS.search(bare) is not None
    elapsed = re.search(r"\[[hms]+\]", sections[0], re.IGNORECASE) is not None
    has_day = _DAY_LETTERS.search(bare) is not None or (is_date and "mmm" in bare.lower())
    return NumberFormat(sections, is_date or elapsed, has_day)


def _sections(code: str) -> tuple[str, ...]:
    """Split a code at the semicolons that stand in no literal."""
    sections = [""]
    position = 0
    while position < len(code):
        literal = _LITERALS.match(code, position)
        if literal:
            sections[-1] += literal[0]
            position = literal.end()
            continue
        if code[position] == ";":
            sections.append("")
        else:
            sections[-1] += code[position]
        position += 1
    return tuple(sections)


def shown_number(written: str, form: NumberFormat, is_1904: bool) -> TableCell:
    """Show a number as its cell does; what is no number stays a text.

    >>> shown_number("0.30000000000000004", read_number_format("General"), False).text
    '0,3'
    >>> shown_number("0.82345", read_number_format("0.00%"), False).text
    '82,35%'
    >>> shown_number("1250000", read_number_format('"Rp" #,##0'), False).text
    'Rp 1.250.000'
    >>> shown_number("45808", read_number_format("dd/mm/yyyy"), False)
    TableCell(text='2025-05-31', kind=<CellKind.DATE: 'date'>)
    """
    number = _decimal(written)
    if number is None:
        return TableCell(written.strip())
    if form.is_date:
        moment = _moment(number, is_1904)
        if moment is not None:
            return TableCell(_date_text(moment, number, form), CellKind.DATE)
    return TableCell(_shown(number, form.sections) or _general(number), CellKind.NUMBER)


def _decimal(written: str) -> Decimal | None:
    """Give a stored number without the noise of floating point: at most 15 digits."""
    try:
        number = float(written)
        return Decimal(f"{number:.15g}") if number - number == 0 else None
    except (ValueError, InvalidOperation):
        return None


def _moment(serial: Decimal, is_1904: bool) -> datetime | None:
    if not 0 <= serial <= _LAST_SERIAL:
        return None
    first_day = _FIRST_DAY_1904 if is_1904 else _FIRST_DAY
    if not is_1904 and 1 <= serial < _PHANTOM_LEAP_DAY:
        serial += 1
    seconds = (serial * 86_400).to_integral_value(ROUND_HALF_UP)
    return first_day + timedelta(seconds=int(seconds))


def _date_text(moment: datetime, serial: Decimal, form: NumberFormat) -> str:
    if not form.has_day and serial < 1:
        return moment.time().isoformat()
    if moment.time() == time():
        return moment.date().isoformat()
    return moment.isoformat(sep=" ")


def iso_date_text(written: str) -> str | None:
    """Read a date that a workbook stores as ISO 8601; None where it is none.

    >>> iso_date_text("2025-05-31T00:00:00Z")
    '2025-05-31'
    """
    try:
        moment = datetime.fromisoformat(written.strip())
    except ValueError:
        return None
    plain = moment.replace(tzinfo=None, microsecond=0)
    if plain.time() == time():
        return date(plain.year, plain.month, plain.day).isoformat()
    return plain.isoformat(sep=" ")


def _general(number: Decimal) -> str:
    """Show the shortest decimal."""
    plain = f"{number.normalize():f}"
    if number.adjusted() > _MAX_PLAIN or number.adjusted() < -_MAX_PLAIN:
        plain = f"{number.normalize():E}"
    return plain.replace(".", ",")


def _shown(number: Decimal, sections: tuple[str, ...]) -> str | None:
    """Show a number in its section of a format; None where the format is General's or a text's."""
    section = sections[0]
    is_signed = number < 0
    if number < 0 and len(sections) > 1:
        section = sections[1]
        is_signed = False
    elif number == 0 and len(sections) > 2:
        section = sections[2]
    bare = _LITERALS.sub("", section)
    if _EXPONENT.search(bare) or "/" in bare or "@" in bare or "general" in bare.lower():
        return None
    try:
        shown = _filled(abs(number), section, bare.count("%"))
    except InvalidOperation:  # more digits than any cell has room for
        return None
    if shown is None:
        return None
    return f"-{shown}" if is_signed else shown


def _filled(number: Decimal, section: str, percents: int) -> str | None:
    """Put a number's digits into a section; None where it has no place or several for them."""
    parts = []
    places = 0
    for token in _TOKENS.finditer(section):
        digits = token["digits"]
        if digits:
            places += 1
            parts.append(_digits(number.scaleb(2 * percents), digits))
            continue
        if token["padding"] or token["fill"]:
            parts.append(" " if token["padding"] or token["fill"] == " " else "")
            continue
        literal = token["quoted"] or token["escaped"] or token["currency"] or token["other"]
        parts.append(literal or "")
    if places != 1:
        return None
    return re.sub(" +", " ", "".join(parts)).strip()


def _digits(number: Decimal, pattern: str) -> str:
    """Write a number with the digits that a pattern such as ``#,##0.00`` asks for."""
    whole_pattern, _, fraction_pattern = pattern.partition(".")
    thousands = len(whole_pattern) - len(whole_pattern.rstrip(","))
    whole_pattern = whole_pattern.rstrip(",")
    scaled = number.scaleb(-3 * thousands)
    decimals = len(fraction_pattern.replace(",", ""))
    rounded = f"{scaled.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP):f}"
    whole, _, fraction = rounded.partition(".")
    whole = whole.zfill(whole_pattern.count("0")) if whole != "0" else whole
    if whole == "0":
        whole = "0" * max(whole_pattern.count("0"), 0)
    if "," in whole_pattern and whole:
        whole = f"{int(whole):,}".replace(",", ".").rjust(len(whole), "0")
    kept = fraction_pattern.count("0")
    while len(fraction) > kept and fraction.endswith("0"):
        fraction = fraction[:-1]
    return f"{whole},{fraction}" if fraction else whole
