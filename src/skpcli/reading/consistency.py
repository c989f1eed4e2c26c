"""Values of one document that contradict each other or their own form."""

from collections.abc import Iterator

from skpcli.diagnostics import Diagnostic, Note
from skpcli.model.documents import Identitas, Pegawai, Periode
from skpcli.model.organisations import Organisasi
from skpcli.model.performance import Rhk
from skpcli.model.routes import Route
from skpcli.model.targets import arah_bertentangan
from skpcli.model.terms import MONTHS_OF, Evaluasi, Status
from skpcli.model.values import kutip
from skpcli.reading.typed import Naskah

_DAYS: frozenset[Route] = frozenset(
    (("periode",), ("periode", "mulai"), ("periode", "selesai")),
)
_NUMBERS: frozenset[Route] = frozenset(
    (("pegawai",), ("pegawai", "nip"), ("pegawai", "nrp")),
)


def beri_id(isi: Pegawai) -> Pegawai:
    """Give every RHK without an id its default by position: R1, R2, ... and T1, T2, ..."""
    hasil = isi.hasil_kerja
    if all(rhk.id for rhk in (*hasil.utama, *hasil.tambahan)):
        return isi
    numbered = {"utama": _numbered("R", hasil.utama), "tambahan": _numbered("T", hasil.tambahan)}
    return isi.model_copy(update={"hasil_kerja": hasil.model_copy(update=numbered)})


def _numbered(letter: str, results: tuple[Rhk, ...]) -> tuple[Rhk, ...]:
    numbered = []
    for number, rhk in enumerate(results, 1):
        numbered.append(rhk if rhk.id else rhk.model_copy(update={"id": f"{letter}{number}"}))
    return tuple(numbered)


def konsistensi(naskah: Naskah, isi: Pegawai | Organisasi, rusak: frozenset[Route] = frozenset()) -> list[Diagnostic]:
    """Check a well-shaped document: period, ids, identity, direction of indicators.

    ``rusak`` are the routes whose content only stands in for a refused one: nothing follows from it.
    """
    findings = list(_check_periode(naskah, isi.periode)) if rusak.isdisjoint(_DAYS) else []
    if isinstance(isi, Organisasi):
        goals: list[tuple[Route, str]] = [(("sasaran", i), sasaran.id) for i, sasaran in enumerate(isi.sasaran)]
        return [*findings, *_duplicate_ids(naskah, goals)]
    if not isi.nomor and rusak.isdisjoint(_NUMBERS):
        missing = wajib(naskah, ("pegawai", "nip"))
        findings.append(missing._replace(hint="isi `nip`, atau `nrp` bagi yang tidak ber-NIP"))
    findings += _check_golongan(naskah, isi.pegawai)
    results = list(isi.rhk_routes())
    findings += _duplicate_ids(naskah, [(route, rhk.id or "") for route, rhk in results])
    for route, rhk in results:
        findings += _check_arah(naskah, route, rhk)
    return findings


def wajib(naskah: Naskah, jalur: Route) -> Diagnostic:
    """Say that a required value is absent: its key is missing, or holds nothing."""
    key = jalur[-1]
    empty = naskah.dokumen.span_kosong(naskah.asli(jalur))
    if empty is None:
        message = f"`{key}` wajib diisi, tetapi tidak ada"
        return naskah.temuan("SKP104", jalur, message, f"tambahkan `{key}: ...`")
    span, text = empty
    detail = f"{kutip(text)} berarti kosong" if text else "isinya kosong"
    message = f"`{key}` wajib diisi, tetapi {detail}"
    return Diagnostic("SKP104", message, span, naskah.jalur_teks(jalur), f"isi `{key}`")


def _check_periode(naskah: Naskah, periode: Periode) -> Iterator[Diagnostic]:
    mulai, selesai = periode.mulai, periode.selesai
    if selesai < mulai:
        message = f"periode terbalik: selesai {selesai} sebelum mulai {mulai}"
        hint = "tukar kedua tanggal, atau perbaiki tahunnya"
        yield naskah.temuan("SKP207", ("periode", "selesai"), message, hint)
    elif _longer_than_a_year(periode):
        message = f"periode {mulai} sampai {selesai} lebih dari setahun"
        hint = "SKP disusun untuk satu tahun; periksa tanggalnya"
        yield naskah.temuan("SKP224", ("periode", "selesai"), message, hint)
    elif not _fits_evaluasi(periode):
        message = f"periode {mulai} sampai {selesai} tidak cocok dengan evaluasi {periode.evaluasi}"
        hint = "periksa tanggalnya, atau pilih evaluasi lain"
        yield naskah.temuan("SKP223", ("periode", "evaluasi"), message, hint)


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


def _check_golongan(naskah: Naskah, person: Identitas) -> Iterator[Diagnostic]:
    status, golongan = person.status, person.golongan
    if not status or not golongan:
        return
    of_pns = "/" in golongan
    if of_pns != (status is Status.PNS):
        accepted = "I/a sampai IV/e" if status is Status.PNS else "I sampai XVII"
        message = f"golongan {golongan} bukan golongan {status} ({accepted})"
        hint = "perbaiki golongan atau status"
        yield naskah.temuan("SKP208", ("pegawai", "golongan"), message, hint)


def _duplicate_ids(naskah: Naskah, ids: list[tuple[Route, str]]) -> Iterator[Diagnostic]:
    first: dict[str, Route] = {}
    for route, identifier in ids:
        if identifier not in first:
            first[identifier] = route
            continue
        note = Note("id itu sudah dipakai di sini", naskah.span((*first[identifier], "id")))
        message = f"id `{identifier}` dipakai dua kali dalam satu dokumen"
        if not naskah.bertulis((*route, "id")):
            message = f"tanpa `id`, menurut urutannya id bagian ini `{identifier}`, yang sudah dipakai"
        yield naskah.temuan("SKP210", (*route, "id"), message, "beri id lain", notes=(note,))


def _check_arah(naskah: Naskah, route: Route, rhk: Rhk) -> Iterator[Diagnostic]:
    for i, indikator in enumerate(rhk.indikator):
        arah, target = indikator.arah, indikator.target
        if arah and arah_bertentangan(target, arah, indikator.aspek):
            message = f'arah {arah} berlawanan dengan target "{target}", yang sudah menentukan arahnya sendiri'
            hint = "hapus `arah`, atau ubah targetnya"
            yield naskah.temuan("SKP211", (*route, "indikator", i, "arah"), message, hint)
