"""The aims, one room each: ``stages`` speaks with the solver, ``score`` judges any plan."""
