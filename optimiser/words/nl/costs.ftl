## Kosten
cost-place-year = Een plaats, per jaar
cost-opening = Opening
cost-extension = Verlenging
cost-one-off = Eenmalig
cost-bonus = Bonus (te ontvangen)
cost-sum = Samen, zonder bonus
cost-sum-least = Samen, zonder bonus: ten minste (onbekende prijzen tellen niet mee)
cost-not-counted = Niet meegeteld, want niet bekend: veiligheid, zorg, onderwijs en wat een gemeente zelf uitgeeft.
cost-no-minors = Locaties voor minderjarigen (AMV) zijn niet meegeteld.
cost-of-kinds = “{ $value }” krijgt een prijs per plaats, maar dit is een plan van hele locaties: de prijzen staan per soort in kinds.csv. Haal deze regel weg.
sheet-costs = Kosten
col-cost_item = Waarvoor
col-cost_of = Groep of soort
col-cost_whose = Bestaat of { word-proposal }
col-cost_quantity = Aantal
col-cost_price = Prijs (euro)
col-cost_euro = Bedrag (euro)
col-cost_level = Prijspeil
about-costs = Wat het { word-proposal } kost, naar prijzen met een bron. Een plaats telt zo veel jaar als haar periode duurt. Een onbekende prijs is leeg, en dat is niet nul.
decide-money = Wat in { $area } is { word-proposed }, kost naar prijzen met een bron { $way ->
    [least] ten minste { $euro }
   *[whole] { $euro }
} { $unit ->
    [million] miljoen euro
   *[one] euro
}, over de hele duur van dit { word-proposal }{ $way ->
    [least] { " " }(niet van alles is de prijs bekend)
   *[whole] { "" }
}. Wie betaalt, staat hier niet.
decide-money-unknown = Van wat in { $area } is { word-proposed }, is geen prijs bekend.
