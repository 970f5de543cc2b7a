"""Rules about locations, one room each: said to the search by ``joints``, to the auditor by ``excess``."""
