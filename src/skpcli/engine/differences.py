"""What has changed between two versions of the SKP of a person or of an office."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from skpcli.engine.field_differences import (
    DocumentVersion,
    FieldDifference,
    field_differences,
)
from skpcli.engine.pairing import Pairing, pair_nearest
from skpcli.engine.scoring import Appraised
from skpcli.engine.target_changes import JenisPerubahan
from skpcli.reading.typed import Identity


class DocumentDifferences(NamedTuple):
    """One document of both versions, or of one, with its changes."""

    number: str
    name: str | None
    periode: str
    changes: tuple[FieldDifference, ...]

    @property
    def lowers_set_target(self) -> bool:
        """Whether a target is lowered after the SKP was set."""
        return any(change.after_setting for change in self.changes)


def compare_versions(
    old: Iterable[Appraised], new: Iterable[Appraised]
) -> tuple[DocumentDifferences, ...]:
    """Compare all documents of people, in order of their number and their period.

    Documents with errors are compared with nothing, and those without a readable number left out.
    """
    compared = []
    pairing = _pair_documents(_known(old), _known(new))
    for old_document, new_document in pairing.pairs:
        changes = tuple(_changes(old_document, new_document))
        compared.append(_of_document(new_document, changes))
    for document in pairing.dropped:
        text = periode_text(document.row.identity)
        gone = FieldDifference(JenisPerubahan.DOKUMEN_DIHAPUS, "", text, None)
        compared.append(_of_document(document, (gone,)))
    for document in pairing.added:
        text = periode_text(document.row.identity)
        come = FieldDifference(JenisPerubahan.DOKUMEN_DITAMBAH, "", None, text)
        compared.append(_of_document(document, (come,)))
    return tuple(compared_document for _, compared_document in sorted(compared, key=_first))


def _first(keyed: tuple[tuple[str, ...], DocumentDifferences]) -> tuple[str, ...]:
    order, _ = keyed
    return order


def _of_document(
    appraised: Appraised, changes: tuple[FieldDifference, ...]
) -> tuple[tuple[str, ...], DocumentDifferences]:
    """Give the changes of a document, with what documents are sorted by."""
    identity = appraised.row.identity
    differences = DocumentDifferences(
        number=identity.nip or "",
        name=identity.nama,
        periode=periode_text(identity),
        changes=changes,
    )
    return _order(identity), differences


def _order(identity: Identity) -> tuple[str, ...]:
    mulai, selesai, evaluasi = identity.periode
    texts = (identity.nip, selesai, mulai, evaluasi, identity.jabatan)
    return tuple(text or "" for text in texts)


def periode_text(identity: Identity) -> str:
    """Name the document of a person by its period and jabatan."""
    mulai, selesai, evaluasi = identity.periode
    return f"{evaluasi or '-'} {mulai or '-'} s.d. {selesai or '-'}, {identity.jabatan or '-'}"


def _known(appraised: Iterable[Appraised]) -> list[Appraised]:
    """Keep the documents whose person is known, in an order that does not hang on their files."""
    known = [item for item in appraised if item.row.identity.nip]
    return sorted(known, key=lambda item: _order(item.row.identity))


def _pair_documents(old: list[Appraised], new: list[Appraised]) -> Pairing[Appraised]:
    """Pair by number, evaluasi, jabatan and common days, what is left by number and evaluasi."""
    by_jabatan = pair_nearest(old, new, _nearness_in_position)
    left = pair_nearest(by_jabatan.dropped, by_jabatan.added, _nearness)
    left.pairs = [*by_jabatan.pairs, *left.pairs]
    return left


def _nearness_in_position(old: Appraised, new: Appraised) -> int | None:
    """Give the common days of two documents of one person in one position, if there are any."""
    if old.row.identity.jabatan != new.row.identity.jabatan:
        return None
    return _nearness(old, new) or None


def _nearness(old: Appraised, new: Appraised) -> int | None:
    """Give the common days of two documents of one person and evaluasi."""
    identity, other = old.row.identity, new.row.identity
    *_, evaluasi = identity.periode
    *_, other_evaluasi = other.periode
    if identity.nip != other.nip or evaluasi != other_evaluasi:
        return None
    return _common_days(identity, other)


def _common_days(identity: Identity, other: Identity) -> int:
    mulai, selesai, _ = identity.periode
    other_mulai, other_selesai, _ = other.periode
    if not (mulai and selesai and other_mulai and other_selesai):
        return 0
    first = date.fromisoformat(max(mulai, other_mulai))
    last = date.fromisoformat(min(selesai, other_selesai))
    return max(0, (last - first).days + 1)


def _changes(old: Appraised, new: Appraised) -> Iterator[FieldDifference]:
    old_appraisal, new_appraisal = old.row.appraisal, new.row.appraisal
    if old_appraisal is None or new_appraisal is None:
        return
    yield from field_differences(
        DocumentVersion(old.document, old_appraisal),
        DocumentVersion(new.document, new_appraisal),
    )
