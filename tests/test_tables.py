"""Renderers of results: data, CSV, JSON, Markdown, one line, the report on a terminal."""

import csv
import io
import json
import re
from datetime import date

import pytest
from rich.console import Console

from skpcli.diagnostics import Diagnostic, Span
from skpcli.engine.profile import Base, performance_profile
from skpcli.engine.results import (
    Appraisal,
    AppraisalStatus,
    Gap,
    IndikatorResult,
    RatingSource,
    RhkResult,
    Row,
    Verdict,
)
from skpcli.model.documents import Identitas, Pegawai, Pejabat, Penilaian, Periode
from skpcli.model.performance import Indikator, NilaiPerilaku, PerilakuKerja, Rhk
from skpcli.model.terms import (
    NILAI_PERILAKU,
    Aspek,
    Capaian,
    JenisDokumen,
    JenisJabatan,
    Metode,
    Posisi,
    Predikat,
    Rating,
    Sifat,
)
from skpcli.output.cells import safe_cell
from skpcli.output.employee import remarks
from skpcli.output.employee.brief import brief_line
from skpcli.output.employee.csv_rows import EMPLOYEE_COLUMNS, employee_csv
from skpcli.output.employee.json_data import employee_data, employee_json, status_counts
from skpcli.output.employee.markdown_page import employee_markdown
from skpcli.output.employee.page import employee_page
from skpcli.output.json_text import finding_data
from skpcli.output.markdown import escape_markdown
from skpcli.reading.typed import Identity
from skpcli.text import cell_width

ATAS, SESUAI, BAWAH = Rating
KUADRAN = {
    (ATAS, BAWAH): Predikat.KURANG,
    (ATAS, SESUAI): Predikat.BAIK,
    (ATAS, ATAS): Predikat.SANGAT_BAIK,
    (SESUAI, BAWAH): Predikat.KURANG,
    (SESUAI, SESUAI): Predikat.BAIK,
    (SESUAI, ATAS): Predikat.BAIK,
    (BAWAH, BAWAH): Predikat.SANGAT_KURANG,
    (BAWAH, SESUAI): Predikat.BUTUH_PERBAIKAN,
    (BAWAH, ATAS): Predikat.BUTUH_PERBAIKAN,
}
NORMA, TAFSIR = Sifat.NORMA, Sifat.TAFSIR
DASAR = "Permen PANRB 6/2022, Pasal 24-25"
JAHAT = (
    "[/] [bold]x[/bold] \x1b[31mmerah\x9b1m \u202ebalik =cmd|'/c calc'!A0 <script>`a` *b* _c_ 漢字漢字 "
    + "w" * 130
)

GALAT = Diagnostic("SKP104", "`nama` wajib diisi, tetapi tidak ada", Span("a.yaml", 3, 1, 3, 5))


def usulan(nilai: Rating | None, pokok: str = "", karena: str = "dari butirnya") -> Verdict[Rating]:
    """Make a suggestion."""
    sumber = RatingSource.USULAN if nilai else None
    return Verdict(nilai, karena, "kebijakan alat ini", TAFSIR, sumber, nilai, subject=pokok)


def tetap(
    nilai: Rating, saran: Rating | None = None, atas: tuple[Verdict[Rating], ...] = ()
) -> Verdict[Rating]:
    """Make a decided rating."""
    return Verdict(
        nilai, "ditetapkan pejabat penilai", DASAR, NORMA, RatingSource.DITETAPKAN, saran, atas
    )


