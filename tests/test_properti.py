"""Properties of the appraisal that hold for any input."""

import json
import random
from typing import Any

from documents import (
    RATING_OF,
    RATING_OF_CAPAIAN,
    Fields,
    appraise_one,
    decision,
    expected_suggestion,
    indikator,
    organisasi,
    pegawai,
    perilaku,
    yaml_bytes,
)
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import skpcli
from skpcli.engine.results import Appraisal, AppraisalStatus
from skpcli.model.terms import Capaian, Metode, Posisi, Predikat, Rating
from skpcli.output.employee.json_data import employee_data, employee_json

NAIK_KE = {Posisi.DI_BAWAH: Posisi.PADA, Posisi.PADA: Posisi.DI_ATAS}
TINGKAT = {None: -1, Rating.DI_BAWAH: 0, Rating.SESUAI: 1, Rating.DI_ATAS: 2}

posisi = st.sampled_from(Posisi)
boleh_kosong = st.none() | posisi
rating = st.none() | st.sampled_from(Rating)
butir_rhk = st.tuples(rating, st.lists(boleh_kosong, max_size=5))
semua_rhk = st.lists(butir_rhk, max_size=5)
pakai_metode = st.sampled_from(Metode)
tenang = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def orang(rhk: list[Any], nilai: list[Rating | None], **bagian: object) -> Fields:
    """Build a person from the ratings and positions of RHK, alternately utama and tambahan, and of the values."""
    isi = [
        {
            "rencana": "Rapi",
            "indikator": [indikator(p) for p in butir],
            **({"rating": str(milik)} if milik else {}),
        }
        for milik, butir in rhk
    ]
    return pegawai(
        hasil_kerja={"utama": isi[::2], "tambahan": isi[1::2]},
        perilaku_kerja=perilaku(*nilai),
        **bagian,
    )


def semua_rating(hasil: Appraisal) -> list[Rating | None]:
    """Give every rating of a result."""
    rhk = [satu.verdict.value for satu in hasil.hasil_kerja]
    return [*rhk, hasil.rating_hasil_kerja.value, hasil.rating_perilaku_kerja.value]


def tidak_turun(sebelum: Appraisal, sesudah: Appraisal) -> bool:
    """Tell whether no rating is lower, or lost, after a change."""
    pasangan = zip(semua_rating(sebelum), semua_rating(sesudah), strict=True)
    return all(TINGKAT[lama] <= TINGKAT[baru] for lama, baru in pasangan)


@tenang
@given(semua_rhk, pakai_metode, st.data())
def test_raising_an_indicator_lowers_no_rating(
    rhk: list[Any], metode: Metode, data: st.DataObject
) -> None:
    tempat = [
        (i, j)
        for i, (_, butir) in enumerate(rhk)
        for j, satu in enumerate(butir)
        if satu in NAIK_KE
    ]
    if not tempat:
        return
    sebelum = appraise_one(orang(rhk, []), method=metode)
    i, j = data.draw(st.sampled_from(tempat))
    rhk[i][1][j] = NAIK_KE[rhk[i][1][j]]
    assert tidak_turun(sebelum, appraise_one(orang(rhk, []), method=metode))


@tenang
@given(semua_rhk, pakai_metode, st.data())
def test_raising_the_rating_of_an_rhk_lowers_no_rating(
    rhk: list[Any], metode: Metode, data: st.DataObject
) -> None:
    sebelum = appraise_one(orang(rhk, []), method=metode)
    tempat = [
        i
        for i, satu in enumerate(sebelum.hasil_kerja)
        if satu.verdict.value in (Rating.DI_BAWAH, Rating.SESUAI)
    ]
    urut = [*range(0, len(rhk), 2), *range(1, len(rhk), 2)]
    if not tempat:
        return
    i = data.draw(st.sampled_from(tempat))
    naik = (
        Rating.SESUAI if sebelum.hasil_kerja[i].verdict.value is Rating.DI_BAWAH else Rating.DI_ATAS
    )
    rhk[urut[i]] = (naik, rhk[urut[i]][1])
    assert tidak_turun(sebelum, appraise_one(orang(rhk, []), method=metode))


@tenang
@given(st.lists(posisi, min_size=7, max_size=7), pakai_metode, st.integers(0, 6))
def test_raising_a_value_lowers_no_rating(nilai: list[Posisi], metode: Metode, i: int) -> None:
    naik = [NAIK_KE.get(satu, satu) if j == i else satu for j, satu in enumerate(nilai)]
    sebelum, sesudah = (
        appraise_one(orang([], [RATING_OF[s] for s in n]), method=metode) for n in (nilai, naik)
    )
    assert tidak_turun(sebelum, sesudah)


