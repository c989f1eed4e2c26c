"""The questions of `skp baru` on a terminal."""

import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple, Never

import typer

from skpcli.baru.isian import Isian, Jawaban, baca, isian_berlaku
from skpcli.baru.make import Material
from skpcli.baru.templat import FORM_PIMPINAN
from skpcli.baru.turunan import lengkapi
from skpcli.cli.terminal import lebar, pesan, tulis
from skpcli.istilah import JenisDokumen
from skpcli.model import Rhk
from skpcli.report.aman import aman, lipat_baris

Ingatan = dict[str, str]
"""Answers that were taken back, by their question, where they are the default when it comes again."""

Review = Callable[[Material], Sequence[str]]
"""Says what is odd about the answers."""

_BACK = ("<", "kembali")
_YES = ("", "y", "ya")
_NO = ("t", "tidak", "batal", "n")
_RHK = Isian("intervensi", "Yang didukung (misalnya 1,3)")


def di_terminal() -> bool:
    """Tell whether there is somebody to ask."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr))


def ujar(teks: str, jorok: str = "  ", lanjut: str = "  ") -> None:
    """Say something in as many lines as the terminal needs for it."""
    wrapped = lipat_baris(f"{jorok}{aman(teks)}", lebar(), len(lanjut))
    for line in wrapped.split("\n"):
        pesan(line)


def tanya(teks: str) -> str:
    """Ask on stderr and give the answer without blanks around it.

    The end of the input gives up, and so does Ctrl-C.
    """
    tulis(sys.stderr, aman(teks))
    try:
        line = sys.stdin.readline()
    except KeyboardInterrupt:
        line = ""
    if not line:
        tulis(sys.stderr, "\n")
        _give_up()
    return line.strip()


def _give_up() -> Never:
    pesan("Dibatalkan; tidak ada yang ditulis.")
    raise typer.Abort


def mundur(jawab: str) -> bool:
    """Tell whether an answer asks for the question before."""
    return jawab.casefold() in _BACK


def petunjuk() -> None:
    """Say how to answer, before the first question."""
    pesan("Enter = jawaban dalam [ ], - = kosongkan, < = mundur, Ctrl-C = batal.")


def pertama() -> None:
    """Say that there is no question to go back to."""
    ujar("ini pertanyaan pertama")


def tanya_jenis(bawaan: JenisDokumen) -> JenisDokumen:
    """Ask for the kind of document, which is the first question."""
    kinds = list(JenisDokumen)
    choices = ", ".join(f"{number} {kind}" for number, kind in enumerate(kinds, 1))
    while True:
        text = tanya(f"Berkas untuk: {choices} [{kinds.index(bawaan) + 1}]: ").casefold()
        if not text:
            return bawaan
        for number, kind in enumerate(kinds, 1):
            if text in (str(number), kind):
                return kind
        if mundur(text):
            pertama()
        else:
            ujar("jawab 1 atau 2")


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
            pertama()


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
        text = tanya(f"{question.tanya}{offer}: ")
        if mundur(text):
            return None
        answer = baca(question, text or default)
        if answer.nilai is not None:
            return answer.nilai
        if answer.pesan:
            ujar(f"{answer.pesan}; {answer.saran}" if answer.saran else answer.pesan)
        elif not question.wajib:
            return ""
        else:
            ujar("wajib diisi")


def _ask_for_rhk(all_rhk: Sequence[Rhk], default: str) -> str | None:
    """Let the leader's results be chosen by number or id, all of them by default; None goes back."""
    pesan("RHK pejabat penilai:")
    for number, rhk in enumerate(all_rhk, 1):
        ujar(f"{number} {rhk.id}: {rhk.rencana}", lanjut="    ")
    every_number = ",".join(str(number) for number in range(1, len(all_rhk) + 1))
    default = default or every_number
    offer = "semua" if default == every_number else default
    while True:
        text = tanya(f"{_RHK.tanya} [{offer}]: ").casefold()
        if mundur(text):
            return None
        if text == "semua":
            text = every_number
        numbers = _read_numbers(text or default, all_rhk)
        if numbers and all(1 <= number <= len(all_rhk) for number in numbers):
            return ",".join(str(number) for number in sorted(set(numbers)))
        ujar(f"jawab dengan nomor 1-{len(all_rhk)}, dipisah koma")


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


def _shown_answers(
    complete: Jawaban, questions: Sequence[Isian], all_rhk: Sequence[Rhk]
) -> list[_ShownAnswer]:
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
        ujar(f"{number:4} {question.nama.replace('_', ' '):18} {text}", "", " " * 24)
    for remark in remarks:
        ujar(f"! {remark}", lanjut="    ")
    while True:
        answer = tanya("Tulis? (Enter = ya, nomor = ubah, t = batal): ").casefold()
        if answer in _YES:
            return _Decision(is_accepted=True)
        if answer in _NO:
            _give_up()
        if mundur(answer):
            return _Decision()
        if answer.isdecimal() and 1 <= int(answer) <= len(shown):
            return _Decision(change=shown[int(answer) - 1].question)
        ujar(f"jawab Enter, t, atau nomor 1-{len(shown)}")


def tanya_nama(ada: str) -> str:
    """Ask for another file name, since that one is taken.

    ``timpa`` takes it anyway, a no or nothing gives up.
    """
    while True:
        answer = tanya(f"`{ada}` sudah ada. Nama lain (`timpa` = ganti isinya, Enter = batal): ")
        word = answer.casefold()
        if not answer or word in _NO or mundur(word):
            _give_up()
        if word not in _YES:
            return "timpa" if word == "timpa" else answer
        ujar("tulis `timpa`, atau nama lain")
