"""Renderings of the cascade: tree, matrix, JSON, CSV, Markdown, Mermaid, Graphviz."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from cascades import organisasi_text, pegawai_text
from rich.console import Console, RenderableType

from skpcli import read
from skpcli.checks import check_appraisals
from skpcli.diagnostics import Diagnostic, Note, Severity
from skpcli.engine.cascade import build_cascade
from skpcli.engine.matrix import Matrix, build_matrices
from skpcli.engine.scoring import appraise_all
from skpcli.output.cascade.graphs import cascade_dot, cascade_mermaid
from skpcli.output.cascade.map import CascadeMap, build_map
from skpcli.output.cascade.matrix_texts import matrices_csv, matrices_markdown, matrix_tables
from skpcli.output.cascade.selection import find_items, mask_map, nearest_name, select_branches
from skpcli.output.cascade.texts import CASCADE_COLUMNS, cascade_csv, cascade_json, cascade_markdown
from skpcli.output.cascade.tree import CascadeTree
from skpcli.output.cascade.walk import CIRCLES, WITHOUT_PARENT, walk_cascade
from skpcli.output.masking import Mask
from skpcli.reading.workspace import Workspace
from skpcli.text import cell_width

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parent / "golden"
EXAMPLE = ROOT / "examples" / "dinas-contoh"

HEAD, MANAGER, STAFF, OTHER = (
    "196801012000031901",
    "197501012005032902",
    "199001012015031903",
    "198801012015032904",
)
NASTY = (
    '"] --> x[/] [bold]x[/bold] \x1b[31mm\u202e <script>`a` *b* #quot; \\n '
    "%% 1. a & b; | =1+1 漢字 " + "w" * 90
)

# What is rendered


def organisasi(id_: str, *sasaran: str) -> str:
    """Give an organisasi document; goals as ``S1``, or ``S1>org/S2`` where they serve another."""
    goals = [_entry(written, "uraian", "mendukung") for written in sasaran]
    return (
        f"jenis: organisasi\nversi: 1\nid: {id_}\nnama: Dinas {id_}\n"
        "periode: {mulai: 2025-01-01, selesai: 2025-12-31}\n"
        f"sasaran:\n{''.join(goals)}"
    )


def pegawai(
    nip: str,
    assessor: str,
    *rhk: str,
    first_day: str = "2025-01-01",
    name: str = "",
    unit: str = "Bidang",
) -> str:
    """Give a pegawai document; RHK as ``R1``, or ``R1>R2`` where they intervene."""
    evaluasi = "tahunan" if first_day == "2025-01-01" else "sebagian"
    work = ""
    for written in rhk:
        work += _entry(written, "rencana", "intervensi")
        work += "    indikator: [{aspek: kuantitas, target: 2 dokumen}]\n"
    return (
        "jenis: pegawai\nversi: 1\n"
        f"periode: {{mulai: {first_day}, selesai: 2025-12-31, evaluasi: {evaluasi}}}\n"
        f"pegawai: {{nama: {json.dumps(name or f'Rekaan {nip[-3:]}')}, nip: '{nip}',"
        f" jabatan: Jabatan {nip[-1]}, jenis_jabatan: JA, unit_kerja: {unit}}}\n"
        f"pejabat_penilai: {{nama: Rekaan {assessor[-3:]}, nip: '{assessor}', jabatan: Atasan}}\n"
        f"hasil_kerja:\n  utama:\n{work}"
    )


def _entry(written: str, text_key: str, link_key: str) -> str:
    id_, _, target = written.partition(">")
    link = f"    {link_key}: {target}\n" if target else ""
    return f"  - id: {id_}\n    {text_key}: Isi {id_}\n{link}"


def handed_down(document: str) -> str:
    """Make every RHK that serves R1 one that was handed down directly."""
    return document.replace("intervensi: R1\n", "intervensi: R1\n    cascading: langsung\n")


def read_texts(*documents: str, context: Iterable[str] = ()) -> Workspace:
    """Read documents, each in a file of its own."""
    return read(
        [(f"{number}.yaml", text.encode()) for number, text in enumerate(documents)],
        [(f"k{number}.yaml", text.encode()) for number, text in enumerate(context)],
    )


def map_of(workspace: Workspace, findings: Iterable[Diagnostic] = ()) -> CascadeMap:
    """Lay out a workspace that can be read without errors."""
    for finding in workspace.findings:
        assert finding.severity is not Severity.ERROR, finding
    return build_map(build_cascade(workspace), appraise_all(workspace), list(findings))


def office() -> Workspace:
    """Give a small cascade with one of everything."""
    return read_texts(
        organisasi("dinas", "S1", "S2", "S3>pemda/S1"),
        pegawai(HEAD, "196001011990031905", "R1>dinas/S1", "R2"),
        pegawai(MANAGER, HEAD, "R1>R1", "R2>R9", unit="Bidang A"),
        pegawai(STAFF, MANAGER, "R1>R1", f"R2>{HEAD}/R1", unit="Bidang A"),
        pegawai(OTHER, "199912312020031905", "R1>R1"),
    )


def example() -> Workspace:
    """Read the example."""
    files = []
    for path in sorted(EXAMPLE.rglob("*.yaml")):
        files.append((path.relative_to(ROOT).as_posix(), path.read_bytes()))
    return read(files)


def chain(length: int, *, closed: bool = False) -> CascadeMap:
    """Give goals of which each serves the next; ``closed`` lets the last one serve the first."""
    goals = [f"S{number}>o/S{number + 1}" for number in range(length - 1)]
    goals.append(f"S{length - 1}>o/S0" if closed else f"S{length - 1}")
    return map_of(read_texts(organisasi("o", *goals)))


def printed(*parts: RenderableType, width: int = 80, colour: bool = False) -> str:
    """Print on a console of some width."""
    buffer = io.StringIO()
    console = Console(
        file=buffer,
        width=width,
        force_terminal=colour,
        color_system="standard" if colour else None,
        markup=False,
        emoji=False,
    )
    for part in parts:
        console.print(part)
    return buffer.getvalue()


def tree_of(cascade_map: CascadeMap) -> str:
    """Print the tree on a console of 80 columns."""
    return printed(CascadeTree(cascade_map))


def json_of(cascade_map: CascadeMap) -> str:
    """Render JSON without findings."""
    return cascade_json(cascade_map, ())


RENDERERS: dict[str, Callable[[CascadeMap], str]] = {
    "pohon": tree_of,
    "json": json_of,
    "md": cascade_markdown,
    "csv": cascade_csv,
    "mermaid": cascade_mermaid,
    "dot": cascade_dot,
}


def widest(text: str) -> int:
    """Give the columns of the widest line."""
    return max(cell_width(line) for line in text.splitlines())


def shown_ids(cascade_map: CascadeMap) -> list[str]:
    """Give the ids of the nodes to show."""
    return [item.id for _, item in cascade_map.visible()]


# Golden files


@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize("shape", ["pohon", "matriks"])
def test_golden_outputs_of_the_example(
    shape: str, width: int, request: pytest.FixtureRequest
) -> None:
    workspace = example()
    if shape == "pohon":
        out = printed(CascadeTree(map_of(workspace)), width=width)
    else:
        matrices = build_matrices(build_cascade(workspace))
        out = printed(*matrix_tables(matrices, width), width=width)
    golden = GOLDEN / f"kaskade-{shape}-{width}.txt"
    if request.config.getoption("--write", default=False):
        golden.write_text(out, encoding="utf-8", newline="\n")
    assert widest(out) <= width
    assert not re.search(r"[ \t]$", out, re.MULTILINE)
    assert out == golden.read_text(encoding="utf-8")


# Tree and map


def test_every_node_stands_in_the_tree_once_with_its_state_in_words() -> None:
    out = tree_of(map_of(office()))
    for expected in (
        "[putus]",
        "[menunggu]",
        "[lepas]",
        "dinas/S3 Isi S3 [menunggu]",
        "Menunjuk R9: dokumennya ada",
    ):
        assert expected in out
    for number, times in ((HEAD, 2), (MANAGER, 2), (STAFF, 2), (OTHER, 1)):
        assert out.count(f"Rekaan {number[-3:]},") == times
    in_order = [out.index(text) for text in ("dinas/S1", "Rekaan 902", "Tanpa induk")]
    assert in_order == sorted(in_order)
    assert " ".join(out.split()).endswith(
        "Cakupan: 1 dari 3 sasaran didukung; 2 dari 4 RHK pimpinan diintervensi; 3 RHK tanpa induk"
    )


def test_colour_adds_nothing_but_colour() -> None:
    tree = CascadeTree(map_of(office()))
    coloured = printed(tree, colour=True)
    assert "\x1b" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == printed(tree)


def test_a_finding_is_shown_at_its_node_only() -> None:
    workspace = office()
    document = workspace.files[2].documents[0]
    finding = document.finding("SKP410", ("hasil_kerja", "utama", 1, "intervensi"), "x")
    cascade_map = map_of(workspace, [finding, finding])
    codes = {item.id: item.codes for item in cascade_map.items if item.codes}
    assert codes == {f"{MANAGER}/R2": ("SKP410",)}
    assert "[SKP410]" in tree_of(cascade_map)


def test_a_finding_is_shown_where_the_same_is_found_too() -> None:
    workspace = office()
    document = workspace.files[2].documents[0]
    finding = document.finding("SKP410", ("hasil_kerja", "utama", 0), "x")
    place = document.span(("hasil_kerja", "utama", 1))
    elsewhere = Note("lihat juga", place)
    same = Note("juga R2", place, "hasil_kerja.utama.R2")
    cases = [
        ((elsewhere,), {f"{MANAGER}/R1"}),
        ((elsewhere, same), {f"{MANAGER}/R1", f"{MANAGER}/R2"}),
    ]
    for notes, expected in cases:
        cascade_map = map_of(workspace, [finding._replace(notes=notes)])
        assert {item.id for item in cascade_map.items if item.codes} == expected


def test_findings_of_the_workspace_find_their_nodes() -> None:
    workspace = example()
    findings = check_appraisals(workspace, list(appraise_all(workspace)))
    assert len(map_of(workspace, findings).items) == len(map_of(workspace).items)


def test_ratings_say_when_they_are_suggestions() -> None:
    assert "(usulan)" in tree_of(map_of(example()))


def test_several_documents_of_one_owner_are_told_apart_by_their_first_day() -> None:
    days = ("2025-01-01", "2025-07-01")
    cascade_map = map_of(read_texts(*(pegawai(HEAD, STAFF, "R1", first_day=day) for day in days)))
    assert shown_ids(cascade_map) == [f"{HEAD}/R1@{day}" for day in days]
    assert find_items(cascade_map, (), f"{HEAD}/R1") == frozenset((0, 1))
    assert find_items(cascade_map, (), f"{HEAD}/R1@2025-07-01") == frozenset((1,))


def test_context_is_shown_only_above_what_is_reported() -> None:
    workspace = read_texts(
        pegawai(STAFF, MANAGER, "R1>R1"),
        context=[
            organisasi("dinas", "S1", "S2"),
            pegawai(MANAGER, HEAD, "R1>dinas/S1", "R2"),
            pegawai(OTHER, STAFF, "R1>R1"),
        ],
    )
    cascade_map = map_of(workspace)
    assert shown_ids(cascade_map) == [f"{STAFF}/R1", "dinas/S1", f"{MANAGER}/R1"]
    assert cascade_map.coverage.sasaran == 0
    assert "[konteks]" in tree_of(cascade_map)
    assert len(build_matrices(build_cascade(workspace))) == 1


def test_direct_parts_are_added_up() -> None:
    part = handed_down(pegawai(STAFF, HEAD, "R1>R1"))
    out = tree_of(map_of(read_texts(pegawai(HEAD, OTHER, "R1"), part)))
    assert "Jumlah turunan langsung: target 2 dari 2 dokumen" in out
    assert "[cascading langsung]" in out


def test_sums_of_money_are_written_as_money() -> None:
    whole = pegawai(HEAD, OTHER, "R1")
    part = handed_down(pegawai(STAFF, HEAD, "R1>R1"))
    cascade_map = map_of(
        read_texts(
            whole.replace("2 dokumen", "Rp1.000.000, realisasi: Rp1.000.000"),
            part.replace("2 dokumen", "Rp800.000, realisasi: Rp800.000"),
        )
    )
    (parent,) = (item for item in cascade_map.items if item.children)
    assert parent.sums == (
        "target Rp800.000 dari Rp1.000.000, realisasi Rp800.000 dari Rp1.000.000",
    )


# Selection and masking


@pytest.mark.parametrize(
    ("top", "bottom", "expected"),
    [
        ("dinas/S1", None, ["dinas/S1", "901/R1", "902/R1", "903/R1", "903/R2"]),
        (f"{MANAGER}/R1", None, ["902/R1", "903/R1"]),
        (MANAGER, None, ["902/R1", "902/R2", "903/R1"]),
        ("dinas", STAFF, ["dinas/S1", "901/R1", "902/R1", "903/R1", "903/R2"]),
        (None, f"{STAFF}/R2", ["dinas/S1", "901/R1", "903/R2"]),
        (MANAGER, f"{STAFF}/R2", []),
    ],
)
def test_selected_branches(top: str | None, bottom: str | None, expected: list[str]) -> None:
    cascade_map = map_of(office())
    tops = find_items(cascade_map, (), top) if top else None
    bottoms = find_items(cascade_map, (), bottom) if bottom else None
    narrowed = select_branches(cascade_map, tops, bottoms, False)
    assert [re.sub(r"^\d{15}", "", id_) for id_ in shown_ids(narrowed)] == expected
    told = [step.item.id for step in walk_cascade(narrowed) if step.item]
    assert sorted(told) == sorted(shown_ids(narrowed))
    assert "Cakupan seluruh berkas" in tree_of(narrowed)


def test_only_branches_with_problems() -> None:
    cascade_map = select_branches(map_of(office()), None, None, True)
    assert shown_ids(cascade_map) == ["dinas/S3", f"{MANAGER}/R2", f"{OTHER}/R1"]


def test_unknown_names_have_a_nearest_one() -> None:
    cascade_map = map_of(office())
    assert find_items(cascade_map, ("dinas",), "dinas/S7") is None
    nearest = nearest_name(cascade_map, ("dinas",), "dinas/S7")
    assert nearest in {"dinas/S1", "dinas/S2", "dinas/S3"}
    assert nearest_name(cascade_map, (), "zzz") is None
    spaced = f"{STAFF[:8]} {STAFF[8:]}"
    assert find_items(cascade_map, (STAFF,), spaced) == find_items(cascade_map, (), STAFF)
    assert find_items(cascade_map, ("kosong",), "kosong") == frozenset()


def test_masked_output_keeps_people_apart() -> None:
    workspace = read_texts(
        pegawai(HEAD, OTHER, "R1", name="Budi Rekaan"),
        pegawai(STAFF, HEAD, f"R1>{HEAD}/R1", name="Budi Rekaan"),
    )
    cascade_map = mask_map(map_of(workspace), Mask(workspace.all_files))
    assert shown_ids(cascade_map) == ["PEGAWAI-0001/R1", "PEGAWAI-0001-k2/R1"]
    for format_, render in RENDERERS.items():
        assert not re.search(rf"Budi|{HEAD}|{STAFF}", render(cascade_map)), format_


# Long chains and circles


def test_a_chain_of_ten_thousand() -> None:
    cascade_map = chain(10_000)
    tree = tree_of(cascade_map)
    assert widest(tree) <= 80
    assert "(tingkat 10000) o/S0 Isi S0" in tree.splitlines()[-4]
    for format_, render in RENDERERS.items():
        text = render(cascade_map)
        assert text.count("Isi S1234") == 1, format_
        assert len(text) < 4_000_000, format_
    top = find_items(cascade_map, (), "o/S9999")
    bottom = find_items(cascade_map, (), "o/S0")
    assert not select_branches(cascade_map, top, bottom, True).shown


def test_a_circle_of_a_thousand_is_told_once() -> None:
    cascade_map = chain(1_000, closed=True)
    heading, *steps, returning = walk_cascade(cascade_map)
    assert heading.title == CIRCLES
    assert len({step.item for step in steps}) == len(steps) == 1_000
    assert not any(step.returns for step in steps)
    assert returning.returns
    assert returning.item is steps[0].item
    assert tree_of(cascade_map).count("-> kembali ke o/S0") == 1
    assert "-&gt; kembali ke o/S0" in cascade_markdown(cascade_map)
    assert len(select_branches(cascade_map, None, None, True).shown) == 1_000


def test_what_hangs_on_a_circle_stands_below_it() -> None:
    workspace = read_texts(
        organisasi("o", "A>o/B", "B>o/A", "C>o/B", "D"), pegawai(STAFF, HEAD, "R1>o/C", "R2")
    )
    cascade_map = map_of(workspace)
    titles = [step.title for step in walk_cascade(cascade_map) if step.title]
    assert titles == ["Dinas o (o), capaian: belum ada", WITHOUT_PARENT, CIRCLES]
    out = tree_of(cascade_map)
    in_order = [out.index(text) for text in ("o/B", "o/C", "R1 Isi R1")]
    assert in_order == sorted(in_order)


# Formats


def test_json_has_the_nodes_the_links_and_the_coverage() -> None:
    data = json.loads(json_of(map_of(office())))
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
    states = {node["id"]: node["keadaan"] for node in data["simpul"]}
    assert states[f"{MANAGER}/R2"] == "putus"
    assert states["dinas/S3"] == "menunggu"
    assert {"dari": f"{STAFF}/R2", "ke": f"{HEAD}/R1", "cascading": None} in data["tautan"]
    assert data["cakupan"] == {"sasaran": 3, "didukung": 1}


def test_csv_has_one_row_for_each_node() -> None:
    rows = list(csv.DictReader(io.StringIO(cascade_csv(map_of(office())))))
    assert tuple(rows[0]) == CASCADE_COLUMNS
    assert len(rows) == 10
    (row,) = (row for row in rows if row["id"] == f"{STAFF}/R2")
    assert row["induk"] == f"{HEAD}/R1"
    assert row["target"] == "kuantitas: 2 dokumen"
    assert row["keadaan"] == "tertaut"


def nasty_map(prefix: str = "") -> CascadeMap:
    """Give the small cascade with texts that are syntax somewhere."""
    cascade_map = map_of(office())
    items = []
    for item in cascade_map.items:
        items.append(item._replace(name=NASTY, text=f"{prefix}{NASTY}"))
    return cascade_map._replace(items=tuple(items))


def test_no_format_lets_control_characters_out() -> None:
    cascade_map = nasty_map("=2+2\nx: ")
    for format_, render in RENDERERS.items():
        out = render(cascade_map)
        assert not re.search("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u202e]", out), format_


def test_nasty_texts_in_the_tree() -> None:
    out = tree_of(nasty_map())
    assert widest(out) <= 80
    assert "[bold]x[/bold]" in out


def test_nasty_texts_in_json() -> None:
    cascade_map = nasty_map()
    assert len(json.loads(json_of(cascade_map))["simpul"]) == len(cascade_map.shown)


def test_no_cell_of_csv_is_a_formula() -> None:
    for row in csv.reader(io.StringIO(cascade_csv(nasty_map("=2+2\nx: ")))):
        assert len(row) == len(CASCADE_COLUMNS)
        for cell in row:
            assert not cell.startswith(("=", "+", "-", "@"))


def test_markdown_has_neither_html_nor_code() -> None:
    out = cascade_markdown(nasty_map())
    assert "<script" not in out
    assert "`" not in out.replace("\\`", "")


def test_mermaid_labels_hold_nothing_but_letters_and_entities() -> None:
    first, *lines = cascade_mermaid(nasty_map("1. ")).splitlines()
    assert first == "flowchart TD"
    node = re.compile(r"""  n\d+(\(\[|\[)"(?:[^"\[\]<>#;`*_\\.&|]|#\d+;|<br/>)*"(\]\)|\])""")
    arrow = re.compile(r"  n\d+ -->(\|(tidak )?langsung\|)? n\d+")
    arrows = [line for line in lines if arrow.fullmatch(line)]
    assert len(arrows) == 4
    for line in lines:
        assert line in arrows or node.fullmatch(line), line


@pytest.mark.parametrize(
    "text",
    [
        *("`kode`", "**tebal** _miring_", "end", "graph TD", "#35; #amp;", "\"kutip\" 'satu'"),
        *(
            "[kurung] (bulat) {kurawal} <b>",
            "1. satu",
            "2) dua",
            "- butir",
            "a -- b --> c",
            "a<b>c",
        ),
        *("%% komentar", "x; y | z", "&lt;", "https://contoh.invalid/a", "$$x$$", "a@{ shape: x }"),
    ],
)
def test_mermaid_labels_come_out_as_themselves(text: str) -> None:
    graph = cascade_mermaid(nasty_map(f"{text} "))
    shown = re.sub(r"#(\d+);", lambda match: chr(int(match[1])), graph)
    assert f"{text} " in shown
    label = re.search(r'"([^"]*)"', graph)
    assert label
    assert not re.search(r"""[`<>\[\]{}|;&*_.\\]|#(?!\d+;)""", re.sub(r"#\d+;|<br/>", "", label[1]))


def linked_graph(link_count: int) -> str:
    """Draw a goal that as many RHK serve."""
    rhk = [f"R{number}>dinas/S1" for number in range(1, link_count + 1)]
    texts = [organisasi_text("dinas", "S1"), pegawai_text(HEAD, None, *rhk, jenis="JPT")]
    files = [(f"{number}.yaml", text.encode()) for number, text in enumerate(texts)]
    return cascade_mermaid(map_of(read(files)))


def test_mermaid_says_when_a_graph_has_too_many_links_for_it() -> None:
    assert "maxEdges" not in linked_graph(500)
    first, comment, *_ = linked_graph(501).splitlines()
    assert first == "flowchart TD"
    assert comment.startswith("  %% 501 tautan")
    assert "setel maxEdges ke 501" in comment
    assert "{" not in comment


def test_dot_labels_are_quoted() -> None:
    cascade_map = nasty_map('"\\" ')
    node = re.compile(r'  n\d+ \[label="(?:[^"\\]|\\.)*"(, style=rounded)?\];')
    lines = [line for line in cascade_dot(cascade_map).splitlines() if "[label=" in line]
    assert len(lines) == len(cascade_map.shown)
    for line in lines:
        assert node.fullmatch(line), line


def test_two_runs_give_the_same() -> None:
    first, second = map_of(office()), map_of(office())
    for format_, render in RENDERERS.items():
        assert render(first) == render(second), format_


def test_nothing_at_all() -> None:
    nothing = map_of(read([]))
    assert "Tidak ada sasaran atau RHK yang cocok." in tree_of(nothing)
    for format_, render in RENDERERS.items():
        assert render(nothing), format_


# Matrix


def test_matrix_of_a_leader() -> None:
    graph = build_cascade(office())
    of_head, of_manager = build_matrices(graph)
    assert [column.identifier for column in of_head.columns] == ["R1", "R2"]
    first, second = of_head.rows
    assert (first.name, first.across_units, first.texts) == (
        "Rekaan 902",
        False,
        (("R1 Isi R1",), ()),
    )
    assert (second.name, second.across_units, second.texts) == (
        "Rekaan 903",
        True,
        (("R2 Isi R2",), ()),
    )
    assert [row.texts for row in of_manager.rows] == [(("R1 Isi R1",), ())]
    assert build_matrices(graph, MANAGER) == (of_manager,)
    out = printed(*matrix_tables([of_head], 120), width=120)
    assert "lintas unit: Bidang A" in " ".join(out.split())


def test_a_matrix_is_split_where_it_is_too_wide() -> None:
    leader = pegawai(HEAD, OTHER, *(f"R{number}" for number in range(1, 8)))
    matrices = build_matrices(build_cascade(read_texts(leader, pegawai(STAFF, HEAD, "R1>R7"))))
    out = printed(*matrix_tables(matrices, 80))
    assert re.findall(r"bagian (\d) dari 4", out) == ["1", "2", "3", "4"]
    assert out.count("Rekaan 903") == 4
    assert widest(printed(*matrix_tables(matrices, 40), width=40)) <= 40


def test_matrix_as_csv_and_markdown() -> None:
    matrices = build_matrices(build_cascade(office()))
    rows = list(csv.reader(io.StringIO(matrices_csv(matrices))))
    assert {len(row) for row in rows} == {7}
    assert rows[1][5:] == ["R1 Isi R1; kuantitas: 2 dokumen", "R2 Isi R2; kuantitas: 2 dokumen"]
    assert rows[3] == ["Rekaan 901", "Rekaan 903", "Jabatan 3", "Bidang A", "ya", "R2 Isi R2", "x"]
    line = "| Rekaan 903<br>Jabatan 3<br>(lintas unit: Bidang A) | R2 Isi R2 | x |"
    assert line in matrices_markdown(matrices)


def test_matrices_of_nobody() -> None:
    empty = Matrix("N", "J", (), ())
    assert "belum memuat RHK" in matrices_markdown([empty])
    assert "belum memuat RHK" in printed(*matrix_tables([empty], 80))
    assert "Tidak ada pimpinan" in printed(*matrix_tables([], 80))
    no_leader = "# Matriks Peran dan Hasil\n\nTidak ada pimpinan di antara berkas.\n"
    assert matrices_markdown([]) == no_leader