POSISI = {milik: satu for satu, milik in RATING_OF.items()}
KISI = {
    Rating.DI_ATAS: (Predikat.KURANG, Predikat.BAIK, Predikat.SANGAT_BAIK),
    Rating.SESUAI: (Predikat.KURANG, Predikat.BAIK, Predikat.BAIK),
    Rating.DI_BAWAH: (Predikat.SANGAT_KURANG, Predikat.BUTUH_PERBAIKAN, Predikat.BUTUH_PERBAIKAN),
}


def usulan_acuan(metode: Metode, rating: list[Rating | None]) -> Rating | None:
    """Sum up ratings, all of which must be there, by the naive methods."""
    ada = [POSISI[satu] for satu in rating if satu]
    return expected_suggestion(metode, ada) if ada and len(ada) == len(rating) else None


@tenang
@given(
    semua_rhk,
    st.lists(rating, min_size=7, max_size=7),
    rating,
    rating,
    st.none() | st.sampled_from(Capaian),
    st.booleans(),
    st.none() | pakai_metode,
    st.none() | pakai_metode,
)
def test_the_whole_appraisal_agrees_with_a_naive_one(
    rhk: list[Any],
    nilai: list[Rating | None],
    tetap_kerja: Rating | None,
    tetap_sikap: Rating | None,
    capaian: Capaian | None,
    memimpin: bool,
    kebijakan: Metode | None,
    pilihan: Metode | None,
) -> None:
    milik = organisasi(
        capaian_kinerja=str(capaian) if capaian else None,
        kebijakan={"metode_usulan": str(kebijakan)} if kebijakan else None,
    )
    bagian: Fields = {"organisasi": "arsip", "penilaian": decision(tetap_kerja, tetap_sikap)}
    if memimpin:
        bagian["memimpin"] = "arsip"
    hasil = appraise_one(milik, orang(rhk, nilai, **bagian), method=pilihan)

    metode = pilihan or kebijakan or Metode.MAYORITAS
    per_rhk: list[Rating | None] = []
    for milik_penilai, butir in rhk:
        ada = [satu for satu in butir if satu]
        cukup = bool(ada) and 2 * len(ada) >= len(butir)
        per_rhk.append(milik_penilai or (expected_suggestion(metode, ada) if cukup else None))
    usul_kerja, usul_sikap = usulan_acuan(metode, per_rhk), usulan_acuan(metode, nilai)
    dari_capaian = dict(RATING_OF_CAPAIAN)[capaian] if memimpin and capaian else None
    kerja, sikap = tetap_kerja or dari_capaian or usul_kerja, tetap_sikap or usul_sikap
    tetap = (tetap_kerja or dari_capaian) and tetap_sikap
    assert sorted(map(str, per_rhk)) == sorted(
        str(satu.verdict.value) for satu in hasil.hasil_kerja
    )
    assert (hasil.rating_hasil_kerja.value, hasil.rating_hasil_kerja.suggestion) == (
        kerja,
        usul_kerja,
    )
    assert (hasil.rating_perilaku_kerja.value, hasil.rating_perilaku_kerja.suggestion) == (
        sikap,
        usul_sikap,
    )
    assert hasil.predikat.value is (KISI[kerja][TINGKAT[sikap]] if kerja and sikap else None)
    assert hasil.status == ("belum" if not (kerja and sikap) else "dinilai" if tetap else "usulan")
    assert hasil.capaian_organisasi is capaian


def acak(isi: object, urutan: random.Random) -> object:
    """Shuffle the keys of every mapping."""
    if isinstance(isi, dict):
        kunci = list(isi)
        urutan.shuffle(kunci)
        return {satu: acak(isi[satu], urutan) for satu in kunci}
    return [acak(satu, urutan) for satu in isi] if isinstance(isi, list) else isi


NIP = [f"19900314201503200{angka}" for angka in range(1, 10)]


def bernomor(i: int, **bagian: object) -> Fields:
    """Name the parts of a person that make him another one."""
    identitas = {
        "nama": f"Orang {i}",
        "nip": NIP[i],
        "jabatan": "Analis Arsip",
        "jenis_jabatan": "JF",
    }
    return {"pegawai": identitas, **bagian}


kantor = st.lists(
    st.tuples(
        semua_rhk,
        st.lists(rating, max_size=7),
        st.sampled_from([{}, {"organisasi": "arsip"}, {"memimpin": "arsip"}]),
    ),
    min_size=1,
    max_size=5,
)
arsip = st.fixed_dictionaries(
    {},
    optional={
        "capaian_kinerja": st.just("istimewa"),
        "kebijakan": st.just({"metode_usulan": "median"}),
    },
)


