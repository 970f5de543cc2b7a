## The council paper
paper-title-municipality = Reception places in the municipality of { $area }
paper-title-region = Reception places in the region of { $area }
paper-title-province = Reception places in the province of { $area }
paper-page = page { $page } of { $pages }
paper-unknown = unknown
paper-at-least = ≥ { $number }
paper-none = none
paper-fill = [to be filled in]
paper-edition = Edition
paper-edition-public = public
paper-edition-council = for the council
paper-edition-prt = for the provincial table
paper-periods = Period
paper-status-relaxed = This { word-proposal } leaves { $places } of the places asked for open, since the limits allow no more.

## Headings
paper-divided = How the places are divided
paper-map = Map
paper-numbers = Numbers
paper-why = Why this number
paper-why-all = Why these numbers
paper-assumed = What is assumed and what is unknown
paper-changed = What changed since the previous version
paper-react = To react or to propose an exchange
paper-execution = Outline of an execution plan
paper-sources = Sources and provenance

## In short
paper-short-new = The { word-proposal } is that { $area } makes room for { $new_n ->
    [one] { $new } new place
   *[other] { $new } new places
} in the period { $period }.
paper-short-new-none = The { word-proposal } asks no new places of { $area } in the period { $period }.
paper-short-total = With { $existing_n ->
    [one] { $existing } existing place
   *[other] { $existing } existing places
} that makes { $total } together.
paper-short-rate = Per 1,000 inhabitants it goes from { $before } to { $after } places.
paper-short-rate-province = In the whole province of { $province } it is then { $rate } per 1,000 inhabitants.
paper-short-rate-country = In the whole country it is then { $rate } per 1,000 inhabitants.
paper-short-incomplete = Part of the existing places is unknown; numbers with ≥ are a lower bound.
paper-short-members = There are new places in the period { $period } for { $some } of the { $count_n ->
    [one] one municipality
   *[other] { $count } municipalities
}{ $none_n ->
    [0] .
    [one] ; for { $none } municipality there are no new places then, for no group at all.
   *[other] ; for { $none } municipalities there are no new places then, for no group at all.
} { $groups_n ->
    [one] The group that counts is
   *[other] All groups count:
} { $groups }.
paper-short-members-fewer = In { $fewer } of the { $count_n ->
    [one] one municipality
   *[other] { $count } municipalities
} there are then fewer places than agreed.

## What is asked
paper-asked-province = The province of { $province } is asked for { $places_n ->
    [one] { $places } new place
   *[other] { $places } new places
} in the period { $period }.
paper-asked-country = The whole country is asked for { $places_n ->
    [one] { $places } new place
   *[other] { $places } new places
} in the period { $period }.
paper-asked-untold = No number of its own is set for the province of { $province } in the period { $period }.
paper-caption-asked = Asked and { word-proposed } in { $area }, period { $period }
paper-incomplete-note = ≥ means: at least; there is also an existing location of unknown size.

## Division
paper-divided-key = The key says which part of all places belongs to a municipality. The key of each group is:
paper-divided-group = { $group }: { $key }
paper-divided-aims = Within the rules the choice was made in this order:
paper-aim-leximax_load = { $group }: the municipalities with the smallest part of their share are filled first, so that the heaviest share becomes as light as can be, then the next, and so on
paper-aim-worst_load = { $group }: the heaviest share as light as can be
paper-aim-total_gap = { $group }: as near as can be to the share by the key, all differences added
paper-aim-change = { $group }: change as little as can be
paper-aim-other = { $group }: { $aim } ({ $level })
paper-aim-weighed = { $group }: { $aim } ({ $level }, weight { $weight })
paper-aim-lots = { $group }: among equal outcomes a fixed lot decides, the same each time
paper-divided-groups = Groups follow the regime of the facility. No feature of people enters anywhere.
paper-divided-audit = The { word-proposal } was then checked without the model: { $count_n ->
    [one] { $count } rule, not broken
   *[other] { $count } rules, none broken
}. All sums hold exactly, in whole places.

## Map and numbers
paper-figure = Figure { $number }. { $title }
paper-table = Table { $number }. { $title }
paper-caption-map = { $title }, period { $period }
paper-map-same = In the period { $period } the numbers on the map are the same.
paper-caption-groups = Numbers of { $area } by group, period { $period }
paper-caption-towns = Municipalities in { $area }, period { $period }
paper-caption-regions = Regions in { $area }, period { $period }
paper-caption-neighbours = { $area } and its neighbours, period { $period }
paper-caption-region = { $area } and the other municipalities of its region, period { $period }
paper-row-region = { $name } (sum of the region)
paper-row-province = { $name } (sum of the province)
paper-row-elsewhere = Known per province only
paper-row-total = Total
paper-col-town = Municipality
paper-col-area = Area
paper-col-rate = Per 1,000 after
paper-col-why = Particulars
paper-col-before = Previous version
paper-col-now = Now
paper-col-change = Difference
paper-elsewhere-note = The municipality of these existing places is not known or not public; they count in the total only.
paper-withheld-note = The numbers of some municipalities are not for these readers; the sum of the area around them stands in their place.

