"""DOKUMEN EVALUASI KINERJA PEGAWAI: the one page that ends the year."""

from collections.abc import Iterator

from skpcli.forms.evaluasi import NOTE_ON_CHOICE, NOTE_ON_PERIOD
from skpcli.forms.form import (
    USUAL_TEXT,
    Block,
    Form,
    FormCell,
    FormKind,
    Notes,
    Paper,
    Picture,
    Rows,
    Signatures,
    Table,
)
from skpcli.forms.pages import height_of, page_of
from skpcli.forms.parts import (
    appraisal_signed,
    assessor_signs,
    day_of_appraisal,
    employee_signs,
    full_width,
    header_pair,
    identity_lines,
    number_cell,
    text_cell,
)
from skpcli.forms.subject import FormSubject
from skpcli.forms.wording import (
    capaian_line,
    paragraphs,
    period_name,
    place_and_day,
    predikat_line,
)

EMBLEM_HEIGHT = 20
_NOTES_HEIGHT = 25
_ROOM_FOR_TABLE = 180
"""Millimetres of an A4 page, beside emblem, titles and signatures."""

_NOTES_OF_A_PAGE = 2000
_LAST_WORDS = 300
"""Characters: notes longer than the first may fill the page to the signatures."""

_SMALLEST_TEXT = 8.0


def dokumen_form(subject: FormSubject, emblem: Picture) -> Form:
    """Lay out the dokumen evaluasi, with an emblem on top where the office has given one."""
    signing = subject.signing
    place = " ".join(paragraphs(signing.place))
    table = _table(subject)
    blocks: list[Block] = [header_pair(subject), table]
    if subject.periode is None:
        blocks.append(Notes((f"* {NOTE_ON_PERIOD}", f"** {NOTE_ON_CHOICE}")))
    blocks.append(
        Signatures(
            left=employee_signs(subject, place_and_day(place, signing.day_received)),
            right=assessor_signs(subject, appraisal_signed(signing)),
        )
    )
    period = f"PERIODE: {period_name(subject.periode)}"
    if subject.periode is None:
        period = f"PERIODE*: {period_name(None)}**"
    return Form(
        kind=FormKind.DOKUMEN,
        owner=subject.employee.name,
        titles=("DOKUMEN EVALUASI KINERJA PEGAWAI", period),
        landscape=False,
        blocks=tuple(blocks),
        day=day_of_appraisal(subject),
        top=emblem,
        text_size=_text_size(table),
    )


def _text_size(table: Table) -> float:
    """Shrink long texts, so that all stays on one page as long as it can."""
    height = height_of(table, page_of(Paper.A4, landscape=False))
    return USUAL_TEXT if height <= _ROOM_FOR_TABLE else _SMALLEST_TEXT


def _table(subject: FormSubject) -> Table:
    """Give the five blocks; NO spans its block, a full-width heading opens each."""
    decision = subject.decision
    results = [
        ("CAPAIAN KINERJA ORGANISASI", capaian_line(decision.capaian)),
        ("PREDIKAT KINERJA PEGAWAI", predikat_line(decision.predikat)),
    ]
    body = [
        _block(1, "PEGAWAI YANG DINILAI", identity_lines(subject.employee)),
        _block(2, "PEJABAT PENILAI KINERJA", identity_lines(subject.assessor)),
        _block(3, "ATASAN PEJABAT PENILAI KINERJA", identity_lines(subject.superior)),
        _block(4, "EVALUASI KINERJA", results),
        *_notes_blocks(decision.catatan),
    ]
    return Table(name="Dokumen evaluasi", widths=(6, 34, 60), head=(), body=tuple(body))


def _block(number: int, heading: str, lines: list[tuple[str, str]]) -> Rows:
    rows = [(number_cell(number, rows=len(lines) + 1), full_width(heading, 2))]
    for label, value in lines:
        rows.append((FormCell(lines=(label,)), text_cell(value)))
    return Rows(tuple(rows))


def _notes_blocks(catatan: str) -> Iterator[Rows]:
    """Give the notes; the end of very long ones in rows of its own, to stand above who signs."""
    beginning, end = _cut_notes(paragraphs(catatan))
    notes = FormCell(lines=beginning, columns=2, least_height=_NOTES_HEIGHT)
    yield Rows(((number_cell(5, rows=2), full_width("CATATAN/REKOMENDASI", 2)), (notes,)))
    if end:
        yield Rows(((FormCell(), FormCell(lines=(end,), columns=2)),))


def _cut_notes(lines: tuple[str, ...]) -> tuple[tuple[str, ...], str]:
    """Cut the last words off notes that are longer than most of a page."""
    if sum(map(len, lines)) <= _NOTES_OF_A_PAGE:
        return lines, ""
    start = lines[-1].find(" ", max(0, len(lines[-1]) - _LAST_WORDS))
    if start <= 0:
        return lines[:-1], lines[-1]
    return (*lines[:-1], lines[-1][:start]), lines[-1][start + 1 :]
