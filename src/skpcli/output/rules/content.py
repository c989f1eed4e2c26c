"""What each encoded rule says, as a table of texts."""

from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction
from typing import NamedTuple, Protocol

from skpcli.law.parameters import (
    Basis,
    DefinisiMetode,
    JenjangGolongan,
    Kuadran,
    MetodeUsulan,
    PanduanPerilaku,
    Penetapan,
    Pimpinan,
    PolaDistribusi,
    SyaratBagian,
    SyaratPola,
)
from skpcli.model.numbers import rounded_percent
from skpcli.model.terms import Rating, Sifat
from skpcli.output.employee import words as label

_RATINGS = (Rating.DI_ATAS, Rating.SESUAI, Rating.DI_BAWAH)
"""The rows of the quadrant from above; its columns go the other way."""

CellLines = tuple[str, ...]
"""The lines of a cell."""


class Dated(Protocol):
    """One version of a parameter: from when it holds, and on what it rests."""

    @property
    def berlaku(self) -> date:
        """First day in force."""

    @property
    def sifat(self) -> Sifat:
        """Whether a legal text says so."""

    @property
    def dasar(self) -> Basis:
        """Legal basis."""


class RuleContent(NamedTuple):
    """What a rule says: a table (maybe none) and remarks below it."""

    header: tuple[str, ...] = ()
    rows: tuple[tuple[CellLines, ...], ...] = ()
    notes: tuple[str, ...] = ()


def rule_content(version: Dated) -> RuleContent:
    """Give what a rule says; a kind of rule without a table of its own gets a column per field."""
    match version:
        case Kuadran():
            return _kuadran(version)
        case Penetapan():
            return RuleContent()
        case MetodeUsulan():
            return _methods(version)
        case Pimpinan():
            return _leaders(version)
        case PolaDistribusi():
            return _patterns(version)
        case PanduanPerilaku():
            return _guides(version)
        case JenjangGolongan():
            return _levels(version)
    return _any_rule(version)


def _kuadran(kuadran: Kuadran) -> RuleContent:
    predikat = {}
    for cell in kuadran.isi:
        ratings = cell.hasil_kerja, cell.perilaku_kerja
        predikat[ratings] = label.predikat_name(cell.predikat)
    columns = _RATINGS[::-1]
    rows = []
    for hasil_kerja in _RATINGS:
        row: list[CellLines] = [(f"hasil kerja {_short(hasil_kerja)}",)]
        for perilaku in columns:
            row.append((predikat[hasil_kerja, perilaku],))
        rows.append(tuple(row))
    header = [f"perilaku {_short(perilaku)}" for perilaku in columns]
    return RuleContent(header=("", *header), rows=tuple(rows))


def _short(rating: Rating) -> str:
    """Name a rating as the axes of the quadrant do."""
    return rating.value.removesuffix(" ekspektasi")


def _methods(methods: MetodeUsulan) -> RuleContent:
    share = share_text(methods.minimal_terhitung)
    note = f"Usulan disusun bila paling sedikit {share} indikator sebuah RHK dapat dihitung."
    return RuleContent(
        header=("Metode", "Ringkasnya", "Diuji berurutan"),
        rows=tuple(_method_row(method) for method in methods.isi),
        notes=(note,),
    )


def _method_row(method: DefinisiMetode) -> tuple[CellLines, ...]:
    steps = []
    for rule in method.aturan:
        conditions = "; ".join(_item_condition(condition) for condition in rule.syarat)
        steps.append(f"{rule.hasil}: {conditions}")
    steps.append(f"selain itu: {method.selainnya}")
    return (method.metode.value,), (method.ringkas,), tuple(steps)


def _item_condition(condition: SyaratBagian) -> str:
    bounds = ", ".join(_share_bounds(condition))
    return f"{bounds} butir {condition.butir}"


def _leaders(mapping: Pimpinan) -> RuleContent:
    rows = [((pair.capaian.value,), (pair.rating.value,)) for pair in mapping.isi]
    return RuleContent(
        header=("Capaian organisasi", "Rating hasil kerja pemimpinnya"),
        rows=tuple(rows),
    )