def hasil_contoh(
    kerja: Verdict[Rating] | None = None,
    perilaku: Verdict[Rating] | None = None,
    akuntabel: Rating | None = SESUAI,
) -> Appraisal:
    """Build a whole result; the predikat follows from the two ratings."""
    r1, r2 = usulan(ATAS, "R1", "2 dari 2 indikator di atas target"), usulan(BAWAH, "R2")
    kerja = kerja or tetap(SESUAI, ATAS, (r1, r2))
    perilaku = perilaku or usulan(SESUAI)
    pegawai = Pegawai(
        jenis=JenisDokumen.PEGAWAI,
        periode=Periode(mulai=date(2025, 1, 1), selesai=date(2025, 12, 31)),
        pegawai=Identitas(
            nama="Rukmini Saraswati, S.Pd.",
            jabatan="Guru Ahli Muda",
            jenis_jabatan=JenisJabatan.JF,
            nip="198501012009012904",
            pangkat="Penata Tk. I",
            golongan="III/d",
            unit_kerja="SMP Negeri Contoh",
        ),
        pejabat_penilai=Pejabat(
            nama="Bagas Wirayuda, M.Pd.", jabatan="Kepala Sekolah", nip="197203151998031901"
        ),
        perilaku_kerja=PerilakuKerja(
            berorientasi_pelayanan=NilaiPerilaku(
                ekspektasi_khusus=("Cepat menjawab keluhan orang tua murid",),
                umpan_balik="Ramah",
                rating=ATAS,
            ),
            akuntabel=NilaiPerilaku(
                rating=akuntabel, umpan_balik="Laporan BOS terlambat dua kali tanpa keterangan"
            ),
            kompeten=NilaiPerilaku(rating=ATAS),
            harmonis=NilaiPerilaku(rating=SESUAI),
        ),
        penilaian=Penilaian(
            tanggal=date(2026, 1, 9), tempat="Samarinda", alasan="Target R2 tertunda karena banjir"
        ),
    )
    satu = Indikator(
        aspek=Aspek.KUANTITAS, uraian="Jumlah perangkat pembelajaran", target="2 dokumen", realisasi="3 dokumen",
        umpan_balik="Lengkap dan dipakai rekan sejawat",
    )  # fmt: skip
    dua = Indikator(
        aspek=Aspek.WAKTU,
        uraian="Waktu penyelesaian",
        target="maksimal 7 hari kerja",
        realisasi="5 hari",
    )
    tiga = Indikator(
        aspek=Aspek.KUALITAS, uraian="Nilai rata-rata asesmen", target="61,95%", realisasi="50%"
    )
    empat = Indikator(
        aspek=Aspek.KUALITAS, uraian="Mutu laporan", target="baik sekali", realisasi="baik"
    )
    pred = KUADRAN[kerja.value, perilaku.value] if kerja.value and perilaku.value else None
    status = (
        AppraisalStatus.DINILAI
        if {kerja.source, perilaku.source} == {RatingSource.DITETAPKAN}
        else AppraisalStatus.USULAN
    )
    return Appraisal(
        pegawai,
        Capaian.BAIK,
        Metode.MAYORITAS,
        (
            RhkResult(
                Rhk(
                    rencana="Tersusunnya perangkat pembelajaran kelas VIII yang siap pakai",
                    id="R1",
                    intervensi="R2",
                    rhk_pimpinan="Meningkatnya mutu proses pembelajaran di sekolah",
                    umpan_balik="Pertahankan",
                ),
                "utama",
                r1,
                (
                    IndikatorResult(satu, Posisi.DI_ATAS, "150", None),
                    IndikatorResult(dua, Posisi.DI_ATAS, "128.57", None),
                ),
            ),
            RhkResult(
                Rhk(rencana="Meningkatnya hasil asesmen murid", id="R2", rating=BAWAH),
                "utama",
                tetap(BAWAH, SESUAI),
                (
                    IndikatorResult(tiga, Posisi.DI_BAWAH, "80.71", None),
                    IndikatorResult(empat, None, None, "target bukan angka"),
                ),
            ),
            RhkResult(
                Rhk(rencana="Panitia HUT kota", id="T1", penugasan_dari="Camat"),
                "tambahan",
                usulan(None),
                (),
            ),
        ),
        kerja,
        perilaku,
        Verdict(pred, "hasil kerja dan perilaku kerja dibaca pada kuadran", DASAR, NORMA)
        if pred
        else Verdict(None, "rating belum lengkap", DASAR, NORMA),
        status if pred else AppraisalStatus.BELUM,
        (
            Gap("hasil_kerja.utama.R2.indikator.1", Posisi.DI_BAWAH, "Kelas tambahan tiap Sabtu"),
            Gap("hasil_kerja.utama.R2", Posisi.DI_BAWAH, None),
        ),
    )


