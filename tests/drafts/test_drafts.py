"""`skp baru`: what it writes is sound whatever the answers, it asks well, and it never overwrites."""

import io
import json
import re
import shlex
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
from skpcli.cli import run
from skpcli.cli.runs.baru_questions import ask_what_is_missing
from skpcli.cli.runs.skema import SCHEMA_FILE
from skpcli.diagnostics import Severity
from skpcli.drafts.derived import jenjang_of, with_implied, with_period
from skpcli.drafts.examples import example_rhk
from skpcli.drafts.make import Material
from skpcli.drafts.names import draft_file_name, yaml_scalar
from skpcli.drafts.questions import (
    QUESTIONS,
    Question,
    missing_answers,
    questions_in_force,
    read_answer,
)
from skpcli.drafts.table import read_people_table, repeated_people
from skpcli.drafts.template import MODELINE, draft_text
from skpcli.model.documents import Pegawai, Penilaian
from skpcli.model.organisations import Organisasi
from skpcli.model.schema import schema_text
from skpcli.model.terms import Evaluasi, JenisDokumen, JenisJabatan, Jenjang, Pendekatan

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
    jawaban = with_implied(jenis, (JAWABAN if jenis is PEGAWAI else UNIT) | ganti)
    berperiode, terbaca = with_period(jawaban)
    assert terbaca.value is not None
    return draft_text(jenis, berperiode)


def temuan(teks: str) -> list[str]:
    """Give the codes of all findings."""
    return [satu.code for satu in check(read([("a.yaml", teks.encode())]))]


def isi(teks: str) -> Pegawai | Organisasi:
    """Read one sound document."""
    ((naskah,),) = [satu.documents for satu in read([("a.yaml", teks.encode())]).files]
    assert naskah.content
    return naskah.content


def opsi(jawaban: dict[str, str]) -> list[str]:
    """Write answers as options."""
    return [
        kata for nama, teks in jawaban.items() for kata in (f"--{nama.replace('_', '-')}", teks)
    ]


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
    [
        *product(JenisJabatan, Pendekatan, [Evaluasi.TAHUNAN]),
        *product(["JF"], ["kuantitatif"], Evaluasi),
    ],
)
def test_a_plan_is_clean(jenis: str, pendekatan: str, evaluasi: str) -> None:
    hari = (
        {"mulai": "2026-03-01", "selesai": "2026-03-31"}
        if evaluasi in ("bulanan", "sebagian")
        else {}
    )
    teks = dokumen(PEGAWAI, jenis_jabatan=jenis, pendekatan=pendekatan, evaluasi=evaluasi, **hari)
    assert temuan(teks) == []
    satu = isi(teks)
    assert isinstance(satu, Pegawai)
    assert satu.pegawai.jenis_jabatan == jenis
    assert satu.pendekatan == pendekatan
    assert satu.periode.evaluasi == evaluasi
    assert satu.penilaian == Penilaian()


@pytest.mark.parametrize("jenis", JenisDokumen)
def test_the_editor_accepts_it(jenis: JenisDokumen) -> None:
    teks = dokumen(jenis)
    assert temuan(teks) == []
    assert teks.splitlines()[0] == MODELINE
    bentuk = json.loads(json.dumps(yaml.safe_load(teks), default=str))
    assert not list(
        jsonschema.Draft202012Validator(json.loads(schema_text(None))).iter_errors(bentuk)
    )


LENGKAP = {
    "organisasi": dokumen(ORGANISASI),
    "jenjang": dokumen(PEGAWAI, jenis_jabatan="JF", jabatan="Guru"),
    **{
        f"{jenis} {pendekatan}": dokumen(PEGAWAI, jenis_jabatan=jenis, pendekatan=pendekatan)
        for jenis, pendekatan in product(JenisJabatan, Pendekatan)
    },
}
PETUNJUK = "Isian di dalamnya dipakai bila tanda # dan satu spasi sesudahnya dihapus."


def terkomentar(teks: str) -> dict[int, range]:
    """Give the lines of each commented-out field, with those of its block, by its own line."""
    baris = teks.splitlines()
    hasil = {}
    for awal, satu in enumerate(baris):
        if cocok := re.match(r"( *)# [a-z_]+:(?: |$)", satu):
            akhir = awal + 1
            while akhir < len(baris) and baris[akhir].startswith(f"{cocok[1]}#   "):
                akhir += 1
            hasil[awal] = range(awal, akhir)
    return hasil


def dipakai(teks: str, nomor: set[int]) -> str:
    """Do with these lines what the document says."""
    baris = teks.splitlines()
    assert all(baris[satu].lstrip(" ").startswith("# ") for satu in nomor)
    return "".join(
        f"{satu.replace('# ', '', 1) if i in nomor else satu}\n" for i, satu in enumerate(baris)
    )


