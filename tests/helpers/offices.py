"""An office of several people with what may go wrong in it."""

import csv
import io

from command_line import ROOT, teacher

ORGANISATION = (ROOT / "examples" / "dinas-contoh" / "organisasi.yaml").read_text("utf-8")


STRICT_ORGANISATION = ORGANISATION + "kebijakan: {metode_usulan: ketat}\n"


NIPS = tuple(f"19{70 + i}0101199501{1 + i % 2}{i + 1:03}" for i in range(8))


def person(number: int, **changes: str) -> str:
    """Give one of several people; his organisation is the example's."""
    text = teacher(**{"nip": f'"{NIPS[number]}"', "nama": f'"Rekaan {number}"', **changes})
    return f"{text}organisasi: dinas-contoh\n" if "\norganisasi:" not in text else text


def office() -> dict[str, str]:
    """Give an office with what may go wrong in it: a document behind its people, collisions, leaders, errors."""
    return {
        "a.yaml": person(0),
        "b/satu.yaml": person(1)
        + "---\n"
        + person(1).replace("mulai: 2025-01-01", "mulai: 2025-03-01"),
        "b/dua.yaml": person(2) + "memimpin: dinas-contoh\n",
        "c.yaml": person(3).replace("jenis_jabatan: JF", "jenis_jabatan: Fungsional"),
        "d.yaml": person(0)
        .replace("mulai: 2025-01-01", "mulai: 2025-02-01")
        .replace("Guru Ahli", "Kepala"),
        "e.yaml": person(4)
        + "memimpin: dinas-contoh\n---\n"
        + STRICT_ORGANISATION
        + "---\n"
        + person(5)
        + "penilaian: [\n",
        "f.yaml": person(6, nip='"123"'),
        "g.yaml": "a: [\n",
        "h.yaml": "# kosong\n",
        "i.yaml": person(7).replace("2025", "2021"),
    }


def csv_rows(table: str, delimiter: str = ",") -> list[list[str]]:
    """Read CSV."""
    return list(csv.reader(io.StringIO(table, newline=""), delimiter=delimiter))
