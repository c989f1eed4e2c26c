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
    file = file_of(text)
    assert not [finding for finding in file.findings if finding.severity is Severity.ERROR]
    pegawai = file.documents[0].content
    assert isinstance(pegawai, Pegawai)
    return pegawai


def places(text: str, *, named: bool = True) -> list[tuple[str, int, int, str]]:
    """Give code, line, column and route of what reading finds, sorted."""
    return [brief(finding) for finding in in_order(file_of(text, named=named).findings)]


def in_order(found: list[Diagnostic]) -> list[Diagnostic]:
    return sorted(found, key=lambda finding: (finding.span.line, finding.span.column, finding.code))


def brief(finding: Diagnostic) -> tuple[str, int, int, str]:
    return finding.code, finding.span.line, finding.span.column, finding.route


def only_finding(text: str) -> Diagnostic:
    """Give the only finding."""
    (finding,) = file_of(text).findings
    return finding


def without(start: str, text: str = BASE) -> str:
    """Leave out the lines that begin with a text."""
    lines = text.splitlines(keepends=True)
    return "".join(line for line in lines if not line.strip().startswith(start))


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
def test_what_is_required(text: str, route: str, line: int, column: int) -> None:
    assert places(text) == [("SKP104", line, column, route)]
    finding = only_finding(text)
    assert finding.message.endswith("wajib diisi, tetapi tidak ada")
    assert finding.hint is not None


@pytest.mark.parametrize("empty", ["", "null", "Null", "NULL", "~", '""', "''", '"  "'])
def test_empty_is_the_same_as_absent(empty: str) -> None:
    assert places(BASE.replace("nama: Rara Rekaan", f"nama: {empty}")) in (
        [("SKP104", 4, 3, "pegawai.nama")],
        [("SKP104", 4, 9, "pegawai.nama")],
    )
    pegawai = read_pegawai(
        BASE + f"organisasi: {empty}\nhasil_kerja: {empty}\ntanggal_penetapan: {empty}\n"
    )
    assert pegawai.organisasi is None
    assert pegawai.tanggal_penetapan is None
    assert pegawai.hasil_kerja.utama == ()


def test_a_quoted_null_is_a_text() -> None:
    assert read_pegawai(BASE + 'organisasi: "null"\n').organisasi == "null"
    assert read_pegawai(BASE + "organisasi: no\n").organisasi == "no"
    assert read_pegawai(BASE.replace("Analis", "012")).pegawai.jabatan == "012"


@pytest.mark.parametrize("mark", ["-", '"-"', "–", "...", "n/a", "' - '"])
def test_marks_for_empty(mark: str) -> None:
    typed = f"tanggal_penetapan: {mark}\n"
    assert [code for code, *_ in places(BASE + typed)] == ["SKP221"]
    assert read_pegawai(BASE + typed).tanggal_penetapan is None
    free = f"organisasi: {mark}\n"
    assert places(BASE + free) == []
    assert read_pegawai(BASE + free).organisasi is None
    required = file_of(BASE.replace("nama: Rara Rekaan", f"nama: {mark}")).findings
    assert [finding.code for finding in required] == ["SKP104"]
    assert "berarti kosong" in required[0].message


def test_empty_in_a_list() -> None:
    pegawai = read_pegawai(BASE + "lampiran: {konsekuensi: [a, null, ~, '', b]}\n")
    assert pegawai.lampiran.konsekuensi == ("a", "b")


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
def test_an_unknown_key(text: str, route: str, hint: str) -> None:
    (finding,) = [finding for finding in file_of(text).findings if finding.code != "SKP222"]
    assert (finding.code, finding.route) == ("SKP103", route)
    assert finding.hint is not None
    assert hint in finding.hint
    line = text.splitlines()[finding.span.line - 1]
    assert line[finding.span.column - 1 : finding.span.end_column - 1] == route.rpartition(".")[2]


@pytest.mark.parametrize(
    "value", ["1", "{a: [b, {c: d}], rating: entah}", "[-, ~]", "", "-", "{bobot: 3, nip: 12}"]
)
def test_keys_of_the_office(value: str) -> None:
    text = BASE.replace("pegawai:\n", f"pegawai:\n  x_e: {value}\n", 1)
    text += f"x_kantor: {value}\nhasil_kerja:\n  x_a: {value}\n"
    text += f"  utama:\n    - rencana: a\n      x_b: {value}\n"
    text += f"perilaku_kerja: {{x_c: {value}, loyal: {{x_d: {value}}}}}\n"
    assert places(text) == []
    assert read_pegawai(text).hasil_kerja.utama[0].id == "R1"


