where-row = rij { $row }
where-column = kolom { $column }

## Opmerkingen over bestanden
folder-missing = deze map bestaat niet. Geef de map met de tabellen.
file-empty = het bestand is leeg. Een tabel heeft een kopregel en een rij per onderwerp.
file-encoding = het bestand is geen UTF-8. Bewaar het als “CSV UTF-8”.
file-not-text = het bestand is geen tekst. Bewaar het werkblad als “CSV UTF-8”.
file-too-large = het bestand is groter dan { $limit } MB; geen tabel van een dossier is dat. Controleer of dit het goede bestand is.
file-separator = de kolommen zijn gescheiden door { $found }. Gebruik komma’s met decimale punten, of puntkomma’s met decimale komma’s.
file-quotes = een aanhalingsteken is niet gesloten ({ $found }). Schrijf een aanhalingsteken in een tekst dubbel.
table-missing = deze tabel ontbreekt in map “{ $folder }”. Voeg haar toe, ten minste met de kopregel.
table-without-rows = de tabel heeft geen rijen. Er is er ten minste één nodig.
column-missing = deze kolom ontbreekt ({ $meaning }). Voeg haar toe aan de kopregel.
column-unknown = kolom “{ $column }” is niet bekend. { $near ->
    [no] Verwijder haar.
   *[yes] Bedoelt u “{ $nearest }”?
}
column-twice = deze kolom staat meer dan eens in de kopregel. Houd er één over.
row-length = deze rij heeft { $found } cellen en de kopregel { $expected }. Zet aanhalingstekens om teksten met een scheidingsteken erin.

## Opmerkingen over waarden
value-missing = deze cel is leeg en mag dat niet zijn ({ $meaning }). Vul haar in.
number-ambiguous = “{ $value }” kan { $whole } of { $fraction } betekenen. Schrijf { $remedy_value } als het eerste bedoeld is.
number-not-whole = “{ $value }” is geen geheel getal ({ $meaning }). Schrijf een geheel getal zonder scheidingstekens.
number-unreadable = “{ $value }” is geen getal ({ $meaning }). Schrijf alleen cijfers.
number-other-dialect = “{ $value }” heeft niet het decimaalteken van dit bestand, “{ $mark }”. Schrijf het daarmee.
number-too-small = “{ $value }” is te klein: ten minste { $limit } ({ $meaning }).
number-too-large = “{ $value }” is te groot: ten hoogste { $limit } ({ $meaning }).
date-unreadable = “{ $value }” is geen datum. Schrijf hem als 2022-07-01.
code-form = “{ $value }” lijkt niet op een code ({ $meaning }). Gebruik alleen letters, cijfers en - _ . :
text-too-long = deze tekst is langer dan { $limit } tekens. Maak hem korter.
not-one-of = “{ $value }” kan hier niet; verwacht wordt { $expected }.
value-unreadable = “{ $value }” kan niet worden gelezen ({ $meaning }).
key-twice = “{ $value }” staat hier voor de tweede keer; eerst in rij { $first }. Verwijder er een of voeg ze samen.
code-unknown = “{ $value }” staat niet in { $target }. { $near ->
    [no] Verbeter de code of voeg haar daar toe; een oude code kan van een heringedeelde gemeente zijn.
   *[yes] Bedoelt u “{ $nearest }”? Een oude code kan van een heringedeelde gemeente zijn.
}
name-differs = “{ $value }” is een andere naam dan “{ $first }” bij dezelfde code { $code }. Maak ze gelijk.
province-differs = “{ $value }” is niet de provincie van deze gemeente, { $expected }. Verbeter een van beide.
end-before-start = { $value } ligt voor het begin, { $start }. Verwissel of verbeter de datums.
minimum-above-maximum = { $value } ligt onder het minimum { $minimum } van dezelfde gemeente, periode en groep. Verlaag het minimum of verhoog dit getal.
no-inhabitants = geen enkele gemeente heeft inwoners. Vul het inwonertal in.
group-unknown = groep “{ $value }” hoort niet bij de groepen van het scenario ({ $known }). Verbeter haar of voeg de groep toe aan het scenario.

## Opmerkingen over scenario’s en plannen
scenario-missing = dit bestand bestaat niet. Geef het pad van een scenario (TOML).
scenario-not-toml = dit is geen geldige TOML: { $found }.
setting-missing = deze instelling ontbreekt. Voeg haar toe.
setting-unknown = deze instelling is niet bekend. Verwijder haar of verbeter de naam. { $expected }
setting-invalid = “{ $value }” past niet: { $expected }
room-unknown = “{ $value }” bestaat niet in { $column }. Bekend zijn: { $known }.
key-parameter = “{ $value }” past niet: { $expected }.
key-column-missing = { $value } heeft in deze kolom geen officiële en geen geschatte waarde, die sleutel { $key } nodig heeft. Vul er een in of kies een andere sleutel.
divide-without-requirement = er is geen landelijke opgave voor groep “{ $value }” om te verdelen. Zet haar in requirement.csv of haal de verdeling weg.
agreed-missing = het afgesproken plan is er niet. Verbeter het pad in het scenario.
cell-unknown = “{ $value }” is geen gemeente, groep en periode van dit dossier. Verbeter de rij.
rows-missing = { $missing } rijen van het plan ontbreken. Elke gemeente, groep en periode heeft er een nodig.
number-differs = “{ $value }” wijkt af van de tabellen, die { $expected } geven.
boundaries-no-crs = het bestand zegt niet in welk coördinatenstelsel het staat. Bewaar het met een stelsel (EPSG:28992 of EPSG:4326).
boundaries-no-match = geen kolom bevat de codes van de gemeenten. Geef een bestand met codes zoals GM0363.
boundaries-unreadable = dit bestand kan niet worden gelezen als GeoPackage of GeoJSON. Controleer het bestand.

