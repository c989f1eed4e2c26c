"""The run of `skp baru`: answers in, a document out."""

import os
import sys
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from skpcli.cli.common import keluarkan, kutip
from skpcli.cli.runs.baru_leader import baca_atasan, bahan_ditanya, pilih_rhk
from skpcli.cli.runs.baru_prompts import (
    ask_for_file_name,
    ask_for_kind,
    explain_keys,
    say_it_is_the_first,
    somebody_can_answer,
)
from skpcli.cli.runs.baru_questions import Ingatan, tanya_isian
from skpcli.cli.terminal import catat, pesan, tulis
from skpcli.drafts.derived import dari_pimpinan, lengkapi
from skpcli.drafts.make import LEADERS_HAVE_NO_RHK, Material, make_draft, without_days
from skpcli.drafts.names import draft_file_name
from skpcli.drafts.questions import ISIAN, baca, kurang
from skpcli.drafts.template import FORM_PIMPINAN
from skpcli.model.performance import Rhk
from skpcli.model.terms import (
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


def jalankan_baru(pilihan: BaruOptions) -> int:
    """Write one document, or one for each row of a table; give the exit code."""
    conflict = _conflict(pilihan)
    if conflict:
        pesan(f"galat: {conflict}")
        return 2
    kind = pilihan.jenis or JenisDokumen.PEGAWAI
    material = _material(pilihan, kind)
    if material is None:
        return 2
    if pilihan.dari:
        from skpcli.cli.runs.baru_table import jalankan_daftar

        return jalankan_daftar(pilihan.dari, pilihan.ke or Path(), material)
    can_ask = somebody_can_answer()
    if can_ask:
        kind, material = _interview(pilihan, material)
    else:
        missing = kurang(kind, lengkapi(kind, material.answers))
        if missing:
            options = ", ".join(question.opsi for question in missing)
            remedy = "Sebut opsinya, atau jalankan `skp baru` di terminal untuk ditanya."
            pesan(f"galat: belum disebut: {options}. {remedy}")
            return 2
    return _write(kind, pilihan.file, material, can_ask=can_ask)


def _conflict(options: BaruOptions) -> str:
    """Say which options exclude each other, or nothing."""
    is_organisasi = options.jenis is JenisDokumen.ORGANISASI
    if options.ke and not options.dari:
        return "`--ke` hanya dipakai bersama `--dari`; untuk satu berkas sebut namanya: skp baru FILE"
    if options.dari and options.file:
        return f"`--dari` menamai berkasnya sendiri; hapus `{options.file}`, atau pakai `--ke FOLDER`"
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
    if rhk_chosen and answers.get("jenis_jabatan") in FORM_PIMPINAN:
        pesan(f"galat: {LEADERS_HAVE_NO_RHK}")
        return None
    rhk: list[Rhk] = []
    if options.atasan:
        leader = baca_atasan(options.atasan, answers.get("penilai_nip"))
        if leader is None:
            return None
        chosen = pilih_rhk(leader, options.intervensi)
        if chosen is None:
            return None
        rhk = chosen
        implied = dari_pimpinan(leader)
        if "tahun" in answers:
            implied = without_days(implied)
        answers = {**implied, **answers}
    return Material(answers=answers, rhk=rhk, rhk_chosen=rhk_chosen)


def _read_answers(options: Mapping[str, str], kind: JenisDokumen) -> dict[str, str] | None:
    """Read the options that answer a question; None where one is wrong, after naming them all."""
    answers: dict[str, str] = {}
    questions = {question.nama: question for question in ISIAN[kind]}
    all_read = True
    for name, text in options.items():
        question = questions.get(name)
        if question is None:
            pesan(f"galat: `--{name.replace('_', '-')}` tidak dipakai untuk jenis {kind}")
            all_read = False
            continue
        answer = baca(question, text)
        if answer.nilai is not None:
            answers[name] = answer.nilai
        elif answer.pesan:
            hint = f"; {answer.saran}" if answer.saran else ""
            pesan(f"galat: `{question.opsi}`: {answer.pesan}{hint}")
            all_read = False
    return answers if all_read else None


def _interview(options: BaruOptions, material: Material) -> tuple[JenisDokumen, Material]:
    """Ask for what the options leave open.

    Without options that is the kind of document and the leader's too.
    """
    explain_keys()
    memories: dict[JenisDokumen, Ingatan] = {kind: {} for kind in JenisDokumen}
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


def _ask_about_person(memory: Ingatan) -> Material | None:
    """Ask for the leader's document, then for the rest; None goes back to what was asked before."""
    comes_back = False
    while True:
        material = bahan_ditanya(memory, kembali=comes_back)
        if material is None:
            return None
        result = _ask_the_rest(JenisDokumen.PEGAWAI, material, memory, asked_before=True)
        if result is not None:
            return result
        comes_back = True


def _ask_the_rest(kind: JenisDokumen, material: Material, memory: Ingatan, *, asked_before: bool) -> Material | None:
    def review(finished: Material) -> list[str]:
        draft = make_draft(kind, finished)
        return [draft.refusal] if draft.refusal else list(draft.warnings)

    return tanya_isian(kind, material, review, memory, sebelum=asked_before)


def _write(kind: JenisDokumen, file: Path | None, material: Material, *, can_ask: bool) -> int:
    draft = make_draft(kind, material)
    if draft.refusal:
        pesan(f"galat: {draft.refusal}")
        return 2
    _warn(draft.warnings)
    if file is not None and str(file) == "-":
        tulis(sys.stdout, draft.text)
        return 0
    target = _free_place(_place(file, draft_file_name(kind, material.answers)), can_ask=can_ask)
    if target is None or not keluarkan(target, draft.text):
        return 2
    catat("Ganti contoh di dalamnya dengan isi yang sebenarnya. Berikutnya:")
    catat(f"  skp periksa {kutip(target)}")
    folder = "" if target.parent == Path() else f" {kutip(target.parent)}"
    catat(f"  skp skema --pasang{folder}   # pelengkap isian bagi editor")
    return 0


def _warn(warnings: Iterable[str]) -> None:
    """Say what is odd about a document."""
    for warning in warnings:
        pesan(f"peringatan: {warning}")


def _free_place(target: Path, *, can_ask: bool) -> Path | None:
    """Give a place to write to, asking for another where this one is taken.

    None where there is nobody to ask, after saying so.
    """
    while os.path.lexists(target):
        if not can_ask:
            pesan(f"galat: `{target}` sudah ada dan tidak ditimpa; sebut nama lain: skp baru FILE")
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
