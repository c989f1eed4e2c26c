"""What a run of `skp impor` says: findings at cells, how headings were read, what was written."""

import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from skpcli.cli.common import audible
from skpcli.cli.terminal import emit, remark, stream_width, takes_colour
from skpcli.diagnostics import Diagnostic
from skpcli.model.terms import JenisDokumen
from skpcli.output.findings.at_cells import cell_finding_data
from skpcli.output.findings.text import findings_in_words
from skpcli.output.json_text import to_json
from skpcli.workbook.office_documents import OfficeFile
from skpcli.workbook.records import OfficeRecords
from skpcli.workbook.table_cells import column_letters

_NOT_WRITTEN = "tidak ditulis"


@dataclass(slots=True)
class ImporState:
    """A file of the run and what became of it."""

    name: str
    file: OfficeFile
    state: str = _NOT_WRITTEN
    exists: bool = False
    is_faulty: bool = False

    @property
    def is_written(self) -> bool:
        """Tell whether the file was written by this run."""
        return self.state in ("baru", "ditimpa", "diperbarui")


def report_impor(
    format_: str,
    states: Sequence[ImporState],
    offices: Sequence[OfficeRecords],
    findings: Sequence[Diagnostic],
) -> None:
    """Say what a run found and did: as JSON on stdout, or in words on stderr."""
    if format_ == "json":
        emit(sys.stdout, to_json(_data(states, offices, findings), indent=1))
        return
    told = audible(findings)
    if told:
        text = findings_in_words(told, {}, takes_colour(sys.stderr), stream_width(sys.stderr))
        emit(sys.stderr, text)
    summary = _summary(states, offices, findings)
    remark(
        f"{summary['pegawai']} pegawai, {summary['organisasi']} organisasi: "
        f"{summary['ditulis']} berkas ditulis, {summary['contoh']} baris contoh dilewati, "
        f"{summary['galat']} galat, {summary['peringatan']} peringatan"
    )


def _data(
    states: Sequence[ImporState],
    offices: Sequence[OfficeRecords],
    findings: Sequence[Diagnostic],
) -> dict[str, object]:
    headings = []
    for office in offices:
        for read in office.headings:
            headings.append(
                {
                    "lembar": read.sheet,
                    "kolom": column_letters(read.heading.column),
                    "judul": read.heading.text,
                    "bidang": read.field,
                }
            )
    return {
        "versi": 1,
        "berkas": [_file_data(state) for state in states],
        "judul": headings,
        "temuan": [cell_finding_data(finding) for finding in findings],
        "ringkasan": _summary(states, offices, findings),
    }


def _file_data(state: ImporState) -> dict[str, object]:
    is_person = state.file.kind is JenisDokumen.PEGAWAI
    number = state.file.number
    return {
        "berkas": state.name,
        "nip": number if is_person else None,
        "id": None if is_person else number,
        "keadaan": state.state,
    }


def _summary(
    states: Sequence[ImporState],
    offices: Sequence[OfficeRecords],
    findings: Sequence[Diagnostic],
) -> dict[str, int]:
    kinds = Counter(state.file.kind for state in states)
    severities = Counter(finding.severity.value for finding in findings)
    return {
        "pegawai": kinds[JenisDokumen.PEGAWAI],
        "organisasi": kinds[JenisDokumen.ORGANISASI],
        "ditulis": sum(state.is_written for state in states),
        "contoh": sum(office.examples for office in offices),
        "galat": severities["galat"],
        "peringatan": severities["peringatan"],
    }
