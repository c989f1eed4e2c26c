"""One document on its way from plain data to its typed content, with the places of its values."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from pydantic_core import PydanticCustomError

from skpcli.diagnostics import Diagnostic, Jalur, Span
from skpcli.ejaan import cocokkan
from skpcli.istilah import Evaluasi, JenisDokumen
from skpcli.model import Organisasi, Pegawai
from skpcli.source.document import Document
from skpcli.values import nip, tanggal


class Identifikasi(NamedTuple):
    """What can be said of any document, even one with errors; ``periode`` is mulai, selesai, evaluasi."""

    berkas: str
    dokumen: int
    nip: str | None
    nama: str | None
    jabatan: str | None
    unit_kerja: str | None
    periode: tuple[str | None, str | None, str | None]
    organisasi: str | None


@dataclass(slots=True)
class Naskah:
    """One document as read: ``isi`` is None where it has errors; ``jenis`` None where that is unknown."""

    dokumen: Document
    jenis: JenisDokumen | None
    isi: Pegawai | Organisasi | None
    kunci_berkas: dict[str, str] = field(default_factory=dict)

    @property
    def seperti_pegawai(self) -> bool:
        """Tell whether a document without a usable ``jenis`` has an employee in it all the same."""
        return isinstance(_anak(self.dokumen.data, "pegawai"), dict)

    def span(self, jalur: Jalur) -> Span:
        """Place of the value at a route, or of its nearest existing parent."""
        return self.dokumen.span(self.asli(jalur))

    def temuan(self, kode: str, jalur: Jalur, pesan: str, saran: str | None = None, **lain: Any) -> Diagnostic:
        """Make a finding about the value at a route."""
        return Diagnostic(kode, pesan, self.span(jalur), self.jalur_teks(jalur), saran, **lain)

    def jalur_teks(self, jalur: Jalur) -> str:
        """Write a route with the file's keys: an RHK by its id, other list entries from 1."""
        bagian: list[str] = []
        isi: Any = self.dokumen.data
        for satu in self.asli(jalur):
            isi = _anak(isi, satu)
            if isinstance(satu, str):
                bagian.append(satu)
            elif len(bagian) == 2 and bagian[0] == "hasil_kerja":
                bagian.append(_id_rhk(isi, bagian[1], satu))
            else:
                bagian.append(str(satu + 1))
        return ".".join(bagian)

    def bertulis(self, jalur: Jalur) -> bool:
        """Tell whether the file itself has a value at a route."""
        isi: Any = self.dokumen.data
        for satu in self.asli(jalur):
            isi = _anak(isi, satu)
        return isi is not None

    def asli(self, jalur: Jalur) -> Jalur:
        """Give a route the keys that the file has."""
        if self.kunci_berkas and len(jalur) > 1 and jalur[0] == "perilaku_kerja":
            return (jalur[0], self.kunci_berkas.get(str(jalur[1]), jalur[1]), *jalur[2:])
        return jalur


def _anak(isi: Any, bagian: str | int) -> Any:
    if isinstance(isi, dict):
        return isi.get(bagian)
    return isi[bagian] if isinstance(isi, list) and isinstance(bagian, int) and bagian < len(isi) else None


def _id_rhk(isi: Any, jenis: str, nomor: int) -> str:
    tertulis = isi.get("id") if isinstance(isi, dict) else None
    return tertulis if isinstance(tertulis, str) else f"{'R' if jenis == 'utama' else 'T'}{nomor + 1}"


def identitas_mentah(naskah: Naskah) -> Identifikasi:
    """Read whose document it is from plain data with errors; what is unreadable is None."""
    data: Any = naskah.dokumen.data
    orang = _anak(data, "pegawai")
    periode = _anak(data, "periode")
    nomor = _terbaca(nip, _anak(orang, "nip")) or _teks(_anak(orang, "nrp"))
    evaluasi = _evaluasi(_anak(periode, "evaluasi"))
    if evaluasi is None and isinstance(periode, dict) and "evaluasi" not in periode:
        evaluasi = Evaluasi.TAHUNAN
    return Identifikasi(
        naskah.dokumen.berkas,
        naskah.dokumen.nomor,
        nomor,
        _teks(_anak(orang, "nama")),
        _teks(_anak(orang, "jabatan")),
        _teks(_anak(orang, "unit_kerja")),
        (_terbaca(tanggal, _anak(periode, "mulai")), _terbaca(tanggal, _anak(periode, "selesai")), evaluasi),
        _teks(_anak(data, "organisasi")),
    )


def _teks(isi: Any) -> str | None:
    return isi if isinstance(isi, str) else None


def _evaluasi(isi: Any) -> str | None:
    cocok = cocokkan(Evaluasi, isi) if isinstance(isi, str) else None
    return cocok.nilai if cocok else None


def _terbaca(baca: Callable[[str], object], isi: Any) -> str | None:
    if not isinstance(isi, str):
        return None
    try:
        return str(baca(isi))
    except PydanticCustomError:
        return None


def orang_mentah(naskah: Naskah) -> Iterator[str | None]:
    """Give the name and the numbers, as written, of everybody in a document."""
    data: Any = naskah.dokumen.data
    for peran in ("pegawai", "pejabat_penilai", "atasan_pejabat_penilai"):
        orang = _anak(data, peran)
        for kunci in ("nama", "nip", "nrp"):
            yield _teks(_anak(orang, kunci))
