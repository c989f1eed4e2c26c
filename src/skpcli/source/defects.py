"""Explanation of Indonesian texts that YAML cuts or takes for something else."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

MAX_DEPTH = 32
"""Levels of collections in one document."""

REACH = 1_000
"""No defect is looked for further along its line, lest a long line take for ever."""

_VALUE_START = re.compile(
    r"[ \t]*(?:---[ \t]+)?(?:-[ \t]+)*(?:\?[ \t]+)?"
    r"((?:"
    r'"(?:\\.|[^"\\])*"' + "|" + r"'(?:''|[^'])*'" + "|" + r"[^\s\"'#][^#]*?"
    r")[ \t]*:(?=[ \t])[ \t]+)?"
)
_LONGEST_SHOWN = 300
_LONGEST_QUOTED = 40
_KEY_BEFORE = re.compile(r"([^\s{}\[\],:#-][^{}\[\],:#]*?)[ \t]*:[ \t]*$")
_FIGURE_BEFORE = re.compile(
    r"(?:^|[{,:\[])[ \t]*([^\s{},:\[\]][^{},:\[\]]*?|)(?<=\d)[ \t]*,[ \t]*$"
)
_COMMENT = re.compile(r"[ \t]+#(?=[ \t]|$).*$|[ \t]+$")
_CUT_OFF = re.compile(r"[ \t]+#[^\s#]")
_BRACKET_END = re.compile(r"[,\]}]")


@dataclass(frozen=True, slots=True)
class Defect:
    """One defect: its code, what to say, where (from 0, end exclusive), and the line mended.

    A ``skippable`` one may be blotted out to read the rest of the document. ``replacement`` is what
    should stand there, where that is known and quotes alone do not do.
    """

    code: str
    message: str
    line: int
    column: int
    end_column: int
    hint: str | None = None
    skippable: bool = False
    replacement: str | None = None


def yaml_quoted(text: str) -> str:
    """Quote a text for YAML, with the quotes that need no escape.

    >>> yaml_quoted('>= "75"')
    '\\'>= "75"\\''
    """
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def quoted_line(line: str, start: int, end: int) -> str | None:
    """Show the line with quotes around a stretch; nothing for a line too long to be shown."""
    if len(line) > _LONGEST_SHOWN:
        return None
    with_quotes = line[:start] + yaml_quoted(line[start:end]) + line[end:]
    return f"tulis: {with_quotes.strip()}"


def value_end(line: str, start: int, *, in_brackets: bool = False) -> int:
    """Column where the value that starts at a column ends, without comment and trailing blanks."""
    end = min(len(line), start + REACH)
    comment = _COMMENT.search(line, start, end)
    if comment:
        end = comment.start()
    if in_brackets:
        bracket = _BRACKET_END.search(line, start + 1, end)
        if bracket:
            end = bracket.start()
    return max(start + len(line[start:end].rstrip()), start + 1)


def key_before(line: str, column: int) -> str | None:
    """Give the key whose value starts at a column, where there is one."""
    match = _KEY_BEFORE.search(line[max(0, column - _LONGEST_SHOWN) : column])
    return match[1].strip("\"'") if match else None


def value_start(line: str) -> int:
    """Column where a line's value starts: after blanks, dashes and the key with its colon."""
    match = _VALUE_START.match(line, 0, REACH)
    assert match  # all of it may be absent
    return match.end()


def indent_of(line: str) -> int:
    """Column of a line's first character that is no blank."""
    return len(line) - len(line.lstrip())


def line_above(lines: Sequence[str], number: int) -> int | None:
    """Give the nearest line above that is neither blank nor a comment."""
    for above in range(number - 1, -1, -1):
        text = lines[above].strip()
        if text and not text.startswith("#"):
            return above
    return None


def too_deep(number: int, column: int) -> Defect:
    """Describe a collection deeper than any that the format has."""
    message = (
        f"susunan lebih dari {MAX_DEPTH} tingkat; sederhanakan, format SKP tidak memerlukannya"
    )
    return Defect("SKP009", message, line=number, column=column, end_column=column + 1)


def special_sign(line: str, number: int, column: int, *, in_brackets: bool = False) -> Defect:
    """Describe a value whose first character means something else to YAML."""
    end = value_end(line, column, in_brackets=in_brackets)
    message = (
        f"teks ini dimulai dengan `{line[column : column + 1]}`, tanda khusus YAML, "
        "sehingga bukan teks baginya; apit seluruh teksnya dengan tanda kutip"
    )
    return Defect(
        "SKP011",
        message,
        line=number,
        column=column,
        end_column=end,
        hint=quoted_line(line, column, end),
        skippable=True,
    )


def cut_off(line: str, number: int, start: int, end: int) -> Defect | None:
    """Find a plain value that ends where a ``#`` without a blank behind it starts a comment."""
    match = _CUT_OFF.match(line, end)
    if match is None:
        return None
    sign = match.end() - 2
    last = value_end(line, sign + 1)  # a comment with a blank behind its `#` may follow
    first = min(start + indent_of(line[start:]), sign)
    rest = _shortened(line[end:last].strip())
    message = (
        f"nilai ini terpotong: `{rest}` dianggap komentar karena `#` didahului spasi; "
        "apit seluruh nilainya dengan tanda kutip, "
        "atau beri spasi sesudah `#` bila memang komentar"
    )
    hint = quoted_line(line, first, last)
    return Defect("SKP015", message, line=number, column=first, end_column=last, hint=hint)


def decimal_comma(line: str, number: int, column: int, end: int) -> Defect | None:
    """Find a number cut at its decimal comma: a key without value right after one, in brackets."""
    if not line[column : column + 1].isdigit():
        return None
    reach_start = max(0, column - REACH)
    match = _FIGURE_BEFORE.search(line[reach_start:column])
    if match is None:
        return None
    start = reach_start + match.start(1)
    value = _shortened(line[start:end])
    message = f"koma di dalam kurung memotong nilai `{value}`; apit nilainya dengan tanda kutip"
    hint = quoted_line(line, start, end)
    return Defect("SKP014", message, line=number, column=start, end_column=end, hint=hint)


def tab(line: str, number: int) -> Defect:
    """Describe a line that is indented with a tab, of which it is not known where it belongs."""
    column = line.index("\t")
    end = max(len(line) - len(line.lstrip(" \t")), column + 1)
    message = (
        "baris ini menjorok dengan tab; ganti setiap tab dengan spasi. Banyaknya spasi tidak dapat "
        "dipastikan dari baris-baris di sekitarnya: samakan dengan baris yang setingkat"
    )
    return Defect("SKP005", message, line=number, column=column, end_column=end)


def _shortened(text: str) -> str:
    if len(text) <= _LONGEST_QUOTED:
        return text
    return text[: _LONGEST_QUOTED - 3] + "..."
