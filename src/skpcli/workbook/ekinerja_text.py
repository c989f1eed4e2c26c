"""The report on exports for people: what was read, every finding, the counts."""

from collections.abc import Iterator

from skpcli.engine.groups import Group
from skpcli.output.findings.text import findings_in_words
from skpcli.text import safe
from skpcli.workbook.ekinerja_report import EkinerjaReport, TableSummary
from skpcli.workbook.ekinerja_rows import ExportFinding


def findings_part(report: EkinerjaReport, in_colour: bool, width: int, quiet: bool) -> str:
    """Say every finding; ``quiet`` leaves out those of severity info."""
    findings = []
    for found in report.findings:
        finding = found.diagnostic
        if quiet and finding.severity == "info":
            continue
        findings.append(finding._replace(message=f"{_who(found)}{finding.message}"))
    return findings_in_words(findings, {}, in_colour, width)


def _who(found: ExportFinding) -> str:
    """Name the person in front of a message that does not."""
    if not found.name or found.name in found.diagnostic.message:
        return ""
    return f"{found.name}: "


def summary_part(report: EkinerjaReport) -> str:
    """Say what was read and how much of it is how."""
    summary = report.summary
    lines = [_table_line(table) for table in report.tables]
    lines += [
        "",
        f"Orang: {summary.pegawai} ({summary.dinilai} dinilai, {summary.belum} belum)",
        f"Hasil akhir bertentangan dengan kuadran: {summary.bertentangan}",
        f"NIP rusak: {summary.nip_rusak}",
        f"Baris ganda: {summary.ganda}; sebelum mutasi: {summary.mutasi}; "
        f"Plt/Plh: {summary.plt_plh}",
        f"Penilai yang ratingnya seragam: {summary.penilai_seragam}",
    ]
    lines += _comparison_lines(report)
    lines.append(f"Temuan: {summary.galat} galat, {summary.peringatan} peringatan")
    return "".join(f"{line}\n" for line in lines)


def _table_line(table: TableSummary) -> str:
    place = table.file
    if table.sheet is not None:
        place = f"{place}: {table.sheet}"
    parts = [part for part in (table.report, table.instansi) if part]
    about = f" ({', '.join(parts)})" if parts else ""
    return safe(f"{place}{about}: {table.row_count} baris, judul di baris {table.header_row}")


def _comparison_lines(report: EkinerjaReport) -> Iterator[str]:
    comparison = report.comparison
    if comparison is None:
        return
    people = {difference.nip for difference in comparison.differences}
    yield (
        f"Dibandingkan dengan YAML: {comparison.same} sama, {len(people)} beda, "
        f"{len(comparison.only_export)} hanya di e-Kinerja, "
        f"{len(comparison.only_yaml)} hanya di YAML"
    )


def named_units(report: EkinerjaReport) -> list[Group]:
    """Give the units of all reports, each with the report in its name."""
    groups = []
    for unit in report.units:
        name = unit.group.name or "Tanpa unit"
        if unit.report:
            name = f"{name}, {unit.report}"
        groups.append(unit.group._replace(name=name))
    return groups
