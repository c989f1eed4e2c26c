"""Documents in, typed content and findings out."""

import re

import pytest

from skpcli import check, read, score
from skpcli.diagnostics import Diagnostic, Severity
from skpcli.model.documents import Pegawai
from skpcli.model.organisations import Organisasi
from skpcli.model.terms import Aspek, Evaluasi, JenisJabatan, Rating, Status
from skpcli.reading.reader import FileContent, read_file

DASAR = """\
jenis: pegawai
periode: {mulai: 2025-01-01, selesai: 2025-12-31}
pegawai:
  nama: Rara Rekaan
  nip: "199203142017052033"
  jabatan: Analis
  jenis_jabatan: pelaksana
pejabat_penilai:
  nama: Bagas Karangan
  jabatan: Kepala Subbagian
"""
ORGANISASI = """\
jenis: organisasi
id: dinas
nama: Dinas Rekaan
periode: {mulai: 2025-01-01, selesai: 2025-12-31}
"""


def berkas(isi: str, *, ditunjuk: bool = True) -> FileContent:
    return read_file("a.yaml", isi.encode(), named=ditunjuk)


def pegawai(isi: str) -> Pegawai:
    """Read a text without errors."""
    hasil = berkas(isi)
    assert not [d for d in hasil.findings if d.severity is Severity.ERROR]
    satu = hasil.documents[0].content
    assert isinstance(satu, Pegawai)
    return satu


def temuan(isi: str, *, ditunjuk: bool = True) -> list[tuple[str, int, int, str]]:
    """Give code, line, column and route of what reading finds, sorted."""
    return [ringkas(d) for d in urut(berkas(isi, ditunjuk=ditunjuk).findings)]


def urut(semua: list[Diagnostic]) -> list[Diagnostic]:
    return sorted(semua, key=lambda d: (d.span.line, d.span.column, d.code))


def ringkas(d: Diagnostic) -> tuple[str, int, int, str]:
    return d.code, d.span.line, d.span.column, d.route


def satu(isi: str) -> Diagnostic:
    """Give the only finding."""
    (d,) = berkas(isi).findings
    return d


def tanpa(awal: str, isi: str = DASAR) -> str:
    baris = [satu for satu in isi.splitlines(keepends=True) if not satu.strip().startswith(awal)]
    return "".join(baris)


def rhk(isi: str) -> str:
    return DASAR + "hasil_kerja:\n  utama:\n" + isi


@pytest.mark.parametrize(
    ("isi", "jalur", "baris", "kolom"),
    [
        (tanpa("periode:"), "periode", 1, 1),
        (tanpa("nama: Rara"), "pegawai.nama", 3, 1),
        (tanpa("nip:"), "pegawai.nip", 3, 1),
        (tanpa("jabatan: Analis"), "pegawai.jabatan", 3, 1),
        (tanpa("jenis_jabatan"), "pegawai.jenis_jabatan", 3, 1),
        (tanpa("nama: Bagas"), "pejabat_penilai.nama", 8, 1),
        (tanpa("jabatan: Kepala"), "pejabat_penilai.jabatan", 8, 1),
        (DASAR.replace("mulai: 2025-01-01, ", ""), "periode.mulai", 2, 1),
        (DASAR.replace(", selesai: 2025-12-31", ""), "periode.selesai", 2, 1),
        (rhk("    - id: R1\n"), "hasil_kerja.utama.R1.rencana", 13, 7),
        (rhk("    - cascading: langsung\n"), "hasil_kerja.utama.R1.rencana", 13, 7),
        (DASAR + "atasan_pejabat_penilai: {nama: X}\n", "atasan_pejabat_penilai.jabatan", 11, 1),
        (tanpa("id:", ORGANISASI), "id", 1, 1),
        (tanpa("nama:", ORGANISASI), "nama", 1, 1),
        (tanpa("periode:", ORGANISASI), "periode", 1, 1),
        (ORGANISASI + "sasaran:\n  - id: S1\n", "sasaran.1.uraian", 6, 5),
        (ORGANISASI + "sasaran:\n  - uraian: Mutu naik\n", "sasaran.1.id", 6, 5),
    ],
)
def test_wajib(isi: str, jalur: str, baris: int, kolom: int) -> None:
    assert temuan(isi) == [("SKP104", baris, kolom, jalur)]
    d = satu(isi)
    assert d.message.endswith("wajib diisi, tetapi tidak ada")
    assert d.hint is not None


