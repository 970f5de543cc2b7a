## Omzetten naar codes van een ander jaar
convert-table = deze tabel kan niet worden omgezet: een grens of een geschiktheid van een samengevoegde gemeente is een nieuw besluit. Geef municipalities.csv, locations.csv of een tabel met alleen deze kolommen: { $columns }.
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
convert-loss-differs = Onbekend, omdat de delen verschillen: { $cells }.
