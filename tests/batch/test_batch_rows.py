"""`skp massal` on random offices: rows as of `skp nilai`, whatever collides or breaks."""

import json
import pickle
import random
import re
from pathlib import Path
from typing import Any

import pytest
from command_line import Skp, write_file
from offices import csv_rows

from skpcli.batch.context import FileBytes, RowOptions, build_context
from skpcli.batch.rows import work_on_file
from skpcli.output.employee.csv_rows import EMPLOYEE_COLUMNS
from skpcli.reading.reader import read_file

WHOLE_YEAR = "{mulai: 2025-01-01, selesai: 2025-12-31, evaluasi: tahunan}"
PERIODS = (
    WHOLE_YEAR,
    WHOLE_YEAR,
    WHOLE_YEAR,
    "{mulai: 2025-03-01, selesai: 2025-12-31, evaluasi: tahunan}",
    "{mulai: 2025-01-01, selesai: 2025-06-30, evaluasi: semester I}",
)
RATINGS = (
    *("sesuai ekspektasi",) * 8,
    *("di atas ekspektasi",) * 4,
    *("di bawah ekspektasi",) * 4,
    "Diatas Ekspetasi",
    "bagus",
)
NAMES = (
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
KINDS = (
    "jenis: organisasi",
    "jenis: ORGANISASI",
    '"jenis": organisasi',
    "jenis:  # a: b\n  organisasi",
)
BROKEN = ("pegawai: [\n", "  - x\n", "jenis: pegawai\n", "bobot: 3\n", "kata: 'a\n")
GALAT, PERINGATAN, STATUS = (
    EMPLOYEE_COLUMNS.index(name) for name in ("galat", "peringatan", "status")
)


def random_person(chance: random.Random) -> str:
    """Write one of few people, so that many collide; now and then with a mistake."""
    number = chance.randint(1, 6)
    lines = ["jenis: pegawai", f"periode: {chance.choice(PERIODS)}"]
    if chance.random() < 0.8:
        lines.append(f"organisasi: {chance.choice(('dinas', 'bidang', 'tiada'))}")
    if chance.random() < 0.3:
        lines.append(f"memimpin: {chance.choice(('dinas', 'bidang'))}")
    if chance.random() < 0.2:
        lines.append("capaian_organisasi: istimewa")
    reports, meetings = chance.randint(1, 3), chance.randint(3, 5)
    lines += [
        "pegawai:",
        f"  nama: {chance.choice(NAMES)}",
        f'  nip: "19900101201503{1 + number % 2}{number:03}"',
        f"  jabatan: {chance.choice(('Analis', 'Kepala'))}",
        "  jenis_jabatan: JF",
        f"  unit_kerja: Unit {number % 2}",
        "pejabat_penilai: {nama: Penilai Rekaan, jabatan: Kepala}",
        "hasil_kerja:",
        "  utama:",
        "    - rencana: Tersusunnya laporan",
        "      indikator:",
        "        - {aspek: kuantitas, uraian: Laporan, target: 2 laporan, "
        f"realisasi: {reports} laporan}}",
        "        - {aspek: kuantitas, uraian: Rapat, target: 4 rapat, "
        f"realisasi: {meetings} rapat}}",
    ]
    if chance.random() < 0.7:
        lines += [
            "penilaian:",
            f"  rating_hasil_kerja: {chance.choice(RATINGS)}",
            f"  rating_perilaku_kerja: {chance.choice(RATINGS)}",
        ]
    text = "\n".join(lines) + "\n"
    if chance.random() < 0.1:
        text += chance.choice(BROKEN)
    return text


def random_organisation(chance: random.Random) -> str:
    """Write one of two organisations; now and then broken, without capaian, or oddly spelled."""
    lines = [
        chance.choice(KINDS),
        f"id: {chance.choice(('dinas', 'dinas', 'bidang'))}",
        "nama: Dinas Rekaan",
        f"periode: {chance.choice(PERIODS)}",
    ]
    if chance.random() < 0.7:
        lines.append(f"capaian_kinerja: {chance.choice(('baik', 'istimewa', 'kurang', 'hebat'))}")
    if chance.random() < 0.5:
        lines.append(f"kebijakan: {{metode_usulan: {chance.choice(('median', 'ketat'))}}}")
    if chance.random() < 0.3:
        lines.append("induk: tiada")
    return "\n".join(lines) + "\n"


def write_random_office(chance: random.Random, folder: str, count: int) -> None:
    """Write files of one document or several; in a broken file the organisations come first."""
    for number in range(count):
        documents = []
        for _ in range(chance.choice((1, 1, 2, 3))):
            write = random_organisation if chance.random() < 0.2 else random_person
            documents.append(write(chance))
        read = read_file("x.yaml", "---\n".join(documents).encode()).documents
        if any(document.content is None for document in read):
            documents.sort(key=lambda text: "\nid: " not in text)
        if chance.random() < 0.2:
            documents.insert(chance.randrange(len(documents)), "# kosong\n")
        write_file(f"{folder}/{number:02}.yaml", "---\n".join(documents))


@pytest.mark.parametrize("seed", range(40))
def test_rows_are_those_of_nilai(skp: Skp, seed: int) -> None:
    chance = random.Random(seed)
    write_random_office(chance, "k", chance.randint(1, 9))
    options = ["--metode", "ketat"] if seed % 5 == 4 else []
    if seed % 2:
        write_random_office(chance, "lain", 3)
        options += ["--konteks", "lain"]
    rated = skp("nilai", "k", "-f", "csv", *options)
    batch = skp("massal", "k", "-f", "csv", *options)
    assert batch.out == rated.out
    assert (batch.code == 1) is ("galat[" in batch.err)
    for further in ([], ["--samarkan"]):
        rated_data = json.loads(skp("nilai", "k", "-f", "json", *options, *further).out)
        batch_data = json.loads(skp("massal", "k", "-f", "json", *options, *further).out)
        assert batch_data == rated_data
    check_order_and_filters(skp, csv_rows(rated.out)[1:], options)


def check_order_and_filters(skp: Skp, rows: list[list[str]], options: list[str]) -> None:
    """Ask for the same rows in order, and for some of them."""

    def batch(form: str, *further: str) -> str:
        return skp("massal", "k", "-f", form, *further, *options).out

    ordered = csv_rows(batch("csv", "--urut", "-galat,peringatan"))[1:]
    assert ordered == sorted(rows, key=lambda row: (-int(row[GALAT]), int(row[PERINGATAN])))
    chosen = csv_rows(batch("csv", "--saring", "status=dinilai,usulan"))[1:]
    assert chosen == [row for row in rows if row[STATUS] in ("dinilai", "usulan")]
    data: dict[str, Any] = json.loads(batch("json", "--urut", "-galat,peringatan"))
    in_json = [[result["berkas"], str(result["dokumen"])] for result in data["hasil"]]
    assert in_json == [row[:2] for row in ordered if row[:2] in in_json]
    left_out = {row[STATUS] for row in ordered if row[:2] not in in_json}
    assert left_out <= {"galat"}, "those that are read only in part"


def test_what_every_process_needs_can_be_sent() -> None:
    chance = random.Random(3)
    files = []
    for number in range(9):
        text = random_organisation(chance) + "---\n" + random_person(chance)
        files.append(FileBytes(name=f"{number}.yaml", content=text.encode(), named=True))
    context = build_context(RowOptions("json", keeps_findings=True), files)
    sent = pickle.loads(pickle.dumps(context))
    for file in files:
        result = work_on_file(context, file)
        assert work_on_file(sent, file) == result
        assert pickle.loads(pickle.dumps(result)) == result


def test_a_large_file_doubled_is_read_again_once(skp: Skp, monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(1)
    documents = []
    for number in range(30):
        nip = f"19900101201503{1 + number % 2}{number + 1:03}"
        documents.append(re.sub(r'nip: "\d+"', f'nip: "{nip}"', random_person(chance)))
    for name in ("k/a.yaml", "k/b.yaml"):
        write_file(name, "---\n".join(documents))
    opened: list[str] = []
    original = Path.open

    def counted(path: Path, *arguments: Any) -> Any:
        opened.append(path.name)
        return original(path, *arguments)

    monkeypatch.setattr(Path, "open", counted)
    assert skp("massal", "k", "-f", "csv", "-o", "h.csv").code == 1
    assert opened.count("a.yaml") + opened.count("b.yaml") <= 6
