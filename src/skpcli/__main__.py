"""Start of the command line, also as ``python -m skpcli``."""

import gc
import os


def main() -> None:
    """Run `skp` and end the process with its exit code.

    What is imported lives as long as the process, so the collector need not look at it: neither
    at the start, a tenth of the time, nor when the process ends, a seventh.
    """
    gc.disable()
    # No plug-in of another package is to change what a document says; looking for some takes 5 ms.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from skpcli.cli import main as run_and_exit

    try:
        run_and_exit()
    finally:
        gc.freeze()


if __name__ == "__main__":
    main()
