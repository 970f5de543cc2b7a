"""Words of a column in Dutch, as people write them in a table; the English ones are the schema's own.

A word is taken only in a column that knows it: ``raad`` is who decided on a bid in one column and who may see a row in
another. The first word of each is the one that a Dutch template shows.
"""

from collections.abc import Collection

DUTCH = {
    "yes": ("ja", "j"),
    "no": ("nee", "n"),
    "public": ("openbaar", "publiek"),
    "council": ("raad", "gemeenteraad", "de raad", "raden"),
    "prt": ("regietafel", "provinciale regietafel"),
    "high": ("hoog",),
    "medium": ("middel", "midden", "gemiddeld"),
    "low": ("laag",),
    "minimum": ("minimum", "ten minste", "minimaal"),
    "maximum": ("maximum", "ten hoogste", "maximaal"),
    "fixed": ("vast", "precies"),
    "capacity": ("capaciteit", "bestaand en nieuw samen ten hoogste"),
    "regular": ("regulier",),
    "minors": ("minderjarigen",),
    "special": ("bijzonder", "sober"),
    "officials": ("ambtelijk", "ambtenaren"),
    "executive": ("college", "b en w", "b&w", "college van b en w", "college van b&w"),
    "agreement": ("bestuursovereenkomst", "overeenkomst"),
    "permitted": ("vergund", "vergunning"),
    "open": ("open", "geopend"),
    "hard": ("hard",),
    "soft": ("zacht",),
    "indicative": ("indicatief", "indicatie"),
    "decision": ("besluit",),
    "legal": ("wettelijk", "taakstelling"),
    "goal": ("streefgetal", "doel"),
    "now": ("dit halfjaar", "nu"),
    "next": ("volgend halfjaar", "volgende"),
    "hotel": ("hotelregeling", "har"),
    "flow_through": ("doorstroomlocatie", "doorstroom"),
    "in_between": ("tussenvoorziening",),
    "reception": ("opvang", "opvang samen"),
    "emergency": ("noodopvang",),
    "crisis": ("crisisnoodopvang", "crisisopvang"),
    "amv": ("amv",),
    "ukraine_municipal": ("gemeentelijke opvang oekraïne", "goo"),
    "ukraine_private": ("particuliere opvang oekraïne", "poo"),
    "housing_task": ("taakstelling statushouders",),
    "housing_arrears": ("achterstand statushouders",),
    "lvv": ("lvv",),
    "places": ("plaatsen",),
    "persons": ("mensen", "personen"),
    "state_funded": ("rijk", "betaald door het rijk"),
    "municipal": ("gemeente", "betaald door de gemeente"),
    "court_ordered": ("rechter", "op bevel van de rechter"),
    "closed": ("gesloten",),
    "middle": ("midden",),
    "realised": ("gerealiseerd",),
    "in_procedure": ("in procedure",),
    "permit_holders": ("statushouders in opvang",),
    "rejected": ("afgewezen in opvang",),
    "nidos": ("minderjarigen bij nidos",),
    "young_adults": ("18 tot 21 bij de gemeente",),
    "arrivals": ("aankomst",),
    "family_reunion": ("nareis",),
    "permits": ("vergunningen",),
    "rejections": ("afwijzingen",),
    "withdrawals": ("weg tijdens de procedure",),
    "departures": ("vertrek na afwijzing",),
    "housed": ("gehuisvest",),
    "nidos_placements": ("naar nidos",),
    "turned_18": ("18 geworden",),
    "turned_21": ("21 geworden",),
}
"""Dutch words by the schema's own."""

GROUPS = {
    "regulier": "regular",
    "reguliere opvang": "regular",
    "alleenstaande minderjarigen": "amv",
    "alleenstaande minderjarigen (amv)": "amv",
    "amv's": "amv",
    "sobere opvang": "safe_country",
    "veilige landen": "safe_country",
    "veilig land": "safe_country",
}
"""Names of the standard groups in Dutch; a dossier that declares a group of one of these names keeps it."""


def own_word(text: object, choices: Collection[str]) -> object:
    """The schema's word for what stands in a cell, whatever its capitals; what is none of them stays as it is."""
    if not isinstance(text, str):
        return text
    plain = " ".join(text.split()).casefold()
    if plain in choices:
        return plain
    return next((own for own in choices if plain in DUTCH.get(own, ())), text)


def own_group(text: str, declared: Collection[str]) -> str:
    """The standard group that a Dutch name stands for, whatever its capitals; a name that is declared stays."""
    if text.strip() in declared:
        return text
    plain = " ".join(text.split()).casefold()
    return GROUPS.get(plain, plain if plain in GROUPS.values() else text)


def dutch_group(own: str, declared: Collection[str]) -> str:
    """The Dutch name by which a standard group is read back; one that the dossier declares otherwise stays as it is."""
    name = next((dutch for dutch, of in GROUPS.items() if of == own), own)
    return own if name in declared or own in {"amv", *declared} else name
