/* The maps: drawn once per view, restyled at every choice; several maps are moved together. */
const canvases = data.maps.map((id, k) => ({ id, map: window[id], edition: editions[paired ? k - 1 : 0], drawn: [], marked: [], views: {} }));
const schemeOfDifference = (layer) => ({ ...layer, kind: "diverging", ...data.differences[layer.measure] });
const less = (b, a) => (b === null || a === null || b === undefined || a === undefined ? null : b - a);
/* The map of differences has no edition: it shows B less A */
const valueOn = (canvas, area) => (canvas.edition ? canvas.edition.layer(state.layer, area, state.period)
  : less(editions[1].layer(state.layer, area, state.period), editions[0].layer(state.layer, area, state.period)));
const schemeOn = (canvas) => (canvas.edition ? layerNow() : schemeOfDifference(layerNow()));

function styleOn(canvas, town) {
  const area = homeOf(town, state.level);
  const line = { color: "#7b868d", weight: state.level === "municipality" ? 0.6 : 0.2 };
  if (!area) return { ...line, fillColor: "#ffffff", fillOpacity: 1 };
  const seen = data.background && state.view === data.background ? 0.72 : 1;
  return { ...line, fillColor: fillFor(area, valueOn(canvas, area), schemeOn(canvas), canvas.edition), fillOpacity: within(town, state.zoom) ? seen : 0.25 * seen };
}
function viewOn(canvas) {
  if (!canvas.views[state.view]) {
    const layer = L.featureGroup();
    for (const [town, parts] of shapesOf(state.view).polygons) {
      const path = L.polygon(parts, { ...styleOn(canvas, town), smoothFactor: 0 });
      path.town = town;
      path.on("mousemove", (event) => showTip(canvas, town, event.originalEvent));
      path.on("mouseout", hideTip);
      path.on("click", () => { hideTip(); choose(homeOf(town, state.level)); });
      path.on("add", () => { if (path.getElement()) path.getElement().setAttribute("tabindex", "-1"); });
      layer.addLayer(path);
    }
    canvas.views[state.view] = { layer, outlines: {} };
  }
  return canvas.views[state.view];
}
function restyle() {
  for (const canvas of canvases) {
    viewOn(canvas).layer.eachLayer((path) => {
      const style = styleOn(canvas, path.town), drawn = path.getElement();
      const changed = Object.keys(style).filter((name) => path.options[name] !== style[name]);
      if (drawn && changed.join() === "fillColor") { path.options.fillColor = style.fillColor; drawn.setAttribute("fill", style.fillColor); } else if (changed.length) path.setStyle(style);
    });
  }
}
const WEIGHT = { province: 2.2, region: 1.2, municipality: 0.6 };
function outline(canvas, level) {
  const { outlines } = viewOn(canvas);
  if (!outlines[level]) {
    outlines[level] = L.polyline(edges(state.view, level).all, { color: "#1d2b36", weight: WEIGHT[level], interactive: false, fill: false, smoothFactor: 0 });
  }
  return outlines[level];
}
function redraw() {
  restyle();
  for (const canvas of canvases) {
    for (const old of canvas.drawn) old.remove();
    const view = viewOn(canvas);
    canvas.drawn = [view.layer, outline(canvas, state.level)];
    if (state.level !== "province" && byLevel.province.length) canvas.drawn.push(outline(canvas, "province"));
    for (const one of canvas.drawn) one.addTo(canvas.map);
    if (data.background) background(canvas);
  }
  marks();
}
/* Background tiles, only on request and only behind real borders */
function background(canvas) {
  const wanted = state.view === data.background;
  if (!canvas.tiles) canvas.tiles = L.tileLayer("https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/grijs/EPSG:3857/{z}/{x}/{y}.png", { maxZoom: 19 });
  if (wanted) canvas.tiles.addTo(canvas.map); else canvas.tiles.remove();
  byId("attribution").hidden = !wanted;
}

