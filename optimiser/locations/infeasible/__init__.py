"""Why no plan of locations exists, and the nearest numbers that are possible."""
