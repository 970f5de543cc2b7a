## De opgeslagen pagina: sluitingen, sommen, papier en begrippen
class-closing = minder dan 0: sluiting
map-closing = plaatsen minder dan nu { word-proposed } (sluiting of krimp)
map-closing-one = plaats minder dan nu { word-proposed } (sluiting of krimp)
map-legend-unsized = (deels) onbekend aantal
map-from-share = Bekende plaatsen straks, daarmee vergeleken
map-lorenz-few = Van te weinig gebieden is het aantal bekend om de spreiding te tekenen.
map-same = Gelijk
map-not-shown = Gemeenten waarvan het verschil niet openbaar of onbekend is
map-not-shown-short = gemeenten zonder getoond verschil
map-what = Wat
map-towns = Aantal
map-adding-up = Zo tellen de verschillen op
map-by-province = Verschil per provincie
map-paper-provinces = De tabel per gemeente is te lang voor papier: hier staan de provincies. Kies een gemeente of zoom in op een provincie om haar gemeenten af te drukken, of sla de tabel op als CSV.
map-terms = Wat betekenen deze cijfers?
map-term-share = Aandeel volgens de sleutel
map-means-share = Het deel van alle plaatsen, bestaande en nieuwe samen, dat bij dit gebied hoort als alleen de verdeelsleutel telt, bijvoorbeeld naar inwoners.
map-term-from-share = Verschil met het aandeel (%)
map-means-from-share = Hoeveel procent de bekende plaatsen straks (bestaand en nieuw samen) boven of onder het aandeel in alle bekende plaatsen liggen: -69 % betekent dat er 31 % van dat aandeel is, 0 % precies het aandeel. Plaatsen waarvan de gemeente onbekend is, tellen aan beide kanten niet mee.
map-term-per-1000 = Per 1.000 inwoners
map-means-per-1000 = Het aantal plaatsen gedeeld door het aantal inwoners, maal duizend; zo zijn grote en kleine gemeenten te vergelijken.
map-term-lorenz = Spreiding over inwoners (Lorenz)
map-means-lorenz = De gemeenten staan op volgorde van weinig naar veel plaatsen per inwoner; de lijn laat zien welk deel van de plaatsen de eerste 10, 25, 50 of meer procent van de inwoners samen heeft.
page-others = en nog { $count }; de hele lijst staat op de pagina en in het werkboek
page-rows-first = Hier staan de eerste { $shown } van { $count }; zoek of sorteer om andere te zien. Alle staan in het CSV-bestand
page-rows-found = Gevonden: { $count }
page-rows-others = en nog { $count }; alle rijen staan in het werkboek (plan.xlsx)
many-search-province = Zoek een provincie
many-choose = Kies een provincie op de kaart of zoek er een
many-search = Zoek in de tabel
page-provinces-alone = Deze kaart toont de { $provinces } provincies; de { $municipalities } gemeenten staan in plan.csv.
page-holds = { $count_n ->
    [one] { $count } gemeente
   *[other] { $count } gemeenten
}
still-new = Nieuw, { $period }
map-noscript-table = Alle getallen staan in de tabel hieronder.
map-overlay-names = Namen
map-closes = sluit
map-shrinks = krimpt

