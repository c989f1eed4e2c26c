"""`skp baru`: what it writes is sound whatever the answers, it asks well, and it never overwrites."""

import io
import json
import string
import sys
from itertools import product
from pathlib import Path

import jsonschema
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from skpcli import check, read
from skpcli.baru.butir import butir
from skpcli.baru.daftar import baca_tabel
from skpcli.baru.isian import ISIAN, Isian, baca, isian_berlaku, kurang
from skpcli.baru.kutipan import skalar
from skpcli.baru.nama import nama_berkas
from skpcli.baru.templat import MODELINE, susun
from skpcli.baru.turunan import dengan_periode, jenjang_jabatan, lengkapi
from skpcli.cli import jalankan, skema
from skpcli.istilah import Evaluasi, JenisDokumen, JenisJabatan, Jenjang, Pendekatan
from skpcli.model import Organisasi, Pegawai
from skpcli.skema import teks_skema

CONTOH = Path(__file__).parents[1] / "examples" / "dinas-contoh"
PEGAWAI, ORGANISASI = JenisDokumen.PEGAWAI, JenisDokumen.ORGANISASI
NIP, NIP_LAIN = "199002142019032921", "199102142019032922"
JAWABAN = {
    "nama": "Budi Contoh, S.Pd.",
    "nip": NIP,
    "jabatan": "Guru Ahli Muda",
    "penilai_nama": "Ani Contoh",
    "penilai_jabatan": "Kepala Sekolah",
    "tahun": "2026",
}
UNIT = {"nama": "Dinas Contoh", "organisasi": "dinas-contoh", "tahun": "2026"}


def dokumen(jenis: JenisDokumen, **ganti: str) -> str:
    """Make a document of the usual answers and some of its own."""
    jawaban = lengkapi(jenis, (JAWABAN if jenis is PEGAWAI else UNIT) | ganti)
    berperiode, terbaca = dengan_periode(jawaban)
    assert terbaca.nilai is not None
    return susun(jenis, berperiode)


def temuan(teks: str) -> list[str]:
    """Give the codes of all findings."""
    return [satu.kode for satu in check(read([("a.yaml", teks.encode())]))]


def isi(teks: str) -> Pegawai | Organisasi:
    """Read one sound document."""
    ((naskah,),) = [satu.naskah for satu in read([("a.yaml", teks.encode())]).berkas]
    assert naskah.isi
    return naskah.isi


def opsi(jawaban: dict[str, str]) -> list[str]:
    """Write answers as options."""
    return [kata for nama, teks in jawaban.items() for kata in (f"--{nama.replace('_', '-')}", teks)]


