"""The models of the documents by their kind."""

from skpcli.model.documents import Pegawai
from skpcli.model.organisations import Organisasi
from skpcli.model.terms import JenisDokumen

MODELS: dict[JenisDokumen, type[Pegawai] | type[Organisasi]] = {
    JenisDokumen.PEGAWAI: Pegawai,
    JenisDokumen.ORGANISASI: Organisasi,
}
"""What each kind of document is read as."""
