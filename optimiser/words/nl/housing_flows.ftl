## Klachten over mensen in de opvang
flow-housed-above-holders = in { $half_year } kregen { $value } statushouders een huis, en er waren er { $there } in de opvang. Verbeter dit aantal, de vergunningen, de nareis of de stand op de eerste dag.
flow-below-nobody = in { $half_year } gaan er { $value } mensen weg (“{ $flow ->
    [permits] vergunningen
    [rejections] afwijzingen
    [withdrawals] weg tijdens de procedure
    [departures] vertrek na afwijzing
    [nidos_placements] naar Nidos
    [turned_18] 18 geworden
   *[turned_21] 21 geworden
}”) uit een groep waarin er nog { $there } zijn: { $short } te veel. Verbeter dit aantal, of wie erin kwam.
flow-parts-differ = { $whole ->
    [yes] de drie groepen in de opvang zijn samen { $parts } mensen, en hier staan er { $value }. Beide moeten gelijk zijn
   *[no] de groepen in de opvang die bekend zijn, tellen samen { $parts } mensen, en hier staan er { $value }. Het geheel kan niet kleiner zijn
}. Verbeter een van de aantallen.
what-if-no-requirement = in periode “{ $value }” is er niet precies één opgave voor gewone plaatsen in het hele dossier, dus niet te zeggen is waar minder plaatsen nodig zijn. Geef die opgave in één rij, van het land of van de provincie.
what-if-below-nobody = in periode “{ $value }” worden { $fewer } plaatsen minder gevraagd, en er worden er { $there } gevraagd. Kies een kleiner aantal mensen.
what-if-no-locations = dit scenario plant geen hele locaties. Geef bij --locations een scenario met een onderdeel [locations], zoals data/nl-2022/runoff.toml.

## Verkeerd gebruik
what-if-form = { $wrong } is geen aantal mensen in een halfjaar. Schrijf het zo: +2000@2022-II voor 2.000 mensen meer, -500@2023-I voor 500 minder, of arrears als de achterstand niet wordt ingehaald.
what-if-half-year = { $half_years } staat niet in de tabel van mensen in de opvang (housing_flows.csv), dus daar is niets uit te rekenen. Daarin staan: { $known }.
what-if-impossible = in { $half_years } zouden er meer mensen een huis krijgen dan er statushouders in de opvang zijn, of minder dan nul. Kies een kleiner aantal.
what-if-no-arrears = van { $half_year } is niet bekend met hoeveel achterstand het begint, of er is er geen. Geef een aantal, zoals -500@{ $half_year }.
what-if-no-period = mensen die in { $half_years } meer of minder een huis krijgen, veranderen in geen periode van dit plan iets. Kies een eerder halfjaar.
what-if-alone = --flows, --what-if, --locations en --time-limit gaan over de opvang in de tijd. Laat --persons en --dossier weg, en --out bij --locations.
what-if-not-in-time = De tijdslimiet kwam voordat van beide plannen de gevraagde afstand was bewezen. Geef meer tijd (--time-limit) voor een beter bewijs.
what-if-needed = --locations en --time-limit horen bij --what-if: zeg hoeveel mensen meer of minder een huis krijgen, zoals --what-if +2000@2022-II.

## Mensen in de opvang
flows-head = Mensen in de opvang, per halfjaar en per jaar
flows-before = { $scenario }, nu
flows-after = { $scenario }, met de verandering
flows-difference = { $scenario }, verschil
flows-difference-none = Er verandert niets dat bekend is.
flows-done = Geschreven in { $folder }: flows.xlsx voor mensen, flows.csv en flows.json voor programma’s.
sheet-flows = Opvang in de tijd
flows-col-scenario = Verwachting
flows-col-span = Halfjaar of jaar
flows-col-item = Wat
flows-col-persons = Nu (mensen)
flows-col-with_changes = Met de verandering
flows-col-difference = Verschil
flows-scenario-low = Lage verwachting
flows-scenario-middle = Middelste verwachting
flows-scenario-high = Hoge verwachting
flows-scenario-realised = Gerealiseerd
flows-opening = In de opvang op de eerste dag
flows-closing = In de opvang aan het eind
flows-task = Telt mee voor de taakstelling
flows-none = Het dossier heeft geen tabel van mensen in de opvang (housing_flows), dus hoeveel plaatsen er nodig zijn is niet bekend.
flows-places = Iedereen in de opvang heeft één plaats nodig: de eerste regel is de opgave van de opvang. Wie bij Nidos of als 18- tot 21-jarige bij een gemeente woont, zit daar niet in.
flows-no-scenarios = Een lage, middelste of hoge verwachting staat niet in het dossier; hier staat alleen wat is geteld.
flows-no-opening = Hoeveel mensen er bij het begin van { $half_year } in de opvang waren, is niet bekend.
flows-missing = Niet bekend in { $half_year }: { $flows }. Daarom is niet te zeggen hoeveel mensen er daarna in de opvang zijn.
flows-implied = Niet bekend in { $half_year }: { $flows }. Samen gingen er { $side ->
    [out] { $persons } mensen uit de opvang
   *[in] { $persons } mensen de opvang in
}; dat volgt uit de standen voor en na, en elk apart is niet bekend.
flows-unexplained = Bij het begin van { $half_year } zijn { $persons } mensen { $side ->
    [more] meer
   *[fewer] minder
} geteld dan uit het halfjaar ervoor volgt. De telling geldt; het verschil is nog te verklaren.

