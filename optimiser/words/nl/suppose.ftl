## Klachten over een verandering
suppose-form = “{ $value }” is geen verandering. Schrijf gebied, wat er verandert, eventueel de groep, en een getal in cijfers zonder punten, zoals: --set "GM0228 maximum 60" of --set "PV29 requirement amv 60". Te veranderen zijn: { $known }.
suppose-to-form = “{ $value }” is geen gemeente met een getal. Schrijf het zo: --to GM0228=200.
suppose-input = “{ $value }” noemt niets dat te veranderen is. Te veranderen zijn: { $known }.
suppose-group = “{ $value }” noemt geen groep, en dit getal is er een per groep. Noem er een van: { $known }.
suppose-required = “{ $value }”: van dit gebied en deze groep is er geen opgave. Opgaven zijn er van: { $known }.
suppose-municipality = “{ $value }”: dit geldt voor een gemeente, en dit gebied is er geen. Noem een gemeente.
suppose-whole = “{ $value }”: dit moet een heel getal zijn van nul of meer (inwoners: meer dan nul).
suppose-nothing = geef een verandering met --set, of een getal met --to.
suppose-locations = --to kan alleen bij een plan in plaatsen. Bij een plan van hele locaties kan wel --set.
suppose-relaxed = dit plan laat een deel van de opgave open. Wat er bij een andere invoer gebeurt, is dan niet te zeggen. Maak eerst een plan dat de hele opgave plaatst.
suppose-score = “{ $value }”: een SES-WOA-score ligt tussen −1 en { $limit }.
suppose-twice = “{ $value }” staat er twee keer met een getal. Geef er één.
suppose-edited = in { $folder } zijn bestanden anders dan toen het plan werd gemaakt: { $files }. Een antwoord zou dat aan de verandering toeschrijven. Maak het plan opnieuw.

## Stel dat
suppose-title = Stel: { $changes }
suppose-change-limit = { $area } { $bound } { $number } ({ $group })
suppose-change-population = { $area } { $number } inwoners
suppose-change-ses_woa = { $area } een SES-WOA-score van { $number }
suppose-change-existing = { $area } { $number } bestaande plaatsen ({ $group })
suppose-change-requirement = { $area } een opgave van { $number } ({ $group })
suppose-number = { $area }: { $after } nieuwe plaatsen in plaats van { $before } ({ $apart }).
suppose-number-same = { $area }: { $before } nieuwe plaatsen, evenveel als nu.
suppose-taken = Anderen: { $takers }.
suppose-taken-none = Voor geen andere gemeente verandert het getal.
suppose-taken-more = en nog { $count_n ->
    [one] { $count } gemeente
   *[other] { $count } gemeenten
}
suppose-sum-changed = Samen worden het { $after } nieuwe plaatsen in plaats van { $before }.
suppose-sum-same = Samen blijven het { $before } nieuwe plaatsen.
suppose-aim = Doel { $stage }, { $aim } ({ $level }, { $group }): van { $before } naar { $after } { $unit }{ $loss ->
    [none] {""}
    [nothing] {""}
   *[other] , { $loss }
}.
suppose-within = Volgens het scenario is dit plan even goed: geen doel wordt slechter dan de toegestane ruimte.
suppose-not-within = Volgens het scenario is dit plan minder goed: { $count_n ->
    [one] één doel wordt slechter
   *[other] { $count } doelen worden slechter
} dan de toegestane ruimte.
suppose-shares-changed = De sleutel verdeelt hier opnieuw, dus aandelen veranderen in het hele land. De doelen zijn bij beide plannen gerekend met de nieuwe aandelen.
suppose-exact = Het plan is opnieuw gemaakt en nagerekend.
suppose-to-title = { $area } heeft { $before } nieuwe plaatsen. Wat zou er { $number } van maken?
suppose-to-same = { $area } heeft al { $number } nieuwe plaatsen.
suppose-to-limit = Een { $bound } van { $number } plaatsen{ $standing ->
    [no] {""}
   *[yes] { " " }in plaats van { $now }
}. { $takers }
suppose-to-population = { $number } inwoners in plaats van { $now }. { $takers }
suppose-to-ses_woa = Een SES-WOA-score van { $number } in plaats van { $now }. { $takers }
suppose-to-existing = { $number } bestaande plaatsen ({ $group }) in plaats van { $now }. { $takers }
suppose-to-how = Elke regel is een heel plan dat opnieuw is gemaakt en nagerekend, met alleen die ene invoer anders. Gezocht is naar de kleinste verandering die dit getal geeft, in hele inwoners, hele plaatsen of duizendsten van de score.
suppose-to-nothing = Gevonden is geen invoer van deze gemeente die alleen precies { $number } geeft: geen grens, en geen ander aantal inwoners, bestaande plaatsen of een andere score.
suppose-bound-minimum = minimum
suppose-bound-maximum = maximum
suppose-levels = Doel { $stage }, { $aim } ({ $level }, { $group }): { $count_n ->
    [one] één gebied komt hoger uit: { $most }, van { $before } % naar { $after } % van het aandeel
   *[other] { $count } gebieden komen hoger uit; het meest { $most }, van { $before } % naar { $after } % van het aandeel
}.
suppose-levels-same = Doel { $stage }, { $aim } ({ $level }, { $group }): geen gebied komt hoger uit.
suppose-rule = “{ $value }” heeft geen gevolg: regel { $rule } staat niet in het scenario van dit plan. Zet onder [rules]: { $rule } = {"{}"}, en maak het plan opnieuw.

