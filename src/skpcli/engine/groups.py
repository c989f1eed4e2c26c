"""Who is counted in which organisation: one document per person within its period."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from skpcli.engine.distribution import Distribution, distribute
from skpcli.engine.results import AppraisalStatus, Row
from skpcli.model.documents import Pegawai, Pejabat, Periode
from skpcli.model.organisations import Organisasi
from skpcli.model.terms import Capaian, Evaluasi, Predikat
from skpcli.reading.typed import Identity, TypedDocument
from skpcli.reading.workspace import Workspace

DocumentPlace = tuple[str, int]
"""Where a document stands: its file, and its number in it."""


class Sheet(NamedTuple):
    """One document of one person as a distribution sees it.

    Without ``predikat`` the person is not yet rated. ``person`` tells people apart; ``periode`` is
    None where it cannot be read.
    """

    person: Hashable
    periode: Periode | None
    predikat: Predikat | None
    is_suggested: bool
    leads: str | None
    place: DocumentPlace


class Group(NamedTuple):
    """The people counted in one organisation.

    ``leaders_left_out`` of them are not counted; ``lower_ids`` are the organisations below.
    """

    id: str | None
    name: str | None
    periode: Periode | None
    distribution: Distribution
    leaders_left_out: int = 0
    lower_ids: tuple[str, ...] = ()
    document: TypedDocument | None = None
    notes: tuple[str, ...] = ()


class Grouping(NamedTuple):
    """All groups in input order; ``outside`` people have no organisation's document."""

    groups: tuple[Group, ...]
    outside: int


class AssessorGroup(NamedTuple):
    """An assessor with the predikat of the people assessed, leaders too; no pattern applies."""

    number: str | None
    name: str
    jabatan: str
    distribution: Distribution


@dataclass(slots=True)
class _Placed:
    """The sheets by the place of their organisation's document, and the people who have none."""

    sheets: dict[DocumentPlace, list[Sheet]] = field(default_factory=dict)
    outside: set[Hashable] = field(default_factory=set)

    def count_outside(self) -> int:
        """Count the people who are in no organisation with any of their documents."""
        inside = set()
        for sheets in self.sheets.values():
            for sheet in sheets:
                inside.add(sheet.person)
        return len(self.outside - inside)


def group_people(
    workspace: Workspace,
    appraised: Iterable[tuple[TypedDocument, Row]],
    *,
    with_leaders: bool = False,
    with_lower: bool = False,
) -> Grouping:
    """Count the appraised people of every organisation document that is reported on.

    ``with_leaders`` counts an organisation's leader in it, ``with_lower`` the people of the
    organisations below. That leaders are counted in the organisation above is a reading of ours.
    """
    placed = _place_sheets(workspace, appraised)
    below = {}
    if with_lower:
        below = _documents_below(workspace)
    groups = []
    for file in workspace.files:
        for document in file.documents:
            organisasi = document.content
            if not isinstance(organisasi, Organisasi):
                continue
            counted = list(_walk_down(document, below))
            sheets: list[Sheet] = []
            for counted_document in counted:
                sheets += placed.sheets.get(_place(counted_document), ())
            periode = organisasi.periode
            people = one_per_person(sheets, periode.evaluasi)
            kept = [sheet for sheet in people if with_leaders or sheet.leads != organisasi.id]
            group = Group(
                id=organisasi.id,
                name=organisasi.nama,
                periode=periode,
                distribution=count_people(kept, organisasi.capaian_kinerja, periode.selesai),
                leaders_left_out=len(people) - len(kept),
                lower_ids=_ids(counted[1:]),
                document=document,
            )
            groups.append(group)
    return Grouping(groups=tuple(groups), outside=placed.count_outside())


def _place(document: TypedDocument) -> DocumentPlace:
    return document.document.file, document.document.number


def _ids(documents: Iterable[TypedDocument]) -> tuple[str, ...]:
    """Give the ids of organisation documents, each once."""
    contents = [document.content for document in documents]
    ids = [content.id for content in contents if isinstance(content, Organisasi)]
    return tuple(dict.fromkeys(ids))


def count_people(people: Sequence[Sheet], capaian: Capaian | None, day: date) -> Distribution:
    """Count people, one sheet each, and compare them with the pattern in force on a day."""
    predikat = [sheet.predikat for sheet in people if sheet.predikat]
    suggested = [sheet for sheet in people if sheet.predikat and sheet.is_suggested]
    return distribute(
        predikat,
        capaian=capaian,
        day=day,
        suggested=len(suggested),
        unrated=len(people) - len(predikat),
    )


def one_per_person(sheets: Iterable[Sheet], evaluasi: Evaluasi) -> list[Sheet]:
    """Choose one sheet per person: of those with the evaluasi, else of all, the one that ends last.

    Among equals the longest, then the first by file. That is a reading of ours: SE Menteri PANRB
    3/2023 is silent.
    """
    by_person: dict[Hashable, list[Sheet]] = {}
    for sheet in sheets:
        by_person.setdefault(sheet.person, []).append(sheet)

    def preference(sheet: Sheet) -> tuple[bool, int, int, DocumentPlace]:
        periode = sheet.periode
        if periode is None:
            return True, 0, 0, sheet.place
        first = periode.mulai.toordinal()
        last = periode.selesai.toordinal()
        other_evaluasi = periode.evaluasi is not evaluasi
        return other_evaluasi, -last, first - last, sheet.place

    return [min(sheets, key=preference) for sheets in by_person.values()]


