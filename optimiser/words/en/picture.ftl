## The map as a picture
picture-title = { $layer }: { $area }
picture-period = period { $period }
picture-day = reference date { $day }
picture-subtitle = { $title }. Level: { $level }.
picture-withheld = not public
picture-tiles = Tile map: every municipality is a hexagon of the same size, roughly where it lies.
picture-boundaries = Boundaries of municipalities from { $file }, simplified.
picture-sources = Sources: { $sources }
picture-cut = (the rest is in plan.xlsx)
picture-label = With each name: per 1,000 inhabitants afterwards; with + or −: the new places.
picture-unnamed = { $count ->
    [one] There is no room for the name of 1 area; its numbers are
   *[other] There is no room for the names of { $count } areas; their numbers are
} in plan.xlsx.
picture-alt = Map of { $area }: { $layer }, period { $period }, { $count ->
    [one] 1 area
   *[other] { $count } areas
}.
picture-alt-highest = The highest number is that of { $name }: { $value }.
picture-alt-unknown = Striped, since unknown: { $count }.
picture-alt-withheld = Dotted, since not public: { $count }.
picture-alt-table = The same numbers are in the tables of the plan.
picture-missing = Without a border in the file and so not drawn: { $count } ({ $names }).
picture-headline = { $way ->
    [some] { word-proposed-capital }: { $places_n ->
        [one] { $places } new reception place
       *[other] { $places } new reception places
    } in { $area } ({ $period }).
    [fewer] { word-proposed-capital }: { $places_n ->
        [one] { $places } reception place
       *[other] { $places } reception places
    } fewer in { $area } than were agreed for then ({ $period }).
   *[none] { word-proposed-capital }: no new reception places in { $area } ({ $period }).
}
picture-headline-towns = { $count } of the { $all_n ->
    [one] one municipality
   *[other] { $all } municipalities
} { $count ->
    [one] gets
   *[other] get
} new places.
picture-headline-then = Together there { $places_n ->
    [one] is { $places } place
   *[other] are { $places } places
} then: per 1,000 inhabitants from { $before } to { $after }.
picture-area-withheld = The numbers of { $name } are not for these readers; no picture of it is drawn. Make the plan again with another --audience.
picture-done = Drawn: { $files }
country-NL = The Netherlands
picture-partial = at least (≥): partly unknown
