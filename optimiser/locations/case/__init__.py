"""The question about locations in whole numbers: options and their lives, periods, limits, costs."""
