"""Plain data written as YAML text that every parser reads back unchanged."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from skpcli.model.routes import Route

MODELINE = "# yaml-language-server: $schema=skp.schema.json"
"""The first line of every file written, by which editors find the schema."""

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[ .,'()/-]+[A-Za-z0-9]+)*\)?\.?")
_YAML_WORDS = frozenset(("null", "true", "false", "yes", "no", "on", "off", "y", "n"))
_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}


class YamlLine(NamedTuple):
    """A line of a document, and the route of the value that it holds or opens."""

    text: str
    route: Route


Comments = Mapping[Route, str]
"""What stands behind a value, by its route without the positions in lists."""


def yaml_scalar(text: str) -> str:
    r"""Write a text as a scalar that every parser reads back unchanged.

    It is plain where nothing in it can be mistaken, else in double quotes.

    >>> print(yaml_scalar("Guru Ahli Muda"), yaml_scalar("198501012009012904"))
    Guru Ahli Muda "198501012009012904"
    >>> print(yaml_scalar('Budi "B": #1'))
    "Budi \"B\": #1"
    """
    if _PLAIN.fullmatch(text) and text.casefold() not in _YAML_WORDS:
        return text
    return quoted_scalar(text)


def quoted_scalar(text: str) -> str:
    """Write a text in double quotes; a day needs none."""
    if _ISO_DAY.fullmatch(text):
        return text
    escaped = "".join(_escaped(letter) for letter in text)
    return f'"{escaped}"'


def _escaped(letter: str) -> str:
    if letter in _ESCAPES:
        return _ESCAPES[letter]
    if letter.isprintable():
        return letter
    code_point = ord(letter)
    if code_point <= 0xFFFF:
        return f"\\u{code_point:04x}"
    return f"\\U{code_point:08x}"


def document_lines(data: Mapping[str, Any], comments: Comments) -> Iterator[YamlLine]:
    r"""Write mappings, lists and texts in block style, one text a line.

    >>> for line in document_lines({"a": {"b": "2 kali"}, "c": [{"d": "x"}]}, {}):
    ...     print(line.text)
    a:
      b: "2 kali"
    c:
      - d: x
    """
    for key, value in data.items():
        yield from _entry(f"{key}:", value, (key,), comments)


def _entry(start: str, value: Any, route: Route, comments: Comments) -> Iterator[YamlLine]:
    """Write a value behind a key or a dash, what is inside it on further lines."""
    indent = " " * (len(start) - len(start.lstrip()))
    comment = comments.get(tuple(step for step in route if isinstance(step, str)))
    remark = ""
    if comment and not isinstance(route[-1], int):
        remark = f"   # {comment}"
    if isinstance(value, str):
        yield YamlLine(f"{start} {_written_text(value, route)}{remark}", route)
        return
    yield YamlLine(f"{start}{remark}", route)
    if isinstance(value, dict):
        for key, child in value.items():
            yield from _entry(f"{indent}  {key}:", child, (*route, key), comments)
        return
    for position, item in enumerate(value):
        yield from _item(f"{indent}  - ", item, (*route, position), comments)


def _item(dash: str, item: Any, route: Route, comments: Comments) -> Iterator[YamlLine]:
    """Write an entry of a list; a mapping begins behind the dash."""
    if isinstance(item, str):
        yield YamlLine(f"{dash}{_written_text(item, route)}", route)
        return
    blanks = " " * len(dash)
    is_first = True
    for key, child in item.items():
        for line in _entry(f"{blanks}{key}:", child, (*route, key), comments):
            text = line.text
            if is_first:
                text = dash + text[len(dash) :]
                is_first = False
            yield YamlLine(text, line.route)


def _written_text(text: str, route: Route) -> str:
    """Write a text; a day and the number of the version need no quotes."""
    if _ISO_DAY.fullmatch(text) or route == ("versi",):
        return text
    return yaml_scalar(text)
