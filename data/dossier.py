"""Every table of a dossier: facts, what is asked, offered, exchanged and listed. A table is added by naming it here."""

from data.lists import Figure, Official
from data.offers import Bid, Exchange
from data.places import Candidate, Extension, Kind, Standstill
from data.schema import FACTS, Row

TABLES: tuple[type[Row], ...] = (*FACTS, Bid, Exchange, Official, Figure, Kind, Candidate, Extension, Standstill)
"""In the order in which they are read and shown."""
