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


def person(rhk: list[Any], value: list[Rating | None], **part: object) -> Fields:
    """Build a person from the ratings and positions of RHK, alternately utama and tambahan, and of the values."""
    rhk_fields = [
        {
            "rencana": "Rapi",
            "indikator": [indikator(posisi) for posisi in positions],
            **({"rating": str(decided)} if decided else {}),
        }
        for decided, positions in rhk
    ]
    return pegawai(
        hasil_kerja={"utama": rhk_fields[::2], "tambahan": rhk_fields[1::2]},
        perilaku_kerja=perilaku(*value),
        **part,
    )


def every_rating(appraisal: Appraisal) -> list[Rating | None]:
    """Give every rating of a result."""
    rhk = [result.verdict.value for result in appraisal.hasil_kerja]
    return [*rhk, appraisal.rating_hasil_kerja.value, appraisal.rating_perilaku_kerja.value]


def never_lower(before: Appraisal, after: Appraisal) -> bool:
    """Tell whether no rating is lower, or lost, after a change."""
    pairs = zip(every_rating(before), every_rating(after), strict=True)
    return all(LEVELS[old] <= LEVELS[new] for old, new in pairs)


@quiet
@given(every_rhk, with_method, st.data())
def test_raising_an_indicator_lowers_no_rating(
    rhk: list[Any], method: Metode, data: st.DataObject
) -> None:
    raisable = [
        (i, j)
        for i, (_, positions) in enumerate(rhk)
        for j, posisi in enumerate(positions)
        if posisi in RAISED_TO
    ]
    if not raisable:
        return
    before = appraise_one(person(rhk, []), method=method)
    i, j = data.draw(st.sampled_from(raisable))
    rhk[i][1][j] = RAISED_TO[rhk[i][1][j]]
    assert never_lower(before, appraise_one(person(rhk, []), method=method))


@quiet
@given(every_rhk, with_method, st.data())
def test_raising_the_rating_of_an_rhk_lowers_no_rating(
    rhk: list[Any], method: Metode, data: st.DataObject
) -> None:
    before = appraise_one(person(rhk, []), method=method)
    raisable = [
        i
        for i, result in enumerate(before.hasil_kerja)
        if result.verdict.value in (Rating.DI_BAWAH, Rating.SESUAI)
    ]
    places = [*range(0, len(rhk), 2), *range(1, len(rhk), 2)]
    if not raisable:
        return
    i = data.draw(st.sampled_from(raisable))
    rising = (
        Rating.SESUAI if before.hasil_kerja[i].verdict.value is Rating.DI_BAWAH else Rating.DI_ATAS
    )
    rhk[places[i]] = (rising, rhk[places[i]][1])
    assert never_lower(before, appraise_one(person(rhk, []), method=method))


@quiet
@given(st.lists(posisi, min_size=7, max_size=7), with_method, st.integers(0, 6))
def test_raising_a_value_lowers_no_rating(values: list[Posisi], method: Metode, i: int) -> None:
    rising = [
        RAISED_TO.get(posisi, posisi) if j == i else posisi for j, posisi in enumerate(values)
    ]
    before, after = (
        appraise_one(person([], [RATING_OF[posisi] for posisi in positions]), method=method)
        for positions in (values, rising)
    )
    assert never_lower(before, after)


POSITION_OF = {rating: posisi for posisi, rating in RATING_OF.items()}
GRID = {
    Rating.DI_ATAS: (Predikat.KURANG, Predikat.BAIK, Predikat.SANGAT_BAIK),
    Rating.SESUAI: (Predikat.KURANG, Predikat.BAIK, Predikat.BAIK),
    Rating.DI_BAWAH: (Predikat.SANGAT_KURANG, Predikat.BUTUH_PERBAIKAN, Predikat.BUTUH_PERBAIKAN),
}


