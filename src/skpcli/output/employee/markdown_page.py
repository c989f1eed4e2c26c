"""The report as Markdown that no text from a file can break."""

from collections.abc import Iterable, Iterator, Sequence

from skpcli.engine.results import BarisHasil, Hasil, HasilIndikator, HasilRhk
from skpcli.model.terms import Rating
from skpcli.output.employee import remarks
from skpcli.output.employee import words as label
from skpcli.output.employee.identity import identitas
from skpcli.output.markdown import lolos, tabel_md


def md_hasil(
    baris: Sequence[BarisHasil],
    kuadran: label.Kuadran,
    organisasi: Sequence[str | None] = (),
) -> str:
    """Render all employees as one Markdown document.

    ``kuadran`` is keyed by hasil kerja, perilaku. ``organisasi`` names the organisation of each
    employee; without it their ids are printed.
    """
    names = organisasi or [None] * len(baris)
    parts = ["# Evaluasi kinerja pegawai"]
    for row, name in zip(baris, names, strict=True):
        parts.extend(_identity(row, name))
        if row.hasil is None:
            parts.append(f"**{label.GALAT}**")
        else:
            parts.extend(_appraised(row.hasil, kuadran))
        parts.extend(_check_notes(row))
    return "\n\n".join(parts) + "\n"


def _identity(row: BarisHasil, organisation: str | None) -> Iterator[str]:
    yield f"## {lolos(row.id.nama)}"
    yield f"Berkas: {lolos(row.id.berkas)}"
    for group in identitas(row, organisation):
        yield f"### {group.title}"
        yield _labelled(group.lines)


def _labelled(lines: Iterable[label.Baris]) -> str:
    return "\n".join(f"- **{name}:** {lolos(text)}" for name, text in lines)


def _appraised(appraisal: Hasil, kuadran: label.Kuadran) -> Iterator[str]:
    for kind, title in label.JENIS.items():
        results = [result for result in appraisal.hasil_kerja if result.jenis == kind]
        if results:
            yield f"### {title}"
            yield _hasil_kerja(appraisal, results)
    yield "### Perilaku kerja"
    yield _perilaku(appraisal)
    yield "### Kuadran kinerja"
    yield _kuadran(appraisal, kuadran)
    yield lolos(remarks.kuadran_note(appraisal))
    yield "### Rating"
    yield _ratings(appraisal)
    notes = _labelled(remarks.assessor_notes(appraisal))
    if notes:
        yield notes
    yield from _predikat(appraisal)
    if remarks.lacks_integrity(appraisal):
        yield _integrity(appraisal)
    yield from _gaps(appraisal)


def _check_notes(row: BarisHasil) -> Iterator[str]:
    notes = [f"- {lolos(note)}" for note in remarks.check_notes(row)]
    if notes:
        yield "### Catatan pemeriksaan"
        yield "\n".join(notes)