@pytest.fixture(autouse=True)
def _sendiri(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")


def layar(monkeypatch: pytest.MonkeyPatch, *baris: str) -> None:
    """Put somebody at the terminal who types these lines."""
    masuk = io.StringIO("".join(f"{satu}\n" for satu in baris))
    monkeypatch.setattr(masuk, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stdin", masuk)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)


# What is written


@pytest.mark.parametrize(
    ("jenis", "pendekatan", "evaluasi"),
    [*product(JenisJabatan, Pendekatan, [Evaluasi.TAHUNAN]), *product(["JF"], ["kuantitatif"], Evaluasi)],
)
def test_a_plan_is_clean(jenis: str, pendekatan: str, evaluasi: str) -> None:
    hari = {"mulai": "2026-03-01", "selesai": "2026-03-31"} if evaluasi in ("bulanan", "sebagian") else {}
    teks = dokumen(PEGAWAI, jenis_jabatan=jenis, pendekatan=pendekatan, evaluasi=evaluasi, **hari)
    assert temuan(teks) == []
    satu = isi(teks)
    assert isinstance(satu, Pegawai)
    assert satu.pegawai.jenis_jabatan == jenis
    assert satu.pendekatan == pendekatan
    assert satu.periode.evaluasi == evaluasi
    assert not any(satu.penilaian)


@pytest.mark.parametrize("jenis", JenisDokumen)
def test_the_editor_accepts_it(jenis: JenisDokumen) -> None:
    teks = dokumen(jenis)
    assert temuan(teks) == []
    assert teks.splitlines()[0] == MODELINE == skema.MODELINE
    bentuk = json.loads(json.dumps(yaml.safe_load(teks), default=str))
    assert not list(jsonschema.Draft202012Validator(json.loads(teks_skema(None))).iter_errors(bentuk))


def test_commented_fields_can_be_uncommented() -> None:
    teks = dokumen(PEGAWAI)
    awal = "# penilaian:"
    teks = teks.replace(awal, "penilaian:").replace("#   rating", "  rating").replace("# tanggal_p", "tanggal_p")
    teks = teks.replace("    # ekspektasi_khusus: ...", "    ekspektasi_khusus: Layani")
    satu = isi(teks)
    assert isinstance(satu, Pegawai)
    assert satu.penilaian.rating_hasil_kerja
    assert satu.perilaku_kerja.loyal.ekspektasi_khusus == ("Layani",)


@pytest.mark.parametrize("jenis", JenisJabatan)
def test_as_many_different_results_as_asked_for(jenis: JenisJabatan) -> None:
    for banyak in range(1, 9):
        semua = butir(jenis, banyak)
        assert len({satu.rencana for satu in semua}) == banyak


TEKS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=60)
LAZIM = st.text(string.ascii_letters + " .,'\"#:-{}[]&*!|>%@`\\/?=~éÅ漢🙂", min_size=1, max_size=40)


@given(teks=TEKS | LAZIM)
@settings(deadline=None)
def test_a_scalar_survives(teks: str) -> None:
    assert yaml.safe_load(f"a: {skalar(teks)}   # b\n") == {"a": teks}


@given(nama=TEKS | LAZIM, jabatan=TEKS | LAZIM, penilai=LAZIM)
@settings(deadline=None, max_examples=80)
def test_whatever_can_be_answered_survives(nama: str, jabatan: str, penilai: str) -> None:
    jawab = {satu.nama: baca(satu, teks) for satu, teks in zip(_isian("nama", "jabatan", "penilai_nama"),
             (nama, jabatan, penilai), strict=True)}  # fmt: skip
    if not all(satu.nilai for satu in jawab.values()):
        return
    terbaca = {kunci: satu.nilai or "" for kunci, satu in jawab.items()}
    teks = dokumen(PEGAWAI, jenis_jabatan="pelaksana", **terbaca)
    assert temuan(teks) == []
    satu = isi(teks)
    assert isinstance(satu, Pegawai)
    tertulis = (satu.pegawai.nama, satu.pegawai.jabatan, satu.pejabat_penilai.nama)
    assert tertulis == tuple(terbaca.values())
    assert tertulis == tuple(" ".join(asli.split()) for asli in (nama, jabatan, penilai))


def _isian(*nama: str) -> list[Isian]:
    return [next(satu for satu in ISIAN[PEGAWAI] if satu.nama == kata) for kata in nama]


# Answers


@pytest.mark.parametrize(
    ("nama", "teks", "nilai"),
    [
        ("nip", "19900214 201903 2 921", NIP),
        ("nip", "123", None),
        ("nip", "199002142019032000", None),
        ("golongan", "(IIId)", "III/d"),
        ("golongan", "V/z", None),
        ("jenis_jabatan", "fungsional", "JF"),
        ("jenis_jabatan", "2", "pimpinan unit mandiri"),
        ("jenis_jabatan", "9", None),
        ("mulai", "1 Januari 2026", "2026-01-01"),
        ("mulai", "31 Februari 2026", None),
        ("tahun", "2026", "2026"),
        ("tahun", "26", None),
        ("nama", "  Budi   Contoh ", "Budi Contoh"),
        ("nama", "-", None),
        ("nama", "a\x1b[31m", None),
        ("organisasi", "Dinas Contoh", None),
        ("evaluasi", "Triwulan iv", "triwulan IV"),
    ],
)
def test_an_answer_is_read_as_the_document_will_be(nama: str, teks: str, nilai: str | None) -> None:
    (satu,) = _isian(nama)
    terbaca = baca(satu, teks)
    assert terbaca.nilai == nilai
    assert terbaca.nilai or terbaca.pesan or teks == "-"


@pytest.mark.parametrize("jenjang", Jenjang)
def test_the_level_is_read_off_the_position(jenjang: Jenjang) -> None:
    assert jenjang_jabatan(f"Arsiparis {jenjang.title()}") is jenjang
    assert jenjang_jabatan(f"Kepala {jenjang}an Contoh") is None


def test_what_is_asked_depends_on_the_answers() -> None:
    def nama(**jawaban: str) -> set[str]:
        return {satu.nama for satu in isian_berlaku(PEGAWAI, jawaban)}

    assert "jenjang" in nama(jenis_jabatan="JF")
    assert "jenjang" not in nama(jenis_jabatan="JA")
    assert {"tahun", "mulai"} & nama() == {"tahun"}
    assert {"mulai", "selesai"} <= nama(evaluasi="bulanan")
    assert {"mulai", "selesai"} <= nama(mulai="2026-01-01")
    assert [satu.nama for satu in kurang(ORGANISASI, {})] == ["nama", "organisasi", "tahun"]


@pytest.mark.parametrize(
    ("nama", "berkas"),
    [
        ("Dr. Budi Contoh, S.Pd.", "dr-budi-contoh.yaml"),
        ("Élodie Ñ", "elodie-n.yaml"),
        ("漢字", "skp-pegawai.yaml"),
        ("CON", "skp-con.yaml"),
        ("../../x", "x.yaml"),
        ("a" * 300, "a" * 60 + ".yaml"),
    ],
)
def test_a_file_name_is_tame(nama: str, berkas: str) -> None:
    assert nama_berkas(PEGAWAI, {"nama": nama}) == berkas


# The command


def test_options_alone_write_a_file(capfd: pytest.CaptureFixture[str]) -> None:
    assert jalankan(["baru", *opsi(JAWABAN)]) == 0
    assert capfd.readouterr().err.startswith("Tersimpan: budi-contoh.yaml\n")
    assert jalankan(["periksa", "budi-contoh.yaml", "--ketat"]) == 0
    assert "tidak ada temuan" in capfd.readouterr().err


def test_it_never_overwrites(capfd: pytest.CaptureFixture[str]) -> None:
    Path("budi-contoh.yaml").write_text("milik saya")
    assert jalankan(["baru", *opsi(JAWABAN)]) == 2
    assert "`budi-contoh.yaml` sudah ada dan tidak ditimpa" in capfd.readouterr().err
    assert Path("budi-contoh.yaml").read_text() == "milik saya"
    Path("gantung.yaml").symlink_to("tiada")
    assert jalankan(["baru", "gantung.yaml", *opsi(JAWABAN)]) == 2


@pytest.mark.parametrize(("nama", "jadi"), [("x", "x.yaml"), ("x.YML", "x.YML"), ("d", "d/budi-contoh.yaml")])
def test_the_file_is_one_that_folders_are_read_by(nama: str, jadi: str) -> None:
    Path("d").mkdir()
    assert jalankan(["baru", nama, *opsi(JAWABAN)]) == 0
    assert Path(jadi).is_file()


def test_a_dash_prints(capfd: pytest.CaptureFixture[str]) -> None:
    assert jalankan(["baru", "-", "--jenis", "organisasi", *opsi(UNIT)]) == 0
    keluar = capfd.readouterr().out
    assert keluar == dokumen(ORGANISASI)
    assert not list(Path().iterdir())


@pytest.mark.parametrize("hilang", [*JAWABAN])
def test_without_a_terminal_it_names_the_missing_option(hilang: str, capfd: pytest.CaptureFixture[str]) -> None:
    jawaban = {nama: teks for nama, teks in JAWABAN.items() if nama != hilang}
    assert jalankan(["baru", *opsi(jawaban)]) == 2
    assert f"--{hilang.replace('_', '-')}" in capfd.readouterr().err
    assert not list(Path().iterdir())


@pytest.mark.parametrize(
    ("argumen", "pesan"),
    [
        (["--nip", "1"], "`--nip`: NIP harus 18 angka"),
        (["--ke", "x"], "`--ke` hanya dipakai bersama `--dari`"),
        (["--dari", "a.csv", "b.yaml"], "hapus `b.yaml`"),
        (["--dari", "a.csv", "--jenis", "organisasi"], "`--dari` hanya untuk pegawai"),
        (["--dari", "a.csv"], "`a.csv` tidak dapat dibaca"),
        (["--intervensi", "R1"], "sebut berkasnya"),
        (["--atasan", "a.yaml"], "`a.yaml` tidak dapat dibaca"),
        (["--jenis", "organisasi", "--nip", NIP], "`--nip` tidak dipakai untuk jenis organisasi"),
        (["--instansi", "x"], "`--instansi` tidak dipakai untuk jenis pegawai"),
        ([*opsi(JAWABAN), "--mulai", "2027-01-01"], "sebelum hari pertama"),
        ([*opsi(JAWABAN), "--evaluasi", "bulanan"], "--mulai, --selesai"),
        ([*opsi(JAWABAN), "tiada/x.yaml"], "tidak dapat ditulis"),
    ],
)
def test_mistakes_are_named(argumen: list[str], pesan: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert jalankan(["baru", *argumen]) == 2
    assert pesan in capfd.readouterr().err
    assert not list(Path().iterdir())


def test_what_an_auditor_would_ask_is_said_at_once(capfd: pytest.CaptureFixture[str]) -> None:
    assert jalankan(["baru", *opsi(JAWABAN | {"golongan": "III/a"})]) == 0
    assert "peringatan: golongan III/a tidak sesuai dengan jenjang ahli muda" in capfd.readouterr().err


# The leader's file


@pytest.mark.parametrize(("pilih", "rhk"), [([], ["R1", "R2"]), (["--intervensi", "R2"], ["R2"])])
def test_the_leader_gives_identity_period_and_results(
    pilih: list[str], rhk: list[str], capfd: pytest.CaptureFixture[str]
) -> None:
    (atasan,) = CONTOH.glob("pegawai/02-*.yaml")
    sendiri = {nama: JAWABAN[nama] for nama in ("nama", "nip", "jabatan")}
    assert jalankan(["baru", "a.yaml", *opsi(sendiri), "--atasan", str(atasan), *pilih]) == 0
    satu, pimpinan = isi(Path("a.yaml").read_text()), isi(atasan.read_text())
    assert isinstance(satu, Pegawai)
    assert isinstance(pimpinan, Pegawai)
    assert satu.pejabat_penilai.nip == pimpinan.pegawai.nip
    assert satu.periode == pimpinan.periode
    assert satu.organisasi == pimpinan.organisasi
    semua = [satu.intervensi for satu in satu.hasil_kerja.utama]
    assert set(rhk) <= set(semua)
    assert len(semua) == (len(pimpinan.hasil_kerja.utama) if not pilih else 1)
    jalankan(["periksa", "a.yaml", "--konteks", str(CONTOH), "--ketat", "-f", "json"])
    kode = {d["kode"] for d in json.loads(capfd.readouterr().out)["temuan"] if d["berkas"] == "a.yaml"}
    assert kode <= {"SKP408"}  # the example leader is appraised, the newcomer is not
    assert jalankan(["periksa", "a.yaml", "-f", "json"]) == 0
    assert {d["kode"] for d in json.loads(capfd.readouterr().out)["temuan"]} <= {"SKP302", "SKP313"}


@pytest.mark.parametrize(
    ("isi_berkas", "pesan"),
    [
        ("a: 1", "tidak memuat SKP pegawai yang dapat dibaca"),
        (dokumen(PEGAWAI) + "---\n" + dokumen(PEGAWAI, nip=NIP_LAIN), "memuat 2 SKP pegawai; sebut yang mana"),
        (dokumen(PEGAWAI), "RHK `R9` tidak ada pada SKP atasan; pilih dari: R1, R2"),
    ],
)
def test_a_leader_who_cannot_be_found(isi_berkas: str, pesan: str, capfd: pytest.CaptureFixture[str]) -> None:
    Path("p.yaml").write_text(isi_berkas)
    assert jalankan(["baru", "--atasan", "p.yaml", "--intervensi", "R9"]) == 2
    assert pesan in capfd.readouterr().err


def test_one_of_several_leaders(capfd: pytest.CaptureFixture[str]) -> None:
    Path("p.yaml").write_text(dokumen(PEGAWAI) + "---\n" + dokumen(PEGAWAI, nip=NIP_LAIN, nama="Citra Contoh"))
    sendiri = {"nama": "D", "nip": "199202142019032923", "jabatan": "Guru Ahli Pertama"}
    assert jalankan(["baru", "d.yaml", *opsi(sendiri), "--atasan", "p.yaml", "--penilai-nip", NIP_LAIN]) == 0
    satu = isi(Path("d.yaml").read_text())
    assert isinstance(satu, Pegawai)
    assert satu.pejabat_penilai.nama == "Citra Contoh"
    assert jalankan(["baru", "--atasan", "p.yaml", "--penilai-nip", "199302142019032924"]) == 2


# On a terminal


def test_it_asks_for_what_is_missing(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    layar(
        monkeypatch,
        "1", "tiada.yaml", "", "Budi: Contoh", "123", NIP, "kembali", NIP_LAIN, "Kepala Bidang", "3", "IV/a", "", "Ani",
        "Kepala", "", "2026", "1", "Dewi Contoh", "",
    )  # fmt: skip
    assert jalankan(["baru"]) == 0
    galat = capsys.readouterr().err
    assert "`tiada.yaml` tidak dapat dibaca" in galat
    assert 'NIP harus 18 angka; "123" berisi 3 angka' in galat
    assert "jenjang" not in galat.casefold()
    satu = isi(Path("dewi-contoh.yaml").read_text())
    assert isinstance(satu, Pegawai)
    assert (satu.pegawai.nama, satu.pegawai.nip, satu.pegawai.jenis_jabatan) == ("Dewi Contoh", NIP_LAIN, "JA")
    assert temuan(Path("dewi-contoh.yaml").read_text()) == []


@pytest.mark.parametrize("akhir", [["t"], ["batal"], []])
def test_giving_up_writes_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], akhir: list[str]
) -> None:
    layar(monkeypatch, "", "", *akhir)
    lengkap = {**JAWABAN, "golongan": "III/c"}
    assert jalankan(["baru", *opsi(lengkap)]) == 130
    assert "Dibatalkan; tidak ada yang ditulis." in capsys.readouterr().err
    assert not list(Path().iterdir())


@pytest.mark.parametrize(("jawab", "kode", "lama"), [("", 130, True), ("timpa", 0, False), ("lain", 0, True)])
def test_an_existing_file_is_asked_about(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], jawab: str, kode: int, lama: bool
) -> None:
    Path("budi-contoh.yaml").write_text("milik saya")
    layar(monkeypatch, "", "", "", jawab)
    assert jalankan(["baru", *opsi({**JAWABAN, "golongan": "III/c"})]) == kode
    assert "sudah ada" in capsys.readouterr().err
    assert (Path("budi-contoh.yaml").read_text() == "milik saya") == lama
    assert Path("lain.yaml").exists() == (jawab == "lain")


