"""The words of angka kredit that the terminal and Markdown share."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from skpcli.engine.credit_results import (
    MONTHS_OF_YEAR,
    Conversion,
    CreditRow,
    Determination,
    Month,
    PersonCredit,
    Projection,
    Promotion,
    year_of,
)
from skpcli.model.terms import MONTHS
from skpcli.model.written_numbers import rounded, write_number
from skpcli.output.employee import words as label

CONVERSION_HEADER = ("Periode", "Predikat", "Prosentase", "Koefisien per tahun", "Angka kredit")
ROW_HEADER = ("Tahun", "Periodik (bulan)", *CONVERSION_HEADER[1:])
DETERMINATION_HEADER = ("Uraian", "Lama", "Baru", "Jumlah")
PROMOTION_HEADER = ("Keterangan", "Pangkat", "Jenjang jabatan")
TOTAL = "JUMLAH"
ARITHMETIC_ONLY = "Hitungan saja, bukan janji: kenaikan juga memerlukan syarat lain."

MEASURE_TEXT = "angka kredit = bulan / 12 x prosentase predikat x koefisien setahun jenjang"


def amount_text(value: Fraction | Decimal | None, decimals: int) -> str:
    """Write an exact amount in Indonesian notation, rounded half up once; a dash for none.

    >>> amount_text(Fraction(25, 12), 3), amount_text(None, 3)
    ('2,083', '-')
    """
    if value is None:
        return label.DASH
    return write_number(rounded(Fraction(value), decimals))


def share_words(months: int | None, share: Fraction | None, decimals: int) -> str:
    """Write a percentage as the papers do: part of a year as ``2/12 x 100%``.

    >>> share_words(2, Fraction(1), 3), share_words(12, Fraction(3, 2), 3)
    ('2/12 x 100%', '150%')
    """
    if share is None:
        return label.DASH
    percent = f"{amount_text(share * 100, decimals)}%"
    if months is None or months == MONTHS_OF_YEAR:
        return percent
    return f"{months}/{MONTHS_OF_YEAR} x {percent}"


def conversion_cells(conversion: Conversion, decimals: int) -> tuple[str, ...]:
    """Give the cells of one converted period."""
    predikat = label.DASH
    if conversion.predikat:
        predikat = label.predikat_name(conversion.predikat)
    first, last = label.write_day(conversion.first_day), label.write_day(conversion.last_day)
    return (
        f"{first} sampai {last}",
        predikat,
        share_words(conversion.months, conversion.share, decimals),
        amount_text(conversion.coefficient, decimals),
        amount_text(conversion.credit, decimals),
    )


def credit_cells(row: CreditRow, decimals: int) -> tuple[str, ...]:
    """Give the cells of one row of the accumulation."""
    return (
        str(row.year),
        str(row.months),
        label.predikat_name(row.predikat),
        share_words(row.months, row.share, decimals),
        amount_text(row.coefficient, decimals),
        amount_text(row.credit, decimals),
    )


def total_cells(total: Fraction, decimals: int) -> tuple[str, ...]:
    """Give the last row of the accumulation, rounded from the exact sum."""
    return (TOTAL, "", "", "", "", amount_text(total, decimals))


def determination_rows(determination: Determination, decimals: int) -> Iterator[tuple[str, ...]]:
    """Give the rows of the penetapan: Uraian, Lama, Baru, Jumlah."""
    block = determination.block
    carried = (
        ("AK dasar yang diberikan", block.dasar),
        ("AK JF lama", block.lama),
        ("AK penyesuaian/penyetaraan", block.penyetaraan),
    )
    for name, amount in carried:
        written = amount_text(amount, decimals)
        yield (name, written, label.DASH, written)
    converted = amount_text(determination.converted, decimals)
    yield ("AK konversi", label.DASH, converted, converted)
    education = amount_text(block.pendidikan, decimals)
    yield ("AK dari peningkatan pendidikan", label.DASH, education, education)
    total = amount_text(determination.cumulative, decimals)
    yield ("JUMLAH ANGKA KREDIT KUMULATIF", "", "", total)


def promotion_rows(determination: Determination, decimals: int) -> Iterator[tuple[str, str, str]]:
    """Give the minimum, and the surplus or shortage, for pangkat and for jenjang."""
    both = (determination.pangkat, determination.jenjang)
    minimums = [amount_text(promotion.minimum, decimals) for promotion in both]
    yield ("Angka kredit minimal", minimums[0], minimums[1])
    differences = [_difference(promotion, decimals) for promotion in both]
    yield ("Kelebihan/kekurangan", differences[0], differences[1])


def _difference(promotion: Promotion, decimals: int) -> str:
    if promotion.difference is None:
        return label.DASH
    written = amount_text(abs(promotion.difference), decimals)
    if promotion.difference < 0:
        return f"kurang {written}"
    return f"lebih {written}"


def verdicts(determination: Determination) -> Iterator[str]:
    """Give the sentences on pangkat and jenjang with their marks."""
    for promotion in (determination.pangkat, determination.jenjang):
        yield f"{promotion.sentence} [{promotion.sifat}]"
    if determination.pangkat.is_reached and determination.jenjang.is_reached:
        yield "Keduanya tercapai: kenaikan jenjang didahulukan [tafsir]"


def reasons(person: PersonCredit) -> Iterator[str]:
    """Say how the figures come about, each with its basis."""
    bases: dict[str, None] = {}
    for conversion in person.conversions:
        if conversion.credit is not None:
            bases[f"{MEASURE_TEXT} ({conversion.basis}) [{conversion.sifat}]"] = None
    yield from bases
    determination = person.determination
    if determination is None:
        return
    yield (
        "angka bertambah terus dalam satu jenjang dan mulai dari 0 pada jenjang baru; yang "
        "dijumlahkan pecahan persisnya, dibulatkan sekali pada tiap angka yang dicetak [tafsir]"
    )
    pangkat, jenjang = determination.pangkat, determination.jenjang
    yield f"minimal pangkat: {pangkat.basis} [{pangkat.sifat}]"
    yield f"minimal jenjang: {jenjang.basis} [{jenjang.sifat}]"


def unconverted(person: PersonCredit) -> Iterator[str]:
    """Say of every period without angka kredit why it has none."""
    for conversion in person.conversions:
        if conversion.reason:
            period = conversion_cells(conversion, 0)[0]
            yield f"{period}: {conversion.reason}"


def projection_lines(projection: Projection) -> Iterator[str]:
    """Say in which months the minimums are reached."""
    supposed = []
    for year, predikat in zip(projection.years, projection.predikat, strict=True):
        since = f" sejak {year}" if year else ""
        supposed.append(f"{label.predikat_name(predikat)}{since}")
    yield f"Bila setiap bulan berikutnya berpredikat {', '.join(supposed)}:"
    yield f"pangkat {_reached(projection.pangkat)}"
    yield f"jenjang {_reached(projection.jenjang)}"
    yield ARITHMETIC_ONLY


def _reached(month: Month | None) -> str:
    if month is None:
        return "tanpa minimal"
    return f"tercapai pada akhir {MONTHS[month % MONTHS_OF_YEAR].title()} {year_of(month)}"


def identity_rows(person: PersonCredit) -> tuple[label.Labelled, ...]:
    """Say who a person is."""
    return (
        ("NIP", person.number),
        ("Jabatan", person.identity.jabatan or label.DASH),
        ("Jenjang", person.jenjang or label.DASH),
        ("Golongan", person.golongan or label.DASH),
    )
