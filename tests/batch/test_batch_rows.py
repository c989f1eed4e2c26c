"""`skp massal` on random offices: its rows are those of `skp nilai`, whatever collides, leads or is broken."""

import csv
import io
import json
import pickle
import random
import re
from pathlib import Path

import pytest
from command_line import Skp, write_file
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console

from skpcli.batch.context import FileBytes, RowOptions, build_context, may_hold_organisations
from skpcli.batch.filters import cell_sort_key, raised_key, sort_rows
from skpcli.batch.recap import Recap
from skpcli.batch.recap_table import lay_out_recap
from skpcli.batch.rows import work_on_file
from skpcli.engine.results import AppraisalStatus
from skpcli.model.terms import JenisDokumen
from skpcli.output.employee.csv_rows import EMPLOYEE_COLUMNS
from skpcli.reading.reader import read_file

TAHUN = ("2025-01-01", "2025-12-31", "tahunan")
PERIODE = (
    TAHUN,
    TAHUN,
    TAHUN,
    ("2025-03-01", "2025-12-31", "tahunan"),
    ("2025-01-01", "2025-06-30", "semester I"),
)
RATING = (
    "sesuai ekspektasi",
    "di atas ekspektasi",
    "di bawah ekspektasi",
    "Diatas Ekspetasi",
    "bagus",
)
NAMA = (
    "Rekaan",
    "'=1+1'",
    "'+62'",
    "'-x'",
    "'@x'",
    '"\\t=1"',
    '"\\r=1"',
    '"a\\nb"',
    "'a;b,c'",
    "'\"q\"'",
)
JENIS = (
    "jenis: organisasi",
    "jenis: ORGANISASI",
    '"jenis": organisasi',
    "jenis:  # a: b\n  organisasi",
)
KUNCI = (
    "jenis",
    '"jen\\x69s"',
    "'jenis'",
    '"jenis"',
    "? jenis\n",
    "? jenis # k\n",
    '? "\\x6aenis" # k\n',
)
NILAI = (
    "organisasi",
    "Organisasi",
    "ORGANISASI ",
    "organi\u017fa\u017fi",
    "_organisasi-",
    "organi\\x73asi",
)
RUSAK = ("pegawai: [\n", "  - x\n", "jenis: pegawai\n", "bobot: 3\n", "kata: 'a\n")


def orang(acak: random.Random) -> str:
    """Write one of few people, so that many collide; now and then with a mistake."""
    mulai, selesai, evaluasi = acak.choice(PERIODE)
    nomor = acak.randint(1, 6)
    rating = [acak.choices(RATING, (8, 4, 4, 1, 1))[0] for _ in range(2)]
    bagian = [
        "jenis: pegawai\n",
        f"periode: {{mulai: {mulai}, selesai: {selesai}, evaluasi: {evaluasi}}}\n",
        f"organisasi: {acak.choice(('dinas', 'bidang', 'tiada'))}\n" if acak.random() < 0.8 else "",
        f"memimpin: {acak.choice(('dinas', 'bidang'))}\n" if acak.random() < 0.3 else "",
        "capaian_organisasi: istimewa\n" if acak.random() < 0.2 else "",
        f'pegawai: {{nama: {acak.choice(NAMA)}, nip: "19900101201503{1 + nomor % 2}{nomor:03}", '
        f"jabatan: {acak.choice(('Analis', 'Kepala'))}, jenis_jabatan: JF, unit_kerja: Unit {nomor % 2}}}\n",
        "pejabat_penilai: {nama: Penilai Rekaan, jabatan: Kepala}\n",
        "hasil_kerja: {utama: [{rencana: Tersusunnya laporan, indikator: "
        f"[{{aspek: kuantitas, uraian: Laporan, target: 2 laporan, realisasi: {acak.randint(1, 3)} laporan}}, "
        f"{{aspek: kuantitas, uraian: Rapat, target: 4 rapat, realisasi: {acak.randint(3, 5)} rapat}}]}}]}}\n",
        f"penilaian: {{rating_hasil_kerja: {rating[0]}, rating_perilaku_kerja: {rating[1]}}}\n"
        if acak.random() < 0.7
        else "",
        acak.choice(RUSAK) if acak.random() < 0.1 else "",
    ]
    return "".join(bagian)


def organisasi(acak: random.Random) -> str:
    """Write one of two organisations; now and then broken, without capaian, or in an odd spelling."""
    mulai, selesai, evaluasi = acak.choice(PERIODE)
    return (
        f"{acak.choice(JENIS)}\n"
        f"id: {acak.choice(('dinas', 'dinas', 'bidang'))}\nnama: Dinas Rekaan\n"
        f"periode: {{mulai: {mulai}, selesai: {selesai}, evaluasi: {evaluasi}}}\n"
        + (
            f"capaian_kinerja: {acak.choice(('baik', 'istimewa', 'kurang', 'hebat'))}\n"
            if acak.random() < 0.7
            else ""
        )
        + (
            f"kebijakan: {{metode_usulan: {acak.choice(('median', 'ketat'))}}}\n"
            if acak.random() < 0.5
            else ""
        )
        + ("induk: tiada\n" if acak.random() < 0.3 else "")
    )


