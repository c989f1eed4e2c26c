"""One appraised document converted to angka kredit."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from skpcli.engine.credit_results import MONTHS_OF_YEAR, Conversion, CreditProblem, month_of
from skpcli.engine.results import Appraisal, AppraisalStatus, Row
from skpcli.law.credit import CreditRules, credit_rules, first_credit_day
from skpcli.model.terms import JENJANG_DOSEN, Predikat, Sifat

NO_LEVEL = "jenjang belum diisi"


class _Obstacle(NamedTuple):
    """Why a document does not convert: the code and place of the finding, and what to do."""

    code: str
    reason: str
    key: tuple[str, ...]
    hint: str
    basis: str | None = None


def whole_months(first_day: date, last_day: date) -> int | None:
    """Count the months of a period, both ends included; None where it is not of whole months.

    >>> whole_months(date(2025, 1, 1), date(2025, 3, 31))
    3
    >>> whole_months(date(2025, 1, 16), date(2025, 3, 15))
    """
    _, length = monthrange(last_day.year, last_day.month)
    if first_day.day != 1 or last_day.day != length:
        return None
    return month_of(last_day) - month_of(first_day) + 1


def converted(months: int, share: Fraction, coefficient: Fraction) -> Fraction:
    """Give the exact angka kredit of some months.

    Source: Permen PANRB 1/2023, Pasal 37; Peraturan BKN 3/2023, Pasal 12-13.

    >>> converted(2, Fraction(1), Fraction("12.5"))
    Fraction(25, 12)
    """
    return Fraction(months, MONTHS_OF_YEAR) * share * coefficient


def convert(row: Row) -> tuple[Conversion, list[CreditProblem]]:
    """Convert the document of a functional official that is readable.

    What stands in the way is a problem, and then there is no credit.
    """
    appraisal = row.appraisal
    assert appraisal is not None
    person = appraisal.pegawai.pegawai
    periode = appraisal.pegawai.periode
    rules = credit_rules(periode.selesai)
    obstacles = list(_obstacles(appraisal, rules))
    share: Fraction | None = None
    coefficient: Fraction | None = None
    credit: Fraction | None = None
    predikat = _decided(appraisal)
    months = whole_months(periode.mulai, periode.selesai)
    if rules and predikat:
        share = rules.predikat[predikat].bagian
    if rules and person.jenjang and person.jenjang in rules.jenjang:
        coefficient = rules.jenjang[person.jenjang].koefisien
    if months and share is not None and coefficient is not None:
        credit = converted(months, share, coefficient)
    conversion = Conversion(
        identity=row.identity,
        first_day=periode.mulai,
        last_day=periode.selesai,
        jenjang=person.jenjang,
        golongan=person.golongan,
        months=months,
        predikat=predikat,
        share=share,
        coefficient=coefficient,
        credit=credit,
        reason="; ".join(obstacle.reason for obstacle in obstacles) or None,
        basis=_basis(rules),
        sifat=rules.konversi.sifat if rules else Sifat.NORMA,
    )
    return conversion, [_problem(row, obstacle) for obstacle in obstacles]


def _decided(appraisal: Appraisal) -> Predikat | None:
    """Give the predikat of decided ratings; a suggestion does not convert."""
    if appraisal.status is not AppraisalStatus.DINILAI:
        return None
    return appraisal.predikat.value


def _basis(rules: CreditRules | None) -> str:
    if rules is None:
        return ""
    return f"{rules.konversi.dasar}; {rules.koefisien.dasar}"


def _problem(row: Row, obstacle: _Obstacle) -> CreditProblem:
    return CreditProblem(
        code=obstacle.code,
        file=row.identity.file,
        document=row.identity.document,
        message=f"angka kredit tidak dihitung: {obstacle.reason}",
        key=obstacle.key,
        hint=obstacle.hint,
        basis=obstacle.basis,
    )


def _obstacles(appraisal: Appraisal, rules: CreditRules | None) -> Iterator[_Obstacle]:
    """Give all that keeps a document from being converted."""
    periode = appraisal.pegawai.periode
    if whole_months(periode.mulai, periode.selesai) is None:
        yield _Obstacle(
            "SKP851",
            f"periode {periode.mulai} sampai {periode.selesai} memuat bagian bulan, dan "
            "peraturan tidak mengatur bagian bulan",
            ("periode",),
            "tulis periode dari tanggal 1 sampai hari terakhir sebuah bulan",
        )
    if rules is None:
        yield _Obstacle(
            "SKP857",
            f"periode berakhir {periode.selesai}, sebelum tabel konversi berlaku "
            f"({first_credit_day()})",
            ("periode", "selesai"),
            "angka kredit dari peraturan lama ditulis pada `angka_kredit.lama`",
        )
        return
    yield from _without_level(appraisal, rules)
    if _decided(appraisal) is None:
        yield _undecided(appraisal)


def _without_level(appraisal: Appraisal, rules: CreditRules) -> Iterator[_Obstacle]:
    level = appraisal.pegawai.pegawai.jenjang
    if level is None:
        known = ", ".join(rules.jenjang)
        yield _Obstacle("SKP855", NO_LEVEL, ("pegawai",), f"isi `jenjang` dengan: {known}")
    elif level in JENJANG_DOSEN:
        reason = f"jenjang {level} tidak ada dalam tabel {rules.koefisien.dasar}"
        hint = "angka kredit dosen diatur peraturan lain, di luar alat ini"
        yield _Obstacle("SKP855", reason, ("pegawai", "jenjang"), hint)


def _undecided(appraisal: Appraisal) -> _Obstacle:
    if appraisal.status is AppraisalStatus.USULAN:
        reason = "predikatnya masih usulan, belum ditetapkan"
    else:
        reason = "belum berpredikat"
    return _Obstacle(
        "SKP853",
        reason,
        ("penilaian",),
        "isi `rating_hasil_kerja` dan `rating_perilaku_kerja` pada `penilaian`",
    )