def _hasil_kerja(appraisal: Hasil, results: Iterable[HasilRhk]) -> str:
    header = (
        "Id",
        "RHK pimpinan yang diintervensi",
        "Rencana hasil kerja",
        label.judul_aspek(appraisal),
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
    return tabel_md(header, rows)


def _rhk(result: HasilRhk) -> Iterator[tuple[str, ...]]:
    """Give one row for each indicator; the cells of the RHK itself stand in the first."""
    plan = lolos(label.rencana(result.rhk)) + _below("Umpan balik", result.rhk.umpan_balik)
    head = (lolos(result.rhk.id), lolos(label.rhk_pimpinan(result.rhk)), plan)
    rating = "<br>".join(lolos(text) for text in label.putusan(result.putusan))
    if not result.indikator:
        yield (*head, "-", "-", "-", "-", "-", "-", rating)
    for index, measured in enumerate(result.indikator):
        cells = _indikator(result, measured)
        if index == 0:
            yield (*head, *cells, rating)
        else:
            yield ("", "", "", *cells, "")


def _indikator(result: HasilRhk, measured: HasilIndikator) -> list[str]:
    """Give the cells from the aspek to the posisi."""
    description = lolos(measured.indikator.uraian)
    description += _below("Keterangan", measured.keterangan)
    description += _below("Umpan balik", measured.indikator.umpan_balik)
    return [
        lolos(label.aspek(result.rhk, measured)),
        description,
        lolos(measured.indikator.target),
        lolos(measured.indikator.realisasi),
        lolos(label.persen(measured.capaian_persen)),
        label.posisi(measured),
    ]


def _below(name: str, text: str | None) -> str:
    """Set a text under what a cell already says."""
    return f"<br>*{name}:* {lolos(text)}" if text else ""


def _perilaku(appraisal: Hasil) -> str:
    rows = []
    for name, nilai in label.perilaku(appraisal):
        expectations = "<br>".join(lolos(text) for text in nilai.ekspektasi_khusus)
        rating = nilai.rating or "belum ada"
        rows.append((name, expectations or "-", lolos(nilai.umpan_balik), rating))
    return tabel_md(("Nilai", "Ekspektasi khusus pimpinan", "Umpan balik", "Rating"), rows)


def _kuadran(appraisal: Hasil, kuadran: label.Kuadran) -> str:
    """Set the quadrant: the best row on top, the best column last."""
    hasil_kerja = appraisal.rating_hasil_kerja.nilai
    perilaku = appraisal.rating_perilaku_kerja.nilai
    header = ["Hasil kerja"]
    header.extend(f"perilaku {column}" for column in reversed(Rating))
    rows = []
    for row in Rating:
        cells = [f"**{row}**"]
        for column in reversed(Rating):
            name = label.nama_predikat(kuadran[row, column])
            if row is hasil_kerja and column is perilaku:
                name = f"**[{label.TANDA} {name}]**"
            cells.append(name)
        rows.append(cells)
    return tabel_md(header, rows)


def _ratings(appraisal: Hasil) -> str:
    rows = []
    for name, verdict in label.kedua_rating(appraisal):
        cells = (
            name,
            verdict.nilai or "belum ada",
            label.source_words(verdict) or "-",
            verdict.usulan or "-",
            lolos(verdict.karena),
        )
        rows.append(cells)
    return tabel_md(("", "Rating", "Sumber", "Usulan alat", "Karena"), rows)


def _predikat(appraisal: Hasil) -> Iterator[str]:
    verdict = appraisal.predikat
    reason = lolos(label.kalimat(verdict.karena))
    if verdict.nilai:
        yield f"### Predikat kinerja pegawai: {label.nama_predikat(verdict.nilai)}"
        suggestion = remarks.suggestion_note(appraisal)
        if suggestion:
            yield f"**{suggestion}**"
        yield f"{reason} {lolos(label.SIFAT[verdict.sifat])}"
        yield f"Dasar: {lolos(verdict.dasar)}"
        return
    yield f"### {label.BELUM}"
    yield reason
    for way_out in remarks.ways_out(appraisal):
        yield f"**{way_out.name}:** {lolos(way_out.reason)}"
        yield f"1. {way_out.decide}; atau\n2. {way_out.complete}."


def _integrity(appraisal: Hasil) -> str:
    note = f"> **Catatan integritas:** {lolos(label.INTEGRITAS)}"
    feedback = appraisal.pegawai.perilaku_kerja.akuntabel.umpan_balik
    if feedback:
        note += f" Umpan balik: {lolos(feedback)}"
    return note


def _gaps(appraisal: Hasil) -> Iterator[str]:
    yield f"### {remarks.gaps_title(appraisal)}"
    if not appraisal.kesenjangan:
        yield "Tidak ada."
        return
    lines = []
    for name, gap in remarks.named_gaps(appraisal):
        place = f"{lolos(name)} ({lolos(gap.jalur)})"
        if gap.tindak_lanjut is None:
            lines.append(f"- terbuka: {place}")
        else:
            lines.append(f"- tertutup: {place}; tindak lanjut: {lolos(gap.tindak_lanjut)}")
    yield "\n".join(lines)
