"""Safe edits: what is changed, what is left byte for byte, and what is never touched."""

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import skpcli
from skpcli.reading.fixes import diff, fix

ORANG = """\
jenis: pegawai   # jenisnya
periode: {mulai: 2025-01-01, selesai: 2025-12-31}
pegawai:
  nama: Wulan Rekaan
  nip: "199203142017052033"
  jabatan: Analis Perpustakaan
  jenis_jabatan: JF
pejabat_penilai: {nama: Bagas Karangan, jabatan: Kepala}
"""


def sesudah(tambahan: str, awal: str = ORANG) -> str:
    """Mend a document with more lines, and give those lines back."""
    hasil = fix("a.yaml", (awal + tambahan).encode())
    assert fix("a.yaml", hasil.content).edits == 0, "a second run finds nothing more"
    teks = hasil.content.decode()
    assert teks.startswith(awal)
    return teks.removeprefix(awal)


def test_a_comment_behind_a_cut_value_stays_a_comment() -> None:
    jadi = sesudah("penilaian:\n  tempat: nota #3 dinas   # sudah dicek\n")
    assert jadi == 'penilaian:\n  tempat: "nota #3 dinas"   # sudah dicek\n'


def test_a_diff_ends_where_the_file_does() -> None:
    lama = ORANG.encode()
    keluar = diff("a.yaml", lama, lama.replace(b"jenis_jabatan: JF", b"jenis_jabatan: JA"))
    assert keluar.splitlines()[-1] == " pejabat_penilai: {nama: Bagas Karangan, jabatan: Kepala}"
    assert "@@ -4,5 +4,5 @@" in keluar


def test_what_is_the_offices_own_is_left_alone() -> None:
    for tambahan in ("x_catatan: tiket #12 dinas\n", "x_a:\n  b: tiket #12 dinas\n"):
        assert sesudah(tambahan) == tambahan
        temuan = skpcli.check(skpcli.read([("a.yaml", (ORANG + tambahan).encode())]))
        assert "SKP015" not in {satu.code for satu in temuan}


RHK = "hasil_kerja:\n  utama:\n    - rencana: Terwujudnya layanan\n      "


@pytest.mark.parametrize(
    ("lama", "baru"),
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
        (RHK + "umpan_balik: Lihat nota #17 kantor\n", RHK + 'umpan_balik: "Lihat nota #17 kantor"\n'),
        (RHK + "umpan_balik: Kepala: bagus\n", RHK + 'umpan_balik: "Kepala: bagus"\n'),
        (RHK + 'umpan_balik: Kata "Kepala": bagus  # kata\n', RHK + "umpan_balik: 'Kata \"Kepala\": bagus'  # kata\n"),
        (RHK + "indikator: [{target: >= 75%}]\n", RHK + 'indikator: [{target: ">= 75%"}]\n'),
        (RHK + "indikator: [{target: 82,5 poin}]\n", RHK + 'indikator: [{target: "82,5 poin"}]\n'),
        (RHK + "bukti: a\n      umpan_balik: %baik\n", RHK + 'bukti: a\n      umpan_balik: "%baik"\n'),
        (
            "penilaian:\n  rating_hasil_kerja: >-\n    diatas\n    ekspektasi\n  predikat: baik\n",
            "penilaian:\n  rating_hasil_kerja: di atas ekspektasi\n  predikat: baik\n",
        ),
    ],
)  # fmt: skip
def test_safe_edits(lama: str, baru: str) -> None:
    assert sesudah(lama) == baru


@pytest.mark.parametrize(
    "tetap",
    [
        "penilaian: {predikat: Baik Sekali}\n",  # no known spelling
        "penilaian: {predikat: -}\n",  # absent, not a spelling
        "penilaian: {tanggal: 2025-12-31 #nanti}\n",  # typed: quotes would be a guess
        RHK + "umpan_balik: - ramah\n",  # a text, or a list that begins here
        RHK + "umpan_balik: awal kalimat\n        lalu nota #17 kantor\n",  # cut on its second line
        RHK + "umpan_balik: baik # catatan\n",  # a comment
        RHK + 'umpan_balik: "tidak ditutup\n',
    ],
)
def test_what_is_not_certain_stays(tetap: str) -> None:
    assert sesudah(tetap) == tetap