def baris_contoh(
    hasil: Appraisal | None = None, nama: str | None = "Rukmini Saraswati, S.Pd."
) -> Row:
    """Wrap a result with its identity."""
    siapa = Identity(
        "pegawai/guru.yaml",
        1,
        "198501012009012904",
        nama,
        "Guru Ahli Muda",
        "SMP Negeri Contoh",
        ("2025-01-01", "2025-12-31", "tahunan"),
        "disdik",
    )
    return Row(siapa, hasil)


def hasil_jahat() -> Appraisal:
    """Put a hostile text wherever the document allows one."""
    dasar = hasil_contoh(akuntabel=BAWAH)
    rhk = Rhk(
        rencana=JAHAT,
        id="R1",
        intervensi=JAHAT,
        rhk_pimpinan=JAHAT,
        umpan_balik=JAHAT,
        penugasan_dari=JAHAT,
    )
    ukur = Indikator(
        aspek=None,
        perspektif=None,
        uraian=JAHAT,
        target=JAHAT,
        realisasi=JAHAT,
        arah=None,
        umpan_balik=JAHAT,
    )
    nilai = NilaiPerilaku(ekspektasi_khusus=(JAHAT,), umpan_balik=JAHAT, rating=BAWAH)
    pegawai = dasar.pegawai.model_copy(
        update={
            "pegawai": Identitas(
                nama=JAHAT,
                jabatan=JAHAT,
                jenis_jabatan=JenisJabatan.JPT,
                pangkat=JAHAT,
                unit_kerja=JAHAT,
            ).model_copy(update={"nip": JAHAT}),
            "pejabat_penilai": Pejabat(nama=JAHAT, jabatan=JAHAT, nrp=JAHAT),
            "perilaku_kerja": PerilakuKerja(**dict.fromkeys(NILAI_PERILAKU, nilai)),
            "penilaian": Penilaian(
                alasan=JAHAT, catatan=JAHAT, tempat=JAHAT, predikat=Predikat.KURANG
            ),
        }
    )
    return dasar._replace(
        pegawai=pegawai,
        hasil_kerja=(
            RhkResult(
                rhk, "utama", usulan(ATAS, JAHAT), (IndikatorResult(ukur, None, None, JAHAT),)
            ),
        ),
        rating_hasil_kerja=tetap(ATAS, BAWAH, (usulan(ATAS, JAHAT, JAHAT),)),
        kesenjangan=(Gap(JAHAT, Posisi.DI_BAWAH, JAHAT), Gap("x", Posisi.DI_BAWAH, None)),
    )


def cetak(baris: Row, lebar: int, mengapa: bool = True) -> str:
    """Print a report without colour."""
    konsol = Console(width=lebar, file=io.StringIO(), color_system=None, legacy_windows=False)
    lensa = performance_profile(baris.appraisal, frozenset({"R1"})) if baris.appraisal else None
    konsol.print(
        employee_page(
            baris,
            organisation="Dinas Contoh",
            with_reasons=mengapa,
            profile=lensa,
            width=lebar,
            kuadran=KUADRAN,
        )
    )
    keluar = konsol.file
    assert isinstance(keluar, io.StringIO)
    return keluar.getvalue()


SEMUA = {
    "biasa": hasil_contoh(),
    "belum": hasil_contoh(usulan(None), usulan(None), BAWAH),
    "jahat": hasil_jahat(),
    "galat": None,
}


@pytest.mark.parametrize("lebar", [40, 56, 68, 80, 100, 110, 120, 200])
@pytest.mark.parametrize("nama", SEMUA)
def test_report_fits_and_is_plain(nama: str, lebar: int) -> None:
    teks = cetak(baris_contoh(SEMUA[nama], JAHAT if nama == "jahat" else "Rukmini"), lebar)
    assert max(cell_width(satu) for satu in teks.splitlines()) <= lebar
    assert not {"\x1b", "\x9b", "\u202e"} & set(teks)
    assert "…" not in teks