def banyak_kunci(bagian: object) -> int:
    """Count the keys of a document."""
    if isinstance(bagian, dict):
        return len(bagian) + sum(map(banyak_kunci, bagian.values()))
    return sum(map(banyak_kunci, bagian)) if isinstance(bagian, list) else 0


@pytest.mark.parametrize("nama", LENGKAP)
def test_commented_fields_can_be_uncommented(nama: str) -> None:
    teks = LENGKAP[nama]
    assert PETUNJUK in teks
    isian = terkomentar(teks)
    assert len(isian) >= (2 if nama == "organisasi" else 10)
    semula = banyak_kunci(yaml.safe_load(teks))
    for letak in (*isian.values(), {nomor for satu in isian.values() for nomor in satu}):
        jadi = dipakai(teks, set(letak))
        assert isi(jadi)
        assert banyak_kunci(yaml.safe_load(jadi)) == semula + len(letak)
        galat = [
            satu.message
            for satu in check(read([("a.yaml", jadi.encode())]))
            if satu.severity is Severity.ERROR
        ]
        assert not galat


def test_uncommented_fields_are_used() -> None:
    teks = dokumen(PEGAWAI)
    jadi = dipakai(teks, {satu for letak in terkomentar(teks).values() for satu in letak})
    satu = isi(jadi.replace("ekspektasi_khusus: ...", "ekspektasi_khusus: Layani"))
    assert isinstance(satu, Pegawai)
    assert satu.penilaian.rating_hasil_kerja
    assert satu.tanggal_penetapan
    assert satu.hasil_kerja.utama[1].intervensi == "R1"
    assert satu.perilaku_kerja.loyal.ekspektasi_khusus == ("Layani",)


@pytest.mark.parametrize("jenis", JenisJabatan)
def test_as_many_different_results_as_asked_for(jenis: JenisJabatan) -> None:
    for banyak in range(1, 9):
        semua = example_rhk(jenis, banyak)
        assert len({satu.rencana for satu in semua}) == banyak


TEKS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=60)
LAZIM = st.text(string.ascii_letters + " .,'\"#:-{}[]&*!|>%@`\\/?=~éÅ漢🙂", min_size=1, max_size=40)


@given(teks=TEKS | LAZIM)
@settings(deadline=None)
def test_a_scalar_survives(teks: str) -> None:
    assert yaml.safe_load(f"a: {yaml_scalar(teks)}   # b\n") == {"a": teks}


@given(nama=TEKS | LAZIM, jabatan=TEKS | LAZIM, penilai=LAZIM)
@settings(deadline=None, max_examples=80)
def test_whatever_can_be_answered_survives(nama: str, jabatan: str, penilai: str) -> None:
    jawab = {satu.name: read_answer(satu, teks) for satu, teks in zip(_isian("nama", "jabatan", "penilai_nama"),
             (nama, jabatan, penilai), strict=True)}  # fmt: skip
    if not all(satu.value for satu in jawab.values()):
        return
    terbaca = {kunci: satu.value or "" for kunci, satu in jawab.items()}
    teks = dokumen(PEGAWAI, jenis_jabatan="pelaksana", **terbaca)
    assert temuan(teks) == []
    satu = isi(teks)
    assert isinstance(satu, Pegawai)
    tertulis = (satu.pegawai.nama, satu.pegawai.jabatan, satu.pejabat_penilai.nama)
    assert tertulis == tuple(terbaca.values())
    assert tertulis == tuple(" ".join(asli.split()) for asli in (nama, jabatan, penilai))


def _isian(*nama: str) -> list[Question]:
    return [next(satu for satu in QUESTIONS[PEGAWAI] if satu.name == kata) for kata in nama]


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
    terbaca = read_answer(satu, teks)
    assert terbaca.value == nilai
    assert terbaca.value or terbaca.message or teks == "-"


@pytest.mark.parametrize("jenjang", Jenjang)
def test_the_level_is_read_off_the_position(jenjang: Jenjang) -> None:
    assert jenjang_of(f"Arsiparis {jenjang.title()}") is jenjang
    assert jenjang_of(f"Kepala {jenjang}an Contoh") is None


