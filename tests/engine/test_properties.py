"""Properties of the appraisal that hold for any input."""

import json
import random
from typing import Any

from documents import (
    RATING_OF,
    RATING_OF_CAPAIAN,
    Fields,
    appraise_one,
    decision,
    expected_suggestion,
    indikator,
    organisasi,
    pegawai,
    perilaku,
    yaml_bytes,
)
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import skpcli
from skpcli.engine.results import Appraisal, AppraisalStatus
from skpcli.model.terms import Capaian, Metode, Posisi, Predikat, Rating
from skpcli.output.employee.json_data import employee_data, employee_json

RAISED_TO = {Posisi.DI_BAWAH: Posisi.PADA, Posisi.PADA: Posisi.DI_ATAS}
LEVELS = {None: -1, Rating.DI_BAWAH: 0, Rating.SESUAI: 1, Rating.DI_ATAS: 2}

posisi = st.sampled_from(Posisi)
may_be_absent = st.none() | posisi
rating = st.none() | st.sampled_from(Rating)
rhk_items = st.tuples(rating, st.lists(may_be_absent, max_size=5))
every_rhk = st.lists(rhk_items, max_size=5)
with_method = st.sampled_from(Metode)
quiet = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def person_text(rhk: list[Any], value: list[Rating | None], **part: object) -> Fields:
    """Build a person from the ratings and positions of RHK, alternately utama and tambahan, and of the values."""
    content = [
        {
            "rencana": "Rapi",
            "indikator": [indikator(p) for p in item],
            **({"rating": str(own)} if own else {}),
        }
        for own, item in rhk
    ]
    return pegawai(
        hasil_kerja={"utama": content[::2], "tambahan": content[1::2]},
        perilaku_kerja=perilaku(*value),
        **part,
    )


def every_rating(result: Appraisal) -> list[Rating | None]:
    """Give every rating of a result."""
    rhk = [case.verdict.value for case in result.hasil_kerja]
    return [*rhk, result.rating_hasil_kerja.value, result.rating_perilaku_kerja.value]


def never_lower(before: Appraisal, after: Appraisal) -> bool:
    """Tell whether no rating is lower, or lost, after a change."""
    pairs = zip(every_rating(before), every_rating(after), strict=True)
    return all(LEVELS[old] <= LEVELS[new] for old, new in pairs)


@quiet
@given(every_rhk, with_method, st.data())
def test_raising_an_indicator_lowers_no_rating(
    rhk: list[Any], method: Metode, data: st.DataObject
) -> None:
    place = [
        (i, j)
        for i, (_, item) in enumerate(rhk)
        for j, case in enumerate(item)
        if case in RAISED_TO
    ]
    if not place:
        return
    before = appraise_one(person_text(rhk, []), method=method)
    i, j = data.draw(st.sampled_from(place))
    rhk[i][1][j] = RAISED_TO[rhk[i][1][j]]
    assert never_lower(before, appraise_one(person_text(rhk, []), method=method))


@quiet
@given(every_rhk, with_method, st.data())
def test_raising_the_rating_of_an_rhk_lowers_no_rating(
    rhk: list[Any], method: Metode, data: st.DataObject
) -> None:
    before = appraise_one(person_text(rhk, []), method=method)
    place = [
        i
        for i, case in enumerate(before.hasil_kerja)
        if case.verdict.value in (Rating.DI_BAWAH, Rating.SESUAI)
    ]
    order2 = [*range(0, len(rhk), 2), *range(1, len(rhk), 2)]
    if not place:
        return
    i = data.draw(st.sampled_from(place))
    rising = (
        Rating.SESUAI if before.hasil_kerja[i].verdict.value is Rating.DI_BAWAH else Rating.DI_ATAS
    )
    rhk[order2[i]] = (rising, rhk[order2[i]][1])
    assert never_lower(before, appraise_one(person_text(rhk, []), method=method))


@quiet
@given(st.lists(posisi, min_size=7, max_size=7), with_method, st.integers(0, 6))
def test_raising_a_value_lowers_no_rating(value: list[Posisi], method: Metode, i: int) -> None:
    rising = [RAISED_TO.get(case, case) if j == i else case for j, case in enumerate(value)]
    before, after = (
        appraise_one(person_text([], [RATING_OF[s] for s in n]), method=method)
        for n in (value, rising)
    )
    assert never_lower(before, after)