def expected_of(method: Metode, ratings: list[Rating | None]) -> Rating | None:
    """Sum up ratings, all of which must be there, by the naive methods."""
    there = [POSITION_OF[rating] for rating in ratings if rating]
    return expected_suggestion(method, there) if there and len(there) == len(ratings) else None


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
    values: list[Rating | None],
    fixed_work: Rating | None,
    fixed_behaviour: Rating | None,
    capaian: Capaian | None,
    leading: bool,
    policy: Metode | None,
    choice: Metode | None,
) -> None:
    agency = organisasi(
        capaian_kinerja=str(capaian) if capaian else None,
        kebijakan={"metode_usulan": str(policy)} if policy else None,
    )
    part: Fields = {"organisasi": "arsip", "penilaian": decision(fixed_work, fixed_behaviour)}
    if leading:
        part["memimpin"] = "arsip"
    appraisal = appraise_one(agency, person(rhk, values, **part), method=choice)

    method = choice or policy or Metode.MAYORITAS
    by_rhk: list[Rating | None] = []
    for of_assessor, positions in rhk:
        there = [posisi for posisi in positions if posisi]
        enough = bool(there) and 2 * len(there) >= len(positions)
        by_rhk.append(of_assessor or (expected_suggestion(method, there) if enough else None))
    suggested_work, suggested_behaviour = expected_of(method, by_rhk), expected_of(method, values)
    from_capaian = dict(RATING_OF_CAPAIAN)[capaian] if leading and capaian else None
    work, behaviour = (
        fixed_work or from_capaian or suggested_work,
        fixed_behaviour or suggested_behaviour,
    )
    decided = (fixed_work or from_capaian) and fixed_behaviour
    assert sorted(map(str, by_rhk)) == sorted(
        str(result.verdict.value) for result in appraisal.hasil_kerja
    )
    assert (appraisal.rating_hasil_kerja.value, appraisal.rating_hasil_kerja.suggestion) == (
        work,
        suggested_work,
    )
    assert (appraisal.rating_perilaku_kerja.value, appraisal.rating_perilaku_kerja.suggestion) == (
        behaviour,
        suggested_behaviour,
    )
    assert appraisal.predikat.value is (
        GRID[work][LEVELS[behaviour]] if work and behaviour else None
    )
    assert appraisal.status == (
        "belum" if not (work and behaviour) else "dinilai" if decided else "usulan"
    )
    assert appraisal.capaian_organisasi is capaian


def shuffled_keys(content: object, shuffling: random.Random) -> object:
    """Shuffle the keys of every mapping."""
    if isinstance(content, dict):
        keys = list(content)
        shuffling.shuffle(keys)
        return {key: shuffled_keys(content[key], shuffling) for key in keys}
    return (
        [shuffled_keys(part, shuffling) for part in content]
        if isinstance(content, list)
        else content
    )


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
    people: list[Any], agency: Fields, shuffling: random.Random
) -> None:
    files = [
        (f"{i}.yaml", person(rhk, value, **numbered(i, **b)))
        for i, (rhk, value, b) in enumerate(people)
    ]
    files.append(("organisasi.yaml", organisasi(**agency)))
    random_office: Any = [(name, shuffled_keys(document, shuffling)) for name, document in files]
    shuffling.shuffle(random_office)
    outcomes = []
    for arrangements in (files, random_office):
        workspace = skpcli.read([(name, yaml_bytes(document)) for name, document in arrangements])
        rows = [employee_data(row) for row in skpcli.score(workspace)]
        findings = [
            (finding.code, finding.route, finding.message, finding.span.file)
            for finding in skpcli.check(workspace)
            if finding.code != "SKP312"
        ]
        outcomes.append((sorted(rows, key=lambda row: str(row["berkas"])), sorted(findings)))
    assert outcomes[0] == outcomes[1]


@settings(quiet, max_examples=40)
@given(office)
def test_one_persons_file_never_alters_another(people: list[Any]) -> None:
    files = [
        (f"{i}.yaml", yaml_bytes(person(r, n, **numbered(i, **b))))
        for i, (r, n, b) in enumerate(people)
    ]
    together = [
        employee_data(row)
        for row in skpcli.score(skpcli.read([*files, ("rusak.yaml", b"jenis: pegawai\nx")]))
    ]
    alone = [employee_data(row) for file in files for row in skpcli.score(skpcli.read([file]))]
    assert together[: len(alone)] == alone


@settings(quiet, max_examples=25)
@given(office, arsip)
def test_two_runs_give_the_same_bytes(people: list[Any], agency: Fields) -> None:
    documents = [person(r, n, **numbered(i, **b)) for i, (r, n, b) in enumerate(people)]
    output = set()
    for _ in range(2):
        workspace = skpcli.read([("semua.yaml", yaml_bytes(organisasi(**agency), *documents))])
        output.add(
            employee_json(
                skpcli.score(workspace), skpcli.check(workspace), len(documents) + 1
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
def test_any_free_text_gives_a_result(fields: Fields, other: str, reason: str) -> None:
    behaviour = {"akuntabel": {"ekspektasi_khusus": [other, reason], "umpan_balik": reason}}
    document = pegawai(
        hasil_kerja={
            "utama": [
                {
                    "rencana": "Rapi",
                    "indikator": [fields],
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
    (row,) = skpcli.score(workspace)
    assert row.appraisal is not None
    assert row.appraisal.status is AppraisalStatus.DINILAI
    output = json.loads(employee_json([row], skpcli.check(workspace), 1))
    assert output["hasil"][0]["predikat"]["nilai"] == "baik"
    target = output["hasil"][0]["hasil_kerja"][0]["indikator"][0]["target"]
    assert target is None or target == fields["target"]
