## Een dekkend netwerk van LVV-voorzieningen
lvv-title = LVV-voorzieningen, zodat mensen binnen { $km } km van een voorziening wonen
lvv-calculation = Dit is een berekening, en geen aanwijzing van een gemeente. Afstanden zijn hemelsbreed, tussen één punt in elke gemeente; over de weg is het verder.
lvv-solving = Voorzieningen kiezen…
lvv-closed = Gesloten, en dus zonder dekking: { $names }.
lvv-status-unknown = Niet bekend of zij op { $day } open zijn, dus niet als bestaand geteld: { $names }.
lvv-found = { $count } voorzieningen: { $existing } bestaande en { $new } nieuwe.
lvv-few = Gevraagd zijn { $asked } voorzieningen en het zijn er { $count }: er zijn niet meer kandidaten, of meer maken niets beter.
lvv-covered = Binnen de afstand: { $municipalities } van { $of } gemeenten, met { $percent } % van de inwoners; gemiddeld { $mean } km per inwoner, hoogstens { $farthest } km.
lvv-not-covered = Niet binnen de afstand: { $names }{ $more_n ->
    [0] { "" }
   *[other] { " " }en nog { $more }
}.
lvv-proven = Beter kan niet: eerst zo weinig mogelijk voorzieningen of zo veel mogelijk inwoners, dan de kleinste som van afstanden.
lvv-unproven = Niet bewezen dat het niet beter kan: de tijd was eerder om. Geef meer met --time-limit.
lvv-inhabitants = Afstanden tellen per inwoner, want hoeveel ongedocumenteerden waar verblijven is niet bekend. Hoeveel plekken nodig zijn, zegt dit niet.
lvv-hidden = Voorzieningen die deze lezer niet mag zien, tellen hier nergens mee.
lvv-new = nieuw
lvv-col-site = voorziening in
lvv-col-status = status
lvv-col-municipalities = gemeenten
lvv-col-inhabitants = inwoners
lvv-col-mean = gemiddeld km
lvv-col-farthest = verst km
lvv-none = Geen netwerk van deze voorzieningen doet wat gevraagd is. Neem een grotere afstand, meer kandidaten, meer voorzieningen of een kleiner deel.
lvv-short = Met zo veel voorzieningen wonen hoogstens { $found } inwoners binnen de afstand, minder dan gevraagd. Neem meer voorzieningen, een grotere afstand of een kleiner deel.
lvv-fewer = Gevraagd zijn { $facilities } voorzieningen, en er zijn er { $existing } die open blijven. Vraag er ten minste zo veel.
lvv-unreachable = Binnen { $km } km van geen gemeente die er een mag krijgen: { $names }{ $more_n ->
    [0] { "" }
   *[other] { " " }en nog { $more }
}. Hoogstens { $percent } % van de inwoners kan gedekt worden. Neem een grotere afstand, meer kandidaten of een kleiner deel.
lvv-unanswered = In de gegeven tijd is geen netwerk gevonden. Geef meer met --time-limit.
lvv-audit = Het gevonden netwerk kwam niet door de controle; er wordt niets getoond. Dit is een fout van het programma.
lvv-not-in-time = De tijd was om voordat bewezen was dat het niet beter kan; getoond is het beste tot dan toe.
