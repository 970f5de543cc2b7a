## Klachten over een gezamenlijk plan
joint-no-rate = stroom “{ $value }” heeft geen gewicht, dus is niet bekend hoe zwaar hij in alles samen telt. Zet onder [streams.rates] een getal boven nul voor { $value }, of haal de stroom weg.
joint-locations = een plan van hele locaties verdeelt geen andere stromen. Haal [joint] of [locations] weg.
joint-missing = doel “{ $value }” gaat over alles samen, en het scenario verdeelt alleen plaatsen. Voeg een deel [joint] met stromen toe, of geef het doel een groep.
aim-not-together = doel “{ $value }” kan niet over alles samen gaan. Dat kunnen: { $known }.
joint-unknown = van stroom “{ $value }” is van geen enkele gemeente een getal bekend, dus valt er niets te verdelen. Vul de tabellen aan, of haal de stroom weg.
joint-nothing = stroom “{ $value }” kan nergens verschuiven en er komt niets bij. Geef within (het deel dat mag verschuiven), of additional (wat erbij komt), of haal de stroom weg.
joint-no-room = in { $period } moet in { $province } van “{ $stream }” { $asked } worden verdeeld en is er plek voor { $room }. Verhoog most of within, of verlaag additional.
joint-half-known = van de uitruil van { $value } ({ $stream }, { $period }) is van { $gm_code } niet bekend hoeveel er al is; dan zouden mensen of plaatsen verdwijnen. Geef in streams.csv het aantal van die gemeente, of haal de uitruil weg.
joint-key = sleutel “{ $value }” trekt bestaande plaatsen zelf al af, en in alles samen tellen die ook mee: dan tellen ze dubbel. Kies voor [joint] een andere sleutel.
joint-group = groep “{ $value }” heet zoals een stroom die het plan verdeelt. Geef de groep een andere naam.
unused-joint-rule = regel “{ $value }” heeft geen gevolg: het scenario verdeelt geen andere stromen (deel [joint]).

## Een gezamenlijk plan in een stuk
decide-subject-joint = Opvang en huisvesting in { $area }, { $period }
paper-title-joint-municipality = Opvang en huisvesting in { $area }
paper-title-joint-region = Opvang en huisvesting in de deelregio { $area }
paper-title-joint-province = Opvang en huisvesting in de provincie { $area }
decide-council-stream = in te stemmen met { $way ->
    [more] { $number } { $unit } voor { $stream } in { $area } in de periode { $period }: { $apart } meer dan de { $own } nu;
    [fewer] { $number } { $unit } voor { $stream } in { $area } in de periode { $period }: { $apart } minder dan de { $own } nu;
    [added] { $apart } { $unit } extra voor { $stream } in { $area } in de periode { $period }; hoeveel er al zijn, is niet bekend;
   *[same] { $number } { $unit } voor { $stream } in { $area } in de periode { $period }, evenveel als nu;
}
decide-prt-stream = in te stemmen met { $way ->
    [more] { $number } { $unit } voor { $stream } in { $area } in de periode { $period }: { $apart } meer dan de { $own } nu
    [fewer] { $number } { $unit } voor { $stream } in { $area } in de periode { $period }: { $apart } minder dan de { $own } nu
    [added] { $apart } { $unit } extra voor { $stream } in { $area } in de periode { $period }; hoeveel er al zijn, is niet overal bekend
   *[same] { $number } { $unit } voor { $stream } in { $area } in de periode { $period }, evenveel als nu
}{ $moved_n ->
    [0] {""}
   *[other] ; { $moved } daarvan gaan naar een andere gemeente
};
decide-joint-law = De wet geeft elke gemeente een eigen taakstelling voor statushouders. Wat dit { word-proposal } daarvan verschuift, geldt pas als de gemeenten het samen afspreken.
choice-own-task = Wel de opvangplaatsen, niet de andere stromen
choice-own-task-then = { $area } houdt het eigen aantal nu: { $streams }. Wie dan meer en wie minder opvangplaatsen krijgt, volgt uit een nieuwe berekening.
joint-withheld = Dit { word-proposal } verdeelt ook: { $streams }. Die getallen rusten op gegevens die niet voor deze lezers zijn. Daarom staan ze hier niet.
joint-caption = Alles samen in { $area }: wat verandert, en de som, periode { $period }
joint-col-what = Wat
joint-col-now = Nu
joint-col-traded = Al afgesproken uitruil
joint-col-plan = Door dit { word-proposal }
joint-col-after = Straks
joint-col-rate = 1 telt als
joint-col-counted-now = Geteld nu
joint-col-counted-after = Geteld straks
joint-row = { $stream } ({ $unit })
joint-row-rest = Wat gelijk blijft
joint-row-sum = Alles samen, in getelde plaatsen
joint-note = Plaatsen en mensen zijn verschillende dingen. Zij tellen alleen samen met de gewichten in de kolom “1 telt als”. De planner koos die.
joint-not-all = ≥ betekent ten minste: niet alles is bekend ({ $streams }).

