"""What stands out in the periods of one person."""

from collections.abc import Iterable, Iterator

from skpcli.diagnostics import Diagnostic
from skpcli.engine.history import HistoryEntry, PersonHistory
from skpcli.engine.scoring import Appraised

_HINT = (
    "evaluasi tahunan meninjau seluruh tahun dan tidak dihitung dari yang periodik; "
    "pastikan umpan baliknya menerangkan bedanya"
)


def check_histories(
    appraised: Iterable[Appraised], histories: Iterable[PersonHistory]
) -> Iterator[Diagnostic]:
    """SKP440: a yearly predikat above or below all those of its periodic documents."""
    entries: dict[tuple[str | None, int | None], HistoryEntry] = {}
    for history in histories:
        for entry in history.entries:
            entries[entry.file, entry.document] = entry
    for document, row in appraised:
        found = entries.get((row.identity.file, row.identity.document))
        if found is None or found.stands_out is None:
            continue
        message = (
            f"predikat tahunan {found.predikat} {found.stands_out} dari semua predikat "
            f"periodiknya: {_periodic_texts(found)}"
        )
        yield document.finding("SKP440", ("periode", "evaluasi"), message, _HINT)


def _periodic_texts(entry: HistoryEntry) -> str:
    texts = []
    for found in entry.periodic or ():
        if found.predikat:
            texts.append(f"{found.evaluasi} {found.predikat}")
    return ", ".join(texts)
