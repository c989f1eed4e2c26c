"""The questions of `skp baru` on a terminal."""

import re
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple

from skpcli.cli.runs.baru_prompts import NO, YES, ask, give_up, goes_back, say_it_is_the_first, tell
from skpcli.cli.terminal import emit, say
from skpcli.drafts.derived import with_implied
from skpcli.drafts.make import Material
from skpcli.drafts.questions import (
    ABOUT_EMPLOYEE,
    Answers,
    Question,
    questions_in_force,
    read_answer,
)
from skpcli.model.performance import Rhk
from skpcli.model.terms import LEADER_FORMS, JenisDokumen

Memory = dict[str, str]
"""Answers that were taken back, by their question: the default when it comes again."""

Review = Callable[[Material], Sequence[str]]
"""Says what is odd about the answers."""

_RHK = Question("intervensi", "Yang didukung (misalnya 1,3)")


@dataclass(slots=True)
class Interview:
    """The questions of one document as far as they have come.

    ``order`` are the questions answered here, ``memory`` what was taken back.
    """

    kind: JenisDokumen
    start: Material
    memory: Memory
    answers: dict[str, str]
    order: list[str] = field(default_factory=list)

    @property
    def rhk_to_choose_from(self) -> Sequence[Rhk]:
        """Give the leader's results, unless an option has chosen among them."""
        if self.start.rhk_chosen:
            return ()
        return self.start.rhk

    def complete(self) -> dict[str, str]:
        """Give the answers and what they imply."""
        given = {name: answer for name, answer in self.answers.items() if answer}
        return with_implied(self.kind, given)

    def questions(self, complete: Answers) -> list[Question]:
        """Give the questions that make sense after the answers so far.

        The last chooses among the leader's results.
        """
        questions = list(questions_in_force(self.kind, complete))
        is_leader = complete.get("jenis_jabatan") in LEADER_FORMS
        if len(self.rhk_to_choose_from) > 1 and not is_leader:
            questions.append(_RHK)
        return questions

    def next_question(self, complete: Answers, questions: Sequence[Question]) -> Question | None:
        """Give the first question that is still to be asked."""
        for question in questions:
            is_asked = question.is_asked or question.required
            is_open = question.name not in complete and question.name not in self.answers
            if is_asked and is_open:
                return question
        return None

    def result(self, complete: Answers, questions: Sequence[Question]) -> Material:
        """Give what a document is made of when all is answered."""
        rhk = self.start.rhk
        if _RHK in questions:
            rhk = _chosen(rhk, complete[_RHK.name])
        answers = dict(complete)
        answers.pop(_RHK.name, None)
        return replace(self.start, answers=answers, rhk=rhk)

    def ask(self, question: Question) -> bool:
        """Ask a question and keep the answer; False goes back."""
        answer = _ask(question, self.memory.get(question.name, ""), self.rhk_to_choose_from)
        if answer is None:
            return False
        self.answers[question.name] = answer
        self.order.append(question.name)
        return True

    def take_back(self, questions: Sequence[Question]) -> bool:
        """Take back the last answer to a question that still makes sense; False where none is."""
        names = {question.name for question in questions}
        while self.order:
            name = self.order.pop()
            self.memory[name] = self.answers.pop(name)
            if name in names:
                return True
        return False


def ask_about_employee(interview: Interview) -> dict[str, str] | None:
    """Ask what is open about the employee, and give it; None goes back to what came before.

    An interview that is complete already, to which one comes back, first takes its last answer
    back.
    """
    is_back = bool(interview.order)
    while True:
        complete = interview.complete()
        asked = []
        for question in interview.questions(complete):
            if question.name in ABOUT_EMPLOYEE:
                asked.append(question)
        if is_back:
            interview.take_back(asked)
            is_back = False
            continue
        open_question = interview.next_question(complete, asked)
        if open_question is None:
            return dict(interview.answers)
        if not interview.ask(open_question) and not interview.take_back(asked):
            return None


def ask_what_is_missing(
    kind: JenisDokumen,
    start: Material,
    review: Review,
    memory: Memory,
    *,
    asked_before: bool,
) -> Material | None:
    """Ask for all that is missing, then let it be reviewed.

    None goes back to what was asked before, if something was (``asked_before``);
    ``review`` says what is odd about the answers.
    """
    interview = Interview(kind, start, memory, dict(start.answers))
    rhk = interview.rhk_to_choose_from
    while True:
        complete = interview.complete()
        questions = interview.questions(complete)
        question = interview.next_question(complete, questions)
        if question is not None:
            if interview.ask(question):
                continue
        else:
            material = interview.result(complete, questions)
            shown = _shown_answers(complete, questions, rhk)
            decision = _review(shown, review(material))
            if decision.is_accepted:
                return material
            if decision.change is not None:
                changed = decision.change.name
                answer = _ask(decision.change, complete[changed], rhk)
                if answer is not None:
                    interview.answers[changed] = answer
                continue
        if not interview.take_back(questions):
            if asked_before:
                return None
            say_it_is_the_first()


