## Opmerkingen over soorten locaties, kandidaten en verlengingen
kind-without-groups = soort “{ $value }” vangt geen groep op. Noem er minstens een.
smallest-above-largest = het kleinste aantal plaatsen { $value } is meer dan het grootste { $maximum }. Verlaag het minimum of verhoog het maximum.
largest-below-smallest = het grootste aantal plaatsen { $value } is minder dan het kleinste { $minimum }. Verhoog het maximum of verlaag het minimum.
lead-time-impossible = een aanlooptijd van { $value } maanden eindigt na het slot van de periodes ({ $months } maanden). Kort die in, of zet generic op 0 en haal kandidaten van deze soort weg.
branch-half-said = soort “{ $value }” noemt een soort die nabij moet zijn of een afstand, niet allebei. Vul beide in of geen van beide.
candidate-too-late = de plek is beschikbaar vanaf { $value }, na de slotpeildatum ({ $end }). Verbeter de dag of haal de plek weg.
candidate-is-location = “{ $value }” is ook het kenmerk van een bestaande locatie. Geef de kandidaat een eigen kenmerk.
extension-without-end = locatie “{ $value }” heeft geen afgesproken einde en kan dus niet worden verlengd. Geef het einde of haal de verlenging weg.
extension-overlaps = de verlenging begint op { $value }, maar de locatie is al afgesproken of verlengd tot en met { $end }. Laat haar later beginnen.
lead-time-waits = een aanlooptijd van { $value } maanden is door dagen van stilstand pas voorbij op { $ready }, na de slotpeildatum ({ $end }). Kort haar in, of zet generic op 0 en haal kandidaten van deze soort weg.
branch-of-itself = soort “{ $value }” moet bij zichzelf in de buurt staan. Noem de soort van het centrum.
candidate-too-short = de plek is { $months } maanden beschikbaar, korter dan de termijn van haar soort ({ $term } maanden). Verbeter de dagen of de soort.
extension-leaves-gap = de verlenging begint op { $value }, maar de locatie eindigt op { $end }. Laat haar aansluiten.
closable-after-end = de locatie kan pas vanaf { $value } eerder sluiten, na het afgesproken einde ({ $end }). Verbeter een van beide dagen.
places-outside-bounds = { $value } plaatsen liggen niet tussen { $minimum } en { $maximum }. Verbeter de grenzen of het aantal.
kind-cost-missing = soort “{ $value }” heeft geen { $column }, terwijl het scenario die meeweegt. Vul het in of zet per_million op 0.
location-unknown = er is geen locatie “{ $value }” in het dossier. Verbeter de code.
rule-setting-missing = regel “{ $value }” heeft “{ $needs }” nodig. Voeg het toe.
locations-missing = het scenario plant locaties, maar het dossier heeft geen soorten. Voeg kinds.csv toe.

## Uitkomsten van locaties in de tijd
locations-no-plan = binnen de tijdslimiet is geen plan gevonden. Geef meer tijd (--time-limit).
locations-gap = { $gap_n ->
    [0] Bewezen: geen plan is beter volgens dit doel.
   *[other] Bewezen afstand tot het best mogelijke: hoogstens { $gap } %.
}
locations-gap-solver = { $gap_n ->
    [0] Volgens het rekenprogramma HiGHS is geen plan beter volgens dit doel; onze eigen som bewijst een afstand van hoogstens { $own } %.
   *[other] Afstand tot het best mogelijke: hoogstens { $gap } % volgens het rekenprogramma HiGHS; onze eigen som bewijst hoogstens { $own } %.
}
locations-not-in-time = De tijdslimiet of een verzoek om te stoppen kwam eerst. Het beste plan is geschreven; bewezen is dat het hoogstens { $gap } % beter kan.
locations-no-relax = Locaties in de tijd kennen geen --relax. Geef surplus op in het scenario, of verlaag de opgave.

