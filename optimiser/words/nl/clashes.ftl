## Waarom er geen plan is
bottleneck-short = Gevraagd { $asked }, mogelijk { $possible }, { $short } te kort: { $areas } en { $bounds }.
bottleneck-surplus = Minima, vaste getallen en toezeggingen samen { $asked }, mogelijk { $possible }, { $short } te veel: { $areas } en { $bounds }.
bottleneck-required = De opgave: { $rows }.
bottleneck-more = En zo nog { $count_n ->
    [one] { $count } groep gemeenten die apart staat
   *[other] { $count } groepen gemeenten die apart staan
}: samen { $short } te kort of te veel.
bottleneck-areas = { $count_n ->
    [one] { $count } gemeente
   *[other] { $count } gemeenten
} ({ $names })
bottleneck-and = en nog { $count }
bottleneck-row = { $index }: { $places }
bottleneck-limit = { $count_n ->
    [one] { $count } grens
   *[other] { $count } grenzen
}
bottleneck-requirement = { $count_n ->
    [one] { $count } opgave
   *[other] { $count } opgaven
}
bottleneck-exemption = { $count } keer geen voorziening voor een groep
bottleneck-no-share = { $count } keer geen aandeel
bottleneck-ceiling = { $count_n ->
    [one] 1 gemeente met een plafond per 1.000 inwoners
   *[other] { $count } gemeenten met een plafond per 1.000 inwoners
}
bottleneck-other = { $count_n ->
    [one] { $count } andere regel
   *[other] { $count } andere regels
}
infeasible-rows-more = … en nog { $count_n ->
    [one] { $count } zo’n rij
   *[other] { $count } zulke rijen
}.
bottleneck-areas-of-provinces = { $count_n ->
    [one] { $count } provincie
   *[other] { $count } provincies
} ({ $names })
bottleneck-more-of-provinces = En zo nog { $count_n ->
    [one] { $count } groep provincies die apart staat
   *[other] { $count } groepen provincies die apart staan
}: samen { $short } te kort of te veel.

## Hoe er wel een plan kan komen
repair-head = Zo kan er wel een plan komen, het goedkoopste eerst. De prijzen staan onder [repair] in het scenario, of zijn de gewone.
repair-one = { $number }. Prijs { $cost }{ $proven ->
    [no] {" "}(of het goedkoper kan, is niet bewezen)
   *[yes] {""}
}:
repair-open = { $area }: laat { $places_n ->
    [one] { $places } plaats van de opgave open
   *[other] { $places } plaatsen van de opgave open
}
repair-more = { $area }: vraag { $places_n ->
    [one] { $places } plaats meer
   *[other] { $places } plaatsen meer
}
repair-limit = { $area }: verhoog { $count_n ->
    [one] { $count } grens
   *[other] { $count } grenzen
}, samen { $places_n ->
    [one] { $places } plaats
   *[other] { $places } plaatsen
}
repair-minimum = { $area }: verlaag { $count_n ->
    [one] { $count } minimum of vast getal
   *[other] { $count } minima of vaste getallen
}, samen { $places_n ->
    [one] { $places } plaats
   *[other] { $places } plaatsen
}
repair-bid = { $area }: laat { $places_n ->
    [one] { $places } plaats van harde biedingen vervallen
   *[other] { $places } plaatsen van harde biedingen vervallen
}
repair-exception = { $area }: { $count_n ->
    [one] laat { $count } gemeente toe
   *[other] laat { $count } keer een gemeente toe
} zonder voorziening voor de groep
repair-exception-of-provinces = { $area }: laat deze provincie toe zonder voorziening voor de groep
repair-told = { $what } ({ $changes }).
repair-change = { $index }: van { $before } naar { $after }

## Stukken van een botsing
clash-subtitle = Geen plan mogelijk
clash-notice = Er is geen plan: dit stuk zegt wat er botst en wat er kan veranderen. Het wijst niemand aan; wie wat verandert, is aan de tafel.
clash-short = In het kort
clash-lead = Met deze opgave, grenzen en toezeggingen kan geen enkel plan aan alle regels voldoen.
clash-rows = Wat niet samen kan gelden
clash-rows-about = Vervalt één van deze rijen, dan kunnen de andere samen gelden.
clash-ways = Hoe er wel een plan kan komen
clash-ways-about = Van goedkoop naar duur, met de prijzen van het scenario of de gewone prijzen. Een prijs is een weging van de planner en geen bedrag in euro. Elke manier geeft een plan.
clash-way = Manier { $number }: prijs { $cost }
clash-unproven = Of het goedkoper kan, is niet bewezen.
clash-changes = Getallen die veranderen bij manier { $number }
clash-rows-more = En nog { $count_n ->
    [one] { $count } rij
   *[other] { $count } rijen
}: die staan in het werkboek.
clash-closed = geen voorziening
clash-admitted = toegelaten
clash-col-rule = Regel
clash-col-row = Waar het over gaat
clash-col-places = Plaatsen
clash-col-before = Nu
clash-col-after = Wordt
clash-col-difference = Verschil
clash-col-way = Manier
clash-col-cost = Prijs
clash-col-area = Gebied
clash-col-cause = Wat verandert
clash-col-part = Knelpunt
clash-col-side = Kant
clash-sheet-rows = Wat botst
clash-sheet-parts = Knelpunten
clash-sheet-ways = Manieren
clash-side-demand = gevraagd
clash-side-bound = mogelijk
clash-cause-open = opgave lager
clash-cause-more = opgave hoger
clash-cause-limit = grens hoger
clash-cause-minimum = minimum lager
clash-cause-bid = hard bod lager
clash-cause-exception = toegelaten zonder voorziening
clash-plan-kept = In { $folder } staat nog een plan van eerder; dat blijft staan. Voor de stukken over deze botsing: geef een andere map met --out.
clash-written = In { $folder } staan stukken over de botsing, om over te praten: clash.docx, clash.pdf, clash.xlsx en clash.json.
clash-headline = Geen plan mogelijk. De goedkoopste uitweg verandert getallen met samen { $places_n ->
    [one] { $places } plaats
   *[other] { $places } plaatsen
}{ $periods_n ->
    [one] { "" }
   *[other] { " " }(van { $periods } perioden opgeteld)
}.
layer-clash_way = Plaatsen waarmee getallen veranderen bij manier 1
