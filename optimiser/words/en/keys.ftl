## Keys
figure-reserved = “{ $value }” is already a column of the municipalities or of existing places. Choose another name.
figure-units-differ = “{ $value }” is another unit than “{ $first }” for the same figure. Make them the same.
key-column-absent = key { $key } needs the figure “{ $column }” and it is not in the dossier. Add it or choose another key.
key-figure-missing = { $value } has no “{ $column }”, which key { $key } needs. Fill it in or choose another key.
key-figure-too-small = “{ $column }” of { $value } is too small for key { $key }. Correct the figure.
key-needs-places = “{ $value }” counts in places and needs the number to divide.
key-formula-zero = the weights of the formula add up to zero or less. Give at least one column a larger weight.
