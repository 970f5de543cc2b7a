## The decision with which a paper begins
heading-subject = Subject
heading-decision = Decision asked
heading-meaning = What it means for { $area }
heading-background = Background
heading-bids = Where the bids stand
heading-effect = Intended effect
heading-arguments = Arguments
heading-objections = Points to note
heading-alternatives = Other choices and what follows
heading-finances = Finances
heading-participation = Participation
heading-planning = Planning and next steps
paper-annex = Annex: numbers, map and sums
paper-subtitle-council = Council proposal with { $title }
paper-subtitle-prt = Paper for the provincial table with { $title }
paper-to = To
paper-to-council = the municipal council of { $area }
paper-to-prt = the provincial table
paper-brought-council = Portfolio holder, date and case number
paper-brought-prt = Chair, date and case number
fill-council = [to be filled in by the municipality]
fill-prt = [to be filled in by the province]

decide-subject = Reception places in { $area }, { $period }
decide-ask-council = The municipal council is asked:
decide-ask-prt = The provincial table is asked:
decide-council-places = { $way ->
    [some] to agree with { $new_n ->
        [one] { $new } new reception place
       *[other] { $new } new reception places
    } in { $area } in the period { $period };
    [fewer] to agree with { $new_n ->
        [one] { $new } reception place
       *[other] { $new } reception places
    } fewer in { $area } than were agreed for the period { $period };
    [none] to take note of the { word-proposal }, which asks no new reception places of { $area } in the period { $period };
   *[untold] to take note of the { word-proposal } for the period { $period };
}
decide-prt-places = { $way ->
    [some] to agree with the division of { $new_n ->
        [one] { $new } new reception place
       *[other] { $new } new reception places
    } in { $area } in the period { $period };
    [fewer] to agree with { $new_n ->
        [one] { $new } reception place
       *[other] { $new } reception places
    } fewer in { $area } than were agreed for the period { $period };
    [none] to take note of the { word-proposal }, which has no new reception places for { $area } in the period { $period };
   *[untold] to take note of the { word-proposal } for the period { $period };
}
decide-gap = to agree how to find { $gap_n ->
    [one] the { $gap } place that the task still lacks
   *[other] the { $gap } places that the task still lacks
} after all bids;
decide-council-answer = to ask the executive to report this decision to the provincial table by { $day };
decide-prt-answer = to ask the municipalities to answer by { $day }: agreed, a limit or an exchange;
decide-council-open = to ask the executive to fill in finances and participation before a location is decided on.
decide-prt-open = to settle when the division is discussed again.
decide-key = The shares follow the distribution key: { $keys }.
decide-audit = The { word-proposal } was audited without the model: { $count_n ->
    [one] the { $count } rule is not broken
   *[other] none of the { $count } rules is broken
}. The annex names them.
decide-proposal = The proposal designates nobody. Where in a municipality reception comes, that municipality decides.
decide-no-money = This { word-proposal } holds no amounts of money.
open-finances = costs and contributions, cover and effects on the budget.
open-participation = who is involved when, what they said and what was done with it.

paper-asked-never = No number of its own was set for the province of { $province } in any period.
paper-span = { $first } up to and including { $until }

## Places as a location
meaning-none = No location: no new places are asked of this municipality in the period { $period }.
meaning-part = Part of a location: { $new_n ->
    [one] { $new } place
   *[other] { $new } places
} in the period { $period } { $new_n ->
    [one] is
   *[other] are
} too few for a location of its own (fewer than { $size }). It can be in a joint location with other municipalities, or at an existing one.
meaning-site = A location of { $new_n ->
    [one] { $new } place
   *[other] { $new } places
} in the period { $period }.
meaning-sites = A location of { $new } places in the period { $period }, or at most { $count } smaller ones of at least { $size }.
meaning-groups = By group: { $places }.
meaning-where = Where a location comes, this { word-proposal } does not say: that is for the municipality.
meaning-members = Of the { $count_n ->
    [one] one municipality
   *[other] { $count } municipalities
} { $sites } { $sites_n ->
    [one] gets
   *[other] get
} enough new places for a location of its own in the period { $period } (at least { $size }); { $parts } { $parts_n ->
    [one] gets
   *[other] get
} fewer, and can find them together with others; { $none } { $none_n ->
    [one] gets
   *[other] get
} no new ones.
meaning-location-opens = { $name }: opens in { $first }, { $size_n ->
    [one] { $size } place
   *[other] { $size } places
}
meaning-location-opens-until = { $name }: opens in { $first }, { $size_n ->
    [one] { $size } place
   *[other] { $size } places
}, up to and including { $until }
meaning-location-stays = { $name }: stays in all periods from { $first }, { $size_n ->
    [one] { $size } place
   *[other] { $size } places
}
meaning-location-stays-until = { $name }: open from { $first } up to and including { $until }, { $size_n ->
    [one] { $size } place
   *[other] { $size } places
}
meaning-location-closes = { $name }: ends in { $period }
meaning-more-locations = { $count_n ->
    [one] { $count } more location stands
   *[other] { $count } more locations stand
} in the calendar in the annex.

