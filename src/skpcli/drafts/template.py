"""A new document as text: answers filled in, everything else explained in comments."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from skpcli.drafts.examples import ExampleMeasure, ExampleRhk, example_rhk
from skpcli.drafts.questions import Answers
from skpcli.law.regulation import at
from skpcli.model.performance import Rhk
from skpcli.model.placeholders import SUPERIOR_JABATAN, SUPERIOR_NAME, example_text
from skpcli.model.terms import (
    LEADER_FORMS,
    NILAI_PERILAKU,
    Aspek,
    JenisDokumen,
    JenisJabatan,
    Pendekatan,
)
from skpcli.source.writing import MODELINE, yaml_scalar

_HOW_TO_USE = (
    "# Baris yang diawali # adalah keterangan. Isian di dalamnya dipakai bila tanda # dan satu "
    "spasi sesudahnya dihapus."
)
_EXAMPLE_PLACE = "Kota Contoh"
_EXAMPLE_INSTANSI = "Pemerintah Kota Contoh"

_TAMBAHAN = ExampleRhk(
    rencana="Terlaksananya penugasan khusus dari pimpinan",
    measures=(ExampleMeasure("Jumlah laporan penugasan", "1 laporan", Aspek.KUANTITAS),),
)
_LAMPIRAN = {
    "dukungan_sumber_daya": "Anggaran dan peralatan kerja sesuai rencana unit",
    "skema_pertanggungjawaban": "Laporan triwulanan kepada pejabat penilai",
    "konsekuensi": "Hasil penilaian menjadi bahan dialog kinerja berikutnya",
}


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
    def has_aspek(self) -> bool:
        return self.jenis_jabatan not in LEADER_FORMS

    @property
    def serves_goals(self) -> bool:
        """Tell whether the results are those of a leader, which serve goals of the organisation.

        Who leads in a functional or administrative position may serve the assessor's results too.
        """
        if self.jenis_jabatan in LEADER_FORMS:
            return True
        may_lead = self.jenis_jabatan in (JenisJabatan.JA, JenisJabatan.JF)
        return may_lead and "memimpin" in self.answers and not self.leader_rhk

    @property
    def examples(self) -> list[ExampleRhk]:
        """Give the example results to start from: one for each of the leader's, or all."""
        if self.serves_goals:
            return example_rhk(JenisJabatan.PIMPINAN, 0)
        return example_rhk(self.jenis_jabatan, len(self.leader_rhk))


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
    explanation = "dicetak pada SKP; bila kosong, `tempat` pada `penilaian`"
    yield f"# tempat_penetapan: {_EXAMPLE_PLACE}   # {explanation}"
    yield from _link("organisasi", answers, "id dokumen organisasi tempat pegawai ini dihitung")
    if plan.serves_goals or "memimpin" in answers:
        explanation = "id organisasi yang dipimpin; kosong bila tidak memimpin"
        yield from _link("memimpin", answers, explanation)
    yield from _identitas(answers)
    yield from _pejabat_penilai(plan)
    yield from _field("pendekatan", plan.pendekatan.value, "kuantitatif atau kualitatif", indent=0)
    yield from _hasil_kerja(plan)
    yield from _perilaku_kerja(date.fromisoformat(answers["selesai"]))
    yield from _lampiran()
    yield from _penilaian(answers["selesai"])
    if plan.jenis_jabatan is JenisJabatan.JF:
        yield from _angka_kredit()


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
    explanation = "dicetak pada formulir; bila kosong, menurut dokumen organisasinya"
    yield f"  # instansi: {_EXAMPLE_INSTANSI}   # {explanation}"


def _pejabat_penilai(plan: _Plan) -> Iterator[str]:
    answers = plan.answers
    yield "pejabat_penilai:"
    for key in ("nama", "nip", "nrp", "pangkat", "golongan", "jabatan", "unit_kerja"):
        yield from _field(key, answers.get(f"penilai_{key}"))
    if not answers.get("penilai_nip") and not answers.get("penilai_nrp"):
        yield '  # nip: "..."   # diperlukan untuk menautkan RHK ke SKP pejabat penilai'
    if plan.jenis_jabatan in LEADER_FORMS:
        explanation = "dicetak pada formulir pimpinan; bila kosong, `unit_kerja`"
        yield f"  # instansi: {_EXAMPLE_INSTANSI}   # {explanation}"
    yield "# atasan_pejabat_penilai:"
    yield f"#   nama: {SUPERIOR_NAME}"
    yield f"#   jabatan: {SUPERIOR_JABATAN}"


