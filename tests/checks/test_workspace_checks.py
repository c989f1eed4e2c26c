"""Rules about several documents: collisions, the organisation of a person, leaders, context."""

import pytest

from skpcli import read, score
from skpcli.checks import check_appraisals
from skpcli.diagnostics import Diagnostic
from skpcli.engine.scoring import appraise_all
from skpcli.reading.workspace import Workspace

BAIK = "199203142017052033"
LAIN = "198811202012101004"


def orang(
    mulai: str = "2025-01-01",
    selesai: str = "2025-12-31",
    evaluasi: str = "tahunan",
    nip: str = BAIK,
    jabatan: str = "Analis",
    lain: str = "",
) -> str:
    return (
        f"jenis: pegawai\nperiode: {{mulai: {mulai}, selesai: {selesai}, evaluasi: {evaluasi}}}\n"
        f"pegawai: {{nama: Rekaan {nip[-3:]}, nip: '{nip}', jabatan: {jabatan}, jenis_jabatan: pelaksana}}\n"
        f"pejabat_penilai: {{nama: Bagas Karangan, jabatan: Kepala}}\n{lain}"
    )


def organisasi(
    mulai: str = "2025-01-01",
    selesai: str = "2025-12-31",
    evaluasi: str = "tahunan",
    id_: str = "dinas",
    capaian: str | None = "baik",
    lain: str = "",
) -> str:
    return (
        f"jenis: organisasi\nid: {id_}\nnama: Dinas Rekaan\n"
        f"periode: {{mulai: {mulai}, selesai: {selesai}, evaluasi: {evaluasi}}}\n"
        + (f"capaian_kinerja: {capaian}\n" if capaian else "")
        + lain
    )


def ruang(*dokumen: str, konteks: tuple[str, ...] = ()) -> Workspace:
    """Read every text as a file of its own: 1.yaml, 2.yaml, ... and k1.yaml, ..."""
    return read(
        [(f"{i}.yaml", satu.encode()) for i, satu in enumerate(dokumen, 1)],
        [(f"k{i}.yaml", satu.encode()) for i, satu in enumerate(konteks, 1)],
    )


def check(isi: Workspace) -> list[Diagnostic]:
    """Give the findings that bear on a rating or its document."""
    return check_appraisals(isi, list(appraise_all(isi)))


