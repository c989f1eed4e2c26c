"""Rules about several documents: collisions, the organisation of a person, leaders, context."""

import pytest

from skpcli import read, score
from skpcli.checks import check_appraisals
from skpcli.diagnostics import Diagnostic
from skpcli.engine.results import Appraisal
from skpcli.engine.scoring import appraise_all
from skpcli.reading.workspace import Workspace

NIP = "199203142017052033"
OTHER_NIP = "198811202012101004"
ALONE = ("SKP407", "SKP502")
"""What is said of documents alone that have no ratings."""


def person(
    first_day: str = "2025-01-01",
    last_day: str = "2025-12-31",
    evaluasi: str = "tahunan",
    nip: str = NIP,
    jabatan: str = "Analis",
    more: str = "",
) -> str:
    return (
        "jenis: pegawai\n"
        f"periode: {{mulai: {first_day}, selesai: {last_day}, evaluasi: {evaluasi}}}\n"
        f"pegawai: {{nama: Rekaan {nip[-3:]}, nip: '{nip}', "
        f"jabatan: {jabatan}, jenis_jabatan: pelaksana}}\n"
        f"pejabat_penilai: {{nama: Bagas Karangan, jabatan: Kepala}}\n{more}"
    )


def organisasi(
    first_day: str = "2025-01-01",
    last_day: str = "2025-12-31",
    evaluasi: str = "tahunan",
    id_: str = "dinas",
    capaian: str | None = "baik",
    more: str = "",
) -> str:
    if capaian:
        more = f"capaian_kinerja: {capaian}\n{more}"
    return (
        f"jenis: organisasi\nid: {id_}\nnama: Dinas Rekaan\n"
        f"periode: {{mulai: {first_day}, selesai: {last_day}, evaluasi: {evaluasi}}}\n{more}"
    )


def workspace(*documents: str, context: tuple[str, ...] = ()) -> Workspace:
    """Read every text as a file of its own: 1.yaml, 2.yaml, ... and k1.yaml, ..."""
    return read(
        [(f"{number}.yaml", text.encode()) for number, text in enumerate(documents, 1)],
        [(f"k{number}.yaml", text.encode()) for number, text in enumerate(context, 1)],
    )


def check(read_files: Workspace) -> list[Diagnostic]:
    """Give the findings that bear on a rating or its document."""
    return check_appraisals(read_files, list(appraise_all(read_files)))


def codes(read_files: Workspace) -> list[str]:
    """Give the codes of those findings."""
    return [finding.code for finding in check(read_files)]


def appraise(first: str, *others: str, context: tuple[str, ...] = ()) -> Appraisal:
    """Appraise the person of the first document."""
    appraisal = score(workspace(first, *others, context=context))[0].appraisal
    assert appraisal is not None
    return appraisal


