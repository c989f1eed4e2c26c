"""Turning of YAML events into plain data with the place of every key and value."""

from collections.abc import Callable
from typing import Any

from yaml import events

from skpcli.model.routes import Route
from skpcli.source.defects import MAX_DEPTH, Defect, too_deep
from skpcli.source.places import Frame, Parsed, Place
from skpcli.source.refusals import ABSENT, SUSPECT_KEYS, Judge, StopReading, refused_marker
from skpcli.source.stretch import Stretch, parser

MAX_NODES = 100_000
"""Keys, values and collections of one document."""

_MAX_SKIPPED_DEPTH = 1_000  # where a refused value is no longer worth reading to its end
_LONGEST_ABSENT = max(len(text) for text in ABSENT)

_SCALAR: Any = events.ScalarEvent
_ALIAS: Any = events.AliasEvent
_MAPPING_START: Any = events.MappingStartEvent
_MAPPING_END: Any = events.MappingEndEvent
_LIST_END: Any = events.SequenceEndEvent
_DOCUMENT_START: Any = events.DocumentStartEvent
_STARTS: Any = (events.MappingStartEvent, events.SequenceStartEvent)
_ENDS: Any = (events.MappingEndEvent, events.SequenceEndEvent)
_NODES: Any = (*_STARTS, events.ScalarEvent, events.AliasEvent)


