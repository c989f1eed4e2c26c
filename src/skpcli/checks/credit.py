"""What keeps periods from being converted to angka kredit, at its place in the files."""

from collections.abc import Iterable, Iterator, Mapping

from skpcli.diagnostics import Diagnostic
from skpcli.engine.credit_results import CreditProblem, PersonCredit
from skpcli.reading.typed import TypedDocument
from skpcli.reading.workspace import Workspace

_Documents = Mapping[tuple[str, int], TypedDocument]


def check_credit(workspace: Workspace, people: Iterable[PersonCredit]) -> Iterator[Diagnostic]:
    """Give the problems of people (SKP850 to SKP858, SKP419) as findings."""
    documents: dict[tuple[str, int], TypedDocument] = {}
    for document in workspace.employee_documents():
        documents[document.document.file, document.document.number] = document
    for person in people:
        for problem in person.problems:
            yield _finding(documents, problem)


def _finding(documents: _Documents, problem: CreditProblem) -> Diagnostic:
    document = documents[problem.file, problem.document]
    return document.finding(
        problem.code,
        problem.key,
        problem.message,
        hint=problem.hint,
        basis=problem.basis,
    )
