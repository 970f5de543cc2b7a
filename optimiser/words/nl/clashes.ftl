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
