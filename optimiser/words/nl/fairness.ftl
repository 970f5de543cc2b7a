## Billijkheid: doelen, gewichten en cijfers
stage-aim-or-blend = een stap heeft óf één doel (aim) óf een weging van doelen (blend). Geef er precies één van op.
blend-no-weight = geen enkel doel heeft een gewicht boven nul. Geef minstens één doel een gewicht.
blend-own-settings = level, group en parameters horen hier bij de doelen in de weging, niet bij de stap.
blend-many-stages = “{ $value }” spreekt in meer stappen en is niet één getal: het kan niet worden gewogen. Geef het een eigen stap, of weeg gini_load of cvar_load.
aim-twice = “{ $value }” staat twee keer in het scenario. Laat er één weg.
aim-parameter = “{ $value }” past niet: { $expected }.
weight-unknown = “{ $value }” is geen doel van precies één weging. Mogelijk zijn: { $known }.
weight-negative = het gewicht van “{ $value }” is negatief of geen getal. Geef nul of meer.
score-provinces = Plaatsen per 1.000 inwoners
metric-theil_within = Theil binnen de provincies
metric-theil_between = Theil tussen de provincies
metric-herfindahl = Concentratie (Herfindahl)
metric-ratio_20_20 = Zwaarste vijfde ten opzichte van lichtste vijfde (20:20)
metric-poorest_quarter = Plaatsen in het armste kwart van de gemeenten (SES-WOA)
metric-richest_quarter = Plaatsen in het rijkste kwart van de gemeenten (SES-WOA)
metric-own_share_met = Deel van het eigen aandeel dat is gehaald