class Reader:
    """Reads the documents of a stretch one after another."""

    def __init__(self, stretch: Stretch) -> None:
        """Open a stretch; nothing is read yet."""
        self._judge = Judge(stretch)
        self._next_event: Callable[[], Any] = parser(stretch.text).get_event
        if len(stretch.text) >= MAX_NODES:  # a shorter text cannot hold too many nodes
            self._next_event = self._counted(self._next_event)

    @property
    def current(self) -> Parsed:
        """The document that is being read, or was read last."""
        return self._judge.current

    def route(self, key: str | None) -> Route:
        """Route of a key in what is being read."""
        return self._judge.route(key)

    def next(self) -> Parsed | None:
        """Read the next document.

        Raises YAMLError where it cannot be parsed, StopReading where the rest of it is refused.
        """
        while (event := self._next_event()) is not None:
            if type(event) is _DOCUMENT_START:
                self._read_document(event)
                return self.current
        self._judge.start(0)
        return None

    def close(self) -> None:
        """Finish the document where reading stops."""
        self._judge.finish(0)

    def _read_document(self, start: Any) -> None:
        self._judge.start(start.start_mark.line)
        try:
            self._read_value(self._next_event(), self._judge.stack[0])
        except StopReading:
            self.close()
            raise
        end = self._next_event()
        self._judge.finish(end.start_mark.line)

    def _read_value(self, event: Any, frame: Frame) -> None:
        """Read a value of any kind into a frame."""
        if type(event) in _STARTS:
            self._read_collection(event, frame)
        elif type(event) is _ALIAS:
            self._judge.alias(event, frame)
        else:
            value = self._judge.value(event, frame)
            if value is not None:
                frame.keep(value, Place(frame.key_mark, event.start_mark, event.end_mark))

    def _read_collection(self, event: Any, frame: Frame) -> None:
        """Read a mapping or a list into a frame, which has it from the first on.

        So nothing is lost where reading stops inside.
        """
        stack = self._judge.stack
        if event.anchor is not None or event.tag is not None:
            self._judge.add(refused_marker(event), frame.key)
        if len(stack) > MAX_DEPTH:
            start = event.start_mark
            self._judge.add(too_deep(start.line, start.column), frame.key)
            self._skip(event)
            return
        is_mapping = type(event) is _MAPPING_START
        inner = Frame({}, {}) if is_mapping else Frame([], [])
        place = Place(frame.key_mark, event.start_mark, event.start_mark, inner.places)
        place.end += 1  # until it is known
        frame.keep(inner.data, place)
        stack.append(inner)
        end = self._read_mapping(inner) if is_mapping else self._read_list(inner)
        stack.pop()
        place.end = end.end_mark.index

    def _read_mapping(self, frame: Frame) -> Any:
        """Read pairs up to the mapping's end, and give that event.

        This loop and the next are what reading costs, so ordinary texts are kept right here.
        """
        next_event, is_careful = self._next_event, self._judge.is_careful
        data, places = frame.data, frame.places
        while type(event := next_event()) is not _MAPPING_END:
            if type(event) is not _SCALAR:
                self._refuse_key(event)
                continue
            key = event.value
            key_mark = event.start_mark
            frame.key = key
            frame.key_mark = key_mark
            is_suspect = is_careful or key in places or key in SUSPECT_KEYS
            if is_suspect and not self._judge.accepts_key(event, frame):
                self._read_aside(frame)
                continue
            event = next_event()
            if type(event) is _SCALAR and not is_careful:
                value = event.value
                if value.strip() is value and (len(value) > _LONGEST_ABSENT or value not in ABSENT):
                    data[key] = value
                    places[key] = Place(key_mark, event.start_mark, event.end_mark)
                    frame.last_key = key
                    continue
            self._read_value(event, frame)
        return event

    def _read_list(self, frame: Frame) -> Any:
        """Read entries up to the list's end, and give that event."""
        next_event, is_careful = self._next_event, self._judge.is_careful
        data, places = frame.data, frame.places
        while type(event := next_event()) is not _LIST_END:
            if type(event) is _SCALAR and not is_careful:
                value = event.value
                if value.strip() is value and (len(value) > _LONGEST_ABSENT or value not in ABSENT):
                    data.append(value)
                    places.append(Place(None, event.start_mark, event.end_mark))
                    continue
            self._read_value(event, frame)
        return event

    def _read_aside(self, frame: Frame) -> None:
        """Read the value of a refused key, of which nothing is kept."""
        stack = self._judge.stack
        absent_keys = self.current.absent_keys
        kept = len(absent_keys)
        aside = frame.aside()
        stack[-1] = aside
        try:
            self._read_value(self._next_event(), aside)
        finally:
            del absent_keys[kept:]
        stack[-1] = frame

    def _refuse_key(self, event: Any) -> None:
        """Refuse a collection or an alias as a key, with its value."""
        start = event.start_mark
        if type(event) is _ALIAS:
            code = "SKP007"
            message = f"alias YAML (`*{event.anchor}`) tidak didukung; tulis kuncinya sebagai teks"
            end_column = event.end_mark.column
        else:
            code = "SKP008"
            message = "kunci harus teks, bukan daftar atau peta; tulis kuncinya sebagai teks"
            end_column = start.column + 1
        defect = Defect(code, message, line=start.line, column=start.column, end_column=end_column)
        self._judge.add(defect, None)
        self._skip(event)
        self._skip(self._next_event())

    def _skip(self, event: Any) -> None:
        """Read a node to its end without keeping it."""
        depth = 1 if type(event) in _STARTS else 0
        while depth:
            kind = type(self._next_event())
            if kind in _STARTS:
                depth += 1
            elif kind in _ENDS:
                depth -= 1
            if depth > _MAX_SKIPPED_DEPTH:
                raise StopReading

    def _counted(self, next_event: Callable[[], Any]) -> Callable[[], Any]:
        """Count the nodes that are handed on, and stop at too many."""
        count = 0

        def counted() -> Any:
            nonlocal count
            event = next_event()
            if type(event) in _NODES:
                count += 1
                if count > MAX_NODES:
                    self._refuse_rest(event)
            elif type(event) is _DOCUMENT_START:
                count = 0
            return event

        return counted

    def _refuse_rest(self, event: Any) -> None:
        start = event.start_mark
        message = f"dokumen ini berisi lebih dari {MAX_NODES} butir; bagi menjadi beberapa dokumen"
        defect = Defect(
            "SKP010",
            message,
            line=start.line,
            column=start.column,
            end_column=start.column + 1,
        )
        self._judge.add(defect, None)
        raise StopReading
