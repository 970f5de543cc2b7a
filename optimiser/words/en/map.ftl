## Layers of the map
layer-new = { word-proposal-capital }: new places
layer-existing_per_1000 = Existing places per 1,000 inhabitants
layer-total_per_1000 = After, per 1,000 inhabitants (existing and new)
layer-new_per_1000 = New places per 1,000 inhabitants
layer-difference = Difference from key share (%)
layer-amv = New places: unaccompanied minors (AMV)
layer-safe_country = New places: sober reception
layer-regular = New places: regular
layer-change = Change since the version before
layer-realised = Realised
layer-hard = Bid: firm
layer-soft = Bid: soft
layer-gap = Still open against the task
unit-places = places
unit-persons = people
unit-per_1000 = places per 1,000 inhabitants
unit-persons_per_1000 = people per 1,000 inhabitants
unit-counted_per_1000 = counted places per 1,000 inhabitants
unit-percent = per cent
note-municipality = The figure of a municipality is an arithmetical share, not a location.
note-province = Provinces and regions are where agreements are made.
class-below = less than { $bound }
class-from = { $bound } or more
class-to = { $low } to { $high }
class-range = { $low } to { $high }

## Borders in the user's file
boundaries-fetch = There are no borders of municipalities; only the tile map is drawn. { $command } fetches them once (Kadaster and CBS, needs internet); after that every page opens on the borders.
boundaries-missing = The file has no boundary for { $count_n ->
    [one] { $count } municipality; it is
   *[other] { $count } municipalities; they are
} on the tile map and in the table only:
boundaries-incomplete = Note: the file has no boundary for { $count_n ->
    [one] { $count } municipality
   *[other] { $count } municipalities
}. Choose the tile map to see all of them; the table is complete.
boundaries-unknown = The file of boundaries has { $count_n ->
    [one] { $count } code that the dossier lacks, perhaps of another year; it is
   *[other] { $count } codes that the dossier lacks, perhaps of another year; they are
} not drawn: { $codes }.
boundaries-none = No file of municipal boundaries was given (--boundaries); therefore only the tile map is drawn.
boundaries-source = Municipal boundaries from the file { $file }.

## The page
map-choices = Choose what the map shows
map-search = Find your municipality, region or province
map-level = Level
map-layer = What the map shows
map-view = View
map-period = Period
map-zoom = Zoom to
map-when = New places there are then
map-whole = the whole country
map-zoom-in = Zoom in
map-zoom-out = Zoom out
map-map = Map
map-map-difference = Map of the difference: B minus A
map-panel = Figures of the chosen area
map-choose = Choose an area on the map or find your municipality
map-table = The same figures as a table
map-table-help = Choose a heading to sort, or a name to see the area on the map; the arrow keys go from name to name.
map-download = Save the table as CSV
map-notes = Assumptions, unknowns and sources
map-noscript = Without JavaScript the map stands still: below is the { word-proposal } as a drawing and a table. Searching, other maps and the reasons per municipality need JavaScript; all figures are in plan.xlsx too.
map-unknown = unknown
map-withheld = not public
map-partly-unknown = ≥ means at least: an existing location of unknown size is not counted.
map-withheld-why = The figures of this area are not for this reader; those of the area around it are.
map-hatched = unknown or partly unknown
map-province = Province
map-region = Region
map-code = Code
map-view-tiles = Tile map (every municipality the same size)
map-view-boundaries = Municipal boundaries
map-overlays = Show too
map-overlay-sites = Existing locations (points)
map-overlay-bounds = Ceilings and fixed numbers
map-bound-capacity = ceiling for all places
map-bound-maximum = at most, new places
map-bound-fixed = fixed number of new places
map-bound-minimum = at least, new places
map-legend-sites = Municipality with existing locations: the larger the point, the more places. The point is not the address.
map-legend = Legend
map-new = new places { word-proposed }
map-new-one = new place { word-proposed }
map-now = Existing
map-then = After
map-places = Places
map-one-place = place
map-per-1000 = Per 1,000 inhabitants
map-key-share = Share by the key
map-required = Required in this area
map-open = Left open
map-before = New in the version before
map-by-group = New places per group
map-standing = Where the bid stands
map-neighbours = Neighbouring municipalities
map-nearest = Nearest municipalities
map-name = Name
map-new-short = New
map-total-1000 = After, per 1,000
map-limits = Ceilings and fixed numbers
map-sites = Existing locations
map-no-end = no end date known
map-place-unknown = number unknown
map-author = set by
map-source = source
map-fair = How equal is the division?
map-bars = Per province: places per 1,000 inhabitants
map-bars-areas = Places per 1,000 inhabitants
map-lorenz = Spread over inhabitants
map-lorenz-x = part of the inhabitants
map-lorenz-y = part of the places
map-equal = equally divided
map-lorenz-text = The closer a line is to the straight one, the more equally the places are divided over inhabitants. Municipalities with unknown numbers are left out.
map-lorenz-table = Figures of these lines
map-people = Inhabitants
map-lists = All existing locations and fixed numbers as a list
map-kind = Kind
map-town = Municipality
map-end = End date
map-bound = Kind of limit
map-group = Group
map-reason = Reason
map-skip-panel = To the figures
map-skip-map = To the map
map-skip-table = To the table
map-attribution = Map data © Kadaster
map-more = B receives more than A
map-fewer = B receives fewer than A
map-who = Who receives more, who fewer?
map-difference = Difference
map-cost = What does it cost in fairness?
map-causes = What changed since the version before
map-figure = Figure
map-all = The whole country
level-country = Country

page-chosen = { $name } chosen: { $places }.
page-hits = Found: { $count }. Choose one.
page-no-hit = Nothing found for ‘{ $text }’.
page-nearest = Nothing found for ‘{ $text }’. Did you mean one of these?
page-rank = Rank { $rank } of the { $count } municipalities of which all places are known, by places after per 1,000 inhabitants (1 = most).
page-province = { $name } as a whole
page-until = until { $day }
page-ended = ended on { $day }
page-shown = { $area }: number of areas { $count }
page-half = The half of the inhabitants with the least reception has { $before } of the existing places and { $after } of all after.
page-scores = { $area }: figures over all municipalities in { $period } (known places)
page-at-least = ≥ { $places }
page-when = { $places } from { $first } to { $until }
page-when-one = { $places } in { $first }
page-why = Why this number ({ $period })
page-more = Municipalities: { $count }; places together: { $places }.
page-keys = Distribution keys: { $keys }.
page-compare = Comparison of two plans
page-compare-first = A: { $title }
page-compare-second = B: { $title }
compare-other-areas = The two plans are not about the same areas; only plans for the same municipalities, regions and provinces can be compared. Difference: { $codes }.
compare-other-periods = The two plans have no period in common.
boundaries-differ = Note: { $missing_n ->
    [one] { $missing } municipality has
   *[other] { $missing } municipalities have
} no border in the file: { $named }. What is missing stands on the tile map and in the table.
boundaries-others = Note: the file of borders has { $unknown_n ->
    [one] { $unknown } code that
   *[other] { $unknown } codes that
} the dossier does not have, such as { $named }. Perhaps it is of another division.
boundaries-outside = Note: the point (lon, lat) of { $count_n ->
    [one] { $count } municipality lies
   *[other] { $count } municipalities lies
} outside its own border: { $named }. Check codes and points.
boundaries-why-no-row = no row with this code
boundaries-why-no-area = the row has no area that can be drawn
boundaries-why-under = its shape lies wholly under those of other areas
