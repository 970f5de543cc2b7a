"""Column generation with an exact pricing problem, and the Lagrangian bound."""