## Los van de volgorde
order-title = Los van de volgorde: wat elke groep regels doet, gemiddeld over alle volgordes waarin zij genoemd kunnen worden.
order-start = Alleen naar inwoners, zonder bestaande plaatsen en zonder regels: { $number }
order-key = De sleutel
order-existing = Bestaande plaatsen
order-relief = Verlichting van provincies
order-limits = Grenzen, biedingen en uitruil
order-groups = Eigen verdeling van groepen
order-end = Samen, het getal van het plan: { $number }
order-matters = De volgorde maakt per stap hoogstens { $places } { $places_n ->
    [one] plaats
   *[other] plaatsen
} uit.
order-joint = dit plan verdeelt ook andere stromen, en dan zijn de stappen niet zo uit elkaar te halen.
order-none = zonder een van de groepen regels is er geen plan, en dan zijn de stappen niet uit elkaar te halen.
suppose-taken-none-total = Voor geen andere gemeente verandert het totaal in de laatste periode.
suppose-beside = Ook anders: { $cells }{ $more_n ->
    [0] {""}
   *[other] , en nog { $more }
}.
suppose-beside-cell = { $area }, { $what }, { $period }: { $number }
suppose-bound-fixed = vast aantal
suppose-bound-capacity = capaciteit (bestaand en nieuw samen)

