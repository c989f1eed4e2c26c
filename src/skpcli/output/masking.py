"""Masking of names and NIP."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple, TypeVar

from skpcli.model.base import Model
from skpcli.reading.reader import FileContent
from skpcli.reading.typed import raw_people

T = TypeVar("T")

_WORD = re.compile(r"[^\W_]+")
_NIP = re.compile(r"(?<!\d)(?:19|20)\d(?:[ \t\xa0.-]{0,2}\d){15}(?!\d)")
_TITLES_BEFORE = re.compile(r"^(?:(?:prof|drs?|drg|dra|ir|kh?|hj?|apt|ns)\.?\s+)+", re.IGNORECASE)
_LINE_OF_PERSON = re.compile(r"(?:^|[\s{,])[\"']?(?:nama|nip|nrp)[\"']?[ \t]*:[ \t]*([^\r\n]+)")
_FOUR_DIGITS = re.compile(r"(?:\d\D?){4}")
_NUMBER_MASK = "*" * 18
_FIRST_READABLE = "SKP101"
"""From this code on a finding is about a document that could be parsed."""

_WORDS_OF_THE_TOOL = frozenset(("code", "kind", "subject"))
"""Fields that hold words of the tool, not of the files."""

_Words = tuple[str, ...]
"""The words of a name or a number, without whatever stands between them."""


class _Form(NamedTuple):
    """One way to write a name or a number, and what is to be seen instead."""

    words: _Words
    mask: str


class _Pattern(NamedTuple):
    """A form as it is looked for."""

    pattern: re.Pattern[str]
    mask: str


class Mask:
    """What masks every name and number that the documents hold, however they are written.

    Whole words are compared, whatever stands between them; a name of several words also without its
    titles and in any case.
    """

    def __init__(self, files: Iterable[FileContent], others: Iterable[str] = ()) -> None:
        """Collect the people of some files; ``others`` are further names and numbers."""
        self._aliases: dict[_Words, str] = {}
        masks: dict[str, dict[_Words, str]] = {}
        for written in (*_people(files), *others):
            for form in self._forms(written):
                first_word = form.words[0].casefold()
                same_start = masks.setdefault(first_word, {})
                same_start.setdefault(form.words, form.mask)
        self._patterns: dict[str, list[_Pattern]] = {}
        for first_word, same_start in masks.items():
            self._patterns[first_word] = list(_patterns(same_start))

    def _forms(self, written: str) -> Iterator[_Form]:
        """Give the ways to write what stands in a document as a name or a number."""
        words = tuple(_WORD.findall(written))
        if not words:
            return
        if _FOUR_DIGITS.search(written):
            yield _Form(words, _NUMBER_MASK)
            yield _Form(("".join(words),), _NUMBER_MASK)
            return
        name = _TITLES_BEFORE.sub("", written.split(",")[0].strip())
        core = tuple(_WORD.findall(name)) or words
        alias = self._alias(core)
        yield _Form(words, alias)
        yield _Form(core, alias)

    def _alias(self, name: _Words) -> str:
        """Give everybody an alias, the same for every spelling of the name."""
        folded = tuple(word.casefold() for word in name)
        next_number = len(self._aliases) + 1
        return self._aliases.setdefault(folded, f"PEGAWAI-{next_number:04d}")

    def text(self, text: str) -> str:
        """Mask a text."""
        return self._replaced(text, lambda _, mask: mask)

    def source(self, text: str) -> str:
        """Mask the text of a file without moving anything in it."""
        return self._replaced(text, lambda written, _: re.sub(r"\S", "*", written))

    def content(self, content: T) -> T:
        """Mask every text inside nested tuples and models; members of closed sets stay."""
        return self._masked(content)  # type: ignore[no-any-return]  # rebuilt with its own type

    def _masked(self, value: Any) -> Any:
        if type(value) is str:
            return self.text(value)
        if isinstance(value, Model):
            return value.model_copy(update=self._masked_fields(value))
        if not isinstance(value, tuple):
            return value
        names: tuple[str, ...] | None = getattr(value, "_fields", None)
        if names is None:
            return tuple(self._masked(item) for item in value)
        fields = zip(names, value, strict=True)
        return type(value)(**self._masked_fields(fields))

    def _masked_fields(self, fields: Iterable[tuple[str, Any]]) -> dict[str, Any]:
        masked = {}
        for name, value in fields:
            if name not in _WORDS_OF_THE_TOOL:
                value = self._masked(value)
            masked[name] = value
        return masked

    def _replaced(self, text: str, replace: Callable[[str, str], str]) -> str:
        """Replace every NIP, name and number; ``replace`` takes what is written and its mask."""
        text = _NIP.sub(lambda match: replace(match[0], _NUMBER_MASK), text)
        pieces: list[str] = []
        done = 0
        for word in _WORD.finditer(text):
            start = word.start()
            if start < done:
                continue
            for form in self._patterns.get(word[0].casefold(), ()):
                match = form.pattern.match(text, start)
                if match:
                    pieces.append(text[done:start])
                    pieces.append(replace(match[0], form.mask))
                    done = match.end()
                    break
        return "".join(pieces) + text[done:]


def _people(files: Iterable[FileContent]) -> Iterator[str]:
    """Give names and numbers of all documents; of unreadable ones what looks like one."""
    for file in files:
        for document in file.documents:
            for written in raw_people(document):
                if written:
                    yield written
        if any(finding.code < _FIRST_READABLE for finding in file.findings):
            for match in _LINE_OF_PERSON.finditer(file.text):
                without_comment, _, _ = match[1].partition(" #")
                yield without_comment


def _patterns(masks: Mapping[_Words, str]) -> Iterator[_Pattern]:
    """Make the patterns of the forms that start with one word, the longest first."""
    for words in sorted(masks, key=_longest_first):
        escaped = [re.escape(word) for word in words]
        pattern = r"[\W_]+".join(escaped) + r"(?![^\W_])"
        if len(words) == 1:
            compiled = re.compile(pattern)
        else:
            compiled = re.compile(rf"{pattern}\.?", re.IGNORECASE)
        yield _Pattern(compiled, masks[words])


def _longest_first(words: _Words) -> tuple[int, _Words]:
    return -len(words), words
