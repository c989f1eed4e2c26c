"""A new document is sound whatever the answers are, and so is what its comments offer."""

import json
import re
import string
from itertools import product

import jsonschema
import pytest
import yaml
from drafted import ANSWERS, UNIT_ANSWERS, codes_of, content_of, draft, employee
from hypothesis import given, settings
from hypothesis import strategies as st

from skpcli import check, read
from skpcli.diagnostics import Severity
from skpcli.drafts.derived import jenjang_of
from skpcli.drafts.examples import example_rhk
from skpcli.drafts.make import Material, make_draft
from skpcli.drafts.names import draft_file_name
from skpcli.drafts.questions import (
    QUESTIONS,
    missing_answers,
    questions_in_force,
    read_answer,
)
from skpcli.drafts.table import read_people_table, repeated_people
from skpcli.model.documents import Penilaian
from skpcli.model.placeholders import EXAMPLE_MARK, example_text
from skpcli.model.schema import schema_text
from skpcli.model.terms import (
    LEADER_FORMS,
    Evaluasi,
    JenisDokumen,
    JenisJabatan,
    Jenjang,
    Pendekatan,
)
from skpcli.source.writing import MODELINE, yaml_scalar

PEGAWAI, ORGANISASI = JenisDokumen.PEGAWAI, JenisDokumen.ORGANISASI
QUESTION = {question.name: question for question in QUESTIONS[PEGAWAI]}
HOW_TO_USE = "Isian di dalamnya dipakai bila tanda # dan satu spasi sesudahnya dihapus."
ANY_TEXT = st.text(st.characters(codec="utf-8"), min_size=1, max_size=60)
USUAL_TEXT = st.text(
    string.ascii_letters + " .,'\"#:-{}[]&*!|>%@`\\/?=~éÅ漢🙂", min_size=1, max_size=40
)


def test_a_plan_is_clean() -> None:
    cases = [
        *product(JenisJabatan, Pendekatan, [Evaluasi.TAHUNAN]),
        *product([JenisJabatan.JF], [Pendekatan.KUANTITATIF], Evaluasi),
    ]
    for jenis_jabatan, pendekatan, evaluasi in cases:
        answers = {
            "jenis_jabatan": jenis_jabatan.value,
            "pendekatan": pendekatan.value,
            "evaluasi": evaluasi.value,
        }
        if evaluasi in (Evaluasi.BULANAN, Evaluasi.SEBAGIAN):
            answers |= {"mulai": "2026-03-01", "selesai": "2026-03-31"}
        text = draft(PEGAWAI, **answers)
        assert codes_of(text) == [], answers
        content = employee(text)
        assert content.pegawai.jenis_jabatan == jenis_jabatan
        assert content.pendekatan == pendekatan
        assert content.periode.evaluasi == evaluasi
        assert content.penilaian == Penilaian()


@pytest.mark.parametrize("kind", JenisDokumen)
def test_the_editor_accepts_it(kind: JenisDokumen) -> None:
    text = draft(kind)
    assert codes_of(text) == []
    assert text.splitlines()[0] == MODELINE
    data = json.loads(json.dumps(yaml.safe_load(text), default=str))
    validator = jsonschema.Draft202012Validator(json.loads(schema_text(None)))
    assert not list(validator.iter_errors(data))


def drafts_of_all_forms() -> dict[str, str]:
    """Give a document of each form, by a name of it."""
    drafts = {
        "organisasi": draft(ORGANISASI),
        "jenjang": draft(jenis_jabatan="JF", jabatan="Guru"),
    }
    for jenis_jabatan, pendekatan in product(JenisJabatan, Pendekatan):
        text = draft(jenis_jabatan=jenis_jabatan, pendekatan=pendekatan)
        drafts[f"{jenis_jabatan} {pendekatan}"] = text
    return drafts


FORMS = drafts_of_all_forms()


