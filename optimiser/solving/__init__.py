"""Find a plan in places: stages, blends, session, rounding, infeasibility."""
