"""Column generation: exact pricing of whole choices, the restricted master, and the Lagrangian bound."""
