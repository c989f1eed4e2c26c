"""`skp cetak`: which files it writes, what it says before, and when it does not print."""

import struct
import zipfile
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from command_line import TEACHER, TEACHER_NIP, Skp, write_file
from documents import organisasi, rhk, yaml_bytes
from openpyxl import load_workbook
from papers import appraised_person, pdf_pages
from pypdf import PdfReader

from skpcli.forms.form import FormKind
from skpcli.model.terms import Posisi


def png() -> bytes:
    """Make a picture of one pixel."""
    chunks = [b"\x89PNG\r\n\x1a\n"]
    header = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    for name, data in ((b"IHDR", header), (b"IDAT", zlib.compress(b"\0\0")), (b"IEND", b"")):
        checksum = zlib.crc32(name + data)
        chunks.append(struct.pack(">I", len(data)) + name + data + struct.pack(">I", checksum))
    return b"".join(chunks)


def names_in(folder: str) -> list[str]:
    return sorted(path.name for path in Path(folder).iterdir())


def test_one_file_for_one_person(skp: Skp) -> None:
    outcome = skp("cetak", "guru.yaml", "-o", "guru.pdf")
    assert outcome.code == 0
    assert outcome.out == ""
    assert "Tersimpan: guru.pdf" in outcome.err
    pages = pdf_pages(Path("guru.pdf").read_bytes())
    starts = [page.split("\n")[0] for page in pages]
    assert starts[0] == "DOKUMEN EVALUASI KINERJA PEGAWAI"
    assert starts.index("EVALUASI KINERJA PEGAWAI") < starts.index("SASARAN KINERJA PEGAWAI")
    assert starts[-1] == "LAMPIRAN SASARAN KINERJA PEGAWAI"


def test_one_file_a_person_and_form_in_a_folder(skp: Skp) -> None:
    assert skp("cetak", "guru.yaml", "-o", "hasil").code == 0
    stem = f"{TEACHER_NIP}-guru-contoh-s-pd"
    assert names_in("hasil") == [
        f"{stem}-{kind}.pdf" for kind in ("dokumen", "evaluasi", "lampiran", "skp")
    ]


def test_the_first_day_tells_two_documents_of_a_person_apart(skp: Skp) -> None:
    write_file("dua.yaml", TEACHER.replace("mulai: 2025-01-01", "mulai: 2025-02-01"))
    options = ("--formulir", "skp", "-o", "hasil", "-f", "html")
    assert skp("cetak", "guru.yaml", "dua.yaml", *options).code == 0
    stem = f"{TEACHER_NIP}-guru-contoh-s-pd"
    assert names_in("hasil") == [f"{stem}-2025-{month}-01-skp.html" for month in ("01", "02")]


def test_many_people_need_to_be_asked_for_in_one_file(skp: Skp) -> None:
    write_file("lain.yaml", yaml_bytes(appraised_person()))
    refused = skp("cetak", "guru.yaml", "lain.yaml", "-o", "semua.pdf")
    assert refused.code == 2
    assert "--satu-berkas" in refused.err
    assert not Path("semua.pdf").exists()
    assert skp("cetak", "guru.yaml", "lain.yaml", "-o", "semua.pdf", "--satu-berkas").code == 0
    pages = pdf_pages(Path("semua.pdf").read_bytes())
    assert sum(page.startswith("DOKUMEN") for page in pages) == 2


def test_nothing_is_written_over_without_being_asked(skp: Skp) -> None:
    write_file("guru.pdf", "milik saya")
    refused = skp("cetak", "guru.yaml", "-o", "guru.pdf")
    assert refused.code == 2
    assert "--timpa" in refused.err
    assert Path("guru.pdf").read_text() == "milik saya"
    assert skp("cetak", "guru.yaml", "-o", "guru.pdf", "--timpa").code == 0


def test_what_is_lacking_is_said_and_refused_when_strict(skp: Skp) -> None:
    plain = skp("cetak", "guru.yaml", "-o", "guru.docx")
    assert plain.code == 0
    assert "peringatan[SKP804]" in plain.err
    strict = skp("cetak", "guru.yaml", "-o", "ketat.docx", "--ketat")
    assert strict.code == 1
    assert not Path("ketat.docx").exists()