@pytest.mark.parametrize("lebar", [40, 80, 120])
def test_report_loses_nothing(lebar: int) -> None:
    teks = cetak(baris_contoh(SEMUA["jahat"], JAHAT), lebar)
    assert teks.count("w") >= 130 * 20
    assert "[bold]" in teks
    assert "[/]" in teks


@pytest.mark.parametrize("lebar", [40, 80, 120])
@pytest.mark.parametrize("kerja", list(Rating))
@pytest.mark.parametrize("perilaku", list(Rating))
def test_quadrant_marks_one_cell(kerja: Rating, perilaku: Rating, lebar: int) -> None:
    baris = baris_contoh(hasil_contoh(tetap(kerja), tetap(perilaku)))
    teks = cetak(baris, lebar)
    kuadran = teks[teks.index("KUADRAN") : teks.index("RATING")]
    assert kuadran.count("[●]") == 1
    baris_tanda = next(satu for satu in kuadran.splitlines() if "[●]" in satu)
    assert [KOLOM_KUADRAN[perilaku]] == [
        n for n, sel in enumerate(baris_tanda.split("│")) if "[●]" in sel
    ]
    assert f"PREDIKAT KINERJA PEGAWAI: {KUADRAN[kerja, perilaku].value.upper()}" in " ".join(
        teks.replace("┃", " ").split()
    )
    md = employee_markdown([baris], KUADRAN)
    assert md.count("[● ") == 1
    assert f"**[● {KUADRAN[kerja, perilaku].value.title()}]**" in md


KOLOM_KUADRAN = {BAWAH: 2, SESUAI: 3, ATAS: 4}


def test_report_says_what_is_missing() -> None:
    teks = " ".join(cetak(baris_contoh(SEMUA["belum"]), 120).split())
    for kata in (
        "BELUM DAPAT DINILAI",
        "`penilaian.rating_hasil_kerja`",
        "`penilaian.rating_perilaku_kerja`",
        "lengkapi `realisasi`",
        "ketujuh nilai",
        "CATATAN INTEGRITAS",
    ):
        assert kata in teks
    assert "[●]" not in teks


def test_report_of_a_document_with_errors() -> None:
    teks = cetak(baris_contoh(None), 80)
    assert "Dokumen ini memuat galat; perbaiki dulu (lihat catatan pemeriksaan)" in teks
    assert "Rukmini" in teks
    assert "1 Januari 2025 s.d. 31 Desember 2025" in teks
    assert "Dokumen ini memuat galat" in employee_markdown([baris_contoh(None)], KUADRAN)


def test_reasons_only_on_request() -> None:
    assert "MENGAPA" not in cetak(baris_contoh(SEMUA["biasa"]), 80, mengapa=False)
    teks = cetak(baris_contoh(SEMUA["biasa"]), 120)
    assert "[norma]" in teks
    assert "[tafsir: penafsiran alat ini]" in teks
    assert "RHK R1: di atas ekspektasi (usulan)" in teks


def test_profile_sorts_without_score() -> None:
    prestasi, afiliasi, kekuasaan = performance_profile(hasil_contoh(), frozenset({"R2", "T1"}))
    unggul, kurang = ("R1 indikator 1 (kuantitas)", "Kompeten"), ("R2 indikator 1 (kualitas)",)
    assert prestasi == Base("prestasi", unggul, (), kurang)
    assert afiliasi == Base("afiliasi", (), ("Harmonis",), ())
    assert kekuasaan == Base(
        "kekuasaan", ("Berorientasi Pelayanan",), ("Akuntabel",), ("memimpin R2",)
    )


