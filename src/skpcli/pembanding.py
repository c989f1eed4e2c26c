"""The closed list of comparators before a number."""

import re

from skpcli.bilangan import HURUF

KURANG = (
    *("maksimal", "maksimum", "maks", "paling lambat", "paling lama", "paling banyak", "selambat-lambatnya"),
    *("tidak lebih dari", "kurang dari", "di bawah", "<", "≤", "<="),
)
LEBIH = (
    *("minimal", "minimum", "min", "paling sedikit", "paling kurang", "sekurang-kurangnya"),
    *("tidak kurang dari", "lebih dari", "di atas", ">", "≥", ">="),
)
TEGAS = frozenset(("<", "kurang dari", "di bawah", ">", "lebih dari", "di atas"))
_KATA_BANDING = "|".join(sorted((kata for kata in KURANG + LEBIH if kata[0].isalpha()), key=len, reverse=True))
# A word needs a blank before the number: in `min.3` the digits would belong to a name.
_BANDING = rf"(?:(?<!{HURUF})(?P<kata>{_KATA_BANDING})(?:(?<=maks)\.|(?<=min)\.)? |(?P<tanda>[<>]=?|[≤≥]) ?)"
BANDING_AWAL = re.compile(_BANDING)
BANDING_AKHIR = re.compile(rf"{_BANDING}\Z")
