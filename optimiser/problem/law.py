"""Days that the law turns on."""

from datetime import date

SPREADING_ACT = date(2024, 2, 1)
"""Since this day the Spreidingswet is in force (Stb. 2024, 13): a decision of the minister binds municipalities."""
