## Why there is no plan
bottleneck-short = Asked { $asked }, possible { $possible }, { $short } too few: { $areas } and { $bounds }.
bottleneck-surplus = Minimums, fixed numbers and commitments together { $asked }, possible { $possible }, { $short } too many: { $areas } and { $bounds }.
bottleneck-required = The requirement: { $rows }.
bottleneck-more = And likewise { $count_n ->
    [one] { $count } more group of municipalities that stands apart
   *[other] { $count } more groups of municipalities that stand apart
}: together { $short } too few or too many.
bottleneck-areas = { $count_n ->
    [one] { $count } municipality
   *[other] { $count } municipalities
} ({ $names })
bottleneck-and = and { $count } more
bottleneck-row = { $index }: { $places }
bottleneck-limit = { $count_n ->
    [one] { $count } limit
   *[other] { $count } limits
}
bottleneck-requirement = { $count_n ->
    [one] { $count } requirement
   *[other] { $count } requirements
}
bottleneck-exemption = { $count_n ->
    [one] { $count } time no facility for a group
   *[other] { $count } times no facility for a group
}
bottleneck-no-share = { $count_n ->
    [one] { $count } time no share
   *[other] { $count } times no share
}
bottleneck-other = { $count_n ->
    [one] { $count } other rule
   *[other] { $count } other rules
}
infeasible-rows-more = … and { $count_n ->
    [one] { $count } more such row
   *[other] { $count } more such rows
}.
bottleneck-areas-of-provinces = { $count_n ->
    [one] { $count } province
   *[other] { $count } provinces
} ({ $names })
bottleneck-more-of-provinces = And likewise { $count_n ->
    [one] { $count } more group of provinces that stands apart
   *[other] { $count } more groups of provinces that stand apart
}: together { $short } too few or too many.

## How a plan can come about
repair-head = This makes a plan possible, the cheapest first. The prices stand under [repair] in the scenario, or are the usual ones.
repair-one = { $number }. Price { $cost }{ $proven ->
    [no] {" "}(whether it can be cheaper is not proven)
   *[yes] {""}
}:
repair-open = { $area }: leave { $places_n ->
    [one] { $places } place of the requirement open
   *[other] { $places } places of the requirement open
} ({ $changes }).
repair-more = { $area }: ask for { $places_n ->
    [one] { $places } more place
   *[other] { $places } more places
} ({ $changes }).
repair-limit = { $area }: raise { $count_n ->
    [one] { $count } limit
   *[other] { $count } limits
}, together by { $places_n ->
    [one] { $places } place
   *[other] { $places } places
} ({ $changes }).
repair-minimum = { $area }: lower { $count_n ->
    [one] { $count } minimum or fixed number
   *[other] { $count } minimums or fixed numbers
}, together by { $places_n ->
    [one] { $places } place
   *[other] { $places } places
} ({ $changes }).
repair-bid = { $area }: let { $places_n ->
    [one] { $places } place of hard bids lapse
   *[other] { $places } places of hard bids lapse
} ({ $changes }).
repair-exception = { $area }: { $count_n ->
    [one] admit { $count } municipality
   *[other] admit a municipality { $count } times
} without a facility for the group ({ $changes }).
repair-exception-of-provinces = { $area }: admit this province without a facility for the group ({ $changes }).
repair-change = { $index }: from { $before } to { $after }
