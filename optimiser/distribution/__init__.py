"""Who owes what: keys, official lists and agreements to shares."""