def commented_fields(text: str) -> list[range]:
    """Give the lines of each commented-out field, with those of its block."""
    lines = text.splitlines()
    fields = []
    for start, line in enumerate(lines):
        match = re.match(r"( *)# [a-z_]+:(?: |$)", line)
        if match:
            end = start + 1
            while end < len(lines) and lines[end].startswith(f"{match[1]}#   "):
                end += 1
            fields.append(range(start, end))
    return fields


def uncommented(text: str, numbers: set[int]) -> str:
    """Do with these lines what the document says."""
    lines = text.splitlines()
    for number in numbers:
        assert lines[number].lstrip(" ").startswith("# ")
        lines[number] = lines[number].replace("# ", "", 1)
    return "\n".join(lines) + "\n"


def count_keys(part: object) -> int:
    """Count the keys of a document."""
    if isinstance(part, dict):
        return len(part) + sum(map(count_keys, part.values()))
    if isinstance(part, list):
        return sum(map(count_keys, part))
    return 0


@pytest.mark.parametrize("form", FORMS)
def test_commented_fields_can_be_uncommented(form: str) -> None:
    text = FORMS[form]
    assert HOW_TO_USE in text
    fields = [set(lines) for lines in commented_fields(text)]
    assert len(fields) >= (2 if form == "organisasi" else 10)
    keys = count_keys(yaml.safe_load(text))
    for numbers in (*fields, set().union(*fields)):
        changed = uncommented(text, numbers)
        assert content_of(changed)
        assert count_keys(yaml.safe_load(changed)) == keys + len(numbers)
        findings = check(read([("a.yaml", changed.encode())]))
        assert Severity.ERROR not in {finding.severity for finding in findings}


def test_uncommented_fields_are_used() -> None:
    text = draft()
    numbers = set().union(*commented_fields(text))
    changed = uncommented(text, numbers)
    content = employee(changed.replace("ekspektasi_khusus: ...", "ekspektasi_khusus: Layani"))
    assert content.penilaian.rating_hasil_kerja
    assert content.tanggal_penetapan
    assert content.tempat_penetapan == "Kota Contoh"
    assert content.pegawai.instansi == "Pemerintah Kota Contoh"
    assert content.penilaian.tempat == "Kota Contoh"
    assert content.penilaian.tanggal == content.periode.selesai
    assert content.penilaian.tanggal_diterima == content.periode.selesai
    assert content.hasil_kerja.utama[1].intervensi == "R1"
    assert content.perilaku_kerja.loyal.ekspektasi_khusus == ("Layani",)


@pytest.mark.parametrize("jenis_jabatan", JenisJabatan)
def test_the_assessors_instansi_is_asked_for_where_the_form_prints_it(
    jenis_jabatan: JenisJabatan,
) -> None:
    text = draft(jenis_jabatan=jenis_jabatan)
    offered = text[text.index("pejabat_penilai:") : text.index("atasan_pejabat_penilai:")]
    assert ("  # instansi: " in offered) is (jenis_jabatan in LEADER_FORMS)


@pytest.mark.parametrize(
    ("answers", "serves_goals"),
    [
        ({"jenis_jabatan": "JF", "memimpin": "dinas-contoh"}, True),
        ({"jenis_jabatan": "JA", "memimpin": "dinas-contoh"}, True),
        ({"jenis_jabatan": "JPT"}, True),
        ({"jenis_jabatan": "pimpinan unit mandiri"}, True),
        ({"jenis_jabatan": "JF"}, False),
        ({"jenis_jabatan": "JA"}, False),
        ({"jenis_jabatan": "pelaksana", "memimpin": "dinas-contoh"}, False),
    ],
)
@pytest.mark.parametrize("pendekatan", Pendekatan)
def test_who_leads_gets_results_that_serve_goals(
    answers: dict[str, str], serves_goals: bool, pendekatan: Pendekatan
) -> None:
    text = draft(pendekatan=pendekatan, **answers)
    assert set(codes_of(text)) <= {"SKP313", "SKP407"}
    links = re.findall(r"# intervensi: (\S+)", text)
    results = employee(text).hasil_kerja.utama
    if serves_goals:
        assert links == [f"dinas-contoh/S{number}" for number in range(1, len(results) + 1)]
        assert all(rhk.perspektif for rhk in results)
    else:
        assert set(links) == {"R1"}


