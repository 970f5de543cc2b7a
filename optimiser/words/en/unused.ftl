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
unused-agreed = “{ $value }” has no effect: no aim of this scenario keeps close to the agreed plan (aim change).
unused-unpublished = “{ $value }” has no effect: there are no published totals (published_totals.csv).
unused-peak = { $value } has no effect: peak is 0.
unused-shortfall = { $value } has no effect: shortfall is 0.
unused-over-time = { $value } counts one period: over_time changes nothing.
unused-key = “{ $value }” has no effect: nothing of this group is required or exists.
unused-weight = “{ $value }” has no effect: the weight is 0.
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
