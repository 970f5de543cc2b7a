where-row = row { $row }
where-column = column { $column }

## Complaints about files
folder-missing = there is no such folder or workbook. Give the folder that holds the tables, or a workbook (.xlsx).
file-empty = the file is empty. A table has a header row and one row per item.
file-encoding = the file is not UTF-8. Save it as “CSV UTF-8”.
file-not-text = the file is not text. Save the sheet as “CSV UTF-8”.
file-too-large = the file is larger than { $limit } MB; no table of a dossier is. Check that it is the right file.
file-odd = { $kind ->
    [folder] this is a folder, not a file
   *[other] this is no ordinary file but a pipe or a device
}. Give a file on disk.
file-too-long = the file has more than { $limit } lines; no table of a dossier has so many. Remove empty lines, or check that it is the right file.
file-too-wide = the header has more than { $limit } columns; no table is that wide. Remove those columns, or check that it is the right file.
scenario-too-large = the file is larger than { $limit } MB; no file of settings is. Check that it is the right file.
complaints-more = … and { $count } more. Mend these first.
boundaries-crs-link = the coordinate system is given as a link or an address, and nothing is fetched. Save it with the name of a system, such as EPSG:28992 or EPSG:4326.
boundaries-too-large = { $what ->
    [bytes] the file is larger than { $limit } bytes
    [shapes] there are more than { $limit } shapes
   *[vertices] the shapes together have more than { $limit } corners
}; municipal boundaries never have so many. Give a simplified file, or check that it is the right one.
file-separator = columns are separated by { $found }. Use commas with decimal points, or semicolons with decimal commas.
file-quotes = a quotation mark is not closed ({ $found }). Write a quotation mark inside a text twice.
file-separator-said = the line “sep=” names { $found } as the separator, but the header has another one. Remove or correct that line.
header-lower = the header with the names of columns stands here and not at the top. Remove { $above_n ->
    [one] the { $above } line
   *[other] the { $above } lines
} above it.
table-file-name = this file is not read; did you mean { $nearest }? { $kind ->
    [spreadsheet] Save it as { $nearest } (CSV UTF-8)
   *[text] Call it { $nearest }
}, or put it in another folder.
table-file-twice = this file and { $first } are both table { $nearest }. Keep one and call it { $nearest }.
table-missing = this table is missing from folder “{ $folder }”. Add it with at least its header row.
table-without-rows = the table has no rows. At least one is needed.
column-missing = this column is missing ({ $meaning }). Add it to the header row.
column-unknown = column “{ $column }” is not known. { $near ->
    [no] Remove it.
   *[yes] Did you mean “{ $nearest }”?
}
column-twice = this column stands in the header more than once. Keep one.
row-length = this row has { $found_n ->
    [one] { $found } cell
   *[other] { $found } cells
} and the header { $expected }. Put quotation marks around texts with a separator in them.

