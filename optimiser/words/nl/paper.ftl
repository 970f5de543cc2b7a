## Het raadsstuk
paper-title-municipality = Opvangplaatsen in de gemeente { $area }
paper-title-region = Opvangplaatsen in de deelregio { $area }
paper-title-province = Opvangplaatsen in de provincie { $area }
paper-page = pagina { $page } van { $pages }
paper-unknown = onbekend
paper-at-least = ≥ { $number }
paper-none = geen
paper-fill = [in te vullen]
paper-edition = Uitgave
paper-edition-public = openbaar
paper-edition-council = voor de raad
paper-edition-prt = voor de Provinciale Regietafel
paper-periods = Periode
paper-status-relaxed = Dit { word-proposal } laat { $places_n ->
    [one] { $places } gevraagde plaats
   *[other] { $places } gevraagde plaatsen
} open, omdat de grenzen niet meer toelaten.

## Koppen
paper-divided = Hoe de plaatsen worden verdeeld
paper-map = Kaart
paper-numbers = Cijfers
paper-why = Waarom dit getal
paper-why-all = Waarom deze getallen
paper-assumed = Wat is aangenomen en wat onbekend is
paper-changed = Wat is veranderd sinds de vorige versie
paper-react = Reageren of een uitruil voorstellen
paper-execution = Opzet voor een uitvoeringsplan
paper-sources = Bronnen en herkomst

## In het kort
paper-short-new = Het { word-proposal } is dat { $area } in de periode { $period } ruimte maakt voor { $new_n ->
    [one] { $new } nieuwe plaats
   *[other] { $new } nieuwe plaatsen
}.
paper-short-new-none = Het { word-proposal } vraagt van { $area } in de periode { $period } geen nieuwe plaatsen.
paper-short-total = Met { $existing_n ->
    [one] { $existing } bestaande plaats
   *[other] { $existing } bestaande plaatsen
} zijn dat er samen { $total }.
paper-short-rate = Per 1.000 inwoners gaat het van { $before } naar { $after } plaatsen.
paper-short-rate-province = In de hele provincie { $province } is het dan { $rate } per 1.000 inwoners.
paper-short-rate-country = In het hele land is het dan { $rate } per 1.000 inwoners.
paper-short-incomplete = Een deel van de bestaande plaatsen is onbekend; getallen met ≥ zijn een ondergrens.
paper-short-members = Nieuwe plaatsen in de periode { $period } zijn er voor { $some } van { $count_n ->
    [one] de ene gemeente
   *[other] de { $count } gemeenten
}{ $none_n ->
    [0] .
    [one] ; voor { $none } gemeente zijn er dan geen nieuwe plaatsen, voor geen enkele groep.
   *[other] ; voor { $none } gemeenten zijn er dan geen nieuwe plaatsen, voor geen enkele groep.
} Geteld { $groups_n ->
    [one] is de groep
   *[other] zijn alle groepen:
} { $groups }.
paper-short-members-fewer = In { $fewer } van { $count_n ->
    [one] de ene gemeente
   *[other] de { $count } gemeenten
} zijn er dan minder plaatsen dan afgesproken.

## Wat wordt gevraagd
paper-asked-province = Van de provincie { $province } { $places_n ->
    [one] wordt in de periode { $period } { $places } nieuwe plaats
   *[other] worden in de periode { $period } { $places } nieuwe plaatsen
} gevraagd.
paper-asked-country = Van het hele land { $places_n ->
    [one] wordt in de periode { $period } { $places } nieuwe plaats
   *[other] worden in de periode { $period } { $places } nieuwe plaatsen
} gevraagd.
paper-asked-untold = Voor de provincie { $province } is in de periode { $period } geen eigen aantal vastgesteld.
paper-caption-asked = Gevraagd en { word-proposed } in { $area }, periode { $period }
paper-incomplete-note = ≥ betekent: ten minste; er is ook een bestaande locatie van onbekende grootte.

## Verdeling
paper-divided-key = De sleutel bepaalt welk deel van alle plaatsen bij een gemeente hoort. Per groep is de sleutel:
paper-divided-group = { $group }: { $key }
paper-divided-aims = Binnen de regels is gekozen in deze volgorde:
paper-aim-leximax_load = { $group }: de gemeenten met het kleinste deel van hun aandeel worden het eerst aangevuld, zodat het zwaarste aandeel zo licht mogelijk wordt, daarna het op één na zwaarste, enzovoort
paper-aim-worst_load = { $group }: het zwaarste aandeel zo licht mogelijk
paper-aim-total_gap = { $group }: zo dicht mogelijk bij het aandeel volgens de sleutel, alle afwijkingen opgeteld
paper-aim-change = { $group }: zo weinig mogelijk veranderen
paper-aim-other = { $group }: { $aim } ({ $level })
paper-aim-weighed = { $group }: { $aim } ({ $level }, gewicht { $weight })
paper-aim-lots = { $group }: bij gelijke uitkomst beslist een vast lot, dat bij herhaling hetzelfde is
paper-divided-groups = Groepen volgen het regime van de voorziening. Kenmerken van mensen tellen nergens mee.
paper-divided-audit = Het { word-proposal } is daarna nagerekend zonder het rekenmodel: { $count_n ->
    [one] { $count } regel, niet overtreden
   *[other] { $count } regels, geen enkele overtreden
}. Alle sommen kloppen precies, in hele plaatsen.

