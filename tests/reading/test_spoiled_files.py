"""A machine that spoils valid files step by step: whatever comes of it is read, checked, scored, mended and printed."""

import codecs
import io
import json
import time
from pathlib import Path
from xml.etree import ElementTree

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from rich.console import Console

import skpcli
from skpcli.checks import check_all
from skpcli.diagnostics import CODES, Diagnostic, Span
from skpcli.engine.scoring import appraise_all, with_findings
from skpcli.model.terms import Predikat, Rating
from skpcli.output.employee.csv_rows import employee_csv
from skpcli.output.employee.json_data import employee_json
from skpcli.output.employee.markdown_page import employee_markdown
from skpcli.output.employee.page import employee_page
from skpcli.output.findings.brief import findings_brief
from skpcli.output.findings.github import findings_github
from skpcli.output.findings.junit import findings_junit
from skpcli.output.findings.sarif import findings_sarif
from skpcli.output.findings.statistics import findings_statistics
from skpcli.output.findings.text import findings_in_words
from skpcli.output.json_text import findings_json
from skpcli.reading.fixes import diff, fix
from skpcli.source.decode import decode, split_lines

CONTOH = sorted((Path(__file__).parents[1] / "examples").rglob("*.yaml"))
KUADRAN = {(kerja, perilaku): Predikat.BAIK for kerja in Rating for perilaku in Rating}
BATAS_BITA = 64 * 1024
BATAS_DETIK = 5.0
"""Many times what 64 KB take, so that a busy machine fails nothing and a quadratic reader does."""

SANDI = {
    "utf-8": b"",
    "utf-8-sig": b"",
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32": b"",
    "cp1252": b"",
}
KUNCI = (
    *(
        "jenis",
        "versi",
        "periode",
        "pegawai",
        "nip",
        "hasil_kerja",
        "utama",
        "rencana",
        "intervensi",
        "indikator",
    ),
    *(
        "target",
        "realisasi",
        "arah",
        "aspek",
        "perilaku_kerja",
        "Akuntable",
        "penilaian",
        "predikat",
        "bobot",
        "x_a",
    ),
    *(
        "id",
        "induk",
        "sasaran",
        "mendukung",
        "memimpin",
        "capaian_kinerja",
        "null",
        "<<",
        '"q"',
        "kunci asing",
        "",
    ),
)
NILAI = (
    *(
        "",
        "~",
        "-",
        "n/a",
        "'null'",
        "pegawai",
        "organisasi",
        "2025-01-01",
        "31 Desember 2025",
        "tahunan",
        "R1",
        "R2",
    ),
    *(
        "disdik/S1",
        "196804121993032007",
        "000000000000000000",
        "2,01E+17",
        "maks. 7 hari kerja",
        "85 - 95%",
        "1.250,5",
    ),
    *(
        "Diatas Ekspetasi",
        "baik / kurang",
        "misconduct",
        "naik",
        ">= 75%",
        "a: b",
        "nota #17",
        "{target: 82,5 poin}",
    ),
    *(
        "[a, {b: c}]",
        "|",
        ">-",
        "&a x",
        "*a",
        "!!int 3",
        "'belum",
        '"belum',
        "@x",
        "%x",
        "? x",
        "٣ buah",
    ),
    "\u202eبالعكس",
)
SISIPAN = (*"%@`&*!>|?[]{},:#-'\"\t\\\u2028\x85\xa0\ue000\ufeff\x00\U0001f600", ": ", " #", "- ")

letak = st.integers(0, 10_000)
"""Chooses a line or a character, whatever their number."""


def semua_suntingan(temuan: Diagnostic) -> list[Span]:
    """Give every place that a finding names."""
    tempat = [temuan.span, *(satu.span for satu in temuan.notes if satu.span)]
    return [*tempat, *([temuan.fix.span] if temuan.fix else [])]


