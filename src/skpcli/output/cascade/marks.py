"""What appraisals or findings add to the nodes of a cascade."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from skpcli.diagnostics import Diagnostic, Span
from skpcli.engine.nodes import Node
from skpcli.engine.results import RatingSource
from skpcli.engine.scoring import Appraised


class RhkKey(NamedTuple):
    """An RHK by where it stands: file, number of the document, utama or tambahan, id."""

    file: str
    document_number: int
    part: str
    id: str | None

    @classmethod
    def of(cls, node: Node) -> "RhkKey":
        """Give the key of a node."""
        document = node.owner.document.document
        return cls(
            file=document.file,
            document_number=document.number,
            part=node.part,
            id=node.content.id,
        )


def rhk_ratings(appraised: Iterable[Appraised]) -> dict[RhkKey, str]:
    """Map every rated RHK of the reported files to its rating, with a remark at suggestions."""
    ratings: dict[RhkKey, str] = {}
    for document in appraised:
        appraisal = document.row.appraisal
        if appraisal is None:
            continue
        source = document.document.document
        for rhk_result in appraisal.hasil_kerja:
            verdict = rhk_result.verdict
            if verdict.value is None:
                continue
            key = RhkKey(
                file=source.file,
                document_number=source.number,
                part=rhk_result.kind,
                id=rhk_result.rhk.id,
            )
            remark = ""
            if verdict.source is RatingSource.USULAN:
                remark = " (usulan)"
            ratings[key] = f"{verdict.value}{remark}"
    return ratings


class _Place(NamedTuple):
    """A route in a file, as findings name it; the file may have several documents."""

    file: str
    route: str


def node_codes(nodes: Iterable[Node], findings: Iterable[Diagnostic]) -> dict[Node, list[str]]:
    """Map nodes to the codes of the findings about them, each code once."""
    nodes_at: dict[_Place, list[Node]] = {}
    for node in nodes:
        document = node.owner.document
        place = _Place(document.document.file, document.route_text(node.route))
        nodes_at.setdefault(place, []).append(node)

    codes: dict[Node, list[str]] = {}
    for finding in findings:
        for concerned in _all_concerned(finding, nodes_at):
            codes_of_node = codes.setdefault(concerned, [])
            if finding.code not in codes_of_node:
                codes_of_node.append(finding.code)
    return codes


def _all_concerned(finding: Diagnostic, nodes_at: Mapping[_Place, list[Node]]) -> Iterator[Node]:
    """Find the nodes that a finding is about: where it stands, and where the same is found."""
    places = [(finding.span, finding.route)]
    for note in finding.notes:
        if note.span and note.route:
            places.append((note.span, note.route))
    for span, route in places:
        concerned = _concerned(span, route, nodes_at)
        if concerned:
            yield concerned


def _concerned(span: Span, route: str, nodes_at: Mapping[_Place, list[Node]]) -> Node | None:
    """Find the node that a place lies in: by file, by its route or the nearest one above.

    Of several documents it is the last one that starts before the place.
    """
    file = span.file
    while route and _Place(file, route) not in nodes_at:
        route = route.rpartition(".")[0]
    found = None
    for node in nodes_at.get(_Place(file, route), ()):
        if node.owner.document.document.first_line <= span.line:
            found = node
    return found
