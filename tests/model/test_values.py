"""Single texts as typed values: NIP, ids, version, golongan."""

import pytest

from skpcli.model.values import (
    RefusedValueError,
    checked_golongan,
    read_id,
    read_nip,
    read_organisation_id,
    read_version,
)


def code(refused: RefusedValueError) -> str:
    return refused.code


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("198501012009012904", "198501012009012904"),
        ("19850101 200901 2 904", "198501012009012904"),
        (" 1985\u00a00101\t200901\n2 904 ", "198501012009012904"),
        ("199107222023211005", "199107222023211005"),
        ("199107222023212099", "199107222023212099"),
        ("200002292024121001", "200002292024121001"),
        ("197012311995121999", "197012311995121999"),
        ("198501012009011010", "198501012009011010"),
    ],
)
def test_read_nip(text: str, value: str) -> None:
    assert read_nip(text) == value


@pytest.mark.parametrize(
    ("text", "expected", "contains"),
    [
        ("19850101200901290", "SKP204", "17 angka"),
        ("1985010120090129041", "SKP204", "19 angka"),
        ("19850101200901290A", "SKP204", "selain angka"),
        ("19850101-200901-2-904", "SKP204", "selain angka"),
        ("'198501012009012904", "SKP204", "selain angka"),
        ("198501012009012904.0", "SKP204", "selain angka"),
        (
            "\u0661\u0669\u0668\u0665\u0660\u0661\u0660\u0661\u0662\u0660\u0660\u0669\u0660\u0661\u0662\u0669\u0660\u0664",
            "SKP204",
            "0-9",
        ),
        ("19850101200901290\u0664", "SKP204", "0-9"),
        ("198502302009012904", "SKP204", "`19850230`"),
        ("190002292009012904", "SKP204", "`19000229`"),
        ("000001012009012904", "SKP204", "`00000101`"),
        ("198513012009012904", "SKP204", "`19851301`"),
        ("198501002009012904", "SKP204", "`19850100`"),
        ("198501012009002904", "SKP204", "`00`"),
        ("198501012009132904", "SKP204", "`13`"),
        ("198501012009202904", "SKP204", "`20`"),
        ("198501012009222904", "SKP204", "`22`"),
        ("198501012009010904", "SKP204", "`0`"),
        ("198501012009013904", "SKP204", "`3`"),
        ("198501012009012000", "SKP205", "Excel"),
        ("198513012009012000", "SKP205", "Excel"),
        ("1.98501E+17", "SKP205", "Excel"),
        ("1,98501E+17", "SKP205", "Excel"),
        ("1.98501012009012e17", "SKP205", "Excel"),
        ("2E+17", "SKP205", "Excel"),
    ],
)
def test_wrong_nip(text: str, expected: str, contains: str) -> None:
    with pytest.raises(RefusedValueError) as refused:
        read_nip(text)
    assert code(refused.value) == expected
    assert contains in refused.value.message
    assert refused.value.hint


@pytest.mark.parametrize("text", ["R1", "r.1", "a-b_c", "-1", "1", "T10"])
def test_read_id(text: str) -> None:
    assert read_id(text) == text


@pytest.mark.parametrize("text", ["R 1", "R1 ", "R/1", "", "R,1", "R1\n", "Rá"])
def test_wrong_ids(text: str) -> None:
    with pytest.raises(RefusedValueError) as refused:
        read_id(text)
    assert code(refused.value) == "SKP209"


@pytest.mark.parametrize("text", ["disdik", "dinas-2", "1"])
def test_read_organisation_id(text: str) -> None:
    assert read_organisation_id(text) == text


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("Disdik", "misalnya `disdik`"),
        ("dinas pendidikan", "misalnya `dinas-pendidikan`"),
        ("a_b.c", "misalnya `a-b-c`"),
        ("//", None),
    ],
)
def test_wrong_organisation_ids(text: str, hint: str | None) -> None:
    with pytest.raises(RefusedValueError) as refused:
        read_organisation_id(text)
    assert code(refused.value) == "SKP209"
    assert refused.value.hint == hint


def test_read_version() -> None:
    assert read_version("1") == read_version(" 1 ") == "1"
    for text in ("2", "0", "1.0", "01", "satu", ""):
        with pytest.raises(RefusedValueError, match="hanya versi 1") as refused:
            read_version(text)
        assert code(refused.value) == "SKP107"


def test_read_golongan() -> None:
    assert checked_golongan("(IIId)") == "III/d"
    with pytest.raises(RefusedValueError, match="tidak dikenal") as refused:
        checked_golongan("III/e")
    assert code(refused.value) == "SKP208"
