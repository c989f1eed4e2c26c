"""The document format as a JSON Schema, made from the annotations of the model.

Draft 7: the YAML language server that most editors run supports that draft and older ones, not the later drafts.
Editors type scalars where the reader takes every scalar as text, so a text field takes numbers and booleans too.
"""

import json
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from skpcli import pola
from skpcli.istilah import JenisDokumen
from skpcli.model import Identitas, PerilakuKerja
from skpcli.paket import isi_data
from skpcli.reading import MODEL
from skpcli.shape import inti, tanpa_none
from skpcli.source.read import read_source

DRAF = "http://json-schema.org/draft-07/schema#"
BERKAS = "bidang.yaml"

Skema = dict[str, Any]
"""A JSON Schema or a part of one."""

_TEKS = ["string", "number", "boolean"]
_KELAS = "_"
_NIP = {"type": "integer", "minimum": 10**17, "maximum": 10**18 - 1}
_ROMAWI = [
    *("I", "II", "III", "IV", "V", "VI", "VII", "VIII"),
    *("IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII"),
]
_GOLONGAN = [f"{angka}/{ruang}" for angka in _ROMAWI[:4] for ruang in "abcde" if ruang != "e" or angka == "IV"]


def skema(jenis: JenisDokumen | None = None) -> Skema:
    """Give the JSON Schema of one kind of document, or of both kinds, told apart by ``jenis``."""
    dasar: Skema = {"$schema": DRAF, "type": "object"}
    if jenis:
        definisi = _definisi(MODEL[jenis])
        kelas: Skema = definisi.pop(MODEL[jenis].__name__)
        return dasar | kelas | {"title": f"SKP: dokumen {jenis}", "definitions": definisi}
    definisi = _definisi(*MODEL.values())
    organisasi = {"pattern": pola.penuh(pola.himpunan(JenisDokumen, JenisDokumen.ORGANISASI), wajib=True)}
    return dasar | {
        "title": "SKP: dokumen pegawai atau organisasi",
        "description": f"Satu dokumen SKP: {' atau '.join(f'`jenis: {satu}`' for satu in JenisDokumen)}.",
        "required": ["jenis"],
        "properties": {
            "jenis": {
                "description": "Jenis dokumen: pegawai atau organisasi. Wajib.",
                **_pilihan(list(JenisDokumen), pola.himpunan(JenisDokumen), wajib=True),
            }
        },
        "if": {"required": ["jenis"], "properties": {"jenis": organisasi}},
        "then": _rujuk(MODEL[JenisDokumen.ORGANISASI].__name__),
        "else": _rujuk(MODEL[JenisDokumen.PEGAWAI].__name__),
        "definitions": definisi,
    }


def teks_skema(jenis: JenisDokumen | None = None) -> str:
    """Give the JSON Schema as a text, sorted, in ASCII so that no terminal can spoil a pattern."""
    return json.dumps(skema(jenis), sort_keys=True, indent=1) + "\n"


@lru_cache(maxsize=1)
def keterangan() -> Mapping[str, Mapping[str, str]]:
    """Read what each field is for, by class; ``_`` is the class itself."""
    sumber = read_source(BERKAS, isi_data(BERKAS))
    isi: dict[str, dict[str, str]] = sumber.documents[0].data
    return isi


def _definisi(*akar: type) -> Skema:
    """Give the definitions of named tuples, and of all that they hold."""
    hasil: Skema = {"kosong": {"type": ["null", "string"], "pattern": pola.penuh(pola.ABSEN, wajib=True)}}
    tunggu = list(akar)
    while tunggu:
        tipe = tunggu.pop()
        if tipe.__name__ not in hasil:
            hasil[tipe.__name__] = _kelas(tipe)
            isi = map(inti, _isian(tipe).values())
            tunggu += [satu for satu in isi if isinstance(satu, type) and _isian(satu)]
    return hasil


