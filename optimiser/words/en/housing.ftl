## Complaints about the housing task
half-year-form = “{ $value }” is no half-year. Write the year and I or II, such as 2022-I for January to June.
arrears-negative = “{ $value }” is below zero. Write { $positive } in the other of the two columns: what was not housed is arrears, what was housed beyond the task is lead.
task-revised-late = { $value } lies after { $half_year }, which ends on { $end }: a number can then no longer be changed for that half-year. Correct the day, or write “next” if the difference moves to the next half-year.
task-difference-of-nothing = this is the first number of { $half_year }, so there is nothing to differ from. Write “now”, or add the earlier number as a row.
task-inhabitants-few = the country is said to have { $value } inhabitants, and the municipalities of this dossier alone have { $found }. Correct the number, or leave the cell empty if the dossier holds the whole country.
task-inhabitants-missing = other rows say how many inhabitants the whole country has, and this one does not: it would be divided over this dossier alone. Fill it in here too.
country-of-a-part = the dossier is a part of the country (its tasks say how many inhabitants the country has), so a number of the whole country cannot be compared with it. Remove this row, or give the number of the province.
annex-without-task = the annex is of { $value }, and the numbers of { $half_year } were set on { $known }. Give the annex the day of the number to which it belongs.
annex-does-not-add-up = the annex of { $half_year } adds up to { $found }, and the national number is { $task }. { $whole ->
    [yes] It names every municipality, so both must be equal
   *[no] It names only some of them, so it cannot be more
}. Correct the rows or the number.
carried-both-ways = a municipality cannot have both arrears ({ $arrears }) and a lead ({ $value }). Write what remains, { $net }, as { $side ->
    [arrears] arrears
   *[lead] lead
}, and 0 in the other column.
realised-outside = { $value } lies outside { $half_year }, which runs from { $start } to { $end }. Correct the day or the half-year.
realised-above-all = { $value } people in one area is more than the whole country had to house in { $half_year } ({ $asked }). Check for a digit too many, or a number of another column.
realised-falls = { $value } people is fewer than the { $before } of { $day }: every row counts from the beginning of the half-year. Correct one of the two rows.
realised-instruments-above = { $value } people in facilities cannot be part of { $housed } people housed. Correct one of them, or write “no” if they are not included.
realised-below-stays = { $value } is fewer than the { $stays } people who count by the table of stays until { $until }. Correct the number or the stays.
realised-above-linked = { $value } people counted is more than the { $linked } permit holders that are known for this area. Correct one of the two numbers.
realised-looser-than-stays = this number is for { $value ->
    [public] everyone
    [council] councils
   *[prt] the provincial table
}, and people who count for it stand in a row for { $strict ->
    [public] everyone
    [council] councils
   *[prt] the provincial table
} ({ $stay }): whoever sees only this number would count too few. Make it as strict, or write in “instruments” how many count.
realised-parts = { $count_n ->
    [one] one municipality inside this area has { $parts } people
   *[other] the { $count } municipalities inside this area that are known have { $parts } people together
}, and the area { $value }. { $whole ->
    [yes] All of them are known, so both must be equal
   *[no] They cannot be more
}. Correct the area or the municipalities.
monitor-does-not-add-up = { $ahead } ahead, { $exact } exact and { $short } short are { $value } municipalities, and on { $day } there were { $known }. Correct the counts or the day.
facility-without-partners = a regional in-between facility has partners, and none is named for “{ $value }”. Add each municipality that takes part to housing_participants.
participant-is-host = { $value } is the host of this facility, and so takes part already. Remove this row.
instrument-not-then = { $instrument ->
    [hotel] the hotel arrangement held from { $start } to { $end }, as far as known; after that nobody counts by it. Correct the day ({ $value }) or the instrument.
   *[other] flow-through locations are known from { $start }, and their rules lapse after { $end }. Correct the day ({ $value }) or the instrument.
}
stay-not-participant = { $value } is neither host nor participant of facility { $facility }, so nobody there can be linked to it. Add it to housing_participants, or correct the code.
stay-outside-facility = { $value } lies outside the days on which the facility is open: from { $start }{ $bounded ->
    [no] .
   *[yes] { " " }to { $end }.
} Correct the day or the facility.
stay-too-long = a stay there can be at most { $months } months, so until { $longest }; this one is until { $value }. Correct the day, or close the row and write where they went.
stay-people-unclear = these may be the people of row { $first } ({ $other }): linked to the same municipality, and at the same time in the same facility or shortly after. Give both rows a name in “cohort”: the same name for the same people, who count once, another for others.
cohort-linked = the people of “{ $cohort }” are linked to another municipality in row { $first }. A person counts for one municipality only. Correct one of the rows.
cohort-grows = the group “{ $cohort }” has { $persons } people in row { $first } and { $value } here; more people are another group. Give those who are new a name of their own.
cohort-overlaps = the people of “{ $cohort }” are then still elsewhere: an earlier row of them has no end, or a later one. Close that row, or give this one another name.
stays-above-places = with these { $value } people there are { $found } on { $day }, and the facility has { $places } places. Correct the numbers, or the end of an earlier row.
instrument-above-cap = with this facility there are { $found } places on { $day }, and the country has room for { $limit }. Correct the number of places.
hotel-above-cap = with these { $value } people { $found } were helped by the hotel arrangement { $early ->
    [yes] until 1 July 2023
   *[no] in { $half_year }
}, and there was money for { $limit }. Correct the numbers.
swap-with-itself = a municipality cannot swap with itself ({ $value }). Name the other one.
swap-unbalanced = { $there } people go and { $back } come back. Both must be equal: change the number of households.
scenario-of-housing = this scenario asks for the housing task alone. Use “optimiser housing”, or add groups, keys, rules and stages to plan places.
housing-missing = this scenario has no section [housing]. Add it, with at least half_year = "2022-I".
housing-first-after = “first” is a later half-year than “half_year”. The ledger begins with the first and ends with the other.

