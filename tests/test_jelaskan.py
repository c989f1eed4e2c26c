"""What `skp jelaskan` tells: every code with examples that run, every term with its source."""

import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import yaml

from skpcli import check, read
from skpcli.checks.distribution import check_distribution
from skpcli.cli import run
from skpcli.cli.common import read_input
from skpcli.diagnostics import CODES, Diagnostic
from skpcli.engine.distribution import distribute
from skpcli.engine.groups import Group
from skpcli.files import Input
from skpcli.law.glossary import (
    CodeEntry,
    ExampleKind,
    Term,
    all_codes,
    all_terms,
    code_families,
    find_entry,
    nearest_entries,
)
from skpcli.law.regulation import regulation
from skpcli.model.spellings import fold
from skpcli.model.terms import NILAI_PERILAKU, Capaian, Predikat
from skpcli.output.explanations import code_text, explanations_json, glossary_list, term_text
from skpcli.reading.reader import read_file

PEGAWAI = """\
jenis: pegawai
versi: 1
periode:
  mulai: 2025-01-01
  selesai: 2025-12-31
tanggal_penetapan: 2025-01-15
pegawai:
  nama: Wulan Rekaan
  nip: "199203142017052033"
  status: PNS
  golongan: III/b
  jabatan: Analis Perpustakaan
  jenis_jabatan: pelaksana
pejabat_penilai:
  nama: Bagas Karangan
  nip: "198701132010011004"
  jabatan: Kepala Subbagian Layanan
pendekatan: kuantitatif
hasil_kerja:
  utama:
    - rencana: Terlayaninya pembaca perpustakaan
      indikator:
        - aspek: kuantitas
          uraian: Jumlah kunjungan
          target: 1.200 kunjungan
          realisasi: 1.200 kunjungan
          umpan_balik: Layanan berjalan setiap hari
perilaku_kerja:
  berorientasi_pelayanan: {umpan_balik: Pembaca dibantu, rating: sesuai ekspektasi}
  akuntabel: {umpan_balik: Laporan lengkap, rating: sesuai ekspektasi}
  kompeten: {umpan_balik: Katalog dikuasai, rating: sesuai ekspektasi}
  harmonis: {umpan_balik: Rukun dengan rekan, rating: sesuai ekspektasi}
  loyal: {umpan_balik: Data terjaga, rating: sesuai ekspektasi}
  adaptif: {umpan_balik: Terbiasa sistem baru, rating: sesuai ekspektasi}
  kolaboratif: {umpan_balik: Bekerja lintas bidang, rating: sesuai ekspektasi}
lampiran:
  dukungan_sumber_daya: Dua komputer katalog
  skema_pertanggungjawaban: Laporan tiap triwulan
  konsekuensi: Bahan pengembangan diri
penilaian:
  tanggal: 2025-12-31
  rating_hasil_kerja: sesuai ekspektasi
  rating_perilaku_kerja: sesuai ekspektasi
  predikat: baik
"""
ORGANISASI = """\
jenis: organisasi
id: dinas-contoh
nama: Dinas Contoh
periode: {mulai: 2025-01-01, selesai: 2025-12-31}
capaian_kinerja: baik
"""
KUNCI = re.compile(r"^(# )?([a-z_]+):", re.MULTILINE)

CONTOH = [
    pytest.param(satu, id=satu.kode) for satu in all_codes() if satu.wujud is ExampleKind.YAML
]


def blok(teks: str) -> dict[str, str]:
    """Cut a document at its top-level keys; a key that is commented out has no text."""
    awal = list(KUNCI.finditer(teks))
    akhir = [*(satu.start() for satu in awal[1:]), len(teks)]
    return {
        satu[2]: "" if satu[1] else teks[satu.start() : sampai]
        for satu, sampai in zip(awal, akhir, strict=False)
    }


