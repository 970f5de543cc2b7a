"""What the texts of a workbook must be: remarks, names of rows, aims, notes and where they come from."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from optimiser.editions.edition import Edition
from optimiser.editions.records import Area
from optimiser.problem.area_sums import TOTAL
from optimiser.words.telling import tell
from tests.support.fixed_places import fixed_places
from tests.support.paper_claims import Heard

AREAS = {"municipalities": "municipality", "regions": "region", "provinces": "province"}


@dataclass(frozen=True)
class Sheets:
    """The workbook of an edition in one language."""

    edition: Edition
    words: Heard

    def name(self, area: Area, *, rest: bool) -> str:
        name = self.words("sum-all") if area.level == "country" else area.name
        return self.words("rest-of", name=name) if rest and area.level != "municipality" else name

    def group(self, title: str) -> str:
        """The group of which a cell has the name."""
        return next(g for g in (*self.edition.groups, TOTAL) if self.words.named("group", g) == title)

    def proposal_remark(self, area: Area, period: str, group: str) -> str:
        """The remark of a row of the proposal; a group ``total`` has what is known for all groups together only."""
        if area.level == "municipality" and group == TOTAL:
            return self.words("remark-together")
        figure, whole = self.edition.at(area.code, period, group), self.edition.at(area.code, period)
        if figure.existing is None and whole.existing is not None and not self._plain(area, period):
            return self.words("remark-small")
        return self.area_remark(area, period, group)

    def _plain(self, area: Area, period: str) -> str:
        return self.area_remark(area, period, TOTAL)

    def area_remark(self, area: Area, period: str, group: str, level: str = "municipality") -> str:
        """The remark of a row of an area; that of an area wider than the level of the sheet is its rest."""
        words = self.words
        if area.level not in (level, "municipality"):
            unknown = (self.edition.at(m, period, group).existing is None for m in area.members)
            return words("remark-rest-withheld" if any(unknown) else "remark-rest")
        if area.withheld:
            return words("remark-withheld")
        if area.incomplete:
            return words("remark-incomplete")
        figure = self.edition.at(area.code, period)
        if figure.low is None or figure.high is None:
            return ""
        low, high = (words.number(n) for n in (figure.low, figure.high))
        together = group != TOTAL and len(self.edition.groups) > 1
        return words("remark-range-together" if together else "remark-range", low=low, high=high)

    def fairness(self) -> Iterator[tuple[str, str]]:
        """Title and meaning of every figure and aim."""
        words, edition = self.words, self.edition
        for name in sorted(edition.scores.get("after", {})):
            yield words.named("metric", name), words.named("meaning", name)
        for place, aim in enumerate(edition.aims, 1):
            names = {"name": ("aim", aim.name), "level": ("level", aim.level), "group": ("group", aim.group)}
            title = words("sheet-aim", place=str(place), **{k: words.named(*v) for k, v in names.items()})
            meaning = [words.named("meaning", aim.name)]
            if aim.value is None:
                assert any(a.withheld for a in edition.areas), "an aim is kept back only where figures are"
                meaning.append(words("sheet-aim-withheld"))
            if aim.remark:
                meaning.append(words("void-aim", name=edition.area[aim.remark].name))
            yield title, " ".join(meaning)

    def notes(self) -> Iterator[tuple[str, str]]:
        """Subjects and texts of the assumptions."""
        words, edition = self.words, self.edition
        for subject, facts in (("fact", edition.facts), ("cause", edition.causes)):
            yield from ((words(f"subject-{subject}"), tell(fact, words)) for fact in facts)
        for group, key in edition.keys.items():
            text = words("sheet-key", group=words.named("group", group), key=words.named("key", key))
            yield words("subject-key"), text
        yield from ((words("subject-source"), source) for source in edition.sources)

    def provenance(self) -> Iterator[tuple[str, str, str]]:
        """Subjects, items and values of where the workbook comes from."""
        words, edition = self.words, self.edition
        yield words("subject-status"), words("sheet-status"), words.named("status", edition.status)
        yield words("subject-status"), words("sheet-audience"), words(f"audience-{edition.audience}")
        for rule, excess in sorted(edition.audit.items()):
            assert not excess, "a plan is published only if it obeys its rules"
            yield words("subject-audit"), words.named("audit", rule), words.number(0)
        for span in () if edition.located or any(a.withheld for a in edition.areas) else edition.periods:
            new, fixed = edition.at(edition.country, span.name).new or 0, fixed_places(edition, span.name)
            if fixed is None:
                continue
            told = {"new": words.number(new), "fixed": words.number(fixed)}
            if new and fixed:
                share = words.number(100 * fixed / new, 1)
                yield words("subject-override"), words("overridden", period=span.name, share=share, **told), ""
            elif new > 0:
                yield words("subject-override"), words("overridden-none", period=span.name), ""
        pairs = (("input", sorted(edition.inputs.items())), ("setting", edition.settings.items()))
        for subject, rows in (*pairs, ("version", sorted(edition.versions.items()))):
            yield from ((words(f"subject-{subject}"), name, str(value)) for name, value in rows)

    def control(self) -> Iterator[tuple[str, str, str, str, str]]:
        """Period, code and group of every requirement, whether it is part of a wider one, and that it is met."""
        words, edition = self.words, self.edition
        seen: set[tuple[str, ...]] = set()
        areas = []
        for a in edition.areas:
            if a.members not in seen or a.level == "municipality":
                seen.add(a.members)
                areas.append(a)
        for span, (area, group) in product(edition.periods, product(areas, edition.groups)):
            figure = edition.at(area.code, span.name, group)
            if figure.required is not None:
                told = (figure.new or 0) + (figure.open or 0) - figure.required
                wider = self._wider(area, span.name, group)
                verdict = words("control-right" if told == 0 or (told > 0 and wider) else "control-wrong")
                name = words.named("group", group)
                yield span.name, area.code, name, words("control-yes" if wider else "control-no"), verdict

    def _wider(self, area: Area, period: str, group: str) -> bool:
        """Whether an area around it asks more than all areas of its level in there."""
        for outer in self.edition.areas:
            asked = self.edition.at(outer.code, period, group).required
            if set(area.members) < set(outer.members) and asked is not None:
                parts = [a for a in self.edition.level(area.level) if set(a.members) <= set(outer.members)]
                if asked > sum(self.edition.at(a.code, period, group).required or 0 for a in parts):
                    return True
        return False
