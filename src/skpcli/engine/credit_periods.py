"""Which periods of one person count, where they collide or leave gaps, and their sum."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from skpcli.engine.credit_conversion import converted
from skpcli.engine.credit_results import (
    Accumulation,
    Conversion,
    CreditProblem,
    CreditRow,
    Month,
    month_of,
    month_text,
    year_of,
)
from skpcli.engine.results import Row
from skpcli.model.documents import Periode
from skpcli.model.terms import Evaluasi

_OURS = "Tafsir skp: dokumen tahunan menilai seluruh tahunnya"


def _periode(row: Row) -> Periode:
    assert row.appraisal is not None
    return row.appraisal.pegawai.periode


def whole_years(rows: Sequence[Row]) -> tuple[list[Row], list[CreditProblem]]:
    """Leave out the periodic documents inside a yearly one, each with an info (tafsir)."""
    yearly = [row for row in rows if _periode(row).evaluasi is Evaluasi.TAHUNAN]
    counted = []
    skipped = []
    for row in rows:
        covering = _covering(row, yearly)
        if covering is None:
            counted.append(row)
        else:
            skipped.append(_skipped(row, covering))
    return counted, skipped


def _covering(row: Row, yearly: Sequence[Row]) -> Row | None:
    """Give the yearly document that a periodic one lies inside."""
    periode = _periode(row)
    if periode.evaluasi is Evaluasi.TAHUNAN:
        return None
    for other in yearly:
        year = _periode(other)
        if year.mulai <= periode.mulai and periode.selesai <= year.selesai:
            return other
    return None


def _skipped(row: Row, covering: Row) -> CreditProblem:
    return CreditProblem(
        code="SKP858",
        file=row.identity.file,
        document=row.identity.document,
        message=(
            f"dokumen {_periode(row).evaluasi} ini tidak dihitung: yang dihitung dokumen tahunan "
            f"({covering.identity.file})"
        ),
        basis=_OURS,
    )


def overlaps(conversions: Sequence[Conversion]) -> list[CreditProblem]:
    """Find periods that share a month with one that begins before (in order of their days)."""
    found = []
    latest: Conversion | None = None
    for conversion in conversions:
        if latest and month_of(conversion.first_day) <= month_of(latest.last_day):
            found.append(_overlap(conversion, latest))
        if latest is None or conversion.last_day > latest.last_day:
            latest = conversion
    return found


def _overlap(conversion: Conversion, other: Conversion) -> CreditProblem:
    first = max(conversion.first_day, other.first_day)
    last = min(conversion.last_day, other.last_day)
    months = month_text(month_of(first))
    if month_of(last) != month_of(first):
        months += f" sampai {month_text(month_of(last))}"
    return CreditProblem(
        code="SKP850",
        file=conversion.identity.file,
        document=conversion.identity.document,
        message=(
            f"bulan {months} sudah dinilai oleh dokumen lain orang ini ({other.identity.file}); "
            "satu bulan dikonversi satu kali"
        ),
        hint="perbaiki `mulai` atau `selesai`, atau keluarkan salah satu berkas",
    )


def gaps(conversions: Sequence[Conversion]) -> list[CreditProblem]:
    """Find periods that begin more than a month after the one before has ended."""
    found = []
    latest: Month | None = None
    for conversion in conversions:
        begun = month_of(conversion.first_day)
        if latest is not None and begun > latest + 1:
            found.append(_gap(conversion, latest + 1, begun - 1))
        ended = month_of(conversion.last_day)
        latest = ended if latest is None else max(latest, ended)
    return found


def _gap(conversion: Conversion, first: Month, last: Month) -> CreditProblem:
    months = month_text(first)
    if last != first:
        months += f" sampai {month_text(last)}"
    return CreditProblem(
        code="SKP852",
        file=conversion.identity.file,
        document=conversion.identity.document,
        message=f"sela sebelum periode ini: bulan {months} tanpa dokumen dan tanpa angka kredit",
        key=("periode", "mulai"),
        hint="sertakan dokumen bulan-bulan itu bila ada",
    )


def of_present_level(conversions: Sequence[Conversion]) -> list[Conversion]:
    """Keep what converts since the level held last began: on a new level AK restarts at 0."""
    present = conversions[-1].jenjang
    kept: list[Conversion] = []
    for conversion in conversions:
        if conversion.jenjang is not present:
            kept = []
        elif conversion.credit is not None:
            kept.append(conversion)
    return kept


def restart(conversions: Sequence[Conversion]) -> list[CreditProblem]:
    """Tell where the level has changed, from which on alone the sum is taken."""
    found = []
    before: Conversion | None = None
    for conversion in conversions:
        if before and before.jenjang is not conversion.jenjang:
            found.append(_restarted(conversion, before))
        before = conversion
    return found


def _restarted(conversion: Conversion, before: Conversion) -> CreditProblem:
    old = before.jenjang or "tanpa jenjang"
    new = conversion.jenjang or "tanpa jenjang"
    return CreditProblem(
        code="SKP856",
        file=conversion.identity.file,
        document=conversion.identity.document,
        message=(
            f"jenjang berganti dari {old} menjadi {new}: angka kredit mulai lagi dari 0, periode "
            "sebelumnya tidak ikut dijumlahkan"
        ),
        key=("pegawai", "jenjang"),
        hint="yang dibawa dari sebelumnya ditulis pada `angka_kredit`",
        basis="Tafsir skp atas Peraturan BKN 3/2023",
    )


def accumulate(conversions: Sequence[Conversion]) -> Accumulation | None:
    """Sum up converted periods exactly; None where there is none."""
    rows: list[CreditRow] = []
    for conversion in conversions:
        for row in _by_year(conversion):
            if rows and _continues(rows[-1], row):
                rows[-1] = _joined(rows[-1], row)
            else:
                rows.append(row)
    if not rows:
        return None
    total = sum((row.credit for row in rows), Fraction(0))
    return Accumulation(
        first_day=conversions[0].first_day,
        last_day=conversions[-1].last_day,
        rows=tuple(rows),
        total=total,
    )


def _by_year(conversion: Conversion) -> Iterator[CreditRow]:
    """Give one row for every calendar year of a converted period."""
    assert conversion.predikat
    assert conversion.share is not None
    assert conversion.coefficient is not None
    first, last = month_of(conversion.first_day), month_of(conversion.last_day)
    for year in range(year_of(first), year_of(last) + 1):
        months = [month for month in range(first, last + 1) if year_of(month) == year]
        yield CreditRow(
            year=year,
            first_month=months[0],
            months=len(months),
            predikat=conversion.predikat,
            share=conversion.share,
            coefficient=conversion.coefficient,
            credit=converted(len(months), conversion.share, conversion.coefficient),
        )


def _continues(row: CreditRow, later: CreditRow) -> bool:
    """Tell whether a row goes on in the months after another, at the same rate in its year."""
    if row.year != later.year or row.first_month + row.months != later.first_month:
        return False
    if row.predikat is not later.predikat or row.share != later.share:
        return False
    return row.coefficient == later.coefficient


def _joined(row: CreditRow, later: CreditRow) -> CreditRow:
    months = row.months + later.months
    return row._replace(months=months, credit=converted(months, row.share, row.coefficient))
