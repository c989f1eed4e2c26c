"""The run of `skp impor --templat`: an empty workbook, with people of a table where asked for."""

import os
from datetime import date
from pathlib import Path

from skpcli.cli.common import shell_quoted
from skpcli.cli.runs.baru_table import read_table
from skpcli.cli.runs.ekspor import require_xlsx, save_workbook
from skpcli.cli.terminal import remark, say
from skpcli.drafts.derived import with_implied, with_period
from skpcli.drafts.questions import Answers
from skpcli.model.dates import date_or_none
from skpcli.model.terms import JenisDokumen

_KEYS = {
    "nip": "pegawai.nip",
    "nama": "pegawai.nama",
    "status": "pegawai.status",
    "pangkat": "pegawai.pangkat",
    "golongan": "pegawai.golongan",
    "jabatan": "pegawai.jabatan",
    "jenis_jabatan": "pegawai.jenis_jabatan",
    "jenjang": "pegawai.jenjang",
    "unit_kerja": "pegawai.unit_kerja",
    "evaluasi": "periode.evaluasi",
    "organisasi": "organisasi",
    "memimpin": "memimpin",
    "pendekatan": "pendekatan",
}
_ASSESSOR = "penilai_"


def run_template(output: Path, table: str | None, prepared: int, *, replace: bool) -> int:
    """Write an empty workbook; give the exit code."""
    require_xlsx(output)
    from skpcli.workbook.example_rows import EXAMPLE_ROWS
    from skpcli.workbook.layout import PEGAWAI
    from skpcli.workbook.writer import OfficeRows, SheetCells, office_workbook

    if os.path.lexists(output) and not replace:
        say(f"galat: `{output}` sudah ada dan tidak ditimpa; sebut nama lain, atau pakai --timpa")
        return 2
    people: list[SheetCells] = []
    passed_by = 0
    if table is not None:
        read = read_table(table)
        if read is None:
            return 2
        for row in read.rows:
            if row.mistakes:
                say(f"baris {row.number} dilewati: {row.mistakes}")
                passed_by += 1
            else:
                people.append(_cells(row.answers))
    rows = OfficeRows(own={PEGAWAI.name: people}, examples=EXAMPLE_ROWS, prepared=prepared)
    if not save_workbook(output, office_workbook(rows)):
        return 2
    remark(f"Isi lembar-lembarnya, lalu: skp impor {shell_quoted(output)} -o folder/")
    return 1 if passed_by else 0


def _cells(answers: Answers) -> dict[str, str | date]:
    """Give the cells of a person in the sheet Pegawai."""
    known = with_implied(JenisDokumen.PEGAWAI, answers)
    if "tahun" in known or {"mulai", "selesai"} <= known.keys():
        known, _ = with_period(known)
    cells: dict[str, str | date] = {}
    for name, answer in known.items():
        if name.startswith(_ASSESSOR):
            cells[f"pejabat_penilai.{name.removeprefix(_ASSESSOR)}"] = answer
        elif name in ("mulai", "selesai"):
            cells[f"periode.{name}"] = date_or_none(answer) or answer
        elif name in _KEYS:
            cells[_KEYS[name]] = answer
    return cells