def test_json_of_one_employee() -> None:
    hasil = hasil_contoh()
    hasil = hasil._replace(hasil_kerja=hasil.hasil_kerja[:1], kesenjangan=hasil.gaps[1:])
    galat = Diagnostic("SKP401", "beda", Span("a.yaml", 3, 5, 3, 9), "penilaian", "isi alasan")
    isi = json.loads(employee_json([baris_contoh(hasil)], [galat], 2))
    nilai = ("kompeten", "harmonis", "loyal", "adaptif", "kolaboratif")
    rating = {"kompeten": "di atas ekspektasi", "harmonis": "sesuai ekspektasi"}
    assert isi == {
        "versi": 1,
        "hasil": [
            {
                "berkas": "pegawai/guru.yaml",
                "dokumen": 1,
                "nip": "198501012009012904",
                "nama": "Rukmini Saraswati, S.Pd.",
                "jabatan": "Guru Ahli Muda",
                "unit_kerja": "SMP Negeri Contoh",
                "periode": {"mulai": "2025-01-01", "selesai": "2025-12-31", "evaluasi": "tahunan"},
                "organisasi": "disdik",
                "capaian_organisasi": "baik",
                "rating_hasil_kerja": {
                    "nilai": "sesuai ekspektasi",
                    "sumber": "ditetapkan",
                    "usulan": "di atas ekspektasi",
                    "karena": "ditetapkan pejabat penilai",
                    "dasar": DASAR,
                    "sifat": "norma",
                },
                "rating_perilaku_kerja": {
                    "nilai": "sesuai ekspektasi",
                    "sumber": "usulan",
                    "usulan": "sesuai ekspektasi",
                    "karena": "dari butirnya",
                    "dasar": "kebijakan alat ini",
                    "sifat": "tafsir",
                },
                "predikat": {
                    "nilai": "baik",
                    "karena": "hasil kerja dan perilaku kerja dibaca pada kuadran",
                    "dasar": DASAR,
                    "sifat": "norma",
                },
                "status": "usulan",
                "hasil_kerja": [
                    {
                        "id": "R1",
                        "jenis": "utama",
                        "rating": "di atas ekspektasi",
                        "sumber": "usulan",
                        "usulan": "di atas ekspektasi",
                        "indikator": [
                            {
                                "aspek": "kuantitas",
                                "target": "2 dokumen",
                                "realisasi": "3 dokumen",
                                "posisi": "di atas",
                                "capaian_persen": "150",
                                "keterangan": None,
                            },
                            {
                                "aspek": "waktu",
                                "target": "maksimal 7 hari kerja",
                                "realisasi": "5 hari",
                                "posisi": "di atas",
                                "capaian_persen": "128.57",
                                "keterangan": None,
                            },
                        ],
                    }
                ],
                "perilaku_kerja": [
                    {"nilai": "berorientasi pelayanan", "rating": "di atas ekspektasi"},
                    {"nilai": "akuntabel", "rating": "sesuai ekspektasi"},
                    *({"nilai": satu, "rating": rating.get(satu)} for satu in nilai),
                ],
                "kesenjangan": [
                    {"jalur": "hasil_kerja.utama.R2", "posisi": "di bawah", "tindak_lanjut": None}
                ],
            }
        ],
        "temuan": [
            {
                "kode": "SKP401",
                "tingkat": "info",
                "pesan": "beda",
                "berkas": "a.yaml",
                "baris": 3,
                "kolom": 5,
                "baris_akhir": 3,
                "kolom_akhir": 9,
                "jalur": "penilaian",
                "saran": "isi alasan",
                "dasar": None,
                "dapat_diperbaiki": False,
            }
        ],
        "ringkasan": {
            "dokumen": 2,
            "pegawai": 1,
            "dinilai": 0,
            "usulan": 1,
            "belum": 0,
            "galat": 0,
        },
    }
    assert list(finding_data(galat)) == list(isi["temuan"][0])


