"""Documents of one person that overlap because the position changed within the year."""

from collections.abc import Iterator

from skpcli.checks.overlaps import Candidate, colliding_pairs
from skpcli.diagnostics import Diagnostic, Note
from skpcli.model.documents import Pegawai
from skpcli.model.terms import Evaluasi
from skpcli.reading.typed import TypedDocument
from skpcli.reading.workspace import Workspace

_PART_AND_WHOLE = (Evaluasi.SEBAGIAN, Evaluasi.TAHUNAN)
_HINT = (
    "pada mutasi tiap jabatan punya dokumen `evaluasi: sebagian` dengan tanggalnya sendiri; "
    "`tahunan` untuk seluruh tahun. Bila yang tahunan hanya sisa tahun, perbaiki tanggalnya "
    "dan tulis `sebagian`"
)


def check_mutations(workspace: Workspace) -> Iterator[Diagnostic]:
    """SKP320: explain a document for a part of the year beside the yearly one of that person.

    Both are allowed: documents of different evaluasi may overlap (format of the files).
    """
    for candidates in _by_person(workspace).values():
        for (document, pegawai), (other_document, other) in colliding_pairs(candidates):
            evaluasi, other_evaluasi = pegawai.periode.evaluasi, other.periode.evaluasi
            message = (
                f"dokumen {evaluasi} ini bertumpang tindih dengan dokumen {other_evaluasi} "
                "orang yang sama: wajar pada mutasi"
            )
            note = Note("dokumen yang lain", other_document.span(("periode",)))
            yield document.finding("SKP320", ("periode",), message, hint=_HINT, notes=(note,))


def _by_person(
    workspace: Workspace,
) -> dict[str, list[Candidate[tuple[TypedDocument, Pegawai]]]]:
    """Give the documents for a part of the year and for all of it, by the person's number."""
    context = {file.name for file in workspace.context}
    people: dict[str, list[Candidate[tuple[TypedDocument, Pegawai]]]] = {}
    for file in workspace.all_files:
        for document in file.documents:
            pegawai = document.content
            if not isinstance(pegawai, Pegawai):
                continue
            if pegawai.periode.evaluasi not in _PART_AND_WHOLE:
                continue
            candidate = Candidate(
                content=(document, pegawai),
                first_day=pegawai.periode.mulai.toordinal(),
                last_day=pegawai.periode.selesai.toordinal(),
                trait=pegawai.periode.evaluasi,
                in_context=file.name in context,
            )
            people.setdefault(pegawai.number, []).append(candidate)
    return people
