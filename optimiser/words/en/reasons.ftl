## Keys
key-population = inhabitants
key-spreidingswet = inhabitants and socio-economic score (Spreidingswet)
key-relief = inhabitants, relieving provinces that already host relatively much
key-equal = equal parts per region, inside a region by inhabitants
key-formula = own formula
key-nrw = inhabitants and area, existing places credited (North Rhine-Westphalia)
key-denmark = inhabitants less the share of migrants (Denmark)
key-belgium = inhabitants, income, existing places and social assistance (Belgium)
key-swiss = inhabitants with special facilities credited (Switzerland)
key-konigstein = tax revenue and inhabitants (Königsteiner Schlüssel)
key-eu2015 = inhabitants, economy, earlier applications and unemployment (EU, 2015)
key-sweden = labour market, inhabitants, housing and composition (Sweden)
key-by-group = the key of each group

## Why this number
bound-minimum = at least
bound-maximum = at most
bound-fixed = exactly
bound-capacity = existing and new together at most
why-no-share = By the key this municipality has no share; it receives no new places.
why-no-share-places = By the key this municipality has no share.
why-share-list = By the official list, completed with the key ({ $key }), the share of this municipality is { $share } of { $whole_n ->
    [one] { $whole } place
   *[other] { $whole } places
}, existing and new together.
why-share-list-rest = By the key ({ $key }), which completes the official list, the share of this municipality is { $share } of { $whole_n ->
    [one] { $whole } place
   *[other] { $whole } places
}, existing and new together; it is not on that list itself.
why-share = By the key ({ $key }) the share of this municipality is { $share } of { $whole_n ->
    [one] { $whole } place
   *[other] { $whole } places
}, existing and new together.
why-existing = There { $places_n ->
    [one] is { $places } existing place; it counts
   *[other] are { $places } existing places; they count
}.
why-existing-in = In { $period } there { $places_n ->
    [one] is { $places } existing place; it counts
   *[other] are { $places } existing places; they count
}.
why-existing-none = No existing places are known.
why-existing-none-in = In { $period } no existing places are known.
why-existing-past = No existing places are known by then; in { $period } there were { $places }.
why-existing-unknown = { $places_n ->
    [0] No existing places are
    [one] { $places } existing place is
   *[other] { $places } existing places are
} known and at least one location of unknown size; this number may therefore be too high.
why-existing-unknown-none = { $places_n ->
    [0] No existing places are
    [one] { $places } existing place is
   *[other] { $places } existing places are
} known and at least one location of unknown size.
why-province = The province of { $province } has { $places_n ->
    [one] { $places } new place
   *[other] { $places } new places
} to divide.
why-level = In { $area } municipalities with the smallest part of their share are filled first, to about { $level } % of their share; this one ends at { $percent } %{ $taken_n ->
    [0] { "" }
    [one] { " " }({ $own } places; the one it took over from another municipality comes on top)
   *[other] { " " }({ $own } places; the { $taken } it took over from other municipalities come on top)
}{ $given_n ->
    [0] { "" }
    [one] { " " }({ $own } places, with the one that another municipality took over)
   *[other] { " " }({ $own } places, with the { $given } that other municipalities took over)
}.
why-beyond = In { $area } municipalities are filled to about { $level } % of their share; this one ends at { $percent } %{ $taken_n ->
    [0] { "" }
    [one] { " " }({ $own } places; the one it took over from another municipality comes on top)
   *[other] { " " }({ $own } places; the { $taken } it took over from other municipalities come on top)
}{ $given_n ->
    [0] { "" }
    [one] { " " }({ $own } places, with the one that another municipality took over)
   *[other] { " " }({ $own } places, with the { $given } that other municipalities took over)
}, because a limit, bid or other rule sets its number.
why-above = This municipality already has { $percent } %{ $taken_n ->
    [0] { "" }
    [one] { " " }({ $own } places; the one it took over from another municipality comes on top)
   *[other] { " " }({ $own } places; the { $taken } it took over from other municipalities come on top)
}{ $given_n ->
    [0] { "" }
    [one] { " " }({ $own } places, with the one that another municipality took over)
   *[other] { " " }({ $own } places, with the { $given } that other municipalities took over)
} of its share; in { $area } others are filled to about { $level } %. So it receives no new places.
why-bound = There is a limit for { $group }: { $bound } { $places_n ->
    [one] { $places } place
   *[other] { $places } places
} ({ $reason }; set by { $author }). It does not decide the number.
why-bound-binds = A limit decides the number for { $group }: { $bound } { $places_n ->
    [one] { $places } place
   *[other] { $places } places
} ({ $reason }; set by { $author }).
why-agreed = { $agreed_n ->
    [one] { $agreed } new place was agreed
   *[other] { $agreed } new places were agreed
}; this { word-proposal } keeps to that.
why-agreed-more = { $agreed_n ->
    [one] { $agreed } new place was agreed
   *[other] { $agreed } new places were agreed
}; this { word-proposal } gives { $apart } more.
why-agreed-fewer = { $agreed_n ->
    [one] { $agreed } new place was agreed
   *[other] { $agreed } new places were agreed
}; this { word-proposal } gives { $apart } fewer.
why-aims = This number follows from no sum per municipality: it belongs to the division that is best for all municipalities together by these aims.
why-aim = Aim { $stage }: { $aim } ({ $level }, { $group }).
why-aim-weighed = Aim { $stage }, weight { $weight }: { $aim } ({ $level }, { $group }).
why-ineligible = This municipality cannot receive new places for { $group }.
why-smallest-none = By the key { $part } of the new places for { $group } would come here; by the scenario fewer than { $places } are not opened, and here none come.
why-smallest-exact = Here { $places } new places for { $group } come, the smallest number that is opened by the scenario; by the key they would be { $part }.
why-ceiling-full = Nothing is added here: the existing places reach the ceiling of { $ceiling_n ->
    [one] { $ceiling } place
   *[other] { $ceiling } places
} ({ $per } per 1,000 inhabitants).
why-ceiling-none = Nothing can come here: a ceiling of { $per } places per 1,000 inhabitants is less than one whole place here.
why-ceiling-met = With the new places the ceiling of { $ceiling_n ->
    [one] { $ceiling } place
   *[other] { $ceiling } places
} ({ $per } per 1,000 inhabitants) is reached; no more can come here.
why-smallest-room = For { $group } there is room for { $room_n ->
    [one] { $room } new place
   *[other] { $room } new places
} at most here; by the scenario fewer than { $places } are not opened, so none come.
why-group = Of these { $places } for { $group }.
why-rounded = Computed is { $computed }; rounded that is { $after }.
why-rounded-sum = Computed is { $computed } and it becomes { $after }, the other way than rounded ordinarily: rounded ordinarily the municipalities in { $area } would have { $ordinary } together and not { $places }. With fewer exceptions not all sums hold.
why-rounded-all = Computed is { $computed } and it becomes { $after }, the other way than rounded ordinarily: rounded ordinarily all municipalities would have { $ordinary } together and not { $places }. With fewer exceptions not all sums hold.
why-rounded-groups = Computed is { $computed } and it becomes { $after }, the other way than rounded ordinarily: otherwise not all sums of groups and areas hold. With fewer exceptions not all sums hold.
why-gives = { $name } has taken over { $places_n ->
    [one] { $places } place ({ $group }) of this municipality’s task; it counts
   *[other] { $places } places ({ $group }) of this municipality’s task; they count
} here as met.
why-takes = This municipality has taken over { $places_n ->
    [one] { $places } place ({ $group }) of the task of { $name }; it counts
   *[other] { $places } places ({ $group }) of the task of { $name }; they count
} there and not here.
why-bid-hard = The municipality itself offers { $places_n ->
    [one] { $places } place
   *[other] { $places } places
} ({ $group }); that bid is hard and the { word-proposal } keeps it.
why-bid-soft = The municipality itself offers { $places_n ->
    [one] { $places } place
   *[other] { $places } places
} ({ $group }); that bid is soft and is used where possible.
why-province-given = The province of { $province } was asked for { $places_n ->
    [one] { $places } new place
   *[other] { $places } new places
}; it receives { $given }.
why-level-rest = In { $area } municipalities with the least of their remaining share filled are filled first, to about { $level } %. The remaining share is what is left when the key has subtracted existing places; here that is { $share }, and this municipality ends at { $percent } %{ $taken_n ->
    [0] { "" }
    [one] { " " }({ $own } places; the one it took over from another municipality comes on top)
   *[other] { " " }({ $own } places; the { $taken } it took over from other municipalities come on top)
}{ $given_n ->
    [0] { "" }
    [one] { " " }({ $own } places, with the one that another municipality took over)
   *[other] { " " }({ $own } places, with the { $given } that other municipalities took over)
}.
why-bound-met = The number for { $group } lies exactly on a limit: { $bound } { $places_n ->
    [one] { $places } place
   *[other] { $places } places
} ({ $reason }; set by { $author }).
why-bound-over = For { $group } more places exist already than a limit allows: { $bound } { $places_n ->
    [one] { $places } place
   *[other] { $places } places
} ({ $reason }; set by { $author }). No new ones come.
why-bid-hard-free = The municipality itself offers { $places_n ->
    [one] { $places } place
   *[other] { $places } places
} ({ $group }); that bid is hard, and the { word-proposal } gives { $used }.
why-bid-soft-free = The municipality itself offers { $places_n ->
    [one] { $places } place
   *[other] { $places } places
} ({ $group }); that bid is soft and does not steer this { word-proposal }.