def _kelas(tipe: Any) -> Skema:
    """Describe a named tuple; unknown keys are refused, ``x_`` keys belong to the office."""
    teks = keterangan()[tipe.__name__]
    wajib = [nama for nama in _isian(tipe) if nama not in tipe._field_defaults]
    isian = {
        nama: {"description": teks[nama], **_nilai(milik, nama in wajib), **_bawaan(tipe._field_defaults.get(nama))}
        for nama, milik in _isian(tipe).items()
    }
    if "jenis" in isian:
        jenis = next(satu for satu, milik in MODEL.items() if milik is tipe)
        isian["jenis"] |= _pilihan([jenis], pola.himpunan(JenisDokumen, jenis), wajib=True)
    berpola: Skema = {"^x_": {}}
    if tipe is PerilakuKerja:
        berpola |= {pola.kunci_perilaku(nama): isian[nama] for nama in isian}
    hasil = {
        "description": teks[_KELAS],
        "properties": isian,
        "patternProperties": berpola,
        "additionalProperties": False,
    }
    if wajib:
        hasil["required"] = wajib
    if tipe is Identitas:
        ada = {"not": _rujuk("kosong")}
        hasil["anyOf"] = [{"required": [nama], "properties": {nama: ada}} for nama in ("nip", "nrp")]
    return hasil


def _nilai(tipe: object, wajib: bool) -> Skema:
    """Describe the values of one annotation."""
    tipe = tanpa_none(tipe)
    tambah = [] if wajib else ["null"]
    kosong = {"type": ["array", *tambah, "string"], "pattern": pola.penuh(pola.ABSEN, wajib=True)}
    if get_origin(tipe) is tuple:
        butir = inti(tipe)
        if butir is str:
            return {"type": ["array", *_TEKS, "null"], "items": _nilai(str, wajib=False)}
        return {**kosong, "items": _nilai(butir, wajib=False)}
    if get_origin(tipe) is Annotated:
        return _bertanda(get_args(tipe)[1], wajib)
    if tipe is str:
        return {"type": _TEKS, "pattern": pola.isi()} if wajib else {"type": [*_TEKS, "null"]}
    if tipe is date:
        return _ejaan(pola.tanggal(), wajib)
    if isinstance(tipe, type) and issubclass(tipe, StrEnum):
        return _pilihan(list(tipe), pola.himpunan(tipe), wajib)
    assert isinstance(tipe, type)
    bentuk = {"type": "object"} if wajib else {**kosong, "type": ["object", *tambah, "string"]}
    return {**bentuk, "allOf": [_rujuk(tipe.__name__)]}


def _bertanda(tanda: str, wajib: bool) -> Skema:
    """Describe a text with a form of its own."""
    if tanda == "nip":
        return {"anyOf": [_ejaan(pola.nip(), wajib), _NIP]}
    if tanda == "golongan":
        return _pilihan([*_GOLONGAN, *_ROMAWI], pola.golongan(), wajib)
    if tanda == "versi":
        return _pilihan([1], pola.VERSI, wajib)
    isi = {"id": pola.ID, "id organisasi": pola.ID_ORGANISASI}[tanda]
    if wajib:
        return {"type": _TEKS, "pattern": pola.isi(f"{isi}$")}
    return {"type": [*_TEKS, "null"], "pattern": pola.penuh(isi, wajib=False)}


def _pilihan(nilai: list[Any], ejaan: str, wajib: bool) -> Skema:
    """Describe a closed set: editors offer its values, all other accepted spellings pass."""
    return {"anyOf": [{"enum": nilai}, _ejaan(ejaan, wajib)]}


def _ejaan(ejaan: str, wajib: bool) -> Skema:
    """Describe a text of one spelling; null and its kin pass where it may be absent."""
    return {"type": "string" if wajib else ["string", "null"], "pattern": pola.penuh(ejaan, wajib=wajib)}


def _bawaan(nilai: object) -> Skema:
    """Name the member of a closed set that stands for an absent one."""
    return {"default": nilai.value} if isinstance(nilai, StrEnum) else {}


def _rujuk(nama: str) -> Skema:
    return {"$ref": f"#/definitions/{nama}"}


def _isian(tipe: type) -> dict[str, object]:
    """Give the annotated fields of a named tuple; nothing for any other type."""
    return get_type_hints(tipe, include_extras=True) if hasattr(tipe, "_fields") else {}
