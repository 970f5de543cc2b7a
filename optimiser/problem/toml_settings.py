"""Files of settings: read as TOML, and what is wrong with them told as complaints."""

import re
import tomllib
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import to_json

from data.complaints import Complaint, InvalidInputError
from data.reading.encodings import unicode_text
from data.reading.regular_files import refuse_odd_file

MAX_BYTES = 1_000_000
"""Largest file [bytes]."""

NEEDS = {
    "string_type": "text",
    "int_type": "whole",
    "int_from_float": "whole",
    "float_type": "number",
    "finite_number": "number",
    "bool_type": "truth",
    "date_type": "day",
    "list_type": "list",
    "dict_type": "table",
    "model_type": "table",
    "model_attributes_type": "table",
    "greater_than_equal": "least",
    "greater_than": "above",
    "less_than_equal": "most",
    "less_than": "below",
    "string_too_long": "short",
    "too_short": "several",
    "string_too_short": "text",
    "literal_error": "choice",
}
"""What a setting needs, by the type of pydantic's error; its own sentences are English."""

OWN_CODES = (
    "stage-aim-or-blend",
    "blend-no-weight",
    "blend-own-settings",
    "setting-twice",
    "location-aim-no-weight",
    "location-aim-and-gap",
    "headings-no-decision",
    "headings-open-name",
    "half-year-form",
    "housing-first-after",
    "register-contact",
    "register-end",
    "register-link",
    "register-month",
)
"""Codes of our own validators, which are messages as they are."""

Model = TypeVar("Model", bound=BaseModel)


def complaint_of(name: str, finding: Any) -> Complaint:
    """What pydantic found in a file, as a complaint with the place, the value and what was expected."""
    place = ".".join(str(part) for part in finding["loc"])
    code = {"missing": "setting-missing", "extra_forbidden": "setting-unknown"}.get(finding["type"], "setting-invalid")
    if finding["type"] in OWN_CODES:
        context = finding.get("ctx") or {}
        value = str(finding["input"])[:200] if isinstance(finding["input"], str) else None
        return Complaint(finding["type"], name, None, context.get("name", place), context.get("twice", value))
    value = None if finding["type"] == "missing" else str(finding["input"])[:200]
    context = finding.get("ctx") or {}
    limit = next((context[k] for k in ("ge", "gt", "le", "lt", "max_length", "min_length") if k in context), "")
    details = {"needs": NEEDS.get(finding["type"], "other"), "limit": limit, "known": ""}
    if finding["type"] == "literal_error":
        quoted = [word for word in re.findall(r"'([^']*)'", context["expected"]) if word]  # words may have spaces
        details["expected"] = ", ".join(quoted or re.findall(r"\w+", context["expected"].replace(" or ", " ")))
    return Complaint(code, name, None, place, value, details)


def validated(model: type[Model], settings: dict[str, Any], name: str, *, kept: bool = False) -> Model:
    """Settings of a file as their model.

    Args:
        model: what they are.
        settings: as they were read.
        name: of the file.
        kept: whether they were kept as JSON, in which a day is a text.

    Raises:
        InvalidInputError: settings missing, unknown or invalid.

    """
    try:
        return model.model_validate_json(_json(settings)) if kept else model.model_validate(settings)
    except ValidationError as error:
        raise InvalidInputError([complaint_of(name, f) for f in error.errors(include_url=False)]) from error


def _json(settings: dict[str, Any]) -> bytes:
    """The settings as JSON; what is no number stays so, and is refused."""
    return to_json(settings, inf_nan_mode="constants")


def read_toml(path: Path) -> dict[str, Any]:
    """The settings in a file, unchecked.

    Raises:
        InvalidInputError: no such file, too large, no text or not TOML.

    """
    if path.is_dir():
        raise InvalidInputError([Complaint("scenario-is-folder", path.name)])
    refuse_odd_file(path)
    try:
        if path.stat().st_size > MAX_BYTES:
            raise InvalidInputError(
                [Complaint("scenario-too-large", path.name, details={"limit": MAX_BYTES // 1_000_000})]
            )
        return toml_of(unicode_text(path.read_bytes()), path.name)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise InvalidInputError([Complaint("scenario-missing", path.name)]) from error
    except UnicodeDecodeError as error:
        raise InvalidInputError([Complaint("scenario-not-text", path.name)]) from error


def toml_of(text: str, name: str) -> dict[str, Any]:
    """The settings in a text, unchecked.

    Raises:
        InvalidInputError: no TOML; with the place, since the sentences of the parser are English.

    """
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        lines = text.rstrip().splitlines() or [""]
        place = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
        line, sign = (int(place[1]), int(place[2])) if place else (len(lines), len(lines[-1]) + 1)  # else at its end
        stated = (lines[line - 1] if line <= len(lines) else "").strip()[:80]
        details: dict[str, str | int | float] = {"line": line, "sign": sign, "text": stated}
        raise InvalidInputError([Complaint("scenario-not-toml", name, details=details)]) from error
    except RecursionError as error:
        raise InvalidInputError([Complaint("scenario-too-deep", name)]) from error
