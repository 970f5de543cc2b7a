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
