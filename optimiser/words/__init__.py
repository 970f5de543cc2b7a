"""Every sentence that a reader sees: a folder per language, a file per subject (Project Fluent).

At the bottom of the layers, so that all may use it. Numbers are formatted as the language
does; a missing message is a defect and raises a KeyError.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal, localcontext
from functools import lru_cache
from typing import Protocol

from babel.dates import format_date
from babel.numbers import format_decimal

from data.complaints import Complaint
from data.schema.own_words import DUTCH
from optimiser.words.message_forms import BINDING, messages
from optimiser.words.signs import OddSign, odd_signs

LANGUAGES = ("nl", "en")
"""Languages with a folder of messages; the first is the default."""

_PROVINCES = "-of-provinces"
"""Suffix of a message that replaces another if the smallest areas are provinces."""
MOST_SIGNS = 3
"""Odd signs of one complaint that are told."""
_MANY = 2
"""A number that takes the plural; stands for every text that is not a number."""


@lru_cache(maxsize=1 << 16)  # a national page writes five thousand numbers, most of them more than once
def _number(value: str, decimals: int, language: str) -> str:
    """A number given as text: 0.0 and -0.0, or 1 and True, would be one key."""
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    with localcontext(prec=_DIGITS):
        return str(format_decimal(Decimal(value), format=pattern, locale=language))


_DIGITS = 400
"""Digits of the largest number that a computer keeps with a fraction, and some: a number of any size is written."""


class Spoken(Protocol):
    """What sentences about a plan hang on: its smallest areas, and whether it is a decision that binds."""

    @property
    def unit(self) -> str:
        """``municipality`` or ``province``."""

    @property
    def binding(self) -> bool:
        """Whether it is a decision, and no proposal."""


class Words:
    """The sentences of one language: ``words("summary-total", places=10157)``."""

    def __init__(self, language: str = "nl", *, unit: str = "municipality", binding: bool = False) -> None:
        """Choose a language among :data:`LANGUAGES`, what the smallest areas are, and whether the plan binds."""
        if language not in LANGUAGES:
            raise KeyError(language)
        self.language = language
        self._messages = messages(language, binding=binding)
        self._variant = _PROVINCES if unit == "province" else ""

    def about(self, plan: Spoken) -> "Words":
        """The same language as it speaks of a plan."""
        return Words(self.language, unit=plan.unit, binding=plan.binding)

    def _code(self, code: str) -> str:
        """The code of the sentence that fits the smallest areas."""
        return code + self._variant if self._variant and self.has(code + self._variant) else code

    def __call__(self, code: str, /, **details: str | float) -> str:
        """The sentence of a code with its details filled in.

        Raises:
            KeyError: no such message, or a detail that it needs is missing.

        """
        whole = self._code(code)
        choosing = self._messages.choosing(whole)
        counted = {
            name: _counted(details[name[:-2]]) for name in choosing if name.endswith("_n") and name[:-2] in details
        }
        filled = {name: text for name, text in details.items() if isinstance(text, str) and name not in choosing}
        chosen = counted | {name: value for name, value in details.items() if name not in filled}
        first, *rest = self._messages.form(whole, chosen, tuple(filled))
        return first + "".join(part if i % 2 else filled[part] for i, part in enumerate(rest))

    def has(self, code: str) -> bool:
        """Whether there is such a message."""
        return code in self._messages.text

    def number(self, value: float, decimals: int = 0) -> str:
        """A number as the language writes it: 1.234,5 in Dutch."""
        return _number(repr(value), decimals, self.language)

    def date(self, day: date) -> str:
        """A day as the language writes it: 1 juli 2023 in Dutch."""
        return str(format_date(day, format="d MMMM y", locale=self.language))

    def _where(self, complaint: Complaint) -> str:
        """File with row and column, or sheet with cell."""
        where = [self("where-sheet", sheet=complaint.table) if complaint.book else complaint.table]
        if complaint.cell is not None:
            where.append(self("where-cell", cell=complaint.cell))
        elif complaint.row is not None:
            where.append(self("where-row", row=str(complaint.row)))
        if complaint.column is not None:
            header = complaint.details.get("header", complaint.column)
            where.append(self("where-column", column=str(header)))
        return ", ".join(where)

    def named(self, prefix: str, name: str) -> str:
        """The word for a name; one that has no message is called what the dossier calls it."""
        return self(f"{prefix}-{name}") if self.has(f"{prefix}-{name}") else name

    def complaint(self, complaint: Complaint) -> str:
        """A complaint as a sentence: where, what was found, what was expected and how to repair it."""
        details = {"nearest": "", "meaning": "", "limit": "", "found": "", "change": "", **complaint.details}
        details["near"] = "yes" if details["nearest"] else "no"
        # a file of figures may have any name, and its columns are those of a table that has words
        tables = (complaint.table.removesuffix(".csv"), details.get("of"), "municipal_figures", "municipalities")
        meanings = (f"meaning-{table}-{complaint.column}" for table in tables)
        meaning = next((code for code in meanings if self.has(code)), None)
        if details["meaning"] and meaning:
            details["meaning"] = self(meaning)
        if "choices" in details:
            details["expected"] = ", ".join(self._choice(word) for word in str(details["choices"]).split(", "))
        sentence = self(
            complaint.code,
            value=complaint.value or "",
            column=str(complaint.details.get("header", complaint.column or "")),
            **{k: self._detail(v) for k, v in details.items()},
        )
        also = self("where-also", rows=details["also"], count=details["count"]) if "also" in details else ""
        signs = self._signs(complaint.value, complaint.column, str(details["nearest"]))
        return " ".join(part for part in (f"{self._where(complaint)}: {sentence}", also, *signs) if part)

    def _detail(self, value: str | float) -> str:
        """A detail as it is written: a fraction with the decimal mark of this language."""
        text = f"{value:.12g}" if isinstance(value, float) else str(value)
        return self.number(value, len(text.partition(".")[2])) if isinstance(value, float) else text

    def _choice(self, word: str) -> str:
        """A word of a column with fixed words as it may be written in this language."""
        return DUTCH[word][0] if self.language == "nl" and word in DUTCH else word

    def _signs(self, *texts: str | None) -> Iterator[str]:
        """Signs in these texts that cannot be seen or look like others, each once."""
        told: set[OddSign] = set()
        for text in texts:
            for sign in odd_signs(text or ""):
                kind = "space" if sign.like == " " else "like" if sign.like else "hidden"
                fresh = sign not in told and len(told) < MOST_SIGNS
                told.add(sign)
                if fresh:
                    before = sign.before[-20:]
                    where = "after" if before.strip() else "begin"
                    yield self(f"sign-{kind}", sign=sign.number, like=sign.like, before=before, where=where)

    def complaints(self, complaints: Iterable[Complaint]) -> list[str]:
        """All complaints as sentences, in their order."""
        return [self.complaint(c) for c in complaints]

    def all(self, prefix: str) -> Mapping[str, str]:
        """Every message without details whose code begins with ``prefix``."""
        codes = [c for c in self._messages.text if c.startswith(prefix) and not c.endswith((_PROVINCES, BINDING))]
        return {code: self(code) for code in sorted(codes)}


def _counted(value: str | float) -> float:
    """What a plural is chosen by: a number, also one that is written already; any other text counts as many."""
    if not isinstance(value, str):
        return value
    return int(value) if value in {"0", "1"} else _MANY
