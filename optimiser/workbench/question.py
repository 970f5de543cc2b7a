"""A question to a process that plans: about which draft, for which reader, in which language."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from data.schema.visibility import VISIBILITIES, Visibility
from optimiser.editions.edition import Edition
from optimiser.words import Words
from optimiser.workbench.draft import Draft

Answer = dict[str, Any]
"""What goes back through the pipe: plain data."""

_OF_JOBS = frozenset({"near_optimal", "locations"})
"""Settings that are too long a question for a moment."""


@dataclass(frozen=True)
class Question:
    """What was asked, as it came through the pipe."""

    asked: Mapping[str, Any]

    @property
    def whole_draft(self) -> Draft:
        """The draft as it is kept."""
        return Draft.model_validate(self.asked["draft"])

    @property
    def draft(self) -> Draft:
        """The draft as it is planned at once: in places, without ranges; whole locations and ranges are jobs."""
        draft = self.whole_draft
        settings = {k: v for k, v in draft.settings.items() if k not in _OF_JOBS}
        return draft.model_copy(update={"settings": settings})

    @property
    def located(self) -> bool:
        """Whether the scenario is about whole locations, which a page shows in places."""
        return bool(self.asked["draft"]["settings"].get("locations"))

    @property
    def dossier(self) -> Path:
        """Where the tables lie."""
        return Path(self.asked["dossier"])

    @property
    def audience(self) -> Visibility:
        """The readers."""
        audience: Visibility = self.asked["audience"]
        return audience

    @property
    def alone(self) -> bool:
        """Whether the plan is made of the rows that the readers may see, and no others."""
        return bool(self.asked.get("alone"))

    @property
    def seen(self) -> Visibility:
        """The strictest rows of which the plan is made."""
        return self.audience if self.alone else VISIBILITIES[-1]

    @property
    def area(self) -> str:
        """Code of the area that is asked about; empty for none."""
        return str(self.asked.get("area") or "")

    @property
    def words(self) -> Words:
        """Sentences in the language of the reader."""
        return Words(str(self.asked.get("language", "nl")))

    def words_about(self, edition: Edition) -> Words:
        """The same as they speak of a plan."""
        return self.words.about(edition)

    @property
    def told_alone(self) -> str:
        """That the answer was made of visible rows alone, and how many of the reader's own rows are not in it.

        It is told whether or not any row is hidden: else it would tell that one is.
        """
        if not self.alone:
            return ""
        own = int(self.asked.get("left_out", 0))
        return " ".join(
            [self.words("workbench-alone"), *([self.words("workbench-left-out", count=own)] if own else [])]
        )

    @property
    def page(self) -> tuple[str, str, str]:
        """Drafts of one page share an edition as long as its areas, groups and periods stay."""
        return str(self.asked["scenario"]), self.audience, str(self.asked.get("structure", ""))

    def side(self, name: str) -> "Question":
        """The question about one of two drafts that are compared."""
        return Question({**self.asked, **self.asked[name]})
