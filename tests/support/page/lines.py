"""Lines on limits and locations that a page has in more than one place."""

from optimiser.editions.location_lives import LocationLife
from optimiser.editions.records import ExistingLocation, ShownLimit
from tests.support.page import Shown

CEASED = ("close", "end")


def limit_line(at: Shown, bound: ShownLimit) -> str:
    kind, group = at.words(f"map-bound-{bound.bound}"), at.words.named("group", bound.group)
    author = f" ({at.words('map-author')} {bound.author})" if bound.author else ""
    return f"{kind} ({group}): {at.number(bound.places)}" + (f" – {bound.reason}" if bound.reason else "") + author


def site_line(at: Shown, site: ExistingLocation) -> str:
    """Name, place, kind, size and end of an existing location."""
    sizes = list(site.places.values())
    known = sum(n for n in sizes if n is not None)
    places = at.words("map-one-place") if known == 1 else at.words("map-places").lower()
    size = at.words("map-place-unknown") if None in sizes else f"{at.number(known)} {places}"
    gone = site.end is not None and at.span.reference is not None and site.end < at.span.reference
    end = at.words("map-no-end")
    if site.end is not None:
        end = at.words("page-ended" if gone else "page-until", day=at.day(site.end))
    place = f", {site.place}" if site.place and site.place not in site.name else ""
    return f"{site.name}{place}: {at.words.named('kind', site.kind)}, {size}, {end}"


def drawn(at: Shown) -> list[LocationLife]:
    return [o for o in at.edition.openings if not o.minors]


def happens(at: Shown, life: LocationLife) -> str:
    phase = life.at(at.span.name)
    assert phase
    if phase.action in CEASED and not life.existing:
        open_in = [p.period for p in life.life if p.action not in CEASED]
        return at.words("calendar-until", period=open_in[-1])
    return at.words(f"action-{phase.action}")


def opening_line(at: Shown, life: LocationLife) -> str:
    name, kind, what = life.name or at.words("opening-unnamed"), at.words.named("kind", life.kind), happens(at, life)
    phase = life.at(at.span.name)
    assert phase
    return f"{name} ({kind}): {what}" if phase.action in CEASED else f"{name} ({kind}): {groups_of(at, life)}, {what}"


def groups_of(at: Shown, life: LocationLife) -> str:
    phase = life.at(at.span.name)
    assert phase
    known = [(g, n) for g, n in phase.places.items() if g in at.edition.groups]
    return "; ".join(f"{at.number(n)} {at.words.named('group', g)}" for g, n in known)
