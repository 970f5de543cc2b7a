"""Arithmetic of fairness without a solver call: loads, apportionment, inequality, leximax."""
