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
from skpcli.model.documents import Identitas, Lampiran, Pegawai, Pejabat, Penilaian, Periode
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
from skpcli.output.employee.brief import BRIEF_HEADER, brief_table
from skpcli.output.employee.csv_rows import EMPLOYEE_COLUMNS, employee_csv
from skpcli.output.employee.json_data import employee_data, employee_json, status_counts
from skpcli.output.employee.markdown_page import employee_markdown
from skpcli.output.employee.page import PageOptions, employee_page
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
HOSTILE = (
    "[/] [bold]x[/bold] \x1b[31mmerah\x9b1m \u202ebalik =cmd|'/c calc'!A0 <script>`a` *b* _c_ 漢字漢字 "
    + "w" * 130
)

GALAT = Diagnostic("SKP104", "`nama` wajib diisi, tetapi tidak ada", Span("a.yaml", 3, 1, 3, 5))


def suggestion(
    value: Rating | None, pokok: str = "", karena: str = "dari butirnya"
) -> Verdict[Rating]:
    """Make a suggestion."""
    source = RatingSource.USULAN if value else None
    return Verdict(value, karena, "kebijakan alat ini", TAFSIR, source, value, subject=pokok)


def tetap(
    value: Rating, saran: Rating | None = None, above: tuple[Verdict[Rating], ...] = ()
) -> Verdict[Rating]:
    """Make a decided rating."""
    return Verdict(
        value, "ditetapkan pejabat penilai", DASAR, NORMA, RatingSource.DITETAPKAN, saran, above
    )


def sample_appraisal(
    work: Verdict[Rating] | None = None,
    perilaku: Verdict[Rating] | None = None,
    akuntabel: Rating | None = SESUAI,
) -> Appraisal:
    """Build a whole result; the predikat follows from the two ratings."""
    r1, r2 = suggestion(ATAS, "R1", "2 dari 2 indikator di atas target"), suggestion(BAWAH, "R2")
    work = work or tetap(SESUAI, ATAS, (r1, r2))
    perilaku = perilaku or suggestion(SESUAI)
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
        tanggal_penetapan=date(2025, 1, 20),
        atasan_pejabat_penilai=Pejabat(nama="Sekar Arum", jabatan="Kepala Dinas", nrp="12/P/3"),
        lampiran=Lampiran(dukungan_sumber_daya=("Proyektor", "Ruang baca")),
        perilaku_kerja=PerilakuKerja(
            berorientasi_pelayanan=NilaiPerilaku(
                ekspektasi_khusus=("Cepat menjawab keluhan orang tua murid",),
                umpan_balik=("Ramah",),
                rating=ATAS,
            ),
            akuntabel=NilaiPerilaku(
                rating=akuntabel, umpan_balik=("Laporan BOS terlambat dua kali tanpa keterangan",)
            ),
            kompeten=NilaiPerilaku(rating=ATAS),
            harmonis=NilaiPerilaku(rating=SESUAI),
        ),
        penilaian=Penilaian(
            tanggal=date(2026, 1, 9), tempat="Samarinda", alasan="Target R2 tertunda karena banjir"
        ),
    )
    case = Indikator(
        aspek=Aspek.KUANTITAS, uraian="Jumlah perangkat pembelajaran", target="2 dokumen", realisasi="3 dokumen",
        umpan_balik=("Lengkap dan dipakai rekan sejawat",), bukti=("Arsip perangkat",),
    )  # fmt: skip
    second = Indikator(
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
    predikat = KUADRAN[work.value, perilaku.value] if work.value and perilaku.value else None
    status = (
        AppraisalStatus.DINILAI
        if {work.source, perilaku.source} == {RatingSource.DITETAPKAN}
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
                    umpan_balik=("Pertahankan",),
                ),
                "utama",
                r1,
                (
                    IndikatorResult(case, Posisi.DI_ATAS, "150", None),
                    IndikatorResult(second, Posisi.DI_ATAS, "128.57", None),
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
                suggestion(None),
                (),
            ),
        ),
        work,
        perilaku,
        Verdict(predikat, "hasil kerja dan perilaku kerja dibaca pada kuadran", DASAR, NORMA)
        if predikat
        else Verdict(None, "rating belum lengkap", DASAR, NORMA),
        status if predikat else AppraisalStatus.BELUM,
        (
            Gap("hasil_kerja.utama.R2.indikator.1", Posisi.DI_BAWAH, "Kelas tambahan tiap Sabtu"),
            Gap("hasil_kerja.utama.R2", Posisi.DI_BAWAH, None),
        ),
    )


