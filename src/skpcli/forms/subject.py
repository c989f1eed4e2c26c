"""What the forms of one document say, as text: the only step from documents to forms.

Named tuples, so that names in them can be masked. An absent text is empty; a blank form is made of
a subject without any text.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from skpcli.engine.results import Appraisal, RatingSource, Verdict
from skpcli.law.parameters import Panduan
from skpcli.model.documents import Identitas, Lampiran, Pegawai, Pejabat, Penilaian, Periode
from skpcli.model.performance import Indikator, PerilakuKerja, Rhk
from skpcli.model.terms import (
    NILAI_PERILAKU,
    Capaian,
    JenisJabatan,
    Pendekatan,
    Predikat,
    Rating,
)

NIP = "NIP"
NRP = "NRP"


class Person(NamedTuple):
    """The employee, the assessor or the assessor's superior; ``number_label`` is NIP or NRP."""

    name: str = ""
    number_label: str = NIP
    number: str = ""
    rank: str = ""
    jabatan: str = ""
    unit_kerja: str = ""
    instansi: str = ""


class IndikatorText(NamedTuple):
    """An indicator of an RHK, its texts as they are written."""

    aspek: str = ""
    perspektif: str = ""
    uraian: str = ""
    target: str = ""
    realisasi: str = ""
    feedback: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()


class RhkText(NamedTuple):
    """An RHK; ``leader_result`` is the RHK of the leader that it intervenes."""

    leader_result: tuple[str, ...] = ()
    rencana: str = ""
    measures: tuple[IndikatorText, ...] = (IndikatorText(),)
    feedback: tuple[str, ...] = ()


class NilaiText(NamedTuple):
    """One of the seven values."""

    name: str
    guides: tuple[str, ...]
    expectations: tuple[str, ...] = ()
    feedback: tuple[str, ...] = ()


class Decision(NamedTuple):
    """What is decided, and so printed; a suggestion is not."""

    capaian: Capaian | None = None
    hasil_kerja: Rating | None = None
    perilaku_kerja: Rating | None = None
    predikat: Predikat | None = None
    catatan: str = ""


class Signing(NamedTuple):
    """Where and when the papers are signed."""

    place_of_plan: str = ""
    day_of_plan: date | None = None
    place: str = ""
    day: date | None = None
    day_received: date | None = None


