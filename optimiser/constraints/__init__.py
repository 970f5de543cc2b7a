"""The rules, one room each: ``rows`` says a rule to the solver, ``excess`` to the auditor."""