@pytest.mark.parametrize("kosong", ["", "null", "Null", "NULL", "~", '""', "''", '"  "'])
def test_kosong_sama_dengan_tidak_ada(kosong: str) -> None:
    assert temuan(DASAR.replace("nama: Rara Rekaan", f"nama: {kosong}")) in (
        [("SKP104", 4, 3, "pegawai.nama")],
        [("SKP104", 4, 9, "pegawai.nama")],
    )
    isi = pegawai(
        DASAR + f"organisasi: {kosong}\nhasil_kerja: {kosong}\ntanggal_penetapan: {kosong}\n"
    )
    assert (isi.organisasi, isi.tanggal_penetapan, isi.hasil_kerja.utama) == (None, None, ())


def test_null_berkutip_adalah_teks() -> None:
    assert pegawai(DASAR + 'organisasi: "null"\n').organisasi == "null"
    assert pegawai(DASAR + "organisasi: no\n").organisasi == "no"
    assert pegawai(DASAR.replace("Analis", "012")).pegawai.jabatan == "012"


@pytest.mark.parametrize("tanda", ["-", '"-"', "–", "...", "n/a", "' - '"])
def test_tanda_kosong(tanda: str) -> None:
    bertipe = f"tanggal_penetapan: {tanda}\n"
    assert [kode for kode, *_ in temuan(DASAR + bertipe)] == ["SKP221"]
    assert pegawai(DASAR + bertipe).tanggal_penetapan is None
    bebas = f"organisasi: {tanda}\n"
    assert temuan(DASAR + bebas) == []
    assert pegawai(DASAR + bebas).organisasi is None
    wajib = berkas(DASAR.replace("nama: Rara Rekaan", f"nama: {tanda}")).findings
    assert [d.code for d in wajib] == ["SKP104"]
    assert "berarti kosong" in wajib[0].message


def test_kosong_dalam_daftar() -> None:
    isi = pegawai(DASAR + "lampiran: {konsekuensi: [a, null, ~, '', b]}\n")
    assert isi.lampiran.konsekuensi == ("a", "b")


@pytest.mark.parametrize(
    ("isi", "jalur", "saran"),
    [
        (DASAR + "penilain: {}\n", "penilain", "mungkin maksudnya `penilaian`?"),
        (DASAR + "penilain:\n", "penilain", "mungkin maksudnya `penilaian`?"),
        (DASAR + "penilain: -\n", "penilain", "mungkin maksudnya `penilaian`?"),
        (DASAR + "Organisasi: a\n", "Organisasi", "mungkin maksudnya `organisasi`?"),
        (DASAR + "zzz: a\n", "zzz", "kunci milik kantor sendiri dimulai dengan `x_`"),
        (DASAR + "X_a: 1\n", "X_a", "kunci milik kantor sendiri dimulai dengan `x_`"),
        (
            rhk("    - {rencana: a, indikator: [{aspk: waktu}]}\n"),
            "hasil_kerja.utama.R1.indikator.1.aspk",
            "`aspek`",
        ),
        (
            rhk("    - {rencana: a, indikator: [{aspk: }]}\n"),
            "hasil_kerja.utama.R1.indikator.1.aspk",
            "`aspek`",
        ),
        (DASAR + "perilaku_kerja: {jujur: {}}\n", "perilaku_kerja.jujur", "`x_`"),
        (
            DASAR + "perilaku_kerja: {loyal: {ratng: sesuai ekspektasi}}\n",
            "perilaku_kerja.loyal.ratng",
            "`rating`",
        ),
        (DASAR + "perilaku_kerja: {Loyal: {ratng: }}\n", "perilaku_kerja.Loyal.ratng", "`rating`"),
        (ORGANISASI + "kebijakan: {metode: ketat}\n", "kebijakan.metode", "`metode_usulan`"),
        (ORGANISASI + "pegawai: {}\n", "pegawai", "`x_`"),
    ],
)
def test_kunci_asing(isi: str, jalur: str, saran: str) -> None:
    (d,) = [d for d in berkas(isi).findings if d.code != "SKP222"]
    assert (d.code, d.route) == ("SKP103", jalur)
    assert d.hint is not None
    assert saran in d.hint
    baris = isi.splitlines()[d.span.line - 1]
    assert baris[d.span.column - 1 : d.span.end_column - 1] == jalur.rpartition(".")[2]


