"""Tables, pictures and text of studies: comparisons, sweeps, weight maps, alternatives."""
