"""The fonts that PDF embeds, and the characters that none of them has."""

import json
from importlib.util import find_spec
from pathlib import Path

import typst

_FONT_PACKAGE = "manimgx_fonts"
_FIRST_FAMILIES = ("Noto Sans", "Noto Emoji", "Noto Sans Symbols")
_LAST_LATIN = 0x024F
"""Up to here the first font has every printable character."""

_TRIAL = b"""\
#set document(title: "-", date: datetime(year: 2022, month: 2, day: 3))
#set text(lang: "id", font: json(bytes(sys.inputs.fonts)))
#sys.inputs.character
"""


class EmbeddedFonts:
    """The fonts that the extra ``cetak`` brings, the same on every machine."""

    def __init__(self) -> None:
        """Open the fonts; `ModuleNotFoundError` where their package is not installed."""
        self.opened = typst.Fonts(
            include_system_fonts=False,
            include_embedded_fonts=True,
            font_paths=[str(_font_folder())],
        )
        others = sorted(set(self.opened.families()) - set(_FIRST_FAMILIES))
        self.families = [*_FIRST_FAMILIES, *others]
        self._compiler = typst.Compiler(font_paths=self.opened)
        self._has: dict[str, bool] = {}

    def missing(self, text: str) -> set[str]:
        """Give the characters of a text that no font has."""
        if text.isascii():
            return set()
        return {character for character in text if not self._prints(character)}

    def _prints(self, character: str) -> bool:
        """Tell whether a character can be printed, by trying it once."""
        if ord(character) <= _LAST_LATIN:
            return True
        if character not in self._has:
            self._has[character] = self._is_accepted(character)
        return self._has[character]

    def _is_accepted(self, character: str) -> bool:
        """Print a character by the standards of the forms, which refuse one without a shape."""
        inputs = {"fonts": json.dumps(self.families), "character": character}
        try:
            self._compiler.compile(
                input=_TRIAL, format="pdf", sys_inputs=inputs, pdf_standards=["a-2a"]
            )
        except typst.TypstError:
            return False
        return True


def _font_folder() -> Path:
    spec = find_spec(_FONT_PACKAGE)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(_FONT_PACKAGE, name=_FONT_PACKAGE)
    return Path(spec.origin).parent
