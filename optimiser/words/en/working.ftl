## The sum behind the number
working-title = Doing the sum again
working-intro = Here is every step of the sum for { $area }. Letters in the column Sum stand for lines; where there is no sum the number is given.
working-step-1 = The share by the key
working-step-2 = What there is to divide
working-step-3 = From share to new places
working-step-4 = Of which for a single group
working-caption = Step { $number }. { $step }, period { $period }
working-none = The sum behind this number cannot stand here line by line: the number follows from aims and limits weighed together, or the sum rests on data that are not for these readers.
working-no-level = From the share to the number there is not one sum here: the number follows from aims and limits weighed together.
working-col-line = Line
working-col-what = What
working-col-sum = Sum
working-col-value = Result
working-col-whole = Rounded
working-rounding = Numbers are rounded to whole places: ordinarily, and the other way only where a sum of a region, province or group would not hold otherwise. A result below zero becomes zero.
working-asked = New places asked of all municipalities together
working-existing = Existing places whose municipality or province is known
working-unplaced = Existing places for which it is not known; they count in the whole and for nobody
working-whole = All places together, existing and new
working-whole-group = All places for { $group }, existing and new
working-whole-new = All new places for { $group }; the key credits existing ones itself
working-people = Inhabitants of { $area }
working-people-all = Inhabitants of all municipalities together
working-score = Socio-economic score (SES-WOA) of { $area }
working-scored = Inhabitants × (1 + score) of the municipalities in { $area } together
working-scored-all = Inhabitants × (1 + score) of all municipalities together
working-part = Part of { $area } by the key ({ $key }; { $group }), in %
working-share = Share of { $area }
working-share-rest = Remaining share of { $area }, after the key has subtracted existing places
working-share-listed = Share of { $area }, with official numbers or credited places worked in
working-hosted = Existing places in { $area }, period { $period }
working-hosted-all = Existing places in all provinces, period { $period }
working-ratio = Existing places per inhabitant in { $area } relative to the average
working-correction = Correction, equal for all provinces, that keeps the whole the same
working-factor = Relief of { $area }: a factor from { $lowest } to { $highest }
working-asked-group = New places for { $group } in all municipalities together
working-given-elsewhere = Fixed by rows of other areas themselves ({ $group })
working-free-part = Part of the areas without a row of their own by the key together, in %
working-pool-group = Of these for { $area }: { $group }
working-pool-given = New places for { $group } asked of { $area }
working-pool-country = New places for { $group } asked of all municipalities together
working-pool = New places for { $area } together
working-pool-country-all = New places of all municipalities together
working-shares = { $count_n ->
    [one] Share of the one municipality that is filled to the level
   *[other] Shares together of the { $count } municipalities that are filled to the level
}
working-counted = { $count_n ->
    [one] Existing places there, exchanges worked in
   *[other] Existing places in those { $count } municipalities, exchanges worked in
}
working-fixed = { $count_n ->
    [one] New places of the one municipality where a limit, bid or other rule sets the number
   *[other] New places of the { $count } municipalities where a limit, bid or other rule sets the number
}
working-level = Level: the part of the share up to which is filled, in %
working-own = Existing places in { $area } that count
working-moved = Places that others took over for { $area }, less those it took over
working-new = New places for { $area }
working-new-other = New places for { $area }; a limit, bid or other rule sets this number (see the explanation)
working-group-share = Share of { $area } in { $group }
working-group-shares = { $count_n ->
    [one] Share in { $group } of the one municipality that is filled to the level of this group
   *[other] Shares in { $group } of the { $count } municipalities together that are filled to the level of this group
}
working-group-counted = { $count_n ->
    [one] Existing places there for { $group }, exchanges accounted for
   *[other] Existing places in those { $count } municipalities for { $group }, exchanges accounted for
}
working-group-fixed = { $count_n ->
    [one] New places for { $group } of the one municipality that stays below or above the level: it had no more new places, or a limit or bid sets the number
   *[other] New places for { $group } of the { $count } municipalities that stay below or above the level: they had no more new places, or a limit or bid sets the number
}
working-group-level = Level for { $group }: to which part of the share is filled, in %
working-group-own = Existing places for { $group } in { $area } that count, exchanges accounted for
working-group-new = New places for { $group } in { $area }
working-group-new-other = New places for { $group } in { $area }; the level of this group does not set this number
working-below = below nought: more is subtracted than there is
working-score-below = below nought: lower than the national average
working-counted-below = below nought: these municipalities took over more places from others than there are
working-group-counted-below = below nought: these municipalities took over more places from others than there are
working-moved-below = below nought: this municipality took over more than others took from it
working-new-below = below nought: there is more than the level asks, so nothing is added
working-group-new-below = below nought: there is more than the level asks, so nothing is added
working-share-rest-below = below nought: there is more than the share
working-score-estimate = Estimate of the socio-economic score (SES-WOA) of { $area }
working-score-estimate-below = below nought: lower than the national average
working-correction-below = below nought: it makes every factor smaller
