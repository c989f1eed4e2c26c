"""The regulation in force on a day, read from the package's own data file."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import product
from typing import TypeVar

from pydantic import ValidationError

from skpcli.data import read_data
from skpcli.diagnostics import Diagnostic, Span
from skpcli.law.parameters import (
    Dated,
    DefinisiMetode,
    JenjangGolongan,
    Kuadran,
    MetodeUsulan,
    PanduanPerilaku,
    Penetapan,
    Peraturan,
    Pimpinan,
    PolaDistribusi,
    RentangGolongan,
)
from skpcli.model.base import refusals
from skpcli.model.routes import Route
from skpcli.model.terms import (
    JENJANG_DOSEN,
    NILAI_PERILAKU,
    Capaian,
    Jenjang,
    Metode,
    Predikat,
    Rating,
)
from skpcli.source.document import Document
from skpcli.source.read import read_source

FILE_NAME = "peraturan.yaml"

_CASES: dict[str, tuple[str, Iterable[object]]] = {
    "metode_usulan": ("metode", Metode),
    "pimpinan": ("capaian", Capaian),
    "pola_distribusi": ("capaian", Capaian),
    "panduan_perilaku": ("nilai", NILAI_PERILAKU),
    "jenjang_golongan": ("jenjang", Jenjang),
    "konversi_predikat": ("predikat", Predikat),
    "koefisien_jenjang": (
        "jenjang",
        [level for level in Jenjang if level not in JENJANG_DOSEN],
    ),
}
"""The parameters that are a table of one column of cases: that column, and its cases."""

D = TypeVar("D", bound=Dated)


@dataclass(frozen=True, slots=True, eq=False)
class RulesOfDay:
    """The parameters in force on one day, with look-ups; None where none was in force yet."""

    kuadran: Kuadran
    predikat: Mapping[tuple[Rating, Rating], Predikat]
    penetapan: Penetapan
    usulan: MetodeUsulan
    metode: Mapping[Metode, DefinisiMetode]
    pimpinan: Pimpinan | None
    padanan: Mapping[Capaian, Rating]
    pola: PolaDistribusi | None
    panduan: PanduanPerilaku
    jenjang_golongan: JenjangGolongan | None
    golongan: Mapping[Jenjang, RentangGolongan]


@dataclass(frozen=True, slots=True)
class _Table:
    """A table of the parameters: its route, the cases it must decide, and those it does."""

    route: Route
    expected: list[object]
    present: list[object]


def read_regulation(name: str, content: bytes) -> tuple[Peraturan | None, list[Diagnostic]]:
    """Read a file of parameters; every error in it has its line, as in any other file."""
    source = read_source(name, content)
    findings = list(source.findings)
    if not findings and len(source.documents) != 1:
        message = "berkas peraturan harus satu dokumen"
        findings.append(Diagnostic("SKP105", message, Span(name, 1, 1, 1, 1)))
    if findings:
        return None, findings
    document = source.documents[0]
    try:
        regulation = Peraturan.model_validate(document.data)
    except ValidationError as error:
        for refusal in refusals(error):
            code = "SKP105"
            if refusal.cause:
                code = refusal.cause.code
            findings.append(_finding(document, code, refusal.route, refusal.message))
        return None, findings
    findings += _check_dates(document, regulation)
    for table in _tables(regulation):
        findings += _check_table(document, table)
    findings += _check_ranges(document, regulation)
    if findings:
        return None, findings
    return regulation, []


def _finding(
    document: Document,
    code: str,
    route: Route,
    message: str,
) -> Diagnostic:
    parts = []
    for part in route:
        if isinstance(part, int):
            part += 1
        parts.append(str(part))
    return Diagnostic(
        code,
        message,
        document.span(route),
        ".".join(parts),
    )


def _check_dates(document: Document, regulation: Peraturan) -> Iterator[Diagnostic]:
    """Check that every parameter has a version, and that their days are in order and unique."""
    for name in Peraturan.model_fields:
        days = [version.berlaku for version in getattr(regulation, name)]
        if not days or days != sorted(set(days)):
            yield _finding(
                document,
                "SKP206",
                (name,),
                "tanggal `berlaku` harus ada, menaik dan tidak berulang",
            )


def _tables(regulation: Peraturan) -> Iterator[_Table]:
    """Give every table of every version."""
    for index, kuadran in enumerate(regulation.kuadran):
        route = ("kuadran", index, "isi")
        expected: list[object] = list(product(Rating, Rating))
        present: list[object] = []
        for cell in kuadran.isi:
            present.append((cell.hasil_kerja, cell.perilaku_kerja))
        yield _Table(route, expected, present)
    for name, (key, cases) in _CASES.items():
        for index, version in enumerate(getattr(regulation, name)):
            route = (name, index, "isi")
            expected = list(cases)
            present = [getattr(row, key) for row in version.isi]
            yield _Table(route, expected, present)


def _check_table(document: Document, table: _Table) -> Iterator[Diagnostic]:
    """Check that a table is total and without overlap."""
    for i, case in enumerate(table.present):
        if case in table.present[:i] or case not in table.expected:
            route = (*table.route, i)
            yield _finding(document, "SKP210", route, f"{case} ganda atau tidak dikenal")
    missing = [case for case in table.expected if case not in table.present]
    if missing:
        yield _finding(
            document,
            "SKP104",
            table.route,
            f"tabel belum lengkap: {missing}",
        )


def _check_ranges(document: Document, regulation: Peraturan) -> Iterator[Diagnostic]:
    """Check that every range of golongan is one of PNS, and goes up."""
    for i, jenjang in enumerate(regulation.jenjang_golongan):
        for j, rentang in enumerate(jenjang.isi):
            of_pns = "/" in rentang.dari and "/" in rentang.sampai
            if not of_pns or rentang.dari > rentang.sampai:
                yield _finding(
                    document,
                    "SKP208",
                    ("jenjang_golongan", i, "isi", j),
                    "rentang golongan PNS harus menaik",
                )


@lru_cache(maxsize=1)  # the file takes about 10 ms to read
def regulation() -> Peraturan:
    """Read the package's own parameters; an error in them is a bug, so an exception."""
    parameters, findings = read_regulation(FILE_NAME, read_data(FILE_NAME))
    if parameters is None:
        mistakes = [f"{finding.span.line}: {finding.message}" for finding in findings]
        raise ValueError("; ".join(mistakes))
    return parameters


