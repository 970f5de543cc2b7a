## Rijen en instellingen zonder gevolg
unused-rule = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }en nog { $more }
}: geen gevolg, want het scenario noemt regel { $rule } niet. Zet haar onder [rules] als zij moet gelden.
unused-default = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }en nog { $more }
}: geen gevolg, want zonder deze rij mag het ook.
unused-outside = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }en nog { $more }
}: geen gevolg, want dit valt buiten alle perioden. Klopt de datum?
unused-no-day = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }en nog { $more }
}: geen gevolg, want op geen peildatum is deze in gebruik; wat vóór de peildatum eindigt, moet vervangen worden.
unused-late = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }en nog { $more }
}: geen gevolg, want geen periode heeft een peildatum op of na deze dag. Klopt de datum?
unused-superseded = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }en nog { $more }
}: geen gevolg, want een besluit of een latere lijst gaat voor.
unused-day = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }en nog { $more }
}: geen gevolg, want geen periode heeft deze peildatum.
unused-group = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }en nog { $more }
}: geen gevolg, want het scenario noemt deze groep niet.
unused-places-only = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }en nog { $more }
}: geen gevolg, want dit scenario verdeelt plaatsen en geen locaties ([locations] ontbreekt).
unused-unsized = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }en nog { $more }
}: geen gevolg, want van deze locatie is de grootte of de gemeente niet bekend. Vul die in.
unused-kind = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }en nog { $more }
}: geen gevolg, want geen locatie of kandidaat is van dit soort en er komen geen ongenoemde (generic is 0).
unused-no-end = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }en nog { $more }
}: geen gevolg, want van deze locatie is geen afgesproken einde bekend.
unused-column = geen gevolg: geen sleutel van dit scenario deelt door deze kolom.
unused-stages = geen gevolg: een plan van locaties volgt het doel van [locations], niet dat van [[stages]].
unused-near-optimal = “{ $value }” heeft geen gevolg: bij een plan van locaties wordt geen speelruimte berekend.
unused-agreed = “{ $value }” heeft geen gevolg: geen doel van dit scenario blijft dicht bij het afgesproken plan (doel change).
unused-unpublished = “{ $value }” heeft geen gevolg: er zijn geen gepubliceerde totalen (published_totals.csv).
unused-peak = { $value } heeft geen gevolg: peak is 0.
unused-shortfall = { $value } heeft geen gevolg: shortfall is 0.
unused-over-time = { $value } telt één periode: over_time verandert niets.
unused-key = “{ $value }” heeft geen gevolg: van deze groep is niets gevraagd en bestaat niets.
unused-weight = “{ $value }” heeft geen gevolg: het gewicht is 0.
unused-split = de verhouding tussen de groepen in deze tabel geldt niet: van alle gevraagde plaatsen samen krijgt elke groep het deel dat het scenario noemt ({ $value }, waar 1 alle plaatsen is; onder [group_shares]). De andere groepen delen de rest in hun eigen verhouding; het totaal blijft gelijk.
unused-official-split = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }en nog { $more }
}: geen gevolg, want het scenario noemt zelf welk deel elke groep krijgt ([group_shares]). Getallen voor alle groepen samen gelden wel.
unused-smallest-none = “{ $value }” heeft geen gevolg: de regel noemt van geen groep een kleinste aantal. Zet tussen de accolades bijvoorbeeld: regular = 50
unused-smallest-required = { $value } heeft geen gevolg: van deze groep is niets gevraagd.
unused-smallest-extensions = { $value } heeft geen gevolg: van geen groep met een kleinste aantal bestaan er plaatsen.
unused-smallest-gives-way = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }en nog { $more }
}: dit is minder dan het kleinste aantal ({ $places }) en gaat voor: hier mogen het zo weinig plaatsen zijn.
unused-smallest-none-left = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }en nog { $more }
}: dit is minder dan het kleinste aantal ({ $places }): hier komen geen nieuwe plaatsen van deze groep.
unused-tolerance = { $value } heeft geen gevolg: na dit doel komt geen ander dat ervan kan gebruiken (loting beslist alleen bij gelijke stand).
unused-housing = [housing] ({ $value }) heeft geen gevolg voor een plan van plaatsen; “optimiser housing” rekent dit deel uit.
unused-streams = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }en nog { $more }
}: geen gevolg, want het scenario heeft geen deel [streams].
## Rijen van de taakstelling en van stromen zonder gevolg
unused-later = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }en nog { $more }
}: geen gevolg, want het is van een dag na { $day }, de laatste dag die hier telt.
unused-half-year = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }en nog { $more }
}: geen gevolg, want dit halfjaar telt hier niet mee (wel { $first } tot en met { $until }).
unused-inhabitants = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }en nog { $more }
}: deze inwoners hebben geen gevolg: er wordt niets mee verdeeld.
unused-annex = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }en nog { $more }
}: geen gevolg, want deze bijlage hoort bij een aantal dat herzien is.
unused-annex-all = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }en nog { $more }
}: geen gevolg, want de bijlage noemt alle gemeenten.
unused-annex-same = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }en nog { $more }
}: hier geen gevolg, want de verdeling naar inwoners geeft hetzelfde aantal.
unused-step = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }en nog { $more }
}: geen gevolg, want een latere stap telt.
unused-municipalities-known = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }en nog { $more }
}: geen gevolg, want alle gemeenten van dit gebied zijn bekend: hun som telt.
unused-closed = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }en nog { $more }
}: geen gevolg, want een latere telling sloot het halfjaar af.
unused-few-counts = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }en nog { $more }
}: deze cel heeft geen gevolg: bij twee tellingen rust de prognose op de laatste.
unused-no-instruments = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }en nog { $more }
}: deze cel heeft geen gevolg: niemand van hen zit in een hotel, doorstroomlocatie of tussenvoorziening.
unused-stay = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }en nog { $more }
}: geen gevolg: niemand van deze rij begon mee te tellen in de halfjaren die hier tellen, of is er op { $days }.
unused-stay-start = van deze dag telt alleen in welk halfjaar hij valt, of de termijn voorbij is, en of hij na { $days } ligt.
unused-stay-end = van deze dag telt alleen of hij voor { $days } ligt.
unused-facility-stricter = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }en nog { $more }
}: deze cel heeft geen gevolg: minder lezers zien de voorziening, en dus ook het verblijf.
unused-stays-stricter = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }en nog { $more }
}: deze cel heeft geen gevolg: geen van de verblijven wordt door meer lezers gezien.
unused-nobody-there = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }en nog { $more }
}: geen gevolg, want op { $days } verblijft er niemand.
unused-counted = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }en nog { $more }
}: geen gevolg, want wat deze rij verwacht is inmiddels geteld.
unused-parts-known = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }en nog { $more }
}: geen gevolg, want alle delen van de opvang zijn bekend: hun som telt.
unused-untold = geen gevolg: deze kolom wordt gelezen en gecontroleerd, en staat in geen uitvoer.
unused-unread = geen gevolg: dit wordt niet gelezen voor wat hier gevraagd is.
unused-plan-unread = geen gevolg voor een plan van plekken; “optimiser housing” leest deze tabel.
unused-no-ledger = geen gevolg, want het scenario heeft geen onderdeel [housing].
unused-no-ledger-period = geen gevolg, want geen peildatum van een periode valt in de halfjaren van [housing].
unused-goal = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }en nog { $more }
}: geen gevolg voor een plan van plekken, want een streefgetal is geen taak.
unused-revised = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }en nog { $more }
}: geen gevolg, want een later aantal komt ervoor in de plaats.
unused-rounded = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }en nog { $more }
}: het afgeronde aantal heeft geen gevolg, want er wordt niet om gevraagd (rounded).
unused-pace = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }en nog { $more }
}: geen gevolg voor een plan van plekken, want een latere telling telt.
unused-stream-same = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }en nog { $more }
}: geen gevolg, want een andere tabel noemt hetzelfde aantal.
unused-lvv-row = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }en nog { $more }
}: geen gevolg, want deze rij is op geen peildatum de nieuwste van de voorziening.
unused-lvv-closed = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }en nog { $more }
}: deze plekken hebben geen gevolg, want de voorziening is gesloten.
housing-unread = Niet gelezen voor wat hier gevraagd is, en dus zonder gevolg: { $tables }.
unused-chain = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }en nog { $more }
}: geen gevolg, want van taak, achterstand en tellingen die erbij horen is niet alles bekend.
unused-decided = van deze dag telt alleen welk aantal het nieuwste is, bij welk de bijlage hoort, en of het al bekend was.
unused-ledger-span = “{ $value }” heeft geen gevolg voor een plan van plekken buiten { $first } tot en met { $until }.
unused-plan-year = { $value } heeft geen gevolg voor een plan van plekken; “optimiser housing” zegt van welk jaar de inwoners zijn.
unused-ledger-day = { $value } heeft geen gevolg: niets in de tabellen is van een latere dag.
unused-ledger-rounded = rounded heeft geen gevolg: geen aantal dat telt is afgerond.
unused-same-count = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }en nog { $more }
}: geen gevolg voor een plan van plekken, want de telling ervoor noemt hetzelfde aantal.
unused-plan-stay = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }en nog { $more }
}: geen gevolg: op deze rij rust geen stroom op { $days }, en geen telling die in de taak meetelt.
unused-even-counts = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }en nog { $more }
}: deze cel heeft geen gevolg: de tellingen zijn niet onregelmatiger dan het toeval, zodat de prognose op de laatste rust.
unused-count-until = van deze dag telt alleen welke telling de nieuwste is, wie er toen in een voorziening zat, en of hij het halfjaar afsluit.
