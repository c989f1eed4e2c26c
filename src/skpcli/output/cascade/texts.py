"""The cascade as texts for other programs: Markdown, CSV, JSON."""

from collections.abc import Iterable

from skpcli.diagnostics import Diagnostic
from skpcli.output.cascade.map import Butir, Peta
from skpcli.output.cascade.walk import Langkah, susur
from skpcli.output.cascade.words import kalimat_cakupan, keadaan, pemilik, rincian, sebutan
from skpcli.output.cells import tulis_csv
from skpcli.output.json_text import data_temuan, tulis
from skpcli.output.markdown import lolos

KOLOM = (
    "id",
    "jenis",
    "pemilik",
    "nama",
    "jabatan",
    "uraian",
    "target",
    "keadaan",
    "induk",
    "cascading",
    "jumlah_langsung",
    "rating",
    "temuan",
    "berkas",
    "dokumen",
)
"""The columns of the cascade; additions only, and only at the end."""

_DEEPEST_LIST = 8
"""Lists go no deeper than this level, from 0: readers of Markdown give up on more."""


def md_kaskade(isi: Peta) -> str:
    """Render the tree as nested lists; what lies deeper than the lists go says its level."""
    lines = ["# Kaskade kinerja"]
    for step in susur(isi):
        if step.butir is None:
            lines += ["", f"## {lolos(step.judul)}", ""]
        else:
            lines.append(_markdown_line(step, step.butir))
    lines += ["", lolos(kalimat_cakupan(isi))]
    return "\n".join(lines) + "\n"


def _markdown_line(step: Langkah, item: Butir) -> str:
    indent = "  " * min(step.tingkat, _DEEPEST_LIST)
    level = f"(tingkat {step.tingkat + 1}) " if step.tingkat > _DEEPEST_LIST else ""
    start = f"{indent}- {level}"
    if step.kembali:
        return f"{start}-&gt; kembali ke {lolos(item.id)}"
    owner = pemilik(item)
    if owner:
        start += f"**{lolos(owner)}**: "
    marks = "".join(f" \\[{lolos(mark)}\\]" for mark in keadaan(item))
    details = "".join(f"<br>{lolos(detail)}" for detail in rincian(item))
    return f"{start}{lolos(sebutan(item))}{marks}{details}"


def csv_kaskade(isi: Peta) -> str:
    """Render a header and one row per node, in input order (RFC 4180, lines end with CRLF)."""
    rows = [_csv_row(isi, item) for _, item in isi.terlihat()]
    return tulis_csv(KOLOM, rows)


def _csv_row(cascade_map: Peta, item: Butir) -> tuple[str | None, ...]:
    parent = None if item.induk is None else cascade_map.butir[item.induk].id
    return (
        item.id,
        item.jenis,
        item.pemilik,
        item.nama,
        item.jabatan,
        item.uraian,
        "; ".join(item.target),
        item.keadaan,
        parent,
        item.cascading,
        "; ".join(item.jumlah),
        item.rating,
        " ".join(item.temuan),
        item.berkas,
        str(item.dokumen),
    )


def json_kaskade(isi: Peta, temuan: Iterable[Diagnostic]) -> str:
    """Render the JSON output of ``kaskade``."""
    coverage = isi.cakupan
    data = {
        "versi": 1,
        "simpul": [_json_node(item) for _, item in isi.terlihat()],
        "tautan": [_json_link(isi.butir[child], isi.butir[parent]) for child, parent in isi.tautan()],
        "cakupan": {"sasaran": coverage.sasaran, "didukung": coverage.didukung},
        "temuan": [data_temuan(finding) for finding in temuan],
    }
    return tulis(data, indent=1)


def _json_node(item: Butir) -> dict[str, object]:
    return {
        "id": item.id,
        "jenis": item.jenis,
        "pemilik": item.pemilik,
        "uraian": item.uraian,
        "keadaan": item.keadaan,
        "berkas": item.berkas,
        "dokumen": item.dokumen,
    }


def _json_link(child: Butir, parent: Butir) -> dict[str, object]:
    return {"dari": child.id, "ke": parent.id, "cascading": child.cascading}
