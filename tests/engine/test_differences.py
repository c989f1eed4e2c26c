"""What changes between two versions of an SKP, and what is no change."""

from collections.abc import Sequence
from copy import deepcopy
from itertools import product
from typing import Any

import pytest
import yaml
from command_line import ROOT
from documents import Fields, pegawai, rhk, yaml_bytes

import skpcli
from skpcli.engine.differences import DocumentDifferences, compare_versions
from skpcli.engine.field_differences import FieldDifference
from skpcli.engine.scoring import appraise_all
from skpcli.model.terms import Posisi

AT, BELOW = Posisi.PADA, Posisi.DI_BAWAH
R1 = "hasil_kerja.utama.R1"


def compare(old: Sequence[Fields], new: Sequence[Fields]) -> tuple[DocumentDifferences, ...]:
    """Compare two files."""
    versions = []
    for documents in (old, new):
        workspace = skpcli.read([("uji.yaml", yaml_bytes(*documents))])
        versions.append(list(appraise_all(workspace)))
    return compare_versions(versions[0], versions[1])


def changes(old: Fields, new: Fields) -> list[FieldDifference]:
    """Give the changes of the only document."""
    (document,) = compare([old], [new])
    return list(document.changes)


def person(*utama: Fields, **parts: object) -> Fields:
    return pegawai(hasil_kerja={"utama": list(utama)}, **parts)


def measured(**fields: Any) -> Fields:
    """Build an RHK with one indicator."""
    return {"rencana": "Tertatanya arsip", "indikator": [fields]}


TARGETS = [
    ({"aspek": "kuantitas"}, "12 laporan", "10 laporan", "target diturunkan"),
    ({"aspek": "kuantitas"}, "10 laporan", "12 laporan", "target dinaikkan"),
    ({}, "minimal 12 laporan", "minimal 10 laporan", "target diturunkan"),
    ({"aspek": "waktu"}, "maksimal 5 hari", "maks. 7 hari", "target diturunkan"),
    ({"aspek": "waktu"}, "maksimal 7 hari", "maksimal 5 hari", "target dinaikkan"),
    ({"aspek": "waktu", "arah": "turun"}, "5 hari", "7 hari", "target diturunkan"),
    ({"aspek": "waktu"}, "5 hari", "7 hari", "target berubah"),
    ({"aspek": "kualitas"}, "85 - 95%", "80 - 95%", "target diturunkan"),
    ({"aspek": "kualitas"}, "85 - 95%", "80 - 99%", "target berubah"),
    ({"aspek": "kualitas"}, "95%", "90 persen", "target diturunkan"),
    ({"aspek": "kuantitas"}, "12 laporan", "10 dokumen", "target berubah"),
    ({"aspek": "kuantitas"}, "12 laporan", "10", "target berubah"),
    ({"aspek": "kuantitas"}, "12 laporan", "minimal 10 laporan", "target berubah"),
    ({"aspek": "kuantitas"}, "lebih dari 12 laporan", "minimal 10 laporan", "target berubah"),
    ({"aspek": "kuantitas"}, "12 laporan", "sesuai pagu", "target berubah"),
    ({"aspek": "kuantitas"}, "12 laporan", "12 laporan lengkap", "target berubah"),
    ({"aspek": "kuantitas"}, "12 laporan", None, "target berubah"),
    ({"aspek": "kuantitas"}, "1.500 surat", "1.5 surat", "target berubah"),
    ({"aspek": "biaya", "arah": "turun"}, "Rp 1 juta", "Rp 2 juta", "target diturunkan"),
    ({"aspek": "waktu"}, "31 Maret 2025", "30 April 2025", "target berubah"),
]


@pytest.mark.parametrize(("fields", "old", "new", "expected"), TARGETS)
def test_how_a_target_changes(fields: Fields, old: str, new: str | None, expected: str) -> None:
    new_fields = fields if new is None else {**fields, "target": new}
    found = changes(person(measured(**fields, target=old)), person(measured(**new_fields)))
    assert [(one.kind, one.route, one.old, one.new) for one in found] == [
        (expected, f"{R1}.indikator.1.target", old, new)
    ]


@pytest.mark.parametrize(
    ("old_day", "new_day", "expected"),
    [
        ("2025-01-20", "2025-01-20", True),
        ("2025-01-20", "2025-01-10", True),
        ("2025-01-20", None, True),
        ("2025-01-20", "2025-03-01", None),
        (None, "2025-03-01", None),
        (None, None, None),
    ],
)
def test_lowered_after_it_was_set(
    old_day: str | None, new_day: str | None, expected: bool | None
) -> None:
    fields = {"aspek": "kuantitas"}
    old = person(measured(**fields, target="12 laporan"), tanggal_penetapan=old_day)
    new = person(measured(**fields, target="10 laporan"), tanggal_penetapan=new_day)
    (lowered,) = [one for one in changes(old, new) if one.kind == "target diturunkan"]
    assert lowered.after_setting is expected


