"""Pictures of an office, tried before anything is printed with them."""

import json

import typst

from skpcli.forms.form import Picture

_TRIAL = b"#image(bytes(json(bytes(sys.inputs.data))))"


def is_whole(picture: Picture) -> bool:
    """Tell whether a picture can be shown, by drawing it once; `ModuleNotFoundError` as forms."""
    try:
        typst.compile(_TRIAL, format="pdf", sys_inputs={"data": json.dumps(list(picture.data))})
    except typst.TypstError:
        return False
    return True