def sample_row(
    result: Appraisal | None = None, name: str | None = "Rukmini Saraswati, S.Pd."
) -> Row:
    """Wrap a result with its identity."""
    who = Identity(
        "pegawai/guru.yaml",
        1,
        "198501012009012904",
        name,
        "Guru Ahli Muda",
        "SMP Negeri Contoh",
        ("2025-01-01", "2025-12-31", "tahunan"),
        "disdik",
    )
    return Row(who, result)


def hasil_jahat() -> Appraisal:
    """Put a hostile text wherever the document allows one."""
    base = sample_appraisal(akuntabel=BAWAH)
    rhk = Rhk(
        rencana=HOSTILE,
        id="R1",
        intervensi=HOSTILE,
        rhk_pimpinan=HOSTILE,
        umpan_balik=(HOSTILE,),
        penugasan_dari=HOSTILE,
    )
    measured = Indikator(
        aspek=None,
        perspektif=None,
        uraian=HOSTILE,
        target=HOSTILE,
        realisasi=HOSTILE,
        arah=None,
        umpan_balik=(HOSTILE,),
    )
    value = NilaiPerilaku(ekspektasi_khusus=(HOSTILE,), umpan_balik=(HOSTILE,), rating=BAWAH)
    pegawai = base.pegawai.model_copy(
        update={
            "pegawai": Identitas(
                nama=HOSTILE,
                jabatan=HOSTILE,
                jenis_jabatan=JenisJabatan.JPT,
                pangkat=HOSTILE,
                unit_kerja=HOSTILE,
            ).model_copy(update={"nip": HOSTILE}),
            "pejabat_penilai": Pejabat(nama=HOSTILE, jabatan=HOSTILE, nrp=HOSTILE),
            "perilaku_kerja": PerilakuKerja(**dict.fromkeys(NILAI_PERILAKU, value)),
            "penilaian": Penilaian(
                alasan=HOSTILE, catatan=HOSTILE, tempat=HOSTILE, predikat=Predikat.KURANG
            ),
        }
    )
    return base._replace(
        pegawai=pegawai,
        hasil_kerja=(
            RhkResult(
                rhk,
                "utama",
                suggestion(ATAS, HOSTILE),
                (IndikatorResult(measured, None, None, HOSTILE),),
            ),
        ),
        rating_hasil_kerja=tetap(ATAS, BAWAH, (suggestion(ATAS, HOSTILE, HOSTILE),)),
        gaps=(Gap(HOSTILE, Posisi.DI_BAWAH, HOSTILE), Gap("x", Posisi.DI_BAWAH, None)),
    )


def printed(line: Row, width: int, mengapa: bool = True, is_long: bool = True) -> str:
    """Print a report without colour."""
    console = Console(width=width, file=io.StringIO(), color_system=None, legacy_windows=False)
    lens = performance_profile(line.appraisal, frozenset({"R1"})) if line.appraisal else None
    console.print(
        employee_page(
            line,
            PageOptions(
                organisation="Dinas Contoh",
                with_reasons=mengapa,
                is_long=is_long,
                profile=lens,
                width=width,
                kuadran=KUADRAN,
            ),
        )
    )
    output = console.file
    assert isinstance(output, io.StringIO)
    return output.getvalue()


EVERY = {
    "biasa": sample_appraisal(),
    "belum": sample_appraisal(suggestion(None), suggestion(None), BAWAH),
    "jahat": hasil_jahat(),
    "galat": None,
}


@pytest.mark.parametrize("width", [40, 56, 68, 80, 100, 110, 120, 200])
@pytest.mark.parametrize("name", EVERY)
@pytest.mark.parametrize("is_long", [True, False])
def test_report_fits_and_is_plain(name: str, width: int, is_long: bool) -> None:
    row = sample_row(EVERY[name], HOSTILE if name == "jahat" else "Rukmini")
    text = printed(row, width, is_long=is_long)
    assert max(cell_width(case) for case in text.splitlines()) <= width
    assert not {"\x1b", "\x9b", "\u202e"} & set(text)
    assert "…" not in text


