"""What the rules of one appraisal need to know beside the items that they rate."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from skpcli.law.parameters import DefinisiMetode
from skpcli.law.regulation import RulesOfDay
from skpcli.model.documents import Pegawai
from skpcli.model.terms import Capaian, Metode


@dataclass(frozen=True, slots=True)
class Context:
    """A document, the regulation of the last day of its period, and the choices made for it.

    ``method_source`` says in words where the method comes from. ``capaian`` is that of the
    organisation led (for a leader) or counted in. ``keys`` maps the official keys of the seven
    values to the file's own where they differ.
    """

    pegawai: Pegawai
    rules: RulesOfDay
    method: Metode = Metode.MAYORITAS
    method_source: str = "bawaan"
    capaian: Capaian | None = None
    keys: Mapping[str, str] = field(default_factory=dict)

    @property
    def method_rules(self) -> DefinisiMetode:
        """The rules of the method in force."""
        return self.rules.metode[self.method]
