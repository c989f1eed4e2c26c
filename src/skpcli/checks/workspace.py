"""Documents of a workspace that collide, or name an organisation that is not there."""

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, field

from skpcli.checks.overlaps import (
    Candidate,
    colliding_pairs,
    leader_overlaps,
    person_overlaps,
    trace_of,
)
from skpcli.diagnostics import Diagnostic, Note
from skpcli.engine.results import AppraisalStatus
from skpcli.engine.scoring import Appraised
from skpcli.law.regulation import at
from skpcli.model.documents import Pegawai
from skpcli.model.organisations import Organisasi
from skpcli.reading.typed import TypedDocument
from skpcli.reading.workspace import Workspace

PersonDocument = tuple[TypedDocument, Pegawai]
"""A person's document as read."""

_OrganisationCandidate = Candidate[tuple[TypedDocument, Organisasi]]


def check_overlaps(workspace: Workspace) -> Iterator[Diagnostic]:
    """SKP310, SKP311, SKP312: find the documents that collide."""
    reported = list(_people(workspace, in_context=False))
    people = [*reported, *_people(workspace, in_context=True)]
    traces = []
    for number, (_, pegawai) in enumerate(people):
        in_context = number >= len(reported)
        traces.append((number, trace_of(pegawai, in_context=in_context)))
    for collision in (*person_overlaps(traces), *leader_overlaps(traces)):
        new = people[collision.new]
        old = people[collision.old]
        yield overlap_finding(collision.code, new, old)
    yield from check_organisations(workspace)


def _people(workspace: Workspace, *, in_context: bool) -> Iterator[PersonDocument]:
    files = workspace.files
    if in_context:
        files = workspace.context
    for file in files:
        for document in file.documents:
            if isinstance(document.content, Pegawai):
                yield document, document.content


def overlap_finding(code: str, new: PersonDocument, old: PersonDocument) -> Diagnostic:
    """Say that a document collides with another (see `skpcli.checks.overlaps`)."""
    document, pegawai = new
    other_document, other = old
    if code == "SKP312":
        return document.finding(
            code,
            ("memimpin",),
            f"organisasi `{pegawai.memimpin}` juga dipimpin {other.pegawai.nama} pada periode itu",
            hint="periksa siapa pemimpinnya, dan sejak kapan",
            notes=(Note("pemimpin yang lain", other_document.span(("memimpin",))),),
        )
    if code == "SKP310":
        owner = "orang dan jabatan yang sama"
        hint = "perbaiki periodenya, atau hapus salah satu dokumen"
    else:
        owner = f"orang yang sama pada jabatan lain (`{other.pegawai.jabatan}`)"
        hint = "periksa tanggal perpindahan jabatannya"
    return document.finding(
        code,
        ("periode",),
        f"periode ini bertumpang tindih dengan dokumen lain milik {owner}",
        hint=hint,
        notes=(Note("dokumen yang lain", other_document.span(("periode",))),),
    )


def check_organisations(workspace: Workspace) -> Iterator[Diagnostic]:
    """SKP310: find the documents of one organisation that collide."""
    for candidates in _of_one_organisation(workspace):
        for (document, organisasi), (other_document, _) in colliding_pairs(candidates):
            yield document.finding(
                "SKP310",
                ("id",),
                f"organisasi `{organisasi.id}` ada dua kali dengan periode yang bertumpang tindih",
                hint="perbaiki periodenya, atau hapus salah satu dokumen",
                notes=(Note("dokumen yang lain", other_document.span(("id",))),),
            )


def _of_one_organisation(workspace: Workspace) -> Iterator[list[_OrganisationCandidate]]:
    """Give the documents of each organisation and evaluasi."""
    context = {file.name for file in workspace.context}
    groups: dict[Hashable, list[_OrganisationCandidate]] = {}
    for documents in workspace.organisations.values():
        for number, (document, organisasi) in enumerate(documents):
            periode = organisasi.periode
            candidate = Candidate(
                content=(document, organisasi),
                first_day=periode.mulai.toordinal(),
                last_day=periode.selesai.toordinal(),
                trait=number,
                in_context=document.document.file in context,
            )
            of_one = (organisasi.id, periode.evaluasi)
            groups.setdefault(of_one, []).append(candidate)
    yield from groups.values()


