"""Values of one document that contradict each other or their own form."""

from collections.abc import Iterable, Iterator

from skpcli.diagnostics import Diagnostic, Note
from skpcli.model.documents import Identitas, Pegawai, Periode
from skpcli.model.organisations import Organisasi
from skpcli.model.performance import Rhk
from skpcli.model.routes import Route
from skpcli.model.targets import contradicts
from skpcli.model.terms import MONTHS_OF, Evaluasi, JenisDokumen, Status
from skpcli.model.values import quoted
from skpcli.reading.typed import TypedDocument

_DAYS = {("periode",), ("periode", "mulai"), ("periode", "selesai")}
_SEMESTERS = (Evaluasi.SEMESTER_1, Evaluasi.SEMESTER_2)
_PART_OF_A_YEAR = (
    "periksa tanggalnya; pada mutasi, atau bila hanya bertugas sebagian tahun, "
    "tulis `evaluasi: sebagian`"
)
_NUMBERS = {("pegawai",), ("pegawai", "nip"), ("pegawai", "nrp")}


def with_ids(pegawai: Pegawai) -> Pegawai:
    """Give every RHK without an id its default by position: R1, R2, ... and T1, T2, ..."""
    if all(rhk.id for _, rhk in pegawai.rhk_routes()):
        return pegawai
    hasil_kerja = pegawai.hasil_kerja
    lists = {
        "utama": _numbered("R", hasil_kerja.utama),
        "tambahan": _numbered("T", hasil_kerja.tambahan),
    }
    numbered = hasil_kerja.model_copy(update=lists)
    return pegawai.model_copy(update={"hasil_kerja": numbered})


def _numbered(letter: str, results: tuple[Rhk, ...]) -> tuple[Rhk, ...]:
    numbered = []
    for number, rhk in enumerate(results, 1):
        if rhk.id is None:
            rhk = rhk.model_copy(update={"id": f"{letter}{number}"})
        numbered.append(rhk)
    return tuple(numbered)


def consistency_findings(
    document: TypedDocument,
    content: Pegawai | Organisasi,
    broken: frozenset[Route] = frozenset(),
) -> Iterator[Diagnostic]:
    """Check a well-shaped document: period, ids, identity, direction of indicators.

    ``broken`` are the routes whose content only stands in for a refused one: nothing follows from
    it.
    """
    if broken.isdisjoint(_DAYS):
        yield from _check_periode(document, content.periode)
    if isinstance(content, Organisasi):
        yield from _duplicate_ids(document, _ids_of_goals(content))
        return
    if not content.number and broken.isdisjoint(_NUMBERS):
        missing = required(document, ("pegawai", "nip"))
        yield missing._replace(hint="isi `nip`, atau `nrp` bagi yang tidak ber-NIP")
    yield from _check_golongan(document, content.pegawai)
    yield from _duplicate_ids(document, _ids_of_rhk(content))
    for route, rhk in content.rhk_routes():
        yield from _check_arah(document, route, rhk)


def _ids_of_goals(content: Organisasi) -> Iterator[tuple[Route, str]]:
    for number, sasaran in enumerate(content.sasaran):
        yield ("sasaran", number), sasaran.id


def _ids_of_rhk(content: Pegawai) -> Iterator[tuple[Route, str]]:
    for route, rhk in content.rhk_routes():
        yield route, rhk.id or ""


def required(document: TypedDocument, route: Route) -> Diagnostic:
    """Say that a required value is absent: its key is missing, or holds nothing."""
    key = route[-1]
    empty = document.document.absent_span(document.original_route(route))
    if empty is None:
        return document.finding(
            "SKP104",
            route,
            f"`{key}` wajib diisi, tetapi tidak ada",
            f"tambahkan `{key}: ...`",
        )
    span, text = empty
    detail = "isinya kosong"
    if text:
        detail = f"{quoted(text)} berarti kosong"
    return Diagnostic(
        "SKP104",
        f"`{key}` wajib diisi, tetapi {detail}",
        span,
        document.route_text(route),
        f"isi `{key}`",
    )


