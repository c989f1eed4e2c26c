"""What an auditor would ask about one person's plan."""

from collections.abc import Iterator

from skpcli.checks.plan_texts import TEXT_RULES, indikator_places
from skpcli.checks.repeated import Lacking, Wording, finding_about_all
from skpcli.diagnostics import Diagnostic
from skpcli.law.regulation import at
from skpcli.model.documents import Pegawai
from skpcli.model.performance import Rhk
from skpcli.model.terms import LEADER_FORMS, JenisJabatan, Pendekatan
from skpcli.reading.consistency import longer_than_a_year
from skpcli.reading.typed import TypedDocument

_CONTENT_OF_SKP = "Permen PANRB 6/2022, isi SKP"
_FORMS = "Permen PANRB 6/2022, formulir SKP"
_YEARLY = "Permen PANRB 6/2022, pengertian SKP (disusun tiap tahun)"
_JANUARY = "Permen PANRB 8/2021; untuk Permen PANRB 6/2022 hanya menurut sumber sekunder (tafsir)"


def check_plan(document: TypedDocument, pegawai: Pegawai) -> Iterator[Diagnostic]:
    """Run all checks of one plan; a period before the regulation is not held against its forms."""
    if at(pegawai.periode.selesai):
        for rule in _RULES:
            yield from rule(document, pegawai)


def _without_indikator(document: TypedDocument, pegawai: Pegawai) -> Iterator[Diagnostic]:
    """SKP410: every RHK has an indicator (isi SKP)."""
    subjects = []
    for route, rhk in pegawai.rhk_routes():
        if not rhk.indikator:
            subjects.append(Lacking(rhk.id or "", route))
    hint = "isi `indikator` dengan ukuran hasilnya dan target"
    wording = Wording("SKP410", "RHK {} tanpa indikator", hint, _CONTENT_OF_SKP)
    yield from finding_about_all(document, subjects, wording)


def _without_target(document: TypedDocument, pegawai: Pegawai) -> Iterator[Diagnostic]:
    """SKP411: every indicator has a target (isi SKP).

    The qualitative form has one column for measure and target, so there ``uraian`` is enough.
    """
    qualitative = pegawai.pendekatan is Pendekatan.KUALITATIF
    subjects = []
    for place in indikator_places(pegawai):
        indikator = place.indikator
        if not indikator.target and not (qualitative and indikator.uraian):
            subjects.append(Lacking(place.name, place.route))
    hint = "isi `target`, misalnya `2 dokumen` atau `maksimal 7 hari`"
    wording = Wording("SKP411", "{} tanpa target", hint, _CONTENT_OF_SKP)
    yield from finding_about_all(document, subjects, wording)


def _without_aspek(document: TypedDocument, pegawai: Pegawai) -> Iterator[Diagnostic]:
    """SKP412: an indicator of the quantitative approach names its aspek (formulir SKP)."""
    if pegawai.pendekatan is Pendekatan.KUALITATIF:
        return
    if pegawai.pegawai.jenis_jabatan in LEADER_FORMS:
        return
    subjects = []
    for place in indikator_places(pegawai):
        if place.indikator.aspek is None:
            subjects.append(Lacking(place.name, place.route))
    message = "{} tanpa aspek, padahal pendekatannya kuantitatif"
    hint = "isi `aspek`: kuantitas, kualitas, waktu, atau biaya"
    wording = Wording("SKP412", message, hint, _FORMS)
    yield from finding_about_all(document, subjects, wording)


def _without_perspektif(document: TypedDocument, pegawai: Pegawai) -> Iterator[Diagnostic]:
    """SKP413: the main RHK of a leader name their perspektif (formulir SKP)."""
    jenis_jabatan = pegawai.pegawai.jenis_jabatan
    if jenis_jabatan not in LEADER_FORMS:
        return
    subjects = []
    for number, rhk in enumerate(pegawai.hasil_kerja.utama):
        if not _has_perspektif(rhk):
            subjects.append(Lacking(rhk.id or "", ("hasil_kerja", "utama", number)))
    message = f"RHK {{}} tanpa perspektif, padahal jabatannya {jenis_jabatan}"
    hint = "isi `perspektif`: penerima layanan, proses bisnis, penguatan internal, atau anggaran"
    wording = Wording("SKP413", message, hint, _FORMS)
    yield from finding_about_all(document, subjects, wording)


