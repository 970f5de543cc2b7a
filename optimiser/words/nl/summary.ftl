## Woorden van de samenvatting
proposal = Dit is een voorstel voor overleg aan de Provinciale Regietafel; het wijst niemand aan.
no-legal-basis = In februari 2022 had een aanwijzing door het Rijk geen wettelijke basis (stand: 24 november 2026; onder de Spreidingswet, in werking sinds 1 februari 2024, bindt het besluit van de minister).
mark-public = { "" }
mark-council = Vertrouwelijk: voor de raad
mark-prt = Vertrouwelijk: voor de Provinciale Regietafel
reading = Lezen en controleren van { $what }
solving = Verdelen van { $places } plaatsen over { $count } gemeenten
writing = Schrijven naar { $folder }
sum-head = Samenvatting
sum-province = Provincie
sum-required = Opgave
sum-existing = Bestaand
sum-new = Nieuw
sum-total = Totaal
sum-before = Per 1.000 nu
sum-after = Per 1.000 straks
sum-all = Land
sum-open = Blijft open
sum-figures = Cijfers per gemeente (bekende plaatsen)
figure-before = nu
figure-after = straks
metric-gini = Gini van plaatsen per inwoner
metric-without_reception = Gemeenten zonder bekende opvang
metric-heaviest_per_1000 = Hoogste aantal per 1.000 inwoners
metric-heaviest_ten = Deel van de tien gemeenten met de meeste plaatsen
highest = Hoogste: { $name }, { $value } per 1.000 inwoners
lowest = Laagste: { $name }, { $value } per 1.000 inwoners
viable = Van { $count } gemeenten met nieuwe plaatsen hebben er { $small } minder dan { $size }: een rekenkundig aandeel, geen locatie.
unknown-unlocated = Van { $places } van de gepubliceerde bestaande plaatsen is de gemeente niet bekend; ze zijn aan niemand toegerekend.
unknown-elsewhere = Van { $places } bestaande plaatsen is alleen de provincie bekend; daar tellen ze mee.
unknown-unsized = { $count } { $count_n ->
    [one] gemeente heeft
   *[other] gemeenten hebben
} een bestaande locatie van onbekende grootte: { $names }.
unknown-open-end = Van { $places } bestaande plaatsen is geen einddatum bekend; ze tellen mee als blijvend.
approximation = De aandelen volgens de sleutel zijn benaderingen; er is geen officiële lijst geladen.
assumption-relief = Provincies die al veel opvangen krijgen een kleiner deel van de extra reguliere plaatsen (factor 0,70 tot 1,25, een benadering van het patroon van 2022/23).
void-aim = Het zwaarste aandeel wordt alleen door { $name } bepaald, dat al zoveel opvangt.
done-open = Open { $path } in een browser.
check-ok = Geen opmerkingen: { $municipalities } gemeenten, { $locations } rijen locaties, { $requirement } rijen opgave.
check-count = { $count } opmerkingen:
provenance = Gemaakt met optimiser { $version } uit { $files }.

## Openbaarheid en vorige versie
withheld = De cijfers van { $count } { $count_n ->
    [one] gemeente is
   *[other] gemeenten zijn
} niet voor deze lezers; in plaats daarvan staat de som van het gebied om hen heen.
unseen-existing = Bestaande plaatsen die niet voor deze lezers zijn, tellen niet mee in de bestaande plaatsen van gemeenten en deelregio’s, en in die van provincie of land alleen als het er genoeg zijn om er geen te verraden.
legal-spreading-act = Onder de Spreidingswet (in werking sinds 1 februari 2024; stand: 24 november 2026) bindt het besluit van de minister; dit voorstel bindt niemand.
cause-none = Er is niets veranderd in de opgave, de instellingen of de tabellen.
cause-required = De landelijke opgave voor { $period } ging van { $old } naar { $new } plaatsen.
cause-setting = De instelling { $name } ging van { $old } naar { $new }.
cause-table = De tabel { $name } is gewijzigd.
cause-untold = Van tabellen met rijen die niet voor deze lezers zijn, staat hier niet of zij zijn gewijzigd.
scores-withheld = Cijfers over de eerlijkheid gaan over alle gemeenten en staan hier niet: niet alle zijn voor deze lezers.