def edited(document: Fields, route: str, value: object) -> Fields:
    """Copy a document with another value at a route; None takes it away."""
    copy = deepcopy(document)
    *parents, last = route.split(".")
    place: Any = copy
    for step in parents:
        place = place[int(step)] if isinstance(place, list) else place.setdefault(step, {})
    if value is None:
        del place[last]
    else:
        place[last] = value
    return copy


BASE = person(rhk(AT, id="R1", intervensi="R2"))
EDITS = [
    ("hasil_kerja.utama.0.intervensi", "R3", [("tautan dipindah", f"{R1}.intervensi", "R2", "R3")]),
    ("hasil_kerja.utama.0.intervensi", None, [("tautan dipindah", f"{R1}.intervensi", "R2", None)]),
    (
        "hasil_kerja.utama.0.indikator.0.realisasi",
        "10  berkas",
        [("realisasi berubah", f"{R1}.indikator.1.realisasi", "10 berkas", "10  berkas")],
    ),
    (
        "hasil_kerja.utama.0.rating",
        "di atas ekspektasi",
        [("rating berubah", f"{R1}.rating", None, "di atas ekspektasi"),
         ("hasil berubah", "rating_hasil_kerja", "sesuai ekspektasi", "di atas ekspektasi")],
    ),
    (
        "perilaku_kerja.akuntabel.rating",
        "di bawah ekspektasi",
        [("rating berubah", "perilaku_kerja.akuntabel.rating", None, "di bawah ekspektasi")],
    ),
    (
        "penilaian.rating_perilaku_kerja",
        "sesuai ekspektasi",
        [("rating berubah", "penilaian.rating_perilaku_kerja", None, "sesuai ekspektasi"),
         ("hasil berubah", "rating_perilaku_kerja", None, "sesuai ekspektasi"),
         ("hasil berubah", "predikat", None, "baik")],
    ),
    ("tanggal_penetapan", "20 Januari 2025", [("isian berubah", "tanggal_penetapan", None, "2025-01-20")]),
    ("pegawai.golongan", "(IIId)", [("isian berubah", "pegawai.golongan", None, "III/d")]),
    ("lampiran.konsekuensi", ["Rapi", "Cepat"], [("isian berubah", "lampiran.konsekuensi", None, "Rapi; Cepat")]),
    ("hasil_kerja.utama.0.id", "R7", [("isian berubah", "hasil_kerja.utama.R7.id", "R1", "R7")]),
]  # fmt: skip


@pytest.mark.parametrize(("route", "value", "expected"), EDITS)
def test_which_kind_a_change_is(
    route: str, value: object, expected: list[tuple[str, str, str, str]]
) -> None:
    found = changes(BASE, edited(BASE, route, value))
    assert [(one.kind, one.route, one.old, one.new) for one in found] == expected


SAME = [
    ("pegawai.golongan", "III/d", "III d"),
    ("periode", {"mulai": "2025-01-01", "selesai": "2025-12-31"}, {"mulai": "1 Januari 2025", "selesai": "31/12/2025", "evaluasi": "akhir"}),
    ("penilaian.rating_hasil_kerja", "di atas ekspektasi", "Diatas Ekspetasi"),
    ("pendekatan", "kuantitatif", "KUANTITATIF"),
    ("lampiran.konsekuensi", "Rapi", ["Rapi"]),
    ("x_kantor", "a", "b"),
]  # fmt: skip


@pytest.mark.parametrize(("route", "old", "new"), SAME)
def test_spelling_is_no_change(route: str, old: object, new: object) -> None:
    assert changes(edited(BASE, route, old), edited(BASE, route, new)) == []


def test_order_alone_is_no_change() -> None:
    first = rhk(AT, rencana="Satu")
    second = rhk(BELOW, AT, rencana="Dua")
    turned = rhk(AT, BELOW, rencana="Dua")
    assert changes(person(first, second), person(turned, first)) == []
    with_ids = [rhk(AT, id="A"), rhk(BELOW, id="B")]
    assert changes(person(*with_ids), person(*reversed(with_ids))) == []


