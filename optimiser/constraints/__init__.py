"""The rules, one room each: the file name is the rule's name in scenarios, rows and audits; there is no list.

A rule is said twice in one file: ``rows(instance, v)`` for the solver and ``excess(instance, plan)`` for the auditor,
with ``PARAMETERS`` (default and unit by name) and ``UNIT``.
"""