def test_json_of_a_document_with_errors() -> None:
    isi = employee_data(baris_contoh(None, None))
    kosong = {
        "nilai": None,
        "sumber": None,
        "usulan": None,
        "karena": "dokumen memuat galat",
        "dasar": None,
    }
    assert isi["rating_hasil_kerja"] == isi["rating_perilaku_kerja"] == {**kosong, "sifat": None}
    assert isi["predikat"] == {
        "nilai": None,
        "karena": "dokumen memuat galat",
        "dasar": None,
        "sifat": None,
    }
    assert (isi["status"], isi["nama"], isi["hasil_kerja"], isi["kesenjangan"]) == (
        "galat",
        None,
        [],
        [],
    )
    perilaku = isi["perilaku_kerja"]
    assert isinstance(perilaku, list)
    assert [satu["rating"] for satu in perilaku] == [None] * 7
    assert list(isi) == list(employee_data(baris_contoh(hasil_contoh())))
    assert status_counts([baris_contoh(None)], 1)["galat"] == 1


def test_json_keeps_text_but_no_escape() -> None:
    teks = employee_json([baris_contoh(hasil_jahat(), JAHAT + "\ud800")], [], 1)
    assert not {"\x1b", "\x9b", "\u202e", "\ud800"} & set(teks)
    assert json.loads(teks)["hasil"][0]["nama"] == JAHAT + "\ud800"
    assert "漢字" in teks
    assert teks.endswith("}\n")


