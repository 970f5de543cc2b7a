## Wrong use of a command
usage-use = Use: { $command } { $pieces }
usage-help = Everything it can do: { $command } --help
usage-options = [OPTIONS]
usage-command = COMMAND ...
usage-no-option = There is no option { $name } here. { $near ->
    [no] See whether it is spelt right.
   *[yes] Do you mean { $nearest }?
}
usage-no-command = There is no command “{ $name }”.
usage-missing = { $name } is missing.
usage-missing-option = The option { $name } is needed and missing.
usage-needs-value = A value is missing after { $name }.
usage-extra = Too much was given: { $name }.
usage-choice = { $name }: “{ $value }” is not possible here. Choose from { $choices }.
usage-path-missing = { $name }: “{ $value }” does not exist.
usage-path-folder = { $name }: “{ $value }” is not a folder that can be read.
usage-path-file = { $name }: “{ $value }” is not a file that can be read.
usage-range = { $name }: { $value } is outside what is possible ({ $range }).
usage-whole = { $name }: “{ $value }” is not a whole number. Write digits only.
usage-number = { $name }: “{ $value }” is not a number. Write it with a point, as 0.5.
usage-value = { $name }: this value does not fit ({ $value }).
usage-other = This command cannot be used so: { $name }
usage-aborted = Stopped.
