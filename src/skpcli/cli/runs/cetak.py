"""The run of `skp cetak`: documents in, papers to sign out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from skpcli.checks.appraisal import is_plan
from skpcli.cli.common import exit_code, open_workspace, report_findings, stop
from skpcli.cli.runs.cetak_files import (
    NameParts,
    PlannedFile,
    Printer,
    file_names,
    make_printer,
    write_planned,
)
from skpcli.cli.runs.cetak_options import CetakOptions, PrintOrder, read_order
from skpcli.diagnostics import Diagnostic, Severity, sort_key
from skpcli.engine.cascade import Cascade, build_cascade
from skpcli.engine.leaders import leaders
from skpcli.engine.matrix import Matrix, build_matrices
from skpcli.engine.nodes import Owner
from skpcli.forms.bundle import (
    ALL_PAPERS,
    personal_forms,
    ready_kinds,
    without_empty_annex,
)
from skpcli.forms.form import Form, FormKind
from skpcli.forms.lacks import check_characters, check_forms, check_matrix
from skpcli.forms.matriks import matriks_form
from skpcli.forms.office import common_unit, guides_of, readable_papers
from skpcli.forms.rekap import recap_titles, rekap_form
from skpcli.forms.subject import FormSubject, blank_subject
from skpcli.model.documents import Pegawai, Periode
from skpcli.output.masking import Mask
from skpcli.reading.typed import TypedDocument
from skpcli.reading.workspace import Workspace

_TITLE = "Formulir SKP"
_OF_MANY = (FormKind.MPH, FormKind.REKAP)


@dataclass(frozen=True, slots=True)
class _Person:
    """One document with what its forms say, and which of them are printed."""

    document: TypedDocument
    pegawai: Pegawai
    subject: FormSubject
    kinds: tuple[FormKind, ...]


@dataclass(frozen=True, slots=True)
class _Leader:
    """A leader with subordinates, and his matrix."""

    owner: Owner
    matrix: Matrix


def run_cetak(options: CetakOptions) -> int:
    """Print, say what the forms lack, and give the exit code."""
    order = read_order(options)
    printer = make_printer(order)
    if options.kosong:
        return _print_blank(options, order, printer)
    opened = open_workspace(options.paths or [], options.konteks, order.file)
    if opened is None:
        return 2
    workspace = opened.workspace
    mask = Mask(workspace.all_files) if options.samarkan else None
    graph = build_cascade(workspace)
    people = list(_people(workspace, graph, order, mask))
    all_leaders = _leaders(graph, mask) if order.kinds and FormKind.MPH in order.kinds else []
    findings = _findings(workspace, people, all_leaders, graph, order)
    report_findings(workspace, findings, mask)
    some_lack = any(finding.code.startswith("SKP8") for finding in findings)
    if options.ketat and some_lack:
        return 2 if opened.incomplete else 1
    planned = _planned(people, all_leaders, options, order, workspace)
    if not write_planned(planned, printer, overwrite=options.timpa):
        return 2
    return exit_code(
        {finding.severity for finding in findings},
        incomplete=opened.incomplete,
        nothing="" if planned else "tidak ada formulir yang dapat dicetak dari berkas itu",
    )


def _print_blank(options: CetakOptions, order: PrintOrder, printer: Printer) -> int:
    """Print forms without any person."""
    subject = blank_subject(order.jenis_jabatan, order.pendekatan, guides_of(None))
    kinds = order.kinds or ALL_PAPERS
    if any(kind in _OF_MANY for kind in kinds):
        stop("formulir kosong hanya untuk skp, lampiran, evaluasi, dokumen dan bukti")

    def make(wanted: tuple[FormKind, ...]) -> list[Form]:
        return personal_forms(subject, wanted, order.looks)

    planned = []
    if order.file:
        planned.append(PlannedFile(order.file, _TITLE, partial(make, kinds)))
    else:
        for kind in kinds:
            path = order.folder / f"kosong-{kind}.{order.format}"
            planned.append(PlannedFile(path, _TITLE, partial(make, (kind,))))
    return 0 if write_planned(planned, printer, overwrite=options.timpa) else 2


def _people(
    workspace: Workspace, graph: Cascade, order: PrintOrder, mask: Mask | None
) -> Iterator[_Person]:
    """Give everybody whose document is readable, with what the forms say."""
    for papers in readable_papers(workspace, graph):
        subject = papers.subject
        kinds = order.kinds or ready_kinds(subject, is_plan=is_plan(papers.pegawai))
        if order.annex_if_any:
            kinds = without_empty_annex(subject, kinds)
        personal = tuple(kind for kind in kinds if kind not in _OF_MANY)
        if mask:
            subject = mask.content(subject)
        yield _Person(papers.document, papers.pegawai, subject, personal)


def _leaders(graph: Cascade, mask: Mask | None) -> list[_Leader]:
    """Give the reported leaders with their matrices, those with rows and columns only."""
    owners = [owner for owner in leaders(graph) if not owner.is_context]
    found = []
    for owner, matrix in zip(owners, build_matrices(graph), strict=True):
        if matrix.rows and matrix.columns:
            found.append(_Leader(owner, mask.content(matrix) if mask else matrix))
    return found


def _findings(
    workspace: Workspace,
    people: Sequence[_Person],
    all_leaders: Sequence[_Leader],
    graph: Cascade,
    order: PrintOrder,
) -> list[Diagnostic]:
    """Collect the errors of reading, and what the forms lack."""
    findings = [finding for finding in workspace.findings if finding.severity is Severity.ERROR]
    for person in people:
        findings += check_forms(person.document, person.subject, person.kinds)
    if order.format == "pdf":
        findings += _missing_characters(people)
    for leader in all_leaders:
        findings += check_matrix(graph, leader.owner)
    return sorted(findings, key=sort_key)


def _missing_characters(people: Sequence[_Person]) -> Iterator[Diagnostic]:
    """Find the characters that a PDF cannot show."""
    from skpcli.forms.fonts import EmbeddedFonts  # only this format needs the extra's fonts

    fonts = EmbeddedFonts()
    for person in people:
        yield from check_characters(person.document, fonts)


def _planned(
    people: Sequence[_Person],
    all_leaders: Sequence[_Leader],
    options: CetakOptions,
    order: PrintOrder,
    workspace: Workspace,
) -> list[PlannedFile]:
    """Plan the files: one for all, or one for each person and form."""
    with_recap = bool(order.kinds and FormKind.REKAP in order.kinds and people)
    if order.file is None:
        planned = _files_of_people(people, order)
        planned += _files_of_leaders(all_leaders, order)
        if with_recap:
            path = order.folder / f"rekap.{order.format}"
            planned.append(PlannedFile(path, "Rekap", partial(_recap_forms, people, workspace)))
        return planned
    printed = [person for person in people if person.kinds]
    if len(printed) > 1 and not options.satu_berkas:
        stop(
            f"`{order.file}` satu berkas, sedangkan ada {len(printed)} dokumen pegawai; "
            "pakai -o FOLDER, atau tambah --satu-berkas"
        )

    def make_all() -> list[Form]:
        forms: list[Form] = []
        for person in printed:
            forms += personal_forms(person.subject, person.kinds, order.looks)
        forms += _matrix_forms(all_leaders)
        if with_recap:
            forms += _recap_forms(people, workspace)
        return forms

    if not (printed or all_leaders or with_recap):
        return []
    title = f"SKP {printed[0].subject.employee.name}" if len(printed) == 1 else _TITLE
    return [PlannedFile(order.file, title, make_all)]


def _files_of_people(people: Sequence[_Person], order: PrintOrder) -> list[PlannedFile]:
    """Plan one file for each person and form."""
    wanted = [(person, kind) for person in people for kind in person.kinds]
    parts = []
    for person, kind in wanted:
        employee = person.subject.employee
        start = person.pegawai.periode.mulai
        parts.append(NameParts(employee.number, employee.name, start, kind))
    planned = []
    names = file_names(parts, order.format)
    for name, (person, kind) in zip(names, wanted, strict=True):
        title = f"{kind} {person.subject.employee.name}"
        make = partial(personal_forms, person.subject, (kind,), order.looks)
        planned.append(PlannedFile(order.folder / name, title, make))
    return planned


def _files_of_leaders(all_leaders: Sequence[_Leader], order: PrintOrder) -> list[PlannedFile]:
    """Plan one file for each leader's matrix."""
    parts = []
    for leader in all_leaders:
        periode = leader.owner.content.periode
        number = leader.owner.identifier
        parts.append(NameParts(number, leader.matrix.name, periode.mulai, FormKind.MPH))
    planned = []
    for name, leader in zip(file_names(parts, order.format), all_leaders, strict=True):
        title = f"mph {leader.matrix.name}"
        make = partial(_matrix_forms, [leader])
        planned.append(PlannedFile(order.folder / name, title, make))
    return planned


def _matrix_forms(some_leaders: Sequence[_Leader]) -> list[Form]:
    forms = []
    for leader in some_leaders:
        forms.append(matriks_form(leader.matrix, leader.owner.content.periode.mulai))
    return forms


def _recap_forms(people: Sequence[_Person], workspace: Workspace) -> list[Form]:
    """Lay out the recap of everybody, a form for each period in the order of the documents."""
    by_period: dict[Periode, list[_Person]] = {}
    for person in people:
        by_period.setdefault(person.pegawai.periode, []).append(person)
    forms = []
    for periode, some_people in by_period.items():
        unit = common_unit(workspace, [person.pegawai for person in some_people])
        subjects = [person.subject for person in some_people]
        forms.append(rekap_form(subjects, recap_titles(unit, periode), periode.selesai))
    return forms
