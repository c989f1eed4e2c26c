"""Renderings of the cascade: tree, matrix, JSON, CSV, Markdown, Mermaid, Graphviz."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from rich.console import Console

from skpcli import read, score
from skpcli.checks import check_appraisals
from skpcli.diagnostics import Diagnostic
from skpcli.engine.cascade import build_cascade
from skpcli.engine.scoring import appraise_all
from skpcli.output.cascade.graphs import cascade_dot, cascade_mermaid
from skpcli.output.cascade.map import CascadeMap, build_map
from skpcli.output.cascade.matrix import Matrix, build_matrices
from skpcli.output.cascade.matrix_texts import matrices_csv, matrices_markdown, matrix_tables
from skpcli.output.cascade.selection import find_items, mask_map, nearest_name, select_branches
from skpcli.output.cascade.texts import CASCADE_COLUMNS, cascade_csv, cascade_json, cascade_markdown
from skpcli.output.cascade.tree import CascadeTree
from skpcli.output.cascade.walk import CIRCLES, WITHOUT_PARENT, walk_cascade
from skpcli.output.masking import Mask
from skpcli.reading.workspace import Workspace
from skpcli.text import cell_width

AKAR = Path(__file__).parents[1]
EMAS = Path(__file__).parent / "emas"
CONTOH = AKAR / "examples" / "dinas-contoh"

KADIS, KABID, STAF, LAIN = (
    "196801012000031901",
    "197501012005032902",
    "199001012015031903",
    "198801012015032904",
)
JAHAT = (
    '"] --> x[/] [bold]x[/bold] \x1b[31mm\u202e <script>`a` *b* #quot; \\n %% 1. a & b; | =1+1 漢字 '
    + "w" * 90
)


def organisasi(
    id_: str, *sasaran: str, mulai: str = "2025-01-01", selesai: str = "2025-12-31"
) -> str:
    """Give an organisasi document; goals as ``S1``, or ``S1>org/S2`` where they serve another."""
    isi = f"jenis: organisasi\nversi: 1\nid: {id_}\nnama: Dinas {id_}\nperiode: {{mulai: {mulai}, selesai: {selesai}}}\n"
    return isi + "sasaran:\n" + "".join(_butir(satu, "uraian", "mendukung") for satu in sasaran)


def pegawai(
    nip: str,
    penilai: str,
    *rhk: str,
    mulai: str = "2025-01-01",
    nama: str = "",
    unit: str = "Bidang",
) -> str:
    """Give a pegawai document; RHK as ``R1``, or ``R1>R2`` where they intervene."""
    evaluasi = "tahunan" if mulai == "2025-01-01" else "sebagian"
    return (
        f"jenis: pegawai\nversi: 1\nperiode: {{mulai: {mulai}, selesai: 2025-12-31, evaluasi: {evaluasi}}}\n"
        f"pegawai: {{nama: {json.dumps(nama or f'Rekaan {nip[-3:]}')}, nip: '{nip}', jabatan: Jabatan {nip[-1]},"
        f" jenis_jabatan: JA, unit_kerja: {unit}}}\n"
        f"pejabat_penilai: {{nama: Rekaan {penilai[-3:]}, nip: '{penilai}', jabatan: Atasan}}\n"
        "hasil_kerja:\n  utama:\n"
        + "".join(f"  {baris}" for satu in rhk for baris in _butir_rhk(satu))
    )


def _butir(tulisan: str, teks: str, tautan: str) -> str:
    nama, _, tujuan = tulisan.partition(">")
    return f"  - id: {nama}\n    {teks}: Isi {nama}\n" + (
        f"    {tautan}: {tujuan}\n" if tujuan else ""
    )


def _butir_rhk(tulisan: str) -> Iterable[str]:
    isi = (
        _butir(tulisan, "rencana", "intervensi")
        + "    indikator: [{aspek: kuantitas, target: 2 dokumen}]\n"
    )
    return isi.splitlines(keepends=True)


def baca(*dokumen: str, konteks: Iterable[str] = ()) -> Workspace:
    """Read documents, each in a file of its own."""
    return read(
        [(f"{i}.yaml", isi.encode()) for i, isi in enumerate(dokumen)],
        [(f"k{i}.yaml", isi.encode()) for i, isi in enumerate(konteks)],
    )


def buat(ruang: Workspace, temuan: Iterable[Diagnostic] = ()) -> CascadeMap:
    """Lay out a workspace that can be read without errors."""
    assert not [satu for satu in ruang.findings if satu.severity == "galat"]
    return build_map(build_cascade(ruang), appraise_all(ruang), list(temuan))


def dinas() -> Workspace:
    """Give a small cascade with one of everything."""
    return baca(
        organisasi("dinas", "S1", "S2", "S3>pemda/S1"),
        pegawai(KADIS, "196001011990031905", "R1>dinas/S1", "R2"),
        pegawai(KABID, KADIS, "R1>R1", "R2>R9", unit="Bidang A"),
        pegawai(STAF, KABID, "R1>R1", f"R2>{KADIS}/R1", unit="Bidang A"),
        pegawai(LAIN, "199912312020031905", "R1>R1"),
    )


def gambar(isi: object, lebar: int = 80, warna: bool = False) -> str:
    """Print on a console of some width."""
    layar = io.StringIO()
    sistem = "standard" if warna else None
    kanvas = Console(
        file=layar,
        width=lebar,
        force_terminal=warna,
        color_system=sistem,
        markup=False,
        emoji=False,
    )  # type: ignore[arg-type]  # rich keeps its literal type private
    for satu in isi if isinstance(isi, (list, tuple)) else [isi]:
        kanvas.print(satu)
    return layar.getvalue()


def contoh() -> Workspace:
    """Read the example."""
    berkas = sorted(CONTOH.rglob("*.yaml"))
    return read([(satu.relative_to(AKAR).as_posix(), satu.read_bytes()) for satu in berkas])


@pytest.mark.parametrize("lebar", [80, 120])
@pytest.mark.parametrize("apa", ["pohon", "matriks"])
def test_golden_outputs_of_the_example(
    apa: str, lebar: int, request: pytest.FixtureRequest
) -> None:
    ruang = contoh()
    if apa == "pohon":
        keluar = gambar(CascadeTree(buat(ruang)), lebar)
    else:
        keluar = gambar(list(matrix_tables(build_matrices(build_cascade(ruang)), lebar)), lebar)
    emas = EMAS / f"kaskade-{apa}-{lebar}.txt"
    if request.config.getoption("--write"):
        emas.write_text(keluar, encoding="utf-8", newline="\n")
    assert max(map(cell_width, keluar.splitlines())) <= lebar
    assert not [baris for baris in keluar.splitlines() if baris != baris.rstrip()]
    assert keluar == emas.read_text(encoding="utf-8")


def test_every_node_stands_in_the_tree_once_with_its_state_in_words() -> None:
    keluar = gambar(CascadeTree(buat(dinas())))
    assert "Tanpa induk" in keluar
    for harap in (
        "[putus]",
        "[menunggu]",
        "[lepas]",
        "dinas/S3 Isi S3 [menunggu]",
        "Menunjuk R9: dokumennya ada",
    ):
        assert harap in keluar
    assert [keluar.count(f"Rekaan {satu[-3:]},") for satu in (KADIS, KABID, STAF, LAIN)] == [
        2,
        2,
        2,
        1,
    ]
    assert (
        keluar.index("dinas/S1")
        < keluar.index(f"Rekaan {KABID[-3:]}")
        < keluar.index("Tanpa induk")
    )
    rata = " ".join(keluar.split())
    assert rata.endswith(
        "Cakupan: 1 dari 3 sasaran didukung; 2 dari 4 RHK pimpinan diintervensi; 3 RHK tanpa induk"
    )


def test_colour_adds_nothing_but_colour() -> None:
    isi = buat(dinas())
    warna = gambar(CascadeTree(isi), warna=True)
    assert "\x1b" in warna
    assert re.sub(r"\x1b\[[0-9;]*m", "", warna) == gambar(CascadeTree(isi))


def test_a_finding_is_shown_at_its_node_only() -> None:
    ruang = dinas()
    naskah = ruang.files[2].documents[0]
    temuan = naskah.finding("SKP410", ("hasil_kerja", "utama", 1, "intervensi"), "x")
    isi = buat(ruang, [temuan, temuan])
    assert [(satu.id, satu.codes) for satu in isi.items if satu.codes] == [
        (f"{KABID}/R2", ("SKP410",))
    ]
    assert "[SKP410]" in gambar(CascadeTree(isi))


def test_ratings_say_when_they_are_suggestions() -> None:
    ruang = contoh()
    keluar = gambar(CascadeTree(buat(ruang)), 200)
    assert "(usulan)" in keluar
    assert score(ruang)


def test_json_has_the_nodes_the_links_and_the_coverage() -> None:
    isi = buat(dinas())
    data = json.loads(cascade_json(isi, ()))
    assert list(data) == ["versi", "simpul", "tautan", "cakupan", "temuan"]
    assert data["simpul"][0] == {
        "id": "dinas/S1",
        "jenis": "sasaran",
        "pemilik": "dinas",
        "uraian": "Isi S1",
        "keadaan": None,
        "berkas": "0.yaml",
        "dokumen": 1,
    }
    keadaan = {satu["id"]: satu["keadaan"] for satu in data["simpul"]}
    assert keadaan[f"{KABID}/R2"] == "putus"
    assert keadaan["dinas/S3"] == "menunggu"
    assert {"dari": f"{STAF}/R2", "ke": f"{KADIS}/R1", "cascading": None} in data["tautan"]
    assert data["cakupan"] == {"sasaran": 3, "didukung": 1}


def test_several_documents_of_one_owner_are_told_apart_by_their_first_day() -> None:
    dua = [pegawai(KADIS, STAF, "R1", mulai=mulai) for mulai in ("2025-01-01", "2025-07-01")]
    isi = buat(baca(*dua))
    data = json.loads(cascade_json(isi, ()))
    assert [satu["id"] for satu in data["simpul"]] == [
        f"{KADIS}/R1@2025-01-01",
        f"{KADIS}/R1@2025-07-01",
    ]
    assert find_items(isi, (), f"{KADIS}/R1") == frozenset((0, 1))
    assert find_items(isi, (), f"{KADIS}/R1@2025-07-01") == frozenset((1,))


def test_context_is_shown_only_above_what_is_reported() -> None:
    ruang = baca(
        pegawai(STAF, KABID, "R1>R1"),
        konteks=[
            organisasi("dinas", "S1", "S2"),
            pegawai(KABID, KADIS, "R1>dinas/S1", "R2"),
            pegawai(LAIN, STAF, "R1>R1"),
        ],
    )
    isi = buat(ruang)
    assert [satu.id for _, satu in isi.visible()] == [f"{STAF}/R1", "dinas/S1", f"{KABID}/R1"]
    assert isi.coverage.sasaran == 0
    assert "[konteks]" in gambar(CascadeTree(isi))
    assert not build_matrices(build_cascade(ruang))[1:]


@pytest.mark.parametrize(
    ("dari", "ke", "harap"),
    [
        ("dinas/S1", None, {"dinas/S1", f"{KADIS}/R1", f"{KABID}/R1", f"{STAF}/R1", f"{STAF}/R2"}),
        (f"{KABID}/R1", None, {f"{KABID}/R1", f"{STAF}/R1"}),
        (KABID, None, {f"{KABID}/R1", f"{KABID}/R2", f"{STAF}/R1"}),
        ("dinas", STAF, {"dinas/S1", f"{KADIS}/R1", f"{KABID}/R1", f"{STAF}/R1", f"{STAF}/R2"}),
        (None, f"{STAF}/R2", {"dinas/S1", f"{KADIS}/R1", f"{STAF}/R2"}),
        (KABID, f"{STAF}/R2", set()),
    ],
)
def test_saring(dari: str | None, ke: str | None, harap: set[str]) -> None:
    isi = buat(dinas())
    sempit = select_branches(
        isi,
        find_items(isi, (), dari) if dari else None,
        find_items(isi, (), ke) if ke else None,
        False,
    )
    assert {satu.id for _, satu in sempit.visible()} == harap
    terceritakan = [langkah.item.id for langkah in walk_cascade(sempit) if langkah.item]
    assert sorted(terceritakan) == sorted(harap)
    assert "Cakupan seluruh berkas" in gambar(CascadeTree(sempit))


def test_only_branches_with_problems() -> None:
    isi = select_branches(buat(dinas()), None, None, True)
    assert {satu.id for _, satu in isi.visible()} == {"dinas/S3", f"{KABID}/R2", f"{LAIN}/R1"}


def test_unknown_names_have_a_nearest_one() -> None:
    isi = buat(dinas())
    assert find_items(isi, ("dinas",), "dinas/S7") is None
    assert nearest_name(isi, ("dinas",), "dinas/S7") in {"dinas/S1", "dinas/S2", "dinas/S3"}
    assert nearest_name(isi, (), "zzz") is None
    assert find_items(isi, (STAF,), f"{STAF[:8]} {STAF[8:]}") == find_items(isi, (), STAF)
    assert find_items(isi, ("kosong",), "kosong") == frozenset()


def test_matrix_of_a_leader() -> None:
    graf = build_cascade(dinas())
    kadis, kabid = build_matrices(graf)
    assert [satu.identifier for satu in kadis.columns] == ["R1", "R2"]
    assert [(satu.name[-3:], satu.across_units) for satu in kadis.rows] == [
        (KABID[-3:], False),
        (STAF[-3:], True),
    ]
    assert [satu.cells for satu in kadis.rows] == [(("R1 Isi R1",), ()), (("R2 Isi R2",), ())]
    assert [satu.cells for satu in kabid.rows] == [(("R1 Isi R1",), ())]
    assert build_matrices(graf, KABID) == (kabid,)
    assert "lintas unit: Bidang A" in " ".join(
        gambar(list(matrix_tables([kadis], 120)), 120).split()
    )


def test_a_matrix_is_split_where_it_is_too_wide() -> None:
    ruang = baca(
        pegawai(KADIS, LAIN, *(f"R{i}" for i in range(1, 8))), pegawai(STAF, KADIS, "R1>R7")
    )
    semua = build_matrices(build_cascade(ruang))
    keluar = gambar(list(matrix_tables(semua, 80)), 80)
    assert re.findall(r"bagian (\d) dari 4", keluar) == ["1", "2", "3", "4"]
    assert keluar.count("Rekaan 903") == 4
    assert max(map(cell_width, gambar(list(matrix_tables(semua, 40)), 40).splitlines())) <= 40


def test_matrix_as_csv_and_markdown() -> None:
    semua = build_matrices(build_cascade(dinas()))
    baris = list(csv.reader(io.StringIO(matrices_csv(semua))))
    assert {len(satu) for satu in baris} == {7}
    assert baris[1][5:] == ["R1 Isi R1; kuantitas: 2 dokumen", "R2 Isi R2; kuantitas: 2 dokumen"]
    assert baris[3] == ["Rekaan 901", "Rekaan 903", "Jabatan 3", "Bidang A", "ya", "R2 Isi R2", "x"]
    assert (
        "| Rekaan 903<br>Jabatan 3<br>(lintas unit: Bidang A) | R2 Isi R2 | x |"
        in matrices_markdown(semua)
    )
    kosong = Matrix("N", "J", (), ())
    assert "belum memuat RHK" in matrices_markdown([kosong])
    assert "belum memuat RHK" in gambar(list(matrix_tables([kosong], 80)))
    assert "Tidak ada pimpinan" in gambar(list(matrix_tables([], 80)))
    assert (
        matrices_markdown([])
        == "# Matriks Peran dan Hasil\n\nTidak ada pimpinan di antara berkas.\n"
    )


def test_csv_has_one_row_for_each_node() -> None:
    baris = list(csv.DictReader(io.StringIO(cascade_csv(buat(dinas())))))
    assert tuple(baris[0]) == CASCADE_COLUMNS
    assert len(baris) == 10
    staf = next(satu for satu in baris if satu["id"] == f"{STAF}/R2")
    assert (staf["induk"], staf["target"], staf["keadaan"]) == (
        f"{KADIS}/R1",
        "kuantitas: 2 dokumen",
        "tertaut",
    )


def test_masked_output_keeps_people_apart() -> None:
    ruang = baca(
        pegawai(KADIS, LAIN, "R1", nama="Budi Rekaan"),
        pegawai(STAF, KADIS, f"R1>{KADIS}/R1", nama="Budi Rekaan"),
    )
    isi = mask_map(buat(ruang), Mask(ruang.all_files))
    assert [satu.id for satu in isi.items] == ["PEGAWAI-0001/R1", "PEGAWAI-0001-k2/R1"]
    for tulis in (
        cascade_markdown,
        cascade_csv,
        cascade_mermaid,
        cascade_dot,
        lambda satu: gambar(CascadeTree(satu)),
    ):
        assert not re.search(rf"Budi|{KADIS}|{STAF}", tulis(isi))


def rantai(banyak: int, putar: bool = False) -> CascadeMap:
    """Give goals of which each serves the next."""
    sasaran = [f"S{i}>o/S{i + 1}" for i in range(banyak - 1)] + [
        f"S{banyak - 1}" + (">o/S0" if putar else "")
    ]
    return buat(baca(organisasi("o", *sasaran)))


def test_a_chain_of_ten_thousand() -> None:
    isi = rantai(10_000)
    keluar = gambar(CascadeTree(isi)).splitlines()
    assert max(map(len, keluar)) <= 80
    assert "(tingkat 10000) o/S0 Isi S0" in keluar[-4]
    for tulis in (
        cascade_markdown,
        cascade_csv,
        cascade_mermaid,
        cascade_dot,
        lambda satu: cascade_json(satu, ()),
    ):
        assert tulis(isi).count("Isi S1234") == 1
        assert len(tulis(isi)) < 4_000_000
    assert (
        len(
            select_branches(
                isi, find_items(isi, (), "o/S9999"), find_items(isi, (), "o/S0"), True
            ).shown
        )
        == 0
    )


def test_a_cycle_of_a_thousand_is_told_once() -> None:
    isi = rantai(1_000, putar=True)
    langkah = list(walk_cascade(isi))
    assert [satu.title for satu in langkah if satu.title] == [CIRCLES]
    assert len({satu.item for satu in langkah if satu.item}) == 1_000
    assert [satu.item.id for satu in langkah if satu.returns and satu.item] == ["o/S0"]
    assert len(langkah) == 1_002
    assert gambar(CascadeTree(isi)).count("-> kembali ke o/S0") == 1
    assert "-&gt; kembali ke o/S0" in cascade_markdown(isi)
    assert len(select_branches(isi, None, None, True).shown) == 1_000


def test_what_hangs_on_a_cycle_stands_below_it() -> None:
    ruang = baca(
        organisasi("o", "A>o/B", "B>o/A", "C>o/B", "D"), pegawai(STAF, KADIS, "R1>o/C", "R2")
    )
    judul = [satu.title for satu in walk_cascade(buat(ruang)) if satu.title]
    assert judul == ["Dinas o (o), capaian: belum ada", WITHOUT_PARENT, CIRCLES]
    keluar = gambar(CascadeTree(buat(ruang)))
    assert keluar.index("o/B") < keluar.index("o/C") < keluar.index("R1 Isi R1")


TULIS: dict[str, Callable[[CascadeMap], str]] = {
    "pohon": lambda isi: gambar(CascadeTree(isi)),
    "json": lambda isi: cascade_json(isi, ()),
    "md": cascade_markdown,
    "csv": cascade_csv,
    "mermaid": cascade_mermaid,
    "dot": cascade_dot,
}


@pytest.mark.parametrize("bentuk", TULIS)
def test_nasty_texts(bentuk: str) -> None:
    isi = buat(dinas())
    buruk = isi._replace(
        items=tuple(b._replace(name=JAHAT, text=f"=2+2 {JAHAT}\nx: {JAHAT}") for b in isi.items)
    )
    keluar = TULIS[bentuk](buruk)
    assert not re.search("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u202e]", keluar)
    if bentuk == "pohon":
        assert max(map(cell_width, keluar.splitlines())) <= 80
        assert "[bold]x[/bold]" in keluar
    elif bentuk == "json":
        assert len(json.loads(keluar)["simpul"]) == len(isi.shown)
    elif bentuk == "csv":
        baris = list(csv.reader(io.StringIO(keluar)))
        assert {len(satu) for satu in baris} == {len(CASCADE_COLUMNS)}
        assert not [sel for satu in baris for sel in satu if sel[:1] in tuple("=+-@")]
    elif bentuk == "md":
        assert "<script" not in keluar
        assert "`" not in keluar.replace("\\`", "")


def test_mermaid_labels_hold_nothing_but_letters_and_entities() -> None:
    isi = buat(dinas())
    buruk = isi._replace(items=tuple(b._replace(name=JAHAT, text=f"1. {JAHAT}") for b in isi.items))
    baris = cascade_mermaid(buruk).splitlines()
    assert baris[0] == "flowchart TD"
    simpul = re.compile(r"""  n\d+(\(\[|\[)"(?:[^"\[\]<>#;`*_\\.&|]|#\d+;|<br/>)*"(\]\)|\])""")
    tautan = re.compile(r"  n\d+ -->(\|(tidak )?langsung\|)? n\d+")
    assert not [
        satu for satu in baris[1:] if not simpul.fullmatch(satu) and not tautan.fullmatch(satu)
    ]
    assert sum(bool(tautan.fullmatch(satu)) for satu in baris) == 4


def test_dot_labels_are_quoted() -> None:
    isi = buat(dinas())
    buruk = isi._replace(
        items=tuple(b._replace(name=JAHAT, text=f'"\\" {JAHAT}\\') for b in isi.items)
    )
    simpul = re.compile(r'  n\d+ \[label="(?:[^"\\]|\\.)*"(, style=rounded)?\];')
    baris = [satu for satu in cascade_dot(buruk).splitlines() if "[label=" in satu]
    assert len(baris) == len(isi.shown)
    assert not [satu for satu in baris if not simpul.fullmatch(satu)]


@pytest.mark.parametrize("bentuk", TULIS)
def test_two_runs_give_the_same(bentuk: str) -> None:
    assert TULIS[bentuk](buat(dinas())) == TULIS[bentuk](buat(dinas()))


@pytest.mark.parametrize("bentuk", TULIS)
def test_nothing_at_all(bentuk: str) -> None:
    assert TULIS[bentuk](buat(read([])))


def test_direct_parts_are_added_up() -> None:
    langsung = pegawai(STAF, KADIS, "R1>R1").replace(
        "intervensi: R1\n", "intervensi: R1\n      cascading: langsung\n"
    )
    keluar = gambar(CascadeTree(buat(baca(pegawai(KADIS, LAIN, "R1"), langsung))))
    assert "Jumlah turunan langsung: target 2 dari 2 dokumen" in keluar
    assert "[cascading langsung]" in keluar


def test_sums_of_money_are_written_as_money() -> None:
    atas, bawah = (
        pegawai(nomor, ke, f"R1{tuju}").replace(
            "target: 2 dokumen", f"target: {target}, realisasi: {target}"
        )
        for nomor, ke, tuju, target in (
            (KADIS, LAIN, "", "Rp1.000.000"),
            (STAF, KADIS, ">R1", "Rp800.000"),
        )
    )
    bawah = bawah.replace("intervensi: R1\n", "intervensi: R1\n      cascading: langsung\n")
    (kepala,) = (satu for satu in buat(baca(atas, bawah)).items if satu.children)
    assert kepala.sums == (
        "target Rp800.000 dari Rp1.000.000, realisasi Rp800.000 dari Rp1.000.000",
    )


def test_findings_of_the_workspace_find_their_nodes() -> None:
    ruang = contoh()
    temuan = check_appraisals(ruang, list(appraise_all(ruang)))
    assert len(buat(ruang, temuan).items) == len(buat(ruang).items)