def kantor(acak: random.Random, folder: str, banyak: int) -> None:
    """Write the files of an office, of one document or several; a person with errors stands behind organisations."""
    for nomor in range(banyak):
        dokumen = [
            (organisasi if acak.random() < 0.2 else orang)(acak)
            for _ in range(acak.choice((1, 1, 2, 3)))
        ]
        if any(
            satu.content is None
            for satu in read_file("x.yaml", "---\n".join(dokumen).encode()).documents
        ):
            dokumen.sort(key=lambda satu: "\nid: " not in satu)
        if acak.random() < 0.2:
            dokumen.insert(acak.randrange(len(dokumen)), "# kosong\n")
        write_file(f"{folder}/{nomor:02}.yaml", "---\n".join(dokumen))


def sel(teks: str) -> list[list[str]]:
    """Read CSV."""
    return list(csv.reader(io.StringIO(teks, newline="")))


@pytest.mark.parametrize("benih", range(40))
def test_rows_are_those_of_nilai(skp: Skp, benih: int) -> None:
    acak = random.Random(benih)
    kantor(acak, "k", acak.randint(1, 9))
    opsi = ["--metode", "ketat"] if benih % 5 == 4 else []
    if benih % 2:
        kantor(acak, "lain", 3)
        opsi += ["--konteks", "lain"]
    asli, massal = skp("nilai", "k", "-f", "csv", *opsi), skp("massal", "k", "-f", "csv", *opsi)
    assert massal.out == asli.out
    assert (massal.code == 1) is ("galat[" in massal.err)
    for tambahan in ([], ["--samarkan"]):
        data, data_asli = (
            json.loads(skp(satu, "k", "-f", "json", *opsi, *tambahan).out)
            for satu in ("massal", "nilai")
        )
        assert data == data_asli
    _urutan_dan_saringan(skp, sel(asli.out)[1:], opsi)


def _urutan_dan_saringan(skp: Skp, semua: list[list[str]], opsi: list[str]) -> None:
    galat, peringatan, status = (
        EMPLOYEE_COLUMNS.index(satu) for satu in ("galat", "peringatan", "status")
    )
    urut = sel(skp("massal", "k", "-f", "csv", "--urut", "-galat,peringatan", *opsi).out)[1:]
    assert urut == sorted(semua, key=lambda satu: (-int(satu[galat]), int(satu[peringatan])))
    tersaring = sel(
        skp("massal", "k", "-f", "csv", "--saring", "status=dinilai,usulan", *opsi).out
    )[1:]
    assert tersaring == [satu for satu in semua if satu[status] in ("dinilai", "usulan")]
    data = json.loads(skp("massal", "k", "-f", "json", "--urut", "-galat,peringatan", *opsi).out)[
        "hasil"
    ]
    di_json = [[satu["berkas"], str(satu["dokumen"])] for satu in data]
    assert di_json == [satu[:2] for satu in urut if satu[:2] in di_json]
    assert {satu[status] for satu in urut if satu[:2] not in di_json} <= {"galat"}, (
        "those that are read only in part"
    )


PENGAPIT = ("", "'", '"')
SELA = (
    "",
    " ",
    "  # ket: a\n  ",
    "\n  ",
    " # b\n  # c: d\n  ",
    " >-\n  ",
    " |-\n  ",
    " !!str ",
    " &a ",
)


@settings(deadline=None, max_examples=400)
@given(
    st.sampled_from(KUNCI),
    st.sampled_from(["", " ", "  "]),
    st.sampled_from(SELA),
    st.sampled_from(PENGAPIT),
    st.sampled_from(NILAI),
    st.sampled_from(
        [
            "",
            "a: 1\n",
            "jenis_x: pegawai\n",
            "jenis: pegawai\n---\n",
            "\ufeff",
            "# jenis: pegawai\n",
        ]
    ),
    st.sampled_from(["\n", "\r\n", "\r", "\u2028", "\x85"]),
    st.sampled_from(["utf-8", "utf-16", "utf-8-sig"]),
    st.booleans(),
)
def test_no_organisation_is_overlooked(
    kunci: str,
    celah: str,
    sela: str,
    apit: str,
    nilai: str,
    awal: str,
    baris: str,
    sandi: str,
    alur: bool,
) -> None:
    isi = f"{kunci}{celah}: {sela}{apit}{nilai}{apit}"
    teks = awal + (f"{{id: dinas, {isi}, nama: A}}\n" if alur else f"{isi}\nid: dinas\nnama: A\n")
    data = teks.replace("\n", baris).encode(sandi)
    if any(satu.kind is JenisDokumen.ORGANISASI for satu in read_file("a.yaml", data).documents):
        assert may_hold_organisations(data)


