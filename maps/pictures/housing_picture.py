"""Draw the housing task as maps: the new task, how much is met, and arrears per 1,000 inhabitants, where known."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from data.schema.visibility import Visibility
from maps.geometry.shapes import Shapes
from maps.layers import LEVELS, Scale, bounds
from maps.pictures.formats import Format
from maps.pictures.map_picture import drawn
from maps.pictures.map_view import Shown, view_of
from maps.pictures.svg import Picture
from maps.text.housing_short import headline
from optimiser.editions.housing import HousingArea, HousingEdition
from optimiser.editions.records import Area, Span
from optimiser.words import Words


@dataclass(frozen=True)
class HousingAreas:
    """The areas of an edition of the housing task, as a map needs them."""

    edition: HousingEdition

    @property
    def country(self) -> str:
        """Code of the whole."""
        return self.edition.country

    @property
    def title(self) -> str:
        """Title of the edition."""
        return self.edition.title

    @property
    def audience(self) -> Visibility:
        """For whom it is."""
        return self.edition.audience

    @property
    def sources(self) -> tuple[str, ...]:
        """Where its numbers come from."""
        return self.edition.sources

    @cached_property
    def area(self) -> Mapping[str, Area]:
        """Areas by code."""
        return {a.code: a for a in self.edition.map_areas}

    def level(self, level: str) -> tuple[Area, ...]:
        """All areas of a level, by code."""
        return tuple(a for a in self.edition.map_areas if a.level == level)


@dataclass(frozen=True)
class _Numbers:
    """Numbers of one scale by area, and the areas of which they are least ones."""

    scale: Scale
    value: Mapping[str, float]
    partial: frozenset[str] = frozenset()


def housing_pictures(
    edition: HousingEdition, shapes: Shapes, words: Words, kind: Format
) -> Iterator[tuple[str, Picture]]:
    """A picture by name of its scale, each of the narrowest areas of which its number is known anywhere."""
    subject = HousingAreas(edition)
    provinces = subject.level("province")
    focus = provinces[0] if len(provinces) == 1 else None
    name = focus.name if focus else words.named("country", edition.country)
    for numbers_of in (_task_new, _task_met, _arrears):
        by_level = ((level, numbers_of(subject, level)) for level in reversed(LEVELS))
        level, numbers = next(((level, found) for level, found in by_level if found.value), ("", None))
        if numbers is None:
            continue
        shown = Shown(
            scale=numbers.scale,
            period=Span(edition.half_year, reference=edition.day),
            value=numbers.value.get,
            headline=headline(edition, words),
            notice=words("housing-notice"),
            partial=numbers.partial,
        )
        view = view_of(subject, shapes, shown, level=level, focus=focus.code if focus else None)
        yield numbers.scale.name, drawn(view, words, kind, name)


def _task_new(areas: HousingAreas, level: str) -> _Numbers:
    """The new task [persons]."""
    known = {a.code: float(a.new) for a in areas.edition.level(level) if a.new is not None}
    return _Numbers(Scale("task_new", "persons", "sequential", bounds("task_new")), known)


def _task_met(areas: HousingAreas, level: str) -> _Numbers:
    """People who count, in per cent of those asked [%]; unknown where nobody is asked."""
    found = {a: 100 * a.counted.persons / a.total.persons for a in areas.edition.level(level)
             if a.counted.persons is not None and a.total.persons and not a.total.at_least}  # fmt: skip
    partial = frozenset(a.code for a in found if a.counted.at_least)
    return _Numbers(Scale("task_met", "percent", "sequential", bounds("task_met")), _by_code(found), partial)


def _arrears(areas: HousingAreas, level: str) -> _Numbers:
    """Arrears at the beginning of the half-year per 1,000 inhabitants [persons/1,000]."""
    edition = areas.edition
    found = {a: 1000 * a.arrears.persons / people for a in edition.level(level)
             if a.arrears.persons is not None and (people := areas.area[a.code].population)}  # fmt: skip
    scale = Scale("arrears_at_start", "persons_per_1000", "sequential", bounds("arrears_per_1000"),
                  decimals=edition.rate_decimals)  # fmt: skip
    return _Numbers(scale, _by_code(found), frozenset(a.code for a in found if a.arrears.at_least))


def _by_code(found: Mapping[HousingArea, float]) -> dict[str, float]:
    return {area.code: number for area, number in found.items()}