def test_what_is_asked_depends_on_the_answers() -> None:
    def nama(**jawaban: str) -> set[str]:
        return {satu.name for satu in questions_in_force(PEGAWAI, jawaban)}

    assert "jenjang" in nama(jenis_jabatan="JF")
    assert "jenjang" not in nama(jenis_jabatan="JA")
    assert {"tahun", "mulai"} & nama() == {"tahun"}
    assert {"mulai", "selesai"} <= nama(evaluasi="bulanan")
    assert {"mulai", "selesai"} <= nama(mulai="2026-01-01")
    assert [satu.name for satu in missing_answers(ORGANISASI, {})] == [
        "nama",
        "organisasi",
        "tahun",
    ]


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
    assert draft_file_name(PEGAWAI, {"nama": nama}) == berkas


# The command


def test_options_alone_write_a_file(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["baru", *opsi(JAWABAN)]) == 0
    assert capfd.readouterr().err.startswith("Tersimpan: budi-contoh.yaml\n")
    assert run(["periksa", "budi-contoh.yaml", "--ketat"]) == 0
    assert "tidak ada temuan" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("berkas", "periksa", "pasang"),
    [
        ("a.yaml", "a.yaml", ""),
        ("./a.yaml", "a.yaml", ""),
        ("d/a.yaml", "d/a.yaml", " d"),
        ("d e/a.yaml", '"d e/a.yaml"', ' "d e"'),
    ],
)
def test_what_to_do_next(
    berkas: str, periksa: str, pasang: str, capfd: pytest.CaptureFixture[str]
) -> None:
    Path(berkas).parent.mkdir(exist_ok=True)
    assert run(["baru", berkas, *opsi(JAWABAN)]) == 0
    langkah = capfd.readouterr().err.splitlines()[-2:]
    assert langkah == [
        f"  skp periksa {periksa}",
        f"  skp skema --pasang{pasang}   # pelengkap isian bagi editor",
    ]
    assert run(["skema", "--pasang", *shlex.split(pasang)]) == 0
    assert Path(berkas).with_name(SCHEMA_FILE).is_file()


def test_it_never_overwrites(capfd: pytest.CaptureFixture[str]) -> None:
    Path("budi-contoh.yaml").write_text("milik saya")
    assert run(["baru", *opsi(JAWABAN)]) == 2
    assert "`budi-contoh.yaml` sudah ada dan tidak ditimpa" in capfd.readouterr().err
    assert Path("budi-contoh.yaml").read_text() == "milik saya"
    Path("gantung.yaml").symlink_to("tiada")
    assert run(["baru", "gantung.yaml", *opsi(JAWABAN)]) == 2


@pytest.mark.parametrize(
    ("nama", "jadi"), [("x", "x.yaml"), ("x.YML", "x.YML"), ("d", "d/budi-contoh.yaml")]
)
def test_the_file_is_one_that_folders_are_read_by(nama: str, jadi: str) -> None:
    Path("d").mkdir()
    assert run(["baru", nama, *opsi(JAWABAN)]) == 0
    assert Path(jadi).is_file()


def test_a_dash_prints(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["baru", "-", "--jenis", "organisasi", *opsi(UNIT)]) == 0
    keluar = capfd.readouterr().out
    assert keluar == dokumen(ORGANISASI)
    assert not list(Path().iterdir())


@pytest.mark.parametrize("hilang", [*JAWABAN])
def test_without_a_terminal_it_names_the_missing_option(
    hilang: str, capfd: pytest.CaptureFixture[str]
) -> None:
    jawaban = {nama: teks for nama, teks in JAWABAN.items() if nama != hilang}
    assert run(["baru", *opsi(jawaban)]) == 2
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
        (
            [*opsi(JAWABAN), "--mulai", "2026-01-01", "--selesai", "2026-06-30"],
            "galat: pakai --tahun, atau --mulai dan --selesai; jangan ketiganya",
        ),
        ([*opsi(JAWABAN), "tiada/x.yaml"], "tidak dapat ditulis"),
    ],
)
def test_mistakes_are_named(
    argumen: list[str], pesan: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["baru", *argumen]) == 2
    assert pesan in capfd.readouterr().err
    assert not list(Path().iterdir())


def test_what_an_auditor_would_ask_is_said_at_once(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["baru", *opsi(JAWABAN | {"golongan": "III/a"})]) == 0
    assert (
        "peringatan: golongan III/a tidak sesuai dengan jenjang ahli muda" in capfd.readouterr().err
    )


# The leader's file


