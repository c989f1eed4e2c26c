"""The profile of three bases of performance, which rates nobody."""

from documents import appraise_one, indikator, pegawai, perilaku, rhk

from skpcli.engine.profile import Base, performance_profile
from skpcli.engine.results import Appraisal
from skpcli.model.terms import Posisi, Rating

ATAS, SESUAI, BAWAH = Rating
NAIK, TETAP, TURUN = Posisi.DI_ATAS, Posisi.PADA, Posisi.DI_BAWAH


def contoh() -> Appraisal:
    """Give a result in which every basis has items."""
    campur = {
        "rencana": "Terlayaninya pemohon",
        "indikator": [
            indikator(NAIK),
            indikator(TURUN, aspek="kualitas"),
            indikator(TETAP, aspek="waktu"),
            indikator(TETAP, aspek="biaya"),
            {"target": "10 berkas", "realisasi": "12 berkas"},
            indikator(None),
        ],
    }
    return appraise_one(
        pegawai(
            hasil_kerja={
                "utama": [campur, rhk(TETAP, id="pandu")],
                "tambahan": [rhk(TURUN, rating=str(ATAS)), rhk(None)],
            },
            # berorientasi pelayanan, akuntabel, kompeten, harmonis, loyal, adaptif, kolaboratif
            perilaku_kerja=perilaku(SESUAI, BAWAH, ATAS, BAWAH, SESUAI, None, ATAS),
        )
    )


def test_items_are_sorted_under_three_bases() -> None:
    assert performance_profile(contoh(), frozenset(("R1", "pandu", "T1", "T2", "R9"))) == (
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
    kekuasaan = performance_profile(contoh(), frozenset())[2]
    assert kekuasaan == Base("kekuasaan", (), ("Berorientasi Pelayanan",), ("Akuntabel",))


def test_adaptif_is_prestasi() -> None:
    hasil = appraise_one(pegawai(perilaku_kerja={"adaptif": {"rating": str(ATAS)}}))
    assert [satu.above for satu in performance_profile(hasil, frozenset())] == [
        ("Adaptif",),
        (),
        (),
    ]


def test_a_plan_has_three_empty_bases() -> None:
    assert performance_profile(
        appraise_one(pegawai(hasil_kerja={"utama": [rhk()]})), frozenset(("R1",))
    ) == tuple(Base(nama, (), (), ()) for nama in ("prestasi", "afiliasi", "kekuasaan"))
