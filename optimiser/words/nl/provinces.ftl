## Waar de kleinste gebieden provincies zijn, neemt deze zin de plaats in van die zonder -of-provinces
level-municipality-of-provinces = Provincie
level-region-of-provinces = Groep provincies
note-municipality-of-provinces = Het getal van een provincie is een rekenkundig aandeel; over gemeenten zegt dit { word-proposal } niets.
note-province-of-provinces = Dit is een som over provincies; over gemeenten zegt dit { word-proposal } niets.
map-town-of-provinces = Provincie
map-region-of-provinces = Groep provincies
map-search-of-provinces = Zoek uw provincie
map-choose-of-provinces = Kies een gebied op de kaart of zoek uw provincie
map-view-tiles-of-provinces = Tegelkaart (elke provincie even groot)
map-legend-sites-of-provinces = Bekende bestaande plaatsen: hoe groter de punt, hoe meer. De punt is niet het adres.
map-neighbours-of-provinces = Buurprovincies
map-nearest-of-provinces = Dichtstbijzijnde provincies
map-lorenz-text-of-provinces = Hoe dichter een lijn bij de rechte lijn ligt, hoe gelijker de plaatsen over de inwoners zijn verdeeld. Provincies met onbekende aantallen tellen niet mee.
map-not-shown-of-provinces = Provincies waarvan het verschil niet openbaar of onbekend is
page-rank-of-provinces = Nummer { $rank } van de { $count } provincies waarvan alle plaatsen bekend zijn, gerekend naar plaatsen straks per 1.000 inwoners (1 = meeste).
page-scores-of-provinces = { $area }: cijfers over alle provincies in { $period } (bekende plaatsen)
page-more-of-provinces = Provincies: { $count }; plaatsen samen: { $places }.
viable-of-provinces = In { $period } { $count_n ->
    [one] heeft { $count } provincie
   *[other] hebben { $count } provincies
} nieuwe plaatsen; { $small_n ->
    [one] { $small } daarvan heeft
   *[other] { $small } daarvan hebben
} er minder dan { $size }. Het zijn rekenkundige aandelen, geen locaties.
rounded-off-of-provinces = In { $period } is het getal van { $count_n ->
    [one] { $count } provincie
   *[other] { $count } provincies
} de andere kant op afgerond dan gewoon, omdat anders een som niet klopt: { $names }. Met minder uitzonderingen kan het niet.
rounded-off-groups-of-provinces = In { $period } { $count_n ->
    [one] is { $count } getal
   *[other] zijn { $count } getallen
} van een enkele groep de andere kant op afgerond dan gewoon, zodat groepen samen het getal van hun provincie geven en provincies samen dat van hun groep.
own-stage-of-provinces = Het scenario noemt voor { $group } geen doel. Daarom worden die plaatsen vóór de loting eerlijk over de provincies verdeeld: het grootste deel van het eigen aandeel zo klein mogelijk, daarna het op een na grootste.
unknown-unsized-of-provinces = { $count_n ->
    [one] In 1 provincie zijn bestaande plaatsen waarvan het aantal onbekend is: { $names }.
   *[other] In { $count } provincies zijn bestaande plaatsen waarvan het aantal onbekend is: { $names }.
}
withheld-of-provinces = De cijfers van { $count } { $count_n ->
    [one] provincie is
   *[other] provincies zijn
} niet voor deze lezers; in plaats daarvan staat de som van het gebied om hen heen.
scores-withheld-of-provinces = Cijfers over de eerlijkheid gaan over alle provincies en staan hier niet: niet alle zijn voor deze lezers.
boundaries-none-of-provinces = Er is geen bestand met provinciegrenzen gegeven (--boundaries); daarom is alleen de tegelkaart getekend.
boundaries-source-of-provinces = Provinciegrenzen: { $file }.
picture-tiles-of-provinces = Tegelkaart: elke provincie is een even grote zeshoek, ongeveer op haar plaats.
metric-heaviest_ten-of-provinces = Deel van de tien provincies met de meeste plaatsen
metric-heaviest_fifty-of-provinces = Deel van de vijftig provincies met de meeste plaatsen
metric-without_reception-of-provinces = Provincies zonder bekende opvang
metric-poorest_quarter-of-provinces = Plaatsen in het armste kwart van de provincies (SES-WOA, officieel of schatting)
metric-richest_quarter-of-provinces = Plaatsen in het rijkste kwart van de provincies (SES-WOA, officieel of schatting)
meaning-herfindahl-of-provinces = Hoe sterk de plaatsen in weinig provincies staan: 1 is alles in één provincie.
meaning-poorest_quarter-of-provinces = Plaatsen in het kwart van de provincies met de laagste sociaal-economische score (SES-WOA). Waar het officiële cijfer ontbreekt, telt een schatting; bij de aannames staat van hoeveel.
meaning-richest_quarter-of-provinces = Plaatsen in het kwart van de provincies met de hoogste sociaal-economische score (SES-WOA). Waar het officiële cijfer ontbreekt, telt een schatting; bij de aannames staat van hoeveel.
meaning-own_share_met-of-provinces = Welk deel van de aandelen volgens de sleutel in de provincie zelf staat; wat boven een aandeel uitkomt telt niet mee.
meaning-without_reception-of-provinces = Aantal provincies waar geen enkele plaats bekend is. Lager betekent dat meer provincies meedoen.
meaning-heaviest_per_1000-of-provinces = Plaatsen per 1.000 inwoners in de provincie waar dat het hoogst is.
meaning-heaviest_ten-of-provinces = Deel van alle plaatsen dat in de tien provincies met de meeste plaatsen ligt: 0,5 is de helft.
why-no-share-of-provinces = Volgens de sleutel heeft deze provincie geen aandeel; zij krijgt geen nieuwe plaatsen.
why-share-of-provinces = Volgens de sleutel ({ $key }) is het aandeel van deze provincie { $share } van { $whole_n ->
    [one] { $whole } plaats
   *[other] { $whole } plaatsen
}, bestaande en nieuwe samen.
why-existing-unknown-of-provinces = Er { $places_n ->
    [one] is { $places } bestaande plaats
   *[other] zijn { $places } bestaande plaatsen
} bekend en er zijn er meer waarvan het aantal onbekend is; daardoor kan dit getal te hoog zijn.
why-existing-unknown-none-of-provinces = Er { $places_n ->
    [one] is { $places } bestaande plaats
   *[other] zijn { $places } bestaande plaatsen
} bekend en er zijn er meer waarvan het aantal onbekend is.
why-level-of-provinces = Wie het kleinste deel van zijn aandeel heeft, wordt het eerst aangevuld; { $area } tot ongeveer { $level } % van haar aandeel.
why-above-of-provinces = Deze provincie heeft al { $percent } % van haar aandeel; in { $area } wordt aangevuld tot ongeveer { $level } %. Daarom krijgt zij geen nieuwe plaatsen.
why-no-share-places-of-provinces = Volgens de sleutel heeft deze provincie geen aandeel.
why-share-list-of-provinces = Volgens de officiële lijst, aangevuld met de sleutel ({ $key }), is het aandeel van deze provincie { $share } van { $whole_n ->
    [one] { $whole } plaats
   *[other] { $whole } plaatsen
}, bestaande en nieuwe samen.
why-share-list-rest-of-provinces = Volgens de sleutel ({ $key }), die de officiële lijst aanvult, is het aandeel van deze provincie { $share } van { $whole_n ->
    [one] { $whole } plaats
   *[other] { $whole } plaatsen
}, bestaande en nieuwe samen; zelf staat zij niet op die lijst.
why-level-rest-of-provinces = Wie het minst van zijn resterende aandeel heeft gevuld, wordt het eerst aangevuld; { $area } tot ongeveer { $level } %. Het resterende aandeel is wat overblijft als de sleutel bestaande plaatsen heeft afgetrokken; hier is dat { $share }.
why-ineligible-of-provinces = Voor { $group } kan deze provincie geen nieuwe plaatsen krijgen.
why-rounded-sum-of-provinces = Berekend is { $computed } en het wordt { $after }, de andere kant op dan gewoon afgerond: gewoon afgerond kwam { $area } op { $ordinary } uit en niet op { $places }. Met minder uitzonderingen kloppen niet alle sommen.
why-rounded-all-of-provinces = Berekend is { $computed } en het wordt { $after }, de andere kant op dan gewoon afgerond: gewoon afgerond kwamen alle provincies samen op { $ordinary } uit en niet op { $places }. Met minder uitzonderingen kloppen niet alle sommen.
compare-more-of-provinces = { $count_n ->
    [0] Geen provincie krijgt er meer.
    [one] { $count } provincie krijgt er meer, samen { $places }:
   *[other] { $count } provincies krijgen er meer, samen { $places }:
}
compare-more-known-of-provinces = Geen provincie waarvan het verschil bekend is, krijgt er meer.
compare-fewer-of-provinces = { $count_n ->
    [0] Geen provincie krijgt er minder.
    [one] { $count } provincie krijgt er minder, samen { $places }:
   *[other] { $count } provincies krijgen er minder, samen { $places }:
}
compare-fewer-known-of-provinces = Geen provincie waarvan het verschil bekend is, krijgt er minder.
compare-unshown-of-provinces = Van { $count } { $count_n ->
    [one] provincie
   *[other] provincies
} is het verschil niet bekend of niet voor deze lezers; samen { $places }.
sum-figures-of-provinces = Cijfers per provincie in { $period } (bekende plaatsen)
page-half-of-provinces = De helft van de inwoners met de minste opvang heeft { $before } van de bestaande plaatsen en straks { $after } van alle, gerekend naar provincies.
why-province-of-provinces = De opgave van { $province } is { $places_n ->
    [one] { $places } nieuwe plaats
   *[other] { $places } nieuwe plaatsen
}.
why-bid-hard-of-provinces = De provincie biedt zelf { $places_n ->
    [one] { $places } plaats
   *[other] { $places } plaatsen
} aan ({ $group }); dat bod is hard en het { word-proposal } houdt zich eraan.
why-bid-hard-free-of-provinces = De provincie biedt zelf { $places_n ->
    [one] { $places } plaats
   *[other] { $places } plaatsen
} aan ({ $group }); dat bod is hard, en het { word-proposal } geeft er { $used }.
why-bid-soft-of-provinces = De provincie biedt zelf { $places_n ->
    [one] { $places } plaats
   *[other] { $places } plaatsen
} aan ({ $group }); dat bod is zacht en wordt gebruikt waar dat kan.
why-bid-soft-free-of-provinces = De provincie biedt zelf { $places_n ->
    [one] { $places } plaats
   *[other] { $places } plaatsen
} aan ({ $group }); dat bod is zacht en stuurt dit { word-proposal } niet.
why-gives-of-provinces = { $name } heeft { $places_n ->
    [one] { $places } plaats ({ $group }) van de taak van deze provincie overgenomen; die telt
   *[other] { $places } plaatsen ({ $group }) van de taak van deze provincie overgenomen; die tellen
} hier mee als gehaald.
why-takes-of-provinces = Deze provincie heeft { $places_n ->
    [one] { $places } plaats ({ $group }) van de taak van { $name } overgenomen; die telt
   *[other] { $places } plaatsen ({ $group }) van de taak van { $name } overgenomen; die tellen
} daar mee en niet hier.
why-beyond-of-provinces = In { $area } wordt aangevuld tot ongeveer { $level } % van het aandeel; deze provincie komt uit op { $percent } %, omdat een grens, bod of andere regel haar getal bepaalt.
why-aims-of-provinces = Dit getal volgt niet uit een som per provincie: het hoort bij de verdeling die voor alle provincies samen het best is volgens deze doelen.
official-loaded-of-provinces = { $official_n ->
    [one] { $official } provincie heeft
   *[other] { $official } provincies hebben
} een officieel aantal; voor { $approximate } is het aandeel een benadering volgens de sleutel.
official-compared-of-provinces = Waar beide bekend zijn ({ $count_n ->
    [one] { $count } provincie
   *[other] { $count } provincies
}) wijkt de sleutel gemiddeld { $mean } % af, het meest { $largest } % in { $name }.
reading-none-of-provinces = Met alle bestaande plaatsen die in geen rij staan erbij, zou geen plan aan alle regels voldoen. Welke getallen ervan afhangen, is daarom niet bekend.
reading-note-of-provinces = Van { $count } { $count_n ->
    [one] provincie
   *[other] provincies
} hangt het getal af van bestaande plaatsen die in geen rij staan.
why-range-of-provinces = Het getal voor { $period } hangt af van bestaande plaatsen die in geen rij staan: tussen { $low } en { $high }.
working-people-all-of-provinces = Inwoners van alle provincies samen
working-scored-all-of-provinces = Inwoners × (1 + score) van alle provincies samen
working-scored-of-provinces = Inwoners × (1 + score) van { $area }
working-pool-country-of-provinces = Nieuwe plaatsen voor { $group } die van alle provincies samen worden gevraagd
working-pool-country-all-of-provinces = Nieuwe plaatsen van alle provincies samen
working-asked-of-provinces = Nieuwe plaatsen die van alle provincies samen worden gevraagd
working-existing-of-provinces = Bestaande plaatsen waarvan de provincie bekend is
working-asked-group-of-provinces = Nieuwe plaatsen voor { $group } in alle provincies samen
working-shares-of-provinces = { $count_n ->
    [one] Aandeel van de ene provincie die tot het peil wordt aangevuld
   *[other] Aandelen samen van de { $count } provincies die tot het peil worden aangevuld
}
working-counted-of-provinces = { $count_n ->
    [one] Bestaande plaatsen daar, na verrekening van uitruil
   *[other] Bestaande plaatsen in die { $count } provincies, na verrekening van uitruil
}
working-group-shares-of-provinces = { $count_n ->
    [one] Aandeel in { $group } van de ene provincie die voor deze groep tot het peil wordt aangevuld
   *[other] Aandelen in { $group } samen van de { $count } provincies die voor deze groep tot het peil worden aangevuld
}
working-group-counted-of-provinces = { $count_n ->
    [one] Bestaande plaatsen daar voor { $group }, na verrekening van uitruil
   *[other] Bestaande plaatsen in die { $count } provincies voor { $group }, na verrekening van uitruil
}
working-group-fixed-of-provinces = { $count_n ->
    [one] Nieuwe plaatsen voor { $group } van de ene provincie die onder of boven het peil blijft: meer nieuwe plaatsen had zij niet, of een grens of bod bepaalt het getal
   *[other] Nieuwe plaatsen voor { $group } van de { $count } provincies die onder of boven het peil blijven: meer nieuwe plaatsen hadden zij niet, of een grens of bod bepaalt het getal
}
working-fixed-of-provinces = { $count_n ->
    [one] Nieuwe plaatsen van de ene provincie waar een grens, bod of andere regel het getal bepaalt
   *[other] Nieuwe plaatsen van de { $count } provincies waar een grens, bod of andere regel het getal bepaalt
}
why-site-none-of-provinces = In deze provincie opent, groeit of sluit in dit { word-proposal } geen locatie.
unknown-unlocated-of-provinces = { $places_n ->
    [one] { $places } van de gepubliceerde bestaande plaatsen staat in geen rij: de provincie is niet bekend, en zij is aan niemand toegerekend
   *[other] { $places } van de gepubliceerde bestaande plaatsen staan in geen rij: de provincie is niet bekend, en ze zijn aan niemand toegerekend
}.
principles-of-provinces = Spreiden en ontlasten: van de { $municipalities } provincies hebben er in { $period } { $hosts_after } bekende opvang, zonder dit { word-proposal } { $hosts_before }; van de { $new } nieuwe plaatsen { $relieved_new_n ->
    [0] komt er geen
    [one] komt er { $relieved_new }
   *[other] komen er { $relieved_new }
} in de { $much_n ->
    [one] provincie waar
   *[other] { $much } provincies waar
} per inwoner al meer opvang is dan in het land, en de ongelijkheid tussen provincies (Theil) gaat van { $theil_before } naar { $theil_after }.
map-legend-openings-of-provinces = groter is meer plaatsen; het teken staat in de provincie, niet op het adres
map-means-lorenz-of-provinces = De provincies staan op volgorde van weinig naar veel plaatsen per inwoner; de lijn laat zien welk deel van de plaatsen de eerste 10, 25, 50 of meer procent van de inwoners samen heeft.
map-means-per-1000-of-provinces = Het aantal plaatsen gedeeld door het aantal inwoners, maal duizend; zo zijn grote en kleine provincies te vergelijken.
map-noscript-of-provinces = Zonder JavaScript staat de kaart stil: hieronder het { word-proposal } als tekening en tabel. Zoeken, andere kaarten en de uitleg per provincie hebben JavaScript nodig; alle cijfers staan ook in plan.xlsx.
map-not-shown-short-of-provinces = provincies zonder getoond verschil
explain-area-of-provinces = Het getal is de som van de provincies in dit gebied; vraag de uitleg per provincie.
about-proposal-of-provinces = { word-proposal-capital } per provincie, groep en periode
sheet-municipalities-of-provinces = Per provincie
about-municipalities-of-provinces = Per provincie, met de nieuwe plaatsen per groep
about-baselines-of-provinces = Dit plan naast eenvoudige manieren om hetzelfde aantal te verdelen, zonder grenzen; de lopende regel geeft elke plaats die erbij komt aan de provincie die het verst onder haar aandeel zit
guide-line-4-of-provinces = Een rij “Overig” telt wat niet aan een provincie is toe te rekenen of niet per provincie openbaar is. Zo kloppen alle sommen.
guide-line-5-of-provinces = Aandeel volgens sleutel: het deel van de hele opgave, bestaande plaatsen meegeteld, dat volgens de verdeelsleutel bij een provincie hoort. Het is een rekenkundig deel, geen locatie.
guide-scale-new-of-provinces = Nieuwe plaatsen, provincie
unit-of-without_reception-of-provinces = provincies
meaning-leximax_load-of-provinces = Plaatsen gedeeld door het aandeel volgens de sleutel. De waarde is die van de provincie of het gebied dat het verst boven het aandeel ligt; 1 is precies het aandeel.
boundaries-differ-of-provinces = Let op: { $missing_n ->
    [one] { $missing } provincie heeft
   *[other] { $missing } provincies hebben
} geen grens in het bestand: { $named }. Wat ontbreekt, staat op de tegelkaart en in de tabel.
boundaries-incomplete-of-provinces = Let op: van { $count_n ->
    [one] { $count } provincie
   *[other] { $count } provincies
} ontbreekt de grens in het bestand. Kies de tegelkaart om alle provincies te zien; de tabel is volledig.
boundaries-missing-of-provinces = Van { $count_n ->
    [one] { $count } provincie ontbreekt de grens in het bestand; zij staat
   *[other] { $count } provincies ontbreekt de grens in het bestand; ze staan
} alleen op de tegelkaart en in de tabel:
boundaries-outside-of-provinces = Let op: van { $count_n ->
    [one] { $count } provincie ligt
   *[other] { $count } provincies ligt
} het punt (lon, lat) buiten de eigen grens: { $named }. Controleer of de codes en punten kloppen.
calendar-town-of-provinces = Provincie
calendar-where-of-provinces = Een balk loopt over de periodes waarin een locatie op de peildag open is; het getal is het aantal plaatsen. Van een nieuwe locatie zonder naam noemt het { word-proposal } alleen de provincie, geen adres.
calendar-withheld-of-provinces = Locaties in provincies waarvan de cijfers niet voor deze lezers zijn, staan er niet in.
compare-others-of-provinces = en nog { $count_n ->
    [one] { $count } provincie; --json en --out tonen haar ook.
   *[other] { $count } provincies; --json en --out tonen ze alle.
}
compare-unknown-of-provinces = Van { $count_n ->
    [one] { $count } provincie
   *[other] { $count } provincies
} is het verschil niet bekend of niet voor deze lezers.
layer-room_for_unknown-of-provinces = Speling door bestaande plaatsen van onbekende provincie
meaning-change-of-provinces = Nieuwe plaatsen die naar een andere provincie zijn gegaan dan in de vorige versie.
meaning-heaviest_fifty-of-provinces = Deel van alle plaatsen dat in de vijftig provincies met de meeste plaatsen ligt.
note-located-of-provinces = Het getal van een provincie zijn de plaatsen van haar locaties; het { word-proposal } noemt geen adres.
picture-boundaries-of-provinces = Provinciegrenzen uit { $file }, vereenvoudigd.
qgis-about-sites-of-provinces = De punten staan in de provincie, niet op het adres.
qgis-about-tiles-of-provinces = Tegelkaart: elke provincie is een even grote zeshoek bij haar plaats, geen grens.
remark-range-of-provinces = hangt af van bestaande plaatsen met onbekende provincie: { $low } tot en met { $high }
remark-range-together-of-provinces = alle groepen samen hangen af van bestaande plaatsen met onbekende provincie: { $low } tot en met { $high }
remark-rest-of-provinces = bestaande plaatsen waarvan de provincie niet bekend is
remark-rest-withheld-of-provinces = samen: wat niet per provincie openbaar is
tally-elsewhere-why-of-provinces = Bestaande plaatsen waarvan de provincie niet bekend is, en locaties die niet voor deze lezers zijn.
why-candidate-above-of-provinces = { $site } ({ $kind }): wordt niet gebruikt; met de { $places } plaatsen die de plek minstens telt zou de provincie in { $period } op { $with } komen, niet dichter bij haar aandeel ({ $share }) dan de { $total } van dit { word-proposal }.
why-candidate-closer-of-provinces = { $site } ({ $kind }): wordt niet gebruikt, al zou de provincie er in { $period } dichter bij haar aandeel ({ $share }) mee komen: { $with } in plaats van { $total }. Openen telt ook mee, en wat hier opent, gaat elders af; een beter plan is niet gevonden.
why-candidate-limit-of-provinces = { $site } ({ $kind }): wordt niet gebruikt; de plek telt er minstens { $places } en de grens van deze provincie is { $most }.
page-headline-of-provinces = { word-proposed-capital }: { $places } nieuwe opvangplaatsen in { $count } { $count_n ->
    [one] provincie
   *[other] provincies
} ({ $period }).
map-where-untold-of-provinces = Waar in de provincie opvang komt, zegt dit { word-proposal } niet.
map-where-no-site-of-provinces = Op de kaart staat in deze periode geen locatie in deze provincie; locaties voor minderjarigen worden nooit getekend.
proposal-final-of-provinces = Nee. Dit is een voorstel voor overleg tussen de provincies; niemand is aangewezen.
page-headline-sum-of-provinces = { word-proposed-capital }: { $places } nieuwe opvangplaatsen ({ $period }). Hoeveel er in welke provincie komen, is niet voor alle lezers.
scores-estimated-of-provinces = Van { $count } van de { $whole } provincies is de sociaal-economische score (SES-WOA) een schatting, niet het officiële cijfer.
map-means-from-share-of-provinces = Hoeveel procent de bekende plaatsen straks (bestaand en nieuw samen) boven of onder het aandeel in alle bekende plaatsen liggen: -69 % betekent dat er 31 % van dat aandeel is, 0 % precies het aandeel. Plaatsen waarvan de provincie onbekend is, tellen aan beide kanten niet mee.
page-rank-tied-of-provinces = Gedeeld nummer { $rank }, met nog { $tied }, van de { $count } provincies waarvan alle plaatsen bekend zijn, gerekend naar plaatsen straks per 1.000 inwoners (1 = meeste).
