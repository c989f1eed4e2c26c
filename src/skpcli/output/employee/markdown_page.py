"""The report as Markdown that no text from a file can break."""

from collections.abc import Iterable, Iterator, Sequence

from skpcli.engine.results import Appraisal, IndikatorResult, RhkResult, Row
from skpcli.model.terms import Rating
from skpcli.output.employee import remarks
from skpcli.output.employee.identity import identity_groups
from skpcli.output.employee.words import (
    DOCUMENT_HAS_ERRORS,
    INTEGRITY_NOTE,
    KIND_TITLES,
    MARK,
    NOT_YET,
    SIFAT_WORDS,
    KuadranTable,
    Labelled,
    aspek_of,
    aspek_title,
    both_ratings,
    in_one_line,
    lampiran_in_order,
    leader_text,
    posisi_words,
    predikat_name,
    rating_words,
    rencana_text,
    sentence,
    source_words,
    values_in_order,
    write_percent,
)
from skpcli.output.markdown import escape_markdown, markdown_table


def employee_markdown(
    rows: Sequence[Row],
    kuadran: KuadranTable,
    organisations: Sequence[str | None] = (),
) -> str:
    """Render all employees as one Markdown document.

    ``organisations`` names that of each employee; without a name its id is printed.
    """
    names = organisations or [None] * len(rows)
    parts = ["# Evaluasi kinerja pegawai"]
    for row, name in zip(rows, names, strict=True):
        parts.extend(_identity(row, name))
        if row.appraisal is None:
            parts.append(f"**{DOCUMENT_HAS_ERRORS}**")
        else:
            parts.extend(_appraised(row.appraisal, kuadran))
        parts.extend(_check_notes(row))
    return "\n\n".join(parts) + "\n"


def _identity(row: Row, organisation: str | None) -> Iterator[str]:
    yield f"## {escape_markdown(row.identity.nama)}"
    yield f"Berkas: {escape_markdown(row.identity.file)}"
    for group in identity_groups(row, organisation):
        yield f"### {group.title}"
        yield _labelled(group.lines)


def _labelled(lines: Iterable[Labelled]) -> str:
    return "\n".join(f"- **{name}:** {escape_markdown(text)}" for name, text in lines)


def _appraised(appraisal: Appraisal, kuadran: KuadranTable) -> Iterator[str]:
    for kind, title in KIND_TITLES.items():
        results = [result for result in appraisal.hasil_kerja if result.kind == kind]
        if results:
            yield f"### {title}"
            yield _hasil_kerja(appraisal, results)
    yield "### Perilaku kerja"
    yield _perilaku(appraisal)
    lampiran = [(name, in_one_line(texts)) for name, texts in lampiran_in_order(appraisal)]
    if lampiran:
        yield "### Lampiran"
        yield _labelled(lampiran)
    yield "### Kuadran kinerja"
    yield _kuadran(appraisal, kuadran)
    yield escape_markdown(remarks.kuadran_note(appraisal))
    yield "### Rating"
    yield _ratings(appraisal)
    notes = _labelled(remarks.assessor_notes(appraisal))
    if notes:
        yield notes
    yield from _predikat(appraisal)
    if remarks.lacks_integrity(appraisal):
        yield _integrity(appraisal)
    yield from _gaps(appraisal)


def _check_notes(row: Row) -> Iterator[str]:
    notes = [f"- {escape_markdown(note)}" for note in remarks.check_notes(row)]
    if notes:
        yield "### Catatan pemeriksaan"
        yield "\n".join(notes)


def _hasil_kerja(appraisal: Appraisal, results: Iterable[RhkResult]) -> str:
    header = (
        "Id",
        "RHK pimpinan yang diintervensi",
        "Rencana hasil kerja",
        aspek_title(appraisal),
        "Indikator",
        "Target",
        "Realisasi",
        "Capaian",
        "Posisi",
        "Rating",
    )
    rows: list[tuple[str, ...]] = []
    for result in results:
        rows.extend(_rhk(result))
    return markdown_table(header, rows)


def _rhk(result: RhkResult) -> Iterator[tuple[str, ...]]:
    """Give one row for each indicator; the cells of the RHK itself stand in the first."""
    plan = escape_markdown(rencana_text(result.rhk))
    plan += _below("Umpan balik", in_one_line(result.rhk.umpan_balik))
    head = (escape_markdown(result.rhk.id), escape_markdown(leader_text(result.rhk)), plan)
    rating = _stacked(rating_words(result.verdict))
    if not result.indikator:
        yield (*head, "-", "-", "-", "-", "-", "-", rating)
    for index, measured in enumerate(result.indikator):
        cells = _indikator(result, measured)
        if index == 0:
            yield (*head, *cells, rating)
        else:
            yield ("", "", "", *cells, "")


