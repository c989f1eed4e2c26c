"""The table HASIL KERJA of SKP and evaluasi, in its two approaches and two groups of positions."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import NamedTuple

from skpcli.forms.form import FormCell, Rows, Table
from skpcli.forms.parts import (
    full_width,
    going_on,
    head_cell,
    number_cell,
    number_row,
    section_row,
    text_cell,
)
from skpcli.forms.subject import FormSubject, IndikatorText, RhkText
from skpcli.forms.wording import paragraphs
from skpcli.model.terms import LEADER_FORMS, Pendekatan

TITLE = "HASIL KERJA"
NOTHING = "-"
_ROOM_TO_WRITE = 14
"""Millimetres."""

_SECTION_MAIN = "A. UTAMA"
_SECTION_ADDITIONAL = "B. TAMBAHAN"
_LEADER_RESULT = "RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI"
_REALISASI = "REALISASI BERDASARKAN BUKTI DUKUNG"
FEEDBACK = "UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG"
_MEASURES = "Ukuran keberhasilan/Indikator Kinerja Individu, dan Target:"
_MEASURES_OF_LEADERS = "Ukuran keberhasilan/Indikator Kinerja Individu, Target, dan Perspektif:"

_MakeRows = Callable[[int, RhkText], Rows]


class _Column(NamedTuple):
    """A column of the quantitative table; ``cell`` gives what an indicator has in it."""

    heading: str
    width: int
    cell: Callable[[IndikatorText], FormCell] | None = None


def hasil_kerja_table(subject: FormSubject, *, appraised: bool) -> Table:
    """Lay out the work results; ``appraised`` adds the columns of realisasi and feedback."""
    if subject.pendekatan is Pendekatan.KUALITATIF:
        return _qualitative_table(subject, appraised=appraised)
    return _quantitative_table(subject, appraised=appraised)


def _quantitative_table(subject: FormSubject, *, appraised: bool) -> Table:
    """One row an indicator; NO and the RHK span the rows of their indicators."""
    is_leader = subject.jenis_jabatan in LEADER_FORMS
    if is_leader:
        columns = _columns_of_leaders(appraised=appraised)
    else:
        columns = _columns_of_staff(appraised=appraised)

    def make_rows(number: int, result: RhkText) -> Rows:
        return _rows_of(number, result, columns, appraised=appraised)

    headings = tuple(head_cell(column.heading) for column in columns)
    title = (full_width(TITLE, len(columns)),)
    return Table(
        name=TITLE,
        widths=tuple(column.width for column in columns),
        head=(title, headings, number_row(len(columns))),
        body=_sections(subject, len(columns), make_rows),
    )


def _columns_of_staff(*, appraised: bool) -> list[_Column]:
    """Give the columns for JA, JF and pelaksana; the first three are those of the RHK."""
    if appraised:
        return [
            _Column("NO", 3),
            _Column(_LEADER_RESULT, 14),
            _Column("RENCANA HASIL KERJA", 15),
            _Column("ASPEK", 8, lambda measure: text_cell(measure.aspek)),
            _Column("INDIKATOR KINERJA INDIVIDU", 17, lambda measure: text_cell(measure.uraian)),
            _Column("TARGET", 9, lambda measure: text_cell(measure.target)),
            _Column(_REALISASI, 17, lambda measure: text_cell(measure.realisasi)),
            _Column(FEEDBACK, 17),
        ]
    return [
        _Column("NO", 4),
        _Column(f"{_LEADER_RESULT}*", 24),
        _Column("RENCANA HASIL KERJA", 24),
        _Column("ASPEK", 10, lambda measure: text_cell(measure.aspek)),
        _Column("INDIKATOR KINERJA INDIVIDU", 24, lambda measure: text_cell(measure.uraian)),
        _Column("TARGET", 14, lambda measure: text_cell(measure.target)),
    ]


def _columns_of_leaders(*, appraised: bool) -> list[_Column]:
    """Give the columns for JPT and pimpinan unit mandiri; the first two are those of the RHK."""
    if appraised:
        return [
            _Column("NO.", 4),
            _Column("RENCANA HASIL KERJA", 18),
            _Column("INDIKATOR KINERJA INDIVIDU", 20, lambda measure: text_cell(measure.uraian)),
            _Column("TARGET", 10, lambda measure: text_cell(measure.target)),
            _Column("PERSPEKTIF", 10, lambda measure: text_cell(measure.perspektif)),
            _Column(_REALISASI, 19, lambda measure: text_cell(measure.realisasi)),
            _Column(FEEDBACK, 19),
        ]
    return [
        _Column("NO", 4),
        _Column("RENCANA HASIL KERJA", 32),
        _Column("INDIKATOR KINERJA INDIVIDU", 34, lambda measure: text_cell(measure.uraian)),
        _Column("TARGET", 14, lambda measure: text_cell(measure.target)),
        _Column("PERSPEKTIF", 16, lambda measure: text_cell(measure.perspektif)),
    ]


def _rows_of(number: int, result: RhkText, columns: list[_Column], *, appraised: bool) -> Rows:
    """Lay out one RHK, a row an indicator."""
    count = len(result.measures)
    rows = []
    for index, measure in enumerate(result.measures):
        cells: list[FormCell] = []
        if index == 0:
            cells += _spanning_cells(number, result, columns)
        cells += [column.cell(measure) for column in columns if column.cell]
        if appraised:
            cells += _feedback_cells(result, index, count)
        rows.append(tuple(cells))
    return Rows(tuple(rows))


def _spanning_cells(number: int, result: RhkText, columns: list[_Column]) -> list[FormCell]:
    """Give the cells of an RHK that span the rows of its indicators."""
    count = len(result.measures)
    cells = [number_cell(number, rows=count)]
    if any(column.heading.startswith(_LEADER_RESULT) for column in columns):
        cells.append(text_cell(result.leader_result, rows=count))
    cells.append(_rencana_cell(result, rows=count))
    return [going_on(cell) for cell in cells]


def _rencana_cell(result: RhkText, rows: int = 1) -> FormCell:
    """Give the cell of the RHK; on a blank form there is room to write."""
    cell = text_cell(result.rencana, rows=rows)
    return cell if result.rencana else replace(cell, least_height=_ROOM_TO_WRITE)


def _measures_cell(result: RhkText, label: str, *, with_perspective: bool) -> FormCell:
    """List the measures of an RHK; on a blank form there is room to write."""
    lines = [label]
    for measure in result.measures:
        line = _measure_line(measure, with_perspective)
        if line:
            lines.append(f"- {line}")
    room = 0 if result.rencana else _ROOM_TO_WRITE
    return FormCell(lines=tuple(lines), least_height=room)


def _feedback_cells(result: RhkText, index: int, count: int) -> list[FormCell]:
    """Give an indicator's feedback.

    The RHK's own spans all its rows where it is the only one, else it ends the last row.
    """
    some_of_measures = any(measure.feedback for measure in result.measures)
    if not some_of_measures:
        return [text_cell(result.feedback, rows=count)] if index == 0 else []
    feedback = result.measures[index].feedback
    if index == count - 1:
        feedback = (*feedback, *result.feedback)
    return [text_cell(feedback)]


def _qualitative_table(subject: FormSubject, *, appraised: bool) -> Table:
    """Two rows an RHK under one NO: the RHK, and its measures as a list."""
    label = _MEASURES_OF_LEADERS if subject.jenis_jabatan in LEADER_FORMS else _MEASURES
    with_perspective = subject.jenis_jabatan in LEADER_FORMS

    def make_rows(number: int, result: RhkText) -> Rows:
        first = [number_cell(number, rows=2), _rencana_cell(result)]
        if appraised:
            first.append(text_cell(_listed_realisasi(result), rows=2))
            first.append(text_cell(_listed_feedback(result), rows=2))
        measures = _measures_cell(result, label, with_perspective=with_perspective)
        return Rows((tuple(first), (measures,)))

    if appraised:
        head: tuple[FormCell, ...] = (
            head_cell(TITLE, columns=2),
            head_cell(_REALISASI),
            head_cell(FEEDBACK),
        )
        widths: tuple[int, ...] = (5, 45, 25, 25)
    else:
        head = (full_width(TITLE, 2),)
        widths = (5, 95)
    return Table(
        name=TITLE,
        widths=widths,
        head=(head,),
        body=_sections(subject, len(widths), make_rows),
    )


def _measure_line(measure: IndikatorText, with_perspective: bool) -> str:
    """Write a measure with its target, and for leaders its perspektif."""
    parts = [" ".join(paragraphs(text)) for text in (measure.uraian, measure.target) if text]
    line = ", ".join(parts)
    if with_perspective and measure.perspektif:
        line = f"{line} ({measure.perspektif})"
    return line.strip()


def _listed_realisasi(result: RhkText) -> tuple[str, ...]:
    return _listed(result, (measure.realisasi for measure in result.measures))


def _listed_feedback(result: RhkText) -> tuple[str, ...]:
    """List the feedback on the indicators, then that on the whole RHK."""
    of_measures: list[str] = []
    for measure in result.measures:
        of_measures += measure.feedback
    return (*_listed(result, of_measures), *result.feedback)


def _listed(result: RhkText, texts: Iterable[str]) -> tuple[str, ...]:
    """Put a dash before each text where an RHK has several indicators."""
    written = tuple(text for text in texts if text)
    if len(result.measures) < 2:
        return written
    return tuple(f"- {text}" for text in written)


def _sections(subject: FormSubject, columns: int, make_rows: _MakeRows) -> tuple[Rows, ...]:
    """Give sections A and B; B is there even without an RHK."""
    body: list[Rows] = []
    for heading, results in (
        (_SECTION_MAIN, subject.utama),
        (_SECTION_ADDITIONAL, subject.tambahan),
    ):
        body.append(section_row(heading, columns))
        for number, result in enumerate(results, start=1):
            body.append(make_rows(number, result))
        if not results:
            body.append(Rows((tuple(FormCell(lines=(NOTHING,)) for _ in range(columns)),)))
    return tuple(body)
