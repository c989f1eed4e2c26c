"""The leader's document, from which a new one starts."""

from collections.abc import Sequence
from pathlib import Path

from skpcli.cli.common import kutip
from skpcli.cli.runs.baru_prompts import ask, goes_back, say
from skpcli.cli.runs.baru_questions import Ingatan
from skpcli.cli.terminal import pesan
from skpcli.drafts.derived import dari_pimpinan
from skpcli.drafts.make import Material
from skpcli.files import Masukan, baca_isi, sebab
from skpcli.model.documents import Pegawai
from skpcli.model.performance import Rhk
from skpcli.model.terms import KOSONG
from skpcli.reading.reader import baca_berkas

_FILE = "atasan"
_PERSON = "pimpinan"


def bahan_ditanya(ingatan: Ingatan, *, kembali: bool) -> Material | None:
    """Ask for the leader's document, from which answers are taken.

    None goes back to what was asked before. Who comes back from a later question (``kembali``)
    first sees the last one here: the person, of a file of several.
    """
    people: list[Pegawai] = []
    if kembali and _PERSON in ingatan:
        people = _read_people(ingatan[_FILE])
    while True:
        if len(people) > 1:
            number = _ask_for_person(people, ingatan.get(_PERSON, "1"))
            if number is not None:
                _remember(ingatan, _PERSON, str(number))
                return _material(people[number - 1])
        path = _ask_for_file(ingatan.get(_FILE, ""))
        if path is None:
            return None
        people = _read_people(path) if path else []
        if not path or people:
            _remember(ingatan, _FILE, path)
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
    if text in KOSONG:
        return ""
    return text.strip("\"'") or default


def _ask_for_person(people: Sequence[Pegawai], default: str) -> int | None:
    """Let one of the people of a file be chosen by number, from 1; None goes back."""
    for number, person in enumerate(people, 1):
        say(f"{number} {person.pegawai.nama}, {person.pegawai.jabatan}", next_indent="    ")
    while True:
        answer = ask(f"Pejabat penilai (nomor) [{default}]: ") or default
        if goes_back(answer):
            return None
        if answer.isdecimal() and 1 <= int(answer) <= len(people):
            return int(answer)
        say(f"jawab dengan nomor 1-{len(people)}")


def _remember(memory: Ingatan, name: str, answer: str) -> None:
    """Keep an answer about the leader; with another one, what was answered after it is void."""
    if memory.get(name) != answer:
        for later in (_PERSON, "intervensi"):
            memory.pop(later, None)
    memory[name] = answer


def _material(leader: Pegawai) -> Material:
    return Material(answers=dari_pimpinan(leader), rhk=leader.hasil_kerja.utama)


def baca_atasan(jalur: str, nip: str | None) -> Pegawai | None:
    """Read the leader's document; of several people, the one whose NIP is given.

    None where there is not exactly one, after saying so.
    """
    people = _read_people(jalur)
    if not people:
        return None
    matching = [person for person in people if nip is None or person.nomor == nip]
    if len(matching) == 1:
        return matching[0]
    if matching:
        count = f"{len(matching)} SKP pegawai"
        pesan(f"galat: `{jalur}` memuat {count}; sebut yang mana dengan `--penilai-nip NIP`")
    else:
        pesan(f"galat: `{jalur}` tidak memuat SKP dengan NIP pada `--penilai-nip`")
    return None


def _read_people(path: str) -> list[Pegawai]:
    """Read the people of a file; none where there is none to be read, after saying so."""
    try:
        content = baca_isi(Masukan(nama=path, jalur=Path(path), ditunjuk=True))
    except OSError as error:
        pesan(f"galat: `{path}` tidak dapat dibaca: {sebab(error)}")
        return []
    people = []
    for document in baca_berkas(path, content).naskah:
        if isinstance(document.isi, Pegawai):
            people.append(document.isi)
    if not people:
        command = f"skp periksa {kutip(path)}"
        pesan(f"galat: `{path}` tidak memuat SKP pegawai yang dapat dibaca; lihat `{command}`")
    return people


def pilih_rhk(pimpinan: Pegawai, intervensi: str | None) -> list[Rhk] | None:
    """Choose the leader's results by their ids, all of them for None.

    None where one is not there, after saying so.
    """
    all_rhk = list(pimpinan.hasil_kerja.utama)
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
    pesan(f"galat: {mistake}; pilih dari: {', '.join(known)}")
    return None
