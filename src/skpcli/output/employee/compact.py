"""The parts of the short page: all that the predikat rests on, in as few lines as it takes."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from skpcli.engine.results import Appraisal, IndikatorResult, RhkResult, Row
from skpcli.model.documents import Identitas, Pegawai, Pejabat
from skpcli.model.performance import NilaiPerilaku
from skpcli.model.terms import Posisi, Rating
from skpcli.output.employee.words import (
    DASH,
    KIND_TITLES,
    Labelled,
    aspek_of,
    in_one_line,
    lampiran_in_order,
    leader_text,
    posisi_words,
    rating_words,
    rencana_text,
    values_in_order,
    write_day,
    write_percent,
)
from skpcli.output.rich_text import (
    folded,
    heading,
    indented,
    joined,
    labelled,
    marked_list,
    value_style,
)

_LABEL_WIDTH = 17
_VALUE_WIDTH = 22
_LAMPIRAN_WIDTH = 24
_SHORTENED = "Ekspektasi khusus, semua umpan balik, dan garis ke sasaran: --lengkap"


def compact_identity(row: Row, organisation: str | None) -> Iterator[RenderableType]:
    """Say in one line each who is appraised, by whom, for which days and where."""
    if row.appraisal is None:
        return
    pegawai = row.appraisal.pegawai
    capaian = row.appraisal.capaian_organisasi or "belum ada"
    lines: list[Labelled] = [
        ("Pegawai", _person(pegawai.pegawai)),
        ("Pejabat penilai", _person(pegawai.pejabat_penilai)),
    ]
    if pegawai.atasan_pejabat_penilai:
        lines.append(("Atasannya", _person(pegawai.atasan_pejabat_penilai)))
    lines.append(("Periode", _days(pegawai)))
    unit = organisation or row.identity.organisasi or DASH
    if pegawai.memimpin:
        unit += f" (memimpin {pegawai.memimpin})"
    lines.append(("Organisasi", f"{unit}; capaian organisasi: {capaian}"))
    yield Text("")
    yield labelled(lines, _LABEL_WIDTH)


def _person(person: Identitas | Pejabat) -> str:
    """Name a person with number, rank, position and unit, as far as they are known."""
    number = f"NIP {person.nip or DASH}"
    if person.nrp and not person.nip:
        number = f"NRP {person.nrp}"
    parts = [person.nama, number, person.pangkat, person.golongan]
    known = ", ".join(part for part in parts if part)
    places = [person.jabatan, person.unit_kerja, person.instansi]
    place = ", ".join(part for part in places if part)
    return f"{known}; {place}"


def _days(pegawai: Pegawai) -> str:
    periode = pegawai.periode
    days = f"{write_day(periode.mulai)} s.d. {write_day(periode.selesai)}, {periode.evaluasi}"
    if pegawai.tanggal_penetapan:
        days += f"; SKP ditetapkan {write_day(pegawai.tanggal_penetapan)}"
    return days


def compact_hasil_kerja(appraisal: Appraisal) -> Iterator[RenderableType]:
    """Give every RHK with its rating, and every indicator in a line."""
    first_number = 1
    for kind, title in KIND_TITLES.items():
        results = [result for result in appraisal.hasil_kerja if result.kind == kind]
        if not results and kind == "tambahan":
            continue
        yield heading(title)
        if not results:
            is_planned = appraisal.pegawai.hasil_kerja.utama
            yield indented(folded("tidak dinilai" if is_planned else "belum ada RHK"), 2)
        for number, result in enumerate(results, first_number):
            yield from _rhk(result, number)
        first_number += len(results)


def _rhk(result: RhkResult, number: int) -> Iterator[RenderableType]:
    rhk = result.rhk
    names = [folded(rhk.id, "bold"), folded(rencana_text(rhk), "bold")]
    yield marked_list([(f"{number}.", joined(names, " "))], 3, 0)
    rating = folded(" ".join(rating_words(result.verdict)), value_style(result.verdict.value))
    first_line = [folded("Rating: ", "dim"), rating]
    leader = leader_text(rhk)
    if leader != DASH:
        first_line += [folded("; RHK pimpinan: ", "dim"), folded(leader)]
    lines = [joined(first_line, "")]
    if rhk.umpan_balik and result.verdict.value is Rating.DI_BAWAH:
        lines.append(folded(f"Umpan balik: {in_one_line(rhk.umpan_balik)}", "italic"))
    if not result.indikator:
        lines.append(folded("tanpa indikator", "dim"))
    yield indented(joined(lines), 4)
    items = []
    for indikator_number, measured in enumerate(result.indikator, 1):
        items.append((f"{indikator_number}.", _indikator(result, measured)))
    yield marked_list(items, 3, 4)


def _indikator(result: RhkResult, measured: IndikatorResult) -> Text:
    """Say in one paragraph where an indicator stands, what was reached, and what was said of it."""
    indikator = measured.indikator
    aspek = aspek_of(result.rhk, measured)
    name = indikator.uraian or aspek
    if indikator.uraian and aspek != DASH:
        name = f"{name} ({aspek})"
    reached = f"{name}; target {indikator.target or 'belum ada'}"
    if indikator.realisasi or not measured.remark:
        reached += f", realisasi {indikator.realisasi or 'belum ada'}"
    if measured.capaian_persen:
        reached += f" ({write_percent(measured.capaian_persen)})"
    posisi = folded(f"{posisi_words(measured)}:", value_style(measured.posisi))
    return joined([posisi, folded(reached), *_said(measured)], " ")


def _said(measured: IndikatorResult) -> Iterator[Text]:
    """Give the remark on an indicator and its evidence; of a missed one also the feedback."""
    indikator = measured.indikator
    if measured.remark:
        yield folded(f"[{measured.remark}]", "dim")
    if indikator.umpan_balik and measured.posisi is Posisi.DI_BAWAH:
        yield folded(f"[umpan balik: {in_one_line(indikator.umpan_balik)}]", "italic")
    if indikator.bukti:
        yield folded(f"[bukti: {in_one_line(indikator.bukti)}]", "dim")


def compact_perilaku_kerja(appraisal: Appraisal) -> Iterator[RenderableType]:
    """Give a line to each of the seven values; seven equal ones are said once."""
    yield heading("Perilaku kerja")
    values = list(values_in_order(appraisal))
    ratings = {value.rating for _, value in values}
    if len(ratings) == 1:
        yield labelled([("Ketujuh nilai", _value(values[0][1]))], _VALUE_WIDTH)
    else:
        yield labelled([(name, _value(value)) for name, value in values], _VALUE_WIDTH)


def _value(value: NilaiPerilaku) -> Text:
    """Give the rating of a value; of one below expectation also the feedback."""
    rating = folded(value.rating or "belum ada rating", value_style(value.rating))
    if value.umpan_balik and value.rating is Rating.DI_BAWAH:
        feedback = folded(f"Umpan balik: {in_one_line(value.umpan_balik)}", "italic")
        return joined([rating, feedback], "; ")
    return rating


def shortened_note() -> Iterator[RenderableType]:
    """Say what the short page leaves out, and where it is to be found."""
    yield Text("")
    yield indented(folded(_SHORTENED, "dim"), 0)


def lampiran_blocks(appraisal: Appraisal) -> Iterator[RenderableType]:
    """Show the parts of the annex that are filled in."""
    lines: list[tuple[str, str | Text]] = []
    for name, texts in lampiran_in_order(appraisal):
        lines.append((name, joined(folded(text) for text in texts)))
    if lines:
        yield heading("Lampiran")
        yield labelled(lines, _LAMPIRAN_WIDTH)