@pytest.mark.parametrize(
    "isi", ["1", "{a: [b, {c: d}], rating: entah}", "[-, ~]", "", "-", "{bobot: 3, nip: 12}"]
)
def test_kunci_milik_kantor(isi: str) -> None:
    teks = (
        DASAR
        + f"x_kantor: {isi}\nhasil_kerja:\n  x_a: {isi}\n  utama:\n    - rencana: a\n      x_b: {isi}\n"
        + f"perilaku_kerja: {{x_c: {isi}, loyal: {{x_d: {isi}}}}}\n"
    ).replace("pegawai:\n", f"pegawai:\n  x_e: {isi}\n", 1)
    assert temuan(teks) == []
    assert pegawai(teks).hasil_kerja.utama[0].id == "R1"


@pytest.mark.parametrize("kunci", ["bobot", "nilai", "skor", "nilai_iki"])
def test_tanpa_bobot(kunci: str) -> None:
    for isi in (
        DASAR + f"{kunci}: 40\n",
        DASAR + f"{kunci}:\n",
        rhk(f"    - rencana: a\n      {kunci}: 40\n"),
        rhk(f"    - rencana: a\n      indikator:\n        - {kunci}: 40\n"),
        DASAR + f"perilaku_kerja: {{loyal: {{{kunci}: 90}}}}\n",
        ORGANISASI + f"{kunci}: 1\n",
    ):
        d = satu(isi)
        assert d.code == "SKP106"
        assert d.basis is not None
        assert "6/2022" in d.basis


def test_satu_teks_adalah_daftar_berisi_satu() -> None:
    isi = pegawai(
        rhk("    - {rencana: a, indikator: [{bukti: 'nota, foto'}]}\n")
        + "perilaku_kerja: {loyal: {ekspektasi_khusus: 'a, b'}, adaptif: {ekspektasi_khusus: [a, b]}}\n"
        + "lampiran: {konsekuensi: 'a, b', skema_pertanggungjawaban: [a, b]}\n"
    )
    assert isi.hasil_kerja.utama[0].indikator[0].bukti == ("nota, foto",)
    assert isi.perilaku_kerja.loyal.ekspektasi_khusus == ("a, b",)
    assert isi.perilaku_kerja.adaptif.ekspektasi_khusus == ("a", "b")
    assert isi.lampiran.konsekuensi == ("a, b",)
    assert isi.lampiran.skema_pertanggungjawaban == ("a", "b")


@pytest.mark.parametrize(
    "kunci", ["Berorientasi Pelayanan", "BERORIENTASI-PELAYANAN", "berorientasi pelayanan"]
)
def test_kunci_perilaku_dilipat(kunci: str) -> None:
    teks = DASAR + f"perilaku_kerja:\n  {kunci}: {{rating: di bawah ekspektasi}}\n  akuntable:\n"
    assert temuan(teks) == [
        ("SKP222", 12, 3, f"perilaku_kerja.{kunci}"),
        ("SKP222", 13, 3, "perilaku_kerja.akuntable"),
    ]
    assert pegawai(teks).perilaku_kerja.berorientasi_pelayanan.rating is Rating.DI_BAWAH
    hasil = score(read([("a.yaml", teks.encode())]))[0].appraisal
    assert hasil is not None
    assert hasil.gaps[0].route == f"perilaku_kerja.{kunci}"


def test_kunci_perilaku_berulang() -> None:
    assert ("SKP006", 12, 3, "perilaku_kerja.Loyal") in temuan(
        DASAR + "perilaku_kerja:\n  Loyal: {}\n  loyal: {}\n"
    )
    assert ("SKP006", 13, 3, "perilaku_kerja.Loyal") in temuan(
        DASAR + "perilaku_kerja:\n  loyal: {}\n  Loyal: {}\n"
    )


def test_id_bawaan() -> None:
    teks = rhk(
        "    - rencana: a\n    - {rencana: b, id: X}\n    - rencana: c\n  tambahan:\n    - rencana: d\n"
    )
    hasil = pegawai(teks).hasil_kerja
    assert [satu.id for satu in (*hasil.utama, *hasil.tambahan)] == ["R1", "X", "R3", "T1"]


