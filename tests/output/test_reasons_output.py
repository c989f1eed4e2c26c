"""Why: what `--mengapa` says of every indicator and every value."""

import pytest
from command_line import Skp, teacher, write_file

from skpcli.engine.ratings import measure
from skpcli.engine.results import IndikatorResult
from skpcli.model.performance import Indikator
from skpcli.model.terms import Arah, Aspek, Posisi
from skpcli.output.employee.reasons import comparison_words

UP, DOWN = Arah.NAIK, Arah.TURUN


@pytest.mark.parametrize(
    ("target", "realisasi", "aspek", "arah", "words"),
    [
        ("7 hari", "5 hari", Aspek.WAKTU, DOWN, "5 hari dari 7 hari, makin kecil makin baik: di atas"),
        ("85%", "81,5%", None, None, "81,5% dari 85%, makin besar makin baik: di bawah"),
        ("85%", "85%", None, None, "85% dari 85%, sama dengan target: pada"),
        ("85 - 95%", "90%", None, None, "90% dari 85 - 95%, di dalam rentang: pada"),
        ("maks. 3", "2", None, None, "2 dari maks. 3, batas terpenuhi: pada"),
        ("> 3", "3", None, UP, "3 dari > 3, batas tidak terpenuhi: di bawah"),
        ("Sesuai Pagu", "sesuai pagu", None, None, "sesuai pagu dari Sesuai Pagu, sama dengan target: pada"),
        (
            "2 dokumen",
            "3 dokumen disahkan oleh kepala dinas",
            None,
            None,
            "3 dokumen disahkan oleh kepala dinas; target 2 dokumen, makin besar makin baik: di atas",
        ),
        ("2 dokumen", None, None, None, "target 2 dokumen: tidak dihitung, belum ada realisasi"),
        (None, "3 dokumen", None, None, "3 dokumen: tidak dihitung, tanpa target"),
        (None, None, None, None, "target -: tidak dihitung, tanpa target"),
        (
            "7 hari",
            "5 hari",
            Aspek.WAKTU,
            None,
            "5 hari dari 7 hari: tidak dihitung, isi `arah`: dari target ini tidak pasti apakah lebih "
            "banyak berarti lebih baik",
        ),
    ],
)  # fmt: skip
def test_the_comparison_in_words(
    target: str | None, realisasi: str | None, aspek: Aspek | None, arah: Arah | None, words: str
) -> None:
    indikator = Indikator(target=target, realisasi=realisasi, aspek=aspek, arah=arah)
    assert comparison_words(measure(indikator)) == words


@pytest.mark.parametrize(
    ("posisi", "arah", "why"),
    [
        (Posisi.PADA, None, "tanggalnya terpenuhi"),
        (Posisi.DI_BAWAH, None, "tanggalnya terlewati"),
        (Posisi.DI_ATAS, DOWN, "makin kecil makin baik"),
    ],
)
def test_dates_in_words(posisi: Posisi, arah: Arah | None, why: str) -> None:
    indikator = Indikator(target="31 Maret 2025", realisasi="30 Maret 2025", arah=arah)
    measured = IndikatorResult(indikator, posisi, None, None)
    assert comparison_words(measured).endswith(f"2025, {why}: {posisi}")


def why(skp: Skp, name: str = "guru.yaml") -> str:
    """Give the chain of reasons of a file on one line, without guides."""
    out = skp("nilai", name, "--mengapa").out
    chain = out[out.index("MENGAPA") :]
    return " ".join(word for word in chain.split() if word[0] not in "│├└")


def test_the_chain_goes_down_to_every_indicator(skp: Skp) -> None:
    chain = why(skp)
    assert "Indikator 2: 5 hari dari 7 hari, makin kecil makin baik: di atas" in chain
    assert "Indikator 1: 81,5% dari 85%, makin besar makin baik: di bawah" in chain
    assert chain.count("Indikator ") == 5


def test_equal_reasons_are_said_once(skp: Skp) -> None:
    chain = why(skp)
    values = chain[chain.index("Rating perilaku kerja") :]
    assert "Berorientasi Pelayanan, Harmonis: di atas ekspektasi (ditetapkan)" in values
    assert values.count("karena: ditetapkan pejabat penilai dasar:") == 1
    equal = teacher().replace("rating: di atas ekspektasi", "rating: sesuai ekspektasi")
    write_file("equal.yaml", equal)
    assert "Ketujuh nilai: sesuai ekspektasi (ditetapkan) karena:" in why(skp, "equal.yaml")
