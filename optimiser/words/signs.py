"""Signs in a text that cannot be seen or look like others: without their names a complaint would show what is right."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_LOOKS_LIKE = {
    **dict(zip("АВСЕНІЈКМОРЅТХУаеоорсухіјѕ", "ABCEHIJKMOPSTXYaeoopcyxijs", strict=True)),  # Cyrillic
    **dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονι", "ABEZHIKMNOPTYXovi", strict=True)),  # Greek
    **dict(zip("‐‑‒–—−﹘﹣－", "---------", strict=True)),
    "⁄": "/", "∕": "/", "：": ":", "．": ".", "，": ",", "；": ";", "＿": "_", "․": ".", "‚": ",",
}  # fmt: skip
"""Signs that look like one on a keyboard, beside the full-width ones, which Unicode itself relates to theirs."""

_HIDDEN = {"Cf", "Cc", "Zl", "Zp", "Cn", "Co"}
"""Categories of signs that are not printed."""


@dataclass(frozen=True)
class OddSign:
    """A sign, by its number, what it looks like (nothing for one that is not seen), and the text before it."""

    number: str
    like: str
    before: str


def odd_signs(text: str) -> Iterator[OddSign]:
    """Signs of a text that are not seen, are a space of another kind, are a mark alone, or look like others."""
    for i, sign in enumerate(text):
        category = unicodedata.category(sign)
        like = _LOOKS_LIKE.get(sign, "")
        if 0xFF01 <= ord(sign) <= 0xFF5E:  # noqa: PLR2004  # the full-width forms of ASCII
            like = unicodedata.normalize("NFKC", sign)
        if category == "Zs" and sign != " ":
            like = " "
        if category in _HIDDEN or like or category == "Mn":
            yield OddSign(f"U+{ord(sign):04X}", like, text[:i])
