"""Results as CSV that no spreadsheet takes for a formula."""

import csv
import io
from collections.abc import Iterable

from skpcli.diagnostics import Severity
from skpcli.engine.hasil import BarisHasil, StatusNilai
from skpcli.report.aman import aman

KOLOM = (
    "berkas",
    "dokumen",
    "nip",
    "nama",
    "jabatan",
    "unit_kerja",
    "organisasi",
    "mulai",
    "selesai",
    "evaluasi",
    "capaian_organisasi",
    "rating_hasil_kerja",
    "sumber_hasil_kerja",
    "usulan_hasil_kerja",
    "rating_perilaku_kerja",
    "sumber_perilaku_kerja",
    "usulan_perilaku_kerja",
    "predikat",
    "status",
    "galat",
    "peringatan",
)
"""The columns of ``massal``; additions only, and only at the end."""

_PEMICU = ("=", "+", "-", "@", "\t", "\r")


def csv_hasil(baris: Iterable[BarisHasil]) -> str:
    """Render a header and one row per employee (RFC 4180, lines end with CRLF)."""
    wadah = io.StringIO(newline="")
    penulis = csv.writer(wadah, lineterminator="\r\n")
    penulis.writerow(KOLOM)
    penulis.writerows(baris_csv(satu) for satu in baris)
    return wadah.getvalue()


def baris_csv(baris: BarisHasil) -> tuple[str, ...]:
    """Give the cells of one employee in the order of `KOLOM`, each through `sel`."""
    siapa, hasil = baris.id, baris.hasil
    nilai: tuple[str | None, ...] = (None,) * 8
    if hasil:
        kerja, perilaku = hasil.rating_hasil_kerja, hasil.rating_perilaku_kerja
        nilai = (
            hasil.capaian_organisasi,
            kerja.nilai,
            kerja.sumber if kerja.nilai else None,
            kerja.usulan,
            perilaku.nilai,
            perilaku.sumber if perilaku.nilai else None,
            perilaku.usulan,
            hasil.predikat.nilai,
        )
    isi = (
        siapa.berkas,
        str(siapa.dokumen),
        siapa.nip,
        siapa.nama,
        siapa.jabatan,
        siapa.unit_kerja,
        siapa.organisasi,
        *siapa.periode,
        *nilai,
        hasil.status if hasil else StatusNilai.GALAT,
        str(baris.cacah(Severity.GALAT)),
        str(baris.cacah(Severity.PERINGATAN)),
    )
    return tuple(sel(satu) for satu in isi)


def sel(nilai: str | None) -> str:
    """Make a text safe as a cell: no formula, no control character.

    >>> sel("=1+1"), sel(None)
    ("'=1+1", '')
    """
    if not nilai:
        return ""
    bahaya = nilai.startswith(_PEMICU) or nilai.lstrip().startswith(_PEMICU)
    return f"'{aman(nilai)}" if bahaya else aman(nilai)


def sel_excel(nip: str) -> str:
    """Guard a number that Excel would round: a formula that gives its text.

    >>> sel_excel("198501012009012904")
    '="198501012009012904"'
    """
    return f'="{nip}"' if nip.isdigit() else nip
