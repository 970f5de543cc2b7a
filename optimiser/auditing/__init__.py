"""Excess of rules and fairness figures of any plan, ours or another, without a solver."""
