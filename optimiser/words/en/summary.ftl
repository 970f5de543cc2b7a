## Words of the summary
proposal = This is a proposal for deliberation at the Provinciale Regietafel; it designates nobody.
no-legal-basis = In February 2022 a designation by the state had no legal basis (as of 24 November 2026: under the Spreidingswet, in force since 1 February 2024, the minister’s decision binds).
mark-public = { "" }
mark-council = Confidential: for the council
mark-prt = Confidential: for the Provinciale Regietafel
reading = Reading and checking { $what }
solving = Dividing { $places } places over { $count } municipalities
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
sum-figures = Figures per municipality (known places)
figure-before = before
figure-after = after
metric-gini = Gini of places per inhabitant
metric-without_reception = Municipalities without known reception
metric-heaviest_per_1000 = Highest number per 1,000 inhabitants
metric-heaviest_ten = Part of the ten municipalities with most places
highest = Highest: { $name }, { $value } per 1,000 inhabitants
lowest = Lowest: { $name }, { $value } per 1,000 inhabitants
viable = Of { $count } municipalities with new places, { $small } have fewer than { $size }: an arithmetical share, not a location.
unknown-unlocated = { $places } of the published existing places have no known municipality; they are given to none.
unknown-elsewhere = { $places } existing places are known only for their province and count there.
unknown-unsized = { $count } municipalities have an existing location of unknown size: { $names }.
unknown-open-end = { $places } existing places have no known end and count as staying.
approximation = Key shares are approximations; no official list was loaded.
assumption-relief = Provinces that host relatively much get a smaller part of the additional regular places (factor 0.70 to 1.25, an approximation of the 2022/23 pattern).
void-aim = The heaviest load is fixed by { $name } alone, which hosts that many already.
done-open = Open { $path } in a browser.
check-ok = No complaints: { $municipalities } municipalities, { $locations } location rows, { $requirement } rows of requirement.
check-count = { $count } complaints:
provenance = Made with optimiser { $version } from { $files }.

## Who may see what, and the version before
withheld = The figures of { $count } { $count_n ->
    [one] municipality is
   *[other] municipalities are
} not for these readers; the sum of the area around them stands in their place.
unseen-existing = Existing places that are not for these readers do not count in the existing places of municipalities and regions, and in those of a province or the country only where there are enough of them to betray none.
legal-spreading-act = Under the Spreidingswet (in force since 1 February 2024; as of 24 November 2026) the minister’s decision binds; this proposal binds nobody.
cause-none = Nothing changed in the requirement, the settings or the tables.
cause-required = The national requirement for { $period } went from { $old } to { $new } places.
cause-setting = The setting { $name } went from { $old } to { $new }.
cause-table = The table { $name } has changed.
cause-untold = Of tables with rows that are not for these readers it is not told whether they changed.
scores-withheld = Figures of fairness are about all municipalities and do not stand here: not all of them are for these readers.
