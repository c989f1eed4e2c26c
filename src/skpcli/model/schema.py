"""The document format as a JSON Schema, made from the models.

Draft 7: the YAML language server that most editors run supports that draft and older ones, not the
later drafts. Editors type scalars where the reader takes every scalar as text, so a text field
takes numbers and booleans too, and what may be absent may also be a text that means so.
"""

import json
from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import JsonSchemaMode, models_json_schema

from skpcli.model import patterns as pola
from skpcli.model import terms as istilah
from skpcli.model.kinds import MODELS
from skpcli.model.performance import PerilakuKerja
from skpcli.model.terms import JenisDokumen

DRAFT = "http://json-schema.org/draft-07/schema#"

JsonSchema = dict[str, Any]
"""A JSON Schema or a part of one."""

_TEXT = ["string", "number", "boolean"]
_ABSENT = "kosong"
_DEFINITIONS = "#/definitions/"
_ROMAN = [
    *("I", "II", "III", "IV", "V", "VI", "VII", "VIII"),
    *("IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII"),
]
_GOLONGAN = [
    *(f"{roman}/{letter}" for roman in _ROMAN[:4] for letter in "abcd"),
    "IV/e",
]

_STEP_OF_ROUNDED_NIP = 32
"""A number as large as a NIP that was a floating-point number once, as 1.98501012009012904e+17 is,
is a multiple of this: its last digits are lost. A schema sees no more of a number than its value,
so one unquoted NIP in 32 is refused as well, and all where the editor itself rounds; in quotes none
is."""


def schema(kind: JenisDokumen | None = None) -> JsonSchema:
    """Give the JSON Schema of one kind of document, or of both kinds, told apart by ``jenis``."""
    head: JsonSchema = {"$schema": DRAFT, "type": "object"}
    if kind:
        definitions = _definitions([kind])
        document: JsonSchema = definitions.pop(MODELS[kind].__name__)
        title = f"SKP: dokumen {kind}"
        return {**head, **document, "title": title, "definitions": definitions}
    kinds = " atau ".join(f"`jenis: {kind}`" for kind in JenisDokumen)
    organisasi = pola.any_spelling(JenisDokumen, JenisDokumen.ORGANISASI)
    return {
        **head,
        "title": "SKP: dokumen pegawai atau organisasi",
        "description": f"Satu dokumen SKP: {kinds}.",
        "required": ["jenis"],
        "properties": {
            "jenis": {
                "description": "Jenis dokumen: pegawai atau organisasi. Wajib.",
                **_choice(list(JenisDokumen), pola.any_spelling(JenisDokumen)),
            }
        },
        "if": {"required": ["jenis"], "properties": {"jenis": {"pattern": _whole(organisasi)}}},
        "then": _refer(MODELS[JenisDokumen.ORGANISASI].__name__),
        "else": _refer(MODELS[JenisDokumen.PEGAWAI].__name__),
        "definitions": _definitions(list(JenisDokumen)),
    }


def schema_text(kind: JenisDokumen | None = None) -> str:
    """Give the JSON Schema as a text, sorted, in ASCII so that no terminal can spoil a pattern."""
    return json.dumps(schema(kind), sort_keys=True, indent=1) + "\n"


def _definitions(kinds: list[JenisDokumen]) -> JsonSchema:
    """Give the definitions of the documents, and of all that they hold."""
    models: list[tuple[type[BaseModel], JsonSchemaMode]] = [
        (MODELS[kind], "validation") for kind in kinds
    ]
    _, generated = models_json_schema(models, ref_template=f"{_DEFINITIONS}{{model}}")
    raw: JsonSchema = generated["$defs"]
    absent = {"type": ["null", "string"], "pattern": _whole(pola.ABSENT_TEXTS)}
    definitions: JsonSchema = {_ABSENT: absent}
    for name, definition in raw.items():
        if "properties" in definition:
            definitions[name] = _mapping(name, raw)
    for kind in kinds:
        only_this_kind = _choice([kind], pola.any_spelling(JenisDokumen, kind))
        definitions[MODELS[kind].__name__]["properties"]["jenis"].update(only_this_kind)
    return definitions