@pytest.mark.parametrize("width", [40, 80, 120])
def test_report_loses_nothing(width: int) -> None:
    text = printed(sample_row(EVERY["jahat"], HOSTILE), width)
    assert text.count("w") >= 130 * 20
    assert "[bold]" in text
    assert "[/]" in text


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("work", list(Rating))
@pytest.mark.parametrize("perilaku", list(Rating))
@pytest.mark.parametrize("is_long", [True, False])
def test_quadrant_marks_one_cell(work: Rating, perilaku: Rating, width: int, is_long: bool) -> None:
    line = sample_row(sample_appraisal(tetap(work), tetap(perilaku)))
    text = printed(line, width, is_long=is_long)
    kuadran = text[text.index("KUADRAN") : text.index("RATING")]
    assert kuadran.count("[●]") == 1
    baris_tanda = next(case for case in kuadran.splitlines() if "[●]" in case)
    assert [KOLOM_KUADRAN[perilaku]] == [
        n for n, cell in enumerate(baris_tanda.split("│")) if "[●]" in cell
    ]
    assert f"PREDIKAT KINERJA PEGAWAI: {KUADRAN[work, perilaku].value.upper()}" in " ".join(
        text.replace("┃", " ").split()
    )
    md = employee_markdown([line], KUADRAN)
    assert md.count("[● ") == 1
    assert f"**[● {KUADRAN[work, perilaku].value.title()}]**" in md


KOLOM_KUADRAN = {BAWAH: 2, SESUAI: 3, ATAS: 4}


def test_report_says_what_is_missing() -> None:
    text = " ".join(printed(sample_row(EVERY["belum"]), 120).split())
    for word in (
        "BELUM DAPAT DINILAI",
        "`penilaian.rating_hasil_kerja`",
        "`penilaian.rating_perilaku_kerja`",
        "lengkapi `realisasi`",
        "ketujuh nilai",
        "CATATAN INTEGRITAS",
    ):
        assert word in text
    assert "[●]" not in text


def test_report_of_a_document_with_errors() -> None:
    text = printed(sample_row(None), 80)
    assert "Dokumen ini memuat galat; perbaiki dulu (lihat catatan pemeriksaan)" in text
    assert "Rukmini" in text
    assert "1 Januari 2025 s.d. 31 Desember 2025" in text
    assert "Dokumen ini memuat galat" in employee_markdown([sample_row(None)], KUADRAN)


def test_reasons_only_on_request() -> None:
    assert "MENGAPA" not in printed(sample_row(EVERY["biasa"]), 80, mengapa=False)
    text = printed(sample_row(EVERY["biasa"]), 120)
    assert "[norma]" in text
    assert "[tafsir: penafsiran alat ini]" in text
    assert "RHK R1: di atas ekspektasi (usulan)" in text


def test_profile_sorts_without_score() -> None:
    prestasi, afiliasi, kekuasaan = performance_profile(sample_appraisal(), frozenset({"R2", "T1"}))
    unggul, kurang = ("R1 indikator 1 (kuantitas)", "Kompeten"), ("R2 indikator 1 (kualitas)",)
    assert prestasi == Base("prestasi", unggul, (), kurang)
    assert afiliasi == Base("afiliasi", (), ("Harmonis",), ())
    assert kekuasaan == Base(
        "kekuasaan", ("Berorientasi Pelayanan",), ("Akuntabel",), ("memimpin R2",)
    )


def test_json_of_one_employee() -> None:
    result = sample_appraisal()
    result = result._replace(hasil_kerja=result.hasil_kerja[:1], gaps=result.gaps[1:])
    error = Diagnostic("SKP401", "beda", Span("a.yaml", 3, 5, 3, 9), "penilaian", "isi alasan")
    content = json.loads(employee_json([sample_row(result)], [error], 2))
    value = ("kompeten", "harmonis", "loyal", "adaptif", "kolaboratif")
    rating = {"kompeten": "di atas ekspektasi", "harmonis": "sesuai ekspektasi"}
    assert content == {
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
                                "umpan_balik": ["Lengkap dan dipakai rekan sejawat"],
                                "bukti": ["Arsip perangkat"],
                            },
                            {
                                "aspek": "waktu",
                                "target": "maksimal 7 hari kerja",
                                "realisasi": "5 hari",
                                "posisi": "di atas",
                                "capaian_persen": "128.57",
                                "keterangan": None,
                                "umpan_balik": [],
                                "bukti": [],
                            },
                        ],
                        "umpan_balik": ["Pertahankan"],
                    }
                ],
                "perilaku_kerja": [
                    {
                        "nilai": "berorientasi pelayanan",
                        "rating": "di atas ekspektasi",
                        "umpan_balik": ["Ramah"],
                    },
                    {
                        "nilai": "akuntabel",
                        "rating": "sesuai ekspektasi",
                        "umpan_balik": ["Laporan BOS terlambat dua kali tanpa keterangan"],
                    },
                    *(
                        {"nilai": case, "rating": rating.get(case), "umpan_balik": []}
                        for case in value
                    ),
                ],
                "kesenjangan": [
                    {"jalur": "hasil_kerja.utama.R2", "posisi": "di bawah", "tindak_lanjut": None}
                ],
                "tanggal_penetapan": "2025-01-20",
                "atasan_pejabat_penilai": {
                    "nip": "12/P/3",
                    "nama": "Sekar Arum",
                    "pangkat": None,
                    "golongan": None,
                    "jabatan": "Kepala Dinas",
                    "unit_kerja": None,
                },
                "lampiran": {
                    "dukungan_sumber_daya": ["Proyektor", "Ruang baca"],
                    "skema_pertanggungjawaban": [],
                    "konsekuensi": [],
                },
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
                "catatan": [],
            }
        ],
        "ringkasan": {
            "dokumen": 2,
            "pegawai": 1,
            "dinilai": 0,
            "usulan": 1,
            "belum": 0,
            "galat": 0,
            "orang": 1,
        },
    }
    assert list(finding_data(error)) == list(content["temuan"][0])


