## Officiële lijsten en onbekenden
basis-official = officieel
basis-approximation = benadering
official-loaded = { $official_n ->
    [one] { $official } gemeente heeft
   *[other] { $official } gemeenten hebben
} een officieel aantal; voor { $approximate } is het aandeel een benadering volgens de sleutel.
official-compared = Waar beide bekend zijn ({ $count_n ->
    [one] { $count } gemeente
   *[other] { $count } gemeenten
}) wijkt de sleutel gemiddeld { $mean } % af, het meest { $largest } % in { $name }.
official-exceeds-total = de officiële lijst telt op tot { $official } plaatsen en er zijn er { $places } te verdelen. Verbeter de lijst of het totaal.
official-exceeds-province = de officiële aantallen van de gemeenten in { $value } zijn samen { $official }, meer dan het officiële aantal van de provincie, { $places }. Verbeter een van beide.
official-falls-short = de officiële lijst laat { $rest } van { $places } plaatsen over, maar niemand zonder officieel aantal heeft een aandeel in de sleutel. Verbeter de lijst of het totaal.
official-cannot-fit = de officiële aantallen per groep en in totaal passen niet bij elkaar. Verbeter een van beide.
reading-none = Met alle bestaande plaatsen waarvan de gemeente niet bekend is erbij, zou geen plan aan alle regels voldoen. Welke getallen ervan afhangen, is daarom niet bekend.
reading-note = Van { $count } { $count_n ->
    [one] gemeente
   *[other] gemeenten
} hangt het getal af van bestaande plaatsen waarvan de gemeente niet bekend is.
missing-note = { $name }: { $located_n ->
    [one] { $located } bestaande plaats
   *[other] { $located } bestaande plaatsen
} in de tabellen, { $published } gepubliceerd, { $missing } in geen rij.
missing-note-more = { $name }: { $located_n ->
    [one] { $located } bestaande plaats
   *[other] { $located } bestaande plaatsen
} in de tabellen, { $missing } meer dan de { $published } die zijn gepubliceerd.
missing-strict-rows = Dit plan is berekend met alleen de gegevens die mag zien wie het liet maken. Het plan van de provinciale tafel kan anders zijn.
missing-unpublished = Voor { $count } { $count_n ->
    [one] provincie
   *[other] provincies
} is voor de peildatum van { $period } geen totaal gepubliceerd; hoeveel er in geen tabel staat, is daar niet bekend.
why-range = Het getal voor { $period } hangt af van bestaande plaatsen waarvan de gemeente niet bekend is: tussen { $low } en { $high }.
why-near-optimal = In { $period } kan dit getal tussen { $least } en { $most } liggen als elk doel hooguit { $percent } % slechter mag uitkomen; alle regels en sommen blijven gelijk, en wat hier minder komt, komt elders.
why-near-optimal-none = In { $period } kan hier geen ander getal staan dan { $least }, ook als elk doel hooguit { $percent } % slechter mag uitkomen.
remark-range = hangt af van bestaande plaatsen met onbekende gemeente: { $low } tot en met { $high }
remark-range-together = alle groepen samen hangen af van bestaande plaatsen met onbekende gemeente: { $low } tot en met { $high }
layer-room_for_unknown = Speling door bestaande plaatsen van onbekende gemeente
layer-near_optimal = Speelruimte in plannen die bijna even goed zijn
