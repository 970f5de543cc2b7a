"""The integer programme over convex hulls of what municipalities may choose."""