## Complaints about values
rows-not-municipalities = { $value } { $count_n ->
    [one] is not a municipality but a larger area or a total. Leave this row out.
   *[other] are not municipalities but larger areas or totals. Leave these rows out: { $rows }.
}
row-total = “{ $value }” seems to be a total or average of other rows. Leave this row out.
row-note = “{ $value }” seems to be a footnote and no row of the table. Remove this row.
value-missing = this cell is empty and may not be ({ $meaning }). Fill it in.
number-ambiguous = “{ $value }” can be read as { $whole } or as { $fraction }. Write { $remedy_value } if the first was meant{ $decimal ->
    [yes] , and { $remedy_fraction } if the second was.
   *[no] .
}
number-not-whole = “{ $value }” is not a whole number ({ $meaning }). Write a whole number without separators.
number-unreadable = “{ $value }” is not a number ({ $meaning }). Write digits only.
number-other-dialect = “{ $value }” has another decimal mark { $mixed ->
    [yes] than “{ $other }” in row { $line }; which of the two is meant cannot be seen. Write all numbers of this column with “{ $mark }”.
   *[no] than is expected here, “{ $mark }”. Write it with that mark.
}
number-too-small = “{ $value }” is too small: at least { $limit } ({ $meaning }).
number-too-large = “{ $value }” is too large: at most { $limit } ({ $meaning }).
date-unreadable = “{ $value }” is not a date. Write it as 2022-07-01.
date-ambiguous = “{ $value }” can be read as { $day_first } or as { $month_first }: with strokes, and in a file with commas, English programs put the month first. Write it so, with the year first.
date-month-first = “{ $value }” has no month that exists in the second place. Write { $meant } if the month comes first.
date-short-year = “{ $value }” has a year of two digits, which may lie in 1900 or in 2000. Write the date as 2022-07-01.
date-impossible = “{ $value }” is not possible here: expected is a day from { $first } to { $final } ({ $meaning }). { $side ->
    [late] “No end” is not possible in this column. Enter a real day
   *[early] Correct the year
}{ $optional ->
    [yes] , or leave the cell empty.
   *[no] .
}
code-form = “{ $value }” does not look like a code ({ $meaning }). Use letters, digits and - _ . : only.
text-too-long = this text is longer than { $limit } characters. Shorten it.
not-one-of = “{ $value }” is not allowed; expected { $expected }.
value-unreadable = “{ $value }” cannot be read ({ $meaning }).
key-twice = “{ $value }” stands here for the second time; first in row { $first }. Remove or merge one of the two.
area-name-unclear = “{ $value }” { $count_n ->
    [0] is no name of an area in this dossier. { $near ->
        [yes] Did you mean { $nearest }?
       *[no] Fill in the code.
    }
   *[other] does not fit one area alone: { $codes }. Fill in the code.
}
area-name-contradicts = “{ $value }” is not the name of { $stated }; that is { $own }. Mend the code or the name{ $count_n ->
    [0] .
   *[other] ; the name fits { $codes }.
}
code-unknown = “{ $value }” is not in { $target }. { $change ->
    [merged] { $old } became part of { $became } on { $since }. Use that code, or convert the table with “optimiser data convert”.
    [renamed] { $old } has been { $became } since { $since }. Use that code, or convert the table with “optimiser data convert”.
    [split] { $old } was divided over { $became } on { $since }. Choose to which municipality this row belongs.
    [founded] { $old } has existed only since { $since }, made of { $became }. Use the codes of the dossier's reference date.
   *[other] { $near ->
        [no] Correct the code or add it there; an old code may belong to a merged municipality.
       *[yes] Did you mean “{ $nearest }”? An old code may belong to a merged municipality.
    }
}
code-at-two-levels = “{ $value }” is also a code of another level ({ $other }). Every area has a code of its own, also where it is the same area, or places would count twice. Give it a code of its own in this column, such as { $suggested }.
codes-differ-by-capitals = “{ $value }” and “{ $first }” differ by capitals alone. Make them equal or give one of them another code.
code-is-name = “{ $value }” is a name; this column holds a code. { $count_n ->
    [one] Write { $codes }.
   *[other] Choose the code: { $codes }.
}
name-differs = “{ $value }” is another name than “{ $first }” for the same code { $code }. Make them equal.
province-differs = “{ $value }” is not the province of this municipality, { $expected }. Correct one of the two.
end-before-start = { $value } lies before the beginning, { $start }. Exchange or correct the dates.
minimum-above-maximum = { $value } is below the minimum { $minimum } of the same municipality and group in row { $minimum_rows }; both hold in period { $period }. Lower the minimum or raise this number.
minimum-above-capacity = { $value } leaves { $maximum } new places beside { $hosted } existing ones in period { $period }, fewer than the minimum { $minimum } of the same municipality in row { $minimum_rows }. Lower the minimum or raise this number.
minimums-above-total = in period { $period } { $maximum } new places are possible for all groups together, fewer than the minimums of the groups in row { $minimum_rows }, together { $minimum }. Lower a minimum or raise this number.
minimum-above-groups = the minimum { $value } for all groups together is more than the { $maximum } places that the limits of the groups in row { $maximum_rows } allow together in period { $period }. Lower the minimum or raise one of these limits.
minimum-not-eligible = a minimum of { $value } is not possible, since by eligibility the municipality cannot receive group { $group }. Correct one of the two.
no-inhabitants = no municipality has inhabitants. Fill in the population.
group-unknown = group “{ $value }” is not among the groups of the scenario ({ $known }). Correct it or add the group to the scenario.
group-regime-missing = group “{ $value }” has no regime, so nobody knows whether its locations must be protected. Known are { $known }. { $near ->
    [no] Put the group with its regime in groups.csv.
   *[yes] Did you mean { $nearest }? Else put the group with its regime in groups.csv.
}
group-regime-standard = group “{ $group }” always has the regime { $expected }, not { $value }. Correct the regime or give the group another name.
group-name-reserved = “{ $value }” is the name of all groups together. Give the group another name.

