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
from skpcli.engine.cascade import Cascade, WhyOpen, build_cascade
from skpcli.model.documents import Pegawai
from skpcli.model.performance import Rhk
from skpcli.model.terms import LinkState

RUSAK = "bobot: 10\n"


@pytest.mark.parametrize(
    ("staf", "lain", "harapan"),
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
            [pegawai_text(BOSS, HEAD, "R1") + RUSAK],
            (LinkState.MENUNGGU, WhyOpen.PERSON_UNREADABLE, None),
        ),
        (
            "R1>R1",
            [pegawai_text(BOSS, HEAD, periode=LAST_YEAR) + RUSAK],
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
            [organisasi_text("disdik", "S1") + RUSAK],
            (LinkState.MENUNGGU, WhyOpen.ORGANISATION_UNREADABLE, None),
        ),
        ("R1>2025/S1", [organisasi_text("2025", "S1")], (LinkState.TERTAUT, None, "2.yaml:S1")),
        (
            "R1>2025/S1",
            [organisasi_text("2025", "S1") + RUSAK],
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
    staf: str, lain: list[str], harapan: tuple[LinkState | None, WhyOpen | None, str | None]
) -> None:
    assert link_of(node_of(graph_of(pegawai_text(STAFF, BOSS, staf), *lain), "1.yaml")) == harapan


def test_an_assessor_without_number_is_waited_for() -> None:
    isi = graph_of(pegawai_text(STAFF, None, "R1>R1", "R2>R1"), pegawai_text(BOSS, HEAD, "R1"))
    assert link_of(node_of(isi, "1.yaml")) == (LinkState.MENUNGGU, WhyOpen.WITHOUT_NUMBER, None)
    satu = cascade_findings(isi)[0]
    assert (
        satu.message
        == "RHK R1, R2 menunggu SKP pejabat penilai: pejabat penilai tanpa NIP atau NRP"
    )
    assert satu.hint == "isi `pejabat_penilai.nip` (atau `nrp`)"
    assert [satu.code for satu in cascade_findings(isi)] == ["SKP302"]


@pytest.mark.parametrize(
    ("nrp", "tautan"), [("2198-0104", "R1"), ("2198-0104", "2198-0104/R1"), ("21 98", "21 98/R1")]
)
def test_an_nrp_stands_in_for_a_nip(nrp: str, tautan: str) -> None:
    isi = graph_of(pegawai_text(STAFF, nrp, f"R1>{tautan}"), pegawai_text(nrp, None, "R1"))
    assert link_of(node_of(isi, "1.yaml")) == (LinkState.TERTAUT, None, "2.yaml:R1")
    assert cascade_findings(isi) == []


@pytest.mark.parametrize(
    ("nrp", "pemilik"), [("21-98", "21-98"), ("21-98", "21 - 98"), ("21 9x", "21 9x")]
)
@pytest.mark.parametrize("rusak", [False, True])
def test_an_nrp_in_a_link_may_have_other_blanks(nrp: str, pemilik: str, rusak: bool) -> None:
    isi = graph_of(
        pegawai_text(STAFF, BOSS, f"R1>{pemilik}/R1"),
        pegawai_text(nrp, None, "R1") + (RUSAK if rusak else ""),
    )
    harapan = (
        (LinkState.MENUNGGU, WhyOpen.PERSON_UNREADABLE, None)
        if rusak
        else (LinkState.TERTAUT, None, "2.yaml:R1")
    )
    assert link_of(node_of(isi, "1.yaml")) == harapan


@pytest.mark.parametrize(
    ("periode", "pimpinan", "berkas"),
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
    periode: str, pimpinan: list[str], berkas: str | None
) -> None:
    semua = [pegawai_text(BOSS, HEAD, "R1", periode=satu) for satu in pimpinan]
    induk = node_of(
        graph_of(pegawai_text(STAFF, BOSS, "R1>R1", periode=periode), *semua), "1.yaml"
    ).parent
    assert (induk and induk.owner.order[0]) == berkas


def test_several_documents_of_one_owner_are_told_apart() -> None:
    isi = graph_of(
        *(pegawai_text(BOSS, HEAD, "R1", periode=satu) for satu in (YEAR, QUARTER, LAST_YEAR))
    )
    awal = f"{BOSS}/R1@"
    assert [satu.id for satu in isi.nodes()] == [
        f"{awal}2025-01-01..2025-12-31",
        f"{awal}2025-01-01..2025-03-31",
        f"{awal}2024-01-01",
    ]
    assert all(satu.one_of_several for satu in isi.owners)
    sendiri = node_of(graph_of(pegawai_text(BOSS, HEAD, "R1")), "1.yaml")
    assert sendiri.id == f"{BOSS}/R1"
    assert not sendiri.owner.one_of_several


