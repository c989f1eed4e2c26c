"""How the appraisal ends: ratings, predikat or what is missing, gaps, profile."""

from collections.abc import Iterator

from rich import box
from rich.console import RenderableType
from rich.panel import Panel
from rich.text import Text

from skpcli.engine.profile import Profile
from skpcli.engine.results import Appraisal, RatingSource, Verdict
from skpcli.model.terms import Predikat, Rating
from skpcli.output.employee import remarks
from skpcli.output.employee.words import (
    BASE_NAMES,
    INTEGRITY_NOTE,
    NOT_YET,
    PROFILE_NOTE,
    SIFAT_WORDS,
    both_ratings,
    in_one_line,
    predikat_name,
    sentence,
    short_rating,
    source_words,
)
from skpcli.output.fitted_table import text_table
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
from skpcli.output.wrapping import WholeWords

_TABLE_WIDTH = 68
"""From this many columns on the two ratings stand in a table."""


def rating_blocks(appraisal: Appraisal, width: int, *, compact: bool) -> Iterator[RenderableType]:
    """Show the two ratings with their source and suggestion, and the assessor's notes.

    ``compact`` gives each a line instead of a table, and nothing where there is nothing to show:
    the block of the predikat says what is missing.
    """
    notes = list(remarks.assessor_notes(appraisal))
    verdicts = [verdict for _, verdict in both_ratings(appraisal)]
    if compact and not notes and not any(verdict.value for verdict in verdicts):
        return
    yield heading("Rating")
    if compact:
        for name, verdict in both_ratings(appraisal):
            yield labelled([(name, _rating_in_a_line(verdict))], 17)
    elif width < _TABLE_WIDTH:
        for name, verdict in both_ratings(appraisal):
            yield labelled([(name, _stacked_rating(verdict))], 14)
    else:
        yield _ratings_table(appraisal, width)
    if notes:
        yield labelled(notes, 17)


def _ratings_table(appraisal: Appraisal, width: int) -> RenderableType:
    rows = []
    for name, verdict in both_ratings(appraisal):
        cells = [
            folded(name),
            _rating(verdict),
            folded(source_words(verdict)),
            folded(verdict.suggestion),
        ]
        rows.append(cells)
    return text_table(("", "Rating", "Sumber", "Usulan alat"), rows, width)


def _rating_in_a_line(verdict: Verdict[Rating]) -> Text:
    """Write a rating, and in brackets where it comes from and what was suggested."""
    notes = []
    source = source_words(verdict)
    if source:
        notes.append(source)
    if verdict.suggestion and verdict.source is not RatingSource.USULAN:
        is_same = verdict.suggestion is verdict.value
        notes.append(f"usulan {'sama' if is_same else verdict.suggestion}")
    if not notes:
        return _rating(verdict)
    return joined([_rating(verdict), folded(f"({'; '.join(notes)})")], " ")


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
    return Panel(
        WholeWords(joined(lines)), box=box.HEAVY, padding=(0, 1), border_style=border_style
    )


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
        yield folded(f"Umpan balik: {in_one_line(feedback)}", "italic")


def gap_blocks(appraisal: Appraisal, *, with_routes: bool) -> Iterator[RenderableType]:
    """List the gaps, open ones first; ``with_routes`` also says where each stands in the file."""
    yield heading(remarks.gaps_title(appraisal))
    items = []
    for gap in remarks.page_gaps(appraisal):
        lines = [folded(gap.name)]
        if with_routes:
            lines.extend(folded(route, "dim") for route in gap.routes if route != gap.name)
        if gap.follow_ups:
            lines.append(folded(f"Tindak lanjut: {in_one_line(gap.follow_ups)}"))
        checkbox = "[ ]" if gap.is_open else "[v]"
        items.append((checkbox, joined(lines)))
    if items:
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
