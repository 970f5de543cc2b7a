## Layers of the map
layer-new = New places
layer-existing_per_1000 = Existing places per 1,000 inhabitants
layer-total_per_1000 = Total per 1,000 inhabitants
layer-new_per_1000 = New places per 1,000 inhabitants
layer-difference = Difference from key share (%)
layer-amv = New places: unaccompanied minors (AMV)
layer-safe_country = New places: sober reception
layer-regular = New places: regular
unit-places = places
unit-per_1000 = places per 1,000 inhabitants
unit-percent = per cent
note-municipality = The figure of a municipality is an arithmetical share, not a location.
note-province = Provinces and regions are where agreements are made.

## The page
boundaries-missing = The file has no boundary for { $count } municipalities; they are on the tile map and in the table only: { $names }.
map-choices = Choices for the map
map-search = Find a municipality
map-level = Level
map-layer = What the map shows
map-view = View
map-period = Period
map-map = Map
map-panel = Figures of the chosen area
map-choose = Choose an area on the map or find a municipality
map-table = The same figures as a table
map-download = Save the table as CSV
map-notes = Assumptions, unknowns, sources and provenance
map-noscript = This map needs JavaScript; the figures are in plan.xlsx too.
map-unknown = unknown
map-partly-unknown = has an existing location of unknown size
map-hatched = hatched: unknown or partly unknown
map-province = Province
map-code = Code
map-view-tiles = Tile map (every municipality the same size)
map-view-boundaries = Municipal boundaries