## Why
paper-why-intro = The reasons below are about the period { $period }.
paper-why-level = The share follows from the key. In { $area } the municipalities with the smallest part of their share are filled first, up to about { $level } %; who has more already gets no new places. Rounding keeps every sum exact.
paper-why-level-rest = The share follows from the key, which has subtracted existing places. In { $area } municipalities with the least of their remaining share filled are filled first, up to about { $level } %. Rounding keeps every sum exact.
paper-col-share = Share
paper-col-filled = Part of share (%)
paper-col-people = Inhabitants
paper-col-sum = Computed
paper-no-sum = –
paper-sum-note = Computed = share × level − what counts already (existing places and those taken over); the level stands below in step 3. Below zero it becomes zero. New is the same in whole places. Where there is a – a limit, bid or other rule sets the number.
paper-sum-note-rest = Computed = remaining share × level − what counts already (places taken over, and existing places that the key has not subtracted). The remaining share is the share less the existing places that the key has subtracted; the level stands below in step 3. Below zero it becomes zero. New is the same in whole places. Where there is a – a limit, bid or other rule sets the number.
paper-caption-why = Reasons by municipality
paper-why-nothing = No reasons by municipality are recorded for this area.

## Changed
paper-changed-none = No previous version was given to compare with.
paper-changed-same = No number of { $area } changed.
paper-changed-groups = The sums over all groups in { $area } did not change; numbers of single groups did.
paper-changed-causes = What changed in data and settings:
paper-caption-changed = New places compared with the previous version, period { $period }

## To react
paper-react-intro = This is a proposal. A municipality can react in three ways:
paper-react-facts = Report a mistake: name the number, what it should be and the source. Missing or outdated locations belong to this.
paper-react-bound = Propose a limit: name the smallest or largest number of places, for which group and period, and why.
paper-react-exchange = Propose an exchange: name the other municipality, the group, the period and the number. Both executives agree; the sum of the province stays the same.
paper-react-rules = Another kind of reception never lowers the requirement of a group by itself; that has to be agreed. Places for sober reception are not exchanged.
paper-react-when = Reactions are possible until { $day } at { $where }.
paper-react-where = Reactions go through the province to the provincial table, which deliberates on the division. Then the plan is computed anew, and what changed stays visible.
paper-caption-exchange = Proposal for an exchange
paper-exchange-from = From municipality
paper-exchange-to = To municipality
paper-exchange-group = Group
paper-exchange-period = Period
paper-exchange-places = Places

## Execution plan
paper-execution-intro = The actions are a general outline, not agreements. The municipality fills in owner and status; actions can be dropped or added.
paper-execution-intro-province = The actions are a general outline, not agreements. Owner and status are filled in by each municipality or together.
paper-col-action = Action
paper-col-owner = Owner
paper-col-status = Status
paper-housing = Housing
paper-housing-1 = Explore locations that fit the number, alone or with neighbouring municipalities
paper-housing-2 = Agree with COA on building, running, duration and size
paper-housing-3 = Plan for the permit and the periods of objection
paper-housing-4 = Settle what happens when an existing location ends
paper-safety = Safety
paper-safety-1 = Draw up a safety plan with police, fire service and medical services
paper-safety-2 = Inform people who live nearby and name one point of contact
paper-safety-3 = Agree who decides when at incidents
paper-integration = Integration
paper-integration-1 = Arrange school and language lessons, from the first week
paper-integration-2 = Make work, volunteering and activities by day possible
paper-integration-3 = Fit the step from reception to a home to the housing task
paper-care = Care
paper-care-1 = Arrange general practitioners and public health
paper-care-2 = Arrange youth health care; for places for unaccompanied minors also their guidance
paper-care-3 = Agree on mental health care and crisis care
paper-caption-execution = Actions: { $discipline }

