"""Typesetting with Typst: fonts from a package, nothing from the system, the same bytes in every run."""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import as_file, files
from typing import Any, Literal

import typst

FONT = "Fira Sans"
"""The one font of papers and pictures; its files come with ``fontpkg-fira-sans``."""

_NO_GLYPH = "could not be displayed"
"""Part of the error of Typst when no font has a character, which PDF/UA-1 forbids."""


@cache
def _fonts() -> typst.Fonts:
    """The fonts: ours, and those inside Typst for characters that ours lacks."""
    with as_file(files("fontpkg_fira_sans") / "files") as folder:
        return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(folder)])


def typeset(template: str, data: Mapping[str, Any], *, kind: Literal["pdf", "png"], ppi: float = 144) -> bytes:
    """Compile a template with data.

    Values reach the template as JSON only, so that no text can become markup. No time, user or folder
    enters the result. A PDF is tagged and declares PDF/UA-1, unless a text has a character that no font
    here can show; then it is tagged without that declaration.

    Args:
        template: our own Typst source.
        data: what the template reads with ``json(bytes(sys.inputs.data))``.
        kind: ``pdf``, or ``png`` of one page.
        ppi: pixels per inch of a PNG.

    Returns:
        The bytes of the file.

    """
    inputs = {"data": json.dumps(data, ensure_ascii=False, sort_keys=True)}
    try:
        return _compiled(template, inputs, kind, ppi, ["ua-1"] if kind == "pdf" else [])
    except typst.TypstError as error:
        if kind != "pdf" or _NO_GLYPH not in str(error):
            raise
        return _compiled(template, inputs, kind, ppi, [])


def _compiled(
    template: str, inputs: dict[str, str], kind: Literal["pdf", "png"], ppi: float, standards: list[Literal["ua-1"]]
) -> bytes:
    made = typst.compile(
        template.encode(),
        format=kind,
        ppi=ppi,
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs=inputs,
        pdf_standards=[*standards],
        timestamp=0,
    )
    return made[0] if isinstance(made, list) else made
