## Bladen
sheet-guide = Leeswijzer
sheet-proposal = { word-proposal-capital }
sheet-municipalities = Per gemeente
sheet-regions = Per deelregio
sheet-provinces = Per provincie
sheet-control = Controle
sheet-standings = Standen
sheet-sites = Locaties
sheet-given = Invoer
sheet-limits = Grenzen
sheet-near_optimal = Speelruimte
sheet-changes = Wijzigingen
sheet-fairness = Eerlijkheid
sheet-notes = Aannames
sheet-provenance = Herkomst
sheet-smallest = { $smallest ->
    [region] deelregio
    [province] provincie
   *[municipality] gemeente
}
about-proposal = { word-proposal-capital } per { sheet-smallest }, groep en periode
about-municipalities = Alle groepen samen, per gemeente
about-regions = Per deelregio, met de nieuwe plaatsen per groep
about-provinces = Per provincie, met de nieuwe plaatsen per groep
about-control = Controle: tellen de nieuwe plaatsen op tot de opgave?
about-standings = Stand op de peildatum, toegezegd (hard en zacht) en wat nog ontbreekt
about-sites = Bestaande locaties die meetellen (zonder die voor alleenstaande minderjarigen)
about-given = Wat er is gevraagd, begrensd, aangeboden en afgesproken
about-near_optimal = Minste en meeste plaatsen per gemeente in plannen die bijna even goed zijn
about-limits = Grenzen die aan het { word-proposal } zijn gesteld
about-changes = Wat er anders is dan in de vorige versie
about-fairness = Hoe eerlijk: cijfers voor en na, en de doelen in volgorde
about-notes = Aannames, onbekenden, sleutels en bronnen
about-provenance = Herkomst: bestanden, versies en uitkomst van de controle
sheet-page = pagina { $page } van { $pages }

## Kolommen
col-period = Periode
col-code = Code
col-name = Naam
col-province = Provincie
col-region = Deelregio
col-province_code = Code provincie
col-region_code = Code deelregio
col-group = Groep
col-level = Niveau
col-existing = Bestaand
col-new = Nieuw
col-total = Totaal
col-share = Aandeel volgens sleutel
col-least = Minste
col-most = Meeste
col-near_room = Verschil
col-difference = Verschil met aandeel
col-deviation = Verschil met aandeel (%)
col-population = Inwoners
col-existing_per_1000 = Bestaand per 1.000 inwoners
col-total_per_1000 = Totaal per 1.000 inwoners
col-remark = Opmerking
col-required = Opgave
col-open = Blijft open
col-surplus = Meer of minder dan de opgave
col-wider = Ook deel van een bredere opgave
col-verdict = Klopt met de opgave
col-realised = Stand op peildatum
col-task = Taak
col-hard = Hard toegezegd
col-soft = Zacht toegezegd
col-gap = Ontbreekt
col-planned = Toegezegd samen
col-official = Officieel getal
col-partner = Ruilt met
col-site = Locatie
col-place = Plaats
col-kind = Soort
col-opened = Open sinds
col-end = Einde
col-confidence = Zekerheid
col-table = Tabel
col-row = Rij
col-cells = Gegevens
col-note = Opmerking in de invoer
col-source = Bron
col-bound = Soort grens
col-places = Plaatsen
col-used = Telt mee
col-room = Ruimte
col-reason = Reden
col-author = Gesteld door
col-previous = Vorige versie
col-change = Verandering
col-figure = Cijfer of doel
col-before = Nu
col-after = Straks
col-unit = Eenheid
col-meaning = Wat het betekent
col-subject = Onderwerp
col-text = Tekst
col-item = Onderdeel
col-value = Waarde

## Sommen en cellen
sum-all-rows = Alle rijen
sum-visible-rows = Zichtbare rijen
sum-period = som
cell-withheld = niet openbaar
rest-of = Overig { $name }
remark-withheld = telt mee bij “Overig”
remark-incomplete = bevat een locatie van onbekende grootte
remark-rest-withheld = samen: wat niet per gemeente openbaar is
remark-rest = bestaande plaatsen waarvan de gemeente niet bekend is
remark-together = bestaande plaatsen van alle groepen samen; per groep niet openbaar
remark-small = per groep niet openbaar (klein aantal)
remark-unsized = grootte van de locatie onbekend
confidence-high = hoog
confidence-medium = middel
confidence-low = laag
control-yes = ja
control-no = nee
control-right = klopt
control-wrong = klopt niet

## Leeswijzer
guide-control = Opgave gehaald?
guide-sheets = Bladen
guide-reading = Zo leest u het
guide-line-1 = Sommen, totalen en cijfers per 1.000 inwoners zijn formules. Klik een cel aan om te zien hoe het getal ontstaat; wie op het blad { word-proposal-capital } een getal wijzigt, ziet alle andere bladen meeveranderen.
guide-line-2 = Boven elke tabel staan twee sommen: een van alle rijen per periode, en een van de rijen die na filteren zichtbaar zijn.
guide-line-3 = Bestaand: plaatsen die op de peildatum nog zijn afgesproken en waarvan de grootte bekend is. Een gearceerde cel is onbekend, en dat is niet nul.
guide-line-4 = Een rij “Overig” telt wat niet aan een { sheet-smallest } is toe te rekenen of niet per { sheet-smallest } openbaar is. Zo kloppen alle sommen.
guide-line-5 = Aandeel volgens sleutel: het deel van de hele opgave, bestaande plaatsen meegeteld, dat volgens de verdeelsleutel bij een { sheet-smallest } hoort. Het is een rekenkundig deel, geen locatie.
guide-left-out = De bladen beginnen bij { $smallest ->
    [region] deelregio’s
   *[other] provincies
    }: { $municipalities } gemeenten in { $periods_n ->
    [one] een periode
   *[other] { $periods } perioden
    } zijn meer rijen dan een rekenblad in redelijke tijd narekent. De getallen per gemeente staan in plan.csv.