@pytest.mark.parametrize(("pilih", "rhk"), [([], ["R1", "R2"]), (["--intervensi", "R2"], ["R2"])])
def test_the_leader_gives_identity_period_and_results(
    pilih: list[str], rhk: list[str], capfd: pytest.CaptureFixture[str]
) -> None:
    (atasan,) = CONTOH.glob("pegawai/02-*.yaml")
    sendiri = {nama: JAWABAN[nama] for nama in ("nama", "nip", "jabatan")}
    assert run(["baru", "a.yaml", *opsi(sendiri), "--atasan", str(atasan), *pilih]) == 0
    satu, pimpinan = isi(Path("a.yaml").read_text()), isi(atasan.read_text())
    assert isinstance(satu, Pegawai)
    assert isinstance(pimpinan, Pegawai)
    assert satu.pejabat_penilai.nip == pimpinan.pegawai.nip
    assert satu.periode == pimpinan.periode
    assert satu.organisasi == pimpinan.organisasi
    semua = [satu.intervensi for satu in satu.hasil_kerja.utama]
    assert set(rhk) <= set(semua)
    assert len(semua) == (len(pimpinan.hasil_kerja.utama) if not pilih else 1)
    run(["periksa", "a.yaml", "--konteks", str(CONTOH), "--ketat", "-f", "json"])
    kode = {
        d["kode"] for d in json.loads(capfd.readouterr().out)["temuan"] if d["berkas"] == "a.yaml"
    }
    assert kode <= {"SKP408"}  # the example leader is appraised, the newcomer is not
    assert run(["periksa", "a.yaml", "-f", "json"]) == 0
    assert {d["kode"] for d in json.loads(capfd.readouterr().out)["temuan"]} <= {"SKP302", "SKP313"}


@pytest.mark.parametrize("jenis", ["JPT", "pimpinan unit mandiri"])
def test_leaders_support_goals_and_no_results(
    jenis: str, capfd: pytest.CaptureFixture[str]
) -> None:
    Path("p.yaml").write_text(dokumen(PEGAWAI))
    sendiri = opsi(
        {nama: JAWABAN[nama] for nama in ("nama", "jabatan")}
        | {"nip": NIP_LAIN, "jenis_jabatan": jenis}
    )
    semua = ["baru", "a.yaml", *sendiri, "--atasan", "p.yaml"]
    assert run([*semua, "--intervensi", "R1"]) == 2
    galat = capfd.readouterr().err
    assert galat == "galat: pimpinan mendukung sasaran organisasi, bukan RHK; hapus --intervensi\n"
    assert not Path("a.yaml").exists()
    assert run(semua) == 0
    satu = isi(Path("a.yaml").read_text())
    assert isinstance(satu, Pegawai)
    assert satu.pejabat_penilai.nip == NIP
    assert satu.periode.mulai.year == 2026


@pytest.mark.parametrize("kosong", ["", " , "])
def test_an_empty_choice_of_results(kosong: str, capfd: pytest.CaptureFixture[str]) -> None:
    Path("p.yaml").write_text(dokumen(PEGAWAI))
    assert run(["baru", "--atasan", "p.yaml", "--intervensi", kosong]) == 2
    assert capfd.readouterr().err == "galat: `--intervensi` kosong; pilih dari: R1, R2\n"


def test_a_hint_quotes_a_path_with_blanks(capfd: pytest.CaptureFixture[str]) -> None:
    Path("p q.yaml").write_text("a: 1")
    assert run(["baru", "--atasan", "p q.yaml"]) == 2
    assert 'lihat `skp periksa "p q.yaml"`' in capfd.readouterr().err


@pytest.mark.parametrize(
    ("isi_berkas", "pesan"),
    [
        ("a: 1", "tidak memuat SKP pegawai yang dapat dibaca"),
        (
            dokumen(PEGAWAI) + "---\n" + dokumen(PEGAWAI, nip=NIP_LAIN),
            "memuat 2 SKP pegawai; sebut yang mana",
        ),
        (dokumen(PEGAWAI), "RHK `R9` tidak ada pada SKP atasan; pilih dari: R1, R2"),
    ],
)
def test_a_leader_who_cannot_be_found(
    isi_berkas: str, pesan: str, capfd: pytest.CaptureFixture[str]
) -> None:
    Path("p.yaml").write_text(isi_berkas)
    assert run(["baru", "--atasan", "p.yaml", "--intervensi", "R9"]) == 2
    assert pesan in capfd.readouterr().err


def test_one_of_several_leaders(capfd: pytest.CaptureFixture[str]) -> None:
    Path("p.yaml").write_text(
        dokumen(PEGAWAI) + "---\n" + dokumen(PEGAWAI, nip=NIP_LAIN, nama="Citra Contoh")
    )
    sendiri = {"nama": "D", "nip": "199202142019032923", "jabatan": "Guru Ahli Pertama"}
    assert (
        run(["baru", "d.yaml", *opsi(sendiri), "--atasan", "p.yaml", "--penilai-nip", NIP_LAIN])
        == 0
    )
    satu = isi(Path("d.yaml").read_text())
    assert isinstance(satu, Pegawai)
    assert satu.pejabat_penilai.nama == "Citra Contoh"
    assert run(["baru", "--atasan", "p.yaml", "--penilai-nip", "199302142019032924"]) == 2


