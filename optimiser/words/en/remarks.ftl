## Remarks about a dossier in which nothing is wrong, on what is seldom meant
where-also = The same holds for { $count } rows in all: also { $rows }.
date-no-end = “{ $value }” was read as no end, as an empty cell.
date-before-periods = { $value } lies before the beginning of the first period, { $start }: this row counts in no period. { $meant ->
    [none] Is that right?
   *[other] Is { $meant } meant?
}
date-after-periods = { $value } lies after the end of the final period, { $end }: this row counts in no period. Is that right?
date-far = { $value } lies { $years } years outside the periods. { $meant ->
    [none] Is that right?
   *[other] Is { $meant } meant?
}
date-late = { $value } lies far after the end of the final period, { $end }, although this is known or agreed already. Is the year right?
bid-in-no-period = this bid cannot be used on the final day of any period and so counts nowhere. Is its beginning or end right?
period-long = this period lasts { $years } years, from { $start } to { $value }. Is the year right?
period-gap = this period begins on { $value }, while the one before ends on { $end }. Is the year right?
period-reference-outside = the reference date { $value } lies far outside the period from { $start } to { $end }. Is the year right?
limit-without-effect = this limit of { $value } in period { $period } changes nothing: row { $first } holds for all periods and is stricter, { $places }. Both hold. Give row { $first } a period if this number is to replace it.
table-file-beside = this file looks like table { $nearest } and is not read. Call it { $nearest } if it is to be read.
hidden-rows = { $count_n ->
    [one] row { $what } is hidden, for instance by a filter, and is read.
   *[other] rows { $what } are hidden, for instance by a filter, and are read.
}
hidden-columns = { $count_n ->
    [one] column { $what } is hidden and is read.
   *[other] columns { $what } are hidden and are read.
}
row-called-total = “{ $value }” seems to be a total of other rows and counts as a row of its own. Leave the row out if that is not meant.
row-is-sum = { $value } is exactly the sum of all other rows of the same area, but counts as a row of its own. Leave the row out if it is a total.
requirement-parts = the requirements of parts of this area in row { $rows } are { $sum } together and cannot add up to { $value }: no plan meets both. Correct one of the numbers.
published-parts = the published totals of parts of this area on the same day are { $sum } together, more than { $value }. Is that right?
published-below-rows = on this day the rows of locations in this area have { $sum } places together, more than the published total { $value }. Does something stand there twice?
row-double = this row says the same as row { $first }, under another code ({ $value }), and so counts twice. Is that right?
