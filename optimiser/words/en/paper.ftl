## The council paper
paper-title-municipality = Reception places in the municipality of { $area }
paper-title-region = Reception places in the region of { $area }
paper-title-province = Reception places in the province of { $area }
paper-subtitle = { $title }. Proposal for the division, with reasons, map and outline of an execution plan.
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
paper-status-relaxed = This proposal leaves { $places } of the places asked for open, since the limits allow no more.

## Headings
paper-short = In short
paper-asked = What is asked
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
paper-short-new = The proposal is that { $area } makes room for { $new } new places in the period { $period }.
paper-short-new-none = The proposal asks no new places of { $area } in the period { $period }.
paper-short-total = With { $existing } existing places that makes { $total } together.
paper-short-rate = Per 1,000 inhabitants it goes from { $before } to { $after } places.
paper-short-rate-province = In the whole province of { $province } it is then { $rate } per 1,000 inhabitants.
paper-short-rate-country = In the whole country it is then { $rate } per 1,000 inhabitants.
paper-short-incomplete = Part of the existing places is unknown; numbers with ≥ are a lower bound.
paper-short-viable = Fewer than { $size } places are too few for a location of their own: the number is an arithmetical share, which can also be met together with other municipalities.
paper-short-members = The proposal divides them over { $count } municipalities; { $none } of them get no new places.

## What is asked
paper-asked-province = The province of { $province } is asked for { $places } new places in the period { $period }.
paper-asked-country = The whole country is asked for { $places } new places in the period { $period }.
paper-asked-untold = No number of its own is set for the province of { $province } in the period { $period }.
paper-caption-asked = Asked and proposed in { $area }, period { $period }
paper-incomplete-note = ≥ means: at least; there is also an existing location of unknown size.

## Division
paper-divided-key = The key says which part of all places belongs to a municipality. The key of each group is:
paper-divided-group = { $group }: { $key }
paper-divided-aims = Within the rules the choice was made in this order:
paper-aim-leximax_load = { $group }: the municipalities with the smallest part of their share are filled first, so that the heaviest share becomes as light as can be, then the next, and so on
paper-aim-worst_load = { $group }: the heaviest share as light as can be
paper-aim-total_gap = { $group }: as near as can be to the share by the key, all differences added
paper-aim-change = { $group }: change as little as can be
paper-aim-lots = { $group }: among equal outcomes a fixed lot decides, the same each time
paper-divided-groups = Groups follow the regime of the facility. No feature of people enters anywhere.
paper-divided-audit = The proposal was then checked without the model: { $count } rules, none broken. All sums hold exactly, in whole places.

## Map and numbers
paper-figure = Map { $number }. { $title }
paper-table = Table { $number }. { $title }
paper-caption-map = { $title }, period { $period }
paper-map-same = In the period { $period } the numbers on the map are the same.
paper-caption-groups = Numbers of { $area } by group, period { $period }
paper-caption-towns = Municipalities in { $area }, period { $period }
paper-caption-regions = Regions in { $area }, period { $period }
paper-caption-neighbours = Neighbouring municipalities of { $area }, period { $period }
paper-caption-region = Other municipalities in the region of { $area }, period { $period }
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
paper-why-intro = The reasons below are about the period { $period } and can be checked by hand.
paper-why-level = The share follows from the key. In { $area } the municipalities with the smallest part of their share are filled first, up to about { $level } %. Rounding keeps every sum exact.
paper-why-level-rest = The share follows from the key, which has subtracted existing places. In { $area } municipalities with the least of their remaining share filled are filled first, up to about { $level } %. Rounding keeps every sum exact.
paper-col-share = Share
paper-col-filled = Part of share (%)
paper-caption-why = Reasons by municipality
paper-why-nothing = No reasons by municipality are recorded for this area.

## Changed
paper-changed-none = No previous version was given to compare with.
paper-changed-same = No number of { $area } changed.
paper-changed-causes = What changed in data and settings:
paper-caption-changed = New places compared with the previous version, period { $period }

## To react
paper-react-intro = This is a proposal. A municipality can react in three ways:
paper-react-facts = Report a mistake: name the number, what it should be and the source. Missing or outdated locations belong to this.
paper-react-bound = Propose a limit: name the smallest or largest number of places, for which group and period, and why.
paper-react-exchange = Propose an exchange: name the other municipality, the group, the period and the number. Both executives agree; the sum of the province stays the same.
paper-react-rules = Another kind of reception never lowers the requirement of a group by itself; that has to be agreed. Places for sober reception are not exchanged.
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
report-short-realised = In { $area } { $realised } places are realised in the period { $period }.
report-short-bids = Planned are { $hard } hard and { $soft } soft places; the gap is { $gap }.
report-short-new = The proposal counts { $new } new places, of which { $amv } for unaccompanied minors (AMV).
report-short-new-only = The proposal counts { $new } new places.
report-short-deviation = The proposal differs by { $deviation } places from the indicative number ({ $official }).
report-no-bids = No bids are loaded: hard and soft places, gap, indicative number and exchange are unknown. Realised is here the number of existing places.
report-col-realised = Realised
report-col-hard = Planned, hard
report-col-soft = Planned, soft
report-col-gap = Gap
report-col-new = New, proposal
report-col-amv-existing = AMV, existing
report-col-amv-new = AMV, new
report-col-official = Indicative number
report-col-deviation = Deviation
report-col-partner = Exchange with
report-caption-region = Regions of { $area }, period { $period }
report-caption-town = Municipalities of { $area }, period { $period }
report-term-realised = Realised: places that exist on the reference date.
report-term-planned = Planned: bids of municipalities that do not exist yet; hard is decided, soft is not.
report-term-gap = Gap: what the task lacks after realised and planned places.
report-term-deviation = Deviation: existing and new places of the proposal together, minus the indicative number.
report-term-unknown = Unknown is not zero.

## Errors
paper-withheld = The numbers of { $name } are not public for these readers; no paper is made about it. Make the plan again with another --audience.
paper-report-province = The report to the minister is about a province; { $name } is none.
paper-done = Written: { $files }
