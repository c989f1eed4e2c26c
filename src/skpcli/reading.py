"""Documents typed by the model, with every refusal as a diagnostic."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from pydantic_core import ErrorDetails, SchemaValidator, ValidationError

from skpcli.consistency import beri_id, konsistensi, wajib
from skpcli.diagnostics import Diagnostic, Jalur, Severity, Span
from skpcli.ejaan import baca_nilai_perilaku, cocokkan
from skpcli.istilah import JenisDokumen
from skpcli.model import Organisasi, Pegawai
from skpcli.naskah import Naskah
from skpcli.shape import contoh_pada, kunci, tipe_pada, validator
from skpcli.source.document import Document
from skpcli.source.read import read_source
from skpcli.spelling import ejaan, ejaan_kunci, lipat_perilaku, tanda_kosong, tanpa_tebakan
from skpcli.values import daftar, kutip

MODEL: dict[JenisDokumen, type[Pegawai] | type[Organisasi]] = {
    JenisDokumen.PEGAWAI: Pegawai,
    JenisDokumen.ORGANISASI: Organisasi,
}
_VALIDATOR: dict[JenisDokumen, SchemaValidator] = {jenis: validator(tipe) for jenis, tipe in MODEL.items()}
_BARIS_JENIS = "`jenis: pegawai` atau `jenis: organisasi`"
_TANPA_BOBOT = frozenset(("bobot", "nilai", "skor", "nilai_iki"))
_BENTUK = {"is_instance_of": "pasangan `kunci: nilai`", "tuple_type": "daftar"}
_CARA_BENTUK = {
    "is_instance_of": "tulis isinya sebagai baris-baris `kunci: nilai`, menjorok di bawah kuncinya",
    "tuple_type": "tulis setiap butirnya pada baris yang dimulai dengan `- `",
}
_CARA_TEKS = "tulis sebagai satu teks; apit dengan tanda kutip bila memuat tanda kurung atau titik dua"


@dataclass(slots=True)
class Berkas:
    """What one file gave: its documents, their number (empty ones included), its text and its findings."""

    nama: str
    teks: str
    naskah: list[Naskah]
    jumlah: int
    temuan: list[Diagnostic]


def baca_berkas(nama: str, isi: bytes, *, ditunjuk: bool = True) -> Berkas:
    """Read one file; ``ditunjuk`` says that the user named it, so that each document must have a ``jenis``."""
    source = read_source(nama, isi)
    temuan = [tanpa_tebakan(satu) for satu in source.findings if not _terpotong_lain(satu)]
    naskah: list[Naskah] = []
    for dokumen in source.documents:
        if dokumen.sebagian:
            naskah += _sebagian(dokumen)
            continue
        satu, baru = _baca_dokumen(dokumen, dokumen.nomor in source.faulty, ditunjuk)
        temuan += baru
        if satu:
            naskah.append(satu)
    if not source.count and not temuan:
        kode = "SKP018" if ditunjuk else "SKP017"
        temuan.append(Diagnostic(kode, "berkas kosong: tidak ada dokumen di dalamnya", Span(nama, 1, 1, 1, 1)))
    return Berkas(nama, source.text, naskah, source.count, temuan)


def _terpotong_lain(temuan: Diagnostic) -> bool:
    """Tell whether a value seems cut off that is the office's own business."""
    return temuan.kode == "SKP015" and any(satu.startswith("x_") for satu in temuan.jalur.split("."))


def _sebagian(dokumen: Document) -> Iterator[Naskah]:
    """Give a document of which only a part could be read, where that part says of what kind it is."""
    jenis = dokumen.data.get("jenis") if isinstance(dokumen.data, dict) else None
    cocok = cocokkan(JenisDokumen, jenis) if isinstance(jenis, str) else None
    if cocok:
        yield Naskah(dokumen, JenisDokumen(cocok.nilai), None)


