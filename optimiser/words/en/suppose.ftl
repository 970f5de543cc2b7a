## Complaints about a change
suppose-form = “{ $value }” is no change. Write area, what changes, the group if there is one, and a number in digits without separators, such as: --set "GM0228 maximum 60" or --set "PV29 requirement amv 60". These can be changed: { $known }.
suppose-to-form = “{ $value }” is no municipality with a number. Write it so: --to GM0228=200.
suppose-input = “{ $value }” names nothing that can be changed. These can: { $known }.
suppose-group = “{ $value }” names no group, and this number is one per group. Name one of: { $known }.
suppose-required = “{ $value }”: of this area and group nothing is required. There are requirements of: { $known }.
suppose-municipality = “{ $value }”: this holds for a municipality, and this area is none. Name a municipality.
suppose-whole = “{ $value }”: this must be a whole number of nought or more (inhabitants: more than nought).
suppose-nothing = give a change with --set, or a number with --to.
suppose-locations = --to is for plans in places alone. For a plan of whole locations there is --set.
suppose-relaxed = this plan leaves part of its requirement open. What happens with another input cannot be said then. First make a plan that places all that is required.
suppose-score = “{ $value }”: a SES-WOA score lies between −1 and { $limit }.
suppose-twice = “{ $value }” is given a number twice. Give one.
suppose-edited = in { $folder } files are otherwise than when the plan was made: { $files }. An answer would put that down to the change. Make the plan anew.

## What if
suppose-title = What if: { $changes }
suppose-change-limit = { $area } { $bound } { $number } ({ $group })
suppose-change-population = { $area } { $number } inhabitants
suppose-change-ses_woa = { $area } a SES-WOA score of { $number }
suppose-change-existing = { $area } { $number } existing places ({ $group })
suppose-change-requirement = { $area } a requirement of { $number } ({ $group })
suppose-number = { $area }: { $after } new places in place of { $before } ({ $apart }).
suppose-number-same = { $area }: { $before } new places, as many as now.
suppose-taken = Others: { $takers }.
suppose-taken-none = For no other municipality does the number change.
suppose-taken-more = and { $count_n ->
    [one] { $count } more municipality
   *[other] { $count } more municipalities
}
suppose-sum-changed = Together it becomes { $after } new places in place of { $before }.
suppose-sum-same = Together it remains { $before } new places.
suppose-aim = Aim { $stage }, { $aim } ({ $level }, { $group }): from { $before } to { $after } { $unit }{ $loss ->
    [none] {""}
    [nothing] {""}
   *[other] , { $loss }
}.
suppose-within = By the scenario this plan is as good: no aim becomes worse than the room that is allowed.
suppose-not-within = By the scenario this plan is less good: { $count_n ->
    [one] one aim becomes worse
   *[other] { $count } aims become worse
} than the room that is allowed.
suppose-shares-changed = The key divides anew here, so shares change in the whole country. The aims of both plans are computed with the new shares.
suppose-exact = The plan was made again and audited.
suppose-to-title = { $area } has { $before } new places. What would make it { $number }?
suppose-to-same = { $area } has { $number } new places already.
suppose-to-limit = A { $bound } of { $number } places{ $standing ->
    [no] {""}
   *[yes] { " " }in place of { $now }
}. { $takers }
suppose-to-population = { $number } inhabitants in place of { $now }. { $takers }
suppose-to-ses_woa = A SES-WOA score of { $number } in place of { $now }. { $takers }
suppose-to-existing = { $number } existing places ({ $group }) in place of { $now }. { $takers }
suppose-to-how = Each line is a whole plan that was made again and audited, with that one input otherwise alone. The smallest change that gives this number was sought, in whole inhabitants, whole places or thousandths of the score.
suppose-to-nothing = No input of this municipality was found that alone gives exactly { $number }: no limit, and no other number of inhabitants, existing places or score.
suppose-bound-minimum = minimum
suppose-bound-maximum = maximum
suppose-levels = Aim { $stage }, { $aim } ({ $level }, { $group }): { $count_n ->
    [one] one area becomes higher: { $most }, from { $before } % to { $after } % of its share
   *[other] { $count } areas become higher; most of all { $most }, from { $before } % to { $after } % of its share
}.
suppose-levels-same = Aim { $stage }, { $aim } ({ $level }, { $group }): no area becomes higher.
suppose-rule = “{ $value }” has no effect: rule { $rule } is not in the scenario of this plan. Put under [rules]: { $rule } = {"{}"}, and make the plan anew.