@pytest.mark.parametrize("key", ["bobot", "nilai", "skor", "nilai_iki"])
def test_there_is_no_weight(key: str) -> None:
    for text in (
        BASE + f"{key}: 40\n",
        BASE + f"{key}:\n",
        with_rhk(f"    - rencana: a\n      {key}: 40\n"),
        with_rhk(f"    - rencana: a\n      indikator:\n        - {key}: 40\n"),
        BASE + f"perilaku_kerja: {{loyal: {{{key}: 90}}}}\n",
        ORGANISATION + f"{key}: 1\n",
    ):
        finding = only_finding(text)
        assert finding.code == "SKP106"
        assert finding.basis is not None
        assert "6/2022" in finding.basis


def test_one_text_is_a_list_of_one() -> None:
    pegawai = read_pegawai(
        with_rhk("    - {rencana: a, indikator: [{bukti: 'nota, foto'}]}\n")
        + "perilaku_kerja:\n"
        + "  loyal: {ekspektasi_khusus: 'a, b'}\n  adaptif: {ekspektasi_khusus: [a, b]}\n"
        + "lampiran: {konsekuensi: 'a, b', skema_pertanggungjawaban: [a, b]}\n"
    )
    assert pegawai.hasil_kerja.utama[0].indikator[0].bukti == ("nota, foto",)
    assert pegawai.perilaku_kerja.loyal.ekspektasi_khusus == ("a, b",)
    assert pegawai.perilaku_kerja.adaptif.ekspektasi_khusus == ("a", "b")
    assert pegawai.lampiran.konsekuensi == ("a, b",)
    assert pegawai.lampiran.skema_pertanggungjawaban == ("a", "b")


@pytest.mark.parametrize(
    "key", ["Berorientasi Pelayanan", "BERORIENTASI-PELAYANAN", "berorientasi pelayanan"]
)
def test_keys_of_values_are_folded(key: str) -> None:
    text = BASE + f"perilaku_kerja:\n  {key}: {{rating: di bawah ekspektasi}}\n  akuntable:\n"
    assert places(text) == [
        ("SKP222", 12, 3, f"perilaku_kerja.{key}"),
        ("SKP222", 13, 3, "perilaku_kerja.akuntable"),
    ]
    assert read_pegawai(text).perilaku_kerja.berorientasi_pelayanan.rating is Rating.DI_BAWAH
    appraisal = score(read([("a.yaml", text.encode())]))[0].appraisal
    assert appraisal is not None
    assert appraisal.gaps[0].route == f"perilaku_kerja.{key}"


def test_a_value_twice() -> None:
    assert ("SKP006", 12, 3, "perilaku_kerja.Loyal") in places(
        BASE + "perilaku_kerja:\n  Loyal: {}\n  loyal: {}\n"
    )
    assert ("SKP006", 13, 3, "perilaku_kerja.Loyal") in places(
        BASE + "perilaku_kerja:\n  loyal: {}\n  Loyal: {}\n"
    )


def test_default_ids() -> None:
    utama = "    - rencana: a\n    - {rencana: b, id: X}\n    - rencana: c\n"
    pegawai = read_pegawai(with_rhk(utama + "  tambahan:\n    - rencana: d\n"))
    assert [rhk.id for _, rhk in pegawai.rhk_routes()] == ["R1", "X", "R3", "T1"]


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
def test_an_id_twice(text: str, line: int, column: int, route: str) -> None:
    assert places(with_rhk(text)) == [("SKP210", line, column, route)]
    assert only_finding(with_rhk(text)).notes[0].span is not None


def test_ids_are_compared_exactly() -> None:
    assert places(with_rhk("    - {rencana: a, id: r1}\n    - {rencana: b, id: R1}\n")) == []
    sasaran = "sasaran:\n  - {id: S1, uraian: a}\n  - {id: S1, uraian: b}\n"
    assert places(ORGANISATION + sasaran) == [("SKP210", 7, 10, "sasaran.2.id")]


