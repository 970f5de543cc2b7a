## Complaints about kinds of location, candidates and extensions
kind-without-groups = kind “{ $value }” hosts no group. Name at least one.
smallest-above-largest = the fewest places { $value } are more than the most places { $maximum }. Lower the minimum or raise the maximum.
largest-below-smallest = the most places { $value } are fewer than the fewest places { $minimum }. Raise the maximum or lower the minimum.
lead-time-impossible = a lead time of { $value } months ends after the final period ({ $months } months). Shorten it, or set generic to 0 and remove candidates of this kind.
branch-half-said = kind “{ $value }” names a kind that must be near or a distance, not both. Fill in both or neither.
candidate-too-late = the site is available from { $value }, after the final reference date ({ $end }). Correct the day or remove the site.
candidate-is-location = “{ $value }” is the identifier of an existing location too. Give the candidate one of its own.
extension-without-end = location “{ $value }” has no agreed end, so that it cannot be extended. Give the end or remove the extension.
extension-overlaps = the extension begins on { $value }, but the location is agreed or extended until { $end } already. Let it begin later.
lead-time-waits = because of days of standstill a lead time of { $value } months is over only on { $ready }, after the final reference date ({ $end }). Shorten it, or set generic to 0 and remove candidates of this kind.
branch-of-itself = kind “{ $value }” must be near itself. Name the kind of the centre.
candidate-too-short = the site is available for { $months } months, shorter than the term of its kind ({ $term } months). Correct the days or the kind.
extension-leaves-gap = the extension begins on { $value }, but the location ends on { $end }. Let it follow on.
closable-after-end = the location may close early from { $value } only, after its agreed end ({ $end }). Correct one of the days.
places-outside-bounds = { $value } places do not lie between { $minimum } and { $maximum }. Correct the bounds or the number.
kind-cost-missing = kind “{ $value }” has no { $column }, which the scenario weighs. Fill it in or set per_million to 0.
location-unknown = there is no location “{ $value }” in the dossier. Correct the code.
rule-setting-missing = rule “{ $value }” needs “{ $needs }”. Add it.
locations-missing = the scenario plans locations, but the dossier has no kinds. Add kinds.csv.

## Outcomes of locations in time
locations-no-plan = no plan was found within the time limit. Give more time (--time-limit).
locations-gap = { $gap_n ->
    [0] Proven: no plan is better by this aim.
   *[other] Proven gap: at most { $gap } %.
}
locations-gap-solver = { $gap_n ->
    [0] By the word of the solver HiGHS no plan is better by this aim; our own sum proves a gap of at most { $own } %.
   *[other] Gap: at most { $gap } % by the word of the solver HiGHS; our own sum proves at most { $own } %.
}
locations-not-in-time = The time limit or a request to stop came first. The best plan is written; its proven gap is at most { $gap } %.
locations-no-relax = Locations in time have no --relax. Set surplus in the scenario, or lower the requirement.

