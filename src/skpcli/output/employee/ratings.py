"""How the appraisal ends: ratings, predikat or what is missing, reasons, gaps, profile."""

from collections.abc import Iterator

from rich import box
from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from skpcli.engine.profile import Profil
from skpcli.engine.results import Hasil, Putusan
from skpcli.model.terms import Predikat, Rating
from skpcli.output.employee import remarks
from skpcli.output.employee import words as label
from skpcli.output.rich_text import (
    bagian,
    bold_style,
    daftar,
    gabung,
    isi,
    jorok,
    pasangan,
    value_style,
)

_TABLE_WIDTH = 68
"""From this many columns on the two ratings stand in a table."""

_UNBROKEN_WIDTH = 80
"""From this many columns on only their sources are broken into lines."""


def kedua_rating(hasil: Hasil, lebar: int) -> Iterator[RenderableType]:
    """Show the two ratings with their source and suggestion, and the assessor's notes."""
    yield bagian("Rating")
    if lebar < _TABLE_WIDTH:
        for name, verdict in label.kedua_rating(hasil):
            yield pasangan([(name, _stacked_rating(verdict))], 14)
    else:
        yield _ratings_table(hasil, unbroken=lebar >= _UNBROKEN_WIDTH)
    notes = list(remarks.assessor_notes(hasil))
    if notes:
        yield pasangan(notes, 17)


def _ratings_table(appraisal: Hasil, *, unbroken: bool) -> Table:
    table = Table(box=box.SQUARE, header_style="bold")
    for title in ("", "Rating", "Sumber", "Usulan alat"):
        table.add_column(Text(title), overflow="fold", no_wrap=unbroken and title != "Sumber")
    for name, verdict in label.kedua_rating(appraisal):
        table.add_row(
            isi(name),
            _rating(verdict),
            isi(label.source_words(verdict)),
            isi(verdict.usulan),
        )
    return table


def _stacked_rating(verdict: Putusan[Rating]) -> Text:
    lines = [_rating(verdict)]
    source = label.source_words(verdict)
    if source:
        lines.append(isi(source))
    if verdict.usulan:
        lines.append(isi(f"usulan alat: {verdict.usulan}"))
    return gabung(lines)


def _rating(verdict: Putusan[Rating]) -> Text:
    return isi(verdict.nilai or "belum ada", bold_style(verdict.nilai))


def predikat(hasil: Hasil) -> Iterator[RenderableType]:
    """Show the predikat, or what it still needs with both ways out; then the integrity note."""
    yield Text("")
    verdict = hasil.predikat
    if verdict.nilai:
        yield _panel(_predikat_lines(hasil, verdict.nilai), value_style(verdict.nilai))
    else:
        yield _panel(_missing_lines(hasil), "yellow")
    if remarks.lacks_integrity(hasil):
        yield _panel(_integrity_lines(hasil), "red")


def _panel(lines: Iterator[Text], border_style: str) -> Panel:
    return Panel(gabung(lines), box=box.HEAVY, padding=(0, 1), border_style=border_style)


def _predikat_lines(appraisal: Hasil, reached: Predikat) -> Iterator[Text]:
    name = label.nama_predikat(reached).upper()
    yield isi(f"PREDIKAT KINERJA PEGAWAI:  {name}", bold_style(reached))
    suggestion = remarks.suggestion_note(appraisal)
    if suggestion:
        yield isi(suggestion, "bold")
    verdict = appraisal.predikat
    yield isi(f"{label.kalimat(verdict.karena)} {label.SIFAT[verdict.sifat]}")
    yield isi(f"Dasar: {verdict.dasar}", "dim")


def _missing_lines(appraisal: Hasil) -> Iterator[Text]:
    yield isi(label.BELUM.upper(), "bold yellow")
    yield isi(label.kalimat(appraisal.predikat.karena))
    for way_out in remarks.ways_out(appraisal):
        yield Text("")
        yield isi(f"{way_out.name}: {way_out.reason}")
        yield isi(f"  1. {way_out.decide}; atau")
        yield isi(f"  2. {way_out.complete}.")


def _integrity_lines(appraisal: Hasil) -> Iterator[Text]:
    yield isi("! CATATAN INTEGRITAS", "bold red")
    yield isi(label.INTEGRITAS)
    feedback = appraisal.pegawai.perilaku_kerja.akuntabel.umpan_balik
    if feedback:
        yield isi(f"Umpan balik: {feedback}", "italic")


def mengapa(hasil: Hasil) -> Tree:
    """Give the chain of reasons: the predikat, under it the two ratings, under each its items."""
    tree = Tree(_reason("Predikat", hasil.predikat), guide_style="dim")
    hasil_kerja = tree.add(_reason("Rating hasil kerja", hasil.rating_hasil_kerja))
    for item in hasil.rating_hasil_kerja.atas:
        _add_branch(hasil_kerja, f"RHK {item.pokok}", item)
    perilaku = tree.add(_reason("Rating perilaku kerja", hasil.rating_perilaku_kerja))
    for item in hasil.rating_perilaku_kerja.atas:
        _add_branch(perilaku, item.pokok.title(), item)
    return tree


def _add_branch(tree: Tree, name: str, verdict: Putusan[Rating]) -> None:
    branch = tree.add(_reason(name, verdict))
    for item in verdict.atas:
        _add_branch(branch, item.pokok, item)


def _reason(name: str, verdict: Putusan[Rating] | Putusan[Predikat]) -> Group:
    head = [isi(f"{name}:"), isi(verdict.nilai or "belum ada", bold_style(verdict.nilai))]
    if verdict.nilai and verdict.sumber:
        head.append(isi(f"({verdict.sumber})"))
    lines = [gabung(head, " "), isi(f"karena: {verdict.karena}")]
    if verdict.usulan and verdict.usulan != verdict.nilai:
        lines.append(isi(f"usulan alat: {verdict.usulan}"))
    basis = label.SIFAT[verdict.sifat]
    if verdict.dasar:
        basis = f"dasar: {verdict.dasar} {basis}"
    lines.append(isi(basis, "dim"))
    return Group(*lines)


def kesenjangan(hasil: Hasil) -> Iterator[RenderableType]:
    """List the gaps, open ones first."""
    yield bagian(remarks.gaps_title(hasil))
    if not hasil.kesenjangan:
        yield jorok(isi("tidak ada"), 2)
    items = []
    for name, gap in remarks.named_gaps(hasil):
        checkbox = "[ ]"
        lines = [isi(name)]
        if name != gap.jalur:
            lines.append(isi(gap.jalur, "dim"))
        if gap.tindak_lanjut is not None:
            checkbox = "[v]"
            lines.append(isi(f"Tindak lanjut: {gap.tindak_lanjut}"))
        items.append((checkbox, gabung(lines)))
    yield daftar(items, 3)


def profil(isi_profil: Profil) -> Iterator[RenderableType]:
    """Show the three bases of performance; they rate nobody."""
    yield bagian("Tiga dasar kinerja")
    yield jorok(isi(f"{label.DASAR_KINERJA} [tafsir: penafsiran alat ini]"), 2)
    for base in isi_profil:
        yield jorok(isi(label.NAMA_DASAR.get(base.nama, base.nama), "bold"), 2)
        lines: list[tuple[str, str]] = []
        for rating, names in zip(Rating, (base.di_atas, base.sesuai, base.di_bawah), strict=True):
            text = f"{len(names)}: {', '.join(names)}" if names else "0"
            lines.append((label.short_rating(rating), text))
        yield pasangan(lines, 8, 4)
