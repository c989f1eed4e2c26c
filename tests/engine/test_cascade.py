"""The cascade: how every link resolves, which state every RHK has, and what is found wrong."""

import random
from collections.abc import Iterator

import pytest
from cascades import (
    BOSS,
    CHIEF,
    COLLEAGUE,
    HEAD,
    LAST_YEAR,
    QUARTER,
    STAFF,
    YEAR,
    cascade_findings,
    codes_of,
    graph_of,
    link_of,
    messages_of,
    node_of,
    organisasi_text,
    pegawai_text,
)
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from skpcli import check, read
from skpcli.engine.cascade import Cascade, build_cascade
from skpcli.engine.nodes import WhyOpen
from skpcli.model.documents import Pegawai
from skpcli.model.performance import Rhk
from skpcli.model.terms import LinkState

BROKEN = "bobot: 10\n"


@pytest.mark.parametrize(
    ("staff", "other", "expected"),
    [
        ("R1>R2", [pegawai_text(BOSS, HEAD, "R1", "R2")], (LinkState.TERTAUT, None, "2.yaml:R2")),
        (
            "R1>T1",
            [pegawai_text(BOSS, HEAD, tambahan=["T1"])],
            (LinkState.TERTAUT, None, "2.yaml:T1"),
        ),
        ("R1>R9", [pegawai_text(BOSS, HEAD, "R1")], (LinkState.PUTUS, WhyOpen.NO_SUCH_RHK, None)),
        ("R1>r1", [pegawai_text(BOSS, HEAD, "R1")], (LinkState.PUTUS, WhyOpen.NO_SUCH_RHK, None)),
        ("R1>R1", [], (LinkState.MENUNGGU, WhyOpen.NO_SUCH_PERSON, None)),
        (
            "R1>R1",
            [pegawai_text(BOSS, HEAD, "R1", periode=LAST_YEAR)],
            (LinkState.MENUNGGU, WhyOpen.PERSON_ON_OTHER_DAYS, None),
        ),
        (
            "R1>R1",
            [pegawai_text(BOSS, HEAD, "R1") + BROKEN],
            (LinkState.MENUNGGU, WhyOpen.PERSON_UNREADABLE, None),
        ),
        (
            "R1>R1",
            [pegawai_text(BOSS, HEAD, periode=LAST_YEAR) + BROKEN],
            (LinkState.MENUNGGU, WhyOpen.PERSON_ON_OTHER_DAYS, None),
        ),
        (
            f"R1>{HEAD}/R1",
            [pegawai_text(HEAD, CHIEF, "R1")],
            (LinkState.TERTAUT, None, "2.yaml:R1"),
        ),
        (
            "R1>19800202 200501 2 003/R1",
            [pegawai_text(HEAD, CHIEF, "R1")],
            (LinkState.TERTAUT, None, "2.yaml:R1"),
        ),
        (
            f"R1>{HEAD}/R9",
            [pegawai_text(HEAD, CHIEF, "R1")],
            (LinkState.PUTUS, WhyOpen.NO_SUCH_RHK, None),
        ),
        (f"R1>{HEAD}/R1", [], (LinkState.MENUNGGU, WhyOpen.NO_SUCH_PERSON, None)),
        ("R1>1980020220050120/R1", [], (LinkState.MENUNGGU, WhyOpen.NO_SUCH_PERSON, None)),
        ("R1>disdik/S1", [organisasi_text("disdik", "S1")], (LinkState.TERTAUT, None, "2.yaml:S1")),
        (
            "R1>disdik / S1",
            [organisasi_text("disdik", "S1")],
            (LinkState.TERTAUT, None, "2.yaml:S1"),
        ),
        (
            "R1>disdik/R1",
            [organisasi_text("disdik", "S1")],
            (LinkState.PUTUS, WhyOpen.NO_SUCH_SASARAN, None),
        ),
        ("R1>disdik/S1", [], (LinkState.MENUNGGU, WhyOpen.NO_SUCH_ORGANISATION, None)),
        (
            "R1>disdik/S1",
            [organisasi_text("disdik", "S1", periode=LAST_YEAR)],
            (LinkState.MENUNGGU, WhyOpen.ORGANISATION_ON_OTHER_DAYS, None),
        ),
        (
            "R1>disdik/S1",
            [organisasi_text("disdik", "S1") + BROKEN],
            (LinkState.MENUNGGU, WhyOpen.ORGANISATION_UNREADABLE, None),
        ),
        ("R1>2025/S1", [organisasi_text("2025", "S1")], (LinkState.TERTAUT, None, "2.yaml:S1")),
        (
            "R1>2025/S1",
            [organisasi_text("2025", "S1") + BROKEN],
            (LinkState.MENUNGGU, WhyOpen.ORGANISATION_UNREADABLE, None),
        ),
        ("R1>2025/S1", [], (LinkState.MENUNGGU, WhyOpen.NO_SUCH_PERSON, None)),
        (
            "R1>2025/S1",
            [organisasi_text("2025", "S1"), pegawai_text("2025", HEAD, "S1")],
            (LinkState.TERTAUT, None, "2.yaml:S1"),
        ),
        ("R1>/R1", [pegawai_text(BOSS, HEAD, "R1")], (LinkState.PUTUS, WhyOpen.INCOMPLETE, None)),
        (
            "R1>disdik/",
            [organisasi_text("disdik", "S1")],
            (LinkState.PUTUS, WhyOpen.INCOMPLETE, None),
        ),
        ("R1>; rhk_pimpinan: Isi", [], (LinkState.BELUM_DITAUTKAN, None, None)),
        ("R1", [pegawai_text(BOSS, HEAD, "R1")], (LinkState.LEPAS, None, None)),
    ],
)
def test_states(
    staff: str, other: list[str], expected: tuple[LinkState | None, WhyOpen | None, str | None]
) -> None:
    assert (
        link_of(node_of(graph_of(pegawai_text(STAFF, BOSS, staff), *other), "1.yaml")) == expected
    )