def _check_periode(document: TypedDocument, periode: Periode) -> Iterator[Diagnostic]:
    mulai = periode.mulai
    selesai = periode.selesai
    if selesai < mulai:
        yield document.finding(
            "SKP207",
            ("periode", "selesai"),
            f"periode terbalik: selesai {selesai} sebelum mulai {mulai}",
            "tukar kedua tanggal, atau perbaiki tahunnya",
        )
    elif longer_than_a_year(periode):
        yield document.finding(
            "SKP224",
            ("periode", "selesai"),
            f"periode {mulai} sampai {selesai} lebih dari setahun",
            "SKP disusun untuk satu tahun; periksa tanggalnya",
        )
    elif not _fits_evaluasi(periode):
        message = f"periode {mulai} sampai {selesai} tidak cocok dengan evaluasi {periode.evaluasi}"
        hint = "periksa tanggalnya, atau pilih evaluasi lain"
        if periode.evaluasi is Evaluasi.TAHUNAN and document.kind is JenisDokumen.PEGAWAI:
            hint = _PART_OF_A_YEAR
        yield document.finding("SKP223", ("periode", "evaluasi"), message, hint)


def longer_than_a_year(periode: Periode) -> bool:
    """Tell whether a period reaches the day of its beginning a year later."""
    mulai = periode.mulai
    selesai = periode.selesai
    a_year_later = (mulai.year + 1, mulai.month, mulai.day)
    return (selesai.year, selesai.month, selesai.day) >= a_year_later


def _fits_evaluasi(periode: Periode) -> bool:
    mulai = periode.mulai
    selesai = periode.selesai
    if periode.evaluasi is Evaluasi.BULANAN:
        return (mulai.year, mulai.month) == (selesai.year, selesai.month)
    if periode.evaluasi is Evaluasi.TAHUNAN:
        return not any(_lies_within(periode, semester) for semester in _SEMESTERS)
    if periode.evaluasi not in MONTHS_OF:
        return True
    return _lies_within(periode, periode.evaluasi)


def _lies_within(periode: Periode, evaluasi: Evaluasi) -> bool:
    """Tell whether a period lies within the months of a kind of period."""
    mulai = periode.mulai
    selesai = periode.selesai
    first, last = MONTHS_OF[evaluasi]
    return mulai.year == selesai.year and first <= mulai.month and selesai.month <= last


def _check_golongan(document: TypedDocument, person: Identitas) -> Iterator[Diagnostic]:
    status = person.status
    golongan = person.golongan
    if not status or not golongan:
        return
    is_pns = status is Status.PNS
    accepted = "I sampai XVII"
    if is_pns:
        accepted = "I/a sampai IV/e"
    has_slash = "/" in golongan
    if has_slash is not is_pns:
        yield document.finding(
            "SKP208",
            ("pegawai", "golongan"),
            f"golongan {golongan} bukan golongan {status} ({accepted})",
            "perbaiki golongan atau status",
        )


def _duplicate_ids(
    document: TypedDocument, ids: Iterable[tuple[Route, str]]
) -> Iterator[Diagnostic]:
    first_routes: dict[str, Route] = {}
    for owner_route, identifier in ids:
        route = (*owner_route, "id")
        first = first_routes.setdefault(identifier, route)
        if first == route:
            continue
        message = f"id `{identifier}` dipakai dua kali dalam satu dokumen"
        if not document.is_written(route):
            message = (
                f"tanpa `id`, menurut urutannya id bagian ini `{identifier}`, yang sudah dipakai"
            )
        note = Note("id itu sudah dipakai di sini", document.span(first))
        yield document.finding(
            "SKP210",
            route,
            message,
            "beri id lain",
            notes=(note,),
        )


def _check_arah(document: TypedDocument, rhk_route: Route, rhk: Rhk) -> Iterator[Diagnostic]:
    for number, indikator in enumerate(rhk.indikator):
        arah = indikator.arah
        target = indikator.target
        if not arah or not contradicts(target, arah, indikator.aspek):
            continue
        message = (
            f'arah {arah} berlawanan dengan target "{target}", '
            "yang sudah menentukan arahnya sendiri"
        )
        yield document.finding(
            "SKP211",
            (*rhk_route, "indikator", number, "arah"),
            message,
            "hapus `arah`, atau ubah targetnya",
        )