## Kaart en cijfers
paper-figure = Figuur { $number }. { $title }
paper-table = Tabel { $number }. { $title }
paper-caption-map = { $title }, periode { $period }
paper-map-same = In de periode { $period } zijn de getallen op de kaart dezelfde.
paper-caption-groups = Cijfers van { $area } per groep, periode { $period }
paper-caption-towns = Gemeenten in { $area }, periode { $period }
paper-caption-regions = Deelregio’s in { $area }, periode { $period }
paper-caption-neighbours = { $area } en de buurgemeenten, periode { $period }
paper-caption-region = { $area } en de andere gemeenten in de deelregio, periode { $period }
paper-row-region = { $name } (som van de deelregio)
paper-row-province = { $name } (som van de provincie)
paper-row-elsewhere = Alleen per provincie bekend
paper-row-total = Totaal
paper-col-town = Gemeente
paper-col-area = Gebied
paper-col-rate = Per 1.000 straks
paper-col-why = Bijzonderheden
paper-col-before = Vorige versie
paper-col-now = Nu
paper-col-change = Verschil
paper-elsewhere-note = Van deze bestaande plaatsen is de gemeente niet bekend of niet openbaar; ze tellen alleen in het totaal mee.
paper-withheld-note = De cijfers van sommige gemeenten zijn niet voor deze lezers; in plaats daarvan staat de som van het gebied om hen heen.

## Waarom
paper-why-intro = De uitleg hieronder gaat over de periode { $period }.
paper-why-level = Het aandeel volgt uit de sleutel. In { $area } worden de gemeenten met het kleinste deel van hun aandeel het eerst aangevuld, tot ongeveer { $level } %; wie al meer heeft, krijgt geen nieuwe plaatsen. Afgerond is zo dat alle sommen precies kloppen.
paper-why-level-rest = Het aandeel volgt uit de sleutel, die bestaande plaatsen al aftrekt. In { $area } worden de gemeenten waar het minst van het resterende aandeel is gevuld het eerst aangevuld, tot ongeveer { $level } %. Afgerond is zo dat alle sommen precies kloppen.
paper-col-share = Aandeel
paper-col-filled = Deel van aandeel (%)
paper-col-people = Inwoners
paper-col-sum = Berekend
paper-no-sum = –
paper-sum-note = Berekend = aandeel × peil − wat al meetelt (bestaande en overgenomen plaatsen); het peil staat hieronder bij stap 3. Onder nul wordt het nul. Nieuw is hetzelfde in hele plaatsen. Bij – bepaalt een grens, bod of andere regel het getal.
paper-sum-note-rest = Berekend = resterend aandeel × peil − wat al meetelt (overgenomen plaatsen, en bestaande plaatsen die de sleutel niet heeft afgetrokken). Het resterende aandeel is het aandeel min de bestaande plaatsen die de sleutel heeft afgetrokken; het peil staat hieronder bij stap 3. Onder nul wordt het nul. Nieuw is hetzelfde in hele plaatsen. Bij – bepaalt een grens, bod of andere regel het getal.
paper-caption-why = Uitleg per gemeente
paper-why-nothing = Voor dit gebied is geen uitleg per gemeente vastgelegd.

## Veranderd
paper-changed-none = Er is geen vorige versie meegegeven om mee te vergelijken.
paper-changed-same = Voor { $area } is geen getal veranderd.
paper-changed-groups = De sommen over alle groepen in { $area } zijn niet veranderd; getallen van losse groepen wel.
paper-changed-causes = Wat er in de gegevens en instellingen is veranderd:
paper-caption-changed = Nieuwe plaatsen vergeleken met de vorige versie, periode { $period }

