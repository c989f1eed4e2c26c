"""An export beside YAML documents: who is rated otherwise, who is missing on either side."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from skpcli.diagnostics import Diagnostic
from skpcli.model.documents import Pegawai
from skpcli.model.terms import Predikat, Rating
from skpcli.reading.typed import TypedDocument
from skpcli.workbook.ekinerja_rows import ExportFinding, ExportRow, rules_of

_NAMES = {
    "rating_hasil_kerja": "hasil_kerja",
    "rating_perilaku_kerja": "perilaku_kerja",
    "predikat": "hasil_akhir",
}
"""What is compared, by the column that says it in the export."""


class Difference(NamedTuple):
    """Something that the export and the YAML document of one person say differently."""

    nip: str
    field: str
    in_export: str | None
    in_yaml: str | None


class ExportComparison(NamedTuple):
    """How many people agree, what differs, and who is on one side only."""

    same: int
    differences: tuple[Difference, ...]
    only_export: tuple[str, ...]
    only_yaml: tuple[str, ...]
    findings: tuple[ExportFinding, ...]


class _Judgement(NamedTuple):
    """Two ratings with the predikat that they give."""

    hasil_kerja: Rating | None
    perilaku_kerja: Rating | None
    predikat: Predikat | None

    def by_field(self) -> dict[str, str | None]:
        return dict(zip(_NAMES, self, strict=True))


def compare_with_documents(
    rows: Iterable[ExportRow], documents: Iterable[TypedDocument]
) -> ExportComparison:
    """Compare by NIP and, where the row says its period, the document that overlaps it most.

    Rows that count nowhere and rows with a damaged NIP are not compared.
    """
    by_number: dict[str, list[TypedDocument]] = {}
    for document in documents:
        content = document.content
        if isinstance(content, Pegawai) and content.number:
            by_number.setdefault(content.number, []).append(document)
    same = 0
    differences: list[Difference] = []
    only_export: dict[str, None] = {}
    seen: set[str] = set()
    for row in rows:
        if row.nip is None or not row.counts:
            continue
        pegawai = _matching(row, by_number.get(row.nip, ()))
        if pegawai is None:
            only_export[row.nip] = None
            row.finding("SKP727", "nip", "ada di e-Kinerja, tetapi tidak di berkas YAML")
            continue
        seen.add(row.nip)
        found = list(_differences(row, pegawai))
        differences += found
        if not found:
            same += 1
    only_yaml = [number for number in by_number if number not in seen | only_export.keys()]
    findings = [_missing(by_number[number][0], number) for number in only_yaml]
    return ExportComparison(
        same=same,
        differences=tuple(differences),
        only_export=tuple(only_export),
        only_yaml=tuple(only_yaml),
        findings=tuple(findings),
    )


def _matching(row: ExportRow, documents: Iterable[TypedDocument]) -> Pegawai | None:
    """Choose the document of a row: that of most common days, else the one that ends last."""
    best = None
    most = 0
    for document in documents:
        pegawai = document.content
        assert isinstance(pegawai, Pegawai)
        days = _common_days(row, pegawai)
        if days > most or (days == most and best and _ends_later(pegawai, best)):
            best = pegawai
            most = days
    return best


def _ends_later(pegawai: Pegawai, other: Pegawai) -> bool:
    return pegawai.periode.selesai > other.periode.selesai


def _common_days(row: ExportRow, pegawai: Pegawai) -> int:
    """Count the days that both speak of; 1 where the row does not say its period."""
    first, last = row.first_day, row.last_day
    if first is None or last is None:
        return 1
    start = max(first, pegawai.periode.mulai)
    end = min(last, pegawai.periode.selesai)
    return (end - start).days + 1


def _differences(row: ExportRow, pegawai: Pegawai) -> Iterator[Difference]:
    assert row.nip
    in_export = _Judgement(row.hasil_kerja, row.perilaku_kerja, row.expected).by_field()
    in_yaml = _decided(pegawai).by_field()
    for field, column in _NAMES.items():
        exported, decided = in_export[field], in_yaml[field]
        if exported == decided:
            continue
        yield Difference(row.nip, field, exported, decided)
        what = field.replace("_", " ")
        message = f"{what} di e-Kinerja {_shown(exported)}, di berkas YAML {_shown(decided)}"
        found = row.finding("SKP726", column, message, "samakan keduanya dengan yang ditetapkan")
        row.replace_last(found._replace(written=exported, expected=decided))


def _decided(pegawai: Pegawai) -> _Judgement:
    """Give what the assessor has decided, with the predikat that it gives."""
    penilaian = pegawai.penilaian
    hasil_kerja, perilaku_kerja = penilaian.rating_hasil_kerja, penilaian.rating_perilaku_kerja
    rules = rules_of(pegawai.periode.selesai, None)
    predikat = None
    if rules and hasil_kerja and perilaku_kerja:
        predikat = rules.predikat[hasil_kerja, perilaku_kerja]
    return _Judgement(hasil_kerja, perilaku_kerja, predikat)


def _shown(value: str | None) -> str:
    return f"`{value}`" if value else "belum ada"


def _missing(document: TypedDocument, number: str) -> ExportFinding:
    content = document.content
    assert isinstance(content, Pegawai)
    message = "ada di berkas YAML, tetapi tidak di e-Kinerja"
    finding: Diagnostic = document.finding("SKP727", ("pegawai", "nip"), message)
    return ExportFinding(finding, nip=number, name=content.pegawai.nama)
