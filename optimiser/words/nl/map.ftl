## Lagen van de kaart
layer-new = { word-proposal-capital }: nieuwe plaatsen
layer-existing_per_1000 = Bestaande plaatsen per 1.000 inwoners
layer-total_per_1000 = Straks per 1.000 inwoners (bestaand en nieuw)
layer-new_per_1000 = Nieuwe plaatsen per 1.000 inwoners
layer-difference = Verschil met aandeel volgens sleutel (%)
layer-amv = Nieuwe plaatsen: alleenstaande minderjarigen (AMV)
layer-safe_country = Nieuwe plaatsen: sobere opvang
layer-regular = Nieuwe plaatsen: regulier
layer-change = Verandering sinds de vorige versie
layer-realised = Gerealiseerd
layer-hard = Bod: hard toegezegd
layer-soft = Bod: zacht
layer-gap = Nog open tot de opgave
unit-places = plaatsen
unit-persons = mensen
unit-per_1000 = plaatsen per 1.000 inwoners
unit-persons_per_1000 = mensen per 1.000 inwoners
unit-counted_per_1000 = getelde plaatsen per 1.000 inwoners
unit-percent = procent
note-municipality = Het getal van een gemeente is een rekenkundig aandeel, geen locatie.
note-province = Over provincies en deelregio’s worden afspraken gemaakt.
class-below = minder dan { $bound }
class-from = { $bound } of meer
class-to = { $low } tot { $high }
class-range = { $low } t/m { $high }

## Grenzen in het bestand van de gebruiker
boundaries-fetch = Er zijn geen gemeentegrenzen; alleen de tegelkaart is getekend. Met { $command } haalt u ze eenmalig op (Kadaster en CBS, via internet); daarna opent elke pagina op de grenzen.
boundaries-missing = Van { $count_n ->
    [one] { $count } gemeente ontbreekt de grens in het bestand; zij staat
   *[other] { $count } gemeenten ontbreekt de grens in het bestand; ze staan
} alleen op de tegelkaart en in de tabel:
boundaries-incomplete = Let op: van { $count_n ->
    [one] { $count } gemeente
   *[other] { $count } gemeenten
} ontbreekt de grens in het bestand. Kies de tegelkaart om alle gemeenten te zien; de tabel is volledig.
boundaries-unknown = Het bestand met grenzen bevat { $count_n ->
    [one] { $count } code die niet in het dossier staat, mogelijk van een ander jaar; die is niet getekend
   *[other] { $count } codes die niet in het dossier staan, mogelijk van een ander jaar; ze zijn niet getekend
}: { $codes }.
boundaries-none = Er is geen bestand met gemeentegrenzen gegeven (--boundaries); daarom is alleen de tegelkaart getekend.
boundaries-source = Gemeentegrenzen uit het bestand { $file }.

