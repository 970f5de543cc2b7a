## Groepen, niveaus, doelen
group-regular = regulier
group-amv = alleenstaande minderjarigen (AMV)
group-safe_country = sobere opvang
group-total = alle groepen
level-municipality = Gemeente
level-region = Deelregio
level-province = Provincie
