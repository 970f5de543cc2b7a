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
}: geen gevolg, want op geen peildatum is deze in gebruik; wat voor de peildatum eindigt, moet vervangen worden.
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
unused-agreed = “{ $value }” heeft geen gevolg: geen doel van dit scenario blijft dicht bij het afgesproken plan (doel change).
unused-unpublished = “{ $value }” heeft geen gevolg: er zijn geen gepubliceerde totalen (published_totals.csv).
unused-peak = { $value } heeft geen gevolg: peak is 0.
unused-shortfall = { $value } heeft geen gevolg: shortfall is 0.
unused-over-time = { $value } telt één periode: over_time verandert niets.
unused-key = “{ $value }” heeft geen gevolg: van deze groep is niets gevraagd en bestaat niets.
unused-weight = “{ $value }” heeft geen gevolg: het gewicht is 0.
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