def temuan(*dokumen: str, konteks: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    """Give code and file of the findings about several documents."""
    semua = check(ruang(*dokumen, konteks=konteks))
    return [(d.code, d.span.file) for d in semua if d.code not in ("SKP502", "SKP407")]


def tunggal(*dokumen: str) -> Diagnostic:
    (d,) = [d for d in check(ruang(*dokumen)) if d.code not in ("SKP502", "SKP407")]
    return d


@pytest.mark.parametrize(
    ("kedua", "kode"),
    [
        (orang(), "SKP310"),
        (orang("2025-12-31", "2026-12-30"), "SKP310"),
        (orang("2026-01-01", "2026-12-31"), None),
        (orang("2025-03-01", "2025-03-31", "bulanan"), None),
        (orang("2025-01-01", "2025-12-31", "sebagian"), None),
        (orang(jabatan="Pengelola"), "SKP311"),
        (orang("2026-01-01", "2026-12-31", jabatan="Pengelola"), None),
        (orang("2025-01-01", "2025-12-31", "sebagian", jabatan="Pengelola"), None),
        (orang(nip=LAIN), None),
    ],
)
def test_dua_dokumen_satu_orang(kedua: str, kode: str | None) -> None:
    assert temuan(orang(), kedua) == ([(kode, "2.yaml")] if kode else [])


def test_temuan_menunjuk_keduanya() -> None:
    d = tunggal(orang(), orang("2025-06-01"))
    assert (d.span.line, d.span.column, d.route) == (2, 10, "periode")
    assert d.notes[0].span is not None
    assert d.notes[0].span[:3] == ("1.yaml", 2, 10)


def test_yang_mulai_kemudian_yang_ditunjuk() -> None:
    assert temuan(orang("2025-06-01"), orang()) == [("SKP310", "1.yaml")]


def test_nrp_menggantikan_nip() -> None:
    nrp = orang().replace(f"nip: '{BAIK}'", "nrp: 123")
    assert temuan(nrp, nrp) == [("SKP310", "2.yaml")]
    assert temuan(nrp, orang()) == []


def test_jabatan_sama_dan_lain_sekaligus() -> None:
    assert temuan(orang(), orang(jabatan="B"), orang()) == [
        ("SKP311", "2.yaml"),
        ("SKP310", "3.yaml"),
        ("SKP311", "3.yaml"),
    ]


def test_yang_panjang_tidak_hilang_di_antara_yang_pendek() -> None:
    semua = [orang(), *(orang(f"2025-{i:02}-01", f"2025-{i:02}-02") for i in range(2, 7))]
    assert temuan(*semua) == [("SKP310", f"{i}.yaml") for i in range(2, 7)]


def test_dokumen_bergalat_tidak_diperbandingkan() -> None:
    assert "SKP310" not in [kode for kode, _ in temuan(orang(), orang() + "bobot: 1\n")]


def test_banyak_dokumen_satu_orang() -> None:
    isi = "---\n".join(orang(lain="memimpin: dinas\n") for _ in range(3000))
    isi += "---\n" + "---\n".join(organisasi(capaian=None) for _ in range(300))
    semua = [
        d
        for d in check(read([("a.yaml", isi.encode())]))
        if d.code in ("SKP310", "SKP311", "SKP312")
    ]
    assert len(semua) == 2999 + 299


def test_banyak_pemimpin_dan_jabatan() -> None:
    isi = "---\n".join(
        orang(nip=f"199203142017052{i % 900 + 1:03}", jabatan=f"J{i}", lain="memimpin: dinas\n")
        for i in range(3000)
    )
    kode = [d.code for d in check(read([("a.yaml", isi.encode())]))]
    assert kode.count("SKP312") == 2999
    assert kode.count("SKP310") == 0
    assert kode.count("SKP311") == 3000 - 900


@pytest.mark.parametrize(
    ("kedua", "kode"),
    [
        (organisasi(), [("SKP310", "2.yaml")]),
        (organisasi("2025-12-31", "2026-06-30"), [("SKP310", "2.yaml")]),
        (organisasi("2026-01-01", "2026-12-31"), []),
        (organisasi("2025-01-01", "2025-03-31", "triwulan I"), []),
        (organisasi(id_="dinas-2"), []),
    ],
)
def test_organisasi_ganda(kedua: str, kode: list[tuple[str, str]]) -> None:
    assert temuan(organisasi(), kedua) == kode


@pytest.mark.parametrize(
    ("kedua", "kode"),
    [
        (orang(nip=LAIN, lain="memimpin: dinas\n"), [("SKP312", "3.yaml")]),
        (
            orang("2025-07-01", "2025-07-31", "bulanan", nip=LAIN, lain="memimpin: dinas\n"),
            [("SKP312", "3.yaml")],
        ),
        (orang("2025-01-01", "2025-03-31", "triwulan I", lain="memimpin: dinas\n"), []),
        (orang(nip=LAIN, lain="memimpin: dinas-2\n"), [("SKP313", "3.yaml")]),
        (orang(nip=LAIN, lain="organisasi: dinas\n"), []),
    ],
)
def test_dua_pemimpin(kedua: str, kode: list[tuple[str, str]]) -> None:
    assert temuan(organisasi(), orang(lain="memimpin: dinas\n"), kedua) == kode


def test_pemimpin_berganti_di_tengah_tahun() -> None:
    awal = orang("2025-01-01", "2025-06-30", lain="memimpin: dinas\n")
    akhir = orang("2025-07-01", "2025-12-31", nip=LAIN, lain="memimpin: dinas\n")
    assert temuan(organisasi(), awal, akhir) == []


@pytest.mark.parametrize("kunci", ["organisasi", "memimpin"])
def test_organisasi_yang_dirujuk(kunci: str) -> None:
    satu = orang(lain=f"{kunci}: dinas\n")
    assert temuan(satu) == [("SKP313", "1.yaml")]
    assert temuan(satu, organisasi("2024-01-01", "2024-12-31")) == [("SKP314", "1.yaml")]
    assert temuan(satu, organisasi("2025-02-01", "2026-01-31")) == [("SKP314", "1.yaml")]
    assert temuan(satu, organisasi()) == []
    assert temuan(satu, organisasi("2024-12-01", "2026-01-31")) == [("SKP224", "2.yaml")]
    assert temuan(satu, konteks=(organisasi(),)) == []
    assert temuan(satu, organisasi(id_="Dinas")) == [("SKP313", "1.yaml"), ("SKP209", "2.yaml")]


def test_induk_yang_dirujuk() -> None:
    assert temuan(organisasi(lain="induk: kota\n")) == [("SKP313", "1.yaml")]
    assert temuan(organisasi(lain="induk: kota\n"), organisasi(id_="kota")) == []
    lama = organisasi("2024-01-01", "2024-12-31", id_="kota")
    assert temuan(organisasi(lain="induk: kota\n"), lama) == [("SKP314", "1.yaml")]


def test_rujukan_ke_dokumen_bergalat_tidak_dilaporkan() -> None:
    assert temuan(orang(lain="organisasi: dinas\n"), organisasi() + "bobot: 1\n") == [
        ("SKP106", "2.yaml")
    ]


def test_konteks_tidak_dilaporkan_rujukannya() -> None:
    assert temuan(orang(), konteks=(orang(nip=LAIN, lain="organisasi: entah\n"),)) == []


CALON = {
    "sama": organisasi("2025-04-01", "2025-06-30", "sebagian", capaian="istimewa"),
    "evaluasi": organisasi("2025-03-01", "2025-07-31", "triwulan II", capaian="baik"),
    "pendek": organisasi("2025-01-01", "2025-06-30", "semester I", capaian="kurang"),
    "panjang": organisasi("2025-01-01", "2025-12-31", "tahunan", capaian="sangat kurang"),
    "lain": organisasi("2025-05-01", "2025-12-31", "bulanan", capaian="butuh perbaikan"),
}


@pytest.mark.parametrize(
    ("calon", "capaian"),
    [
        (("panjang", "pendek", "evaluasi", "sama", "lain"), "istimewa"),
        (("panjang", "pendek", "evaluasi", "lain"), "baik"),
        (("panjang", "pendek", "lain"), "kurang"),
        (("pendek", "panjang"), "kurang"),
        (("panjang", "lain"), "sangat kurang"),
        (("lain",), None),
        ((), None),
    ],
)
def test_memilih_dokumen_organisasi(calon: tuple[str, ...], capaian: str | None) -> None:
    satu = orang("2025-04-01", "2025-06-30", "triwulan II", lain="organisasi: dinas\n")
    hasil = score(ruang(satu, *(CALON[nama] for nama in calon)))[0].appraisal
    assert hasil is not None
    assert hasil.capaian_organisasi == capaian


@pytest.mark.parametrize(
    ("isian", "dokumen", "capaian"),
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
def test_capaian_organisasi(isian: str, dokumen: tuple[str, ...], capaian: str | None) -> None:
    hasil = score(ruang(orang(lain=isian), *dokumen))[0].appraisal
    assert hasil is not None
    assert hasil.capaian_organisasi == capaian
    dari_konteks = score(ruang(orang(lain=isian), konteks=dokumen))[0].appraisal
    assert dari_konteks is not None
    assert dari_konteks.capaian_organisasi == capaian


def test_capaian_hanya_menilai_pemimpin() -> None:
    for isian, nilai, sumber in (
        ("memimpin: dinas\n", "di atas ekspektasi", "capaian organisasi"),
        ("organisasi: dinas\n", None, None),
        ("capaian_organisasi: istimewa\n", None, None),
    ):
        hasil = score(ruang(orang(lain=isian), organisasi(capaian="istimewa")))[0].appraisal
        assert hasil is not None
        assert (hasil.rating_hasil_kerja.value, hasil.rating_hasil_kerja.source) == (nilai, sumber)


def test_keputusan_pemimpin_berbeda_dari_capaian() -> None:
    keputusan = "memimpin: dinas\npenilaian: {rating_hasil_kerja: di atas ekspektasi}\n"
    satu = orang(lain=keputusan)
    assert temuan(satu, organisasi()) == [("SKP403", "1.yaml")]
    assert temuan(satu, organisasi(capaian="istimewa")) == []
    hasil = score(ruang(satu, organisasi()))[0].appraisal
    assert hasil is not None
    assert (hasil.rating_hasil_kerja.value, hasil.rating_hasil_kerja.source) == (
        "di atas ekspektasi",
        "ditetapkan",
    )


def test_capaian_tertulis_berbeda() -> None:
    assert temuan(orang(lain="organisasi: dinas\ncapaian_organisasi: kurang\n"), organisasi()) == [
        ("SKP406", "1.yaml")
    ]
    assert temuan(orang(lain="organisasi: dinas\ncapaian_organisasi: baik\n"), organisasi()) == []
    assert (
        temuan(
            orang(lain="organisasi: dinas\ncapaian_organisasi: kurang\n"), organisasi(capaian=None)
        )
        == []
    )
    pemimpin = orang(lain="organisasi: kota\nmemimpin: dinas\ncapaian_organisasi: baik\n")
    assert temuan(pemimpin, organisasi(), organisasi(id_="kota", capaian="istimewa")) == []


def test_pemimpin_tanpa_capaian_diberi_tahu() -> None:
    for capaian, ada in ((None, True), ("baik", False)):
        kode = [
            d.code
            for d in check(ruang(orang(lain="memimpin: dinas\n"), organisasi(capaian=capaian)))
        ]
        assert ("SKP407" in kode) is ada


def test_berkas_yang_dilaporkan_bukan_konteks() -> None:
    satu = [("a.yaml", orang().encode()), ("b.yaml", organisasi().encode())]
    semua = read(satu, satu)
    assert semua.context == []
    assert [d.code for d in check(semua)] == ["SKP502"]


def test_tabrakan_dengan_konteks_ditunjuk_pada_berkas_sendiri() -> None:
    assert temuan(orang(), konteks=(orang(),)) == [("SKP310", "1.yaml")]
    assert temuan(orang(), konteks=(orang("2025-06-01"),)) == [("SKP310", "1.yaml")]
    assert temuan(orang("2025-06-01"), konteks=(orang(),)) == [("SKP310", "1.yaml")]
    assert temuan(orang(nip=LAIN), konteks=(orang(), orang())) == []
    assert temuan(orang(), konteks=(orang(jabatan="B"), orang("2026-01-01", "2026-12-31"))) == [
        ("SKP311", "1.yaml")
    ]
    assert temuan(organisasi(), konteks=(organisasi(),)) == [("SKP310", "1.yaml")]
    memimpin = orang(nip=LAIN, lain="memimpin: dinas\n")
    assert temuan(organisasi(), orang(lain="memimpin: dinas\n"), konteks=(memimpin,)) == [
        ("SKP312", "2.yaml")
    ]


def test_metode_dari_kebijakan_organisasi_sendiri() -> None:
    isi = organisasi(lain="induk: kota\n")
    atas = organisasi(id_="kota", lain="kebijakan: {metode_usulan: ketat}\n")
    for tujuan, metode in (("dinas", "mayoritas"), ("kota", "ketat")):
        hasil = score(ruang(orang(lain=f"organisasi: {tujuan}\n"), isi, atas))[0].appraisal
        assert hasil is not None
        assert hasil.method == metode