def test_a_document_with_an_error_is_left_out_and_all_others_printed(skp: Skp) -> None:
    write_file("rusak.yaml", TEACHER.replace("jenjang: ahli pertama", "jenjang: tinggi"))
    write_file("lain.yaml", yaml_bytes(appraised_person()))
    outcome = skp("cetak", "rusak.yaml", "lain.yaml", "--formulir", "skp", "-o", "hasil")
    assert outcome.code == 1
    assert "galat[SKP201]" in outcome.err
    assert names_in("hasil") == ["199003142015032007-wulan-prameswari-skp.pdf"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["guru.yaml", "--formulir", "raport"], "pilih salah satu dari: skp, lampiran"),
        (["guru.yaml", "--kertas", "a5"], "a4, f4, legal"),
        (["guru.yaml", "-o", "x.pdf", "-f", "docx"], "samakan akhirannya"),
        (["guru.yaml", "-o", "x.xlsx"], "xlsx hanya untuk"),
        (["guru.yaml", "--satu-berkas"], "-o semua.pdf"),
        (["guru.yaml", "--lambang", "tidak-ada.png"], "tidak-ada.png"),
        (["guru.yaml", "--lambang", "guru.yaml"], "bukan gambar PNG atau JPEG"),
        (["guru.yaml", "-o", "guru.yaml"], "bukan folder"),
        (["guru.yaml", "-o", "-"], "keluaran baku"),
        (["guru.yaml", "--kosong"], "tanpa isi"),
        ([], "--kosong"),
        (["--kosong", "--formulir", "rekap"], "formulir kosong hanya untuk"),
    ],
)
def test_options_that_cannot_be(skp: Skp, arguments: list[str], said: str) -> None:
    outcome = skp("cetak", *arguments)
    assert outcome.code == 2
    assert said in outcome.both
    assert names_in(".") == ["guru.yaml"]


@pytest.mark.parametrize("suffix", ["pdf", "html", "docx"])
def test_blank_forms(skp: Skp, suffix: str) -> None:
    for kind in ("skp", "evaluasi", "dokumen", "lampiran"):
        assert skp("cetak", "--kosong", "--formulir", kind, "-o", f"{kind}.{suffix}").code == 0
    options = ("--pendekatan", "kualitatif", "--jenis-jabatan", "JPT", "-o", f"jpt.{suffix}")
    assert skp("cetak", "--kosong", *options).code == 0
    assert Path(f"jpt.{suffix}").stat().st_size > 1000


def test_pictures_of_the_office(skp: Skp) -> None:
    write_file("garuda.png", png())
    options = ("--lambang", "garuda.png", "--kop", "garuda.png")
    for name in ("guru.pdf", "guru.html", "guru.docx"):
        assert skp("cetak", "guru.yaml", *options, "-o", name).code == 0
    assert "data:image/png;base64," in Path("guru.html").read_text(encoding="utf-8")
    with zipfile.ZipFile("guru.docx") as archive:
        assert any(name.startswith("word/media/") for name in archive.namelist())
    assert PdfReader("guru.pdf").pages[0].images


@pytest.mark.parametrize("suffix", ["pdf", "html", "docx"])
@pytest.mark.parametrize("content", [png()[:-20], png()[:8] + b"\xd3\xff" * 9, b"\xff\xd8\xff\xd9"])
def test_a_broken_picture_is_refused(skp: Skp, suffix: str, content: bytes) -> None:
    write_file("garuda.png", content)
    outcome = skp("cetak", "guru.yaml", "--lambang", "garuda.png", "-o", f"guru.{suffix}")
    assert outcome.code == 2
    assert "rusak" in outcome.err
    assert names_in(".") == ["garuda.png", "guru.yaml"]


def test_folders_that_look_like_files_and_names_with_blanks(skp: Skp) -> None:
    Path("cetak.pdf").mkdir()
    options = ("--formulir", "skp")
    assert skp("cetak", "guru.yaml", *options, "-o", "cetak.pdf").code == 0
    assert names_in("cetak.pdf") == [f"{TEACHER_NIP}-guru-contoh-s-pd-skp.pdf"]
    assert skp("cetak", "guru.yaml", *options, "-o", "map baru/formulir saya.PDF").code == 0
    assert Path("map baru/formulir saya.PDF").read_bytes().startswith(b"%PDF-")
    refused = skp("cetak", "guru.yaml", *options, "-o", "guru.yaml/x.pdf")
    assert refused.code == 2
    assert "tidak dapat dibuat" in refused.err


def test_a_bundle_leaves_out_an_empty_annex_that_a_name_prints(skp: Skp) -> None:
    write_file("lain.yaml", yaml_bytes(appraised_person()))
    stem = "199003142015032007-wulan-prameswari"
    assert skp("cetak", "lain.yaml", "--formulir", "semua", "-o", "semua").code == 0
    assert names_in("semua") == [f"{stem}-{kind}.pdf" for kind in ("dokumen", "evaluasi", "skp")]
    assert skp("cetak", "lain.yaml", "--formulir", "lampiran", "-o", "satu").code == 0
    assert names_in("satu") == [f"{stem}-lampiran.pdf"]


