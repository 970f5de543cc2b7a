## Costs
cost-place-year = A place, per year
cost-opening = Opening
cost-extension = Extension
cost-one-off = Once
cost-bonus = Bonus (received)
cost-sum = Together, without bonus
cost-sum-least = Together, without bonus: at least (unknown prices do not count)
cost-not-counted = Not counted, because not known: safety, care, education and what a municipality spends itself.
cost-no-minors = Locations for minors (AMV) are not counted.
cost-of-kinds = “{ $value }” has a price per place, but this is a plan of whole locations: prices stand by kind in kinds.csv. Remove this line.
sheet-costs = Costs
col-cost_item = What for
col-cost_of = Group or kind
col-cost_whose = Exists or { word-proposed }
col-cost_quantity = Quantity
col-cost_price = Price (euro)
col-cost_euro = Amount (euro)
col-cost_level = Price level
about-costs = What the { word-proposal } costs, by prices with a source. A place counts for as many years as its period lasts. An unknown price is blank, which is not zero.
decide-money = What is { word-proposed } in { $area } costs, by prices with a source, { $way ->
    [least] at least { $euro }
   *[whole] { $euro }
} { $unit ->
    [million] million euro
   *[one] euro
} over the whole length of this { word-proposal }{ $way ->
    [least] { " " }(not every price is known)
   *[whole] { "" }
}. Who pays is not said here.
decide-money-unknown = Of what is { word-proposed } in { $area } no price is known.