def findings(*documents: str, context: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    """Give code and file of the findings about several documents."""
    found = check(workspace(*documents, context=context))
    return [(finding.code, finding.span.file) for finding in found if finding.code not in ALONE]


def only_finding(*documents: str) -> Diagnostic:
    """Give the only finding about several documents."""
    found = check(workspace(*documents))
    (finding,) = [finding for finding in found if finding.code not in ALONE]
    return finding


@pytest.mark.parametrize(
    ("second", "code"),
    [
        (person(), "SKP310"),
        (person("2025-12-31", "2026-12-30"), "SKP310"),
        (person("2026-01-01", "2026-12-31"), None),
        (person("2025-03-01", "2025-03-31", "bulanan"), None),
        (person("2025-01-01", "2025-12-31", "sebagian"), None),
        (person(jabatan="Pengelola"), "SKP311"),
        (person("2026-01-01", "2026-12-31", jabatan="Pengelola"), None),
        (person("2025-01-01", "2025-12-31", "sebagian", jabatan="Pengelola"), None),
        (person(nip=OTHER_NIP), None),
    ],
)
def test_two_documents_of_one_person(second: str, code: str | None) -> None:
    assert findings(person(), second) == ([(code, "2.yaml")] if code else [])


def test_a_finding_points_at_both() -> None:
    finding = only_finding(person(), person("2025-06-01"))
    assert (finding.span.line, finding.span.column, finding.route) == (2, 10, "periode")
    assert finding.notes[0].span is not None
    assert finding.notes[0].span[:3] == ("1.yaml", 2, 10)


def test_the_one_that_begins_later_is_reported() -> None:
    assert findings(person("2025-06-01"), person()) == [("SKP310", "1.yaml")]


def test_an_nrp_stands_in_for_the_nip() -> None:
    nrp = person().replace(f"nip: '{NIP}'", "nrp: 123")
    assert findings(nrp, nrp) == [("SKP310", "2.yaml")]
    assert findings(nrp, person()) == []


def test_the_same_jabatan_and_another_at_once() -> None:
    assert findings(person(), person(jabatan="B"), person()) == [
        ("SKP311", "2.yaml"),
        ("SKP310", "3.yaml"),
        ("SKP311", "3.yaml"),
    ]


def test_a_long_one_is_not_lost_among_short_ones() -> None:
    short = [person(f"2025-{month:02}-01", f"2025-{month:02}-02") for month in range(2, 7)]
    collisions = [found for found in findings(person(), *short) if found[0] != "SKP223"]
    assert collisions == [("SKP310", f"{number}.yaml") for number in range(2, 7)]


def test_a_document_with_errors_is_not_compared() -> None:
    assert "SKP310" not in [code for code, _ in findings(person(), person() + "bobot: 1\n")]


def test_many_documents_of_one_person() -> None:
    text = "---\n".join(person(more="memimpin: dinas\n") for _ in range(3000))
    text += "---\n" + "---\n".join(organisasi(capaian=None) for _ in range(300))
    found = codes(read([("a.yaml", text.encode())]))
    collisions = [code for code in found if code in ("SKP310", "SKP311", "SKP312")]
    assert len(collisions) == 2999 + 299


def test_many_leaders_and_jabatan() -> None:
    text = "---\n".join(
        person(nip=f"199203142017052{i % 900 + 1:03}", jabatan=f"J{i}", more="memimpin: dinas\n")
        for i in range(3000)
    )
    found = codes(read([("a.yaml", text.encode())]))
    assert found.count("SKP312") == 2999
    assert found.count("SKP310") == 0
    assert found.count("SKP311") == 3000 - 900


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        (organisasi(), [("SKP310", "2.yaml")]),
        (organisasi("2025-12-31", "2026-06-30"), [("SKP310", "2.yaml")]),
        (organisasi("2026-01-01", "2026-12-31"), []),
        (organisasi("2025-01-01", "2025-03-31", "triwulan I"), []),
        (organisasi(id_="dinas-2"), []),
    ],
)
def test_an_organisation_twice(second: str, expected: list[tuple[str, str]]) -> None:
    assert findings(organisasi(), second) == expected


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        (person(nip=OTHER_NIP, more="memimpin: dinas\n"), [("SKP312", "3.yaml")]),
        (
            person("2025-07-01", "2025-07-31", "bulanan", nip=OTHER_NIP, more="memimpin: dinas\n"),
            [("SKP312", "3.yaml")],
        ),
        (person("2025-01-01", "2025-03-31", "triwulan I", more="memimpin: dinas\n"), []),
        (person(nip=OTHER_NIP, more="memimpin: dinas-2\n"), [("SKP313", "3.yaml")]),
        (person(nip=OTHER_NIP, more="organisasi: dinas\n"), []),
    ],
)
def test_two_leaders(second: str, expected: list[tuple[str, str]]) -> None:
    assert findings(organisasi(), person(more="memimpin: dinas\n"), second) == expected


def test_a_leader_who_follows_another_in_the_year() -> None:
    leads = "memimpin: dinas\n"
    before = person("2025-01-01", "2025-06-30", "sebagian", more=leads)
    after = person("2025-07-01", "2025-12-31", "sebagian", nip=OTHER_NIP, more=leads)
    assert findings(organisasi(), before, after) == []