def test_a_leaders_results_that_were_chosen_are_served() -> None:
    leader = employee(draft())
    answers = {**ANSWERS, "jenis_jabatan": "JF", "memimpin": "dinas-contoh"}
    text = make_draft(PEGAWAI, Material(answers, rhk=leader.hasil_kerja.utama)).text
    assert [rhk.intervensi for rhk in employee(text).hasil_kerja.utama] == ["R1", "R2"]


@pytest.mark.parametrize("pendekatan", Pendekatan)
@pytest.mark.parametrize("jenis_jabatan", JenisJabatan)
def test_further_results_are_added_in_place(
    jenis_jabatan: JenisJabatan, pendekatan: Pendekatan
) -> None:
    text = draft(jenis_jabatan=jenis_jabatan.value, pendekatan=pendekatan.value)
    assert employee(text).hasil_kerja.tambahan == ()
    typed = "    - rencana: Terlaksananya bimbingan\n"
    start = text.index("\n", text.index("  tambahan:")) + 1
    (result,) = employee(text[:start] + typed + text[start:]).hasil_kerja.tambahan
    assert result.rencana == "Terlaksananya bimbingan"

    lines = text.splitlines()
    first = next(number for number, line in enumerate(lines) if line.startswith("    # - rencana:"))
    end = next(number for number, line in enumerate(lines) if line.startswith("perilaku_kerja:"))
    changed = uncommented(text, set(range(first, end)))
    (result,) = employee(changed).hasil_kerja.tambahan
    assert result.rencana == example_text("Terlaksananya penugasan khusus dari pimpinan")
    assert result.indikator
    assert codes_of(changed) == []


@pytest.mark.parametrize("form", FORMS)
def test_every_example_is_a_finding_until_it_is_replaced(form: str) -> None:
    text = FORMS[form]
    (finding,) = check(read([("a.yaml", text.encode())]))
    assert finding.code == "SKP225"
    lines = text.splitlines()
    marked = [
        number
        for number, line in enumerate(lines, 1)
        if EXAMPLE_MARK in line and not line.strip().startswith("#")
    ]
    spans = [finding.span, *(note.span for note in finding.notes if note.span)]
    assert [span.line for span in spans] == marked
    assert check(read([("a.yaml", text.replace(f"{EXAMPLE_MARK} ", "").encode())])) == []


def test_as_many_different_results_as_asked_for() -> None:
    for jenis_jabatan, count in product(JenisJabatan, range(1, 9)):
        examples = example_rhk(jenis_jabatan, count)
        assert len({example.rencana for example in examples}) == count


@given(text=ANY_TEXT | USUAL_TEXT)
@settings(deadline=None)
def test_a_scalar_survives(text: str) -> None:
    assert yaml.safe_load(f"a: {yaml_scalar(text)}   # b\n") == {"a": text}


@given(
    nama=ANY_TEXT | USUAL_TEXT,
    jabatan=ANY_TEXT | USUAL_TEXT,
    penilai_nama=USUAL_TEXT,
)
@settings(deadline=None, max_examples=80)
def test_whatever_can_be_answered_survives(**written: str) -> None:
    answers = {}
    for name, text in written.items():
        answer = read_answer(QUESTION[name], text)
        if not answer.value:
            return
        assert answer.value == " ".join(text.split())
        answers[name] = answer.value
    text = draft(PEGAWAI, jenis_jabatan="pelaksana", **answers)
    assert codes_of(text) == []
    content = employee(text)
    assert content.pegawai.nama == answers["nama"]
    assert content.pegawai.jabatan == answers["jabatan"]
    assert content.pejabat_penilai.nama == answers["penilai_nama"]


def test_what_would_be_wrong_is_refused() -> None:
    in_a_circle = UNIT_ANSWERS | {"induk": UNIT_ANSWERS["organisasi"]}
    refused = make_draft(ORGANISASI, Material(in_a_circle))
    assert refused.text == ""
    assert "SKP307" in refused.refusal
    backwards = ANSWERS | {"mulai": "2026-02-01", "selesai": "2026-01-31", "tahun": ""}
    assert "sebelum hari pertama" in make_draft(PEGAWAI, Material(backwards)).refusal