def test_an_assessor_without_number_is_waited_for() -> None:
    graph = graph_of(pegawai_text(STAFF, None, "R1>R1", "R2>R1"), pegawai_text(BOSS, HEAD, "R1"))
    assert link_of(node_of(graph, "1.yaml")) == (LinkState.MENUNGGU, WhyOpen.WITHOUT_NUMBER, None)
    finding = cascade_findings(graph)[0]
    assert (
        finding.message
        == "RHK R1, R2 menunggu SKP pejabat penilai: pejabat penilai tanpa NIP atau NRP"
    )
    assert finding.hint == "isi `pejabat_penilai.nip` (atau `nrp`)"
    assert [finding.code for finding in cascade_findings(graph)] == ["SKP302"]


@pytest.mark.parametrize(
    ("nrp", "link"), [("2198-0104", "R1"), ("2198-0104", "2198-0104/R1"), ("21 98", "21 98/R1")]
)
def test_an_nrp_stands_in_for_a_nip(nrp: str, link: str) -> None:
    graph = graph_of(pegawai_text(STAFF, nrp, f"R1>{link}"), pegawai_text(nrp, None, "R1"))
    assert link_of(node_of(graph, "1.yaml")) == (LinkState.TERTAUT, None, "2.yaml:R1")
    assert cascade_findings(graph) == []


@pytest.mark.parametrize(
    ("nrp", "owner"), [("21-98", "21-98"), ("21-98", "21 - 98"), ("21 9x", "21 9x")]
)
@pytest.mark.parametrize("broken", [False, True])
def test_an_nrp_in_a_link_may_have_other_blanks(nrp: str, owner: str, broken: bool) -> None:
    graph = graph_of(
        pegawai_text(STAFF, BOSS, f"R1>{owner}/R1"),
        pegawai_text(nrp, None, "R1") + (BROKEN if broken else ""),
    )
    expected = (
        (LinkState.MENUNGGU, WhyOpen.PERSON_UNREADABLE, None)
        if broken
        else (LinkState.TERTAUT, None, "2.yaml:R1")
    )
    assert link_of(node_of(graph, "1.yaml")) == expected


@pytest.mark.parametrize(
    ("periode", "leader_periods", "file"),
    [
        (YEAR, [QUARTER, YEAR], "3.yaml"),
        (QUARTER, [QUARTER, YEAR], "2.yaml"),
        (QUARTER, [YEAR, QUARTER], "3.yaml"),
        ("2025-01-01 2025-03-31 sebagian", [YEAR, QUARTER], "2.yaml"),
        (YEAR, ["2025-01-01 2025-05-31 sebagian", "2025-06-01 2025-12-31 sebagian"], "3.yaml"),
        (YEAR, ["2025-01-01 2025-08-31 sebagian", "2025-09-01 2025-12-31 sebagian"], "2.yaml"),
        ("2025-06-01 2025-06-30 bulanan", ["2025-01-01 2025-06-01 sebagian"], "2.yaml"),
        ("2025-06-01 2025-06-30 bulanan", ["2025-01-01 2025-05-31 sebagian"], None),
    ],
    ids=[
        "most days",
        "same evaluasi",
        "same evaluasi, later file",
        "first by file",
        "more days of a year",
        "fewer files, more days",
        "one day",
        "no day",
    ],
)
def test_the_leaders_document_that_overlaps_most(
    periode: str, leader_periods: list[str], file: str | None
) -> None:
    leaders = [pegawai_text(BOSS, HEAD, "R1", periode=periode) for periode in leader_periods]
    parent = node_of(
        graph_of(pegawai_text(STAFF, BOSS, "R1>R1", periode=periode), *leaders), "1.yaml"
    ).parent
    assert (parent and parent.owner.order[0]) == file


