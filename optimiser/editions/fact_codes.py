"""Codes of facts that more than their own sentence hangs on."""

VISIBLE_ROWS = "missing-strict-rows"
"""Stricter rows were left out before anything was computed."""

UNEXPLAINED = "unexplained"
"""Reasons and calculations of very many municipalities are left out."""