def test_a_moved_employee_has_a_leader_for_each_part_of_the_year() -> None:
    awal, akhir = "2025-01-01 2025-06-30 sebagian", "2025-07-01 2025-12-31 sebagian"
    isi = graph_of(
        pegawai_text(STAFF, BOSS, "R1>R1", periode=awal),
        pegawai_text(STAFF, COLLEAGUE, "R1>R1", periode=akhir),
        pegawai_text(BOSS, HEAD, "R1"),
        pegawai_text(COLLEAGUE, HEAD, "R1"),
    )
    assert link_of(node_of(isi, "1.yaml"))[2] == "3.yaml:R1"
    assert link_of(node_of(isi, "2.yaml"))[2] == "4.yaml:R1"
    assert cascade_findings(isi) == []


def test_a_document_with_errors_may_hold_what_the_other_lacks() -> None:
    semua = [
        pegawai_text(STAFF, BOSS, "R1>R7"),
        pegawai_text(BOSS, HEAD, "R1", periode=QUARTER),
        pegawai_text(BOSS, HEAD, "R7"),
    ]
    assert link_of(node_of(graph_of(*semua), "1.yaml"))[2] == "3.yaml:R7"
    semua[2] += RUSAK
    assert link_of(node_of(graph_of(*semua), "1.yaml"))[:2] == (
        LinkState.MENUNGGU,
        WhyOpen.PERSON_UNREADABLE,
    )
    assert "SKP301" not in [satu for satu, _ in codes_of(*semua)]