class Annex(NamedTuple):
    """The three lists of the lampiran."""

    resources: tuple[str, ...] = ()
    accountability: tuple[str, ...] = ()
    consequences: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Tell whether the document has no lampiran."""
        return not (self.resources or self.accountability or self.consequences)


class FormSubject(NamedTuple):
    """All that the forms of one document need; ``periode`` is None on a blank form."""

    jenis_jabatan: JenisJabatan
    pendekatan: Pendekatan
    periode: Periode | None
    instansi: str
    employee: Person
    assessor: Person
    superior: Person
    utama: tuple[RhkText, ...]
    tambahan: tuple[RhkText, ...]
    behaviours: tuple[NilaiText, ...]
    annex: Annex
    decision: Decision
    signing: Signing


def subject_of(
    appraisal: Appraisal,
    panduan: Iterable[Panduan],
    instansi: str,
    leader_results: Mapping[str, tuple[str, ...]],
) -> FormSubject:
    """Put together what the forms of a document say.

    ``leader_results`` has the texts of the leader's RHK by the id of the RHK that intervenes it.
    """
    pegawai = appraisal.pegawai
    return FormSubject(
        jenis_jabatan=pegawai.pegawai.jenis_jabatan,
        pendekatan=pegawai.pendekatan,
        periode=pegawai.periode,
        instansi=instansi,
        employee=_employee(pegawai.pegawai),
        assessor=_official(pegawai.pejabat_penilai),
        superior=_superior(pegawai.atasan_pejabat_penilai),
        utama=_work_results(pegawai.hasil_kerja.utama, leader_results),
        tambahan=_work_results(pegawai.hasil_kerja.tambahan, leader_results),
        behaviours=_behaviours(pegawai.perilaku_kerja, panduan),
        annex=_annex(pegawai.lampiran),
        decision=_decision(appraisal, pegawai.penilaian),
        signing=_signing(pegawai),
    )


def blank_subject(
    jenis_jabatan: JenisJabatan, pendekatan: Pendekatan, panduan: Iterable[Panduan]
) -> FormSubject:
    """Give the subject of a form that is filled in by hand: three rows in A, one in B."""
    return FormSubject(
        jenis_jabatan=jenis_jabatan,
        pendekatan=pendekatan,
        periode=None,
        instansi="",
        employee=Person(),
        assessor=Person(),
        superior=Person(),
        utama=(RhkText(), RhkText(), RhkText()),
        tambahan=(RhkText(),),
        behaviours=_behaviours(PerilakuKerja(), panduan),
        annex=Annex(),
        decision=Decision(),
        signing=Signing(),
    )


def _employee(identitas: Identitas) -> Person:
    return Person(
        name=identitas.nama,
        number_label=_number_label(identitas),
        number=identitas.nip or identitas.nrp or "",
        rank=_rank(identitas),
        jabatan=identitas.jabatan,
        unit_kerja=identitas.unit_kerja or "",
        instansi=identitas.instansi or "",
    )


def _official(pejabat: Pejabat) -> Person:
    return Person(
        name=pejabat.nama,
        number_label=_number_label(pejabat),
        number=pejabat.nip or pejabat.nrp or "",
        rank=_rank(pejabat),
        jabatan=pejabat.jabatan,
        unit_kerja=pejabat.unit_kerja or "",
        instansi=pejabat.instansi or "",
    )


def _superior(pejabat: Pejabat | None) -> Person:
    return _official(pejabat) if pejabat else Person()


def _number_label(person: Identitas | Pejabat) -> str:
    if person.nrp and not person.nip:
        return NRP
    return NIP


def _rank(person: Identitas | Pejabat) -> str:
    """Write pangkat and golongan; each alone where the other is absent."""
    parts = [part for part in (person.pangkat, person.golongan) if part]
    return ", ".join(parts)


def _work_results(
    all_rhk: Iterable[Rhk], leader_results: Mapping[str, tuple[str, ...]]
) -> tuple[RhkText, ...]:
    results = []
    for rhk in all_rhk:
        measures = tuple(_measure(indikator, rhk) for indikator in rhk.indikator)
        result = RhkText(
            leader_result=leader_results.get(rhk.id or "", ()),
            rencana=_with_assignment(rhk),
            measures=measures or (IndikatorText(),),
            feedback=rhk.umpan_balik,
        )
        results.append(result)
    return tuple(results)


def _with_assignment(rhk: Rhk) -> str:
    """Give the RHK with who assigned it, where its text does not end so already."""
    if not rhk.penugasan_dari:
        return rhk.rencana
    assignment = f"(Penugasan dari {rhk.penugasan_dari})"
    if rhk.rencana.casefold().endswith(assignment.casefold()):
        return rhk.rencana
    return f"{rhk.rencana} {assignment}"


def _measure(indikator: Indikator, rhk: Rhk) -> IndikatorText:
    perspektif = indikator.perspektif or rhk.perspektif
    return IndikatorText(
        aspek=indikator.aspek.capitalize() if indikator.aspek else "",
        perspektif=perspektif.title() if perspektif else "",
        uraian=indikator.uraian or "",
        target=indikator.target or "",
        realisasi=indikator.realisasi or "",
        feedback=indikator.umpan_balik,
        evidence=indikator.bukti,
    )


def _behaviours(perilaku: PerilakuKerja, panduan: Iterable[Panduan]) -> tuple[NilaiText, ...]:
    """Give the seven values in the official order, whatever the file holds."""
    guides = {guide.nilai: guide.panduan for guide in panduan}
    behaviours = []
    for key in NILAI_PERILAKU:
        written = getattr(perilaku, key)
        name = key.replace("_", " ")
        behaviour = NilaiText(
            name=name.title(),
            guides=guides[key],
            expectations=written.ekspektasi_khusus,
            feedback=written.umpan_balik,
        )
        behaviours.append(behaviour)
    return tuple(behaviours)


def _annex(lampiran: Lampiran) -> Annex:
    return Annex(
        resources=lampiran.dukungan_sumber_daya,
        accountability=lampiran.skema_pertanggungjawaban,
        consequences=lampiran.konsekuensi,
    )


def _decision(appraisal: Appraisal, penilaian: Penilaian) -> Decision:
    """Give what is decided, or given by the organisation led; the predikat if both ratings are."""
    hasil_kerja = _decided(appraisal.rating_hasil_kerja)
    perilaku_kerja = _decided(appraisal.rating_perilaku_kerja)
    predikat = appraisal.predikat.value if hasil_kerja and perilaku_kerja else None
    return Decision(
        capaian=appraisal.capaian_organisasi,
        hasil_kerja=hasil_kerja,
        perilaku_kerja=perilaku_kerja,
        predikat=predikat,
        catatan=penilaian.catatan or "",
    )


def _decided(verdict: Verdict[Rating]) -> Rating | None:
    """Give a rating in force; a suggestion is none."""
    if verdict.source is RatingSource.USULAN:
        return None
    return verdict.value


def _signing(pegawai: Pegawai) -> Signing:
    penilaian = pegawai.penilaian
    place = penilaian.tempat or ""
    return Signing(
        place_of_plan=pegawai.tempat_penetapan or place,
        day_of_plan=pegawai.tanggal_penetapan,
        place=place,
        day=penilaian.tanggal,
        day_received=penilaian.tanggal_diterima,
    )
