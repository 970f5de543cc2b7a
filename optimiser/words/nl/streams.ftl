## Klachten over stromen
stream-unit = { $stream } wordt geteld in { $unit ->
    [places] plaatsen
   *[persons] mensen
}, niet in { $value ->
    [places] plaatsen
   *[persons] mensen
}. Dat zijn twee verschillende dingen en het een is nooit het ander. Geef het aantal in de eigen eenheid, of laat de rij weg: dan is het onbekend.
stream-beside-location = in de tabel met locaties staat “{ $location }” in deze gemeente in deze periode, dus deze plaatsen zouden dubbel tellen ({ $value }). De locaties tellen. Haal deze rij weg.
stream-contradicts = { $value } zegt { $number }, en { $from ->
    [ledger] de taakstelling
    [facilities] de tabel met voorzieningen
   *[lvv] de tabel met lvv-voorzieningen
} zegt { $found }. Die tabel telt, en dezelfde mensen kunnen niet twee aantallen zijn. Verbeter een van beide of haal de rij weg.
stream-exchange-crosses = { $value } ligt in een andere provincie dan { $from_gm }; dan veranderen de sommen van beide provincies. Ruil binnen een provincie, of haal de rij weg.
stream-exchange-same = { $value } wordt tegelijk afgestaan en overgenomen. Noem een andere stroom als tegenprestatie, of schrijf alleen het verschil bij de uitruil van plaatsen.
stream-exchange-beyond = met deze { $value } staat { $gm_code } { $found } af van { $stream }, en het zijn er { $number }. Verlaag het aantal.

## Stromen en het totaal
stream-reception = opvang
stream-emergency = noodopvang
stream-crisis = crisisnoodopvang
stream-amv = opvang amv
stream-ukraine_municipal = gemeentelijke opvang Oekraïne
stream-ukraine_private = particuliere opvang Oekraïne
stream-housing_task = taakstelling statushouders
stream-housing_arrears = achterstand statushouders
stream-hotel = hotelregeling
stream-flow_through = doorstroomlocatie
stream-in_between = tussenvoorziening
stream-lvv = mensen zonder verblijfsrecht (lvv)
stream-unit-places = plaatsen
stream-unit-persons = mensen
streams-rates = Hoe het telt (gekozen door de planner): { $rates }. Al het andere telt in geen totaal mee.
streams-rate-places = 1 plaats { $streams } telt als { $rate }
streams-rate-persons = 1 mens ({ $streams }) telt als { $rate }
streams-no-rates = Het scenario zegt van geen stroom hoe zwaar die telt. Daarom is er geen totaal: plaatsen en mensen zijn verschillende dingen.
streams-total = Alles samen: bestaand { $before } getelde plaatsen, straks { $after }.
streams-per-1000 = Per 1.000 inwoners: bestaand { $before }, straks { $after }.
streams-at-least = ≥ betekent ten minste: niet alles is bekend.
streams-unknown = Niet of niet helemaal bekend: { $streams }.
streams-line = { $stream }: bestaand { $before } { $unit }, straks { $after }
streams-line-same = { $stream }: { $after } { $unit }
streams-line-unknown = { $stream }: niet bekend
streams-who = Waar de getallen vandaan komen: opvang en opvang amv zijn die van het plan. Mensen in een hotel, doorstroomlocatie of tussenvoorziening tellen waar zij wonen en gaan af van de taakstelling van hun koppelgemeente. Wie dit halfjaar al een woning kreeg, zit nog in de taakstelling.
streams-trade = { $giver } geeft { $number } { $unit } ({ $stream }) aan { $taker } en neemt { $number_taken } { $unit_taken } ({ $stream_taken }) over: { $rate } voor één.
streams-trades-beside = Deze uitruil zit in geen getal van het plan zelf. Hij verandert alleen het totaal van de twee gemeenten straks. De sommen van de provincie blijven gelijk.
streams-metrics = Van { $known } van de { $of } gemeenten is alles bekend. Daarvan heeft { $highest } het meest ({ $most } getelde plaatsen per 1.000 inwoners) en { $lowest } het minst ({ $least }). Gini: bestaand { $before }, straks { $after }.
streams-metrics-none = Van { $known_n ->
    [0] geen enkele gemeente
    [one] één gemeente
   *[other] { $known } gemeenten
} is alles bekend ({ $of } in totaal). Dat is te weinig om te vergelijken.
streams-public = Alleen wat deze lezer mag zien, telt mee. Er kunnen meer voorzieningen zijn.
map-streams = Alles samen
layer-task_new = Nieuwe taakstelling
layer-task_met = Taakstelling gehaald (tot nu toe)
layer-arrears_at_start = Achterstand bij het begin van het halfjaar, per 1.000 inwoners
layer-arrears_per_1000 = Achterstand statushouders per 1.000 inwoners, na aftrek van wie in een voorziening zit
layer-total_load = Alles samen per 1.000 inwoners

## Bladen
sheet-streams = Alles samen
sheet-streams-numbers = Per stroom
sheet-streams-trades = Uitruil tussen stromen
about-streams = Alles wat een gemeente samen doet, in getelde plaatsen
about-streams-numbers = Elke stroom in de eigen eenheid; plaatsen en mensen worden nooit opgeteld
about-streams-trades = Uitruil tussen stromen; de sommen van provincies blijven gelijk
streams-col-period = Periode
streams-col-code = Code
streams-col-area = Gebied
streams-col-level = Niveau
streams-col-before = Bestaand
streams-col-after = Straks
streams-col-before_1000 = Bestaand per 1.000 inwoners
streams-col-after_1000 = Straks per 1.000 inwoners
streams-col-unknown = Niet helemaal bekend
streams-col-counts = { $stream } straks ({ $unit }; 1 telt als { $rate })
streams-col-stream = Stroom
streams-col-unit = Eenheid
streams-col-traded = Door uitruil
streams-col-rate = Telt als
streams-col-origin = Bekend uit
streams-col-source = Bron
streams-col-giver = Geeft
streams-col-taker = Neemt over
streams-col-number = Aantal
streams-col-back = Daarvoor terug
streams-col-number_back = Aantal terug
streams-col-price = Voor één terug
stream-origin-plan = dit plan
stream-origin-stated = tabel stromen
stream-origin-ledger = taakstelling
stream-origin-facilities = tabel voorzieningen
stream-origin-lvv = tabel lvv
streams-overdrawn = De uitruil neemt meer { $stream } weg dan hier straks is. Daarom is dat getal onbekend; verlaag de uitruil.