def test_the_leaders_results_are_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    (atasan,) = CONTOH.glob("pegawai/02-*.yaml")
    sendiri = {nama: JAWABAN[nama] for nama in ("nama", "nip", "jabatan")} | {"golongan": "III/c", "unit_kerja": "X"}
    layar(monkeypatch, "", "99", "2")
    assert jalankan(["baru", "a.yaml", *opsi(sendiri), "--atasan", str(atasan)]) == 0
    satu = isi(Path("a.yaml").read_text())
    assert isinstance(satu, Pegawai)
    assert [rhk.intervensi for rhk in satu.hasil_kerja.utama] == ["R2"]


def test_a_leader_is_chosen_from_a_file_of_several(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("p.yaml").write_text(dokumen(PEGAWAI) + "---\n" + dokumen(PEGAWAI, nip=NIP_LAIN, nama="Citra Contoh"))
    layar(
        monkeypatch,
        "1", "p.yaml", "9", "2", "Dewi", "199202142019032923", "Guru Ahli Pertama", "III/b", "", "", "R2",
    )  # fmt: skip
    assert jalankan(["baru"]) == 0
    assert "2 Citra Contoh, " in capsys.readouterr().err
    satu = isi(Path("dewi.yaml").read_text())
    assert isinstance(satu, Pegawai)
    assert (satu.pejabat_penilai.nama, satu.pejabat_penilai.nip) == ("Citra Contoh", NIP_LAIN)
    assert [rhk.intervensi for rhk in satu.hasil_kerja.utama] == ["R2"]


def test_the_first_question_has_none_before_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    layar(monkeypatch, "<", "", "Dinas Contoh", "Dinas", "dinas", "", "<", "Kota Contoh", "", "x", "")
    assert jalankan(["baru", "--jenis", "organisasi"]) == 0
    galat = capsys.readouterr().err
    assert "ini pertanyaan pertama" in galat
    assert "wajib diisi" in galat
    assert "misalnya `dinas`" in galat
    assert temuan(Path("dinas.yaml").read_text()) == []


# A table of people

UMUM = opsi({nama: JAWABAN[nama] for nama in ("penilai_nama", "penilai_jabatan", "tahun")})


def tabel(isi_tabel: str | bytes) -> str:
    """Write a table."""
    Path("daftar.csv").write_bytes(isi_tabel.encode() if isinstance(isi_tabel, str) else isi_tabel)
    return "daftar.csv"


@pytest.mark.parametrize("pemisah", [",", ";", "\t"])
@pytest.mark.parametrize("pengodean", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("akhir", ["\n", "\r\n"])
def test_a_file_for_each_row(pemisah: str, pengodean: str, akhir: str) -> None:
    baris = ["NIP", "Nama", " JABATAN ", "Jenis Jabatan"], [f'="{NIP}"', '"Budi, S.Pd."', "Guru Ahli Muda", ""], \
        [NIP_LAIN, "Budi", "Arsip", "pelaksana"]  # fmt: skip
    tabel(akhir.join(pemisah.join(satu) for satu in baris).encode(pengodean))
    assert jalankan(["baru", "--dari", "daftar.csv", "--ke", "hasil/x", *UMUM]) == 0
    assert sorted(satu.name for satu in Path("hasil/x").iterdir()) == ["budi-2.yaml", "budi.yaml"]
    assert jalankan(["periksa", "hasil/x", "--ketat"]) == 0
    satu = isi(Path("hasil/x/budi.yaml").read_text())
    assert isinstance(satu, Pegawai)
    assert (satu.pegawai.nama, satu.pegawai.nip) == ("Budi, S.Pd.", NIP)


def test_rows_that_cannot_be_written_are_named(capfd: pytest.CaptureFixture[str]) -> None:
    Path("ada.yaml").write_text("milik saya")
    tabel(
        "nama;nip;jabatan;golongan;warna\n"
        f"Ada;{NIP};Guru Ahli Muda;;x\n"
        "\n"
        "Budi;1,99002E+17;Guru Ahli Muda;;\n"
        f"Citra;{NIP_LAIN};Guru;;\n"
        f"Dewi;199202142019032923;Guru Ahli Muda;III/c;\n"
        f"Dewi;199202142019032923;Guru Ahli Muda;III/c;\n"
        "Eka;;Guru Ahli Muda;;;lebih\n"
        f";199302142019032924;Guru Ahli Muda;;\n"
    )
    assert jalankan(["baru", "--dari", "daftar.csv", *UMUM]) == 1
    galat = capfd.readouterr().err
    for teks in (
        "Kolom yang tidak dipakai: warna",
        "baris 2 dilewati: `ada.yaml` sudah ada dan tidak ditimpa",
        'baris 4 dilewati: nip: NIP "1,99002E+17" rusak oleh Excel',
        "baris 5 dilewati: jenis_jabatan kosong; isi kolomnya, atau sebut --jenis-jabatan",
        "baris 7 dilewati: orang yang sama dengan baris 6",
        "baris 8 dilewati: ada 6 sel",
        "baris 9 dilewati: nama kosong",
        "1 berkas ditulis ke `.`, 6 baris dilewati.",
    ):
        assert teks in galat
    assert Path("ada.yaml").read_text() == "milik saya"
    assert sorted(satu.name for satu in Path().glob("*.yaml")) == ["ada.yaml", "dewi.yaml"]
    assert jalankan(["baru", "--dari", "daftar.csv", *UMUM]) == 1
    assert len(list(Path().glob("*.yaml"))) == 2


@pytest.mark.parametrize(
    ("isi_tabel", "pesan"),
    [
        ("", "tanpa kolom nama, nip, jabatan"),
        ("nama;jabatan\na;b", "tanpa kolom nip"),
        ("nama,nip,jabatan\n", "tidak memuat baris pegawai"),
        (b"nama;nip;jabatan\n\xe9;1;2", "bukan UTF-8"),
        (f"nama;nip;jabatan\na;{NIP};b", "kolom `penilai_nama` atau opsi --penilai-nama"),
    ],
)
def test_a_table_that_will_not_do(isi_tabel: str | bytes, pesan: str, capfd: pytest.CaptureFixture[str]) -> None:
    tabel(isi_tabel)
    assert jalankan(["baru", "--dari", "daftar.csv"]) == 2
    assert pesan in capfd.readouterr().err
    assert len(list(Path().iterdir())) == 1


@given(teks=st.text(max_size=200) | st.text(";,\n\"'= ania", max_size=60).map(lambda x: f"nama;nip;jabatan\n{x}"))
@settings(deadline=None)
def test_any_table_is_read(teks: str) -> None:
    for satu in baca_tabel(teks).baris:
        assert satu.nomor > 1
