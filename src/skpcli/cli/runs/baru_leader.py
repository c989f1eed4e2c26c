"""The leader's document, from which a new one starts."""

from collections.abc import Sequence
from pathlib import Path

from skpcli.cli.common import shell_quoted
from skpcli.cli.runs.baru_prompts import ask, goes_back, tell
from skpcli.cli.runs.baru_questions import Memory
from skpcli.cli.terminal import say
from skpcli.drafts.derived import answers_of_leader
from skpcli.drafts.make import Material
from skpcli.files import Input, read_bytes, reason
from skpcli.model.documents import Pegawai
from skpcli.model.performance import Rhk
from skpcli.model.terms import EMPTY_TEXTS
from skpcli.reading.reader import read_file

_FILE = "atasan"
_PERSON = "pimpinan"


def ask_for_leader(memory: Memory, *, comes_back: bool) -> Material | None:
    """Ask for the leader's document, from which answers are taken.

    None goes back to what was asked before. Who comes back from a later question (``comes_back``)
    first sees the last one here: the person, of a file of several.
    """
    people: list[Pegawai] = []
    if comes_back and _PERSON in memory:
        people = _read_people(memory[_FILE])
    while True:
        if len(people) > 1:
            number = _ask_for_person(people, memory.get(_PERSON, "1"))
            if number is not None:
                _remember(memory, _PERSON, str(number))
                return _material(people[number - 1])
        path = _ask_for_file(memory.get(_FILE, ""))
        if path is None:
            return None
        people = _read_people(path) if path else []
        if not path or people:
            _remember(memory, _FILE, path)
        if not path:
            return Material()
        if len(people) == 1:
            return _material(people[0])


def _ask_for_file(default: str) -> str | None:
    """Ask for the file of the leader's SKP; "" where there is none, None goes back."""
    offer = f" [{default}]" if default else ""
    text = ask(f"Berkas SKP pejabat penilai, untuk memilih RHK-nya (boleh kosong){offer}: ")
    if goes_back(text):
        return None
    if text in EMPTY_TEXTS:
        return ""
    return text.strip("\"'") or default


def _ask_for_person(people: Sequence[Pegawai], default: str) -> int | None:
    """Let one of the people of a file be chosen by number, from 1; None goes back."""
    for number, person in enumerate(people, 1):
        who = f"{person.pegawai.nama}, {person.pegawai.jabatan}"
        tell(f"{number} {who}", next_indent="    ")
    while True:
        answer = ask(f"Pejabat penilai (nomor) [{default}]: ") or default
        if goes_back(answer):
            return None
        if answer.isdecimal() and 1 <= int(answer) <= len(people):
            return int(answer)
        tell(f"jawab dengan nomor 1-{len(people)}")


def _remember(memory: Memory, name: str, answer: str) -> None:
    """Keep an answer about the leader; with another one, what was answered after it is void."""
    if memory.get(name) != answer:
        for later in (_PERSON, "intervensi"):
            memory.pop(later, None)
    memory[name] = answer


def _material(leader: Pegawai) -> Material:
    return Material(answers=answers_of_leader(leader), rhk=leader.hasil_kerja.utama)


def read_leader(path: str, nip: str | None) -> Pegawai | None:
    """Read the leader's document; of several people, the one whose NIP is given.

    None where there is not exactly one, after saying so.
    """
    people = _read_people(path)
    if not people:
        return None
    matching = people
    if nip is not None:
        matching = [person for person in people if person.number == nip]
    if len(matching) == 1:
        return matching[0]
    if matching:
        count = f"{len(matching)} SKP pegawai"
        say(f"galat: `{path}` memuat {count}; sebut yang mana dengan `--penilai-nip NIP`")
    else:
        say(f"galat: `{path}` tidak memuat SKP dengan NIP pada `--penilai-nip`")
    return None


def _read_people(path: str) -> list[Pegawai]:
    """Read the people of a file; none where there is none to be read, after saying so."""
    try:
        content = read_bytes(Input(name=path, path=Path(path), named=True))
    except OSError as error:
        say(f"galat: `{path}` tidak dapat dibaca: {reason(error)}")
        return []
    people = []
    for document in read_file(path, content).documents:
        if isinstance(document.content, Pegawai):
            people.append(document.content)
    if not people:
        command = f"skp periksa {shell_quoted(path)}"
        say(f"galat: `{path}` tidak memuat SKP pegawai yang dapat dibaca; lihat `{command}`")
    return people


def choose_rhk(leader: Pegawai, intervensi: str | None) -> list[Rhk] | None:
    """Choose the leader's results by their ids, all of them for None.

    None where one is not there, after saying so.
    """
    all_rhk = list(leader.hasil_kerja.utama)
    if intervensi is None:
        return all_rhk
    wanted = [id_.strip() for id_ in intervensi.split(",") if id_.strip()]
    known = [rhk.id or "" for rhk in all_rhk]
    unknown = [id_ for id_ in wanted if id_ not in known]
    if unknown:
        mistake = f"RHK `{', '.join(unknown)}` tidak ada pada SKP atasan"
    elif not wanted:
        mistake = "`--intervensi` kosong"
    else:
        return [rhk for rhk in all_rhk if rhk.id in wanted]
    say(f"galat: {mistake}; pilih dari: {', '.join(known)}")
    return None
