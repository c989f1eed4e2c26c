"""The questions of `skp baru` on a terminal."""

import re
import sys
from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple, Never

import typer

from skpcli.baru.isian import Isian, Jawaban, baca, isian_berlaku
from skpcli.baru.templat import FORM_PIMPINAN
from skpcli.baru.turunan import lengkapi
from skpcli.cli.terminal import lebar, pesan, tulis
from skpcli.istilah import JenisDokumen
from skpcli.performance import Rhk
from skpcli.report.aman import aman, lipat_baris

Ingatan = dict[str, str]
"""Answers that were taken back, by their question, where they are the default when it comes again."""

_MUNDUR = ("<", "kembali")
_YA, _TIDAK = ("", "y", "ya"), ("t", "tidak", "batal", "n")
_RHK = Isian("intervensi", "Yang didukung (misalnya 1,3)", Rhk, "id", wajib=True)


class Bahan(NamedTuple):
    """The answers, and the leader's results to start from; ``terpilih`` says that an option chose these."""

    jawaban: Jawaban
    rhk: Sequence[Rhk] = ()
    terpilih: bool = False


def di_terminal() -> bool:
    """Tell whether there is somebody to ask."""
    return all(aliran is not None and aliran.isatty() for aliran in (sys.stdin, sys.stderr))


def ujar(teks: str, jorok: str = "  ", lanjut: str = "  ") -> None:
    """Say something in as many lines as the terminal needs for it."""
    for baris in lipat_baris(f"{jorok}{aman(teks)}", lebar(), len(lanjut)).split("\n"):
        pesan(baris)


def tanya(teks: str) -> str:
    """Ask on stderr and give the answer without blanks around it; the end of the input gives up, and so does Ctrl-C."""
    tulis(sys.stderr, aman(teks))
    try:
        baris = sys.stdin.readline()
    except KeyboardInterrupt:
        baris = ""
    if not baris:
        tulis(sys.stderr, "\n")
        _batal()
    return baris.strip()


def _batal() -> Never:
    pesan("Dibatalkan; tidak ada yang ditulis.")
    raise typer.Abort


def mundur(jawab: str) -> bool:
    """Tell whether an answer asks for the question before."""
    return jawab.casefold() in _MUNDUR


def petunjuk() -> None:
    """Say how to answer, before the first question."""
    pesan("Enter = jawaban dalam [ ], - = kosongkan, < = mundur, Ctrl-C = batal.")


def pertama() -> None:
    """Say that there is no question to go back to."""
    ujar("ini pertanyaan pertama")


def tanya_jenis(bawaan: JenisDokumen) -> JenisDokumen:
    """Ask for the kind of document, which is the first question."""
    semua = list(JenisDokumen)
    pilihan = ", ".join(f"{nomor} {satu}" for nomor, satu in enumerate(semua, 1))
    while True:
        teks = tanya(f"Berkas untuk: {pilihan} [{semua.index(bawaan) + 1}]: ").casefold()
        if not teks:
            return bawaan
        for nomor, satu in enumerate(semua, 1):
            if teks in (str(nomor), satu):
                return satu
        if mundur(teks):
            pertama()
        else:
            ujar("jawab 1 atau 2")


def tanya_isian(
    jenis: JenisDokumen, awal: Bahan, tinjau: Callable[[Bahan], Sequence[str]], ingatan: Ingatan, *, sebelum: bool
) -> Bahan | None:
    """Ask for all that is missing, then let it be reviewed; None goes back to what was asked before, if it was.

    ``tinjau`` says what is odd about the answers, ``sebelum`` that something was asked before.
    """
    rhk = () if awal.terpilih else awal.rhk
    jawaban, urut = dict(awal.jawaban), list[str]()
    while True:
        lengkap = lengkapi(jenis, {nama: isi for nama, isi in jawaban.items() if isi})
        berlaku = _berlaku(jenis, lengkap, rhk)
        sisa = [satu for satu in berlaku if (satu.ditanya or satu.wajib) and satu.nama not in {**lengkap, **jawaban}]
        if sisa:
            isi = _tanya_satu(sisa[0], ingatan.get(sisa[0].nama, ""), rhk)
            if isi is not None:
                jawaban[sisa[0].nama] = isi
                urut.append(sisa[0].nama)
                continue
        else:
            hasil = _hasil(awal, lengkap, berlaku)
            ubah = _tinjauan(_tertinjau(lengkap, berlaku, rhk), tinjau(hasil))
            if ubah is None:
                return hasil
            if isinstance(ubah, Isian):
                isi = _tanya_satu(ubah, lengkap[ubah.nama], rhk)
                jawaban |= {ubah.nama: isi} if isi is not None else {}
                continue
        if not _mundur(jawaban, urut, ingatan, berlaku):
            if sebelum:
                return None
            pertama()


def _berlaku(jenis: JenisDokumen, lengkap: Jawaban, rhk: Sequence[Rhk]) -> list[Isian]:
    """Give the questions that make sense after the answers so far; the last chooses among the leader's results."""
    memilih = len(rhk) > 1 and lengkap.get("jenis_jabatan") not in FORM_PIMPINAN
    return [*isian_berlaku(jenis, lengkap), *([_RHK] if memilih else [])]


