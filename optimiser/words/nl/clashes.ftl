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
} ({ $changes }).
repair-more = { $area }: vraag { $places_n ->
    [one] { $places } plaats meer
   *[other] { $places } plaatsen meer
} ({ $changes }).
repair-limit = { $area }: verhoog { $count_n ->
    [one] { $count } grens
   *[other] { $count } grenzen
}, samen { $places_n ->
    [one] { $places } plaats
   *[other] { $places } plaatsen
} ({ $changes }).
repair-minimum = { $area }: verlaag { $count_n ->
    [one] { $count } minimum of vast getal
   *[other] { $count } minima of vaste getallen
}, samen { $places_n ->
    [one] { $places } plaats
   *[other] { $places } plaatsen
} ({ $changes }).
repair-bid = { $area }: laat { $places_n ->
    [one] { $places } plaats van harde biedingen vervallen
   *[other] { $places } plaatsen van harde biedingen vervallen
} ({ $changes }).
repair-exception = { $area }: { $count_n ->
    [one] laat { $count } gemeente toe
   *[other] laat { $count } keer een gemeente toe
} zonder voorziening voor de groep ({ $changes }).
repair-exception-of-provinces = { $area }: laat deze provincie toe zonder voorziening voor de groep ({ $changes }).
repair-change = { $index }: van { $before } naar { $after }
