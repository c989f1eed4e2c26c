"""Safe edits: what is changed, what is left byte for byte, and what is never touched."""

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import skpcli
from skpcli.reading.fixes import diff, fix
from skpcli.reading.reader import read_file

PERSON = """\
jenis: pegawai   # jenisnya
periode: {mulai: 2025-01-01, selesai: 2025-12-31}
pegawai:
  nama: Wulan Rekaan
  nip: "199203142017052033"
  jabatan: Analis Perpustakaan
  jenis_jabatan: JF
pejabat_penilai: {nama: Bagas Karangan, jabatan: Kepala}
"""


def mended(more: str, start: str = PERSON) -> str:
    """Mend a document with more lines, and give those lines back."""
    fixed = fix("a.yaml", (start + more).encode())
    assert fix("a.yaml", fixed.content).edits == 0, "a second run finds nothing more"
    text = fixed.content.decode()
    assert text.startswith(start)
    return text.removeprefix(start)


def test_a_comment_behind_a_cut_value_stays_a_comment() -> None:
    after = mended("penilaian:\n  tempat: nota #3 dinas   # sudah dicek\n")
    assert after == 'penilaian:\n  tempat: "nota #3 dinas"   # sudah dicek\n'


def test_a_diff_ends_where_the_file_does() -> None:
    old = PERSON.encode()
    output = diff("a.yaml", old, old.replace(b"jenis_jabatan: JF", b"jenis_jabatan: JA"))
    assert output.splitlines()[-1] == " pejabat_penilai: {nama: Bagas Karangan, jabatan: Kepala}"
    assert "@@ -4,5 +4,5 @@" in output


def test_what_is_the_offices_own_is_left_alone() -> None:
    for more in ("x_catatan: tiket #12 dinas\n", "x_a:\n  b: tiket #12 dinas\n"):
        assert mended(more) == more
        findings = skpcli.check(skpcli.read([("a.yaml", (PERSON + more).encode())]))
        assert "SKP015" not in {finding.code for finding in findings}


RHK = "hasil_kerja:\n  utama:\n    - rencana: Terwujudnya layanan\n      "


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("penilaian: {predikat: Misconduct}\n", "penilaian: {predikat: kurang}\n"),
        (
            "penilaian:\n  rating_hasil_kerja:  'Diatas'  # ya\n",
            "penilaian:\n  rating_hasil_kerja:  di atas ekspektasi  # ya\n",
        ),
        (
            "perilaku_kerja:\n  akuntable: {rating: sesuai}\n",
            "perilaku_kerja:\n  akuntabel: {rating: sesuai ekspektasi}\n",
        ),
        ("perilaku_kerja: {'Loyal': {}}\n", "perilaku_kerja: {loyal: {}}\n"),
        (
            RHK + "umpan_balik: Lihat nota #17 kantor\n",
            RHK + 'umpan_balik: "Lihat nota #17 kantor"\n',
        ),
        (RHK + "umpan_balik: Kepala: bagus\n", RHK + 'umpan_balik: "Kepala: bagus"\n'),
        (
            RHK + 'umpan_balik: Kata "Kepala": bagus  # kata\n',
            RHK + "umpan_balik: 'Kata \"Kepala\": bagus'  # kata\n",
        ),
        (RHK + "indikator: [{target: >= 75%}]\n", RHK + 'indikator: [{target: ">= 75%"}]\n'),
        (RHK + "indikator: [{target: 82,5 poin}]\n", RHK + 'indikator: [{target: "82,5 poin"}]\n'),
        (
            RHK + "bukti: a\n      umpan_balik: %baik\n",
            RHK + 'bukti: a\n      umpan_balik: "%baik"\n',
        ),
        (
            "penilaian:\n  rating_hasil_kerja: >-\n    diatas\n    ekspektasi\n  predikat: baik\n",
            "penilaian:\n  rating_hasil_kerja: di atas ekspektasi\n  predikat: baik\n",
        ),
        (
            "tanggal_penetapan: 20/01/2025  # awal tahun\npenilaian: {tanggal: '31.12.25'}\n",
            "tanggal_penetapan: 2025-01-20  # awal tahun\npenilaian: {tanggal: 2025-12-31}\n",
        ),
        (
            "penilaian: {predikat: cukup/butuh perbaikan}\n",
            "penilaian: {predikat: butuh perbaikan}\n",
        ),
        ("penilaian:\n  tanggal: 31-Des-25\n", "penilaian:\n  tanggal: 2025-12-31\n"),
    ],
)
def test_safe_edits(old: str, new: str) -> None:
    assert mended(old) == new


@pytest.mark.parametrize(
    "kept",
    [
        "penilaian: {predikat: Baik Sekali}\n",  # no known spelling
        "penilaian: {tanggal: 31 Desember 2025}\n",  # as good as ISO
        "penilaian: {tanggal: 31/02/2025}\n",  # no day
        "penilaian: {tempat: 31/12/2025}\n",  # no date
        "penilaian: {predikat: Cukup}\n",  # another system may have meant something else
        "penilaian: {predikat: -}\n",  # absent, not a spelling
        "penilaian: {tanggal: 2025-12-31 #nanti}\n",  # typed: quotes would be a guess
        RHK + "umpan_balik: - ramah\n",  # a text, or a list that begins here
        RHK + "umpan_balik: awal kalimat\n        lalu nota #17 kantor\n",  # cut on its second line
        RHK + "umpan_balik: baik # catatan\n",  # a comment
        RHK + 'umpan_balik: "tidak ditutup\n',
    ],
)
def test_what_is_not_certain_stays(kept: str) -> None:
    assert mended(kept) == kept


