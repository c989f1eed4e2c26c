"""What users typed as names, as names of files."""

import re
from collections.abc import Container

from skpcli.drafts.questions import Answers
from skpcli.model.terms import JenisDokumen
from skpcli.text import plain_name

_LONGEST_NAME = 60
_DEVICES = re.compile("con|prn|aux|nul|(com|lpt)[0-9]")


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
