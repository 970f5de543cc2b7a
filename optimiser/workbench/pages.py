"""What a browser is told of a plan: the whole page once, then only what a change of the draft changed.

Everything comes from an edition of the reader's audience, as in every other output. Where nothing is hidden from the
audience only figures, limits and fairness figures are published anew, and reasons follow when the reader asks for
them: that takes a twentieth of the time of a whole edition. Where rows are hidden the edition is made whole each time.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from data.schema.visibility import Visibility
from maps.geometry.found_shapes import shapes_of
from maps.geometry.shapes import Shapes
from maps.layers import Layer, layers
from maps.page.content import edition_content
from maps.page.many_areas import on_canvas
from maps.page.minute import cards, minute
from maps.page.page import page_data, script_safe
from maps.page.remarks import remarks
from maps.text.open_questions import told_on_top
from optimiser.editions.edition import Edition
from optimiser.problem.instance import AreaSums
from optimiser.problem.plan import Plan
from optimiser.publishing.contents import bounds, figures, scores
from optimiser.publishing.publish import Origin, edition_of
from optimiser.publishing.visible_plan import view
from optimiser.words import Words
from optimiser.words.telling import tell

_CHANGING = ("figures", "layers", "columns", "bounds", "scores")
"""Parts of the contents of a page that every change of a draft changes."""
_EXPLAINING = ("reasons", "decides", "streams", "templates")
"""Parts that explain numbers, and are made of a whole edition."""


@dataclass(frozen=True)
class Shown:
    """An edition as a browser shows it, with the layers of its map."""

    edition: Edition
    layers: tuple[Layer, ...]
    sums: AreaSums
    """Of the plan's instance: a plan with the same ones begins from the same fairness figures."""

    @cached_property
    def shapes(self) -> Shapes:
        """What its areas look like; thousands are laid out in a second, and a page that opens needs them twice."""
        return shapes_of(self.edition, None)

    @classmethod
    def of(cls, plan: Plan, audience: Visibility) -> "Shown":
        """The whole edition of a plan."""
        edition = edition_of(view(plan, audience), plan, previous=None, origin=Origin(), ranges={})
        return cls(edition, tuple(layers(edition)), plan.instance.sums)

    def with_plan(self, plan: Plan) -> "Shown":
        """The same edition with the figures of another plan, without reasons; whole where rows are hidden."""
        seen = view(plan, self.edition.audience)
        if seen.hides or any(a.withheld for a in self.edition.areas):
            return Shown.of(plan, self.edition.audience)
        before = self.edition.scores.get("before") if plan.instance.sums is self.sums else None
        edition = replace(
            self.edition,
            figures=tuple(figures(seen, None, {}, {})),
            bounds=tuple(bounds(seen)),
            scores=scores(seen, before),
            reasons={},
            workings={},
            streams=None,
        )
        return replace(self, edition=edition, sums=plan.instance.sums)


def page_json(shown: Shown, words: Words) -> str:
    """The data of a page that opens: geometry, texts, classes and the edition."""
    edition = shown.edition
    cards_by_period = [list(cards(edition, p.name, words)) for p in edition.periods]
    data = page_data(
        [edition], shown.layers, words=words, shapes=shown.shapes, maps=["map_page"],
        cards=cards_by_period, canvas=on_canvas(edition),
    )  # fmt: skip
    return script_safe(data)


def page_parts(shown: Shown, words: Words) -> dict[str, Any]:
    """The texts of a page that opens, in the order in which it shows them."""
    edition = shown.edition
    return {
        "title": edition.title or words("sheet-proposal"),
        "mark": words(f"mark-{edition.audience}"),
        "proposal": words("proposal"),
        "minute": minute(edition, words),
        "context": [tell(fact, words) for fact in edition.facts[:1]],
        "notes": remarks(edition, shown.shapes, words, told=told_on_top(edition)),
    }


def changed(shown: Shown, words: Words, *, explained: bool) -> dict[str, Any]:
    """What a page shows otherwise after a change.

    Args:
        shown: the edition after the change.
        words: language of the reader.
        explained: whether reasons are told too; they need a whole edition.

    """
    edition = shown.edition
    said = None if not explained else {
        "context": [tell(fact, words) for fact in edition.facts[:1]], "unknown": minute(edition, words)["unknown"],
        "notes": remarks(edition, shown.shapes, words, told=told_on_top(edition)),
    }  # fmt: skip
    content: Mapping[str, Any] = edition_content(edition, shown.layers, words)
    names = (*_CHANGING, *(_EXPLAINING if explained else ()))
    top = minute(edition, words)
    return {
        "edition": {name: content[name] for name in names} | {"templates": content["templates"]},
        "cards": [list(cards(edition, p.name, words)) for p in edition.periods],
        "headline": top["headline"],
        "said": said,
        "withheld": [a.code for a in edition.areas if a.withheld],
        "explained": explained,
        "baselines": by_key(edition, words),
    }


def by_key(edition: Edition, words: Words) -> dict[str, float | None]:
    """What fairness figures would be by the key alone, by the names that a reader sees."""
    return {words.named("metric", name): value for name, value in edition.baselines.get("key", {}).items()}
