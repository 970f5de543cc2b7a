"""Plans of locations: a first one, better ones, calmer ones."""