def test_several_documents_of_one_owner_are_told_apart() -> None:
    graph = graph_of(
        *(pegawai_text(BOSS, HEAD, "R1", periode=periode) for periode in (YEAR, QUARTER, LAST_YEAR))
    )
    start = f"{BOSS}/R1@"
    assert [node.id for node in graph.nodes()] == [
        f"{start}2025-01-01..2025-12-31",
        f"{start}2025-01-01..2025-03-31",
        f"{start}2024-01-01",
    ]
    assert all(document.one_of_several for document in graph.owners)
    alone = node_of(graph_of(pegawai_text(BOSS, HEAD, "R1")), "1.yaml")
    assert alone.id == f"{BOSS}/R1"
    assert not alone.owner.one_of_several


def test_a_moved_employee_has_a_leader_for_each_part_of_the_year() -> None:
    start, end = "2025-01-01 2025-06-30 sebagian", "2025-07-01 2025-12-31 sebagian"
    graph = graph_of(
        pegawai_text(STAFF, BOSS, "R1>R1", periode=start),
        pegawai_text(STAFF, COLLEAGUE, "R1>R1", periode=end),
        pegawai_text(BOSS, HEAD, "R1"),
        pegawai_text(COLLEAGUE, HEAD, "R1"),
    )
    assert link_of(node_of(graph, "1.yaml"))[2] == "3.yaml:R1"
    assert link_of(node_of(graph, "2.yaml"))[2] == "4.yaml:R1"
    assert cascade_findings(graph) == []


def test_a_document_with_errors_may_hold_what_the_other_lacks() -> None:
    documents = [
        pegawai_text(STAFF, BOSS, "R1>R7"),
        pegawai_text(BOSS, HEAD, "R1", periode=QUARTER),
        pegawai_text(BOSS, HEAD, "R7"),
    ]
    assert link_of(node_of(graph_of(*documents), "1.yaml"))[2] == "3.yaml:R7"
    documents[2] += BROKEN
    assert link_of(node_of(graph_of(*documents), "1.yaml"))[:2] == (
        LinkState.MENUNGGU,
        WhyOpen.PERSON_UNREADABLE,
    )
    assert "SKP301" not in [code for code, _ in codes_of(*documents)]


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        ("2025-02-31 2025-12-31 tahunan", WhyOpen.PERSON_UNREADABLE),
        ("2025-02-31 2025-01-01 tahunan", WhyOpen.PERSON_UNREADABLE),
        ("2025-02-31 2024-12-31 tahunan", WhyOpen.PERSON_ON_OTHER_DAYS),
        ("2025-12-31 2025-12-32 tahunan", WhyOpen.PERSON_UNREADABLE),
        ("2026-01-01 2025-12-32 tahunan", WhyOpen.PERSON_ON_OTHER_DAYS),
        ("2025-02-31 2025-12-32 tahunan", WhyOpen.PERSON_UNREADABLE),
        ("2025-12-31 2026-12-31 tahunan", WhyOpen.PERSON_UNREADABLE),
        ("2026-01-01 2026-12-31 tahunan", WhyOpen.PERSON_ON_OTHER_DAYS),
        ("2024-01-01 2025-01-01 tahunan", WhyOpen.PERSON_UNREADABLE),
    ],
)
def test_a_day_that_cannot_be_read_is_any_day(day: str, reason: WhyOpen) -> None:
    graph = graph_of(
        pegawai_text(STAFF, BOSS, "R1>R1"), pegawai_text(BOSS, HEAD, "R1", periode=day) + BROKEN
    )
    assert link_of(node_of(graph, "1.yaml")) == (LinkState.MENUNGGU, reason, None)


@pytest.mark.parametrize(
    ("link", "other", "expected"),
    [
        ("kota/S1", [organisasi_text("kota", "S1")], (LinkState.TERTAUT, None, "2.yaml:S1")),
        (
            "kota/S9",
            [organisasi_text("kota", "S1")],
            (LinkState.PUTUS, WhyOpen.NO_SUCH_SASARAN, None),
        ),
        ("S1", [organisasi_text("kota", "S1")], (LinkState.PUTUS, WhyOpen.INCOMPLETE, None)),
        ("kota/S1", [], (LinkState.MENUNGGU, WhyOpen.NO_SUCH_ORGANISATION, None)),
        (
            "kota/S1",
            [organisasi_text("kota", "S1", periode=LAST_YEAR)],
            (LinkState.MENUNGGU, WhyOpen.ORGANISATION_ON_OTHER_DAYS, None),
        ),
        ("", [], (None, None, None)),
    ],
    ids=[
        "in full",
        "absent goal",
        "without organisation",
        "absent organisation",
        "other days",
        "none",
    ],
)
def test_states_of_goals(
    link: str, other: list[str], expected: tuple[LinkState | None, WhyOpen | None, str | None]
) -> None:
    graph = graph_of(organisasi_text("disdik", f"S1>{link}"), *other)
    assert link_of(node_of(graph, "1.yaml", "S1")) == expected
    there = {LinkState.PUTUS: ["SKP301"], LinkState.MENUNGGU: ["SKP302"]}
    assert [finding.code for finding in cascade_findings(graph)] == (
        there.get(expected[0], []) if expected[0] else []
    )


