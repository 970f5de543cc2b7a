## Complaints about a joint plan
joint-no-rate = stream “{ $value }” has no rate, so it is not known how much it counts in everything together. Put a number above nought for { $value } under [streams.rates], or remove the stream.
joint-locations = a plan of whole locations divides no other streams. Remove [joint] or [locations].
joint-missing = aim “{ $value }” is about everything together, and the scenario divides places alone. Add a section [joint] with streams, or give the aim a group.
aim-not-together = aim “{ $value }” cannot be about everything together. These can: { $known }.
joint-unknown = of stream “{ $value }” no municipality’s number is known, so there is nothing to divide. Complete the tables, or remove the stream.
joint-nothing = stream “{ $value }” can move nowhere and nothing is added. Give within (the part that may move) or additional (what is added), or remove the stream.
joint-no-room = in { $period } { $asked } of “{ $stream }” must be divided in { $province } and there is room for { $room }. Raise most or within, or lower additional.
joint-half-known = of the exchange of { $value } ({ $stream }, { $period }) it is not known how many { $gm_code } has already; people or places would be lost then. Give its number in streams.csv, or remove the exchange.
joint-key = key “{ $value }” takes off existing places itself, and they count in everything together too: they would count twice. Choose another key for [joint].
joint-group = group “{ $value }” has the name of a stream that the plan decides. Give the group another name.
unused-joint-rule = rule “{ $value }” has no effect: the scenario decides no other streams (section [joint]).

## A joint plan in a paper
decide-subject-joint = Reception and housing in { $area }, { $period }
paper-title-joint-municipality = Reception and housing in { $area }
paper-title-joint-region = Reception and housing in the region of { $area }
paper-title-joint-province = Reception and housing in the province of { $area }
decide-council-stream = to agree with { $way ->
    [more] { $number } { $unit } for { $stream } in { $area } in period { $period }: { $apart } more than the { $own } now;
    [fewer] { $number } { $unit } for { $stream } in { $area } in period { $period }: { $apart } fewer than the { $own } now;
    [added] { $apart } { $unit } extra for { $stream } in { $area } in period { $period }; how many there are already is not known;
   *[same] { $number } { $unit } for { $stream } in { $area } in period { $period }, as many as now;
}
decide-prt-stream = to agree with { $way ->
    [more] { $number } { $unit } for { $stream } in { $area } in period { $period }: { $apart } more than the { $own } now
    [fewer] { $number } { $unit } for { $stream } in { $area } in period { $period }: { $apart } fewer than the { $own } now
    [added] { $apart } { $unit } extra for { $stream } in { $area } in period { $period }; how many there are already is not known everywhere
   *[same] { $number } { $unit } for { $stream } in { $area } in period { $period }, as many as now
}{ $moved_n ->
    [0] {""}
   *[other] ; { $moved } of these go to another municipality
};
decide-joint-law = The law gives every municipality a housing task of its own. What this { word-proposal } moves of it holds only once the municipalities agree on it together.
choice-own-task = The reception places, not the other streams
choice-own-task-then = { $area } keeps its own number now: { $streams }. Who then gets more reception places and who fewer, a new computation tells.
joint-withheld = This { word-proposal } divides too: { $streams }. These numbers rest on data that are not for these readers. So they are not shown here.
joint-caption = Everything together in { $area }: what changes, and the sum, period { $period }
joint-col-what = What
joint-col-now = Now
joint-col-traded = Exchange agreed before
joint-col-plan = By this { word-proposal }
joint-col-after = Then
joint-col-rate = 1 counts as
joint-col-counted-now = Counted now
joint-col-counted-after = Counted then
joint-row = { $stream } ({ $unit })
joint-row-rest = What stays as it is
joint-row-sum = Everything together, in counted places
joint-note = Places and people are different things. They count together only by the rates in the column “1 counts as”. The planner chose these.
joint-not-all = ≥ means at least: not everything is known ({ $streams }).

