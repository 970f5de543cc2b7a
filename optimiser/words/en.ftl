where-row = row { $row }
where-column = column { $column }

## Complaints about files
folder-missing = there is no such folder. Give the folder that holds the tables.
file-empty = the file is empty. A table has a header row and one row per item.
file-encoding = the file is not UTF-8. Save it as “CSV UTF-8”.
file-not-text = the file is not text. Save the sheet as “CSV UTF-8”.
file-too-large = the file is larger than { $limit } MB; no table of a dossier is. Check that it is the right file.
file-separator = columns are separated by { $found }. Use commas with decimal points, or semicolons with decimal commas.
file-quotes = a quotation mark is not closed ({ $found }). Write a quotation mark inside a text twice.
table-missing = this table is missing from folder “{ $folder }”. Add it with at least its header row.
table-without-rows = the table has no rows. At least one is needed.
column-missing = this column is missing ({ $meaning }). Add it to the header row.
column-unknown = column “{ $column }” is not known. { $near ->
    [no] Remove it.
   *[yes] Did you mean “{ $nearest }”?
}
column-twice = this column stands in the header more than once. Keep one.
row-length = this row has { $found } cells and the header { $expected }. Put quotation marks around texts with a separator in them.

## Complaints about values
value-missing = this cell is empty and may not be ({ $meaning }). Fill it in.
number-ambiguous = “{ $value }” can be read as { $whole } or as { $fraction }. Write { $remedy_value } if the first was meant.
number-not-whole = “{ $value }” is not a whole number ({ $meaning }). Write a whole number without separators.
number-unreadable = “{ $value }” is not a number ({ $meaning }). Write digits only.
number-other-dialect = “{ $value }” does not have the decimal mark of this file, “{ $mark }”. Write it with that mark.
number-too-small = “{ $value }” is too small: at least { $limit } ({ $meaning }).
number-too-large = “{ $value }” is too large: at most { $limit } ({ $meaning }).
date-unreadable = “{ $value }” is not a date. Write it as 2022-07-01.
code-form = “{ $value }” does not look like a code ({ $meaning }). Use letters, digits and - _ . : only.
text-too-long = this text is longer than { $limit } characters. Shorten it.
not-one-of = “{ $value }” is not allowed; expected { $expected }.
value-unreadable = “{ $value }” cannot be read ({ $meaning }).
key-twice = “{ $value }” stands here for the second time; first in row { $first }. Remove or merge one of the two.
code-unknown = “{ $value }” is not in { $target }. { $near ->
    [no] Correct the code or add it there; an old code may belong to a merged municipality.
   *[yes] Did you mean “{ $nearest }”? An old code may belong to a merged municipality.
}
name-differs = “{ $value }” is another name than “{ $first }” for the same code { $code }. Make them equal.
province-differs = “{ $value }” is not the province of this municipality, { $expected }. Correct one of the two.
end-before-start = { $value } lies before the beginning, { $start }. Exchange or correct the dates.
minimum-above-maximum = { $value } is below the minimum { $minimum } of the same municipality, period and group. Lower the minimum or raise this number.
no-inhabitants = no municipality has inhabitants. Fill in the population.
group-unknown = group “{ $value }” is not among the groups of the scenario ({ $known }). Correct it or add the group to the scenario.

## Complaints about scenarios and plans
scenario-missing = there is no such file. Give the path of a scenario (TOML).
scenario-not-toml = this is not valid TOML: { $found }.
setting-missing = this setting is missing. Add it.
setting-unknown = this setting is not known. Remove it or correct its name. { $expected }
setting-invalid = “{ $value }” does not fit: { $expected }
room-unknown = “{ $value }” does not exist in { $column }. Known are: { $known }.
key-parameter = “{ $value }” does not fit: { $expected }.
key-column-missing = { $value } has neither an official nor an estimated value in this column, which key { $key } needs. Fill one in or choose another key.
divide-without-requirement = there is no requirement of the whole country for group “{ $value }” to be divided. Add it to requirement.csv or remove the division.
agreed-missing = the agreed plan is not there. Correct the path in the scenario.
cell-unknown = “{ $value }” is not a municipality, group and period of this dossier. Correct the row.
rows-missing = { $missing } rows of the plan are missing. Every municipality, group and period needs one.
number-differs = “{ $value }” differs from the tables, which give { $expected }.
boundaries-no-crs = the file does not say in which coordinate system it is. Save it with one (EPSG:28992 or EPSG:4326).
boundaries-no-match = no column holds the codes of the municipalities. Give a file with codes such as GM0363.
boundaries-unreadable = this file cannot be read as GeoPackage or GeoJSON. Check the file.

