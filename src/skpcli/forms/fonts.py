"""The fonts that PDF embeds, and the characters that none of them has."""

from collections.abc import Iterable
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path

MISSING_SIGN = "□"
"""Printed for a character that no embedded font has."""

_LAST_LATIN = 0x024F
"""Up to here the first font has every printable character; the others are opened only beyond."""

_FIRST_FAMILIES = ("Noto Sans", "Noto Emoji", "Noto Sans Symbols")
_FONT_PACKAGE = "manimgx_fonts"
_WITHOUT_SHAPE = frozenset((0x200C, 0x200D, *range(0xFE00, 0xFE10)))
"""Joiners and variation selectors: they change their neighbours and show nothing themselves."""


class EmbeddedFonts:
    """The fonts of the package that the extra ``cetak`` brings."""

    @cached_property
    def folder(self) -> Path:
        """Give the folder of the font files."""
        spec = find_spec(_FONT_PACKAGE)
        if spec is None or spec.origin is None:
            raise ModuleNotFoundError(_FONT_PACKAGE, name=_FONT_PACKAGE)
        return Path(spec.origin).parent

    def families(self, known: Iterable[str]) -> list[str]:
        """Give the families to try for a character, in order; ``known`` are all there are."""
        noto = [family for family in known if family.startswith("Noto")]
        others = sorted(set(noto) - set(_FIRST_FAMILIES))
        return [*_FIRST_FAMILIES, *others]

    def missing(self, text: str) -> set[str]:
        """Give the characters of a text that no font has."""
        beyond = {character for character in text if ord(character) > _LAST_LATIN}
        if not beyond:
            return set()
        return {character for character in beyond if not self._has(character)}

    def _has(self, character: str) -> bool:
        code_point = ord(character)
        return code_point in _WITHOUT_SHAPE or code_point in self._code_points

    @cached_property
    def _code_points(self) -> frozenset[int]:
        """Give every code point that some font has; opening the fonts takes a while."""
        from fontTools.ttLib import TTFont  # only texts beyond Latin letters need it

        found: set[int] = set()
        for path in sorted(self.folder.glob("*.ttf")):
            with TTFont(path, lazy=True) as font:
                found.update(font.getBestCmap())
        return frozenset(found)
