"""The interactive page of a plan, which opens offline."""