def test_the_document_of_the_organisation_above() -> None:
    graph = graph_of(
        organisasi_text("upt", more="induk: disdik\n"),
        organisasi_text("disdik"),
        pegawai_text(STAFF, BOSS),
    )
    upt, disdik, person = graph.owners
    assert [graph.parent_of(document) for document in (upt, disdik, person)] == [disdik, None, None]


def test_a_broken_document_without_a_number_is_nobodys() -> None:
    nameless = pegawai_text(BOSS, HEAD, "R1").replace(f"'{BOSS}'", "'1980'")
    graph = graph_of(pegawai_text(STAFF, BOSS, "R1>R1"), nameless)
    assert (len(graph.owners), graph.broken) == (1, {})
    assert link_of(node_of(graph, "1.yaml")) == (LinkState.MENUNGGU, WhyOpen.NO_SUCH_PERSON, None)


def test_a_goal_does_not_serve_a_person() -> None:
    graph = graph_of(organisasi_text("disdik", f"S1>{BOSS}/R1"), pegawai_text(BOSS, HEAD, "R1"))
    assert link_of(node_of(graph, "1.yaml", "S1")) == (
        LinkState.MENUNGGU,
        WhyOpen.NO_SUCH_ORGANISATION,
        None,
    )


@pytest.mark.parametrize(
    ("link", "wording", "saran"),
    [
        ("R9", "`R9` tidak ada dalam SKP pejabat penilai", "yang ada: R1, R2"),
        ("r2", "`r2` tidak ada dalam SKP pejabat penilai", "mungkin maksudnya `R2`?"),
        (
            "R9; rhk_pimpinan: isi r2",
            "`R9` tidak ada dalam SKP pejabat penilai",
            "mungkin maksudnya `R2`?",
        ),
        (
            "S1",
            "`S1` tidak ada dalam SKP pejabat penilai",
            "bila maksudnya sasaran organisasi, tulis `disdik/S1`",
        ),
        (f"{BOSS}/R9", "`R9` tidak ada dalam SKP Rekaan 004", "yang ada: R1, R2"),
        (
            "disdik/R2",
            "`R2` bukan sasaran organisasi `disdik`, dan organisasi tidak mempunyai RHK",
            "RHK pejabat penilai ditulis `R2` saja, RHK pimpinan lain `<NIP>/R2`",
        ),
        ("disdik/S7", "`S7` bukan sasaran organisasi `disdik`", "yang ada: S1"),
        (
            "/R1",
            'tautan "/R1" tidak lengkap; tulis id RHK, atau pemilik, garis miring, lalu id',
            "contoh: `R2` (RHK pejabat penilai), `disdik/S1` (sasaran), `<NIP>/R2` (RHK pimpinan lain)",
        ),
    ],
)
def test_a_broken_link_says_what_is_there(link: str, wording: str, saran: str) -> None:
    documents = (
        pegawai_text(STAFF, BOSS, f"R1>{link}", more="organisasi: disdik\n"),
        pegawai_text(BOSS, HEAD, "R1", "R2"),
        organisasi_text("disdik", "S1"),
    )
    (finding,) = [
        finding for finding in cascade_findings(graph_of(*documents)) if finding.code == "SKP301"
    ]
    assert (finding.message, finding.hint) == (wording, saran)
    assert (finding.span.file, finding.route) == ("1.yaml", "hasil_kerja.utama.R1.intervensi")
    assert [note.span.file for note in finding.notes if note.span] == (
        [] if link == "/R1" else ["3.yaml" if link.startswith("disdik") else "2.yaml"]
    )


def test_a_broken_link_to_a_document_without_rhk_or_to_many() -> None:
    (finding,) = cascade_findings(
        graph_of(pegawai_text(STAFF, BOSS, "R1>R1"), pegawai_text(BOSS, HEAD))
    )
    assert finding.hint == "dokumen itu belum memuat RHK; lengkapi dulu"
    leader = pegawai_text(BOSS, HEAD, *(f"Butir-{i}" for i in range(30)))
    finding = cascade_findings(graph_of(pegawai_text(STAFF, BOSS, "R1>X"), leader))[0]
    assert finding.hint
    assert finding.hint.endswith("Butir-11, dan 18 lagi")


def test_one_finding_for_all_that_wait_for_one_document() -> None:
    graph = graph_of(pegawai_text(STAFF, BOSS, "R1>R1", "R2>R2", f"R3>{HEAD}/R1", "R4>disdik/S1"))
    assert [finding.message for finding in cascade_findings(graph)] == [
        "RHK R1, R2 menunggu SKP pejabat penilai: dokumennya tidak ada di antara berkas",
        f"RHK R3 menunggu SKP `{HEAD}`: dokumennya tidak ada di antara berkas",
        "RHK R4 menunggu organisasi `disdik`: organisasinya tidak ada di antara berkas",
    ]


