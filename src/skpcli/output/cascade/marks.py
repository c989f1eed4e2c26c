"""What appraisals or findings add to the nodes of a cascade."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from skpcli.diagnostics import Diagnostic
from skpcli.engine.cascade import Simpul
from skpcli.engine.results import Sumber
from skpcli.engine.scoring import Penilaian


class RhkKey(NamedTuple):
    """An RHK by where it stands: file, number of the document, utama or tambahan, id."""

    file: str
    document_number: int
    part: str
    id: str | None

    @classmethod
    def of(cls, node: Simpul) -> "RhkKey":
        """Give the key of a node."""
        document = node.dokumen.naskah.dokumen
        return cls(
            file=document.berkas,
            document_number=document.nomor,
            part=node.bagian,
            id=node.isi.id,
        )


def rhk_ratings(appraised: Iterable[Penilaian]) -> dict[RhkKey, str]:
    """Map every rated RHK of the reported files to its rating, with a remark at suggestions."""
    ratings: dict[RhkKey, str] = {}
    for document in appraised:
        appraisal = document.baris.hasil
        if appraisal is None:
            continue
        source = document.naskah.dokumen
        for rhk_result in appraisal.hasil_kerja:
            verdict = rhk_result.putusan
            if verdict.nilai is None:
                continue
            key = RhkKey(
                file=source.berkas,
                document_number=source.nomor,
                part=rhk_result.jenis,
                id=rhk_result.rhk.id,
            )
            remark = " (usulan)" if verdict.sumber is Sumber.USULAN else ""
            ratings[key] = f"{verdict.nilai}{remark}"
    return ratings


class _Place(NamedTuple):
    """A route in a file, as findings name it; the file may have several documents."""

    file: str
    route: str


def node_codes(nodes: Iterable[Simpul], findings: Iterable[Diagnostic]) -> dict[Simpul, list[str]]:
    """Map nodes to the codes of the findings about them, each code once."""
    nodes_at: dict[_Place, list[Simpul]] = {}
    for node in nodes:
        document = node.dokumen.naskah
        place = _Place(document.dokumen.berkas, document.jalur_teks(node.jalur))
        nodes_at.setdefault(place, []).append(node)

    codes: dict[Simpul, list[str]] = {}
    for finding in findings:
        concerned = _concerned(finding, nodes_at)
        if concerned is None:
            continue
        codes_of_node = codes.setdefault(concerned, [])
        if finding.code not in codes_of_node:
            codes_of_node.append(finding.code)
    return codes


def _concerned(finding: Diagnostic, nodes_at: Mapping[_Place, list[Simpul]]) -> Simpul | None:
    """Find the node that a finding lies in: by file, by its route or the nearest one above.

    Of several documents it is the last one that starts before the finding.
    """
    file = finding.span.file
    route = finding.route
    while route and _Place(file, route) not in nodes_at:
        route = route.rpartition(".")[0]
    found = None
    for node in nodes_at.get(_Place(file, route), ()):
        if node.dokumen.naskah.dokumen.baris_awal <= finding.span.line:
            found = node
    return found
