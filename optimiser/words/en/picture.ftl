## The map as a picture
picture-title = { $layer }: { $area }
picture-subtitle = { $title } · period { $period } · level: { $level }
picture-withheld = not public
picture-tiles = Tile map: every municipality is a hexagon of the same size, roughly where it lies.
picture-boundaries = Boundaries of municipalities from { $file }, simplified.
picture-sources = Sources: { $sources }
picture-alt = Map of { $area }: { $layer }, period { $period }, { $count ->
    [one] 1 area
   *[other] { $count } areas
}.
picture-alt-highest = The highest number is that of { $name }: { $value }.
picture-alt-unknown = Striped, since unknown: { $count }.
picture-alt-withheld = Dotted, since not public: { $count }.
picture-alt-table = The same numbers are in the tables of the plan.
picture-missing = Without a border in the file and so not drawn: { $count } ({ $names }).
picture-country = the whole country
