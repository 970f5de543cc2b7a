## Omzetten naar codes van een ander jaar
convert-table = deze tabel kan niet worden omgezet: een grens of een geschiktheid van een samengevoegde gemeente is een nieuw besluit. Wel omgezet worden { $tables }, en een tabel met alleen deze kolommen: { $columns }.
convert-no-codes = in deze tabel staan geen codes van gemeenten. Gebruik hem zoals hij is.
convert-step = { $value } is met andere gemeenten opgegaan in { $became }: waar die op de ladder van toezicht staat, is een nieuw besluit van de provincie. Haal deze rij weg of vul de stap van { $became } in.
convert-within = beide gemeenten zijn nu { $became }: met zichzelf kan een gemeente niet ruilen. Haal deze rij weg.
convert-unlike = bij de delen van { $value } ({ $rest }) staat hier niet hetzelfde, zodat hun aantallen niet opgeteld kunnen worden. Maak eerst gelijk wat zij tellen.
convert-mixed = { $value } bestaat pas sinds { $began } en { $old } niet meer sinds { $ended }: deze codes horen bij verschillende jaren. Maak eerst één peildatum.
convert-not-then = { $value } bestond niet op { $day }. Verbeter de code of het jaar bij --from.
convert-split = { $value } is op { $since } verdeeld over { $parts }. Dat is geen rekensom: kies met --part { $value }=CODE.
convert-differs = de delen van { $value } hebben hier verschillende waarden, en deze kolom mag niet leeg zijn. Maak ze eerst gelijk.
convert-incomplete = een van de delen van { $value } ontbreekt in de tabel, en deze kolom mag niet leeg zijn. Voeg de rij toe.
convert-backward = de codes zijn van { $value }, na { $to }. Terugrekenen kan niet: een samengevoegd getal laat zich niet verdelen.
convert-year = { $value } valt buiten de tabel van wijzigingen, { $first } tot en met { $latest }.
convert-part = “{ $value }” past niet: bekend zijn { $expected }.
convert-done = { $count_n ->
    [one] { $count } rij
   *[other] { $count } rijen
} geschreven; de codes van de tabel zijn die van { $day }.
convert-loss-score = Een score laat zich niet optellen en is nu onbekend: { $cells }.
convert-loss-unknown = Onbekend, omdat het van een van de delen onbekend was: { $cells }.
convert-loss-missing = Onbekend, omdat een van de delen niet in de tabel staat: { $cells }.
convert-loss-netted = Achterstand en voorsprong van de delen zijn tegen elkaar weggestreept, want een gemeente heeft maar één van beide: { $cells }.
convert-loss-differs = Onbekend, omdat de delen verschillen: { $cells }.
