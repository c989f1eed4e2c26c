"""The leaders of a cascade with the results that others may intervene."""

from skpcli.engine.cascade import Dokumen, Kaskade, Simpul
from skpcli.model.organisations import Organisasi


def leaders(graph: Kaskade) -> list[Dokumen]:
    """Find the documents of leaders in input order.

    A leader is somebody's assessor, or has an RHK that others intervene.
    """
    assessors = {assessor_of(graph, document) for document in graph.dokumen}
    found = []
    for document in graph.dokumen:
        if isinstance(document.isi, Organisasi):
            continue
        if document in assessors or _is_intervened(document):
            found.append(document)
    return found


def _is_intervened(document: Dokumen) -> bool:
    """Tell whether an RHK of another document serves one of this."""
    for node in document.simpul.values():
        for child in node.anak:
            if child.dokumen is not document:
                return True
    return False


def assessor_of(graph: Kaskade, document: Dokumen) -> Dokumen | None:
    """Find the document of a person's assessor, who is somebody else."""
    if isinstance(document.isi, Organisasi):
        return None
    assessor = graph.penilai(document.isi)
    if assessor is None or assessor.pemilik == document.pemilik:
        return None
    return assessor


def offered_rhk(document: Dokumen) -> list[Simpul]:
    """Give what others may intervene: the main RHK, and additional ones that somebody does."""
    return [rhk for rhk in document.simpul.values() if rhk.bagian == "utama" or rhk.anak]
