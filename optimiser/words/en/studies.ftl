## Weight maps, fronts, sweeps and alternatives
study-progress = { $done } of { $count }
study-done = Written to { $folder }.
study-withheld = The dossier has rows that are not for this audience ({ $audience }), and a series of plans would betray them. Ask with --audience prt, or leave those rows out of the dossier.
weights-two-of-one-blend = the map of a weight needs two different aims of one blend. Give --first and --second; there are: { $value }.
weightmap-title = Map of one weight: { $title }
weightmap-across = weight of “{ $aim }”; the dashed line is the scenario’s own
weightmap-matters = The weight of “{ $aim }” matters only from { $low } to { $high }: there the plan changes { $count } times. Below these weights it is always the same one, and so it is above them.
weightmap-once = The weight of “{ $aim }” matters only at { $at }: below it there is always the same plan, and above it always another.
weightmap-never = The weight of “{ $aim }” does not matter: between 0 and 1 the plan is the same everywhere.
weightmap-tolerance = The map holds the blend exactly; the { $percent } % that the scenario lets later stages take of it is left aside.
weightmap-line = { $low } to { $high }: { $plan } ({ $first }; { $second })
front-title = What two aims cost each other: { $title }
front-price = The best by “{ $best }” costs { $percent } % in “{ $other }”.
front-price-none = The best by “{ $best }” has { $value } in “{ $other }”, of which the best is 0: no percentage says that.
chart-none = nothing known
sweep-option = “{ $text }” is no setting for --{ $kind }. Give AIM=0:1:0.1 or AIM=0.2,0.5 for a weight, GROUP=key,key, GROUP=8000,9557, or 500,1000 for a ceiling; no negative numbers, no value twice.
sweep-axes = a sweep needs at least one setting, and each only once; given were: { $axes }.
sweep-too-many = { $count } points are too many; at most { $most }.
sweep-group = “{ $group }” has no key or no requirement here. There are: { $known }.
sweep-places-nested = the requirement of “{ $group }” is given for areas that lie inside each other or are of several kinds; one number cannot be divided over them. Change the table of requirements instead.
sweep-title = Sweep: { $title }
sweep-alt = { $points_n ->
    [one] { $points } combination of settings
   *[other] { $points } combinations of settings
} over { $setting }; for { $none_n ->
    [0] each of them there is a plan
    [one] { $none } of them there is no plan
   *[other] { $none } of them there is no plan
}.
sweep-plan = plan
sweep-infeasible = no plan
sweep-left-out = { $count_n ->
    [one] { $count } more combination stands
   *[other] { $count } more combinations stand
} in the table only.
sheet-sweep = Sweep
alternatives-head = { $count_n ->
    [one] The best plan and { $count } other
   *[other] The best plan and { $count } others
} within { $epsilon } % of the best by every aim, as different as can be:
alternatives-differs = { $moved_n ->
    [one] { $moved } place
   *[other] { $moved } places
} elsewhere; more: { $more }; fewer: { $fewer }
way-best = the best by the scenario
way-jump = far from the plans before it
way-chance = in a direction drawn by lot
way-edge = with one municipality at its least or most
lorenz-better = per inhabitant more equal than the key alone, by every measure
lorenz-worse = per inhabitant less equal than the key alone, by every measure
lorenz-alike = per inhabitant as equal as the key alone
lorenz-crosses = per inhabitant more equal than the key alone in one part, less in another
## Baselines
col-baseline-key = key alone
col-baseline-population = by inhabitants
col-baseline-regions = equal per region
col-baseline-running = running rule
col-baseline-plan = this plan
baselines-head = Beside plain ways to divide the same number
baseline-moved = Places elsewhere than in this plan
baseline-broken = Places beyond a limit, capacity or other rule
baseline-price = Price by “{ $aim }” ({ $group }) [%]
baseline-breaks = breaks rules
baseline-lorenz = This plan, places per inhabitant, by whichever measure
baseline-verdict-better = more equal
baseline-verdict-worse = less equal
baseline-verdict-alike = as equal
baseline-verdict-crosses = in part
sheet-baselines = Comparison
about-baselines = This plan beside plain ways to divide the same number, without limits; the running rule gives each place that arrives to the municipality farthest below its share
## Names of aims
aim-gini_load = loads as equal as can be (Gini)
aim-theil_load = loads as equal as can be (Theil)
aim-cvar_load = the heaviest shares together as light as can be
aim-kolm_pollak = loads as equal as can be (Kolm-Pollak)
aim-concentration = as little in few places as can be (Herfindahl)
aim-spread = neighbours together as light as can be
aim-relief_above_average = as little as can be where more than average stands already
aim-deviation_from_bids = offered places used as far as can be
