"""SKP calculator: ``read`` files into a workspace, ``check`` it, ``score`` its people."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from skpcli.diagnostics import Diagnostic
    from skpcli.engine.hasil import BarisHasil
    from skpcli.istilah import Metode
    from skpcli.workspace import Workspace

__version__ = "0.1.0"
__all__ = ["__version__", "check", "read", "score"]


def read(files: Iterable[tuple[str, bytes]], context: Iterable[tuple[str, bytes]] = ()) -> "Workspace":
    """Read named YAML texts into a workspace; ``context`` is read for links and organisations only.

    Nothing is raised for bad input: see ``check``.
    """
    from skpcli.reading import baca_berkas
    from skpcli.workspace import susun

    return susun([baca_berkas(*satu) for satu in files], [baca_berkas(*satu, ditunjuk=False) for satu in context])


def check(workspace: "Workspace") -> "list[Diagnostic]":
    """Give all findings of a workspace, sorted by file, line, column, code."""
    from skpcli.checks import periksa
    from skpcli.scoring import nilai_semua

    return periksa(workspace, list(nilai_semua(workspace)))


def score(workspace: "Workspace", metode: "Metode | None" = None) -> "list[BarisHasil]":
    """Appraise every pegawai document in input order; a document with errors has ``hasil`` None.

    ``metode`` overrides the method of suggestion that the organisations have chosen.
    """
    from skpcli.scoring import nilai_semua

    return [satu.baris for satu in nilai_semua(workspace, metode)]
