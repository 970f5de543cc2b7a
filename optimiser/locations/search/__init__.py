"""Plans of locations: a first one, better ones, and the one of equal value that changes least."""
