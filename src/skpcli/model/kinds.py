"""The models of the documents by their kind."""

from skpcli.model.documents import Pegawai
from skpcli.model.organisations import Organisasi
from skpcli.model.terms import JenisDokumen

DocumentModel = Pegawai | Organisasi
"""What a document is read as."""

MODELS: dict[JenisDokumen, type[DocumentModel]] = {
    JenisDokumen.PEGAWAI: Pegawai,
    JenisDokumen.ORGANISASI: Organisasi,
}
"""The model of each kind of document."""
