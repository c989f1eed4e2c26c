"""The words for a node of the cascade, whatever its markup."""

from collections.abc import Iterator

from skpcli.istilah import Cascading, Keadaan
from skpcli.tables.kaskade_peta import Butir


def pemilik(butir: Butir) -> str:
    """Say whose RHK it is; a goal stands under its organisation, so it needs no owner."""
    if butir.jenis == "sasaran":
        return ""
    return f"{butir.nama}, {butir.jabatan}" if butir.jabatan else butir.nama


def sebutan(butir: Butir) -> str:
    """Name a node: a goal by its full id, an RHK by its own, each with its text."""
    return f"{butir.id if butir.jenis == 'sasaran' else butir.pengenal} {butir.uraian}"


def keadaan(butir: Butir) -> Iterator[str]:
    """Give the marks of a node: its state unless linked, direct cascading, the codes of findings, context."""
    if butir.keadaan and butir.keadaan is not Keadaan.TERTAUT:
        yield butir.keadaan.value
    if butir.cascading is Cascading.LANGSUNG:
        yield "cascading langsung"
    yield from butir.temuan
    if butir.konteks:
        yield "konteks"


def rincian(butir: Butir) -> Iterator[str]:
    """Give what stands below a node: its targets, what its direct parts add up to, its rating, why its link is open."""
    if butir.target:
        yield f"Target: {'; '.join(butir.target)}"
    if butir.jumlah:
        yield f"Jumlah turunan langsung: {'; '.join(butir.jumlah)}"
    if butir.rating:
        yield f"Rating: {butir.rating}"
    if butir.sebab:
        yield f"Menunjuk {butir.tujuan}: {butir.sebab}"