def count_identities(identities: Iterable[Identity]) -> int:
    """Count the people whose documents have these identities; who is nobody is not counted."""
    people = {person_of(identity) for identity in identities}
    return len(people - {None})


def person_of(identity: Identity) -> Hashable:
    """Tell people apart: by number, else by name; None where nobody can be recognised."""
    if identity.nip:
        return identity.nip
    return ("nama", identity.nama) if identity.nama else None


def sheet_from(document: TypedDocument, row: Row) -> Sheet | None:
    """Read a sheet off a document; None where it has errors and nobody can be recognised in it."""
    place = (row.identity.file, row.identity.document)
    if row.appraisal is None:
        return _sheet_of_broken(document, row.identity, place)
    pegawai = row.appraisal.pegawai
    return Sheet(
        person=pegawai.number,
        periode=pegawai.periode,
        predikat=row.appraisal.predikat.value,
        is_suggested=row.appraisal.status is AppraisalStatus.USULAN,
        leads=pegawai.memimpin,
        place=place,
    )


def _sheet_of_broken(
    document: TypedDocument, identity: Identity, place: DocumentPlace
) -> Sheet | None:
    """Read a sheet off a document with errors, whose owner counts as not yet rated."""
    person = person_of(identity)
    if person is None:
        return None
    data: Any = document.document.data
    led = data.get("memimpin") if isinstance(data, dict) else None
    return Sheet(
        person=person,
        periode=_read_periode(identity),
        predikat=None,
        is_suggested=False,
        leads=led if isinstance(led, str) else None,
        place=place,
    )


def _read_periode(identity: Identity) -> Periode | None:
    first, last, evaluasi = identity.periode
    if first is None or last is None:
        return None
    return Periode(
        mulai=date.fromisoformat(first),
        selesai=date.fromisoformat(last),
        evaluasi=Evaluasi(evaluasi) if evaluasi else Evaluasi.SEBAGIAN,
    )


def _place_sheets(workspace: Workspace, appraised: Iterable[tuple[TypedDocument, Row]]) -> _Placed:
    """Put every sheet into the document of its organisation; the others' people beside it."""
    placed = _Placed()
    for document, row in appraised:
        sheet = sheet_from(document, row)
        if sheet is None:
            continue
        home = organisation_document(workspace, row.identity.organisasi, sheet.periode)
        if home:
            placed.sheets.setdefault(_place(home), []).append(sheet)
        else:
            placed.outside.add(sheet.person)
    return placed


def organisation_document(
    workspace: Workspace, organisation_id: str | None, periode: Periode | None
) -> TypedDocument | None:
    """Find the document that a sheet lies in; without a period the only one of that id."""
    if periode:
        found = workspace.organisation(organisation_id, periode)
        if found:
            return found[0]
        return None
    of_id = workspace.organisations.get(organisation_id or "", [])
    if len(of_id) != 1:
        return None
    return of_id[0][0]


def _documents_below(workspace: Workspace) -> dict[DocumentPlace, list[TypedDocument]]:
    """Give the organisation documents directly below each."""
    below: dict[DocumentPlace, list[TypedDocument]] = {}
    for of_id in workspace.organisations.values():
        for document, organisasi in of_id:
            above = workspace.organisation(organisasi.induk, organisasi.periode)
            if above:
                below.setdefault(_place(above[0]), []).append(document)
    return below


def _walk_down(
    start: TypedDocument, below: dict[DocumentPlace, list[TypedDocument]]
) -> Iterator[TypedDocument]:
    """Walk down from a document, itself first, each once even where they go round."""
    queue = [start]
    seen = {_place(start)}
    for document in queue:
        yield document
        for child in below.get(_place(document), ()):
            if _place(child) not in seen:
                seen.add(_place(child))
                queue.append(child)


def by_assessor(appraised: Iterable[tuple[TypedDocument, Row]]) -> tuple[AssessorGroup, ...]:
    """Count the readable documents of every assessor in input order.

    Of each person one document counts, a yearly one first.
    """
    officials: dict[Hashable, Pejabat] = {}
    sheets: dict[Hashable, list[Sheet]] = {}
    for document, row in appraised:
        sheet = sheet_from(document, row)
        if sheet is None or row.appraisal is None:
            continue
        if not isinstance(document.content, Pegawai):
            continue
        official = document.content.pejabat_penilai
        key = official_key(official)
        officials.setdefault(key, official)
        sheets.setdefault(key, []).append(sheet)
    groups = []
    for key, official in officials.items():
        groups.append(_assessor(official, sheets[key]))
    return tuple(groups)


def official_key(official: Pejabat) -> Hashable:
    """Tell assessors apart: by number, else by name and jabatan, whatever their blanks and case."""
    number = official.nip or official.nrp
    if number:
        return number
    name = " ".join(official.nama.split()).casefold()
    jabatan = " ".join(official.jabatan.split()).casefold()
    return name, jabatan


def _assessor(official: Pejabat, sheets: Iterable[Sheet]) -> AssessorGroup:
    people = one_per_person(sheets, Evaluasi.TAHUNAN)
    return AssessorGroup(
        number=official.nip or official.nrp,
        name=official.nama,
        jabatan=official.jabatan,
        distribution=count_people(people, None, date.min),
    )