## Bovenaan de pagina: wat een lezer binnen een minuut moet weten
page-headline-principles = { word-proposed-capital } voor { $period }: { $new } nieuwe opvangplaatsen. Daarmee hebben { $hosts_after } van de { $municipalities } gemeenten bestaande of { word-proposed-inflected } plaatsen; zonder dit { word-proposal } { $hosts_before }. In de { $much } provincies waar per inwoner al meer opvang is dan in het land, { $relieved_new_n ->
    [0] komt er geen enkele van de nieuwe plaatsen
    [one] komt { $relieved_new } van de nieuwe plaatsen
   *[other] komen { $relieved_new } van de nieuwe plaatsen
}.
page-headline = { word-proposed-capital }: { $places } nieuwe opvangplaatsen in { $count } { $count_n ->
    [one] gemeente
   *[other] gemeenten
} ({ $period }).
page-headline-untold = Hoeveel plaatsen er zijn { word-proposed }, is niet voor deze lezers.
page-card-new = Nieuwe plaatsen, { $period }
page-card-hosts = Gemeenten met bestaande of { word-proposed-inflected } plaatsen, van { $whole }
page-card-highest = Meeste bekende plaatsen per 1.000 inwoners
page-card-lowest = Minste bekende plaatsen per 1.000 inwoners
page-card-rate = { $rate } ({ $name })
page-card-several = { $count } gebieden
page-before-after = { $before } → { $after }
page-below-viable = Minder dan { $size } plaatsen: een rekenkundig aandeel, geen locatie. Waar in de gemeente opvang komt, zegt dit { word-proposal } niet.
map-final = Is dit definitief?
map-unknowns = Wat is niet bekend?
proposal-final = Nee. Dit is een voorstel voor overleg; de gemeenten en de Provinciale Regietafel beslissen, en niemand is aangewezen.
map-more-layers = Andere kaarten
map-more-choices = Meer kaarten en keuzes
map-whole-map = Hele kaart
map-signs = { word-proposal-capital } als cirkels
map-legend-signs = Cirkels: nieuwe plaatsen
map-where = Waar
map-where-none = Dit { word-proposal } vraagt hier geen nieuwe plaatsen.
map-where-untold = Waar in de gemeente opvang komt, zegt dit { word-proposal } niet: dat is aan de gemeente.
map-where-no-site = Op de kaart staat in deze periode geen locatie in deze gemeente; locaties voor minderjarigen worden nooit getekend.
map-why-short = Waarom
map-nearby = In de buurt
page-all-figures = { $name }: alle cijfers en redenen
map-short-total_per_1000 = Straks, per 1.000 inwoners
map-short-existing_per_1000 = Bestaand, per 1.000 inwoners
map-short-new = Nieuw, in plaatsen
map-all-scores = Alle cijfers over gelijkheid
page-headline-sum = { word-proposed-capital }: { $places } nieuwe opvangplaatsen ({ $period }). Hoeveel er in welke gemeente komen, is niet voor alle lezers.
map-withheld-lead = De getallen van dit gebied zijn niet openbaar.
map-relief = Wordt deze provincie ontlast?
page-relief-more = Ten dele. Hier is per inwoner al meer opvang dan in het land ({ $own } tegen { $land } per 1.000), en van elke 100 nieuwe plaatsen komen er { $part } hier, waar { $people } van elke 100 inwoners wonen.
page-relief-less = Nee. Hier is per inwoner niet meer opvang dan in het land ({ $own } tegen { $land } per 1.000); ontlasten gaat over andere provincies. Van elke 100 nieuwe plaatsen komen er { $part } hier, waar { $people } van elke 100 inwoners wonen.
map-withheld-said = getallen niet openbaar
map-over-time = Per periode
map-checks = Voor wie het narekent
map-known-share = Waarvan in de plaatsen die bekend zijn
page-relief-none = Ja. Hier is per inwoner al meer opvang dan in het land ({ $own } tegen { $land } per 1.000), en er komen geen nieuwe plaatsen bij.
page-relief-not = Nee. Hier is per inwoner al meer opvang dan in het land ({ $own } tegen { $land } per 1.000), en toch komen er van elke 100 nieuwe plaatsen { $part } hier, waar { $people } van elke 100 inwoners wonen.
page-rank-tied = Gedeeld nummer { $rank }, met nog { $tied }, van de { $count } gemeenten waarvan alle plaatsen bekend zijn, gerekend naar plaatsen straks per 1.000 inwoners (1 = meeste).
map-new-then = Nieuw, dan aanwezig
map-reference = peildatum