class Mesin(RuleBasedStateMachine):
    """Two files, of which one is edited at a time, by lines or by characters."""

    @initialize(satu=st.sampled_from(CONTOH), dua=st.sampled_from(CONTOH))
    def mulai(self, satu: Path, dua: Path) -> None:
        self.baris = [berkas.read_text(encoding="utf-8").split("\n") for berkas in (satu, dua)]
        self.sandi, self.akhir, self.kini = "utf-8", "\n", 0

    def _sunting(self, di: int, baru: str | None) -> None:
        """Put a line, or none, in the place of another."""
        semua = self.baris[self.kini]
        if semua:
            di %= len(semua)
            semua[di : di + 1] = [] if baru is None else baru.split("\n")

    def _milik(self, di: int) -> str:
        semua = self.baris[self.kini]
        return semua[di % len(semua)] if semua else ""

    @rule()
    def berkas_lain(self) -> None:
        self.kini = 1 - self.kini

    @rule(di=letak, kunci=st.sampled_from(KUNCI), nilai=st.sampled_from(NILAI))
    def tulis_kunci(self, di: int, kunci: str, nilai: str) -> None:
        lama = self._milik(di)
        jorok = lama[: len(lama) - len(lama.lstrip())]
        self._sunting(di, f"{lama}\n{jorok}{kunci}: {nilai}")

    @rule(di=letak, nilai=st.sampled_from(NILAI))
    def ganti_nilai(self, di: int, nilai: str) -> None:
        kunci, tanda, _ = self._milik(di).partition(":")
        self._sunting(di, f"{kunci}{tanda} {nilai}")

    @rule(di=letak)
    def hapus(self, di: int) -> None:
        self._sunting(di, None)

    @rule(di=letak, panjang=st.integers(1, 30), ke=letak)
    def gandakan(self, di: int, panjang: int, ke: int) -> None:
        semua = self.baris[self.kini]
        if semua and len(semua) < 3_000:
            awal, tujuan = di % len(semua), ke % len(semua)
            semua[tujuan:tujuan] = semua[awal : awal + panjang]

    @rule(di=letak, panjang=st.integers(1, 30), jorok=st.sampled_from((-4, -2, -1, 1, 2, 40)))
    def jorokkan(self, di: int, panjang: int, jorok: int) -> None:
        semua = self.baris[self.kini]
        awal = di % len(semua) if semua else 0
        for i in range(awal, min(awal + panjang, len(semua))):
            semua[i] = " " * jorok + semua[i] if jorok > 0 else semua[i].removeprefix(" " * -jorok)

    @rule(di=letak, kolom=letak, apa=st.sampled_from(SISIPAN))
    def sisipkan(self, di: int, kolom: int, apa: str) -> None:
        lama = self._milik(di)
        kolom %= len(lama) + 1
        self._sunting(di, lama[:kolom] + apa + lama[kolom:])

    @rule(di=letak, pemisah=st.sampled_from(("---", "...", "--- ", "--- # x", "%YAML 1.1")))
    def pisahkan(self, di: int, pemisah: str) -> None:
        self._sunting(di, f"{self._milik(di)}\n{pemisah}")

    @rule()
    def tukar_dokumen(self) -> None:
        satu, dua = (semua.index("---") if "---" in semua else len(semua) for semua in self.baris)
        kiri, kanan = self.baris
        self.baris = [[*kanan[:dua], *kiri[satu:]], [*kiri[:satu], *kanan[dua:]]]

    @rule()
    def satukan(self) -> None:
        if len(self.baris[0]) + len(self.baris[1]) < 3_000:
            self.baris[self.kini] = [*self.baris[0], "---", *self.baris[1]]

    @rule(sandi=st.sampled_from(sorted(SANDI)))
    def ganti_sandi(self, sandi: str) -> None:
        self.sandi = sandi

    @rule(akhir=st.sampled_from(("\n", "\r\n", "\r", "\x85", "\n\n", " \n")))
    def ganti_akhir_baris(self, akhir: str) -> None:
        self.akhir = akhir

    @precondition(lambda self: self.sandi == "utf-8")
    @rule(di=letak, apa=st.binary(min_size=1, max_size=4))
    def rusakkan(self, di: int, apa: bytes) -> None:
        self._sunting(di, self._milik(di) + apa.decode("latin-1"))
        self.sandi = "cp1252"

    def _bita(self, nomor: int) -> bytes:
        isi = self.akhir.join(self.baris[nomor])[: BATAS_BITA // 4]
        return SANDI[self.sandi] + isi.encode(self.sandi, "replace")

    @invariant()
    def semua_terbaca(self) -> None:
        if not hasattr(self, "baris"):
            return
        berkas = [("a.yaml", self._bita(0)), ("b.yaml", self._bita(1))]
        awal = time.process_time()
        ruang = skpcli.read(berkas[:1], berkas[1:])
        temuan = skpcli.check(ruang)
        hasil = skpcli.score(ruang)
        assert time.process_time() - awal < BATAS_DETIK
        assert len(hasil) == sum(1 for _ in ruang.employee_documents())
        self._periksa_tempat(dict(berkas), temuan)
        self._cetak(berkas)

    @invariant()
    def perbaikan_selesai(self) -> None:
        if not hasattr(self, "baris"):
            return
        isi = self._bita(self.kini)
        awal = time.process_time()
        hasil = fix("a.yaml", isi)
        assert time.process_time() - awal < BATAS_DETIK
        if hasil.edits:
            assert diff("a.yaml", isi, hasil.content)
            assert fix("a.yaml", hasil.content) == (hasil.content, 0)
        else:
            assert hasil.content == isi

    @staticmethod
    def _periksa_tempat(isi: dict[str, bytes], temuan: list[Diagnostic]) -> None:
        """Every place lies in its file, and no finding is given twice."""
        assert len(temuan) == len(set(temuan))
        for satu in temuan:
            assert satu.code in CODES
            for nama, b, k, b2, k2 in semua_suntingan(satu):
                terbaca, _ = decode(nama, isi[nama])
                assert (1, 1) <= (b, k) <= (b2, k2)
                if terbaca is not None:
                    baris = split_lines(terbaca)
                    assert b2 <= len(baris)
                    assert k <= len(baris[b - 1]) + 1
                    assert k2 <= len(baris[b2 - 1]) + 2

    @staticmethod
    def _cetak(berkas: list[tuple[str, bytes]]) -> None:
        """Every format renders, and those that have a grammar keep to it."""
        ruang = skpcli.read(berkas[:1], berkas[1:])
        penilaian = list(appraise_all(ruang))
        temuan = check_all(ruang, penilaian)
        baris = with_findings(ruang, penilaian, temuan)
        sumber = {satu.name: satu.text for satu in ruang.all_files}
        assert isinstance(json.loads(findings_json(temuan, {"dokumen": 1})), dict)
        assert json.loads(findings_sarif(temuan, "0"))["version"] == "2.1.0"
        ElementTree.fromstring(findings_junit(temuan, [nama for nama, _ in berkas]))
        cetakan = [
            findings_in_words(temuan, sumber),
            employee_markdown(baris, KUADRAN),
            findings_brief(temuan),
            findings_github(temuan),
            findings_statistics(temuan),
        ]
        assert not any("\x1b" in satu for satu in cetakan)
        assert len(json.loads(employee_json(baris, temuan, 1))["hasil"]) == len(baris)
        assert employee_csv(baris)
        layar = Console(file=io.StringIO(), width=80)
        for satu in baris[:2]:
            layar.print(
                employee_page(
                    satu,
                    organisation=None,
                    with_reasons=True,
                    profile=None,
                    width=80,
                    kuadran=KUADRAN,
                )
            )


TestMesin = Mesin.TestCase
TestMesin.settings = settings(
    max_examples=25, stateful_step_count=15, deadline=None, suppress_health_check=list(HealthCheck)
)
