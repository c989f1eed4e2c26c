"""One folder per code: its files in, all findings out; ``--write`` rewrites what comes out."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from exports import export_findings
from office_cases import is_office_case, office_findings
from papers import form_findings

from skpcli.checks import check_all
from skpcli.checks.credit import check_credit
from skpcli.checks.distribution import check_distribution
from skpcli.checks.history import check_histories
from skpcli.cli.common import read_input
from skpcli.diagnostics import CODES
from skpcli.engine.credit import credit_of_people
from skpcli.engine.groups import group_people
from skpcli.engine.history import person_histories
from skpcli.engine.scoring import appraise_all
from skpcli.files import Input
from skpcli.output.findings.text import findings_in_words
from skpcli.reading.reader import FileContent, read_file
from skpcli.reading.workspace import assemble

FOLDER = Path(__file__).parents[1] / "kasus"
CASES = sorted(path.name for path in FOLDER.iterdir() if path.is_dir())

COMPLETE = (FOLDER / "SKP017-dilewati" / "pegawai.yaml").read_bytes()

MADE: dict[str, Callable[[], bytes]] = {
    "SKP001": lambda: COMPLETE + b"# isi\n" * (8 * 1024 * 1024 // 6),
    "SKP002": lambda: COMPLETE.replace(b"Wulan", "Wul\xe9n".encode("cp1252")),
    "SKP003": lambda: COMPLETE.replace(b"Wulan", b"Wu\x0blan").replace(b"Bagas", b"\x1bBagas"),
    "SKP708": lambda: COMPLETE + b"tempat_penetapan: %s\n" % (b"a" * 40_000),
    "SKP010": lambda: COMPLETE + b"x_banyak:\n" + b"  - a\n" * 100_001,
}
"""Contents that no folder should hold."""

COMPLETENESS = frozenset(
    [
        "SKP410",
        "SKP411",
        "SKP412",
        "SKP413",
        "SKP422",
        "SKP423",
        "SKP430",
        "SKP431",
        "SKP432",
        "SKP433",
    ]
)
"""What minimal documents leave out: shown only in the folder of the code itself."""


def case_files(name: str) -> list[FileContent]:
    code, folder = name[:6], FOLDER / name
    if code in MADE:
        return [read_file("berkas.yaml", MADE[code]())]
    if code == "SKP016":
        return [read_input(Input("hilang.yaml", folder / "hilang.yaml", named=True))]
    named = code != "SKP017"
    paths = sorted(folder.glob("*.yaml"))
    return [read_file(path.name, path.read_bytes(), named=named) for path in paths]


@pytest.mark.parametrize("libyaml", [True, False], ids=["libyaml", "pure"])
@pytest.mark.parametrize("name", CASES)
def test_the_findings_of_a_case(
    name: str, libyaml: bool, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yaml, "__with_libyaml__", libyaml)
    workspace = assemble(case_files(name))
    appraised = list(appraise_all(workspace))
    if name.startswith("SKP6"):
        found = list(check_distribution(group_people(workspace, appraised).groups))
    elif is_office_case(FOLDER / name):
        found = office_findings(FOLDER / name, workspace)
    elif name.startswith("SKP7"):
        found = export_findings(FOLDER / name, workspace)
    elif name.startswith("SKP85"):
        rows = [each.row for each in appraised]
        found = list(check_credit(workspace, credit_of_people(rows)))
    elif name.startswith("SKP8"):
        found = form_findings(workspace)
    elif name.startswith("SKP440"):
        found = list(check_histories(appraised, person_histories(row for _, row in appraised)))
    else:
        found = check_all(workspace, appraised)
    left_out = COMPLETENESS - {name[:6]}
    findings = [finding for finding in found if finding.code not in left_out]
    output = findings_in_words(findings, {file.name: file.text for file in workspace.files})
    expected = FOLDER / name / "harapan.txt"
    if request.config.getoption("--write"):
        expected.write_text(output, encoding="utf-8", newline="\n")
    assert name[:6] in {finding.code for finding in findings}
    assert output == expected.read_text(encoding="utf-8")


def test_every_code_has_a_case() -> None:
    assert sorted({name[:6] for name in CASES}) == sorted(CODES)


def test_how_codes_and_titles_are_written() -> None:
    for code, entry in CODES.items():
        assert code[:3] == "SKP"
        assert code[3:].isdigit()
        assert entry.title.strip("`")[0].isalpha()