## The commissioner's report
report-title = State of reception in { $area }
report-subtitle = { $title }. Report of the King's Commissioner to the minister.
report-summary = Summary
report-regions = By region
report-towns = By municipality
report-terms = What the columns mean
report-short-standing = On the reference date ({ $day }) there { $places_n ->
    [one] is { $places } place
   *[other] are { $places } places
} in { $area }.
report-short-bids = Planned are { $hard } hard and { $soft } soft places; the gap to the task is then { $gap }.
report-short-new = The { word-proposal } counts { $new_n ->
    [one] { $new } new place
   *[other] { $new } new places
}, of which { $amv } for unaccompanied minors (AMV).
report-short-new-only = The { word-proposal } counts { $new_n ->
    [one] { $new } new place
   *[other] { $new } new places
}.
report-short-deviation = With what stands on the reference date that makes { $total } places: { $way ->
    [more] { $deviation } more than
    [fewer] { $deviation } fewer than
   *[same] as many as
} the indicative number ({ $official }).
report-no-bids = No bids are loaded: task, hard and soft places, gap, indicative number and exchange are unknown here.
report-col-standing = On reference date
report-col-task = Task
report-col-hard = Planned, hard
report-col-soft = Planned, soft
report-col-gap = Gap
report-col-new = New, { word-proposal }
report-col-amv-existing = AMV, existing
report-col-amv-new = AMV, new
report-col-official = Indicative number
report-col-deviation = Deviation
report-col-partner = Exchange with
report-formula = Gap = task − places on the reference date − hard − soft, exchanges worked in (below zero: a surplus). Deviation = places on the reference date + new − indicative number (below zero: fewer than indicative). New is the { word-proposal }; hard and soft bids are part of it as far as it uses them and are not added.
report-day = of the period { $period }
report-term-task = Task: the part of all places, existing and asked for, that belongs to the area by its indicative number or the key.
report-caption-region = Regions of { $area }, period { $period }
report-caption-town = Municipalities of { $area }, period { $period }
report-term-standing = On reference date: places that are there on that day, or are agreed to be there still. Realised is the part that is open now. The reference date of each period: { $days }.
report-term-planned = Planned: places that municipalities offer and that are not there yet; hard is decided, soft is not.
report-term-gap = Gap: what the task lacks after the places on the reference date and the planned ones; below zero it is a surplus.
report-term-deviation = Deviation: by how many places the { word-proposal }, existing and new together, exceeds the indicative number or falls short of it. A municipality without an indicative number has no deviation.
report-term-unknown = Unknown is not zero; ≥ means at least.

## Errors
paper-withheld = The numbers of { $name } are not public for these readers; no paper is made about it. Make the plan again with another --audience.
paper-report-province = The report to the minister is about a province; { $name } is none.
paper-many = This plan has { $count } municipalities; the map and the papers may take a minute or more.
paper-done = Written: { $files }

## Plans of whole locations, and of many periods
paper-divided-sites = This { word-proposal } is made of whole locations that open, stay, grow or close. They were chosen for all periods at once: as near to the shares as can be, by the weights that the scenario gives to distance, opening and extending; the aims stand among the assumptions. A municipality therefore often gets a whole location or none.
paper-divided-key-sites = The key decides which share of all places belongs to a municipality. Here that share is a measure and not a number that is assigned. The key of each group is:
paper-why-sites = The share and the existing places below are those of the period { $period }; what opens, changes and closes is of all periods. Existing places are those agreed to be there still.
paper-no-sum-untold = A plan of whole locations is no sum that can be done line by line: all locations and periods are weighed together.
paper-no-sum-sites = A plan of whole locations is no sum to be done again line by line: all locations and periods are weighed at once. What the plan costs in distance to the shares, and how much better it could be at most, stands with the assumptions and in run.json.
paper-short-fewer = The { word-proposal } has { $fewer } { $fewer_n ->
    [one] place
   *[other] places
} fewer in { $area } in the period { $period } than are agreed for then.
paper-caption-sites = Calendar of locations in { $area }: places in each period and what happens
paper-sites-none = In this { word-proposal } there is in no period a location in { $area } that these readers may see.
paper-sites-note = Of a new location without a name the { word-proposal } names the municipality alone, no address. A number without a word: the location stays as it is; an empty cell: it is not there then.
paper-col-site = Location (kind; existing or { word-proposed })
paper-site-cell = { $places } ({ $action })
paper-caption-over-time = { $area } in all periods, all groups together
paper-caption-asked-time = What is asked in each period
paper-col-period = Period
paper-col-asked-country = New asked, whole country
paper-col-asked-province = New asked, { $province }
paper-map-final = The map is of the final period; map.html shows the others too.
paper-final-only = The tables below are of the final period, { $period }.
paper-asked-none = no number of its own
paper-agenda-province = The agenda of the provincial table is about a province; { $name } is none. Name one with --for.
