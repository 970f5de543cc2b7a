## Fouten
divide-negative = het aantal plaatsen kan niet negatief zijn: { $places }.
divide-more-minors = { $amv } plaatsen voor alleenstaande minderjarigen (--amv) zijn meer dan alle plaatsen samen (--places): { $places }.
divide-no-weight = er { $places_n ->
    [one] is { $places } plaats
   *[other] zijn { $places } plaatsen
} te verdelen, maar niemand heeft een aandeel in deze sleutel.
out-exists-file = “{ $path }” is een bestand; geef een map voor de uitkomsten.
kept-back = hier klopt iets niet. In het dossier staan rijen die niet voor deze lezers zijn, en de uitleg kan daaruit citeren: `optimiser check` geeft die aan de eigenaar van het dossier.
out-stricter = In { $folder } staan resultaten voor strengere lezers ({ $there }); resultaten voor { $audience } komen daar niet naast te staan. Geef een andere map met --out, of ruim deze eerst op.
infeasible-head = Geen plan kan aan alle regels voldoen. Er is niets geschreven.
infeasible-rule = Deze regels kunnen niet samen gelden:
infeasible-row = { $rule }: { $index }
infeasible-hidden = Dat komt door rijen die niet voor deze lezers zijn; met alleen de andere rijen is er wel een plan. Geef --audience prt om te zien welke regels botsen.
edition-untold = Zelfs de som van het hele land hangt af van rijen die niet voor deze lezers ({ $audience }) zijn, bijvoorbeeld omdat er met --relax plaatsen open blijven. Er is niets geschreven. Geef --audience prt, of laat die rijen uit het dossier.
infeasible-missing = Kleinste verruiming: laat { $places_n ->
    [one] { $places } plaats
   *[other] { $places } plaatsen
} open in { $scope } ({ $group }).
infeasible-surplus = Kleinste verruiming: de minima, vaste getallen en toezeggingen in { $scope } ({ $group }) vragen samen { $places_n ->
    [one] { $places } plaats
   *[other] { $places } plaatsen
} meer dan de opgave.
infeasible-surplus-remedy = Verlaag deze getallen samen met zoveel plaatsen, of verhoog de opgave ermee. Plaatsen open laten (--relax) helpt hier niet.
infeasible-remedy = Verander een van deze getallen, of geef --relax om deze plaatsen zichtbaar open te laten.
infeasible-bounds = De grenzen botsen ook als er niets wordt gevraagd. Verander er een.
audit-failed = Fout in het programma: de controle vond gebroken regels: { $rules }. Er is niets geschreven.
solver-status = De oplosser stopte zonder bewezen antwoord ({ $status }). Er is niets geschreven.
stage-infeasible = Fout in het programma: een later doel ({ $aim }) liet geen plan over. Er is niets geschreven.
row-twice = Fout in het programma: een rij kreeg twee keer een naam ({ $row }).
rounding-impossible = Geen tabel in hele plaatsen bewaart elk totaal: gebieden overlappen zo dat het niet kan.
no-aims = Het scenario heeft geen doelen.
unexpected = Er ging iets onverwachts mis: { $what }. Geef --debug voor de bijzonderheden.
interrupted = Op verzoek gestopt. Er is niets geschreven.
previous-stricter = De vorige versie is gemaakt voor een strenger publiek ({ $audience }); deze uitgave mag daar niet op rusten. Geef een vorige versie voor hetzelfde of een ruimer publiek.
edition-missing = dit bestand is er niet. Maak het met “optimiser plan --out MAP” en geef die map.
edition-unreadable = dit bestand is geen uitgave van een plan. Maak het opnieuw met “optimiser plan”.
edition-schema = deze uitgave is van een andere versie van het programma ({ $value }). Maak haar opnieuw met “optimiser plan”.
scenario-is-folder = dit is een map. Geef het scenario erin, een bestand dat op .toml eindigt.
scenario-not-text = dit is geen tekst. Geef een scenario, een bestand dat op .toml eindigt en als UTF-8 is bewaard.