## Choices
choice-caption = Choices
choice-col-choice = Choice
choice-col-then = What follows
choice-agree = Agree
choice-agree-then = { $area } then has { $total_n ->
    [one] { $total } place
   *[other] { $total } places
} in the period { $period }, { $new } of them new: { $rate } per 1,000 inhabitants.
choice-fewer = Fewer places or none
choice-fewer-then = Name a limit and the reason. What comes less here, comes to the other municipalities of { $province }: at most { $new_n ->
    [one] { $new } place
   *[other] { $new } places
} over { $count_n ->
    [one] { $count } municipality
   *[other] { $count } municipalities
}, { $each } per municipality on average. To which ones, a new computation tells.
choice-fewer-unknown = Name a limit and the reason. What that means for others, a new computation tells.
choice-other = Another division
choice-other-then = Name limits, reasons or other weights. The sum of the area stays the same; who gets more and who fewer, a new computation tells.
choice-other-free = Name limits, reasons or other weights. Who gets more and who fewer, also outside this area, a new computation tells.
choice-exchange = An exchange with another municipality
choice-exchange-then = The two municipalities agree on a number; together they keep as many places.
choice-form = A form for an exchange is in the annex.
choice-hub = One location together
choice-hub-neighbours = With the { $count_n ->
    [one] one neighbouring municipality
   *[other] { $count } neighbouring municipalities
} together it is about { $places_n ->
    [one] { $places } new place
   *[other] { $places } new places
}; part of them can be on one site.
choice-hub-region = With the { $count_n ->
    [one] one other municipality
   *[other] { $count } other municipalities
} of the region together it is about { $places_n ->
    [one] { $places } new place
   *[other] { $places } new places
}; part of them can be on one site.
choice-gap = Carry out the bids alone
choice-gap-then = Of the task there stays open with all bids: { $gap_n ->
    [one] { $gap } place
   *[other] { $gap } places
}. Without the soft bids ({ $soft }) it is { $firm }.
choice-nothing = Decide nothing now
choice-nothing-then = The provincial table then deliberates without this decision; the proposal stays a proposal.

## Bids
bids-none = No bids are loaded: how much was promised and what is lacking is not known here.
bids-caption = Bids in { $area }, period { $period }
bids-formula = Gap = task − standing on the reference date − hard − soft, exchanges worked in; below nought it is a surplus. New is the { word-proposal }; bids are part of it as far as it uses them.

## Planning
planning-caption = Steps
planning-col-step = Step
planning-col-day = When
planning-council-discuss = Discussion in committee and council
planning-council-answer = Answer to the provincial table
planning-council-next = Choice of a location, with permit and participation
planning-prt-discuss = Discussion at the provincial table
planning-prt-answer = Answers of the municipalities
planning-prt-next = New computation and next steps
planning-day = Reference date of the period { $period }

## Agenda
agenda-title = Agenda of the provincial table of { $area }
agenda-meeting = Meeting
agenda-gap = { $way ->
    [gap] After all bids the task still lacks { $gap_n ->
        [one] { $gap } place
       *[other] { $gap } places
    }.
    [surplus] With all bids there is more than the task: { $gap_n ->
        [one] { $gap } place
       *[other] { $gap } places
    }.
   *[none] With all bids the task is met exactly.
} The { word-proposal } has { $new_n ->
    [one] { $new } new place
   *[other] { $new } new places
} in the period { $period }.
agenda-account = The account of the algorithm (Awb 3:46) is in the paper about { $area }.
agenda-gap-unknown = Without bids it cannot be said what is lacking. The { word-proposal } has { $new_n ->
    [one] { $new } new place
   *[other] { $new } new places
} in the period { $period }.
report-unknown = Unknown for all areas, and so without a column: { $names }.

## Template and headings
headings-no-decision = the paper must say what is decided. Include part = "decision".
headings-open-name = a field of your own (part = "open") needs a heading. Add heading = "…".
template-word = this file is no Word document (.docx). Open it in Word and save it as .docx.
template-style = the style “{ $value }” is missing in the template. Make it in Word ({ $needs ->
    [table] as a table style
   *[paragraph] as a paragraph style
}), or begin with the template that is shipped.
template-too-large = the file is larger than { $limit } MB; no template is. Check that it is the right file.
