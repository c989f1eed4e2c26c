"""Documents in, typed content and findings out."""

import re

import pytest

from skpcli import check, read, score
from skpcli.diagnostics import Diagnostic, Severity
from skpcli.model.documents import Pegawai
from skpcli.model.organisations import Organisasi
from skpcli.model.terms import Aspek, Evaluasi, JenisJabatan, Rating, Status
from skpcli.reading.reader import FileContent, read_file

BASE = """\
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
ORGANISATION = """\
jenis: organisasi
id: dinas
nama: Dinas Rekaan
periode: {mulai: 2025-01-01, selesai: 2025-12-31}
"""


def file_of(text: str, *, named: bool = True) -> FileContent:
    return read_file("a.yaml", text.encode(), named=named)


def read_pegawai(text: str) -> Pegawai:
    """Read a text without errors."""
    content = file_of(text)
    assert not [d for d in content.findings if d.severity is Severity.ERROR]
    only_finding = content.documents[0].content
    assert isinstance(only_finding, Pegawai)
    return only_finding


def places(text: str, *, named: bool = True) -> list[tuple[str, int, int, str]]:
    """Give code, line, column and route of what reading finds, sorted."""
    return [brief(d) for d in in_order(file_of(text, named=named).findings)]


def in_order(found: list[Diagnostic]) -> list[Diagnostic]:
    return sorted(found, key=lambda d: (d.span.line, d.span.column, d.code))


def brief(d: Diagnostic) -> tuple[str, int, int, str]:
    return d.code, d.span.line, d.span.column, d.route


def only_finding(text: str) -> Diagnostic:
    """Give the only finding."""
    (d,) = file_of(text).findings
    return d


def without(start: str, text: str = BASE) -> str:
    line = [only_finding for only_finding in text.splitlines(keepends=True) if not only_finding.strip().startswith(start)]
    return "".join(line)


def with_rhk(text: str) -> str:
    return BASE + "hasil_kerja:\n  utama:\n" + text


@pytest.mark.parametrize(
    ("text", "route", "line", "column"),
    [
        (without("periode:"), "periode", 1, 1),
        (without("nama: Rara"), "pegawai.nama", 3, 1),
        (without("nip:"), "pegawai.nip", 3, 1),
        (without("jabatan: Analis"), "pegawai.jabatan", 3, 1),
        (without("jenis_jabatan"), "pegawai.jenis_jabatan", 3, 1),
        (without("nama: Bagas"), "pejabat_penilai.nama", 8, 1),
        (without("jabatan: Kepala"), "pejabat_penilai.jabatan", 8, 1),
        (BASE.replace("mulai: 2025-01-01, ", ""), "periode.mulai", 2, 1),
        (BASE.replace(", selesai: 2025-12-31", ""), "periode.selesai", 2, 1),
        (with_rhk("    - id: R1\n"), "hasil_kerja.utama.R1.rencana", 13, 7),
        (with_rhk("    - cascading: langsung\n"), "hasil_kerja.utama.R1.rencana", 13, 7),
        (BASE + "atasan_pejabat_penilai: {nama: X}\n", "atasan_pejabat_penilai.jabatan", 11, 1),
        (without("id:", ORGANISATION), "id", 1, 1),
        (without("nama:", ORGANISATION), "nama", 1, 1),
        (without("periode:", ORGANISATION), "periode", 1, 1),
        (ORGANISATION + "sasaran:\n  - id: S1\n", "sasaran.1.uraian", 6, 5),
        (ORGANISATION + "sasaran:\n  - uraian: Mutu naik\n", "sasaran.1.id", 6, 5),
    ],
)
def test_wajib(text: str, route: str, line: int, column: int) -> None:
    assert places(text) == [("SKP104", line, column, route)]
    d = only_finding(text)
    assert d.message.endswith("wajib diisi, tetapi tidak ada")
    assert d.hint is not None


@pytest.mark.parametrize("empty", ["", "null", "Null", "NULL", "~", '""', "''", '"  "'])
def test_kosong_sama_dengan_tidak_ada(empty: str) -> None:
    assert places(BASE.replace("nama: Rara Rekaan", f"nama: {empty}")) in (
        [("SKP104", 4, 3, "pegawai.nama")],
        [("SKP104", 4, 9, "pegawai.nama")],
    )
    text = read_pegawai(
        BASE + f"organisasi: {empty}\nhasil_kerja: {empty}\ntanggal_penetapan: {empty}\n"
    )
    assert (text.organisasi, text.tanggal_penetapan, text.hasil_kerja.utama) == (None, None, ())


def test_null_berkutip_adalah_teks() -> None:
    assert read_pegawai(BASE + 'organisasi: "null"\n').organisasi == "null"
    assert read_pegawai(BASE + "organisasi: no\n").organisasi == "no"
    assert read_pegawai(BASE.replace("Analis", "012")).pegawai.jabatan == "012"


@pytest.mark.parametrize("mark", ["-", '"-"', "–", "...", "n/a", "' - '"])
def test_tanda_kosong(mark: str) -> None:
    typed = f"tanggal_penetapan: {mark}\n"
    assert [code for code, *_ in places(BASE + typed)] == ["SKP221"]
    assert read_pegawai(BASE + typed).tanggal_penetapan is None
    free = f"organisasi: {mark}\n"
    assert places(BASE + free) == []
    assert read_pegawai(BASE + free).organisasi is None
    required = file_of(BASE.replace("nama: Rara Rekaan", f"nama: {mark}")).findings
    assert [d.code for d in required] == ["SKP104"]
    assert "berarti kosong" in required[0].message


def test_kosong_dalam_daftar() -> None:
    text = read_pegawai(BASE + "lampiran: {konsekuensi: [a, null, ~, '', b]}\n")
    assert text.lampiran.konsekuensi == ("a", "b")


@pytest.mark.parametrize(
    ("text", "route", "hint"),
    [
        (BASE + "penilain: {}\n", "penilain", "mungkin maksudnya `penilaian`?"),
        (BASE + "penilain:\n", "penilain", "mungkin maksudnya `penilaian`?"),
        (BASE + "penilain: -\n", "penilain", "mungkin maksudnya `penilaian`?"),
        (BASE + "Organisasi: a\n", "Organisasi", "mungkin maksudnya `organisasi`?"),
        (BASE + "zzz: a\n", "zzz", "kunci milik kantor sendiri dimulai dengan `x_`"),
        (BASE + "X_a: 1\n", "X_a", "kunci milik kantor sendiri dimulai dengan `x_`"),
        (
            with_rhk("    - {rencana: a, indikator: [{aspk: waktu}]}\n"),
            "hasil_kerja.utama.R1.indikator.1.aspk",
            "`aspek`",
        ),
        (
            with_rhk("    - {rencana: a, indikator: [{aspk: }]}\n"),
            "hasil_kerja.utama.R1.indikator.1.aspk",
            "`aspek`",
        ),
        (BASE + "perilaku_kerja: {jujur: {}}\n", "perilaku_kerja.jujur", "`x_`"),
        (
            BASE + "perilaku_kerja: {loyal: {ratng: sesuai ekspektasi}}\n",
            "perilaku_kerja.loyal.ratng",
            "`rating`",
        ),
        (BASE + "perilaku_kerja: {Loyal: {ratng: }}\n", "perilaku_kerja.Loyal.ratng", "`rating`"),
        (ORGANISATION + "kebijakan: {metode: ketat}\n", "kebijakan.metode", "`metode_usulan`"),
        (ORGANISATION + "pegawai: {}\n", "pegawai", "`x_`"),
    ],
)
def test_kunci_asing(text: str, route: str, hint: str) -> None:
    (d,) = [d for d in file_of(text).findings if d.code != "SKP222"]
    assert (d.code, d.route) == ("SKP103", route)
    assert d.hint is not None
    assert hint in d.hint
    line = text.splitlines()[d.span.line - 1]
    assert line[d.span.column - 1 : d.span.end_column - 1] == route.rpartition(".")[2]


@pytest.mark.parametrize(
    "text", ["1", "{a: [b, {c: d}], rating: entah}", "[-, ~]", "", "-", "{bobot: 3, nip: 12}"]
)
def test_kunci_milik_kantor(text: str) -> None:
    text = (
        BASE
        + f"x_kantor: {text}\nhasil_kerja:\n  x_a: {text}\n  utama:\n    - rencana: a\n      x_b: {text}\n"
        + f"perilaku_kerja: {{x_c: {text}, loyal: {{x_d: {text}}}}}\n"
    ).replace("pegawai:\n", f"pegawai:\n  x_e: {text}\n", 1)
    assert places(text) == []
    assert read_pegawai(text).hasil_kerja.utama[0].id == "R1"


@pytest.mark.parametrize("key", ["bobot", "nilai", "skor", "nilai_iki"])
def test_tanpa_bobot(key: str) -> None:
    for text in (
        BASE + f"{key}: 40\n",
        BASE + f"{key}:\n",
        with_rhk(f"    - rencana: a\n      {key}: 40\n"),
        with_rhk(f"    - rencana: a\n      indikator:\n        - {key}: 40\n"),
        BASE + f"perilaku_kerja: {{loyal: {{{kunci}: 90}}}}\n",
        ORGANISATION + f"{key}: 1\n",
    ):
        d = only_finding(text)
        assert d.code == "SKP106"
        assert d.basis is not None
        assert "6/2022" in d.basis


def test_satu_teks_adalah_daftar_berisi_satu() -> None:
    text = read_pegawai(
        with_rhk("    - {rencana: a, indikator: [{bukti: 'nota, foto'}]}\n")
        + "perilaku_kerja: {loyal: {ekspektasi_khusus: 'a, b'}, adaptif: {ekspektasi_khusus: [a, b]}}\n"
        + "lampiran: {konsekuensi: 'a, b', skema_pertanggungjawaban: [a, b]}\n"
    )
    assert text.hasil_kerja.utama[0].indikator[0].bukti == ("nota, foto",)
    assert text.perilaku_kerja.loyal.ekspektasi_khusus == ("a, b",)
    assert text.perilaku_kerja.adaptif.ekspektasi_khusus == ("a", "b")
    assert text.lampiran.konsekuensi == ("a, b",)
    assert text.lampiran.skema_pertanggungjawaban == ("a", "b")


@pytest.mark.parametrize(
    "key", ["Berorientasi Pelayanan", "BERORIENTASI-PELAYANAN", "berorientasi pelayanan"]
)
def test_kunci_perilaku_dilipat(key: str) -> None:
    text = BASE + f"perilaku_kerja:\n  {key}: {{rating: di bawah ekspektasi}}\n  akuntable:\n"
    assert places(text) == [
        ("SKP222", 12, 3, f"perilaku_kerja.{key}"),
        ("SKP222", 13, 3, "perilaku_kerja.akuntable"),
    ]
    assert read_pegawai(text).perilaku_kerja.berorientasi_pelayanan.rating is Rating.DI_BAWAH
    content = score(read([("a.yaml", text.encode())]))[0].appraisal
    assert content is not None
    assert content.gaps[0].route == f"perilaku_kerja.{key}"


def test_kunci_perilaku_berulang() -> None:
    assert ("SKP006", 12, 3, "perilaku_kerja.Loyal") in places(
        BASE + "perilaku_kerja:\n  Loyal: {}\n  loyal: {}\n"
    )
    assert ("SKP006", 13, 3, "perilaku_kerja.Loyal") in places(
        BASE + "perilaku_kerja:\n  loyal: {}\n  Loyal: {}\n"
    )


def test_id_bawaan() -> None:
    text = with_rhk(
        "    - rencana: a\n    - {rencana: b, id: X}\n    - rencana: c\n  tambahan:\n    - rencana: d\n"
    )
    content = read_pegawai(text).hasil_kerja
    assert [only_finding.id for only_finding in (*content.utama, *content.tambahan)] == ["R1", "X", "R3", "T1"]


@pytest.mark.parametrize(
    ("text", "line", "column", "route"),
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
def test_id_ganda(text: str, line: int, column: int, route: str) -> None:
    assert places(with_rhk(text)) == [("SKP210", line, column, route)]
    assert only_finding(with_rhk(text)).notes[0].span is not None


def test_id_dibandingkan_persis() -> None:
    assert places(with_rhk("    - {rencana: a, id: r1}\n    - {rencana: b, id: R1}\n")) == []
    sasaran = "sasaran:\n  - {id: S1, uraian: a}\n  - {id: S1, uraian: b}\n"
    assert places(ORGANISATION + sasaran) == [("SKP210", 7, 10, "sasaran.2.id")]


def test_nip_atau_nrp() -> None:
    text = read_pegawai(BASE.replace('nip: "199203142017052033"', "nrp: 21980 123"))
    assert (text.pegawai.nip, text.nomor) == (None, "21980 123")
    assert (
        read_pegawai(BASE.replace('"199203142017052033"', "19920314 201705 2 033")).nomor
        == "199203142017052033"
    )
    assert places(BASE.replace('"199203142017052033"', '"-"')) == [
        ("SKP104", 5, 8, "pegawai.nip"),
        ("SKP221", 5, 8, "pegawai.nip"),
    ]
    assert places(BASE.replace('"199203142017052033"', "123")) == [("SKP204", 5, 8, "pegawai.nip")]


def test_beberapa_dokumen() -> None:
    content = file_of(f"{BASE}---\n---\n# kosong\n--- ~\n---\n{ORGANISATION}")
    assert content.findings == []
    assert content.count == 5
    assert [only_finding.document.number for only_finding in content.documents] == [1, 5]
    assert isinstance(content.documents[1].content, Organisasi)


def test_dokumen_rusak_tidak_merusak_yang_lain() -> None:
    content = file_of(f"{BASE.replace('pelaksana', 'entah')}---\n{ORGANISATION}---\n{BASE}")
    assert [only_finding.content is not None for only_finding in content.documents] == [False, True, True]


@pytest.mark.parametrize("text", ["a: b\n", "- a\n", "teks saja\n", "Jenis: pegawai\n"])
def test_tanpa_jenis(text: str) -> None:
    assert [code for code, *_ in places(text)] == ["SKP101"]
    assert [code for code, *_ in places(text, named=False)] == ["SKP017"]
    assert file_of(text, named=False).documents == []


@pytest.mark.parametrize("value", ["pegawe", "orang", "[pegawai]", "{a: b}", "pegawai/organisasi"])
def test_jenis_asing_selalu_galat(value: str) -> None:
    for named in (True, False):
        assert places(BASE.replace("jenis: pegawai", f"jenis: {value}"), named=named)[0][
            :3
        ] == ("SKP102", 1, 8)


def test_jenis_kosong_tidak_dilewati() -> None:
    for named in (True, False):
        assert places("jenis:\na: b\n", named=named) == [("SKP101", 1, 1, "jenis")]


def test_jenis_dilipat() -> None:
    assert (
        read_pegawai(BASE.replace("jenis: pegawai", "jenis: ' PEGAWAI '")).pegawai.nama == "Rara Rekaan"
    )


@pytest.mark.parametrize(
    ("status", "golongan", "fits"),
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
def test_golongan_menurut_status(status: str, golongan: str, fits: bool) -> None:
    text = BASE.replace(
        "  jabatan: Analis", f"  status: {status}\n  golongan: {golongan}\n  jabatan: Analis"
    )
    assert places(text) == ([] if fits else [("SKP208", 7, 13, "pegawai.golongan")])


def test_golongan_tanpa_status_dan_milik_pejabat() -> None:
    for golongan in ("IX", "III/d"):
        read_pegawai(BASE.replace("  jabatan: Kepala", f"  golongan: {golongan}\n  jabatan: Kepala"))
        read_pegawai(BASE.replace("  jabatan: Analis", f"  golongan: {golongan}\n  jabatan: Analis"))


@pytest.mark.parametrize(
    ("first_day", "last_day", "evaluasi", "code"),
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
def test_periode(first_day: str, last_day: str, evaluasi: str, code: str | None) -> None:
    old = "{mulai: 2025-01-01, selesai: 2025-12-31}"
    for base in (BASE, ORGANISATION):
        text = base.replace(old, f"{{mulai: {first_day}, selesai: {last_day}, evaluasi: {evaluasi}}}")
        assert [only_finding for only_finding, *_ in places(text)] == ([code] if code else [])


@pytest.mark.parametrize(
    ("target", "arah", "contradicts"),
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
def test_arah(target: str, arah: str, contradicts: bool) -> None:
    text = with_rhk(
        f"    - rencana: a\n      indikator:\n        - target: {target}\n          arah: {arah}\n"
    )
    route = "hasil_kerja.utama.R1.indikator.1.arah"
    assert places(text) == ([("SKP211", 16, 17, route)] if contradicts else [])


MANY = """\
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
    found = [brief(d) for d in check(read([("a.yaml", MANY.encode())]))]
    assert found == [
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
    "text",
    [
        BASE.replace("selesai: 2025-12-31", "selesai: entah, evaluasi: triwulan I"),
        BASE.replace("{mulai: 2025-01-01, selesai: 2025-12-31}", "2025"),
        BASE.replace("pegawai:\n  nama: Rara", "x_p:\n  nama: Rara"),
        with_rhk("    - {rencana: a, id: 'R 2'}\n    - {rencana: b, id: R1}\n"),
        ORGANISATION + "sasaran: [teks, teks, {uraian: a}, {uraian: b}]\n",
        BASE.replace('"199203142017052033"', "[1]"),
    ],
)
def test_yang_rusak_tidak_menimbulkan_temuan_lain(text: str) -> None:
    code = {code for code, *_ in places(text)}
    assert code
    assert code <= {"SKP104", "SKP105", "SKP201", "SKP204", "SKP206", "SKP209"}


