"""Who is counted in a batch: one document per person, the one that a distribution would take."""

from collections.abc import Hashable, Iterable
from typing import NamedTuple

from skpcli.engine.groups import Sheet, one_per_person
from skpcli.engine.results import AppraisalStatus
from skpcli.model.terms import Evaluasi


class CountGroup(NamedTuple):
    """A group that people are counted in; of several documents those with ``evaluasi`` go first."""

    key: Hashable
    label: str
    evaluasi: Evaluasi = Evaluasi.TAHUNAN


class CountedDocument(NamedTuple):
    """A person's document as the recap counts it.

    Without ``sheet`` nobody can be recognised in it; ``group`` is None where none is asked for.
    """

    name: str
    sheet: Sheet | None
    predikat: str | None
    status: AppraisalStatus
    why_not_rated: str | None
    group: CountGroup | None = None

    @property
    def outcome(self) -> str:
        """What it is counted by: its predikat, or why it has none."""
        return self.predikat or self.status


def count_of_people(documents: Iterable[CountedDocument]) -> int:
    """Count the people whose documents these are."""
    return len({document.sheet.person for document in documents if document.sheet})


def main_documents(
    documents: Iterable[CountedDocument], evaluasi: Evaluasi = Evaluasi.TAHUNAN
) -> list[CountedDocument]:
    """Choose everybody's main document, as `skp distribusi` chooses it."""
    by_place = {}
    for document in documents:
        if document.sheet:
            by_place[document.sheet.place] = document
    sheets = [document.sheet for document in by_place.values() if document.sheet]
    chosen = one_per_person(sheets, evaluasi)
    return [by_place[sheet.place] for sheet in chosen]


def period_of(document: CountedDocument) -> CountGroup | None:
    """Give the period of a document as a group; None where it cannot be read."""
    periode = document.sheet.periode if document.sheet else None
    if periode is None:
        return None
    label = f"{periode.mulai} sampai {periode.selesai} ({periode.evaluasi})"
    return CountGroup(key=label, label=label, evaluasi=periode.evaluasi)


def period_order(document: CountedDocument) -> tuple[int, int]:
    """Sort documents by their periods: the one that ends last first, of these the longest."""
    periode = document.sheet.periode if document.sheet else None
    if periode is None:
        return 0, 0
    return -periode.selesai.toordinal(), periode.mulai.toordinal()
