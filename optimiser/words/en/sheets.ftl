## Sheets
sheet-guide = Reading guide
sheet-proposal = { word-proposal-capital }
sheet-municipalities = Per municipality
sheet-regions = Per region
sheet-provinces = Per province
sheet-control = Check
sheet-standings = Standings
sheet-sites = Locations
sheet-given = Input
sheet-limits = Limits
sheet-near_optimal = Room
sheet-changes = Changes
sheet-fairness = Fairness
sheet-notes = Assumptions
sheet-provenance = Provenance
sheet-smallest = { $smallest ->
    [region] region
    [province] province
   *[municipality] municipality
}
about-proposal = { word-proposal-capital } per { sheet-smallest }, group and period
about-municipalities = All groups together, per municipality
about-regions = Per region, with the new places of every group
about-provinces = Per province, with the new places of every group
about-control = Check: do the new places add up to the requirement?
about-standings = Places on the reference date, pledged (hard and soft) and what is still missing
about-sites = Existing locations that count (without those for unaccompanied minors)
about-given = What was asked, limited, offered and agreed
about-near_optimal = Least and most places of each municipality in plans that are nearly as good
about-limits = Limits that were set to the { word-proposal }
about-changes = What differs from the previous version
about-fairness = How fair: figures before and after, and the aims in their order
about-notes = Assumptions, unknowns, keys and sources
about-provenance = Provenance: files, versions and findings of the audit
sheet-page = page { $page } of { $pages }

## Columns
col-period = Period
col-code = Code
col-name = Name
col-province = Province
col-region = Region
col-province_code = Code of province
col-region_code = Code of region
col-group = Group
col-level = Level
col-existing = Existing
col-new = New
col-total = Total
col-share = Share by the key
col-least = Least
col-most = Most
col-near_room = Difference
col-difference = Difference from share
col-deviation = Difference from share (%)
col-population = Inhabitants
col-existing_per_1000 = Existing per 1,000 inhabitants
col-total_per_1000 = Total per 1,000 inhabitants
col-remark = Remark
col-required = Requirement
col-open = Stays open
col-surplus = More or fewer than required
col-wider = Also part of a wider requirement
col-verdict = Agrees with the requirement
col-realised = On reference date
col-task = Task
col-hard = Hard pledge
col-soft = Soft pledge
col-gap = Missing
col-planned = Pledged together
col-official = Official number
col-partner = Exchanges with
col-site = Location
col-place = Place
col-kind = Kind
col-opened = Open since
col-end = End
col-confidence = Confidence
col-table = Table
col-row = Row
col-cells = Cells
col-note = Note in the input
col-source = Source
col-bound = Kind of limit
col-places = Places
col-used = Counts towards it
col-room = Room
col-reason = Reason
col-author = Set by
col-previous = Previous version
col-change = Change
col-figure = Figure or aim
col-before = Before
col-after = After
col-unit = Unit
col-meaning = What it means
col-subject = Subject
col-text = Text
col-item = Item
col-value = Value

## Sums and cells
sum-all-rows = All rows
sum-visible-rows = Visible rows
sum-period = sum
cell-withheld = not public
rest-of = Rest of { $name }
remark-withheld = counted in “Rest of”
remark-incomplete = has a location of unknown size
remark-rest-withheld = together: what is not public per municipality
remark-rest = existing places of which the municipality is not known
remark-together = existing places of all groups together; not public by group
remark-small = not public per group (small number)
remark-unsized = size of the location unknown
confidence-high = high
confidence-medium = medium
confidence-low = low
control-yes = yes
control-no = no
control-right = right
control-wrong = wrong

## Reading guide
guide-control = Requirement met?
guide-sheets = Sheets
guide-reading = How to read it
guide-line-1 = Sums, totals and figures per 1,000 inhabitants are formulas. Click a cell to see where its number comes from; change a number on the sheet { word-proposal-capital } and all other sheets follow.
guide-line-2 = Above every table stand two sums: one of all rows per period, and one of the rows that are visible after filtering.
guide-line-3 = Existing: places that are still agreed on the reference date and whose size is known. A hatched cell is unknown, and that is not zero.
guide-line-4 = A row “Rest of” counts what cannot be assigned to a { sheet-smallest } or is not public per { sheet-smallest }. So all sums are right.
guide-line-5 = Share by the key: the part of the whole requirement, existing places included, that belongs to a { sheet-smallest } by the distribution key. It is a calculated part, not a location.
guide-left-out = The sheets begin at { $smallest ->
    [region] regions
   *[other] provinces
    }: { $municipalities } municipalities in { $periods_n ->
    [one] one period
   *[other] { $periods } periods
    } are more rows than a spreadsheet calculates in reasonable time. The numbers of each municipality are in plan.csv.
