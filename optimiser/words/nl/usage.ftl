## Verkeerd gebruik van een opdracht
usage-use = Gebruik: { $command } { $pieces }
usage-help = Alle mogelijkheden: { $command } --help
usage-options = [OPTIES]
usage-command = OPDRACHT ...
usage-no-option = De optie { $name } bestaat hier niet. { $near ->
    [no] Kijk of zij goed is gespeld.
   *[yes] Bedoelt u { $nearest }?
}
usage-no-command = De opdracht “{ $name }” bestaat niet.
usage-missing = { $name } ontbreekt.
usage-missing-option = De optie { $name } is verplicht en ontbreekt.
usage-needs-value = Achter { $name } ontbreekt een waarde.
usage-extra = Te veel opgegeven: { $name }.
usage-choice = { $name }: “{ $value }” kan hier niet. Kies uit { $choices }.
usage-path-missing = { $name }: “{ $value }” bestaat niet.
usage-path-folder = { $name }: “{ $value }” is geen map die kan worden gelezen.
usage-path-file = { $name }: “{ $value }” is geen bestand dat kan worden gelezen.
usage-range = { $name }: { $value } valt buiten wat kan ({ $range }).
usage-whole = { $name }: “{ $value }” is geen geheel getal. Schrijf alleen cijfers.
usage-number = { $name }: “{ $value }” is geen getal. Schrijf het met een punt, zoals 0.5.
usage-value = { $name }: deze waarde past niet ({ $value }).
usage-other = Zo kan deze opdracht niet: { $name }
usage-aborted = Afgebroken.