## Errors
divide-negative = the number of places cannot be negative: { $places }.
divide-no-weight = there are { $places } places to divide but nobody has a share in this key.
out-exists-file = “{ $path }” is a file; give a folder for the results.
infeasible-head = No plan can obey all rules. Nothing was written.
infeasible-rule = These rules cannot hold together:
infeasible-row = { $rule }: { $index }
infeasible-hidden = { $rule }: a limit that this audience may not see
infeasible-missing = Smallest relaxation: leave { $places } places open in { $scope } ({ $group }).
infeasible-remedy = Change one of these numbers, or give --relax to leave these places open on the record.
infeasible-bounds = The limits clash even when nothing is required. Change one of them.
audit-failed = Internal defect: the auditor found broken rules: { $rules }. Nothing was written.
solver-status = The solver stopped without a proven answer ({ $status }). Nothing was written.
stage-infeasible = Internal defect: a later aim ({ $aim }) left no plan. Nothing was written.
row-twice = Internal defect: a row was named twice ({ $row }).
rounding-impossible = No table in whole places keeps every total: areas overlap in a way that allows none.
no-aims = The scenario has no aims.
unexpected = Something unexpected went wrong: { $what }. Give --debug for the details.
interrupted = Stopped on request. Nothing was written.

## Groups, levels, aims
group-regular = regular
group-amv = unaccompanied minors (AMV)
group-safe_country = sober reception
group-total = all groups
level-municipality = Municipality
level-region = Region (deelregio)
level-province = Province

## Words of the summary
proposal = This is a proposal for deliberation at the Provinciale Regietafel; it designates nobody.
no-legal-basis = In February 2022 a designation by the state had no legal basis (as of 24 November 2026: under the Spreidingswet, in force since 1 February 2024, the minister’s decision binds).
mark-public = { "" }
mark-council = Confidential: for the council
mark-prt = Confidential: for the Provinciale Regietafel
reading = Reading and checking { $what }
solving = Dividing { $places } places over { $count } municipalities
writing = Writing to { $folder }
sum-head = Summary
sum-province = Province
sum-required = Required
sum-existing = Existing
sum-new = New
sum-total = Total
sum-before = Per 1,000 before
sum-after = Per 1,000 after
sum-all = Country
sum-open = Left open
sum-figures = Figures per municipality (known places)
figure-before = before
figure-after = after
metric-gini = Gini of places per inhabitant
metric-without_reception = Municipalities without known reception
metric-heaviest_per_1000 = Highest number per 1,000 inhabitants
metric-heaviest_ten = Part of the ten municipalities with most places
highest = Highest: { $name }, { $value } per 1,000 inhabitants
lowest = Lowest: { $name }, { $value } per 1,000 inhabitants
viable = Of { $count } municipalities with new places, { $small } have fewer than { $size }: an arithmetical share, not a location.
unknown-unlocated = { $places } of the published existing places have no known municipality; they are given to none.
unknown-elsewhere = { $places } existing places are known only for their province and count there.
unknown-unsized = { $count } municipalities have an existing location of unknown size: { $names }.
unknown-open-end = { $places } existing places have no known end and count as staying.
approximation = Key shares are approximations; no official list was loaded.
assumption-relief = Provinces that host relatively much get a smaller part of the additional regular places (factor 0.70 to 1.25, an approximation of the 2022/23 pattern).
void-aim = The heaviest load is fixed by { $name } alone, which hosts that many already.
done-open = Open { $path } in a browser.
check-ok = No complaints: { $municipalities } municipalities, { $locations } location rows, { $requirement } rows of requirement.
check-count = { $count } complaints:
provenance = Made with optimiser { $version } from { $files }.
sources-line = Municipalities: CBS, 1-1-2022 (CC BY 4.0); locations: public pages, see SOURCE.md of the dossier.

## Sheets
sheet-proposal = Proposal
sheet-municipalities = Per municipality
sheet-provinces = Per province
sheet-notes = Assumptions
col-period = Period
col-code = Code
col-name = Name
col-province = Province
col-region = Region
col-group = Group
col-existing = Existing
col-new = New
col-total = Total
col-share = Key share
col-difference = Difference from key share
col-population = Inhabitants
col-per1000 = Total per 1,000
col-remark = Remark

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
