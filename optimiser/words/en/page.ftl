## The saved page: closures, sums, paper and terms
class-closing = less than 0: closing
map-closing = places fewer than now { word-proposed } (closing or shrinking)
map-closing-one = place fewer than now { word-proposed } (closing or shrinking)
map-legend-unsized = number (partly) unknown
map-from-share = Known places after, compared with that
map-lorenz-few = The number is known of too few areas to draw the spread.
map-same = Same
map-not-shown = Municipalities of which the difference is not public or not known
map-not-shown-short = municipalities without a shown difference
map-what = What
map-towns = Number
map-adding-up = How the differences add up
map-by-province = Difference by province
map-paper-provinces = The table of municipalities is too long for paper: here are the provinces. Choose a municipality or zoom to a province to print its municipalities, or save the table as CSV.
map-terms = What do these figures mean?
map-term-share = Share by the key
map-means-share = The part of all places, existing and new together, that belongs to this area if only the distribution key counts, for instance by inhabitants.
map-term-from-share = Difference from the share (%)
map-means-from-share = How many per cent the known places after (existing and new together) lie above or below the share in all known places: -69% means that there is 31% of that share, 0% exactly the share. Places of unknown municipality count on neither side.
map-term-per-1000 = Per 1,000 inhabitants
map-means-per-1000 = The number of places divided by the number of inhabitants, times a thousand; so that large and small municipalities can be compared.
map-term-lorenz = Spread over inhabitants (Lorenz)
map-means-lorenz = Municipalities stand in order from few to many places per inhabitant; the line shows which part of the places the first 10, 25, 50 or more per cent of the inhabitants have together.
page-others = and { $count } more; the whole list is on the page and in the workbook
page-rows-first = Here are the first { $shown } of { $count }; search or sort to see others. All are in the CSV file
page-rows-found = Found: { $count }
page-rows-others = and { $count } more; all rows are in the workbook (plan.xlsx)
many-search-province = Find a province
many-choose = Choose a province on the map or find one
many-search = Search the table
page-provinces-alone = This map shows the { $provinces } provinces; the { $municipalities } municipalities are in plan.csv.
page-holds = { $count_n ->
    [one] { $count } municipality
   *[other] { $count } municipalities
}
still-new = New, { $period }
map-noscript-table = All numbers stand in the table below.
map-overlay-names = Names
map-closes = closes
map-shrinks = shrinks

## Top of the page: what a reader should know within a minute
page-headline-principles = { word-proposed-capital } for { $period }: { $new } new reception places. With these { $hosts_after } of { $municipalities } municipalities have existing or { word-proposed } places; without this { word-proposal } { $hosts_before }. Of the new places { $relieved_new_n ->
    [0] none is
    [one] { $relieved_new } is
   *[other] { $relieved_new } are
} in the { $much } provinces that have more reception per inhabitant than the country.
page-headline = { word-proposed-capital }: { $places } new reception places in { $count } { $count_n ->
    [one] municipality
   *[other] municipalities
} ({ $period }).
page-headline-untold = How many places are { word-proposed } is not for these readers.
page-card-new = New places, { $period }
page-card-hosts = Municipalities with existing or { word-proposed } places, of { $whole }
page-card-highest = Most known places per 1,000 inhabitants
page-card-lowest = Fewest known places per 1,000 inhabitants
page-card-rate = { $rate } ({ $name })
page-card-several = { $count } areas
page-before-after = { $before } → { $after }
page-below-viable = Fewer than { $size } places: an arithmetical share, not a location. Where in the municipality reception comes, this { word-proposal } does not say.
map-final = Is this final?
map-unknowns = What is not known?
proposal-final = No. This is a proposal for consultation; the municipalities and the provincial table decide, and nobody is designated.
map-more-layers = Other maps
map-more-choices = More maps and choices
map-whole-map = Whole map
map-signs = { word-proposal-capital } as circles
map-legend-signs = Circles: new places
map-where = Where
map-where-none = This { word-proposal } asks for no new places here.
map-where-untold = Where in the municipality reception comes, this { word-proposal } does not say: that is for the municipality.
map-where-no-site = In this period the map shows no location in this municipality; locations for minors are never drawn.
map-why-short = Why
map-nearby = Nearby
page-all-figures = { $name }: all figures and reasons
map-short-total_per_1000 = After, per 1,000 inhabitants
map-short-existing_per_1000 = Existing, per 1,000 inhabitants
map-short-new = New, in places
map-all-scores = All figures on equality
page-headline-sum = { word-proposed-capital }: { $places } new reception places ({ $period }). How many there are in which municipality is not for all readers.
map-withheld-lead = The numbers of this area are not public.
map-relief = Is this province relieved?
page-relief-more = In part. There is more reception per inhabitant here than in the country already ({ $own } against { $land } per 1,000), and of every 100 new places { $part } are here, where { $people } of every 100 inhabitants live.
page-relief-less = No. There is no more reception per inhabitant here than in the country ({ $own } against { $land } per 1,000); relieving is about other provinces. Of every 100 new places { $part } are here, where { $people } of every 100 inhabitants live.
map-withheld-said = numbers not public
map-over-time = By period
map-checks = For who computes it again
map-known-share = Of which in the places that are known
page-relief-none = Yes. There is more reception per inhabitant here than in the country already ({ $own } against { $land } per 1,000), and no new places are added.
page-relief-not = No. There is more reception per inhabitant here than in the country already ({ $own } against { $land } per 1,000), and still of every 100 new places { $part } are here, where { $people } of every 100 inhabitants live.
page-rank-tied = Shared rank { $rank }, with { $tied } more, of the { $count } municipalities of which all places are known, by places after per 1,000 inhabitants (1 = most).
map-new-then = New, there then
map-reference = reference date