@pytest.mark.parametrize(
    "part",
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
def test_daftar_bukan_pasangan(part: str) -> None:
    for text, what in (("[]", "daftar"), ("[a]", "daftar"), ("teks", "satu teks")):
        base = re.sub(rf"(?m)^{part}:(.*\n)(  .*\n)*", "", BASE)
        (d,) = [d for d in file_of(base + f"{part}: {text}\n").findings if d.code != "SKP104"]
        assert (d.code, d.route) == ("SKP105", part)
        assert f"bukan {what}" in d.message


def test_tipe() -> None:
    text = read_pegawai(
        BASE.replace(
            "  jabatan: Analis", "  status: pppk\n  golongan: (ix)\n  jabatan: Analis"
        ).replace("pelaksana", "Pimpinan_Unit Mandiri")
        + "hasil_kerja: {utama: [{rencana: a, indikator: [{aspek: KUALITAS}]}]}\n"
    )
    assert text.pegawai.status is Status.PPPK
    assert text.pegawai.golongan == "IX"
    assert text.pegawai.jenis_jabatan is JenisJabatan.PIMPINAN
    assert text.hasil_kerja.utama[0].indikator[0].aspek is Aspek.KUALITAS
    assert text.periode.evaluasi is Evaluasi.TAHUNAN


def test_identitas_dokumen_bergalat() -> None:
    (line,) = score(read([("a.yaml", MANY.encode())]))
    assert line.appraisal is None
    assert (line.identity.nama, line.identity.nip, line.identity.jabatan) == (
        "Rara Rekaan",
        None,
        None,
    )
    assert line.identity.periode == ("2025-01-01", "2024-12-31", "tahunan")