def _has_perspektif(rhk: Rhk) -> bool:
    """Tell whether an RHK, or else every indicator of it, names a perspektif."""
    if rhk.perspektif:
        return True
    if not rhk.indikator:
        return False
    return all(indikator.perspektif for indikator in rhk.indikator)


def _qualitative_aspek(document: TypedDocument, pegawai: Pegawai) -> Iterator[Diagnostic]:
    """SKP414: the form of the qualitative approach has no aspek (formulir SKP)."""
    if pegawai.pendekatan is not Pendekatan.KUALITATIF:
        return
    routes = [place.route for place in indikator_places(pegawai) if place.indikator.aspek]
    if routes:
        message = (
            "pendekatan kualitatif tidak memakai aspek, "
            f"sedangkan {len(routes)} indikator memuatnya"
        )
        yield document.finding(
            "SKP414",
            (*routes[0], "aspek"),
            message,
            hint="hapus `aspek`, atau pilih `pendekatan: kuantitatif`",
            basis=_FORMS,
        )


def _golongan_of_jenjang(document: TypedDocument, pegawai: Pegawai) -> Iterator[Diagnostic]:
    """SKP419: a golongan of PNS is one of those of the functional level.

    Basis: the golongan of the levels in force (parameter ``jenjang_golongan``).
    """
    person = pegawai.pegawai
    rules = at(pegawai.periode.selesai)
    if person.jenis_jabatan is not JenisJabatan.JF or person.jenjang is None:
        return
    if person.golongan is None or "/" not in person.golongan:
        return
    if rules is None or rules.jenjang_golongan is None:
        return
    source = rules.jenjang_golongan
    span = rules.golongan.get(person.jenjang)
    if span is None or span.memuat(person.golongan):
        return
    bounds = span.dari
    if span.sampai != span.dari:
        bounds += f" sampai {span.sampai}"
    yield document.finding(
        "SKP419",
        ("pegawai", "golongan"),
        f"golongan {person.golongan} tidak sesuai dengan jenjang {person.jenjang} ({bounds})",
        hint="periksa `golongan` dan `jenjang`",
        basis=f"{source.dasar} [{source.sifat}]",
    )


def _after_january(document: TypedDocument, pegawai: Pegawai) -> Iterator[Diagnostic]:
    """SKP420: a plan that begins in January is settled in January (Permen PANRB 8/2021)."""
    settled = pegawai.tanggal_penetapan
    first_day = pegawai.periode.mulai
    if settled is None or first_day.month != 1:
        return
    if settled > first_day.replace(day=31):
        yield document.finding(
            "SKP420",
            ("tanggal_penetapan",),
            f"SKP ditetapkan {settled}, sesudah 31 Januari {first_day.year}",
            hint="periksa tanggalnya; bila memang terlambat, peringatan ini boleh dibiarkan",
            basis=_JANUARY,
        )


def _across_years(document: TypedDocument, pegawai: Pegawai) -> Iterator[Diagnostic]:
    """SKP421: a plan is for one year (pengertian SKP); more than a year is a finding of its own."""
    first_day = pegawai.periode.mulai
    last_day = pegawai.periode.selesai
    if first_day.year != last_day.year and not longer_than_a_year(pegawai.periode):
        message = f"periode {first_day} sampai {last_day} melintasi akhir tahun {first_day.year}"
        hint = (
            f"akhiri periode ini {first_day.year}-12-31, "
            f"dan buat SKP lain untuk tahun {last_day.year}"
        )
        yield document.finding(
            "SKP421",
            ("periode", "selesai"),
            message,
            hint=hint,
            basis=_YEARLY,
        )


def _without_lampiran(document: TypedDocument, pegawai: Pegawai) -> Iterator[Diagnostic]:
    """SKP423: the annex of the SKP is filled in (isi SKP)."""
    lampiran = pegawai.lampiran
    if lampiran.dukungan_sumber_daya or lampiran.skema_pertanggungjawaban or lampiran.konsekuensi:
        return
    yield document.finding(
        "SKP423",
        ("lampiran",),
        "lampiran SKP belum ada",
        hint="isi `lampiran`: dukungan_sumber_daya, skema_pertanggungjawaban, konsekuensi",
        basis=_CONTENT_OF_SKP,
    )


_RULES = (
    _without_indikator,
    _without_target,
    _without_aspek,
    _without_perspektif,
    _qualitative_aspek,
    *TEXT_RULES,
    _golongan_of_jenjang,
    _after_january,
    _across_years,
    _without_lampiran,
)