@pytest.mark.parametrize(
    ("isi", "baris", "kolom", "jalur"),
    [
        ("    - {rencana: a, id: R2}\n    - rencana: b\n", 14, 7, "hasil_kerja.utama.R2.id"),
        ("    - rencana: a\n    - {rencana: b, id: R1}\n", 14, 24, "hasil_kerja.utama.R1.id"),
        (
            "    - {rencana: a, id: T1}\n  tambahan:\n    - rencana: b\n",
            15,
            7,
            "hasil_kerja.tambahan.T1.id",
        ),
        (
            "    - {rencana: a, id: A}\n  tambahan:\n    - {rencana: b, id: A}\n",
            15,
            24,
            "hasil_kerja.tambahan.A.id",
        ),
    ],
)
def test_id_ganda(isi: str, baris: int, kolom: int, jalur: str) -> None:
    assert temuan(rhk(isi)) == [("SKP210", baris, kolom, jalur)]
    assert satu(rhk(isi)).notes[0].span is not None


def test_id_dibandingkan_persis() -> None:
    assert temuan(rhk("    - {rencana: a, id: r1}\n    - {rencana: b, id: R1}\n")) == []
    sasaran = "sasaran:\n  - {id: S1, uraian: a}\n  - {id: S1, uraian: b}\n"
    assert temuan(ORGANISASI + sasaran) == [("SKP210", 7, 10, "sasaran.2.id")]


def test_nip_atau_nrp() -> None:
    isi = pegawai(DASAR.replace('nip: "199203142017052033"', "nrp: 21980 123"))
    assert (isi.pegawai.nip, isi.nomor) == (None, "21980 123")
    assert (
        pegawai(DASAR.replace('"199203142017052033"', "19920314 201705 2 033")).nomor
        == "199203142017052033"
    )
    assert temuan(DASAR.replace('"199203142017052033"', '"-"')) == [
        ("SKP104", 5, 8, "pegawai.nip"),
        ("SKP221", 5, 8, "pegawai.nip"),
    ]
    assert temuan(DASAR.replace('"199203142017052033"', "123")) == [("SKP204", 5, 8, "pegawai.nip")]


def test_beberapa_dokumen() -> None:
    hasil = berkas(f"{DASAR}---\n---\n# kosong\n--- ~\n---\n{ORGANISASI}")
    assert hasil.findings == []
    assert hasil.count == 5
    assert [satu.document.number for satu in hasil.documents] == [1, 5]
    assert isinstance(hasil.documents[1].content, Organisasi)


def test_dokumen_rusak_tidak_merusak_yang_lain() -> None:
    hasil = berkas(f"{DASAR.replace('pelaksana', 'entah')}---\n{ORGANISASI}---\n{DASAR}")
    assert [satu.content is not None for satu in hasil.documents] == [False, True, True]


@pytest.mark.parametrize("isi", ["a: b\n", "- a\n", "teks saja\n", "Jenis: pegawai\n"])
def test_tanpa_jenis(isi: str) -> None:
    assert [kode for kode, *_ in temuan(isi)] == ["SKP101"]
    assert [kode for kode, *_ in temuan(isi, ditunjuk=False)] == ["SKP017"]
    assert berkas(isi, ditunjuk=False).documents == []


@pytest.mark.parametrize("nilai", ["pegawe", "orang", "[pegawai]", "{a: b}", "pegawai/organisasi"])
def test_jenis_asing_selalu_galat(nilai: str) -> None:
    for ditunjuk in (True, False):
        assert temuan(DASAR.replace("jenis: pegawai", f"jenis: {nilai}"), ditunjuk=ditunjuk)[0][
            :3
        ] == ("SKP102", 1, 8)


def test_jenis_kosong_tidak_dilewati() -> None:
    for ditunjuk in (True, False):
        assert temuan("jenis:\na: b\n", ditunjuk=ditunjuk) == [("SKP101", 1, 1, "jenis")]


def test_jenis_dilipat() -> None:
    assert (
        pegawai(DASAR.replace("jenis: pegawai", "jenis: ' PEGAWAI '")).pegawai.nama == "Rara Rekaan"
    )


@pytest.mark.parametrize(
    ("status", "golongan", "cocok"),
    [
        ("PNS", "III/d", True),
        ("pns", "(IIId)", True),
        ("PPPK", "IX", True),
        ("PPPK", "IV", True),
        ("PNS", "IX", False),
        ("PNS", "IV", False),
        ("PPPK", "III/d", False),
    ],
)
def test_golongan_menurut_status(status: str, golongan: str, cocok: bool) -> None:
    isi = DASAR.replace(
        "  jabatan: Analis", f"  status: {status}\n  golongan: {golongan}\n  jabatan: Analis"
    )
    assert temuan(isi) == ([] if cocok else [("SKP208", 7, 13, "pegawai.golongan")])


