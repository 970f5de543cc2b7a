## Opmerkingen over soorten locaties, kandidaten en verlengingen
kind-without-groups = soort “{ $value }” vangt geen groep op. Noem er minstens een.
smallest-above-largest = het kleinste aantal plaatsen { $value } is meer dan het grootste { $maximum }. Verlaag het minimum of verhoog het maximum.
lead-time-impossible = een aanlooptijd van { $value } maanden eindigt na het slot van de periodes ({ $months } maanden). Kort die in, of zet generic op 0.
branch-half-said = soort “{ $value }” noemt een soort die nabij moet zijn of een afstand, niet allebei. Vul beide in of geen van beide.
candidate-too-late = de plek is beschikbaar vanaf { $value }, na het slot van de periodes ({ $end }). Verbeter de dag of haal de plek weg.
extension-without-end = locatie “{ $value }” heeft geen afgesproken einde en kan dus niet worden verlengd. Geef het einde of haal de verlenging weg.
extension-overlaps = de verlenging begint op { $value }, maar de locatie is al afgesproken of verlengd tot en met { $end }. Laat haar later beginnen.
kind-cost-missing = soort “{ $value }” heeft geen { $column }, terwijl het scenario die meeweegt. Vul het in of zet per_million op 0.
location-unknown = er is geen locatie “{ $value }” in het dossier. Verbeter de code.
rule-setting-missing = regel “{ $value }” heeft “{ $needs }” nodig. Voeg het toe.
locations-missing = het scenario plant locaties, maar het dossier heeft geen soorten. Voeg kinds.csv toe.

## Uitkomsten van locaties in de tijd
locations-no-plan = binnen de tijdslimiet is geen plan gevonden. Geef meer tijd (--time-limit).
locations-gap = Bewezen afstand tot het best mogelijke: hoogstens { $gap } %.
locations-not-in-time = De tijdslimiet of een verzoek om te stoppen kwam eerst. Het beste plan is geschreven; bewezen is dat het hoogstens { $gap } % beter kan.
locations-no-relax = Locaties in de tijd kennen geen --relax. Geef surplus op in het scenario, of verlaag de opgave.
locations-limit = een plan van locaties kent alleen een capaciteit of een maximum voor alle groepen samen; “{ $value }” kan het nog niet aanhouden. Haal de rij weg of plan zonder [locations].

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
why-site-end = { $site } ({ $kind }): loopt in { $period } af, zoals afgesproken; het waren { $old } { $old_n ->
    [one] plaats
   *[other] plaatsen
}.
why-site-none = In deze gemeente opent, groeit of sluit in dit voorstel geen locatie.
sites-context = Dit voorstel bestaat uit hele locaties: er { $opens_n ->
    [one] opent { $opens } locatie
   *[other] openen { $opens } locaties
}, { $extended_n ->
    [one] { $extended } blijft
   *[other] { $extended } blijven
} langer open dan afgesproken en { $ceases_n ->
    [one] { $ceases } sluit of loopt
   *[other] { $ceases } sluiten of lopen
} af.
aim-locations = hele locaties zo dicht mogelijk bij de aandelen
meaning-locations = Afstand tot de aandelen in alle perioden samen, met wat openen, verlengen en sluiten in het scenario meewegen. Lager is beter; de waarde zegt alleen iets naast een ander plan van dezelfde opgave.
unit-of-locations = plaatsen, gewogen
site-unnamed = Nieuwe locatie zonder naam
site-minors = Locatie voor minderjarigen
