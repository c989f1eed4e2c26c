"""Judgement on single keys and values: what is absent, what is refused, and the route to it."""

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from skpcli.diagnostics import Catatan, Diagnostic, Jalur, Severity
from skpcli.istilah import KOSONG
from skpcli.yaml_cut import Cacat, koma_desimal, tab, tanda_khusus, terpotong
from skpcli.yaml_naskah import PENGGANTI, Naskah, akhir_kunci, jalur_teks

HAMPA = frozenset(("null", "Null", "NULL", "~"))
ABSEN = frozenset((*HAMPA, *KOSONG, ""))
KUNCI_CURIGA = frozenset((*HAMPA, "", "<<"))
_BATAS_TEMUAN = 1_000  # errors of one document
_NAMA = re.compile(r"[&*][\w-]+")
_TAB_DEPAN = re.compile(r" *\t")
_PAGAR = re.compile(r"#(?<=[ \t]#)[^\s#]")
_KOMA = re.compile(r"\d[ \t]*,[ \t]*\d")
_PENANDA = tuple(
    (satu, re.compile(rf"[{satu}](?<![^\s\[{{,:].){sesudah}"))
    for satu, sesudah in zip("&*!", (r"\S", r"\S", ""), strict=True)
)

Tempat = tuple[int, int, int, int, int, int, Any]
"""Line and column of the key (-1: none), the value's start and its end, from 0; then the places inside
the value (dict by key, or list), None for a text, or the raw text of a value that means absent."""


class Henti(Exception):  # noqa: N818 - a stop, not an error
    """The rest of the document is refused; what was read of it stands."""


class _Buang(str):
    """A key whose value is read but not kept; equal to nothing else."""

    __slots__ = ()
    __hash__ = object.__hash__

    def __eq__(self, lain: object) -> bool:
        return self is lain


def tolak_penanda(e: Any) -> Cacat:
    """An anchor or a tag that is really meant as one."""
    m, n = e.start_mark, e.end_mark
    apa = (
        f"jangkar YAML (`&{e.anchor}`)"
        if e.anchor is not None
        else f"tag YAML (`{e.tag.replace('tag:yaml.org,2002:', '!!')}`)"
    )
    pesan = f"{apa} tidak didukung; hapus penandanya, lalu tulis nilainya sebagai teks biasa"
    return Cacat(
        "SKP007", pesan, m.line, m.column, n.column if n.line == m.line and n.column > m.column else m.column + 1
    )


@dataclass(slots=True)
class Uraian:
    """What one document holds. ``akar`` and ``data`` are lists of at most one."""

    baris_awal: int
    data: list[Any] = field(default_factory=list)
    akar: list[Tempat] = field(default_factory=list)
    kosong: list[tuple[Jalur, str]] = field(default_factory=list)
    butir: dict[Jalur, Tempat] = field(default_factory=dict)
    temuan: list[Diagnostic] = field(default_factory=list)
    ada_kosong: bool = False

    @property
    def rusak(self) -> bool:
        """Whether an error was found."""
        return any(satu.tingkat is Severity.GALAT for satu in self.temuan)