def test_json_of_a_document_with_errors() -> None:
    content = employee_data(sample_row(None, None))
    empty = {
        "nilai": None,
        "sumber": None,
        "usulan": None,
        "karena": "dokumen memuat galat",
        "dasar": None,
    }
    assert (
        content["rating_hasil_kerja"]
        == content["rating_perilaku_kerja"]
        == {**empty, "sifat": None}
    )
    assert content["predikat"] == {
        "nilai": None,
        "karena": "dokumen memuat galat",
        "dasar": None,
        "sifat": None,
    }
    assert (content["status"], content["nama"], content["hasil_kerja"], content["kesenjangan"]) == (
        "galat",
        None,
        [],
        [],
    )
    perilaku = content["perilaku_kerja"]
    assert isinstance(perilaku, list)
    assert [case["rating"] for case in perilaku] == [None] * 7
    assert list(content) == list(employee_data(sample_row(sample_appraisal())))
    assert status_counts([sample_row(None)], 1)["galat"] == 1


def test_json_keeps_text_but_no_escape() -> None:
    text = employee_json([sample_row(hasil_jahat(), HOSTILE + "\ud800")], [], 1)
    assert not {"\x1b", "\x9b", "\u202e", "\ud800"} & set(text)
    assert json.loads(text)["hasil"][0]["nama"] == HOSTILE + "\ud800"
    assert "漢字" in text
    assert text.endswith("}\n")


