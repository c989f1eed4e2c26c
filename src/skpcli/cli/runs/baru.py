"""The run of `skp baru`: answers in, a document out."""

import os
import sys
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from skpcli.cli.common import shell_quoted, write_output
from skpcli.cli.runs.baru_leader import ask_for_leader, choose_rhk, read_leader
from skpcli.cli.runs.baru_prompts import (
    ask_for_file_name,
    ask_for_kind,
    explain_keys,
    say_it_is_the_first,
    somebody_can_answer,
)
from skpcli.cli.runs.baru_questions import (
    Interview,
    Memory,
    ask_about_employee,
    ask_what_is_missing,
)
from skpcli.cli.terminal import emit, remark, say
from skpcli.drafts.derived import answers_of_leader, with_implied
from skpcli.drafts.make import LEADERS_HAVE_NO_RHK, Material, make_draft, without_days
from skpcli.drafts.names import draft_file_name
from skpcli.drafts.questions import QUESTIONS, Answers, missing_answers, read_answer
from skpcli.model.performance import Rhk
from skpcli.model.terms import (
    LEADER_FORMS,
    Evaluasi,
    JenisDokumen,
    JenisJabatan,
    Jenjang,
    Pendekatan,
    Status,
)

_YAML = (".yaml", ".yml")
_NO_ANSWERS = frozenset(("file", "jenis", "atasan", "intervensi", "dari", "ke"))


@dataclass(frozen=True, slots=True)
class BaruOptions:
    """The options of one run, as the command has them."""

    file: Path | None = None
    jenis: JenisDokumen | None = None
    nama: str | None = None
    nip: str | None = None
    jabatan: str | None = None
    jenis_jabatan: JenisJabatan | None = None
    jenjang: Jenjang | None = None
    status: Status | None = None
    pangkat: str | None = None
    golongan: str | None = None
    unit_kerja: str | None = None
    penilai_nama: str | None = None
    penilai_nip: str | None = None
    penilai_jabatan: str | None = None
    tahun: str | None = None
    mulai: str | None = None
    selesai: str | None = None
    evaluasi: Evaluasi | None = None
    pendekatan: Pendekatan | None = None
    organisasi: str | None = None
    memimpin: str | None = None
    instansi: str | None = None
    induk: str | None = None
    atasan: str | None = None
    intervensi: str | None = None
    dari: str | None = None
    ke: Path | None = None

    def answers(self) -> dict[str, str]:
        """Give the options that answer a question, as written, by the name of the question."""
        answers = {}
        for name, value in asdict(self).items():
            if value is not None and name not in _NO_ANSWERS:
                answers[name] = str(value)
        return answers


def run_baru(options: BaruOptions) -> int:
    """Write one document, or one for each row of a table; give the exit code."""
    conflict = _conflict(options)
    if conflict:
        say(f"galat: {conflict}")
        return 2
    kind = options.jenis or JenisDokumen.PEGAWAI
    material = _material(options, kind)
    if material is None:
        return 2
    if options.dari:
        from skpcli.cli.runs.baru_table import run_baru_table

        return run_baru_table(options.dari, options.ke or Path(), material)
    can_ask = somebody_can_answer()
    if can_ask:
        kind, material = _interview(options, material)
    else:
        missing = missing_answers(kind, with_implied(kind, material.answers))
        if missing:
            not_given = ", ".join(question.option for question in missing)
            remedy = "Sebut opsinya, atau jalankan `skp baru` di terminal untuk ditanya."
            say(f"galat: belum disebut: {not_given}. {remedy}")
            return 2
    return _write(kind, options.file, material, can_ask=can_ask)


def _conflict(options: BaruOptions) -> str:
    """Say which options exclude each other, or nothing."""
    is_organisasi = options.jenis is JenisDokumen.ORGANISASI
    if options.ke and not options.dari:
        return (
            "`--ke` hanya dipakai bersama `--dari`; untuk satu berkas sebut namanya: skp baru FILE"
        )
    if options.dari and options.file:
        return (
            f"`--dari` menamai berkasnya sendiri; hapus `{options.file}`, atau pakai `--ke FOLDER`"
        )
    if options.dari and is_organisasi:
        return "`--dari` hanya untuk pegawai; tulis organisasi satu per satu"
    if options.intervensi is not None and not options.atasan:
        return "`--intervensi` memilih RHK dari `--atasan FILE`; sebut berkasnya"
    if options.atasan and is_organisasi:
        return "`--atasan` hanya untuk pegawai"
    if options.answers().keys() >= {"tahun", "mulai", "selesai"}:
        return "pakai --tahun, atau --mulai dan --selesai; jangan ketiganya"
    return ""


def _material(options: BaruOptions, kind: JenisDokumen) -> Material | None:
    """Read the options; None where one is wrong, after saying so."""
    answers = _read_answers(options.answers(), kind)
    if answers is None:
        return None
    rhk_chosen = options.intervensi is not None
    if rhk_chosen and answers.get("jenis_jabatan") in LEADER_FORMS:
        say(f"galat: {LEADERS_HAVE_NO_RHK}")
        return None
    rhk: list[Rhk] = []
    if options.atasan:
        leader = read_leader(options.atasan, answers.get("penilai_nip"))
        if leader is None:
            return None
        chosen = choose_rhk(leader, options.intervensi)
        if chosen is None:
            return None
        rhk = chosen
        implied = answers_of_leader(leader)
        if "tahun" in answers:
            implied = without_days(implied)
        answers = {**implied, **answers}
    return Material(answers=answers, rhk=rhk, rhk_chosen=rhk_chosen)


