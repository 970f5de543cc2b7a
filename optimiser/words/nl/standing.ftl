## Hoe het plan heet: een voorstel, of wat de minister heeft vastgesteld
word-proposal = voorstel
word-proposal-of-binding = besluit
word-proposal-capital = Voorstel
word-proposal-capital-of-binding = Besluit
word-proposed = voorgesteld
word-proposed-of-binding = vastgesteld
word-proposed-capital = Voorgesteld
word-proposed-capital-of-binding = Vastgesteld
word-proposed-inflected = voorgestelde
word-proposed-inflected-of-binding = vastgestelde

## Zinnen die anders zijn waar een besluit bindt
proposal-of-binding = Dit is een besluit van de minister, dat de gemeenten bindt (Spreidingswet; stand: 24 november 2026).
legal-spreading-act-of-binding = Onder de Spreidingswet (in werking sinds 1 februari 2024; stand: 24 november 2026) bindt het besluit van de minister. Volgens het scenario geeft dit plan dat besluit weer; beslissend is de tekst van het besluit zelf.
proposal-final-of-binding = Ja. De minister heeft de aantallen vastgesteld; zij binden de gemeenten. Waar in een gemeente opvang komt, beslist die gemeente.
decide-proposal-of-binding = Het besluit van de minister bindt de gemeenten. Waar in een gemeente opvang komt, beslist die gemeente.
decide-council-places-of-binding = { $way ->
    [some] uit te voeren wat de minister heeft vastgesteld: { $new_n ->
        [one] { $new } nieuwe opvangplaats
       *[other] { $new } nieuwe opvangplaatsen
    } in { $area } in de periode { $period };
    [fewer] uit te voeren wat de minister heeft vastgesteld: { $new_n ->
        [one] { $new } opvangplaats
       *[other] { $new } opvangplaatsen
    } minder in { $area } dan er volgens afspraak in de periode { $period } zouden zijn;
    [none] kennis te nemen van het besluit, dat van { $area } in de periode { $period } geen nieuwe opvangplaatsen vraagt;
   *[untold] kennis te nemen van het besluit voor de periode { $period };
}
decide-prt-places-of-binding = { $way ->
    [some] af te spreken hoe wordt uitgevoerd wat de minister heeft vastgesteld: { $new_n ->
        [one] { $new } nieuwe opvangplaats
       *[other] { $new } nieuwe opvangplaatsen
    } in { $area } in de periode { $period };
    [fewer] af te spreken hoe wordt uitgevoerd wat de minister heeft vastgesteld: { $new_n ->
        [one] { $new } opvangplaats
       *[other] { $new } opvangplaatsen
    } minder in { $area } dan er volgens afspraak in de periode { $period } zouden zijn;
    [none] kennis te nemen van het besluit, dat voor { $area } in de periode { $period } geen nieuwe opvangplaatsen telt;
   *[untold] kennis te nemen van het besluit voor de periode { $period };
}
decide-council-answer-of-binding = het college te vragen uiterlijk { $day } aan de Provinciale Regietafel te melden hoe het besluit wordt uitgevoerd;
decide-prt-answer-of-binding = de gemeenten te vragen uiterlijk { $day } te melden hoe en wanneer zij het besluit uitvoeren;
decide-prt-open-of-binding = vast te stellen wanneer de uitvoering opnieuw wordt besproken.
choice-agree-of-binding = Uitvoeren
choice-nothing-then-of-binding = Het besluit van de minister blijft gelden.
paper-react-of-binding = Reageren of een uitruil vragen
paper-react-intro-of-binding = De minister heeft de aantallen vastgesteld. Wat daartegen te doen is, staat in het besluit zelf. Een gemeente kan daarnaast op drie manieren reageren:
paper-react-bound-of-binding = Een grens noemen: geef het kleinste of grootste aantal plaatsen, voor welke groep en periode, en waarom.
paper-react-exchange-of-binding = Een uitruil vragen: noem de andere gemeente, de groep, de periode en het aantal. Beide colleges stemmen ermee in; de som van de provincie blijft gelijk.
paper-react-where-of-binding = Reacties gaan via de provincie naar de minister; alleen de minister kan het besluit wijzigen. Daarna wordt opnieuw gerekend en blijft zichtbaar wat er veranderde.
paper-caption-exchange-of-binding = Formulier voor een uitruil

## In het Algoritmeregister
register-description-of-binding = Dit algoritme verdeelt opvangplaatsen over gemeenten, eerlijk, haalbaar en uitlegbaar. Het telt mee wat er al is en houdt zich aan grenzen. De minister heeft de uitkomst vastgesteld in een besluit. Mensen beslissen. Het algoritme leert niet zelf.
register-goal-of-binding = Er zijn plaatsen nodig om asielzoekers op te vangen. Het doel is om deze plaatsen eerlijk over gemeenten te verdelen. De minister heeft deze verdeling vastgesteld in een besluit.
register-proportionality-of-binding = Met de hand verdelen kost veel tijd. Ook is dan lastig te zien of elke gemeente gelijk is behandeld. Het algoritme gebruikt voor elke gemeente dezelfde regels en laat bij elk getal zien hoe het is berekend. Een nadeel is dat het algoritme niets weet van omstandigheden die niemand heeft doorgegeven. Daarom nemen mensen het besluit, en kunnen gemeenten een fout, een grens of een ruil doorgeven.
register-human-of-binding = Mensen kiezen de opgave, de verdeelsleutel, de grenzen en de volgorde van de doelen. Het algoritme rekent alleen. De minister beslist, volgens de Spreidingswet. Het besluit bindt de gemeenten (stand: 24 november 2026). Wie een fout ziet of een grens of ruil wil, geeft dat door. Dan wordt opnieuw gerekend. Het blijft zichtbaar wat er is veranderd en waarom.

## Waar een besluit niet kan binden
standing-no-law = “binding” past niet bij dit plan: het eindigt op { $end }, en de Spreidingswet, waaronder een besluit van de minister bindt, is in werking sinds 1 februari 2024. Schrijf standing = "indicative".
standing-provinces = “binding” past niet bij een plan van provincies alleen: het besluit van de minister noemt gemeenten. Schrijf standing = "indicative".
