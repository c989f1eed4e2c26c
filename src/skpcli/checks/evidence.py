"""What an appraisal leaves unproven or unanswered."""

from collections.abc import Iterable, Iterator

from skpcli.checks.plan_texts import comparable
from skpcli.checks.repeated import Lacking, Wording, finding_about_all
from skpcli.diagnostics import Diagnostic
from skpcli.engine.results import Appraisal
from skpcli.law.regulation import at
from skpcli.model.documents import Pegawai
from skpcli.model.performance import NilaiPerilaku, Rhk
from skpcli.model.routes import Route
from skpcli.model.terms import NILAI_PERILAKU, Rating
from skpcli.reading.typed import TypedDocument

_READING_OF_EVIDENCE = "Penafsiran skp, bukti penilaian"
_READING_OF_GAPS = "Penafsiran skp, kesenjangan kinerja"
_ASSESSOR = "Permen PANRB 6/2022, pengertian pejabat penilai kinerja (atasan langsung)"
_SAYS_NOTHING = NilaiPerilaku()
_WORDS_OF_KEY = {
    "nip": "NIP",
    "nrp": "NRP",
    "nama": "nama dan jabatan",
}


def check_evidence(document: TypedDocument, appraisal: Appraisal) -> Iterator[Diagnostic]:
    """Run all checks of the evidence behind one appraisal in the regulation's time."""
    if at(appraisal.pegawai.periode.selesai):
        for rule in _RULES:
            yield from rule(document, appraisal)


def _missing_values(document: TypedDocument, appraisal: Appraisal) -> Iterator[Diagnostic]:
    """SKP422: once perilaku kerja is rated, the file has the keys of all seven values.

    The file is looked at only where a value says nothing.
    Basis: the behaviour guides in force (parameter ``panduan_perilaku``).
    """
    pegawai = appraisal.pegawai
    values = [value for _, value in pegawai.perilaku_kerja.by_key()]
    rated = pegawai.penilaian.rating_perilaku_kerja
    for value in values:
        rated = rated or value.rating
    rules = at(pegawai.periode.selesai)
    if rules is None or not rated or _SAYS_NOTHING not in values:
        return
    missing = [key for key in NILAI_PERILAKU if not document.is_written(("perilaku_kerja", key))]
    if missing:
        present = len(NILAI_PERILAKU) - len(missing)
        message = (
            f"perilaku kerja dinilai, tetapi baru memuat {present} dari 7 nilai; "
            f"belum ada: {_value_names(missing)}"
        )
        yield document.finding(
            "SKP422",
            ("perilaku_kerja",),
            message,
            hint="tambahkan nilai yang belum ada dalam `perilaku_kerja`",
            basis=str(rules.panduan.dasar),
        )


def _value_names(keys: Iterable[str]) -> str:
    return ", ".join(key.replace("_", " ") for key in keys)


def _without_realisasi(document: TypedDocument, appraisal: Appraisal) -> Iterator[Diagnostic]:
    """SKP430: an RHK that is rated says what was reached (penafsiran skp)."""
    all_rated = appraisal.pegawai.penilaian.rating_hasil_kerja is not None
    subjects = []
    for route, rhk in appraisal.pegawai.rhk_routes():
        if not all_rated and rhk.rating is None:
            continue
        missing = []
        for number, indikator in enumerate(rhk.indikator, 1):
            if not indikator.realisasi:
                missing.append(str(number))
        if missing:
            subjects.append(Lacking(f"{rhk.id} (indikator {', '.join(missing)})", route))
    message = "hasil kerja dinilai, tetapi tanpa realisasi pada RHK {}"
    hint = "isi `realisasi` indikator itu"
    wording = Wording("SKP430", message, hint, _READING_OF_EVIDENCE)
    yield from finding_about_all(document, subjects, wording)


def _without_evidence(document: TypedDocument, appraisal: Appraisal) -> Iterator[Diagnostic]:
    """SKP431: what is rated above expectation has feedback or evidence (penafsiran skp)."""
    basis = _READING_OF_EVIDENCE
    hint = "isi `umpan_balik` atau `bukti` yang menunjukkan hasil di atas ekspektasi"
    subjects = []
    for route, rhk in appraisal.pegawai.rhk_routes():
        if rhk.rating is Rating.DI_ATAS and not _has_evidence(rhk):
            subjects.append(Lacking(rhk.id or "", (*route, "rating")))
    message = f"RHK {{}} dinilai {Rating.DI_ATAS} tanpa umpan balik dan tanpa bukti"
    yield from finding_about_all(document, subjects, Wording("SKP431", message, hint, basis))
    rating = appraisal.pegawai.penilaian.rating_hasil_kerja
    if rating is Rating.DI_ATAS and not _has_any_evidence(appraisal.pegawai):
        message = (
            f"hasil kerja dinilai {rating} tanpa umpan balik dan tanpa bukti pada satu RHK pun"
        )
        whole = ("penilaian", "rating_hasil_kerja")
        yield document.finding(
            "SKP431",
            whole,
            message,
            hint=hint,
            basis=basis,
        )