def test_a_leader_present_for_other_days_only_is_shown() -> None:
    (finding,) = cascade_findings(
        graph_of(
            pegawai_text(STAFF, BOSS, "R1>R1"), pegawai_text(BOSS, HEAD, "R1", periode=LAST_YEAR)
        )
    )
    assert finding.code == "SKP302"
    assert finding.message.endswith(
        "menunggu SKP pejabat penilai: dokumennya hanya ada untuk hari lain"
    )
    assert [(note.message, note.span and note.span.file) for note in finding.notes] == [
        ("dokumen yang ada: 2024-01-01 sampai 2024-12-31", "2.yaml")
    ]


def test_a_text_without_link_gets_the_nearest_rhk() -> None:
    staff = pegawai_text(
        STAFF, BOSS, "R1>; rhk_pimpinan: ISI  r2.", tambahan=["T1>; rhk_pimpinan: Isi R2"]
    )
    (finding,) = [
        finding
        for finding in cascade_findings(graph_of(staff, pegawai_text(BOSS, HEAD, "R1", "R2")))
        if finding.code == "SKP303"
    ]
    assert finding.hint == 'tambahkan `intervensi: R2`, yang bunyinya terdekat: "Isi R2"'
    assert finding.route == "hasil_kerja.utama.R1.rhk_pimpinan"
    (finding,) = cascade_findings(graph_of(staff))
    assert finding.hint == "tambahkan `intervensi` dengan id RHK pimpinan"


@pytest.mark.parametrize("kind", ["JA", "JF", "pelaksana", "JPT", "pimpinan unit mandiri"])
def test_who_must_be_linked(kind: str) -> None:
    with_goals = kind in ("JPT", "pimpinan unit mandiri")
    staff = pegawai_text(
        STAFF, BOSS, "R1", tambahan=["T1"], jenis=kind, more="organisasi: disdik\n"
    )
    boss = pegawai_text(BOSS, HEAD, "R1>disdik/S1")
    unescaped = [("SKP304", "1.yaml")]

    def only(*documents: str) -> list[tuple[str, str]]:
        return [found for found in codes_of(*documents) if found[0] == "SKP304"]

    assert only(staff) == []
    assert only(staff, boss) == ([] if with_goals else unescaped)
    assert only(staff, organisasi_text("disdik", "S1")) == (unescaped if with_goals else [])
    assert only(staff, organisasi_text("disdik")) == []
    assert only(staff, organisasi_text("disdik", "S1", periode=LAST_YEAR)) == []
    assert only(staff, pegawai_text(BOSS, HEAD, "R1", periode=LAST_YEAR)) == []


def test_what_an_unlinked_rhk_could_be_linked_to() -> None:
    jpt = pegawai_text(CHIEF, None, "R1", jenis="JPT", more="memimpin: disdik\n")
    finding = cascade_findings(graph_of(jpt, organisasi_text("disdik", "S1>", "S2>")))[0]
    assert finding.hint == "tambahkan `intervensi` dengan salah satu dari: disdik/S1, disdik/S2"
    finding = cascade_findings(graph_of(pegawai_text(STAFF, BOSS, "R1"), pegawai_text(BOSS, HEAD)))[
        0
    ]
    assert (
        finding.hint == "SKP pejabat penilai belum memuat RHK; lengkapi dulu, lalu isi `intervensi`"
    )


def test_goals_that_nobody_serves() -> None:
    agency = organisasi_text("disdik", "S1", "S2", "S3")
    below = organisasi_text("uptd", "S1>disdik/S2")
    person = pegawai_text(STAFF, BOSS, "R1>disdik/S1", more="organisasi: disdik\n")
    assert codes_of(agency, below) == []
    findings = cascade_findings(graph_of(agency, below, person))
    assert [(finding.code, finding.route, finding.hint) for finding in findings] == [
        ("SKP305", "sasaran.3", "tautkan RHK pimpinan organisasi itu: `intervensi: disdik/S3`")
    ]
    assert codes_of(agency, below, context=[person]) == [("SKP305", "1.yaml")]
    assert codes_of(below, person, context=[agency]) == []
    leading = pegawai_text(STAFF, BOSS, "R1>disdik/S1", jenis="JPT", more="memimpin: disdik\n")
    assert codes_of(agency, below, leading) == [("SKP305", "1.yaml")]


def test_goals_of_a_period_without_people_are_not_asked_about() -> None:
    person = pegawai_text(STAFF, BOSS, "R1>disdik/S1", more="organisasi: disdik\n")
    assert (
        codes_of(
            organisasi_text("disdik", "S1"),
            organisasi_text("disdik", "S1", periode=LAST_YEAR),
            person,
        )
        == []
    )


