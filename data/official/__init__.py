"""Official figures and boundaries: fetched from CBS and PDOK, checked, and kept in a cache."""
