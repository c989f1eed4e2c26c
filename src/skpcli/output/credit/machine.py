"""Angka kredit for machines: JSON, CSV."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction

from skpcli.diagnostics import Diagnostic
from skpcli.engine.credit_results import (
    Accumulation,
    Conversion,
    Determination,
    Month,
    PersonCredit,
    Projection,
    Promotion,
    month_text,
)
from skpcli.model.written_numbers import plain_number
from skpcli.output.cells import csv_line, safe_cell
from skpcli.output.json_text import finding_data, to_json

CREDIT_COLUMNS = (
    *("berkas", "dokumen", "nip", "nama", "jabatan", "jenjang", "golongan", "mulai", "selesai"),
    *("bulan", "predikat", "persen", "koefisien", "angka_kredit", "jumlah", "kumulatif"),
    *("minimal_pangkat", "selisih_pangkat", "dapat_pangkat"),
    *("minimal_jenjang", "selisih_jenjang", "dapat_jenjang"),
)
"""The columns of periods; additions only, and only at the end."""

_PERCENT = 100


def number_text(value: Fraction | Decimal | None, decimals: int) -> str | None:
    """Write an exact value as machines read it, rounded once; None for none."""
    if value is None:
        return None
    return plain_number(Fraction(value), decimals)


def percent_of(share: Fraction | None) -> Fraction | None:
    """Give a share as a number of percent."""
    if share is None:
        return None
    return share * _PERCENT


def credit_json(
    people: Sequence[PersonCredit], findings: Iterable[Diagnostic], decimals: int
) -> str:
    """Render the JSON output of ``angka-kredit``."""
    entries = []
    for person in people:
        entry = credit_data(person, decimals)
        entries.append(entry)
    computed = [person for person in people if person.determination]
    summary = {
        "orang": len(people),
        "dihitung": len(computed),
        "tanpa_angka_kredit": len(people) - len(computed),
    }
    data = {
        "versi": 1,
        "hasil": entries,
        "temuan": [finding_data(finding) for finding in findings],
        "ringkasan": summary,
    }
    return to_json(data, indent=1)


def credit_data(person: PersonCredit, decimals: int) -> dict[str, object]:
    """Give one person as the ``hasil`` object of the JSON output."""
    conversions = []
    for conversion in person.conversions:
        conversions.append(_conversion(conversion, decimals))
    return {
        "nip": person.number,
        "nama": person.identity.nama,
        "jabatan": person.identity.jabatan,
        "jenjang": person.jenjang,
        "golongan": person.golongan,
        "alasan": person.reason,
        "konversi": conversions,
        "akumulasi": _accumulation(person.accumulation, decimals),
        "penetapan": _determination(person.determination, decimals),
        "proyeksi": _projection(person.projection),
    }


def _conversion(conversion: Conversion, decimals: int) -> dict[str, object]:
    return {
        "berkas": conversion.identity.file,
        "dokumen": conversion.identity.document,
        "mulai": str(conversion.first_day),
        "selesai": str(conversion.last_day),
        "bulan": conversion.months,
        "predikat": conversion.predikat,
        "persen": number_text(percent_of(conversion.share), decimals),
        "koefisien": number_text(conversion.coefficient, decimals),
        "angka_kredit": number_text(conversion.credit, decimals),
        "dasar": conversion.basis,
        "sifat": conversion.sifat,
        "jenjang": conversion.jenjang,
        "alasan": conversion.reason,
    }


def _accumulation(accumulation: Accumulation | None, decimals: int) -> dict[str, object] | None:
    if accumulation is None:
        return None
    rows = []
    for row in accumulation.rows:
        written = {
            "tahun": row.year,
            "bulan": row.months,
            "predikat": row.predikat,
            "persen": number_text(percent_of(row.share), decimals),
            "koefisien": number_text(row.coefficient, decimals),
            "angka_kredit": number_text(row.credit, decimals),
        }
        rows.append(written)
    return {
        "mulai": accumulation.first_day.isoformat(),
        "selesai": accumulation.last_day.isoformat(),
        "baris": rows,
        "jumlah": number_text(accumulation.total, decimals),
    }


def _determination(determination: Determination | None, decimals: int) -> dict[str, object] | None:
    if determination is None:
        return None
    block = determination.block
    return {
        "dasar": number_text(block.dasar, decimals),
        "lama": number_text(block.lama, decimals),
        "penyetaraan": number_text(block.penyetaraan, decimals),
        "konversi": number_text(determination.converted, decimals),
        "pendidikan": number_text(block.pendidikan, decimals),
        "kumulatif": number_text(determination.cumulative, decimals),
        "pangkat": _promotion(determination.pangkat, decimals),
        "jenjang": _promotion(determination.jenjang, decimals),
    }


def _promotion(promotion: Promotion, decimals: int) -> dict[str, object]:
    return {
        "minimal": number_text(promotion.minimum, decimals),
        "selisih": number_text(promotion.difference, decimals),
        "dapat": promotion.is_reached,
        "kalimat": promotion.sentence,
        "dasar": promotion.basis,
        "sifat": promotion.sifat,
    }


def _projection(projection: Projection | None) -> dict[str, object] | None:
    if projection is None:
        return None
    return {
        "predikat": list(projection.predikat),
        "tahun": list(projection.years),
        "pangkat": {"bulan": _month(projection.pangkat)},
        "jenjang": {"bulan": _month(projection.jenjang)},
    }


def _month(month: Month | None) -> str | None:
    if month is None:
        return None
    return month_text(month)


def credit_csv(people: Iterable[PersonCredit], decimals: int) -> str:
    """Render one CSV row a period; who has none gets one row with nothing computed in it."""
    lines = [csv_line(CREDIT_COLUMNS)]
    for person in people:
        sums = _sums(person, decimals)
        for cells in _period_cells(person, decimals):
            lines.append(csv_line([*cells, *sums]))
    return "".join(f"{line}\r\n" for line in lines)


def _period_cells(person: PersonCredit, decimals: int) -> Iterable[list[str]]:
    """Give the first cells of every row; texts are made safe, numbers may begin with a minus."""
    for conversion in person.conversions:
        identity = conversion.identity
        texts = (
            identity.file,
            str(identity.document),
            person.number,
            identity.nama,
            identity.jabatan,
            conversion.jenjang,
            conversion.golongan,
        )
        numbers = (
            str(conversion.first_day),
            str(conversion.last_day),
            str(conversion.months or ""),
            conversion.predikat or "",
            number_text(percent_of(conversion.share), decimals) or "",
            number_text(conversion.coefficient, decimals) or "",
            number_text(conversion.credit, decimals) or "",
        )
        yield [*(safe_cell(text) for text in texts), *numbers]
    if not person.conversions:
        identity = person.identity
        texts = (
            identity.file,
            str(identity.document),
            person.number,
            identity.nama,
            identity.jabatan,
            person.jenjang,
            person.golongan,
        )
        first_day, last_day, _ = identity.periode
        empty = [""] * 5
        yield [*(safe_cell(text) for text in texts), first_day or "", last_day or "", *empty]


def _sums(person: PersonCredit, decimals: int) -> list[str]:
    """Give the cells that are the same in every row of a person."""
    determination = person.determination
    if determination is None:
        return [""] * 8
    cells = [
        number_text(determination.converted, decimals) or "",
        number_text(determination.cumulative, decimals) or "",
    ]
    for promotion in (determination.pangkat, determination.jenjang):
        cells.append(number_text(promotion.minimum, decimals) or "")
        cells.append(number_text(promotion.difference, decimals) or "")
        cells.append("ya" if promotion.is_reached else "tidak")
    return cells
