"""Decision variables, the protocol between aims and the solver, HiGHS in one place, the dual bound."""
