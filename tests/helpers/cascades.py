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


def _periode(teks: str) -> str:
    mulai, selesai, evaluasi = teks.split(" ", 2)
    return f"periode: {{mulai: {mulai}, selesai: {selesai}, evaluasi: {evaluasi}}}\n"


def _butir(tulisan: str, teks: str, tautan: str) -> str:
    nama, panah, tujuan = tulisan.partition(">")
    tujuan, *lain = tujuan.split("; ")
    baris = [f"- id: {nama}", f"  {teks}: Isi {nama}"]
    baris += [f"  {tautan}: {tujuan}"] if panah and tujuan else []
    return "".join(f"  {satu}\n" for satu in [*baris, *(f"  {satu}" for satu in lain)])


def organisasi_text(id_: str, *sasaran: str, periode: str = YEAR, more: str = "") -> str:
    """Give an organisasi document; a goal is ``S1``, or ``S1>org/S2`` where it serves another."""
    isi = (
        "sasaran:\n" + "".join(_butir(satu, "uraian", "mendukung") for satu in sasaran)
        if sasaran
        else ""
    )
    return f"jenis: organisasi\nid: {id_}\nnama: Dinas {id_}\n{_periode(periode)}capaian_kinerja: baik\n{more}{isi}"


def pegawai_text(
    nomor: str,
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
    atasan = f", {_kunci(penilai)}: '{penilai}'" if penilai else ""
    isi = "".join(
        f"  {baris}\n"
        for satu in rhk
        for baris in _butir(satu, "rencana", "intervensi").splitlines()
    )
    plus = "".join(
        f"  {baris}\n"
        for satu in tambahan
        for baris in _butir(satu, "rencana", "intervensi").splitlines()
    )
    return (
        f"jenis: pegawai\n{_periode(periode)}{more}"
        f"pegawai: {{nama: Rekaan {nomor[-3:]}, {_kunci(nomor)}: '{nomor}', jabatan: Analis, jenis_jabatan: {jenis}}}\n"
        f"pejabat_penilai: {{nama: Penilai Rekaan, jabatan: Kepala{atasan}}}\n"
        + (f"hasil_kerja:\n  utama:\n{isi}" if rhk else "hasil_kerja:\n")
        + (f"  tambahan:\n{plus}" if tambahan else "  tambahan: []\n")
    )


def _kunci(nomor: str) -> str:
    return "nip" if len(nomor) == 18 and nomor.isdigit() else "nrp"


def graph_of(*dokumen: str, context: Iterable[str] = ()) -> Cascade:
    """Read every text as a file of its own: 1.yaml, 2.yaml, ... and k1.yaml, ..., and build the graph."""
    return build_cascade(
        read(
            [(f"{i}.yaml", satu.encode()) for i, satu in enumerate(dokumen, 1)],
            [(f"k{i}.yaml", satu.encode()) for i, satu in enumerate(context, 1)],
        )
    )


def node_of(isi: Cascade, berkas: str, nama: str = "R1") -> Node:
    """Give a node by file and own id."""
    return next(
        satu for satu in isi.nodes() if satu.owner.order[0] == berkas and satu.content.id == nama
    )


def link_of(satu: Node) -> tuple[LinkState | None, WhyOpen | None, str | None]:
    """Give the state of a node, why, and the file and id of its parent."""
    induk = f"{satu.parent.owner.order[0]}:{satu.parent.content.id}" if satu.parent else None
    return satu.state, satu.why_open, induk


def cascade_findings(isi: Cascade) -> list[Diagnostic]:
    """Give the findings about the cascade itself."""
    kaskade_saja = ("SKP30", "SKP315", "SKP316", "SKP317", "SKP318", "SKP319")
    return [satu for satu in check_graph(isi.workspace, isi) if satu.code.startswith(kaskade_saja)]


def codes_of(*dokumen: str, context: Iterable[str] = ()) -> list[tuple[str, str]]:
    """Give code and file of the findings about the cascade."""
    return [
        (satu.code, satu.span.file)
        for satu in cascade_findings(graph_of(*dokumen, context=context))
    ]


def messages_of(*dokumen: str, context: Iterable[str] = ()) -> list[str]:
    """Give the messages of the findings about the cascade."""
    return [satu.message for satu in cascade_findings(graph_of(*dokumen, context=context))]
