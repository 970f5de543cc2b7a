"""The aims, one module each (a room): ``stages`` or ``term`` for the solver, ``score`` for any plan."""
