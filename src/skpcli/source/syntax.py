"""Explanation of syntax errors in the writer's words."""

import re
from dataclasses import replace

from yaml.error import MarkedYAMLError, YAMLError

from skpcli.source.defects import (
    Defect,
    indent_of,
    line_above,
    quoted_line,
    special_sign,
    tab,
    too_deep,
    value_end,
    value_start,
    yaml_quoted,
)
from skpcli.source.emptied import entries_below_nothing

_NO_BLANK = re.compile(r"[ \t]*(?:-[ \t]+)*[A-Za-z_]\w*:[^\s:/]")
_SIGNS = frozenset("%@`&*!>|?")
_SIGN_CONTEXT = re.compile(r"block scalar|anchor|alias|\btag\b|a node")
_LONGEST_SHOWN = 300
_LINES_BACK = 1_000  # an unclosed bracket is looked for this far above


def explain(error: YAMLError, lines: list[str]) -> Defect:
    """Explain a parser's error; ``lines`` are those that were parsed."""
    defect = _explain(error, lines)
    if defect.line < len(lines):
        return defect
    end = len(lines[-1].rstrip())  # the parser has seen a line end that the file lacks
    return replace(defect, line=len(lines) - 1, column=end, end_column=end + 1)


def _explain(error: YAMLError, lines: list[str]) -> Defect:
    if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
        return _unreadable((lines or [""])[0], 0, 0)
    lines = [*lines, ""]
    number = min(error.problem_mark.line, len(lines) - 1)
    column = error.problem_mark.column
    line, context, problem = lines[number], str(error.context), str(error.problem)
    if "nesting depth" in problem:  # libyaml has a limit of its own since 0.2.6
        return too_deep(number, column)
    if line[column : column + 1] == "\t" and not line[:column].strip(" \t-"):
        return tab(line, number)
    if "quoted" in context:
        return _in_quotes(lines, error, number, column)
    below_nothing = entries_below_nothing(lines, number)
    if below_nothing and "block mapping" in context:
        return below_nothing
    by_sign = _by_sign(line, error, number, column)
    if by_sign:
        return by_sign
    if "mapping values" in problem:
        return _second_colon(lines, number, column) or _misplaced_key(lines, number, column)
    if "flow" in context:
        return _in_brackets(lines, error, number, column)
    return _in_block(lines, error, number, column)


def _in_block(lines: list[str], error: MarkedYAMLError, number: int, column: int) -> Defect:
    """Explain an error in a block: a line that is no key, a directive, a wrong indent."""
    assert error.problem_mark is not None
    context = str(error.context)
    if "simple key" in context and error.context_mark is not None:
        return _not_a_pair(lines, error.context_mark.line)
    if "directive" in context or "incompatible" in str(error.problem):
        number = (error.context_mark or error.problem_mark).line
        message = "baris yang dimulai dengan `%` dibaca sebagai arahan YAML; hapus baris ini"
        end = max(len(lines[number].rstrip()), 1)
        return Defect("SKP004", message, line=number, column=0, end_column=end)
    return _out_of_place(lines, number, column)


def _by_sign(line: str, error: MarkedYAMLError, number: int, column: int) -> Defect | None:
    """Explain a text that starts with an indicator which YAML then cannot read."""
    start = error.context_mark
    if start is not None and start.line == number and _SIGN_CONTEXT.search(str(error.context)):
        column = start.column
    sign = line[column : column + 1]
    if sign in _SIGNS and not (column == 0 and sign == "%"):
        before = line[:column].rstrip()
        in_brackets = before.endswith(",") or "{" in before or "[" in before
        return special_sign(line, number, column, in_brackets=in_brackets)
    problem = str(error.problem)
    end = value_end(line, column)
    hint = quoted_line(line, column, end)
    if sign in ("]", "}", ",") and "node content" in problem:
        message = (
            f"nilai tidak dapat dimulai dengan `{sign}`; apit dengan tanda kutip, "
            "atau hapus tanda itu bila berlebih"
        )
        return Defect("SKP004", message, line=number, column=column, end_column=end, hint=hint)
    if sign == "-" and "sequence entries" in problem:
        message = (
            "nilai ini dimulai dengan `- `, sehingga YAML mengiranya butir daftar; "
            "apit dengan tanda kutip, atau pindahkan butirnya ke baris baru bila memang daftar"
        )
        return Defect(
            "SKP013",
            message,
            line=number,
            column=column,
            end_column=end,
            hint=hint,
            skippable=True,
        )
    return None


