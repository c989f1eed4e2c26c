"""The quick look for organisations overlooks none, however `jenis` is written."""

from command_line import ROOT
from hypothesis import given, settings
from hypothesis import strategies as st

from skpcli.batch.context import may_hold_organisations
from skpcli.model.terms import JenisDokumen
from skpcli.reading.reader import read_file

KEYS = (
    "jenis",
    '"jen\\x69s"',
    "'jenis'",
    '"jenis"',
    "? jenis\n",
    "? jenis # k\n",
    '? "\\x6aenis" # k\n',
)
VALUES = (
    "organisasi",
    "Organisasi",
    "ORGANISASI ",
    "organi\u017fa\u017fi",
    "_organisasi-",
    "organi\\x73asi",
)
BETWEEN = (
    "",
    " ",
    "  # ket: a\n  ",
    "\n  ",
    " # b\n  # c: d\n  ",
    " >-\n  ",
    " |-\n  ",
    " !!str ",
    " &a ",
)
BEFORE = (
    "",
    "a: 1\n",
    "jenis_x: pegawai\n",
    "jenis: pegawai\n---\n",
    "\ufeff",
    "# jenis: pegawai\n",
)
CERTAIN = (
    "jenis: organisasi",
    "jenis:   ORGANISASI  # ya",
    '"jenis": "Organisasi"',
    "'jenis' : organisasi",
    "versi: 1\nnama: A: B\njenis: organisasi",
    "jenis:\n  organisasi",
    "jenis: >-\n  organisasi",
    '"jen\\u0069s": organisasi',
    'jenis: "organisas\\x69"',
    "x: 1\n---\njenis: organisasi",
)
JUMBLE = st.text(alphabet=" \n\r#:\"'?|>-{}k\x85\u2028", max_size=4)


def holds_organisations(content: bytes) -> bool:
    """Tell whether a file holds an organisation, by reading it."""
    documents = read_file("a.yaml", content).documents
    return any(document.kind is JenisDokumen.ORGANISASI for document in documents)


def test_organisations_are_seen() -> None:
    for head in CERTAIN:
        text = f"{head}\nid: dinas\nperiode: {{mulai: 2025-01-01, selesai: 2025-12-31}}\n"
        assert may_hold_organisations(text.encode()), head
        assert may_hold_organisations(text.encode("utf-16")), head


def test_people_are_not_taken_for_organisations() -> None:
    for path in sorted((ROOT / "examples").rglob("*.yaml")):
        content = path.read_bytes()
        assert may_hold_organisations(content) is holds_organisations(content), path.name


@st.composite
def spelled(draw: st.DrawFn) -> bytes:
    """Write an organisation in one of very many ways."""
    key, value = draw(st.sampled_from(KEYS)), draw(st.sampled_from(VALUES))
    gap, between = draw(st.sampled_from(("", " ", "  "))), draw(st.sampled_from(BETWEEN))
    quote = draw(st.sampled_from(("", "'", '"')))
    text = f"{key}{gap}: {between}{quote}{value}{quote}"
    in_flow_mapping = draw(st.booleans())
    if in_flow_mapping:
        text = f"{{id: dinas, {text}, nama: A}}\n"
    else:
        text = f"{text}\nid: dinas\nnama: A\n"
    text = draw(st.sampled_from(BEFORE)) + text
    line_break = draw(st.sampled_from(("\n", "\r\n", "\r", "\u2028", "\x85")))
    encoding = draw(st.sampled_from(("utf-8", "utf-16", "utf-8-sig")))
    return text.replace("\n", line_break).encode(encoding)


@settings(deadline=None, max_examples=400)
@given(spelled())
def test_no_organisation_is_overlooked(content: bytes) -> None:
    if holds_organisations(content):
        assert may_hold_organisations(content)


@settings(deadline=None, max_examples=600)
@given(st.sampled_from(["", "? ", "{", "--- ", "x: y\n"]), JUMBLE, JUMBLE, JUMBLE)
def test_no_organisation_is_overlooked_in_a_jumble(
    start: str, between: str, quote: str, end: str
) -> None:
    content = f"{start}jenis{between}: {quote}organisasi{end}".encode()
    if holds_organisations(content):
        assert may_hold_organisations(content)