guide-colours = Colours (the same as on the map, equal for every version)
guide-scale-new = New places, { sheet-smallest }
guide-scale-per_1000 = Per 1,000 inhabitants
guide-scale-difference = Difference from share (%)
guide-empty = Without colour

## Fairness
sheet-aim = Aim { $place }: { $name } ({ $level }, { $group })
sheet-aim-withheld = The value is not public, since it would tell of figures that are not either.
aim-leximax_load = largest part of the share as small as possible, then the second largest
aim-worst_load = largest part of the share as small as possible
aim-total_gap = distance to the share, all together, as small as possible
aim-change = as little change as possible
aim-lots = lots where all else is equal
meaning-leximax_load = Places divided by the share by the key. The value is that of the municipality or area farthest above its share; 1 is exactly the share.
meaning-worst_load = Places divided by the share by the key, for the area where that is highest; 1 is exactly the share.
meaning-total_gap = Sum of all differences between places and share, above and below.
meaning-change = New places that went to another municipality than in the previous version.
meaning-lots = Where divisions are equally fair, a recorded lot decides; it changes nothing of the aims above it.
meaning-gini = How unequally places are divided over inhabitants: 0 is the same per inhabitant everywhere, 1 is all in one place. Lower is more equal.
meaning-without_reception = Number of municipalities where no place is known at all. Lower means that more municipalities take part.
meaning-heaviest_per_1000 = Places per 1,000 inhabitants in the municipality where that is highest.
meaning-heaviest_ten = Part of all places that lies in the ten municipalities with the most places: 0.5 is half.

unit-of-leximax_load = × share
unit-of-worst_load = × share
unit-of-total_gap = places
unit-of-change = places
unit-of-lots = lot
unit-of-gini = 0 to 1
unit-of-without_reception = municipalities
unit-of-heaviest_per_1000 = per 1,000 inhabitants
unit-of-heaviest_ten = part of all places

## Assumptions and provenance
subject-fact = Assumption or unknown
subject-cause = Change in the input
subject-key = Distribution key
subject-source = Source
subject-status = Outcome
subject-audit = Audit of the rules (excess)
subject-input = Input (SHA-256)
subject-override = Fixed beforehand
subject-setting = Setting
subject-version = Version
sheet-key = { $group }: { $key }
sheet-status = Outcome of the calculation
sheet-audience = Made for
status-optimal = optimal: proven that no division meets the aims better
status-feasible = obeys all rules; not proven to be the best division
audience-public = the public
audience-council = the council
audience-prt = the provincial table (PRT)
audit-branch_near = near every branch a location of the kind asked is open
audit-cluster = nowhere more places of a group near each other than asked
audit-few_sites = no more locations than asked
audit-keep_apart = groups stay as far apart as asked
audit-whole_places = every number is whole and none is missing
audit-keep_bids = hard bids are met
audit-keep_exchanges = exchanges stand
audit-meet_requirement = the requirement is met exactly
audit-respect_capacity = nowhere more than the capacity
audit-respect_limits = limits are kept
audit-eligible_groups = only groups that can be hosted
audit-no_share_no_places = no places without a share
audit-relieve_provinces = provinces that host many are relieved
audit-ceiling_per_1000 = nowhere new places above the ceiling per 1,000 inhabitants
audit-smallest_number = nowhere fewer new places than the smallest number

## QGIS
qgis-tiles = tiles
qgis-about-tiles = Tile map: every municipality is an equal hexagon near its place, not a border.
qgis-about-borders = Borders from { $file }.
qgis-about-sites = Points stand in the municipality, not at the address.
field-incomplete = Has a location of unknown size
field-withheld = Figures not public
field-existing = Known existing places
field-total = Known existing and new places