## Sneller of langzamer huisvesten
what-if-changes = Stel: { $changes }.
what-if-change = in { $half_year } krijgen { $persons } mensen { $side ->
    [more] meer
   *[fewer] minder
} een huis
what-if-short = Op { $day } zijn er { $places } plaatsen { $side ->
    [fewer] minder
   *[more] meer
} nodig. { $count ->
    [0] Geen locatie verandert
    [one] Eén locatie verandert
   *[other] { $count } locaties veranderen
}.
what-if-worth = Over alle perioden van het plan samen kost dat { $amount } miljoen euro { $side ->
    [fewer] minder
   *[more] meer
}, tegen de kosten per plaats in het dossier.
what-if-kept = Het plan blijft verder zoals het is: waar minder plaatsen nodig zijn krijgt geen gemeente er meer, en waar meer nodig zijn geen gemeente minder.
what-if-anew = Het plan kon niet blijven zoals het is en is opnieuw gemaakt; daarom kunnen ook locaties verschillen die met de verandering niets te maken hebben.
what-if-col-difference = { $side ->
    [fewer] minder
   *[more] meer
}
what-if-col-worth = mln euro per jaar { $side ->
    [fewer] minder
   *[more] meer
}
what-if-col-period = periode
what-if-col-day = op
what-if-col-before = plaatsen nu
what-if-col-after = plaatsen dan
what-if-col-location = gemeente en locatie
what-if-not-opened = Hoeft niet open ({ $count })
what-if-opens-later = Kan later open ({ $count })
what-if-closes-earlier = Kan eerder dicht ({ $count })
what-if-smaller = Kan kleiner ({ $count })
what-if-opened = Gaat open, en anders niet ({ $count })
what-if-opens-sooner = Gaat eerder open ({ $count })
what-if-stays-longer = Blijft langer open ({ $count })
what-if-larger = Wordt groter ({ $count })
what-if-otherwise = Anders verdeeld over de tijd ({ $count })
what-if-same = Geen locatie verandert.
what-if-solving = Het plan wordt twee keer gemaakt: zoals het is, en met de verandering.
what-if-evenly = Aangenomen: de huizen komen gelijkmatig over het halfjaar, en één persoon minder in de opvang is één plaats minder. Naar beneden afgerond.
what-if-unchecked = Of er in { $half_year } genoeg statushouders in de opvang zijn, is niet te controleren: dat aantal is niet bekend.
what-if-unpriced = Wat een plaats kost is niet bekend voor: { $kinds }. Die plaatsen zitten niet in het bedrag.
what-if-choice = Zeker is hoeveel plaatsen er minder of meer nodig zijn. Welke locaties dat zijn is één keuze van het plan; een andere keuze kan bijna even goed zijn.
what-if-no-claim = Zeker is hoeveel plaatsen er minder of meer nodig zijn. Verder is het verschil tussen beide plannen kleiner dan wat bewezen is: zeg niet dat het ene eerlijker verdeelt dan het andere. Welke locaties het zijn is één keuze van het plan.
what-if-visible = Beide plannen zijn gemaakt van wat deze lezer mag zien. Plaatsen voor minderjarigen zitten er niet in.
what-if-gaps = Bewezen afstand tot het best mogelijke: zonder de verandering hoogstens { $before } %, met de verandering hoogstens { $after } %.{ $late ->
    [yes] { " " }De tijd was om voordat de gevraagde afstand was bewezen.
   *[no] { "" }
}