def _indikator(result: RhkResult, measured: IndikatorResult) -> list[str]:
    """Give the cells from the aspek to the posisi."""
    description = escape_markdown(measured.indikator.uraian)
    description += _below("Keterangan", measured.remark)
    description += _below("Umpan balik", in_one_line(measured.indikator.umpan_balik))
    description += _below("Bukti", in_one_line(measured.indikator.bukti))
    return [
        escape_markdown(aspek_of(result.rhk, measured)),
        description,
        escape_markdown(measured.indikator.target),
        escape_markdown(measured.indikator.realisasi),
        escape_markdown(write_percent(measured.capaian_persen)),
        posisi_words(measured),
    ]


def _stacked(texts: Iterable[str]) -> str:
    return "<br>".join(escape_markdown(text) for text in texts)


def _below(name: str, text: str | None) -> str:
    """Set a text under what a cell already says."""
    if text:
        return f"<br>*{name}:* {escape_markdown(text)}"
    return ""


def _perilaku(appraisal: Appraisal) -> str:
    rows = []
    for name, nilai in values_in_order(appraisal):
        cells = (
            name,
            _stacked(nilai.ekspektasi_khusus) or "-",
            escape_markdown(in_one_line(nilai.umpan_balik)),
            nilai.rating or "belum ada",
        )
        rows.append(cells)
    return markdown_table(("Nilai", "Ekspektasi khusus pimpinan", "Umpan balik", "Rating"), rows)


def _kuadran(appraisal: Appraisal, kuadran: KuadranTable) -> str:
    """Set the quadrant: the best row on top, the best column last."""
    hasil_kerja = appraisal.rating_hasil_kerja.value
    perilaku = appraisal.rating_perilaku_kerja.value
    header = ["Hasil kerja"]
    header.extend(f"perilaku {column}" for column in reversed(Rating))
    rows = []
    for row in Rating:
        cells = [f"**{row}**"]
        for column in reversed(Rating):
            name = predikat_name(kuadran[row, column])
            if row is hasil_kerja and column is perilaku:
                name = f"**[{MARK} {name}]**"
            cells.append(name)
        rows.append(cells)
    return markdown_table(header, rows)


def _ratings(appraisal: Appraisal) -> str:
    rows = []
    for name, verdict in both_ratings(appraisal):
        cells = (
            name,
            verdict.value or "belum ada",
            source_words(verdict) or "-",
            verdict.suggestion or "-",
            escape_markdown(verdict.reason),
        )
        rows.append(cells)
    return markdown_table(("", "Rating", "Sumber", "Usulan alat", "Karena"), rows)


def _predikat(appraisal: Appraisal) -> Iterator[str]:
    verdict = appraisal.predikat
    reason = escape_markdown(sentence(verdict.reason))
    if verdict.value:
        yield f"### Predikat kinerja pegawai: {predikat_name(verdict.value)}"
        suggestion = remarks.suggestion_note(appraisal)
        if suggestion:
            yield f"**{suggestion}**"
        yield f"{reason} {escape_markdown(SIFAT_WORDS[verdict.sifat])}"
        yield f"Dasar: {escape_markdown(verdict.basis)}"
        return
    yield f"### {NOT_YET}"
    yield reason
    for way_out in remarks.ways_out(appraisal):
        yield f"**{way_out.name}:** {escape_markdown(way_out.reason)}"
        yield f"1. {way_out.decide}; atau\n2. {way_out.complete}."


def _integrity(appraisal: Appraisal) -> str:
    note = f"> **Catatan integritas:** {escape_markdown(INTEGRITY_NOTE)}"
    feedback = appraisal.pegawai.perilaku_kerja.akuntabel.umpan_balik
    if feedback:
        note += f" Umpan balik: {escape_markdown(in_one_line(feedback))}"
    return note


def _gaps(appraisal: Appraisal) -> Iterator[str]:
    yield f"### {remarks.gaps_title(appraisal)}"
    if not appraisal.gaps:
        return
    lines = []
    for gap in remarks.page_gaps(appraisal):
        state = "terbuka" if gap.is_open else "tertutup"
        routes = escape_markdown(", ".join(gap.routes))
        line = f"- {state}: {escape_markdown(gap.name)} ({routes})"
        if gap.follow_ups:
            line += f"; tindak lanjut: {escape_markdown(in_one_line(gap.follow_ups))}"
        lines.append(line)
    yield "\n".join(lines)