JANGGAL = st.text(alphabet=" \n\r#:\"'?|>-{}k\x85\u2028", max_size=4)


@settings(deadline=None, max_examples=600)
@given(st.sampled_from(["", "? ", "{", "--- ", "x: y\n"]), JANGGAL, JANGGAL, JANGGAL)
def test_no_organisation_is_overlooked_in_a_jumble(
    awal: str, sela: str, apit: str, akhir: str
) -> None:
    data = f"{awal}jenis{sela}: {apit}organisasi{akhir}".encode()
    if any(satu.kind is JenisDokumen.ORGANISASI for satu in read_file("a.yaml", data).documents):
        assert may_hold_organisations(data)


def test_what_every_process_needs_can_be_sent() -> None:
    acak = random.Random(3)
    berkas = [
        FileBytes(f"{i}.yaml", (organisasi(acak) + "---\n" + orang(acak)).encode(), True)
        for i in range(9)
    ]
    acuan = build_context(RowOptions("json", keeps_findings=True), berkas)
    kiriman = pickle.loads(pickle.dumps(acuan))
    for satu in berkas:
        assert work_on_file(kiriman, satu) == work_on_file(acuan, satu)
        assert pickle.loads(pickle.dumps(work_on_file(acuan, satu))) == work_on_file(acuan, satu)


def test_counts_sort_by_size_and_as_raised() -> None:
    assert raised_key(
        ("000000001", "a", "000000009"), ["-galat", "nama", "peringatan"], (1, 2)
    ) == (
        "000000002",
        "a",
        "000000011",
    )
    baris: list[tuple[tuple[str, ...], int]] = [(("b", "1"), 0), (("a", "1"), 1), (("a", "2"), 2)]
    sort_rows(baris, ["-nama", "dokumen"])
    assert [satu for _, satu in baris] == [0, 1, 2]
    sort_rows(baris, ["nama", "-dokumen"])
    assert [satu for _, satu in baris] == [2, 1, 0]


@pytest.mark.parametrize(
    ("arah", "urutan"), [("", ["baik", "kurang", ""]), ("-", ["kurang", "baik", ""])]
)
@pytest.mark.parametrize("nama", ["predikat", "jabatan"])
def test_empty_cells_sort_last_either_way(nama: str, arah: str, urutan: list[str]) -> None:
    letak = EMPLOYEE_COLUMNS.index(nama)
    isi = [
        ["" if i != letak else satu for i in range(len(EMPLOYEE_COLUMNS))]
        for satu in ("", "kurang", "baik")
    ]
    baris: list[tuple[tuple[str, ...], list[str]]] = [
        ((cell_sort_key(nama, satu),), satu) for satu in isi
    ]
    sort_rows(baris, [f"{arah}{nama}"])
    assert [satu[letak] for _, satu in baris] == urutan


def test_the_recap_names_who_is_not_rated_with_a_hanging_indent() -> None:
    rekap = Recap(
        not_rated=[
            ("Rekaan Satu Dua Tiga", "belum ada rating hasil kerja dan rating perilaku kerja")
        ]
    )
    rekap.status[AppraisalStatus.BELUM] = 25
    konsol = Console(width=40, file=io.StringIO(), color_system=None)
    with konsol.capture() as tangkap:
        konsol.print(lay_out_recap(rekap, None))
    baris = tangkap.get().splitlines()
    awal = baris.index("Belum berpredikat:")
    assert baris[awal + 1 :] == [
        "  - Rekaan Satu Dua Tiga: belum ada",
        "    rating hasil kerja dan rating",
        "    perilaku kerja",
        "  dan 24 lagi; lihat semuanya dengan -f",
        "  csv --saring status=belum,galat",
    ]


def test_a_large_file_doubled_is_read_again_once(skp: Skp, monkeypatch: pytest.MonkeyPatch) -> None:
    acak = random.Random(1)
    isi = "---\n".join(
        re.sub(r'nip: "\d+"', f'nip: "19900101201503{1 + i % 2}{i + 1:03}"', orang(acak))
        for i in range(30)
    )
    for nama in ("k/a.yaml", "k/b.yaml"):
        write_file(nama, isi)
    dibaca: list[str] = []
    asli = Path.open
    monkeypatch.setattr(Path, "open", lambda self, *a: dibaca.append(self.name) or asli(self, *a))  # type: ignore[func-returns-value]  # the list's
    assert skp("massal", "k", "-f", "csv", "-o", "h.csv").code == 1
    assert dibaca.count("a.yaml") + dibaca.count("b.yaml") <= 6
