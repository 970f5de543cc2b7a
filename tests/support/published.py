"""What others published about keys: numbers to hold ours against, each with its source."""

COA_TABLE = "https://www.coa.nl/nl/provincale-verdeling-van-opvangplekken"

PROVINCES_2024 = {  # of 96,000: press of January to November 2024
    "Zuid-Holland": 19_776,
    "Noord-Brabant": 14_689,
    "Gelderland": 11_704,
    "Utrecht": 8_207,
    "Limburg": 5_662,
    "Fryslân": 3_391,
    "Groningen": 2_717,
    "Flevoland": 2_441,
}
"""Places of a province by the indicative list of the Spreidingswet."""

MUNICIPALITIES_2024 = {  # of 96,000: gemeente.nu and regional press, January to April 2024
    "Amsterdam": 4_479,
    "'s-Gravenhage": 2_513,
    "Utrecht": 1_988,
    "Haarlem": 963,
    "Ede": 719,
    "Zoetermeer": 703,
    "Enschede": 638,
    "Leeuwarden": 563,
    "De Fryske Marren": 301,
    "Dronten": 246,
    "Rheden": 215,
    "Hof van Twente": 209,
    "Opsterland": 173,
    "Achtkarspelen": 140,
    "Harlingen": 74,
    "Doesburg": 51,
    "Schiermonnikoog": 5,
}
"""Places of a municipality by the same list, as far as they are known to us."""

MINORS_2024 = {"Utrecht": 169, "Hof van Twente": 18}
"""Of these places those for unaccompanied minors, from the same pages."""

GELDERLAND_MINORS_2024 = 992
"""Of the 11,704 of the province: upday.com, November 2024."""

NOORD_BRABANT_2026 = 13_400
"""Of 88,000, about: omroepbrabant.nl, February 2026."""

MINORS_2022 = {  # of 5,088: COA, table of November 2022
    "Groningen": 171,
    "Fryslân": 189,
    "Drenthe": 144,
    "Overijssel": 339,
    "Flevoland": 126,
    "Gelderland": 610,
    "Utrecht": 396,
    "Noord-Holland": 842,
    "Zuid-Holland": 1_086,
    "Zeeland": 112,
    "Noord-Brabant": 750,
    "Limburg": 323,
}
"""Places for unaccompanied minors by province."""

EFFECTIVE = {  # weight of the extra regular places between the two published tables, relative to population
    "Drenthe": 0.70,
    "Flevoland": 0.71,
    "Groningen": 0.71,
    "Fryslân": 0.74,
    "Limburg": 0.84,
    "Gelderland": 0.85,
    "Overijssel": 0.87,
    "Noord-Brabant": 0.93,
    "Utrecht": 0.95,
    "Zeeland": 1.19,
    "Noord-Holland": 1.19,
    "Zuid-Holland": 1.25,
}
"""Arithmetic on COA's tables of November 2022 (75,500) and May 2023 (77,100); the 30 places that are missing in the
printed column of Fryslân are counted there."""

CRISIS_PER_REGION = (150, 225, 450)
"""Crisis places asked of every veiligheidsregio in 2022, one number after another: nd.nl and omroepbrabant.nl."""