@settings(tenang, max_examples=40)
@given(kantor, arsip, st.randoms(use_true_random=False))
def test_the_order_of_files_and_keys_changes_nothing(
    isi: list[Any], milik: Fields, urutan: random.Random
) -> None:
    berkas = [
        (f"{i}.yaml", orang(rhk, nilai, **bernomor(i, **b)))
        for i, (rhk, nilai, b) in enumerate(isi)
    ]
    berkas.append(("organisasi.yaml", organisasi(**milik)))
    acakan: Any = [(nama, acak(satu, urutan)) for nama, satu in berkas]
    urutan.shuffle(acakan)
    semua = []
    for susunan in (berkas, acakan):
        ruang = skpcli.read([(nama, yaml_bytes(satu)) for nama, satu in susunan])
        baris = [employee_data(satu) for satu in skpcli.score(ruang)]
        temuan = [
            (d.code, d.route, d.message, d.span.file)
            for d in skpcli.check(ruang)
            if d.code != "SKP312"
        ]
        semua.append((sorted(baris, key=lambda satu: str(satu["berkas"])), sorted(temuan)))
    assert semua[0] == semua[1]


@settings(tenang, max_examples=40)
@given(kantor)
def test_one_persons_file_never_alters_another(isi: list[Any]) -> None:
    berkas = [
        (f"{i}.yaml", yaml_bytes(orang(r, n, **bernomor(i, **b))))
        for i, (r, n, b) in enumerate(isi)
    ]
    bersama = [
        employee_data(satu)
        for satu in skpcli.score(skpcli.read([*berkas, ("rusak.yaml", b"jenis: pegawai\nx")]))
    ]
    sendiri = [employee_data(satu) for file in berkas for satu in skpcli.score(skpcli.read([file]))]
    assert bersama[: len(sendiri)] == sendiri


@settings(tenang, max_examples=25)
@given(kantor, arsip)
def test_two_runs_give_the_same_bytes(isi: list[Any], milik: Fields) -> None:
    dokumen = [orang(r, n, **bernomor(i, **b)) for i, (r, n, b) in enumerate(isi)]
    keluaran = set()
    for _ in range(2):
        ruang = skpcli.read([("semua.yaml", yaml_bytes(organisasi(**milik), *dokumen))])
        keluaran.add(
            employee_json(skpcli.score(ruang), skpcli.check(ruang), len(dokumen) + 1).encode()
        )
    assert len(keluaran) == 1


# YAML folds its line breaks into blanks.
HURUF = st.characters(exclude_categories=["Cs"], exclude_characters="\x85\u2028\u2029")
bebas = st.text(HURUF, max_size=40) | st.sampled_from(
    [
        "[/]",
        "=1+1",
        "- ",
        "a: b",
        "x #y",
        "null",
        "~",
        "-",
        "{82,5}",
        "10 berkas",
        ">= 75%",
        "\x1b[31m",
        "1e999999",
        "9" * 99,
    ]
)
isian = ("umpan_balik", "tindak_lanjut")


@tenang
@given(
    st.fixed_dictionaries(
        {}, optional=dict.fromkeys(("target", "realisasi", "uraian", "bukti", *isian), bebas)
    ),
    bebas,
    bebas,
)
def test_any_free_text_gives_a_result(satu: Fields, lain: str, alasan: str) -> None:
    sikap = {"akuntabel": {"ekspektasi_khusus": [lain, alasan], "umpan_balik": alasan}}
    dokumen = pegawai(
        hasil_kerja={
            "utama": [
                {
                    "rencana": "Rapi",
                    "indikator": [satu],
                    "umpan_balik": lain,
                    "penugasan_dari": alasan,
                }
            ]
        },
        perilaku_kerja=sikap,
        penilaian=decision(Rating.SESUAI, Rating.SESUAI, alasan=alasan, catatan=lain, tempat=lain),
        lampiran={"konsekuensi": [lain]},
        x_kantor=[lain, {"isi": alasan}],
    )
    ruang = skpcli.read([("bebas.yaml", yaml_bytes(dokumen))])
    (baris,) = skpcli.score(ruang)
    assert baris.appraisal is not None
    assert baris.appraisal.status is AppraisalStatus.DINILAI
    keluaran = json.loads(employee_json([baris], skpcli.check(ruang), 1))
    assert keluaran["hasil"][0]["predikat"]["nilai"] == "baik"
    target = keluaran["hasil"][0]["hasil_kerja"][0]["indikator"][0]["target"]
    assert target is None or target == satu["target"]
