"""Why: the chain of reasons from the predikat down to every indicator."""

from collections.abc import Iterable

from rich.console import Group
from rich.tree import Tree

from skpcli.engine.results import Appraisal, IndikatorResult, RhkResult, Verdict
from skpcli.model.numbers import NotComputable, flatten
from skpcli.model.performance import Indikator
from skpcli.model.targets import better_direction, read_target
from skpcli.model.terms import NILAI_PERILAKU, Arah, Posisi, Predikat, Rating
from skpcli.output.employee.words import DASH, SIFAT_WORDS
from skpcli.output.rich_text import bold_style, folded, joined, value_style
from skpcli.output.wrapping import WholeWords

_BETTER = {
    Arah.NAIK: "makin besar makin baik",
    Arah.TURUN: "makin kecil makin baik",
    None: "",
}

_MOST_WORDS_OF_A_NUMBER = 4


def reason_tree(appraisal: Appraisal) -> Tree:
    """Give the chain of reasons: the predikat, under it the two ratings, under each its items."""
    tree = Tree(_reason("Predikat", appraisal.predikat), guide_style="dim")
    results = {}
    for result in appraisal.hasil_kerja:
        results[result.rhk.id] = result
    rating = appraisal.rating_hasil_kerja
    hasil_kerja = tree.add(_reason("Rating hasil kerja", rating))
    for item in rating.rests_on:
        branch = hasil_kerja.add(_reason(f"RHK {item.subject}", item))
        if item.subject in results:
            _add_indikator(branch, results[item.subject])
    rating = appraisal.rating_perilaku_kerja
    perilaku = tree.add(_reason("Rating perilaku kerja", rating))
    for alike in _by_reason(rating.rests_on):
        perilaku.add(_shared_reason(alike))
    return tree


def _add_indikator(tree: Tree, result: RhkResult) -> None:
    for number, measured in enumerate(result.indikator, 1):
        name = folded(f"Indikator {number}:", "dim")
        comparison = folded(comparison_words(measured), value_style(measured.posisi))
        tree.add(WholeWords(joined([name, comparison], " ")))


def comparison_words(measured: IndikatorResult) -> str:
    """Say how an indicator was compared: its numbers, which way is better, and the position."""
    compared = _numbers(measured.indikator)
    if measured.posisi is None:
        return f"{compared}: tidak dihitung, {measured.remark}"
    why = _why(measured, measured.posisi)
    if why:
        compared = f"{compared}, {why}"
    return f"{compared}: {measured.posisi}"


def _numbers(indikator: Indikator) -> str:
    """Set realisasi and target side by side; a sentence is set apart from the target."""
    target, realisasi = indikator.target, indikator.realisasi
    if realisasi is None:
        return f"target {target or DASH}"
    if target is None:
        return realisasi
    if len(realisasi.split()) > _MOST_WORDS_OF_A_NUMBER:
        return f"{realisasi}; target {target}"
    return f"{realisasi} dari {target}"


def _why(measured: IndikatorResult, posisi: Posisi) -> str:
    """Say what made the position: a bound, equality or the better direction."""
    indikator = measured.indikator
    target = read_target(indikator.target or "", indikator.aspek)
    if isinstance(target, NotComputable):
        return _why_without_numbers(indikator, posisi)
    is_met = posisi is Posisi.PADA
    if target.comparator:
        return "batas terpenuhi" if is_met else "batas tidak terpenuhi"
    if is_met:
        return "di dalam rentang" if target.is_range else "sama dengan target"
    better = better_direction(target, indikator.aspek, indikator.arah)
    return _BETTER[better]


def _why_without_numbers(indikator: Indikator, posisi: Posisi) -> str:
    """Say what made the position of texts without numbers: equality, or else their dates."""
    target, realisasi = indikator.target or "", indikator.realisasi or ""
    if flatten(realisasi) == flatten(target):
        return "sama dengan target"
    if posisi is Posisi.PADA:
        return "tanggalnya terpenuhi"
    return _BETTER[indikator.arah] or "tanggalnya terlewati"


def _by_reason(items: Iterable[Verdict[Rating]]) -> list[list[Verdict[Rating]]]:
    """Put items with the same reason together."""
    alike: dict[tuple[object, ...], list[Verdict[Rating]]] = {}
    for item in items:
        same = (item.reason, item.basis, item.sifat, item.source)
        alike.setdefault(same, []).append(item)
    return list(alike.values())


def _shared_reason(items: list[Verdict[Rating]]) -> Group:
    """Name the items of each rating, then say their reason once."""
    names: dict[Rating | None, list[str]] = {}
    for item in items:
        same_rating = names.setdefault(item.value, [])
        same_rating.append(item.subject.title())
    first = items[0]
    are_seven = len(items) == len(NILAI_PERILAKU)
    if are_seven and len(names) == 1:
        names[first.value] = ["Ketujuh nilai"]
    heads = []
    for value, subjects in names.items():
        heads.append(_head(", ".join(subjects), first, value))
    return Group(*heads, *_why_and_basis(first))


def _reason(name: str, verdict: Verdict[Rating] | Verdict[Predikat]) -> Group:
    lines = _why_and_basis(verdict)
    suggestion = verdict.suggestion
    if suggestion and suggestion != verdict.value:
        suggested = folded(f"usulan alat: {suggestion}")
        lines.insert(1, WholeWords(suggested))
    return Group(_head(name, verdict, verdict.value), *lines)


def _head(
    name: str, verdict: Verdict[Rating] | Verdict[Predikat], value: Rating | Predikat | None
) -> WholeWords:
    rating = folded(value or "belum ada", bold_style(value))
    head = [folded(f"{name}:"), rating]
    if verdict.source:
        head.append(folded(f"({verdict.source})"))
    return WholeWords(joined(head, " "))


def _why_and_basis(verdict: Verdict[Rating] | Verdict[Predikat]) -> list[WholeWords]:
    basis = SIFAT_WORDS[verdict.sifat]
    if verdict.basis:
        basis = f"dasar: {verdict.basis} {basis}"
    reason = folded(f"karena: {verdict.reason}")
    return [WholeWords(reason), WholeWords(folded(basis, "dim"))]