## Why, in a plan of whole locations
why-site-open = { $site } ({ $kind }): opens in { $period } with { $places } { $places_n ->
    [one] place
   *[other] places
}.
why-site-extend = { $site } ({ $kind }): from { $period } it stays open longer than agreed, with { $places } { $places_n ->
    [one] place
   *[other] places
}.
why-site-size = { $site } ({ $kind }): goes in { $period } from { $old } to { $places } { $places_n ->
    [one] place
   *[other] places
}.
why-site-close = { $site } ({ $kind }): closes in { $period }, earlier than agreed; it had { $old } { $old_n ->
    [one] place
   *[other] places
}.
why-site-until = { $site } ({ $kind }): is open in this { word-proposal } until the end of the period { $period }, then with { $old } { $old_n ->
    [one] place
   *[other] places
}.
why-site-end = { $site } ({ $kind }): ends in { $period }, as agreed; it had { $old } { $old_n ->
    [one] place
   *[other] places
}.
why-site-closes = { $site } ({ $kind }): can be closed from { $period } without another location opening or staying open longer for it; open locations can take over its places.
why-site-spare = { $site } ({ $kind }): need not open for the numbers; other locations that are open can take over its places.
why-site-needed = { $site } ({ $kind }): cannot be closed in any period without another location opening or staying open longer.
why-site-bound = { $site } ({ $kind }): by what was agreed, or by its term, it cannot be closed sooner than in this { word-proposal }.
why-candidate-limit = { $site } ({ $kind }): not used; the site has at least { $places } places and the limit of this municipality is { $most }.
why-candidate-dearer = { $site } ({ $kind }): not used. The best plan found with this site comes to { $total_with } points, this plan to { $total }; fewer is better. A point is a place too many or too few, weighed as the scenario says: of municipalities { $municipalities_with } (now { $municipalities }), of other areas and groups { $areas_with } (now { $areas }), and for opening, extending and closing { $steps_with } (now { $steps }).
why-candidate-above = { $site } ({ $kind }): not used; with the { $places } places that the site has at least, the municipality would come to { $with } in { $period }, no nearer to its share ({ $share }) than the { $total } of this { word-proposal }.
why-candidate-closer = { $site } ({ $kind }): not used, though the municipality would come nearer to its share ({ $share }) with it in { $period }: { $with } instead of { $total }. Opening counts too, and what opens here is taken from elsewhere; no better plan was found.
why-site-none = No location opens, grows or closes in this municipality in this { word-proposal }.
sites-context-untold = This { word-proposal } is made of whole locations. Which these are is not for these readers.
sites-context = This { word-proposal } is made of whole locations: { $opens_n ->
    [one] { $opens } location opens
   *[other] { $opens } locations open
}, { $extended_n ->
    [one] { $extended } stays
   *[other] { $extended } stay
} open longer than agreed and { $ceases_n ->
    [one] { $ceases } closes or ends
   *[other] { $ceases } close or end
}.{ $minors }
sites-minors-none = { "" }
sites-minors-untold = { " " }Locations for minors are not counted.
sites-minors-told = { " " }Locations for minors are counted too.
aim-locations = whole locations as near to the shares as they can be
locations-aim = Aim ({ $level }, { $group }, { $when }): a place below the share weighs { $below }, a place above it { $above }.
locations-aim-shortfall = Aim ({ $level }, { $group }, { $when }): a place below { $multiple } times the share weighs { $weight } more.
locations-aim-peak = Aim ({ $level }, { $group }, { $when }): a place above { $multiple } times the share weighs { $weight } more.
locations-aim-relief = Aim ({ $level }, { $group }, { $when }): where there is more reception per inhabitant than in the country, every place above what exists weighs { $weight } more.
locations-aim-reached = Aim ({ $level }, { $group }): in { $period } { $under_n ->
    [one] there is { $under } place
   *[other] there are { $under } places
} fewer and { $over } more than the shares, added up; without new places that would be { $under_before } and { $over_before }.
locations-aim-reached-over-time = Aim ({ $level }, { $group }): in the mean of all periods { $under_n ->
    [one] there is { $under } place
   *[other] there are { $under } places
} fewer and { $over } more than the shares, added up; without new places that would be { $under_before } and { $over_before }.
locations-shares-divided = For { $group } the share in the aims is a part of the divided number of its own area. The share in the tables is that of the key.
aim-each-period = each period by itself
aim-over-time = all periods together
meaning-locations = Distance to the shares in all periods together, with what opening, extending and closing weigh in the scenario. Lower is better; the value says something only beside another plan of the same requirement.
unit-of-locations = places, weighed
site-unnamed = New location without a name
site-minors = Location for minors

## Why no plan of whole locations exists
search-begun = { $seconds } s: there is no plan yet. Working on { $step }.
search-bound = { $seconds } s: there is no plan yet. It is proven that every plan comes to at least { $bound } points; fewer is better. A point is a place too many or too few, weighted as the scenario says. Working on { $step }.
search-gap = { $seconds } s: the best plan so far comes to { $value } points; fewer is better. It can be at most { $gap } % better: no plan comes below { $bound } points. A point is a place too many or too few, weighted as the scenario says. Working on { $step }.
search-bar = { $seconds } of { $limit } s
search-bar-gap = { $seconds } of { $limit } s, at most { $gap } % better is possible
search-bar-step = { $seconds } of { $limit } s, no plan yet: { $step }
search-step-bound = how good a plan can be at best
search-step-draft = a first plan
search-step-area = how good it can be at best per area
search-step-solve = the choices that are still open per area
search-step-neighbourhood = choosing anew in a part of the municipalities
search-step-everywhere = choosing anew in all municipalities
locations-first-plan = There is a first plan; it is now being improved. Stopping now (Ctrl-C, or the button in the workbench) keeps the best plan so far.
locations-stopped = Stopped before a plan was found. Nothing was written.
locations-sizes-exact = { $scope }, { $period }: whole locations cannot add up to { $low } places for { $group }; the nearest numbers are { $below } and { $above }. Kinds and sizes: { $sizes }.
locations-sizes-least = { $scope }, { $period }: whole locations cannot reach { $low } places for { $group } within the limits; the nearest numbers are { $below } and { $above }. Kinds and sizes: { $sizes }.
locations-sizes-most = { $scope }, { $period }: whole locations cannot stay within { $high } places for { $group }; the nearest numbers are { $below } and { $above }. Kinds and sizes: { $sizes }.
locations-no-choice = { $scope }: no choice of locations keeps all limits over the periods together. Kinds and sizes: { $sizes }.
locations-kinds = { $scope }, { $period }: { $group } only fits { $sizes }; with the other rules this does not add up.
locations-surplus = Or allow { $places } more places in { $scope } ({ $period }), by surplus in the scenario.
locations-period-alone = This holds for each period named by itself; over all periods together more may be needed.
locations-remedy = Change one of these numbers or sizes, or set surplus in the scenario.
