## Namen van tabellen, kolommen en keuzes
name-choice-yes = ja
name-choice-no = nee
name-choice-public = openbaar
name-choice-council = de raad
name-choice-prt = Provinciale Regietafel
name-choice-high = hoog
name-choice-medium = middel
name-choice-low = laag
name-choice-minimum = ten minste
name-choice-maximum = ten hoogste
name-choice-fixed = precies
name-choice-capacity = bestaand en nieuw samen ten hoogste
name-choice-officials = ambtelijk
name-choice-executive = college
name-choice-agreement = bestuursovereenkomst
name-choice-permitted = vergund
name-choice-open = open
name-choice-hard = hard
name-choice-soft = zacht
name-choice-indicative = indicatief
name-choice-decision = besluit
template-head-name = Naam in CSV

## Regels
rule-meet_requirement = de opgave wordt precies gehaald
rule-respect_capacity = niet meer dan de capaciteit
rule-respect_limits = grenzen van gemeenten
rule-eligible_groups = alleen waar de groep kan
rule-no_share_no_places = zonder aandeel geen plaatsen
rule-relieve_provinces = provincies die veel opvangen worden ontzien
rule-keep_bids = harde biedingen worden gehouden
rule-keep_exchanges = uitruil wordt gehouden
rule-smallest_number = geen nieuwe plaatsen of ten minste het kleinste aantal
rule-branch_near = een dependance heeft een locatie nabij
rule-cluster = niet te veel plaatsen dicht bij elkaar
rule-few_sites = niet te veel locaties
rule-keep_apart = soorten niet bij elkaar
