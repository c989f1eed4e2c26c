"""A new document as text: answers filled in, everything else explained in comments."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from skpcli.drafts.examples import ExampleRhk, example_rhk
from skpcli.drafts.names import yaml_scalar
from skpcli.drafts.questions import Answers
from skpcli.law.regulation import at
from skpcli.model.performance import Rhk
from skpcli.model.terms import LEADER_FORMS, NILAI_PERILAKU, JenisDokumen, JenisJabatan, Pendekatan

MODELINE = "# yaml-language-server: $schema=skp.schema.json"
_HOW_TO_USE = (
    "# Baris yang diawali # adalah keterangan. Isian di dalamnya dipakai bila tanda # dan satu "
    "spasi sesudahnya dihapus."
)


@dataclass(frozen=True, slots=True)
class _Plan:
    """What a person's document is made of."""

    answers: Answers
    leader_rhk: Sequence[Rhk]

    @property
    def jenis_jabatan(self) -> JenisJabatan:
        return JenisJabatan(self.answers["jenis_jabatan"])

    @property
    def pendekatan(self) -> Pendekatan:
        return Pendekatan(self.answers.get("pendekatan", Pendekatan.KUANTITATIF))

    @property
    def is_leader_form(self) -> bool:
        return self.jenis_jabatan in LEADER_FORMS


def draft_text(kind: JenisDokumen, answers: Answers, leader_rhk: Sequence[Rhk] = ()) -> str:
    """Write a document from complete answers.

    ``leader_rhk`` are the leader's results to start from.
    """
    if kind is JenisDokumen.ORGANISASI:
        lines = _organisasi(answers)
    else:
        lines = _pegawai(_Plan(answers=answers, leader_rhk=leader_rhk))
    return "\n".join((MODELINE, *lines)) + "\n"


def _field(
    key: str,
    value: str | None,
    comment: str = "",
    indent: int = 2,
) -> Iterator[str]:
    """Give a line for an answer, or nothing where there is none."""
    if value:
        remark = f"   # {comment}" if comment else ""
        yield f"{' ' * indent}{key}: {yaml_scalar(value)}{remark}"


def _periode(answers: Answers) -> Iterator[str]:
    yield "periode:"
    yield f"  mulai: {answers['mulai']}"
    yield f"  selesai: {answers['selesai']}"
    choices = "tahunan, semester I atau II, triwulan I sampai IV, bulanan, sebagian"
    yield from _field("evaluasi", answers["evaluasi"], choices)


def _pegawai(plan: _Plan) -> Iterator[str]:
    answers = plan.answers
    yield _HOW_TO_USE
    yield (
        "# Setiap RHK, indikator dan lampiran di bawah ini hanya contoh: ganti dengan isi SKP yang "
        "sebenarnya."
    )
    yield "jenis: pegawai"
    yield "versi: 1"
    yield from _periode(answers)
    explanation = "hari SKP ditetapkan, sebaiknya sebelum Februari"
    yield f"# tanggal_penetapan: {answers['mulai']}   # {explanation}"
    yield from _link("organisasi", answers, "id dokumen organisasi tempat pegawai ini dihitung")
    if plan.is_leader_form or "memimpin" in answers:
        explanation = "id organisasi yang dipimpin; kosong bila tidak memimpin"
        yield from _link("memimpin", answers, explanation)
    yield from _identitas(answers)
    yield from _pejabat_penilai(answers)
    yield from _field("pendekatan", plan.pendekatan.value, "kuantitatif atau kualitatif", indent=0)
    yield from _hasil_kerja(plan)
    yield from _perilaku_kerja(date.fromisoformat(answers["selesai"]))
    yield from _lampiran()
    yield from _penilaian()


def _link(key: str, answers: Answers, comment: str) -> Iterator[str]:
    if key in answers:
        yield from _field(key, answers[key], comment, indent=0)
    else:
        yield f"# {key}: dinas-contoh   # {comment}"


def _identitas(answers: Answers) -> Iterator[str]:
    yield "pegawai:"
    for key in ("nama", "nip"):
        yield from _field(key, answers.get(key))
    yield from _field("status", answers.get("status"), "PNS atau PPPK")
    for key in ("pangkat", "golongan"):
        yield from _field(key, answers.get(key))
    yield from _field("jabatan", answers["jabatan"])
    kinds = "JPT, pimpinan unit mandiri, JA, JF, atau pelaksana"
    yield from _field("jenis_jabatan", answers["jenis_jabatan"], kinds)
    yield from _field("jenjang", answers.get("jenjang"))
    if answers["jenis_jabatan"] == JenisJabatan.JF and "jenjang" not in answers:
        yield "  # jenjang: ahli muda"
    yield from _field("unit_kerja", answers.get("unit_kerja"))


def _pejabat_penilai(answers: Answers) -> Iterator[str]:
    yield "pejabat_penilai:"
    for key in ("nama", "nip", "nrp", "pangkat", "golongan", "jabatan", "unit_kerja"):
        yield from _field(key, answers.get(f"penilai_{key}"))
    if not answers.get("penilai_nip") and not answers.get("penilai_nrp"):
        yield '  # nip: "..."   # diperlukan untuk menautkan RHK ke SKP pejabat penilai'
    yield "# atasan_pejabat_penilai:"
    yield "#   nama: (nama atasan pejabat penilai)"
    yield "#   jabatan: (jabatan atasan pejabat penilai)"