@pytest.mark.parametrize(
    ("masuk", "keluar"),
    [
        ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
        ("+1", "'+1"),
        ("-", "'-"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'␉=1"),
        ("\r=1", "'␍=1"),
        (" =1", "' =1"),
        ("a=1", "a=1"),
        ("a\nb", "a b"),
        ("\x1b[31m", "␛[31m"),
        (None, ""),
    ],
)
def test_csv_cell(masuk: str | None, keluar: str) -> None:
    assert safe_cell(masuk) == keluar


def test_csv_rows() -> None:
    teks = employee_csv(
        [baris_contoh(hasil_contoh()), baris_contoh(None, 'A, "B"')._replace(temuan=(GALAT, GALAT))]
    )
    assert teks.count("\r\n") == teks.count("\n") == 3
    kepala, satu, dua = csv.reader(io.StringIO(teks, newline=""))
    assert tuple(kepala) == EMPLOYEE_COLUMNS
    assert satu[10:] == [
        "baik", "sesuai ekspektasi", "ditetapkan", "di atas ekspektasi", "sesuai ekspektasi", "usulan",
        "sesuai ekspektasi", "baik", "usulan", "0", "0",
    ]  # fmt: skip
    assert dua[3] == 'A, "B"'
    assert dua[10:] == [""] * 8 + ["galat", "2", "0"]


@pytest.mark.parametrize(
    ("masuk", "keluar"),
    [
        ("a|b", "a&#124;b"),
        ("<img src=x>", "&lt;img src=x&gt;"),
        ("&lt;", "&amp;lt;"),
        ("`x`", "\\`x\\`"),
        ("[a](b)", "\\[a\\](b)"),
        ("*a* _b_", "\\*a\\* \\_b\\_"),
        ("a\\|b", "a\\\\&#124;b"),
        ("a\nb", "a b"),
        ("https://x", "https&#58;//x"),
        (None, "-"),
    ],
)
def test_md_escape(masuk: str | None, keluar: str) -> None:
    assert escape_markdown(masuk) == keluar


def test_md_of_hostile_texts() -> None:
    md = employee_markdown([baris_contoh(hasil_jahat(), JAHAT)], KUADRAN)
    assert "<script>" not in md
    assert not {"\x1b", "\x9b", "\u202e"} & set(md)
    tabel = [satu for satu in md.splitlines() if satu.startswith("|")]
    assert {satu.count("|") for satu in tabel} == {11, 5, 6}


def test_one_line() -> None:
    awal = "pegawai/guru.yaml  198501012009012904  Rukmini Saraswati, S.Pd.  "
    assert (
        brief_line(baris_contoh(hasil_contoh(tetap(SESUAI), tetap(ATAS))))
        == f"{awal}hasil kerja sesuai, perilaku di atas  -> baik (ditetapkan)"
    )
    assert brief_line(baris_contoh(hasil_contoh())).endswith("-> baik (usulan, belum ditetapkan)")
    assert (
        brief_line(baris_contoh(SEMUA["belum"]))
        == f"{awal}belum dapat dinilai: rating belum lengkap"
    )
    assert (
        brief_line(baris_contoh(None)._replace(temuan=(GALAT, GALAT)))
        == f"{awal}galat: dokumen memuat 2 galat"
    )
    assert "\n" not in brief_line(baris_contoh(None, "a\nb\x1b"))


@pytest.mark.parametrize("dasar", ["", DASAR])
def test_period_before_the_regulation_offers_no_way_out(dasar: str) -> None:
    sebab = "periode sebelum Permen PANRB 6/2022 berlaku"
    kosong: Verdict[Rating] = Verdict(None, sebab, dasar, NORMA)
    hasil = hasil_contoh(kosong, kosong)._replace(
        predikat=Verdict(None, sebab, dasar, NORMA), hasil_kerja=(), kesenjangan=()
    )
    lama = hasil.pegawai.model_copy(
        update={
            "periode": Periode(mulai=date(2021, 1, 1), selesai=date(2021, 12, 31)),
            "penilaian": Penilaian(rating_hasil_kerja=SESUAI, rating_perilaku_kerja=SESUAI),
        }
    )
    hasil = hasil._replace(pegawai=lama)
    assert remarks.kuadran_note(hasil) == f"Tanpa tanda ●: {sebab}."
    for teks in (cetak(baris_contoh(hasil), 80), employee_markdown([baris_contoh(hasil)], KUADRAN)):
        assert "Periode sebelum Permen PANRB 6/2022 berlaku." in teks
        assert "penilaian.rating" not in teks
        assert "dasar: \n" not in teks


@pytest.mark.parametrize(
    ("hasil", "tercatat", "kata"),
    [
        (
            SEMUA["biasa"],
            Predikat.KURANG,
            "(berbeda dari hasil kuadran; yang berlaku hasil kuadran)",
        ),
        (SEMUA["biasa"], Predikat.BAIK, None),
        (SEMUA["belum"], Predikat.BAIK, "(tidak dipakai menilai)"),
    ],
)
def test_a_recorded_predikat_is_not_what_counts(
    hasil: Appraisal, tercatat: Predikat, kata: str | None
) -> None:
    pegawai = hasil.pegawai.model_copy(update={"penilaian": Penilaian(predikat=tercatat)})
    catatan = dict(remarks.assessor_notes(hasil._replace(pegawai=pegawai)))
    assert catatan == ({"Predikat tercatat": f"{tercatat} {kata}"} if kata else {})


def test_md_names_the_organisation() -> None:
    baris = [baris_contoh(SEMUA["biasa"])]
    assert "- **Organisasi:** disdik\n" in employee_markdown(baris, KUADRAN)
    assert "- **Organisasi:** Dinas \\_Contoh\n" in employee_markdown(
        baris, KUADRAN, ["Dinas _Contoh"]
    )
    assert "| Id | RHK pimpinan" in employee_markdown(baris, KUADRAN)


def test_gap_of_a_value_under_the_files_own_key() -> None:
    celah = (Gap("perilaku_kerja.Akuntable", Posisi.DI_BAWAH, None),)
    teks = cetak(baris_contoh(hasil_contoh()._replace(kesenjangan=celah)), 80)
    assert "Perilaku: Akuntabel" in teks
    assert "perilaku_kerja.Akuntable" in teks


def test_colours_only_add_escapes() -> None:
    isi = employee_page(
        baris_contoh(hasil_contoh()),
        organisation=None,
        with_reasons=True,
        profile=None,
        width=80,
        kuadran=KUADRAN,
    )
    warna = Console(
        width=80,
        file=io.StringIO(),
        color_system="standard",
        force_terminal=True,
        legacy_windows=False,
    )
    with warna.capture() as tangkap:
        warna.print(isi)
    polos = Console(width=80, file=io.StringIO(), color_system=None, legacy_windows=False)
    with polos.capture() as tangkap_polos:
        polos.print(isi)
    assert "\x1b[" in tangkap.get()
    assert re.sub(r"\x1b\[[0-9;]*m", "", tangkap.get()) == tangkap_polos.get()