def test_rhk_by_id_then_text_then_place() -> None:
    old = person(rhk(AT, id="R1"), rhk(AT, id="R2", rencana="Dua"), rhk(AT, id="R3"))
    new = person(rhk(AT, id="R1"), rhk(AT, id="R4", rencana="Empat"), rhk(AT, id="R3"))
    found = [(one.kind, one.route, one.old, one.new) for one in changes(old, new)]
    assert found == [
        ("rhk dihapus", "hasil_kerja.utama.R2", "Dua", None),
        ("rhk ditambah", "hasil_kerja.utama.R4", None, "Empat"),
    ]
    without_ids = changes(person(rhk(AT, rencana="Satu")), person(rhk(AT, rencana="Lain")))
    assert [(one.kind, one.route) for one in without_ids] == [("isian berubah", f"{R1}.rencana")]
    dropped = changes(
        person(rhk(AT, rencana="A"), rhk(AT, rencana="B")), person(rhk(AT, rencana="B"))
    )
    assert [(one.kind, one.route, one.old) for one in dropped] == [("rhk dihapus", R1, "A")]


def test_indicators_come_and_go() -> None:
    old = person(measured(aspek="kuantitas", uraian="Jumlah", target="2"))
    new = deepcopy(old)
    new["hasil_kerja"]["utama"][0]["indikator"].append({"aspek": "waktu", "uraian": "Lama"})
    (added,) = changes(old, new)
    assert (added.kind, added.route, added.new) == (
        "indikator ditambah",
        f"{R1}.indikator.2",
        "Lama",
    )
    (dropped,) = changes(new, old)
    assert (dropped.kind, dropped.route, dropped.old) == (
        "indikator dihapus", f"{R1}.indikator.2", "Lama",
    )  # fmt: skip


def part_of_2025(first: int, last: int, jabatan: str = "Analis Arsip") -> Fields:
    days = {"mulai": f"2025-{first:02}-01", "selesai": f"2025-{last:02}-28"}
    document = pegawai(periode={**days, "evaluasi": "sebagian"})
    document["pegawai"] = {**document["pegawai"], "jabatan": jabatan}
    return document


def kinds(old: Sequence[Fields], new: Sequence[Fields]) -> list[str]:
    found = []
    for document in compare(old, new):
        found += [f"{one.kind} {one.route}".strip() for one in document.changes]
    return found


def test_documents_pair_by_position_and_days() -> None:
    early, late = part_of_2025(1, 4), part_of_2025(5, 12, "Kepala Seksi")
    assert kinds([early, late], [late, early]) == []
    assert kinds([early], [early, late]) == ["dokumen ditambah"]
    assert kinds([early, late], [late]) == ["dokumen dihapus"]
    moved = part_of_2025(1, 4, "Arsiparis")
    assert kinds([early], [moved]) == ["isian berubah pegawai.jabatan"]
    longer = part_of_2025(1, 6)
    assert kinds([early, late], [longer, late]) == ["isian berubah periode.selesai"]


def test_a_document_with_errors_is_neither_new_nor_gone() -> None:
    broken = edited(BASE, "pendekatan", "lain")
    (document,) = compare([BASE], [broken])
    assert document.changes == ()


EXAMPLES = sorted((ROOT / "examples").rglob("*.yaml"))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_nothing_differs_from_itself(path: Any) -> None:
    documents = list(yaml.load_all(path.read_text("utf-8"), yaml.BaseLoader))
    assert not any(document.changes for document in compare(documents, documents))


MIRRORED = {
    "dokumen ditambah": "dokumen dihapus",
    "rhk ditambah": "rhk dihapus",
    "indikator ditambah": "indikator dihapus",
    "target dinaikkan": "target diturunkan",
}
MIRRORED |= {new: old for old, new in MIRRORED.items()}
PEOPLE = [
    BASE,
    person(rhk(AT, rencana="B"), rhk(BELOW, rencana="A"), rhk(AT, id="R9")),
    person(rhk(BELOW, AT, rencana="A"), rhk(AT, rencana="C"), tanggal_penetapan="2025-01-02"),
    person(measured(aspek="kuantitas", target="3 surat"), pendekatan="kualitatif"),
    person(measured(aspek="kuantitas", target="5 surat")),
    part_of_2025(1, 4),
    part_of_2025(3, 8, "Arsiparis"),
]


@pytest.mark.parametrize(("old", "new"), list(product(range(len(PEOPLE)), repeat=2)))
def test_turned_round_the_differences_are_mirrored(old: int, new: int) -> None:
    def found(first: Fields, second: Fields) -> list[tuple[str, str, str]]:
        together = []
        for document in compare([first], [second]):
            for one in document.changes:
                together.append((one.kind.value, one.old or "", one.new or ""))
        return sorted(together)

    there = found(PEOPLE[old], PEOPLE[new])
    back = found(PEOPLE[new], PEOPLE[old])
    turned = sorted((MIRRORED.get(kind, kind), after, before) for kind, before, after in there)
    assert turned == back