POSITIONS_OF = {own: case for case, own in RATING_OF.items()}
GRID = {
    Rating.DI_ATAS: (Predikat.KURANG, Predikat.BAIK, Predikat.SANGAT_BAIK),
    Rating.SESUAI: (Predikat.KURANG, Predikat.BAIK, Predikat.BAIK),
    Rating.DI_BAWAH: (Predikat.SANGAT_KURANG, Predikat.BUTUH_PERBAIKAN, Predikat.BUTUH_PERBAIKAN),
}


def expected_of(method: Metode, rating: list[Rating | None]) -> Rating | None:
    """Sum up ratings, all of which must be there, by the naive methods."""
    there = [POSITIONS_OF[case] for case in rating if case]
    return expected_suggestion(method, there) if there and len(there) == len(rating) else None


@quiet
@given(
    every_rhk,
    st.lists(rating, min_size=7, max_size=7),
    rating,
    rating,
    st.none() | st.sampled_from(Capaian),
    st.booleans(),
    st.none() | with_method,
    st.none() | with_method,
)
def test_the_whole_appraisal_agrees_with_a_naive_one(
    rhk: list[Any],
    value: list[Rating | None],
    fixed_work: Rating | None,
    fixed_behaviour: Rating | None,
    capaian: Capaian | None,
    leading: bool,
    policy: Metode | None,
    choice: Metode | None,
) -> None:
    own = organisasi(
        capaian_kinerja=str(capaian) if capaian else None,
        kebijakan={"metode_usulan": str(policy)} if policy else None,
    )
    part: Fields = {"organisasi": "arsip", "penilaian": decision(fixed_work, fixed_behaviour)}
    if leading:
        part["memimpin"] = "arsip"
    result = appraise_one(own, person_text(rhk, value, **part), method=choice)

    method = choice or policy or Metode.MAYORITAS
    by_rhk: list[Rating | None] = []
    for of_assessor, item in rhk:
        there = [case for case in item if case]
        enough = bool(there) and 2 * len(there) >= len(item)
        by_rhk.append(of_assessor or (expected_suggestion(method, there) if enough else None))
    suggested_work, suggested_behaviour = expected_of(method, by_rhk), expected_of(method, value)
    from_capaian = dict(RATING_OF_CAPAIAN)[capaian] if leading and capaian else None
    work, behaviour = (
        fixed_work or from_capaian or suggested_work,
        fixed_behaviour or suggested_behaviour,
    )
    same = (fixed_work or from_capaian) and fixed_behaviour
    assert sorted(map(str, by_rhk)) == sorted(
        str(case.verdict.value) for case in result.hasil_kerja
    )
    assert (result.rating_hasil_kerja.value, result.rating_hasil_kerja.suggestion) == (
        work,
        suggested_work,
    )
    assert (result.rating_perilaku_kerja.value, result.rating_perilaku_kerja.suggestion) == (
        behaviour,
        suggested_behaviour,
    )
    assert result.predikat.value is (GRID[work][LEVELS[behaviour]] if work and behaviour else None)
    assert result.status == (
        "belum" if not (work and behaviour) else "dinilai" if same else "usulan"
    )
    assert result.capaian_organisasi is capaian


def chance(content: object, order: random.Random) -> object:
    """Shuffle the keys of every mapping."""
    if isinstance(content, dict):
        key = list(content)
        order.shuffle(key)
        return {case: chance(content[case], order) for case in key}
    return [chance(case, order) for case in content] if isinstance(content, list) else content


NIP = [f"19900314201503200{figure}" for figure in range(1, 10)]


def numbered(i: int, **part: object) -> Fields:
    """Name the parts of a person that make him another one."""
    identity = {
        "nama": f"Orang {i}",
        "nip": NIP[i],
        "jabatan": "Analis Arsip",
        "jenis_jabatan": "JF",
    }
    return {"pegawai": identity, **part}


office = st.lists(
    st.tuples(
        every_rhk,
        st.lists(rating, max_size=7),
        st.sampled_from([{}, {"organisasi": "arsip"}, {"memimpin": "arsip"}]),
    ),
    min_size=1,
    max_size=5,
)
arsip = st.fixed_dictionaries(
    {},
    optional={
        "capaian_kinerja": st.just("istimewa"),
        "kebijakan": st.just({"metode_usulan": "median"}),
    },
)


