## Comparing and explaining
compare-two = Compare at least two folders; a page with maps (--out) shows exactly two.
compare-head = Difference of { $second } from { $first } (new places):
compare-more = { $count_n ->
    [0] No municipality gets more.
    [one] { $count } municipality gets more, together { $places }:
   *[other] { $count } municipalities get more, together { $places }:
}
compare-more-known = No municipality of which the difference is known gets more.
compare-fewer = { $count_n ->
    [0] No municipality gets fewer.
    [one] { $count } municipality gets fewer, together { $places }:
   *[other] { $count } municipalities get fewer, together { $places }:
}
compare-fewer-known = No municipality of which the difference is known gets fewer.
compare-unknown = For { $count_n ->
    [one] { $count } municipality
   *[other] { $count } municipalities
} the difference is not known or not for these readers.
contrast-areas = the two plans are not about the same areas ({ $count } differ, { $value } among them). Compare plans of the same dossier.
contrast-periods = the two plans have no period or group in common. Compare plans of the same dossier.
area-unknown = “{ $text }” is no area of this plan. { $near ->
    [no] Give a code such as GM0363 or a name.
   *[yes] Did you mean { $nearest }?
}
area-several = “{ $text }” can be more than one area. Give the code: { $codes }.
explain-withheld = The figures of this area are not for these readers.
explain-area = The number is the sum of the municipalities in this area; ask for the explanation per municipality.
compare-others = and { $count } more { $count_n ->
    [one] municipality
   *[other] municipalities
}; --json and --out show them all.
compare-unshown = The difference of { $count } { $count_n ->
    [one] municipality
   *[other] municipalities
} is not known or not for these readers; together { $places }.
compare-whole = { $area }: { $places }.
compare-named = { $title } ({ $name })