def test_rhk_of_a_leader_that_nobody_intervenes() -> None:
    boss = pegawai_text(BOSS, HEAD, "R1", "R2", tambahan=["T1"])
    assert codes_of(boss) == []
    findings = cascade_findings(graph_of(pegawai_text(STAFF, BOSS, "R1>R1"), boss))
    assert [(finding.code, finding.route) for finding in findings] == [
        ("SKP306", "hasil_kerja.utama.R2")
    ]
    assert codes_of(boss, context=[pegawai_text(STAFF, BOSS, "R1>R1")]) == [("SKP306", "1.yaml")]
    assert codes_of(pegawai_text(STAFF, BOSS, "R1>R1"), context=[boss]) == []
    assert codes_of(pegawai_text(STAFF, BOSS, "R1>R1", periode=LAST_YEAR), boss) == [
        ("SKP302", "1.yaml")
    ]


@pytest.mark.parametrize(
    ("assessor", "other", "there"),
    [
        (BOSS, "", True),
        (BOSS, "; penugasan_dari: Ketua Tim", False),
        (HEAD, "", False),
        (None, "", False),
    ],
    ids=["other unit", "with assignment", "own assessor", "unknown assessor"],
)
def test_a_team_of_another_unit_needs_an_assignment(
    assessor: str | None, other: str, there: bool
) -> None:
    documents = (
        pegawai_text(STAFF, assessor, f"R1>{HEAD}/R1{other}"),
        pegawai_text(HEAD, CHIEF, "R1"),
    )
    assert link_of(node_of(graph_of(*documents), "1.yaml"))[2] == "2.yaml:R1"
    assert codes_of(*documents) == ([("SKP308", "1.yaml")] if there else [])
    if there:
        assert messages_of(*documents) == [
            "RHK `R1` mengintervensi RHK Rekaan 003, yang bukan pejabat penilainya"
        ]


@pytest.mark.parametrize(
    ("written", "there"),
    [("Isi R1", False), ("isi   r1.", False), ("Isi R2", True), ("Isi R1 dan lain-lain", True)],
)
def test_the_text_of_the_leaders_rhk(written: str, there: bool) -> None:
    documents = (
        pegawai_text(STAFF, BOSS, f"R1>R1; rhk_pimpinan: {written}"),
        pegawai_text(BOSS, HEAD, "R1"),
    )
    assert codes_of(*documents) == ([("SKP309", "1.yaml")] if there else [])


def test_long_texts_are_compared_to_their_ends() -> None:
    length = "Isi " * 100
    boss = pegawai_text(BOSS, HEAD, "R1").replace("rencana: Isi R1", f"rencana: {length}selesai")
    assert codes_of(pegawai_text(STAFF, BOSS, f"R1>R1; rhk_pimpinan: {length}selesai"), boss) == []
    assert codes_of(pegawai_text(STAFF, BOSS, f"R1>R1; rhk_pimpinan: {length}belum"), boss) == [
        ("SKP309", "1.yaml")
    ]


def circles_in(graph: Cascade) -> list[tuple[str, str, str, list[str]]]:
    """Give the cycles found: code, file, route, and the files of the notes."""
    return [
        (
            finding.code,
            finding.span.file,
            finding.route,
            [note.span.file for note in finding.notes if note.span],
        )
        for finding in cascade_findings(graph)
        if finding.code in ("SKP307", "SKP317")
    ]


def test_a_cycle_of_links_is_one_finding_at_its_first_document() -> None:
    team = "; penugasan_dari: Ketua Tim"
    documents = [
        pegawai_text(COLLEAGUE, STAFF, "R1>R1"),
        pegawai_text(STAFF, BOSS, "R1", f"R2>{HEAD}/R1{team}"),
        pegawai_text(HEAD, BOSS, "R1>R1"),
        pegawai_text(BOSS, CHIEF, f"R1>{STAFF}/R2{team}"),
    ]
    graph = graph_of(*documents)
    assert circles_in(graph) == [
        ("SKP307", "2.yaml", "hasil_kerja.utama.R2.intervensi", ["3.yaml", "4.yaml"])
    ]
    assert [message for message in messages_of(*documents) if "berputar" in message] == [
        "tautan berputar: R2 (Rekaan 033) → R1 (Rekaan 003) → R1 (Rekaan 004) → R2 (Rekaan 033)"
    ]
    # Of the members in the context none is reported on, but the cycle is.
    assert circles_in(graph_of(documents[2], context=[documents[1], documents[3]]))[0][:2] == (
        "SKP307",
        "1.yaml",
    )
    assert circles_in(graph_of(documents[0], context=documents[1:])) == []


def test_an_rhk_that_intervenes_itself() -> None:
    graph = graph_of(pegawai_text(STAFF, BOSS, f"R1>{STAFF}/R1"))
    assert circles_in(graph) == [("SKP307", "1.yaml", "hasil_kerja.utama.R1.intervensi", [])]
    assert messages_of(pegawai_text(STAFF, BOSS, f"R1>{STAFF}/R1")) == [
        "tautan berputar: R1 (Rekaan 033) → R1 (Rekaan 033)"
    ]