## Fouten
divide-negative = het aantal plaatsen kan niet negatief zijn: { $places }.
divide-no-weight = er zijn { $places } plaatsen te verdelen, maar niemand heeft een aandeel in deze sleutel.
out-exists-file = “{ $path }” is een bestand; geef een map voor de uitkomsten.
infeasible-head = Geen plan kan aan alle regels voldoen. Er is niets geschreven.
infeasible-rule = Deze regels kunnen niet samen gelden:
infeasible-row = { $rule }: { $index }
infeasible-hidden = { $rule }: een grens die niet openbaar is
infeasible-missing = Kleinste verruiming: laat { $places } plaatsen open in { $scope } ({ $group }).
infeasible-remedy = Verander een van deze getallen, of geef --relax om deze plaatsen zichtbaar open te laten.
infeasible-bounds = De grenzen botsen ook als er niets wordt gevraagd. Verander er een.
audit-failed = Fout in het programma: de controle vond gebroken regels: { $rules }. Er is niets geschreven.
solver-status = De oplosser stopte zonder bewezen antwoord ({ $status }). Er is niets geschreven.
stage-infeasible = Fout in het programma: een later doel ({ $aim }) liet geen plan over. Er is niets geschreven.
row-twice = Fout in het programma: een rij kreeg twee keer een naam ({ $row }).
rounding-impossible = Geen tabel in hele plaatsen bewaart elk totaal: gebieden overlappen zo dat het niet kan.
no-aims = Het scenario heeft geen doelen.
unexpected = Er ging iets onverwachts mis: { $what }. Geef --debug voor de bijzonderheden.
interrupted = Op verzoek gestopt. Er is niets geschreven.

## Groepen, niveaus, doelen
group-regular = regulier
group-amv = alleenstaande minderjarigen (AMV)
group-safe_country = sobere opvang
group-total = alle groepen
level-municipality = Gemeente
level-region = Deelregio
level-province = Provincie

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
unknown-unsized = { $count } gemeenten hebben een bestaande locatie van onbekende grootte: { $names }.
unknown-open-end = Van { $places } bestaande plaatsen is geen einddatum bekend; ze tellen mee als blijvend.
approximation = De aandelen volgens de sleutel zijn benaderingen; er is geen officiële lijst geladen.
assumption-relief = Provincies die al veel opvangen krijgen een kleiner deel van de extra reguliere plaatsen (factor 0,70 tot 1,25, een benadering van het patroon van 2022/23).
void-aim = Het zwaarste aandeel wordt alleen door { $name } bepaald, dat al zoveel opvangt.
done-open = Open { $path } in een browser.
check-ok = Geen opmerkingen: { $municipalities } gemeenten, { $locations } rijen locaties, { $requirement } rijen opgave.
check-count = { $count } opmerkingen:
provenance = Gemaakt met optimiser { $version } uit { $files }.
sources-line = Gemeenten: CBS, 1-1-2022 (CC BY 4.0); locaties: openbare pagina’s, zie SOURCE.md van het dossier.

## Bladen
sheet-proposal = Voorstel
sheet-municipalities = Per gemeente
sheet-provinces = Per provincie
sheet-notes = Aannames
col-period = Periode
col-code = Code
col-name = Naam
col-province = Provincie
col-region = Deelregio
col-group = Groep
col-existing = Bestaand
col-new = Nieuw
col-total = Totaal
col-share = Aandeel volgens sleutel
col-difference = Verschil met aandeel
col-population = Inwoners
col-per1000 = Totaal per 1.000
col-remark = Opmerking

## Lagen van de kaart
layer-new = Nieuwe plaatsen
layer-existing_per_1000 = Bestaande plaatsen per 1.000 inwoners
layer-total_per_1000 = Totaal per 1.000 inwoners
layer-new_per_1000 = Nieuwe plaatsen per 1.000 inwoners
layer-difference = Verschil met aandeel volgens sleutel (%)
layer-amv = Nieuwe plaatsen: alleenstaande minderjarigen (AMV)
layer-safe_country = Nieuwe plaatsen: sobere opvang
layer-regular = Nieuwe plaatsen: regulier
unit-places = plaatsen
unit-per_1000 = plaatsen per 1.000 inwoners
unit-percent = procent
note-municipality = Het getal van een gemeente is een rekenkundig aandeel, geen locatie.
note-province = Over provincies en deelregio’s worden afspraken gemaakt.

## De pagina
boundaries-missing = Van { $count } gemeenten ontbreekt de grens in het bestand; ze staan alleen op de tegelkaart en in de tabel: { $names }.
map-choices = Keuzes voor de kaart
map-search = Zoek een gemeente
map-level = Niveau
map-layer = Wat de kaart toont
map-view = Kaartbeeld
map-period = Periode
map-map = Kaart
map-panel = Cijfers van het gekozen gebied
map-choose = Kies een gebied op de kaart of zoek een gemeente
map-table = Dezelfde cijfers als tabel
map-download = Tabel opslaan als CSV
map-notes = Aannames, onbekenden, bronnen en herkomst
map-noscript = Deze kaart heeft JavaScript nodig; de cijfers staan ook in plan.xlsx.
map-unknown = onbekend
map-partly-unknown = bevat een bestaande locatie van onbekende grootte
map-hatched = gearceerd: onbekend of deels onbekend
map-province = Provincie
map-code = Code
map-view-tiles = Tegelkaart (elke gemeente even groot)
map-view-boundaries = Gemeentegrenzen