def test_nip_or_nrp() -> None:
    with_nrp = read_pegawai(BASE.replace('nip: "199203142017052033"', "nrp: 21980 123"))
    assert (with_nrp.pegawai.nip, with_nrp.number) == (None, "21980 123")
    spaced = read_pegawai(BASE.replace('"199203142017052033"', "19920314 201705 2 033"))
    assert spaced.number == "199203142017052033"
    assert places(BASE.replace('"199203142017052033"', '"-"')) == [
        ("SKP104", 5, 8, "pegawai.nip"),
        ("SKP221", 5, 8, "pegawai.nip"),
    ]
    assert places(BASE.replace('"199203142017052033"', "123")) == [("SKP204", 5, 8, "pegawai.nip")]


def test_several_documents() -> None:
    file = file_of(f"{BASE}---\n---\n# kosong\n--- ~\n---\n{ORGANISATION}")
    assert file.findings == []
    assert file.count == 5
    assert [document.document.number for document in file.documents] == [1, 5]
    assert isinstance(file.documents[1].content, Organisasi)


def test_a_broken_document_does_not_break_the_others() -> None:
    file = file_of(f"{BASE.replace('pelaksana', 'entah')}---\n{ORGANISATION}---\n{BASE}")
    assert [document.content is None for document in file.documents] == [True, False, False]


@pytest.mark.parametrize("text", ["a: b\n", "- a\n", "teks saja\n", "Jenis: pegawai\n"])
def test_without_jenis(text: str) -> None:
    assert [code for code, *_ in places(text)] == ["SKP101"]
    assert [code for code, *_ in places(text, named=False)] == ["SKP017"]
    assert file_of(text, named=False).documents == []


@pytest.mark.parametrize("value", ["pegawe", "orang", "[pegawai]", "{a: b}", "pegawai/organisasi"])
def test_an_unknown_jenis_is_always_an_error(value: str) -> None:
    text = BASE.replace("jenis: pegawai", f"jenis: {value}")
    for named in (True, False):
        assert places(text, named=named)[0][:3] == ("SKP102", 1, 8)


def test_an_empty_jenis_is_not_skipped() -> None:
    for named in (True, False):
        assert places("jenis:\na: b\n", named=named) == [("SKP101", 1, 1, "jenis")]


def test_jenis_is_folded() -> None:
    pegawai = read_pegawai(BASE.replace("jenis: pegawai", "jenis: ' PEGAWAI '"))
    assert pegawai.pegawai.nama == "Rara Rekaan"


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
def test_golongan_by_status(status: str, golongan: str, fits: bool) -> None:
    text = BASE.replace(
        "  jabatan: Analis", f"  status: {status}\n  golongan: {golongan}\n  jabatan: Analis"
    )
    assert places(text) == ([] if fits else [("SKP208", 7, 13, "pegawai.golongan")])


def test_golongan_without_status_and_of_an_assessor() -> None:
    for golongan in ("IX", "III/d"):
        for jabatan in ("  jabatan: Kepala", "  jabatan: Analis"):
            read_pegawai(BASE.replace(jabatan, f"  golongan: {golongan}\n{jabatan}"))


