"""The integer programme over the convex hulls of what municipalities may choose, and whole sizes from its answer."""
