"""Documents as short texts for tests of the cascade."""

from collections.abc import Iterable, Sequence

from skpcli import read
from skpcli.checks import check_graph
from skpcli.diagnostics import Diagnostic
from skpcli.engine.cascade import Cascade, build_cascade
from skpcli.engine.nodes import Node, WhyOpen
from skpcli.model.terms import LinkState

STAFF, COLLEAGUE, BOSS, HEAD, CHIEF = (
    "199203142017052033",
    "199005052015031002",
    "198701132010011004",
    "198002022005012003",
    "197503032000031005",
)


YEAR = "2025-01-01 2025-12-31 tahunan"


QUARTER = "2025-01-01 2025-03-31 triwulan I"


LAST_YEAR = "2024-01-01 2024-12-31 tahunan"


def _period_line(words: str) -> str:
    mulai, selesai, evaluasi = words.split(" ", 2)
    return f"periode: {{mulai: {mulai}, selesai: {selesai}, evaluasi: {evaluasi}}}\n"


def _item(written: str, text_key: str, link_key: str) -> str:
    name, arrow, target = written.partition(">")
    target, *further = target.split("; ")
    lines = [f"- id: {name}", f"  {text_key}: Isi {name}"]
    if arrow and target:
        lines.append(f"  {link_key}: {target}")
    lines += [f"  {line}" for line in further]
    return "".join(f"  {line}\n" for line in lines)


def organisasi_text(id_: str, *sasaran: str, periode: str = YEAR, more: str = "") -> str:
    """Give an organisasi document; a goal is ``S1``, or ``S1>org/S2`` where it serves another."""
    goals = (
        "sasaran:\n" + "".join(_item(goal, "uraian", "mendukung") for goal in sasaran)
        if sasaran
        else ""
    )
    return f"jenis: organisasi\nid: {id_}\nnama: Dinas {id_}\n{_period_line(periode)}capaian_kinerja: baik\n{more}{goals}"


def pegawai_text(
    number: str,
    penilai: str | None,
    *rhk: str,
    tambahan: Sequence[str] = (),
    periode: str = YEAR,
    jenis: str = "JA",
    more: str = "",
) -> str:
    """Give a pegawai document; an RHK is ``R1``, ``R1>R2`` or ``R1>R2; cascading: langsung``.

    A number that is no NIP is an NRP; so is that of the assessor, who may have none.
    """
    assessor_number = f", {_number_key(penilai)}: '{penilai}'" if penilai else ""
    main_results = "".join(
        f"  {line}\n"
        for written in rhk
        for line in _item(written, "rencana", "intervensi").splitlines()
    )
    additional_results = "".join(
        f"  {line}\n"
        for written in tambahan
        for line in _item(written, "rencana", "intervensi").splitlines()
    )
    return (
        f"jenis: pegawai\n{_period_line(periode)}{more}"
        f"pegawai: {{nama: Rekaan {number[-3:]}, {_number_key(number)}: '{number}', jabatan: Analis, jenis_jabatan: {jenis}}}\n"
        f"pejabat_penilai: {{nama: Penilai Rekaan, jabatan: Kepala{assessor_number}}}\n"
        + (f"hasil_kerja:\n  utama:\n{main_results}" if rhk else "hasil_kerja:\n")
        + (f"  tambahan:\n{additional_results}" if tambahan else "  tambahan: []\n")
    )


def _number_key(number: str) -> str:
    return "nip" if len(number) == 18 and number.isdigit() else "nrp"


def graph_of(*documents: str, context: Iterable[str] = ()) -> Cascade:
    """Read every text as a file of its own: 1.yaml, 2.yaml, ... and k1.yaml, ..., and build the graph."""
    return build_cascade(
        read(
            [(f"{i}.yaml", text.encode()) for i, text in enumerate(documents, 1)],
            [(f"k{i}.yaml", text.encode()) for i, text in enumerate(context, 1)],
        )
    )


def node_of(cascade: Cascade, file: str, id_: str = "R1") -> Node:
    """Give a node by file and own id."""
    return next(
        node for node in cascade.nodes() if node.owner.order[0] == file and node.content.id == id_
    )


def link_of(node: Node) -> tuple[LinkState | None, WhyOpen | None, str | None]:
    """Give the state of a node, why, and the file and id of its parent."""
    parent = f"{node.parent.owner.order[0]}:{node.parent.content.id}" if node.parent else None
    return node.state, node.why_open, parent


def cascade_findings(cascade: Cascade) -> list[Diagnostic]:
    """Give the findings about the cascade itself."""
    of_the_cascade = ("SKP30", "SKP315", "SKP316", "SKP317", "SKP318", "SKP319")
    return [
        finding
        for finding in check_graph(cascade.workspace, cascade)
        if finding.code.startswith(of_the_cascade)
    ]


def codes_of(*documents: str, context: Iterable[str] = ()) -> list[tuple[str, str]]:
    """Give code and file of the findings about the cascade."""
    return [
        (finding.code, finding.span.file)
        for finding in cascade_findings(graph_of(*documents, context=context))
    ]


def messages_of(*documents: str, context: Iterable[str] = ()) -> list[str]:
    """Give the messages of the findings about the cascade."""
    return [finding.message for finding in cascade_findings(graph_of(*documents, context=context))]
