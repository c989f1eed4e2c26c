"""`-q` leaves out what only informs, never a warning or an error."""

import json

import pytest
from cascades import BOSS, STAFF, pegawai_text
from command_line import Skp, write_file
from distributions import FIRST_HALF, B, employee, organisation

WARNING, INFO, ERROR = "SKP410", "SKP423", "SKP204"


def write_findings() -> None:
    """Write a file that gives a warning and several infos, and one with an error."""
    write_file("k/a.yaml", pegawai_text(STAFF, BOSS, "R1>R1"))
    write_file("k/b.yaml", employee(1, B).replace("kosong", ""))


@pytest.mark.parametrize("options", [(), ("-f", "ringkas"), ("-f", "github"), ("--statistik",)])
def test_texts_for_people_leave_infos_out(skp: Skp, options: tuple[str, ...]) -> None:
    write_findings()
    loud = skp("periksa", "k", *options)
    quiet = skp("periksa", "k", *options, "-q")
    for code in (WARNING, ERROR):
        assert code in loud.out
        assert code in quiet.out
    assert INFO in loud.out
    assert INFO not in quiet.both
    assert "info" not in quiet.both.replace("informasi", "")
    assert quiet.err == ""
    assert quiet.code == loud.code == 1


@pytest.mark.parametrize("form", ["json", "sarif", "junit"])
def test_machine_formats_are_whole(skp: Skp, form: str) -> None:
    write_findings()
    assert skp("periksa", "k", "-f", form, "-q").out == skp("periksa", "k", "-f", form).out


@pytest.mark.parametrize("words", [("nilai",), ("nilai", "-f", "md"), ("kaskade",)])
def test_other_commands_leave_infos_out(skp: Skp, words: tuple[str, ...]) -> None:
    write_findings()
    if words == ("kaskade",):
        assert "info[" in skp(*words, "k").err
    quiet = skp(*words, "k", "-q").both
    assert "info" not in quiet
    assert ERROR in quiet


def test_distribusi_keeps_its_warnings_only(skp: Skp) -> None:
    for number in range(1001, 1006):
        write_file(f"k/{number}.yaml", employee(number, B))
    write_file("k/x.yaml", employee(1009, None))
    write_file("k/y.yaml", employee(1010, B, "lain"))
    write_file("k/dinas.yaml", organisation())
    loud, quiet = skp("distribusi", "k", "-f", "json"), skp("distribusi", "k", "-f", "json", "-q")
    assert "info[SKP604]" in loud.err
    assert "1 orang tidak dihitung" in loud.err
    assert "peringatan[SKP601]" in quiet.err
    assert "info" not in quiet.err
    assert "tidak dihitung" not in quiet.err
    assert json.loads(quiet.out) == json.loads(loud.out)


def test_reports_of_periods_stay_quiet(skp: Skp) -> None:
    write_file("k/1.yaml", employee(1001, B, periode=FIRST_HALF))
    outcome = skp("massal", "k", "-q", "-o", "h.csv")
    assert (outcome.code, outcome.both) == (0, "")


@pytest.mark.parametrize(("options", "failures"), [((), "0"), (("--ketat",), "1")])
def test_warnings_fail_in_junit_where_they_fail_the_run(
    skp: Skp, options: tuple[str, ...], failures: str
) -> None:
    write_file("a.yaml", pegawai_text(STAFF, None, "R1"))
    outcome = skp("periksa", "a.yaml", "-f", "junit", *options)
    assert f'failures="{failures}"' in outcome.out
    assert outcome.code == int(failures)
