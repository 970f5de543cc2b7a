## Stukken waar de kleinste gebieden provincies zijn
paper-title-municipality-of-provinces = Opvangplaatsen in de provincie { $area }
paper-short-members-of-provinces = Nieuwe plaatsen in de periode { $period } zijn er voor { $some } van { $count_n ->
    [one] de ene provincie
   *[other] de { $count } provincies
}{ $none_n ->
    [0] .
    [one] ; voor { $none } provincie zijn er dan geen nieuwe plaatsen, voor geen enkele groep.
   *[other] ; voor { $none } provincies zijn er dan geen nieuwe plaatsen, voor geen enkele groep.
} Geteld { $groups_n ->
    [one] is de groep
   *[other] zijn alle groepen:
} { $groups }.
paper-short-members-fewer-of-provinces = In { $fewer } van { $count_n ->
    [one] de ene provincie
   *[other] de { $count } provincies
} zijn er dan minder plaatsen dan afgesproken.
paper-divided-key-of-provinces = De sleutel bepaalt welk deel van alle plaatsen bij een provincie hoort. Per groep is de sleutel:
paper-aim-leximax_load-of-provinces = { $group }: de provincies met het kleinste deel van hun aandeel worden het eerst aangevuld, zodat het zwaarste aandeel zo licht mogelijk wordt, daarna het op één na zwaarste, enzovoort
paper-caption-towns-of-provinces = Provincies in { $area }, periode { $period }
paper-caption-neighbours-of-provinces = { $area } en de buurprovincies, periode { $period }
paper-caption-region-of-provinces = { $area } en de andere provincies in de groep provincies, periode { $period }
paper-col-town-of-provinces = Provincie
paper-elsewhere-note-of-provinces = Van deze bestaande plaatsen is de provincie niet bekend of niet openbaar; ze tellen alleen in het totaal mee.
paper-withheld-note-of-provinces = De cijfers van sommige provincies zijn niet voor deze lezers; in plaats daarvan staat de som van het gebied om hen heen.
paper-why-level-of-provinces = Het aandeel volgt uit de sleutel. In { $area } worden de provincies met het kleinste deel van hun aandeel het eerst aangevuld, tot ongeveer { $level } %; wie al meer heeft, krijgt geen nieuwe plaatsen. Afgerond is zo dat alle sommen precies kloppen.
paper-why-level-rest-of-provinces = Het aandeel volgt uit de sleutel, die bestaande plaatsen al aftrekt. In { $area } worden de provincies waar het minst van het resterende aandeel is gevuld het eerst aangevuld, tot ongeveer { $level } %. Afgerond is zo dat alle sommen precies kloppen.
paper-caption-why-of-provinces = Uitleg per provincie
paper-why-nothing-of-provinces = Voor dit gebied is geen uitleg per provincie vastgelegd.
paper-react-intro-of-provinces = Dit is een voorstel. Een provincie kan op drie manieren reageren:
paper-react-exchange-of-provinces = Een uitruil voorstellen: noem de andere provincie, de groep, de periode en het aantal. Beide colleges stemmen ermee in; de som van de provincie blijft gelijk.
paper-exchange-from-of-provinces = Van provincie
paper-exchange-to-of-provinces = Naar provincie
paper-execution-intro-of-provinces = De acties zijn een algemene opzet, geen afspraken. Eigenaar en status vult de provincie zelf in; acties kunnen worden geschrapt of toegevoegd.
paper-execution-intro-province-of-provinces = De acties zijn een algemene opzet, geen afspraken. Eigenaar en status worden per provincie of gezamenlijk ingevuld.
paper-housing-1-of-provinces = Locaties verkennen die bij het aantal passen, alleen of samen met buurprovincies
report-towns-of-provinces = Per provincie
report-caption-town-of-provinces = Provincies van { $area }, periode { $period }
report-term-planned-of-provinces = Gepland: plaatsen die provincies bieden en die er nog niet zijn; hard is besloten, zacht nog niet.
report-term-deviation-of-provinces = Afwijking: hoeveel plaatsen het { word-proposal }, bestaande en nieuwe samen, meer of minder telt dan het indicatieve getal. Een provincie zonder indicatief getal heeft geen afwijking.
paper-divided-sites-of-provinces = Dit { word-proposal } bestaat uit hele locaties die openen, blijven, groeien of sluiten. Zij zijn voor alle perioden tegelijk gekozen: zo dicht mogelijk bij het aandeel van elke provincie, met zo weinig mogelijk openingen en verlengingen als het scenario vraagt. Een provincie krijgt daardoor vaak een hele locatie of geen.
paper-divided-key-sites-of-provinces = De sleutel bepaalt welk aandeel van alle plaatsen bij een provincie hoort. Dat aandeel is hier een maatstaf en geen aantal dat wordt toegewezen. Per groep is de sleutel:
paper-sites-note-of-provinces = Van een nieuwe locatie zonder naam noemt het { word-proposal } alleen de provincie, geen adres. Een getal zonder woord: de locatie blijft zoals zij is; een lege cel: zij is er dan niet.

