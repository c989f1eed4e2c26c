"""Values put into YAML text as it stands: comments and everything else stay as they are."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from skpcli.diagnostics import Span
from skpcli.model.routes import Route
from skpcli.source.decode import split_lines
from skpcli.source.document import Document
from skpcli.source.read import read_source
from skpcli.source.writing import document_lines, quoted_scalar, yaml_scalar

_FLOW = ("{", "[")
_BYTE_ORDER_MARK = "\ufeff"


class ValueChange(NamedTuple):
    """A value to put at a route of a document: a text, a list or a mapping.

    An entry of a list that is one past its end is added to the list.
    """

    route: Route
    value: Any


def with_changes(text: str, number: int, changes: list[ValueChange]) -> str | None:
    """Put values into a document of a text; None where that cannot be done safely.

    The text is read again afterwards: it must say what it said, and the new values.
    """
    mark = _BYTE_ORDER_MARK if text.startswith(_BYTE_ORDER_MARK) else ""
    has_crlf = "\r\n" in text
    edited = text.removeprefix(mark).replace("\r\n", "\n")
    expected = _data_of(edited)
    if number not in expected or len(split_lines(edited)) != len(edited.split("\n")):
        return None
    for change in changes:
        _put(expected[number], change)
        changed = _with_change(edited, number, change)
        if changed is None:
            return None
        edited = changed
    if _data_of(edited) != expected:
        return None
    if has_crlf:
        edited = edited.replace("\n", "\r\n")
    return mark + edited


def _documents(text: str) -> dict[int, Document]:
    source = read_source("berkas", text.encode("utf-8"))
    return {document.number: document for document in source.documents}


def _data_of(text: str) -> dict[int, Any]:
    return {number: document.data for number, document in _documents(text).items()}


def _put(data: Any, change: ValueChange) -> None:
    """Put a value into plain data."""
    holder = data
    for step, following in zip(change.route, change.route[1:], strict=False):
        if isinstance(holder, dict) and step not in holder:
            holder[step] = [] if isinstance(following, int) else {}
        holder = holder[step]
    last = change.route[-1]
    if isinstance(holder, list) and last == len(holder):
        holder.append(change.value)
    else:
        holder[last] = change.value


def _with_change(text: str, number: int, change: ValueChange) -> str | None:
    document = _documents(text).get(number)
    if document is None:
        return None
    known = change.route
    while known and not _is_there(document, known):
        known = known[:-1]
    if known == change.route:
        return _replaced(text, document, change)
    value = change.value
    for step in reversed(change.route[len(known) + 1 :]):
        value = [value] if isinstance(step, int) else {step: value}
    step = change.route[len(known)]
    absent = document.absent_span((*known, step))
    if absent is not None:
        return _filled(text, absent[0], str(step), value, is_empty=not absent[1])
    return _added(text, document, known, step, value)


def _is_there(document: Document, route: Route) -> bool:
    value: Any = document.data
    for step in route:
        if isinstance(value, dict):
            is_known = step in value
        else:
            is_known = isinstance(value, list) and isinstance(step, int) and step < len(value)
        if not is_known:
            return False
        value = value[step]
    return True


def _replaced(text: str, document: Document, change: ValueChange) -> str:
    """Write a value in place of the one that is there."""
    span = document.span(change.route)
    lines = split_lines(text)
    start = _offset(lines, span.line, span.column)
    end = _offset(lines, span.end_line, span.end_column)
    written = _flow_text(change.value)
    if isinstance(change.value, str) and not _is_in_flow(text, document, change.route):
        written = yaml_scalar(change.value)
    return text[:start] + written + text[end:]


def _is_in_flow(text: str, document: Document, route: Route) -> bool:
    """Tell whether a value stands inside brackets."""
    lines = split_lines(text)
    for length in range(1, len(route)):
        span = document.span(route[:length])
        start = _offset(lines, span.line, span.column)
        if text[start : start + 1] in _FLOW:
            return True
    return False


def _filled(text: str, span: Span, key: str, value: Any, *, is_empty: bool) -> str:
    """Write a value where a key has none, or only a dash."""
    lines = split_lines(text)
    start = _offset(lines, span.line, span.column)
    end = _offset(lines, span.end_line, span.end_column)
    if not is_empty:
        return text[:start] + _flow_text(value) + text[end:]
    colon = text.find(":", max(start + len(key), end - 1))
    if colon < 0:
        return text
    return f"{text[: colon + 1]} {_flow_text(value)}{text[colon + 1 :]}"


def _added(text: str, document: Document, parent: Route, step: str | int, value: Any) -> str | None:
    """Add a key to a mapping, or an entry to a list."""
    span = document.span(parent)
    lines = split_lines(text)
    start = _offset(lines, span.line, span.column)
    if text[start : start + 1] in _FLOW and parent:
        return _added_in_flow(text, _offset(lines, span.end_line, span.end_column), step, value)
    holder: Any = document.data
    for key in parent:
        holder = holder[key]
    if isinstance(step, int):
        first = document.span((*parent, 0))
        line = lines[first.line - 1]
        dash = line.rfind("-", 0, first.column - 1)
        if dash < 0:
            return None
        new = _block_lines([value], dash)
    else:
        first = document.key_span((*parent, next(iter(holder))))
        new = _block_lines({step: value}, first.column - 1)
    last = span.end_line
    if lines[-1] == "" and last == len(lines):
        last -= 1
    return "\n".join([*lines[:last], *new, *(lines[last:] or [""])])


def _added_in_flow(text: str, end: int, step: str | int, value: Any) -> str:
    """Add an entry before the bracket that ends at an offset."""
    close = end - 1
    inside = text[:close].rstrip()
    entry = _flow_text(value)
    if isinstance(step, str):
        entry = f"{step}: {entry}"
    comma = "" if inside.endswith(_FLOW) else ", "
    return f"{inside}{comma}{entry}{text[close:]}"


def _block_lines(value: Any, indent: int) -> list[str]:
    """Write a mapping, or a list of one entry, in block style."""
    blanks = " " * indent
    if isinstance(value, Mapping):
        return [blanks + line.text for line in document_lines(value, {})]
    if isinstance(value[0], str):
        return [f"{blanks}- {yaml_scalar(value[0])}"]
    inner = [line.text for line in document_lines(value[0], {})]
    first, *others = inner
    return [f"{blanks}- {first}", *(f"{blanks}  {line}" for line in others)]


def _flow_text(value: Any) -> str:
    """Write a value on one line, every text in quotes."""
    if isinstance(value, Mapping):
        entries = [f"{key}: {_flow_text(child)}" for key, child in value.items()]
        return "{" + ", ".join(entries) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_flow_text(child) for child in value) + "]"
    return quoted_scalar(value)


def _offset(lines: list[str], line: int, column: int) -> int:
    """Give the offset of a place in a text whose lines all end with one character."""
    return sum(len(before) + 1 for before in lines[: line - 1]) + column - 1
