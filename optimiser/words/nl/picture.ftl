## De kaart als plaatje
picture-title = { $layer }: { $area }
picture-subtitle = { $title } · periode { $period } · niveau: { $level }
picture-withheld = niet openbaar
picture-tiles = Tegelkaart: elke gemeente is een even grote zeshoek, ongeveer op haar plaats.
picture-boundaries = Gemeentegrenzen uit { $file }, vereenvoudigd.
picture-sources = Bronnen: { $sources }
picture-alt = Kaart van { $area }: { $layer }, periode { $period }, { $count ->
    [one] 1 gebied
   *[other] { $count } gebieden
}.
picture-alt-highest = Het hoogste getal heeft { $name }: { $value }.
picture-alt-unknown = Gestreept, want onbekend: { $count }.
picture-alt-withheld = Gestippeld, want niet openbaar: { $count }.
picture-alt-table = Dezelfde cijfers staan in de tabellen van het plan.
picture-missing = Zonder grens in het bestand en dus niet getekend: { $count } ({ $names }).
picture-country = heel het land