def _mapping(name: str, raw: JsonSchema) -> JsonSchema:
    """Describe a model as editors need it; ``raw`` are the definitions as pydantic gives them."""
    definition = raw[name]
    required = definition.get("required", [])
    properties: JsonSchema = {}
    for key, field in definition["properties"].items():
        properties[key] = _field(field, raw, required=key in required)
    patterns: JsonSchema = {"^x_": {}}
    if name == PerilakuKerja.__name__:
        patterns |= {pola.value_key(key): properties[key] for key in properties}
    mapping = {
        "description": definition["description"],
        "properties": properties,
        "patternProperties": patterns,
        "additionalProperties": False,
    }
    if required:
        mapping["required"] = required
    if "anyOf" in definition:
        mapping["anyOf"] = [_some_of(choice["required"]) for choice in definition["anyOf"]]
    return mapping


def _some_of(keys: list[str]) -> JsonSchema:
    """Demand that keys are there, and that their values do not mean "nothing here"."""
    present = {"not": _refer(_ABSENT)}
    return {"required": keys, "properties": dict.fromkeys(keys, present)}


def _field(field: JsonSchema, raw: JsonSchema, *, required: bool) -> JsonSchema:
    """Describe one field; of the defaults only those are named that a user could write."""
    value = _value(field, raw)
    if not required:
        value = _or_absent(value)
    default = field.get("default")
    named = {"default": default} if isinstance(default, str) else {}
    if "description" in field:
        return {"description": field["description"], **value, **named}
    model = raw[field["$ref"].removeprefix(_DEFINITIONS)]  # pydantic says the same words once only
    return {"description": model["description"], **value, **named}


def _value(schema: JsonSchema, raw: JsonSchema) -> JsonSchema:
    """Describe a value that is there."""
    if "anyOf" in schema:  # the value, or null
        return _value(schema["anyOf"][0], raw)
    if "$ref" in schema:
        name = schema["$ref"].removeprefix(_DEFINITIONS)
        if "enum" in raw[name]:
            choices: type[StrEnum] = getattr(istilah, name)
            return _choice(raw[name]["enum"], pola.any_spelling(choices))
        return {"type": ["object"], "allOf": [_refer(name)]}
    if "items" in schema:
        item = _value(schema["items"], raw)
        single = _TEXT if item.get("type") == _TEXT else []
        return {"type": ["array", *single], "items": _or_absent(item)}
    if "format" in schema:
        return _text_of_form(schema["format"])
    return {"type": _TEXT, "pattern": pola.non_empty()}


def _text_of_form(form: str) -> JsonSchema:
    """Describe a text with a form of its own."""
    match form:
        case "date":
            return {"type": "string", "pattern": _whole(pola.date_pattern())}
        case "nip":
            digits = {
                "type": "integer",
                "minimum": 10**17,
                "maximum": 10**18 - 1,
                "not": {"multipleOf": _STEP_OF_ROUNDED_NIP},
            }
            return {"anyOf": [{"type": "string", "pattern": _whole(pola.nip_pattern())}, digits]}
        case "golongan":
            return _choice([*_GOLONGAN, *_ROMAN], pola.golongan_pattern())
        case "angka kredit":
            pattern = pola.whole_match(pola.CREDIT, required=True)
            amounts = {"type": "number", "minimum": 0}
            return {"anyOf": [amounts, {"type": "string", "pattern": pattern}]}
        case "versi":
            return _choice([1], pola.VERSION)
        case "id":
            return {"type": _TEXT, "pattern": pola.non_empty(f"{pola.ID}$")}
        case "id organisasi":
            return {"type": _TEXT, "pattern": pola.non_empty(f"{pola.ORGANISATION_ID}$")}
    raise ValueError(form)


def _or_absent(value: JsonSchema) -> JsonSchema:
    """Let a value be absent too: no value at all, or a text that means so."""
    if "anyOf" in value:
        return {"anyOf": [*value["anyOf"], _refer(_ABSENT)]}
    if value.get("pattern") == pola.non_empty():
        return {"type": [*_TEXT, "null"]}
    if "allOf" not in value and "items" not in value:
        return {"anyOf": [value, _refer(_ABSENT)]}
    if "string" in value["type"]:
        return {**value, "type": [*value["type"], "null"]}
    return {
        **value,
        "type": [*value["type"], "null", "string"],
        "pattern": _whole(pola.ABSENT_TEXTS),
    }


def _choice(values: Sequence[Any], spellings: str) -> JsonSchema:
    """Describe a closed set: editors offer its values, all other accepted spellings pass."""
    return {"anyOf": [{"enum": list(values)}, {"type": "string", "pattern": _whole(spellings)}]}


def _whole(spellings: str) -> str:
    return pola.whole_match(spellings, required=True)


def _refer(name: str) -> JsonSchema:
    return {"$ref": f"{_DEFINITIONS}{name}"}
