"""How a node of the cascade and its link are said in a message."""

from collections.abc import Collection
from difflib import get_close_matches
from itertools import islice

from skpcli.engine.nodes import Node, Owner
from skpcli.model.documents import Pegawai
from skpcli.model.numbers import flatten
from skpcli.model.organisations import Sasaran
from skpcli.model.values import listed

_IDS_SHOWN = 12
_COMPARED_LENGTH = 300
"""Of two texts no more than this is compared."""

COMPARED_NODES = 40
"""With no more of a leader's RHK: every person below costs as many comparisons."""


def link_key(node: Node) -> str:
    """Name the key that holds a node's link."""
    if isinstance(node.content, Sasaran):
        return "mendukung"
    return "intervensi"


def split_link(node: Node) -> tuple[str, str]:
    """Split a node's link into owner and id; a short link has no owner.

    A link to ``disdik/S1`` gives ``("disdik", "S1")``, one to ``R2`` gives ``("", "R2")``.
    """
    owner, _, identifier = (node.link or "").rpartition("/")
    return owner.strip(), identifier.strip()


def node_label(node: Node) -> str:
    """Name a node for people: an RHK with its owner's name, a goal in full."""
    content = node.owner.content
    if isinstance(content, Pegawai):
        return f"{node.content.id} ({content.pegawai.nama})"
    return f"{content.id}/{node.content.id}"


def rhk_pimpinan_of(node: Node) -> str | None:
    """Give the text of the leader's RHK as an RHK says it; a goal says none."""
    if isinstance(node.content, Sasaran):
        return None
    return node.content.rhk_pimpinan


def id_list(ids: Collection[str]) -> str:
    """Write ids one after the other, and of many how many more there are."""
    shown = listed(list(islice(ids, _IDS_SHOWN)))
    rest = len(ids) - _IDS_SHOWN
    if rest > 0:
        return f"{shown}, dan {rest} lagi"
    return shown


def plain(text: str) -> str:
    """Fold a text, and leave out the signs at its end."""
    return flatten(text).rstrip(" .;,")


def nearest_id(text: str | None, owner: Owner | None) -> str | None:
    """Find the node with the nearest text, among the first of a document; None without one."""
    if text is None or owner is None:
        return None
    ids_by_text: dict[str, str] = {}
    for identifier, node in islice(owner.nodes.items(), COMPARED_NODES):
        ids_by_text.setdefault(_beginning(node.text), identifier)
    wanted = _beginning(text)
    if wanted in ids_by_text:
        return ids_by_text[wanted]
    close = get_close_matches(wanted, ids_by_text, n=1)
    if close:
        return ids_by_text[close[0]]
    return None


def _beginning(text: str) -> str:
    return plain(text)[:_COMPARED_LENGTH]
