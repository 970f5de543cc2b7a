## Klachten over de taakstelling huisvesting
half-year-form = “{ $value }” is geen halfjaar. Schrijf het jaar en I of II, zoals 2022-I voor januari tot en met juni.
arrears-negative = “{ $value }” is minder dan nul. Schrijf { $positive } in de andere van de twee kolommen: wie geen huis kreeg is achterstand, wie meer huisvestte dan gevraagd heeft voorsprong.
task-revised-late = { $value } ligt na { $half_year }, dat eindigt op { $end }: dan kan het aantal voor dat halfjaar niet meer veranderen. Verbeter de dag, of schrijf “volgend halfjaar” als het verschil daarheen gaat.
task-difference-of-nothing = dit is het eerste aantal van { $half_year }, dus er is niets om van te verschillen. Schrijf “dit halfjaar”, of voeg het eerdere aantal toe als rij.
task-inhabitants-few = het land zou { $value } inwoners hebben, en de gemeenten van dit dossier alleen al hebben er { $found }. Verbeter het aantal, of laat de cel leeg als het dossier het hele land bevat.
task-inhabitants-missing = andere rijen zeggen hoeveel inwoners het hele land heeft, en deze niet: dan zou dit aantal over dit dossier alleen worden verdeeld. Vul het hier ook in.
country-of-a-part = dit dossier is een deel van het land (de taakstelling zegt hoeveel inwoners het land heeft), dus een aantal van het hele land is er niet mee te vergelijken. Verwijder deze rij, of geef het aantal van de provincie.
annex-without-task = de bijlage is van { $value }, en de aantallen van { $half_year } zijn vastgesteld op { $known }. Geef de bijlage de dag van het aantal waar zij bij hoort.
annex-does-not-add-up = de bijlage van { $half_year } telt op tot { $found }, en het landelijke aantal is { $task }. { $whole ->
    [yes] Zij noemt elke gemeente, dus beide moeten gelijk zijn
   *[no] Zij noemt er maar een deel van, dus meer kan niet
}. Verbeter de rijen of het aantal.
carried-both-ways = een gemeente kan niet én achterstand ({ $arrears }) én voorsprong ({ $value }) hebben. Schrijf wat overblijft, { $net }, als { $side ->
    [arrears] achterstand
   *[lead] voorsprong
}, en 0 in de andere kolom.
realised-outside = { $value } ligt buiten { $half_year }, dat loopt van { $start } tot en met { $end }. Verbeter de dag of het halfjaar.
realised-above-all = { $value } mensen in één gebied is meer dan het hele land in { $half_year } moest huisvesten ({ $asked }). Controleer of er een cijfer te veel staat, of een getal uit een andere kolom.
realised-falls = { $value } mensen is minder dan de { $before } van { $day }: elke rij telt vanaf het begin van het halfjaar. Verbeter een van de twee rijen.
realised-instruments-above = { $value } mensen in voorzieningen kunnen geen deel zijn van { $housed } mensen gehuisvest. Verbeter een van beide, of schrijf “nee” als zij er niet in zitten.
realised-below-stays = { $value } is minder dan de { $stays } mensen die volgens de tabel plaatsingen tot en met { $until } meetellen. Verbeter het aantal of de plaatsingen.
realised-above-linked = { $value } mensen is meer dan de { $linked } statushouders die voor dit gebied bekend zijn. Verbeter een van de twee aantallen.
realised-looser-than-stays = dit aantal is voor { $value ->
    [public] iedereen
    [council] de raad
   *[prt] de Provinciale Regietafel
}, en mensen die ervoor tellen staan in een rij voor { $strict ->
    [public] iedereen
    [council] de raad
   *[prt] de Provinciale Regietafel
} ({ $stay }): wie alleen dit aantal ziet, telt er te weinig. Maak het even streng, of schrijf bij “in voorzieningen” hoeveel er meetellen.
realised-parts = { $count_n ->
    [one] één gemeente in dit gebied heeft { $parts } mensen
   *[other] de { $count } gemeenten in dit gebied die bekend zijn hebben samen { $parts } mensen
}, en het gebied { $value }. { $whole ->
    [yes] Zij zijn allemaal bekend, dus beide moeten gelijk zijn
   *[no] Meer kan niet
}. Verbeter het gebied of de gemeenten.
monitor-does-not-add-up = { $ahead } voor, { $exact } precies en { $short } achter zijn { $value } gemeenten, en op { $day } waren er { $known }. Verbeter de aantallen of de dag.
facility-without-partners = een regionale tussenvoorziening heeft partners, en bij “{ $value }” is er geen genoemd. Zet elke gemeente die meedoet in de tabel deelnemende gemeenten (housing_participants).
participant-is-host = { $value } is de gastgemeente van deze voorziening en doet dus al mee. Verwijder deze rij.
instrument-not-then = { $instrument ->
    [hotel] de hotelregeling gold van { $start } tot en met { $end }, voor zover bekend; daarna telt niemand er nog door mee. Verbeter de dag ({ $value }) of de regeling.
   *[other] doorstroomlocaties zijn er vanaf { $start }, en hun regels vervallen na { $end }. Verbeter de dag ({ $value }) of de regeling.
}
stay-not-participant = { $value } is geen gastgemeente en geen deelnemer van voorziening { $facility }; niemand daar kan aan haar zijn gekoppeld. Zet haar in de tabel deelnemende gemeenten (housing_participants), of verbeter de code.
stay-outside-facility = { $value } ligt buiten de dagen waarop de voorziening open is: vanaf { $start }{ $bounded ->
    [no] .
   *[yes] { " " }tot en met { $end }.
} Verbeter de dag of de voorziening.
stay-too-long = een verblijf duurt daar ten hoogste { $months } maanden, dus tot en met { $longest }; dit duurt tot en met { $value }. Verbeter de dag, of sluit de rij af en schrijf waar zij heen gingen.
stay-people-unclear = dit kunnen de mensen van rij { $first } ({ $other }) zijn: gekoppeld aan dezelfde gemeente, en tegelijk in dezelfde voorziening of kort daarna. Geef beide rijen een naam in “groep mensen” (cohort): dezelfde naam voor dezelfde mensen, die één keer tellen, een andere voor anderen.
cohort-linked = de mensen van “{ $cohort }” zijn in rij { $first } aan een andere gemeente gekoppeld. Iemand telt voor één gemeente. Verbeter een van de rijen.
cohort-grows = de groep “{ $cohort }” heeft in rij { $first } { $persons } mensen en hier { $value }; meer mensen zijn een andere groep. Geef wie erbij komt een eigen naam.
cohort-overlaps = de mensen van “{ $cohort }” zijn dan nog ergens anders: een eerdere rij van hen heeft geen einde, of een later. Sluit die rij af, of geef deze een andere naam.
stays-above-places = met deze { $value } mensen zijn er { $found } op { $day }, en de voorziening heeft { $places } plaatsen. Verbeter de aantallen, of het einde van een eerdere rij.
instrument-above-cap = met deze voorziening zijn er { $found } plaatsen op { $day }, en het land heeft ruimte voor { $limit }. Verbeter het aantal plaatsen.
hotel-above-cap = met deze { $value } mensen hielp de hotelregeling { $found } mensen { $early ->
    [yes] tot 1 juli 2023
   *[no] in { $half_year }
}, en er was geld voor { $limit }. Verbeter de aantallen.
swap-with-itself = een gemeente kan niet met zichzelf ruilen ({ $value }). Noem de andere.
swap-unbalanced = er gaan { $there } mensen en er komen { $back } terug. Beide moeten gelijk zijn: verander het aantal huishoudens.
scenario-of-housing = dit scenario vraagt alleen de taakstelling huisvesting. Gebruik “optimiser housing”, of voeg groups, keys, rules en stages toe om plaatsen te plannen.
housing-missing = dit scenario heeft geen onderdeel [housing]. Voeg het toe, met ten minste half_year = "2022-I".
housing-first-after = “first” is een later halfjaar dan “half_year”. De boekhouding begint met het eerste en eindigt met het andere.

