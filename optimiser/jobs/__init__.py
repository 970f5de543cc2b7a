"""What a user asks for, with its files: read a case, plan, score, study, sweep."""
