"""The profile of three bases of performance, which rates nobody."""

from documents import appraise_one, indikator, pegawai, perilaku, rhk

from skpcli.engine.profile import Base, performance_profile
from skpcli.engine.results import Appraisal
from skpcli.model.terms import Posisi, Rating

ABOVE, AT_TARGET, BELOW = Rating
UP, SAME, DOWN = Posisi.DI_ATAS, Posisi.PADA, Posisi.DI_BAWAH


def sample() -> Appraisal:
    """Give a result in which every basis has items."""
    mixed = {
        "rencana": "Terlayaninya pemohon",
        "indikator": [
            indikator(UP),
            indikator(DOWN, aspek="kualitas"),
            indikator(SAME, aspek="waktu"),
            indikator(SAME, aspek="biaya"),
            {"target": "10 berkas", "realisasi": "12 berkas"},
            indikator(None),
        ],
    }
    return appraise_one(
        pegawai(
            hasil_kerja={
                "utama": [mixed, rhk(SAME, id="pandu")],
                "tambahan": [rhk(DOWN, rating=str(ABOVE)), rhk(None)],
            },
            # berorientasi pelayanan, akuntabel, kompeten, harmonis, loyal, adaptif, kolaboratif
            perilaku_kerja=perilaku(AT_TARGET, BELOW, ABOVE, BELOW, AT_TARGET, None, ABOVE),
        )
    )


def test_items_are_sorted_under_three_bases() -> None:
    assert performance_profile(sample(), frozenset(("R1", "pandu", "T1", "T2", "R9"))) == (
        Base(
            "prestasi",
            above=("R1 indikator 1 (kuantitas)", "Kompeten"),
            at=("pandu indikator 1 (kuantitas)",),
            below=("R1 indikator 2 (kualitas)", "T1 indikator 1 (kuantitas)"),
        ),
        Base("afiliasi", above=("Kolaboratif",), at=("Loyal",), below=("Harmonis",)),
        Base(
            "kekuasaan",
            above=("memimpin T1",),
            at=("Berorientasi Pelayanan", "memimpin R1", "memimpin pandu"),
            below=("Akuntabel",),
        ),
    )


def test_leading_counts_only_where_others_intervene() -> None:
    power = performance_profile(sample(), frozenset())[2]
    assert power == Base("kekuasaan", (), ("Berorientasi Pelayanan",), ("Akuntabel",))


def test_adaptif_is_prestasi() -> None:
    appraisal = appraise_one(pegawai(perilaku_kerja={"adaptif": {"rating": str(ABOVE)}}))
    assert [basis.above for basis in performance_profile(appraisal, frozenset())] == [
        ("Adaptif",),
        (),
        (),
    ]


def test_a_plan_has_three_empty_bases() -> None:
    assert performance_profile(
        appraise_one(pegawai(hasil_kerja={"utama": [rhk()]})), frozenset(("R1",))
    ) == tuple(Base(name, (), (), ()) for name in ("prestasi", "afiliasi", "kekuasaan"))