def leader_and_two(skp: Skp) -> None:
    leader = appraised_person(hasil_kerja={"utama": [rhk(Posisi.PADA) for _ in range(8)]})
    leader["pegawai"] = {**leader["pegawai"], "nama": "Danang", "nip": "198001012005011011"}
    documents = [leader, organisasi(capaian_kinerja="baik", instansi="Pemkot Rekaan")]
    for number in (1, 2):
        person = appraised_person(organisasi="arsip")
        person["pegawai"] = {
            **person["pegawai"],
            "nama": f"Staf {number}",
            "nip": f"19900314201503200{number}",
        }
        person["pejabat_penilai"] = {
            "nama": "Danang",
            "nip": "198001012005011011",
            "jabatan": "Kepala",
        }
        person["hasil_kerja"] = {"utama": [{"rencana": f"Tugas {number}", "intervensi": "R8"}]}
        documents.append(person)
    write_file("kantor.yaml", yaml_bytes(*documents))


def test_the_matrix_of_a_leader_goes_on_below(skp: Skp) -> None:
    leader_and_two(skp)
    assert skp("cetak", "kantor.yaml", "--formulir", "mph", "-o", "mph.pdf").code == 0
    text = "\n".join(pdf_pages(Path("mph.pdf").read_bytes()))
    assert text.count("OUTCOME ANTARA/ OUTPUT/ LAYANAN") == 2
    assert text.count("Tugas 1") == 1


def test_the_recap_has_the_columns_of_the_export(skp: Skp) -> None:
    leader_and_two(skp)
    assert skp("cetak", "kantor.yaml", "--formulir", "rekap", "-o", "rekap.xlsx").code == 0
    sheet = load_workbook("rekap.xlsx").active
    assert sheet
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows[2][0] == "Periode Tahunan Tahun 2025"
    assert rows[3][0] is None
    assert rows[4] == [
        "No",
        "NIP",
        "Nama",
        "Jabatan",
        "Rating Hasil Kinerja",
        "Rating Perilaku Kerja",
        "Predikat Kinerja Periodik",
    ]
    assert rows[5][1:] == [
        "198001012005011011",
        "Danang",
        "Analis Arsip",
        "Sesuai Ekspektasi",
        "Di Atas Ekspektasi",
        "Baik",
    ]


def test_the_recap_has_a_part_for_each_period_and_names_what_is_common(skp: Skp) -> None:
    above = organisasi(id="kota", nama="Pemkot", instansi="Pemerintah Kota Rekaan")
    documents = [above, organisasi(induk="kota"), organisasi(id="museum", nama="M", induk="kota")]
    for number, unit in ((1, "arsip"), (2, "museum"), (3, "arsip")):
        person = appraised_person(organisasi=unit)
        person["pegawai"] = {**person["pegawai"], "nip": f"19900314201503200{number}"}
        if number == 3:
            person["periode"] = {"mulai": "2025-06-01", "selesai": "2025-06-30"}
            person["periode"]["evaluasi"] = "bulanan"
        documents.append(person)
    write_file("kantor.yaml", yaml_bytes(*documents))
    assert skp("cetak", "kantor.yaml", "--formulir", "rekap", "-o", "rekap.xlsx").code == 0
    sheets = load_workbook("rekap.xlsx").worksheets
    heads = [[sheet.cell(row, 1).value for row in (1, 2, 3)] for sheet in sheets]
    assert heads == [
        ["kota - Pemerintah Kota Rekaan", "Pemkot", "Periode Tahunan Tahun 2025"],
        ["arsip - Pemerintah Kota Rekaan", "Dinas Kearsipan", "Periode Bulanan 6 Tahun 2025"],
    ]
    assert [sheet.max_row for sheet in sheets] == [7, 6]


def test_names_are_masked_everywhere(skp: Skp) -> None:
    assert skp("cetak", "guru.yaml", "-o", "hasil", "-f", "html", "--samarkan").code == 0
    for path in Path("hasil").iterdir():
        text = path.read_text(encoding="utf-8")
        assert "Guru Contoh" not in text
        assert TEACHER_NIP not in text
        assert TEACHER_NIP not in path.name


def test_a_missing_library_is_one_line_with_what_to_install(
    skp: Skp, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "typst", None)
    monkeypatch.delitem(sys.modules, "skpcli.forms.pdf", raising=False)
    monkeypatch.delitem(sys.modules, "skpcli.forms.fonts", raising=False)
    outcome = skp("cetak", "guru.yaml", "-o", "guru.pdf")
    assert outcome.code == 2
    assert outcome.err.count("\n") == 1
    assert 'pip install "skpcli[cetak]"' in outcome.err


@pytest.mark.parametrize("kind", list(FormKind))
def test_every_form_has_a_name_of_its_own(skp: Skp, kind: FormKind) -> None:
    leader_and_two(skp)
    assert skp("cetak", "kantor.yaml", "--formulir", kind.value, "-o", "hasil").code == 0
    assert all(name.endswith(f"{kind}.pdf") for name in names_in("hasil"))
    assert BytesIO(next(Path("hasil").iterdir()).read_bytes()).read(5) == b"%PDF-"