def test_cycles_of_organisations_and_goals() -> None:
    a, b = (
        organisasi_text("a", "S1>b/S1", more="induk: b\n"),
        organisasi_text("b", "S1>a/S1", more="induk: a\n"),
    )
    assert circles_in(graph_of(organisasi_text("c", more="induk: a\n"), b, a)) == [
        ("SKP307", "2.yaml", "induk", ["3.yaml"]),
        ("SKP307", "2.yaml", "sasaran.1.mendukung", ["3.yaml"]),
    ]
    assert circles_in(graph_of(organisasi_text("a", more="induk: a\n"))) == [
        ("SKP307", "1.yaml", "induk", [])
    ]


def test_cycles_of_assessors() -> None:
    documents = pegawai_text(STAFF, BOSS), pegawai_text(BOSS, HEAD), pegawai_text(HEAD, BOSS)
    assert circles_in(graph_of(*documents)) == [("SKP317", "2.yaml", "pejabat_penilai", ["3.yaml"])]
    assert messages_of(*documents) == [
        "rantai pejabat penilai berputar: Rekaan 004 → Rekaan 003 → Rekaan 004"
    ]
    assert circles_in(graph_of(pegawai_text(STAFF, STAFF))) == [], "has a code of its own"
    taking_turns = pegawai_text(BOSS, HEAD, periode=LAST_YEAR), pegawai_text(HEAD, BOSS)
    assert circles_in(graph_of(*taking_turns)) == [], "on different days"


def test_the_assessors_superior() -> None:
    def staff(number: str) -> str:
        return pegawai_text(
            STAFF, BOSS, more=f"atasan_pejabat_penilai: {{nama: Atasan, jabatan: Kepala{number}}}\n"
        )

    boss = pegawai_text(BOSS, HEAD)
    assert codes_of(staff(f", nip: '{CHIEF}'"), boss) == [("SKP318", "1.yaml")]
    assert codes_of(staff(f", nip: '{CHIEF}'")) == []
    assert codes_of(staff(f", nip: '{CHIEF}'"), pegawai_text(BOSS, None)) == []
    assert codes_of(staff(f", nip: '{HEAD}'"), boss) == []
    assert codes_of(staff(""), boss) == []
    assert codes_of(boss, context=[staff(f", nip: '{CHIEF}'")]) == []


def test_context_files_hold_leaders_but_are_not_reported_on() -> None:
    graph = graph_of(
        pegawai_text(STAFF, BOSS, "R1>R1"),
        context=[pegawai_text(BOSS, HEAD, "R1", "R2>R9"), pegawai_text(HEAD, CHIEF, "R1")],
    )
    assert link_of(node_of(graph, "1.yaml"))[2] == "k1.yaml:R1"
    assert link_of(node_of(graph, "k1.yaml", "R2"))[0] is LinkState.PUTUS
    assert cascade_findings(graph) == []


def test_errors_of_context_files_count_as_errors() -> None:
    graph = graph_of(
        pegawai_text(STAFF, BOSS, "R1>R1"), context=[pegawai_text(BOSS, HEAD, "R1") + BROKEN]
    )
    assert link_of(node_of(graph, "1.yaml")) == (
        LinkState.MENUNGGU,
        WhyOpen.PERSON_UNREADABLE,
        None,
    )


def test_nodes_are_ordered_by_context_file_part_and_place() -> None:
    documents = [
        pegawai_text(BOSS, HEAD, "R2", "R1", tambahan=["T2", "T1"]),
        pegawai_text(STAFF, BOSS, "R1"),
    ]
    graph = graph_of(
        *documents,
        organisasi_text("kota", "S2", "S1"),
        context=[pegawai_text(COLLEAGUE, BOSS, "R1", tambahan=["T1"])],
    )
    order = [
        (node.owner.order[0], node.content.id)
        for node in sorted(graph.nodes(), key=lambda node: node.order)
    ]
    assert order == [
        *(("1.yaml", id_) for id_ in ("R2", "R1", "T2", "T1")),
        ("2.yaml", "R1"),
        ("3.yaml", "S2"),
        ("3.yaml", "S1"),
        ("k1.yaml", "R1"),
        ("k1.yaml", "T1"),
    ]


def nip(number: int) -> str:
    """Invent one of many numbers."""
    return f"1980{number // 999 % 12 + 1:02}{number // 11988 + 1:02}2005011{number % 999 + 1:03}"


def test_a_very_deep_chain() -> None:
    text = "---\n".join(
        pegawai_text(nip(i), nip(i + 1), "R1>R1" if i < 9_999 else "R1>; klasifikasi: organisasi")
        for i in range(10_000)
    )
    graph = build_cascade(read([("a.yaml", text.encode())]))
    nodes = list(graph.nodes())
    assert len(nodes) == 10_000
    assert [node.state for node in nodes] == [LinkState.TERTAUT] * 9_999 + [LinkState.LEPAS]
    assert cascade_findings(graph) == []


