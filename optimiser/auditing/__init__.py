"""Excess of rules and fairness figures of any plan, made here or elsewhere, without a solver."""
