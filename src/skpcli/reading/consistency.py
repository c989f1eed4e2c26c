"""Values of one document that contradict each other or their own form."""

from collections.abc import Iterator

from skpcli.diagnostics import Diagnostic, Note
from skpcli.model.documents import Identitas, Pegawai, Periode
from skpcli.model.organisations import Organisasi
from skpcli.model.performance import Rhk
from skpcli.model.routes import Route
from skpcli.model.targets import contradicts
from skpcli.model.terms import MONTHS_OF, Evaluasi, Status
from skpcli.model.values import quoted
from skpcli.reading.typed import TypedDocument

_DAYS: frozenset[Route] = frozenset(
    (("periode",), ("periode", "mulai"), ("periode", "selesai")),
)
_NUMBERS: frozenset[Route] = frozenset(
    (("pegawai",), ("pegawai", "nip"), ("pegawai", "nrp")),
)


def with_ids(pegawai: Pegawai) -> Pegawai:
    """Give every RHK without an id its default by position: R1, R2, ... and T1, T2, ..."""
    hasil = pegawai.hasil_kerja
    if all(rhk.id for rhk in (*hasil.utama, *hasil.tambahan)):
        return pegawai
    numbered = {"utama": _numbered("R", hasil.utama), "tambahan": _numbered("T", hasil.tambahan)}
    return pegawai.model_copy(update={"hasil_kerja": hasil.model_copy(update=numbered)})


def _numbered(letter: str, results: tuple[Rhk, ...]) -> tuple[Rhk, ...]:
    numbered = []
    for number, rhk in enumerate(results, 1):
        numbered.append(rhk if rhk.id else rhk.model_copy(update={"id": f"{letter}{number}"}))
    return tuple(numbered)


def consistency_findings(
    document: TypedDocument, content: Pegawai | Organisasi, broken: frozenset[Route] = frozenset()
) -> list[Diagnostic]:
    """Check a well-shaped document: period, ids, identity, direction of indicators.

    ``rusak`` are the routes whose content only stands in for a refused one: nothing follows from it.
    """
    findings = list(_check_periode(document, content.periode)) if broken.isdisjoint(_DAYS) else []
    if isinstance(content, Organisasi):
        goals: list[tuple[Route, str]] = [
            (("sasaran", i), sasaran.id) for i, sasaran in enumerate(content.sasaran)
        ]
        return [*findings, *_duplicate_ids(document, goals)]
    if not content.nomor and broken.isdisjoint(_NUMBERS):
        missing = required(document, ("pegawai", "nip"))
        findings.append(missing._replace(hint="isi `nip`, atau `nrp` bagi yang tidak ber-NIP"))
    findings += _check_golongan(document, content.pegawai)
    results = list(content.rhk_routes())
    findings += _duplicate_ids(document, [(route, rhk.id or "") for route, rhk in results])
    for route, rhk in results:
        findings += _check_arah(document, route, rhk)
    return findings


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


def _check_periode(naskah: TypedDocument, periode: Periode) -> Iterator[Diagnostic]:
    mulai, selesai = periode.mulai, periode.selesai
    if selesai < mulai:
        message = f"periode terbalik: selesai {selesai} sebelum mulai {mulai}"
        hint = "tukar kedua tanggal, atau perbaiki tahunnya"
        yield naskah.finding("SKP207", ("periode", "selesai"), message, hint)
    elif _longer_than_a_year(periode):
        message = f"periode {mulai} sampai {selesai} lebih dari setahun"
        hint = "SKP disusun untuk satu tahun; periksa tanggalnya"
        yield naskah.finding("SKP224", ("periode", "selesai"), message, hint)
    elif not _fits_evaluasi(periode):
        message = f"periode {mulai} sampai {selesai} tidak cocok dengan evaluasi {periode.evaluasi}"
        hint = "periksa tanggalnya, atau pilih evaluasi lain"
        yield naskah.finding("SKP223", ("periode", "evaluasi"), message, hint)


def _longer_than_a_year(periode: Periode) -> bool:
    mulai, selesai = periode.mulai, periode.selesai
    years = selesai.year - mulai.year
    return (years, selesai.month, selesai.day) >= (1, mulai.month, mulai.day)


def _fits_evaluasi(periode: Periode) -> bool:
    mulai, selesai = periode.mulai, periode.selesai
    if periode.evaluasi is Evaluasi.BULANAN:
        return (mulai.year, mulai.month) == (selesai.year, selesai.month)
    if periode.evaluasi not in MONTHS_OF:
        return True
    first, last = MONTHS_OF[periode.evaluasi]
    return mulai.year == selesai.year and first <= mulai.month and selesai.month <= last


def _check_golongan(naskah: TypedDocument, person: Identitas) -> Iterator[Diagnostic]:
    status, golongan = person.status, person.golongan
    if not status or not golongan:
        return
    of_pns = "/" in golongan
    if of_pns != (status is Status.PNS):
        accepted = "I/a sampai IV/e" if status is Status.PNS else "I sampai XVII"
        message = f"golongan {golongan} bukan golongan {status} ({accepted})"
        hint = "perbaiki golongan atau status"
        yield naskah.finding("SKP208", ("pegawai", "golongan"), message, hint)


def _duplicate_ids(naskah: TypedDocument, ids: list[tuple[Route, str]]) -> Iterator[Diagnostic]:
    first: dict[str, Route] = {}
    for route, identifier in ids:
        if identifier not in first:
            first[identifier] = route
            continue
        note = Note("id itu sudah dipakai di sini", naskah.span((*first[identifier], "id")))
        message = f"id `{identifier}` dipakai dua kali dalam satu dokumen"
        if not naskah.is_written((*route, "id")):
            message = (
                f"tanpa `id`, menurut urutannya id bagian ini `{identifier}`, yang sudah dipakai"
            )
        yield naskah.finding("SKP210", (*route, "id"), message, "beri id lain", notes=(note,))


def _check_arah(naskah: TypedDocument, route: Route, rhk: Rhk) -> Iterator[Diagnostic]:
    for i, indikator in enumerate(rhk.indikator):
        arah, target = indikator.arah, indikator.target
        if arah and contradicts(target, arah, indikator.aspek):
            message = f'arah {arah} berlawanan dengan target "{target}", yang sudah menentukan arahnya sendiri'
            hint = "hapus `arah`, atau ubah targetnya"
            yield naskah.finding("SKP211", (*route, "indikator", i, "arah"), message, hint)
