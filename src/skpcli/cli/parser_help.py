"""Commands whose help is Indonesian."""

import re
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from skpcli.cli.terminal import quiet

_HELP_WORDS = (
    ("Usage: ", "Pemakaian: "),
    ("\nOptions:", "\nOpsi:"),
    ("[default: ", "[bawaan: "),
    ("[required]", "[wajib]"),
    ("Show this message and exit.", "Tampilkan bantuan ini lalu selesai."),
)
_LEAST = r"\[x>=(\d+)\]"


def _translate_help(text: str) -> str:
    for word, translation in _HELP_WORDS:
        text = text.replace(word, translation)
    return re.sub(_LEAST, r"[paling kecil \1]", text)


def _set_quiet(value: bool) -> None:
    quiet.set(value)


def _with_quiet_option(
    _quiet: Annotated[
        bool,
        typer.Option(
            "--senyap",
            "--quiet",
            "-q",
            expose_value=False,
            callback=_set_quiet,
            help="Tanpa catatan, temuan info, rekap, dan kemajuan.",
        ),
    ] = False,
) -> None:
    """Declare the option that all commands have."""


def _quiet_option() -> Any:
    """Make the option that all commands have, as the parser makes those of a function."""
    declaration = typer.Typer(add_completion=False)
    declaration.command()(_with_quiet_option)
    return typer.main.get_command(declaration).params[0]


def _is_argument(parameter: Any) -> bool:
    return bool(parameter.param_type_name == "argument")


class IndonesianCommand(TyperCommand):
    """A command whose help is Indonesian, and which can be told to be quiet.

    Arguments are shown by their metavar alone: what else the parser says of them changes from
    one of its versions to the next.
    """

    def get_params(self, ctx: Any) -> list[Any]:
        """Give the options with the one that all commands have, in front of that for help."""
        *own, help_option = super().get_params(ctx)
        return [*own, _quiet_option(), help_option]

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """Give what follows the name of the command in the usage line."""
        pieces = ["[OPSI]"]
        for argument in filter(_is_argument, self.get_params(ctx)):
            optional = not argument.required and not argument.metavar.startswith("[")
            pieces.append(f"[{argument.metavar}]" if optional else argument.metavar)
        return pieces

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the sections of the arguments and of the options."""
        arguments = []
        options = []
        for parameter in self.get_params(ctx):
            record = parameter.get_help_record(ctx)
            if _is_argument(parameter):
                _, help_ = record
                arguments.append((parameter.metavar, help_))
            else:
                options.append(record)
        if arguments:
            with formatter.section("Argumen"):
                formatter.write_dl(arguments)
        with formatter.section("Opsi"):
            formatter.write_dl(options)

    def get_help(self, ctx: Any) -> str:
        """Give the help text."""
        return _translate_help(super().get_help(ctx))


class IndonesianGroup(TyperGroup):
    """The group of commands, whose help is Indonesian and lists them by what they are for."""

    def get_help(self, ctx: Any) -> str:
        """Give the help text; the panel of a command is the heading that it stands under."""
        head, _, listing = super().get_help(ctx).partition("\nCommands:\n")
        parts = [head.removesuffix("\n")]
        heading = ""
        for line in listing.splitlines():
            name = re.match(r"  (\S+)", line)
            panel = self._heading(name[1]) if name else heading
            if panel != heading:
                heading = panel
                parts.append(f"\n{heading}:")
            parts.append(line)
        return _translate_help("\n".join(parts))

    def _heading(self, command: str) -> str:
        return str(getattr(self.commands[command], "rich_help_panel", None) or "Perintah")
