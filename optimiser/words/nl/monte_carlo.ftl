# Hoe ver getallen uiteenlopen als onzekere invoer er tegelijk naast zit.
monte-carlo-title = Hoe ver lopen de nieuwe plaatsen in { $period } uiteen? { $count_n ->
    [one] Eén trekking
   *[other] { $count } trekkingen
 } van onzekere invoer
monte-carlo-how = Bij elke trekking zijn { $count_n ->
    [one] één invoer
   *[other] { $count } invoeren
 } tegelijk anders, onafhankelijk van elkaar ({ $shape }; startgetal { $seed }); elk plan is opnieuw gemaakt en nagerekend. Hoe ver een invoer ernaast kan zitten, koos de gebruiker.
monte-carlo-infeasible = { $count_n ->
    [one] Eén trekking heeft
   *[other] { $count } trekkingen hebben
 } geen plan dat aan alle regels voldoet; zulke trekkingen tellen niet mee.
monte-carlo-contradicted = { $count_n ->
    [one] Eén trekking spreekt
   *[other] { $count } trekkingen spreken
 } andere invoer tegen, zoals een officiële lijst; zulke trekkingen tellen niet mee: laat die invoer weg bij --vary.
monte-carlo-same = Geen enkel getal verandert in deze trekkingen.
monte-carlo-more = En nog { $count_n ->
    [one] één gemeente
   *[other] { $count } gemeenten
 }, in spread.csv als u met --out een map geeft.
monte-carlo-col-area = gemeente
monte-carlo-col-now = nu
monte-carlo-col-usual = negen van de tien
monte-carlo-col-median = middelste
monte-carlo-col-extreme = minste en meeste
monte-carlo-span = { $low } tot { $high }
monte-carlo-done = Geschreven in { $folder }: draws.csv, spread.csv, monte-carlo.json en de kaart (spread.png, spread.svg).
shape-uniform = elk getal tussen laag en hoog even waarschijnlijk
shape-triangular = driehoekig, vaker dicht bij het getal van nu
layer-spread = Verschil tussen hoog en laag in negen van de tien trekkingen
workers-no-dask = Voor --scheduler is Dask nodig. Installeer met: pip install 'reception-optimiser[dask]', of laat --scheduler weg.
workers-no-scheduler = Op { $address } antwoordt geen Dask-scheduler. Controleer het adres of laat --scheduler weg; er is niets geschreven.
workers-version = De werkers van { $address } hebben versie { $known } en deze computer { $own }. Installeer overal dezelfde; er is niets geschreven.
