"""Sums of what was handed down directly: which parts count, in which unit, and what is said of them."""

from decimal import Decimal

import pytest
from cascades import (
    BOSS,
    COLLEAGUE,
    HEAD,
    STAFF,
    YEAR,
    cascade_findings,
    graph_of,
    node_of,
    organisasi_text,
    pegawai_text,
)

from skpcli.engine.cascade import Cascade
from skpcli.engine.sums import Sum, sums_of, without_common_measure

DIRECT = "cascading: langsung"


def subordinate(
    *indikator: str, number: str = STAFF, periode: str = YEAR, way: str = DIRECT, ke: str = "R1"
) -> str:
    """Give the document of somebody with one RHK under the leader's R1."""
    return pegawai_text(
        number, BOSS, f"R1>{ke}; {way}; indikator: [{', '.join(indikator)}]", periode=periode
    )


def leader(*indikator: str) -> str:
    """Give the leader's document, whose R1 has these indicators."""
    return pegawai_text(BOSS, HEAD, f"R1>; indikator: [{', '.join(indikator)}]")


def i(target: str, realisasi: str | None = None, aspek: str | None = "kuantitas") -> str:
    """Give an indicator."""
    fields = {"aspek": aspek, "target": target, "realisasi": realisasi}
    return "{" + ", ".join(f"{key}: '{value}'" for key, value in fields.items() if value) + "}"


def sums_under(graph: Cascade, file: str = "1.yaml", name: str = "R1") -> list[Sum]:
    """Give the sums under a node."""
    return list(sums_of(node_of(graph, file, name)))


def sum_messages(graph: Cascade) -> list[tuple[str, str]]:
    """Give the findings about sums."""
    return [
        (finding.code, finding.message)
        for finding in cascade_findings(graph)
        if finding.code in ("SKP315", "SKP316", "SKP319")
    ]


@pytest.mark.parametrize(
    ("whole", "part", "its_count"),
    [
        ("1.200 berkas", ["500 berkas", "400 berkas"], "900"),
        ("1.200 berkas", ["500 Berkas layanan", "400 BERKAS"], "900"),
        ("1.200 berkas", ["500 berkas", "400 laporan"], "500"),
        ("1.200 berkas", ["500 laporan"], None),
        ("10 kegiatan/laporan", ["3 kegiatan", "4 laporan", "1 dokumen"], "7"),
        ("10 kegiatan", ["3 kegiatan / laporan", "4 laporan"], "3"),
        ("2 jam", ["30 menit", "1 jam"], "1.5"),
        ("90 menit", ["1 jam", "1.800 detik"], "90"),
        ("2 minggu", ["7 hari", "1 minggu"], "2"),
        ("2 minggu", ["7 hari kerja"], None),
        ("1 jam", ["1 detik"], "0.0002777777777777777777777777777778"),
        ("Rp1.000.000", ["Rp 400.000", "Rp. 600.000,50"], "1000000.50"),
        ("Rp1.000.000", ["1.000.000 rupiah"], None),
        ("1,5 ton", ["0,5 ton", "0,75 ton"], "1.25"),
        ("100%", ["50%", "50%"], None),
        ("100 persen", ["50 persen"], None),
        ("12", ["6", "6"], None),
        ("12 berkas", ["12"], None),
        ("12", ["12 berkas"], None),
        ("12 berkas", ["minimal 6 berkas"], None),
        ("maksimal 12 berkas", ["6 berkas"], None),
        ("10 - 12 berkas", ["6 berkas"], None),
        ("12 berkas", ["5 - 6 berkas"], None),
        ("12 berkas", ["Sesuai pagu"], None),
        ("Sesuai pagu", ["6 berkas"], None),
        ("12 juta", ["6 juta"], None),
        ("0 kasus", ["0 kasus"], "0"),
    ],
)
def test_sums_of_targets(whole: str, part: list[str], its_count: str | None) -> None:
    graph = graph_of(leader(i(whole)), subordinate(*(i(target) for target in part)))
    assert [found.target for found in sums_under(graph)] == (
        [] if its_count is None else [Decimal(its_count)]
    )


@pytest.mark.parametrize(
    ("aspek", "part_aspek", "counted"),
    [
        ("kuantitas", "kuantitas", True),
        (None, "kuantitas", True),
        ("kuantitas", None, True),
        (None, None, True),
        ("kualitas", "kualitas", False),
        ("kuantitas", "kualitas", False),
        ("waktu", "waktu", False),
        ("biaya", "biaya", False),
    ],
)
def test_only_quantities_are_added(
    aspek: str | None, part_aspek: str | None, counted: bool
) -> None:
    graph = graph_of(
        leader(i("10 berkas", aspek=aspek)), subordinate(i("5 berkas", aspek=part_aspek))
    )
    assert bool(sums_under(graph)) is counted


