"""What is said where a person has documents for a part of the year beside the yearly one."""

import pytest
from documents import Fields, organisasi, pegawai, yaml_bytes

import skpcli
from skpcli.diagnostics import Diagnostic, Severity

FIRST_HALF = ("2025-01-01", "2025-06-30")
SECOND_HALF = ("2025-07-01", "2025-12-31")
WHOLE_YEAR = ("2025-01-01", "2025-12-31")
COLLEAGUE = {**pegawai()["pegawai"], "nip": "199005052015032001"}


def document(days: tuple[str, str], evaluasi: str, **parts: object) -> Fields:
    first_day, last_day = days
    periode = {"mulai": first_day, "selesai": last_day, "evaluasi": evaluasi}
    return pegawai(periode=periode, **parts)


def findings(code: str, *documents: Fields, context: tuple[Fields, ...] = ()) -> list[Diagnostic]:
    files = [(f"{number}.yaml", yaml_bytes(each)) for number, each in enumerate(documents)]
    around = [(f"k{number}.yaml", yaml_bytes(each)) for number, each in enumerate(context)]
    found = skpcli.check(skpcli.read(files, around))
    return [finding for finding in found if finding.code == code]


@pytest.mark.parametrize(
    ("documents", "file"),
    [
        ([document(FIRST_HALF, "sebagian"), document(SECOND_HALF, "sebagian")], None),
        ([document(FIRST_HALF, "sebagian"), document(SECOND_HALF, "tahunan")], None),
        ([document(FIRST_HALF, "semester I"), document(WHOLE_YEAR, "tahunan")], None),
        ([document(WHOLE_YEAR, "tahunan"), document(SECOND_HALF, "sebagian")], "1.yaml"),
        ([document(SECOND_HALF, "sebagian"), document(WHOLE_YEAR, "tahunan")], "0.yaml"),
        (
            [document(SECOND_HALF, "sebagian", pegawai=COLLEAGUE), document(WHOLE_YEAR, "tahunan")],
            None,
        ),
    ],
)
def test_part_and_whole_of_a_year(documents: list[Fields], file: str | None) -> None:
    found = findings("SKP320", *documents)
    assert [finding.span.file for finding in found] == ([file] if file else [])
    for finding in found:
        assert finding.severity is Severity.INFO
        assert finding.route == "periode"
        assert "mutasi" in finding.message
        assert finding.hint is not None
        assert "`evaluasi: sebagian`" in finding.hint
        (note,) = finding.notes
        assert note.span is not None
        assert note.span.file != file


def test_two_in_the_context_are_not_spoken_of() -> None:
    part, whole = document(SECOND_HALF, "sebagian"), document(WHOLE_YEAR, "tahunan")
    assert findings("SKP320", pegawai(pegawai=COLLEAGUE), context=(part, whole)) == []
    (finding,) = findings("SKP320", part, context=(whole,))
    assert finding.span.file == "0.yaml"


@pytest.mark.parametrize(
    ("days", "evaluasi", "due"),
    [
        (WHOLE_YEAR, "tahunan", False),
        (("2025-03-01", "2025-12-31"), "tahunan", False),
        (("2025-06-30", "2025-12-31"), "tahunan", False),
        (FIRST_HALF, "tahunan", True),
        (SECOND_HALF, "tahunan", True),
        (("2025-02-01", "2025-02-28"), "tahunan", True),
        (FIRST_HALF, "sebagian", False),
        (FIRST_HALF, "semester I", False),
    ],
)
def test_a_half_year_is_no_year(days: tuple[str, str], evaluasi: str, due: bool) -> None:
    found = findings("SKP223", document(days, evaluasi))
    assert [finding.route for finding in found] == (["periode.evaluasi"] if due else [])
    for finding in found:
        assert finding.hint is not None
        assert "mutasi" in finding.hint
        assert "`evaluasi: sebagian`" in finding.hint


def test_an_organisation_is_not_moved() -> None:
    first_day, last_day = FIRST_HALF
    (finding,) = findings("SKP223", organisasi(periode={"mulai": first_day, "selesai": last_day}))
    assert finding.hint == "periksa tanggalnya, atau pilih evaluasi lain"
