"""People and tables with a predikat for tests of the distribution."""

from skpcli.batch.read_back import REQUIRED_COLUMNS
from skpcli.model.terms import Predikat

SB, B, BP, K, SK = Predikat


RATINGS_OF = {
    SB: ("di atas ekspektasi", "di atas ekspektasi"),
    B: ("sesuai ekspektasi", "sesuai ekspektasi"),
    BP: ("di bawah ekspektasi", "sesuai ekspektasi"),
    K: ("sesuai ekspektasi", "di bawah ekspektasi"),
    SK: ("di bawah ekspektasi", "di bawah ekspektasi"),
}


WHOLE_YEAR = "{mulai: 2025-01-01, selesai: 2025-12-31}"


FIRST_HALF = "{mulai: 2025-01-01, selesai: 2025-06-30, evaluasi: semester I}"


SECOND_HALF = "{mulai: 2025-07-01, selesai: 2025-12-31, evaluasi: semester II}"


def organisation(
    id_: str = "dinas",
    capaian: str | None = "baik",
    *,
    induk: str | None = None,
    periode: str = WHOLE_YEAR,
) -> str:
    return (
        f"jenis: organisasi\nid: {id_}\nnama: Dinas {id_.title()}\nperiode: {periode}\n"
        + (f"capaian_kinerja: {capaian}\n" if capaian else "")
        + (f"induk: {induk}\n" if induk else "")
    )


def employee(
    number: int,
    predikat: Predikat | None,
    organisasi: str = "dinas",
    *further: str,
    periode: str = WHOLE_YEAR,
) -> str:
    ratings = RATINGS_OF[predikat] if predikat else None
    decided = (
        f"penilaian: {{rating_hasil_kerja: {ratings[0]}, rating_perilaku_kerja: {ratings[1]}}}\n"
        if ratings
        else ""
    )
    return (
        f"jenis: pegawai\nperiode: {periode}\norganisasi: {organisasi}\n"
        f'pegawai: {{nama: Rekaan {number}, nip: "19900101201503{number:04}", jabatan: Analis, jenis_jabatan: JF}}\n'
        'pejabat_penilai: {nama: Penilai Rekaan, nip: "197001012000031901", jabatan: Kepala}\n'
        + decided
        + "".join(f"{line}\n" for line in further)
    )


TABLE_HEADER = ",".join((*REQUIRED_COLUMNS, "capaian_organisasi"))


def table_row(
    nip: str, predikat: str, status: str = "dinilai", org_: str = "dinas", capaian: str = "baik"
) -> str:
    return f"{nip},Rekaan,{org_},2025-01-01,2025-12-31,tahunan,{predikat},{status},{capaian}"
