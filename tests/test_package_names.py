"""What `skpcli` exports."""

import subprocess
import sys

import pytest

import skpcli
from skpcli.model.terms import Metode


def test_the_methods_stand_beside_score() -> None:
    assert skpcli.Metode is Metode
    assert set(skpcli.__all__) >= {"Metode", "check", "read", "score"}
    assert skpcli.score(skpcli.read([]), metode=skpcli.Metode.KETAT) == []


def test_the_package_loads_no_model_of_its_own_accord() -> None:
    code = "import sys, skpcli; assert 'skpcli.model.terms' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_an_unknown_name_is_named() -> None:
    with pytest.raises(AttributeError, match="Metoda"):
        skpcli.Metoda  # noqa: B018