guide-colours = Kleuren (dezelfde als op de kaart, voor elke versie gelijk)
guide-scale-new = Nieuwe plaatsen, { sheet-smallest }
guide-scale-per_1000 = Per 1.000 inwoners
guide-scale-difference = Verschil met aandeel (%)
guide-empty = Zonder kleur

## Eerlijkheid
sheet-aim = Doel { $place }: { $name } ({ $level }, { $group })
sheet-aim-withheld = De waarde is niet openbaar, omdat zij iets zou zeggen over cijfers die dat ook niet zijn.
aim-leximax_load = grootste deel van het aandeel zo klein mogelijk, daarna het op een na grootste
aim-worst_load = grootste deel van het aandeel zo klein mogelijk
aim-total_gap = afstand tot het aandeel samen zo klein mogelijk
aim-change = zo weinig mogelijk verandering
aim-lots = loting bij gelijke stand
meaning-leximax_load = Plaatsen gedeeld door het aandeel volgens de sleutel. De waarde is die van de gemeente of het gebied dat het verst boven het aandeel ligt; 1 is precies het aandeel.
meaning-worst_load = Plaatsen gedeeld door het aandeel volgens de sleutel, voor het gebied waar dat het hoogst is; 1 is precies het aandeel.
meaning-total_gap = Som van alle verschillen tussen plaatsen en aandeel, naar boven en naar beneden.
meaning-change = Nieuwe plaatsen die naar een andere gemeente zijn gegaan dan in de vorige versie.
meaning-lots = Waar verdelingen even eerlijk zijn, beslist een vastgelegde loting; zij verandert niets aan de doelen erboven.
meaning-gini = Hoe ongelijk plaatsen over inwoners zijn verdeeld: 0 is overal evenveel per inwoner, 1 is alles op één plek. Lager is gelijker.
meaning-without_reception = Aantal gemeenten waar geen enkele plaats bekend is. Lager betekent dat meer gemeenten meedoen.
meaning-heaviest_per_1000 = Plaatsen per 1.000 inwoners in de gemeente waar dat het hoogst is.
meaning-heaviest_ten = Deel van alle plaatsen dat in de tien gemeenten met de meeste plaatsen ligt: 0,5 is de helft.

unit-of-leximax_load = × aandeel
unit-of-worst_load = × aandeel
unit-of-total_gap = plaatsen
unit-of-change = plaatsen
unit-of-lots = lotgetal
unit-of-gini = 0 tot 1
unit-of-without_reception = gemeenten
unit-of-heaviest_per_1000 = per 1.000 inwoners
unit-of-heaviest_ten = deel van alle plaatsen

## Aannames en herkomst
subject-fact = Aanname of onbekende
subject-cause = Verandering in de invoer
subject-key = Verdeelsleutel
subject-source = Bron
subject-status = Uitkomst
subject-audit = Controle van de regels (overschrijding)
subject-input = Invoer (SHA-256)
subject-override = Vooraf vastgelegd
subject-setting = Instelling
subject-version = Versie
sheet-key = { $group }: { $key }
sheet-status = Uitkomst van de berekening
sheet-audience = Gemaakt voor
status-optimal = optimaal: bewezen dat geen verdeling beter voldoet aan de doelen
status-feasible = voldoet aan alle regels; niet bewezen dat het de beste verdeling is
audience-public = openbaar
audience-council = de raad
audience-prt = de Provinciale Regietafel
audit-branch_near = bij elke nevenlocatie is een locatie van het gevraagde soort open
audit-cluster = nergens meer plaatsen van een groep bij elkaar dan gevraagd
audit-few_sites = niet meer locaties dan gevraagd
audit-keep_apart = groepen blijven op de gevraagde afstand van elkaar
audit-whole_places = elk aantal is een heel getal en geen ontbreekt
audit-keep_bids = harde toezeggingen worden gehaald
audit-keep_exchanges = uitruil blijft staan
audit-meet_requirement = de opgave wordt precies gehaald
audit-respect_capacity = nergens meer dan de capaciteit
audit-respect_limits = grenzen worden gehaald
audit-eligible_groups = alleen groepen die er kunnen
audit-no_share_no_places = zonder aandeel geen plaatsen
audit-relieve_provinces = provincies die veel opvangen worden ontzien
audit-ceiling_per_1000 = nergens nieuwe plaatsen boven het plafond per 1.000 inwoners
audit-smallest_number = nergens minder nieuwe plaatsen dan het kleinste aantal

## QGIS
qgis-tiles = tegels
qgis-about-tiles = Tegelkaart: elke gemeente is een even grote zeshoek bij haar plaats, geen grens.
qgis-about-borders = Grenzen uit { $file }.
qgis-about-sites = De punten staan in de gemeente, niet op het adres.
field-incomplete = Bevat een locatie van onbekende grootte
field-withheld = Cijfers niet openbaar
field-existing = Bekende bestaande plaatsen
field-total = Bekende bestaande en nieuwe plaatsen
