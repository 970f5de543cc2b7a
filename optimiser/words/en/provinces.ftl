## Where the smallest areas are provinces, this sentence takes the place of the one without -of-provinces
level-municipality-of-provinces = Province
level-region-of-provinces = Group of provinces
note-municipality-of-provinces = The figure of a province is an arithmetical share; this { word-proposal } says nothing of municipalities.
note-province-of-provinces = This is a sum over provinces; this { word-proposal } says nothing of municipalities.
map-town-of-provinces = Province
map-region-of-provinces = Group of provinces
map-search-of-provinces = Find your province
map-choose-of-provinces = Choose an area on the map or find your province
map-view-tiles-of-provinces = Tile map (every province the same size)
map-legend-sites-of-provinces = Known existing places: the larger the point, the more. The point is not the address.
map-neighbours-of-provinces = Neighbouring provinces
map-nearest-of-provinces = Nearest provinces
map-lorenz-text-of-provinces = The closer a line is to the straight one, the more equally the places are divided over inhabitants. Provinces with unknown numbers are left out.
map-not-shown-of-provinces = Provinces of which the difference is not public or not known
page-rank-of-provinces = Rank { $rank } of the { $count } provinces of which all places are known, by places after per 1,000 inhabitants (1 = most).
page-scores-of-provinces = { $area }: figures over all provinces in { $period } (known places)
page-more-of-provinces = Provinces: { $count }; places together: { $places }.
viable-of-provinces = In { $period } { $count_n ->
    [one] { $count } province has
   *[other] { $count } provinces have
} new places; { $small_n ->
    [one] { $small } of them has
   *[other] { $small } of them have
} fewer than { $size }. They are arithmetical shares, not locations.
rounded-off-of-provinces = In { $period } the { $count_n ->
    [one] number of { $count } province is
   *[other] numbers of { $count } provinces are
} rounded the other way than ordinarily, since a sum would not hold otherwise: { $names }. It cannot be done with fewer exceptions.
rounded-off-groups-of-provinces = In { $period } { $count_n ->
    [one] { $count } number of a single group is
   *[other] { $count } numbers of a single group are
} rounded the other way than ordinarily, so that groups add up to the number of their province and provinces to that of their group.
own-stage-of-provinces = The scenario names no aim for { $group }. So before the lots these places are divided fairly over the provinces: the largest part of the own share as small as can be, then the next largest.
unknown-unsized-of-provinces = { $count_n ->
    [one] 1 province has existing places of unknown number: { $names }.
   *[other] { $count } provinces have existing places of unknown number: { $names }.
}
withheld-of-provinces = The figures of { $count } { $count_n ->
    [one] province is
   *[other] provinces are
} not for these readers; the sum of the area around them stands in their place.
scores-withheld-of-provinces = Figures of fairness are about all provinces and do not stand here: not all of them are for these readers.
boundaries-none-of-provinces = No file of provincial boundaries was given (--boundaries); therefore only the tile map is drawn.
boundaries-source-of-provinces = Provincial boundaries: { $file }.
picture-tiles-of-provinces = Tile map: every province is a hexagon of the same size, about where it lies.
metric-heaviest_ten-of-provinces = Part of the ten provinces with most places
metric-heaviest_fifty-of-provinces = Part of the fifty provinces with most places
metric-without_reception-of-provinces = Provinces without known reception
metric-poorest_quarter-of-provinces = Places in the poorest quarter of provinces (SES-WOA, official or estimate)
metric-richest_quarter-of-provinces = Places in the richest quarter of provinces (SES-WOA, official or estimate)
meaning-herfindahl-of-provinces = How far the places stand in few provinces: 1 is all in one.
meaning-poorest_quarter-of-provinces = Places in the quarter of the provinces with the lowest socio-economic score (SES-WOA). Where the official figure is missing an estimate counts; the assumptions say for how many.
meaning-richest_quarter-of-provinces = Places in the quarter of the provinces with the highest socio-economic score (SES-WOA). Where the official figure is missing an estimate counts; the assumptions say for how many.
meaning-own_share_met-of-provinces = Which part of the shares by the key stands in the province itself; what is above a share does not count.
meaning-without_reception-of-provinces = Number of provinces where no place is known at all. Lower means that more provinces take part.
meaning-heaviest_per_1000-of-provinces = Places per 1,000 inhabitants in the province where that is highest.
meaning-heaviest_ten-of-provinces = Part of all places that lies in the ten provinces with the most places: 0.5 is half.
why-no-share-of-provinces = By the key this province has no share; it receives no new places.
why-share-of-provinces = By the key ({ $key }) the share of this province is { $share } of { $whole_n ->
    [one] { $whole } place
   *[other] { $whole } places
}, existing and new together.
why-existing-unknown-of-provinces = { $places_n ->
    [one] { $places } existing place is
   *[other] { $places } existing places are
} known and there are more of unknown number; this number may therefore be too high.
why-existing-unknown-none-of-provinces = { $places_n ->
    [one] { $places } existing place is
   *[other] { $places } existing places are
} known and there are more of unknown number.
why-level-of-provinces = Those with the smallest part of their share are filled first; { $area } to about { $level } % of its share.
why-above-of-provinces = This province already has { $percent } % of its share; in { $area } others are filled to about { $level } %. So it receives no new places.
why-no-share-places-of-provinces = By the key this province has no share.
why-share-list-of-provinces = By the official list, completed with the key ({ $key }), the share of this province is { $share } of { $whole_n ->
    [one] { $whole } place
   *[other] { $whole } places
}, existing and new together.
why-share-list-rest-of-provinces = By the key ({ $key }), which completes the official list, the share of this province is { $share } of { $whole_n ->
    [one] { $whole } place
   *[other] { $whole } places
}, existing and new together; it is not on that list itself.
why-level-rest-of-provinces = Those with the least of their remaining share filled are filled first; { $area } to about { $level } %. The remaining share is what is left when the key has subtracted existing places; here that is { $share }.
why-ineligible-of-provinces = This province cannot receive new places for { $group }.
why-rounded-sum-of-provinces = Computed is { $computed } and it becomes { $after }, the other way than rounded ordinarily: rounded ordinarily { $area } would have { $ordinary } and not { $places }. With fewer exceptions not all sums hold.
why-rounded-all-of-provinces = Computed is { $computed } and it becomes { $after }, the other way than rounded ordinarily: rounded ordinarily all provinces would have { $ordinary } together and not { $places }. With fewer exceptions not all sums hold.
compare-more-of-provinces = { $count_n ->
    [0] No province receives more.
    [one] { $count } province receives more, together { $places }:
   *[other] { $count } provinces receive more, together { $places }:
}
compare-more-known-of-provinces = No province of which the difference is known gets more.
compare-fewer-of-provinces = { $count_n ->
    [0] No province receives fewer.
    [one] { $count } province receives fewer, together { $places }:
   *[other] { $count } provinces receive fewer, together { $places }:
}
compare-fewer-known-of-provinces = No province of which the difference is known gets fewer.
compare-unshown-of-provinces = The difference of { $count } { $count_n ->
    [one] province
   *[other] provinces
} is not known or not for these readers; together { $places }.
sum-figures-of-provinces = Figures per province in { $period } (known places)
page-half-of-provinces = The half of the inhabitants with the least reception has { $before } of the existing places and { $after } of all after, counted by province.
why-province-of-provinces = The task of { $province } is { $places_n ->
    [one] { $places } new place
   *[other] { $places } new places
}.
why-bid-hard-of-provinces = The province itself offers { $places_n ->
    [one] { $places } place
   *[other] { $places } places
} ({ $group }); that bid is hard and the { word-proposal } keeps it.
why-bid-hard-free-of-provinces = The province itself offers { $places_n ->
    [one] { $places } place
   *[other] { $places } places
} ({ $group }); that bid is hard, and the { word-proposal } gives { $used }.
why-bid-soft-of-provinces = The province itself offers { $places_n ->
    [one] { $places } place
   *[other] { $places } places
} ({ $group }); that bid is soft and is used where possible.
why-bid-soft-free-of-provinces = The province itself offers { $places_n ->
    [one] { $places } place
   *[other] { $places } places
} ({ $group }); that bid is soft and does not steer this { word-proposal }.
why-gives-of-provinces = { $name } has taken over { $places_n ->
    [one] { $places } place ({ $group }) of this province’s task; it counts
   *[other] { $places } places ({ $group }) of this province’s task; they count
} here as met.
why-takes-of-provinces = This province has taken over { $places_n ->
    [one] { $places } place ({ $group }) of the task of { $name }; it counts
   *[other] { $places } places ({ $group }) of the task of { $name }; they count
} there and not here.
why-beyond-of-provinces = In { $area } provinces are filled to about { $level } % of their share; this one ends at { $percent } %, because a limit, bid or other rule sets its number.
why-aims-of-provinces = This number follows from no sum per province: it belongs to the division that is best for all provinces together by these aims.
official-loaded-of-provinces = { $official_n ->
    [one] { $official } province has
   *[other] { $official } provinces have
} an official number; for { $approximate } the share is an approximation by the key.
official-compared-of-provinces = Where both are known ({ $count_n ->
    [one] { $count } province
   *[other] { $count } provinces
}) the key is { $mean } % off on average, at most { $largest } % in { $name }.
reading-none-of-provinces = With all existing places that are in no row in place no plan would obey all rules. Which numbers depend on them is therefore not known.
reading-note-of-provinces = The { $count_n ->
    [one] number of { $count } province depends
   *[other] numbers of { $count } provinces depend
} on existing places that are in no row.
why-range-of-provinces = The number for { $period } depends on existing places that are in no row: between { $low } and { $high }.
working-people-all-of-provinces = Inhabitants of all provinces together
working-scored-all-of-provinces = Inhabitants × (1 + score) of all provinces together
working-scored-of-provinces = Inhabitants × (1 + score) of { $area }
working-pool-country-of-provinces = New places for { $group } asked of all provinces together
working-pool-country-all-of-provinces = New places of all provinces together
working-asked-of-provinces = New places asked of all provinces together
working-existing-of-provinces = Existing places whose province is known
working-asked-group-of-provinces = New places for { $group } in all provinces together
working-shares-of-provinces = { $count_n ->
    [one] Share of the one province that is filled to the level
   *[other] Shares together of the { $count } provinces that are filled to the level
}
working-counted-of-provinces = { $count_n ->
    [one] Existing places there, exchanges worked in
   *[other] Existing places in those { $count } provinces, exchanges worked in
}
working-group-shares-of-provinces = { $count_n ->
    [one] Share in { $group } of the one province that is filled to the level of this group
   *[other] Shares in { $group } of the { $count } provinces together that are filled to the level of this group
}
working-group-counted-of-provinces = { $count_n ->
    [one] Existing places there for { $group }, exchanges accounted for
   *[other] Existing places in those { $count } provinces for { $group }, exchanges accounted for
}
working-group-fixed-of-provinces = { $count_n ->
    [one] New places for { $group } of the one province that stays below or above the level: it had no more new places, or a limit or bid sets the number
   *[other] New places for { $group } of the { $count } provinces that stay below or above the level: they had no more new places, or a limit or bid sets the number
}
working-fixed-of-provinces = { $count_n ->
    [one] New places of the one province where a limit, bid or other rule sets the number
   *[other] New places of the { $count } provinces where a limit, bid or other rule sets the number
}
why-site-none-of-provinces = No location opens, grows or closes in this province in this { word-proposal }.
unknown-unlocated-of-provinces = { $places_n ->
    [one] { $places } of the published existing places is in no row: its province is not known, and it is given to nobody
   *[other] { $places } of the published existing places are in no row: their province is not known, and they are given to nobody
}.
principles-of-provinces = Spreading and relieving: of the { $municipalities } provinces { $hosts_after } have known reception in { $period }, without this { word-proposal } { $hosts_before }; of the { $new } new places { $relieved_new_n ->
    [0] none comes
    [one] { $relieved_new } comes
   *[other] { $relieved_new } come
} to the { $much_n ->
    [one] province
   *[other] { $much } provinces
} where there already is more reception per inhabitant than in the country, and the inequality between provinces (Theil) goes from { $theil_before } to { $theil_after }.
map-legend-openings-of-provinces = larger is more places; the sign stands in the province, not at the address
map-means-lorenz-of-provinces = Provinces stand in order from few to many places per inhabitant; the line shows which part of the places the first 10, 25, 50 or more per cent of the inhabitants have together.
map-means-per-1000-of-provinces = The number of places divided by the number of inhabitants, times a thousand; so that large and small provinces can be compared.
map-noscript-of-provinces = Without JavaScript the map stands still: below is the { word-proposal } as a drawing and a table. Searching, other maps and the reasons per province need JavaScript; all figures are in plan.xlsx too.
map-not-shown-short-of-provinces = provinces without a shown difference
explain-area-of-provinces = The number is the sum of the provinces in this area; ask for the explanation per province.
about-proposal-of-provinces = { word-proposal-capital } per province, group and period
sheet-municipalities-of-provinces = Per province
about-municipalities-of-provinces = Per province, with the new places of every group
about-baselines-of-provinces = This plan beside plain ways to divide the same number, without limits; the running rule gives each place that arrives to the province farthest below its share
guide-line-4-of-provinces = A row “Rest of” counts what cannot be assigned to a province or is not public per province. So all sums are right.
guide-line-5-of-provinces = Share by the key: the part of the whole requirement, existing places included, that belongs to a province by the distribution key. It is a calculated part, not a location.
guide-scale-new-of-provinces = New places, province
unit-of-without_reception-of-provinces = provinces
meaning-leximax_load-of-provinces = Places divided by the share by the key. The value is that of the province or area farthest above its share; 1 is exactly the share.
boundaries-differ-of-provinces = Note: { $missing_n ->
    [one] { $missing } province has
   *[other] { $missing } provinces have
} no border in the file: { $named }. What is missing stands on the tile map and in the table.
boundaries-incomplete-of-provinces = Note: the file has no boundary for { $count_n ->
    [one] { $count } province
   *[other] { $count } provinces
}. Choose the tile map to see all of them; the table is complete.
boundaries-missing-of-provinces = The file has no boundary for { $count_n ->
    [one] { $count } province; it is
   *[other] { $count } provinces; they are
} on the tile map and in the table only:
boundaries-outside-of-provinces = Note: the point (lon, lat) of { $count_n ->
    [one] { $count } province lies
   *[other] { $count } provinces lies
} outside its own border: { $named }. Check codes and points.
calendar-town-of-provinces = Province
calendar-where-of-provinces = A bar runs over the periods in which a location is open on the reference day; the number is its places. Of a new location without a name the { word-proposal } names the province alone, no address.
calendar-withheld-of-provinces = Locations in provinces whose figures are not for these readers are not in it.
compare-others-of-provinces = and { $count } more { $count_n ->
    [one] province
   *[other] provinces
}; --json and --out show them all.
compare-unknown-of-provinces = For { $count_n ->
    [one] { $count } province
   *[other] { $count } provinces
} the difference is not known or not for these readers.
layer-room_for_unknown-of-provinces = Room left by existing places of unknown province
meaning-change-of-provinces = New places that went to another province than in the previous version.
meaning-heaviest_fifty-of-provinces = Part of all places that lies in the fifty provinces with the most places.
note-located-of-provinces = The number of a province is the places of its locations; the { word-proposal } names no address.
picture-boundaries-of-provinces = Boundaries of provinces from { $file }, simplified.
qgis-about-sites-of-provinces = Points stand in the province, not at the address.
qgis-about-tiles-of-provinces = Tile map: every province is an equal hexagon near its place, not a border.
remark-range-of-provinces = depends on existing places of unknown province: { $low } to { $high }
remark-range-together-of-provinces = all groups together depend on existing places of unknown province: { $low } to { $high }
remark-rest-of-provinces = existing places of which the province is not known
remark-rest-withheld-of-provinces = together: what is not public per province
tally-elsewhere-why-of-provinces = Existing places whose province is not known, and locations that are not for these readers.
why-candidate-above-of-provinces = { $site } ({ $kind }): not used; with the { $places } places that the site has at least, the province would come to { $with } in { $period }, no nearer to its share ({ $share }) than the { $total } of this { word-proposal }.
why-candidate-closer-of-provinces = { $site } ({ $kind }): not used, though the province would come nearer to its share ({ $share }) with it in { $period }: { $with } instead of { $total }. Opening counts too, and what opens here is taken from elsewhere; no better plan was found.
why-candidate-limit-of-provinces = { $site } ({ $kind }): not used; the site has at least { $places } places and the limit of this province is { $most }.
page-headline-of-provinces = { word-proposed-capital }: { $places } new reception places in { $count } { $count_n ->
    [one] province
   *[other] provinces
} ({ $period }).
map-where-untold-of-provinces = Where in the province reception comes, this { word-proposal } does not say.
map-where-no-site-of-provinces = In this period the map shows no location in this province; locations for minors are never drawn.
proposal-final-of-provinces = No. This is a proposal for consultation among the provinces; nobody is designated.
page-headline-sum-of-provinces = { word-proposed-capital }: { $places } new reception places ({ $period }). How many there are in which province is not for all readers.
scores-estimated-of-provinces = The socio-economic score (SES-WOA) of { $count } of { $whole } provinces is an estimate, not the official figure.
map-means-from-share-of-provinces = How many per cent the known places after (existing and new together) lie above or below the share in all known places: -69% means that there is 31% of that share, 0% exactly the share. Places of unknown province count on neither side.
page-rank-tied-of-provinces = Shared rank { $rank }, with { $tied } more, of the { $count } provinces of which all places are known, by places after per 1,000 inhabitants (1 = most).
