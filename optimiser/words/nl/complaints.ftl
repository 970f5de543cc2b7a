where-row = rij { $row }
where-column = kolom { $column }

## Opmerkingen over bestanden
folder-missing = deze map of werkmap bestaat niet. Geef de map met de tabellen of een werkmap (.xlsx).
file-empty = het bestand is leeg. Een tabel heeft een kopregel en een rij per onderwerp.
file-encoding = het bestand is geen UTF-8. Bewaar het als “CSV UTF-8”.
file-not-text = het bestand is geen tekst. Bewaar het werkblad als “CSV UTF-8”.
file-too-large = het bestand is groter dan { $limit } MB; geen tabel van een dossier is dat. Controleer of dit het goede bestand is.
file-odd = { $kind ->
    [folder] dit is een map, geen bestand
   *[other] dit is geen gewoon bestand maar een pijp of een apparaat
}. Geef een bestand op schijf.
file-too-long = het bestand heeft meer dan { $limit } regels; geen tabel van een dossier heeft er zoveel. Verwijder lege regels, of controleer of dit het goede bestand is.
file-too-wide = de kopregel heeft meer dan { $limit } kolommen; geen tabel is zo breed. Verwijder die kolommen, of controleer of dit het goede bestand is.
scenario-too-large = het bestand is groter dan { $limit } MB; geen bestand met instellingen is dat. Controleer of dit het goede bestand is.
complaints-more = … en nog { $count } meer. Verbeter eerst deze.
boundaries-crs-link = het coördinatenstelsel staat er als koppeling of adres, en er wordt niets opgehaald. Bewaar het met een naam van een stelsel, zoals EPSG:28992 of EPSG:4326.
boundaries-too-large = { $what ->
    [bytes] het bestand is groter dan { $limit } bytes
    [shapes] er zijn meer dan { $limit } vlakken
   *[vertices] de vlakken hebben samen meer dan { $limit } hoekpunten
}; gemeentegrenzen hebben er nooit zoveel. Geef een vereenvoudigd bestand, of controleer of dit het goede is.
file-separator = de kolommen zijn gescheiden door { $found }. Gebruik komma’s met decimale punten, of puntkomma’s met decimale komma’s.
file-quotes = een aanhalingsteken is niet gesloten ({ $found }). Schrijf een aanhalingsteken in een tekst dubbel.
file-separator-said = de regel “sep=” noemt { $found } als scheidingsteken, maar de kopregel heeft een ander. Verwijder die regel of verbeter haar.
header-lower = de kopregel met de kolomnamen staat hier en niet bovenaan. Verwijder { $above_n ->
    [one] de { $above } regel
   *[other] de { $above } regels
} erboven.
table-file-name = dit bestand wordt niet gelezen; bedoelt u { $nearest }? { $kind ->
    [spreadsheet] Bewaar het als { $nearest } (CSV UTF-8)
   *[text] Noem het { $nearest }
}, of zet het in een andere map.
table-file-twice = dit bestand en { $first } zijn beide tabel { $nearest }. Houd er één over en noem het { $nearest }.
table-missing = deze tabel ontbreekt in map “{ $folder }”. Voeg haar toe, ten minste met de kopregel.
table-without-rows = de tabel heeft geen rijen. Er is er ten minste één nodig.
column-missing = deze kolom ontbreekt ({ $meaning }). Voeg haar toe aan de kopregel.
column-unknown = kolom “{ $column }” is niet bekend. { $near ->
    [no] Verwijder haar.
   *[yes] Bedoelt u “{ $nearest }”?
}
column-twice = deze kolom staat meer dan eens in de kopregel. Houd er één over.
row-length = deze rij heeft { $found_n ->
    [one] { $found } cel
   *[other] { $found } cellen
} en de kopregel { $expected }. Zet aanhalingstekens om teksten met een scheidingsteken erin.

