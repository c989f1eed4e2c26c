"""Options of the test run."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--tulis", action="store_true", help="rewrite the golden files from what comes out now")
