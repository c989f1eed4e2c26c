"""The named tuples of a model as a pydantic-core validator.

Only ``pydantic_core`` is imported: building the same shapes from ``pydantic.BaseModel`` costs more start-up time than
all the rest of a run. Fields are strict about shape (text, list, mapping) because every scalar arrives as text.
"""

from datetime import date
from enum import StrEnum
from fractions import Fraction
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic_core import CoreSchema, SchemaValidator, core_schema

from skpcli.values import PENANDA, pilihan, tanggal

_TEKS = core_schema.str_schema(strict=True)


def validator(tipe: type) -> SchemaValidator:
    """Build the validator of a named tuple: nested dicts, lists and texts in, an instance out."""
    return SchemaValidator(_skema(tipe))


def kunci(tipe: type) -> tuple[str, ...]:
    """Name the keys that a named tuple accepts."""
    return tuple(_isian(tipe))


def tipe_pada(tipe: object, jalur: tuple[str | int, ...]) -> type | None:
    """Find the named tuple at a route, or None where the route leads elsewhere."""
    for bagian in jalur:
        if isinstance(bagian, str):
            tipe = inti(_isian(tipe).get(bagian))
    return tipe if isinstance(tipe, type) and _isian(tipe) else None


def contoh(tipe: object, nama: str) -> object:
    """Make plain data that a type accepts, with ``nama`` for every text."""
    tipe = tanpa_none(tipe)
    if isinstance(tipe, type) and issubclass(tipe, StrEnum):
        return next(iter(tipe)).value
    if isinstance(tipe, type) and _isian(tipe):
        bawaan = getattr(tipe, "_field_defaults", {})
        return {kunci: contoh(milik, nama) for kunci, milik in _isian(tipe).items() if kunci not in bawaan}
    return "2025-01-01" if tipe is date else nama


def contoh_pada(tipe: object, jalur: tuple[str | int, ...], nama: str) -> object:
    """Make plain data for a place in a model, or None where that place may be left empty."""
    for bagian in jalur[:-1]:
        if isinstance(bagian, str):
            tipe = inti(_isian(tipe).get(bagian))
    if isinstance(jalur[-1], int):
        return contoh(tipe, nama)
    if jalur[-1] in getattr(tipe, "_field_defaults", {}) and jalur[-1] != "id":
        return None
    return contoh(_isian(tipe)[jalur[-1]], nama)


def himpunan_kunci(tipe: type) -> dict[str, type[StrEnum]]:
    """Map every key that holds a closed set, at any depth, to that set."""
    hasil: dict[str, type[StrEnum]] = {}
    for nama, isian in _isian(tipe).items():
        isi = inti(isian)
        if isinstance(isi, type) and issubclass(isi, StrEnum):
            hasil[nama] = isi
        elif isinstance(isi, type):
            hasil |= himpunan_kunci(isi)
    return hasil


def kunci_bertipe(tipe: type) -> frozenset[str]:
    """Name every key, at any depth, that holds anything but free text."""
    semua: set[str] = set()
    for nama, isian in _isian(tipe).items():
        isi = inti(isian)
        if isi is not str:
            semua.add(nama)
        if isinstance(isi, type):
            semua |= kunci_bertipe(isi)
    return frozenset(semua)


def _isian(tipe: object) -> dict[str, object]:
    """Give the annotated fields of a named tuple; nothing for any other type."""
    return tipe.__annotations__ if isinstance(tipe, type) and hasattr(tipe, "_fields") else {}


def tanpa_none(tipe: object) -> object:
    """Strip ``| None`` off a type."""
    if get_origin(tipe) in (Union, UnionType):
        return next(satu for satu in get_args(tipe) if satu is not NoneType)
    return tipe


def inti(tipe: object) -> object:
    """Strip ``| None`` and ``tuple[..., ...]`` off a type."""
    tipe = tanpa_none(tipe)
    if get_origin(tipe) is tuple:
        tipe = get_args(tipe)[0]
    return tipe


def _skema(tipe: object) -> CoreSchema:
    tipe = tanpa_none(tipe)
    if get_origin(tipe) is tuple:
        return _skema_daftar(get_args(tipe)[0])
    if get_origin(tipe) is Annotated:
        return core_schema.no_info_after_validator_function(PENANDA[get_args(tipe)[1]], _TEKS)
    if tipe is str:
        return _TEKS
    if tipe is date:
        return core_schema.no_info_after_validator_function(tanggal, _TEKS)
    if tipe is Fraction:
        return core_schema.no_info_after_validator_function(Fraction, _TEKS)
    if isinstance(tipe, type) and issubclass(tipe, StrEnum):
        return core_schema.with_info_after_validator_function(pilihan(tipe), _TEKS)
    if isinstance(tipe, type) and _isian(tipe):
        return _skema_kelas(tipe)
    raise TypeError(tipe)


def _skema_daftar(butir: object) -> CoreSchema:
    daftar = core_schema.tuple_schema([_skema(butir)], variadic_item_index=0)
    if butir is not str:
        return daftar
    return core_schema.no_info_before_validator_function(lambda isi: [isi] if isinstance(isi, str) else isi, daftar)


def _skema_kelas(tipe: Any) -> CoreSchema:
    """Validate a mapping as the keyword arguments of a named tuple."""
    isian = []
    for nama, milik in _isian(tipe).items():
        skema = _skema(milik)
        if nama in tipe._field_defaults:
            skema = core_schema.with_default_schema(skema, default=tipe._field_defaults[nama])
        isian.append(core_schema.arguments_parameter(nama, skema, mode="keyword_only"))
    pemanggil = core_schema.call_schema(core_schema.arguments_schema(isian), tipe)
    # Alone, arguments would take a list for positional ones.
    return core_schema.chain_schema([core_schema.is_instance_schema(dict, cls_repr="dict"), pemanggil])
