"""The cascade as texts for other programs: Markdown, CSV, Mermaid, Graphviz."""

import re
from collections.abc import Iterator

from skpcli.report.aman import aman
from skpcli.tables.cells import tulis_csv
from skpcli.tables.kaskade_kata import keadaan, pemilik, rincian, sebutan
from skpcli.tables.kaskade_peta import Butir, Peta, kalimat_cakupan
from skpcli.tables.kaskade_susur import susur
from skpcli.tables.markdown import lolos

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

_DALAM_MD = 8
_MERMAID = re.compile(r"""[^\w ,/:'()?!=-]|_|(?<!\S)[-=]|(?<=[:/])/|(?<=\d)\)""")


def md_kaskade(isi: Peta) -> str:
    """Render the tree as nested lists; what lies deeper than the lists go says its level."""
    baris = ["# Kaskade kinerja"]
    for langkah in susur(isi):
        butir = langkah.butir
        if butir is None:
            baris += ["", f"## {lolos(langkah.judul)}", ""]
            continue
        takuk = "  " * min(langkah.tingkat, _DALAM_MD)
        dalam = f"(tingkat {langkah.tingkat + 1}) " if langkah.tingkat > _DALAM_MD else ""
        if langkah.kembali:
            baris.append(f"{takuk}- {dalam}-&gt; kembali ke {lolos(butir.id)}")
            continue
        tanda = "".join(f" \\[{lolos(satu)}\\]" for satu in keadaan(butir))
        siapa = f"**{lolos(pemilik(butir))}**: " if pemilik(butir) else ""
        ekor = "".join(f"<br>{lolos(satu)}" for satu in rincian(butir))
        baris.append(f"{takuk}- {dalam}{siapa}{lolos(sebutan(butir))}{tanda}{ekor}")
    return "\n".join([*baris, "", lolos(kalimat_cakupan(isi))]) + "\n"


def csv_kaskade(isi: Peta) -> str:
    """Render a header and one row per node, in input order (RFC 4180, lines end with CRLF)."""
    return tulis_csv(KOLOM, (_baris(isi, satu) for _, satu in isi.terlihat()))


def _baris(isi: Peta, butir: Butir) -> tuple[str | None, ...]:
    return (
        butir.id,
        butir.jenis,
        butir.pemilik,
        butir.nama,
        butir.jabatan,
        butir.uraian,
        "; ".join(butir.target),
        butir.keadaan,
        isi.butir[butir.induk].id if butir.induk is not None else None,
        butir.cascading,
        "; ".join(butir.jumlah),
        butir.rating,
        " ".join(butir.temuan),
        butir.berkas,
        str(butir.dokumen),
    )


def mermaid_kaskade(isi: Peta) -> str:
    """Render a Mermaid flowchart from the goals down."""
    baris = ["flowchart TD"]
    for i, satu in isi.terlihat():
        kiri, kanan = ("([", "])") if satu.jenis == "sasaran" else ("[", "]")
        label = "<br/>".join(_mermaid(teks) for teks in _label(satu))
        baris.append(f'  n{i + 1}{kiri}"{label}"{kanan}')
    for anak, induk in isi.tautan():
        cascading = isi.butir[anak].cascading
        baris.append(f"  n{induk + 1} -->{f'|{cascading}|' if cascading else ''} n{anak + 1}")
    return "\n".join(baris) + "\n"


def dot_kaskade(isi: Peta) -> str:
    """Render a Graphviz graph from the goals down."""
    baris = ["digraph kaskade {", "  rankdir=TB;", "  node [shape=box];"]
    for i, satu in isi.terlihat():
        bentuk = ", style=rounded" if satu.jenis == "sasaran" else ""
        label = "\\n".join(_dot(teks) for teks in _label(satu))
        baris.append(f'  n{i + 1} [label="{label}"{bentuk}];')
    for anak, induk in isi.tautan():
        cascading = isi.butir[anak].cascading
        label = f' [label="{cascading}"]' if cascading else ""
        baris.append(f"  n{induk + 1} -> n{anak + 1}{label};")
    return "\n".join([*baris, "}"]) + "\n"


def _label(butir: Butir) -> Iterator[str]:
    """Give the lines in a node's box."""
    yield pemilik(butir) or butir.nama
    yield " ".join((sebutan(butir), *(f"[{tanda}]" for tanda in keadaan(butir))))


def _mermaid(teks: str) -> str:
    """Escape a text for a Mermaid label: whatever could be syntax, Markdown or HTML becomes a number."""
    return _MERMAID.sub(lambda cocok: f"#{ord(cocok[0])};", aman(teks))


def _dot(teks: str) -> str:
    """Escape a text for a quoted string of Graphviz."""
    return aman(teks).replace("\\", "\\\\").replace('"', '\\"').replace("&", "&amp;")