def _first_day_of(version: Dated) -> date:
    return version.berlaku


def in_force(versions: Iterable[D], day: date) -> D | None:
    """Give the latest version that is in force on a day."""
    begun = [version for version in versions if version.berlaku <= day]
    return max(begun, key=_first_day_of, default=None)


@lru_cache(maxsize=512)  # 35 us each, and every document asks several times
def at(day: date) -> RulesOfDay | None:
    """Choose the parameters in force on a day (the last of a period); None before the first."""
    all_versions = regulation()
    kuadran = in_force(all_versions.kuadran, day)
    penetapan = in_force(all_versions.penetapan, day)
    usulan = in_force(all_versions.metode_usulan, day)
    panduan = in_force(all_versions.panduan_perilaku, day)
    if kuadran is None or penetapan is None or usulan is None or panduan is None:
        return None
    pimpinan = in_force(all_versions.pimpinan, day)
    padanan = pimpinan.isi if pimpinan else ()
    jenjang = in_force(all_versions.jenjang_golongan, day)
    ranges = jenjang.isi if jenjang else ()
    predikat = {}
    for cell in kuadran.isi:
        predikat[cell.hasil_kerja, cell.perilaku_kerja] = cell.predikat
    return RulesOfDay(
        kuadran=kuadran,
        predikat=predikat,
        penetapan=penetapan,
        usulan=usulan,
        metode={method.metode: method for method in usulan.isi},
        pimpinan=pimpinan,
        padanan={pair.capaian: pair.rating for pair in padanan},
        pola=in_force(all_versions.pola_distribusi, day),
        panduan=panduan,
        jenjang_golongan=jenjang,
        golongan={rentang.jenjang: rentang for rentang in ranges},
    )


def first_day() -> date:
    """Give the first day on which a predikat can be read off the quadrant."""
    return first_kuadran().berlaku


def first_kuadran() -> Kuadran:
    """Give the quadrant before which there was none."""
    return min(regulation().kuadran, key=_first_day_of)
