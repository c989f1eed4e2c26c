"""Judgement on single keys and values: what is absent, what is refused, and the route to it."""

import re
from typing import Any

from skpcli.diagnostics import Note
from skpcli.model.routes import Route
from skpcli.model.terms import EMPTY_TEXTS
from skpcli.source.defects import Defect, cut_off, decimal_comma, special_sign, tab
from skpcli.source.places import AbsentPlace, Frame, Parsed, Place
from skpcli.source.stretch import (
    Position,
    Stretch,
    has_standins,
    key_end,
    route_text,
    take_standins_out,
)

NULLS = frozenset(("null", "Null", "NULL", "~"))
ABSENT = frozenset((*NULLS, *EMPTY_TEXTS, ""))
SUSPECT_KEYS = frozenset((*NULLS, "", "<<"))

_MAX_ERRORS = 1_000  # errors of one document
_MARKER_NAME = re.compile(r"[&*][\w-]+")
_LEADING_TAB = re.compile(r" *\t")
_SUSPECT_SIGNS = (
    ("#", re.compile(r"#(?<=[ \t]#)[^\s#]")),
    ("&", re.compile(r"[&](?<![^\s\[{,:].)\S")),
    ("*", re.compile(r"[*](?<![^\s\[{,:].)\S")),
    ("!", re.compile(r"[!](?<![^\s\[{,:].)")),
)


class StopReading(Exception):  # noqa: N818 - a stop, not an error
    """The rest of the document is refused; what was read of it stands."""


