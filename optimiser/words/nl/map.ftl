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