## Opmerkingen over waarden
rows-not-municipalities = { $value } { $count_n ->
    [one] is geen gemeente, maar een groter gebied of een totaal. Laat deze rij weg.
   *[other] zijn geen gemeenten, maar grotere gebieden of totalen. Laat deze rijen weg: { $rows }.
}
row-total = “{ $value }” lijkt een totaal of gemiddelde van andere rijen. Laat deze rij weg.
row-note = “{ $value }” lijkt een voetnoot en geen rij van de tabel. Verwijder deze rij.
value-missing = deze cel is leeg en mag dat niet zijn ({ $meaning }). Vul haar in.
number-ambiguous = “{ $value }” kan { $whole } of { $fraction } betekenen. Schrijf { $remedy_value } als het eerste bedoeld is{ $decimal ->
    [yes] , en { $remedy_fraction } als het tweede bedoeld is.
   *[no] .
}
number-not-whole = “{ $value }” is geen geheel getal ({ $meaning }). Schrijf een geheel getal zonder scheidingstekens.
number-unreadable = “{ $value }” is geen getal ({ $meaning }). Schrijf alleen cijfers.
number-other-dialect = “{ $value }” heeft een ander decimaalteken { $mixed ->
    [yes] dan “{ $other }” in rij { $line }; welk van beide bedoeld is, is niet te zien. Schrijf alle getallen van deze kolom met “{ $mark }”.
   *[no] dan hier wordt verwacht, “{ $mark }”. Schrijf het daarmee.
}
number-too-small = “{ $value }” is te klein: ten minste { $limit } ({ $meaning }).
number-too-large = “{ $value }” is te groot: ten hoogste { $limit } ({ $meaning }).
date-unreadable = “{ $value }” is geen datum. Schrijf hem als 2022-07-01.
date-ambiguous = “{ $value }” kan { $day_first } of { $month_first } betekenen: met schuine strepen, en in een bestand met komma’s, zetten Engelse programma’s de maand voorop. Schrijf hem zo, met het jaar eerst.
date-month-first = “{ $value }” heeft geen bestaande maand op de tweede plaats. Schrijf { $meant } als de maand voorop staat.
date-short-year = “{ $value }” heeft een jaar van twee cijfers, dat in 1900 of in 2000 kan liggen. Schrijf de datum als 2022-07-01.
date-impossible = “{ $value }” kan hier niet: verwacht wordt een dag van { $first } tot en met { $final } ({ $meaning }). { $side ->
    [late] “Geen einde” kan in deze kolom niet. Vul een echte dag in
   *[early] Verbeter het jaar
}{ $optional ->
    [yes] , of laat de cel leeg.
   *[no] .
}
code-form = “{ $value }” lijkt niet op een code ({ $meaning }). Gebruik alleen letters, cijfers en - _ . :
text-too-long = deze tekst is langer dan { $limit } tekens. Maak hem korter.
not-one-of = “{ $value }” kan hier niet; verwacht wordt { $expected }.
value-unreadable = “{ $value }” kan niet worden gelezen ({ $meaning }).
key-twice = “{ $value }” staat hier voor de tweede keer; eerst in rij { $first }. Verwijder er een of voeg ze samen.
area-name-unclear = “{ $value }” { $count_n ->
    [0] is geen naam van een gebied in dit dossier. { $near ->
        [yes] Bedoelt u { $nearest }?
       *[no] Vul de code in.
    }
   *[other] past niet bij één gebied alleen: { $codes }. Vul de code in.
}
area-name-contradicts = “{ $value }” is niet de naam van { $stated }; dat is { $own }. Verbeter de code of de naam{ $count_n ->
    [0] .
   *[other] ; bij de naam past { $codes }.
}
code-unknown = “{ $value }” staat niet in { $target }. { $change ->
    [merged] { $old } is op { $since } opgegaan in { $became }. Gebruik die code, of zet de tabel om met “optimiser data convert”.
    [renamed] { $old } heet sinds { $since } { $became }. Gebruik die code, of zet de tabel om met “optimiser data convert”.
    [split] { $old } is op { $since } verdeeld over { $became }. Kies bij welke gemeente deze rij hoort.
    [founded] { $old } bestaat pas sinds { $since }, uit { $became }. Gebruik de codes van de peildatum van het dossier.
   *[other] { $near ->
        [no] Verbeter de code of voeg haar daar toe; een oude code kan van een heringedeelde gemeente zijn.
       *[yes] Bedoelt u “{ $nearest }”? Een oude code kan van een heringedeelde gemeente zijn.
    }
}
code-at-two-levels = “{ $value }” is ook een code van een ander niveau ({ $other }). Elk gebied heeft een eigen code, ook als het hetzelfde gebied is, anders tellen plaatsen dubbel. Geef het in deze kolom een eigen code, zoals { $suggested }.
codes-differ-by-capitals = “{ $value }” en “{ $first }” verschillen alleen in hoofdletters. Maak ze gelijk of geef een van beide een andere code.
code-is-name = “{ $value }” is een naam; in deze kolom staat een code. { $count_n ->
    [one] Schrijf { $codes }.
   *[other] Kies de code: { $codes }.
}
name-differs = “{ $value }” is een andere naam dan “{ $first }” bij dezelfde code { $code }. Maak ze gelijk.
province-differs = “{ $value }” is niet de provincie van deze gemeente, { $expected }. Verbeter een van beide.
end-before-start = { $value } ligt voor het begin, { $start }. Verwissel of verbeter de datums.
minimum-above-maximum = { $value } ligt onder het minimum { $minimum } van dezelfde gemeente en groep in rij { $minimum_rows }; beide gelden in periode { $period }. Verlaag het minimum of verhoog dit getal.
minimum-above-capacity = { $value } laat in periode { $period } na { $hosted } bestaande plaatsen nog { $maximum } nieuwe toe, minder dan het minimum { $minimum } van dezelfde gemeente in rij { $minimum_rows }. Verlaag het minimum of verhoog dit getal.
minimums-above-total = in periode { $period } zijn { $maximum } nieuwe plaatsen mogelijk voor alle groepen samen, minder dan de minima van de groepen in rij { $minimum_rows }, samen { $minimum }. Verlaag een minimum of verhoog dit getal.
minimum-above-groups = het minimum { $value } voor alle groepen samen is meer dan de { $maximum } plaatsen die de grenzen van de groepen in rij { $maximum_rows } in periode { $period } samen toelaten. Verlaag het minimum of verhoog een van die grenzen.
minimum-not-eligible = een minimum van { $value } kan niet, want de gemeente komt volgens eligibility niet in aanmerking voor groep { $group }. Verbeter een van beide.
no-inhabitants = geen enkele gemeente heeft inwoners. Vul het inwonertal in.
group-unknown = groep “{ $value }” hoort niet bij de groepen van het scenario ({ $known }). Verbeter haar of voeg de groep toe aan het scenario.
group-regime-missing = groep “{ $value }” heeft geen regime, dus is niet bekend of haar locaties beschermd moeten worden. Bekend zijn { $known }. { $near ->
    [no] Zet de groep met haar regime in groups.csv.
   *[yes] Bedoelt u { $nearest }? Zet de groep anders met haar regime in groups.csv.
}
group-regime-standard = groep “{ $group }” heeft altijd het regime { $expected }, niet { $value }. Verbeter het regime of geef de groep een andere naam.
group-name-reserved = “{ $value }” is de naam voor alle groepen samen. Geef de groep een andere naam.