class Judge:
    """Notes what one document after another has that needs a word.

    ``stack`` holds the frames that are open, from the document's own to the innermost.
    ``is_careful`` says that the text has something that only a look at every key and value finds.
    """

    def __init__(self, stretch: Stretch) -> None:
        """Look what the text has at all."""
        text = stretch.text
        self._stretch = stretch
        self._has_tabs = "\t" in text
        self._has_braces = "{" in text
        self.is_careful = self._has_tabs or has_standins(text) or _has_signs(text)
        self._markers: frozenset[str] | None = None
        self.start(0)

    def start(self, line: int) -> None:
        """Start with the document at a line."""
        self.current = Parsed(line)
        self.stack = [Frame(self.current.data, self.current.root)]
        self._errors_left = _MAX_ERRORS
        self._long_texts: list[range] = []  # the lines that texts go on in

    def finish(self, line: int) -> None:
        """Finish the document, which ends at a line."""
        if self._has_tabs:
            self._find_tabs(line)

    def route(self, key: str | None) -> Route:
        """Route of a key in the innermost mapping, or of the innermost list's next entry."""
        if len(self.stack) == 1:
            return ()
        route: list[str | int] = []
        for frame in self.stack[1:-1]:
            route.append(frame.key if frame.key is not None else len(frame.data) - 1)
        innermost = self.stack[-1]
        if not innermost.is_mapping:
            route.append(len(innermost.data) + innermost.left_out)
        elif key is not None:
            route.append(key)
        return tuple(route)

    def add(self, defect: Defect, key: str | None, *notes: Note) -> None:
        """Add a finding about what is being read; raises StopReading where there are too many."""
        if defect.code != "SKP015":
            self._errors_left -= 1
        if not self._errors_left:
            last = Note(f"sudah {_MAX_ERRORS} kesalahan; sisa dokumen ini tidak dibaca")
            notes = (*notes, last)
        route = route_text(self.route(key))
        self.current.findings.append(self._stretch.finding(defect, route, *notes))
        if self._errors_left <= 0:
            raise StopReading

    def accepts_key(self, event: Any, frame: Frame) -> bool:
        """Judge a key; the value of a refused one is not to be kept."""
        key: str = event.value
        code = message = ""
        notes: list[Note] = []
        if event.anchor is not None or event.tag is not None:
            self.add(refused_marker(event), key)
        if key == "<<" and not event.style:
            code = "SKP007"
            message = "gabungan YAML (`<<`) tidak didukung; tulis isinya satu per satu"
        elif not key.strip() or (key in NULLS and not event.style):
            code = "SKP008"
            message = "kunci kosong atau null; tulis nama kuncinya sebagai teks"
        elif key in frame.places:
            code = "SKP006"
            message = (
                f"kunci `{key}` ditulis dua kali; yang pertama yang dipakai. Hapus salah satunya"
            )
            notes.append(self._first_use(frame.places[key]))
        if not code:
            return True
        start = event.start_mark
        end_column = max(event.end_mark.column, start.column + 1)
        defect = Defect(code, message, line=start.line, column=start.column, end_column=end_column)
        self.add(defect, key, *notes)
        return False

    def _first_use(self, place: Place) -> Note:
        start = self._stretch.position(place.key)
        end_column = key_end(self._stretch.line(start.line), start.column)
        span = self._stretch.span(start, Position(start.line, end_column))
        return Note("pertama kali ditulis di sini", span)

    def value(self, event: Any, frame: Frame) -> str | None:
        """Judge a value: its text, or None where it means absent."""
        value: str = event.value
        if self.is_careful:
            self._look_at(event, frame)
            value = take_standins_out(value)
        text = value.strip()
        if text and text not in EMPTY_TEXTS and (event.style or value not in NULLS):
            return value
        if not text and not event.style:
            cut_figure = self._cut_figure(event, frame)
            if cut_figure:
                self.add(cut_figure, frame.key_before)
                return None
        self._note_absent(event, frame, text)
        return None

    def _look_at(self, event: Any, frame: Frame) -> None:
        """Find markers, and what was cut off."""
        start, end = event.start_mark, event.end_mark
        if end.line > start.line:
            last_line = end.line if end.column else end.line - 1
            self._long_texts.append(range(start.line + 1, last_line + 1))
        if event.anchor is not None or event.tag is not None:
            self.add(self._marker(event), frame.key)
            return
        behind = self._stretch.text[end.index : end.index + 1]
        if event.style or behind not in (" ", "\t"):
            return
        first_column = start.column if start.line == end.line else 0
        defect = cut_off(self._stretch.line(end.line), end.line, first_column, end.column)
        if defect:
            self.add(defect, frame.key)

    def _cut_figure(self, event: Any, frame: Frame) -> Defect | None:
        """Find a number that a comma cut in two, so that its end became a key without value."""
        if not self._has_braces or not frame.is_mapping:
            return None
        key, end = frame.key_mark, event.end_mark
        if key.line != end.line:
            return None
        line = self._stretch.line(key.line)
        return decimal_comma(line, key.line, key.column, end.column)

    def _note_absent(self, event: Any, frame: Frame, text: str) -> None:
        """Note an absent value."""
        place = AbsentPlace(frame.key_mark, event.start_mark, event.end_mark, text)
        if text in EMPTY_TEXTS:
            self.current.empty_marks.append((self.route(frame.key), text))
        if frame.is_mapping:
            frame.places[frame.key] = place
            frame.last_key = frame.key
            self.current.absent_keys.append(self.route(frame.key))
        else:
            self.current.absent_entries[self.route(None)] = place
            frame.left_out += 1

    def alias(self, event: Any, frame: Frame) -> None:
        """Refuse an alias, or a text with a star that YAML took for one."""
        start = event.start_mark
        if self._has_marker(f"&{event.anchor}"):
            message = f"alias YAML (`*{event.anchor}`) tidak didukung; tulis isinya di sini"
            end_column = event.end_mark.column
            defect = Defect(
                "SKP007", message, line=start.line, column=start.column, end_column=end_column
            )
        else:
            defect = special_sign(self._stretch.line(start.line), start.line, start.column)
        self.add(defect, frame.key)
        self._note_absent(event, frame, f"*{event.anchor}")

    def _marker(self, event: Any) -> Defect:
        """Describe a text that YAML took for an anchor or a tag, or a real one."""
        start = event.start_mark
        line = self._stretch.line(start.line)
        is_tag = line[start.column : start.column + 2] in ("!!", "!<")
        is_used = event.anchor is not None and self._has_marker(f"*{event.anchor}")
        if is_tag or is_used:
            return refused_marker(event)
        return special_sign(line, start.line, start.column)

    def _has_marker(self, name: str) -> bool:
        """Tell whether the text has an anchor or alias of a name, its sign included."""
        if self._markers is None:
            self._markers = frozenset(_MARKER_NAME.findall(self._stretch.text))
        return name in self._markers

    def _find_tabs(self, last_line: int) -> None:
        """Find lines indented with tabs where YAML let them pass."""
        lines = self._stretch.lines()
        for number in range(self.current.first_line, min(last_line + 1, len(lines))):
            line = lines[number]
            if not _LEADING_TAB.match(line):
                continue
            if not any(number in text for text in self._long_texts):
                self.current.findings.append(self._stretch.finding(tab(line, number)))


def refused_marker(event: Any) -> Defect:
    """Describe an anchor or a tag that is really meant as one."""
    start, end = event.start_mark, event.end_mark
    if event.anchor is not None:
        what = f"jangkar YAML (`&{event.anchor}`)"
    else:
        name = event.tag.replace("tag:yaml.org,2002:", "!!")
        what = f"tag YAML (`{name}`)"
    message = f"{what} tidak didukung; hapus penandanya, lalu tulis nilainya sebagai teks biasa"
    end_column = start.column + 1
    if end.line == start.line and end.column > start.column:
        end_column = end.column
    return Defect("SKP007", message, line=start.line, column=start.column, end_column=end_column)


def _has_signs(text: str) -> bool:
    """Tell whether a text may have markers, or a comment without a blank behind its sign."""
    return any(sign in text and pattern.search(text) for sign, pattern in _SUSPECT_SIGNS)