joint-headline = Opvang en huisvesting zijn samen verdeeld ({ $area }, { $period }): { $streams }. { $way ->
    [sums] De som van elke provincie klopt precies.
   *[one] De som klopt precies.
}
joint-headline-stream = { $stream } { $number } { $unit }{ $way ->
    [more] , { $apart } erbij
    [fewer] , { $apart } minder
   *[same] {""}
}{ $moved_n ->
    [0] {""}
   *[other] , { $moved } naar een andere gemeente
}
joint-headline-untold = Opvang en huisvesting zijn samen verdeeld. De getallen van { $streams } rusten op gegevens die niet voor deze lezers zijn.
page-card-together = Alles samen in getelde plaatsen, { $period }
joint-sum-before = { $stream } nu
joint-sum-after = { $stream } straks
joint-sum-counted-before = Getelde plaatsen nu
joint-sum-counted-after = Getelde plaatsen straks
joint-hidden = Opvang en huisvesting zijn hier samen verdeeld. Die verdeling rust ook op gegevens die niet voor deze lezers zijn. Daarom staan hier alleen sommen: uit losse getallen zou te lezen zijn wat verborgen is.

## Een gezamenlijk plan
group-together = alles samen
why-stream-same = { $stream }: { $number } { $unit }, evenveel als zonder dit plan.
why-stream-moved = { $stream }: dit plan stelt { $number } { $unit } voor, { $apart } { $more_n ->
    [1] meer
   *[0] minder
} dan de { $own } zonder dit plan.
why-stream-added = { $stream }: dit plan voegt { $number } { $unit } toe; wat er al is, is niet bekend.
why-together = Alles samen, voor zover bekend: { $counted } getelde plaatsen. Het aandeel in alles samen is { $share }.
joint-stream = Samen met de opvang verdeeld ({ $period }): { $stream }, { $whole } { $unit } over { $count_n ->
    [one] { $count } gemeente
   *[other] { $count } gemeenten
}{ $added_n ->
    [0] {""}
   *[other] , waarvan { $added } nieuw
}. { $moved_n ->
    [0] Er verschuift niets tussen gemeenten
   *[other] { $moved } van deze { $unit } komen bij een andere gemeente in dezelfde provincie
}; de som van elke provincie klopt.
rule-keep_streams = stromen houden hun som
audit-keep_streams = stromen houden hun som per provincie en blijven binnen hun grenzen
rule-keep_unknown = wie niet alles weet, houdt de eigen getallen
audit-keep_unknown = gemeenten waarvan een stroom onbekend is, houden de eigen getallen
aim-streams_moved = zo weinig mogelijk verschuiven tussen gemeenten
paper-aim-streams_moved = wie meer of minder mensen huisvest dan de eigen taak, doet dat alleen waar een eerder doel het vraagt
meaning-streams_moved = Hoeveel van de andere stromen bij een andere gemeente komt dan zonder dit plan, in getelde plaatsen.
unit-of-streams_moved = getelde plaatsen
streams-col-decided = Door dit plan
streams-trades-first = Deze uitruil is afgesproken. Het plan begint met de getallen daarna, en de sommen van de provincie blijven gelijk.
why-together-unknown = Van deze gemeente is niet alles bekend: van { $count_n ->
    [one] één stroom
   *[other] { $count } stromen
} is er geen getal. Wat niet bekend is, telt in alles samen niet mee. Daardoor kan haar getal te hoog zijn; vul dat getal eerst aan.
why-kept-unknown = Van deze gemeente is niet alles bekend: van { $count_n ->
    [one] één stroom
   *[other] { $count } stromen
} is er geen getal. Onbekend is geen nul. Daarom wordt zij niet met de andere gelijkgetrokken en houdt zij de eigen getallen: haar deel van de nieuwe opvangplaatsen naar wat er aan haar aandeel ontbreekt, en haar eigen taak. Er gaat niets heen en er komt niets vandaan. Vul het getal aan, dan telt zij gewoon mee.
joint-kept = Niet alles is bekend ({ $period }): van { $names } ontbreekt een getal. Onbekend is geen nul. Daarom { $count_n ->
    [one] houdt deze gemeente de eigen getallen
   *[other] houden deze gemeenten de eigen getallen
}: het deel van de nieuwe plaatsen naar wat er aan het aandeel ontbreekt, en de eigen taak. Er gaat niets heen en er komt niets vandaan. De sommen kloppen precies.
joint-unpublished = Niet alles is bekend ({ $period }): van { $names } ontbreekt een getal. Wat niet bekend is, telt in alles samen niet mee, dus hun getallen kunnen te hoog zijn en die van anderen te laag. Vul dit eerst aan.

## De som van alles samen
working-joint-whole = { $stream } in { $area } samen, in { $unit }
working-joint-divided = Alles wat in { $area } te verdelen is, in getelde plaatsen
working-joint-elsewhere = Daarvan voor gemeenten die niet tot het peil worden aangevuld
working-joint-counted = Wat er al is in de { $count } gemeenten die tot het peil worden aangevuld, in getelde plaatsen
working-joint-shares = Aandelen in alles samen van die { $count } gemeenten, in getelde plaatsen
working-joint-level = Peil: tot welk deel van het aandeel in alles samen wordt aangevuld, in %
working-joint-share = Aandeel van { $area } in alles samen, in getelde plaatsen
working-joint-own = Wat er in { $area } al is en blijft, in getelde plaatsen
working-joint-stream = { $stream } in { $area }, in { $unit }, vóór afronden
working-joint-group = Nieuwe plaatsen voor { $group } in { $area }, vóór afronden
working-joint-given-kept = Nieuwe plaatsen voor { $group } in { $area }; niet alles is bekend, dus dit is het eigen deel
working-joint-given-other = Nieuwe plaatsen voor { $group } in { $area }; dit getal volgt uit doelen en grenzen samen