def _patterns(patterns: PolaDistribusi) -> RuleContent:
    rows = []
    for pola in patterns.isi:
        conditions = tuple(_predikat_condition(condition) for condition in pola.syarat)
        largest = label.predikat_name(pola.terbesar) if pola.terbesar else label.DASH
        rows.append(((pola.capaian.value,), conditions, (largest,)))
    note = 'Bahwa kelompok "sebagian besar" harus pula yang terbesar adalah tafsir alat ini.'
    return RuleContent(
        header=("Capaian organisasi", "Syarat", "Sebagian besar"),
        rows=tuple(rows),
        notes=(note,),
    )


def _predikat_condition(condition: SyaratPola) -> str:
    predikat = " + ".join(label.predikat_name(one) for one in condition.predikat)
    bounds = list(_share_bounds(condition))
    if condition.paling_sedikit_orang is not None:
        bounds.append(f"paling sedikit {condition.paling_sedikit_orang} orang")
    return f"{predikat} {', '.join(bounds)}"


def _share_bounds(condition: SyaratBagian | SyaratPola) -> Iterator[str]:
    """Write the bounds on a share; none and all are said in words."""
    if isinstance(condition, SyaratBagian) and condition.lebih_dari is not None:
        share = condition.lebih_dari
        yield "ada" if share == 0 else f"lebih dari {share_text(share)}"
    if condition.paling_sedikit is not None:
        share = condition.paling_sedikit
        yield "semua" if share == 1 else f"paling sedikit {share_text(share)}"
    if condition.paling_banyak is not None:
        share = condition.paling_banyak
        yield "tidak ada" if share == 0 else f"paling banyak {share_text(share)}"


def _guides(guides: PanduanPerilaku) -> RuleContent:
    rows = [((label.value_name(value.nilai),), value.panduan) for value in guides.isi]
    return RuleContent(header=("Nilai", "Panduan"), rows=tuple(rows))


def _levels(levels: JenjangGolongan) -> RuleContent:
    rows = [((level.jenjang.value,), (level.dari,), (level.sampai,)) for level in levels.isi]
    return RuleContent(
        header=("Jenjang", "Golongan terendah", "Golongan tertinggi"),
        rows=tuple(rows),
        notes=("Hanya untuk PNS.",),
    )


def _any_rule(version: Dated) -> RuleContent:
    """Set a rule of which no table is known: its entries as rows, their fields as columns."""
    entries = fields_of(version).get("isi")
    if not isinstance(entries, tuple) or not entries:
        return RuleContent()
    header = [key_heading(key) for key in fields_of(entries[0])]
    rows = []
    for entry in entries:
        values = fields_of(entry).values()
        rows.append(tuple((str(value),) for value in values))
    return RuleContent(header=tuple(header), rows=tuple(rows))


def key_heading(key: str) -> str:
    """Turn a key into a heading.

    >>> key_heading("hasil_kerja")
    'Hasil kerja'
    """
    return label.sentence(key.replace("_", " ")).rstrip(".")


def share_text(share: Fraction) -> str:
    """Write a share as a percentage with the exact fraction beside it.

    >>> share_text(Fraction(7, 10))
    '70% (7/10)'
    """
    rounded = label.write_percent(plain_percent(share))
    if share.denominator == 1:
        return rounded
    return f"{rounded} ({share})"


def plain_percent(share: Fraction) -> str:
    """Write a share as a plain number of percent, rounded to two decimals.

    >>> persen(Fraction(1, 3))
    '33.33'
    """
    return f"{rounded_percent(share):f}".rstrip("0").rstrip(".")


def fields_of(value: object) -> dict[str, object]:
    """Give the fields of a parameter or of a part of one; of any other value none."""
    type_ = type(value)
    names: Iterable[str] = getattr(type_, "model_fields", getattr(type_, "_fields", ()))
    return {name: getattr(value, name) for name in names}
