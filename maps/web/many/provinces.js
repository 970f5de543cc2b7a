/* A page that shows provinces alone, as the sums of municipalities that it does not hold: nothing to zoom to, and no curve over them. */
function zooming() { byId("zoom").closest(".choice").hidden = true; }
function curves() { byId("lorenz").hidden = true; }
words["map-choose"] = words["many-choose"];
byId("search").labels[0].textContent = words["many-search-province"];
