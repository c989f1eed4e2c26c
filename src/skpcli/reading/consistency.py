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
    numbered = {
        "utama": _numbered("R", hasil_kerja.utama),
        "tambahan": _numbered("T", hasil_kerja.tambahan),
    }
    return pegawai.model_copy(update={"hasil_kerja": hasil_kerja.model_copy(update=numbered)})


def _numbered(letter: str, results: tuple[Rhk, ...]) -> tuple[Rhk, ...]:
    numbered = []
    for number, rhk in enumerate(results, 1):
        if rhk.id is None:
            rhk = rhk.model_copy(update={"id": f"{letter}{number}"})
        numbered.append(rhk)
    return tuple(numbered)


def consistency_findings(
    document: TypedDocument, content: Pegawai | Organisasi, broken: frozenset[Route] = frozenset()
) -> Iterator[Diagnostic]:
    """Check a well-shaped document: period, ids, identity, direction of indicators.

    ``broken`` are the routes whose content only stands in for a refused one: nothing follows from
    it.
    """
    if broken.isdisjoint(_DAYS):
        yield from _check_periode(document, content.periode)
    if isinstance(content, Organisasi):
        goals: list[tuple[Route, str]] = []
        for number, sasaran in enumerate(content.sasaran):
            goals.append((("sasaran", number), sasaran.id))
        yield from _duplicate_ids(document, goals)
        return
    if not content.number and broken.isdisjoint(_NUMBERS):
        missing = required(document, ("pegawai", "nip"))
        yield missing._replace(hint="isi `nip`, atau `nrp` bagi yang tidak ber-NIP")
    yield from _check_golongan(document, content.pegawai)
    ids = [(route, rhk.id or "") for route, rhk in content.rhk_routes()]
    yield from _duplicate_ids(document, ids)
    for route, rhk in content.rhk_routes():
        yield from _check_arah(document, route, rhk)


def required(document: TypedDocument, route: Route) -> Diagnostic:
    """Say that a required value is absent: its key is missing, or holds nothing."""
    key = route[-1]
    empty = document.document.absent_span(document.original_route(route))
    if empty is None:
        message = f"`{key}` wajib diisi, tetapi tidak ada"
        return document.finding("SKP104", route, message, f"tambahkan `{key}: ...`")
    span, text = empty
    detail = f"{quoted(text)} berarti kosong" if text else "isinya kosong"
    message = f"`{key}` wajib diisi, tetapi {detail}"
    return Diagnostic("SKP104", message, span, document.route_text(route), f"isi `{key}`")


def _check_periode(document: TypedDocument, periode: Periode) -> Iterator[Diagnostic]:
    mulai, selesai = periode.mulai, periode.selesai
    if selesai < mulai:
        message = f"periode terbalik: selesai {selesai} sebelum mulai {mulai}"
        hint = "tukar kedua tanggal, atau perbaiki tahunnya"
        yield document.finding("SKP207", ("periode", "selesai"), message, hint)
    elif longer_than_a_year(periode):
        message = f"periode {mulai} sampai {selesai} lebih dari setahun"
        hint = "SKP disusun untuk satu tahun; periksa tanggalnya"
        yield document.finding("SKP224", ("periode", "selesai"), message, hint)
    elif not _fits_evaluasi(periode):
        message = f"periode {mulai} sampai {selesai} tidak cocok dengan evaluasi {periode.evaluasi}"
        hint = "periksa tanggalnya, atau pilih evaluasi lain"
        if periode.evaluasi is Evaluasi.TAHUNAN and document.kind is JenisDokumen.PEGAWAI:
            hint = _PART_OF_A_YEAR
        yield document.finding("SKP223", ("periode", "evaluasi"), message, hint)


def longer_than_a_year(periode: Periode) -> bool:
    """Tell whether a period reaches the day of its beginning a year later."""
    mulai, selesai = periode.mulai, periode.selesai
    years = selesai.year - mulai.year
    return (years, selesai.month, selesai.day) >= (1, mulai.month, mulai.day)


def _fits_evaluasi(periode: Periode) -> bool:
    mulai, selesai = periode.mulai, periode.selesai
    if periode.evaluasi is Evaluasi.BULANAN:
        return (mulai.year, mulai.month) == (selesai.year, selesai.month)
    if periode.evaluasi is Evaluasi.TAHUNAN:
        return not any(_lies_within(periode, semester) for semester in _SEMESTERS)
    if periode.evaluasi not in MONTHS_OF:
        return True
    return _lies_within(periode, periode.evaluasi)


def _lies_within(periode: Periode, evaluasi: Evaluasi) -> bool:
    """Tell whether a period lies within the months of a kind of period."""
    mulai, selesai = periode.mulai, periode.selesai
    first, last = MONTHS_OF[evaluasi]
    return mulai.year == selesai.year and first <= mulai.month and selesai.month <= last


def _check_golongan(document: TypedDocument, person: Identitas) -> Iterator[Diagnostic]:
    status, golongan = person.status, person.golongan
    if not status or not golongan:
        return
    accepted = "I/a sampai IV/e" if status is Status.PNS else "I sampai XVII"
    if ("/" in golongan) != (status is Status.PNS):
        message = f"golongan {golongan} bukan golongan {status} ({accepted})"
        hint = "perbaiki golongan atau status"
        yield document.finding("SKP208", ("pegawai", "golongan"), message, hint)


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
        yield document.finding("SKP210", route, message, "beri id lain", notes=(note,))


def _check_arah(document: TypedDocument, rhk_route: Route, rhk: Rhk) -> Iterator[Diagnostic]:
    for number, indikator in enumerate(rhk.indikator):
        arah, target = indikator.arah, indikator.target
        if not arah or not contradicts(target, arah, indikator.aspek):
            continue
        message = (
            f'arah {arah} berlawanan dengan target "{target}", '
            "yang sudah menentukan arahnya sendiri"
        )
        hint = "hapus `arah`, atau ubah targetnya"
        route = (*rhk_route, "indikator", number, "arah")
        yield document.finding("SKP211", route, message, hint)