## Wrong use
housing-negative = { $persons } people cannot be divided. Give a number of zero or more.
housing-persons-alone = --persons divides a number by itself. Leave out the scenario and --out, or leave out --persons.
housing-dossier-alone = --dossier goes with --persons. A scenario names its dossier itself.
housing-boundaries-out = --boundaries goes with --out: borders are drawn in files only.

## What is told of the housing task
housing-head = Housing task of permit holders, { $half_year }
housing-done = Written to { $folder }: housing.xlsx, housing.docx and housing.pdf for people, maps as map-*.png and map-*.svg, housing.csv and housing.json for programmes.
housing-unit = people
housing-notice = A calculation for deliberation. The task that binds is in the circular of the ministry (Huisvestingswet 2014, as known in 2026).
housing-number = The national task of { $half_year } is { $persons } people.
housing-no-number = No national number is known for { $half_year }, so there is no new task.
housing-rounded = { $persons } is { $exact }, rounded.
housing-goal = Beside it stands a goal of { $persons }. It is not the legal task and is never added to the { $task }.
housing-year = Divided by inhabitants on 1 January { $year }.
housing-year-other = Divided by inhabitants on 1 January { $year }; the formula takes { $asked }.
housing-year-unknown = The dossier does not say of which year its inhabitants are; the formula takes 1 January { $asked }.
housing-year-unsaid = The dossier does not say of which year its inhabitants are; the formula takes 1 January of the year before.
housing-sum = { $half_year }{ $part ->
    [yes] { " " }in the municipalities of this dossier
   *[no] { "" }
}: { $new } new { $moved_n ->
    [0] { "" }
   *[other] and { $moved } moved here by a revision{ " " }
}plus { $arrears } arrears{ $lead_n ->
    [0] { "" }
   *[other] { " " }less { $lead } lead
} is { $total } people. Arrears of earlier half-years are already in this and are not added again.
housing-before = { $half_year } closed: { $arrears } arrears plus { $new } new less { $counted } people who counted left { $left }.
housing-revised = The task of { $half_year } was revised on { $day } from { $before } to { $after } people.
housing-revised-next = The task of { $half_year } was revised on { $day } from { $before } to { $after } people; the difference of { $difference } moves to the next half-year.
housing-unknown-realised = { $named ->
    [all] Of no municipality it is known how many people were housed.
    [yes] Of { $names } it is not known how many people were housed.
   *[no] Of { $count } of { $of } municipalities it is not known how many people were housed.
}
housing-unknown-carried = { $named ->
    [all] Of no municipality arrears or lead are known.
    [yes] Of { $names } arrears or lead are not known.
   *[no] Of { $count } of { $of } municipalities arrears or lead are not known.
}
housing-carried-differs = { $name }, { $half_year }: stated is { $stated }, and the half-year before leaves { $carried } (arrears above zero, lead below). The stated number counts; { $difference } people are to be explained.
housing-parts-differ = { $name }, { $half_year }: published are { $published } people, and the municipalities together have { $parts }.
housing-two-ledgers = People in a facility count for the municipality to which they are linked, not for the one where it stands. Each counts once.
housing-hotels = The hotel arrangement counted until { $day }, as far as known.
housing-overdue = On { $day } { $persons_n ->
    [one] one person is
   *[other] { $persons } people are
} still in a facility though the longest stay has ended.
housing-error = The forecast keeps to the present pace. In brackets stands what chance alone makes likely in 95 of 100 cases, spread as in the counts so far, and never less than counts already (in the workbook as ±); with fewer than three counts the range is wider than shown, since people come in households.
housing-forecast = { $forecast } ({ $low } to { $high })
housing-public = Only what this reader may see is counted. Numbers, facilities and placements that are not public are not in it, so more people may have been housed than is shown.
housing-law = The task binds by the Huisvestingswet 2014. Supervision is with the province; its ladder is in its own words.
housing-paper-short = In short
housing-paper-areas = By area
housing-paper-lead = { $name }: { $total } people to house, { $counted } count by now, { $left } are left.
housing-paper-asked = That asks for { $asked } a month.
housing-paper-unknown = { $name }: how many people are left is not known, since numbers are missing.
housing-facility = { $name } ({ $instrument }) stands in { $host }: { $present } people, { $places } places.{ $some ->
    [yes] { " " }They count for: { $linked }.
   *[no] { "" }
}
housing-facility-entered = New this half-year: { $linked }.
housing-swap = { $giver } and { $taker } swap { $households } households of { $size } for { $households_back } of { $size_back }: { $persons } people each way.
housing-unknown-of = { $count_n ->
    [one] one municipality
   *[other] { $count } municipalities
}
housing-know = To know
housing-opening-stated = stated
housing-opening-carried = from the half-year before
housing-opening-unknown = not known
housing-standing-legal = legal task
housing-standing-goal = goal, not the task
housing-difference-now = this half-year
housing-difference-next = the next half-year
instrument-hotel = hotel arrangement
instrument-flow_through = flow-through location
instrument-in_between = in-between facility

