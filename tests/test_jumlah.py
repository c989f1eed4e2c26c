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

LANGSUNG = "cascading: langsung"


def bawahan(
    *indikator: str, nomor: str = STAFF, periode: str = YEAR, cara: str = LANGSUNG, ke: str = "R1"
) -> str:
    """Give the document of somebody with one RHK under the leader's R1."""
    return pegawai_text(
        nomor, BOSS, f"R1>{ke}; {cara}; indikator: [{', '.join(indikator)}]", periode=periode
    )


def pimpinan(*indikator: str) -> str:
    """Give the leader's document, whose R1 has these indicators."""
    return pegawai_text(BOSS, HEAD, f"R1>; indikator: [{', '.join(indikator)}]")


def i(target: str, realisasi: str | None = None, aspek: str | None = "kuantitas") -> str:
    """Give an indicator."""
    isi = {"aspek": aspek, "target": target, "realisasi": realisasi}
    return "{" + ", ".join(f"{kunci}: '{satu}'" for kunci, satu in isi.items() if satu) + "}"


def hitung(isi: Cascade, berkas: str = "1.yaml", nama: str = "R1") -> list[Sum]:
    """Give the sums under a node."""
    return list(sums_of(node_of(isi, berkas, nama)))


def pesan(isi: Cascade) -> list[tuple[str, str]]:
    """Give the findings about sums."""
    return [
        (satu.code, satu.message)
        for satu in cascade_findings(isi)
        if satu.code in ("SKP315", "SKP316", "SKP319")
    ]