def _read_answers(options: Mapping[str, str], kind: JenisDokumen) -> dict[str, str] | None:
    """Read the options that answer a question; None where one is wrong, after naming them all."""
    answers: dict[str, str] = {}
    questions = {question.name: question for question in QUESTIONS[kind]}
    all_read = True
    for name, text in options.items():
        question = questions.get(name)
        if question is None:
            say(f"galat: `--{name.replace('_', '-')}` tidak dipakai untuk jenis {kind}")
            all_read = False
            continue
        answer = read_answer(question, text)
        if answer.value is not None:
            answers[name] = answer.value
        elif answer.message:
            hint = ""
            if answer.hint:
                hint = f"; {answer.hint}"
            say(f"galat: `{question.option}`: {answer.message}{hint}")
            all_read = False
    if all_read:
        return answers
    return None


def _interview(options: BaruOptions, material: Material) -> tuple[JenisDokumen, Material]:
    """Ask for what the options leave open.

    Without options that is the kind of document and the leader's too.
    """
    explain_keys()
    memories: dict[JenisDokumen, Memory] = {kind: {} for kind in JenisDokumen}
    kind = options.jenis or JenisDokumen.PEGAWAI
    from_the_start = not options.answers() and not options.atasan
    asks_for_kind = from_the_start and options.jenis is None
    while True:
        if asks_for_kind:
            kind = ask_for_kind(kind)
        if from_the_start and kind is JenisDokumen.PEGAWAI:
            result = _ask_about_person(memories[kind])
        else:
            result = _ask_the_rest(kind, material, memories[kind], asked_before=asks_for_kind)
        if result is not None:
            return kind, result
        if not asks_for_kind:
            say_it_is_the_first()


def _ask_about_person(memory: Memory) -> Material | None:
    """Ask for the employee, then for the rest; None goes back to what was asked before."""
    interview = Interview(JenisDokumen.PEGAWAI, Material(), memory, {})
    while True:
        employee = ask_about_employee(interview)
        if employee is None:
            return None
        result = _ask_about_assessor(employee, memory)
        if result is not None:
            return result


def _ask_about_assessor(employee: Answers, memory: Memory) -> Material | None:
    """Ask for the assessor's document, then for the rest; None goes back to the employee."""
    comes_back = False
    while True:
        material = ask_for_leader(memory, comes_back=comes_back)
        if material is None:
            return None
        material = replace(material, answers={**material.answers, **employee})
        result = _ask_the_rest(JenisDokumen.PEGAWAI, material, memory, asked_before=True)
        if result is not None:
            return result
        comes_back = True


def _ask_the_rest(
    kind: JenisDokumen,
    material: Material,
    memory: Memory,
    *,
    asked_before: bool,
) -> Material | None:
    def review(finished: Material) -> list[str]:
        draft = make_draft(kind, finished)
        if draft.refusal:
            return [draft.refusal]
        return list(draft.warnings)

    return ask_what_is_missing(
        kind,
        material,
        review,
        memory,
        asked_before=asked_before,
    )


def _write(
    kind: JenisDokumen,
    file: Path | None,
    material: Material,
    *,
    can_ask: bool,
) -> int:
    draft = make_draft(kind, material)
    if draft.refusal:
        say(f"galat: {draft.refusal}")
        return 2
    _warn(draft.warnings)
    if file is not None and str(file) == "-":
        emit(sys.stdout, draft.text)
        return 0
    target = _free_place(_place(file, draft_file_name(kind, material.answers)), can_ask=can_ask)
    if target is None or not write_output(target, draft.text):
        return 2
    remark("Ganti contoh di dalamnya dengan isi yang sebenarnya. Berikutnya:")
    remark(f"  skp periksa {shell_quoted(target)}")
    folder = ""
    if target.parent != Path():
        folder = f" {shell_quoted(target.parent)}"
    remark(f"  skp skema --pasang{folder}   # pelengkap isian bagi editor")
    return 0


def _warn(warnings: Iterable[str]) -> None:
    """Say what is odd about a document."""
    for warning in warnings:
        say(f"peringatan: {warning}")


def _free_place(target: Path, *, can_ask: bool) -> Path | None:
    """Give a place to write to, asking for another where this one is taken.

    None where there is nobody to ask, after saying so.
    """
    while os.path.lexists(target):
        if not can_ask:
            say(f"galat: `{target}` sudah ada dan tidak ditimpa; sebut nama lain: skp baru FILE")
            return None
        answer = ask_for_file_name(str(target))
        if answer != "timpa":
            target = _place(Path(answer), target.name)
        elif not target.is_dir():
            break
    return target


def _place(file: Path | None, default: str) -> Path:
    """Give the file to write: in a folder under its own name.

    It always has an ending that folders are read by.
    """
    if file is None:
        return Path(default)
    if file.is_dir():
        return file / default
    if file.suffix.lower() in _YAML:
        return file
    return file.with_name(f"{file.name}.yaml")
