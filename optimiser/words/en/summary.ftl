## Words of the summary
proposal = This is a proposal for deliberation at the Provinciale Regietafel; it designates nobody.
no-legal-basis = Up to { $year }, the end of this plan, a designation by the state has no legal basis: the Spreidingswet, under which the minister’s decision binds, is in force since 1 February 2024 only (as of 24 November 2026).
mark-public = { "" }
mark-council = Confidential: for the council
mark-prt = Confidential: for the Provinciale Regietafel
reading = Reading and checking { $what }
solving-periods = Dividing { $places } places in each of { $periods } periods, over { $count } municipalities
solving-range = Dividing { $least } to { $most } places per period ({ $periods } periods), over { $count } municipalities
solving = Dividing { $places_n ->
    [one] { $places } place
   *[other] { $places } places
} over { $count_n ->
    [one] { $count } municipality
   *[other] { $count } municipalities
}
writing = Writing to { $folder }
sum-head = Summary
sum-province = Province
sum-required = Required
sum-existing = Existing
sum-new = New
sum-total = Total
sum-before = Per 1,000 before
sum-after = Per 1,000 after
sum-all = Country
sum-open = Left open
sum-figures = Figures per municipality in { $period } (known places)
figure-before = existing in { $period }
figure-after = after in { $period }
metric-gini = Gini of places per inhabitant
metric-without_reception = Municipalities without known reception
metric-heaviest_per_1000 = Highest number per 1,000 inhabitants
metric-heaviest_ten = Part of the ten municipalities with most places
highest = Highest: { $name }, { $value } per 1,000 inhabitants
lowest = Lowest: { $name }, { $value } per 1,000 inhabitants
viable = Of { $count_n ->
    [one] { $count } municipality
   *[other] { $count } municipalities
} with new places, { $small } { $small_n ->
    [one] has
   *[other] have
} fewer than { $size }: an arithmetical share, not a location.
unknown-unlocated = { $places } of the published existing places have no known municipality; they are given to none.
unknown-elsewhere = { $places_n ->
    [one] { $places } existing place is known only for its province and counts
   *[other] { $places } existing places are known only for their province and count
} there.
unknown-unsized = { $count_n ->
    [one] { $count } municipality has
   *[other] { $count } municipalities have
} an existing location of unknown size: { $names }.
unknown-open-end = { $places_n ->
    [one] { $places } existing place has no known end and counts
   *[other] { $places } existing places have no known end and count
} as staying.
approximation = Key shares are approximations; no official list was loaded.
approximation-but = Key shares are approximations. There is an official list of { $periods } only; of the other periods, the final one too, none was loaded.
assumption-relief = Provinces that host relatively much get a smaller part of the additional regular places (factor 0.70 to 1.25, an approximation of the 2022/23 pattern).
idle-aim = In the blend “{ $aim }” decides nothing (weight { $weight }): without it the other aims would be as well off. At most it chooses between plans that are equal for the others.
void-aim = The heaviest load is fixed by { $name } alone, which hosts that many already.
done-open = Open { $path } in a browser.
check-ok = No errors: { $municipalities_n ->
    [one] { $municipalities } municipality
   *[other] { $municipalities } municipalities
}, { $locations_n ->
    [one] { $locations } location row
   *[other] { $locations } location rows
}, { $requirement_n ->
    [one] { $requirement } row
   *[other] { $requirement } rows
} of requirement.
check-count = { $count } complaints:
provenance = Made with optimiser { $version } from { $files }.

## Who may see what, and the version before
withheld = The figures of { $count } { $count_n ->
    [one] municipality is
   *[other] municipalities are
} not for these readers; the sum of the area around them stands in their place.
unseen-existing = Existing places that are not for these readers count in no number of existing places, not in that of a province or the country either.
legal-spreading-act = Under the Spreidingswet (in force since 1 February 2024; as of 24 November 2026) the minister’s decision binds; this proposal binds nobody.
cause-none = Nothing changed in the requirement, the settings or the tables.
cause-required = The national requirement for { $period } went from { $old } to { $new } places.
cause-setting = The setting { $name } went from { $old } to { $new }.
cause-table = The table { $table } ({ $name }) was changed.
cause-file = The file { $name } was changed.
cause-key = The key for { $group } went from “{ $old }” to “{ $new }”.
cause-divide = The national number for { $group } is divided over the areas in another way: no longer by “{ $old }” but by “{ $new }”.
cause-bound-new = A new limit for { $name } in { $period } ({ $group }): { $bound } { $places } ({ $reason }; set by { $author }).
cause-bound-gone = A limit for { $name } in { $period } ({ $group }) no longer holds: { $bound } { $places }.
cause-bound-changed = The limit for { $name } in { $period } ({ $group }) went from { $bound } { $old } to { $places } ({ $reason }; set by { $author }).
cause-site-new = One location more in { $name }: { $site }.
cause-site-gone = One location fewer in { $name }: { $site }.
cause-site-changed = A location with another number of places in { $name }: { $site }.
cause-more = And { $count } more { $count_n ->
    [one] change
   *[other] changes
} of limits or locations; “optimiser diff” shows them all.
cause-untold = Of tables with rows that are not for these readers it is not told whether they changed.
scores-withheld = Figures of fairness are about all municipalities and do not stand here: not all of them are for these readers.
