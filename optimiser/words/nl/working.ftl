## De som achter het getal
working-title = Narekenen
working-intro = Hier staan alle stappen van de som voor { $area }. De letters in de kolom Som verwijzen naar de regels; waar niets staat, is het getal een gegeven.
working-step-1 = Het aandeel volgens de sleutel
working-step-2 = Wat er te verdelen is
working-step-3 = Van aandeel naar nieuwe plaatsen
working-step-4 = Waarvan voor een enkele groep
working-caption = Stap { $number }. { $step }, periode { $period }
working-none = De som achter dit getal kan hier niet regel voor regel staan: het getal volgt uit doelen en grenzen die samen worden afgewogen, of de som rust op gegevens die niet voor deze lezers zijn.
working-no-level = Van het aandeel naar het getal is er hier niet één som: het getal volgt uit doelen en grenzen die samen worden afgewogen.
working-col-line = Regel
working-col-what = Wat
working-col-sum = Som
working-col-value = Uitkomst
working-col-whole = Afgerond
working-rounding = Afgerond wordt op hele plaatsen: gewoon, en alleen waar een som van een deelregio, provincie of groep anders niet klopt de andere kant op. Een uitkomst onder nul wordt nul.
working-asked = Nieuwe plaatsen die van alle gemeenten samen worden gevraagd
working-existing = Bestaande plaatsen waarvan de gemeente of provincie bekend is
working-unplaced = Bestaande plaatsen waarvan die niet bekend is; ze tellen mee in het geheel en bij niemand
working-whole = Alle plaatsen samen, bestaande en nieuwe
working-whole-group = Alle plaatsen voor { $group }, bestaande en nieuwe
working-whole-new = Alle nieuwe plaatsen voor { $group }; bestaande verrekent de sleutel zelf
working-people = Inwoners van { $area }
working-people-all = Inwoners van alle gemeenten samen
working-score = Sociaal-economische score (SES-WOA) van { $area }
working-scored = Inwoners × (1 + score) van de gemeenten in { $area } samen
working-scored-all = Inwoners × (1 + score) van alle gemeenten samen
working-part = Deel van { $area } volgens de sleutel ({ $key }; { $group }), in %
working-share = Aandeel van { $area }
working-share-rest = Resterend aandeel van { $area }, nadat de sleutel bestaande plaatsen heeft afgetrokken
working-share-listed = Aandeel van { $area }, waarin officiële getallen of verrekende plaatsen zijn verwerkt
working-hosted = Bestaande plaatsen in { $area }, periode { $period }
working-hosted-all = Bestaande plaatsen in alle provincies, periode { $period }
working-ratio = Bestaande plaatsen per inwoner in { $area } ten opzichte van het gemiddelde
working-correction = Correctie, voor alle provincies gelijk, zodat het geheel gelijk blijft
working-factor = Ontlasting van { $area }: een factor van { $lowest } tot { $highest }
working-asked-group = Nieuwe plaatsen voor { $group } in alle gemeenten samen
working-given-elsewhere = Daarvan vastgelegd door rijen van andere gebieden zelf ({ $group })
working-free-part = Deel van de gebieden zonder eigen rij samen volgens de sleutel, in %
working-pool-group = Daarvan voor { $area }: { $group }
working-pool-given = Nieuwe plaatsen voor { $group } die van { $area } worden gevraagd
working-pool-country = Nieuwe plaatsen voor { $group } die van alle gemeenten samen worden gevraagd
working-pool = Nieuwe plaatsen voor { $area } samen
working-pool-country-all = Nieuwe plaatsen van alle gemeenten samen
working-shares = { $count_n ->
    [one] Aandeel van de ene gemeente die tot het peil wordt aangevuld
   *[other] Aandelen samen van de { $count } gemeenten die tot het peil worden aangevuld
}
working-counted = { $count_n ->
    [one] Bestaande plaatsen daar, na verrekening van uitruil
   *[other] Bestaande plaatsen in die { $count } gemeenten, na verrekening van uitruil
}
working-fixed = { $count_n ->
    [one] Nieuwe plaatsen van de ene gemeente waar een grens, bod of andere regel het getal bepaalt
   *[other] Nieuwe plaatsen van de { $count } gemeenten waar een grens, bod of andere regel het getal bepaalt
}
working-level = Peil: tot welk deel van het aandeel wordt aangevuld, in %
working-own = Bestaande plaatsen in { $area } die meetellen
working-moved = Plaatsen die anderen voor { $area } hebben overgenomen, min wat deze gemeente overnam
working-new = Nieuwe plaatsen voor { $area }
working-new-other = Nieuwe plaatsen voor { $area }; een grens, bod of andere regel bepaalt dit getal (zie de uitleg)
working-group-share = Aandeel van { $area } in { $group }
working-group-shares = { $count_n ->
    [one] Aandeel in { $group } van de ene gemeente die voor deze groep tot het peil wordt aangevuld
   *[other] Aandelen in { $group } samen van de { $count } gemeenten die voor deze groep tot het peil worden aangevuld
}
working-group-counted = { $count_n ->
    [one] Bestaande plaatsen daar voor { $group }, na verrekening van uitruil
   *[other] Bestaande plaatsen in die { $count } gemeenten voor { $group }, na verrekening van uitruil
}
working-group-fixed = { $count_n ->
    [one] Nieuwe plaatsen voor { $group } van de ene gemeente die onder of boven het peil blijft: meer nieuwe plaatsen had zij niet, of een grens of bod bepaalt het getal
   *[other] Nieuwe plaatsen voor { $group } van de { $count } gemeenten die onder of boven het peil blijven: meer nieuwe plaatsen hadden zij niet, of een grens of bod bepaalt het getal
}
working-group-level = Peil voor { $group }: tot welk deel van het aandeel wordt aangevuld, in %
working-group-own = Bestaande plaatsen voor { $group } in { $area } die meetellen, na verrekening van uitruil
working-group-new = Nieuwe plaatsen voor { $group } in { $area }
working-group-new-other = Nieuwe plaatsen voor { $group } in { $area }; het peil van deze groep bepaalt dit getal niet
working-below = onder nul: wat ervan af gaat, is meer
working-score-below = onder nul: lager dan het landelijk gemiddelde
working-counted-below = onder nul: deze gemeenten namen meer plaatsen van andere over dan er bestaan
working-group-counted-below = onder nul: deze gemeenten namen meer plaatsen van andere over dan er bestaan
working-moved-below = onder nul: deze gemeente nam meer over dan anderen van haar
working-new-below = onder nul: er is meer dan bij het peil hoort, dus komt er niets bij
working-group-new-below = onder nul: er is meer dan bij het peil hoort, dus komt er niets bij
working-share-rest-below = onder nul: er is meer dan het aandeel
working-score-estimate = Schatting van de sociaal-economische score (SES-WOA) van { $area }
working-score-estimate-below = onder nul: lager dan het landelijk gemiddelde
working-correction-below = onder nul: elke factor wordt daarmee kleiner
