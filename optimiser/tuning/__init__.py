"""Ask again: live scenarios, maps of weights, alternatives, sweeps."""
