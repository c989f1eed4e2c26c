"""What users typed as names: of files, and as scalars of YAML."""

import re
from collections.abc import Container

from skpcli.drafts.questions import Answers
from skpcli.model.terms import JenisDokumen
from skpcli.text import plain_name

_LONGEST_NAME = 60
_DEVICES = re.compile("con|prn|aux|nul|(com|lpt)[0-9]")
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[ .,'()/-]+[A-Za-z0-9]+)*\)?\.?")
_YAML_WORDS = frozenset(("null", "true", "false", "yes", "no", "on", "off", "y", "n"))


def draft_file_name(kind: JenisDokumen, answers: Answers, taken: Container[str] = ()) -> str:
    """Make a file name from the person's name without degrees, or from the id of the organisation.

    >>> draft_file_name(
    ...     JenisDokumen.PEGAWAI, {"nama": "Dr. Budi Contoh, S.Pd."}, {"dr-budi-contoh.yaml"}
    ... )
    'dr-budi-contoh-2.yaml'
    """
    source = answers["nama"].partition(",")[0]
    if kind is JenisDokumen.ORGANISASI:
        source = answers["organisasi"]
    stem = plain_name(source, _LONGEST_NAME)
    if not stem:
        stem = f"skp-{kind.value}"
    elif _DEVICES.fullmatch(stem):
        stem = f"skp-{stem}"
    name = f"{stem}.yaml"
    number = 1
    while name in taken:
        number += 1
        name = f"{stem}-{number}.yaml"
    return name


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
    escaped = "".join(_escaped(letter) for letter in text)
    return f'"{escaped}"'


def _escaped(letter: str) -> str:
    if letter in '"\\':
        return "\\" + letter
    if letter.isprintable():
        return letter
    code_point = ord(letter)
    if code_point <= 0xFFFF:
        return f"\\u{code_point:04x}"
    return f"\\U{code_point:08x}"
