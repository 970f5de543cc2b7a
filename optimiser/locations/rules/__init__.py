"""Rules about whole locations, one room each: said to the search by ``rows``, to the auditor by ``excess``.

Rules about places that limit locations too have no room here: see ``case.place_limits``.
"""