@pytest.mark.parametrize("way", ["cascading: tidak langsung", "klasifikasi: organisasi"])
def test_only_what_was_handed_down_directly_is_added(way: str) -> None:
    graph = graph_of(
        leader(i("10 berkas", "10 berkas")), subordinate(i("5 berkas", "1 berkas"), way=way)
    )
    assert sums_under(graph) == []
    assert sum_messages(graph) == []


@pytest.mark.parametrize(
    ("whole", "part", "its_count"),
    [
        ("10 berkas", ["4 berkas", "6 berkas"], "10"),
        ("10 berkas", ["sudah 4 berkas terarsip", "6"], "10"),
        ("10 berkas", ["4 berkas", None], None),
        ("10 berkas", ["4 berkas", "hampir selesai"], None),
        ("10 berkas", ["4 berkas", "6 laporan"], None),
        (None, ["4 berkas", "6 berkas"], "10"),
    ],
)
def test_sums_of_realisasi(
    whole: str | None, part: list[str | None], its_count: str | None
) -> None:
    graph = graph_of(
        leader(i("10 berkas", whole)),
        subordinate(*(i("5 berkas", realisasi) for realisasi in part)),
    )
    (found,) = sums_under(graph)
    assert found.realisasi == (None if its_count is None else Decimal(its_count))
    assert found.whole.realisasi == (None if whole is None else Decimal(10))


def test_realisasi_in_another_unit_of_time() -> None:
    graph = graph_of(
        leader(i("2 jam", "120 menit")), subordinate(i("60 menit", "1 jam"), i("1 jam", "60 menit"))
    )
    (found,) = sums_under(graph)
    assert {found.target, found.whole.realisasi, found.realisasi} == {Decimal(2)}
    assert sum_messages(graph) == []


def test_a_year_among_quantities_is_a_number() -> None:
    graph = graph_of(leader(i("3.000 berkas", "2025")), subordinate(i("3.000 berkas", "2024")))
    (found,) = sums_under(graph)
    assert (found.whole.realisasi, found.realisasi) == (Decimal(2025), Decimal(2024))


def test_indicators_without_a_target_are_left_out() -> None:
    without = "{aspek: kuantitas, uraian: Berkas, realisasi: 4 berkas}"
    graph = graph_of(leader(without, i("10 berkas")), subordinate(without, i("6 berkas")))
    assert [(found.number, found.target) for found in sums_under(graph)] == [(1, Decimal(6))]


def test_each_indicator_of_the_parent_has_its_own_sum() -> None:
    graph = graph_of(
        leader(i("10 berkas"), i("85%"), i("4 laporan")),
        subordinate(i("6 berkas"), i("1 laporan")),
        subordinate(i("2 berkas"), i("2 laporan"), number=COLLEAGUE),
    )
    assert {found.number: found.target for found in sums_under(graph)} == {
        0: Decimal(8),
        2: Decimal(3),
    }
    assert [node.owner.identifier for node in sums_under(graph)[0].parts] == [STAFF, COLLEAGUE]
    assert [finding.route for finding in cascade_findings(graph)] == [
        "hasil_kerja.utama.R1.indikator.1.target",
        "hasil_kerja.utama.R1.indikator.3.target",
    ]


TRIWULAN = [
    "2025-01-01 2025-03-31 triwulan I",
    "2025-04-01 2025-06-30 triwulan II",
    "2025-07-01 2025-09-30 triwulan III",
    "2025-10-01 2025-12-31 triwulan IV",
]


def test_a_person_is_not_added_twice() -> None:
    quarterly = [subordinate(i("2 berkas"), periode=periode) for periode in TRIWULAN]
    graph = graph_of(leader(i("10 berkas")), subordinate(i("9 berkas")), *quarterly)
    assert [found.target for found in sums_under(graph)] == [9], (
        "the yearly document says it for the quarters"
    )
    graph = graph_of(leader(i("10 berkas")), *quarterly)
    assert [found.target for found in sums_under(graph)] == [8], "only the quarters are there"
    graph = graph_of(
        leader(i("10 berkas")), *quarterly, subordinate(i("3 berkas"), number=COLLEAGUE)
    )
    assert [found.target for found in sums_under(graph)] == [11]


def test_a_moved_employee_counts_for_both_parts_of_the_year() -> None:
    start, end = "2025-01-01 2025-06-30 tahunan", "2025-07-01 2025-12-31 tahunan"
    graph = graph_of(
        leader(i("10 berkas")),
        subordinate(i("6 berkas"), periode=start),
        subordinate(i("4 berkas"), periode=end),
    )
    assert [found.target for found in sums_under(graph)] == [10]