## Besluiten waar de kleinste gebieden provincies zijn
decide-prt-answer-of-provinces = de provincies te vragen uiterlijk { $day } te antwoorden: akkoord, een grens of een uitruil;
decide-proposal-of-provinces = Het voorstel wijst niemand aan. Waar in een provincie opvang komt, beslist die provincie.
meaning-none-of-provinces = Geen locatie: van deze provincie worden in de periode { $period } geen nieuwe plaatsen gevraagd.
meaning-part-of-provinces = Een deel van een locatie: { $new_n ->
    [one] { $new } plaats
   *[other] { $new } plaatsen
} in de periode { $period } is te klein voor een eigen locatie (minder dan { $size }). Het kan in een gezamenlijke locatie met andere provincies, of bij een bestaande.
meaning-where-of-provinces = Waar een locatie komt, zegt dit { word-proposal } niet: dat is aan de provincie.
meaning-members-of-provinces = Van de { $count_n ->
    [one] ene provincie
   *[other] { $count } provincies
} { $sites_n ->
    [one] krijgt er { $sites }
   *[other] krijgen er { $sites }
} in de periode { $period } genoeg nieuwe plaatsen voor een eigen locatie (ten minste { $size }); { $parts_n ->
    [one] { $parts } krijgt
   *[other] { $parts } krijgen
} er minder, en kunnen die samen met andere vinden; { $none_n ->
    [one] { $none } krijgt
   *[other] { $none } krijgen
} er geen nieuwe.
choice-fewer-then-of-provinces = Noem een grens en de reden. Wat hier minder komt, komt bij de andere provincies in { $province }: hoogstens { $new_n ->
    [one] { $new } plaats
   *[other] { $new } plaatsen
} over { $count_n ->
    [one] { $count } provincie
   *[other] { $count } provincies
}, gemiddeld { $each } per provincie. Bij welke, volgt uit een nieuwe berekening.
choice-exchange-of-provinces = Ruilen met een andere provincie
choice-exchange-then-of-provinces = De twee provincies spreken een aantal af; samen houden zij evenveel plaatsen.
choice-hub-neighbours-of-provinces = Met { $count_n ->
    [one] de ene buurprovincie
   *[other] de { $count } buurprovincies
} samen gaat het om { $places_n ->
    [one] { $places } nieuwe plaats
   *[other] { $places } nieuwe plaatsen
}; een deel daarvan kan op één plek.
choice-hub-region-of-provinces = Met { $count_n ->
    [one] de ene andere provincie
   *[other] de { $count } andere provincies
} van de groep provincies samen gaat het om { $places_n ->
    [one] { $places } nieuwe plaats
   *[other] { $places } nieuwe plaatsen
}; een deel daarvan kan op één plek.
planning-prt-answer-of-provinces = Antwoorden van de provincies
working-counted-below-of-provinces = onder nul: deze provincies namen meer plaatsen van andere over dan er bestaan
working-group-counted-below-of-provinces = onder nul: deze provincies namen meer plaatsen van andere over dan er bestaan
working-moved-below-of-provinces = onder nul: deze provincie nam meer over dan anderen van haar
picture-headline-towns-of-provinces = { $count } van de { $all_n ->
    [one] ene provincie
   *[other] { $all } provincies
} { $count ->
    [one] krijgt
   *[other] krijgen
} er nieuwe plaatsen bij.
rule-apart-of-provinces = soorten die niet samengaan, zijn niet in één provincie
rule-joints-of-provinces = wat voor meer provincies samen geldt, wordt gehouden
meaning-sites-of-provinces = Plaatsen voor ten hoogste { $count } locaties van ten minste { $size }: { $new } in de periode { $period }.
