"""Operations on whole dossiers: convert codes, compare versions, restrict to a province, fill in figures."""
