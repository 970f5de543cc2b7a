## Rows and settings without effect
unused-rule = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }and another { $more }
}: no effect, since the scenario does not name rule { $rule }. Put it under [rules] if it must hold.
unused-default = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }and another { $more }
}: no effect, since without this row the same holds.
unused-outside = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }and another { $more }
}: no effect, since this lies outside all periods. Is the date right?
unused-no-day = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }and another { $more }
}: no effect, since it is in use on no reference date; what ends before that day has to be replaced.
unused-late = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }and another { $more }
}: no effect, since no period has a reference date on or after this day. Is the date right?
unused-superseded = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }and another { $more }
}: no effect, since a decision or a later list goes before.
unused-day = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }and another { $more }
}: no effect, since no period has this reference date.
unused-group = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }and another { $more }
}: no effect, since the scenario does not name this group.
unused-places-only = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }and another { $more }
}: no effect, since this scenario divides places and plans no locations ([locations] is missing).
unused-unsized = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }and another { $more }
}: no effect, since the size or the municipality of this location is not known. Fill it in.
unused-kind = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }and another { $more }
}: no effect, since no location or candidate is of this kind and none comes unnamed (generic is 0).
unused-no-end = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }and another { $more }
}: no effect, since no agreed end of this location is known.
unused-column = no effect: no key of this scenario divides by this column.
unused-stages = no effect: a plan of locations follows the aim of [locations], not that of [[stages]].
unused-near-optimal = “{ $value }” has no effect: no room is computed for a plan of locations.
unused-agreed = “{ $value }” has no effect: no aim of this scenario keeps close to the agreed plan (aim change).
unused-unpublished = “{ $value }” has no effect: there are no published totals (published_totals.csv).
unused-peak = { $value } has no effect: peak is 0.
unused-shortfall = { $value } has no effect: shortfall is 0.
unused-over-time = { $value } counts one period: over_time changes nothing.
unused-key = “{ $value }” has no effect: nothing of this group is required or exists.
unused-weight = “{ $value }” has no effect: the weight is 0.
unused-split = the proportion between the groups in this table does not hold: of all required places together every group gets the part that the scenario states ({ $value }, where 1 is all places; under [group_shares]). The other groups share the rest in their own proportion; the total stays the same.
unused-official-split = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }and another { $more }
}: no effect, since the scenario states itself which part every group gets ([group_shares]). Numbers of all groups together hold.
unused-smallest-none = “{ $value }” has no effect: the rule names no smallest number of any group. Put between the braces for instance: regular = 50
unused-smallest-required = { $value } has no effect: nothing is required of this group.
unused-smallest-extensions = { $value } has no effect: of no group with a smallest number are there places.
unused-smallest-gives-way = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }and another { $more }
}: this is below the smallest number ({ $places }) and goes before it: here there may be so few places.
unused-smallest-none-left = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }and another { $more }
}: this is below the smallest number ({ $places }): here no new places of this group come.
unused-tolerance = { $value } has no effect: no aim comes after this one that could use it (lots decide between equals only).
unused-housing = [housing] ({ $value }) has no effect on a plan of places; “optimiser housing” computes this part.
unused-streams = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }and another { $more }
}: no effect, since the scenario has no section [streams].
## Rows of the housing task and of streams without effect
unused-later = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }and another { $more }
}: no effect, since it is of a day after { $day }, the final day that counts here.
unused-half-year = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }and another { $more }
}: no effect, since it is of a half-year that is not told here ({ $first } up to and including { $until }).
unused-inhabitants = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }and another { $more }
}: these inhabitants have no effect: nothing is divided by them.
unused-annex = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }and another { $more }
}: no effect, since this annex belongs to a number that was revised.
unused-annex-all = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }and another { $more }
}: no effect, since the annex names every municipality.
unused-annex-same = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }and another { $more }
}: no effect here, since the division by inhabitants gives the same number.
unused-step = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }and another { $more }
}: no effect, since a later step counts.
unused-municipalities-known = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }and another { $more }
}: no effect, since all municipalities of this area are known: their sum counts.
unused-closed = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }and another { $more }
}: no effect, since a later count closed the half-year.
unused-few-counts = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }and another { $more }
}: this cell has no effect: with two counts the forecast rests on the later one.
unused-no-instruments = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }and another { $more }
}: this cell has no effect: none of them stays in a hotel, flow-through location or in-between facility.
unused-stay = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }and another { $more }
}: no effect: nobody of this row began to count in the half-years told, or is there on { $days }.
unused-stay-start = of this day only counts in which half-year it lies, whether the term is over, and whether it is after { $days }.
unused-stay-end = of this day only counts whether it is before { $days }.
unused-facility-stricter = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }and another { $more }
}: this cell has no effect: the facility is seen by fewer readers, and its stays with it.
unused-stays-stricter = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }and another { $more }
}: this cell has no effect: all its stays are seen by no more readers.
unused-nobody-there = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }and another { $more }
}: no effect, since nobody stays there on { $days }.
unused-counted = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }and another { $more }
}: no effect, since what this row expects has been counted.
unused-parts-known = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }and another { $more }
}: no effect, since all parts of reception are known: their sum counts.
unused-untold = no effect: it is read and checked, and no output shows it.
unused-unread = no effect: this is not read for what is asked here.
unused-plan-unread = no effect on a plan of places; “optimiser housing” reads this table.
unused-no-ledger = no effect, since the scenario has no section [housing].
unused-no-ledger-period = no effect, since no reference date of a period lies in the half-years of [housing].
unused-goal = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }and another { $more }
}: no effect on a plan of places, since a goal is no task.
unused-revised = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }and another { $more }
}: no effect, since a later number replaces it.
unused-rounded = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }and another { $more }
}: the rounded number has no effect, since rounded is not asked for.
unused-pace = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }and another { $more }
}: no effect on a plan of places, since a later count counts.
unused-stream-same = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }and another { $more }
}: no effect, since another table says the same number.
unused-lvv-row = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }and another { $more }
}: no effect, since this row is of no facility the newest on a reference date.
unused-lvv-closed = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }and another { $more }
}: these places have no effect, since the facility is closed.
housing-unread = Not read for what is asked here, and so without effect: { $tables }.
unused-chain = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }and another { $more }
}: no effect, since not all of task, arrears and counts that belong to it is known.
unused-decided = of this day only counts which number is the newest, to which the annex belongs, and whether it was known.
unused-ledger-span = “{ $value }” has no effect on a plan of places beyond { $first } up to and including { $until }.
unused-plan-year = { $value } has no effect on a plan of places; “optimiser housing” tells of which year the inhabitants are.
unused-ledger-day = { $value } has no effect: nothing in the tables is of a later day.
unused-ledger-rounded = rounded has no effect: no number that counts was rounded.
unused-same-count = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }and another { $more }
}: no effect on a plan of places, since the count before says the same number.
unused-plan-stay = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }and another { $more }
}: no effect: no stream on { $days } and no count that goes into the task rests on this row.
unused-even-counts = { $value }{ $more_n ->
    [0] { "" }
   *[other] { " " }and another { $more }
}: this cell has no effect: the counts are no more uneven than chance makes them, so that the forecast rests on the later one.
unused-count-until = of this day only counts which count is the newest, who was in a facility by then, and whether it closes the half-year.
