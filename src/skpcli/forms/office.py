"""Documents of an office with what their forms say, some of which stands in other documents."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from skpcli.engine.cascade import Cascade
from skpcli.engine.nodes import Node, Owner
from skpcli.engine.scoring import appraise_all
from skpcli.forms.subject import FormSubject, subject_of
from skpcli.law.parameters import Panduan
from skpcli.law.regulation import at, first_day
from skpcli.model.documents import Pegawai, Periode
from skpcli.model.organisations import Organisasi, Sasaran
from skpcli.reading.typed import TypedDocument
from skpcli.reading.workspace import Workspace


class PersonalPapers(NamedTuple):
    """A readable document with what its forms say."""

    document: TypedDocument
    pegawai: Pegawai
    subject: FormSubject


class Unit(NamedTuple):
    """The unit of a recap; what is not common to all its people is empty."""

    identifier: str
    name: str
    instansi: str


def readable_papers(workspace: Workspace, graph: Cascade) -> Iterator[PersonalPapers]:
    """Give every readable document of a person with what its forms say, in input order."""
    owners = {owner.order: owner for owner in graph.owners}
    for document, row in appraise_all(workspace):
        if row.appraisal is None:
            continue
        pegawai = row.appraisal.pegawai
        owner = owners[document.document.file, document.document.number]
        subject = subject_of(
            row.appraisal,
            guides_of(pegawai.periode),
            instansi_of(workspace, pegawai),
            leader_results(owner),
        )
        yield PersonalPapers(document=document, pegawai=pegawai, subject=subject)


def guides_of(periode: Periode | None) -> tuple[Panduan, ...]:
    """Give the behaviour guides in force; before the law, and on blank forms, the first ones."""
    rules = at(periode.selesai) if periode else None
    if rules is None:
        rules = at(first_day())
    if rules is None:
        raise LookupError("panduan_perilaku")
    return rules.panduan.isi


def instansi_of(workspace: Workspace, pegawai: Pegawai) -> str:
    """Give the instansi that a person's forms name; empty where no document says one.

    His own, else that of his organisation or of the nearest one above, else his organisation's
    name.
    """
    if pegawai.pegawai.instansi:
        return pegawai.pegawai.instansi
    organisations = list(_organisations_above(workspace, pegawai))
    for organisasi in organisations:
        if organisasi.instansi:
            return organisasi.instansi
    return organisations[0].nama if organisations else ""


def common_unit(workspace: Workspace, people: Sequence[Pegawai]) -> Unit:
    """Give the nearest organisation that all people belong to, else the unit that all name."""
    instansi = _common({instansi_of(workspace, pegawai) for pegawai in people})
    above = [list(_organisations_above(workspace, pegawai)) for pegawai in people]
    for organisasi in above[0]:
        if all(organisasi in organisations for organisations in above):
            return Unit(organisasi.id, organisasi.nama, instansi)
    name = _common({pegawai.pegawai.unit_kerja or "" for pegawai in people})
    return Unit("", name, instansi)


def _common(texts: set[str]) -> str:
    """Give the text that is the same for all; empty where there are several."""
    return next(iter(texts)) if len(texts) == 1 else ""


def _organisations_above(workspace: Workspace, pegawai: Pegawai) -> Iterator[Organisasi]:
    """Give a person's organisation and those above it; a circle ends where it began."""
    identifier = pegawai.organisasi or pegawai.memimpin
    seen: set[str] = set()
    while identifier and identifier not in seen:
        seen.add(identifier)
        found = workspace.organisation(identifier, pegawai.periode)
        if found is None:
            return
        _, organisasi = found
        yield organisasi
        identifier = organisasi.induk


def leader_results(owner: Owner) -> dict[str, tuple[str, ...]]:
    """Give the texts of the leader's results by the ids of the RHK that intervene them.

    What was signed comes first, the written ``rhk_pimpinan``; else what the link leads to.
    """
    return {identifier: _leader_result(node) for identifier, node in owner.nodes.items()}


def _leader_result(node: Node) -> tuple[str, ...]:
    content = node.content
    if isinstance(content, Sasaran):
        return ()
    if content.rhk_pimpinan:
        return (content.rhk_pimpinan,)
    if node.parent is None:
        return ()
    return _with_indicators(node.parent)


def _with_indicators(node: Node) -> tuple[str, ...]:
    """Give the text of an RHK, or that of a goal with its indicators, one a line."""
    if not isinstance(node.content, Sasaran):
        return (node.text,)
    lines = [node.text]
    for indikator in node.content.indikator:
        parts = [part for part in (indikator.uraian, indikator.target) if part]
        if parts:
            lines.append(f"- {', '.join(parts)}")
    return tuple(lines)