def test_an_answer_is_read_as_the_document_will_be() -> None:
    for name, text, value in (
        ("nip", "19900214 201903 2 921", "199002142019032921"),
        ("nip", "123", None),
        ("nip", "199002142019032000", None),
        ("golongan", "(IIId)", "III/d"),
        ("golongan", "V/z", None),
        ("jenis_jabatan", "fungsional", "JF"),
        ("jenis_jabatan", "2", "pimpinan unit mandiri"),
        ("jenis_jabatan", "9", None),
        ("mulai", "1 Januari 2026", "2026-01-01"),
        ("mulai", "31 Februari 2026", None),
        ("tahun", "2026", "2026"),
        ("tahun", "26", None),
        ("nama", "  Budi   Contoh ", "Budi Contoh"),
        ("nama", "-", None),
        ("nama", "a\x1b[31m", None),
        ("organisasi", "Dinas Contoh", None),
        ("evaluasi", "Triwulan iv", "triwulan IV"),
    ):
        answer = read_answer(QUESTION[name], text)
        assert answer.value == value, (name, text)
        assert answer.value or answer.message or text == "-", (name, text)


def test_the_level_is_read_off_the_position() -> None:
    for jenjang in Jenjang:
        assert jenjang_of(f"Arsiparis {jenjang.title()}") is jenjang
        assert jenjang_of(f"Kepala {jenjang}an Contoh") is None


def test_what_is_asked_depends_on_the_answers() -> None:
    def asked(**answers: str) -> set[str]:
        return {question.name for question in questions_in_force(PEGAWAI, answers)}

    assert "jenjang" in asked(jenis_jabatan="JF")
    assert "jenjang" not in asked(jenis_jabatan="JA")
    assert {"tahun", "mulai"} & asked() == {"tahun"}
    assert {"mulai", "selesai"} <= asked(evaluasi="bulanan")
    assert {"mulai", "selesai"} <= asked(mulai="2026-01-01")
    missing = [question.name for question in missing_answers(ORGANISASI, {})]
    assert missing == ["nama", "organisasi", "tahun"]


def test_a_file_name_is_tame() -> None:
    for name, file_name in (
        ("Dr. Budi Contoh, S.Pd.", "dr-budi-contoh.yaml"),
        ("Élodie Ñ", "elodie-n.yaml"),
        ("漢字", "skp-pegawai.yaml"),
        ("CON", "skp-con.yaml"),
        ("lpt7", "skp-lpt7.yaml"),
        ("Conni", "conni.yaml"),
        ("../../x", "x.yaml"),
        ("a" * 300, "a" * 60 + ".yaml"),
    ):
        assert draft_file_name(PEGAWAI, {"nama": name}) == file_name


def test_a_person_may_come_again_for_another_period() -> None:
    for first, second, is_repeated in (
        ("2026;;", "2026;;", True),
        ("2025;;", "2026;;", False),
        (";2026-01-01;2026-03-31", ";2026-04-01;2026-12-31", False),
        (";2026-01-01;2026-03-31", ";2026-01-01;2026-04-30", False),
        (";2026-01-01;2026-03-31", ";1 Januari 2026;31 Maret 2026", True),
    ):
        table = "nama;nip;jabatan;tahun;mulai;selesai\n"
        for period in (first, second):
            table += f"Budi;199002142019032921;Guru Ahli Muda;{period}\n"
        repeated = list(repeated_people(read_people_table(table)))
        assert bool(repeated) is is_repeated, (first, second)


@given(
    text=st.text(max_size=200)
    | st.text(";,\n\"'= ania", max_size=60).map(lambda rows: f"nama;nip;jabatan\n{rows}")
)
@settings(deadline=None)
def test_any_table_is_read(text: str) -> None:
    for row in read_people_table(text).rows:
        assert row.number > 1
