"""The smallest sets that give a predikat, against every combination tried one by one."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Any, NamedTuple

import pytest
from documents import (
    ABOVE,
    AT,
    BELOW,
    REALISASI_OF,
    Fields,
    decision,
    indikator,
    organisasi,
    pegawai,
    perilaku,
    rhk,
    yaml_bytes,
)

import skpcli
from skpcli.engine.appraisal import appraise
from skpcli.engine.context import Context
from skpcli.engine.scoring import appraise_all, context_for
from skpcli.engine.smallest_changes import (
    MOST_LISTED,
    MinimalChange,
    Toward,
    smallest_changes,
)
from skpcli.model.documents import Pegawai
from skpcli.model.terms import Metode, Posisi, Predikat, Rating

UP, SAME, DOWN = Posisi.DI_ATAS, Posisi.PADA, Posisi.DI_BAWAH
SEVEN = (AT,) * 7


class Case(NamedTuple):
    """A document with what it is appraised by."""

    context: Context
    keys: dict[str, str]


def case_of(*documents: Fields, method: Metode | None = None) -> Case:
    """Read the only person among documents."""
    workspace = skpcli.read([("uji.yaml", yaml_bytes(*documents))])
    (item,) = appraise_all(workspace, method)
    content = item.document.content
    assert isinstance(content, Pegawai)
    context = context_for(workspace, content, item.document.file_keys, method)
    assert context
    return Case(context, item.document.file_keys)


def toward(case: Case, wanted: Predikat) -> Toward:
    return smallest_changes(appraise(case.context), case.context, wanted)


def with_part(parent: Any, key: str, place: int, part: Any) -> Any:
    """Copy a model with another entry in one of its lists."""
    entries = list(getattr(parent, key))
    entries[place] = part
    return parent.model_copy(update={key: tuple(entries)})


def changed(content: Pegawai, change: MinimalChange) -> Pegawai:
    """Make a change in a document."""
    head, *rest = change.path.split(".")
    if head == "hasil_kerja":
        part, identifier, *below = rest
        hasil_kerja = content.hasil_kerja
        (place,) = [i for i, one in enumerate(getattr(hasil_kerja, part)) if one.id == identifier]
        result = getattr(hasil_kerja, part)[place]
        if below:
            number = int(below[1]) - 1
            realisasi = REALISASI_OF[Posisi(change.new)]
            measure = result.indikator[number].model_copy(update={"realisasi": realisasi})
            result = with_part(result, "indikator", number, measure)
        else:
            result = result.model_copy(update={"rating": Rating(change.new)})
        return content.model_copy(update={head: with_part(hasil_kerja, part, place, result)})
    (key,) = rest
    holder = getattr(content, head)
    value: Any = Rating(change.new)
    if head == "perilaku_kerja":
        value = getattr(holder, key).model_copy(update={"rating": value})
    return content.model_copy(update={head: holder.model_copy(update={key: value})})


def appraised_with(case: Case, changes: Sequence[MinimalChange]) -> Predikat | None:
    """Give the predikat with some changes made."""
    content = case.context.pegawai
    for change in changes:
        content = changed(content, change)
    return appraise(replace(case.context, pegawai=content)).predikat.value


def all_changes(case: Case) -> Iterator[MinimalChange]:
    """Give every change that may be a member of a set."""
    appraisal = appraise(case.context)
    decided = case.context.pegawai.penilaian
    if decided.rating_hasil_kerja:
        yield from ratings("penilaian.rating_hasil_kerja", decided.rating_hasil_kerja)
    else:
        for result in appraisal.hasil_kerja:
            path = f"hasil_kerja.{result.kind}.{result.rhk.id}"
            yield from ratings(path, result.verdict.value)
            for number, measured in enumerate(result.indikator, 1):
                if result.rhk.rating is None and measured.posisi:
                    for posisi in Posisi:
                        if posisi is not measured.posisi:
                            yield MinimalChange(
                                f"{path}.indikator.{number}", "posisi", measured.posisi, posisi
                            )
    if decided.rating_perilaku_kerja:
        yield from ratings("penilaian.rating_perilaku_kerja", decided.rating_perilaku_kerja)
    else:
        for key, value in case.context.pegawai.perilaku_kerja.by_key():
            yield from ratings(f"perilaku_kerja.{key}", value.rating)


def ratings(path: str, old: Rating | None) -> Iterator[MinimalChange]:
    for rating in Rating:
        if rating is not old:
            yield MinimalChange(path, "rating", old, rating)


def steps(change: MinimalChange) -> int:
    if change.old is None:
        return 1
    scale: list[str] = list(Posisi if change.what == "posisi" else Rating)
    return abs(scale.index(change.old) - scale.index(change.new))


def by_brute_force(case: Case, wanted: Predikat, most: int) -> list[tuple[MinimalChange, ...]]:
    """Try all combinations of up to ``most`` changes of different things."""
    options = sorted(all_changes(case))
    for size in range(1, most + 1):
        found = []
        for chosen in combinations(options, size):
            paths = {change.path for change in chosen}
            if len(paths) == size and appraised_with(case, chosen) is wanted:
                found.append(chosen)
        if found:
            least = min(sum(map(steps, chosen)) for chosen in found)
            return [chosen for chosen in found if sum(map(steps, chosen)) == least]
    return []


def person(*utama: Fields, tambahan: Sequence[Fields] = (), **parts: object) -> Fields:
    hasil_kerja = {"utama": list(utama), "tambahan": list(tambahan)}
    return pegawai(hasil_kerja=hasil_kerja, **parts)


DOCUMENTS: dict[str, Callable[[], list[Fields]]] = {
    "decided": lambda: [person(rhk(UP), penilaian=decision(BELOW, AT))],
    "behaviour decided": lambda: [
        person(rhk(DOWN, SAME), rhk(DOWN), penilaian=decision(None, AT))
    ],
    "nothing decided": lambda: [person(rhk(DOWN), perilaku_kerja=perilaku(*SEVEN))],
    "unrated value": lambda: [
        person(rhk(SAME), perilaku_kerja=perilaku(*SEVEN[:6], None), penilaian=decision(AT))
    ],
    "not computable": lambda: [
        person(rhk(None, None), rhk(UP, None), penilaian=decision(None, ABOVE))
    ],
    "rated rhk": lambda: [
        person(rhk(DOWN, DOWN, rating=str(BELOW)), rhk(SAME), tambahan=[rhk(DOWN)],
               penilaian=decision(None, AT))
    ],
    "no rhk": lambda: [person(penilaian=decision(None, AT))],
}  # fmt: skip


@pytest.mark.parametrize("method", list(Metode))
@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_sets_are_those_that_trying_everything_finds(name: str, method: Metode) -> None:
    case = case_of(*DOCUMENTS[name](), method=method)
    now = appraise(case.context).predikat.value
    for wanted in Predikat:
        found = toward(case, wanted)
        assert found.is_there is (now is wanted)
        if found.is_there:
            assert (found.total, found.sets) == (0, ())
            continue
        expected = by_brute_force(case, wanted, 3)
        if not expected and found.sets:
            assert len(found.sets[0]) > 3
        else:
            assert list(found.sets) == expected[:MOST_LISTED]
            assert found.total == len(expected)
        for change_set in found.sets:
            assert appraised_with(case, change_set) is wanted


def test_one_step_is_better_than_two() -> None:
    case = case_of(person(rhk(DOWN), penilaian=decision(None, AT)))
    found = toward(case, Predikat.BAIK)
    assert [[change.new for change in one] for one in found.sets] == [
        ["sesuai ekspektasi"],
        ["pada"],
    ]


@pytest.mark.parametrize(
    ("fields", "can_be_above"),
    [
        ({}, True),
        ({"target": "minimal 10 berkas"}, False),
        ({"target": "10 - 12 berkas"}, True),
        ({"target": "sesuai pagu", "realisasi": "sesuai pagu"}, False),
        ({"target": "31 Maret 2025", "realisasi": "31 Maret 2025"}, False),
        ({"target": "31 Maret 2025", "realisasi": "31 Maret 2025", "arah": "turun"}, True),
        ({"target": "0 keluhan", "realisasi": "0 keluhan", "arah": "turun"}, False),
        ({"aspek": "waktu", "target": "5 hari", "realisasi": "5 hari"}, False),
        ({"aspek": "waktu", "target": "5 hari", "realisasi": "5 hari", "arah": "turun"}, True),
    ],
)
def test_an_indicator_is_above_only_where_its_target_can_be_exceeded(
    fields: Fields, can_be_above: bool
) -> None:
    result = {"rencana": "Tertatanya arsip", "indikator": [indikator(SAME, **fields)]}
    case = case_of(person(result, penilaian=decision(None, ABOVE)))
    found = toward(case, Predikat.SANGAT_BAIK)
    kinds = [change.what for one in found.sets for change in one]
    assert ("posisi" in kinds) is can_be_above


def test_a_leader_by_capaian_can_only_be_decided_otherwise() -> None:
    leader = person(rhk(UP), organisasi="arsip", memimpin="arsip", penilaian=decision(None, AT))
    case = case_of(leader, organisasi(capaian_kinerja="kurang"))
    (only,) = toward(case, Predikat.BAIK).sets
    assert only == (MinimalChange("penilaian.rating_hasil_kerja", "rating", BELOW, AT),)


def test_many_sets_are_counted_and_the_first_listed() -> None:
    results = [rhk(DOWN, id=f"R{number:02}") for number in range(1, 31)]
    case = case_of(person(*results, penilaian=decision(None, AT)))
    found = toward(case, Predikat.BAIK)
    assert len(found.sets) == MOST_LISTED
    # 15 of 30, each by its rating or by its one indicator
    assert found.total == 155_117_520 * 2**15
    assert list(found.sets) == sorted(found.sets)
    assert found.sets[0][0].path == "hasil_kerja.utama.R01"