def _hasil_kerja(plan: _Plan) -> Iterator[str]:
    yield "hasil_kerja:"
    yield "  utama:"
    yield '    # Tulis hasilnya ("Tersusunnya ..."), bukan kegiatannya ("Menyusun ...").'
    count = 0 if plan.is_leader_form else len(plan.leader_rhk)
    for number, example in enumerate(example_rhk(plan.jenis_jabatan, count), 1):
        yield f"    - id: R{number}"
        yield f"      rencana: {yaml_scalar(example.rencana)}"
        if plan.is_leader_form:
            yield from _link_to_sasaran(plan.answers, number)
            yield f"      perspektif: {example.perspektif}"
        elif plan.leader_rhk:
            yield from _link_to_rhk(plan.leader_rhk[number - 1])
        else:
            yield "      # intervensi: R1   # id RHK pejabat penilai yang didukung"
            yield "      # rhk_pimpinan: ...   # bunyi RHK itu"
        yield from _indikator(example, plan)
    yield "  tambahan: []   # tugas di luar RHK utama, susunannya sama"


def _link_to_sasaran(answers: Answers, number: int) -> Iterator[str]:
    organisasi = answers.get("memimpin") or answers.get("organisasi") or "dinas-contoh"
    yield f"      # intervensi: {organisasi}/S{number}   # sasaran organisasi yang didukung"


def _link_to_rhk(rhk: Rhk) -> Iterator[str]:
    yield f"      intervensi: {yaml_scalar(rhk.id or '')}"
    yield f"      rhk_pimpinan: {yaml_scalar(rhk.rencana)}"
    yield "      cascading: tidak langsung   # langsung bila target pimpinan dibagi habis"


def _indikator(example: ExampleRhk, plan: _Plan) -> Iterator[str]:
    yield "      indikator:"
    for measure in example.measures:
        if plan.pendekatan is Pendekatan.KUALITATIF:
            text = f"{measure.uraian} ({measure.target})"
            yield f"        - uraian: {yaml_scalar(text)}"
            continue
        if plan.is_leader_form:
            yield f"        - uraian: {yaml_scalar(measure.uraian)}"
        else:
            yield f"        - aspek: {measure.aspek}   # kuantitas, kualitas, waktu, atau biaya"
            yield f"          uraian: {yaml_scalar(measure.uraian)}"
        yield f"          target: {measure.target}"
    yield "          # realisasi: ...   # diisi saat penilaian, bersama umpan_balik dan bukti"


def _perilaku_kerja(day: date) -> Iterator[str]:
    """Give the seven values, each with its guides where the regulation of that day has them."""
    rules = at(day)
    guides: dict[str, tuple[str, ...]] = {}
    if rules:
        guides = {value.nilai: value.panduan for value in rules.panduan.isi}
    explanation = "`ekspektasi_khusus` adalah pesan pimpinan untuk tiap nilai; boleh kosong"
    yield f"perilaku_kerja:   # {explanation}"
    for key in NILAI_PERILAKU:
        yield f"  {key}:"
        for guide in guides.get(key, ()):
            yield f"    # {guide}"
        yield "    # ekspektasi_khusus: ..."


def _lampiran() -> Iterator[str]:
    yield "lampiran:"
    yield "  dukungan_sumber_daya:"
    yield "    - Anggaran dan peralatan kerja sesuai rencana unit"
    yield "  skema_pertanggungjawaban:"
    yield "    - Laporan triwulanan kepada pejabat penilai"
    yield "  konsekuensi:"
    yield "    - Hasil penilaian menjadi bahan dialog kinerja berikutnya"


def _penilaian() -> Iterator[str]:
    yield "# penilaian:   # diisi pejabat penilai sesudah periode selesai"
    yield "#   rating_hasil_kerja: sesuai ekspektasi   # di atas, sesuai, atau di bawah ekspektasi"
    yield "#   rating_perilaku_kerja: sesuai ekspektasi"


def _organisasi(answers: Answers) -> Iterator[str]:
    id_ = answers["organisasi"]
    yield _HOW_TO_USE
    yield "# Sasaran di bawah ini hanya contoh: ganti dengan isi renstra atau perjanjian kinerja."
    yield "jenis: organisasi"
    yield "versi: 1"
    yield f"id: {yaml_scalar(id_)}   # pegawai menunjuknya dengan `organisasi: {id_}`"
    for key in ("nama", "instansi", "induk"):
        yield from _field(key, answers.get(key), indent=0)
    yield from _periode(answers)
    choices = "istimewa, baik, butuh perbaikan, kurang, atau sangat kurang"
    yield f"# capaian_kinerja dari pimpinan di atasnya: {choices}"
    yield "# capaian_kinerja: baik"
    yield "# sumber_capaian: Nota dinas ..."
    yield "sasaran:"
    for number, example in enumerate(example_rhk(JenisJabatan.JPT, 0), 1):
        yield f"  - id: S{number}   # RHK pimpinan menunjuknya dengan `intervensi: {id_}/S{number}`"
        yield f"    uraian: {example.rencana}"
        yield f"    perspektif: {example.perspektif}"
        yield "    indikator:"
        for measure in example.measures:
            yield f"      - uraian: {measure.uraian}"
            yield f"        target: {measure.target}"
    yield "kebijakan:"
    yield "  metode_usulan: mayoritas   # mayoritas, median, atau ketat"
