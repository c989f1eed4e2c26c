"""The table of `skp massal` read back from CSV as groups of people."""

import csv
import io
import re
from collections.abc import Hashable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from skpcli.documents import Periode
from skpcli.ejaan import cocokkan
from skpcli.engine.hasil import StatusNilai
from skpcli.engine.kelompok import Kelompok, Lembar, hitung, satu_per_orang
from skpcli.istilah import Capaian, Evaluasi, Predikat

WAJIB = ("nip", "nama", "organisasi", "mulai", "selesai", "evaluasi", "predikat", "status")
"""The columns that are read, beside ``capaian_organisasi`` where the capaian is not given otherwise."""

_RUMUS = re.compile(r'="(.*)"', re.DOTALL)
_PEMICU = re.compile(r"\A\s*'(?=\s*[=+\-@\t\r])")


class Terbaca(NamedTuple):
    """What a table gave: its groups, what is wrong with single rows, and how many rows are in no organisation."""

    kelompok: tuple[Kelompok, ...]
    keliru: tuple[str, ...]
    di_luar: int


class _Baris(NamedTuple):
    """A row: in which organisation, with which capaian written, and the sheet."""

    organisasi: str
    capaian: str
    lembar: Lembar


def kolom_kurang(teks: str, *, capaian: bool) -> tuple[str, ...]:
    """Name the columns that a table lacks; ``capaian`` says that the capaian comes from elsewhere."""
    ada = next(_sel(teks), [])
    return tuple(satu for satu in (*WAJIB, *(() if capaian else ("capaian_organisasi",))) if satu not in ada)


def baca_massal(nama: str, teks: str, capaian: Capaian | None = None) -> Terbaca:
    """Read a table that lacks no column; ``capaian`` stands for that of every organisation in it.

    Who leads an organisation is not in the table, so leaders are counted like anyone else.
    """
    per_organisasi: dict[str, list[_Baris]] = {}
    keliru: list[str] = []
    for nomor, sel in _rekaman(teks):
        satu, salah = _baris(nama, nomor, sel)
        per_organisasi.setdefault(satu.organisasi, []).append(satu)
        keliru += salah
    di_luar = len(per_organisasi.pop("", ())) if len(per_organisasi) > 1 else 0
    hasil = tuple(_kelompok(milik, isi, capaian) for milik, isi in per_organisasi.items())
    return Terbaca(hasil, tuple(keliru), di_luar)


def _sel(teks: str) -> Iterator[list[str]]:
    """Give the rows as cells; the separator is the one that the header has most of."""
    kepala = teks.partition("\n")[0]
    pemisah = max(",;\t", key=kepala.count)
    for baris in csv.reader(io.StringIO(teks, newline=""), delimiter=pemisah):
        yield [_bersih(satu) for satu in baris]


def _bersih(sel: str) -> str:
    """Undo what keeps a spreadsheet from reading a cell as a number or a formula."""
    cocok = _RUMUS.fullmatch(sel.strip())
    return _PEMICU.sub("", cocok[1] if cocok else sel).strip()


def _rekaman(teks: str) -> Iterator[tuple[int, Mapping[str, str]]]:
    semua = _sel(teks)
    kepala = next(semua, [])
    for nomor, baris in enumerate(semua, 2):
        if any(baris):
            yield nomor, dict(zip(kepala, [*baris, *[""] * len(kepala)], strict=False))


def _baris(nama: str, nomor: int, sel: Mapping[str, str]) -> tuple[_Baris, list[str]]:
    salah = []
    status = cocokkan(StatusNilai, sel["status"])
    if status is None:
        salah.append(_asing(nomor, "status", sel["status"], list(StatusNilai)))
    dinilai = status is not None and status.nilai in (StatusNilai.DINILAI, StatusNilai.USULAN)
    cocok = cocokkan(Predikat, sel["predikat"]) if dinilai else None
    if dinilai and cocok is None:
        salah.append(_asing(nomor, "predikat", sel["predikat"], list(Predikat)))
    if dinilai and sel["evaluasi"] and cocokkan(Evaluasi, sel["evaluasi"]) is None:
        salah.append(_asing(nomor, "evaluasi", sel["evaluasi"], list(Evaluasi)))
    periode = _periode(sel)
    if dinilai and periode is None:
        salah.append(f"baris {nomor}: kolom `mulai` atau `selesai` bukan tanggal; tulis seperti 2025-12-31")
    predikat = Predikat(cocok.nilai) if cocok else None
    usulan = status is not None and status.nilai == StatusNilai.USULAN
    orang: Hashable = "".join(sel["nip"].split()) or (("nama", sel["nama"]) if sel["nama"] else nomor)
    lembar = Lembar(orang, periode, predikat, usulan, None, (nama, nomor))
    return _Baris(sel["organisasi"], sel.get("capaian_organisasi", ""), lembar), salah


def _asing(nomor: int, kolom: str, tertulis: str, pilihan: Sequence[str]) -> str:
    isi = f"`{tertulis}` tidak dikenal" if tertulis else "kosong"
    return f"baris {nomor}: kolom `{kolom}` {isi}; isi dengan salah satu dari: {', '.join(pilihan)}"


def _periode(sel: Mapping[str, str]) -> Periode | None:
    evaluasi = cocokkan(Evaluasi, sel["evaluasi"]) if sel["evaluasi"] else None
    try:
        mulai, selesai = date.fromisoformat(sel["mulai"]), date.fromisoformat(sel["selesai"])
    except ValueError:
        return None
    jenis = Evaluasi(evaluasi.nilai) if evaluasi else Evaluasi.SEBAGIAN
    return Periode(mulai=mulai, selesai=selesai, evaluasi=jenis)


def _kelompok(id_organisasi: str, baris: Sequence[_Baris], capaian: Capaian | None) -> Kelompok:
    """Make the group of an organisation; the pattern is that of the last day among its rows."""
    catatan = ["pimpinan ikut dihitung: tabel tidak memuat siapa yang memimpin"]
    if capaian is None:
        tertulis = sorted({satu.capaian for satu in baris if satu.capaian})
        cocok = cocokkan(Capaian, tertulis[0]) if len(tertulis) == 1 else None
        capaian = Capaian(cocok.nilai) if cocok else None
        if len(tertulis) > 1:
            catatan.append(f"kolom `capaian_organisasi` tidak seragam ({', '.join(tertulis)}); pakai `--capaian`")
        elif tertulis and capaian is None:
            catatan.append(f"capaian `{tertulis[0]}` tidak dikenal; pakai `--capaian`")
    hari = max((satu.lembar.periode.selesai for satu in baris if satu.lembar.periode), default=date.max)
    orang = satu_per_orang((satu.lembar for satu in baris), Evaluasi.TAHUNAN)
    hasil = hitung(orang, capaian, hari)
    return Kelompok(id_organisasi or None, None, None, hasil, catatan=tuple(catatan))