## Waarom, bij een plan van hele locaties
why-site-open = { $site } ({ $kind }): opent in { $period } met { $places } { $places_n ->
    [one] plaats
   *[other] plaatsen
}.
why-site-extend = { $site } ({ $kind }): blijft vanaf { $period } langer open dan was afgesproken, met { $places } { $places_n ->
    [one] plaats
   *[other] plaatsen
}.
why-site-size = { $site } ({ $kind }): gaat in { $period } van { $old } naar { $places } { $places_n ->
    [one] plaats
   *[other] plaatsen
}.
why-site-close = { $site } ({ $kind }): sluit in { $period }, eerder dan afgesproken; het waren { $old } { $old_n ->
    [one] plaats
   *[other] plaatsen
}.
why-site-until = { $site } ({ $kind }): is in dit { word-proposal } open tot en met de periode { $period }, dan met { $old } { $old_n ->
    [one] plaats
   *[other] plaatsen
}.
why-site-end = { $site } ({ $kind }): loopt in { $period } af, zoals afgesproken; het waren { $old } { $old_n ->
    [one] plaats
   *[other] plaatsen
}.
why-site-closes = { $site } ({ $kind }): kan vanaf { $period } dicht zonder dat een andere locatie ervoor opengaat of langer openblijft; open locaties kunnen de plaatsen overnemen.
why-site-spare = { $site } ({ $kind }): hoeft voor de aantallen niet open; andere locaties die open zijn kunnen de plaatsen overnemen.
why-site-needed = { $site } ({ $kind }): kan in geen periode dicht zonder dat een andere locatie opengaat of langer openblijft.
why-site-bound = { $site } ({ $kind }): kan volgens de afspraken of de termijn niet eerder dicht dan in dit { word-proposal }.
why-candidate-limit = { $site } ({ $kind }): wordt niet gebruikt; de plek telt er minstens { $places } en de grens van deze gemeente is { $most }.
why-candidate-dearer = { $site } ({ $kind }): wordt niet gebruikt. Het beste plan dat met deze plek is gevonden, komt op { $total_with } punten, dit plan op { $total }; minder is beter. Een punt is een plaats te veel of te weinig, gewogen zoals het scenario zegt: van gemeenten { $municipalities_with } (nu { $municipalities }), van andere gebieden en groepen { $areas_with } (nu { $areas }), en voor openen, verlengen en sluiten { $steps_with } (nu { $steps }).
why-candidate-above = { $site } ({ $kind }): wordt niet gebruikt; met de { $places } plaatsen die de plek minstens telt zou de gemeente in { $period } op { $with } komen, niet dichter bij haar aandeel ({ $share }) dan de { $total } van dit { word-proposal }.
why-candidate-closer = { $site } ({ $kind }): wordt niet gebruikt, al zou de gemeente er in { $period } dichter bij haar aandeel ({ $share }) mee komen: { $with } in plaats van { $total }. Openen telt ook mee, en wat hier opent, gaat elders af; een beter plan is niet gevonden.
why-site-none = In deze gemeente opent, groeit of sluit in dit { word-proposal } geen locatie.
sites-context-untold = Dit { word-proposal } bestaat uit hele locaties. Welke dat zijn, is niet voor deze lezers.
sites-context = Dit { word-proposal } bestaat uit hele locaties: er { $opens_n ->
    [one] opent { $opens } locatie
   *[other] openen { $opens } locaties
}, { $extended_n ->
    [one] { $extended } blijft
   *[other] { $extended } blijven
} langer open dan afgesproken en { $ceases_n ->
    [one] { $ceases } sluit of loopt
   *[other] { $ceases } sluiten of lopen
} af.{ $minors }
sites-minors-none = { "" }
sites-minors-untold = { " " }Locaties voor minderjarigen (AMV) zijn niet meegeteld.
sites-minors-told = { " " }Locaties voor minderjarigen (AMV) tellen mee.
aim-locations = hele locaties zo dicht mogelijk bij de aandelen
locations-aim = Doel ({ $level }, { $group }, { $when }): een plaats onder het aandeel weegt { $below }, een plaats erboven { $above }.
locations-aim-shortfall = Doel ({ $level }, { $group }, { $when }): een plaats onder { $multiple } keer het aandeel weegt { $weight } meer.
locations-aim-peak = Doel ({ $level }, { $group }, { $when }): een plaats boven { $multiple } keer het aandeel weegt { $weight } meer.
locations-aim-relief = Doel ({ $level }, { $group }, { $when }): waar per inwoner al meer opvang is dan in het land, weegt elke plaats boven wat er al is { $weight } meer.
locations-aim-reached = Doel ({ $level }, { $group }): in { $period } { $under_n ->
    [one] staat er samen { $under } plaats
   *[other] staan er samen { $under } plaatsen
} minder en { $over } meer dan de aandelen; zonder nieuwe plaatsen waren dat { $under_before } en { $over_before }.
locations-aim-reached-over-time = Doel ({ $level }, { $group }): gemiddeld over alle perioden { $under_n ->
    [one] staat er samen { $under } plaats
   *[other] staan er samen { $under } plaatsen
} minder en { $over } meer dan de aandelen; zonder nieuwe plaatsen waren dat { $under_before } en { $over_before }.
locations-shares-divided = Voor { $group } is het aandeel in de doelen een deel van het verdeelde getal van het eigen gebied. Het aandeel in de tabellen is dat van de sleutel.
aim-each-period = elke periode apart
aim-over-time = alle perioden samen
meaning-locations = Afstand tot de aandelen in alle perioden samen, met wat openen, verlengen en sluiten in het scenario meewegen. Lager is beter; de waarde zegt alleen iets naast een ander plan van dezelfde opgave.
unit-of-locations = plaatsen, gewogen
site-unnamed = Nieuwe locatie zonder naam
site-minors = Locatie voor minderjarigen