def test_a_goal_with_indicators() -> None:
    sasaran = (
        "sasaran: [{id: S1, uraian: Isi, indikator: [{uraian: Berkas, target: 1.200 berkas}]}]\n"
    )
    graph = graph_of(
        organisasi_text("disdik", more=sasaran), subordinate(i("900 berkas"), ke="disdik/S1")
    )
    assert sum_messages(graph) == [
        ("SKP315", "target organisasi 1.200 berkas; jumlah turunan 900; kurang 300")
    ]
    place, saran = (
        "sasaran.1.indikator.1.target",
        "tambah target bagiannya, atau perbaiki target di atasnya",
    )
    assert [(finding.route, finding.hint) for finding in cascade_findings(graph)] == [
        (place, saran)
    ]


@pytest.mark.parametrize(
    ("whole", "part", "wording"),
    [
        (
            i("1.200 berkas"),
            [i("500 berkas"), i("400 berkas")],
            ["target pimpinan 1.200 berkas; jumlah bawahan 900; kurang 300"],
        ),
        (i("1.200 berkas"), [i("500 berkas"), i("700 berkas")], []),
        (i("1.200 berkas"), [i("500 berkas"), i("900 berkas")], []),
        (i("2 jam"), [i("45 menit")], ["target pimpinan 2 jam; jumlah bawahan 0,75; kurang 1,25"]),
        (
            i("Rp1.000.000"),
            [i("Rp400.000")],
            ["target pimpinan Rp1.000.000; jumlah bawahan 400.000; kurang 600.000"],
        ),
        (
            i("9 berkas/map"),
            [i("4 map")],
            ["target pimpinan 9 berkas/map; jumlah bawahan 4; kurang 5"],
        ),
        (
            i("10 berkas", "10 berkas"),
            [i("10 berkas", "9 berkas")],
            ["realisasi pimpinan 10 berkas; jumlah bawahan 9; kurang 1"],
        ),
        (
            i("10 berkas", "10 berkas"),
            [i("10 berkas", "12,5 berkas")],
            ["realisasi pimpinan 10 berkas; jumlah bawahan 12,5; lebih 2,5"],
        ),
        (i("10 berkas", "10 berkas"), [i("10 berkas")], []),
        (i("10 berkas"), [i("10 berkas", "9 berkas")], []),
    ],
)
def test_the_arithmetic_is_shown(whole: str, part: list[str], wording: list[str]) -> None:
    graph = graph_of(leader(whole), subordinate(*part))
    assert [message for _, message in sum_messages(graph)] == wording


def test_parts_without_a_common_unit() -> None:
    other = subordinate(i("12 laporan"), number=COLLEAGUE)
    graph = graph_of(leader(i("10 berkas")), subordinate(i("10 berkas")), other)
    assert [node.owner.identifier for node in without_common_measure(node_of(graph, "1.yaml"))] == [
        COLLEAGUE
    ]
    wording = "RHK `R1` turunan langsung, tetapi tanpa target yang sesatuan dengan R1 (Rekaan 004)"
    assert sum_messages(graph) == [("SKP316", wording)]
    assert sum_messages(graph_of(leader(i("85%")), other)) == [], "nothing to be compared with"


def test_a_parent_in_the_context_is_told_at_the_part() -> None:
    graph = graph_of(subordinate(i("4 berkas")), context=[leader(i("10 berkas"))])
    (finding,) = cascade_findings(graph)
    assert (finding.code, finding.span.file, finding.route) == (
        "SKP315",
        "1.yaml",
        "hasil_kerja.utama.R1",
    )
    assert (
        cascade_findings(
            graph_of(
                pegawai_text(COLLEAGUE, HEAD),
                context=[leader(i("10 berkas")), subordinate(i("4 berkas"))],
            )
        )
        == []
    )


def test_parts_are_named_in_the_order_of_the_files() -> None:
    subordinates = subordinate(i("2 berkas"), number=COLLEAGUE), subordinate(i("2 berkas"))
    graph = graph_of(leader(i("10 berkas")), *subordinates)
    assert [note.message for note in cascade_findings(graph)[0].notes] == [
        "bagian R1 (Rekaan 002)",
        "bagian R1 (Rekaan 033)",
    ]


def test_huge_numbers_are_added_exactly() -> None:
    large = "9" * 60
    graph = graph_of(
        leader(i(f"{large} berkas")), subordinate(i(f"{large[:-1]}7 berkas"), i("1 berkas"))
    )
    assert [found.whole.target - found.target for found in sums_under(graph)] == [1]
    assert sum_messages(graph)[0][1].endswith("; kurang 1")