## Whatever the order
order-title = Whatever the order: what each group of rules does, on average over all orders in which they can be told.
order-start = By inhabitants alone, without existing places and without rules: { $number }
order-key = The key
order-existing = Existing places
order-relief = Relief of provinces
order-limits = Limits, bids and exchanges
order-groups = Own division of groups
order-end = Together, the number of the plan: { $number }
order-matters = The order matters by at most { $places } { $places_n ->
    [one] place
   *[other] places
} in a step.
order-joint = this plan decides other streams too, and then the steps cannot be told apart like this.
order-none = without one of the groups of rules there is no plan, and then the steps cannot be told apart.
suppose-taken-none-total = For no other municipality does the total in the final period change.
suppose-beside = Otherwise too: { $cells }{ $more_n ->
    [0] {""}
   *[other] , and { $more } more
}.
suppose-beside-cell = { $area }, { $what }, { $period }: { $number }
suppose-bound-fixed = fixed number
suppose-bound-capacity = capacity (existing and new together)

## Sensitivity
vary-form = “{ $value }” does not say how far an input may be off. Write it like this: --vary population=2%, --vary ses_woa=0.05 --vary maximum=10 or --vary unlocated. Possible are: { $known }; a score (ses_woa) without per cent, and never zero.
vary-twice = “{ $value }” is given twice. Give one width for each input.
sensitivity-nothing-asked = say with --vary how far an input may be off, such as --vary population=2%.
sensitivity-nothing = None of these inputs changes at the widths given: there is nothing to compute.
sensitivity-none = In none of the readings does the number of { $area } in { $period } change.
sensitivity-title = Which uncertain input moves most places in { $period }?
sensitivity-title-of = Which uncertain input changes the number of { $area } most? Now: { $number } new places in { $period }.
sensitivity-col-input = input, low to high
sensitivity-col-low = moved, low
sensitivity-col-high = moved, high
sensitivity-col-low-of = at low
sensitivity-col-high-of = at high
sensitivity-input-limit = { $area }, { $bound } ({ $group }): { $low } to { $high }
sensitivity-input-population = { $area }, inhabitants: { $low } to { $high }
sensitivity-input-ses_woa = { $area }, SES-WOA score: { $low } to { $high }
sensitivity-input-existing = { $area }, existing places ({ $group }): { $low } to { $high }
sensitivity-input-requirement = { $area }, requirement ({ $group }): { $low } to { $high }
sensitivity-input-unlocated = Existing places of unknown municipality: none, or { $high } in municipalities by inhabitants, as many as there is room for
sensitivity-more = { $count_n ->
    [one] One other input is in the table alone.
   *[other] { $count } others are in the table alone.
}
sensitivity-infeasible = { $count_n ->
    [one] For one input no plan is possible in one of its readings.
   *[other] For { $count } no plan is possible in one of their readings.
}
sensitivity-contradicted = { $count_n ->
    [one] One input contradicts other input, such as an official list, in one of its readings; nothing can be said of that.
   *[other] { $count } contradict other input, such as an official list, in one of their readings; nothing can be said of that.
}
effect-contradicted = contradicts
sensitivity-uneven = Not looked at, since not the same in every period: { $inputs }. Ask these with what-if.
sensitivity-how = One input at a time is different and all else stays; every plan was made again and audited. How far an input may be off was chosen by the user.
sensitivity-period = All numbers are of { $period }, the final period of the plan.
sensitivity-across = new places that come elsewhere, are added or lapse (places)
sensitivity-across-of = new places in { $area } (places)
sensitivity-alt = { $count_n ->
    [0] No input changes anything.
    [one] One bar: { $first }.
   *[other] { $count } bars, the longest on top: { $first }.
}
sensitivity-done = Written to { $folder }: inputs.csv, municipalities.csv, sensitivity.json and the drawing (tornado.png, tornado.svg).
tornado-low = low reading
tornado-high = high reading
effect-infeasible = no plan

