"""Who is counted in which organisation: one document per person within its period."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from skpcli.engine.distribution import Distribusi, distribusi
from skpcli.engine.results import BarisHasil, StatusNilai
from skpcli.model.documents import Pegawai, Pejabat, Periode
from skpcli.model.organisations import Organisasi
from skpcli.model.terms import Capaian, Evaluasi, Predikat
from skpcli.reading.typed import Identifikasi, Naskah
from skpcli.reading.workspace import Workspace

DocumentPlace = tuple[str, int]
"""Where a document stands: its file, and its number in it."""


class Lembar(NamedTuple):
    """One document of one person as a distribution sees it.

    Without ``predikat`` the person is ``belum``. ``orang`` tells people apart; ``periode`` is None
    where it cannot be read.
    """

    orang: Hashable
    periode: Periode | None
    predikat: Predikat | None
    usulan: bool
    memimpin: str | None
    tempat: DocumentPlace


class Kelompok(NamedTuple):
    """The people counted in one organisation.

    ``pimpinan`` of them were left out, ``turunan`` are the ids of the organisations below.
    """

    id: str | None
    nama: str | None
    periode: Periode | None
    distribusi: Distribusi
    pimpinan: int = 0
    turunan: tuple[str, ...] = ()
    naskah: Naskah | None = None
    catatan: tuple[str, ...] = ()


class Pembagian(NamedTuple):
    """All groups in input order; ``di_luar`` people have no organisation's document to count in."""

    kelompok: tuple[Kelompok, ...]
    di_luar: int


class Penilai(NamedTuple):
    """An assessor with the predikat of the people assessed, leaders too; no pattern applies."""

    nomor: str | None
    nama: str
    jabatan: str
    distribusi: Distribusi


@dataclass(slots=True)
class _Placed:
    """The sheets by the place of their organisation's document, and the people who have none."""

    sheets: dict[DocumentPlace, list[Lembar]] = field(default_factory=dict)
    outside: set[Hashable] = field(default_factory=set)

    def count_outside(self) -> int:
        """Count the people who are in no organisation with any of their documents."""
        inside: set[Hashable] = set()
        for sheets in self.sheets.values():
            inside.update(sheet.orang for sheet in sheets)
        return len(self.outside - inside)


def bagi(
    ruang: Workspace,
    penilaian: Iterable[tuple[Naskah, BarisHasil]],
    *,
    sertakan_pimpinan: bool = False,
    turunkan: bool = False,
) -> Pembagian:
    """Count the appraised people of every organisation document that is reported on.

    ``sertakan_pimpinan`` counts an organisation's leader in it, ``turunkan`` the people of the
    organisations below. Source: peraturan.md, distribution patterns.
    """
    placed = _place_sheets(ruang, penilaian)
    below = _documents_below(ruang) if turunkan else {}
    groups = []
    for file in ruang.files:
        for document in file.naskah:
            organisasi = document.isi
            if not isinstance(organisasi, Organisasi):
                continue
            counted = list(_walk_down(document, below))
            sheets: list[Lembar] = []
            for one in counted:
                sheets += placed.sheets.get(_place(one), ())
            people = satu_per_orang(sheets, organisasi.periode.evaluasi)
            kept = [one for one in people if sertakan_pimpinan or one.memimpin != organisasi.id]
            group = Kelompok(
                id=organisasi.id,
                nama=organisasi.nama,
                periode=organisasi.periode,
                distribusi=hitung(kept, organisasi.capaian_kinerja, organisasi.periode.selesai),
                pimpinan=len(people) - len(kept),
                turunan=_ids(counted[1:]),
                naskah=document,
            )
            groups.append(group)
    return Pembagian(kelompok=tuple(groups), di_luar=placed.count_outside())


def _place(document: Naskah) -> DocumentPlace:
    return document.dokumen.berkas, document.dokumen.nomor


def _ids(documents: Iterable[Naskah]) -> tuple[str, ...]:
    """Give the ids of organisation documents, each once."""
    ids: dict[str, None] = {}
    for document in documents:
        if isinstance(document.isi, Organisasi):
            ids[document.isi.id] = None
    return tuple(ids)


def hitung(orang: Sequence[Lembar], capaian: Capaian | None, hari: date) -> Distribusi:
    """Count people, one sheet each, and compare them with the pattern in force on a day."""
    predikat = [sheet.predikat for sheet in orang if sheet.predikat]
    suggested = [sheet for sheet in orang if sheet.predikat and sheet.usulan]
    return distribusi(
        predikat,
        capaian=capaian,
        hari=hari,
        usulan=len(suggested),
        belum=len(orang) - len(predikat),
    )


def satu_per_orang(lembar: Iterable[Lembar], evaluasi: Evaluasi) -> list[Lembar]:
    """Choose one sheet per person: of those with the evaluasi, else of all, the one that ends last.

    Among equals the longest, then the first by file. Source: peraturan.md, what n counts.
    """
    by_person: dict[Hashable, list[Lembar]] = {}
    for sheet in lembar:
        by_person.setdefault(sheet.orang, []).append(sheet)

    def preference(sheet: Lembar) -> tuple[bool, int, int, DocumentPlace]:
        periode = sheet.periode
        if periode is None:
            return True, 0, 0, sheet.tempat
        first, last = periode.mulai.toordinal(), periode.selesai.toordinal()
        return periode.evaluasi is not evaluasi, -last, first - last, sheet.tempat

    return [min(sheets, key=preference) for sheets in by_person.values()]