def _has_evidence(rhk: Rhk) -> bool:
    if rhk.umpan_balik:
        return True
    return any(indikator.umpan_balik or indikator.bukti for indikator in rhk.indikator)


def _has_any_evidence(pegawai: Pegawai) -> bool:
    return any(_has_evidence(rhk) for _, rhk in pegawai.rhk_routes())


def _without_feedback(document: TypedDocument, appraisal: Appraisal) -> Iterator[Diagnostic]:
    """SKP432: a behaviour value that is rated has feedback (penafsiran skp)."""
    lacking = []
    for key, value in appraisal.pegawai.perilaku_kerja.by_key():
        if value.rating and not value.umpan_balik:
            lacking.append(key)
    if lacking:
        yield document.finding(
            "SKP432",
            ("perilaku_kerja", lacking[0], "rating"),
            f"nilai perilaku ini dinilai tanpa umpan balik: {_value_names(lacking)}",
            hint="isi `umpan_balik` pada tiap nilai itu",
            basis=_READING_OF_EVIDENCE,
        )


def _open_gaps(document: TypedDocument, appraisal: Appraisal) -> Iterator[Diagnostic]:
    """SKP433: what is below expectation or target has a follow-up (penafsiran skp)."""
    subjects = []
    for gap in appraisal.gaps:
        if gap.tindak_lanjut is None:
            subjects.append(Lacking(_gap_in_words(appraisal, gap.place), gap.place))
    message = "belum ada tindak lanjut: {}"
    hint = "isi `tindak_lanjut`: apa yang akan dilakukan, oleh siapa, sampai kapan"
    wording = Wording("SKP433", message, hint, _READING_OF_GAPS)
    yield from finding_about_all(document, subjects, wording)


def _gap_in_words(appraisal: Appraisal, route: Route) -> str:
    """Say what a gap is about."""
    part, key, *rest = route
    if part == "perilaku_kerja":
        return f"nilai {_value_names([str(key)])} di bawah ekspektasi"
    by_route = dict(appraisal.pegawai.rhk_routes())
    rhk = by_route[route[:3]]
    if len(rest) == 1:
        return f"RHK {rhk.id} di bawah ekspektasi"
    number = int(rest[-1]) + 1
    return f"indikator {number} pada RHK {rhk.id} di bawah target"


def _before_the_end(document: TypedDocument, appraisal: Appraisal) -> Iterator[Diagnostic]:
    """SKP434: an appraisal is made when its period is over (penafsiran skp)."""
    day = appraisal.pegawai.penilaian.tanggal
    last_day = appraisal.pegawai.periode.selesai
    if day and day < last_day:
        yield document.finding(
            "SKP434",
            ("penilaian", "tanggal"),
            f"penilaian bertanggal {day}, sebelum periode selesai {last_day}",
            hint="periksa tanggal penilaian, atau akhir periodenya",
            basis=_READING_OF_EVIDENCE,
        )


def _own_assessor(document: TypedDocument, appraisal: Appraisal) -> Iterator[Diagnostic]:
    """SKP435: nobody assesses himself (Permen PANRB 6/2022: the assessor is the superior)."""
    key = _key_in_common(appraisal.pegawai)
    if key is None:
        return
    what = _WORDS_OF_KEY[key]
    yield document.finding(
        "SKP435",
        ("pejabat_penilai", key),
        f"{what} pejabat penilai sama dengan {what} pegawai itu sendiri",
        hint="isi dengan atasan langsungnya",
        basis=_ASSESSOR,
    )


def _key_in_common(pegawai: Pegawai) -> str | None:
    """Name the key by which a person and the assessor are the same; None where they are not."""
    person = pegawai.pegawai
    assessor = pegawai.pejabat_penilai
    numbers = {person.nip, person.nrp} - {None}
    if assessor.nip in numbers:
        return "nip"
    if assessor.nrp in numbers:
        return "nrp"
    if assessor.nip or assessor.nrp:
        return None
    same_name = comparable(assessor.nama) == comparable(person.nama)
    same_jabatan = comparable(assessor.jabatan) == comparable(person.jabatan)
    if same_name and same_jabatan:
        return "nama"
    return None


_RULES = (
    _missing_values,
    _without_realisasi,
    _without_evidence,
    _without_feedback,
    _open_gaps,
    _before_the_end,
    _own_assessor,
)
