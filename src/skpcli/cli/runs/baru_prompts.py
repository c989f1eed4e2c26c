"""What every question of `skp baru` on a terminal needs: asking, answering, going back."""

import sys
from typing import Never

import typer

from skpcli.cli.terminal import emit, say, terminal_width
from skpcli.model.terms import JenisDokumen
from skpcli.text import safe, wrap

_BACK = ("<", "kembali")
YES = ("", "y", "ya")
"""The answers that accept."""

NO = ("t", "tidak", "batal", "n")
"""The answers that give up."""


def somebody_can_answer() -> bool:
    """Tell whether there is somebody to ask."""
    streams = (sys.stdin, sys.stderr)
    return all(stream is not None and stream.isatty() for stream in streams)


def tell(text: str, indent: str = "  ", next_indent: str = "  ") -> None:
    """Say something in as many lines as the terminal needs for it."""
    wrapped = wrap(f"{indent}{safe(text)}", terminal_width(), len(next_indent))
    for line in wrapped.split("\n"):
        say(line)


def ask(question: str) -> str:
    """Ask on stderr and give the answer without blanks around it.

    The end of the input gives up, and so does Ctrl-C.
    """
    emit(sys.stderr, safe(question))
    try:
        line = sys.stdin.readline()
    except KeyboardInterrupt:
        line = ""
    if not line:
        emit(sys.stderr, "\n")
        give_up()
    return line.strip()


def give_up() -> Never:
    """End the run and write nothing, after saying so."""
    say("Dibatalkan; tidak ada yang ditulis.")
    raise typer.Abort


def goes_back(answer: str) -> bool:
    """Tell whether an answer asks for the question before."""
    return answer.casefold() in _BACK


def explain_keys() -> None:
    """Say how to answer, before the first question."""
    say("Enter = jawaban dalam [ ], - = kosongkan, < = mundur, Ctrl-C = batal.")


def say_it_is_the_first() -> None:
    """Say that there is no question to go back to."""
    tell("ini pertanyaan pertama")


def ask_for_kind(default: JenisDokumen) -> JenisDokumen:
    """Ask for the kind of document, which is the first question."""
    kinds = list(JenisDokumen)
    numbered = [f"{number} {kind}" for number, kind in enumerate(kinds, 1)]
    choices = ", ".join(numbered)
    usual = kinds.index(default) + 1
    while True:
        text = ask(f"Berkas untuk: {choices} [{usual}]: ").casefold()
        if not text:
            return default
        for number, kind in enumerate(kinds, 1):
            if text in (str(number), kind):
                return kind
        if goes_back(text):
            say_it_is_the_first()
        else:
            tell("jawab 1 atau 2")


def ask_for_file_name(taken: str) -> str:
    """Ask for another file name, since that one is taken.

    ``timpa`` takes it anyway, a no or nothing gives up.
    """
    while True:
        answer = ask(f"`{taken}` sudah ada. Nama lain (`timpa` = ganti isinya, Enter = batal): ")
        word = answer.casefold()
        if not answer or word in NO or goes_back(word):
            give_up()
        if word not in YES:
            if word == "timpa":
                return "timpa"
            return answer
        tell("tulis `timpa`, atau nama lain")