def lembar_dari(naskah: Naskah, baris: BarisHasil) -> Lembar | None:
    """Read a sheet off a document; None where it has errors and nobody can be recognised in it."""
    place = (baris.id.berkas, baris.id.dokumen)
    if baris.hasil is None:
        return _sheet_of_broken(naskah, baris.id, place)
    pegawai = baris.hasil.pegawai
    return Lembar(
        orang=pegawai.nomor,
        periode=pegawai.periode,
        predikat=baris.hasil.predikat.nilai,
        usulan=baris.hasil.status is StatusNilai.USULAN,
        memimpin=pegawai.memimpin,
        tempat=place,
    )


def _sheet_of_broken(document: Naskah, identity: Identifikasi, place: DocumentPlace) -> Lembar | None:
    """Read a sheet off a document with errors, whose owner counts as not yet rated."""
    if not identity.nip and not identity.nama:
        return None
    data: Any = document.dokumen.data
    led = data.get("memimpin") if isinstance(data, dict) else None
    return Lembar(
        orang=identity.nip or ("nama", identity.nama),
        periode=_read_periode(identity),
        predikat=None,
        usulan=False,
        memimpin=led if isinstance(led, str) else None,
        tempat=place,
    )


def _read_periode(identity: Identifikasi) -> Periode | None:
    first, last, evaluasi = identity.periode
    if first is None or last is None:
        return None
    return Periode(
        mulai=date.fromisoformat(first),
        selesai=date.fromisoformat(last),
        evaluasi=Evaluasi(evaluasi) if evaluasi else Evaluasi.SEBAGIAN,
    )


def _place_sheets(workspace: Workspace, appraised: Iterable[tuple[Naskah, BarisHasil]]) -> _Placed:
    """Put every sheet into the document of its organisation; the others' people beside it."""
    placed = _Placed()
    for document, row in appraised:
        sheet = lembar_dari(document, row)
        if sheet is None:
            continue
        home = _organisation_document(workspace, row.id.organisasi, sheet.periode)
        if home:
            placed.sheets.setdefault(_place(home), []).append(sheet)
        else:
            placed.outside.add(sheet.orang)
    return placed


def _organisation_document(workspace: Workspace, organisation_id: str | None, periode: Periode | None) -> Naskah | None:
    """Find the document that a sheet lies in; without a period the only one of that id."""
    if periode:
        found = workspace.organisation(organisation_id, periode)
        return found[0] if found else None
    of_id = workspace.organisations.get(organisation_id or "", [])
    if len(of_id) != 1:
        return None
    return of_id[0][0]


def _documents_below(workspace: Workspace) -> dict[DocumentPlace, list[Naskah]]:
    """Give the organisation documents directly below each."""
    below: dict[DocumentPlace, list[Naskah]] = {}
    for of_id in workspace.organisations.values():
        for document, organisasi in of_id:
            above = workspace.organisation(organisasi.induk, organisasi.periode)
            if above:
                below.setdefault(_place(above[0]), []).append(document)
    return below


def _walk_down(start: Naskah, below: dict[DocumentPlace, list[Naskah]]) -> Iterator[Naskah]:
    """Walk down from a document, itself first, each once even where they go round."""
    queue = [start]
    seen = {_place(start)}
    for document in queue:
        yield document
        for child in below.get(_place(document), ()):
            if _place(child) not in seen:
                seen.add(_place(child))
                queue.append(child)


def per_penilai(penilaian: Iterable[tuple[Naskah, BarisHasil]]) -> tuple[Penilai, ...]:
    """Count the readable documents of every assessor in input order.

    Of each person one document counts, a yearly one first.
    """
    officials: dict[Hashable, Pejabat] = {}
    sheets: dict[Hashable, list[Lembar]] = {}
    for document, row in penilaian:
        sheet = lembar_dari(document, row)
        if sheet is None or row.hasil is None or not isinstance(document.isi, Pegawai):
            continue
        official = document.isi.pejabat_penilai
        key = _official_key(official)
        officials.setdefault(key, official)
        sheets.setdefault(key, []).append(sheet)
    return tuple(_assessor(official, sheets[key]) for key, official in officials.items())


def _official_key(official: Pejabat) -> Hashable:
    """Tell assessors apart: by number, else by name and jabatan, whatever their blanks and case."""
    number = official.nip or official.nrp
    if number:
        return number
    name = " ".join(official.nama.split()).casefold()
    jabatan = " ".join(official.jabatan.split()).casefold()
    return name, jabatan


def _assessor(official: Pejabat, sheets: Iterable[Lembar]) -> Penilai:
    people = satu_per_orang(sheets, Evaluasi.TAHUNAN)
    return Penilai(
        nomor=official.nip or official.nrp,
        nama=official.nama,
        jabatan=official.jabatan,
        distribusi=hitung(people, None, date.min),
    )
