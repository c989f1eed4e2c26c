"""Findings as SARIF 2.1.0, the exchange format of code scanners."""

from collections.abc import Sequence
from urllib.parse import quote

from skpcli.diagnostics import KODE, Catatan, Diagnostic, Severity, Span, Suntingan
from skpcli.report.aman import aman
from skpcli.report.json_ import tulis
from skpcli.report.ringkas import rincian

_SKEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_TINGKAT = {Severity.GALAT: "error", Severity.PERINGATAN: "warning", Severity.INFO: "note"}

_Objek = dict[str, object]


def sarif(temuan: Sequence[Diagnostic], versi: str) -> str:
    """Render one run of ``skp`` in version ``versi``; its rules are the codes that occur, in order."""
    nomor = {kode: ke for ke, kode in enumerate(sorted({satu.kode for satu in temuan}))}
    alat = {"name": "skp", "semanticVersion": versi, "language": "id", "rules": [_aturan(kode) for kode in nomor]}
    jalan = {
        "tool": {"driver": alat},
        "language": "id",
        "columnKind": "unicodeCodePoints",
        "results": [_hasil(satu, nomor[satu.kode]) for satu in temuan],
    }
    return tulis({"$schema": _SKEMA, "version": "2.1.0", "runs": [jalan]}, indent=1)


def _aturan(kode: str) -> _Objek:
    return {
        "id": kode,
        "shortDescription": _pesan(KODE[kode].judul),
        "defaultConfiguration": {"level": _TINGKAT[KODE[kode].tingkat]},
    }


def _hasil(d: Diagnostic, nomor: int) -> _Objek:
    hasil: _Objek = {
        "ruleId": d.kode,
        "ruleIndex": nomor,
        "level": _TINGKAT[d.tingkat],
        "message": _pesan("\n".join(rincian(d))),
        "locations": [_tempat(d.span)],
    }
    terkait = [_terkait(satu, satu.span) for satu in dict.fromkeys(d.catatan) if satu.span]
    if terkait:
        hasil["relatedLocations"] = terkait
    if d.perbaikan:
        hasil["fixes"] = [_perbaikan(d.perbaikan, d.saran)]
    return hasil


def _perbaikan(satu: Suntingan, saran: str | None) -> _Objek:
    ganti = {"deletedRegion": _daerah(satu.span), "insertedContent": {"text": satu.teks}}
    return {
        "description": _pesan(aman(saran or "perbaikan otomatis")),
        "artifactChanges": [{"artifactLocation": {"uri": _uri(satu.span.berkas)}, "replacements": [ganti]}],
    }


def _terkait(catatan: Catatan, span: Span) -> _Objek:
    return {**_tempat(span), "message": _pesan(aman(catatan.pesan))}


def _tempat(span: Span) -> _Objek:
    return {"physicalLocation": {"artifactLocation": {"uri": _uri(span.berkas)}, "region": _daerah(span)}}


def _daerah(span: Span) -> _Objek:
    return {
        "startLine": span.baris,
        "startColumn": span.kolom,
        "endLine": span.baris_akhir,
        "endColumn": span.kolom_akhir,
    }


def _pesan(teks: str) -> _Objek:
    """Make a message that holds neither placeholders (``{0}``) nor links (``[text](target)``)."""
    return {"text": teks.replace("{", "{{").replace("}", "}}").replace("](", "] (")}


def _uri(berkas: str) -> str:
    """Percent-encode a path; bytes of its name that are no UTF-8 come out as they were."""
    try:
        return quote(berkas, errors="surrogateescape")
    except UnicodeEncodeError:  # half a character, as Windows allows in a name
        return quote(berkas, errors="surrogatepass")
