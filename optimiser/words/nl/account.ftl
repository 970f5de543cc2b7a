## Verantwoording van het algoritme (Awb, artikel 3:46): negen vragen
account-title = Verantwoording van het algoritme
account-law = Wie met een algoritme een besluit voorbereidt, legt uit hoe dat is gegaan (Algemene wet bestuursrecht, artikel 3:46; stand: 24 november 2026). Dat gebeurt hier in negen vragen.
account-used = Is een algoritme gebruikt?
account-used-text = Ja. Dit { word-proposal } is uitgerekend met een algoritme: het rekenprogramma optimiser, versie { $version }. Mensen kozen de opgave, de verdeelsleutel, de grenzen en de doelen. Het algoritme leert niet zelf.
account-facts = Van welke feiten is uitgegaan?
account-facts-period = { $way ->
    [told] In { $when } gaat het om { $new_n ->
        [one] { $new } nieuwe plaats
       *[other] { $new } nieuwe plaatsen
    }, naast { $existing_n ->
        [one] { $existing } bestaande plaats die bekend is
       *[other] { $existing } bestaande plaatsen die bekend zijn
    }.
   *[untold] De aantallen van { $when } zijn niet voor alle lezers.
}
account-facts-unknown = Niet of niet zeker bekend is:
account-data = Welke gegevens zijn gebruikt?
account-data-files = Bestanden met een vingerafdruk bij de bronnen: { $count }.
account-interests = Welke belangen zijn afgewogen, en hoe?
account-interests-text = Het gaat om spreiden over gemeenten, om ontlasten waar al veel opvang is, en om wat haalbaar is. Grenzen en afspraken die als regel gelden, gaan altijd voor.
account-interests-order = { $way ->
    [room] Daarna tellen de doelen, in deze volgorde. Voor een later doel mag een eerder doel een klein deel inleveren; hoeveel, is vooraf vastgelegd.
   *[strict] Daarna tellen de doelen, in deze volgorde. Een later doel verandert niets aan wat een eerder doel bereikt.
}
account-interests-weighed = Daarna tellen de doelen. Doelen met een gewicht tellen samen: het ene doel kan iets inleveren als een ander daar genoeg bij wint. Het gewicht is vooraf gekozen.
account-interests-sites = Daarna tellen de afstand tot het aandeel en het openen en verlengen van locaties samen, elk met een gewicht dat vooraf is gekozen. Het werkboek noemt de gewichten.
account-rules = Welke regels gelden?
account-rules-text = Elke uitkomst houdt zich aan deze regels:
account-rules-untold = Welke regels zijn gecontroleerd, is bij dit plan niet vastgelegd.
account-rules-limits = Aantal grenzen dat is doorgegeven en dat deze lezers mogen zien: { $count }.
account-logic = Hoe werkt het?
account-logic-text = Een verdeelsleutel bepaalt welk deel van alle plaatsen bij een gemeente hoort. Binnen de regels zoekt het algoritme de verdeling die het best past bij het eerste doel. Zijn er meer, dan kiest het daaruit met het tweede doel, en zo verder. Aan het eind worden het hele plaatsen, zonder dat een som verandert.
account-logic-weighed = Een verdeelsleutel bepaalt welk deel van alle plaatsen bij een gemeente hoort. Binnen de regels zoekt het algoritme de verdeling die het best past bij de doelen, in hun volgorde en naar hun gewicht. Aan het eind worden het hele plaatsen, zonder dat een som verandert.
account-logic-sites = Een verdeelsleutel bepaalt welk deel van alle plaatsen bij een gemeente hoort. Het algoritme kiest hele locaties die openen, blijven, groeien of sluiten. Het zoekt locaties die samen dicht bij de aandelen komen.
account-logic-keys = De sleutel is:
account-techniques = Welke technieken zijn gebruikt?
account-techniques-text = Lineair programmeren: een vaste rekenmethode die uit alle toegestane verdelingen de beste zoekt. Het rekenwerk doet HiGHS, versie { $version }.
account-techniques-sites = Zoeken naar hele locaties, met lineair programmeren: het algoritme probeert keuzes van locaties uit en berekent hoeveel beter het hoogstens nog kan. Een deel van het rekenwerk doet HiGHS, versie { $version }.
account-sites-searched = Dit zijn de beste locaties die het zoeken vond.
account-sites-untold = Dit zijn de beste locaties die het zoeken vond. Ze houden zich aan alle regels. Hoeveel beter het hoogstens nog kan, is niet voor deze lezers.
account-status = { $status ->
    [optimal] Bewezen is dat geen verdeling beter bij de doelen past.
    [relaxed] De grenzen lieten niet alles toe wat is gevraagd. Een deel bleef open, zo weinig als kan.
   *[feasible] De uitkomst houdt zich aan alle regels. Dat geen andere beter is, is niet bewezen.
}
account-relevance = Waarom passen deze regels en deze werkwijze?
account-relevance-text = De sleutel maakt grote en kleine gemeenten vergelijkbaar. De regels zorgen dat de opgave klopt en dat grenzen en afspraken gelden. De volgorde van de doelen laat zien wat voorgaat.
account-origin = Hoe zijn ze ontstaan en gecontroleerd?
account-origin-text = Mensen schreven de keuzes vooraf op in een scenario. Van elke sleutel, elke regel en elk doel staat de formule met de bron in het programma.
account-origin-audit = Een los programma rekende alle regels na: { $count }. Geen enkele is overtreden.
account-origin-again = Met de bestanden van het plan is het opnieuw te maken en na te rekenen.
account-origin-versions = Versies: { $versions }.

## Waar de kleinste gebieden provincies zijn
account-interests-text-of-provinces = Het gaat om spreiden over provincies, om ontlasten waar al veel opvang is, en om wat haalbaar is. Grenzen en afspraken die als regel gelden, gaan altijd voor.
account-logic-text-of-provinces = Een verdeelsleutel bepaalt welk deel van alle plaatsen bij een provincie hoort. Binnen de regels zoekt het algoritme de verdeling die het best past bij het eerste doel. Zijn er meer, dan kiest het daaruit met het tweede doel, en zo verder. Aan het eind worden het hele plaatsen, zonder dat een som verandert.
account-logic-weighed-of-provinces = Een verdeelsleutel bepaalt welk deel van alle plaatsen bij een provincie hoort. Binnen de regels zoekt het algoritme de verdeling die het best past bij de doelen, in hun volgorde en naar hun gewicht. Aan het eind worden het hele plaatsen, zonder dat een som verandert.
account-logic-sites-of-provinces = Een verdeelsleutel bepaalt welk deel van alle plaatsen bij een provincie hoort. Het algoritme kiest hele locaties die openen, blijven, groeien of sluiten. Het zoekt locaties die samen dicht bij de aandelen komen.
account-relevance-text-of-provinces = De sleutel maakt grote en kleine provincies vergelijkbaar. De regels zorgen dat de opgave klopt en dat grenzen en afspraken gelden. De volgorde van de doelen laat zien wat voorgaat.