## Deals
deals-group = “{ $group }” is not exchanged. These are: { $known }. Sober reception is never traded.
deals-two-groups = a deal is between two different groups; there is no second one here that may be traded, or --give and --take are the same.
deals-number = there is no deal { $number }; there are { $count }.
deals-exists = { $path } is there already. Name a new file; nothing is overwritten.
deals-unsigned = --write needs --reason (why), --author (who wrote it down) and --agreed (the day, such as 2022-05-01).
deals-write-alone = --reason, --author and --agreed go with --write.
deals-none = Inside all rules no deal was found for { $area } in { $period }.
deals-title = What { $area } could exchange in { $period }, most places first ({ $count_n ->
    [one] one possibility
   *[other] { $count } possibilities
}):
deals-deal = { $number }. { $legs }.
deals-leg = { $giver } gives up { $places } { $places_n ->
    [one] place
   *[other] places
} to { $taker } ({ $group })
deals-aim = aim { $stage }, { $aim }: from { $before } to { $after }
deals-more = And { $count_n ->
    [one] one other
   *[other] { $count } others
}; --json has them all.
deals-how = Each number is the highest found at which all rules and sums stay as they are and no aim loses more than is allowed; every deal was audited. Everybody keeps as many places in all.
deals-law = A deal needs the consent of every municipality in it, and the sum of the province must stay. Sober reception is never traded.
deals-written = Written: { $path }. Put this into { $table } of the dossier and make the plan again.
deals-refused-nothing = { $count } times one of both had nothing of that group to give.
deals-refused-sum = { $count } times the sum of an area would change.
deals-refused-share = { $count } times somebody would give up more than its share.
deals-refused-aims = { $count } times an aim lost more than is allowed (--within).
deals-refused-rule = { $count } times a rule forbade it: { $rule }.
deals-refused-unknown = { $count } times it is not known how much one of both has of { $stream }.
deals-refused-traded = { $count } times one of both exchanged reception for another stream already.
deals-period = This is about { $period } alone, the final period of the plan.
deals-return = { $giver } gives up { $number } { $unit ->
    [places] { $number_n ->
        [one] place
       *[other] places
    }
   *[persons] { $number_n ->
        [one] person
       *[other] people
    }
} to { $taker } ({ $stream })
deals-how-against = Each number is the highest found at which all rules and sums stay as they are and no aim loses more than is allowed; every deal was audited. How much goes back follows from how much each stream counts in the scenario: all together everybody keeps as many counted places.
deals-law-against = A deal needs the consent of both municipalities, and of the planner that places are exchanged for this stream. Every sum of the province stays. Sober reception is never traded.
deals-against-which = places are not exchanged for “{ $stream }”. They may be for: { $known }.
deals-against-one-way = give either --give or --take with --against: what comes back is the stream “{ $stream }”.
deals-against-joint = this plan divides “{ $stream }” itself already, together with reception. Ask with what-if, or change the joint plan.
deals-against-unknown = how much { $area } has of “{ $stream }” in { $period } is not known in full. Put the number into streams.csv (or into the tables from which it follows) and make the plan again.
deals-against-alone = --across and --chains do not go with --against: such a deal is between two municipalities of one province.
deals-no-rate = the scenario does not say how much “{ $stream }” counts, or says nought. Put a number above nought under [streams.rates] and make the plan again.
deals-three-groups = a chain of three needs three groups that may be exchanged; here are fewer: { $known }.
suppose-time = --time-limit is for plans of whole locations.
suppose-searching = Seeking the plan with this change
suppose-located = This plan was sought again with this input alone otherwise, and audited; { $solver ->
    [yes] by the word of the solver HiGHS
   *[no] it is proven that
} at most { $gap } % can be gained. A search finds a good plan and not always the same: what has nothing to do with the change may differ too.
suppose-not-in-time = The time limit came before the gap that was asked for was proven. Give more time (--time-limit) for a better proof.
