"""The calculator of allowed counts: what a pattern leaves to n people."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from skpcli.engine.conditions import batas
from skpcli.engine.distribution import UNIT_KECIL, Rentang
from skpcli.engine.distribution_text import ADVISORY, condition_text, small_unit_text
from skpcli.law.parameters import Pola, PolaDistribusi, SyaratPola
from skpcli.model.terms import Capaian
from skpcli.output.cells import tulis_csv
from skpcli.output.employee import words as label
from skpcli.output.json_text import tulis
from skpcli.output.markdown import lolos, tabel_md

if TYPE_CHECKING:
    from rich.console import RenderableType

KOLOM = ("capaian", "jumlah", "predikat", "paling_sedikit", "paling_banyak")
"""The columns of the calculator; additions only, and only at the end."""

_NAME_WIDTH = 16


class Hitungan(NamedTuple):
    """The question with its answer; ``rentang`` is None where the pattern cannot be met."""

    acuan: PolaDistribusi
    pola: Pola
    jumlah: int
    rentang: tuple[Rentang, ...] | None

    @property
    def capaian(self) -> Capaian:
        """The capaian asked for."""
        return self.pola.capaian


def _title(answer: Hitungan) -> str:
    return f"Capaian organisasi {answer.capaian.value.title()}, {answer.jumlah} pegawai"


def _conditions(answer: Hitungan) -> Iterator[str]:
    """Say the conditions; a share also as a number of people."""
    for condition in answer.pola.syarat:
        text = condition_text(condition)
        if condition.paling_banyak or condition.paling_sedikit:
            people = batas(condition, answer.jumlah)
            text += f" = {people} dari {answer.jumlah} orang"
        yield text


def _basis(answer: Hitungan) -> str:
    reference = answer.acuan
    since = label.tanggal(reference.berlaku)
    return f"Dasar: {reference.dasar}, berlaku sejak {since} {label.SIFAT[reference.sifat]}"


def _notes(answer: Hitungan) -> Iterator[str]:
    count = answer.jumlah
    if answer.rentang is None:
        yield (f"Pola tidak dapat dipenuhi untuk n = {count}: syarat di atas tidak mungkin dipenuhi bersama.")
    else:
        yield "Setiap ujung rentang dapat dicapai, tetapi tidak semuanya sekaligus."
    if count < UNIT_KECIL:
        yield label.kalimat(small_unit_text(answer.acuan.dasar, count))
    yield label.kalimat(ADVISORY)


def laporan_hitungan(isi_: Hitungan) -> "Iterator[RenderableType]":
    """Lay the answer out for the terminal."""
    from rich.text import Text  # md and csv need no rich

    from skpcli.output.rich_text import isi, jorok, pasangan

    yield jorok(isi(_title(isi_), "bold"), 0)
    for condition in _conditions(isi_):
        yield jorok(isi(condition), 2)
    yield Text()
    if isi_.rentang:
        yield pasangan(_range_lines(isi_.rentang, isi_.jumlah), _NAME_WIDTH)
        yield Text()
    style = "dim" if isi_.rentang else ""
    for note in (*_notes(isi_), _basis(isi_)):
        yield jorok(isi(note, style), 2)


def _range_lines(ranges: Sequence[Rentang], count: int) -> list[tuple[str, str]]:
    """Name each predikat with its range, figures one below the other."""
    width = len(str(count))
    lines = []
    for range_ in ranges:
        fewest = str(range_.paling_sedikit).rjust(width)
        most = str(range_.paling_banyak).rjust(width)
        lines.append((label.nama_predikat(range_.predikat), f"{fewest} - {most} orang"))
    return lines


def md_hitungan(isi: Hitungan) -> str:
    """Render the answer as Markdown."""
    conditions = [f"- {lolos(condition)}" for condition in _conditions(isi)]
    parts = [f"# {lolos(_title(isi))}", "\n".join(conditions)]
    if isi.rentang:
        rows = []
        for range_ in isi.rentang:
            name = label.nama_predikat(range_.predikat)
            rows.append((name, str(range_.paling_sedikit), str(range_.paling_banyak)))
        parts.append(tabel_md(("Predikat", "Paling sedikit", "Paling banyak"), rows))
    parts += [lolos(note) for note in _notes(isi)]
    parts.append(lolos(_basis(isi)))
    return "\n\n".join(parts) + "\n"


def csv_hitungan(isi: Hitungan) -> str:
    """Render one row per predikat; no row where the pattern cannot be met."""
    rows = []
    for range_ in isi.rentang or ():
        row = (
            isi.capaian.value,
            str(isi.jumlah),
            range_.predikat.value,
            str(range_.paling_sedikit),
            str(range_.paling_banyak),
        )
        rows.append(row)
    return tulis_csv(KOLOM, rows)


def json_hitungan(isi: Hitungan) -> str:
    """Render the answer as JSON."""
    ranges = {}
    for range_ in isi.rentang or ():
        ranges[range_.predikat.value] = {
            "paling_sedikit": range_.paling_sedikit,
            "paling_banyak": range_.paling_banyak,
        }
    data = {
        "versi": 1,
        "capaian": isi.capaian.value,
        "jumlah": isi.jumlah,
        "dapat_dipenuhi": isi.rentang is not None,
        "rentang": ranges or None,
        "syarat": [_json_condition(isi, condition) for condition in isi.pola.syarat],
    }
    return tulis(data, indent=1)


def _json_condition(answer: Hitungan, condition: SyaratPola) -> dict[str, object]:
    return {
        "teks": condition_text(condition),
        "dasar": str(answer.acuan.dasar),
        "sifat": answer.acuan.sifat.value,
        "batas": batas(condition, answer.jumlah),
    }
