"""Water that a layout keeps open, and the islands in it: choices of ours, so that the country is recognised.

A water takes part in the layout like a municipality: it has a place, shores and a cell, but is not drawn.
"""

Water = tuple[float, float, tuple[str, ...]]
"""A cell of water: its place in the national coordinate system [km], and what lies beside it."""

WATERS: dict[str, Water] = {
    "IJsselmeer 1": (140, 556, ("GM1911", "IJsselmeer 2", "IJsselmeer 3")),
    "IJsselmeer 2": (151, 556, ("GM1900", "IJsselmeer 3", "IJsselmeer 4")),
    "IJsselmeer 3": (146, 544, ("GM0420", "GM1911", "IJsselmeer 4", "IJsselmeer 5")),
    "IJsselmeer 4": (156, 545, ("GM1900", "IJsselmeer 5", "IJsselmeer 6")),
    "IJsselmeer 5": (151, 533, ("GM0388", "GM0420", "GM0532", "IJsselmeer 6", "IJsselmeer 7")),
    "IJsselmeer 6": (162, 535, ("GM0171", "GM1900", "GM1940", "IJsselmeer 7")),
    "IJsselmeer 7": (157, 524, ("GM0171", "GM0184", "GM0388", "GM0995", "Markermeer 1")),
    "Markermeer 1": (147, 513, ("GM0388", "GM0498", "GM0995", "Markermeer 2", "Markermeer 3")),
    "Markermeer 2": (138, 510, ("GM0385", "GM0405", "GM0498", "Markermeer 3", "Markermeer 4")),
    "Markermeer 3": (145, 502, ("GM0034", "GM0995", "Markermeer 4")),
    "Markermeer 4": (136, 495, ("GM0034", "GM0363", "GM0385", "GM0852", "GM1942")),
    "Grevelingen 1": (62, 412, ("GM0716", "GM1676", "GM1924")),
    "Oosterschelde 1": (40, 402, ("GM0717", "GM1676", "GM1695", "Oosterschelde 2")),
    "Oosterschelde 2": (58, 400, ("GM0664", "GM0678", "GM0716", "GM1676", "GM1695", "Oosterschelde 3")),
    "Oosterschelde 3": (66, 395, ("GM0678", "GM0703", "GM0716")),
}

FREED: dict[str, Water] = {"Markermeer 5": (137, 488, ("GM0034", "GM0363", "GM1942", "Markermeer 4"))}
"""A water more, from the merger of Weesp into Amsterdam on: its tile becomes part of the lake nearby."""

COASTAL = ("IJsselmeer 1", "IJsselmeer 2", "Grevelingen 1", "Oosterschelde 1", "Oosterschelde 2", "Oosterschelde 3")
"""Waters that may be open to the sea."""

ISLANDS: dict[str, tuple[str, ...]] = {
    "Texel": ("GM0448",),
    "Vlieland": ("GM0096",),
    "Terschelling": ("GM0093",),
    "Ameland": ("GM0060",),
    "Schiermonnikoog": ("GM0088",),
    "Schouwen-Duiveland": ("GM1676",),
    "Tholen": ("GM0716",),
    "Walcheren and Beveland": ("GM0654", "GM0664", "GM0678", "GM0687", "GM0703", "GM0717", "GM0718", "GM1695"),
    "Zeeuws-Vlaanderen": ("GM0677", "GM0715", "GM1714"),
}
"""Land masses beside the mainland; to Zeeuws-Vlaanderen no road leads over land from the rest of the country."""

FREE = (
    {"", "Schouwen-Duiveland"},
    {"Schouwen-Duiveland", "Tholen"},
    {"", "Tholen"},
    {"", "Walcheren and Beveland"},
)
"""Land masses that touch: dams and bridges, and the land of Reimerswaal."""

APART = (
    ("GM0448", "GM0096"),  # Texel, Vlieland
    ("GM0096", "GM0093"),  # Vlieland, Terschelling
    ("GM0093", "GM0060"),  # Terschelling, Ameland
    ("GM0060", "GM0088"),  # Ameland, Schiermonnikoog
    ("GM0448", "GM0400"),  # Texel, Den Helder
    ("GM0093", "GM1949"),  # Terschelling, Waadhoeke
    ("GM0096", "GM0072"),  # Vlieland, Harlingen
    ("GM0060", "GM1970"),  # Ameland, Noardeast-Fryslân
    ("GM0088", "GM1970"),  # Schiermonnikoog, Noardeast-Fryslân
    ("GM0088", "GM1966"),  # Schiermonnikoog, Het Hogeland
    ("GM1714", "GM0718"),  # Sluis, Vlissingen
    ("GM0715", "GM0654"),  # Terneuzen, Borsele
    ("GM0677", "GM0703"),  # Hulst, Reimerswaal
    ("GM1676", "GM1695"),  # Schouwen-Duiveland, Noord-Beveland
    ("GM0716", "GM0703"),  # Tholen, Reimerswaal
)
"""Pairs that face one another over water: one cell of it lies between them."""
