"""How the appraisal ends: ratings, predikat or what is missing, reasons, gaps, profile."""

from collections.abc import Iterator

from rich import box
from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from skpcli.engine.profile import Profile
from skpcli.engine.results import Appraisal, Verdict
from skpcli.model.terms import Predikat, Rating
from skpcli.output.employee import remarks
from skpcli.output.employee.words import (
    BASE_NAMES,
    INTEGRITY_NOTE,
    NOT_YET,
    PROFILE_NOTE,
    SIFAT_WORDS,
    both_ratings,
    predikat_name,
    sentence,
    short_rating,
    source_words,
)
from skpcli.output.rich_text import (
    bold_style,
    folded,
    heading,
    indented,
    joined,
    labelled,
    marked_list,
    value_style,
)

_TABLE_WIDTH = 68
"""From this many columns on the two ratings stand in a table."""

_UNBROKEN_WIDTH = 80
"""From this many columns on only their sources are broken into lines."""


def rating_blocks(appraisal: Appraisal, width: int) -> Iterator[RenderableType]:
    """Show the two ratings with their source and suggestion, and the assessor's notes."""
    yield heading("Rating")
    if width < _TABLE_WIDTH:
        for name, verdict in both_ratings(appraisal):
            yield labelled([(name, _stacked_rating(verdict))], 14)
    else:
        yield _ratings_table(appraisal, unbroken=width >= _UNBROKEN_WIDTH)
    notes = list(remarks.assessor_notes(appraisal))
    if notes:
        yield labelled(notes, 17)


def _ratings_table(appraisal: Appraisal, *, unbroken: bool) -> Table:
    table = Table(box=box.SQUARE, header_style="bold")
    for title in ("", "Rating", "Sumber", "Usulan alat"):
        table.add_column(Text(title), overflow="fold", no_wrap=unbroken and title != "Sumber")
    for name, verdict in both_ratings(appraisal):
        table.add_row(
            folded(name),
            _rating(verdict),
            folded(source_words(verdict)),
            folded(verdict.suggestion),
        )
    return table


def _stacked_rating(verdict: Verdict[Rating]) -> Text:
    lines = [_rating(verdict)]
    source = source_words(verdict)
    if source:
        lines.append(folded(source))
    if verdict.suggestion:
        lines.append(folded(f"usulan alat: {verdict.suggestion}"))
    return joined(lines)


def _rating(verdict: Verdict[Rating]) -> Text:
    return folded(verdict.value or "belum ada", bold_style(verdict.value))


def predikat_blocks(appraisal: Appraisal) -> Iterator[RenderableType]:
    """Show the predikat, or what it still needs with both ways out; then the integrity note."""
    yield Text("")
    verdict = appraisal.predikat
    if verdict.value:
        yield _panel(_predikat_lines(appraisal, verdict.value), value_style(verdict.value))
    else:
        yield _panel(_missing_lines(appraisal), "yellow")
    if remarks.lacks_integrity(appraisal):
        yield _panel(_integrity_lines(appraisal), "red")


def _panel(lines: Iterator[Text], border_style: str) -> Panel:
    return Panel(joined(lines), box=box.HEAVY, padding=(0, 1), border_style=border_style)


def _predikat_lines(appraisal: Appraisal, reached: Predikat) -> Iterator[Text]:
    name = predikat_name(reached).upper()
    yield folded(f"PREDIKAT KINERJA PEGAWAI:  {name}", bold_style(reached))
    suggestion = remarks.suggestion_note(appraisal)
    if suggestion:
        yield folded(suggestion, "bold")
    verdict = appraisal.predikat
    yield folded(f"{sentence(verdict.reason)} {SIFAT_WORDS[verdict.sifat]}")
    yield folded(f"Dasar: {verdict.basis}", "dim")


def _missing_lines(appraisal: Appraisal) -> Iterator[Text]:
    yield folded(NOT_YET.upper(), "bold yellow")
    yield folded(sentence(appraisal.predikat.reason))
    for way_out in remarks.ways_out(appraisal):
        yield Text("")
        yield folded(f"{way_out.name}: {way_out.reason}")
        yield folded(f"  1. {way_out.decide}; atau")
        yield folded(f"  2. {way_out.complete}.")


def _integrity_lines(appraisal: Appraisal) -> Iterator[Text]:
    yield folded("! CATATAN INTEGRITAS", "bold red")
    yield folded(INTEGRITY_NOTE)
    feedback = appraisal.pegawai.perilaku_kerja.akuntabel.umpan_balik
    if feedback:
        yield folded(f"Umpan balik: {feedback}", "italic")


def reason_tree(appraisal: Appraisal) -> Tree:
    """Give the chain of reasons: the predikat, under it the two ratings, under each its items."""
    tree = Tree(_reason("Predikat", appraisal.predikat), guide_style="dim")
    rating = appraisal.rating_hasil_kerja
    hasil_kerja = tree.add(_reason("Rating hasil kerja", rating))
    for item in rating.rests_on:
        _add_branch(hasil_kerja, f"RHK {item.subject}", item)
    rating = appraisal.rating_perilaku_kerja
    perilaku = tree.add(_reason("Rating perilaku kerja", rating))
    for item in rating.rests_on:
        _add_branch(perilaku, item.subject.title(), item)
    return tree


def _add_branch(tree: Tree, name: str, verdict: Verdict[Rating]) -> None:
    branch = tree.add(_reason(name, verdict))
    for item in verdict.rests_on:
        _add_branch(branch, item.subject, item)


def _reason(name: str, verdict: Verdict[Rating] | Verdict[Predikat]) -> Group:
    value = folded(verdict.value or "belum ada", bold_style(verdict.value))
    head = [folded(f"{name}:"), value]
    if verdict.source:
        head.append(folded(f"({verdict.source})"))
    lines = [joined(head, " "), folded(f"karena: {verdict.reason}")]
    if verdict.suggestion and verdict.suggestion != verdict.value:
        lines.append(folded(f"usulan alat: {verdict.suggestion}"))
    basis = SIFAT_WORDS[verdict.sifat]
    if verdict.basis:
        basis = f"dasar: {verdict.basis} {basis}"
    lines.append(folded(basis, "dim"))
    return Group(*lines)


def gap_blocks(appraisal: Appraisal) -> Iterator[RenderableType]:
    """List the gaps, open ones first."""
    yield heading(remarks.gaps_title(appraisal))
    if not appraisal.gaps:
        yield indented(folded("tidak ada"), 2)
    items = []
    for name, gap in remarks.named_gaps(appraisal):
        checkbox = "[ ]"
        lines = [folded(name)]
        if name != gap.route:
            lines.append(folded(gap.route, "dim"))
        if gap.tindak_lanjut is not None:
            checkbox = "[v]"
            lines.append(folded(f"Tindak lanjut: {gap.tindak_lanjut}"))
        items.append((checkbox, joined(lines)))
    yield marked_list(items, 3)


def profile_blocks(bases: Profile) -> Iterator[RenderableType]:
    """Show the three bases of performance; they rate nobody."""
    yield heading("Tiga dasar kinerja")
    yield indented(folded(f"{PROFILE_NOTE} [tafsir: penafsiran alat ini]"), 2)
    for base in bases:
        yield indented(folded(BASE_NAMES.get(base.name, base.name), "bold"), 2)
        lines: list[tuple[str, str]] = []
        for rating, names in zip(Rating, (base.above, base.at, base.below), strict=True):
            text = "0"
            if names:
                text = f"{len(names)}: {', '.join(names)}"
            lines.append((short_rating(rating), text))
        yield labelled(lines, 8, 4)