def _baca_dokumen(dokumen: Document, cacat: bool, ditunjuk: bool) -> tuple[Naskah | None, list[Diagnostic]]:
    data = dokumen.data
    if not isinstance(data, dict) or "jenis" not in data:
        return (Naskah(dokumen, None, None), []) if cacat else _tanpa_jenis(dokumen, ditunjuk)
    jenis = data["jenis"]
    cocok = cocokkan(JenisDokumen, jenis) if isinstance(jenis, str) else None
    if cocok is None:
        naskah = Naskah(dokumen, None, None)
        tertulis = kutip(jenis) if isinstance(jenis, str) else _wujud(jenis)
        pesan = f"{tertulis} bukan jenis dokumen; isi dengan salah satu dari: {daftar(list(JenisDokumen))}"
        saran = _dekat(jenis, list(JenisDokumen)) if isinstance(jenis, str) else None
        return naskah, [naskah.temuan("SKP102", ("jenis",), pesan, saran or f"tulis {_BARIS_JENIS}")]
    naskah = Naskah(dokumen, JenisDokumen(cocok.nilai), None)
    isi, temuan = _bentuk(naskah, data)
    if isi and not cacat and not any(satu.tingkat is Severity.GALAT for satu in temuan):
        naskah.isi = isi
    return naskah, temuan


def _tanpa_jenis(dokumen: Document, ditunjuk: bool) -> tuple[Naskah | None, list[Diagnostic]]:
    naskah = Naskah(dokumen, None, None)
    ada = isinstance(dokumen.data, dict) and dokumen.span_kosong(("jenis",)) is not None
    if not ditunjuk and not ada:
        return None, [naskah.temuan("SKP017", (), "dokumen tanpa `jenis` dilewati: bukan berkas SKP")]
    apa = "`jenis` dokumen ini kosong" if ada else "dokumen tanpa `jenis`"
    saran = f"{'isi' if ada else 'tambahkan'} baris {_BARIS_JENIS}"
    jalur = ("jenis",) if ada else ()
    return naskah, [naskah.temuan("SKP101", jalur, f"{apa}, sehingga tidak jelas pegawai atau organisasi", saran)]


def _bentuk(naskah: Naskah, data: dict[str, Any]) -> tuple[Pegawai | Organisasi | None, list[Diagnostic]]:
    assert naskah.jenis is not None
    data, temuan = lipat_perilaku(naskah, data)
    temuan += tanda_kosong(naskah)
    temuan += _kunci_kosong(naskah)
    ejaan_lain: list[str] = []
    try:
        isi = _VALIDATOR[naskah.jenis].validate_python(data, context=ejaan_lain)
    except ValidationError as galat:
        rincian = [satu for satu in galat.errors(include_url=False) if not _milik_kantor(satu)]
        if rincian:
            temuan += ejaan(naskah, data) + [_dari_pydantic(naskah, satu) for satu in rincian]
            return None, temuan + _konsistensi_sisa(naskah, _tanpa_x(data), rincian)
        isi = _VALIDATOR[naskah.jenis].validate_python(_tanpa_x(data), context=ejaan_lain)
    if ejaan_lain:
        temuan += ejaan(naskah, data)
    if isinstance(isi, Pegawai):
        isi = beri_id(isi)
    return isi, temuan + konsistensi(naskah, isi)


def _kunci_kosong(naskah: Naskah) -> Iterator[Diagnostic]:
    """Judge the keys without a value: unknown ones are errors all the same."""
    assert naskah.jenis is not None
    for jalur in naskah.dokumen.kunci_kosong():
        if jalur[0] == "perilaku_kerja" and len(jalur) > 1:
            baku = baca_nilai_perilaku(str(jalur[1]))
            if baku and len(jalur) == 2:
                if baku != jalur[1]:
                    yield ejaan_kunci(naskah, str(jalur[1]), baku)
                continue
            jalur = (jalur[0], baku or jalur[1], *jalur[2:])
        tipe = tipe_pada(MODEL[naskah.jenis], jalur[:-1])
        if tipe and jalur[-1] not in kunci(tipe):
            yield _kunci_asing(naskah, jalur)