def susun(contoh: str) -> bytes:
    """Put the fragments of an example into the place of the same keys of complete documents."""
    potongan = contoh.split("---\n")
    organisasi = [satu for satu in potongan if "jenis: organisasi\n" in satu]
    pegawai = [satu for satu in potongan if satu not in organisasi]
    dokumen = [
        "".join((blok(dasar) | blok(satu)).values())
        for dasar, semua in ((ORGANISASI, organisasi), (PEGAWAI, pegawai))
        for satu in semua or [""]
    ]
    return "---\n".join(dokumen).encode()


def periksa(*isi: bytes) -> list[Diagnostic]:
    return check(read((f"{nomor}.yaml", satu) for nomor, satu in enumerate(isi)))


def hilang() -> list[Diagnostic]:
    return read_input(
        Input("hilang.yaml", Path(__file__).parent / "hilang.yaml", named=True)
    ).findings


def sebaran(capaian: Capaian, *cacah: int, belum: int = 0) -> list[Diagnostic]:
    orang = [satu for satu, banyak in zip(Predikat, cacah, strict=True) for _ in range(banyak)]
    hasil = distribute(orang, capaian=capaian, day=date(2025, 12, 31), unrated=belum)
    return list(
        check_distribution([Group("dinas-contoh", "Dinas Contoh", None, hasil)], "hasil.csv")
    )


