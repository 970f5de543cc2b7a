"""The rules, one room each: the file name is the rule's name in scenarios, rows and audits; there is no list.

A plan of whole locations keeps only the rules that ``optimiser.locations.case.place_limits`` reads as limits of places;
a scenario that asks it for another is refused. A rule has its name in the messages ``rule-…`` and ``audit-…``.

A rule is said twice in one file: ``rows(instance, v)`` for the solver and ``excess(instance, plan)`` for the auditor,
with ``PARAMETERS`` (default and unit by name) and ``UNIT``.
"""