def test_quotes_for_a_bare_nip_of_everybody() -> None:
    bare = ORANG.replace('"199203142017052033"', "19920314 201705 2 033")
    bare = bare.replace("jabatan: Kepala}", "jabatan: Kepala, nip: 197001011990011001}")
    hasil = fix("a.yaml", bare.encode())
    assert hasil.edits == 2
    assert '  nip: "19920314 201705 2 033"\n' in hasil.content.decode()
    assert 'nip: "197001011990011001"}' in hasil.content.decode()


def test_a_document_after_a_broken_one_is_mended_too() -> None:
    rusak = ORANG + "penilaian: [\n---\n"
    assert sesudah("---\n" + ORANG + "penilaian: {predikat: misconduct}\n", rusak).endswith(
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
    assert fix("a.yaml", TAB.encode()) == (TAB.replace("\n\t", "\n  ").encode(), 5)


@pytest.mark.parametrize(
    ("lama", "baru"),
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
def test_tabs_only_where_there_is_one_reading(lama: str, baru: str | None) -> None:
    awal = "jenis: pegawai\n"
    assert fix("a.yaml", (awal + lama).encode()).content.decode() == awal + (
        lama if baru is None else baru
    )


@pytest.mark.parametrize(
    ("bom", "pengodean"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ],
)
@pytest.mark.parametrize("ganti_baris", ["\n", "\r\n", "\r"])
def test_encoding_and_line_ends_stay(bom: bytes, pengodean: str, ganti_baris: str) -> None:
    def tulis(teks: str) -> bytes:
        return bom + teks.replace("\n", ganti_baris).encode(pengodean)

    lama = ORANG.replace("Wulan", "Wulañ") + "penilaian: {predikat: MISCONDUCT}\n# akhir é"
    assert fix("a.yaml", tulis(lama)) == (tulis(lama.replace("MISCONDUCT", "kurang")), 1)


@pytest.mark.parametrize(
    "isi", [b"", b"\xff\xfea", b"\x00\x01", "é".encode("cp1252"), b"nama: \x1b[0m"]
)
def test_what_cannot_be_read_comes_back(isi: bytes) -> None:
    assert fix("a.yaml", isi) == (isi, 0)


def test_diff() -> None:
    lama = ORANG + "penilaian: {predikat: misconduct}\n"
    baris = diff("a.yaml", lama.encode(), fix("a.yaml", lama.encode()).content).splitlines()
    assert baris[:2] == ["--- a.yaml (sekarang)", "+++ a.yaml (diperbaiki)"]
    assert [satu for satu in baris[2:] if satu[0] in "+-"] == [
        "-penilaian: {predikat: misconduct}",
        "+penilaian: {predikat: kurang}",
    ]


EJAAN = st.sampled_from(
    [
        "diatas",
        "Dibawah Ekspetasi",
        "sesuai",
        "di_atas-espektasi",
        "SESUAI EKSPEKTASI",
        "cukup",
        "x",
    ]
)
KUTIP = st.sampled_from(["{}", "'{}'", '"{}"', "  {}  # c", "{} #c"])


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(EJAAN, KUTIP), min_size=7, max_size=7), st.tuples(EJAAN, KUTIP))
def test_edits_never_change_what_is_read(
    nilai: list[tuple[str, str]], hasil: tuple[str, str]
) -> None:
    kunci = (
        "Berorientasi-Pelayanan",
        "akuntable",
        "kompeten",
        "Harmonis",
        "loyal",
        "adaptif",
        "kolaboratif",
    )
    teks = ORANG + "perilaku_kerja:\n"
    teks += "".join(
        f"  {nama}:\n    rating: {q.format(isi)}\n"
        for nama, (isi, q) in zip(kunci, nilai, strict=True)
    )
    teks += f"penilaian:\n  rating_hasil_kerja: {hasil[1].format(hasil[0])}\n"
    baru = fix("a.yaml", teks.encode())
    lama_isi, baru_isi = (
        skpcli.read([("a.yaml", satu)]).files[0] for satu in (teks.encode(), baru.content)
    )
    assert [satu.content for satu in lama_isi.documents] == [
        satu.content for satu in baru_isi.documents
    ]
    assert not any(satu.code in ("SKP220", "SKP222") for satu in baru_isi.findings)
    assert {d.code for d in baru_isi.findings} <= {d.code for d in lama_isi.findings}