## Opmerkingen over scenario’s en plannen
scenario-missing = dit bestand bestaat niet. Geef het pad van een bestand dat op .toml eindigt.
scenario-not-toml = op regel { $line }, bij teken { $sign }, is dit geen TOML: “{ $text }”. Kijk of daar of op de regel ervoor een =, aanhalingsteken of haakje ontbreekt, of een naam voor de tweede keer staat.
scenario-too-deep = hier zitten te veel lijsten in elkaar. Haal er lagen uit.
setting-missing = deze instelling ontbreekt. Voeg haar toe.
setting-unknown = deze instelling is niet bekend. Verwijder haar of verbeter de naam. { $known }
setting-twice = “{ $value }” staat hier twee keer. Verwijder er een.
setting-invalid = “{ $value }” past niet. { $needs ->
    [text] Schrijf tekst, tussen aanhalingstekens.
    [whole] Schrijf een geheel getal, zonder aanhalingstekens.
    [number] Schrijf een getal, zonder aanhalingstekens.
    [truth] Schrijf true of false, zonder aanhalingstekens.
    [day] Schrijf een dag zonder aanhalingstekens, zoals 2025-05-01.
    [list] Schrijf een lijst, tussen vierkante haken.
    [table] Schrijf instellingen met een naam, onder een kop of tussen accolades.
    [least] Het moet ten minste { $limit } zijn.
    [above] Het moet meer dan { $limit } zijn.
    [most] Het mag ten hoogste { $limit } zijn.
    [below] Het moet minder dan { $limit } zijn.
    [short] Maak de tekst korter: ten hoogste { $limit } tekens.
    [several] Noem er ten minste { $limit }.
    [choice] Kies uit { $expected }.
   *[other] Schrijf een andere waarde; docs/user/scenario.md noemt van elke instelling wat mag.
}
room-unknown = “{ $value }” bestaat niet in { $column }. Bekend zijn: { $known }.
key-parameter = “{ $value }” past niet: { $expected }.
key-column-missing = { $value } heeft in deze kolom geen officiële en geen geschatte waarde, die sleutel { $key } nodig heeft. Vul er een in of kies een andere sleutel.
group-shares-above-all = de delen van de groepen zijn samen { $percent } % van alle plaatsen, en dat is meer dan er zijn. Maak een of meer delen kleiner (in het scenario onder [group_shares], waar 1 alle plaatsen is).
group-shares-no-row = van groep “{ $value }” wordt in periode { $period } niets gevraagd, dus is niet bekend waar haar deel gevraagd wordt. Zet in requirement.csv een rij van deze groep met een aantal boven 0, of haal de groep weg onder [group_shares].
group-shares-no-rest = de delen van de groepen zijn samen { $percent } % van alle plaatsen, en in periode { $period } is er geen andere groep die de rest krijgt. Maak de delen samen 100 % (in het scenario onder [group_shares] samen 1), of noem geen deel van de groep die de rest moet krijgen.
group-shares-nested = groep “{ $value }” heeft in periode { $period } rijen van gebieden die in elkaar liggen; dan is niet bekend hoeveel er samen gevraagd wordt. Laat de rijen van gebieden binnen andere weg, of haal [group_shares] weg.
divide-without-requirement = er is geen landelijke opgave voor groep “{ $value }” om te verdelen. Zet haar in requirement.csv of haal de verdeling weg.
divide-does-not-add-up = de opgave van { $scope } voor groep { $group } is { $required } plaatsen, en rijen van gebieden daarbinnen leggen er { $given } vast: dat past niet op de andere gebieden (verdeling over { $over }). Verbeter de rijen, of haal de verdeling weg.
rule-needed = regel “{ $value }” ontbreekt; zonder haar hoeft er niets geplaatst te worden. Zet onder [rules]: { $value } = {"{}"}
smallest-too-large = een kleinste aantal van { $value } past niet: van deze groep worden { $places_n ->
    [one] { $places } nieuwe plaats
   *[other] { $places } nieuwe plaatsen
} gevraagd, in alle gemeenten samen. Geef hoogstens { $places }, of haal het weg.
aim-needs-agreed = doel “{ $value }” blijft dicht bij een afgesproken plan, en het scenario noemt er geen. Zet bovenaan het scenario: agreed = "map/plan.csv" (het bestand plan.csv van het plan dat is afgesproken), of haal dit doel weg.
agreed-missing = het afgesproken plan is er niet. Verbeter het pad in het scenario.
cell-unknown = “{ $value }” is geen gemeente, groep en periode van dit dossier. Verbeter de rij.
rows-missing = { $missing_n ->
    [one] { $missing } rij van het plan ontbreekt
   *[other] { $missing } rijen van het plan ontbreken
}. Elke gemeente, groep en periode heeft er een nodig.
number-differs = “{ $value }” wijkt af van de tabellen, die { $expected } geven.
boundaries-no-crs = het bestand zegt niet in welk coördinatenstelsel het staat. Bewaar het met een stelsel (EPSG:28992 of EPSG:4326).
boundaries-no-match = geen kolom bevat de codes van de gemeenten. Geef een bestand met codes zoals GM0363.
boundaries-swapped = de coördinaten zijn verwisseld: de vormen vallen op de gemeenten als breedte en lengte omgekeerd worden gelezen. Bewaar het bestand met eerst de lengte (x), dan de breedte (y).
boundaries-other-system = de vormen vallen niet op de gemeenten in het stelsel dat het bestand noemt, { $said }, maar wel in { $found }. Bewaar het bestand met het juiste stelsel.
boundaries-unsaid-system = het bestand zegt niet in welk coördinatenstelsel het staat; de vormen vallen op de gemeenten in { $found }. Bewaar het bestand met dat stelsel.
boundaries-misplaced = van { $count_n ->
    [one] { $count } gemeente ligt
   *[other] { $count } gemeenten ligt
} het punt (lon, lat) niet in de vorm met haar code, zoals van { $named }, en in geen andere kolom is dat beter. Geef een bestand met de codes van de gemeenten, of verbeter lon en lat in het dossier.
boundaries-unreadable = dit bestand kan niet worden gelezen als GeoPackage of GeoJSON. Controleer het bestand.
name-unknown = “{ $value }” staat niet in { $target }. { $near ->
    [no] Verbeter het of voeg het daar toe.
   *[yes] Bedoelt u “{ $nearest }”?
}
sign-hidden = Er staat een teken dat niet te zien is, { $sign }, { $where ->
    [begin] aan het begin
   *[after] na “{ $before }”
}.
sign-space = Er staat een spatie van een andere soort, { $sign }, { $where ->
    [begin] aan het begin
   *[after] na “{ $before }”
}.
sign-like = { $where ->
    [begin] Het eerste teken is { $sign } en geen “{ $like }”.
   *[after] Het teken na “{ $before }” is { $sign } en geen “{ $like }”.
}