def test_a_long_cycle() -> None:
    people = [pegawai_text(nip(i), nip((i + 1) % 1_000), "R1>R1") for i in range(1_000)]
    random.Random(7).shuffle(people)
    graph = build_cascade(read([("a.yaml", "---\n".join(people).encode())]))
    findings = cascade_findings(graph)
    assert [(finding.code, len(finding.notes)) for finding in findings] == [
        ("SKP317", 999),
        ("SKP307", 999),
    ]
    assert all(
        finding.message.count("→") == 9 and "(992 lagi)" in finding.message for finding in findings
    )
    assert min(finding.span.line for finding in findings) < 10


PERSON = (STAFF, COLLEAGUE, BOSS, HEAD)
random_links = st.one_of(
    st.just(""),
    st.sampled_from(
        ["R1", "R2", "R9", "kota/S1", "kota/S9", "desa/S1", "kota/R1", "; rhk_pimpinan: Isi R2"]
    ),
    st.builds(
        lambda who, what: f"{who}/{what}",
        st.sampled_from([*PERSON, CHIEF]),
        st.sampled_from(["R1", "R3"]),
    ),
)
random_people = st.builds(
    lambda assessor, link, kind, periode, other: (assessor, link, kind, periode, other),
    st.sampled_from([*PERSON, None]),
    st.lists(random_links, max_size=3),
    st.sampled_from(["JA", "JPT"]),
    st.sampled_from([YEAR, QUARTER, LAST_YEAR]),
    st.sampled_from(["", "organisasi: kota\n", "bobot: 1\n"]),
)
random_workspace = st.lists(random_people, max_size=4)
quiet = settings(deadline=None, max_examples=120, suppress_health_check=[HealthCheck.too_slow])


def files_of(
    people: list[tuple[str | None, list[str], str, str, str]], sasaran: list[str]
) -> list[tuple[str, bytes]]:
    """Give the files of a drawn workspace."""
    files = [("kota.yaml", organisasi_text("kota", "S1", *sasaran).encode())]
    for i, (assessor, link, kind, periode, other) in enumerate(people):
        rhk = [f"R{number}>{target}" for number, target in enumerate(link, 1)]
        text = pegawai_text(PERSON[i], assessor, *rhk, periode=periode, jenis=kind, more=other)
        files.append((f"{i}.yaml", text.encode()))
    return files


def states_of(
    graph: Cascade,
) -> dict[tuple[str, str], tuple[LinkState | None, WhyOpen | None, str | None]]:
    """Give what is known of every node, by file and id."""
    return {(node.owner.order[0], node.content.id or ""): link_of(node) for node in graph.nodes()}


@quiet
@given(
    random_workspace, st.lists(st.just("S2>kota/S1"), max_size=1), st.randoms(use_true_random=False)
)
def test_the_order_of_the_files_changes_nothing(
    people: list[tuple[str | None, list[str], str, str, str]],
    sasaran: list[str],
    shuffling: random.Random,
) -> None:
    order = files_of(people, sasaran)
    shuffled = shuffling.sample(order, len(order))
    assert states_of(build_cascade(read(order))) == states_of(build_cascade(read(shuffled)))
    assert check(read(order)) == check(read(shuffled))


@quiet
@given(random_workspace)
def test_every_rhk_has_one_state_that_agrees_with_its_link(
    people: list[tuple[str | None, list[str], str, str, str]],
) -> None:
    graph = build_cascade(read(files_of(people, [])))
    for node in graph.nodes():
        if not isinstance(node.content, Rhk):
            continue
        assert isinstance(node.state, LinkState)
        assert (node.state is LinkState.TERTAUT) == (node.parent is not None)
        assert (node.state in (LinkState.PUTUS, LinkState.MENUNGGU)) == (node.why_open is not None)
        assert (node.link is None) == (node.state in (LinkState.LEPAS, LinkState.BELUM_DITAUTKAN))
        assert node.parent is None or node in node.parent.children
    assert sum(len(node.children) for node in graph.nodes()) == sum(
        node.parent is not None for node in graph.nodes()
    )


def dependents_of(graph: Cascade, owner: str) -> Iterator[tuple[str, str]]:
    """Give the nodes that name a person, in full or as the assessor."""
    for node in graph.nodes():
        content = node.owner.content
        target_path, lines_up, _ = (node.link or "").rpartition("/")
        if isinstance(content, Pegawai) and owner == (
            target_path if lines_up else content.pejabat_penilai.nip
        ):
            yield node.owner.order[0], node.content.id or ""


@quiet
@given(random_workspace, st.integers(0, 3))
def test_removing_a_document_changes_only_what_named_its_owner(
    people: list[tuple[str | None, list[str], str, str, str]], which: int
) -> None:
    files = files_of(people, [])
    graph = build_cascade(read(files))
    removed = f"{which}.yaml"
    owner = next((document for document in graph.owners if document.order[0] == removed), None)
    if owner is None:
        return
    after = states_of(build_cascade(read([file for file in files if file[0] != removed])))
    dependents = set(dependents_of(graph, owner.identifier))
    assert after.keys() == {name for name in states_of(graph) if name[0] != removed}
    for name, old in states_of(graph).items():
        if name[0] != removed and name not in dependents:
            assert after[name] == old
