"""Forms as one HTML file: no script, nothing from elsewhere, ready for a browser's print."""

from base64 import b64encode
from collections.abc import Sequence

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from skpcli.data import read_data
from skpcli.forms.continuing import cut_to_pages
from skpcli.forms.curve import curve_svg, said_in_words
from skpcli.forms.form import Block, Curve, Form, Paper, Picture
from skpcli.forms.pages import MARGIN, Ending, ending_of, page_of

_TEMPLATE = "formulir.html"


class HtmlPrinter:
    """Prints forms; its template is read once."""

    def __init__(self, paper: Paper, *, in_colour: bool) -> None:
        """Read the template; every text in it is escaped."""
        self._paper = paper
        self._in_colour = in_colour
        environment = Environment(
            autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
        )
        environment.filters["kind"] = _kind
        environment.filters["ending"] = self._ending
        environment.filters["drawn"] = _drawn
        environment.filters["in_words"] = said_in_words
        environment.filters["data_uri"] = _data_uri
        self._template = environment.from_string(read_data(_TEMPLATE).decode())

    def print_forms(self, forms: Sequence[Form], title: str) -> bytes:
        """Give one page with all forms."""
        text = self._template.render(
            forms=cut_to_pages(forms, self._paper),
            title=title,
            in_colour=self._in_colour,
            margin=MARGIN,
            upright=page_of(self._paper, landscape=False),
            wide=page_of(self._paper, landscape=True),
        )
        return text.encode()

    def _ending(self, form: Form) -> Ending | None:
        """Find what stays together with the signatures."""
        return ending_of(form, page_of(self._paper, landscape=form.landscape))


def _kind(block: Block) -> str:
    """Say what a block is."""
    return type(block).__name__


def _drawn(curve: Curve) -> Markup:
    """Draw a curve; the picture holds numbers of ours only, no text."""
    return Markup(curve_svg(curve))


def _data_uri(picture: Picture) -> str:
    """Give a picture in the form that stands inside a page."""
    kind = "jpeg" if picture.suffix in (".jpg", ".jpeg") else picture.suffix.removeprefix(".")
    return f"data:image/{kind};base64,{b64encode(picture.data).decode()}"
