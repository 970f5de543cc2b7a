## Sleutels
figure-reserved = “{ $value }” is al een kolom van de gemeenten of van bestaande plaatsen. Kies een andere naam.
figure-units-differ = “{ $value }” is een andere eenheid dan “{ $first }” bij hetzelfde cijfer. Maak ze gelijk.
key-column-absent = sleutel { $key } heeft het cijfer “{ $column }” nodig en het staat niet in het dossier. Voeg het toe of kies een andere sleutel.
key-figure-missing = { $value } heeft geen “{ $column }”, dat sleutel { $key } nodig heeft. Vul het in of kies een andere sleutel.
key-figure-too-small = “{ $column }” van { $value } is te klein voor sleutel { $key }. Verbeter het cijfer.
key-needs-places = “{ $value }” rekent in plaatsen en heeft het te verdelen aantal nodig.
key-formula-zero = de gewichten van de formule zijn samen nul of kleiner. Geef ten minste één kolom een groter gewicht.
