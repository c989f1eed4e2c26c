"""Chains that run in a circle, and assessors whose line does not fit."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from skpcli.checks.tautan import kunci_tautan, sebut
from skpcli.diagnostics import Catatan, Diagnostic, Jalur
from skpcli.documents import Pegawai
from skpcli.engine.kaskade import Dokumen, Kaskade, Simpul, nomor_penilai, siklus
from skpcli.engine.lingkaran import lingkaran
from skpcli.naskah import Naskah
from skpcli.organisations import Organisasi

T = TypeVar("T")
U = TypeVar("U", bound=tuple[object, ...])
_TAMPIL = 8  # members of a cycle named in its message; the notes name all


def periksa_rantai(graf: Kaskade) -> Iterator[Diagnostic]:
    """Check the cycles of links, of organisations and of assessors, and the assessors' superiors."""
    for simpul in siklus(graf.simpul()):
        yield _tautan_berputar(simpul)
    organisasi = [satu for satu in graf.dokumen if isinstance(satu.isi, Organisasi)]
    for milik in lingkaran(organisasi, graf.induk):
        atas = [(satu.naskah, ("induk",), satu.pemilik) for satu in _urut(milik)]
        yield _berputar("SKP307", "`induk` organisasi", atas)
    orang = [satu for satu in graf.dokumen if isinstance(satu.isi, Pegawai)]
    for rantai in lingkaran(orang, _penilai(graf)):
        if len(rantai) > 1:
            anggota = [(satu.naskah, ("pejabat_penilai",), _nama(satu)) for satu in _urut(rantai)]
            yield _berputar("SKP317", "rantai pejabat penilai", anggota)
    for satu in orang:
        if not satu.konteks:
            yield from _atasan(graf, satu)


def _penilai(graf: Kaskade) -> Callable[[Dokumen], Dokumen | None]:
    return lambda satu: graf.penilai(satu.isi) if isinstance(satu.isi, Pegawai) else None


def _nama(dokumen: Dokumen) -> str:
    return dokumen.isi.pegawai.nama if isinstance(dokumen.isi, Pegawai) else dokumen.isi.nama


def _urut(lingkar: list[Dokumen]) -> list[Dokumen]:
    """Turn a cycle so that its first member is the first of the files reported on."""
    return _putar(lingkar, [(satu.konteks, satu.urutan) for satu in lingkar])


def _putar(lingkar: list[T], tempat: list[U]) -> list[T]:
    """Turn a cycle so that the member with the least place comes first."""
    awal = tempat.index(min(tempat))
    return lingkar[awal:] + lingkar[:awal]


def _tautan_berputar(lingkar: list[Simpul]) -> Diagnostic:
    anggota: list[tuple[Naskah, Jalur, str]] = [
        (satu.dokumen.naskah, (*satu.jalur, kunci_tautan(satu)), sebut(satu))
        for satu in _putar(lingkar, [satu.urutan for satu in lingkar])
    ]
    return _berputar("SKP307", "tautan", anggota)


def _berputar(kode: str, apa: str, anggota: Sequence[tuple[Naskah, Jalur, str]]) -> Diagnostic:
    nama = [satu for _, _, satu in anggota]
    tampil = nama if len(nama) <= _TAMPIL else [*nama[:_TAMPIL], f"({len(nama) - _TAMPIL} lagi)"]
    pesan = f"{apa} berputar: {' → '.join([*tampil, nama[0]])}"
    catatan = tuple(Catatan(f"lalu {siapa}", naskah.span(jalur)) for naskah, jalur, siapa in anggota[1:])
    naskah, jalur, _ = anggota[0]
    return naskah.temuan(kode, jalur, pesan, f"perbaiki salah satu `{jalur[-1]}`", catatan=catatan)


def _atasan(graf: Kaskade, dokumen: Dokumen) -> Iterator[Diagnostic]:
    """Check that the assessor's superior is the one who assesses the assessor."""
    isi = dokumen.isi
    assert isinstance(isi, Pegawai)
    atasan = isi.atasan_pejabat_penilai
    penilai = graf.penilai(isi)
    if atasan is None or penilai is None or not isinstance(penilai.isi, Pegawai):
        return
    tertulis, sebenarnya = atasan.nip or atasan.nrp, nomor_penilai(penilai.isi)
    if tertulis and sebenarnya and tertulis != sebenarnya:
        lain = penilai.isi.pejabat_penilai.nama
        pesan = f"atasan pejabat penilai tertulis {atasan.nama}, sedangkan pejabat penilai itu dinilai oleh {lain}"
        catatan = Catatan("menurut dokumen ini", penilai.naskah.span(("pejabat_penilai",)))
        saran = "perbaiki salah satunya; atasan pejabat penilai ialah yang menilai pejabat penilai itu"
        yield dokumen.naskah.temuan("SKP318", ("atasan_pejabat_penilai",), pesan, saran, catatan=(catatan,))
