## What happens to a location
action-open = opens
action-stay = stays
action-grow = grows
action-shrink = shrinks
action-extend = extended
action-close = closes
action-end = ends
opening-existing = existing
opening-proposed = { word-proposed }
opening-durable = durable
opening-temporary = temporary
opening-unnamed = new location without a name
opening-minors = location for minors

## The calendar
calendar-title = Calendar of locations
calendar-title-area = Calendar of locations: { $area }
calendar-until = until the end of { $period }
calendar-town = Municipality
calendar-location = Location (kind)
calendar-day = on { $day }
calendar-others = and { $count ->
    [one] 1 other location
   *[other] { $count } other locations
}
calendar-unshown = { $count_n ->
    [one] { $count } location has no bar here and is only counted
   *[other] { $count } locations have no bar here and are only counted
}; { $changes_n ->
    [0] they stay as they are
    [one] something happens to { $changes } of these
   *[other] something happens to { $changes } of these
}. { $where }
calendar-all-files = All locations are on the sheet Calendar of plan.xlsx and in locations.csv.
calendar-all-table = All locations of this area are in the table.
calendar-where = A bar runs over the periods in which a location is open on the reference day; the number is its places. Of a new location without a name the { word-proposal } names the municipality alone, no address.
calendar-unsized = { $count ->
    [one] One existing location of unknown size is not in it.
   *[other] { $count } existing locations of unknown size are not in it.
}
calendar-minors = Locations for minors are not in it.
calendar-withheld = Locations in municipalities whose figures are not for these readers are not in it.
calendar-alt = Calendar of { $count ->
    [one] 1 location
   *[other] { $count } locations
} in { $periods ->
    [one] 1 period
   *[other] { $periods } periods
}; { $shown ->
    [one] 1 of them has
   *[other] { $shown } of them have
} a bar of { $shown ->
    [one] its
   *[other] their
} own.
calendar-alt-period = { $period }: { $all } { $all_n ->
    [one] place
   *[other] places
} at { $open_locations } { $open_locations_n ->
    [one] location
   *[other] locations
}; { $opens_n ->
    [one] { $opens } opens
   *[other] { $opens } open
}, { $extended_n ->
    [one] { $extended } is extended
   *[other] { $extended } are extended
}, { $closes_n ->
    [one] { $closes } closes or ends
   *[other] { $closes } close or end
}.
calendar-alt-table = The same numbers stand in locations.csv and on the sheet Calendar.

## Counts
tally-all = All locations together
tally-durable = Durable places
tally-temporary = Temporary places
tally-durable_unknown = Durable or temporary: unknown
tally-law = Counts for the law
tally-not_law = Does not count for the law
tally-law_unknown = Counts for the law: unknown
tally-elsewhere = Places of the plan that stand at no location here

## Sheets about locations in time
sheet-calendar = Calendar
sheet-tally = Counts
about-calendar = Calendar: places per location and period; colour and word say what happens
about-tally = What the calendar adds up to per period: durable and temporary, and what counts for the law
col-status = Existing or { word-proposed }
col-durable = Durable or temporary
col-law = Counts for the law
col-count = Count
col-amount = Number
calendar-durable = durable
calendar-temporary = temporary
calendar-durable_unknown = unknown
calendar-law = yes
calendar-not_law = no
calendar-law_unknown = unknown
tally-open_locations = Number of open locations
tally-plan = Total of the plan (sheet { word-proposal-capital })
tally-elsewhere-why = Existing places whose municipality is not known, and locations that are not for these readers.

## Tail of the distribution
metric-heaviest_fifty = Part of the fifty municipalities with most places
meaning-heaviest_fifty = Part of all places that lies in the fifty municipalities with the most places.
unit-of-heaviest_fifty = part of all places

## On the page
map-openings = Locations
map-overlay-openings = Locations in the chosen period
map-legend-openings = larger is more places; the sign stands in the municipality, not at the address
map-happens = What happens
map-status = Existing or { word-proposed }

## Summary
tally-head = Locations in time
tally-opens = Open
tally-extended = Extended
tally-closes = Close or end
over-time-head = Over all periods
over-time-mean = Average
over-time-peak = Highest
over-time-when = in
over-time-mean-load = × share
over-time-peak-load = highest × share

## Sheet over all periods
sheet-overtime = Over time
about-overtime = Existing and new places per period, on average and at the peak, beside the share by the key
col-mean = Average
col-peak = Highest
col-share_mean = Average share
col-mean_load = Average × share
col-peak_load = Highest × share
col-peak_when = Highest in

## QGIS
field-location_id = Code of the location
field-action = What happens
field-counts_for_law = Counts for the law

## Sentences with a plan of locations
note-located = The number of a municipality is the places of its locations; the { word-proposal } names no address.