@pytest.mark.parametrize(
    ("utuh", "bagian", "jumlahnya"),
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
def test_sums_of_targets(utuh: str, bagian: list[str], jumlahnya: str | None) -> None:
    isi = graph_of(pimpinan(i(utuh)), bawahan(*(i(satu) for satu in bagian)))
    assert [satu.target for satu in hitung(isi)] == (
        [] if jumlahnya is None else [Decimal(jumlahnya)]
    )


@pytest.mark.parametrize(
    ("aspek", "aspek_bagian", "dihitung"),
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
    aspek: str | None, aspek_bagian: str | None, dihitung: bool
) -> None:
    isi = graph_of(
        pimpinan(i("10 berkas", aspek=aspek)), bawahan(i("5 berkas", aspek=aspek_bagian))
    )
    assert bool(hitung(isi)) is dihitung


@pytest.mark.parametrize("cara", ["cascading: tidak langsung", "klasifikasi: organisasi"])
def test_only_what_was_handed_down_directly_is_added(cara: str) -> None:
    isi = graph_of(
        pimpinan(i("10 berkas", "10 berkas")), bawahan(i("5 berkas", "1 berkas"), cara=cara)
    )
    assert hitung(isi) == []
    assert pesan(isi) == []


@pytest.mark.parametrize(
    ("utuh", "bagian", "jumlahnya"),
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
    utuh: str | None, bagian: list[str | None], jumlahnya: str | None
) -> None:
    isi = graph_of(
        pimpinan(i("10 berkas", utuh)), bawahan(*(i("5 berkas", satu) for satu in bagian))
    )
    (satu,) = hitung(isi)
    assert satu.realisasi == (None if jumlahnya is None else Decimal(jumlahnya))
    assert satu.whole.realisasi == (None if utuh is None else Decimal(10))


def test_realisasi_in_another_unit_of_time() -> None:
    isi = graph_of(
        pimpinan(i("2 jam", "120 menit")), bawahan(i("60 menit", "1 jam"), i("1 jam", "60 menit"))
    )
    (satu,) = hitung(isi)
    assert {satu.target, satu.whole.realisasi, satu.realisasi} == {Decimal(2)}
    assert pesan(isi) == []


def test_a_year_among_quantities_is_a_number() -> None:
    isi = graph_of(pimpinan(i("3.000 berkas", "2025")), bawahan(i("3.000 berkas", "2024")))
    (satu,) = hitung(isi)
    assert (satu.whole.realisasi, satu.realisasi) == (Decimal(2025), Decimal(2024))


def test_indicators_without_a_target_are_left_out() -> None:
    tanpa = "{aspek: kuantitas, uraian: Berkas, realisasi: 4 berkas}"
    isi = graph_of(pimpinan(tanpa, i("10 berkas")), bawahan(tanpa, i("6 berkas")))
    assert [(satu.number, satu.target) for satu in hitung(isi)] == [(1, Decimal(6))]


def test_each_indicator_of_the_parent_has_its_own_sum() -> None:
    isi = graph_of(
        pimpinan(i("10 berkas"), i("85%"), i("4 laporan")),
        bawahan(i("6 berkas"), i("1 laporan")),
        bawahan(i("2 berkas"), i("2 laporan"), nomor=COLLEAGUE),
    )
    assert {satu.number: satu.target for satu in hitung(isi)} == {0: Decimal(8), 2: Decimal(3)}
    assert [satu.owner.identifier for satu in hitung(isi)[0].parts] == [STAFF, COLLEAGUE]
    assert [satu.route for satu in cascade_findings(isi)] == [
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
    triwulanan = [bawahan(i("2 berkas"), periode=satu) for satu in TRIWULAN]
    isi = graph_of(pimpinan(i("10 berkas")), bawahan(i("9 berkas")), *triwulanan)
    assert [satu.target for satu in hitung(isi)] == [9], (
        "the yearly document says it for the quarters"
    )
    isi = graph_of(pimpinan(i("10 berkas")), *triwulanan)
    assert [satu.target for satu in hitung(isi)] == [8], "only the quarters are there"
    isi = graph_of(pimpinan(i("10 berkas")), *triwulanan, bawahan(i("3 berkas"), nomor=COLLEAGUE))
    assert [satu.target for satu in hitung(isi)] == [11]


def test_a_moved_employee_counts_for_both_parts_of_the_year() -> None:
    awal, akhir = "2025-01-01 2025-06-30 tahunan", "2025-07-01 2025-12-31 tahunan"
    isi = graph_of(
        pimpinan(i("10 berkas")),
        bawahan(i("6 berkas"), periode=awal),
        bawahan(i("4 berkas"), periode=akhir),
    )
    assert [satu.target for satu in hitung(isi)] == [10]


def test_a_goal_with_indicators() -> None:
    sasaran = (
        "sasaran: [{id: S1, uraian: Isi, indikator: [{uraian: Berkas, target: 1.200 berkas}]}]\n"
    )
    isi = graph_of(
        organisasi_text("disdik", more=sasaran), bawahan(i("900 berkas"), ke="disdik/S1")
    )
    assert pesan(isi) == [
        ("SKP315", "target organisasi 1.200 berkas; jumlah turunan 900; kurang 300")
    ]
    tempat, saran = (
        "sasaran.1.indikator.1.target",
        "tambah target bagiannya, atau perbaiki target di atasnya",
    )
    assert [(satu.route, satu.hint) for satu in cascade_findings(isi)] == [(tempat, saran)]


@pytest.mark.parametrize(
    ("utuh", "bagian", "bunyi"),
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
def test_the_arithmetic_is_shown(utuh: str, bagian: list[str], bunyi: list[str]) -> None:
    isi = graph_of(pimpinan(utuh), bawahan(*bagian))
    assert [satu for _, satu in pesan(isi)] == bunyi


def test_parts_without_a_common_unit() -> None:
    lain = bawahan(i("12 laporan"), nomor=COLLEAGUE)
    isi = graph_of(pimpinan(i("10 berkas")), bawahan(i("10 berkas")), lain)
    assert [satu.owner.identifier for satu in without_common_measure(node_of(isi, "1.yaml"))] == [
        COLLEAGUE
    ]
    bunyi = "RHK `R1` turunan langsung, tetapi tanpa target yang sesatuan dengan R1 (Rekaan 004)"
    assert pesan(isi) == [("SKP316", bunyi)]
    assert pesan(graph_of(pimpinan(i("85%")), lain)) == [], "nothing to be compared with"


def test_a_parent_in_the_context_is_told_at_the_part() -> None:
    isi = graph_of(bawahan(i("4 berkas")), context=[pimpinan(i("10 berkas"))])
    (satu,) = cascade_findings(isi)
    assert (satu.code, satu.span.file, satu.route) == ("SKP315", "1.yaml", "hasil_kerja.utama.R1")
    assert (
        cascade_findings(
            graph_of(
                pegawai_text(COLLEAGUE, HEAD),
                context=[pimpinan(i("10 berkas")), bawahan(i("4 berkas"))],
            )
        )
        == []
    )


def test_parts_are_named_in_the_order_of_the_files() -> None:
    semua = bawahan(i("2 berkas"), nomor=COLLEAGUE), bawahan(i("2 berkas"))
    isi = graph_of(pimpinan(i("10 berkas")), *semua)
    assert [c.message for c in cascade_findings(isi)[0].notes] == [
        "bagian R1 (Rekaan 002)",
        "bagian R1 (Rekaan 033)",
    ]


def test_huge_numbers_are_added_exactly() -> None:
    besar = "9" * 60
    isi = graph_of(
        pimpinan(i(f"{besar} berkas")), bawahan(i(f"{besar[:-1]}7 berkas"), i("1 berkas"))
    )
    assert [satu.whole.target - satu.target for satu in hitung(isi)] == [1]
    assert pesan(isi)[0][1].endswith("; kurang 1")