## Verkeerd gebruik
housing-negative = { $persons } mensen zijn niet te verdelen. Geef een getal van nul of meer.
housing-persons-alone = --persons verdeelt een getal op zichzelf. Laat het scenario en --out weg, of laat --persons weg.
housing-dossier-alone = --dossier hoort bij --persons. Een scenario noemt zelf zijn dossier.
housing-boundaries-out = --boundaries hoort bij --out: grenzen worden alleen getekend in bestanden.

## Wat over de taakstelling huisvesting wordt gezegd
housing-head = Taakstelling huisvesting statushouders, { $half_year }
housing-done = Geschreven in { $folder }: housing.xlsx, housing.docx en housing.pdf voor mensen, kaarten als map-*.png en map-*.svg, housing.csv en housing.json voor programma’s.
housing-unit = mensen
housing-notice = Een berekening voor overleg. De taakstelling die bindt staat in de circulaire van het ministerie (Huisvestingswet 2014, stand: 2026).
housing-number = De landelijke taakstelling van { $half_year } is { $persons } mensen.
housing-no-number = Voor { $half_year } is geen landelijk aantal bekend, dus er is geen nieuwe taakstelling.
housing-rounded = { $persons } is { $exact }, afgerond.
housing-goal = Daarnaast staat een streefgetal van { $persons }. Dat is niet de wettelijke taakstelling en wordt nooit bij de { $task } opgeteld.
housing-year = Verdeeld naar inwoners op 1 januari { $year }.
housing-year-other = Verdeeld naar inwoners op 1 januari { $year }; de formule neemt { $asked }.
housing-year-unknown = Het dossier zegt niet van welk jaar de inwoners zijn; de formule neemt 1 januari { $asked }.
housing-year-unsaid = Het dossier zegt niet van welk jaar de inwoners zijn; de formule neemt 1 januari van het jaar ervoor.
housing-sum = { $half_year }{ $part ->
    [yes] { " " }in de gemeenten van dit dossier
   *[no] { "" }
}: { $new } nieuw { $moved_n ->
    [0] { "" }
   *[other] en { $moved } door een herziening hierheen{ " " }
}plus { $arrears } achterstand{ $lead_n ->
    [0] { "" }
   *[other] { " " }min { $lead } voorsprong
} is { $total } mensen. Achterstand van eerdere halfjaren zit hier al in en wordt niet nog eens opgeteld.
housing-before = { $half_year } is afgesloten: { $arrears } achterstand plus { $new } nieuw min { $counted } mensen die meetelden liet { $left } over.
housing-revised = De taakstelling van { $half_year } is op { $day } herzien van { $before } naar { $after } mensen.
housing-revised-next = De taakstelling van { $half_year } is op { $day } herzien van { $before } naar { $after } mensen; het verschil van { $difference } gaat naar het volgende halfjaar.
housing-unknown-realised = { $named ->
    [all] Van geen enkele gemeente is bekend hoeveel mensen er een huis kregen.
    [yes] Niet bekend is hoeveel mensen een huis kregen in { $names }.
   *[no] Van { $count } van de { $of } gemeenten is niet bekend hoeveel mensen er een huis kregen.
}
housing-unknown-carried = { $named ->
    [all] Van geen enkele gemeente is bekend met hoeveel achterstand of voorsprong zij begint.
    [yes] Niet bekend is met hoeveel achterstand of voorsprong deze gemeenten beginnen: { $names }.
   *[no] Van { $count } van de { $of } gemeenten is niet bekend met hoeveel achterstand of voorsprong zij beginnen.
}
housing-carried-differs = { $name }, { $half_year }: opgegeven is { $stated }, en het halfjaar ervoor laat { $carried } over (boven nul achterstand, eronder voorsprong). Het opgegeven aantal telt; { $difference } mensen zijn nog te verklaren.
housing-parts-differ = { $name }, { $half_year }: gepubliceerd zijn { $published } mensen, en de gemeenten samen hebben er { $parts }.
housing-two-ledgers = Wie in een voorziening woont, telt voor de gemeente waaraan hij is gekoppeld, niet voor de gemeente waar zij staat. Iedereen telt één keer.
housing-hotels = De hotelregeling telde tot en met { $day }, voor zover bekend.
housing-overdue = Op { $day } { $persons_n ->
    [one] is één persoon
   *[other] zijn { $persons } mensen
} nog in een voorziening terwijl de langste termijn voorbij is.
housing-error = De verwachting gaat uit van het tempo tot nu toe. Tussen haakjes staat wat toeval alleen waarschijnlijk maakt in 95 van de 100 gevallen, gespreid zoals in de tellingen tot nu toe, en nooit minder dan al meetelt (in de werkmap als ±); met minder dan drie tellingen is het bereik groter dan hier staat, want mensen komen in huishoudens.
housing-forecast = { $forecast } ({ $low } tot { $high })
housing-public = Alleen wat deze lezer mag zien is geteld. Aantallen, voorzieningen en plaatsingen die niet openbaar zijn, zitten er niet in; er kunnen dus meer mensen zijn gehuisvest dan hier staat.
housing-law = De taakstelling bindt volgens de Huisvestingswet 2014. De provincie houdt toezicht; haar ladder staat hier in haar eigen woorden.
housing-paper-short = In het kort
housing-paper-areas = Per gebied
housing-paper-lead = { $name }: { $total } mensen te huisvesten, { $counted } tellen tot nu toe mee, { $left } zijn nog te doen.
housing-paper-asked = Daarvoor zijn er { $asked } per maand nodig.
housing-paper-unknown = { $name }: hoeveel mensen nog te doen zijn is niet bekend, omdat er getallen ontbreken.
housing-facility = { $name } ({ $instrument }) staat in { $host }: { $present } mensen, { $places } plaatsen.{ $some ->
    [yes] { " " }Zij tellen voor: { $linked }.
   *[no] { "" }
}
housing-facility-entered = Nieuw dit halfjaar: { $linked }.
housing-swap = { $giver } en { $taker } ruilen { $households } huishoudens van { $size } tegen { $households_back } van { $size_back }: { $persons } mensen heen en evenveel terug.
housing-unknown-of = { $count_n ->
    [one] één gemeente
   *[other] { $count } gemeenten
}
housing-know = Om te weten
housing-opening-stated = opgegeven
housing-opening-carried = uit het halfjaar ervoor
housing-opening-unknown = niet bekend
housing-standing-legal = wettelijke taakstelling
housing-standing-goal = streefgetal, niet de taakstelling
housing-difference-now = dit halfjaar
housing-difference-next = het volgende halfjaar
instrument-hotel = hotelregeling
instrument-flow_through = doorstroomlocatie
instrument-in_between = tussenvoorziening