## Reageren
paper-react-intro = Dit is een voorstel. Een gemeente kan op drie manieren reageren:
paper-react-facts = Een fout melden: noem het getal, wat het volgens u moet zijn en de bron. Ontbrekende of verouderde locaties horen daarbij.
paper-react-bound = Een grens voorstellen: noem het kleinste of grootste aantal plaatsen, voor welke groep en periode, en waarom.
paper-react-exchange = Een uitruil voorstellen: noem de andere gemeente, de groep, de periode en het aantal. Beide colleges stemmen ermee in; de som van de provincie blijft gelijk.
paper-react-rules = Een andere vorm van opvang vermindert de opgave voor een groep nooit vanzelf; dat moet worden afgesproken. Plaatsen voor sobere opvang worden niet geruild.
paper-react-when = Reageren kan tot en met { $day } bij { $where }.
paper-react-where = Reacties gaan via de provincie naar de Provinciale Regietafel, die over de verdeling overlegt. Daarna wordt opnieuw gerekend en blijft zichtbaar wat er veranderde.
paper-caption-exchange = Voorstel voor een uitruil
paper-exchange-from = Van gemeente
paper-exchange-to = Naar gemeente
paper-exchange-group = Groep
paper-exchange-period = Periode
paper-exchange-places = Plaatsen

## Uitvoeringsplan
paper-execution-intro = De acties zijn een algemene opzet, geen afspraken. Eigenaar en status vult de gemeente zelf in; acties kunnen worden geschrapt of toegevoegd.
paper-execution-intro-province = De acties zijn een algemene opzet, geen afspraken. Eigenaar en status worden per gemeente of gezamenlijk ingevuld.
paper-col-action = Actie
paper-col-owner = Eigenaar
paper-col-status = Status
paper-housing = Huisvesting
paper-housing-1 = Locaties verkennen die bij het aantal passen, alleen of samen met buurgemeenten
paper-housing-2 = Met het COA afspreken: bouw, beheer, looptijd en omvang
paper-housing-3 = Omgevingsvergunning en bezwaartermijnen in de planning opnemen
paper-housing-4 = Bepalen wat er gebeurt als een bestaande locatie eindigt
paper-safety = Veiligheid
paper-safety-1 = Veiligheidsplan opstellen met politie, brandweer en GHOR
paper-safety-2 = Omwonenden informeren en een vast aanspreekpunt instellen
paper-safety-3 = Afspreken wie wanneer beslist bij incidenten
paper-integration = Integratie
paper-integration-1 = Onderwijs en taalles regelen, vanaf de eerste week
paper-integration-2 = Werk, vrijwilligerswerk en dagbesteding mogelijk maken
paper-integration-3 = De stap van opvang naar een woning afstemmen op de taakstelling
paper-care = Zorg
paper-care-1 = Huisartsenzorg en publieke gezondheid (GGD) regelen
paper-care-2 = Jeugdgezondheidszorg regelen; bij plaatsen voor AMV ook de begeleiding
paper-care-3 = Afspraken maken over geestelijke gezondheidszorg en crisiszorg
paper-caption-execution = Acties: { $discipline }

## Het verslag van de commissaris
report-title = Stand van de opvang in { $area }
report-subtitle = { $title }. Concept voor het verslag van de commissaris van de Koning aan de minister.
report-summary = Samenvatting
report-regions = Per deelregio
report-towns = Per gemeente
report-terms = Wat de kolommen betekenen
report-short-standing = Op de peildatum ({ $day }) { $places_n ->
    [one] is er in { $area } { $places } plaats
   *[other] zijn er in { $area } { $places } plaatsen
}.
report-short-bids = Gepland zijn { $hard } harde en { $soft } zachte plaatsen; het gat met de taak is dan { $gap }.
report-short-new = Het { word-proposal } telt { $new_n ->
    [one] { $new } nieuwe plaats
   *[other] { $new } nieuwe plaatsen
}, waarvan { $amv } voor alleenstaande minderjarigen (AMV).
report-short-new-only = Het { word-proposal } telt { $new_n ->
    [one] { $new } nieuwe plaats
   *[other] { $new } nieuwe plaatsen
}.
report-short-deviation = Samen met wat er op de peildatum is, zijn dat { $total } plaatsen: { $way ->
    [more] { $deviation } meer dan
    [fewer] { $deviation } minder dan
   *[same] evenveel als
} het indicatieve getal ({ $official }).
report-no-bids = Er zijn geen biedingen geladen: taak, harde en zachte plaatsen, gat, indicatief getal en uitruil zijn hier onbekend.
report-col-standing = Stand op peildatum
report-col-task = Taak
report-col-hard = Gepland, hard
report-col-soft = Gepland, zacht
report-col-gap = Gat
report-col-new = Nieuw, { word-proposal }
report-col-amv-existing = AMV, bestaand
report-col-amv-new = AMV, nieuw
report-col-official = Indicatief getal
report-col-deviation = Afwijking
report-col-partner = Uitruil met
report-formula = Gat = taak − stand op peildatum − hard − zacht, na verrekening van uitruil (onder nul: overschot). Afwijking = stand op peildatum + nieuw − indicatief getal (onder nul: minder dan indicatief). Nieuw is het { word-proposal }; harde en zachte biedingen zitten daarin voor zover het { word-proposal } ze gebruikt en komen er niet bij.
report-day = van de periode { $period }
report-term-task = Taak: het deel van alle plaatsen, bestaande en gevraagde, dat volgens het indicatieve getal of de sleutel bij het gebied hoort.
report-caption-region = Deelregio’s van { $area }, periode { $period }
report-caption-town = Gemeenten van { $area }, periode { $period }
report-term-standing = Stand op peildatum: plaatsen die er op die dag zijn, of waarvan is afgesproken dat zij er dan nog zijn. Gerealiseerd is daarvan wat nu open is. De peildatum per periode: { $days }.
report-term-planned = Gepland: plaatsen die gemeenten bieden en die er nog niet zijn; hard is besloten, zacht nog niet.
report-term-gap = Gat: wat er na de stand op de peildatum en de geplande plaatsen aan de taak ontbreekt; een getal onder nul is een overschot.
report-term-deviation = Afwijking: hoeveel plaatsen het { word-proposal }, bestaande en nieuwe samen, meer of minder telt dan het indicatieve getal. Een gemeente zonder indicatief getal heeft geen afwijking.
report-term-unknown = Onbekend is iets anders dan nul; ≥ betekent ten minste.

