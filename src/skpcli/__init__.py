"""SKP calculator: ``read`` files into a workspace, ``check`` it, ``score`` its people."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from skpcli.diagnostics import Diagnostic
    from skpcli.engine.results import Row
    from skpcli.model.terms import Metode
    from skpcli.reading.workspace import Workspace

__version__ = "0.1.0"
__all__ = ["Metode", "__version__", "check", "read", "score"]


def __getattr__(name: str) -> type:
    """Give `Metode`, which is loaded when it is asked for: a start of `skp` needs no model."""
    if name != "Metode":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from skpcli.model.terms import Metode

    return Metode


def read(
    files: Iterable[tuple[str, bytes]], context: Iterable[tuple[str, bytes]] = ()
) -> "Workspace":
    """Read named YAML texts into a workspace; ``context`` is for links and organisations only.

    Nothing is raised for bad input: see ``check``.
    """
    from skpcli.reading.reader import read_file
    from skpcli.reading.workspace import assemble

    read_files = [read_file(name, content) for name, content in files]
    read_context = [read_file(name, content, named=False) for name, content in context]
    return assemble(read_files, read_context)


def check(workspace: "Workspace") -> "list[Diagnostic]":
    """Give all findings of a workspace, sorted by file, line, column, code."""
    from skpcli.checks import check_all
    from skpcli.engine.scoring import appraise_all

    return check_all(workspace, list(appraise_all(workspace)))


def score(workspace: "Workspace", metode: "Metode | None" = None) -> "list[Row]":
    """Appraise every pegawai document in input order; one with errors has no ``appraisal``.

    ``metode`` overrides the method of suggestion that the organisations have chosen.
    """
    from skpcli.engine.scoring import appraise_all

    return [appraised.row for appraised in appraise_all(workspace, metode)]