# On a terminal


def test_it_asks_for_what_is_missing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    layar(
        monkeypatch,
        "1", "tiada.yaml", "", "Budi: Contoh", "123", NIP, "kembali", NIP_LAIN, "Kepala Bidang", "3", "IV/a", "", "Ani",
        "Kepala", "", "2026", "1", "Dewi Contoh", "",
    )  # fmt: skip
    assert run(["baru"]) == 0
    galat = capsys.readouterr().err
    assert "`tiada.yaml` tidak dapat dibaca" in galat
    assert 'NIP harus 18 angka; "123" berisi 3 angka' in galat
    assert "jenjang" not in galat.casefold()
    satu = isi(Path("dewi-contoh.yaml").read_text())
    assert isinstance(satu, Pegawai)
    assert (satu.pegawai.nama, satu.pegawai.nip, satu.pegawai.jenis_jabatan) == (
        "Dewi Contoh",
        NIP_LAIN,
        "JA",
    )
    assert temuan(Path("dewi-contoh.yaml").read_text()) == []


@pytest.mark.parametrize("akhir", [["t"], ["batal"], []])
def test_giving_up_writes_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], akhir: list[str]
) -> None:
    layar(monkeypatch, "", "", *akhir)
    lengkap = {**JAWABAN, "golongan": "III/c"}
    assert run(["baru", *opsi(lengkap)]) == 130
    assert "Dibatalkan; tidak ada yang ditulis." in capsys.readouterr().err
    assert not list(Path().iterdir())


@pytest.mark.parametrize("baris", [[], ["1"], ["1", "", "Budi"]])
def test_ctrl_c_in_a_question_writes_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], baris: list[str]
) -> None:
    def henti() -> str:
        if sisa:
            return f"{sisa.pop(0)}\n"
        raise KeyboardInterrupt

    sisa = list(baris)
    layar(monkeypatch)
    monkeypatch.setattr(sys.stdin, "readline", henti)
    assert run(["baru"]) == 130
    assert capsys.readouterr().err.endswith(": \nDibatalkan; tidak ada yang ditulis.\n")
    assert not list(Path().iterdir())


@pytest.mark.parametrize(
    ("jawab", "kode", "lama"),
    [
        *(([batal], 130, True) for batal in ("", "t", "Tidak", "batal", "n", "<", "kembali")),
        *(([timpa], 0, False) for timpa in ("timpa", "TIMPA", "Timpa")),
        *(([ya, "timpa"], 0, False) for ya in ("y", "Ya")),
        (["lain"], 0, True),
        (["ya", "lain"], 0, True),
    ],
)
def test_an_existing_file_is_asked_about(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    jawab: list[str],
    kode: int,
    lama: bool,
) -> None:
    Path("budi-contoh.yaml").write_text("milik saya")
    layar(monkeypatch, "", "", "", *jawab)
    assert run(["baru", *opsi({**JAWABAN, "golongan": "III/c"})]) == kode
    galat = capsys.readouterr().err
    assert "sudah ada" in galat
    assert ("tulis `timpa`, atau nama lain" in galat) == (len(jawab) == 2)
    assert ("Dibatalkan; tidak ada yang ditulis." in galat) == (kode == 130)
    assert (Path("budi-contoh.yaml").read_text() == "milik saya") == lama
    assert {satu.name for satu in Path().iterdir()} - {"budi-contoh.yaml"} == {"lain.yaml"} & {
        f"{jawab[-1]}.yaml"
    }


SENDIRI = {nama: JAWABAN[nama] for nama in ("nama", "nip", "jabatan")} | {
    "golongan": "III/c",
    "unit_kerja": "X",
}
"""What makes the choice of the leader's results the only question."""


@pytest.mark.parametrize(
    ("baris", "rhk"),
    [
        (["99", "2", ""], ["R2"]),
        (["", ""], ["R1", "R2", "R3"]),
        (["semua", ""], ["R1", "R2", "R3"]),
        (["r2 2", ""], ["R2"]),
        (["1", "<", "3,2", ""], ["R2", "R3"]),
        (["2", "<", "", ""], ["R2"]),  # the earlier answer is the default
        (["2", "<", "semua", ""], ["R1", "R2", "R3"]),
        (["<", "2", ""], ["R2"]),
        (["1", "19", "2", ""], ["R2"]),  # the number of the choice in the review
    ],
)
def test_the_leaders_results_are_chosen(
    monkeypatch: pytest.MonkeyPatch, baris: list[str], rhk: list[str]
) -> None:
    (atasan,) = CONTOH.glob("pegawai/02-*.yaml")
    layar(monkeypatch, *baris)
    assert run(["baru", "a.yaml", *opsi(SENDIRI), "--atasan", str(atasan)]) == 0
    satu = isi(Path("a.yaml").read_text())
    assert isinstance(satu, Pegawai)
    assert [rhk.intervensi for rhk in satu.hasil_kerja.utama] == rhk


