"""What the option parser says of mistakes, in Indonesian.

Loaded when one happens; until then nothing of it is compiled.
"""

import re
from collections.abc import Callable, Container
from difflib import get_close_matches

Replacement = str | Callable[[re.Match[str]], str]


def _missing_choice(match: re.Match[str]) -> str:
    """Say which choices an argument that was not given has; the parser gives one a line."""
    choices = " ".join(match[2].split())
    return f"argumen `{match[1]}` wajib disebut; pilih salah satu dari: {choices}"


def _refused_choice(match: re.Match[str]) -> str:
    """Say what an option takes; the parser gives its spellings and its choices in quotes."""
    option = match[1].split(" / ")[0].strip("'")
    choices = match[3].replace("'", "")
    return f'"{match[2]}" bukan nilai untuk `{option}`; pilih salah satu dari: {choices}'


_MESSAGES: tuple[tuple[str, Replacement], ...] = (
    (r"No such option: (\S+?)\.?( .*)?$", r"opsi `\1` tidak dikenal.\2"),
    (r"No such command '(.*?)'\.(.*)", r"perintah `\1` tidak dikenal.\2"),
    (r"Missing command\.", "perintah belum disebut"),
    (r"Missing argument '(.*?)'\.\s+Choose from:\s+(.*)", _missing_choice),
    (
        r"Missing argument 'PATH\.\.\.'\.?",
        "sebutkan berkas atau foldernya, misalnya: skp nilai contoh-skp",
    ),
    (r"Missing argument '(.*?)'\.?", r"argumen `\1` wajib disebut"),
    (r"Missing option '(.*?)'\.?", r"opsi `\1` wajib disebut"),
    (r"Option '(.*?)' requires an argument\.", r"opsi `\1` memerlukan nilai"),
    (r"Option '(.*?)' does not take a value\.", r"opsi `\1` tidak memerlukan nilai"),
    (r"Got unexpected extra arguments?(?:\(s\))? \((.*)\)", r"argumen berlebih: `\1`"),
    (
        r"Invalid value for (.*?): '(.*)' is not a valid int(?:eger)?(?: range)?\.?$",
        r'nilai untuk \1 keliru: "\2" bukan bilangan bulat',
    ),
    (
        r"Invalid value for (.*?): (\S+) is not in the range \w+>=(\d+)\.?$",
        r"nilai untuk \1 keliru: \2, padahal paling kecil \3",
    ),
    (
        r"Invalid value for (.*?): (\S+) is not in the range \w+<=(\d+)\.?$",
        r"nilai untuk \1 keliru: \2, padahal paling besar \3",
    ),
    (
        r"Invalid value for (.*?): (\S+) is not in the range (\d+)<=\w+<=(\d+)\.?$",
        r"nilai untuk \1 keliru: \2, padahal antara \3 dan \4",
    ),
    (
        r"Invalid value for (.*?): (?:Value error, )?'(.*?)' is not one of (.*?)\.?$",
        _refused_choice,
    ),
    (
        r"Invalid value for (.*?): Input should be a valid integer.*",
        r"nilai untuk \1 keliru: bukan bilangan bulat",
    ),
    (
        r"Invalid value for (.*?): Input should be greater than or equal to (\d+)$",
        r"nilai untuk \1 keliru: paling kecil \2",
    ),
    (
        r"Invalid value for (.*?): Input should be less than or equal to (\d+)$",
        r"nilai untuk \1 keliru: paling besar \2",
    ),
    (r"Invalid value for (.*?): (.*)", r"nilai untuk \1 keliru: \2"),
)
_REFUSED_CHOICE = r'^"(.*)" bukan nilai untuk .* dari: (.*)$'
_UNKNOWN_COMMAND = r"^perintah `(.*?)` tidak dikenal\."
_GUESSES = r"\(?(?:Did you mean|Possible options:) (.*?)[?)]*$"
_UNKNOWN_OPTION = r"^opsi `(--\S*?)` tidak dikenal\."
_ENGLISH_OPTIONS = {
    "--strict": "--ketat",
    "--warnings-as-errors": "--ketat",
    "--filter": "--saring",
    "--where": "--saring",
    "--sort": "--urut",
    "--order-by": "--urut",
    "--jobs": "--proses",
    "--workers": "--proses",
    "--processes": "--proses",
    "--group-by": "--per",
    "--by": "--per",
    "--context": "--konteks",
    "--mask": "--samarkan",
    "--anonymize": "--samarkan",
    "--redact": "--samarkan",
    "--method": "--metode",
    "--minimum": "--minimal",
    "--min": "--minimal",
    "--select": "--pilih",
    "--ignore": "--abaikan",
    "--exclude": "--abaikan",
    "--fix": "--perbaiki",
    "--diff": "--beda",
    "--stats": "--statistik",
    "--statistics": "--statistik",
    "--exit-zero": "--keluar-nol",
    "--stdin-filename": "--nama-berkas",
    "--fail-fast": "--gagal-cepat",
    "--files-from": "--dari-daftar",
    "--from": "--dari",
    "--to": "--ke",
    "--matrix": "--matriks",
    "--leader": "--pimpinan",
    "--problems-only": "--hanya-masalah",
    "--count": "--jumlah",
    "--date": "--tanggal",
    "--type": "--jenis",
    "--kind": "--jenis",
    "--name": "--nama",
    "--position": "--jabatan",
    "--year": "--tahun",
    "--start": "--mulai",
    "--end": "--selesai",
    "--install": "--pasang",
    "--brief": "--ringkas",
    "--summary": "--ringkas",
    "--short": "--ringkas",
    "--why": "--mengapa",
    "--explain": "--mengapa",
    "--profile": "--profil",
    "--silent": "--senyap",
}
"""What tools of other languages call our options; ``--output`` and its like work as they are."""

