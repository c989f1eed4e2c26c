"""The questions of `skp baru` on a terminal."""

import re
import sys
import textwrap
from collections.abc import Callable, Sequence
from datetime import date

import typer

from skpcli.baru.isian import Isian, Jawaban, baca, isian_berlaku
from skpcli.baru.turunan import lengkapi
from skpcli.cli.terminal import lebar, pesan, tulis
from skpcli.istilah import JenisDokumen
from skpcli.model import Pegawai, Rhk
from skpcli.report.aman import aman

_MUNDUR = ("<", "kembali")
_YA, _TIDAK = ("", "y", "ya"), ("t", "tidak", "batal", "n")


def di_terminal() -> bool:
    """Tell whether there is somebody to ask."""
    return all(aliran is not None and aliran.isatty() for aliran in (sys.stdin, sys.stderr))


def ujar(teks: str, jorok: str = "  ", lanjut: str = "  ") -> None:
    """Say something in as many lines as the terminal needs for it."""
    for baris in textwrap.wrap(
        teks, lebar(), initial_indent=jorok, subsequent_indent=lanjut, break_long_words=False, break_on_hyphens=False
    ):
        pesan(baris)


def tanya(teks: str) -> str:
    """Ask on stderr and give the answer without blanks around it; the end of the input gives up."""
    tulis(sys.stderr, aman(teks))
    baris = sys.stdin.readline()
    if not baris:
        tulis(sys.stderr, "\n")
        pesan("Dibatalkan; tidak ada yang ditulis.")
        raise typer.Abort
    return baris.strip()


def tanya_jenis() -> JenisDokumen:
    """Ask for the kind of document."""
    while True:
        teks = tanya("Berkas untuk: 1 pegawai, 2 organisasi [1]: ").casefold()
        if teks in ("", "1", "pegawai"):
            return JenisDokumen.PEGAWAI
        if teks in ("2", "organisasi"):
            return JenisDokumen.ORGANISASI
        ujar("jawab 1 atau 2")


def tanya_atasan() -> str:
    """Ask for the file of the leader's SKP; "" where there is none."""
    return tanya("Berkas SKP pejabat penilai, untuk memilih RHK-nya (boleh kosong): ").strip("\"'")


def tanya_orang(semua: Sequence[Pegawai]) -> Pegawai:
    """Let one of the people of a file be chosen."""
    for nomor, satu in enumerate(semua, 1):
        ujar(f"{nomor} {satu.pegawai.nama}, {satu.pegawai.jabatan}", lanjut="    ")
    while True:
        jawab = tanya("Pejabat penilai (nomor) [1]: ") or "1"
        if jawab.isdecimal() and 1 <= int(jawab) <= len(semua):
            return semua[int(jawab) - 1]
        ujar(f"jawab dengan nomor 1-{len(semua)}")


def tanya_isian(
    jenis: JenisDokumen,
    awal: Jawaban,
    tinjau: Callable[[Jawaban], Sequence[str]],
) -> dict[str, str]:
    """Ask for all that is missing, then let the answers be reviewed; ``tinjau`` says what is odd about them."""
    jawaban = dict(awal)
    urut: list[str] = []
    pesan("Enter = jawaban dalam [ ], - = kosongkan, < = mundur, Ctrl-C = batal.")
    while True:
        _tanya_sisa(jenis, jawaban, urut)
        lengkap = lengkapi(jenis, {nama: isi for nama, isi in jawaban.items() if isi})
        ubah = _tinjauan(jenis, lengkap, tinjau(lengkap))
        if ubah is None:
            return lengkap
        if (isi := _tanya_satu(ubah, lengkap)) is not None:
            jawaban[ubah.nama] = isi