/* The chosen area has a dark outline on a light one; locations are points, limits are patterns */
function marks() {
  for (const canvas of canvases) {
    for (const old of canvas.marked) old.remove();
    canvas.marked = [];
    const keep = (one) => canvas.marked.push(one.addTo(canvas.map));
    const quiet = { interactive: false, smoothFactor: 0 };
    for (const edition of canvas.edition ? [canvas.edition] : editions) {
      if (state.bounds) {
        for (const [town, , bound] of boundsNow(edition)) {
          const parts = shapesOf(state.view).polygons.get(areas[town]);
          if (parts) keep(L.polygon(parts, { ...quiet, className: "bound", fillColor: `url(#bound-${bound})`, fillOpacity: 1, color: "#111111", weight: 1.6 }));
        }
      }
    }
    if (state.sites) {
      const found = [...sitesNow(canvas.edition || editions[1])].map(([town, sites]) => [town, placesAt(sites), sites.some(unsized)]);
      for (const [town, places, open] of found.sort((a, b) => b[1] - a[1])) {
        const at = centre(state.view, town);
        if (at) keep(L.circleMarker(at, { ...quiet, className: "site", ...siteStyle(places, open) }));
      }
    }
    proposedOn(canvas, quiet);
    signs(canvas, keep);
    if (!state.chosen) continue;
    const lines = edges(state.view, state.chosen.level).own.get(state.chosen) || [];
    for (const [color, weight] of [["#ffffff", 7], ["#1d2b36", 3]]) keep(L.polyline(lines, { ...quiet, color, weight, fill: false, className: "chosen" }));
  }
}
/* What is proposed as circles above rates, unless locations are drawn there: their area is proportional to the places; dashed where places go */
const SIGN_SCALE = { province: 0.42, region: 0.6, municipality: 0.85 }; /* pixels of radius for the root of a place */
const signsNow = () => state.signs && !paired && !state.openings && layerNow().measure === "per_1000" && layerNow().per !== "new";
const circleStyle = (places, scale) => ({
  radius: REM * Math.max(1.6, scale * Math.sqrt(Math.abs(places))), fillColor: places < 0 ? "#ffffff" : "#f1a340", fillOpacity: 0.85, color: "#1d2b36", weight: 1, ...(places < 0 ? { dashArray: "3 2" } : {}),
});
const signScale = () => SIGN_SCALE[provincesAlone ? "province" : state.level];
function proposedOn(canvas, quiet) {
  const pane = canvas.map.getPanes().overlayPane, key = [state.level, state.period, state.view, state.zoom && state.zoom.code].join();
  pane.classList.toggle("unsigned", !signsNow());
  if (!signsNow() || !canvas.edition) return;
  const placesOf = (area) => (within(area, state.zoom) ? number(canvas.edition, area, "new") || 0 : 0);
  if (canvas.signed?.key === key && canvas.signed.of !== canvas.edition.figure) resized(canvas.signed, canvas.edition.figure, placesOf);
  if (canvas.signed?.key !== key) {
    if (canvas.signed) canvas.signed.group.remove();
    const group = L.featureGroup(), circles = new Map();
    for (const area of byLevel[state.level]) {
      const at = area.level === "municipality" ? centre(state.view, area) : middleOf(area), places = placesOf(area);
      if (!at) continue;
      const circle = L.circleMarker(at, { ...quiet, className: "sign", ...circleStyle(places, signScale()) });
      circles.set(area, { circle, places });
      if (places) group.addLayer(circle);
    }
    canvas.signed = { key, of: canvas.edition.figure, group: group.addTo(canvas.map), circles };
  } else if (state.bounds || state.sites) canvas.signed.group.bringToFront();
}
/* The circles of another plan at the same places: only what changed is drawn anew, since a slider waits for it */
function resized(signed, figure, placesOf) {
  signed.of = figure;
  for (const [area, own] of signed.circles) {
    const places = placesOf(area);
    if (places === own.places) continue;
    if (places * own.places > 0) own.circle.setRadius(circleStyle(places, signScale()).radius);
    else own.circle.setStyle({ dashArray: null, ...circleStyle(places, signScale()) });
    if (!places !== !own.places) signed.group[places ? "addLayer" : "removeLayer"](own.circle);
    own.places = places;
  }
}
/* The area of a point is proportional to its places; a dashed outline says that not all of these are known */
const SITE_SIZES = [100, 500, 2000];
const unsized = (site) => site[4].some(([, n]) => n === null);
const placesAt = (sites) => sites.reduce((all, site) => all + site[4].reduce((a, [, n]) => a + (n || 0), 0), 0);
const siteStyle = (places, open) => ({
  radius: Math.max(open ? 4 : 2.2, 0.28 * Math.sqrt(places)), fillColor: "#ffffff", fillOpacity: 0.8, color: "#111111", weight: open ? 2 : 1.6, ...(open ? { dashArray: "3 2" } : {}),
});
const boundsNow = (edition) => edition.bounds.filter((b) => b[1] === state.period);
/* Locations in use on the reference date of the period, by municipality */
const inUse = (site) => !periods[state.period].reference || (!site[6] || site[6] >= periods[state.period].reference) && (!site[5] || site[5] <= periods[state.period].reference);
function sitesNow(edition) {
  const found = new Map();
  for (const site of edition.sites.filter(inUse)) {
    const town = areas[site[0]];
    if (!found.has(town)) found.set(town, []);
    found.get(town).push(site);
  }
  return found;
}