def test_quotes_for_a_bare_nip_of_everybody() -> None:
    bare = PERSON.replace('"199203142017052033"', "19920314 201705 2 033")
    bare = bare.replace("jabatan: Kepala}", "jabatan: Kepala, nip: 197001011990011001}")
    fixed = fix("a.yaml", bare.encode())
    assert fixed.edits == 2
    assert '  nip: "19920314 201705 2 033"\n' in fixed.content.decode()
    assert 'nip: "197001011990011001"}' in fixed.content.decode()


def test_a_document_after_a_broken_one_is_mended_too() -> None:
    broken = PERSON + "penilaian: [\n---\n"
    assert mended("---\n" + PERSON + "penilaian: {predikat: misconduct}\n", broken).endswith(
        "{predikat: kurang}\n"
    )


TAB = """\
jenis: pegawai
periode:
\tmulai: 2025-01-01
\tselesai: 2025-12-31
pegawai:
\tnama: A
\t# ya
\tjabatan: B\t
"""


def test_tabs_become_blanks() -> None:
    after = TAB.replace("\n\t", "\n  ").replace("  # ya", "\t# ya")  # a comment's is harmless
    assert fix("a.yaml", TAB.encode()) == (after.encode(), 4)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "pegawai:\n    nama: A\n\tjabatan: B\n",
            "pegawai:\n    nama: A\n    jabatan: B\n",
        ),  # else unreadable
        ("a:\n  b:\n\tc: 1\n", None),  # beside b, or inside it
        ("a: |\n  b\n\tc\n", None),  # in a text
        ("a: [\n", None),
    ],
)
def test_tabs_only_where_there_is_one_reading(old: str, new: str | None) -> None:
    start = "jenis: pegawai\n"
    fixed = fix("a.yaml", (start + old).encode())
    assert fixed.content.decode() == start + (new or old)


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_encoding_and_line_ends_stay(mark: bytes, encoding: str, line_end: str) -> None:
    def written(text: str) -> bytes:
        return mark + text.replace("\n", line_end).encode(encoding)

    old = PERSON.replace("Wulan", "Wulañ") + "penilaian: {predikat: MISCONDUCT}\n# akhir é"
    assert fix("a.yaml", written(old)) == (written(old.replace("MISCONDUCT", "kurang")), 1)


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfea", b"\x00\x01", "é".encode("cp1252"), b"nama: \x1b[0m"]
)
def test_what_cannot_be_read_comes_back(content: bytes) -> None:
    assert fix("a.yaml", content) == (content, 0)


def test_diff() -> None:
    old = PERSON + "penilaian: {predikat: misconduct}\n"
    lines = diff("a.yaml", old.encode(), fix("a.yaml", old.encode()).content).splitlines()
    assert lines[:2] == ["--- a.yaml (sekarang)", "+++ a.yaml (diperbaiki)"]
    assert [line for line in lines[2:] if line[0] in "+-"] == [
        "-penilaian: {predikat: misconduct}",
        "+penilaian: {predikat: kurang}",
    ]


SPELLED_KEYS = [
    "Berorientasi-Pelayanan",
    "akuntable",
    "kompeten",
    "Harmonis",
    "loyal",
    "adaptif",
    "kolaboratif",
]
RATINGS = ["diatas", "Dibawah Ekspetasi", "sesuai", "di_atas-espektasi", "SESUAI EKSPEKTASI"]
SPELLINGS = st.sampled_from([*RATINGS, "cukup", "x"])
QUOTES = st.sampled_from(["{}", "'{}'", '"{}"', "  {}  # c", "{} #c"])


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(SPELLINGS, QUOTES), min_size=7, max_size=7), st.tuples(SPELLINGS, QUOTES))
def test_edits_never_change_what_is_read(
    values: list[tuple[str, str]], rating: tuple[str, str]
) -> None:
    text = PERSON + "perilaku_kerja:\n"
    for key, (spelling, quotes) in zip(SPELLED_KEYS, values, strict=True):
        text += f"  {key}:\n    rating: {quotes.format(spelling)}\n"
    spelling, quotes = rating
    text += f"penilaian:\n  rating_hasil_kerja: {quotes.format(spelling)}\n"
    old = read_file("a.yaml", text.encode())
    new = read_file("a.yaml", fix("a.yaml", text.encode()).content)
    old_codes = {finding.code for finding in old.findings}
    new_codes = {finding.code for finding in new.findings}
    assert old.documents[0].content == new.documents[0].content
    assert len(old.documents) == len(new.documents) == 1
    assert new_codes <= old_codes - {"SKP220", "SKP222"}