def test_golongan_tanpa_status_dan_milik_pejabat() -> None:
    for golongan in ("IX", "III/d"):
        pegawai(DASAR.replace("  jabatan: Kepala", f"  golongan: {golongan}\n  jabatan: Kepala"))
        pegawai(DASAR.replace("  jabatan: Analis", f"  golongan: {golongan}\n  jabatan: Analis"))


@pytest.mark.parametrize(
    ("mulai", "selesai", "evaluasi", "kode"),
    [
        ("2025-01-01", "2025-12-31", "tahunan", None),
        ("2024-01-01", "2024-12-31", "tahunan", None),
        ("2025-07-01", "2025-12-31", "Tahunan", None),
        ("2025-06-30", "2025-06-30", "sebagian", None),
        ("2025-01-01", "2025-06-30", "semester I", None),
        ("2025-07-01", "2025-12-31", "semester-ii", None),
        ("2025-04-01", "2025-06-30", "triwulan II", None),
        ("2025-02-01", "2025-02-28", "bulanan", None),
        ("2025-12-31", "2025-01-01", "tahunan", "SKP207"),
        ("2025-01-02", "2025-01-01", "sebagian", "SKP207"),
        ("2025-01-01", "2026-01-01", "tahunan", "SKP224"),
        ("2024-02-29", "2025-03-01", "sebagian", "SKP224"),
        ("2024-02-29", "2025-02-28", "sebagian", None),
        ("2025-01-01", "2025-06-30", "semester II", "SKP223"),
        ("2025-01-01", "2025-12-31", "semester I", "SKP223"),
        ("2025-01-01", "2025-04-01", "triwulan I", "SKP223"),
        ("2025-10-01", "2026-01-01", "triwulan IV", "SKP223"),
        ("2025-01-01", "2025-02-01", "bulanan", "SKP223"),
    ],
)
def test_periode(mulai: str, selesai: str, evaluasi: str, kode: str | None) -> None:
    lama = "{mulai: 2025-01-01, selesai: 2025-12-31}"
    for dasar in (DASAR, ORGANISASI):
        isi = dasar.replace(lama, f"{{mulai: {mulai}, selesai: {selesai}, evaluasi: {evaluasi}}}")
        assert [satu for satu, *_ in temuan(isi)] == ([kode] if kode else [])


@pytest.mark.parametrize(
    ("target", "arah", "berlawanan"),
    [
        ("maksimal 5 hari", "naik", True),
        ("maksimal 5 hari", "turun", False),
        ("minimal 5 berkas", "turun", True),
        ("minimal 5 berkas", "naik", False),
        ("5 berkas", "turun", False),
        ("kurang dari 3 kasus", "naik", True),
        ("Sesuai pagu", "turun", False),
    ],
)
def test_arah(target: str, arah: str, berlawanan: bool) -> None:
    isi = rhk(
        f"    - rencana: a\n      indikator:\n        - target: {target}\n          arah: {arah}\n"
    )
    jalur = "hasil_kerja.utama.R1.indikator.1.arah"
    assert temuan(isi) == ([("SKP211", 16, 17, jalur)] if berlawanan else [])


BANYAK = """\
jenis: pegawai
versi: 3
periode: {mulai: 2025-01-01, selesai: 2024-12-31, evaluasi: Akhir}
pegawai:
  nama: Rara Rekaan
  nip: 12
  status: PNS
  golongan: IX
  jabatn: Analis
  jenis_jabatan: entah
pejabat_penilai: Bagas
hasil_kerja:
  utama:
    - rencana: a
      id: R2
      rating: Baik
    - rencana: b
      bobot: 30
      indikator:
        - target: maksimal 3 hari
          arah: naik
    - teks
    - id: R 9
perilaku_kerja:
  Loyal: {rating: Diatas Ekspetasi}
penilaian:
  tanggal: 31 Februari 2025
"""


