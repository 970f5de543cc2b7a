"""Who owes what: from keys, official lists and agreements to shares."""