@pytest.mark.parametrize("key", ["organisasi", "memimpin"])
def test_the_organisation_that_is_named(key: str) -> None:
    named = person(more=f"{key}: dinas\n")
    assert findings(named) == [("SKP313", "1.yaml")]
    assert findings(named, organisasi("2024-01-01", "2024-12-31")) == [("SKP314", "1.yaml")]
    assert findings(named, organisasi("2025-02-01", "2026-01-31")) == [("SKP314", "1.yaml")]
    assert findings(named, organisasi()) == []
    assert findings(named, organisasi("2024-12-01", "2026-01-31")) == [("SKP224", "2.yaml")]
    assert findings(named, context=(organisasi(),)) == []
    assert findings(named, organisasi(id_="Dinas")) == [
        ("SKP313", "1.yaml"),
        ("SKP209", "2.yaml"),
    ]


def test_the_organisation_above_that_is_named() -> None:
    assert findings(organisasi(more="induk: kota\n")) == [("SKP313", "1.yaml")]
    assert findings(organisasi(more="induk: kota\n"), organisasi(id_="kota")) == []
    last_year = organisasi("2024-01-01", "2024-12-31", id_="kota")
    assert findings(organisasi(more="induk: kota\n"), last_year) == [("SKP314", "1.yaml")]


def test_a_reference_to_a_document_with_errors_is_not_reported() -> None:
    assert findings(person(more="organisasi: dinas\n"), organisasi() + "bobot: 1\n") == [
        ("SKP106", "2.yaml")
    ]


def test_references_of_the_context_are_not_reported() -> None:
    assert findings(person(), context=(person(nip=OTHER_NIP, more="organisasi: entah\n"),)) == []


CANDIDATES = {
    "same": organisasi("2025-04-01", "2025-06-30", "sebagian", capaian="istimewa"),
    "evaluasi": organisasi("2025-03-01", "2025-07-31", "triwulan II", capaian="baik"),
    "short": organisasi("2025-01-01", "2025-06-30", "semester I", capaian="kurang"),
    "long": organisasi("2025-01-01", "2025-12-31", "tahunan", capaian="sangat kurang"),
    "other": organisasi("2025-05-01", "2025-12-31", "bulanan", capaian="butuh perbaikan"),
}


@pytest.mark.parametrize(
    ("candidates", "capaian"),
    [
        (("long", "short", "evaluasi", "same", "other"), "istimewa"),
        (("long", "short", "evaluasi", "other"), "baik"),
        (("long", "short", "other"), "kurang"),
        (("short", "long"), "kurang"),
        (("long", "other"), "sangat kurang"),
        (("other",), None),
        ((), None),
    ],
)
def test_which_document_of_an_organisation_counts(
    candidates: tuple[str, ...], capaian: str | None
) -> None:
    in_quarter = person("2025-04-01", "2025-06-30", "triwulan II", more="organisasi: dinas\n")
    organisations = [CANDIDATES[name] for name in candidates]
    assert appraise(in_quarter, *organisations).capaian_organisasi == capaian


@pytest.mark.parametrize(
    ("line", "documents", "capaian"),
    [
        ("organisasi: dinas\n", (organisasi(),), "baik"),
        ("organisasi: dinas\ncapaian_organisasi: istimewa\n", (organisasi(),), "baik"),
        ("organisasi: dinas\ncapaian_organisasi: istimewa\n", (organisasi(capaian=None),), None),
        ("organisasi: dinas\ncapaian_organisasi: istimewa\n", (), "istimewa"),
        (
            "organisasi: dinas\ncapaian_organisasi: istimewa\n",
            (organisasi("2024-01-01", "2024-12-31"),),
            "istimewa",
        ),
        ("capaian_organisasi: kurang\n", (organisasi(),), "kurang"),
        ("", (organisasi(),), None),
        ("memimpin: dinas\n", (organisasi(),), "baik"),
        ("memimpin: dinas\ncapaian_organisasi: kurang\n", (), None),
        ("memimpin: dinas\ncapaian_organisasi: kurang\n", (organisasi(capaian=None),), None),
        (
            "memimpin: dinas\norganisasi: kota\n",
            (organisasi(), organisasi(id_="kota", capaian="istimewa")),
            "baik",
        ),
        (
            "memimpin: dinas\norganisasi: kota\n",
            (organisasi(id_="kota", capaian="istimewa"),),
            None,
        ),
    ],
)
def test_the_capaian_that_is_shown(
    line: str, documents: tuple[str, ...], capaian: str | None
) -> None:
    assert appraise(person(more=line), *documents).capaian_organisasi == capaian
    from_context = appraise(person(more=line), context=documents)
    assert from_context.capaian_organisasi == capaian


