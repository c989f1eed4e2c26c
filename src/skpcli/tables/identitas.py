"""Who is appraised, by whom, for which days and where."""

from collections.abc import Iterator

from skpcli.documents import Identitas, Pejabat
from skpcli.engine.hasil import BarisHasil
from skpcli.tables.label import KOSONG, Baris, tanggal


def identitas(baris: BarisHasil, organisasi: str | None) -> tuple[tuple[str, tuple[Baris, ...]], ...]:
    """Give the headed groups of the identity block, as far as the document is readable."""
    siapa, hasil = baris.id, baris.hasil
    unit = organisasi or siapa.organisasi or KOSONG
    mulai, selesai, evaluasi = siapa.periode
    rentang = f"{tanggal(mulai)} s.d. {tanggal(selesai)}" if mulai or selesai else KOSONG
    periode = [("Periode", rentang), ("Evaluasi", evaluasi or KOSONG), ("Organisasi", unit)]
    if hasil is None:
        kenal = (("Nama", siapa.nama), ("NIP", siapa.nip), ("Jabatan", siapa.jabatan), ("Unit kerja", siapa.unit_kerja))
        return (
            ("Pegawai", tuple((label, isi or KOSONG) for label, isi in kenal)),
            ("Periode penilaian", tuple(periode)),
        )
    capaian = hasil.capaian_organisasi
    if hasil.pegawai.memimpin:
        periode.append(("Memimpin", hasil.pegawai.memimpin))
    periode.append(("Capaian organisasi", capaian.value if capaian else "belum ada"))
    return (
        ("Pegawai yang dinilai", tuple(_orang(hasil.pegawai.pegawai))),
        ("Pejabat penilai kinerja", tuple(_orang(hasil.pegawai.pejabat_penilai))),
        ("Periode penilaian", tuple(periode)),
    )


def _orang(siapa: Identitas | Pejabat) -> Iterator[Baris]:
    yield "Nama", siapa.nama
    yield ("NRP", siapa.nrp) if siapa.nrp and not siapa.nip else ("NIP", siapa.nip or KOSONG)
    pangkat = ", ".join(satu for satu in (siapa.pangkat, siapa.golongan) if satu)
    if pangkat or isinstance(siapa, Identitas):
        yield "Pangkat/golongan", pangkat or KOSONG
    yield "Jabatan", siapa.jabatan
    if siapa.unit_kerja or isinstance(siapa, Identitas):
        yield "Unit kerja", siapa.unit_kerja or KOSONG