## Gevoeligheid
vary-form = “{ $value }” zegt niet hoe ver een invoer ernaast kan zitten. Schrijf het zo: --vary population=2%, --vary ses_woa=0.05 of --vary maximum=10, of --vary unlocated. Mogelijk zijn: { $known }; een score (ses_woa) zonder procenten, en nooit nul.
vary-twice = “{ $value }” staat er twee keer. Geef voor elke invoer één breedte.
sensitivity-nothing-asked = geef met --vary hoe ver een invoer ernaast kan zitten, zoals --vary population=2%.
sensitivity-nothing = Geen van deze invoergegevens verandert bij de gegeven breedte: er is niets na te rekenen.
sensitivity-none = Bij geen van de lezingen verandert het getal van { $area } in { $period }.
sensitivity-title = Welke onzekere invoer verschuift de meeste plaatsen in { $period }?
sensitivity-title-of = Welke onzekere invoer verandert het getal van { $area } het meest? Nu: { $number } nieuwe plaatsen in { $period }.
sensitivity-col-input = invoer, laag tot hoog
sensitivity-col-low = verschoven, laag
sensitivity-col-high = verschoven, hoog
sensitivity-col-low-of = bij laag
sensitivity-col-high-of = bij hoog
sensitivity-input-limit = { $area }, { $bound } ({ $group }): { $low } tot { $high }
sensitivity-input-population = { $area }, inwoners: { $low } tot { $high }
sensitivity-input-ses_woa = { $area }, SES-WOA-score: { $low } tot { $high }
sensitivity-input-existing = { $area }, bestaande plaatsen ({ $group }): { $low } tot { $high }
sensitivity-input-requirement = { $area }, opgave ({ $group }): { $low } tot { $high }
sensitivity-input-unlocated = Bestaande plaatsen van onbekende gemeente: geen, of { $high } naar inwoners in gemeenten, zo veel als daar plaats voor is
sensitivity-more = { $count_n ->
    [one] Eén andere invoer staat alleen in de tabel.
   *[other] { $count } andere staan alleen in de tabel.
}
sensitivity-infeasible = { $count_n ->
    [one] Bij één invoer is er in een van de lezingen geen plan mogelijk.
   *[other] Bij { $count } is er in een van de lezingen geen plan mogelijk.
}
sensitivity-contradicted = { $count_n ->
    [one] Eén invoer spreekt in een van zijn lezingen andere invoer tegen, zoals een officiële lijst; daar is niets van te zeggen.
   *[other] { $count } spreken in een van hun lezingen andere invoer tegen, zoals een officiële lijst; daar is niets van te zeggen.
}
effect-contradicted = spreekt tegen
sensitivity-uneven = Niet bekeken, want niet in elke periode gelijk: { $inputs }. Vraag die met what-if.
sensitivity-how = Steeds is één invoer anders en blijft al het andere gelijk; elk plan is opnieuw gemaakt en nagerekend. Hoe ver een invoer ernaast kan zitten, koos de gebruiker.
sensitivity-period = Alle getallen gaan over { $period }, de laatste periode van het plan.
sensitivity-across = nieuwe plaatsen die ergens anders komen, erbij komen of vervallen (plaatsen)
sensitivity-across-of = nieuwe plaatsen in { $area } (plaatsen)
sensitivity-alt = { $count_n ->
    [0] Geen invoer verandert iets.
    [one] Eén balk: { $first }.
   *[other] { $count } balken, de langste boven: { $first }.
}
sensitivity-done = Geschreven in { $folder }: inputs.csv, municipalities.csv, sensitivity.json en de tekening (tornado.png, tornado.svg).
tornado-low = lage lezing
tornado-high = hoge lezing
effect-infeasible = geen plan

