"""The order in which the cascade is told: goals with what serves them, then what serves nothing, then cycles."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from skpcli.tables.kaskade_peta import Butir, Peta

TANPA_INDUK = "Tanpa induk"
TERPILIH = "Cabang yang dipilih"
SIKLUS = "Siklus"


class Langkah(NamedTuple):
    """A line of the telling: a heading, a node, or (``kembali``) a node that was told before; ``tingkat`` from 0."""

    judul: str = ""
    butir: Butir | None = None
    tingkat: int = 0
    akhir: bool = True
    beranak: bool = False
    kembali: bool = False


def susur(isi: Peta) -> Iterator[Langkah]:
    """Tell every node to show once, depth first, without recursion."""
    lewat: set[int] = set()
    for judul, akar in _kelompok(isi):
        akar = [satu for satu in akar if satu not in lewat]
        if not akar:
            continue
        yield Langkah(judul)
        if judul == SIKLUS:
            for satu in akar:
                if satu not in lewat:
                    yield from _turun(isi, [satu], lewat)
        else:
            yield from _turun(isi, akar, lewat)


def _kelompok(isi: Peta) -> Iterator[tuple[str, list[int]]]:
    """Give the headings with their roots."""
    lingkar = [satu for satu_lingkar in isi.siklus for satu in satu_lingkar]
    dalam_lingkar = set(lingkar)
    sasaran: dict[int, list[int]] = {}
    rhk: dict[str, list[int]] = {TERPILIH: [], TANPA_INDUK: []}
    for i, satu in isi.terlihat():
        if satu.induk in isi.tampak or i in dalam_lingkar:
            continue
        if satu.jenis == "sasaran":
            sasaran.setdefault(satu.urutan, []).append(i)
        else:
            rhk[TANPA_INDUK if satu.induk is None else TERPILIH].append(i)
    yield from ((isi.kepala[urutan], akar) for urutan, akar in sasaran.items())
    yield from rhk.items()
    yield SIKLUS, [satu for satu in lingkar if satu in isi.tampak]


def _turun(isi: Peta, akar: Iterable[int], lewat: set[int]) -> Iterator[Langkah]:
    tumpukan = _bertingkat(akar, 0)
    while tumpukan:
        nomor, tingkat, akhir = tumpukan.pop()
        butir = isi.butir[nomor]
        if nomor in lewat:
            yield Langkah("", butir, tingkat, akhir, kembali=True)
            continue
        lewat.add(nomor)
        anak = _bertingkat((satu for satu in butir.anak if satu in isi.tampak), tingkat + 1)
        yield Langkah("", butir, tingkat, akhir, beranak=bool(anak))
        tumpukan += anak


def _bertingkat(anak: Iterable[int], tingkat: int) -> list[tuple[int, int, bool]]:
    """Prepare siblings for a stack: the first on top, the last one marked."""
    balik = list(anak)[::-1]
    return [(satu, tingkat, i == 0) for i, satu in enumerate(balik)]
