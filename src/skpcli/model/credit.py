"""The block ``angka_kredit`` of a pegawai document: what papers of angka kredit need beside SKP."""

import re
from decimal import Decimal
from typing import Annotated

from pydantic import BeforeValidator, Field, WithJsonSchema

from skpcli.model.base import Day, Model
from skpcli.model.numbers import read_number
from skpcli.model.values import RefusedValueError, quoted

_DOUBTFUL = re.compile(r"[0-9]{1,3}\.[0-9]{3}")


def read_credit(value: object) -> object:
    """Read an amount of angka kredit in Indonesian notation; error SKP212.

    ``20.833`` is refused: papers print three decimals, so that dot may be a decimal sign or not.

    >>> read_credit("12,5"), read_credit("1.250,75")
    (Decimal('12.5'), Decimal('1250.75'))
    """
    if not isinstance(value, str):
        return value
    text = value.strip()
    number = read_number(text)
    if number is None:
        message = f"angka kredit {quoted(value)} bukan bilangan nol atau lebih"
        raise RefusedValueError("SKP212", message, 'tulis angkanya saja, misalnya "12,5"')
    if _DOUBTFUL.fullmatch(text):
        message = f"titik pada angka kredit {quoted(value)} dapat berarti ribuan atau desimal"
        decimal = text.replace(".", ",")
        whole = text.replace(".", "")
        raise RefusedValueError("SKP212", message, f'tulis "{decimal}" atau {whole}')
    return number


CreditAmount = Annotated[
    Decimal, BeforeValidator(read_credit), WithJsonSchema({"format": "angka kredit"})
]
"""An amount of angka kredit, zero or more."""


class AngkaKredit(
    Model,
    json_schema_extra={
        "description": "Hanya bagi jabatan fungsional: isian surat angka kredit, semuanya opsional."
    },
):
    """What the papers of angka kredit need beside the SKP; the latest document's counts."""

    nomor: str | None = Field(default=None, description="Nomor surat angka kredit.")
    karpeg: str | None = Field(default=None, description="Nomor seri KARPEG.")
    tempat_lahir: str | None = Field(default=None, description="Tempat lahir.")
    tmt_pangkat: Day | None = Field(
        default=None,
        description="Tanggal mulai pangkat terakhir. Tulis 2023-04-01 atau 1 April 2023.",
    )
    tmt_jabatan: Day | None = Field(
        default=None,
        description="Tanggal mulai jabatan terakhir. Tulis 2023-04-01 atau 1 April 2023.",
    )
    dasar: CreditAmount | None = Field(
        default=None, description="Angka kredit dasar yang diberikan, misalnya 100."
    )
    lama: CreditAmount | None = Field(
        default=None, description='Angka kredit jabatan fungsional lama, misalnya "12,5".'
    )
    penyetaraan: CreditAmount | None = Field(
        default=None, description="Angka kredit penyesuaian atau penyetaraan."
    )
    pendidikan: CreditAmount | None = Field(
        default=None, description="Angka kredit dari peningkatan pendidikan."
    )

    @property
    def carried(self) -> Decimal:
        """Give the sum of what does not come from conversion."""
        amounts = (self.dasar, self.lama, self.penyetaraan, self.pendidikan)
        return sum((amount for amount in amounts if amount is not None), Decimal(0))