UTF8 = PEGAWAI.replace("Wulan", "Renén").encode()
SITUASI: dict[str, Callable[[], list[Diagnostic]]] = {
    "SKP001": lambda: periksa(PEGAWAI.encode() + b"# isi\n" * (8 * 1024 * 1024 // 6)),
    "SKP002": lambda: periksa(UTF8.decode().encode("cp1252")),
    "SKP003": lambda: periksa(PEGAWAI.replace("Wulan", "Wu\x0blan").encode()),
    "SKP010": lambda: periksa(PEGAWAI.encode() + b"x_bukti:\n" + b"  - a\n" * 100_001),
    "SKP016": hilang,
    "SKP017": lambda: read_file("alur-kerja.yaml", b"langkah: [satu, dua]\n", named=False).findings,
    "SKP018": lambda: periksa(b"# belum diisi\n"),
    "SKP601": lambda: sebaran(Capaian.BAIK, 2, 9, 1, 0, 0),
    "SKP602": lambda: sebaran(Capaian.KURANG, 0, 0, 0, 2, 0),
    "SKP603": lambda: sebaran(Capaian.BAIK, 6, 3, 1, 0, 0),
    "SKP604": lambda: sebaran(Capaian.BAIK, 2, 6, 1, 0, 0, belum=3),
}
"""The situations told in words, as they come about."""


@pytest.fixture(autouse=True)
def _layar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    monkeypatch.setenv("COLUMNS", "80")


@pytest.fixture(params=[True, False], ids=["libyaml", "murni"])
def _pengurai(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml, "__with_libyaml__", request.param)


def test_contoh_dasar_bersih() -> None:
    assert not periksa(UTF8, ORGANISASI.encode())


def test_setiap_kode_dijelaskan() -> None:
    kode = [satu.kode for satu in all_codes()]
    assert kode == sorted(CODES)
    assert {
        satu.kode for satu in all_codes() if satu.wujud is ExampleKind.SITUATION
    } == SITUASI.keys()
    for satu in kode:
        assert len([milik for milik in code_families() if satu.startswith(milik.awal)]) == 1


@pytest.mark.usefixtures("_pengurai")
@pytest.mark.parametrize("satu", CONTOH)
def test_contoh_salah_memberi_kodenya(satu: CodeEntry) -> None:
    assert satu.kode in {temuan.code for temuan in periksa(susun(satu.salah))}


@pytest.mark.usefixtures("_pengurai")
@pytest.mark.parametrize("satu", CONTOH)
def test_contoh_benar_bersih(satu: CodeEntry) -> None:
    assert periksa(susun(satu.benar)) == []


@pytest.mark.parametrize("kode", SITUASI)
def test_situasi_memberi_kodenya(kode: str) -> None:
    assert [temuan.code for temuan in SITUASI[kode]()] == [kode]


def nama(satu: CodeEntry | Term | None) -> str | None:
    return satu.kode if isinstance(satu, CodeEntry) else satu.istilah if satu else None


@pytest.mark.parametrize(
    ("kata", "ditemukan"),
    [
        ("SKP310", "SKP310"),
        ("skp310", "SKP310"),
        ("310", "SKP310"),
        (" Skp-310 ", "SKP310"),
        ("skp 17", "SKP017"),
        ("RHK", "Rencana hasil kerja"),
        ("rencana_hasil-kerja", "Rencana hasil kerja"),
        ("Indikator  Kinerja\u00a0Individu", "Indikator kinerja individu"),
        ("SKP", "Sasaran Kinerja Pegawai"),
        ("e-kinerja", "e-Kinerja"),
        ("umpan_balik", "Umpan balik berkelanjutan"),
        ("Kurang / Misconduct", "Misconduct"),
        ("cukup", "Butuh perbaikan"),
        ("SKP999", None),
        ("3100", None),
        ("kuadran kinerjaku", None),
        ("", None),
    ],
)
def test_cari(kata: str, ditemukan: str | None) -> None:
    assert nama(find_entry(kata)) == ditemukan


@pytest.mark.parametrize(
    ("kata", "pertama"),
    [
        ("SKP999", "SKP604"),
        ("SKP409", "SKP408"),
        ("kuadrant", "Kuadran kinerja"),
        ("umpan", "Umpan balik berkelanjutan"),
    ],
)
def test_terdekat(kata: str, pertama: str) -> None:
    assert nearest_entries(kata)[0] == pertama
    assert len(nearest_entries(kata)) <= 3


@pytest.mark.parametrize(
    ("kata", "istilah"),
    [
        ("sasaran", "Perjanjian kinerja"),
        ("mendukung", "Perjanjian kinerja"),
        ("rhk pimpinan", "Intervensi"),
        ("pendekatan", "Pendekatan kuantitatif"),
        ("capaian kinerja", "Capaian kinerja organisasi"),
    ],
)
def test_kata_kunci_berkas_dikenal(kata: str, istilah: str) -> None:
    satu = find_entry(kata)
    assert isinstance(satu, Term)
    assert satu.istilah == istilah


@pytest.mark.parametrize("kata", ["xyz", "", "   "])
def test_tidak_ada_yang_dekat(kata: str) -> None:
    assert nearest_entries(kata) == []


def test_istilah_bernama_tunggal_dan_bersumber() -> None:
    semua = [fold(satu) for istilah in all_terms() for satu in (istilah.istilah, *istilah.alias)]
    assert len(semua) == len(set(semua))
    for satu in all_terms():
        assert satu.arti.endswith(".")
        assert satu.sumber
        assert [lihat for lihat in satu.lihat if find_entry(lihat) is None] == []
        assert satu.istilah not in satu.lihat


def test_panduan_ketujuh_nilai_berasal_dari_peraturan() -> None:
    dari_peraturan = {satu.nilai: satu.panduan for satu in regulation().panduan_perilaku[-1].isi}
    ber = {
        fold(satu.istilah).replace(" ", "_"): satu.panduan for satu in all_terms() if satu.panduan
    }
    assert ber == dari_peraturan
    assert set(ber) == set(NILAI_PERILAKU)


@pytest.mark.parametrize("lebar", [40, 80, 120])
def test_teks_tidak_melewati_lebarnya(lebar: int) -> None:
    prosa = [term_text(satu, lebar) for satu in all_terms()]
    prosa.append(
        glossary_list(code_families(), list(CODES), [satu.istilah for satu in all_terms()], lebar)
    )
    if lebar >= 80:
        prosa += [code_text(satu, lebar) for satu in all_codes()]
    assert max(len(baris) for teks in prosa for baris in teks.splitlines()) <= lebar
    assert not [baris for teks in prosa for baris in teks.splitlines() if baris != baris.rstrip()]


def test_yaml_contoh_tampil_apa_adanya() -> None:
    kode = find_entry("SKP310")
    assert isinstance(kode, CodeEntry)
    keluar = code_text(kode, 40)
    assert all(f"  {baris}\n" in keluar for baris in (kode.salah + kode.benar).splitlines())
    assert "\t" not in "".join(code_text(satu, 80) for satu in all_codes())


def test_warna_hanya_bila_diminta() -> None:
    kode, istilah = all_codes()[0], all_terms()[0]
    assert "\x1b" not in code_text(kode, 80) + term_text(istilah, 80)
    berwarna = code_text(kode, 80, colour=True)
    assert berwarna.startswith("\x1b[1mgalat[SKP001]: berkas terlalu besar\x1b[0m\n")
    assert re.sub(r"\x1b\[\d*m", "", berwarna) == code_text(kode, 80)


def test_json() -> None:
    kode = [satu for satu in all_codes() if satu.kode == "SKP404"]
    data = json.loads(explanations_json(kode, None))
    assert list(data) == ["versi", "kode"]
    assert list(data["kode"][0]) == [
        "kode",
        "tingkat",
        "judul",
        "arti",
        "sebab",
        "cara",
        "salah",
        "benar",
        "dasar",
        "wujud",
    ]
    assert data["kode"][0]["tingkat"] == "peringatan"
    data = json.loads(explanations_json(None, all_terms()))
    assert list(data) == ["versi", "istilah"]
    assert list(data["istilah"][0]) == ["istilah", "arti", "sumber", "alias", "lihat", "panduan"]


def perintah(capsys: pytest.CaptureFixture[str], *argumen: str) -> tuple[int, str, str]:
    kode = run(["jelaskan", *argumen])
    keluar = capsys.readouterr()
    return kode, keluar.out, keluar.err


def test_perintah_menjelaskan_kode(capsys: pytest.CaptureFixture[str]) -> None:
    kode, keluar, galat = perintah(capsys, "skp404")
    assert (kode, galat) == (0, "")
    assert keluar.startswith("peringatan[SKP404]: predikat tercatat berbeda dari kuadran\n")
    assert "Permen PANRB 6/2022, Pasal 24-25" in keluar


def test_perintah_menerima_istilah_tanpa_kutip(capsys: pytest.CaptureFixture[str]) -> None:
    assert perintah(capsys, "rating", "hasil", "kerja") == perintah(capsys, "Rating Hasil Kerja")


def test_perintah_tanpa_argumen_mendaftar_semuanya(capsys: pytest.CaptureFixture[str]) -> None:
    kode, keluar, galat = perintah(capsys)
    assert kode == 0
    assert [satu for satu in CODES if satu not in keluar] == []
    assert "SKP4xx Peraturan\n" in keluar
    assert "SKP6xx" not in keluar or any(satu.startswith("SKP6") for satu in CODES)
    assert galat.startswith("Rincian: ")


def test_perintah_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(json.loads(perintah(capsys, "404", "-f", "json")[1])) == ["versi", "kode"]
    assert list(json.loads(perintah(capsys, "MPH", "-f", "json")[1])) == ["versi", "istilah"]
    semua = json.loads(perintah(capsys, "-f", "json")[1])
    assert [satu["kode"] for satu in semua["kode"]] == list(CODES)
    assert len(semua["istilah"]) == len(all_terms())


@pytest.mark.parametrize("kata", ["SKP409", "kuadrant", "xyz", "\x1b[31m", ""])
def test_perintah_dengan_kata_asing(kata: str, capsys: pytest.CaptureFixture[str]) -> None:
    kode, keluar, galat = perintah(capsys, kata)
    assert (kode, keluar) == (2, "")
    assert "bukan kode temuan atau istilah" in galat
    assert "\x1b" not in galat
