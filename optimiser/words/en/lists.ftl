## Official lists and unknowns
basis-official = official
basis-approximation = approximation
official-loaded = { $official_n ->
    [one] { $official } municipality has
   *[other] { $official } municipalities have
} an official number; for { $approximate } the share is an approximation by the key.
official-compared = Where both are known ({ $count_n ->
    [one] { $count } municipality
   *[other] { $count } municipalities
}) the key is { $mean } % off on average, at most { $largest } % in { $name }.
official-exceeds-total = the official list adds up to { $official } places and there are { $places } to divide. Correct the list or the total.
official-exceeds-province = the official numbers of the municipalities in { $value } are { $official } together, more than the official number of the province, { $places }. Correct one of them.
official-falls-short = the official list leaves { $rest } of { $places } places, but nobody without an official number has a share in the key. Correct the list or the total.
official-cannot-fit = the official numbers per group and in total do not fit together. Correct one of them.
reading-none = With all existing places of unknown municipality in place no plan would obey all rules. Which numbers depend on them is therefore not known.
reading-note = The { $count_n ->
    [one] number of { $count } municipality depends
   *[other] numbers of { $count } municipalities depend
} on existing places of which the municipality is not known.
missing-note = { $name }: { $located_n ->
    [one] { $located } existing place
   *[other] { $located } existing places
} in the tables, { $published } published, { $missing } in no row.
missing-note-more = { $name }: { $located_n ->
    [one] { $located } existing place
   *[other] { $located } existing places
} in the tables, { $missing } more than the { $published } published.
missing-strict-rows = This plan was computed with only the data that whoever had it made may see. The plan of the provincial table can be another one.
missing-unpublished = For { $count_n ->
    [one] { $count } province
   *[other] { $count } provinces
} no total was published for the reference date of { $period }; how many places are in no table is not known there.
why-range = The number for { $period } depends on existing places of which the municipality is not known: between { $low } and { $high }.
why-near-optimal = In { $period } this number may lie between { $least } and { $most } if every aim may come out at most { $percent } % worse; all rules and sums stay as they are, and what is fewer here comes elsewhere.
why-near-optimal-none = In { $period } no other number than { $least } can stand here, even if every aim may come out at most { $percent } % worse.
remark-range = depends on existing places of unknown municipality: { $low } to { $high }
remark-range-together = all groups together depend on existing places of unknown municipality: { $low } to { $high }
layer-room_for_unknown = Room left by existing places of unknown municipality
layer-near_optimal = Room in plans that are nearly as good
