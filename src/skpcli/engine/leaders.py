"""The leaders of a cascade with the results that others may intervene."""

from skpcli.engine.cascade import Cascade
from skpcli.engine.nodes import Node, Owner
from skpcli.model.organisations import Organisasi


def leaders(graph: Cascade) -> list[Owner]:
    """Find the documents of leaders in input order.

    A leader is somebody's assessor, or has an RHK that others intervene.
    """
    assessors = {assessor_of(graph, document) for document in graph.owners}
    found = []
    for document in graph.owners:
        if isinstance(document.content, Organisasi):
            continue
        if document in assessors or _is_intervened(document):
            found.append(document)
    return found


def _is_intervened(document: Owner) -> bool:
    """Tell whether an RHK of another document serves one of this."""
    for node in document.nodes.values():
        for child in node.children:
            if child.owner is not document:
                return True
    return False


def assessor_of(graph: Cascade, document: Owner) -> Owner | None:
    """Find the document of a person's assessor, who is somebody else."""
    if isinstance(document.content, Organisasi):
        return None
    assessor = graph.assessor_of(document.content)
    if assessor is None or assessor.identifier == document.identifier:
        return None
    return assessor


def offered_rhk(document: Owner) -> list[Node]:
    """Give what others may intervene: the main RHK, and additional ones that somebody does."""
    return [rhk for rhk in document.nodes.values() if rhk.part == "utama" or rhk.children]
