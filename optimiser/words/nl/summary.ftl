## Woorden van de samenvatting
proposal = Dit is een voorstel voor overleg aan de Provinciale Regietafel; het wijst niemand aan.
no-legal-basis = Dit plan eindigt in { $year }, vóór de Spreidingswet, waaronder het besluit van de minister bindt, op 1 februari 2024 in werking trad: in zijn perioden heeft een aanwijzing door het Rijk geen wettelijke basis (stand: 24 november 2026).
mark-public = { "" }
mark-council = Vertrouwelijk: voor de raad
mark-prt = Vertrouwelijk: voor de Provinciale Regietafel
reading = Lezen en controleren van { $what }
remarks-left-out = Sommige rijen zijn niet voor deze lezers, dus opmerkingen over tabellen waarin zulke rijen kunnen staan, blijven weg; `optimiser check` geeft ze alle aan de eigenaar.
slow = { $cells } getallen, en hierbij wordt elk ervan apart aan de solver gevraagd, wat lang kan duren: { $rooms }.
slow-blend = een weging van doelen
slow-nested = een doel over provincies of deelregio's, waaraan een volgend doel zich moet houden
slow-tolerance = een marge voor latere doelen (tolerance)
slow-streams = stromen naast opvangplaatsen ([joint])
solving-periods = Verdelen van { $places } plaatsen in elk van { $periods } perioden, over { $count } gemeenten
solving-range = Verdelen van { $least } tot { $most } plaatsen per periode ({ $periods } perioden), over { $count } gemeenten
solving = Verdelen van { $places_n ->
    [one] { $places } plaats
   *[other] { $places } plaatsen
} over { $count_n ->
    [one] { $count } gemeente
   *[other] { $count } gemeenten
}
writing = Schrijven naar { $folder }
sum-head = Samenvatting
sum-head-each = Samenvatting van elke periode van { $first } tot en met { $until }: de getallen zijn gelijk
sum-some-provinces = Hieronder staan { $shown } van de { $all } provincies: die met de meeste en die met de minste bekende plaatsen per 1.000 inwoners in { $period }. De kaart en de werkmap hebben ze alle.
sum-province = Provincie
sum-required = Opgave
sum-existing = Bestaand
sum-new = Nieuw
sum-total = Totaal
sum-before = Per 1.000 bestaand
sum-after = Per 1.000 straks
sum-all = Land
sum-open = Blijft open
sum-open-more = Blijft open: en nog { $count } regels; de werkmap heeft ze alle
sum-figures = Cijfers per gemeente in { $period } (bekende plaatsen)
figure-before = bestaand in { $period }
figure-after = straks in { $period }
metric-gini = Gini van plaatsen per inwoner
metric-without_reception = Gemeenten zonder bekende opvang
metric-heaviest_per_1000 = Hoogste aantal per 1.000 inwoners
metric-heaviest_ten = Deel van de tien gemeenten met de meeste plaatsen
highest = Hoogste: { $name }, { $value } per 1.000 inwoners
lowest = Laagste: { $name }, { $value } per 1.000 inwoners
unexplained = Dit plan heeft { $count } gemeenten. Bij meer dan { $most } staan de redenen en de rekening achter elk getal niet in de uitgave; een plan met minder gemeenten heeft ze wel.
names-and-more = { $names } en nog { $count }
period-one = de periode { $period }
period-each = elke periode van { $first } tot en met { $until }
viable = In { $period } { $count_n ->
    [one] heeft { $count } gemeente
   *[other] hebben { $count } gemeenten
} nieuwe plaatsen; { $small_n ->
    [one] { $small } daarvan heeft
   *[other] { $small } daarvan hebben
} er minder dan { $size }: een rekenkundig aandeel, geen locatie.
rounded-off = In { $period } is het getal van { $count_n ->
    [one] { $count } gemeente
   *[other] { $count } gemeenten
} de andere kant op afgerond dan gewoon, omdat anders een som niet klopt: { $names }. Met minder uitzonderingen kan het niet.
rounded-off-groups = In { $period } { $count_n ->
    [one] is { $count } getal
   *[other] zijn { $count } getallen
} van een enkele groep de andere kant op afgerond dan gewoon, zodat groepen samen het getal van hun gemeente geven en gemeenten samen dat van hun groep.
own-stage = Het scenario noemt voor { $group } geen doel. Daarom worden die plaatsen vóór de loting eerlijk over de gemeenten verdeeld: het grootste deel van het eigen aandeel zo klein mogelijk, daarna het op een na grootste.
unknown-unlocated = { $places_n ->
    [one] { $places } van de gepubliceerde bestaande plaatsen staat in geen rij: gemeente noch provincie is bekend, en zij is aan niemand toegerekend
   *[other] { $places } van de gepubliceerde bestaande plaatsen staan in geen rij: gemeente noch provincie is bekend, en ze zijn aan niemand toegerekend
}.
unknown-surplus = In de tabellen { $places_n ->
    [one] staat { $places } bestaande plaats
   *[other] staan { $places } bestaande plaatsen
} meer dan er voor het land is gepubliceerd.
unknown-elsewhere = Van { $places_n ->
    [one] { $places } bestaande plaats is alleen de provincie bekend; daar telt zij
   *[other] { $places } bestaande plaatsen is alleen de provincie bekend; daar tellen ze
} mee.
unknown-unsized = { $count } { $count_n ->
    [one] gemeente heeft
   *[other] gemeenten hebben
} een bestaande locatie van onbekende grootte: { $names }.
unknown-open-end = Van { $places_n ->
    [one] { $places } bestaande plaats is geen einddatum bekend; zij telt
   *[other] { $places } bestaande plaatsen is geen einddatum bekend; ze tellen
} mee als blijvend.
approximation = De aandelen volgens de sleutel zijn benaderingen; er is geen officiële lijst geladen.
approximation-but = De aandelen volgens de sleutel zijn benaderingen. Een officiële lijst is er alleen van { $periods }; voor de andere perioden, ook de laatste, is er geen geladen.
assumption-relief = Voor { $group } krijgen provincies die al veel opvangen een kleiner deel van wat te verdelen is (een factor van { $lowest } tot { $highest }; de officiële vorm is niet bekend).
idle-aim = In de menging beslist “{ $aim }” ({ $level }, { $group }) niets (gewicht { $weight }): zonder dit doel zijn de andere doelen even goed af. Hooguit kiest het tussen plannen die voor de andere gelijk zijn.
gap-unproven = Dit plan voldoet aan alle regels, maar niet is bewezen dat het naar de doelen het beste is: de waarde van een doel kan nog { $percent } % lager. Door het kleinste aantal is dat bewijs in de beschikbare tijd niet gevonden.
principles = Spreiden en ontlasten: van de { $municipalities } gemeenten hebben er in { $period } { $hosts_after } bekende opvang, zonder dit { word-proposal } { $hosts_before }; van de { $new } nieuwe plaatsen { $relieved_new_n ->
    [0] komt er geen
    [one] komt er { $relieved_new }
   *[other] komen er { $relieved_new }
} in de { $much_n ->
    [one] provincie waar
   *[other] { $much } provincies waar
} per inwoner al meer opvang is dan in het land, en de ongelijkheid tussen provincies (Theil) gaat van { $theil_before } naar { $theil_after }.
void-aim = Het zwaarste aandeel wordt alleen door { $name } bepaald, dat al zoveel opvangt.
done-open = Open { $path } in een browser.
check-ok = Geen fouten: { $municipalities_n ->
    [one] { $municipalities } gemeente
   *[other] { $municipalities } gemeenten
}, { $locations_n ->
    [one] { $locations } rij
   *[other] { $locations } rijen
} locaties, { $requirement_n ->
    [one] { $requirement } rij
   *[other] { $requirement } rijen
} opgave.
check-count = { $count_n ->
    [one] { $count } opmerking
   *[other] { $count } opmerkingen
}:
overridden = Van de { $new } nieuwe plaatsen in { $period } liggen er { $fixed } ({ $share } %) vast door grenzen, harde biedingen en uitruil. De rest volgt uit de verdeling.
overridden-none = Van de nieuwe plaatsen in { $period } ligt er geen enkele vast door een grens, een hard bod of uitruil. Alle volgen uit de verdeling.
provenance = Gemaakt met optimiser { $version } uit { $files }.