@pytest.mark.parametrize(
    ("first_day", "last_day", "evaluasi", "code"),
    [
        ("2025-01-01", "2025-12-31", "tahunan", None),
        ("2024-01-01", "2024-12-31", "tahunan", None),
        ("2025-07-01", "2025-12-31", "Tahunan", "SKP223"),
        ("2025-06-30", "2025-12-31", "Tahunan", None),
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
def test_which_periods_fit(first_day: str, last_day: str, evaluasi: str, code: str | None) -> None:
    old = "{mulai: 2025-01-01, selesai: 2025-12-31}"
    new = f"{{mulai: {first_day}, selesai: {last_day}, evaluasi: {evaluasi}}}"
    for base in (BASE, ORGANISATION):
        found = places(base.replace(old, new))
        assert [found_code for found_code, *_ in found] == ([code] if code else [])


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
def test_arah_against_the_target(target: str, arah: str, contradicts: bool) -> None:
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


def test_all_problems_at_once_in_order() -> None:
    found = [brief(finding) for finding in check(read([("a.yaml", MANY.encode())]))]
    assert found == [
        ("SKP107", 2, 8, "versi"),
        ("SKP207", 3, 39, "periode.selesai"),
        ("SKP220", 3, 61, "periode.evaluasi"),
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
def test_nothing_follows_from_what_is_broken(text: str) -> None:
    codes = {code for code, *_ in places(text)}
    assert codes
    assert codes <= {"SKP104", "SKP105", "SKP201", "SKP204", "SKP206", "SKP209"}


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
def test_a_list_is_no_mapping(part: str) -> None:
    base = re.sub(rf"(?m)^{part}:(.*\n)(  .*\n)*", "", BASE)
    for value, what in (("[]", "daftar"), ("[a]", "daftar"), ("teks", "satu teks")):
        found = file_of(base + f"{part}: {value}\n").findings
        (finding,) = [finding for finding in found if finding.code != "SKP104"]
        assert (finding.code, finding.route) == ("SKP105", part)
        assert f"bukan {what}" in finding.message


def test_typed_values() -> None:
    text = BASE.replace("pelaksana", "Pimpinan_Unit Mandiri")
    text = text.replace("  jabatan: Analis", "  status: pppk\n  golongan: (ix)\n  jabatan: Analis")
    pegawai = read_pegawai(
        text + "hasil_kerja: {utama: [{rencana: a, indikator: [{aspek: KUALITAS}]}]}\n"
    )
    assert pegawai.pegawai.status is Status.PPPK
    assert pegawai.pegawai.golongan == "IX"
    assert pegawai.pegawai.jenis_jabatan is JenisJabatan.PIMPINAN
    assert pegawai.hasil_kerja.utama[0].indikator[0].aspek is Aspek.KUALITAS
    assert pegawai.periode.evaluasi is Evaluasi.TAHUNAN


def test_the_identity_in_a_document_with_errors() -> None:
    (row,) = score(read([("a.yaml", MANY.encode())]))
    identity = row.identity
    assert row.appraisal is None
    assert (identity.nama, identity.nip, identity.jabatan) == ("Rara Rekaan", None, None)
    assert identity.periode == ("2025-01-01", "2024-12-31", "tahunan")


@pytest.mark.parametrize(
    ("written", "code", "message"),
    [
        ("31/12/2025", "SKP220", 'ejaan "31/12/2025" dibaca `2025-12-31`'),
        ("31-Des-25", "SKP220", 'ejaan "31-Des-25" dibaca `2025-12-31`'),
        ("31/02/2025", "SKP206", 'tanggal "31/02/2025" tidak ada dalam kalender'),
        ("31 Des 25", "SKP206", '"31 Des 25" bukan tanggal'),
        ("31 Desember 2025", None, None),
        ("2025-12-31", None, None),
    ],
)
def test_spellings_of_dates(written: str, code: str | None, message: str | None) -> None:
    text = BASE + f"penilaian:\n  tanggal: {written}\n"
    found = read_file("a.yaml", text.encode()).findings
    seen = [(finding.code, finding.message, finding.route) for finding in found]
    assert seen == ([(code, message, "penilaian.tanggal")] if code else [])


@pytest.mark.parametrize(
    ("written", "read", "hint"),
    [
        ("Administrator", "JA", "tulis `JA`"),
        ("JFU", "pelaksana", "tulis `pelaksana`"),
        (
            "Struktural",
            "JA",
            "tulis `JA` bila itu maksudnya; tidak diperbaiki otomatis: "
            "jabatan struktural dapat pula JPT",
        ),
    ],
)
def test_titles_of_positions(written: str, read: str, hint: str) -> None:
    text = BASE.replace("jenis_jabatan: pelaksana", f"jenis_jabatan: {written}")
    assert text != BASE
    (finding,) = read_file("a.yaml", text.encode()).findings
    assert (finding.code, finding.route) == ("SKP220", "pegawai.jenis_jabatan")
    assert finding.message == f'ejaan "{written}" dibaca `{read}`'
    assert finding.hint == hint
    assert (finding.fix is None) is (written == "Struktural")


def test_an_unsafe_spelling_has_no_fix() -> None:
    text = BASE + "penilaian: {predikat: Cukup}\n"
    (finding,) = read_file("a.yaml", text.encode()).findings
    assert finding.fix is None
    assert finding.hint == (
        "tulis `butuh perbaikan` bila itu maksudnya; tidak diperbaiki otomatis: "
        "`cukup` juga sebutan predikat dari aturan lain"
    )
