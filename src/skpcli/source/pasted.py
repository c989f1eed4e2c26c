"""What comes along from Word, Excel and web pages: signs that only look like those of YAML."""

import re
from collections.abc import Iterable, Iterator, Sequence

from skpcli.model.keys import TYPED_KEYS
from skpcli.source.decode import split_lines
from skpcli.source.defects import yaml_quoted
from skpcli.source.rewriting import Change, Slip
from skpcli.source.shapes import BULLETS, DASHES, HARD_BLANKS, Shape, shapes

_WITHOUT_WIDTH = "\u200b\u2060\u00ad"
_JOINERS = "\u200c\u200d"  # scripts and emoji need them, Latin letters never
_CURLY = "\u201c\u201d\u201e\u2018\u2019\u201a"
_OTHER_SCRIPT = f"[^\\x00-\\x7f{_WITHOUT_WIDTH}{_JOINERS}]"
_INVISIBLE = re.compile(
    f"(?:[{_WITHOUT_WIDTH}]"
    + "|"
    + f"(?<!{_OTHER_SCRIPT})[{_JOINERS}]"
    + "|"
    + f"[{_JOINERS}](?!{_OTHER_SCRIPT}))+"
)
_QUOTED = re.compile(
    '[\u201c\u201d\u201e](?P<double>[^"\u201c\u201d\u201e]*)["\u201c\u201d]'
    + "|"
    + "[\u2018\u201a](?P<single>[^'\u2018\u2019\u201a]*)['\u2018\u2019]"
)
_NOTHING_MORE = re.compile(r"[ \t]*(?:[ \t]#.*)?$")
_BEFORE_IN_BRACKETS = re.compile(r"[\[{,][ \t]*$|:[ \t]+$")
_BEHIND_IN_BRACKETS = re.compile(r"[ \t]*(?:[,\]}]|[ \t]#|$)")
_SUSPECT_PLACES = re.compile(
    f"(?:^|(?<=[ \\t\\r]))[*{DASHES}{BULLETS}]"
    + "|"
    + f"(?:^|(?<=[-: \\t\r]))[{HARD_BLANKS}]|[{HARD_BLANKS}](?=[ {HARD_BLANKS}]{{0,8}}:)"
    + "|"
    + "(?<=[ \\t\\[{,])[\u201c\u201d\u201e\u2018\u201a]",
    re.M,
)
_SUSPECTS = (*HARD_BLANKS, *DASHES, *BULLETS, "\u201c", "\u201d", "\u201e", "\u2018", "\u201a")


def has_invisible(text: str) -> bool:
    """Tell whether a text may have signs without width that do not belong there."""
    if text.isascii():
        return False
    return any(sign in text for sign in (*_WITHOUT_WIDTH, *_JOINERS))


def has_suspects(text: str) -> bool:
    """Tell whether a text may have look-alikes where YAML expects signs of its own."""
    has_any = "* " in text or "*\t" in text
    if not has_any and not text.isascii():
        has_any = any(sign in text for sign in _SUSPECTS)
    return has_any and _SUSPECT_PLACES.search(text) is not None


def find_invisible(text: str) -> Iterator[Slip]:
    """Find runs of signs without width; only inside a free text they are read as well."""
    lines = split_lines(text)
    visible = [_INVISIBLE.sub("", line) for line in lines]
    free_texts = {shape.number: _free_text(shape) for shape in shapes(visible)}
    for number, line in enumerate(lines):
        if line.isascii() or (number not in free_texts and visible[number].strip()):
            continue  # a comment, or one of the lines that a text goes on in
        free_text = free_texts.get(number, range(0))
        column = 0  # among what is visible
        end = 0
        for match in _INVISIBLE.finditer(line):
            column += match.start() - end
            end = match.end()
            yield _invisible(number, match, is_read=column in free_text)


def _free_text(shape: Shape) -> range:
    """Give the columns of a line where signs without width are part of a text."""
    value = shape.written_value
    if not value or shape.key.strip("'\"") in TYPED_KEYS:
        return range(0)
    first, last = shape.value, shape.value + len(value)
    if value[0] in "\"'[{" or value[0] in _CURLY:
        return range(first + 1, last)
    return range(first, last + 1)


def _invisible(number: int, match: re.Match[str], *, is_read: bool) -> Slip:
    """Make a slip of signs without width."""
    names = ", ".join(sorted({f"U+{ord(sign):04X}" for sign in match[0]}))
    message = f"ada karakter tak terlihat di sini ({names}), biasanya terbawa saat menyalin"
    edit = Change(number, match.start(), match.end(), "")
    return Slip(
        "SKP022",
        message,
        line=number,
        column=match.start(),
        end_column=match.end(),
        changes=() if is_read else (edit,),
        edit=edit,
        hint="hapus karakter itu",
    )


def find_look_alikes(text: str) -> list[Slip]:
    """Find list signs, blanks and quotes that only look like those of YAML."""
    found: list[Slip] = []
    dashes_above: list[int] = []
    for shape in shapes(split_lines(text)):
        del dashes_above[_count_outside(dashes_above, shape.indent) :]
        is_bulleted = bool(shape.bullet) and _is_entry(shape, dashes_above)
        if is_bulleted:
            found.append(_list_sign(shape))
        if is_bulleted or shape.is_entry:
            dashes_above.append(shape.indent)
        if is_bulleted or not shape.bullet:
            found += _hard_blanks(shape)
            found += _curly_quotes(shape)
    return found