## Fouten
paper-withheld = De cijfers van { $name } zijn niet openbaar voor deze lezers; er wordt geen stuk over gemaakt. Maak het plan opnieuw met een ander --audience.
paper-report-province = Het verslag aan de minister gaat over een provincie; { $name } is dat niet.
paper-many = Dit plan heeft { $count } gemeenten; de kaart en de papieren kunnen een minuut of langer duren.
paper-done = Geschreven: { $files }

## Plannen van hele locaties, en van veel perioden
paper-divided-sites = Dit { word-proposal } bestaat uit hele locaties die openen, blijven, groeien of sluiten. Zij zijn voor alle perioden tegelijk gekozen: zo dicht mogelijk bij de aandelen, naar de gewichten die het scenario geeft aan afstand, openen en verlengen; de doelen staan bij de aannames. Een gemeente krijgt daardoor vaak een hele locatie of geen.
paper-divided-key-sites = De sleutel bepaalt welk aandeel van alle plaatsen bij een gemeente hoort. Dat aandeel is hier een maatstaf en geen aantal dat wordt toegewezen. Per groep is de sleutel:
paper-why-sites = Het aandeel en de bestaande plaatsen hieronder zijn die van de periode { $period }; wat er opent, verandert en sluit is van alle perioden. Bestaande plaatsen zijn die waarvan is afgesproken dat zij er dan nog zijn.
paper-no-sum-untold = Een plan van hele locaties is geen som die regel voor regel is na te rekenen: alle locaties en perioden worden tegelijk afgewogen.
paper-no-sum-sites = Een plan van hele locaties is geen som die regel voor regel is na te rekenen: alle locaties en perioden worden tegelijk afgewogen. Hoe ver het plan van de aandelen ligt en hoeveel beter het hoogstens kan, staat bij de aannames en in run.json.
paper-short-fewer = Het { word-proposal } telt in { $area } in de periode { $period } { $fewer } { $fewer_n ->
    [one] plaats
   *[other] plaatsen
} minder dan er volgens afspraak dan zouden zijn.
paper-caption-sites = Kalender van locaties in { $area }: plaatsen per periode en wat er gebeurt
paper-sites-none = In { $area } is in dit { word-proposal } in geen enkele periode een locatie die deze lezers mogen zien.
paper-sites-note = Van een nieuwe locatie zonder naam noemt het { word-proposal } alleen de gemeente, geen adres. Een getal zonder woord: de locatie blijft zoals zij is; een lege cel: zij is er dan niet.
paper-col-site = Locatie (soort; bestaat of { word-proposal })
paper-site-cell = { $places } ({ $action })
paper-caption-over-time = { $area } in alle perioden, alle groepen samen
paper-caption-asked-time = Wat per periode wordt gevraagd
paper-col-period = Periode
paper-col-asked-country = Nieuw gevraagd, hele land
paper-col-asked-province = Nieuw gevraagd, { $province }
paper-map-final = De kaart is van de laatste periode; map.html toont ook de andere.
paper-final-only = De tabellen hieronder zijn van de laatste periode, { $period }.
paper-asked-none = geen eigen aantal
paper-agenda-province = De agenda van de Provinciale Regietafel gaat over een provincie; { $name } is dat niet. Noem er een met --for.
