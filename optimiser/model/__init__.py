"""Decision variables, the protocol between aim and solver, HiGHS in one place, the dual bound."""
