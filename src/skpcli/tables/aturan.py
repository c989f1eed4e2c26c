"""The encoded rules with their bases as Rich tables, Markdown or JSON."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import Any

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from skpcli.base import Model
from skpcli.istilah import Sifat
from skpcli.parameter import Peraturan
from skpcli.report.json_ import tulis
from skpcli.tables import label
from skpcli.tables.isi_aturan import Bertanggal, isi_aturan, isian, persen
from skpcli.tables.md import lolos, tabel_md
from skpcli.tables.teks import bagian, isi, jorok, pasangan

_JUDUL = {
    "kuadran": "Predikat dibaca dari kuadran",
    "penetapan": "Rating diputuskan pejabat penilai",
    "metode_usulan": "Usulan rating dari butir",
    "pimpinan": "Rating hasil kerja pemimpin",
    "pola_distribusi": "Pola distribusi predikat",
    "panduan_perilaku": "Panduan perilaku BerAKHLAK",
    "jenjang_golongan": "Golongan menurut jenjang jabatan fungsional",
}
_KEPALA = frozenset(("berlaku", "sifat", "dasar"))


def berlaku_pada(peraturan: Peraturan, hari: date) -> dict[str, Bertanggal]:
    """Choose the version of each parameter in force on a day; the versions of each are in order of their dates."""
    semua: Mapping[str, Sequence[Bertanggal]] = dict(peraturan)
    berlaku = {nama: [satu for satu in versi if satu.berlaku <= hari] for nama, versi in semua.items()}
    return {nama: versi[-1] for nama, versi in berlaku.items() if versi}


def tabel_aturan(aturan: Mapping[str, Bertanggal]) -> RenderableType:
    """Build the rules for a console."""
    return Group(*_layar(aturan))


def _layar(aturan: Mapping[str, Bertanggal]) -> Iterator[RenderableType]:
    for i, (nama, versi) in enumerate(aturan.items()):
        yield bagian(judul(nama), "\n" if i else "")
        yield pasangan(_asal(versi), 8)
        milik = isi_aturan(versi)
        if milik.baris:
            tabel = Table(box=box.SQUARE, show_lines=True)
            for kepala in milik.kepala:
                tabel.add_column(Text(kepala, overflow="fold"), overflow="fold")
            for baris in milik.baris:
                tabel.add_row(*(isi("\n".join(sel)) if len(sel) == 1 else _berbaris(sel) for sel in baris))
            yield tabel
        for satu in milik.catatan:
            yield jorok(isi(satu), 2)


def _berbaris(sel: Iterable[str]) -> Text:
    return Text("\n", overflow="fold").join(isi(f"* {satu}") for satu in sel)


def md_aturan(aturan: Mapping[str, Bertanggal]) -> str:
    """Render the rules as one Markdown document."""
    bagian_md = ["# Aturan yang dipakai skp"]
    for nama, versi in aturan.items():
        bagian_md.append(f"## {lolos(judul(nama))}")
        bagian_md.append("\n".join(f"- **{apa}:** {lolos(teks)}" for apa, teks in _asal(versi)))
        milik = isi_aturan(versi)
        if milik.baris:
            baris_md = (["<br>".join(lolos(satu) for satu in sel) for sel in baris] for baris in milik.baris)
            bagian_md.append(tabel_md(milik.kepala, baris_md))
        bagian_md += [lolos(satu) for satu in milik.catatan]
    return "\n\n".join(bagian_md) + "\n"


def json_aturan(aturan: Mapping[str, Bertanggal], hari: date | None) -> str:
    """Render the rules as one JSON object; ``hari`` is the day asked for, None for the latest of each.

    A share is an object: ``pecahan`` is the exact fraction, ``persen`` the number rounded to two decimals.
    """
    daftar = [
        {
            "parameter": nama,
            "judul": judul(nama),
            "berlaku": versi.berlaku.isoformat(),
            "sifat": versi.sifat.value,
            "dasar": _polos(versi.dasar),
            "isi": [],
            **{apa: _polos(milik, apa) for apa, milik in isian(versi).items() if apa not in _KEPALA},
        }
        for nama, versi in aturan.items()
    ]
    return tulis({"versi": 1, "tanggal": hari and hari.isoformat(), "aturan": daftar}, indent=1)


def judul(parameter: str) -> str:
    """Head a parameter."""
    return _JUDUL.get(parameter) or label.kalimat(parameter.replace("_", " ")).rstrip(".")


def _asal(versi: Bertanggal) -> tuple[label.Baris, ...]:
    sifat = f"{versi.sifat}: {'teks hukum mengatakannya' if versi.sifat is Sifat.NORMA else 'penafsiran alat ini'}"
    return (
        ("Isi", versi.dasar.ringkas),
        ("Dasar", str(versi.dasar)),
        ("Sifat", sifat),
        ("Berlaku", f"sejak {label.tanggal(versi.berlaku)}"),
    )


def _polos(isi_: Any, nama: str = "") -> object:
    """Turn a value into plain data."""
    if isinstance(isi_, Fraction):
        return str(isi_) if nama.endswith("_orang") else {"pecahan": str(isi_), "persen": persen(isi_)}
    if isinstance(isi_, StrEnum):
        return isi_.value
    if isinstance(isi_, date):
        return isi_.isoformat()
    if isinstance(isi_, Model):
        return {apa: _polos(milik, apa) for apa, milik in isian(isi_).items()}
    return [_polos(satu) for satu in isi_] if isinstance(isi_, tuple) else isi_
