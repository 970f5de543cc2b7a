## Sleutels
key-population = inwoners
key-spreidingswet = inwoners en sociaal-economische score (Spreidingswet)
key-relief = inwoners met ontlasting van provincies die al veel opvangen
key-equal = gelijke delen per deelregio, daarbinnen naar inwoners
key-formula = eigen formule
key-nrw = inwoners en oppervlakte, bestaande plaatsen verrekend (Noordrijn-Westfalen)
key-denmark = inwoners min het aandeel migranten (Denemarken)
key-belgium = inwoners, inkomen, bestaande plaatsen en leefloners (België)
key-swiss = inwoners met verrekening van bijzondere voorzieningen (Zwitserland)
key-konigstein = belastinginkomsten en inwoners (Königsteiner Schlüssel)
key-eu2015 = inwoners, economie, eerdere aanvragen en werkloosheid (EU, 2015)
key-sweden = arbeidsmarkt, inwoners, woningmarkt en samenstelling (Zweden)
key-by-group = de sleutel van elke groep

## Waarom dit getal
bound-minimum = ten minste
bound-maximum = ten hoogste
bound-fixed = precies
bound-capacity = bestaand en nieuw samen ten hoogste
why-no-share = Volgens de sleutel heeft deze gemeente geen aandeel; zij krijgt geen nieuwe plaatsen.
why-no-share-places = Volgens de sleutel heeft deze gemeente geen aandeel.
why-share-list = Volgens de officiële lijst, aangevuld met de sleutel ({ $key }), is het aandeel van deze gemeente { $share } van { $whole_n ->
    [one] { $whole } plaats
   *[other] { $whole } plaatsen
}, bestaande en nieuwe samen.
why-share-list-rest = Volgens de sleutel ({ $key }), die de officiële lijst aanvult, is het aandeel van deze gemeente { $share } van { $whole_n ->
    [one] { $whole } plaats
   *[other] { $whole } plaatsen
}, bestaande en nieuwe samen; zelf staat zij niet op die lijst.
why-share = Volgens de sleutel ({ $key }) is het aandeel van deze gemeente { $share } van { $whole_n ->
    [one] { $whole } plaats
   *[other] { $whole } plaatsen
}, bestaande en nieuwe samen.
why-existing = Er { $places_n ->
    [one] is { $places } bestaande plaats; die telt
   *[other] zijn { $places } bestaande plaatsen; die tellen
} mee.
why-existing-in = In { $period } { $places_n ->
    [one] is er { $places } bestaande plaats; die telt
   *[other] zijn er { $places } bestaande plaatsen; die tellen
} mee.
why-existing-none = Er zijn geen bestaande plaatsen bekend.
why-existing-none-in = In { $period } zijn er geen bestaande plaatsen bekend.
why-existing-past = Er zijn dan geen bestaande plaatsen meer bekend; in { $period } waren het er { $places }.
why-existing-unknown = Er { $places_n ->
    [0] zijn geen bestaande plaatsen
    [one] is { $places } bestaande plaats
   *[other] zijn { $places } bestaande plaatsen
} bekend en ten minste één locatie van onbekende grootte; daardoor kan dit getal te hoog zijn.
why-existing-unknown-none = Er { $places_n ->
    [0] zijn geen bestaande plaatsen
    [one] is { $places } bestaande plaats
   *[other] zijn { $places } bestaande plaatsen
} bekend en ten minste één locatie van onbekende grootte.
why-province = De provincie { $province } heeft { $places_n ->
    [one] { $places } nieuwe plaats
   *[other] { $places } nieuwe plaatsen
} te verdelen.
why-level = In { $area } worden de gemeenten met het kleinste deel van hun aandeel het eerst aangevuld, tot ongeveer { $level } % van hun aandeel; deze gemeente komt uit op { $percent } %{ $taken_n ->
    [0] { "" }
    [one] { " " }({ $own } plaatsen; de plaats die zij van een andere gemeente overnam, komt daar bovenop)
   *[other] { " " }({ $own } plaatsen; de { $taken } die zij van andere gemeenten overnam, komen daar bovenop)
}{ $given_n ->
    [0] { "" }
    [one] { " " }({ $own } plaatsen, de plaats meegeteld die een andere gemeente overnam)
   *[other] { " " }({ $own } plaatsen, de { $given } meegeteld die andere gemeenten overnamen)
}.
why-beyond = In { $area } wordt aangevuld tot ongeveer { $level } % van het aandeel; deze gemeente komt uit op { $percent } %{ $taken_n ->
    [0] { "" }
    [one] { " " }({ $own } plaatsen; de plaats die zij van een andere gemeente overnam, komt daar bovenop)
   *[other] { " " }({ $own } plaatsen; de { $taken } die zij van andere gemeenten overnam, komen daar bovenop)
}{ $given_n ->
    [0] { "" }
    [one] { " " }({ $own } plaatsen, de plaats meegeteld die een andere gemeente overnam)
   *[other] { " " }({ $own } plaatsen, de { $given } meegeteld die andere gemeenten overnamen)
}, omdat een grens, bod of andere regel haar getal bepaalt.
why-above = Deze gemeente heeft al { $percent } %{ $taken_n ->
    [0] { "" }
    [one] { " " }({ $own } plaatsen; de plaats die zij van een andere gemeente overnam, komt daar bovenop)
   *[other] { " " }({ $own } plaatsen; de { $taken } die zij van andere gemeenten overnam, komen daar bovenop)
}{ $given_n ->
    [0] { "" }
    [one] { " " }({ $own } plaatsen, de plaats meegeteld die een andere gemeente overnam)
   *[other] { " " }({ $own } plaatsen, de { $given } meegeteld die andere gemeenten overnamen)
} van haar aandeel; in { $area } wordt aangevuld tot ongeveer { $level } %. Daarom krijgt zij geen nieuwe plaatsen.
why-bound = Er is een grens voor { $group }: { $bound } { $places_n ->
    [one] { $places } plaats
   *[other] { $places } plaatsen
} ({ $reason }; gesteld door { $author }). Die grens bepaalt het getal niet.
why-bound-binds = Een grens bepaalt het getal voor { $group }: { $bound } { $places_n ->
    [one] { $places } plaats
   *[other] { $places } plaatsen
} ({ $reason }; gesteld door { $author }).
why-agreed = Afgesproken { $agreed_n ->
    [one] was { $agreed } nieuwe plaats
   *[other] waren { $agreed } nieuwe plaatsen
}; dit { word-proposal } houdt zich daaraan.
why-agreed-more = Afgesproken { $agreed_n ->
    [one] was { $agreed } nieuwe plaats
   *[other] waren { $agreed } nieuwe plaatsen
}; dit { word-proposal } geeft er { $apart } meer.
why-agreed-fewer = Afgesproken { $agreed_n ->
    [one] was { $agreed } nieuwe plaats
   *[other] waren { $agreed } nieuwe plaatsen
}; dit { word-proposal } geeft er { $apart } minder.
why-aims = Dit getal volgt niet uit een som per gemeente: het hoort bij de verdeling die voor alle gemeenten samen het best is volgens deze doelen.
why-aim = Doel { $stage }: { $aim } ({ $level }, { $group }).
why-aim-weighed = Doel { $stage }, gewicht { $weight }: { $aim } ({ $level }, { $group }).
why-ineligible = Voor { $group } kan deze gemeente geen nieuwe plaatsen krijgen.
why-smallest-none = Naar de sleutel zouden hier { $part } van de nieuwe plaatsen voor { $group } komen; minder dan { $places } wordt volgens het scenario niet geopend, en hier komen er geen.
why-smallest-exact = Hier komen { $places } nieuwe plaatsen voor { $group }, het kleinste aantal dat volgens het scenario wordt geopend; naar de sleutel zouden het er { $part } zijn.
why-ceiling-full = Hier komt niets bij: met de bestaande plaatsen is het plafond van { $ceiling_n ->
    [one] { $ceiling } plaats
   *[other] { $ceiling } plaatsen
} ({ $per } per 1.000 inwoners) bereikt.
why-ceiling-none = Hier kan niets komen: een plafond van { $per } plaatsen per 1.000 inwoners is hier minder dan één hele plaats.
why-ceiling-met = Met de nieuwe plaatsen erbij is het plafond van { $ceiling_n ->
    [one] { $ceiling } plaats
   *[other] { $ceiling } plaatsen
} ({ $per } per 1.000 inwoners) bereikt; meer kan hier niet.
why-smallest-room = Voor { $group } passen hier hoogstens { $room_n ->
    [one] { $room } nieuwe plaats
   *[other] { $room } nieuwe plaatsen
}; minder dan { $places } wordt volgens het scenario niet geopend, dus komen er geen.
why-group = Waarvan { $places } voor { $group }.
why-rounded = Berekend is { $computed }; afgerond is dat { $after }.
why-rounded-sum = Berekend is { $computed } en het wordt { $after }, de andere kant op dan gewoon afgerond: gewoon afgerond kwamen de gemeenten in { $area } samen op { $ordinary } uit en niet op { $places }. Met minder uitzonderingen kloppen niet alle sommen.
why-rounded-all = Berekend is { $computed } en het wordt { $after }, de andere kant op dan gewoon afgerond: gewoon afgerond kwamen alle gemeenten samen op { $ordinary } uit en niet op { $places }. Met minder uitzonderingen kloppen niet alle sommen.
why-rounded-groups = Berekend is { $computed } en het wordt { $after }, de andere kant op dan gewoon afgerond: anders kloppen niet alle sommen van groepen en gebieden. Met minder uitzonderingen kloppen niet alle sommen.
why-gives = { $name } heeft { $places_n ->
    [one] { $places } plaats ({ $group }) van de taak van deze gemeente overgenomen; die telt
   *[other] { $places } plaatsen ({ $group }) van de taak van deze gemeente overgenomen; die tellen
} hier mee als gehaald.
why-takes = Deze gemeente heeft { $places_n ->
    [one] { $places } plaats ({ $group }) van de taak van { $name } overgenomen; die telt
   *[other] { $places } plaatsen ({ $group }) van de taak van { $name } overgenomen; die tellen
} daar mee en niet hier.
why-bid-hard = De gemeente biedt zelf { $places_n ->
    [one] { $places } plaats
   *[other] { $places } plaatsen
} aan ({ $group }); dat bod is hard en het { word-proposal } houdt zich eraan.
why-bid-soft = De gemeente biedt zelf { $places_n ->
    [one] { $places } plaats
   *[other] { $places } plaatsen
} aan ({ $group }); dat bod is zacht en wordt gebruikt waar dat kan.
why-province-given = Aan de provincie { $province } { $places_n ->
    [one] is { $places } nieuwe plaats
   *[other] zijn { $places } nieuwe plaatsen
} gevraagd; zij krijgt er { $given }.
why-level-rest = In { $area } worden de gemeenten waar het minst van het resterende aandeel is gevuld het eerst aangevuld, tot ongeveer { $level } %. Het resterende aandeel is wat overblijft als de sleutel bestaande plaatsen heeft afgetrokken; hier is dat { $share }, en deze gemeente komt uit op { $percent } %{ $taken_n ->
    [0] { "" }
    [one] { " " }({ $own } plaatsen; de plaats die zij van een andere gemeente overnam, komt daar bovenop)
   *[other] { " " }({ $own } plaatsen; de { $taken } die zij van andere gemeenten overnam, komen daar bovenop)
}{ $given_n ->
    [0] { "" }
    [one] { " " }({ $own } plaatsen, de plaats meegeteld die een andere gemeente overnam)
   *[other] { " " }({ $own } plaatsen, de { $given } meegeteld die andere gemeenten overnamen)
}.
why-bound-met = Het getal voor { $group } ligt precies op een grens: { $bound } { $places_n ->
    [one] { $places } plaats
   *[other] { $places } plaatsen
} ({ $reason }; gesteld door { $author }).
why-bound-over = Voor { $group } zijn er al meer plaatsen dan een grens toelaat: { $bound } { $places_n ->
    [one] { $places } plaats
   *[other] { $places } plaatsen
} ({ $reason }; gesteld door { $author }). Er komen geen nieuwe bij.
why-bid-hard-free = De gemeente biedt zelf { $places_n ->
    [one] { $places } plaats
   *[other] { $places } plaatsen
} aan ({ $group }); dat bod is hard, en het { word-proposal } geeft er { $used }.
why-bid-soft-free = De gemeente biedt zelf { $places_n ->
    [one] { $places } plaats
   *[other] { $places } plaatsen
} aan ({ $group }); dat bod is zacht en stuurt dit { word-proposal } niet.
