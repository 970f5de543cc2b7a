## Papers where the smallest areas are provinces
paper-title-municipality-of-provinces = Reception places in the province of { $area }
paper-short-members-of-provinces = There are new places in the period { $period } for { $some } of the { $count_n ->
    [one] one province
   *[other] { $count } provinces
}{ $none_n ->
    [0] .
    [one] ; for { $none } province there are no new places then, for no group at all.
   *[other] ; for { $none } provinces there are no new places then, for no group at all.
} { $groups_n ->
    [one] The group that counts is
   *[other] All groups count:
} { $groups }.
paper-short-members-fewer-of-provinces = In { $fewer } of the { $count_n ->
    [one] one province
   *[other] { $count } provinces
} there are then fewer places than agreed.
paper-divided-key-of-provinces = The key says which part of all places belongs to a province. The key of each group is:
paper-aim-leximax_load-of-provinces = { $group }: the provinces with the smallest part of their share are filled first, so that the heaviest share becomes as light as can be, then the next, and so on
paper-caption-towns-of-provinces = Provinces in { $area }, period { $period }
paper-caption-neighbours-of-provinces = { $area } and its neighbours, period { $period }
paper-caption-region-of-provinces = { $area } and the other provinces of its group of provinces, period { $period }
paper-col-town-of-provinces = Province
paper-elsewhere-note-of-provinces = The province of these existing places is not known or not public; they count in the total only.
paper-withheld-note-of-provinces = The numbers of some provinces are not for these readers; the sum of the area around them stands in their place.
paper-why-level-of-provinces = The share follows from the key. In { $area } the provinces with the smallest part of their share are filled first, up to about { $level } %; who has more already gets no new places. Rounding keeps every sum exact.
paper-why-level-rest-of-provinces = The share follows from the key, which has subtracted existing places. In { $area } provinces with the least of their remaining share filled are filled first, up to about { $level } %. Rounding keeps every sum exact.
paper-caption-why-of-provinces = Reasons by province
paper-why-nothing-of-provinces = No reasons by province are recorded for this area.
paper-react-intro-of-provinces = This is a proposal. A province can react in three ways:
paper-react-exchange-of-provinces = Propose an exchange: name the other province, the group, the period and the number. Both executives agree; the sum of the province stays the same.
paper-exchange-from-of-provinces = From province
paper-exchange-to-of-provinces = To province
paper-execution-intro-of-provinces = The actions are a general outline, not agreements. The province fills in owner and status; actions can be dropped or added.
paper-execution-intro-province-of-provinces = The actions are a general outline, not agreements. Owner and status are filled in by each province or together.
paper-housing-1-of-provinces = Explore locations that fit the number, alone or with neighbouring provinces
report-towns-of-provinces = By province
report-caption-town-of-provinces = Provinces of { $area }, period { $period }
report-term-planned-of-provinces = Planned: places that provinces offer and that are not there yet; hard is decided, soft is not.
report-term-deviation-of-provinces = Deviation: by how many places the { word-proposal }, existing and new together, exceeds the indicative number or falls short of it. A province without an indicative number has no deviation.
paper-divided-sites-of-provinces = This { word-proposal } is made of whole locations that open, stay, grow or close. They were chosen for all periods at once: as near to the share of every province as can be, with as few openings and extensions as the scenario asks. A province therefore often gets a whole location or none.
paper-divided-key-sites-of-provinces = The key decides which share of all places belongs to a province. Here that share is a measure and not a number that is assigned. The key of each group is:
paper-sites-note-of-provinces = Of a new location without a name the { word-proposal } names the province alone, no address. A number without a word: the location stays as it is; an empty cell: it is not there then.

## Decisions where the smallest areas are provinces
decide-prt-answer-of-provinces = to ask the provinces to answer by { $day }: agreed, a limit or an exchange;
decide-proposal-of-provinces = The proposal designates nobody. Where in a province reception comes, that province decides.
meaning-none-of-provinces = No location: no new places are asked of this province in the period { $period }.
meaning-part-of-provinces = Part of a location: { $new_n ->
    [one] { $new } place
   *[other] { $new } places
} in the period { $period } { $new_n ->
    [one] is
   *[other] are
} too few for a location of its own (fewer than { $size }). It can be in a joint location with other provinces, or at an existing one.
meaning-where-of-provinces = Where a location comes, this { word-proposal } does not say: that is for the province.
meaning-members-of-provinces = Of the { $count_n ->
    [one] one province
   *[other] { $count } provinces
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
choice-fewer-then-of-provinces = Name a limit and the reason. What comes less here, comes to the other provinces of { $province }: at most { $new_n ->
    [one] { $new } place
   *[other] { $new } places
} over { $count_n ->
    [one] { $count } province
   *[other] { $count } provinces
}, { $each } per province on average. To which ones, a new computation tells.
choice-exchange-of-provinces = An exchange with another province
choice-exchange-then-of-provinces = The two provinces agree on a number; together they keep as many places.
choice-hub-neighbours-of-provinces = With the { $count_n ->
    [one] one neighbouring province
   *[other] { $count } neighbouring provinces
} together it is about { $places_n ->
    [one] { $places } new place
   *[other] { $places } new places
}; part of them can be on one site.
choice-hub-region-of-provinces = With the { $count_n ->
    [one] one other province
   *[other] { $count } other provinces
} of the group of provinces together it is about { $places_n ->
    [one] { $places } new place
   *[other] { $places } new places
}; part of them can be on one site.
planning-prt-answer-of-provinces = Answers of the provinces
working-counted-below-of-provinces = below nought: these provinces took over more places from others than there are
working-group-counted-below-of-provinces = below nought: these provinces took over more places from others than there are
working-moved-below-of-provinces = below nought: this province took over more than others took from it
picture-headline-towns-of-provinces = { $count } of the { $all_n ->
    [one] one province
   *[other] { $all } provinces
} { $count ->
    [one] gets
   *[other] get
} new places.
rule-apart-of-provinces = kinds that do not go together are not in one province
rule-joints-of-provinces = what holds for several provinces together is kept
meaning-sites-of-provinces = Places for at most { $count } locations of at least { $size }: { $new } in the period { $period }.