def _tanya_sisa(jenis: JenisDokumen, jawaban: dict[str, str], urut: list[str]) -> None:
    while True:
        lengkap = lengkapi(jenis, {nama: isi for nama, isi in jawaban.items() if isi})
        sisa = [
            satu
            for satu in isian_berlaku(jenis, lengkap)
            if (satu.ditanya or satu.wajib) and satu.nama not in lengkap and satu.nama not in jawaban
        ]
        if not sisa:
            return
        isi = _tanya_satu(sisa[0], lengkap)
        if isi is not None:
            jawaban[sisa[0].nama] = isi
            urut.append(sisa[0].nama)
        elif urut:
            del jawaban[urut.pop()]
        else:
            ujar("ini pertanyaan pertama")


def _tanya_satu(isian: Isian, lengkap: Jawaban) -> str | None:
    """Ask until the answer can be read; "" passes a question by, None goes back."""
    bawaan = lengkap.get(isian.nama) or (str(date.today().year) if isian.nama == "tahun" else "")
    if isian.pilihan:
        for nomor, satu in enumerate(isian.pilihan, 1):
            pesan(f"  {nomor} {satu}")
    while True:
        teks = tanya(f"{isian.tanya}{f' [{bawaan}]' if bawaan else ''}: ")
        if teks.casefold() in _MUNDUR:
            return None
        terbaca = baca(isian, teks or bawaan)
        if terbaca.nilai is not None:
            return terbaca.nilai
        if terbaca.pesan:
            ujar(f"{terbaca.pesan}{f'; {terbaca.saran}' if terbaca.saran else ''}")
        elif not isian.wajib:
            return ""
        else:
            ujar("wajib diisi")


def _tinjauan(jenis: JenisDokumen, lengkap: Jawaban, catatan: Sequence[str]) -> Isian | None:
    """Show the answers; None accepts them, a question is to be asked again."""
    semua = [satu for satu in isian_berlaku(jenis, lengkap) if satu.nama in lengkap]
    tulis(sys.stderr, "\n")
    pesan("Periksa dahulu:")
    for nomor, satu in enumerate(semua, 1):
        ujar(f"{nomor:4} {satu.nama.replace('_', ' '):18} {lengkap[satu.nama]}", "", " " * 24)
    for teks in catatan:
        ujar(f"! {teks}", lanjut="    ")
    while True:
        jawab = tanya("Tulis? (Enter = ya, nomor = ubah, t = batal): ").casefold()
        if jawab in _YA:
            return None
        if jawab in _TIDAK:
            pesan("Dibatalkan; tidak ada yang ditulis.")
            raise typer.Abort
        if jawab in _MUNDUR and semua:
            return semua[-1]
        if jawab.isdecimal() and 1 <= int(jawab) <= len(semua):
            return semua[int(jawab) - 1]
        ujar(f"jawab Enter, t, atau nomor 1-{len(semua)}")


def tanya_rhk(semua: Sequence[Rhk]) -> list[Rhk]:
    """Let the leader's results be chosen by number or id; an empty answer takes all."""
    pesan("RHK pejabat penilai:")
    for nomor, satu in enumerate(semua, 1):
        ujar(f"{nomor} {satu.id}: {satu.rencana}", lanjut="    ")
    while True:
        bagian = [satu for satu in re.split(r"[,\s]+", tanya("Yang didukung (misalnya 1,3) [semua]: ")) if satu]
        dipilih = [satu for nomor, satu in enumerate(semua, 1) if str(nomor) in bagian or satu.id in bagian]
        if not bagian or len(dipilih) == len(set(bagian)):
            return dipilih or list(semua)
        ujar(f"jawab dengan nomor 1-{len(semua)}, dipisah koma")


def tanya_nama(ada: str) -> str:
    """Ask for another file name, since that one is taken; an empty answer gives up, ``timpa`` takes it anyway."""
    jawab = tanya(f"`{ada}` sudah ada. Nama lain (`timpa` = ganti isinya, Enter = batal): ")
    if not jawab:
        pesan("Dibatalkan; tidak ada yang ditulis.")
        raise typer.Abort
    return jawab