@settings(quiet, max_examples=40)
@given(office, arsip, st.randoms(use_true_random=False))
def test_the_order_of_files_and_keys_changes_nothing(
    content: list[Any], own: Fields, order: random.Random
) -> None:
    file_ = [
        (f"{i}.yaml", person_text(rhk, value, **numbered(i, **b)))
        for i, (rhk, value, b) in enumerate(content)
    ]
    file_.append(("organisasi.yaml", organisasi(**own)))
    random_office: Any = [(name, chance(case, order)) for name, case in file_]
    order.shuffle(random_office)
    every = []
    for arrangements in (file_, random_office):
        workspace = skpcli.read([(name, yaml_bytes(case)) for name, case in arrangements])
        line = [employee_data(case) for case in skpcli.score(workspace)]
        findings = [
            (d.code, d.route, d.message, d.span.file)
            for d in skpcli.check(workspace)
            if d.code != "SKP312"
        ]
        every.append((sorted(line, key=lambda case: str(case["berkas"])), sorted(findings)))
    assert every[0] == every[1]


@settings(quiet, max_examples=40)
@given(office)
def test_one_persons_file_never_alters_another(content: list[Any]) -> None:
    file_ = [
        (f"{i}.yaml", yaml_bytes(person_text(r, n, **numbered(i, **b))))
        for i, (r, n, b) in enumerate(content)
    ]
    together = [
        employee_data(case)
        for case in skpcli.score(skpcli.read([*file_, ("rusak.yaml", b"jenis: pegawai\nx")]))
    ]
    alone = [employee_data(case) for file in file_ for case in skpcli.score(skpcli.read([file]))]
    assert together[: len(alone)] == alone


@settings(quiet, max_examples=25)
@given(office, arsip)
def test_two_runs_give_the_same_bytes(content: list[Any], own: Fields) -> None:
    document = [person_text(r, n, **numbered(i, **b)) for i, (r, n, b) in enumerate(content)]
    output = set()
    for _ in range(2):
        workspace = skpcli.read([("semua.yaml", yaml_bytes(organisasi(**own), *document))])
        output.add(
            employee_json(
                skpcli.score(workspace), skpcli.check(workspace), len(document) + 1
            ).encode()
        )
    assert len(output) == 1


# YAML folds its line breaks into blanks.
LETTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\x85\u2028\u2029")
free = st.text(LETTERS, max_size=40) | st.sampled_from(
    [
        "[/]",
        "=1+1",
        "- ",
        "a: b",
        "x #y",
        "null",
        "~",
        "-",
        "{82,5}",
        "10 berkas",
        ">= 75%",
        "\x1b[31m",
        "1e999999",
        "9" * 99,
    ]
)
isian = ("umpan_balik", "tindak_lanjut")


@quiet
@given(
    st.fixed_dictionaries(
        {}, optional=dict.fromkeys(("target", "realisasi", "uraian", "bukti", *isian), free)
    ),
    free,
    free,
)
def test_any_free_text_gives_a_result(case: Fields, other: str, reason: str) -> None:
    behaviour = {"akuntabel": {"ekspektasi_khusus": [other, reason], "umpan_balik": reason}}
    document = pegawai(
        hasil_kerja={
            "utama": [
                {
                    "rencana": "Rapi",
                    "indikator": [case],
                    "umpan_balik": other,
                    "penugasan_dari": reason,
                }
            ]
        },
        perilaku_kerja=behaviour,
        penilaian=decision(
            Rating.SESUAI, Rating.SESUAI, alasan=reason, catatan=other, tempat=other
        ),
        lampiran={"konsekuensi": [other]},
        x_kantor=[other, {"isi": reason}],
    )
    workspace = skpcli.read([("bebas.yaml", yaml_bytes(document))])
    (line,) = skpcli.score(workspace)
    assert line.appraisal is not None
    assert line.appraisal.status is AppraisalStatus.DINILAI
    output = json.loads(employee_json([line], skpcli.check(workspace), 1))
    assert output["hasil"][0]["predikat"]["nilai"] == "baik"
    target = output["hasil"][0]["hasil_kerja"][0]["indikator"][0]["target"]
    assert target is None or target == case["target"]