function showTip(canvas, town, at) {
  const area = homeOf(town, state.level), scheme = schemeOn(canvas), tip = byId("tip");
  if (!area) return;
  const own = area !== town ? ` (${town.name})` : "";
  const value = valueOn(canvas, area);
  const lines = [`${area.name}${own}: ${told(area, value, scheme.decimals, scheme.partial, canvas.edition)} ${scheme.measure === "places" && Math.abs(value) === 1 ? words["map-one-place"] : scheme.unit}${closure(canvas.edition, scheme, area, value)}`];
  const edition = canvas.edition || editions[1];
  if (state.sites) for (const site of sitesNow(edition).get(town) || []) lines.push(siteLine(site));
  if (state.openings && canvas.edition) for (const one of openingsNow(edition)) if (areas[one.town] === town) lines.push(openingLine(one));
  if (state.bounds) for (const b of boundsNow(edition)) if (areas[b[0]] === town) lines.push(boundLine(b));
  tip.textContent = lines.join("\n");
  tip.hidden = false;
  tip.style.left = `${Math.max(4, Math.min(at.clientX + 14, window.innerWidth - tip.offsetWidth - 8))}px`;
  tip.style.top = `${Math.min(at.clientY + 14, window.innerHeight - tip.offsetHeight - 8)}px`;
}
function hideTip() { byId("tip").hidden = true; }

function fit() {
  const boxes = [...shapesOf(state.view).boxes].filter(([town]) => within(town, state.look || state.zoom)).map(([, box]) => box);
  const unseen = canvases.some(({ map }) => !map.getContainer().clientWidth || !map.getContainer().clientHeight);
  if (!boxes.length || unseen) return; /* a map without a size has no view that fits */
  const [s, w, n, e] = boxes.reduce((a, b) => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]);
  following = true;
  for (const { map } of canvases) {
    map.invalidateSize(false);
    const around = state.look ? Math.min(70, map.getSize().x / 8) : 6; /* what lies around a chosen area is part of the picture */
    map.fitBounds([[s, w], [n, e]], { padding: [around, around], animate: false });
  }
  following = false;
}
let following = false;
function together() {
  for (const { map } of canvases) {
    map.on("move", () => {
      if (following) return;
      following = true;
      for (const other of canvases) if (other.map !== map) other.map.setView(map.getCenter(), map.getZoom(), { animate: false });
      following = false;
    });
  }
}