## De pagina
map-choices = Kies wat de kaart toont
map-search = Zoek uw gemeente, regio of provincie
map-level = Niveau
map-layer = Wat de kaart toont
map-view = Kaartbeeld
map-period = Periode
map-zoom = Inzoomen op
map-when = Nieuwe plaatsen die er dan zijn
map-whole = het hele land
map-zoom-in = Inzoomen
map-zoom-out = Uitzoomen
map-map = Kaart
map-map-difference = Verschilkaart: B min A
map-panel = Cijfers van het gekozen gebied
map-choose = Kies een gebied op de kaart of zoek uw gemeente
map-table = Dezelfde cijfers als tabel
map-table-help = Kies een kolomkop om te sorteren, of een naam om het gebied op de kaart te zien; met de pijltjes gaat u van naam naar naam.
map-download = Tabel opslaan als CSV
map-notes = Aannames, onbekenden en bronnen
map-noscript = Zonder JavaScript staat de kaart stil: hieronder het { word-proposal } als tekening en tabel. Zoeken, andere kaarten en de uitleg per gemeente hebben JavaScript nodig; alle cijfers staan ook in plan.xlsx.
map-unknown = onbekend
map-withheld = niet openbaar
map-partly-unknown = ≥ betekent ten minste: een bestaande locatie van onbekende grootte is niet meegeteld.
map-withheld-why = De cijfers van dit gebied zijn niet voor deze lezer; die van het gebied eromheen wel.
map-hatched = onbekend of deels onbekend
map-province = Provincie
map-region = Deelregio
map-code = Code
map-view-tiles = Tegelkaart (elke gemeente even groot)
map-view-boundaries = Gemeentegrenzen
map-overlays = Ook tonen
map-overlay-sites = Bestaande locaties (punten)
map-overlay-bounds = Plafonds en vaste aantallen
map-bound-capacity = plafond voor alle plaatsen
map-bound-maximum = hoogstens, nieuwe plaatsen
map-bound-fixed = vastgezet aantal nieuwe plaatsen
map-bound-minimum = minstens, nieuwe plaatsen
map-legend-sites = Gemeente met bestaande locaties: hoe groter de punt, hoe meer plaatsen. De punt is niet het adres.
map-legend = Legenda
map-new = nieuwe plaatsen { word-proposed }
map-new-one = nieuwe plaats { word-proposed }
map-now = Bestaand
map-then = Straks
map-places = Plaatsen
map-one-place = plaats
map-per-1000 = Per 1.000 inwoners
map-key-share = Aandeel volgens sleutel
map-required = Opgave in dit gebied
map-open = Blijft open
map-before = Nieuw in de vorige versie
map-by-group = Nieuwe plaatsen per groep
map-standing = Stand van het bod
map-neighbours = Buurgemeenten
map-nearest = Dichtstbijzijnde gemeenten
map-name = Naam
map-new-short = Nieuw
map-total-1000 = Straks per 1.000
map-limits = Plafonds en vaste aantallen
map-sites = Bestaande locaties
map-no-end = geen einddatum bekend
map-place-unknown = aantal onbekend
map-author = vastgelegd door
map-source = bron
map-fair = Hoe gelijk is de verdeling?
map-bars = Per provincie: plaatsen per 1.000 inwoners
map-bars-areas = Plaatsen per 1.000 inwoners
map-lorenz = Spreiding over inwoners
map-lorenz-x = deel van de inwoners
map-lorenz-y = deel van de plaatsen
map-equal = gelijk verdeeld
map-lorenz-text = Hoe dichter een lijn bij de rechte lijn ligt, hoe gelijker de plaatsen over de inwoners zijn verdeeld. Gemeenten met onbekende aantallen tellen niet mee.
map-lorenz-table = Cijfers bij deze lijnen
map-people = Inwoners
map-lists = Alle bestaande locaties en vaste aantallen als lijst
map-kind = Soort
map-town = Gemeente
map-end = Einddatum
map-bound = Soort grens
map-group = Groep
map-reason = Reden
map-skip-panel = Naar de cijfers
map-skip-map = Naar de kaart
map-skip-table = Naar de tabel
map-attribution = Kaartgegevens © Kadaster
map-more = B krijgt meer dan A
map-fewer = B krijgt minder dan A
map-who = Wie krijgt meer, wie minder?
map-difference = Verschil
map-cost = Wat kost het aan eerlijkheid?
map-causes = Wat is er veranderd sinds de vorige versie
map-figure = Cijfer
map-all = Het hele land
level-country = Land

page-chosen = { $name } gekozen: { $places }.
page-hits = Gevonden: { $count }. Kies er een.
page-no-hit = Niets gevonden voor ‘{ $text }’.
page-nearest = Niets gevonden voor ‘{ $text }’. Bedoelt u een van deze?
page-rank = Nummer { $rank } van de { $count } gemeenten waarvan alle plaatsen bekend zijn, gerekend naar plaatsen straks per 1.000 inwoners (1 = meeste).
page-province = { $name } als geheel
page-until = tot en met { $day }
page-ended = afgelopen op { $day }
page-shown = { $area }: aantal gebieden { $count }
page-half = De helft van de inwoners met de minste opvang heeft { $before } van de bestaande plaatsen en straks { $after } van alle.
page-scores = { $area }: cijfers over alle gemeenten in { $period } (bekende plaatsen)
page-at-least = ≥ { $places }
page-when = { $places } in { $first } tot en met { $until }
page-when-one = { $places } in { $first }
page-why = Waarom dit aantal ({ $period })
page-more = Gemeenten: { $count }; plaatsen samen: { $places }.
page-keys = Verdeelsleutels: { $keys }.
page-compare = Vergelijking van twee plannen
page-compare-first = A: { $title }
page-compare-second = B: { $title }
compare-other-areas = De twee plannen gaan niet over dezelfde gebieden; alleen plannen voor dezelfde gemeenten, regio’s en provincies zijn te vergelijken. Verschil: { $codes }.
compare-other-periods = De twee plannen hebben geen periode gemeen.
boundaries-differ = Let op: { $missing_n ->
    [one] { $missing } gemeente heeft
   *[other] { $missing } gemeenten hebben
} geen grens in het bestand: { $named }. Wat ontbreekt, staat op de tegelkaart en in de tabel.
boundaries-others = Let op: het bestand met grenzen heeft { $unknown_n ->
    [one] { $unknown } code die
   *[other] { $unknown } codes die
} het dossier niet kent, zoals { $named }. Misschien is het van een andere indeling.
boundaries-outside = Let op: van { $count_n ->
    [one] { $count } gemeente ligt
   *[other] { $count } gemeenten ligt
} het punt (lon, lat) buiten de eigen grens: { $named }. Controleer of de codes en punten kloppen.
boundaries-why-no-row = geen rij met deze code
boundaries-why-no-area = de rij heeft geen vlak dat getekend kan worden
boundaries-why-under = haar vlak ligt helemaal onder dat van andere gebieden