def _in_quotes(lines: list[str], error: MarkedYAMLError, number: int, column: int) -> Defect:
    """Explain a quoted text with a bad escape, or without its closing quote."""
    start = error.context_mark
    problem = str(error.problem)
    unclosed = "end of stream" in problem or "unexpected document" in problem
    if start is not None and unclosed:
        return _unclosed_quote(lines[start.line], start.line, start.column)
    line = lines[number]
    column = max(line.rfind("\\", 0, column + 1), 0)
    message = (
        "garis miring terbalik `\\` di dalam kutip ganda dibaca sebagai kode; "
        "pakai kutip tunggal ('...') atau tulis `\\\\`"
    )
    end = min(column + 2, max(len(line), column + 1))
    return Defect("SKP004", message, line=number, column=column, end_column=end)


def _unclosed_quote(line: str, number: int, column: int) -> Defect:
    quote = line[column : column + 1]
    message = (
        f"tanda kutip {quote} yang dibuka di sini tidak ditutup; tambahkan {quote} di akhir teksnya"
    )
    end = max(len(line.rstrip()), column + 1)
    return Defect("SKP004", message, line=number, column=column, end_column=end)


def _in_brackets(lines: list[str], error: MarkedYAMLError, number: int, column: int) -> Defect:
    """Explain a flow collection that is not closed, or not separated by commas."""
    start = error.context_mark
    line = lines[number]
    if start is not None and start.line == number and line[column : column + 1] == ":":
        inner = _second_colon(lines, number, column, in_brackets=True)
        return inner or _misplaced_key(lines, number, column)
    if start is None or (start.line == number and column < len(line)):
        message = (
            "isi di dalam kurung tidak dipisahkan dengan koma di sini; tambahkan koma, "
            "atau apit teksnya dengan tanda kutip"
        )
        end = value_end(line, column, in_brackets=True)
        return Defect("SKP004", message, line=number, column=column, end_column=end)
    if lines[start.line][start.column : start.column + 1] in ("[", "{"):
        return _unclosed_bracket(lines[start.line], start.line, start.column)
    # The mark is the end's, not the bracket's: the nearest bracket above is what was opened.
    for above in range(start.line, max(0, start.line - _LINES_BACK) - 1, -1):
        bracket = max(lines[above].rfind("["), lines[above].rfind("{"))
        if bracket >= 0:
            return _unclosed_bracket(lines[above], above, bracket)
    return _unclosed_bracket(lines[start.line], start.line, 0)


def _unclosed_bracket(line: str, number: int, column: int) -> Defect:
    bracket = line[column : column + 1]
    counterpart = "}" if bracket == "{" else "]"
    message = (
        f"kurung `{bracket}` ini tidak ditutup; tambahkan `{counterpart}`, "
        "atau apit dengan tanda kutip bila kurung itu bagian dari teks"
    )
    end = value_end(line, column)
    hint = quoted_line(line, column, end)
    return Defect("SKP004", message, line=number, column=column, end_column=end, hint=hint)


def _second_colon(
    lines: list[str], number: int, column: int, *, in_brackets: bool = False
) -> Defect | None:
    """Explain a colon within a value, or behind ``---``, where YAML takes it for a key's."""
    line = lines[number]
    if line.startswith("---") and line[3:4].isspace():
        message = "isi dokumen ditulis sebaris dengan `---`; pindahkan ke baris berikutnya"
        return Defect("SKP004", message, line=number, column=4, end_column=len(line.rstrip()))
    if in_brackets:
        openers = (line.rfind(sign, 0, column) for sign in (": ", "{", "["))
        start = max(openers) + 1
        start += indent_of(line[start:])
    else:
        start = value_start(line)
    behind_key = in_brackets or line[:start].rstrip().endswith(":")
    if not behind_key or not 0 < start <= column:
        return None
    end = value_end(line, start, in_brackets=in_brackets)
    message = (
        "ada titik dua kedua di dalam nilai ini, sehingga YAML mengiranya kunci baru; "
        "apit seluruh nilainya dengan tanda kutip"
    )
    return Defect(
        "SKP012",
        message,
        line=number,
        column=start,
        end_column=end,
        hint=quoted_line(line, start, end),
        skippable=True,
    )