def _hasil(awal: Bahan, lengkap: Jawaban, berlaku: Sequence[Isian]) -> Bahan:
    rhk = _terpilih(awal.rhk, lengkap[_RHK.nama]) if _RHK in berlaku else awal.rhk
    return awal._replace(jawaban={nama: isi for nama, isi in lengkap.items() if nama != _RHK.nama}, rhk=rhk)


def _mundur(jawaban: dict[str, str], urut: list[str], ingatan: Ingatan, berlaku: Sequence[Isian]) -> bool:
    """Take back the last answer to a question that still makes sense; False where there is none."""
    while urut:
        nama = urut.pop()
        ingatan[nama] = jawaban.pop(nama)
        if any(satu.nama == nama for satu in berlaku):
            return True
    return False


def _tanya_satu(isian: Isian, bawaan: str, rhk: Sequence[Rhk]) -> str | None:
    """Ask until the answer can be read; "" passes a question by, None goes back."""
    if isian is _RHK:
        return _tanya_rhk(rhk, bawaan)
    bawaan = bawaan or (str(date.today().year) if isian.nama == "tahun" else "")
    if isian.pilihan:
        for nomor, satu in enumerate(isian.pilihan, 1):
            pesan(f"  {nomor} {satu}")
    while True:
        teks = tanya(f"{isian.tanya}{f' [{bawaan}]' if bawaan else ''}: ")
        if mundur(teks):
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


def _tanya_rhk(semua: Sequence[Rhk], bawaan: str) -> str | None:
    """Let the leader's results be chosen by number or id, all of them by default; None goes back."""
    pesan("RHK pejabat penilai:")
    for nomor, satu in enumerate(semua, 1):
        ujar(f"{nomor} {satu.id}: {satu.rencana}", lanjut="    ")
    lengkap = ",".join(str(nomor) for nomor in range(1, len(semua) + 1))
    while True:
        teks = tanya(f"{_RHK.tanya} [{'semua' if bawaan in ('', lengkap) else bawaan}]: ").casefold()
        if mundur(teks):
            return None
        teks = (bawaan or lengkap) if not teks else lengkap if teks == "semua" else teks
        nomor_id = {(satu.id or "").casefold(): nomor for nomor, satu in enumerate(semua, 1)}
        bagian = [satu for satu in re.split(r"[,\s]+", teks) if satu]
        dipilih = [int(satu) if satu.isdecimal() else nomor_id.get(satu, 0) for satu in bagian]
        if dipilih and all(1 <= satu <= len(semua) for satu in dipilih):
            return ",".join(str(satu) for satu in sorted(set(dipilih)))
        ujar(f"jawab dengan nomor 1-{len(semua)}, dipisah koma")


def _terpilih(semua: Sequence[Rhk], nomor: str) -> list[Rhk]:
    return [semua[int(satu) - 1] for satu in nomor.split(",")]


def _tertinjau(lengkap: Jawaban, berlaku: Sequence[Isian], rhk: Sequence[Rhk]) -> list[tuple[Isian, str]]:
    """Pair the answered questions with what is shown of their answers."""
    pasangan = [(satu, lengkap[satu.nama]) for satu in berlaku if satu.nama in lengkap]
    return [
        (satu, ", ".join(rhk.id or "" for rhk in _terpilih(rhk, isi)) if satu is _RHK else isi)
        for satu, isi in pasangan
    ]


def _tinjauan(semua: Sequence[tuple[Isian, str]], catatan: Sequence[str]) -> Isian | str | None:
    """Show the answers; None accepts them, a question is to be asked again, "<" goes back."""
    tulis(sys.stderr, "\n")
    pesan("Periksa dahulu:")
    for nomor, (satu, isi) in enumerate(semua, 1):
        ujar(f"{nomor:4} {satu.nama.replace('_', ' '):18} {isi}", "", " " * 24)
    for teks in catatan:
        ujar(f"! {teks}", lanjut="    ")
    while True:
        jawab = tanya("Tulis? (Enter = ya, nomor = ubah, t = batal): ").casefold()
        if jawab in _YA:
            return None
        if jawab in _TIDAK:
            _batal()
        if mundur(jawab):
            return _MUNDUR[0]
        if jawab.isdecimal() and 1 <= int(jawab) <= len(semua):
            return semua[int(jawab) - 1][0]
        ujar(f"jawab Enter, t, atau nomor 1-{len(semua)}")


def tanya_nama(ada: str) -> str:
    """Ask for another file name, since that one is taken; ``timpa`` takes it anyway, a no or nothing gives up."""
    while True:
        jawab = tanya(f"`{ada}` sudah ada. Nama lain (`timpa` = ganti isinya, Enter = batal): ")
        kata = jawab.casefold()
        if not jawab or kata in _TIDAK or mundur(kata):
            _batal()
        if kata not in _YA:
            return "timpa" if kata == "timpa" else jawab
        ujar("tulis `timpa`, atau nama lain")
