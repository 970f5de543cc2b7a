/* A map of many areas, on a canvas: one layer of Leaflet draws all of them, so that the document holds no path per area. */
const FINE = 2; /* pixels of a pattern per pixel of the page */
const paints = new Map();
/* A pattern of the legend as a paint of the canvas, from the same marks */
function paintOf(fill) {
  const id = /^url\(#(.*)\)$/.exec(fill)?.[1];
  if (id && !paints.has(id)) paints.set(id, tiled(byId(id)));
  return id ? paints.get(id) : fill;
}
function tiled(pattern) {
  const of = (node, name) => Number(node.getAttribute(name) || 0), size = FINE * of(pattern, "width");
  const canvas = element("canvas", undefined, { width: size, height: size }), ctx = canvas.getContext("2d");
  ctx.scale(FINE, FINE);
  for (const mark of pattern.children) {
    const path = new Path2D(mark.getAttribute("d") || ""), at = (...names) => names.map((name) => of(mark, name));
    if (mark.tagName === "rect") path.rect(...at("x", "y", "width", "height"));
    if (mark.tagName === "circle") path.arc(...at("cx", "cy", "r"), 0, 2 * Math.PI);
    ctx.fillStyle = mark.getAttribute("fill") || "transparent";
    ctx.strokeStyle = mark.getAttribute("stroke") || "transparent";
    ctx.lineWidth = of(mark, "stroke-width") || 1;
    ctx.fill(path);
    ctx.stroke(path);
  }
  const turn = Number(/rotate\((.*)\)/.exec(pattern.getAttribute("patternTransform"))?.[1] || 0), found = ctx.createPattern(canvas, "repeat");
  found.setTransform(new DOMMatrix().rotate(turn).scale(1 / FINE));
  return found;
}
/* Leaflet's canvas, which also fills with patterns and draws the signs of locations */
const Sheet = L.Canvas.extend({
  _fillStroke(ctx, layer) {
    const { options } = layer;
    layer.options = Object.assign(Object.create(options), { fillColor: paintOf(options.fillColor) });
    L.Canvas.prototype._fillStroke.call(this, ctx, layer);
    layer.options = options;
  },
  _setPath(layer, outline) {
    if (!this._drawing) return;
    const path = new Path2D(outline), { fillColor, fillOpacity, color, weight } = layer.options, ctx = this._ctx;
    ctx.globalAlpha = fillOpacity;
    ctx.fillStyle = fillColor || "transparent";
    ctx.fill(path);
    ctx.globalAlpha = 1;
    ctx.strokeStyle = color;
    ctx.lineWidth = weight;
    ctx.stroke(path);
  },
});
const USUAL = 40; /* width of an area from which borders are as on other maps [px] */
const Areas = L.Path.extend({
  initialize(canvas, view) {
    L.setOptions(this, { interactive: true, weight: 0 });
    Object.assign(this, { canvas, view, paths: null });
    this.on("mousemove", (event) => showTip(canvas, this.town, event.originalEvent));
    this.on("mouseout", hideTip);
    this.on("click", () => { hideTip(); choose(homeOf(this.town, state.level)); });
  },
  _project() { this._pxBounds = this._renderer._bounds; },
  _update() {
    const scale = this._map.options.crs.scale(this._map.getZoom()) / WORLD, origin = this._map.getPixelOrigin(), { middle } = shapesOf(this.view);
    this._pxBounds = this._renderer._bounds;
    this.at = { scale, dx: scale * middle.x - origin.x, dy: scale * middle.y - origin.y };
    this.paths = null;
  },
  /* Paths of what is in and around the view; municipalities of one colour are one path, which is filled at once and shows no seams */
  pathsNow() {
    const { boxes, rings } = shapesOf(this.view), fills = new Map(), near = new Map(), around = L.latLngBounds(...[this._pxBounds.min, this._pxBounds.max].map((at) => this._map.layerPointToLatLng(at)));
    const isNear = (town) => {
      if (!near.has(town)) { const [s, w, n, e] = boxes.get(town) || [91, 0, 91, 0]; near.set(town, s <= around.getNorth() && n >= around.getSouth() && w <= around.getEast() && e >= around.getWest()); }
      return near.get(town);
    };
    for (const town of rings.keys()) {
      if (!isNear(town)) continue;
      const paint = this.paintFor(town);
      if (!fills.has(paint)) fills.set(paint, new Path2D());
      traced(fills.get(paint), shapesOf(this.view), town, this.at);
    }
    return { fills, lines: this.levels.map(([level, color]) => [linesOf(this.view, level, this.at, isNear), color, WEIGHT[level] * this.thin(level)]) };
  },
  /* Borders are thinner where areas are small on the screen, or there would be nothing else to see */
  thin(level) {
    const found = shapesOf(this.view), { low, high } = found.extent || (found.extent = extentOf(found.boxes.values())), size = this.at.scale * Math.sqrt((flatX(high[1]) - flatX(low[1])) * (flatY(low[0]) - flatY(high[0])) / Math.max(1, byLevel[level].length));
    return Math.max(0.35, Math.min(1, size / USUAL));
  },
  _updatePath() {
    if (!this._renderer._drawing) return;
    const ctx = this._renderer._ctx;
    this.paths = this.paths || this.pathsNow();
    for (const [{ fill, opacity }, path] of this.paths.fills) {
      ctx.globalAlpha = opacity;
      ctx.fillStyle = paintOf(fill);
      ctx.fill(path, "evenodd");
    }
    ctx.globalAlpha = 1;
    for (const [path, color, weight] of this.paths.lines) {
      ctx.strokeStyle = color;
      ctx.lineWidth = weight;
      ctx.stroke(path);
    }
  },
  _containsPoint(at) {
    const { lat, lng } = this._map.layerPointToLatLng(at);
    this.town = townAt(this.view, lat, lng);
    return this.town !== null;
  },
  paint(paintFor, levels) {
    Object.assign(this, { paintFor, levels, paths: null });
    if (this._map) this.redraw();
  },
});
function viewOn(canvas) {
  if (!canvas.views[state.view]) canvas.views[state.view] = { layer: new Areas(canvas, state.view) };
  return canvas.views[state.view];
}
/* Colour and opacity of a municipality; the same object for those that are alike in one province, since small paths are filled sooner than large ones */
function paintsOf(canvas) {
  const fills = new Map(), alike = new Map(), { level, zoom } = state, seen = data.background && state.view === data.background ? 0.72 : 1;
  return (town) => {
    const area = homeOf(town, level);
    if (!fills.has(area)) fills.set(area, styleOn(canvas, town).fillColor);
    const fill = fills.get(area), opacity = seen * (within(town, zoom) ? 1 : 0.25), key = `${town.province} ${fill} ${opacity}`;
    if (!alike.has(key)) alike.set(key, { fill, opacity });
    return alike.get(key);
  };
}
function restyle() {
  const levels = [[state.level, state.level === "municipality" ? "#7b868d" : "#1d2b36"]];
  if (state.level !== "province" && byLevel.province.length && !provincesAlone) levels.push(["province", "#1d2b36"]);
  for (const canvas of canvases) viewOn(canvas).layer.paint(paintsOf(canvas), levels);
}
function redraw() {
  restyle();
  for (const canvas of canvases) {
    for (const old of canvas.drawn) old.remove();
    canvas.drawn = [viewOn(canvas).layer.addTo(canvas.map).bringToBack()];
    if (data.background) background(canvas);
  }
  marks();
}
/* Circles of more areas than these would hide the map; they come back when a reader zooms to a province */
const MOST_CIRCLES = 1000;
const circled = { wanted: state.signs };
const circlesFit = () => byLevel[state.level].filter((area) => within(area, state.zoom)).length <= MOST_CIRCLES;
Object.defineProperty(state, "signs", { get: () => circled.wanted && circlesFit(), set: (wanted) => { circled.wanted = wanted; } });
/* All circles together cover a part of the map, however many places there are */
const COVERED = 30000; /* pixels of all circles together */
for (const [level, usual] of Object.entries(SIGN_SCALE)) {
  Object.defineProperty(SIGN_SCALE, level, { get: () => Math.min(usual, Math.sqrt(COVERED / Math.PI / Math.max(1, Math.abs(number(first, state.zoom || country, "new") || 0)))) });
}
/* What is proposed as circles; a canvas has no style that hides them, so they are taken away */
function proposedOn(canvas, quiet) {
  const key = [state.level, state.period, state.view, state.zoom && state.zoom.code].join(), wanted = signsNow() && canvas.edition;
  byId("overlay-signs").disabled = !circlesFit();
  if (canvas.signed && (!wanted || canvas.signed.key !== key || canvas.signed.of !== canvas.edition.figure)) { canvas.signed.group.remove(); canvas.signed = null; }
  if (!wanted) return;
  if (canvas.signed) { canvas.signed.group.bringToFront(); return; }
  const circles = byLevel[state.level].flatMap((area) => {
    const places = number(canvas.edition, area, "new"), at = places && within(area, state.zoom) ? middleOf(area) : null;
    return at ? [L.circleMarker(at, { ...quiet, ...circleStyle(places, signScale()) })] : [];
  });
  canvas.signed = { key, of: canvas.edition.figure, group: L.featureGroup(circles).addTo(canvas.map) };
}
for (const { map } of canvases) {
  map.options.renderer = new Sheet({ padding: 0.1 });
  map.getPanes().overlayPane.append(drawn("svg", { width: 1, height: 1, class: "only-names", "aria-hidden": "true" }));
}