def _misplaced_key(lines: list[str], number: int, column: int) -> Defect:
    """Explain a key where none can stand, often because of the line above it."""
    line = lines[number]
    indent = indent_of(line)
    above = line_above(lines, number)
    if above is not None:
        previous = lines[above]
        if _NO_BLANK.match(previous):
            return _not_a_pair(lines, above)
        if indent_of(previous) >= indent and ":" not in previous:
            return _not_a_pair(lines, above)
    message = (
        "baris ini menjorok terlalu dalam: baris di atasnya sudah berisi nilai; "
        "sejajarkan kuncinya dengan kunci di atasnya, "
        "atau apit seluruh nilai dengan tanda kutip bila baris ini lanjutannya"
    )
    end = max(column, indent + 1)
    return Defect("SKP004", message, line=number, column=indent, end_column=end)


def _not_a_pair(lines: list[str], number: int) -> Defect:
    """Explain a line that is no pair: its colon has no blank behind it, or there is none."""
    line = lines[number]
    indent = indent_of(line)
    end = len(line.rstrip())
    if not _NO_BLANK.match(line):
        message = (
            "baris ini bukan pasangan `kunci: nilai`; tambahkan titik dua dan spasi "
            "sesudah kuncinya, atau jorokkan bila ini lanjutan nilai di atasnya"
        )
        end = max(end, indent + 1)
        return Defect("SKP004", message, line=number, column=indent, end_column=end)
    behind = line.index(":") + 1
    hint = None
    if len(line) <= _LONGEST_SHOWN:
        hint = f"tulis: {line[:behind].strip()} {line[behind:].strip()}"
    message = "sesudah titik dua tidak ada spasi; tambahkan satu spasi"
    return Defect("SKP004", message, line=number, column=indent, end_column=end, hint=hint)


def _out_of_place(lines: list[str], number: int, column: int) -> Defect:
    """Explain a token where the block collection around it can have none."""
    line = lines[number]
    start = value_start(line)
    sign = line[start : start + 1]
    if start < column and sign in ("[", "{"):
        return special_sign(line, number, start)
    if start < column and sign in ('"', "'"):
        return _text_behind_quotes(lines, number, start)
    if line[:column].strip():
        return _unreadable(line, number, column)
    message = (
        "jorokan baris ini tidak sejajar dengan baris-baris sebelumnya; samakan banyaknya spasi "
        "di depan dengan kunci atau butir daftar yang setingkat"
    )
    end = max(value_end(line, column), column + 1)
    return Defect("SKP004", message, line=number, column=column, end_column=end)


def _text_behind_quotes(lines: list[str], number: int, start: int) -> Defect:
    """Explain a quoted value with more behind it, or the line above that lacks this quote."""
    line = lines[number]
    quote = line[start]
    if number:
        previous = lines[number - 1]
        previous_start = value_start(previous)
        if previous.count(quote) == 1 and previous[previous_start:].startswith(quote):
            return _unclosed_quote(previous, number - 1, previous_start)
    end = value_end(line, start)
    inner = line[start:end]
    if line[end - 1] == quote:
        inner = line[start + 1 : end - 1]
    hint = None
    if end < _LONGEST_SHOWN:
        hint = f"tulis: {line[:start].strip()} {yaml_quoted(inner)}"
    message = (
        "ada teks sesudah tanda kutip penutup; apit seluruh nilainya dengan satu pasang tanda kutip"
    )
    return Defect(
        "SKP004",
        message,
        line=number,
        column=start,
        end_column=end,
        hint=hint,
        skippable=True,
    )


def _unreadable(line: str, number: int, column: int) -> Defect:
    message = (
        "susunan YAML tidak terbaca mulai di sini; yang diharapkan `kunci: nilai` atau butir "
        "daftar `- ...`, dan teks bertanda khusus diapit tanda kutip"
    )
    end = max(len(line.rstrip()), column + 1)
    return Defect("SKP004", message, line=number, column=column, end_column=end)