def _hasil_kerja(plan: _Plan) -> Iterator[str]:
    yield "hasil_kerja:"
    yield "  utama:"
    yield '    # Tulis hasilnya ("Tersusunnya ..."), bukan kegiatannya ("Menyusun ...").'
    for number, example in enumerate(plan.examples, 1):
        yield f"    - id: R{number}"
        yield f"      rencana: {example_text(example.rencana)}"
        if plan.serves_goals:
            yield from _link_to_sasaran(plan.answers, number)
            yield f"      perspektif: {example.perspektif}"
        elif plan.leader_rhk:
            yield from _link_to_rhk(plan.leader_rhk[number - 1])
        else:
            yield "      # intervensi: R1   # id RHK pejabat penilai yang didukung"
            yield "      # rhk_pimpinan: ...   # bunyi RHK itu"
        yield from _indikator(example, plan)
        yield "          # realisasi: ...   # diisi saat penilaian, bersama umpan_balik dan bukti"
    yield "  tambahan:   # tugas di luar RHK utama, susunannya sama; boleh kosong"
    yield f"    # - rencana: {example_text(_TAMBAHAN.rencana)}"
    for line in _indikator(_TAMBAHAN, plan):
        yield f"    # {line.removeprefix('    ')}"


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
            yield f"        - uraian: {example_text(text)}"
            continue
        if plan.has_aspek:
            yield f"        - aspek: {measure.aspek}   # kuantitas, kualitas, waktu, atau biaya"
            yield f"          uraian: {example_text(measure.uraian)}"
        else:
            yield f"        - uraian: {example_text(measure.uraian)}"
        yield f"          target: {measure.target}"


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
    for key, text in _LAMPIRAN.items():
        yield f"  {key}:"
        yield f"    - {example_text(text)}"


def _penilaian(last_day: str) -> Iterator[str]:
    yield "# penilaian:   # diisi pejabat penilai sesudah periode selesai"
    yield f"#   tanggal: {last_day}   # hari evaluasi ditandatangani"
    yield f"#   tempat: {_EXAMPLE_PLACE}"
    explanation = "hari pegawai menerima dokumen evaluasi, dicetak di sana"
    yield f"#   tanggal_diterima: {last_day}   # {explanation}"
    yield "#   rating_hasil_kerja: sesuai ekspektasi   # di atas, sesuai, atau di bawah ekspektasi"
    yield "#   rating_perilaku_kerja: sesuai ekspektasi"


def _angka_kredit() -> Iterator[str]:
    yield "# angka_kredit:   # dipakai `skp angka-kredit`; semuanya boleh kosong"
    yield '#   lama: "12,5"   # angka kredit sebelumnya; juga dasar, penyetaraan, pendidikan'
    yield "#   tmt_pangkat: 2023-04-01"


def _organisasi(answers: Answers) -> Iterator[str]:
    id_ = answers["organisasi"]
    yield _HOW_TO_USE
    yield "# Sasaran di bawah ini hanya contoh: ganti dengan isi renstra atau perjanjian kinerja."
    yield "jenis: organisasi"
    yield "versi: 1"
    yield f"id: {yaml_scalar(id_)}   # pegawai menunjuknya dengan `organisasi: {id_}`"
    yield from _field("nama", answers["nama"], indent=0)
    if "instansi" in answers:
        yield from _field("instansi", answers["instansi"], indent=0)
    else:
        yield f"# instansi: {_EXAMPLE_INSTANSI}   # dicetak pada formulir pegawainya"
    yield from _field("induk", answers.get("induk"), indent=0)
    yield from _periode(answers)
    choices = "istimewa, baik, butuh perbaikan, kurang, atau sangat kurang"
    yield f"# capaian_kinerja dari pimpinan di atasnya: {choices}"
    yield "# capaian_kinerja: baik"
    yield "# sumber_capaian: Nota dinas ..."
    yield "sasaran:"
    for number, example in enumerate(example_rhk(JenisJabatan.JPT, 0), 1):
        yield f"  - id: S{number}   # RHK pimpinan menunjuknya dengan `intervensi: {id_}/S{number}`"
        yield f"    uraian: {example_text(example.rencana)}"
        yield f"    perspektif: {example.perspektif}"
        yield "    indikator:"
        for measure in example.measures:
            yield f"      - uraian: {example_text(measure.uraian)}"
            yield f"        target: {measure.target}"
    yield "kebijakan:"
    yield "  metode_usulan: mayoritas   # mayoritas, median, atau ketat"
