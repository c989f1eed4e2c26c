"""The words of the cascade that every format of it uses."""

from collections.abc import Iterator

from skpcli.model.terms import Cascading, Keadaan
from skpcli.output.cascade.map import Butir, ItemKind, Peta


def pemilik(butir: Butir) -> str:
    """Say whose RHK it is; a goal stands under its organisation, so it needs no owner."""
    if butir.jenis is ItemKind.SASARAN:
        return ""
    if butir.jabatan:
        return f"{butir.nama}, {butir.jabatan}"
    return butir.nama


def sebutan(butir: Butir) -> str:
    """Name a node: a goal by its full id, an RHK by its own, each with its text."""
    name = butir.id if butir.jenis is ItemKind.SASARAN else butir.pengenal
    return f"{name} {butir.uraian}"


def keadaan(butir: Butir) -> Iterator[str]:
    """Give the marks of a node: state unless linked, direct cascading, codes, context."""
    if butir.keadaan and butir.keadaan is not Keadaan.TERTAUT:
        yield butir.keadaan.value
    if butir.cascading is Cascading.LANGSUNG:
        yield "cascading langsung"
    yield from butir.temuan
    if butir.konteks:
        yield "konteks"


def rincian(butir: Butir) -> Iterator[str]:
    """Give what stands below a node: targets, sums of its direct parts, rating, why it is open."""
    if butir.target:
        yield f"Target: {'; '.join(butir.target)}"
    if butir.jumlah:
        yield f"Jumlah turunan langsung: {'; '.join(butir.jumlah)}"
    if butir.rating:
        yield f"Rating: {butir.rating}"
    if butir.sebab:
        yield f"Menunjuk {butir.tujuan}: {butir.sebab}"


def kalimat_cakupan(isi: Peta) -> str:
    """Say the coverage in one line; a filter does not change it."""
    coverage = isi.cakupan
    subject = "Cakupan seluruh berkas" if isi.disaring else "Cakupan"
    return (
        f"{subject}: {coverage.didukung} dari {coverage.sasaran} sasaran didukung; "
        f"{coverage.diintervensi} dari {coverage.rhk_pimpinan} RHK pimpinan diintervensi; "
        f"{coverage.tanpa_induk} RHK tanpa induk"
    )
