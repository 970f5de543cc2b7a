"""Find a plan in places: stages, blends, the solver session, rounding, infeasibility."""
