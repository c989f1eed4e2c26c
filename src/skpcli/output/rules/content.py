"""What each encoded rule says, as a table of texts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from skpcli.engine.distribution_text import predikat_names, share_text
from skpcli.law.parameters import (
    Dated,
    DefinisiMetode,
    JenjangGolongan,
    KoefisienJenjang,
    KonversiPredikat,
    Kuadran,
    MetodeUsulan,
    PanduanPerilaku,
    Pimpinan,
    PolaDistribusi,
    SyaratBagian,
    SyaratPola,
)
from skpcli.model.terms import Rating
from skpcli.model.written_numbers import plain_number
from skpcli.output.employee import words as label

_RATINGS = (Rating.DI_ATAS, Rating.SESUAI, Rating.DI_BAWAH)
"""The rows of the quadrant from above; its columns go the other way."""

_DECIMALS = 3
"""The most decimals of an amount of angka kredit that are shown."""

CellLines = Sequence[str]
"""The lines of a cell."""


@dataclass(frozen=True, slots=True)
class RuleContent:
    """What a rule says: a table (maybe none) and remarks below it."""

    header: Sequence[str] = ()
    rows: Sequence[Sequence[CellLines]] = ()
    notes: Sequence[str] = ()


def rule_content(version: Dated) -> RuleContent:
    """Give what a rule says; who decides the ratings is said by its basis, without a table."""
    match version:
        case Kuadran():
            return _kuadran(version)
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
        case KonversiPredikat():
            return _converted(version)
        case KoefisienJenjang():
            return _coefficients(version)
    return RuleContent()


def _kuadran(kuadran: Kuadran) -> RuleContent:
    predikat = {}
    for cell in kuadran.isi:
        predikat[cell.hasil_kerja, cell.perilaku_kerja] = label.predikat_name(cell.predikat)
    columns = _RATINGS[::-1]
    rows = []
    for hasil_kerja in _RATINGS:
        row = [[f"hasil kerja {label.short_rating(hasil_kerja)}"]]
        for perilaku in columns:
            row.append([predikat[hasil_kerja, perilaku]])
        rows.append(row)
    header = [f"perilaku {label.short_rating(perilaku)}" for perilaku in columns]
    return RuleContent(header=("", *header), rows=rows)


def _methods(methods: MetodeUsulan) -> RuleContent:
    share = exact_share(methods.minimal_terhitung)
    note = f"Usulan disusun bila paling sedikit {share} indikator sebuah RHK dapat dihitung."
    return RuleContent(
        header=("Metode", "Ringkasnya", "Diuji berurutan"),
        rows=[_method_row(method) for method in methods.isi],
        notes=(note,),
    )


def _method_row(method: DefinisiMetode) -> list[CellLines]:
    steps = []
    for rule in method.aturan:
        conditions = "; ".join(_item_condition(condition) for condition in rule.syarat)
        steps.append(f"{rule.hasil}: {conditions}")
    steps.append(f"selain itu: {method.selainnya}")
    return [[method.metode], [method.ringkas], steps]


def _item_condition(condition: SyaratBagian) -> str:
    bounds = ", ".join(_share_bounds(condition))
    return f"{bounds} butir {condition.butir}"


def _leaders(mapping: Pimpinan) -> RuleContent:
    rows = [([pair.capaian], [pair.rating]) for pair in mapping.isi]
    return RuleContent(
        header=("Capaian organisasi", "Rating hasil kerja pemimpinnya"),
        rows=rows,
    )


def _patterns(patterns: PolaDistribusi) -> RuleContent:
    rows = []
    for pola in patterns.isi:
        conditions = [_predikat_condition(condition) for condition in pola.syarat]
        largest = label.predikat_name(pola.terbesar) if pola.terbesar else label.DASH
        rows.append(([pola.capaian], conditions, [largest]))
    note = 'Bahwa kelompok "sebagian besar" harus pula yang terbesar adalah tafsir alat ini.'
    return RuleContent(
        header=("Capaian organisasi", "Syarat", "Sebagian besar"),
        rows=rows,
        notes=(note,),
    )


def _predikat_condition(condition: SyaratPola) -> str:
    bounds = list(_share_bounds(condition))
    if condition.paling_sedikit_orang is not None:
        bounds.append(f"paling sedikit {condition.paling_sedikit_orang} orang")
    return f"{predikat_names(condition.predikat)} {', '.join(bounds)}"


def _share_bounds(condition: SyaratBagian | SyaratPola) -> Iterator[str]:
    """Write the bounds on a share; none and all are said in words."""
    if isinstance(condition, SyaratBagian) and condition.lebih_dari is not None:
        share = condition.lebih_dari
        yield "ada" if share == 0 else f"lebih dari {exact_share(share)}"
    if condition.paling_sedikit is not None:
        share = condition.paling_sedikit
        yield "semua" if share == 1 else f"paling sedikit {exact_share(share)}"
    if condition.paling_banyak is not None:
        share = condition.paling_banyak
        yield "tidak ada" if share == 0 else f"paling banyak {exact_share(share)}"


def _guides(guides: PanduanPerilaku) -> RuleContent:
    rows = [([label.value_name(value.nilai)], value.panduan) for value in guides.isi]
    return RuleContent(header=("Nilai", "Panduan"), rows=rows)


def _levels(levels: JenjangGolongan) -> RuleContent:
    rows = [([level.jenjang], [level.dari], [level.sampai]) for level in levels.isi]
    return RuleContent(
        header=("Jenjang", "Golongan terendah", "Golongan tertinggi"),
        rows=rows,
        notes=("Hanya untuk PNS.",),
    )


def _converted(conversion: KonversiPredikat) -> RuleContent:
    rows = []
    for entry in conversion.isi:
        rows.append(([label.predikat_name(entry.predikat)], [share_text(entry.bagian)]))
    return RuleContent(header=("Predikat", "Bagian dari koefisien setahun"), rows=rows)


def _coefficients(levels: KoefisienJenjang) -> RuleContent:
    rows = []
    for level in levels.isi:
        row = (
            [level.jenjang],
            [_amount(level.koefisien)],
            [_amount(level.pangkat)],
            [_amount(level.kumulatif)],
        )
        rows.append(row)
    return RuleContent(
        header=("Jenjang", "Koefisien setahun", "Kumulatif pangkat", "Kumulatif jenjang"),
        rows=rows,
    )


def _amount(value: Fraction | None) -> str:
    if value is None:
        return "-"
    return plain_number(value, _DECIMALS).replace(".", ",")


def exact_share(share: Fraction) -> str:
    """Write a share as a percentage with the exact fraction beside it.

    >>> exact_share(Fraction(7, 10))
    '70% (7/10)'
    """
    if share.denominator == 1:
        return share_text(share)
    return f"{share_text(share)} ({share})"