def test_the_review_is_about_the_chosen_results(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pimpinan = isi(dokumen(PEGAWAI))
    assert isinstance(pimpinan, Pegawai)
    jawaban = {**JAWABAN, **SENDIRI, "penilai_nip": NIP_LAIN}
    layar(monkeypatch, "2", "<", "semua", "")
    bahan = ask_what_is_missing(
        PEGAWAI,
        Material(jawaban, pimpinan.hasil_kerja.utama),
        lambda satu: [f"tentang {[rhk.id for rhk in satu.rhk]}"],
        {},
        asked_before=False,
    )
    galat = capsys.readouterr().err
    assert galat.index("Yang didukung") < galat.index("Periksa dahulu")
    assert re.search(r"\d+ intervensi +R2\n  ! tentang \['R2'\]\n", galat)
    assert re.search(r"\d+ intervensi +R1, R2\n  ! tentang \['R1', 'R2'\]\n", galat)
    assert bahan
    assert [satu.id for satu in bahan.rhk] == ["R1", "R2"]
    assert "intervensi" not in bahan.answers


def test_a_leader_has_no_results_to_choose(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("p.yaml").write_text(dokumen(PEGAWAI))
    layar(monkeypatch, "")
    sendiri = {
        **SENDIRI,
        "jabatan": "Kepala Balai",
        "jenis_jabatan": "pimpinan unit mandiri",
        "penilai_nip": NIP,
    }
    assert run(["baru", "a.yaml", *opsi(sendiri), "--atasan", "p.yaml"]) == 0
    assert "Yang didukung" not in capsys.readouterr().err


TANYA_JENIS = "Berkas untuk: 1 pegawai, 2 organisasi"
TANYA_ATASAN = "Berkas SKP pejabat penilai, untuk memilih RHK-nya (boleh kosong)"


@pytest.mark.parametrize(
    ("argumen", "baris", "tawaran"),
    [
        ([], ["<"], [f"{TANYA_JENIS} [1]: ", "  ini pertanyaan pertama\n"]),
        ([], ["1", "<"], [f"{TANYA_JENIS} [1]: ", f"{TANYA_ATASAN}: ", f"{TANYA_JENIS} [1]: "]),
        (
            [],
            ["2", "<"],
            [f"{TANYA_JENIS} [1]: ", "Nama organisasi atau unit kerja: ", f"{TANYA_JENIS} [2]: "],
        ),
        (
            ["--jenis", "pegawai"],
            ["<"],
            [f"{TANYA_ATASAN}: ", "  ini pertanyaan pertama\n", f"{TANYA_ATASAN}: "],
        ),
        (
            [],
            ["", "p.yaml", "kembali"],
            ["Nama lengkap dengan gelar: ", f"{TANYA_ATASAN} [p.yaml]: "],
        ),
        ([], ["", "p.yaml", "<", "-", "<"], ["Nama lengkap dengan gelar: ", f"{TANYA_ATASAN}: "]),
        (
            [],
            ["", "p.yaml", "<", "tiada", ""],
            ["`tiada` tidak dapat dibaca", f"{TANYA_ATASAN} [p.yaml]: "],
        ),
        (
            [],
            ["", "dua.yaml", "<"],
            ["Pejabat penilai (nomor) [1]: ", f"{TANYA_ATASAN} [dua.yaml]: "],
        ),
        (
            [],
            ["", "dua.yaml", "2", "<"],
            ["Nama lengkap dengan gelar: ", "Pejabat penilai (nomor) [2]: "],
        ),
        (
            [],
            ["", "dua.yaml", "2", "<", "<", ""],
            [f"{TANYA_ATASAN} [dua.yaml]: ", "Pejabat penilai (nomor) [2]: "],
        ),
        (
            [],
            ["", "dua.yaml", "2", "<", "<", "p.yaml", "<", "dua.yaml"],
            ["Pejabat penilai (nomor) [1]: "],
        ),
        (
            [],
            ["", "", "A", "<", "<", "<", "2", "<", "1", ""],
            [f"{TANYA_JENIS} [2]: ", "gelar [A]: "],
        ),
        ([], ["", "", "A", NIP, "<"], ["Nama lengkap dengan gelar: ", f"NIP (18 angka) [{NIP}]: "]),
        ([], ["", "", "A", NIP, "<", "<", ""], ["gelar [A]: ", f"NIP (18 angka) [{NIP}]: "]),
        ([], ["", "", "A", NIP, "Arsip", "3", "<"], ["Jenis jabatan [JA]: "]),
        (
            ["--nama", "A"],
            ["<"],
            ["NIP (18 angka): ", "  ini pertanyaan pertama\n", "NIP (18 angka): "],
        ),
        (
            opsi(JAWABAN | {"golongan": "III/c", "penilai_nip": NIP_LAIN}),
            ["X", "<"],
            ["Periksa dahulu", "Unit kerja (boleh kosong) [X]: "],
        ),
        (
            opsi(JAWABAN | {"golongan": "III/c", "unit_kerja": "X", "penilai_nip": NIP_LAIN}),
            ["1", "Budi Dua", "<"],
            [
                "Budi Contoh",
                "gelar [Budi Contoh, S.Pd.]: ",
                "Budi Dua",
                "  ini pertanyaan pertama\n",
                "Budi Dua",
            ],
        ),
    ],
)
def test_going_back_offers_the_earlier_answer(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    argumen: list[str],
    baris: list[str],
    tawaran: list[str],
) -> None:
    Path("p.yaml").write_text(dokumen(PEGAWAI))
    Path("dua.yaml").write_text(dokumen(PEGAWAI) + "---\n" + dokumen(PEGAWAI, nip=NIP_LAIN))
    layar(monkeypatch, *baris)
    assert run(["baru", *argumen]) == 130
    galat = capsys.readouterr().err
    assert galat.startswith("Enter = jawaban dalam [ ]")
    assert galat.count("Enter = jawaban") == 1
    letak = 0
    for teks in tawaran:
        letak = galat.find(teks, letak) + len(teks)
        assert letak >= len(teks), teks


def test_a_leader_is_chosen_from_a_file_of_several(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("p.yaml").write_text(
        dokumen(PEGAWAI) + "---\n" + dokumen(PEGAWAI, nip=NIP_LAIN, nama="Citra Contoh")
    )
    layar(
        monkeypatch,
        "1", "p.yaml", "9", "2", "Dewi", "199202142019032923", "Guru Ahli Pertama", "III/b", "", "R2", "",
    )  # fmt: skip
    assert run(["baru"]) == 0
    assert "2 Citra Contoh, " in capsys.readouterr().err
    satu = isi(Path("dewi.yaml").read_text())
    assert isinstance(satu, Pegawai)
    assert (satu.pejabat_penilai.nama, satu.pejabat_penilai.nip) == ("Citra Contoh", NIP_LAIN)
    assert [rhk.intervensi for rhk in satu.hasil_kerja.utama] == ["R2"]


def test_the_first_question_has_none_before_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    layar(
        monkeypatch, "<", "", "Dinas Contoh", "Dinas", "dinas", "", "<", "Kota Contoh", "", "x", ""
    )
    assert run(["baru", "--jenis", "organisasi"]) == 0
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
    assert run(["baru", "--dari", "daftar.csv", "--ke", "hasil/x", *UMUM]) == 0
    assert sorted(satu.name for satu in Path("hasil/x").iterdir()) == ["budi-2.yaml", "budi.yaml"]
    assert run(["periksa", "hasil/x", "--ketat"]) == 0
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
    assert run(["baru", "--dari", "daftar.csv", *UMUM]) == 1
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
    assert run(["baru", "--dari", "daftar.csv", *UMUM]) == 1
    assert len(list(Path().glob("*.yaml"))) == 2


@pytest.mark.parametrize(
    ("periode", "ganda"),
    [
        (("2026;;", "2026;;"), True),
        (("2025;;", "2026;;"), False),
        ((";2026-01-01;2026-03-31", ";2026-04-01;2026-12-31"), False),
        ((";2026-01-01;2026-03-31", ";2026-01-01;2026-04-30"), False),
        ((";2026-01-01;2026-03-31", ";1 Januari 2026;31 Maret 2026"), True),
    ],
)
def test_a_person_may_come_again_for_another_period(
    periode: tuple[str, str], ganda: bool, capfd: pytest.CaptureFixture[str]
) -> None:
    isi_tabel = "nama;nip;jabatan;tahun;mulai;selesai\n" + "".join(
        f"Budi;{NIP};Guru Ahli Muda;{satu}\n" for satu in periode
    )
    assert bool(list(repeated_people(read_people_table(isi_tabel)))) == ganda
    assert run(["baru", "--dari", tabel(isi_tabel), "--evaluasi", "sebagian", *UMUM[:4]]) in (0, 1)
    assert ("baris 3 dilewati: orang yang sama dengan baris 2" in capfd.readouterr().err) == ganda


@pytest.mark.parametrize(
    ("isi_tabel", "nomor"),
    [
        (f'nama;nip;jabatan\n"Budi\nContoh";{NIP};Guru Ahli Muda\n\nCitra;1;Guru\n', 4),
        (f"sep=;\nnama;nip;jabatan\nBudi Contoh;{NIP};Guru Ahli Muda\nCitra;1;Guru\n", 3),
        (
            f'SEP=,\r\nnama,nip,jabatan,"a;b;c;d"\r\nBudi Contoh,{NIP},Guru Ahli Muda\r\nCitra,1,Guru\r\n',
            3,
        ),
        (f'"sep=|"\nnama|nip|jabatan\nBudi Contoh|{NIP}|Guru Ahli Muda\nCitra|1|Guru\n', 3),
    ],
)
def test_a_row_is_named_as_a_spreadsheet_does(
    isi_tabel: str, nomor: int, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["baru", "--dari", tabel(isi_tabel), *UMUM]) == 1
    assert f"baris {nomor} dilewati: nip: NIP harus 18 angka" in capfd.readouterr().err
    assert Path("budi-contoh.yaml").is_file()


def test_a_row_of_a_leader_is_not_linked_to_results(capfd: pytest.CaptureFixture[str]) -> None:
    Path("p.yaml").write_text(dokumen(PEGAWAI))
    tabel(
        "nama;nip;jabatan;jenis_jabatan\n"
        f"Citra;{NIP_LAIN};Kepala Balai;pimpinan unit mandiri\n"
        "Dewi;199202142019032923;Arsip;pelaksana\n"
    )
    assert (
        run(
            [
                "baru",
                "--dari",
                "daftar.csv",
                "--ke",
                "x",
                "--atasan",
                "p.yaml",
                "--intervensi",
                "R1",
            ]
        )
        == 1
    )
    assert "baris 2 dilewati: pimpinan mendukung sasaran organisasi" in capfd.readouterr().err
    assert [satu.name for satu in Path("x").iterdir()] == ["dewi.yaml"]
    assert run(["baru", "--dari", "daftar.csv", "--ke", "y", "--atasan", "p.yaml"]) == 0


@pytest.mark.parametrize(
    ("isi_tabel", "pesan"),
    [
        (
            b"PK\x03\x04\x14\x00",
            "galat: `daftar.csv` adalah buku kerja Excel; di Excel pilih Simpan sebagai, jenis `CSV UTF-8`, "
            "lalu pakai berkas itu",
        ),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "adalah buku kerja Excel"),
        (f"nama;nip;jabatan\n{'a' * 200_000};{NIP};b", "`daftar.csv` bukan CSV yang utuh"),
        (f'nama;nip;jabatan\n"a;{NIP};b\n{"c;1;d" * 50_000}', "`daftar.csv` bukan CSV yang utuh"),
        (f"nama;nip;jabatan;nip\na;{NIP};b;", "kolom nip tertulis dua kali; hapus salah satu"),
        (f"nama;nip;jabatan; NIP \na;{NIP};b;", "kolom nip tertulis dua kali; hapus salah satu"),
        (
            f"nama;nip;jabatan;Unit Kerja;unit_kerja\na;{NIP};b;;",
            "kolom unit_kerja tertulis dua kali",
        ),
        ("", "tanpa kolom nama, nip, jabatan"),
        ("nama;jabatan\na;b", "tanpa kolom nip"),
        ("nama,nip,jabatan\n", "tidak memuat baris pegawai"),
        (b"nama;nip;jabatan\n\xe9;1;2", "bukan UTF-8"),
        (f"nama;nip;jabatan\na;{NIP};b", "kolom `penilai_nama` atau opsi --penilai-nama"),
    ],
)
def test_a_table_that_will_not_do(
    isi_tabel: str | bytes, pesan: str, capfd: pytest.CaptureFixture[str]
) -> None:
    tabel(isi_tabel)
    assert run(["baru", "--dari", "daftar.csv"]) == 2
    assert pesan in capfd.readouterr().err
    assert len(list(Path().iterdir())) == 1


@given(
    teks=st.text(max_size=200)
    | st.text(";,\n\"'= ania", max_size=60).map(lambda x: f"nama;nip;jabatan\n{x}")
)
@settings(deadline=None)
def test_any_table_is_read(teks: str) -> None:
    for satu in read_people_table(teks).rows:
        assert satu.number > 1
