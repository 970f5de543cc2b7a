## De kaart als plaatje
picture-title = { $layer }: { $area }
picture-period = periode { $period }
picture-day = peildatum { $day }
picture-subtitle = { $title }. Niveau: { $level }.
picture-withheld = niet openbaar
picture-tiles = Tegelkaart: elke gemeente is een even grote zeshoek, ongeveer op haar plaats.
picture-boundaries = Gemeentegrenzen uit { $file }, vereenvoudigd.
picture-sources = Bronnen: { $sources }
picture-cut = (de rest staat in plan.xlsx)
picture-label = Bij elke naam: straks per 1.000 inwoners; met + of −: de nieuwe plaatsen.
picture-unnamed = { $count ->
    [one] Bij 1 gebied is geen ruimte voor de naam; zijn getallen staan
   *[other] Bij { $count } gebieden is geen ruimte voor de naam; hun getallen staan
} in plan.xlsx.
picture-alt = Kaart van { $area }: { $layer }, periode { $period }, { $count ->
    [one] 1 gebied
   *[other] { $count } gebieden
}.
picture-alt-highest = Het hoogste getal heeft { $name }: { $value }.
picture-alt-unknown = Gestreept, want onbekend: { $count }.
picture-alt-withheld = Gestippeld, want niet openbaar: { $count }.
picture-alt-table = Dezelfde cijfers staan in de tabellen van het plan.
picture-missing = Zonder grens in het bestand en dus niet getekend: { $count } ({ $names }).
picture-headline = { $way ->
    [some] { word-proposed-capital }: { $places_n ->
        [one] { $places } nieuwe opvangplaats
       *[other] { $places } nieuwe opvangplaatsen
    } in { $area } ({ $period }).
    [fewer] { word-proposed-capital }: { $places_n ->
        [one] { $places } opvangplaats
       *[other] { $places } opvangplaatsen
    } minder in { $area } dan er volgens afspraak zouden zijn ({ $period }).
   *[none] { word-proposed-capital }: in { $area } geen nieuwe opvangplaatsen ({ $period }).
}
picture-headline-towns = { $count } van de { $all_n ->
    [one] ene gemeente
   *[other] { $all } gemeenten
} { $count ->
    [one] krijgt
   *[other] krijgen
} er nieuwe plaatsen bij.
picture-headline-then = Samen { $places_n ->
    [one] is er dan { $places } plaats
   *[other] zijn er dan { $places } plaatsen
}: per 1.000 inwoners van { $before } naar { $after }.
picture-area-withheld = De cijfers van { $name } zijn niet voor deze lezers; er wordt geen plaatje van gemaakt. Maak het plan opnieuw met een ander --audience.
picture-done = Getekend: { $files }
country-NL = Nederland
picture-partial = ten minste (≥): deels onbekend
