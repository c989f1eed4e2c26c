"""The questions of `skp baru` on a terminal."""

import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple

from skpcli.cli.runs.baru_prompts import NO, YES, ask, give_up, goes_back, say, say_it_is_the_first
from skpcli.cli.terminal import pesan, tulis
from skpcli.drafts.derived import lengkapi
from skpcli.drafts.make import Material
from skpcli.drafts.questions import Isian, Jawaban, baca, isian_berlaku
from skpcli.drafts.template import FORM_PIMPINAN
from skpcli.model.performance import Rhk
from skpcli.model.terms import JenisDokumen

Ingatan = dict[str, str]
"""Answers that were taken back, by their question: the default when it comes again."""

Review = Callable[[Material], Sequence[str]]
"""Says what is odd about the answers."""

_RHK = Isian("intervensi", "Yang didukung (misalnya 1,3)")


@dataclass(slots=True)
class _Interview:
    """The questions of one document as far as they have come.

    ``order`` are the questions answered here, ``memory`` what was taken back.
    """

    kind: JenisDokumen
    start: Material
    memory: Ingatan
    answers: dict[str, str]
    order: list[str] = field(default_factory=list)

    @property
    def rhk_to_choose_from(self) -> Sequence[Rhk]:
        return () if self.start.rhk_chosen else self.start.rhk

    def complete(self) -> dict[str, str]:
        """Give the answers and what they imply."""
        given = {name: answer for name, answer in self.answers.items() if answer}
        return lengkapi(self.kind, given)

    def questions(self, complete: Jawaban) -> list[Isian]:
        """Give the questions that make sense after the answers so far.

        The last chooses among the leader's results.
        """
        questions = list(isian_berlaku(self.kind, complete))
        is_leader = complete.get("jenis_jabatan") in FORM_PIMPINAN
        if len(self.rhk_to_choose_from) > 1 and not is_leader:
            questions.append(_RHK)
        return questions

    def next_question(self, complete: Jawaban, questions: Sequence[Isian]) -> Isian | None:
        """Give the first question that is still to be asked."""
        for question in questions:
            is_asked = question.ditanya or question.wajib
            is_open = question.nama not in complete and question.nama not in self.answers
            if is_asked and is_open:
                return question
        return None

    def result(self, complete: Jawaban, questions: Sequence[Isian]) -> Material:
        """Give what a document is made of when all is answered."""
        rhk = self.start.rhk
        if _RHK in questions:
            rhk = _chosen(rhk, complete[_RHK.nama])
        answers = {name: answer for name, answer in complete.items() if name != _RHK.nama}
        return replace(self.start, answers=answers, rhk=rhk)

    def take_back(self, questions: Sequence[Isian]) -> bool:
        """Take back the last answer to a question that still makes sense; False where none is."""
        names = {question.nama for question in questions}
        while self.order:
            name = self.order.pop()
            self.memory[name] = self.answers.pop(name)
            if name in names:
                return True
        return False


def tanya_isian(
    jenis: JenisDokumen, awal: Material, tinjau: Review, ingatan: Ingatan, *, sebelum: bool
) -> Material | None:
    """Ask for all that is missing, then let it be reviewed.

    None goes back to what was asked before, if it was: ``sebelum`` says that something was asked
    before, ``tinjau`` what is odd about the answers.
    """
    interview = _Interview(jenis, awal, ingatan, dict(awal.answers))
    rhk = interview.rhk_to_choose_from
    while True:
        complete = interview.complete()
        questions = interview.questions(complete)
        question = interview.next_question(complete, questions)
        if question is not None:
            answer = _ask(question, ingatan.get(question.nama, ""), rhk)
            if answer is not None:
                interview.answers[question.nama] = answer
                interview.order.append(question.nama)
                continue
        else:
            material = interview.result(complete, questions)
            decision = _review(_shown_answers(complete, questions, rhk), tinjau(material))
            if decision.is_accepted:
                return material
            if decision.change is not None:
                changed = decision.change.nama
                answer = _ask(decision.change, complete[changed], rhk)
                if answer is not None:
                    interview.answers[changed] = answer
                continue
        if not interview.take_back(questions):
            if sebelum:
                return None
            say_it_is_the_first()


def _ask(question: Isian, default: str, rhk: Sequence[Rhk]) -> str | None:
    """Ask until the answer can be read; "" passes a question by, None goes back."""
    if question is _RHK:
        return _ask_for_rhk(rhk, default)
    if not default and question.nama == "tahun":
        default = str(date.today().year)
    if question.pilihan:
        for number, member in enumerate(question.pilihan, 1):
            pesan(f"  {number} {member}")
    offer = f" [{default}]" if default else ""
    while True:
        text = ask(f"{question.tanya}{offer}: ")
        if goes_back(text):
            return None
        answer = baca(question, text or default)
        if answer.nilai is not None:
            return answer.nilai
        if answer.pesan:
            say(f"{answer.pesan}; {answer.saran}" if answer.saran else answer.pesan)
        elif not question.wajib:
            return ""
        else:
            say("wajib diisi")


def _ask_for_rhk(all_rhk: Sequence[Rhk], default: str) -> str | None:
    """Let the leader's results be chosen by number or id, all by default; None goes back."""
    pesan("RHK pejabat penilai:")
    for number, rhk in enumerate(all_rhk, 1):
        say(f"{number} {rhk.id}: {rhk.rencana}", next_indent="    ")
    every_number = ",".join(str(number) for number in range(1, len(all_rhk) + 1))
    default = default or every_number
    offer = "semua" if default == every_number else default
    while True:
        text = ask(f"{_RHK.tanya} [{offer}]: ").casefold()
        if goes_back(text):
            return None
        if text == "semua":
            text = every_number
        numbers = _read_numbers(text or default, all_rhk)
        if numbers and all(1 <= number <= len(all_rhk) for number in numbers):
            return ",".join(str(number) for number in sorted(set(numbers)))
        say(f"jawab dengan nomor 1-{len(all_rhk)}, dipisah koma")


def _read_numbers(text: str, all_rhk: Sequence[Rhk]) -> list[int]:
    """Read numbers from 1 and ids as numbers; what is neither is 0."""
    number_of_id = {(rhk.id or "").casefold(): number for number, rhk in enumerate(all_rhk, 1)}
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

    question: Isian
    text: str


def _shown_answers(complete: Jawaban, questions: Sequence[Isian], all_rhk: Sequence[Rhk]) -> list[_ShownAnswer]:
    shown = []
    for question in questions:
        text = complete.get(question.nama)
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
    change: Isian | None = None


def _review(shown: Sequence[_ShownAnswer], remarks: Sequence[str]) -> _Decision:
    """Show the answers and ask whether to write them."""
    tulis(sys.stderr, "\n")
    pesan("Periksa dahulu:")
    for number, (question, text) in enumerate(shown, 1):
        say(f"{number:4} {question.nama.replace('_', ' '):18} {text}", "", " " * 24)
    for remark in remarks:
        say(f"! {remark}", next_indent="    ")
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
        say(f"jawab Enter, t, atau nomor 1-{len(shown)}")