def test_capaian_rates_only_the_leader() -> None:
    for line, value, source in (
        ("memimpin: dinas\n", "di atas ekspektasi", "capaian organisasi"),
        ("organisasi: dinas\n", None, None),
        ("capaian_organisasi: istimewa\n", None, None),
    ):
        appraisal = appraise(person(more=line), organisasi(capaian="istimewa"))
        verdict = appraisal.rating_hasil_kerja
        assert (verdict.value, verdict.source) == (value, source)


def test_a_leader_decided_otherwise_than_capaian_says() -> None:
    decided = "memimpin: dinas\npenilaian: {rating_hasil_kerja: di atas ekspektasi}\n"
    leader = person(more=decided)
    assert findings(leader, organisasi()) == [("SKP403", "1.yaml")]
    assert findings(leader, organisasi(capaian="istimewa")) == []
    verdict = appraise(leader, organisasi()).rating_hasil_kerja
    assert (verdict.value, verdict.source) == ("di atas ekspektasi", "ditetapkan")


def test_capaian_written_otherwise() -> None:
    same = person(more="organisasi: dinas\ncapaian_organisasi: baik\n")
    other = person(more="organisasi: dinas\ncapaian_organisasi: kurang\n")
    assert findings(other, organisasi()) == [("SKP406", "1.yaml")]
    assert findings(same, organisasi()) == []
    assert findings(other, organisasi(capaian=None)) == []
    leader = person(more="organisasi: kota\nmemimpin: dinas\ncapaian_organisasi: baik\n")
    assert findings(leader, organisasi(), organisasi(id_="kota", capaian="istimewa")) == []


def test_a_leader_without_capaian_is_told() -> None:
    for capaian, due in ((None, True), ("baik", False)):
        leader = person(more="memimpin: dinas\n")
        found = codes(workspace(leader, organisasi(capaian=capaian)))
        assert ("SKP407" in found) is due


def test_a_file_reported_on_is_not_context() -> None:
    files = [("a.yaml", person().encode()), ("b.yaml", organisasi().encode())]
    read_twice = read(files, files)
    assert read_twice.context == []
    assert codes(read_twice) == ["SKP502"]


def test_a_collision_with_the_context_stands_in_ones_own_file() -> None:
    assert findings(person(), context=(person(),)) == [("SKP310", "1.yaml")]
    assert findings(person(), context=(person("2025-06-01"),)) == [("SKP310", "1.yaml")]
    assert findings(person("2025-06-01"), context=(person(),)) == [("SKP310", "1.yaml")]
    assert findings(person(nip=OTHER_NIP), context=(person(), person())) == []
    others = (person(jabatan="B"), person("2026-01-01", "2026-12-31"))
    assert findings(person(), context=others) == [("SKP311", "1.yaml")]
    assert findings(organisasi(), context=(organisasi(),)) == [("SKP310", "1.yaml")]
    leader = person(more="memimpin: dinas\n")
    other_leader = person(nip=OTHER_NIP, more="memimpin: dinas\n")
    assert findings(organisasi(), leader, context=(other_leader,)) == [("SKP312", "2.yaml")]


def test_the_method_is_that_of_ones_own_organisation() -> None:
    below = organisasi(more="induk: kota\n")
    above = organisasi(id_="kota", more="kebijakan: {metode_usulan: ketat}\n")
    for target, method in (("dinas", "mayoritas"), ("kota", "ketat")):
        appraisal = appraise(person(more=f"organisasi: {target}\n"), below, above)
        assert appraisal.method == method