class Pencatat:
    """Notes what one document after another has that needs a word.

    ``bingkai`` is the reader's frame: data, places, whether a mapping, pending key, the key's line and column.
    """

    def __init__(self, naskah: Naskah) -> None:
        """Look whether the text needs the slow checks at all."""
        teks = naskah.teks
        self.naskah = naskah
        self.ada_tab = "\t" in teks
        self._ada_koma = "{" in teks and _KOMA.search(teks) is not None
        self.teliti = (
            self.ada_tab
            or PENGGANTI in teks
            or ("#" in teks and _PAGAR.search(teks) is not None)
            or any(tanda in teks and pola.search(teks) for tanda, pola in _PENANDA)
        )
        self.mulai(0)

    @property
    def perlu_teliti(self) -> bool:
        """Whether the text holds anything that only slow checks can judge."""
        return self.teliti or self._ada_koma

    def mulai(self, baris: int) -> None:
        """Start with the document at a line."""
        self.kini = Uraian(baris)
        self.sisa = _BATAS_TEMUAN
        self.tumpuk: list[Any] = []  # the frames around the reader's, each with its start and its own data and places
        self._buang: list[tuple[Any, Any, _Buang]] = []
        self._banyak_baris: list[tuple[int, int]] = []
        self._hilang: dict[int, int] = {}

    def selesai(self, baris: int) -> None:
        """Finish the document, which ends at a line."""
        for data, letak, kunci in self._buang:
            data.pop(kunci, None)
            letak.pop(kunci, None)
        if self.ada_tab:
            self._tab(baris)

    def jalur(self, kunci: str | None = None, data: Any = None) -> Jalur:
        """Route of what is being read: a key in the innermost mapping, or that list's next entry."""
        if not self.tumpuk:
            return ()
        data = self.tumpuk[-1][8] if data is None else data
        jalur = [b[3] if b[2] else len(b[0]) for b in self.tumpuk[1:]]
        if isinstance(data, list):
            jalur.append(len(data) + self._hilang.get(id(data), 0))
        elif kunci is not None:
            jalur.append(kunci)
        return tuple(str(satu) if isinstance(satu, _Buang) else satu for satu in jalur)

    def temuan(self, cacat: Cacat, bingkai: Any, *catatan: Catatan) -> None:
        """Add a finding about what is being read."""
        jalur = jalur_teks(self.jalur(bingkai[3] if bingkai else None))
        self.sisa -= cacat.kode != "SKP015"
        if not self.sisa:
            catatan = (*catatan, Catatan(f"sudah {_BATAS_TEMUAN} kesalahan; sisa dokumen ini tidak dibaca"))
        self.kini.temuan.append(self.naskah.temuan(cacat, jalur, *catatan))
        if self.sisa <= 0:
            raise Henti

    def _dibuang(self, kunci: str, data: Any, letak: Any) -> _Buang:
        buang = _Buang(kunci)
        self._buang.append((data, letak, buang))
        return buang

    def kunci(self, e: Any, data: Any, letak: Any) -> str:
        """Judge a key; a refused one comes back as a key to be thrown away."""
        kunci: str = e.value
        m, n = e.start_mark, e.end_mark
        bingkai = (data, letak, True, kunci, m.line, m.column)
        kode = pesan = ""
        catatan: tuple[Catatan, ...] = ()
        if e.anchor is not None or e.tag is not None:
            self.temuan(tolak_penanda(e), bingkai)
        if kunci == "<<" and not e.style:
            kode, pesan = "SKP007", "gabungan YAML (`<<`) tidak didukung; tulis isinya satu per satu"
        elif not kunci.strip() or (kunci in HAMPA and not e.style):
            kode, pesan = "SKP008", "kunci kosong atau null; tulis nama kuncinya sebagai teks"
        elif kunci in letak:
            kode, pesan = "SKP006", f"kunci `{kunci}` ditulis dua kali; yang pertama yang dipakai. Hapus salah satunya"
            b, k = letak[kunci][:2]
            akhir = akhir_kunci(self.naskah.baris[b], k)
            catatan = (Catatan("pertama kali ditulis di sini", self.naskah.span(b, k, b, akhir)),)
        if not kode:
            return kunci
        self.temuan(Cacat(kode, pesan, m.line, m.column, max(n.column, m.column + 1)), bingkai, *catatan)
        return self._dibuang(kunci, data, letak)

    def nilai(self, e: Any, bingkai: Any) -> str | None:
        """Judge a value: its text, or None where it means absent."""
        nilai: str = e.value
        m, n = e.start_mark, e.end_mark
        if self.teliti:
            baris = self.naskah.baris
            if n.line > m.line:
                self._banyak_baris.append((m.line, n.line if n.column else n.line - 1))
            if e.anchor is not None or e.tag is not None:
                self.temuan(self._penanda_nilai(e), bingkai)
            elif (
                not e.style
                and n.line < len(baris)
                and (cacat := terpotong(baris[n.line], n.line, m.column if m.line == n.line else 0, n.column))
            ):
                self.temuan(cacat, bingkai)
            nilai = nilai.replace(PENGGANTI, "-")
        teks = nilai.strip()
        if teks and teks not in KOSONG and (e.style or nilai not in HAMPA):
            return nilai
        data, letak, peta, kunci, kb, kk = bingkai
        if (
            not teks
            and not e.style
            and peta
            and self._ada_koma
            and kb == n.line
            and (cacat := koma_desimal(self.naskah.baris[kb], kb, kk, n.column))
        ):
            sebelum = next(reversed(letak), kunci) if letak else kunci
            self.temuan(cacat, (data, letak, peta, sebelum, kb, kk))
            return None
        self._absen((kb, kk, m.line, m.column, n.line, n.column, teks), bingkai)
        return None

    def _absen(self, tempat: Tempat, bingkai: Any) -> None:
        """Note an absent value."""
        data, letak, peta, kunci = bingkai[:4]
        teks = tempat[6]
        if peta:
            letak[kunci] = tempat
            self.kini.ada_kosong = True
        if teks in KOSONG or not peta:
            jalur = self.jalur(bingkai[3])
            if teks in KOSONG:
                self.kini.kosong.append((jalur, teks))
            if not peta:
                self.kini.butir[jalur] = tempat
                self._hilang[id(data)] = self._hilang.get(id(data), 0) + 1

    def alias(self, e: Any, bingkai: Any) -> str | None:
        """Refuse an alias, or a text with a star that YAML took for one."""
        m, n = e.start_mark, e.end_mark
        if f"&{e.anchor}" in self._penanda:
            pesan = f"alias YAML (`*{e.anchor}`) tidak didukung; tulis isinya di sini"
            self.temuan(Cacat("SKP007", pesan, m.line, m.column, n.column), bingkai)
        else:
            self.temuan(tanda_khusus(self.naskah.baris[m.line], m.line, m.column), bingkai)
        self._absen((*bingkai[4:], m.line, m.column, n.line, n.column, f"*{e.anchor}"), bingkai)
        return None

    @cached_property
    def _penanda(self) -> frozenset[str]:
        """All anchors and aliases of the text, with their signs."""
        return frozenset(_NAMA.findall(self.naskah.teks))

    def _penanda_nilai(self, e: Any) -> Cacat:
        """A text that YAML took for an anchor or a tag, or a real one."""
        m = e.start_mark
        baris = self.naskah.baris[m.line]
        tanda = baris[m.column : m.column + 2]
        sungguh = tanda in ("!!", "!<") or (e.anchor is not None and f"*{e.anchor}" in self._penanda)
        return tolak_penanda(e) if sungguh else tanda_khusus(baris, m.line, m.column)

    def _tab(self, akhir: int) -> None:
        """Find lines indented with tabs where YAML let them pass."""
        baris = self.naskah.baris
        for nomor in range(self.kini.baris_awal, min(akhir + 1, len(baris))):
            if _TAB_DEPAN.match(baris[nomor]) and not any(b < nomor <= b2 for b, b2 in self._banyak_baris):
                self.kini.temuan.append(self.naskah.temuan(tab(baris[nomor], nomor)))
