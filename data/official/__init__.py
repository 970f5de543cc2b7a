"""Official figures and boundaries, fetched from CBS and PDOK."""
