"""The nodes of the cascade: goals and RHK in their documents."""

from dataclasses import dataclass, field
from enum import StrEnum

from skpcli.model.documents import Pegawai
from skpcli.model.organisations import Organisasi, Sasaran
from skpcli.model.performance import Rhk
from skpcli.model.routes import Route
from skpcli.model.terms import Cascading, LinkState
from skpcli.reading.typed import TypedDocument


class WhyOpen(StrEnum):
    """Why a link does not resolve."""

    NO_SUCH_RHK = "dokumennya ada, RHK itu tidak"
    NO_SUCH_SASARAN = "organisasinya ada, sasaran itu tidak"
    INCOMPLETE = "tautan tidak lengkap"
    WITHOUT_NUMBER = "pejabat penilai tanpa NIP atau NRP"
    NO_SUCH_PERSON = "dokumennya tidak ada di antara berkas"
    PERSON_ON_OTHER_DAYS = "dokumennya hanya ada untuk hari lain"
    PERSON_UNREADABLE = "dokumennya memuat galat"
    NO_SUCH_ORGANISATION = "organisasinya tidak ada di antara berkas"
    ORGANISATION_ON_OTHER_DAYS = "dokumen organisasinya hanya ada untuk hari lain"
    ORGANISATION_UNREADABLE = "dokumen organisasinya memuat galat"


@dataclass(slots=True, eq=False)
class Node:
    """A goal or an RHK; ``parent`` is what it serves, ``why_open`` why it has none."""

    owner: "Owner"
    part: str
    number: int
    content: Sasaran | Rhk
    state: LinkState | None = None
    why_open: WhyOpen | None = None
    parent: "Node | None" = None
    children: list["Node"] = field(default_factory=list)

    @property
    def id(self) -> str:
        """Full name: owner and own id, with the days where the owner has several documents."""
        return f"{self.owner.identifier}/{self.content.id}{self.owner.suffix}"

    @property
    def order(self) -> tuple[bool, tuple[str, int], bool, int]:
        """Place among all nodes: those reported on first, by file, as written."""
        owner = self.owner
        return owner.is_context, owner.order, self.part == "tambahan", self.number

    @property
    def route(self) -> Route:
        """Route in its document."""
        if self.part == "sasaran":
            return (self.part, self.number)
        return ("hasil_kerja", self.part, self.number)

    @property
    def text(self) -> str:
        """What it says: the uraian of a goal, the rencana of an RHK."""
        if isinstance(self.content, Sasaran):
            return self.content.uraian
        return self.content.rencana

    @property
    def link(self) -> str | None:
        """What it names as its parent."""
        if isinstance(self.content, Sasaran):
            return self.content.mendukung
        return self.content.intervensi

    @property
    def cascading(self) -> Cascading | None:
        """How its parent was handed down; None for a goal."""
        if isinstance(self.content, Sasaran):
            return None
        return self.content.cascading


@dataclass(slots=True, eq=False)
class Owner:
    """A readable document with its nodes by id.

    Where its owner has several, ``suffix`` tells it from the others.
    """

    document: TypedDocument
    content: Pegawai | Organisasi
    is_context: bool
    nodes: dict[str, Node] = field(default_factory=dict)
    one_of_several: bool = False
    suffix: str = ""

    @property
    def identifier(self) -> str:
        """The person's number, or the organisation's id."""
        if isinstance(self.content, Organisasi):
            return self.content.id
        return self.content.number

    @property
    def order(self) -> tuple[str, int]:
        """Place among all documents, by file."""
        return self.document.document.file, self.document.document.number