## Ruilen
deals-group = “{ $group }” wordt niet geruild. Te ruilen zijn: { $known }. Sobere opvang wordt nooit geruild.
deals-two-groups = ruilen gaat tussen twee verschillende groepen; hier is er geen tweede die geruild mag worden, of --give en --take zijn gelijk.
deals-number = ruil { $number } is er niet; er zijn er { $count }.
deals-exists = { $path } bestaat al. Geef een nieuw bestand; er wordt niets overschreven.
deals-unsigned = bij --write horen --reason (waarom), --author (wie het opschreef) en --agreed (de dag, zoals 2022-05-01).
deals-write-alone = --reason, --author en --agreed horen bij --write.
deals-none = Binnen alle regels is er voor { $area } in { $period } geen ruil gevonden.
deals-title = Wat { $area } in { $period } zou kunnen ruilen, met de meeste plaatsen eerst ({ $count_n ->
    [one] één mogelijkheid
   *[other] { $count } mogelijkheden
}):
deals-deal = { $number }. { $legs }.
deals-leg = { $giver } staat { $places } { $places_n ->
    [one] plaats
   *[other] plaatsen
} af aan { $taker } ({ $group })
deals-aim = doel { $stage }, { $aim }: van { $before } naar { $after }
deals-more = En nog { $count_n ->
    [one] één andere
   *[other] { $count } andere
}; met --json staan ze er allemaal.
deals-how = Elk getal is het hoogste dat gevonden is waarbij alle regels en sommen gelijk blijven en geen doel meer achteruit gaat dan is toegestaan; elke ruil is nagerekend. Iedereen houdt in totaal evenveel plaatsen.
deals-law = Ruilen kan alleen als alle betrokken gemeenten het willen en de som van de provincie gelijk blijft. Sobere opvang wordt nooit geruild.
deals-written = Geschreven: { $path }. Zet dit in { $table } van het dossier en maak het plan opnieuw.
deals-refused-nothing = { $count } keer had een van beide niets van die groep om te geven.
deals-refused-sum = { $count } keer zou de som van een gebied veranderen.
deals-refused-share = { $count } keer zou iemand meer afstaan dan zijn aandeel.
deals-refused-aims = { $count } keer ging een doel meer achteruit dan is toegestaan (--within).
deals-refused-rule = { $count } keer hield een regel het tegen: { $rule }.
deals-refused-unknown = { $count } keer is van een van beide niet bekend hoeveel er is van { $stream }.
deals-refused-traded = { $count } keer ruilde een van beide al opvang tegen een andere stroom.
deals-period = Dit gaat alleen over { $period }, de laatste periode van het plan.
deals-return = { $giver } staat { $number } { $unit ->
    [places] { $number_n ->
        [one] plaats
       *[other] plaatsen
    }
   *[persons] { $number_n ->
        [one] persoon
       *[other] mensen
    }
} af aan { $taker } ({ $stream })
deals-how-against = Elk getal is het hoogste dat gevonden is waarbij alle regels en sommen gelijk blijven en geen doel meer achteruit gaat dan is toegestaan; elke ruil is nagerekend. Hoeveel er teruggaat, volgt uit hoe zwaar elke stroom telt in het scenario: alles samen houdt iedereen evenveel getelde plaatsen.
deals-law-against = Ruilen kan alleen als beide gemeenten het willen en de planner ruil tegen deze stroom toestaat. Elke som van de provincie blijft gelijk. Sobere opvang wordt nooit geruild.
deals-against-which = tegen “{ $stream }” kan geen opvang geruild worden. Wel tegen: { $known }.
deals-against-one-way = geef bij --against ofwel --give ofwel --take: wat ervoor terugkomt is de stroom “{ $stream }”.
deals-against-joint = dit plan verdeelt “{ $stream }” zelf al samen met de opvang. Vraag een ruil daarvan met what-if of pas het gezamenlijke plan aan.
deals-against-unknown = van { $area } is in { $period } niet helemaal bekend hoeveel er is van “{ $stream }”. Zet dat aantal in streams.csv (of in de tabellen waaruit het volgt) en maak het plan opnieuw.
deals-against-alone = --across en --chains horen niet bij --against: zo’n ruil is tussen twee gemeenten van een provincie.
deals-no-rate = het scenario zegt niet hoe zwaar “{ $stream }” telt, of zegt nul. Zet onder [streams.rates] een getal boven nul en maak het plan opnieuw.
deals-three-groups = een keten van drie vraagt drie groepen die geruild mogen worden; hier zijn er minder: { $known }.
suppose-time = --time-limit hoort bij een plan van hele locaties.
suppose-searching = Zoeken naar het plan met deze verandering
suppose-located = Dit plan is opnieuw gezocht met alleen deze invoer anders, en nagerekend; { $solver ->
    [yes] volgens het rekenprogramma HiGHS kan
   *[no] bewezen is dat
} het hoogstens { $gap } % beter{ $solver ->
    [yes] { "" }
   *[no] { " " }kan
}. Een zoektocht vindt een goed plan en niet altijd hetzelfde: ook wat niets met de verandering te maken heeft, kan anders zijn.
suppose-not-in-time = De tijdslimiet kwam voordat de gevraagde afstand was bewezen. Geef meer tijd (--time-limit) voor een beter bewijs.
