"""Who is appraised, by whom, for which days and where."""

from collections.abc import Iterator
from dataclasses import dataclass

from skpcli.engine.results import Row
from skpcli.model.documents import Identitas, Pejabat
from skpcli.output.employee.words import DASH, Labelled, write_day
from skpcli.reading.typed import Identity


@dataclass(frozen=True, slots=True)
class IdentityGroup:
    """A headed group of the identity block: labels with their texts."""

    title: str
    lines: tuple[Labelled, ...]


def identity_groups(row: Row, organisation: str | None) -> tuple[IdentityGroup, ...]:
    """Give the groups of the identity block, as far as the document is readable."""
    identity = row.identity
    periode = _periode(identity, organisation)
    if row.appraisal is None:
        return (
            IdentityGroup("Pegawai", _known_of_broken(identity)),
            IdentityGroup("Periode penilaian", tuple(periode)),
        )
    pegawai = row.appraisal.pegawai
    if pegawai.memimpin:
        periode.append(("Memimpin", pegawai.memimpin))
    capaian = row.appraisal.capaian_organisasi
    periode.append(("Capaian organisasi", capaian.value if capaian else "belum ada"))
    if pegawai.tanggal_penetapan:
        periode.append(("SKP ditetapkan", write_day(pegawai.tanggal_penetapan)))
    groups = [
        IdentityGroup("Pegawai yang dinilai", tuple(_person(pegawai.pegawai))),
        IdentityGroup("Pejabat penilai kinerja", tuple(_person(pegawai.pejabat_penilai))),
    ]
    superior = pegawai.atasan_pejabat_penilai
    if superior:
        groups.append(IdentityGroup("Atasan pejabat penilai kinerja", tuple(_person(superior))))
    groups.append(IdentityGroup("Periode penilaian", tuple(periode)))
    return tuple(groups)


def _periode(identity: Identity, organisation: str | None) -> list[Labelled]:
    start, end, evaluasi = identity.periode
    days = DASH
    if start or end:
        days = f"{write_day(start)} s.d. {write_day(end)}"
    return [
        ("Periode", days),
        ("Evaluasi", evaluasi or DASH),
        ("Organisasi", organisation or identity.organisasi or DASH),
    ]


def _known_of_broken(identity: Identity) -> tuple[Labelled, ...]:
    return (
        ("Nama", identity.nama or DASH),
        ("NIP", identity.nip or DASH),
        ("Jabatan", identity.jabatan or DASH),
        ("Unit kerja", identity.unit_kerja or DASH),
    )


def _person(person: Identitas | Pejabat) -> Iterator[Labelled]:
    """Describe a person; an official's rank and unit are left out where they are not given."""
    appraised = isinstance(person, Identitas)
    yield "Nama", person.nama
    if person.nrp and not person.nip:
        yield "NRP", person.nrp
    else:
        yield "NIP", person.nip or DASH
    pangkat = ", ".join(part for part in (person.pangkat, person.golongan) if part)
    if pangkat or appraised:
        yield "Pangkat/golongan", pangkat or DASH
    yield "Jabatan", person.jabatan
    if person.unit_kerja or appraised:
        yield "Unit kerja", person.unit_kerja or DASH
    if person.instansi:
        yield "Instansi", person.instansi