def _count_outside(columns: Sequence[int], indent: int) -> int:
    """Count the columns, of which each is deeper than the one before, up to an indent."""
    return sum(1 for column in columns if column <= indent)


def _is_entry(shape: Shape, dashes_above: Sequence[int]) -> bool:
    """Tell whether a line with a bullet can only be meant as an entry of a list."""
    text = shape.line[shape.content :].strip()
    if not text:
        return False
    is_alone = not shape.is_entry
    if shape.key or shape.bullet[0] == "*":
        return is_alone and (bool(shape.key) or len(shape.bullet) > 1)
    return is_alone and len(shape.bullet) > 1 and shape.indent in dashes_above


def _slip(code: str, message: str, change: Change, hint: str) -> Slip:
    """Make a slip whose place is what is changed."""
    return Slip(
        code,
        message,
        line=change.line,
        column=change.column,
        end_column=change.end_column,
        changes=(change,),
        edit=change,
        hint=hint,
    )


def _list_sign(shape: Shape) -> Slip:
    """Find a bullet or a long dash where the dash of a list is meant."""
    sign, blanks = shape.bullet[0], shape.bullet[1:]
    dash = "- "
    if blanks and not blanks.strip(" "):
        dash = "-" + blanks
    change = Change(shape.number, shape.indent, shape.indent + len(shape.bullet), dash)
    message = (
        f"butir daftar ini dimulai dengan `{sign}`, yang bagi YAML bukan tanda butir; "
        "pakai tanda hubung biasa dan satu spasi (`- `)"
    )
    slip = _slip("SKP020", message, change, f"tulis: - {shape.line[shape.content :].strip()}")
    return Slip(
        slip.code,
        slip.message,
        line=slip.line,
        column=slip.column,
        end_column=slip.column + 1,
        changes=slip.changes,
        edit=slip.edit,
        hint=slip.hint,
    )


def _hard_blanks(shape: Shape) -> Iterator[Slip]:
    """Find blanks that are none to YAML where it needs some: in front, behind dashes and colons."""
    key_end = shape.content + len(shape.key)
    colon = key_end + len(shape.blanks_before_colon)
    stretches = [(0, shape.indent), (shape.indent, shape.indent + len(shape.dashes))]
    if shape.key:
        stretches.append((key_end, colon))
        stretches.append((colon + 1, colon + 1 + len(shape.blanks_behind_colon)))
    for start, end in stretches:
        slip = _hard_blanks_between(shape, start, end)
        if slip:
            yield slip


def _hard_blanks_between(shape: Shape, start: int, end: int) -> Slip | None:
    places = []
    for column in range(start, end):
        if shape.line[column] in HARD_BLANKS:
            places.append(column)
    if not places:
        return None
    first, last = places[0], places[-1] + 1
    written = shape.line[first:last]
    blanks = "".join(" " if sign in HARD_BLANKS else sign for sign in written)
    name = f"U+{ord(written[0]):04X}"
    message = f"spasi tak putus ({name}) bukan spasi bagi YAML; ganti dengan spasi biasa"
    change = Change(shape.number, first, last, blanks)
    return _slip("SKP021", message, change, "ketik ulang spasi di tempat itu")


def _curly_quotes(shape: Shape) -> Iterator[Slip]:
    """Find curly quotes around the whole of a value, or of one in brackets."""
    line, start = shape.line, shape.value
    if line[start : start + 1] not in ("[", "{"):
        match = _QUOTED.match(line, start)
        if match and _NOTHING_MORE.match(line, match.end()):
            yield from _straightened(shape.number, line, match)
        return
    for match in _QUOTED.finditer(line, start):
        starts_value = _BEFORE_IN_BRACKETS.search(line[: match.start()])
        if starts_value and _BEHIND_IN_BRACKETS.match(line, match.end()):
            yield from _straightened(shape.number, line, match)


def _straightened(number: int, line: str, match: re.Match[str]) -> Iterable[Slip]:
    """Give the straight quotes for curly ones; nothing where the text needs escapes as well."""
    inner = match["double"] if match["single"] is None else match["single"]
    quoted = yaml_quoted(inner)
    if not inner.strip() or quoted[1:-1] != inner:
        return
    opening = Change(number, match.start(), match.start() + 1, quoted[0])
    closing = Change(number, match.end() - 1, match.end(), quoted[-1])
    message = (
        f"nilai ini diapit tanda kutip lengkung ({match[0][0]} {match[0][-1]}), yang bagi YAML "
        "bagian dari teks; dibaca sebagai tanda kutip biasa"
    )
    yield Slip(
        "SKP019",
        message,
        line=number,
        column=match.start(),
        end_column=match.end(),
        changes=(opening, closing),
        edit=Change(number, match.start(), match.end(), quoted),
        hint=f"tulis: {(line[: match.start()] + quoted).strip()}",
    )
