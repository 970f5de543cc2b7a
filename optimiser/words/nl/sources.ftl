## Bronnen: wat er misging
source-unreachable = { $host } is niet te bereiken. Controleer de internetverbinding of de proxy, en probeer het opnieuw.
source-slow = { $host } antwoordde te langzaam. Probeer het later opnieuw, of geef een grotere --timeout.
source-busy = { $host } kan nu niet antwoorden (status { $status }). Probeer het later opnieuw.
source-refused = { $host } weigerde het antwoord ({ $status }). Het adres of de dienst kan veranderd zijn.
source-cut = het antwoord van { $host } was afgebroken. Probeer het opnieuw.
source-empty-body = { $host } gaf een leeg antwoord. Probeer het later opnieuw.
source-certificate = het certificaat van { $host } wordt niet vertrouwd. Een proxy heeft een eigen certificaat: zet REQUESTS_CA_BUNDLE op het bestand ervan.
source-not-json = { $host } gaf geen gegevens maar { $found }, zoals een inlogpagina of een proxy doet.
source-too-large = het antwoord van { $host } was groter dan { $limit } MB.
source-other-form = het antwoord van { $url } heeft een andere vorm dan afgesproken: { $expected } ontbreekt.
source-circle = de pagina’s van { $url } verwijzen in een kring.
source-empty = { $url } gaf geen enkele rij.
source-column = tabel { $source } heeft niet precies één kolom { $column } (gevonden: { $found }). De tabel is veranderd.
source-unit = kolom { $column } van tabel { $source } heeft een onbekende eenheid: { $found }.
source-no-year = tabel { $source } heeft nog geen cijfers over { $year }.
source-other-codes = { $source } heeft niet de gemeenten van 1 januari { $year }. Ontbrekend: { $missing }. Onbekend: { $unknown }.
source-not-made = { $file } is niet gemaakt: { $lacking } ontbreekt.
source-unusable = { $file } kon niet worden gemaakt uit { $found }. De volgende keer wordt het opnieuw opgehaald.

## Ophalen en toepassen
fetch-label = Gemeenten op 1 januari { $year }
fetch-new = { $file }: opgehaald
fetch-kept = { $file }: al aanwezig
fetch-failed = { $file }: mislukt. { $reason }
fetch-done = Klaar: { $folder }
fetch-incomplete = { $count } bestanden zijn niet compleet. Wat er wel is, blijft in { $folder } en wordt de volgende keer niet opnieuw opgehaald.
fetch-stopped = Op verzoek gestopt. Wat al compleet was, blijft in { $folder }.
figures-missing = dit bestand met cijfers bestaat niet. Maak het met “optimiser data fetch”.
apply-same-folder = “{ $path }” is het dossier zelf; geef een andere map voor het nieuwe dossier.
apply-done = { $count_n ->
    [one] { $count } gemeente heeft
   *[other] { $count } gemeenten hebben
} officiële cijfers gekregen.
apply-without = Niet in de cijfers, dus niet veranderd: { $codes }.
apply-beyond = Wel in de cijfers, niet in het dossier: { $codes }.
apply-kept = { $column } is in de cijfers onbekend; de eigen waarde bleef staan: { $codes }.
