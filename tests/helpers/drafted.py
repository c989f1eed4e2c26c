"""New documents, answers as options, and somebody at the terminal who types."""

import io
import sys

import pytest

from skpcli import check, read
from skpcli.drafts.derived import with_implied, with_period
from skpcli.drafts.template import draft_text
from skpcli.model.documents import Pegawai
from skpcli.model.organisations import Organisasi
from skpcli.model.terms import JenisDokumen

NIP, OTHER_NIP = "199002142019032921", "199102142019032922"

ANSWERS = {
    "nama": "Budi Contoh, S.Pd.",
    "nip": NIP,
    "jabatan": "Guru Ahli Muda",
    "penilai_nama": "Ani Contoh",
    "penilai_jabatan": "Kepala Sekolah",
    "tahun": "2026",
}
"""What a person's document needs."""

OWN_ANSWERS = {name: ANSWERS[name] for name in ("nama", "nip", "jabatan")}
"""What it needs beside the leader's document."""

UNIT_ANSWERS = {"nama": "Dinas Contoh", "organisasi": "dinas-contoh", "tahun": "2026"}


def draft(kind: JenisDokumen = JenisDokumen.PEGAWAI, /, **further: str) -> str:
    """Make a document of the usual answers and some of its own."""
    usual = ANSWERS if kind is JenisDokumen.PEGAWAI else UNIT_ANSWERS
    answers, period = with_period(with_implied(kind, usual | further))
    assert period.value is not None
    return draft_text(kind, answers)


def codes_of(text: str) -> list[str]:
    """Give the codes of all findings about a document but that its examples are examples."""
    found = check(read([("a.yaml", text.encode())]))
    return [finding.code for finding in found if finding.code != "SKP225"]


def content_of(text: str) -> Pegawai | Organisasi:
    """Read one sound document."""
    (file,) = read([("a.yaml", text.encode())]).files
    (document,) = file.documents
    assert document.content
    return document.content


def employee(text: str) -> Pegawai:
    """Read one sound document of a person."""
    content = content_of(text)
    assert isinstance(content, Pegawai)
    return content


def as_options(answers: dict[str, str]) -> list[str]:
    """Write answers as options."""
    options = []
    for name, answer in answers.items():
        options += [f"--{name.replace('_', '-')}", answer]
    return options


def type_lines(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    """Put somebody at the terminal who types these lines."""
    stdin = io.StringIO("".join(f"{line}\n" for line in lines))
    monkeypatch.setattr(stdin, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stdin", stdin)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