@pytest.mark.parametrize(
    ("hari", "sebab"),
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
def test_a_day_that_cannot_be_read_is_any_day(hari: str, sebab: WhyOpen) -> None:
    isi = graph_of(
        pegawai_text(STAFF, BOSS, "R1>R1"), pegawai_text(BOSS, HEAD, "R1", periode=hari) + RUSAK
    )
    assert link_of(node_of(isi, "1.yaml")) == (LinkState.MENUNGGU, sebab, None)


@pytest.mark.parametrize(
    ("tautan", "lain", "harapan"),
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
    tautan: str, lain: list[str], harapan: tuple[LinkState | None, WhyOpen | None, str | None]
) -> None:
    isi = graph_of(organisasi_text("disdik", f"S1>{tautan}"), *lain)
    assert link_of(node_of(isi, "1.yaml", "S1")) == harapan
    ada = {LinkState.PUTUS: ["SKP301"], LinkState.MENUNGGU: ["SKP302"]}
    assert [satu.code for satu in cascade_findings(isi)] == (
        ada.get(harapan[0], []) if harapan[0] else []
    )


def test_the_document_of_the_organisation_above() -> None:
    isi = graph_of(
        organisasi_text("upt", more="induk: disdik\n"),
        organisasi_text("disdik"),
        pegawai_text(STAFF, BOSS),
    )
    upt, disdik, orang = isi.owners
    assert [isi.parent_of(satu) for satu in (upt, disdik, orang)] == [disdik, None, None]


def test_a_goal_does_not_serve_a_person() -> None:
    isi = graph_of(organisasi_text("disdik", f"S1>{BOSS}/R1"), pegawai_text(BOSS, HEAD, "R1"))
    assert link_of(node_of(isi, "1.yaml", "S1")) == (
        LinkState.MENUNGGU,
        WhyOpen.NO_SUCH_ORGANISATION,
        None,
    )


@pytest.mark.parametrize(
    ("tautan", "bunyi", "saran"),
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
def test_a_broken_link_says_what_is_there(tautan: str, bunyi: str, saran: str) -> None:
    semua = (
        pegawai_text(STAFF, BOSS, f"R1>{tautan}", more="organisasi: disdik\n"),
        pegawai_text(BOSS, HEAD, "R1", "R2"),
        organisasi_text("disdik", "S1"),
    )
    (satu,) = [satu for satu in cascade_findings(graph_of(*semua)) if satu.code == "SKP301"]
    assert (satu.message, satu.hint) == (bunyi, saran)
    assert (satu.span.file, satu.route) == ("1.yaml", "hasil_kerja.utama.R1.intervensi")
    assert [c.span.file for c in satu.notes if c.span] == (
        [] if tautan == "/R1" else ["3.yaml" if tautan.startswith("disdik") else "2.yaml"]
    )


def test_a_broken_link_to_a_document_without_rhk_or_to_many() -> None:
    (satu,) = cascade_findings(
        graph_of(pegawai_text(STAFF, BOSS, "R1>R1"), pegawai_text(BOSS, HEAD))
    )
    assert satu.hint == "dokumen itu belum memuat RHK; lengkapi dulu"
    banyak = pegawai_text(BOSS, HEAD, *(f"Butir-{i}" for i in range(30)))
    satu = cascade_findings(graph_of(pegawai_text(STAFF, BOSS, "R1>X"), banyak))[0]
    assert satu.hint
    assert satu.hint.endswith("Butir-11, dan 18 lagi")


def test_one_finding_for_all_that_wait_for_one_document() -> None:
    isi = graph_of(pegawai_text(STAFF, BOSS, "R1>R1", "R2>R2", f"R3>{HEAD}/R1", "R4>disdik/S1"))
    assert [satu.message for satu in cascade_findings(isi)] == [
        "RHK R1, R2 menunggu SKP pejabat penilai: dokumennya tidak ada di antara berkas",
        f"RHK R3 menunggu SKP `{HEAD}`: dokumennya tidak ada di antara berkas",
        "RHK R4 menunggu organisasi `disdik`: organisasinya tidak ada di antara berkas",
    ]


def test_a_leader_present_for_other_days_only_is_shown() -> None:
    (satu,) = cascade_findings(
        graph_of(
            pegawai_text(STAFF, BOSS, "R1>R1"), pegawai_text(BOSS, HEAD, "R1", periode=LAST_YEAR)
        )
    )
    assert satu.code == "SKP302"
    assert satu.message.endswith(
        "menunggu SKP pejabat penilai: dokumennya hanya ada untuk hari lain"
    )
    assert [(c.message, c.span and c.span.file) for c in satu.notes] == [
        ("dokumen yang ada: 2024-01-01 sampai 2024-12-31", "2.yaml")
    ]


def test_a_text_without_link_gets_the_nearest_rhk() -> None:
    staf = pegawai_text(
        STAFF, BOSS, "R1>; rhk_pimpinan: ISI  r2.", tambahan=["T1>; rhk_pimpinan: Isi R2"]
    )
    (satu,) = [
        satu
        for satu in cascade_findings(graph_of(staf, pegawai_text(BOSS, HEAD, "R1", "R2")))
        if satu.code == "SKP303"
    ]
    assert satu.hint == 'tambahkan `intervensi: R2`, yang bunyinya terdekat: "Isi R2"'
    assert satu.route == "hasil_kerja.utama.R1.rhk_pimpinan"
    (satu,) = cascade_findings(graph_of(staf))
    assert satu.hint == "tambahkan `intervensi` dengan id RHK pimpinan"


@pytest.mark.parametrize("jenis", ["JA", "JF", "pelaksana", "JPT", "pimpinan unit mandiri"])
def test_who_must_be_linked(jenis: str) -> None:
    bersasaran = jenis in ("JPT", "pimpinan unit mandiri")
    staf = pegawai_text(
        STAFF, BOSS, "R1", tambahan=["T1"], jenis=jenis, more="organisasi: disdik\n"
    )
    bos = pegawai_text(BOSS, HEAD, "R1>disdik/S1")
    lepas = [("SKP304", "1.yaml")]

    def hanya(*dokumen: str) -> list[tuple[str, str]]:
        return [satu for satu in codes_of(*dokumen) if satu[0] == "SKP304"]

    assert hanya(staf) == []
    assert hanya(staf, bos) == ([] if bersasaran else lepas)
    assert hanya(staf, organisasi_text("disdik", "S1")) == (lepas if bersasaran else [])
    assert hanya(staf, organisasi_text("disdik")) == []
    assert hanya(staf, organisasi_text("disdik", "S1", periode=LAST_YEAR)) == []
    assert hanya(staf, pegawai_text(BOSS, HEAD, "R1", periode=LAST_YEAR)) == []


def test_what_an_unlinked_rhk_could_be_linked_to() -> None:
    jpt = pegawai_text(CHIEF, None, "R1", jenis="JPT", more="memimpin: disdik\n")
    satu = cascade_findings(graph_of(jpt, organisasi_text("disdik", "S1>", "S2>")))[0]
    assert satu.hint == "tambahkan `intervensi` dengan salah satu dari: disdik/S1, disdik/S2"
    satu = cascade_findings(graph_of(pegawai_text(STAFF, BOSS, "R1"), pegawai_text(BOSS, HEAD)))[0]
    assert satu.hint == "SKP pejabat penilai belum memuat RHK; lengkapi dulu, lalu isi `intervensi`"


def test_goals_that_nobody_serves() -> None:
    dinas = organisasi_text("disdik", "S1", "S2", "S3")
    bawah = organisasi_text("uptd", "S1>disdik/S2")
    orang = pegawai_text(STAFF, BOSS, "R1>disdik/S1", more="organisasi: disdik\n")
    assert codes_of(dinas, bawah) == []
    isi = cascade_findings(graph_of(dinas, bawah, orang))
    assert [(satu.code, satu.route, satu.hint) for satu in isi] == [
        ("SKP305", "sasaran.3", "tautkan RHK pimpinan organisasi itu: `intervensi: disdik/S3`")
    ]
    assert codes_of(dinas, bawah, context=[orang]) == [("SKP305", "1.yaml")]
    assert codes_of(bawah, orang, context=[dinas]) == []
    memimpin = pegawai_text(STAFF, BOSS, "R1>disdik/S1", jenis="JPT", more="memimpin: disdik\n")
    assert codes_of(dinas, bawah, memimpin) == [("SKP305", "1.yaml")]


def test_goals_of_a_period_without_people_are_not_asked_about() -> None:
    orang = pegawai_text(STAFF, BOSS, "R1>disdik/S1", more="organisasi: disdik\n")
    assert (
        codes_of(
            organisasi_text("disdik", "S1"),
            organisasi_text("disdik", "S1", periode=LAST_YEAR),
            orang,
        )
        == []
    )


def test_rhk_of_a_leader_that_nobody_intervenes() -> None:
    bos = pegawai_text(BOSS, HEAD, "R1", "R2", tambahan=["T1"])
    assert codes_of(bos) == []
    isi = cascade_findings(graph_of(pegawai_text(STAFF, BOSS, "R1>R1"), bos))
    assert [(satu.code, satu.route) for satu in isi] == [("SKP306", "hasil_kerja.utama.R2")]
    assert codes_of(bos, context=[pegawai_text(STAFF, BOSS, "R1>R1")]) == [("SKP306", "1.yaml")]
    assert codes_of(pegawai_text(STAFF, BOSS, "R1>R1"), context=[bos]) == []
    assert codes_of(pegawai_text(STAFF, BOSS, "R1>R1", periode=LAST_YEAR), bos) == [
        ("SKP302", "1.yaml")
    ]


@pytest.mark.parametrize(
    ("penilai", "lain", "ada"),
    [
        (BOSS, "", True),
        (BOSS, "; penugasan_dari: Ketua Tim", False),
        (HEAD, "", False),
        (None, "", False),
    ],
    ids=["other unit", "with assignment", "own assessor", "unknown assessor"],
)
def test_a_team_of_another_unit_needs_an_assignment(
    penilai: str | None, lain: str, ada: bool
) -> None:
    semua = pegawai_text(STAFF, penilai, f"R1>{HEAD}/R1{lain}"), pegawai_text(HEAD, CHIEF, "R1")
    assert link_of(node_of(graph_of(*semua), "1.yaml"))[2] == "2.yaml:R1"
    assert codes_of(*semua) == ([("SKP308", "1.yaml")] if ada else [])
    if ada:
        assert messages_of(*semua) == [
            "RHK `R1` mengintervensi RHK Rekaan 003, yang bukan pejabat penilainya"
        ]


@pytest.mark.parametrize(
    ("tertulis", "ada"),
    [("Isi R1", False), ("isi   r1.", False), ("Isi R2", True), ("Isi R1 dan lain-lain", True)],
)
def test_the_text_of_the_leaders_rhk(tertulis: str, ada: bool) -> None:
    semua = (
        pegawai_text(STAFF, BOSS, f"R1>R1; rhk_pimpinan: {tertulis}"),
        pegawai_text(BOSS, HEAD, "R1"),
    )
    assert codes_of(*semua) == ([("SKP309", "1.yaml")] if ada else [])


def test_long_texts_are_compared_to_their_ends() -> None:
    panjang = "Isi " * 100
    bos = pegawai_text(BOSS, HEAD, "R1").replace("rencana: Isi R1", f"rencana: {panjang}selesai")
    assert codes_of(pegawai_text(STAFF, BOSS, f"R1>R1; rhk_pimpinan: {panjang}selesai"), bos) == []
    assert codes_of(pegawai_text(STAFF, BOSS, f"R1>R1; rhk_pimpinan: {panjang}belum"), bos) == [
        ("SKP309", "1.yaml")
    ]


def putaran(isi: Cascade) -> list[tuple[str, str, str, list[str]]]:
    """Give the cycles found: code, file, route, and the files of the notes."""
    return [
        (satu.code, satu.span.file, satu.route, [c.span.file for c in satu.notes if c.span])
        for satu in cascade_findings(isi)
        if satu.code in ("SKP307", "SKP317")
    ]


def test_a_cycle_of_links_is_one_finding_at_its_first_document() -> None:
    tim = "; penugasan_dari: Ketua Tim"
    semua = [
        pegawai_text(COLLEAGUE, STAFF, "R1>R1"),
        pegawai_text(STAFF, BOSS, "R1", f"R2>{HEAD}/R1{tim}"),
        pegawai_text(HEAD, BOSS, "R1>R1"),
        pegawai_text(BOSS, CHIEF, f"R1>{STAFF}/R2{tim}"),
    ]
    isi = graph_of(*semua)
    assert putaran(isi) == [
        ("SKP307", "2.yaml", "hasil_kerja.utama.R2.intervensi", ["3.yaml", "4.yaml"])
    ]
    assert [satu for satu in messages_of(*semua) if "berputar" in satu] == [
        "tautan berputar: R2 (Rekaan 033) → R1 (Rekaan 003) → R1 (Rekaan 004) → R2 (Rekaan 033)"
    ]
    # Of the members in the context none is reported on, but the cycle is.
    assert putaran(graph_of(semua[2], context=[semua[1], semua[3]]))[0][:2] == ("SKP307", "1.yaml")
    assert putaran(graph_of(semua[0], context=semua[1:])) == []


def test_an_rhk_that_intervenes_itself() -> None:
    isi = graph_of(pegawai_text(STAFF, BOSS, f"R1>{STAFF}/R1"))
    assert putaran(isi) == [("SKP307", "1.yaml", "hasil_kerja.utama.R1.intervensi", [])]
    assert messages_of(pegawai_text(STAFF, BOSS, f"R1>{STAFF}/R1")) == [
        "tautan berputar: R1 (Rekaan 033) → R1 (Rekaan 033)"
    ]


def test_cycles_of_organisations_and_goals() -> None:
    a, b = (
        organisasi_text("a", "S1>b/S1", more="induk: b\n"),
        organisasi_text("b", "S1>a/S1", more="induk: a\n"),
    )
    assert putaran(graph_of(organisasi_text("c", more="induk: a\n"), b, a)) == [
        ("SKP307", "2.yaml", "induk", ["3.yaml"]),
        ("SKP307", "2.yaml", "sasaran.1.mendukung", ["3.yaml"]),
    ]
    assert putaran(graph_of(organisasi_text("a", more="induk: a\n"))) == [
        ("SKP307", "1.yaml", "induk", [])
    ]


def test_cycles_of_assessors() -> None:
    semua = pegawai_text(STAFF, BOSS), pegawai_text(BOSS, HEAD), pegawai_text(HEAD, BOSS)
    assert putaran(graph_of(*semua)) == [("SKP317", "2.yaml", "pejabat_penilai", ["3.yaml"])]
    assert messages_of(*semua) == [
        "rantai pejabat penilai berputar: Rekaan 004 → Rekaan 003 → Rekaan 004"
    ]
    assert putaran(graph_of(pegawai_text(STAFF, STAFF))) == [], "has a code of its own"
    bergantian = pegawai_text(BOSS, HEAD, periode=LAST_YEAR), pegawai_text(HEAD, BOSS)
    assert putaran(graph_of(*bergantian)) == [], "on different days"


def test_the_assessors_superior() -> None:
    def staf(nomor: str) -> str:
        return pegawai_text(
            STAFF, BOSS, more=f"atasan_pejabat_penilai: {{nama: Atasan, jabatan: Kepala{nomor}}}\n"
        )

    bos = pegawai_text(BOSS, HEAD)
    assert codes_of(staf(f", nip: '{CHIEF}'"), bos) == [("SKP318", "1.yaml")]
    assert codes_of(staf(f", nip: '{CHIEF}'")) == []
    assert codes_of(staf(f", nip: '{CHIEF}'"), pegawai_text(BOSS, None)) == []
    assert codes_of(staf(f", nip: '{HEAD}'"), bos) == []
    assert codes_of(staf(""), bos) == []
    assert codes_of(bos, context=[staf(f", nip: '{CHIEF}'")]) == []


def test_context_files_hold_leaders_but_are_not_reported_on() -> None:
    isi = graph_of(
        pegawai_text(STAFF, BOSS, "R1>R1"),
        context=[pegawai_text(BOSS, HEAD, "R1", "R2>R9"), pegawai_text(HEAD, CHIEF, "R1")],
    )
    assert link_of(node_of(isi, "1.yaml"))[2] == "k1.yaml:R1"
    assert link_of(node_of(isi, "k1.yaml", "R2"))[0] is LinkState.PUTUS
    assert cascade_findings(isi) == []


def test_errors_of_context_files_count_as_errors() -> None:
    isi = graph_of(
        pegawai_text(STAFF, BOSS, "R1>R1"), context=[pegawai_text(BOSS, HEAD, "R1") + RUSAK]
    )
    assert link_of(node_of(isi, "1.yaml")) == (LinkState.MENUNGGU, WhyOpen.PERSON_UNREADABLE, None)


def test_nodes_are_ordered_by_context_file_part_and_place() -> None:
    semua = [
        pegawai_text(BOSS, HEAD, "R2", "R1", tambahan=["T2", "T1"]),
        pegawai_text(STAFF, BOSS, "R1"),
    ]
    isi = graph_of(
        *semua,
        organisasi_text("kota", "S2", "S1"),
        context=[pegawai_text(COLLEAGUE, BOSS, "R1", tambahan=["T1"])],
    )
    urut = [
        (satu.owner.order[0], satu.content.id)
        for satu in sorted(isi.nodes(), key=lambda satu: satu.order)
    ]
    assert urut == [
        *(("1.yaml", satu) for satu in ("R2", "R1", "T2", "T1")),
        ("2.yaml", "R1"),
        ("3.yaml", "S2"),
        ("3.yaml", "S1"),
        ("k1.yaml", "R1"),
        ("k1.yaml", "T1"),
    ]


def nip(nomor: int) -> str:
    """Invent one of many numbers."""
    return f"1980{nomor // 999 % 12 + 1:02}{nomor // 11988 + 1:02}2005011{nomor % 999 + 1:03}"


def test_a_very_deep_chain() -> None:
    semua = "---\n".join(
        pegawai_text(nip(i), nip(i + 1), "R1>R1" if i < 9_999 else "R1>; klasifikasi: organisasi")
        for i in range(10_000)
    )
    isi = build_cascade(read([("a.yaml", semua.encode())]))
    simpul_ = list(isi.nodes())
    assert len(simpul_) == 10_000
    assert [satu.state for satu in simpul_] == [LinkState.TERTAUT] * 9_999 + [LinkState.LEPAS]
    assert cascade_findings(isi) == []


def test_a_long_cycle() -> None:
    semua = [pegawai_text(nip(i), nip((i + 1) % 1_000), "R1>R1") for i in range(1_000)]
    random.Random(7).shuffle(semua)
    isi = build_cascade(read([("a.yaml", "---\n".join(semua).encode())]))
    rantai = cascade_findings(isi)
    assert [(satu.code, len(satu.notes)) for satu in rantai] == [("SKP317", 999), ("SKP307", 999)]
    assert all(satu.message.count("→") == 9 and "(992 lagi)" in satu.message for satu in rantai)
    assert min(satu.span.line for satu in rantai) < 10


ORANG = (STAFF, COLLEAGUE, BOSS, HEAD)
tautan_acak = st.one_of(
    st.just(""),
    st.sampled_from(
        ["R1", "R2", "R9", "kota/S1", "kota/S9", "desa/S1", "kota/R1", "; rhk_pimpinan: Isi R2"]
    ),
    st.builds(
        lambda siapa, apa: f"{siapa}/{apa}",
        st.sampled_from([*ORANG, CHIEF]),
        st.sampled_from(["R1", "R3"]),
    ),
)
orang_acak = st.builds(
    lambda penilai, tautan, jenis, periode, lain: (penilai, tautan, jenis, periode, lain),
    st.sampled_from([*ORANG, None]),
    st.lists(tautan_acak, max_size=3),
    st.sampled_from(["JA", "JPT"]),
    st.sampled_from([YEAR, QUARTER, LAST_YEAR]),
    st.sampled_from(["", "organisasi: kota\n", "bobot: 1\n"]),
)
ruang_acak = st.lists(orang_acak, max_size=4)
tenang = settings(deadline=None, max_examples=120, suppress_health_check=[HealthCheck.too_slow])


def berkas(
    semua: list[tuple[str | None, list[str], str, str, str]], sasaran: list[str]
) -> list[tuple[str, bytes]]:
    """Give the files of a drawn workspace."""
    hasil = [("kota.yaml", organisasi_text("kota", "S1", *sasaran).encode())]
    for i, (penilai, tautan, jenis, periode, lain) in enumerate(semua):
        rhk = [f"R{nomor}>{satu}" for nomor, satu in enumerate(tautan, 1)]
        isi = pegawai_text(ORANG[i], penilai, *rhk, periode=periode, jenis=jenis, more=lain)
        hasil.append((f"{i}.yaml", isi.encode()))
    return hasil


def keadaan(
    isi: Cascade,
) -> dict[tuple[str, str], tuple[LinkState | None, WhyOpen | None, str | None]]:
    """Give what is known of every node, by file and id."""
    return {(satu.owner.order[0], satu.content.id or ""): link_of(satu) for satu in isi.nodes()}


@tenang
@given(ruang_acak, st.lists(st.just("S2>kota/S1"), max_size=1), st.randoms(use_true_random=False))
def test_the_order_of_the_files_changes_nothing(
    semua: list[tuple[str | None, list[str], str, str, str]],
    sasaran: list[str],
    acak: random.Random,
) -> None:
    urut = berkas(semua, sasaran)
    kocok = acak.sample(urut, len(urut))
    assert keadaan(build_cascade(read(urut))) == keadaan(build_cascade(read(kocok)))
    assert check(read(urut)) == check(read(kocok))


@tenang
@given(ruang_acak)
def test_every_rhk_has_one_state_that_agrees_with_its_link(
    semua: list[tuple[str | None, list[str], str, str, str]],
) -> None:
    isi = build_cascade(read(berkas(semua, [])))
    for satu in isi.nodes():
        if not isinstance(satu.content, Rhk):
            continue
        assert isinstance(satu.state, LinkState)
        assert (satu.state is LinkState.TERTAUT) == (satu.parent is not None)
        assert (satu.state in (LinkState.PUTUS, LinkState.MENUNGGU)) == (satu.why_open is not None)
        assert (satu.link is None) == (satu.state in (LinkState.LEPAS, LinkState.BELUM_DITAUTKAN))
        assert satu.parent is None or satu in satu.parent.children
    assert sum(len(satu.children) for satu in isi.nodes()) == sum(
        satu.parent is not None for satu in isi.nodes()
    )


def bergantung(isi: Cascade, pemilik: str) -> Iterator[tuple[str, str]]:
    """Give the nodes that name a person, in full or as the assessor."""
    for satu in isi.nodes():
        orang = satu.owner.content
        tujuan, garis, _ = (satu.link or "").rpartition("/")
        if isinstance(orang, Pegawai) and pemilik == (
            tujuan if garis else orang.pejabat_penilai.nip
        ):
            yield satu.owner.order[0], satu.content.id or ""


@tenang
@given(ruang_acak, st.integers(0, 3))
def test_removing_a_document_changes_only_what_named_its_owner(
    semua: list[tuple[str | None, list[str], str, str, str]], mana: int
) -> None:
    penuh = berkas(semua, [])
    isi = build_cascade(read(penuh))
    hapus = f"{mana}.yaml"
    dokumen = next((satu for satu in isi.owners if satu.order[0] == hapus), None)
    if dokumen is None:
        return
    sesudah = keadaan(build_cascade(read([satu for satu in penuh if satu[0] != hapus])))
    kena = set(bergantung(isi, dokumen.identifier))
    assert sesudah.keys() == {satu for satu in keadaan(isi) if satu[0] != hapus}
    for nama, lama in keadaan(isi).items():
        if nama[0] != hapus and nama not in kena:
            assert sesudah[nama] == lama
