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
out-other-job = In { $folder } staan resultaten van “optimiser { $there }” die bij een ander plan horen. Geef een andere map met --out, of ruim deze eerst op.
out-dossier = In { $folder } staan tabellen van een dossier ({ $files }); resultaten komen daar niet tussen, want ze kunnen dezelfde naam hebben. Er is niets veranderd. Geef een andere map met --out.
out-foreign = In { $folder } staan bestanden die niet door het programma zijn gemaakt en dezelfde naam hebben als een resultaat: { $files }. Er is niets veranderd. Verplaats ze, of geef een andere map met --out.
out-changed = In { $folder } zijn bestanden veranderd sinds ze werden gemaakt: { $files }. Er is niets veranderd, zodat dat werk niet verloren gaat. Verplaats of verwijder ze, of geef een andere map met --out.
out-held = “{ $file }” in { $folder } kan niet worden vervangen: het staat open in een ander programma of is beveiligd. Er is niets veranderd. Sluit het (of verwijder het) en probeer het opnieuw.
out-exists = “{ $path }” bestaat al en wordt niet overschreven. Geef een andere naam, of verplaats of verwijder het bestand eerst.
out-unlisted = In { $folder } staat al een plan ({ $file }) zonder manifest.json. Zonder die lijst weet het programma niet welke bestanden van dat plan zijn: een oudere versie van het programma maakte het, of de lijst is weg. Er is niets veranderd. Geef een andere map met --out; of verplaats wat u wilt houden uit { $folder }, maak die map leeg en probeer het opnieuw.
out-manifest = { $file } in { $folder } is niet te gebruiken: een andere versie van het programma, of een ander programma, maakte het, of het is veranderd. Het zegt dus niet welke bestanden vervangen mogen worden. Er is niets veranderd. Geef een andere map met --out; of verplaats wat u wilt houden uit { $folder }, maak die map leeg en probeer het opnieuw.
out-busy = In { $folder } is op dit moment een ander commando aan het werk. Er is niets veranderd. Wacht tot het klaar is en probeer het opnieuw, of geef een andere map met --out.
out-left = Een eerder commando is afgebroken terwijl het de bestanden in { $folder } verving, en “{ $file }” kan niet worden teruggezet: het staat open in een ander programma of is beveiligd. Er gaat niets verloren: wat er stond, ligt in { $path }. Sluit het bestand en probeer het opnieuw, of haal uit { $path } wat u wilt houden en verwijder die map.
out-left-other = { $path } is van een andere gebruiker: die is hier aan het werk, of een commando van die gebruiker is afgebroken. Er is niets veranderd. Vraag of dat klaar is en of de map weg kan, of geef een andere map met --out.
out-no-lock = De schijf van { $folder } kan niet vastleggen welk commando er aan het werk is, zodat twee commando’s door elkaar zouden kunnen schrijven. Er is niets veranderd. Geef met --out een map op een andere schijf en kopieer het resultaat.
infeasible-head = Geen plan kan aan alle regels voldoen. Er is geen plan geschreven.
infeasible-rule = Deze regels kunnen niet samen gelden:
infeasible-row = { $rule }: { $index }
infeasible-row-places = { $rule }: { $index }: { $places_n ->
    [one] { $places } plaats
   *[other] { $places } plaatsen
}
infeasible-hidden = Dat komt door rijen die niet voor deze lezers zijn; met alleen de andere rijen is er wel een plan. Geef --audience prt om te zien welke regels botsen.
edition-untold = Zelfs de som van het hele land hangt af van rijen die niet voor deze lezers ({ $audience }) zijn, bijvoorbeeld omdat er met --relax plaatsen open blijven. Er is niets geschreven. Geef --audience prt, of laat die rijen uit het dossier.
infeasible-missing = Kleinste verruiming: laat { $places_n ->
    [one] { $places } plaats
   *[other] { $places } plaatsen
} open in { $scope } ({ $group }).
infeasible-surplus = Kleinste verruiming: de minima, vaste getallen en toezeggingen in { $scope } ({ $group }) vragen samen { $places_n ->
    [one] { $places } plaats
   *[other] { $places } plaatsen
} meer dan { $way ->
    [possible] daar kan komen: de rest van de opgave is van groepen waarvoor daar geen ruimte is
   *[required] de opgave
}.
infeasible-unplaceable-remedy = Verlaag deze getallen samen met zoveel plaatsen, of laat de groepen toe die nog gevraagd zijn (een voorziening, of een hogere grens van de groep). Plaatsen open laten (--relax) helpt hier niet.
infeasible-surplus-remedy = Verlaag deze getallen samen met zoveel plaatsen, of verhoog de opgave ermee. Plaatsen open laten (--relax) helpt hier niet.
infeasible-remedy = Verander een van deze getallen, of geef --relax om deze plaatsen zichtbaar open te laten.
infeasible-bounds = De grenzen botsen ook als er niets wordt gevraagd. Verander er een.
audit-failed = Fout in het programma: de controle vond gebroken regels: { $rules }. Er is niets geschreven.
solver-status = De oplosser stopte zonder bewezen antwoord ({ $status }). Er is niets geschreven.
whole-not-in-time = Binnen de tijd is geen plan gevonden waarin elk getal nul of ten minste het kleinste aantal is, en ook niet bewezen dat er geen is. Er is niets geschreven. Haal een kleinste aantal weg onder [rules], smallest_number, of maak het kleiner.
stage-infeasible = Fout in het programma: een later doel ({ $aim }) liet geen plan over. Er is niets geschreven.
row-twice = Fout in het programma: een rij kreeg twee keer een naam ({ $row }).
rounding-impossible = Geen tabel in hele plaatsen bewaart elk totaal: gebieden overlappen zo dat het niet kan.
no-aims = Het scenario heeft geen doelen.
unexpected = Er ging iets onverwachts mis: { $what }. Geef --debug voor de bijzonderheden.
environment-file = { $kind ->
    [full] Er is geen ruimte om te schrijven: de schijf is vol, of het bestand mag niet zo groot zijn
    [denied] Er is geen recht om dit te lezen of te schrijven
    [absent] Dit bestand of deze map is er niet
    [name] Deze naam kan geen bestand hebben
    [many] Er staan te veel bestanden tegelijk open
    [kind] Hier staat een map waar een bestand hoort, of andersom
    [library] Een bestand kon niet worden geschreven of gelezen
   *[other] Het besturingssysteem weigerde een bestand
}{ $named ->
    [yes] {": "}“{ $file }”
   *[no] {""}
} ({ $what }). Dit ligt aan de computer en niet aan het dossier. Maak ruimte, geef rechten, of geef een andere map of een ander bestand.
environment-pipe = De uitvoer kon niet worden afgeleverd: het programma dat haar las, is gestopt. Bestanden die al geschreven zijn, zijn volledig.
environment-memory = Er is niet genoeg werkgeheugen. Sluit andere programma’s, of neem een kleiner dossier.
environment-signs = Een tekst heeft tekens die hier niet kunnen worden gelezen of geschreven: { $what }. Geef bestanden en mappen namen zonder bijzondere tekens, en bewaar teksten als UTF-8.
interrupted = Op verzoek gestopt. Er is niets geschreven.
kept-nothing = In { $folder } staat geen plan met zijn invoer. Een plan van deze versie bewaart die in de map inputs; maak het opnieuw met “optimiser plan”.
kept-missing = In { $folder } ontbreekt { $tables }: daarin staat meer dan de lezers van dit plan mogen weten. Geef met --scenario het scenario waarvan het plan is gemaakt.
previous-stricter = De vorige versie is gemaakt voor een strenger publiek ({ $audience }); deze uitgave mag daar niet op rusten. Geef een vorige versie voor hetzelfde of een ruimer publiek.
edition-missing = dit bestand is er niet. Maak het met “optimiser plan --out MAP” en geef die map.
edition-unreadable = dit bestand is geen uitgave van een plan. Maak het opnieuw met “optimiser plan”.
edition-large = dit bestand is groter dan { $limit } MB of heeft meer dan twintig miljoen waarden; geen uitgave van een plan heeft dat. Controleer of dit het goede bestand is, of maak het opnieuw met “optimiser plan”.
edition-field = veld { $field } { $kind ->
    [missing] ontbreekt
    [unknown] is niet bekend, met { $value }
   *[other] bevat { $value }
}; verwacht is { $kind ->
    [missing] dat het er is
    [unknown] dat het er niet is
    [whole] een geheel getal
    [number] een eindig getal
    [range] een getal dat een plan kan hebben
    [code] een code van hoogstens 32 letters, cijfers en _ . : -
    [length] een tekst van een andere lengte
    [text] een tekst
    [words] een van: { $expected }
    [list] een lijst
    [boolean] true of false
    [date] een dag (JJJJ-MM-DD)
    [object] een object met velden
   *[other] iets anders
}. Maak de uitgave opnieuw met “optimiser plan”.
edition-twice = { $field } noemt “{ $value }” meer dan één keer. Maak de uitgave opnieuw met “optimiser plan”.
edition-without = { $field } is leeg; verwacht is er minstens één. Maak de uitgave opnieuw met “optimiser plan”.
edition-reference = { $field } noemt “{ $value }”, wat niet past bij de andere velden van deze uitgave. Maak de uitgave opnieuw met “optimiser plan”.
edition-missing-figure = in { $field } { $count_n ->
    [one] ontbreekt { $count } getal
   *[other] ontbreken { $count } getallen
}, om te beginnen { $value }; verwacht is er een voor elk gebied, elke groep en elke periode. Maak de uitgave opnieuw met “optimiser plan”.
edition-withheld = { $field } heeft een getal hoewel { $value } niet openbaar is, of geen getal hoewel het dat wel is. Maak de uitgave opnieuw met “optimiser plan”.
edition-range = { $field } ({ $value }) heeft een nieuw aantal dat buiten zijn speelruimte ligt. Maak de uitgave opnieuw met “optimiser plan”.
edition-sum = { $field } ({ $value }) is { $told }, en wat erin ligt telt op tot { $expected }. Iemand heeft het bestand veranderd of het is beschadigd; maak de uitgave opnieuw met “optimiser plan”.
edition-untellable = { $field } zegt “{ $value }”; daarvoor heeft dit programma geen zin, of er ontbreekt een gegeven van. Maak de uitgave opnieuw met “optimiser plan”.
edition-schema = deze uitgave is van een andere versie van het programma ({ $value }). Maak haar opnieuw met “optimiser plan”.
scenario-is-folder = dit is een map. Geef het bestand daarin dat op .toml eindigt.
scenario-not-text = dit is geen tekst. Geef een bestand dat op .toml eindigt en als UTF-8 is bewaard.