def test_semua_masalah_sekaligus_terurut() -> None:
    temuan_semua = [ringkas(d) for d in check(read([("a.yaml", BANYAK.encode())]))]
    assert temuan_semua == [
        ("SKP107", 2, 8, "versi"),
        ("SKP207", 3, 39, "periode.selesai"),
        ("SKP220", 3, 61, "periode.evaluasi"),
        ("SKP104", 4, 1, "pegawai.jabatan"),
        ("SKP204", 6, 8, "pegawai.nip"),
        ("SKP208", 8, 13, "pegawai.golongan"),
        ("SKP103", 9, 3, "pegawai.jabatn"),
        ("SKP201", 10, 18, "pegawai.jenis_jabatan"),
        ("SKP105", 11, 18, "pejabat_penilai"),
        ("SKP203", 16, 15, "hasil_kerja.utama.R2.rating"),
        ("SKP210", 17, 7, "hasil_kerja.utama.R2.id"),
        ("SKP106", 18, 7, "hasil_kerja.utama.R2.bobot"),
        ("SKP211", 21, 17, "hasil_kerja.utama.R2.indikator.1.arah"),
        ("SKP105", 22, 7, "hasil_kerja.utama.R3"),
        ("SKP104", 23, 7, "hasil_kerja.utama.R 9.rencana"),
        ("SKP209", 23, 11, "hasil_kerja.utama.R 9.id"),
        ("SKP222", 25, 3, "perilaku_kerja.Loyal"),
        ("SKP220", 25, 19, "perilaku_kerja.Loyal.rating"),
        ("SKP206", 27, 12, "penilaian.tanggal"),
    ]


@pytest.mark.parametrize(
    "isi",
    [
        DASAR.replace("selesai: 2025-12-31", "selesai: entah, evaluasi: triwulan I"),
        DASAR.replace("{mulai: 2025-01-01, selesai: 2025-12-31}", "2025"),
        DASAR.replace("pegawai:\n  nama: Rara", "x_p:\n  nama: Rara"),
        rhk("    - {rencana: a, id: 'R 2'}\n    - {rencana: b, id: R1}\n"),
        ORGANISASI + "sasaran: [teks, teks, {uraian: a}, {uraian: b}]\n",
        DASAR.replace('"199203142017052033"', "[1]"),
    ],
)
def test_yang_rusak_tidak_menimbulkan_temuan_lain(isi: str) -> None:
    kode = {kode for kode, *_ in temuan(isi)}
    assert kode
    assert kode <= {"SKP104", "SKP105", "SKP201", "SKP204", "SKP206", "SKP209"}


@pytest.mark.parametrize(
    "bagian",
    [
        "periode",
        "pegawai",
        "pejabat_penilai",
        "hasil_kerja",
        "perilaku_kerja",
        "lampiran",
        "penilaian",
    ],
)
def test_daftar_bukan_pasangan(bagian: str) -> None:
    for isi, apa in (("[]", "daftar"), ("[a]", "daftar"), ("teks", "satu teks")):
        dasar = re.sub(rf"(?m)^{bagian}:(.*\n)(  .*\n)*", "", DASAR)
        (d,) = [d for d in berkas(dasar + f"{bagian}: {isi}\n").findings if d.code != "SKP104"]
        assert (d.code, d.route) == ("SKP105", bagian)
        assert f"bukan {apa}" in d.message


def test_tipe() -> None:
    isi = pegawai(
        DASAR.replace(
            "  jabatan: Analis", "  status: pppk\n  golongan: (ix)\n  jabatan: Analis"
        ).replace("pelaksana", "Pimpinan_Unit Mandiri")
        + "hasil_kerja: {utama: [{rencana: a, indikator: [{aspek: KUALITAS}]}]}\n"
    )
    assert isi.pegawai.status is Status.PPPK
    assert isi.pegawai.golongan == "IX"
    assert isi.pegawai.jenis_jabatan is JenisJabatan.PIMPINAN
    assert isi.hasil_kerja.utama[0].indikator[0].aspek is Aspek.KUALITAS
    assert isi.periode.evaluasi is Evaluasi.TAHUNAN


def test_identitas_dokumen_bergalat() -> None:
    (baris,) = score(read([("a.yaml", BANYAK.encode())]))
    assert baris.appraisal is None
    assert (baris.identity.nama, baris.identity.nip, baris.identity.jabatan) == (
        "Rara Rekaan",
        None,
        None,
    )
    assert baris.identity.periode == ("2025-01-01", "2024-12-31", "tahunan")
