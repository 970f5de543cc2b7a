## Words of the summary
proposal = This is a proposal for deliberation at the Provinciale Regietafel; it designates nobody.
no-legal-basis = This plan ends in { $year }, before the Spreidingswet, under which the minister’s decision binds, came into force on 1 February 2024: in its periods a designation by the state has no legal basis (as of 24 November 2026).
mark-public = { "" }
mark-council = Confidential: for the council
mark-prt = Confidential: for the Provinciale Regietafel
reading = Reading and checking { $what }
remarks-left-out = Some rows are not for these readers, so remarks about tables that can hold such rows are left out; `optimiser check` tells the owner all.
slow = { $cells } numbers, and with these each of them is asked of the solver by itself, which can take long: { $rooms }.
slow-blend = a blend of aims
slow-nested = an aim over provinces or regions that a later aim must keep
slow-tolerance = a tolerance for later aims
slow-streams = streams beside reception places ([joint])
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
sum-head-each = Summary of every period from { $first } to { $until }: the numbers are the same
sum-some-provinces = Below are { $shown } of the { $all } provinces: those with most and those with fewest known places per 1,000 inhabitants in { $period }. The map and the workbook have all of them.
sum-province = Province
sum-required = Required
sum-existing = Existing
sum-new = New
sum-total = Total
sum-before = Per 1,000 before
sum-after = Per 1,000 after
sum-all = Country
sum-open = Left open
sum-open-more = Left open: and { $count } more lines; the workbook has all of them
sum-figures = Figures per municipality in { $period } (known places)
figure-before = existing in { $period }
figure-after = after in { $period }
metric-gini = Gini of places per inhabitant
metric-without_reception = Municipalities without known reception
metric-heaviest_per_1000 = Highest number per 1,000 inhabitants
metric-heaviest_ten = Part of the ten municipalities with most places
highest = Highest: { $name }, { $value } per 1,000 inhabitants
lowest = Lowest: { $name }, { $value } per 1,000 inhabitants
unexplained = This plan has { $count } municipalities. Above { $most } the reasons and the calculation behind each number are not in the edition; a plan with fewer municipalities has them.
names-and-more = { $names } and { $count } more
period-one = the period { $period }
period-each = every period from { $first } to { $until }
viable = In { $period } { $count_n ->
    [one] { $count } municipality has
   *[other] { $count } municipalities have
} new places; { $small_n ->
    [one] { $small } of them has
   *[other] { $small } of them have
} fewer than { $size }: an arithmetical share, not a location.
rounded-off = In { $period } the { $count_n ->
    [one] number of { $count } municipality is
   *[other] numbers of { $count } municipalities are
} rounded the other way than ordinarily, since a sum would not hold otherwise: { $names }. It cannot be done with fewer exceptions.
rounded-off-groups = In { $period } { $count_n ->
    [one] { $count } number of a single group is
   *[other] { $count } numbers of a single group are
} rounded the other way than ordinarily, so that groups add up to the number of their municipality and municipalities to that of their group.
own-stage = The scenario names no aim for { $group }. So before the lots these places are divided fairly over the municipalities: the largest part of the own share as small as can be, then the next largest.
unknown-unlocated = { $places_n ->
    [one] { $places } of the published existing places is in no row: neither its municipality nor its province is known, and it is given to nobody
   *[other] { $places } of the published existing places are in no row: neither their municipality nor their province is known, and they are given to nobody
}.
unknown-surplus = The tables hold { $places_n ->
    [one] { $places } existing place
   *[other] { $places } existing places
} more than was published for the country.
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
assumption-relief = For { $group } provinces that host relatively much get a smaller part of the places to divide (a factor from { $lowest } to { $highest }; the official form is not known).
idle-aim = In the blend “{ $aim }” ({ $level }, { $group }) decides nothing (weight { $weight }): without it the other aims would be as well off. At most it chooses between plans that are equal for the others.
gap-unproven = This plan obeys all rules, but it is not proven to be the best by its aims: the value of an aim may be { $percent } % lower. Because of the smallest numbers no proof was found in the time there is.
principles = Spreading and relieving: of the { $municipalities } municipalities { $hosts_after } have known reception in { $period }, without this { word-proposal } { $hosts_before }; of the { $new } new places { $relieved_new_n ->
    [0] none comes
    [one] { $relieved_new } comes
   *[other] { $relieved_new } come
} to the { $much_n ->
    [one] province
   *[other] { $much } provinces
} where there already is more reception per inhabitant than in the country, and the inequality between provinces (Theil) goes from { $theil_before } to { $theil_after }.
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
overridden = Of the { $new } new places in { $period }, { $fixed } ({ $share } %) are fixed by limits, firm bids and exchanges. The others follow from dividing.
overridden-none = Of the new places in { $period } none is fixed by a limit, a firm bid or an exchange. All follow from dividing.
provenance = Made with optimiser { $version } from { $files }.

## Who may see what, and the version before
withheld = The figures of { $count } { $count_n ->
    [one] municipality is
   *[other] municipalities are
} not for these readers; the sum of the area around them stands in their place.
unseen-existing = Existing places that are not for these readers count in no number of existing places, not in that of a province or the country either; what is said to be in no row may be among them.
legal-spreading-act = Under the Spreidingswet (in force since 1 February 2024; as of 24 November 2026) the minister’s decision binds; this proposal binds nobody.
cause-none = Nothing changed in the requirement, the settings or the tables.
cause-required = The national requirement for { $period } went from { $old } to { $new } places.
cause-setting = The setting { $name } went from { $old } to { $new }.
cause-table = The table { $table } ({ $name }) was changed.
cause-file = The file { $name } was changed.
cause-key = The key for { $group } went from “{ $old }” to “{ $new }”.
cause-key-new = New is the group { $group }; its key is “{ $new }”.
cause-key-gone = The group { $group } is no longer part of it; its key was “{ $old }”.
cause-divide = The national number for { $group } is divided over the areas in another way: no longer by “{ $old }” but by “{ $new }”.
cause-divide-new = The national number for { $group } is now first divided over the areas by “{ $new }”.
cause-divide-gone = The national number for { $group } is no longer first divided over the areas by “{ $old }”.
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
scores-mostly-unknown = Of { $unknown } of the { $published } published existing places in { $period } it is not known where they are. Figures on equality, such as Gini, would be about the smaller part and are not given.
scores-withheld = Figures of fairness are about all municipalities and do not stand here: not all of them are for these readers.
scores-estimated = The socio-economic score (SES-WOA) of { $count } of { $whole } { $whole_n ->
    [one] municipality
   *[other] municipalities
} is an estimate, not the official figure.
