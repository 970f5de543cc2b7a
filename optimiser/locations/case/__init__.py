"""The question of locations in whole numbers: options, periods, limits, costs."""
