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
bottleneck-ceiling = { $count_n ->
    [one] 1 municipality with a ceiling per 1,000 inhabitants
   *[other] { $count } municipalities with a ceiling per 1,000 inhabitants
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
}
repair-more = { $area }: ask for { $places_n ->
    [one] { $places } more place
   *[other] { $places } more places
}
repair-limit = { $area }: raise { $count_n ->
    [one] { $count } limit
   *[other] { $count } limits
}, together by { $places_n ->
    [one] { $places } place
   *[other] { $places } places
}
repair-minimum = { $area }: lower { $count_n ->
    [one] { $count } minimum or fixed number
   *[other] { $count } minimums or fixed numbers
}, together by { $places_n ->
    [one] { $places } place
   *[other] { $places } places
}
repair-bid = { $area }: let { $places_n ->
    [one] { $places } place of hard bids lapse
   *[other] { $places } places of hard bids lapse
}
repair-exception = { $area }: { $count_n ->
    [one] admit { $count } municipality
   *[other] admit a municipality { $count } times
} without a facility for the group
repair-exception-of-provinces = { $area }: admit this province without a facility for the group
repair-told = { $what } ({ $changes }).
repair-change = { $index }: from { $before } to { $after }

## Papers of a clash
clash-subtitle = No plan possible
clash-notice = There is no plan: this paper says what clashes and what can change. It designates nobody; who changes what is for the table.
clash-short = In short
clash-lead = With this requirement, these limits and commitments no plan can obey all rules.
clash-rows = What cannot hold together
clash-rows-about = If any one of these rows is dropped, the others can hold together.
clash-ways = How a plan can come about
clash-ways-about = From cheap to dear, by the prices of the scenario or the usual ones. A price is a weight of the planner and no amount of euros. Each way gives a plan.
clash-way = Way { $number }: price { $cost }
clash-unproven = Whether it can be cheaper is not proven.
clash-changes = Numbers that change in way { $number }
clash-rows-more = And { $count_n ->
    [one] { $count } more row
   *[other] { $count } more rows
}: in the workbook.
clash-closed = no facility
clash-admitted = admitted
clash-col-rule = Rule
clash-col-row = What it is about
clash-col-places = Places
clash-col-before = Now
clash-col-after = Becomes
clash-col-difference = Difference
clash-col-way = Way
clash-col-cost = Price
clash-col-area = Area
clash-col-cause = What changes
clash-col-part = Bottleneck
clash-col-side = Side
clash-sheet-rows = What clashes
clash-sheet-parts = Bottlenecks
clash-sheet-ways = Ways
clash-side-demand = asked
clash-side-bound = possible
clash-cause-open = requirement lower
clash-cause-more = requirement higher
clash-cause-limit = limit higher
clash-cause-minimum = minimum lower
clash-cause-bid = hard bid lower
clash-cause-exception = admitted without a facility
clash-plan-kept = In { $folder } there still is an earlier plan, which stays. For the papers of this clash give another folder with --out.
clash-written = In { $folder } are papers of the clash, to talk about: clash.docx, clash.pdf, clash.xlsx and clash.json.
clash-headline = No plan possible. The cheapest way to one changes numbers by { $places_n ->
    [one] { $places } place
   *[other] { $places } places
} together{ $periods_n ->
    [one] { "" }
   *[other] { " " }(added up over { $periods } periods)
}.
layer-clash_way = Places by which numbers change in way 1
