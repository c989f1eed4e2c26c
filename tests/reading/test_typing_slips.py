"""What people type in Notepad and paste from Word: found at its place, and mended as meant."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skpcli.reading.fixes import fix, without_idle_fixes
from skpcli.reading.reader import read_file

SOUND = """\
jenis: pegawai
periode:
  mulai: 2025-01-01
  selesai: 2025-12-31
pegawai:
  nama: Wulan Rekaan
  nip: "199203142017052033"
  jabatan: Analis Perpustakaan
  jenis_jabatan: JF
pejabat_penilai:
  nama: Bagas Karangan
  jabatan: Kepala Bagian
hasil_kerja:
  utama:
    - rencana: Terlayaninya pembaca
      cascading: langsung
      indikator:
        - aspek: kuantitas
          uraian: Jumlah pembaca
          target: 2 orang
          realisasi: 3 orang
          bukti:
            - Foto
            - Notulen
  tambahan:
    - rencana: Tertatanya gudang
"""

SLIPS = [
    ("  selesai", "\tselesai", "SKP005", 4, 1),
    ("  mulai", "\tmulai", "SKP005", 3, 1),
    ("  utama", "\tutama", "SKP005", 14, 1),
    ("    - rencana: Terl", "    -\trencana: Terl", "SKP005", 15, 6),
    ("      cascading", "\tcascading", "SKP005", 16, 1),
    ("          target", "\ttarget", "SKP005", 20, 1),
    ("          realisasi", "  \t\trealisasi", "SKP005", 21, 3),
    ("  tambahan:\n", "  tambahan: []\n", "SKP023", 25, 13),
    ("  tambahan:\n", "  tambahan: {}  # nanti\n", "SKP023", 25, 13),
    ("nama: Wulan Rekaan", "nama: “Wulan Rekaan”", "SKP019", 6, 9),
    ('"199203142017052033"', "“199203142017052033”", "SKP019", 7, 8),
    ("- Foto", "- ‘Foto’", "SKP019", 23, 15),
    ("jabatan: Kepala Bagian", "jabatan: „Kepala Bagian“", "SKP019", 12, 12),
    ("- rencana: Terl", "– rencana: Terl", "SKP020", 15, 5),
    ("- rencana: Tert", "—\trencana: Tert", "SKP020", 26, 5),
    ("- aspek", "•aspek", "SKP020", 18, 9),
    ("- aspek", "*\u00a0aspek", "SKP020", 18, 9),
    ("- Notulen", "· Notulen", "SKP020", 24, 13),
    ("  selesai", "\u00a0\u00a0selesai", "SKP021", 4, 1),
    ("  selesai", " \u00a0selesai", "SKP021", 4, 2),
    ("nama: Bagas", "nama:\u00a0Bagas", "SKP021", 11, 8),
    ("nama: Bagas", "nama\u00a0: Bagas", "SKP021", 11, 7),
    ("- Foto", "-\u00a0Foto", "SKP021", 23, 14),
    ("pegawai:\n", "pegawai:\u00a0\n", "SKP021", 5, 9),
    ("selesai", "sele\u200bsai", "SKP022", 4, 7),
    ("nama: Wulan", "nama:\u200b Wulan", "SKP022", 6, 8),
    ("Wulan", "Wu\u00adlan", "SKP022", 6, 11),
    ("- Foto", "\u2060- Foto", "SKP022", 23, 13),
    ('"199203142017052033"', '\u200c"199203142017052033"\u200b', "SKP022", 7, 8),
    ("2025-12-31", "2025-12\u200d-31", "SKP022", 4, 19),
    ("Wulan", "Wu\ufeff\ufefflan", "SKP003", 6, 11),
]


def content_of(text: str) -> object:
    (document,) = read_file("a.yaml", text.encode()).documents
    return document.content


@pytest.mark.parametrize(("old", "new", "code", "line", "column"), SLIPS)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_slip_is_found_at_its_place_and_mended(
    old: str, new: str, code: str, line: int, column: int, line_end: str
) -> None:
    text = SOUND.replace(old, new, 1)
    written = text.replace("\n", line_end)
    findings = read_file("a.yaml", written.encode()).findings
    first = min(findings, key=lambda finding: finding.span[1:])
    assert (first.code, first.span.line, first.span.column) == (code, line, column)
    assert {finding.code for finding in findings} == {code}, "nothing else is made of it"
    mended = fix("a.yaml", written.encode())
    assert mended.edits == len(findings)
    assert content_of(mended.content.decode()) == content_of(SOUND)
    assert fix("a.yaml", mended.content) == (mended.content, 0)


@given(st.lists(st.sampled_from(SLIPS), min_size=2, max_size=6))
@settings(max_examples=60, deadline=None)
def test_several_slips_are_mended_in_one_run(slips: list[tuple[str, str, str, int, int]]) -> None:
    text = SOUND
    for old, new, *_ in slips:
        text = text.replace(old, new, 1)
    mended = fix("a.yaml", text.encode())
    assert content_of(mended.content.decode()) == content_of(SOUND)
    assert read_file("a.yaml", mended.content).findings == []
    assert fix("a.yaml", mended.content) == (mended.content, 0)


ALL_IN_TABS = SOUND.replace("  ", "\t")


def test_a_document_indented_by_tabs_alone_is_mended() -> None:
    mended = fix("a.yaml", ALL_IN_TABS.encode())
    assert mended.content.decode() == SOUND


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("jenis: pegawai\na:\n  b:\n\tc: 1\n", 4),  # beside b, or inside it
        ("jenis: pegawai\na:\n\tb:\n    c: 1\n", 3),  # c beside b, or inside it
    ],
)
def test_a_tab_whose_level_is_open_says_so(text: str, line: int) -> None:
    (finding,) = read_file("a.yaml", text.encode()).findings
    assert (finding.code, finding.span.line, finding.fix) == ("SKP005", line, None)
    assert "tidak dapat dipastikan" in finding.message
    assert fix("a.yaml", text.encode()) == (text.encode(), 0)


@pytest.mark.parametrize(
    "more",
    [
        "penilaian:\n  catatan: Nilai 80–90, “baik” dan tepat\u00a0waktu • ramah\n",
        "penilaian:\n  catatan: “Baik” dan “tepat”\n",
        "penilaian:\n  catatan: hal berikut\n    – ramah\n    • tepat waktu\n",
        "penilaian:\n  catatan: |\n    – ramah: ya\n    • tepat\n    “baik”\n    * a\n\n    \tb\n",
        'penilaian:\n  catatan: "awal\n    – ramah\n    “baik”"\n',
        "x_kantor:\n  “a”: “b”\n  c: \u200bd\n",
        "# – catatan: “x”\u200b\n",
        "penilaian:\n  catatan: 👩\u200d🔧 dan ا\u200cب\n",
    ],
)
def test_in_texts_comments_and_what_is_the_offices_own_nothing_is_found(more: str) -> None:
    text = SOUND + more
    assert read_file("a.yaml", text.encode()).findings == []
    assert fix("a.yaml", text.encode()) == (text.encode(), 0)


def test_a_free_text_is_read_as_written_until_it_is_mended() -> None:
    file = read_file("a.yaml", SOUND.replace("Wulan", "Wu\u200blan").encode())
    assert file.documents[0].document.data["pegawai"]["nama"] == "Wu\u200blan Rekaan"


def test_only_edits_that_are_made_are_promised() -> None:
    text = SOUND.replace("Wulan", "Wu\u200blan") + "penilaian: {tanggal: 2025-12-31 #nanti}\n"
    file = read_file("a.yaml", text.encode())
    kept = without_idle_fixes([file], file.findings)
    promised = [finding.code for finding in kept if finding.fix]
    assert len(promised) == fix("a.yaml", text.encode()).edits
    assert promised == ["SKP022"]


DASHES = [
    "u:\n  -{}\n    a: 1\n    b: 2\n  -{}\n    a: 3\n",
    "u:\n-{}\n  a: 1\n-{}\n  a: 3\n",
    "u:\n  - -{}\n      a: 1\n",
    "u:\n  -{}\n\n    # k\n    a: 1\n",
    "u:\n  -{}\n    - a: 1\n    -{}\n      a: 2\n",
    "u:\n  - a: 1\n  -{}\n    a: 2",
    "u:\n  -{}\n    a: 1\n    b:\n      -{}\n        c: 1\n",
]


@pytest.mark.parametrize("behind", ["", " ", "  ", " # nanti", "\u00a0", " \u00a0 # nanti", "\t"])
@pytest.mark.parametrize("shape", DASHES)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_lone_dash_above_a_deeper_line_opens_an_entry(
    shape: str, behind: str, line_end: str
) -> None:
    plain, written = ("jenis: pegawai\n" + shape.replace("{}", blanks) for blanks in ("", behind))
    data = [
        read_file("a.yaml", text.replace("\n", line_end).encode()).documents[0].document.data
        for text in (plain, written)
    ]
    assert data[0] == data[1]
    assert isinstance(data[0]["u"][0], dict | list)