## Openbaarheid en vorige versie
withheld = De cijfers van { $count } { $count_n ->
    [one] gemeente is
   *[other] gemeenten zijn
} niet voor deze lezers; in plaats daarvan staat de som van het gebied om hen heen.
unseen-existing = Bestaande plaatsen die niet voor deze lezers zijn, tellen in geen enkel bestaand aantal mee, ook niet in dat van provincie of land; wat volgens deze uitgave in geen rij staat, kan daarbij zijn.
legal-spreading-act = Onder de Spreidingswet (in werking sinds 1 februari 2024; stand: 24 november 2026) bindt het besluit van de minister; dit voorstel bindt niemand.
cause-none = Er is niets veranderd in de opgave, de instellingen of de tabellen.
cause-required = De landelijke opgave voor { $period } ging van { $old } naar { $new } plaatsen.
cause-setting = De instelling { $name } ging van { $old } naar { $new }.
cause-table = De tabel { $table } ({ $name }) is gewijzigd.
cause-file = Het bestand { $name } is gewijzigd.
cause-key = De sleutel voor { $group } ging van “{ $old }” naar “{ $new }”.
cause-key-new = Nieuw is de groep { $group }; de sleutel daarvan is “{ $new }”.
cause-key-gone = De groep { $group } doet niet meer mee; de sleutel daarvan was “{ $old }”.
cause-divide = Het landelijke aantal voor { $group } wordt anders over de gebieden verdeeld: niet langer naar “{ $old }” maar naar “{ $new }”.
cause-divide-new = Het landelijke aantal voor { $group } wordt nu eerst over de gebieden verdeeld naar “{ $new }”.
cause-divide-gone = Het landelijke aantal voor { $group } wordt niet meer eerst over de gebieden verdeeld naar “{ $old }”.
cause-bound-new = Nieuwe grens voor { $name } in { $period } ({ $group }): { $bound } { $places } ({ $reason }; gesteld door { $author }).
cause-bound-gone = Vervallen grens voor { $name } in { $period } ({ $group }): { $bound } { $places }.
cause-bound-changed = De grens voor { $name } in { $period } ({ $group }) ging van { $bound } { $old } naar { $places } ({ $reason }; gesteld door { $author }).
cause-site-new = Locatie erbij in { $name }: { $site }.
cause-site-gone = Locatie vervallen in { $name }: { $site }.
cause-site-changed = Locatie met een ander aantal plaatsen in { $name }: { $site }.
cause-more = En nog { $count } { $count_n ->
    [one] wijziging
   *[other] wijzigingen
} van grenzen of locaties; “optimiser diff” toont ze alle.
cause-untold = Van tabellen met rijen die niet voor deze lezers zijn, staat hier niet of zij zijn gewijzigd.
scores-mostly-unknown = Van { $unknown } van de { $published } gepubliceerde bestaande plaatsen in { $period } is niet bekend waar ze staan. Cijfers over gelijkheid, zoals Gini, gaan dan over het kleinste deel en worden niet gegeven.
scores-withheld = Cijfers over de eerlijkheid gaan over alle gemeenten en staan hier niet: niet alle zijn voor deze lezers.
scores-estimated = Van { $count } van de { $whole } { $whole_n ->
    [one] gemeente
   *[other] gemeenten
} is de sociaal-economische score (SES-WOA) een schatting, niet het officiële cijfer.
