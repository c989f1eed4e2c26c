"""All documents of a run, and which organisation each person belongs to."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from skpcli.diagnostics import Diagnostic, Severity
from skpcli.model.documents import Pegawai, Periode
from skpcli.model.organisations import Organisasi
from skpcli.model.terms import Capaian, JenisDokumen
from skpcli.reading.reader import FileContent
from skpcli.reading.skipped import said_once
from skpcli.reading.typed import Identity, TypedDocument, raw_identity


@dataclass(slots=True)
class Workspace:
    """The files to report on and those read for context only, with all organisations by id.

    ``broken_ids`` has the ids of the organisations whose documents have errors.
    """

    files: list[FileContent]
    context: list[FileContent] = field(default_factory=list)
    organisations: dict[str, list[tuple[TypedDocument, Organisasi]]] = field(default_factory=dict)
    broken_ids: set[str] = field(default_factory=set)

    @property
    def all_files(self) -> list[FileContent]:
        """All files, those of the context last."""
        return [*self.files, *self.context]

    @property
    def findings(self) -> list[Diagnostic]:
        """Findings of reading; of the context files only the errors."""
        findings: list[Diagnostic] = []
        for file in self.files:
            findings += file.findings
        for file in self.context:
            for finding in file.findings:
                if finding.severity is Severity.ERROR:
                    findings.append(finding)
        return said_once(findings)

    def employee_documents(self, *, with_context: bool = False) -> Iterator[TypedDocument]:
        """Give the pegawai documents in input order, readable or not.

        ``with_context``: those of the context too.
        """
        files = self.files
        if with_context:
            files = self.all_files
        for file in files:
            for document in file.documents:
                if _is_of_employee(document):
                    yield document

    def organisation(
        self, identifier: str | None, periode: Periode
    ) -> tuple[TypedDocument, Organisasi] | None:
        """Find the document of an organisation for a period.

        Of several that cover it: the one of the same days, else of the same evaluasi, else the
        shortest.
        """
        covering = []
        for document, organisasi in self.organisations.get(identifier or "", ()):
            days = organisasi.periode
            if days.mulai <= periode.mulai and periode.selesai <= days.selesai:
                covering.append((document, organisasi))
        if not covering:
            return None
        return min(covering, key=lambda found: _distance(found[1].periode, periode))

    def capaian(self, pegawai: Pegawai) -> Capaian | None:
        """Give the capaian shown for a person.

        That of the organisation led, else of the one counted in, else what the file itself says.
        """
        id_organisasi = pegawai.memimpin or pegawai.organisasi
        found = self.organisation(id_organisasi, pegawai.periode)
        if found:
            _, organisasi = found
            return organisasi.capaian_kinerja
        if pegawai.memimpin:
            return None
        return pegawai.capaian_organisasi


def _is_of_employee(document: TypedDocument) -> bool:
    if document.kind is None:
        return document.resembles_pegawai
    return document.kind is JenisDokumen.PEGAWAI


def _distance(periode: Periode, wanted: Periode) -> tuple[bool, bool, int]:
    """Say how little a period fits: other days, another evaluasi, and its length."""
    other_days = (periode.mulai, periode.selesai) != (wanted.mulai, wanted.selesai)
    other_evaluasi = periode.evaluasi is not wanted.evaluasi
    return other_days, other_evaluasi, (periode.selesai - periode.mulai).days


def assemble(files: Iterable[FileContent], context: Iterable[FileContent] = ()) -> Workspace:
    """Put read files together into a workspace; one that is reported on is not context as well."""
    reported = list(files)
    names = {file.name for file in reported}
    only_context = [file for file in context if file.name not in names]
    workspace = Workspace(files=reported, context=only_context)
    for file in workspace.all_files:
        for document in file.documents:
            _index(workspace, document)
    return workspace


def _index(workspace: Workspace, document: TypedDocument) -> None:
    """Put an organisation's document where it is found; of one with errors only its id."""
    organisasi = document.content
    if isinstance(organisasi, Organisasi):
        workspace.organisations.setdefault(organisasi.id, []).append((document, organisasi))
    elif document.kind is JenisDokumen.ORGANISASI:
        identifier = document.document.data.get("id")
        if isinstance(identifier, str):
            workspace.broken_ids.add(identifier)


def identify(document: TypedDocument) -> Identity:
    """Say whose document it is, as far as it can be read."""
    pegawai = document.content
    if not isinstance(pegawai, Pegawai):
        return raw_identity(document)
    periode = pegawai.periode
    days = (
        periode.mulai.isoformat(),
        periode.selesai.isoformat(),
        periode.evaluasi.value,
    )
    return Identity(
        file=document.document.file,
        document=document.document.number,
        nip=pegawai.number,
        nama=pegawai.pegawai.nama,
        jabatan=pegawai.pegawai.jabatan,
        unit_kerja=pegawai.pegawai.unit_kerja,
        periode=days,
        organisasi=pegawai.organisasi,
    )