## Waarom geen plan van hele locaties bestaat
search-begun = { $seconds } s: er is nog geen plan. Bezig met { $step }.
search-bound = { $seconds } s: er is nog geen plan. Wel is bewezen dat elk plan op minstens { $bound } punten komt; minder is beter. Een punt is een plaats te veel of te weinig, gewogen zoals het scenario zegt. Bezig met { $step }.
search-gap = { $seconds } s: het beste plan tot nu toe komt op { $value } punten; minder is beter. Het kan hoogstens { $gap } % beter: geen plan komt onder { $bound } punten. Een punt is een plaats te veel of te weinig, gewogen zoals het scenario zegt. Bezig met { $step }.
search-bar = { $seconds } van { $limit } s
search-bar-gap = { $seconds } van { $limit } s, kan hoogstens { $gap } % beter
search-bar-step = { $seconds } van { $limit } s, nog geen plan: { $step }
search-step-bound = uitrekenen hoe goed een plan hoogstens kan zijn
search-step-draft = een eerste plan
search-step-area = uitrekenen hoe goed het per gebied hoogstens kan
search-step-solve = de keuzes die per gebied nog open zijn
search-step-neighbourhood = opnieuw kiezen in een deel van de gemeenten
search-step-everywhere = opnieuw kiezen in alle gemeenten
locations-first-plan = Er is een eerste plan; het wordt nu verbeterd. Wie nu stopt (Ctrl-C, of de knop in de werkbank), houdt het beste plan tot dan toe.
locations-stopped = Gestopt voordat er een plan was gevonden. Er is niets geschreven.
locations-sizes-exact = { $scope }, { $period }: hele locaties komen voor { $group } niet uit op { $low } plaatsen; de naaste aantallen zijn { $below } en { $above }. Soorten en grootte: { $sizes }.
locations-sizes-least = { $scope }, { $period }: hele locaties komen voor { $group } niet aan minstens { $low } plaatsen binnen de grenzen; de naaste aantallen zijn { $below } en { $above }. Soorten en grootte: { $sizes }.
locations-sizes-most = { $scope }, { $period }: hele locaties blijven voor { $group } niet binnen { $high } plaatsen; de naaste aantallen zijn { $below } en { $above }. Soorten en grootte: { $sizes }.
locations-no-choice = { $scope }: geen keuze van locaties houdt alle grenzen over de periodes samen. Soorten en grootte: { $sizes }.
locations-kinds = { $scope }, { $period }: { $group } past alleen in { $sizes }; samen met de andere regels komt dat niet uit.
locations-surplus = Of sta { $places } plaatsen meer toe in { $scope } ({ $period }), met surplus in het scenario.
locations-period-alone = Dit geldt voor elke genoemde periode apart; over alle periodes samen kan meer nodig zijn.
locations-remedy = Pas een van deze aantallen of grootten aan, of geef surplus op in het scenario.
