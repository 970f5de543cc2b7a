"""The numbers policy in one place; ``docs/develop/numbers.md`` explains each."""

FEASIBILITY = 1e-8
"""Largest violation of a row that the solver may leave, in the row's own unit; clearly less than ``SLACK``."""

PRICE = 1e-7
"""A reduced cost this small is noise: HiGHS meets dual feasibility to about this."""

WHOLE = 1e-6
"""A number this close to a whole number of places is that whole number."""

GAP = 1e-6
"""Largest relative gap between an answer and the bound that its duals prove."""

WIDE_GAP = 1e-4
"""Gap that is accepted, and told with the plan, where no way to solve a programme proves a smaller one."""

LEVEL = 1e-9
"""Smallest dual that proves a load cannot be lower; rows off the vertex have exactly zero."""

SLACK = 1e-7
"""Places added to a level or aim that later stages must keep, so that rounding noise cannot make them infeasible."""

GIVE = 1e-5
"""Places that all held levels and aims may give way where noise leaves no point between them; more is a clash."""

MARGIN = 1e-4
"""A sum of many cells this close to a whole number is that whole number."""

FLOW = 1e-8
"""Places that a maximum flow may leave of a drain; its own arithmetic is exact to about 1e-10."""

SECONDS = 40.0
"""Seconds for choosing whole columns in all questions of one plan; then the best choice so far stands, with its gap."""

EACH = 1.0
"""Seconds that every question gets, however many there are: alternatives and maps of weights ask hundreds."""

TIES = 3.0
"""Of these, seconds for lots and other stages that only decide between equals."""

NOISE = 1e-6
"""A share of so few places is noise of a key that gives none, where levels are counted."""

APART = 0.01
"""Places below which two loads count as the same level where numbers are none or at least a smallest one."""