def _konsistensi_sisa(naskah: Naskah, data: Any, rincian: list[ErrorDetails]) -> list[Diagnostic]:
    """Check what is sound in a document with refused values, which are taken out of a copy or stood in for."""
    assert naskah.jenis is not None
    for i, galat in enumerate(rincian):
        *induk, nama = galat["loc"]
        wadah = data
        for satu in induk:
            wadah = wadah[satu]
        asing = galat["type"] == "unexpected_keyword_argument"
        ganti = None if asing else contoh_pada(MODEL[naskah.jenis], galat["loc"], f"--{i}")
        if ganti is None:
            del wadah[nama]
        else:
            wadah[nama] = ganti
    rusak = frozenset(satu["loc"] for satu in rincian if satu["type"] != "unexpected_keyword_argument")
    isi = _VALIDATOR[naskah.jenis].validate_python(data)
    return konsistensi(naskah, beri_id(isi) if isinstance(isi, Pegawai) else isi, rusak)


def _milik_kantor(galat: ErrorDetails) -> bool:
    return galat["type"] == "unexpected_keyword_argument" and str(galat["loc"][-1]).startswith("x_")


def _tanpa_x(data: Any) -> Any:
    """Copy plain data without the office's own ``x_`` keys."""
    if isinstance(data, dict):
        return {nama: _tanpa_x(isi) for nama, isi in data.items() if not nama.startswith("x_")}
    return [_tanpa_x(isi) for isi in data] if isinstance(data, list) else data


def _dari_pydantic(naskah: Naskah, galat: ErrorDetails) -> Diagnostic:
    jalur = galat["loc"]
    if galat["type"] == "missing_keyword_only_argument":
        return wajib(naskah, jalur)
    if galat["type"] == "unexpected_keyword_argument":
        return _kunci_asing(naskah, jalur)
    if galat["type"].startswith("SKP"):
        konteks = galat["ctx"]
        return naskah.temuan(galat["type"], jalur, konteks["pesan"], konteks["saran"])
    nama = next((str(satu) for satu in reversed(jalur) if isinstance(satu, str)), "")
    apa = f"`{nama}`" if isinstance(jalur[-1], str) else f"setiap butir `{nama}`"
    harus = _BENTUK.get(galat["type"], "satu teks")
    pesan = f"{apa} harus berupa {harus}, bukan {_wujud(galat['input'])}"
    return naskah.temuan("SKP105", jalur, pesan, _CARA_BENTUK.get(galat["type"], _CARA_TEKS))


def _wujud(isi: object) -> str:
    return "daftar" if isinstance(isi, list) else "pasangan `kunci: nilai`" if isinstance(isi, dict) else "satu teks"


def _kunci_asing(naskah: Naskah, jalur: Jalur) -> Diagnostic:
    nama = str(jalur[-1])
    span = naskah.dokumen.span_kunci(naskah.asli(jalur))
    if nama in _TANPA_BOBOT:
        pesan = f"`{nama}` tidak dipakai: SKP tidak lagi memakai bobot dan angka nilai"
        dasar = "Permen PANRB 6/2022 mengganti bobot dan rumus angka (Permen PANRB 8/2021) dengan kuadran kinerja"
        return Diagnostic("SKP106", pesan, span, naskah.jalur_teks(jalur), f"hapus `{nama}`", dasar)
    assert naskah.jenis is not None
    tipe = tipe_pada(MODEL[naskah.jenis], jalur[:-1])
    sah = list(kunci(tipe)) if tipe else []
    pesan = f"kunci `{nama}` tidak dikenal di sini; yang dikenal: {daftar(sah)}"
    saran = _dekat(nama, sah) or "kunci milik kantor sendiri dimulai dengan `x_`"
    return Diagnostic("SKP103", pesan, span, naskah.jalur_teks(jalur), saran)


def _dekat(nama: str, sah: list[Any]) -> str | None:
    dekat = get_close_matches(nama.casefold(), [str(satu) for satu in sah], n=1)
    return f"mungkin maksudnya `{dekat[0]}`?" if dekat else None