joint-headline = Reception and housing are divided together ({ $area }, { $period }): { $streams }. { $way ->
    [sums] The sum of every province is exact.
   *[one] The sum is exact.
}
joint-headline-stream = { $stream } { $number } { $unit }{ $way ->
    [more] , { $apart } more
    [fewer] , { $apart } fewer
   *[same] {""}
}{ $moved_n ->
    [0] {""}
   *[other] , { $moved } to another municipality
}
joint-headline-untold = Reception and housing are divided together. The numbers of { $streams } rest on data that are not for these readers.
page-card-together = Everything together in counted places, { $period }
joint-sum-before = { $stream } now
joint-sum-after = { $stream } then
joint-sum-counted-before = Counted places now
joint-sum-counted-after = Counted places then
joint-hidden = Reception and housing are divided together here. That division rests also on data that are not for these readers. So only sums are shown: single numbers would tell what is hidden.

## A joint plan
group-together = everything together
why-stream-same = { $stream }: { $number } { $unit }, as many as without this plan.
why-stream-moved = { $stream }: this plan has { $number } { $unit }, { $apart } { $more_n ->
    [1] more
   *[0] fewer
} than the { $own } without this plan.
why-stream-added = { $stream }: this plan adds { $number } { $unit }; what there is already is not known.
why-together = Everything together, as far as known: { $counted } counted places. The share of everything together is { $share }.
joint-stream = Divided together with reception ({ $period }): { $stream }, { $whole } { $unit } over { $count_n ->
    [one] { $count } municipality
   *[other] { $count } municipalities
}{ $added_n ->
    [0] {""}
   *[other] , of which { $added } new
}. { $moved_n ->
    [0] Nothing moves between municipalities
   *[other] { $moved } of these { $unit } go to another municipality in the same province
}; the sum of every province holds.
rule-keep_streams = streams keep their sum
audit-keep_streams = streams keep their sum by province and stay within their bounds
rule-keep_unknown = who does not know everything keeps its own numbers
audit-keep_unknown = municipalities of which a stream is unknown keep their own numbers
aim-streams_moved = move as little as can be between municipalities
paper-aim-streams_moved = who houses more or fewer people than its own task does so only where an earlier aim asks for it
meaning-streams_moved = How much of the other streams goes to another municipality than without this plan, in counted places.
unit-of-streams_moved = counted places
streams-col-decided = By this plan
streams-trades-first = This exchange is agreed. The plan begins with the numbers after it, and the sums of the province stay the same.
why-together-unknown = Not everything of this municipality is known: of { $count_n ->
    [one] one stream
   *[other] { $count } streams
} there is no number. What is not known is not in everything together. So its number may be too high; fill in that number first.
why-kept-unknown = Not everything of this municipality is known: of { $count_n ->
    [one] one stream
   *[other] { $count } streams
} there is no number. Unknown is not nought. So it is not levelled with the others and keeps its own numbers: its part of the new reception places by what it lacks of its share, and its own task. Nothing goes there and nothing comes from there. Add the number, and it takes part like the others.
joint-kept = Not everything is known ({ $period }): a number of { $names } is missing. Unknown is not nought. So { $count_n ->
    [one] this municipality keeps its own numbers
   *[other] these municipalities keep their own numbers
}: the part of the new places by what is lacking of the share, and the own task. Nothing goes there and nothing comes from there. All sums are exact.
joint-unpublished = Not everything is known ({ $period }): a number is missing of { $names }. What is not known is not in everything together, so their numbers may be too high and those of others too low. Fill this in first.

## The sum of everything together
working-joint-whole = { $stream } in { $area } together, in { $unit }
working-joint-divided = All that is divided in { $area }, in counted places
working-joint-elsewhere = Of these for municipalities that are not filled to the level
working-joint-counted = What there is in the { $count } municipalities that are filled to the level, in counted places
working-joint-shares = Shares of everything together of these { $count } municipalities, in counted places
working-joint-level = Level: up to which part of the share of everything together is filled, in %
working-joint-share = Share of { $area } in everything together, in counted places
working-joint-own = What there is in { $area } and stays, in counted places
working-joint-stream = { $stream } in { $area }, in { $unit }, before rounding
working-joint-group = New places for { $group } in { $area }, before rounding
working-joint-given-kept = New places for { $group } in { $area }; not everything is known, so this is its own part
working-joint-given-other = New places for { $group } in { $area }; this number follows from aims and limits together