## Bladen en kolommen van de taakstelling huisvesting
sheet-housing-guide = Eerst lezen
sheet-housing-municipalities = Taak per gemeente
sheet-housing-areas = Taak per gebied
sheet-housing-earlier = Eerdere halfjaren
sheet-housing-facilities = Voorzieningen
sheet-housing-swaps = Ruil
sheet-housing-numbers = Landelijke aantallen
sheet-housing-monitor = Monitor
about-housing-guide = Wat deze werkmap bevat en wat u moet weten
about-housing-municipalities = Taakstelling per gemeente: gevraagd, meegenomen, gehuisvest en nog te doen
about-housing-areas = Taakstelling per deelregio, provincie en land
about-housing-earlier = Eerdere halfjaren van de boekhouding, met wat elk overliet
about-housing-facilities = Wie waar woont, en voor welke gemeente dat telt
about-housing-swaps = Huishoudens die gemeenten ruilen; er gaan evenveel mensen als er komen
about-housing-numbers = Landelijke aantallen per halfjaar, met herzieningen en bronnen
about-housing-monitor = Gemeenten voor, precies en achter, zoals een monitor ze telt
housing-col-area = Gebied
housing-col-half_year = Halfjaar
housing-col-code = Code
housing-col-level = Niveau
housing-col-region = Deelregio
housing-col-province = Provincie
housing-col-new = Nieuw
housing-col-moved = Door herziening
housing-col-goal = Streefgetal (niet de taak)
housing-col-arrears = Achterstand
housing-col-lead = Voorsprong
housing-col-total = Totaal
housing-col-housed = Gehuisvest
housing-col-instruments = In voorzieningen
housing-col-counted = Telt mee
housing-col-left = Nog te doen
housing-col-ahead = Meer dan taak
housing-col-per_month = Per maand gemiddeld
housing-col-asked = Nodig per maand
housing-col-forecast = Verwachting
housing-col-error = ±
housing-col-until = Geteld tot en met
housing-col-opening = Meegenomen
housing-col-basis = Grondslag van de taak
housing-col-hosted = Nieuw, woont hier
housing-col-present_linked = In voorzieningen, telt hier
housing-col-present_hosted = In voorzieningen, woont hier
housing-col-households = Huishoudens door ruil
housing-col-step = Trede van het toezicht
housing-col-missing = Niet bekend van
housing-col-facility = Voorziening
housing-col-instrument = Regeling
housing-col-host = Gastgemeente
housing-col-partners = Doet mee
housing-col-places = Plaatsen
housing-col-linked = Telt voor
housing-col-entered = Nieuw dit halfjaar
housing-col-present = Woont er
housing-col-overdue = Langer dan mag
housing-col-opened = Open sinds
housing-col-end = Einde
housing-col-source = Bron
housing-col-giver = Staat af
housing-col-taker = Neemt over
housing-col-gone = Huishoudens
housing-col-size = Mensen per huishouden
housing-col-back = Huishoudens terug
housing-col-size_back = Mensen per huishouden
housing-col-persons = Mensen
housing-col-agreed = Afgesproken op
housing-col-standing = Status
housing-col-rounded = Afgerond
housing-col-decided = Vastgesteld op
housing-col-difference = Verschil gaat naar
housing-col-counts = Geldt
housing-col-note = Opmerking
housing-col-day = Dag
housing-col-ahead_count = Gemeenten voor
housing-col-exact_count = Gemeenten precies
housing-col-short_count = Gemeenten achter
housing-col-subject = Onderwerp
housing-col-text = Tekst
housing-means-new = De nieuwe taak van dit halfjaar, zonder achterstand: het landelijke aantal naar inwoners, of volgens bijlage A van de circulaire als die is ingelezen.
housing-means-moved = Wat een herziening van het halfjaar ervoor hier toevoegt of afhaalt.
housing-means-arrears = Mensen die eerder een huis hadden moeten krijgen en het niet kregen.
housing-means-lead = Mensen die meer zijn gehuisvest dan de vorige taakstelling vroeg; dat gaat eraf.
housing-means-total = Nieuw, met wat een herziening hierheen bracht, plus achterstand, min voorsprong.
housing-means-housed = Mensen die een huis kregen, zoals gepubliceerd.
housing-means-instruments = Mensen die meetellen door een hotel, doorstroomlocatie of tussenvoorziening, bij de gemeente waaraan zij zijn gekoppeld.
housing-means-counted = Gehuisvest en in voorzieningen, iedereen één keer.
housing-means-left = Totaal min wat meetelt, opgeteld over gemeenten die achter zijn.
housing-means-ahead = Wat meetelt min totaal, opgeteld over gemeenten die voor zijn.
housing-means-per_month = Het totaal gedeeld door zes maanden.
housing-means-asked = Wat nog te doen is, gedeeld door de maanden na de laatste telling.
housing-means-forecast = Mensen aan het einde van het halfjaar, in het tempo tot nu toe.
housing-means-error = Rond de verwachting, in 95 van de 100 gevallen door toeval alleen; met minder dan drie tellingen is het meer.
housing-means-hosted = Mensen die hier zijn gaan wonen, voor welke gemeente zij ook tellen.
housing-means-present_linked = Mensen in voorzieningen die voor deze gemeente tellen, waar zij ook wonen.
housing-means-present_hosted = Mensen in voorzieningen hier, voor welke gemeente zij ook tellen.
housing-means-households = Meer of minder huishoudens door ruil, voor evenveel mensen.
housing-official-far = Van { $count_n ->
    [one] één gemeente
   *[other] { $count } gemeenten
} wijkt bijlage A in { $half_year } ver af van de verdeling naar inwoners (meer dan 10 % en meer dan 5 mensen). Met die verdeling tussen haakjes: { $names }. Bijlage A geldt. Controleer deze rijen.
housing-monitor-differs = { $name }, { $day }: de monitor noemt { $told_ahead } gemeenten voor, { $told_exact } precies en { $told_short } achter. Uit de tellingen tot en met die dag volgen { $ahead } voor, { $exact } precies en { $short } achter. De tellingen gelden hier; controleer welke van beide klopt.
housing-counted-until = { $half_year }: geteld tot en met { $day }. { $closed_n ->
    [0] De verwachting gaat over de tijd daarna.
   *[other] Van { $closed } van de { $of } gemeenten is tot het eind geteld: dat is de eindstand. Van de andere gaat de verwachting over de tijd daarna.
}
housing-counted-all = { $half_year }: geteld tot en met { $day }, het eind van het halfjaar. Dit is de eindstand, geen verwachting.
housing-day-after = De gekozen dag ({ $day }) ligt na het eind van { $half_year }, en van { $count_n ->
    [one] één gemeente
   *[other] { $count } gemeenten
} is niet tot het eind geteld. Daarvan is de eindstand niet bekend; wat hier staat is een verwachting.
housing-means-until = De laatste dag die is meegeteld. Is dat het eind van het halfjaar, dan is het de eindstand en geen verwachting.
housing-means-linked = De gemeente waarvoor deze mensen tellen, waar de voorziening ook staat.
housing-means-entered = Mensen die dit halfjaar zijn begonnen mee te tellen; iemand die doorverhuist telt niet opnieuw.
housing-means-present = Mensen die op de gekozen dag in de voorziening wonen, ook wie er al langer woont.
housing-means-overdue = Van wie er woont: mensen van wie de langste termijn voorbij is.
housing-means-opening = Waar achterstand of voorsprong vandaan komt: opgegeven in een tabel, uit het halfjaar ervoor, of niet bekend.
housing-means-basis = Officieel: bijlage A van de circulaire. Benadering: naar inwoners.
