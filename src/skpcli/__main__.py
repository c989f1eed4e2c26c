"""Start of the command line, also as ``python -m skpcli``."""

import gc


def main() -> None:
    """Run `skp` and end the process with its exit code.

    What is imported lives as long as the process, so the collector need not look at it: a tenth
    of the start-up time.
    """
    gc.disable()
    from skpcli.cli import main as run_and_exit

    run_and_exit()


if __name__ == "__main__":
    main()
