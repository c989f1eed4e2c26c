"""What is shown of the cascade: some branches only, with names masked."""

from collections import Counter
from collections.abc import Iterable
from difflib import get_close_matches

from skpcli.report.samar import Penyamar
from skpcli.tables.kaskade_peta import Peta, beserta_induk


def saring(isi: Peta, dari: frozenset[int] | None, ke: frozenset[int] | None, hanya_masalah: bool) -> Peta:
    """Narrow what is shown: to what lies below some nodes, above some, and to the branches with a problem."""
    tampak = isi.tampak
    if ke is not None:
        tampak = beserta_induk(isi.butir, ke)
    if dari is not None:
        bawah, antre = set(dari), list(dari)
        while antre:
            anak = [satu for satu in isi.butir[antre.pop()].anak if satu not in bawah]
            bawah.update(anak)
            antre += anak
        tampak = frozenset(bawah) & (tampak if ke is not None else tampak | dari)
    if hanya_masalah:
        lingkar = {satu for satu_lingkar in isi.siklus for satu in satu_lingkar}
        masalah = (i for i in tampak if isi.butir[i].bermasalah or i in lingkar)
        tampak = beserta_induk(isi.butir, masalah) & tampak
    return isi._replace(tampak=tampak, disaring=True)


def samarkan(isi: Peta, samar: Penyamar) -> Peta:
    """Mask names and numbers; owners become their aliases, so that the nodes stay apart."""
    alias: dict[str, str] = {}
    kembar: Counter[str] = Counter()
    for satu in isi.butir:
        if satu.jenis == "rhk" and satu.pemilik not in alias:
            nama = samar.teks(satu.nama).split(",")[0]
            kembar[nama] += 1
            alias[satu.pemilik] = f"{nama}-k{kembar[nama]}" if kembar[nama] > 1 else nama
    baru = tuple(b._replace(pemilik=alias[b.pemilik]) if b.jenis == "rhk" else b for b in isi.butir)
    return samar.isi(isi._replace(butir=baru))


def cari(isi: Peta, pemilik: Iterable[str], dicari: str) -> frozenset[int] | None:
    """Find nodes by full id, with or without the first day, or by owner; None where there is none of that name."""
    rapat = "".join(dicari.split())
    nama = (dicari.strip(), rapat)
    hasil = frozenset(
        i for i, satu in enumerate(isi.butir) if {satu.id, satu.id.partition("@")[0], satu.pemilik}.intersection(nama)
    )
    return hasil if hasil or not set(nama).isdisjoint(pemilik) else None


def yang_mirip(isi: Peta, pemilik: Iterable[str], dicari: str) -> str | None:
    """Give the id or owner whose name is nearest to one that nobody has."""
    calon = dict.fromkeys([*pemilik, *(satu.id for satu in isi.butir)])
    dekat = get_close_matches(dicari[:100], calon, n=1)
    return dekat[0] if dekat else None
