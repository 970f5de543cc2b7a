## Complaints about people in reception
flow-housed-above-holders = in { $half_year } { $value } permit holders got a home, and there were { $there } in reception. Correct this number, the permits, the family reunion or the number on the first day.
flow-below-nobody = in { $half_year } { $value } people (“{ $flow ->
    [permits] permits
    [rejections] rejections
    [withdrawals] gone during the procedure
    [departures] departures
    [nidos_placements] to Nidos
    [turned_18] turned 18
   *[turned_21] turned 21
}”) leave a group in which there are { $there } left: { $short } too many. Correct this number, or who came into it.
flow-parts-differ = { $whole ->
    [yes] the three groups in reception are { $parts } people together, and here it says { $value }. Both must be equal
   *[no] the groups in reception that are known are { $parts } people together, and here it says { $value }. The whole cannot be smaller
}. Correct one of the numbers.
what-if-no-requirement = in period “{ $value }” there is not exactly one requirement for regular places in the whole dossier, so where fewer places are needed cannot be said. Give that requirement in one row, of the country or of the province.
what-if-below-nobody = in period “{ $value }” { $fewer } places fewer are asked, and { $there } are asked. Choose fewer people.
what-if-no-locations = this scenario does not plan whole locations. Give a scenario with a section [locations] at --locations, such as data/nl-2022/runoff.toml.

## Wrong use
what-if-form = { $wrong } is no number of people in a half-year. Write it so: +2000@2022-II for 2,000 people more, -500@2023-I for 500 fewer, or arrears where the arrears are not made up.
what-if-half-year = { $half_years } is not in the table of people in reception (housing_flows.csv), so nothing follows there. In it are: { $known }.
what-if-impossible = in { $half_years } more people would get a home than there are permit holders in reception, or fewer than nobody. Choose a smaller number.
what-if-no-arrears = with how many people in arrears { $half_year } begins is not known, or there are none. Give a number, such as -500@{ $half_year }.
what-if-no-period = people who get a home more or less in { $half_years } change nothing in any period of this plan. Choose an earlier half-year.
what-if-alone = --flows, --what-if, --locations and --time-limit are about reception over time. Leave out --persons and --dossier, and --out beside --locations.
what-if-not-in-time = The time limit came before the distance that was asked for was proven of both plans. Give more time (--time-limit) for a better proof.
what-if-needed = --locations and --time-limit go with --what-if: say how many people more or fewer get a home, such as --what-if +2000@2022-II.

## People in reception
flows-head = People in reception, per half-year and per year
flows-before = { $scenario }, now
flows-after = { $scenario }, with the change
flows-difference = { $scenario }, difference
flows-difference-none = Nothing that is known changes.
flows-done = Written to { $folder }: flows.xlsx for people, flows.csv and flows.json for programmes.
sheet-flows = Reception over time
flows-col-scenario = Expectation
flows-col-span = Half-year or year
flows-col-item = What
flows-col-persons = Now (people)
flows-col-with_changes = With the change
flows-col-difference = Difference
flows-scenario-low = Low expectation
flows-scenario-middle = Middle expectation
flows-scenario-high = High expectation
flows-scenario-realised = Realised
flows-opening = In reception on the first day
flows-closing = In reception at the end
flows-task = Counts for the housing task
flows-none = The dossier has no table of people in reception (housing_flows), so how many places are needed is not known.
flows-places = Everybody in reception needs one place: the first line is the requirement of reception. Who lives at Nidos, or aged 18 to 21 with a municipality, is not in it.
flows-no-scenarios = A low, middle or high expectation is not in the dossier; here stands what was counted alone.
flows-no-opening = How many people were in reception when { $half_year } began is not known.
flows-missing = Not known in { $half_year }: { $flows }. So how many people are in reception afterwards cannot be said.
flows-implied = Not known in { $half_year }: { $flows }. Together { $side ->
    [out] { $persons } people went out of reception
   *[in] { $persons } people came into reception
}; that follows from the numbers before and after, and each alone is not known.
flows-unexplained = When { $half_year } began { $persons } people { $side ->
    [more] more
   *[fewer] fewer
} were counted than follow from the half-year before. The count holds; the difference is still to be explained.

## Housing faster or slower
what-if-changes = Suppose: { $changes }.
what-if-change = in { $half_year } { $persons } people { $side ->
    [more] more
   *[fewer] fewer
} get a home
what-if-short = On { $day } { $places } places { $side ->
    [fewer] fewer
   *[more] more
} are needed. { $count ->
    [0] No location changes
    [one] One location changes
   *[other] { $count } locations change
}.
what-if-worth = Over all periods of the plan together that costs EUR { $amount } million { $side ->
    [fewer] less
   *[more] more
}, at the costs per place in the dossier.
what-if-kept = The plan stays as it is otherwise: where fewer places are needed no municipality gets more, and where more are needed none gets fewer.
what-if-anew = The plan could not stay as it is and was made anew; so locations may differ that have nothing to do with the change.
what-if-col-difference = { $side ->
    [fewer] fewer
   *[more] more
}
what-if-col-worth = EUR million a year { $side ->
    [fewer] less
   *[more] more
}
what-if-col-period = period
what-if-col-day = on
what-if-col-before = places now
what-if-col-after = places then
what-if-col-location = municipality and location
what-if-not-opened = Need not open ({ $count })
what-if-opens-later = May open later ({ $count })
what-if-closes-earlier = May close earlier ({ $count })
what-if-smaller = May be smaller ({ $count })
what-if-opened = Opens, and otherwise does not ({ $count })
what-if-opens-sooner = Opens sooner ({ $count })
what-if-stays-longer = Stays open longer ({ $count })
what-if-larger = Becomes larger ({ $count })
what-if-otherwise = Otherwise spread over time ({ $count })
what-if-same = No location changes.
what-if-solving = The plan is made twice: as it is, and with the change.
what-if-evenly = Taken: homes come evenly over the half-year, and one person fewer in reception is one place fewer. Rounded down.
what-if-unchecked = Whether there are enough permit holders in reception in { $half_year } cannot be checked: that number is not known.
what-if-unpriced = What a place costs is not known for: { $kinds }. Those places are not in the amount.
what-if-choice = Certain is how many places fewer or more are needed. Which locations these are is one choice of the plan; another may be nearly as good.
what-if-no-claim = Certain is how many places fewer or more are needed. Beyond that the difference between both plans is smaller than what is proven: do not say that one divides more fairly than the other. Which locations these are is one choice of the plan.
what-if-visible = Both plans were made of what this reader may see. Places for minors are not in it.
what-if-gaps = Proven distance to the best possible: without the change at most { $before } %, with the change at most { $after } %.{ $late ->
    [yes] { " " }The time was over before the distance that was asked for was proven.
   *[no] { "" }
}