_SYNONYMS = {
    "baru": ("buat", "tambah", "mulai", "init", "new", "create", "generate"),
    "contoh": ("demo", "example", "examples", "sample", "samples"),
    "periksa": (
        "cek",
        "check",
        "validasi",
        "validate",
        "lint",
        "uji",
        "verify",
        "test",
        "fix",
        "perbaiki",
    ),
    "nilai": ("hitung", "evaluasi", "score", "predikat", "rating", "rate", "appraise", "grade"),
    "massal": ("rekap", "batch", "ekspor", "export", "bulk", "summary", "report"),
    "distribusi": ("pola", "sebaran", "distribution", "distribute"),
    "kaskade": ("cascading", "cascade", "matriks", "mph", "tree", "graph"),
    "jelaskan": ("istilah", "arti", "explain", "kamus", "define", "glossary", "describe"),
    "aturan": ("rules", "rule", "law", "dasar", "peraturan"),
    "skema": ("schema",),
    "cek-sistem": ("info", "doctor", "sistem", "diagnosa"),
    "lengkapi": ("completion", "completions", "complete", "autocomplete"),
    "--help": ("help", "bantuan", "tolong", "?", "/?"),
    "--version": ("version", "versi"),
}
"""Words that people try for what `skp` calls otherwise."""


def translate_message(
    message: str, commands: Container[str] = (), options: Container[str] = ()
) -> str:
    """Put an error of the option parser into Indonesian; an unknown one is passed on as it is.

    ``commands`` are the commands there are, ``options`` the options of the command called.

    >>> translate_message("No such command 'cek'.")
    'perintah `cek` tidak dikenal. Maksud Anda periksa?'
    """
    for pattern, replacement in _MESSAGES:
        if re.search(pattern, message, re.DOTALL):
            message = re.sub(pattern, replacement, message, flags=re.DOTALL)
            break
    meant_option = _meant_english_option(message, options)
    if meant_option:
        return meant_option
    message += _meant_choice(message)
    message = _with_meant_command(message, commands)
    guesses = re.search(_GUESSES, message, re.DOTALL)
    if guesses is None:
        return message
    nearest = _nearest_guess(message, guesses[1])
    return f"{message[: guesses.start()]}Maksud Anda {nearest}?"


def _meant_english_option(message: str, options: Container[str]) -> str:
    """Name the option that an English name stands for, where the command has it; else nothing."""
    unknown = re.search(_UNKNOWN_OPTION, message)
    if unknown is None:
        return ""
    meant = _ENGLISH_OPTIONS.get(unknown[1].casefold(), "")
    if meant in options:
        return f"opsi `{unknown[1]}` tidak dikenal. Maksud Anda {meant}?"
    if unknown[1] == "--verbose" and "--verbose" not in options:
        return "opsi `--verbose` hanya ada pada `skp nilai`, untuk rantai alasannya"
    return ""


def _meant_choice(message: str) -> str:
    """Ask whether a choice was meant that is spelled much like the refused one."""
    refused = re.search(_REFUSED_CHOICE, message, re.DOTALL)
    if refused is None:
        return ""
    near = get_close_matches(refused[1].casefold(), refused[2].split(", "), n=1)
    if not near:
        return ""
    return f". Maksud Anda {near[0]}?"


def _with_meant_command(message: str, commands: Container[str]) -> str:
    """Ask whether a command was meant that people call by the unknown name."""
    unknown = re.search(_UNKNOWN_COMMAND, message, re.DOTALL)
    if unknown is None:
        return message
    word = unknown[1].casefold()
    if word in commands:
        return f"{unknown[0]} Maksud Anda {word}?"
    for command, synonyms in _SYNONYMS.items():
        if word in synonyms:
            return f"{unknown[0]} Maksud Anda {command}?"
    return message


def _nearest_guess(message: str, guesses: str) -> str:
    """Choose the nearest of the parser's guesses for the word that the message quotes."""
    quoted = re.search("`(.*?)`", message)
    written = quoted[1] if quoted else ""
    return get_close_matches(written, guesses.replace("'", "").split(", "), n=1, cutoff=0)[0]
