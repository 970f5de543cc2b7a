## Complaints about streams
stream-unit = { $stream } is counted in { $unit ->
    [places] places
   *[persons] people
}, not in { $value ->
    [places] places
   *[persons] people
}. The two are different things and are never taken for one another. Give the number in its own unit, or leave the row out: it is then unknown.
stream-beside-location = the table of locations has “{ $location }” in this municipality in this period, so these places would count twice ({ $value }). The locations count. Remove this row.
stream-contradicts = { $value } says { $number }, and { $from ->
    [ledger] the housing task
    [facilities] the table of facilities
   *[lvv] the table of facilities for undocumented people
} says { $found }. That table counts, and the same people cannot be two numbers. Correct one of them or remove the row.
stream-exchange-crosses = { $value } lies in another province than { $from_gm }, so the sums of both provinces would change. Exchange within a province, or remove the row.
stream-exchange-same = { $value } is given up and taken over at once. Name another stream in return, or write only the difference among the exchanges of places.
stream-exchange-beyond = with these { $value } { $gm_code } gives up { $found } of { $stream }, and it has { $number }. Lower the number.

## Streams and the total
stream-reception = reception
stream-emergency = emergency reception
stream-crisis = crisis reception
stream-amv = minors (amv)
stream-ukraine_municipal = municipal reception of Ukrainians
stream-ukraine_private = private reception of Ukrainians
stream-housing_task = housing task of permit holders
stream-housing_arrears = arrears of permit holders
stream-hotel = hotel arrangement
stream-flow_through = flow-through location
stream-in_between = in-between facility
stream-lvv = undocumented people (LVV)
stream-unit-places = places
stream-unit-persons = people
streams-rates = How it counts (chosen by the planner): { $rates }. Anything else is in no total.
streams-rate-places = 1 place of { $streams } counts as { $rate }
streams-rate-persons = 1 person ({ $streams }) counts as { $rate }
streams-no-rates = The scenario says of no stream how much it counts. So there is no total: places and people are different things.
streams-total = Everything together: { $before } counted places now, { $after } after this plan.
streams-per-1000 = Per 1,000 inhabitants: { $before } now, { $after } after this plan.
streams-at-least = ≥ means at least: not everything is known.
streams-unknown = Not known, or not in full: { $streams }.
streams-line = { $stream }: { $before } { $unit } now, { $after } after this plan
streams-line-same = { $stream }: { $after } { $unit }
streams-line-unknown = { $stream }: not known
streams-who = Where numbers come from: reception and minors are those of the plan. People in a hotel, flow-through location or in-between facility count where they stay and are taken off the task of the municipality for which they count. Who is already housed in a home this half-year is still in the task.
streams-trade = { $giver } gives { $number } { $unit } ({ $stream }) to { $taker } and takes { $number_taken } { $unit_taken } ({ $stream_taken }) in return: { $rate } for one.
streams-trades-beside = This exchange is in no number of the plan itself. It changes the two municipalities in the total after the plan. The sums of the province stay the same.
streams-metrics = { $known } of { $of } municipalities are known in full. Of these { $highest } has most ({ $most } counted places per 1,000 inhabitants) and { $lowest } least ({ $least }). Gini: { $before } now, { $after } after this plan.
streams-metrics-none = { $known_n ->
    [0] No municipality is
    [one] One municipality is
   *[other] { $known } municipalities are
} known in full ({ $of } in all). That is too few to compare.
streams-public = Only what this reader may see is counted. Of facilities there may be more.
map-streams = Everything together
layer-task_new = New housing task
layer-task_met = Housing task met so far
layer-arrears_at_start = Arrears at the beginning of the half-year, per 1,000 inhabitants
layer-arrears_per_1000 = Arrears of permit holders per 1,000 inhabitants, less who is in a facility
layer-total_load = Everything together per 1,000 inhabitants

## Sheets
sheet-streams = Everything together
sheet-streams-numbers = By stream
sheet-streams-trades = Exchanges between streams
about-streams = Everything that a municipality carries, in counted places
about-streams-numbers = Every stream in its own unit; places and people are never added
about-streams-trades = Exchanges between streams; sums of provinces stay the same
streams-col-period = Period
streams-col-code = Code
streams-col-area = Area
streams-col-level = Level
streams-col-before = Now
streams-col-after = After this plan
streams-col-before_1000 = Now per 1,000 inhabitants
streams-col-after_1000 = After per 1,000 inhabitants
streams-col-unknown = Not known in full
streams-col-counts = { $stream } after ({ $unit }; 1 counts as { $rate })
streams-col-stream = Stream
streams-col-unit = Unit
streams-col-traded = By exchange
streams-col-rate = Counts for
streams-col-origin = Known from
streams-col-source = Source
streams-col-giver = Gives
streams-col-taker = Takes over
streams-col-number = Number
streams-col-back = In return
streams-col-number_back = Number in return
streams-col-price = For one in return
stream-origin-plan = this plan
stream-origin-stated = table of streams
stream-origin-ledger = housing task
stream-origin-facilities = table of facilities
stream-origin-lvv = table of LVV facilities
streams-overdrawn = The exchange takes away more { $stream } than there is here then. So that number is unknown; lower the exchange.
