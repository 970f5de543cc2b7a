"""The housing task of permit holders: who owes what from half-year to half-year, from checked tables; no solver."""