def check_references(workspace: Workspace) -> Iterator[Diagnostic]:
    """SKP313, SKP314: every organisation named has a document for the period."""
    for file in workspace.files:
        for document in file.documents:
            content = document.content
            if isinstance(content, Pegawai):
                yield from _reference(workspace, document, "organisasi", content.organisasi)
                yield from _reference(workspace, document, "memimpin", content.memimpin)
            elif isinstance(content, Organisasi):
                yield from _reference(workspace, document, "induk", content.induk)


def _reference(
    workspace: Workspace,
    document: TypedDocument,
    key: str,
    target: str | None,
) -> Iterator[Diagnostic]:
    if document.content is None or not target or target in workspace.broken_ids:
        return
    periode = document.content.periode
    if workspace.organisation(target, periode):
        return
    if target in workspace.organisations:
        message = (
            f"dokumen organisasi `{target}` ada, "
            f"tetapi bukan untuk periode {periode.mulai} sampai {periode.selesai}"
        )
        yield document.finding(
            "SKP314",
            (key,),
            message,
            hint="tambahkan dokumen organisasi untuk periode itu",
        )
    else:
        yield document.finding(
            "SKP313",
            (key,),
            f"dokumen organisasi `{target}` tidak ada di antara berkas yang dibaca",
            hint="sertakan berkasnya, atau pakai --konteks",
        )


@dataclass(slots=True)
class _Unrated:
    """An organisation without a capaian, and the numbers of its people that are rated already."""

    document: TypedDocument
    organisasi: Organisasi
    people: set[str] = field(default_factory=set)


def decided_people(all_appraised: Iterable[Appraised]) -> Iterator[Pegawai]:
    """Give the documents whose ratings are decided."""
    for appraised in all_appraised:
        appraisal = appraised.row.appraisal
        if appraisal and appraisal.status is AppraisalStatus.DINILAI:
            yield appraisal.pegawai


def check_capaian(workspace: Workspace, decided: Iterable[Pegawai]) -> Iterator[Diagnostic]:
    """SKP408: an organisation has its own capaian before its people are rated.

    ``decided`` are the people whose ratings are decided; its leader is not counted. Basis: how
    ratings are decided (parameter ``penetapan``).
    """
    for unrated in _unrated_organisations(workspace, decided):
        organisasi = unrated.organisasi
        rules = at(organisasi.periode.selesai)
        basis = str(rules.penetapan.dasar) if rules else None
        message = (
            f"capaian kinerja organisasi `{organisasi.id}` belum ada, "
            f"padahal {len(unrated.people)} pegawainya sudah dinilai"
        )
        yield unrated.document.finding(
            "SKP408",
            ("id",),
            message,
            hint="isi `capaian_kinerja`; capaian organisasi ditetapkan sebelum predikat pegawainya",
            basis=basis,
        )


def _unrated_organisations(workspace: Workspace, decided: Iterable[Pegawai]) -> Iterator[_Unrated]:
    context = {file.name for file in workspace.context}
    found: dict[tuple[str, int], _Unrated] = {}
    for pegawai in decided:
        if pegawai.organisasi == pegawai.memimpin:
            continue
        counted_in = workspace.organisation(pegawai.organisasi, pegawai.periode)
        if counted_in is None:
            continue
        document, organisasi = counted_in
        source = document.document
        if organisasi.capaian_kinerja is None and source.file not in context:
            place = (source.file, source.number)
            unrated = found.setdefault(place, _Unrated(document, organisasi))
            unrated.people.add(pegawai.number)
    yield from found.values()
