"use strict";
/* One geometry per view, restyled for every choice. Text is only ever set as textContent. */
(function () {
  const data = JSON.parse(document.getElementById("data").textContent);
  const map = window[data.map];
  const words = data.words;
  const byId = (id) => document.getElementById(id);
  const state = { level: data.levels[0].name, layer: data.layers[0].name, view: data.views[0].name, period: 0, chosen: null };
  const areas = {};
  const home = {};
  for (const level of data.levels) {
    areas[level.name] = new Map(data.areas[level.name].map((a) => [a.code, a]));
    home[level.name] = new Map();
    for (const a of data.areas[level.name]) for (const m of a.members) home[level.name].set(m, a.code);
  }
  const layerOf = () => data.layers.find((l) => l.name === state.layer);
  const format = (value, decimals) => {
    if (value === null || value === undefined) return words["map-unknown"];
    const rounded = Number(value.toFixed(decimals)) || 0; /* never "-0" */
    return new Intl.NumberFormat(data.language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(rounded);
  };
  const valueOf = (area, layer) => (area.values[layer.name] || [])[state.period];
  const element = (tag, text, attributes) => {
    const found = document.createElement(tag);
    if (text !== undefined) found.textContent = text;
    for (const [key, value] of Object.entries(attributes || {})) found.setAttribute(key, value);
    return found;
  };
  const classOf = (value, layer) => {
    if (value === null || value === undefined) return -1;
    let k = 0;
    for (const bound of layer.breaks[state.level]) if (value >= bound) k += 1;
    return k;
  };

  /* TopoJSON to lines and polygons */
  function arcsOf(topology) {
    const scale = topology.transform ? topology.transform.scale : [1, 1];
    const shift = topology.transform ? topology.transform.translate : [0, 0];
    return topology.arcs.map((arc) => {
      let x = 0, y = 0;
      return arc.map((p) => {
        if (topology.transform) { x += p[0]; y += p[1]; } else { x = p[0]; y = p[1]; }
        return [x * scale[0] + shift[0], y * scale[1] + shift[1]];
      });
    });
  }
  function ring(arcs, indices) {
    let line = [];
    for (const i of indices) {
      const piece = i < 0 ? arcs[~i].slice().reverse() : arcs[i];
      line = line.concat(line.length ? piece.slice(1) : piece);
    }
    return line;
  }
  function build(view) {
    const arcs = arcsOf(view.topology);
    const shapes = Object.values(view.topology.objects)[0].geometries;
    const features = [];
    const users = new Map();
    for (const shape of shapes) {
      const polygons = shape.type === "MultiPolygon" ? shape.arcs : shape.type === "Polygon" ? [shape.arcs] : [];
      const code = shape.id;
      features.push({ type: "Feature", properties: { code }, geometry: { type: "MultiPolygon", coordinates: polygons.map((p) => p.map((r) => ring(arcs, r))) } });
      for (const p of polygons) for (const r of p) for (const i of r) {
        const key = i < 0 ? ~i : i;
        if (!users.has(key)) users.set(key, []);
        users.get(key).push(code);
      }
    }
    const layer = L.geoJSON({ type: "FeatureCollection", features }, { style: styleOf, onEachFeature: listen, smoothFactor: 0 });
    const outlines = {};
    const edges = {};
    for (const level of data.levels) {
      const lines = [];
      edges[level.name] = new Map();
      for (const [key, codes] of users) {
        const owners = new Set(codes.map((c) => home[level.name].get(c)));
        if (codes.length > 1 && owners.size === 1) continue;
        const line = arcs[key].map((p) => [p[1], p[0]]);
        lines.push(line);
        for (const owner of owners) {
          if (!edges[level.name].has(owner)) edges[level.name].set(owner, []);
          edges[level.name].get(owner).push(line);
        }
      }
      const weight = { province: 2.2, region: 1.3, municipality: 0.6 }[level.name] || 1;
      outlines[level.name] = L.polyline(lines, { color: "#1d2b36", weight, interactive: false, fill: false, smoothFactor: 0 });
    }
    return { layer, outlines, edges };
  }
  const built = {};
  let drawn = [];
  let marked = [];
  /* The chosen area: a dark line on a light one, so that it stands out from every colour */
  function markChosen() {
    for (const old of marked) old.remove();
    const lines = built[state.view].edges[state.level].get(state.chosen) || [];
    marked = [["#ffffff", 7], ["#1d2b36", 3]].map(([color, weight]) =>
      L.polyline(lines, { color, weight, interactive: false, fill: false, smoothFactor: 0, className: "chosen" }).addTo(map));
  }

  /* Colours; hatching says unknown, so that colour is never alone */
  const SVG = "http://www.w3.org/2000/svg";
  const dark = (colour) => [1, 3, 5].reduce((sum, i, k) => sum + parseInt(colour.slice(i, i + 2), 16) * [0.3, 0.59, 0.11][k], 0) < 140;
  function patterns() {
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("width", "0"); svg.setAttribute("height", "0"); svg.setAttribute("aria-hidden", "true");
    svg.setAttribute("class", "patterns");
    const defs = document.createElementNS(SVG, "defs");
    for (const [kind, colours] of Object.entries(data.palettes)) {
      [["none", "#ffffff"]].concat(colours.map((c, k) => [k, c])).forEach(([k, colour]) => {
        const p = document.createElementNS(SVG, "pattern");
        for (const [a, v] of Object.entries({ id: `hatch-${kind}-${k}`, width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" })) p.setAttribute(a, v);
        const back = document.createElementNS(SVG, "rect");
        for (const [a, v] of Object.entries({ width: 6, height: 6, fill: colour })) back.setAttribute(a, v);
        const line = document.createElementNS(SVG, "rect");
        for (const [a, v] of Object.entries({ width: 1.4, height: 6, fill: dark(colour) ? "#ffffff" : "#4a4a4a" })) line.setAttribute(a, v);
        p.append(back, line); defs.append(p);
      });
    }
    svg.append(defs); document.body.append(svg);
  }
  function fillOf(k, layer, hatched) {
    if (k < 0) return `url(#hatch-${layer.kind}-none)`;
    return hatched ? `url(#hatch-${layer.kind}-${k})` : data.palettes[layer.kind][k];
  }
  function styleOf(feature) {
    const layer = layerOf();
    const code = home[state.level].get(feature.properties.code);
    const area = areas[state.level].get(code);
    if (!area) return { fillColor: "#ffffff", fillOpacity: 1, color: "#8a949b", weight: 0.4 };
    return { fillColor: fillOf(classOf(valueOf(area, layer), layer), layer, area.unknown), fillOpacity: 1, color: "#8a949b", weight: state.level === "municipality" ? 0.5 : 0.15 };
  }
  function listen(feature, path) {
    const code = feature.properties.code;
    path.on("mousemove", (event) => showTip(code, event.containerPoint));
    path.on("mouseout", () => { byId("tip").hidden = true; });
    path.on("click", () => choose(home[state.level].get(code), code));
    path.on("add", () => { if (path.getElement()) path.getElement().setAttribute("tabindex", "-1"); });
  }
  function showTip(code, point) {
    const area = areas[state.level].get(home[state.level].get(code));
    const layer = layerOf(), tip = byId("tip");
    if (!area) return;
    const own = data.names[code] && state.level !== "municipality" ? ` (${data.names[code]})` : "";
    tip.textContent = `${area.name}${own}: ${format(valueOf(area, layer), layer.decimals)} ${layer.unit}` + (area.unknown ? ` – ${words["map-partly-unknown"]}` : "");
    tip.hidden = false;
    const top = byId(data.map).offsetTop;
    tip.style.left = `${Math.min(point.x + 14, byId(data.map).clientWidth - 180)}px`;
    tip.style.top = `${point.y + top + 14}px`;
  }

  /* The panel, the legend and the table say the same numbers */
  function numbers(area) {
    return data.layers.map((layer) => [layer.label, `${format(valueOf(area, layer), layer.decimals)}`]);
  }
  function choose(code, member) {
    state.chosen = code;
    const area = areas[state.level].get(code);
    const list = byId("panel-numbers");
    list.replaceChildren();
    byId("panel-name").textContent = area ? area.name : words["map-choose"];
    if (area) {
      for (const [name, value] of numbers(area)) list.append(element("dt", name), element("dd", value));
      const level = data.levels.find((l) => l.name === state.level);
      if (level.note) list.append(element("dt", level.note, { class: "sub" }));
      const province = areas.province && areas.province.get(area.province);
      if (province && state.level !== "province") {
        list.append(element("dt", `${words["map-province"]} ${province.name}`, { class: "sub" }));
        for (const [name, value] of numbers(province)) list.append(element("dt", name), element("dd", value));
      }
      if (area.unknown) list.append(element("dt", words["map-partly-unknown"], { class: "sub" }));
    }
    if (member && state.level === "municipality") history.replaceState(null, "", `#${encodeURIComponent(member)}`);
    for (const row of byId("table").tBodies[0].rows) row.setAttribute("aria-current", String(row.dataset.code === code));
    markChosen();
  }
  function swatch(k, layer, hatched) {
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("viewBox", "0 0 24 16"); svg.setAttribute("aria-hidden", "true");
    const box = document.createElementNS(SVG, "rect");
    for (const [a, v] of Object.entries({ width: 24, height: 16, fill: fillOf(k, layer, hatched) })) box.setAttribute(a, v);
    svg.append(box);
    return svg;
  }
  function legend() {
    const layer = layerOf(), box = byId("legend"), bounds = layer.breaks[state.level];
    box.replaceChildren(element("b", `${layer.label} (${layer.unit})`));
    const decimals = bounds.some((b) => b % 1) ? 1 : 0;
    for (let k = 0; k <= bounds.length; k += 1) {
      const item = element("span");
      const text = k === 0 ? `< ${format(bounds[0], decimals)}` : k === bounds.length ? `≥ ${format(bounds[k - 1], decimals)}` : `${format(bounds[k - 1], decimals)} – < ${format(bounds[k], decimals)}`;
      item.append(swatch(k, layer, false), text); box.append(item);
    }
    const unknown = element("span");
    unknown.append(swatch(-1, layer, true), words["map-hatched"]); box.append(unknown);
  }
  let order = { column: 0, down: false };
  function rows() {
    return data.areas[state.level].map((a) => ({ a, cells: [a.name, data.names[a.province] || "", ...data.layers.map((l) => valueOf(a, l))] }));
  }
  function table() {
    const head = byId("table").tHead, body = byId("table").tBodies[0];
    const titles = [data.levels.find((l) => l.name === state.level).label, words["map-province"], ...data.layers.map((l) => l.label)];
    const line = element("tr");
    titles.forEach((title, i) => {
      const th = element("th", undefined, { scope: "col", "aria-sort": i === order.column ? (order.down ? "descending" : "ascending") : "none" });
      const button = element("button", title, { type: "button" });
      button.addEventListener("click", () => {
        order = { column: i, down: order.column === i ? !order.down : i > 1 };
        table();
        byId("table").tHead.rows[0].cells[i].querySelector("button").focus();
      });
      th.append(button); line.append(th);
    });
    head.replaceChildren(line);
    const compare = new Intl.Collator(data.language).compare;
    const sorted = rows().sort((x, y) => {
      const p = x.cells[order.column], q = y.cells[order.column];
      if (p === null || p === undefined) return 1;
      if (q === null || q === undefined) return -1;
      const by = typeof p === "number" ? p - q : compare(p, q);
      return (order.down ? -by : by) || compare(x.a.name, y.a.name);
    });
    body.replaceChildren(...sorted.map(({ a, cells }) => {
      const tr = element("tr", undefined, { "data-code": a.code, "aria-current": String(a.code === state.chosen) });
      cells.forEach((cell, i) => tr.append(i ? element("td", i < 2 ? cell : format(cell, data.layers[i - 2].decimals)) : element("th", cell, { scope: "row" })));
      return tr;
    }));
  }
  function download() {
    const quote = (cell) => {
      const text = cell === null || cell === undefined ? "" : typeof cell === "number" && data.language === "nl" ? String(cell).replace(".", ",") : String(cell);
      const safe = typeof cell === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
      return `"${safe.replaceAll('"', '""')}"`;
    };
    const titles = [words["map-code"], data.levels.find((l) => l.name === state.level).label, words["map-province"], ...data.layers.map((l) => l.label)];
    const lines = [titles, ...rows().map(({ a, cells }) => [a.code, ...cells])].map((r) => r.map(quote).join(";"));
    const link = element("a", "", { download: `${state.level}.csv`, href: URL.createObjectURL(new Blob(["\ufeff" + lines.join("\r\n")], { type: "text/csv" })) });
    link.click();
    URL.revokeObjectURL(link.href);
  }

  function refresh() {
    const shown = built[state.view] || (built[state.view] = build(data.views.find((v) => v.name === state.view)));
    if (!drawn.length) fit(); /* Leaflet draws nothing before it has a view */
    for (const old of drawn) old.remove();
    shown.layer.setStyle(styleOf);
    drawn = [shown.layer, shown.outlines[state.level]];
    if (state.level !== "province" && shown.outlines.province) drawn.push(shown.outlines.province);
    for (const one of drawn) one.addTo(map);
    markChosen();
    byId("note").textContent = data.levels.find((l) => l.name === state.level).note;
    legend(); table();
  }
  function restyle() { built[state.view].layer.setStyle(styleOf); legend(); table(); choose(state.chosen); }
  function fit() { map.invalidateSize(); map.fitBounds(built[state.view].layer.getBounds(), { padding: [6, 6], animate: false }); }
  function radios(id, items, key, after) {
    const box = byId(id);
    box.hidden = items.length < 2;
    items.forEach((item) => {
      const label = element("label"), input = element("input", undefined, { type: "radio", name: id, value: item.name });
      input.checked = state[key] === item.name;
      input.addEventListener("change", () => { state[key] = item.name; after(); });
      label.append(input, ` ${item.label}`); box.append(label);
    });
  }
  function goTo(code) {
    if (!home.municipality || !home.municipality.has(code)) return;
    state.level = "municipality";
    const radio = document.querySelector('input[name="levels"][value="municipality"]');
    if (radio) radio.checked = true;
    refresh(); choose(code, code);
  }

  patterns();
  radios("levels", data.levels, "level", () => { state.chosen = null; refresh(); choose(null); });
  radios("layers", data.layers, "layer", restyle);
  radios("views", data.views, "view", () => { refresh(); fit(); });
  const slider = byId("period");
  byId("periods").hidden = data.periods.length < 2;
  slider.max = String(data.periods.length - 1); slider.value = "0";
  const sayPeriod = () => { byId("period-name").textContent = data.periods[state.period]; slider.setAttribute("aria-valuetext", data.periods[state.period]); };
  sayPeriod();
  slider.addEventListener("input", () => { state.period = Number(slider.value); sayPeriod(); restyle(); });
  const list = byId("names"), search = byId("search"), codes = new Map();
  const towns = data.areas.municipality || [];
  for (const a of towns) {
    const same = towns.filter((b) => b.name.toLowerCase() === a.name.toLowerCase()).length > 1;
    const name = same ? `${a.name} (${data.names[a.province] || a.province}, ${a.code})` : a.name;
    codes.set(name.toLowerCase(), a.code);
    list.append(element("option", undefined, { value: name }));
  }
  search.addEventListener("change", () => { const code = codes.get(search.value.trim().toLowerCase()); if (code) goTo(code); });
  byId("download").addEventListener("click", download);
  const fromAddress = () => {
    let code = location.hash.slice(1);
    try { code = decodeURIComponent(code); } catch { /* a mistyped address chooses nothing */ }
    goTo(code);
  };
  window.addEventListener("hashchange", fromAddress);
  refresh(); fit();
  fromAddress();
  let width = window.innerWidth;
  window.addEventListener("resize", () => {
    if (window.innerWidth === width) return; /* a telephone's address bar comes and goes; the reader's zoom stays */
    width = window.innerWidth;
    fit();
  });
}());