def _ask(question: Question, default: str, rhk: Sequence[Rhk]) -> str | None:
    """Ask until the answer can be read; "" passes a question by, None goes back."""
    if question is _RHK:
        return _ask_for_rhk(rhk, default)
    if not default and question.name == "tahun":
        default = str(date.today().year)
    if question.choices:
        for number, member in enumerate(question.choices, 1):
            say(f"  {number} {member}")
    offer = f" [{default}]" if default else ""
    while True:
        text = ask(f"{question.prompt}{offer}: ")
        if goes_back(text):
            return None
        answer = read_answer(question, text or default)
        if answer.value is not None:
            return answer.value
        if answer.message:
            hint = f"; {answer.hint}" if answer.hint else ""
            tell(f"{answer.message}{hint}")
        elif not question.required:
            return ""
        else:
            tell("wajib diisi")


def _ask_for_rhk(all_rhk: Sequence[Rhk], default: str) -> str | None:
    """Let the leader's results be chosen by number or id, all by default; None goes back."""
    say("RHK pejabat penilai:")
    for number, rhk in enumerate(all_rhk, 1):
        tell(f"{number} {rhk.id}: {rhk.rencana}", next_indent="    ")
    every_number = _joined(range(1, len(all_rhk) + 1))
    default = default or every_number
    offer = default
    if default == every_number:
        offer = "semua"
    while True:
        text = ask(f"{_RHK.prompt} [{offer}]: ").casefold()
        if goes_back(text):
            return None
        if text == "semua":
            text = every_number
        numbers = _read_numbers(text or default, all_rhk)
        if numbers and all(1 <= number <= len(all_rhk) for number in numbers):
            return _joined(sorted(set(numbers)))
        tell(f"jawab dengan nomor 1-{len(all_rhk)}, dipisah koma")


def _joined(numbers: Iterable[int]) -> str:
    return ",".join(map(str, numbers))


def _read_numbers(text: str, all_rhk: Sequence[Rhk]) -> list[int]:
    """Read numbers from 1 and ids as numbers; what is neither is 0."""
    number_of_id = {}
    for number, rhk in enumerate(all_rhk, 1):
        identifier = rhk.id or ""
        number_of_id[identifier.casefold()] = number
    numbers = []
    for word in re.split(r"[,\s]+", text):
        if word.isdecimal():
            numbers.append(int(word))
        elif word:
            numbers.append(number_of_id.get(word, 0))
    return numbers


def _chosen(all_rhk: Sequence[Rhk], numbers: str) -> list[Rhk]:
    return [all_rhk[int(number) - 1] for number in numbers.split(",")]


class _ShownAnswer(NamedTuple):
    """A question, and what is shown of its answer."""

    question: Question
    text: str


def _shown_answers(
    complete: Answers, questions: Sequence[Question], all_rhk: Sequence[Rhk]
) -> list[_ShownAnswer]:
    shown = []
    for question in questions:
        text = complete.get(question.name)
        if text is None:
            continue
        if question is _RHK:
            text = ", ".join(rhk.id or "" for rhk in _chosen(all_rhk, text))
        shown.append(_ShownAnswer(question, text))
    return shown


@dataclass(frozen=True, slots=True)
class _Decision:
    """What the review came to: accepted, a question to ask again, or neither, which goes back."""

    is_accepted: bool = False
    change: Question | None = None


def _review(shown: Sequence[_ShownAnswer], remarks: Sequence[str]) -> _Decision:
    """Show the answers and ask whether to write them."""
    emit(sys.stderr, "\n")
    say("Periksa dahulu:")
    for number, (question, text) in enumerate(shown, 1):
        name = question.name.replace("_", " ")
        tell(f"{number:4} {name:18} {text}", "", " " * 24)
    for remark in remarks:
        tell(f"! {remark}", next_indent="    ")
    while True:
        answer = ask("Tulis? (Enter = ya, nomor = ubah, t = batal): ").casefold()
        if answer in YES:
            return _Decision(is_accepted=True)
        if answer in NO:
            give_up()
        if goes_back(answer):
            return _Decision()
        if answer.isdecimal() and 1 <= int(answer) <= len(shown):
            return _Decision(change=shown[int(answer) - 1].question)
        tell(f"jawab Enter, t, atau nomor 1-{len(shown)}")
