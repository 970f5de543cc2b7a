# How far numbers spread when uncertain inputs are off at once.
monte-carlo-title = How far do new places in { $period } spread? { $count_n ->
    [one] One draw
   *[other] { $count } draws
 } of uncertain inputs
monte-carlo-how = In every draw { $count_n ->
    [one] one input is
   *[other] { $count } inputs are
 } other at once, independently ({ $shape }; seed { $seed }); every plan is made anew and audited. How far an input may be off was the user's choice.
monte-carlo-infeasible = { $count_n ->
    [one] One draw has
   *[other] { $count } draws have
 } no plan that obeys all rules; such draws do not count.
monte-carlo-contradicted = { $count_n ->
    [one] One draw contradicts
   *[other] { $count } draws contradict
 } other input, such as an official list; such draws do not count: leave that input out of --vary.
monte-carlo-same = No number changes in these draws.
monte-carlo-more = And { $count_n ->
    [one] one more municipality
   *[other] { $count } more municipalities
 }, in spread.csv if you give a folder with --out.
monte-carlo-col-area = municipality
monte-carlo-col-now = now
monte-carlo-col-usual = nine in ten
monte-carlo-col-median = middle
monte-carlo-col-extreme = least and most
monte-carlo-span = { $low } to { $high }
monte-carlo-done = Written to { $folder }: draws.csv, spread.csv, monte-carlo.json and the map (spread.png, spread.svg).
shape-uniform = every number between low and high as likely
shape-triangular = triangular, more often near the number as it is
layer-spread = Difference between high and low in nine draws of ten
workers-no-dask = --scheduler needs Dask. Install it with: pip install 'reception-optimiser[dask]', or leave out --scheduler.
workers-no-scheduler = No Dask scheduler answers at { $address }. Check the address or leave out --scheduler; nothing was written.
workers-version = The workers of { $address } have version { $known } and this computer { $own }. Install the same everywhere; nothing was written.
