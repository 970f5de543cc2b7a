"""The aims, one room each: the file name is the aim's name in scenarios, records and documents; there is no list.

An aim defines ``UNIT``, ``score(instance, plan, *, level, group, **parameters)``, which judges any plan, and one of two
voices to the solver: ``term(instance, v, *, level, group, **parameters)`` for an aim that is one number and can be
weighed with others, or ``stages(…, tolerance)`` for one that speaks in several questions, as leximax does.
"""
