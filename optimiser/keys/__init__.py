"""Distribution keys, one room each: the file name is the key's name everywhere; there is no list to add it to.

A key defines ``weights(territory, **parameters)``, one non-negative weight per municipality, ``PARAMETERS`` (default
and unit by name), ``CREDITS_EXISTING`` (whether existing places are taken off already) and ``REGIME_SHARES`` (part of a
total that is meant for groups of a regime, such as minors); and ``working`` where it can tell its sum line by line.
"""
