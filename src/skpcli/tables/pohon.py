"""The cascade as a tree on a terminal."""

from collections.abc import Iterator
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from skpcli.istilah import Keadaan
from skpcli.report.aman import aman, lebar_sel
from skpcli.tables.kaskade_kata import keadaan, pemilik, rincian, sebutan
from skpcli.tables.kaskade_peta import Peta, kalimat_cakupan
from skpcli.tables.kaskade_susur import Langkah, susur

_RUANG_TEKS = 34
"""Columns that a text gets at least, however deep it stands."""

_CABANG, _UJUNG, _TERUS, _HAMPA = "├─ ", "└─ ", "│  ", "   "
_GAYA = {Keadaan.PUTUS: "bold red", Keadaan.MENUNGGU: "yellow", Keadaan.BELUM_DITAUTKAN: "yellow"}


@dataclass(frozen=True, slots=True)
class Pohon:
    """A tree that continues its guides beside wrapped texts and never grows wider than the terminal."""

    isi: Peta

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Lay out line by line for the width at hand."""
        muat = max(2, (options.max_width - _RUANG_TEKS) // 3 - 2)
        tiang: list[str] = []
        pertama = True
        for langkah in susur(self.isi):
            if langkah.butir is None:
                if not pertama:
                    yield Text()
                yield from _bungkus(console, Text(aman(langkah.judul), style="bold"), "", "", options.max_width)
            else:
                del tiang[langkah.tingkat :]
                yield from _butir(console, langkah, "".join(tiang[:muat]), muat, options.max_width)
                tiang.append(_HAMPA if langkah.akhir else _TERUS)
            pertama = False
        if pertama:
            yield Text("Tidak ada sasaran atau RHK yang cocok.")
        yield Text()
        yield from _bungkus(console, Text(kalimat_cakupan(self.isi)), "", "", options.max_width)


def _butir(console: Console, langkah: Langkah, tiang: str, muat: int, lebar: int) -> Iterator[Text]:
    """Give the lines of one node; one deeper than fits stands at the last place that does, with its level."""
    awal = tiang + (_UJUNG if langkah.akhir else _CABANG)
    lanjut = tiang + (_HAMPA if langkah.akhir else _TERUS)
    dalam = f"(tingkat {langkah.tingkat + 1}) " if langkah.tingkat > muat else ""
    for teks in _isi(langkah, dalam):
        yield from _bungkus(console, teks, awal, lanjut + (_TERUS if langkah.beranak else ""), lebar)
        awal = lanjut + (_TERUS if langkah.beranak else "")


def _isi(langkah: Langkah, dalam: str) -> Iterator[Text]:
    butir = langkah.butir
    assert butir is not None
    if langkah.kembali:
        yield Text(aman(f"{dalam}-> kembali ke {butir.id}"), style="bold")
        return
    siapa = pemilik(butir)
    if siapa:
        yield Text(aman(dalam + siapa), style="bold")
    judul = Text(aman(sebutan(butir) if siapa else dalam + sebutan(butir)))
    for tanda in keadaan(butir):
        judul.append(" ").append(f"[{aman(tanda)}]", style=_GAYA.get(butir.keadaan, "") if butir.keadaan else "")
    yield judul
    for teks in rincian(butir):
        yield Text(aman(teks), style="dim")


def _bungkus(console: Console, teks: Text, awal: str, lanjut: str, lebar: int) -> Iterator[Text]:
    """Wrap a text beside its guides."""
    ruang = max(2, lebar - len(lanjut))
    potongan = [teks] if lebar_sel(teks.plain) <= ruang else teks.wrap(console, ruang, overflow="fold")
    for satu in potongan:
        garis = Text(awal, no_wrap=True, overflow="ignore").append_text(satu)
        garis.rstrip()
        yield garis
        awal = lanjut
