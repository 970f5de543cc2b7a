## Wat er met een locatie gebeurt
action-open = opent
action-stay = blijft
action-grow = groeit
action-shrink = krimpt
action-extend = verlengd
action-close = sluit
action-end = loopt af
opening-existing = bestaat
opening-proposed = { word-proposal }
opening-durable = duurzaam
opening-temporary = tijdelijk
opening-unnamed = nieuwe locatie zonder naam
opening-minors = locatie voor minderjarigen

## De kalender
calendar-title = Kalender van locaties
calendar-title-area = Kalender van locaties: { $area }
calendar-until = tot en met { $period }
calendar-town = Gemeente
calendar-location = Locatie (soort)
calendar-day = op { $day }
calendar-others = en { $count ->
    [one] 1 andere locatie
   *[other] { $count } andere locaties
}
calendar-unshown = { $count_n ->
    [one] { $count } locatie heeft hier geen balk en is alleen meegeteld
   *[other] { $count } locaties hebben hier geen balk en zijn alleen meegeteld
}; { $changes_n ->
    [0] er gebeurt niets mee
    [one] bij { $changes } daarvan gebeurt wel iets
   *[other] bij { $changes } daarvan gebeurt wel iets
}. { $where }
calendar-all-files = Alle locaties staan op het blad Kalender van plan.xlsx en in locations.csv.
calendar-all-table = Alle locaties van dit gebied staan in de tabel.
calendar-where = Een balk loopt over de periodes waarin een locatie op de peildag open is; het getal is het aantal plaatsen. Van een nieuwe locatie zonder naam noemt het { word-proposal } alleen de gemeente, geen adres.
calendar-unsized = { $count ->
    [one] Eén bestaande locatie van onbekende grootte staat er niet in.
   *[other] { $count } bestaande locaties van onbekende grootte staan er niet in.
}
calendar-minors = Locaties voor minderjarigen staan er niet in.
calendar-withheld = Locaties in gemeenten waarvan de cijfers niet voor deze lezers zijn, staan er niet in.
calendar-alt = Kalender van { $count ->
    [one] 1 locatie
   *[other] { $count } locaties
} in { $periods ->
    [one] 1 periode
   *[other] { $periods } periodes
}; { $shown ->
    [one] 1 ervan heeft
   *[other] { $shown } ervan hebben
} een eigen balk.
calendar-alt-period = { $period }: { $all } { $all_n ->
    [one] plaats
   *[other] plaatsen
} op { $open_locations } { $open_locations_n ->
    [one] locatie
   *[other] locaties
}; { $opens_n ->
    [one] { $opens } opent
   *[other] { $opens } openen
}, { $extended_n ->
    [one] { $extended } is verlengd
   *[other] { $extended } zijn verlengd
}, { $closes_n ->
    [one] { $closes } sluit of loopt af
   *[other] { $closes } sluiten of lopen af
}.
calendar-alt-table = Dezelfde cijfers staan in locations.csv en op het blad Kalender.

## Tellingen
tally-all = Alle locaties samen
tally-durable = Duurzame plaatsen
tally-temporary = Tijdelijke plaatsen
tally-durable_unknown = Duurzaam of tijdelijk: onbekend
tally-law = Telt mee voor de wet
tally-not_law = Telt niet mee voor de wet
tally-law_unknown = Telt mee voor de wet: onbekend
tally-elsewhere = Plaatsen van het plan die hier aan geen locatie staan

## Bladen over locaties in de tijd
sheet-calendar = Kalender
sheet-tally = Tellingen
about-calendar = Kalender: plaatsen per locatie en periode; kleur en woord zeggen wat er gebeurt
about-tally = Wat de kalender per periode samen is: duurzaam en tijdelijk, en wat meetelt voor de wet
col-status = Bestaat of { word-proposal }
col-durable = Duurzaam of tijdelijk
col-law = Telt mee voor de wet
col-count = Telling
col-amount = Aantal
calendar-durable = duurzaam
calendar-temporary = tijdelijk
calendar-durable_unknown = onbekend
calendar-law = ja
calendar-not_law = nee
calendar-law_unknown = onbekend
tally-open_locations = Aantal open locaties
tally-plan = Totaal van het plan (blad { word-proposal-capital })
tally-elsewhere-why = Bestaande plaatsen waarvan de gemeente niet bekend is, en locaties die niet voor deze lezers zijn.

## Staart van de verdeling
metric-heaviest_fifty = Deel van de vijftig gemeenten met de meeste plaatsen
meaning-heaviest_fifty = Deel van alle plaatsen dat in de vijftig gemeenten met de meeste plaatsen ligt.
unit-of-heaviest_fifty = deel van alle plaatsen

## Op de pagina
map-openings = Locaties
map-overlay-openings = Locaties in de gekozen periode
map-legend-openings = groter is meer plaatsen; het teken staat in de gemeente, niet op het adres
map-happens = Wat er gebeurt
map-status = Bestaat of { word-proposal }

## Samenvatting
tally-head = Locaties in de tijd
tally-opens = Openen
tally-extended = In verlenging
tally-closes = Sluiten of lopen af
over-time-head = Over alle periodes
over-time-mean = Gemiddeld
over-time-peak = Hoogste
over-time-when = in
over-time-mean-load = × aandeel
over-time-peak-load = hoogste × aandeel

## Blad over alle periodes
sheet-overtime = Over de tijd
about-overtime = Bestaande en nieuwe plaatsen per periode, gemiddeld en op het hoogst, naast het aandeel volgens de sleutel
col-mean = Gemiddeld
col-peak = Hoogste
col-share_mean = Gemiddeld aandeel
col-mean_load = Gemiddeld × aandeel
col-peak_load = Hoogste × aandeel
col-peak_when = Hoogste in

## QGIS
field-location_id = Code van de locatie
field-action = Wat er gebeurt
field-counts_for_law = Telt mee voor de wet

## Zinnen bij een plan van locaties
note-located = Het getal van een gemeente zijn de plaatsen van haar locaties; het { word-proposal } noemt geen adres.