@pytest.mark.parametrize(
    ("entered", "output"),
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
def test_csv_cell(entered: str | None, output: str) -> None:
    assert safe_cell(entered) == output


def test_csv_rows() -> None:
    text = employee_csv(
        [
            sample_row(sample_appraisal()),
            sample_row(None, 'A, "B"')._replace(findings=(GALAT, GALAT)),
        ]
    )
    assert text.count("\r\n") == text.count("\n") == 3
    header, case, second = csv.reader(io.StringIO(text, newline=""))
    assert tuple(header) == EMPLOYEE_COLUMNS
    assert case[10:] == [
        "baik", "sesuai ekspektasi", "ditetapkan", "di atas ekspektasi", "sesuai ekspektasi", "usulan",
        "sesuai ekspektasi", "baik", "usulan", "0", "0",
    ]  # fmt: skip
    assert second[3] == 'A, "B"'
    assert second[10:] == [""] * 8 + ["galat", "2", "0"]


@pytest.mark.parametrize(
    ("entered", "output"),
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
def test_md_escape(entered: str | None, output: str) -> None:
    assert escape_markdown(entered) == output


def test_md_of_hostile_texts() -> None:
    md = employee_markdown([sample_row(hasil_jahat(), HOSTILE)], KUADRAN)
    assert "<script>" not in md
    assert not {"\x1b", "\x9b", "\u202e"} & set(md)
    table = [case for case in md.splitlines() if case.startswith("|")]
    assert {case.count("|") for case in table} == {11, 5, 6}


def test_one_line_each_in_columns() -> None:
    rows = [
        sample_row(sample_appraisal(tetap(SESUAI), tetap(ATAS))),
        sample_row(sample_appraisal(), "漢字\n\x1b"),
        sample_row(EVERY["belum"]),
        sample_row(None, None)._replace(findings=(GALAT, GALAT)),
    ]
    heading, *lines = brief_table(rows).splitlines()
    starts = [heading.index(title) for title in BRIEF_HEADER]
    endings = []
    for line in lines:
        in_columns = line.replace("漢字", "wide")
        cells = []
        for start, end in zip(starts, [*starts[1:], None], strict=True):
            cells.append(in_columns[start:end].rstrip())
        endings.append(cells[3:])
        assert cells[:2] == ["pegawai/guru.yaml", "198501012009012904"]
    assert endings == [
        ["sesuai", "di atas", "baik", "ditetapkan"],
        ["sesuai", "sesuai", "baik", "usulan, belum ditetapkan"],
        ["-", "-", "belum dapat dinilai", "rating belum lengkap"],
        ["-", "-", "galat", "dokumen memuat 2 galat"],
    ]


@pytest.mark.parametrize("width", [60, 80, 100])
def test_one_line_each_is_wrapped_where_it_must_be(width: int) -> None:
    lines = brief_table([sample_row(sample_appraisal())], width).splitlines()
    assert max(map(cell_width, lines)) <= width
    assert "198501012009012904" in "".join(lines)
    assert "  pegawai/guru.yaml: usulan, belum ditetapkan" in lines
    assert brief_table([sample_row(None)], 200) == brief_table([sample_row(None)])


@pytest.mark.parametrize("base", ["", DASAR])
def test_period_before_the_regulation_offers_no_way_out(base: str) -> None:
    sebab = "periode sebelum Permen PANRB 6/2022 berlaku"
    empty: Verdict[Rating] = Verdict(None, sebab, base, NORMA)
    result = sample_appraisal(empty, empty)._replace(
        predikat=Verdict(None, sebab, base, NORMA), hasil_kerja=(), gaps=()
    )
    old = result.pegawai.model_copy(
        update={
            "periode": Periode(mulai=date(2021, 1, 1), selesai=date(2021, 12, 31)),
            "penilaian": Penilaian(rating_hasil_kerja=SESUAI, rating_perilaku_kerja=SESUAI),
        }
    )
    result = result._replace(pegawai=old)
    assert remarks.kuadran_note(result) == f"Tanpa tanda ●: {sebab}."
    for text in (printed(sample_row(result), 80), employee_markdown([sample_row(result)], KUADRAN)):
        assert "Periode sebelum Permen PANRB 6/2022 berlaku." in text
        assert "penilaian.rating" not in text
        assert "dasar: \n" not in text


@pytest.mark.parametrize(
    ("result", "tercatat", "word"),
    [
        (
            EVERY["biasa"],
            Predikat.KURANG,
            "(berbeda dari hasil kuadran; yang berlaku hasil kuadran)",
        ),
        (EVERY["biasa"], Predikat.BAIK, None),
        (EVERY["belum"], Predikat.BAIK, "(tidak dipakai menilai)"),
    ],
)
def test_a_recorded_predikat_is_not_what_counts(
    result: Appraisal, tercatat: Predikat, word: str | None
) -> None:
    pegawai = result.pegawai.model_copy(update={"penilaian": Penilaian(predikat=tercatat)})
    note = dict(remarks.assessor_notes(result._replace(pegawai=pegawai)))
    assert note == ({"Predikat tercatat": f"{tercatat} {word}"} if word else {})


def test_md_names_the_organisation() -> None:
    line = [sample_row(EVERY["biasa"])]
    assert "- **Organisasi:** disdik\n" in employee_markdown(line, KUADRAN)
    assert "- **Organisasi:** Dinas \\_Contoh\n" in employee_markdown(
        line, KUADRAN, ["Dinas _Contoh"]
    )
    assert "| Id | RHK pimpinan" in employee_markdown(line, KUADRAN)


def test_gap_of_a_value_under_the_files_own_key() -> None:
    gap = (Gap("perilaku_kerja.Akuntable", Posisi.DI_BAWAH, None),)
    text = printed(sample_row(sample_appraisal()._replace(gaps=gap)), 80)
    assert "Perilaku: Akuntabel" in text
    assert "perilaku_kerja.Akuntable" in text


def test_colours_only_add_escapes() -> None:
    content = employee_page(
        sample_row(sample_appraisal()),
        PageOptions(organisation=None, with_reasons=True, profile=None, width=80, kuadran=KUADRAN),
    )
    colour = Console(
        width=80,
        file=io.StringIO(),
        color_system="standard",
        force_terminal=True,
        legacy_windows=False,
    )
    with colour.capture() as captured:
        colour.print(content)
    plain = Console(width=80, file=io.StringIO(), color_system=None, legacy_windows=False)
    with plain.capture() as captured_plain:
        plain.print(content)
    assert "\x1b[" in captured.get()
    assert re.sub(r"\x1b\[[0-9;]*m", "", captured.get()) == captured_plain.get()
