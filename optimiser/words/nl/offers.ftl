## Biedingen en uitruil
bid-not-eligible = de harde bieding van { $value } is voor een groep die daar niet kan ({ $group }). Verander de bieding of de geschiktheid.
bid-above-maximum = de harde biedingen van deze gemeente zijn samen { $places_n ->
    [one] { $places } plaats
   *[other] { $places } plaatsen
} en de grens is { $limit }. Verlaag een bieding of verhoog de grens.
bid-above-capacity = de harde biedingen van deze gemeente zijn samen { $places } plaatsen; met { $hosted } bestaande past dat niet in de capaciteit van { $limit }. Verlaag een bieding of verhoog de capaciteit.
bid-open-not-located = een bieding die open is staat bij de bestaande locaties, maar daar zijn er { $found } bekend van { $value }. Zet de locatie in locations.csv of verander de status.
exchange-with-itself = { $value } kan niet met zichzelf uitruilen. Verbeter een van beide gemeenten.
exchange-groups-differ = de ene stroom kan niet tegen de andere worden geruild: { $group } tegen { $value }. Geef voor beide dezelfde groep.
exchange-never-traded = plaatsen van groep { $value } worden nooit geruild: geschiktheid volgt uit het regime van een voorziening. Haal de rij weg.
exchange-crosses-sum = deze uitruil met { $value } zou de vaste opgave van { $scope } veranderen, waarin maar een van beide ligt. Pas de opgave aan of haal de rij weg.
exchange-above-share = { $value } staat meer plaatsen af dan het aandeel, { $share }. Verlaag het aantal.
aim-bids = Geboden plaatsen die het plan niet gebruikt: { $places }.
