"""Operations on whole dossiers: convert, compare, cut out a province, fill in figures."""
