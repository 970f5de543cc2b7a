"""The messages of a language: their texts, read once, and sentences with gaps, made when they are first asked for."""

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from itertools import zip_longest
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

BINDING = "-of-binding"
"""Suffix of a message that replaces another, also inside others, if the plan is a decision that binds."""
_MESSAGE = re.compile(r"^([a-z][\w-]*) =", re.MULTILINE)
"""The start of a message; its later lines are indented or close a brace."""
_REFERENCE = re.compile(r"\{\s*([a-z][\w-]*)\s*\}")
"""A message inside another."""
_CHOOSING = re.compile(r"\$(\w+)\s*->")
"""A detail by which a message chooses among its forms."""
_GAP = re.compile("\ue000(\\w+)\ue001")
"""The place of a detail in a sentence that Fluent made."""
_PLAIN = re.compile(r"[a-z][\w-]* = ([^\s{}][^\n{}]*?)[ \t]*\n(?!.*^[ \t]+\S)", re.DOTALL | re.MULTILINE)
"""A message on one line without details, as two thirds are: it says what is there, and need not be parsed."""
_MOST_KEPT = 1 << 14
"""Forms of sentences that are kept."""


class Messages:
    """The messages of one language, each parsed when it is first asked for.

    Parsing all takes half a second, and most commands use twenty of the sixteen hundred. Threads of a server share one.
    """

    def __init__(self, language: str, *, binding: bool = False) -> None:
        """Read the files and find where every message begins; nothing is parsed yet."""
        self.bundle = FluentBundle([language], use_isolating=False)
        self._forms: dict[tuple[Any, ...], tuple[str, ...]] = {}
        self._choosing: dict[str, tuple[str, ...]] = {}
        self.text: dict[str, str] = {}
        """Source of every message by its code."""
        subjects = sorted(files("optimiser.words").joinpath(language).iterdir(), key=lambda s: s.name)
        # names of tables and columns lie with the schema, which reads headers by them
        for subject in (*subjects, files("data.schema").joinpath(f"names/{language}.ftl")):
            source = subject.read_text(encoding="utf-8")
            starts = list(_MESSAGE.finditer(source))
            for this, following in zip_longest(starts, starts[1:]):
                self.text[this[1]] = source[this.start() : following.start() if following else None]
        for code in [c for c in self.text if binding and c.endswith(BINDING)]:
            whole = code.removesuffix(BINDING)
            self.text[whole] = self.text[code].replace(code, whole, 1)

    def get(self, code: str) -> Any:
        """The parsed message.

        Raises:
            KeyError: no such message, or one that cannot be parsed.

        """
        self._parse(code)
        return self.bundle.get_message(code)

    def choosing(self, code: str) -> tuple[str, ...]:
        """The details by which a message, or one inside it, chooses among its forms."""
        if code not in self._choosing:
            text = self.text.get(code, "")
            inside = [name for other in _REFERENCE.findall(text) for name in self.choosing(other)]
            self._choosing[code] = tuple(dict.fromkeys([*_CHOOSING.findall(text), *inside]))
        return self._choosing[code]

    def form(self, code: str, chosen: Mapping[str, Any], filled: tuple[str, ...]) -> tuple[str, ...]:
        """A sentence with gaps: texts and, between them, the names of the details that go there.

        Fluent takes a tenth of a millisecond and refuses a detail of over a thousand characters; a large country has
        twenty thousand sentences of a hundred forms.

        Args:
            code: the message.
            chosen: details that are part of the form. 1, 1.0 and "1" are told apart.
            filled: names of the others.

        Raises:
            KeyError: no such message, or a detail that it needs is missing.

        """
        if plain := _PLAIN.match(self.text.get(code, "")):
            return (plain[1],)
        key = (code, *filled, *((name, type(value), repr(value)) for name, value in chosen.items()))
        form = self._forms.get(key)
        if form is None:
            message = self.get(code)
            if message.value is None:
                raise KeyError(code)
            gaps = {name: f"\ue000{name}\ue001" for name in filled}
            text, errors = self.bundle.format_pattern(message.value, {**chosen, **gaps})
            if errors:
                raise KeyError(f"{code}: {errors[0]}")
            if len(self._forms) >= _MOST_KEPT:
                self._forms.clear()
            form = self._forms[key] = tuple(_GAP.split(str(text)))
        return form  # and no look-up: another thread may just have cleared what is kept

    def _parse(self, code: str) -> None:
        if not self.bundle.has_message(code):
            # those inside it first: another thread may say a message as soon as it is there
            for other in _REFERENCE.findall(self.text[code]):
                self._parse(other)
            self.bundle.add_resource(FluentResource(self.text[code]))


@cache
def messages(language: str, *, binding: bool = False) -> Messages:
    """The messages of a language, read once; those of a decision that binds are other ones."""
    return Messages(language, binding=binding)