## Sheets and columns of the housing task
sheet-housing-guide = Read first
sheet-housing-municipalities = Task by municipality
sheet-housing-areas = Task by area
sheet-housing-earlier = Earlier half-years
sheet-housing-facilities = Facilities
sheet-housing-swaps = Swaps
sheet-housing-numbers = National numbers
sheet-housing-monitor = Monitor
about-housing-guide = What this workbook holds and what must be known
about-housing-municipalities = Housing task by municipality: asked, carried over, housed and left
about-housing-areas = Housing task by region, province and country
about-housing-earlier = Earlier half-years of the ledger, with what each left
about-housing-facilities = Who stays where, and for which municipality they count
about-housing-swaps = Households that municipalities swap; as many people go as come
about-housing-numbers = National numbers by half-year, with revisions and sources
about-housing-monitor = Municipalities ahead, exact and short, as a monitor counts them
housing-col-area = Area
housing-col-half_year = Half-year
housing-col-code = Code
housing-col-level = Level
housing-col-region = Region
housing-col-province = Province
housing-col-new = New task
housing-col-moved = By revision
housing-col-goal = Goal (not the task)
housing-col-arrears = Arrears
housing-col-lead = Lead
housing-col-total = Total
housing-col-housed = Housed
housing-col-instruments = In facilities
housing-col-counted = Counts
housing-col-left = Left
housing-col-ahead = Ahead
housing-col-per_month = Per month on average
housing-col-asked = Needed per month
housing-col-forecast = Forecast
housing-col-error = ±
housing-col-until = Counted until
housing-col-opening = Carried in
housing-col-basis = Basis of the task
housing-col-hosted = New, staying here
housing-col-present_linked = In facilities, linked here
housing-col-present_hosted = In facilities, staying here
housing-col-households = Households by swap
housing-col-step = Step of supervision
housing-col-missing = Not known of
housing-col-facility = Facility
housing-col-instrument = Instrument
housing-col-host = Host municipality
housing-col-partners = Takes part
housing-col-places = Places
housing-col-linked = Counts for
housing-col-entered = New this half-year
housing-col-present = Staying there
housing-col-overdue = Longer than allowed
housing-col-opened = Open since
housing-col-end = End
housing-col-source = Source
housing-col-giver = Gives up
housing-col-taker = Takes over
housing-col-gone = Households
housing-col-size = People in each
housing-col-back = Households back
housing-col-size_back = People in each
housing-col-persons = People
housing-col-agreed = Agreed on
housing-col-standing = Standing
housing-col-rounded = Rounded
housing-col-decided = Set on
housing-col-difference = Difference goes to
housing-col-counts = Counts
housing-col-note = Remark
housing-col-day = Day
housing-col-ahead_count = Municipalities ahead
housing-col-exact_count = Municipalities exact
housing-col-short_count = Municipalities short
housing-col-subject = Subject
housing-col-text = Text
housing-means-new = The new task of this half-year, without arrears: the national number by inhabitants, or by the annex of the circular where it is read.
housing-means-moved = What a revision of the half-year before adds or takes off here.
housing-means-arrears = People who should have been housed before and were not.
housing-means-lead = People housed beyond the task before; it is taken off.
housing-means-total = New task, with what a revision moved here, plus arrears, less lead.
housing-means-housed = People housed in homes, as published.
housing-means-instruments = People who count by a hotel, flow-through location or in-between facility, at the municipality to which they are linked.
housing-means-counted = Housed and in facilities, each person once.
housing-means-left = Total less what counts, added up over municipalities that are behind.
housing-means-ahead = What counts less total, added up over municipalities that are ahead.
housing-means-per_month = The total divided by six months.
housing-means-asked = What is left, divided by the months after the latest count.
housing-means-forecast = People at the end of the half-year at the present pace.
housing-means-error = Around the forecast, in 95 of 100 cases by chance alone; with fewer than three counts it is larger.
housing-means-hosted = People who began to stay here, for whichever municipality they count.
housing-means-present_linked = People in facilities who count for this municipality, wherever they stay.
housing-means-present_hosted = People in facilities here, for whichever municipality they count.
housing-means-households = More or fewer households by swaps, for as many people.
housing-official-far = Of { $count_n ->
    [one] one municipality
   *[other] { $count } municipalities
} annex A is far from the division by inhabitants in { $half_year } (more than 10 % and more than 5 people). With that division in brackets: { $names }. Annex A holds. Check these rows.
housing-monitor-differs = { $name }, { $day }: the monitor has { $told_ahead } municipalities ahead, { $told_exact } exact and { $told_short } short. The counts until that day give { $ahead } ahead, { $exact } exact and { $short } short. The counts hold here; check which of both is right.
housing-counted-until = { $half_year }: counted until { $day }. { $closed_n ->
    [0] The forecast is about the time after it.
   *[other] Of { $closed } of the { $of } municipalities was counted until the end: that is the result. Of the others the forecast is about the time after it.
}
housing-counted-all = { $half_year }: counted until { $day }, the end of the half-year. This is the result, not a forecast.
housing-day-after = The chosen day ({ $day }) is after the end of { $half_year }, and { $count_n ->
    [one] one municipality was
   *[other] { $count } municipalities were
} not counted until the end. Their result is not known; what stands here is a forecast.
housing-means-until = The final day counted. If that is the end of the half-year, it is the result and not a forecast.
housing-means-linked = The municipality for which these people count, wherever the facility stands.
housing-means-entered = People who began to count this half-year; who moves on does not count again.
housing-means-present = People who live in the facility on the chosen day, also those who came before.
housing-means-overdue = Of those who live there: people whose longest stay is over.
housing-means-opening = Where arrears or lead come from: stated in a table, what the half-year before leaves, or not known.
housing-means-basis = Official: annex A of the circular. Approximation: by inhabitants.
