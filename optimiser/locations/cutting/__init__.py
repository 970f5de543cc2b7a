"""Cutting planes above the convex hull, and branching."""