## Complaints about scenarios and plans
scenario-missing = there is no such file. Give the path of a file that ends in .toml.
scenario-not-toml = on line { $line }, at character { $sign }, this is no TOML: "{ $text }". See whether there or on the line before an =, a quotation mark or a bracket is missing, or a name stands a second time.
scenario-too-deep = too many lists lie inside one another here. Take layers out.
setting-missing = this setting is missing. Add it.
setting-unknown = this setting is not known. Remove it or mend its name. { $known }
setting-twice = “{ $value }” stands here twice. Remove one of them.
setting-invalid = “{ $value }” does not fit. { $needs ->
    [text] Write text, in quotation marks.
    [whole] Write a whole number, without quotation marks.
    [number] Write a number, without quotation marks.
    [truth] Write true or false, without quotation marks.
    [day] Write a day without quotation marks, such as 2025-05-01.
    [list] Write a list, in square brackets.
    [table] Write settings with names, below a heading or in braces.
    [least] It must be at least { $limit }.
    [above] It must be more than { $limit }.
    [most] It may be at most { $limit }.
    [below] It must be less than { $limit }.
    [short] Make the text shorter: at most { $limit } characters.
    [several] Name at least { $limit }.
    [choice] Choose from { $expected }.
   *[other] Write another value; docs/user/scenario.md says of every setting what may be written.
}
room-unknown = “{ $value }” does not exist in { $column }. Known are: { $known }.
key-parameter = “{ $value }” does not fit: { $expected }.
key-column-missing = { $value } has neither an official nor an estimated value in this column, which key { $key } needs. Fill one in or choose another key.
group-shares-above-all = the parts of the groups are { $percent } % of all places together, which is more than there are. Make one or more parts smaller (in the scenario under [group_shares], where 1 is all places).
group-shares-no-row = nothing is required of group “{ $value }” in period { $period }, so it is not known where its part is required. Put a row of this group with a number above 0 in requirement.csv, or remove the group under [group_shares].
group-shares-no-rest = the parts of the groups are { $percent } % of all places together, and in period { $period } there is no other group to get the rest. Let the parts be 100 % together (1 under [group_shares] in the scenario), or state no part of the group that should get the rest.
group-shares-nested = group “{ $value }” has in period { $period } rows of areas that lie within each other, so it is not known how many are required together. Leave out the rows of areas inside others, or remove [group_shares].
divide-without-requirement = there is no requirement of the whole country for group “{ $value }” to be divided. Add it to requirement.csv or remove the division.
divide-does-not-add-up = the requirement of { $scope } for group { $group } is { $required } places, and rows of areas inside it fix { $given }: nothing fits over the other areas (division over { $over }). Correct the rows, or remove the division.
rule-needed = rule “{ $value }” is missing; without it nothing has to be placed. Put under [rules]: { $value } = {"{}"}
smallest-too-large = a smallest number of { $value } does not fit: of this group { $places_n ->
    [one] { $places } new place is
   *[other] { $places } new places are
} required, in all municipalities together. Give at most { $places }, or remove it.
aim-needs-agreed = aim “{ $value }” keeps close to an agreed plan, and the scenario names none. Put at the top of the scenario: agreed = "folder/plan.csv" (the file plan.csv of the plan that was agreed), or remove this aim.
agreed-missing = the agreed plan is not there. Correct the path in the scenario.
cell-unknown = “{ $value }” is not a municipality, group and period of this dossier. Correct the row.
rows-missing = { $missing_n ->
    [one] { $missing } row of the plan is
   *[other] { $missing } rows of the plan are
} missing. Every municipality, group and period needs one.
number-differs = “{ $value }” differs from the tables, which give { $expected }.
boundaries-no-crs = the file does not say in which coordinate system it is. Save it with one (EPSG:28992 or EPSG:4326).
boundaries-no-match = no column holds the codes of the municipalities. Give a file with codes such as GM0363.
boundaries-swapped = the coordinates are swapped: the shapes lie on the municipalities if latitude and longitude are read the other way round. Save the file with longitude (x) first and latitude (y) second.
boundaries-other-system = the shapes do not lie on the municipalities in the coordinate system that the file states, { $said }, but they do in { $found }. Save the file with the right system.
boundaries-unsaid-system = the file states no coordinate system; the shapes lie on the municipalities in { $found }. Save the file with that system.
boundaries-misplaced = the point (lon, lat) of { $count_n ->
    [one] { $count } municipality does
   *[other] { $count } municipalities does
} not lie in the shape with its code, as of { $named }, and no other column is better. Give a file with the codes of the municipalities, or correct lon and lat in the dossier.
boundaries-unreadable = this file cannot be read as GeoPackage or GeoJSON. Check the file.
name-unknown = “{ $value }” is not in { $target }. { $near ->
    [no] Correct it or add it there.
   *[yes] Did you mean “{ $nearest }”?
}
sign-hidden = There is a sign that cannot be seen, { $sign }, { $where ->
    [begin] at the beginning
   *[after] after “{ $before }”
}.
sign-space = There is a space of another kind, { $sign }, { $where ->
    [begin] at the beginning
   *[after] after “{ $before }”
}.
sign-like = { $where ->
    [begin] The first sign is { $sign } and no “{ $like }”.
   *[after] The sign after “{ $before }” is { $sign } and no “{ $like }”.
}
