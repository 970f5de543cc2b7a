## Gewichtskaarten, fronten, reeksen en alternatieven
study-progress = { $done } van { $count }
study-done = Weggeschreven naar { $folder }.
study-withheld = Het dossier heeft rijen die niet voor deze lezers ({ $audience }) zijn, en een reeks plannen zou die verraden. Vraag het met --audience prt, of laat die rijen uit het dossier.
weights-two-of-one-blend = de kaart van een gewicht vraagt twee verschillende doelen van één menging. Geef --first en --second; er zijn: { $value }.
weightmap-title = Kaart van één gewicht: { $title }
weightmap-across = gewicht van “{ $aim }”; de streepjeslijn is dat van het scenario
weightmap-matters = Het gewicht van “{ $aim }” doet er alleen toe van { $low } tot en met { $high }: daar verandert het plan { $count } keer. Onder deze gewichten is het steeds hetzelfde, en erboven ook.
weightmap-once = Het gewicht van “{ $aim }” doet er alleen toe bij { $at }: daaronder is er steeds hetzelfde plan, en daarboven steeds een ander.
weightmap-never = Het gewicht van “{ $aim }” doet er niet toe: tussen 0 en 1 is het plan overal hetzelfde.
weightmap-tolerance = De kaart houdt de menging precies vast; de { $percent } % die latere stappen er in het scenario van mogen nemen, blijft buiten beschouwing.
weightmap-line = { $low } tot { $high }: { $plan } ({ $first }; { $second })
front-title = Wat twee doelen elkaar kosten: { $title }
front-price = Het beste volgens “{ $best }” kost { $percent } % in “{ $other }”.
front-price-none = Het beste volgens “{ $best }” heeft { $value } in “{ $other }”, waarvan het beste 0 is: een percentage zegt dat niet.
chart-none = niets bekend
sweep-option = “{ $text }” is geen instelling voor --{ $kind }. Geef AIM=0:1:0.1 of AIM=0.2,0.5 voor een gewicht, GROEP=sleutel,sleutel, GROEP=8000,9557, of 500,1000 voor een plafond; geen negatieve getallen, geen waarde dubbel.
sweep-axes = een reeks vraagt ten minste één instelling, elk maar één keer; gegeven: { $axes }.
sweep-too-many = { $count } punten is te veel; hoogstens { $most }.
sweep-group = “{ $group }” heeft hier geen sleutel of geen opgave. Er zijn: { $known }.
sweep-places-nested = de opgave van “{ $group }” is gegeven voor gebieden die in elkaar liggen of van verschillende soort zijn; één getal is daar niet over te verdelen. Pas de tabel met opgaven aan.
sweep-title = Reeks: { $title }
sweep-alt = { $points_n ->
    [one] { $points } combinatie van instellingen
   *[other] { $points } combinaties van instellingen
} over { $setting }; { $none_n ->
    [0] bij elke is er een plan
    [one] bij { $none } daarvan is er geen plan
   *[other] bij { $none } daarvan is er geen plan
}.
sweep-plan = plan
sweep-infeasible = geen plan
sweep-left-out = { $count_n ->
    [one] { $count } andere combinatie staat
   *[other] { $count } andere combinaties staan
} alleen in de tabel.
sheet-sweep = Reeks
alternatives-head = { $count_n ->
    [one] Het beste plan en { $count } ander
   *[other] Het beste plan en { $count } andere
} binnen { $epsilon } % van het beste volgens elk doel, zo verschillend als kan:
alternatives-differs = { $moved_n ->
    [one] { $moved } plaats
   *[other] { $moved } plaatsen
} elders; meer: { $more }; minder: { $fewer }
way-best = het beste volgens het scenario
way-jump = ver van de plannen ervoor
way-chance = in een gelote richting
way-edge = met één gemeente op haar minst of meest
lorenz-better = per inwoner door elke maat gelijker dan de sleutel alleen
lorenz-worse = per inwoner door elke maat minder gelijk dan de sleutel alleen
lorenz-alike = per inwoner even gelijk als de sleutel alleen
lorenz-crosses = per inwoner voor een deel gelijker dan de sleutel alleen, voor een deel minder
## Vergelijkingsplannen
col-baseline-key = alleen de sleutel
col-baseline-population = naar inwoners
col-baseline-regions = gelijk per regio
col-baseline-running = lopende regel
col-baseline-plan = dit plan
baselines-head = Naast eenvoudige manieren om hetzelfde aantal te verdelen
baseline-moved = Plaatsen elders dan in dit plan
baseline-broken = Plaatsen over een grens, capaciteit of andere regel
baseline-price = Prijs volgens “{ $aim }” ({ $group }) [%]
baseline-breaks = breekt regels
baseline-lorenz = Dit plan, plaatsen per inwoner, door welke maat ook gemeten
baseline-verdict-better = gelijker
baseline-verdict-worse = minder gelijk
baseline-verdict-alike = even gelijk
baseline-verdict-crosses = deels
sheet-baselines = Vergelijking
about-baselines = Dit plan naast eenvoudige manieren om hetzelfde aantal te verdelen, zonder grenzen; de lopende regel geeft elke plaats die erbij komt aan de gemeente die het verst onder haar aandeel zit
## Namen van doelen
aim-gini_load = delen van het aandeel zo gelijk mogelijk (Gini)
aim-theil_load = delen van het aandeel zo gelijk mogelijk (Theil)
aim-cvar_load = de grootste delen van het aandeel samen zo klein mogelijk
aim-kolm_pollak = delen van het aandeel zo gelijk mogelijk (Kolm-Pollak)
aim-concentration = zo min mogelijk op weinig plekken (Herfindahl)
aim-spread = buren samen zo weinig mogelijk
aim-relief_above_average = zo min mogelijk waar al meer dan gemiddeld staat
aim-deviation_from_bids = aangeboden plaatsen zo veel mogelijk gebruikt
