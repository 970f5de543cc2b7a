"""Table of a joint plan: every stream that it decides and everything together, of provinces and the country."""

from maps.text.joint import is_joint, joint_headline, proposed
from maps.text.streams import quantity_text
from maps.text.table import number_text, table
from optimiser.editions.edition import Edition
from optimiser.editions.total_load import AFTER, BEFORE, TotalLoad
from optimiser.words import Words


def joint_table(edition: Edition, period: str, words: Words) -> list[str]:
    """A sentence, and a row per province with what is now and what is proposed; nothing for a plan of places alone."""
    if not is_joint(edition):
        return []
    load, rows = TotalLoad(edition), []
    shown = [s for s in load.shown.decides if any((d.stream, d.period) == (s, period) for d in load.shown.decided)]
    for area in (*edition.level("province"), *edition.level("country")):
        found = {p.stream: p for p in proposed(edition, area, period)}
        if area.withheld or not found:
            continue
        numbers = [n for s in shown for n in ((found[s].own, found[s].number) if s in found else (None, None))]
        counted = [quantity_text(load.counted(area.code, period, when), words) for when in (BEFORE, AFTER)]
        name = words("sum-all") if area.level == "country" else area.name
        rows.append([name, *(number_text(n, words) for n in numbers), *counted])
    heads = [words(f"joint-sum-{when}", stream=words(f"stream-{s}")) for s in shown for when in (BEFORE, AFTER)]
    heads += [words(f"joint-sum-counted-{when}") for when in (BEFORE, AFTER)]
    lines = [f"{words('map-streams')} {period}", *joint_headline(edition, edition.country, period, words)]
    return [*lines, *(table([words("sum-province"), *heads], rows) if rows else []), ""]
