"""Sums of what was handed down directly: the parts of a result against the whole."""

from collections.abc import Iterator, Sequence
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal
from itertools import product
from typing import NamedTuple

from skpcli.engine.cascade import Simpul
from skpcli.model.numbers import Satuan, Suku, faktor, ratakan
from skpcli.model.organisations import IndikatorSasaran
from skpcli.model.performance import Indikator
from skpcli.model.realisasi import baca_realisasi
from skpcli.model.targets import Besaran, baca_target
from skpcli.model.terms import Aspek, Cascading

_EXACT = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN, traps=[])
_SPARE_DIGITS = 30
_PERCENT: Satuan = ("persen",)


class Ukuran(NamedTuple):
    """A single-number target with its unit, and the realisasi in it where it can be computed."""

    target: Decimal
    satuan: Satuan
    realisasi: Decimal | None


class Jumlah(NamedTuple):
    """An indicator handed down directly: the whole, the parts added up, in the whole's unit.

    ``nomor`` is the indicator's place in its RHK or goal, from 0; ``realisasi`` of the parts is
    None unless every part has one.
    """

    induk: Simpul
    nomor: int
    utuh: Ukuran
    target: Decimal
    realisasi: Decimal | None
    bagian: tuple[Simpul, ...]


class _Measured(NamedTuple):
    """An indicator of a part, in its own unit."""

    node: Simpul
    measure: Ukuran


class _Part(NamedTuple):
    """An indicator of a part, in the unit of the whole."""

    node: Simpul
    target: Decimal
    realisasi: Decimal | None


def jumlah(induk: Simpul) -> Iterator[Jumlah]:
    """Add up the parts of each computable indicator of a goal or an RHK.

    Source: peraturan.md, cascading langsung: the parts represent the whole.
    """
    measured: list[_Measured] = []
    for child in _children_to_add(induk):
        measured += [_Measured(node=child, measure=one) for _, one in ukuran_simpul(child)]
    if not measured:
        return
    for index, whole in ukuran_simpul(induk):
        parts = list(_parts_in_unit(measured, whole.satuan))
        if parts:
            yield _add_up(induk, index, whole, parts)


def _parts_in_unit(measured: Sequence[_Measured], unit: Satuan) -> Iterator[_Part]:
    """Give the parts whose unit agrees with that of the whole, converted to it."""
    for node, measure in measured:
        factors = faktor(unit, measure.satuan)
        if factors is None:
            continue
        realisasi = measure.realisasi
        if realisasi is not None:
            realisasi = _convert(realisasi, factors)
        target = _convert(measure.target, factors)
        yield _Part(node=node, target=target, realisasi=realisasi)


def _add_up(parent: Simpul, index: int, whole: Ukuran, parts: Sequence[_Part]) -> Jumlah:
    targets = [part.target for part in parts]
    reached = [part.realisasi for part in parts if part.realisasi is not None]
    nodes = dict.fromkeys(part.node for part in parts)
    return Jumlah(
        induk=parent,
        nomor=index,
        utuh=whole,
        target=_sum(targets),
        realisasi=_sum(reached) if len(reached) == len(parts) else None,
        bagian=tuple(nodes),
    )


def tanpa_ukuran_bersama(induk: Simpul) -> Iterator[Simpul]:
    """Give the directly handed down RHK that share no unit with a parent's computable targets."""
    units = [measure.satuan for _, measure in ukuran_simpul(induk)]
    if not units:
        return
    for child in induk.anak:
        if child.cascading is Cascading.LANGSUNG and not _shares_a_unit(child, units):
            yield child


def _shares_a_unit(child: Simpul, units: Sequence[Satuan]) -> bool:
    own_units = [measure.satuan for _, measure in ukuran_simpul(child)]
    return any(faktor(unit, own) for unit, own in product(units, own_units))


def ukuran_simpul(simpul: Simpul) -> Iterator[tuple[int, Ukuran]]:
    """Give the indicators that can be added up, with their places.

    Such a one has a single number as target with a unit other than %, and aspek kuantitas or none.
    """
    indicators: Sequence[Indikator | IndikatorSasaran] = simpul.isi.indikator
    for index, indikator in enumerate(indicators):
        measure = _measure(indikator)
        if measure:
            yield index, measure


def _measure(indikator: Indikator | IndikatorSasaran) -> Ukuran | None:
    """Read an indicator as something that can be added up, or return None."""
    if indikator.target is None:
        return None
    if isinstance(indikator, Indikator) and indikator.aspek not in (None, Aspek.KUANTITAS):
        return None
    target = baca_target(indikator.target, None)
    if not isinstance(target, Besaran) or target.pembanding or target.rentang:
        return None
    if not target.satuan or target.satuan == _PERCENT:
        return None
    realisasi = _read_in_unit(indikator.realisasi, target.satuan)
    return Ukuran(target=target.atas, satuan=target.satuan, realisasi=realisasi)


def _read_in_unit(realisasi: str | None, unit: Satuan) -> Decimal | None:
    """Read a realisasi in a unit, or return None."""
    if not realisasi:
        return None
    quantity = baca_realisasi(ratakan(realisasi), unit, None)
    if not isinstance(quantity, Suku):
        return None
    return _convert(quantity.nilai, faktor(unit, quantity.satuan) or (1, 1))


def _convert(value: Decimal, factors: tuple[int, int]) -> Decimal:
    """Convert to the unit of the first factor; only what has no finite end is rounded."""
    to, from_ = factors
    if to == from_:
        return value
    digits = len(value.as_tuple().digits) + _SPARE_DIGITS
    return Context(prec=digits).divide(_EXACT.multiply(value, from_), Decimal(to))


def _sum(values: Sequence[Decimal]) -> Decimal:
    """Add up without rounding."""
    total = Decimal(0)
    for value in values:
        total = _EXACT.add(total, value)
    return total


def _children_to_add(parent: Simpul) -> list[Simpul]:
    """Give the direct parts in the order of the files.

    Of a person with several documents those of the parent's evaluasi count, else all.
    """
    evaluasi = parent.dokumen.isi.periode.evaluasi

    def same_evaluasi(child: Simpul) -> bool:
        return child.dokumen.isi.periode.evaluasi is evaluasi

    direct = [child for child in parent.anak if child.cascading is Cascading.LANGSUNG]
    direct.sort(key=lambda child: child.urutan)
    people = {child.dokumen.pemilik for child in direct if same_evaluasi(child)}
    return [child for child in direct if same_evaluasi(child) or child.dokumen.pemilik not in people]
