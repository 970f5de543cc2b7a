/* Shapes of many areas: all vertices in two columns of numbers, which take a tenth of the time and memory of a list per vertex. */
/* A function of these files takes the place of the function of the same name in the files before them. */
/* Reasons are read when a municipality is first chosen; wider areas have none */
for (const raw of data.editions) {
  const text = raw.reasons;
  let found = null;
  raw.reasons = new Proxy({}, { get: (_, index) => (areas[index].level === "municipality" ? (found || (found = JSON.parse(text)))[index] : undefined) });
}
const WORLD = 256; /* pixels of the whole world at zoom 0, in which vertices are kept, counted from the first one */
const flatX = (lng) => WORLD * (lng / 360 + 0.5), flatY = (lat) => WORLD * (0.5 - Math.log(Math.tan(Math.PI / 4 + lat * Math.PI / 360)) / (2 * Math.PI));
const lngOf = (x) => 360 * (x / WORLD - 0.5), latOf = (y) => 360 / Math.PI * Math.atan(Math.exp(2 * Math.PI * (0.5 - y / WORLD))) - 90;
function read(view) {
  const topology = JSON.parse(view.topology), { lengths, arcs, transform: { scale: [sx, sy], translate: [tx, ty] } } = topology, count = arcs.length / 2;
  const xs = new Float64Array(count), ys = new Float64Array(count), from = new Int32Array(lengths.length + 1), middle = { x: flatX(arcs[0] * sx + tx), y: flatY(arcs[1] * sy + ty) }, rows = new Map();
  const height = (y) => { if (!rows.has(y)) rows.set(y, flatY(y * sy + ty) - middle.y); return rows.get(y); }; /* few heights, as these are whole steps */
  for (let k = 0, at = 0; k < lengths.length; k += 1) {
    let x = 0, y = 0;
    from[k + 1] = from[k] + lengths[k];
    for (; at < from[k + 1]; at += 1) {
      x += arcs[2 * at];
      y += arcs[2 * at + 1];
      xs[at] = flatX(x * sx + tx) - middle.x;
      ys[at] = height(y);
    }
  }
  const found = { xs, ys, from, middle, rings: new Map(), sides: lengths.map(() => []), seen: {} };
  for (const shape of Object.values(topology.objects)[0].geometries) {
    const town = byCode.get(shape.id), parts = shape.type === "MultiPolygon" ? shape.arcs : shape.type === "Polygon" ? [shape.arcs] : [];
    if (!town) continue;
    found.rings.set(town, parts);
    for (const part of parts) for (const indices of part) for (const i of indices) found.sides[i < 0 ? ~i : i].push(town);
  }
  found.users = { values: () => found.sides };
  found.boxes = boxesOf(found);
  found.polygons = { get: (town) => found.rings.has(town) && found.rings.get(town).map((part) => part.map((indices) => indices.flatMap((i) => places(found, i)))) };
  return found;
}
/* Vertices of an arc in its direction, each as latitude and longitude */
function places({ xs, ys, from, middle }, i) {
  const key = i < 0 ? ~i : i, found = [];
  for (let k = from[key]; k < from[key + 1]; k += 1) found.push([latOf(ys[k] + middle.y), lngOf(xs[k] + middle.x)]);
  return i < 0 ? found.reverse() : found;
}
/* Boxes (south, west, north, east) of municipalities, from those of their arcs */
function boxesOf({ xs, ys, from, middle, rings }) {
  const found = new Map();
  for (const [town, parts] of rings) {
    let x0 = Infinity, x1 = -Infinity, y0 = Infinity, y1 = -Infinity;
    for (const part of parts) for (const i of part[0]) for (let key = i < 0 ? ~i : i, k = from[key]; k < from[key + 1]; k += 1) {
      if (xs[k] < x0) x0 = xs[k];
      if (xs[k] > x1) x1 = xs[k];
      if (ys[k] < y0) y0 = ys[k];
      if (ys[k] > y1) y1 = ys[k];
    }
    if (x0 <= x1) found.set(town, [latOf(y1 + middle.y), lngOf(x0 + middle.x), latOf(y0 + middle.y), lngOf(x1 + middle.x)]);
  }
  return found;
}
/* South-west and north-east corner around boxes */
function extentOf(boxes) {
  const low = [90, 540], high = [-90, -540];
  for (const [s, w, n, e] of boxes) {
    low[0] = Math.min(low[0], s); low[1] = Math.min(low[1], w);
    high[0] = Math.max(high[0], n); high[1] = Math.max(high[1], e);
  }
  return { low, high };
}
/* Vertices that can be told apart on the screen: all but those within part of a pixel of the one before, the same for both sides of a border */
const APART = 0.6;
function seenAt(found, scale) {
  const { xs, ys, from, seen } = found;
  if (seen.scale === scale) return seen.which;
  const which = seen.which || new Uint8Array(xs.length), least = APART / scale;
  for (let key = 0; key + 1 < from.length; key += 1) {
    let last = from[key];
    for (let k = from[key]; k < from[key + 1]; k += 1) {
      which[k] = k === from[key] || k === from[key + 1] - 1 || Math.abs(xs[k] - xs[last]) + Math.abs(ys[k] - ys[last]) > least ? 1 : 0;
      if (which[k]) last = k;
    }
  }
  found.seen = { scale, which };
  return which;
}
/* Where a vertex lies on the screen: scale and shift */
function traced(path, found, town, { scale, dx, dy }) {
  const { xs, ys, from, rings } = found, which = seenAt(found, scale);
  for (const part of rings.get(town)) for (const indices of part) {
    let first = true;
    for (const i of indices) {
      const key = i < 0 ? ~i : i, low = from[key], high = from[key + 1] - 1, step = i < 0 ? -1 : 1;
      if (first) path.moveTo(xs[i < 0 ? high : low] * scale + dx, ys[i < 0 ? high : low] * scale + dy);
      first = false;
      for (let k = (i < 0 ? high : low) + step; k >= low && k <= high; k += step) if (which[k]) path.lineTo(xs[k] * scale + dx, ys[k] * scale + dy);
    }
  }
}
/* Whether the two sides of an arc belong to one area of a level */
const isInner = (sides, level) => sides.length > 1 && homeOf(sides[0], level) === homeOf(sides[1], level);
/* Borders of a level as one path on the screen */
function linesOf(view, level, { scale, dx, dy }, isNear) {
  const found = shapesOf(view), { xs, ys, from, sides } = found, which = seenAt(found, scale), path = new Path2D();
  for (let key = 0; key < sides.length; key += 1) {
    if (!sides[key].length || level !== "municipality" && isInner(sides[key], level) || !isNear(sides[key][0])) continue;
    path.moveTo(xs[from[key]] * scale + dx, ys[from[key]] * scale + dy);
    for (let k = from[key] + 1; k < from[key + 1]; k += 1) if (which[k]) path.lineTo(xs[k] * scale + dx, ys[k] * scale + dy);
  }
  return path;
}
/* Borders of an area that is asked for */
function edges(view, level) {
  const found = shapesOf(view), mine = (area) => (sides, key) => (!isInner(sides, level) && sides.some((town) => homeOf(town, level) === area) ? [key] : []);
  return { own: { get: (area) => found.sides.flatMap(mine(area)).map((key) => places(found, key)) } };
}
/* The municipality at a point: a ray to the east crosses its borders an odd number of times */
function townAt(view, lat, lng) {
  const found = shapesOf(view), x = flatX(lng) - found.middle.x, y = flatY(lat) - found.middle.y;
  for (const [town, [s, w, n, e]] of found.boxes) if (lat >= s && lat <= n && lng >= w && lng <= e && isInside(found, town, x, y)) return town;
  return null;
}
function isInside({ xs, ys, from, rings }, town, x, y) {
  let odd = false;
  for (const part of rings.get(town)) for (const indices of part) for (const i of indices) {
    const key = i < 0 ? ~i : i;
    for (let k = from[key] + 1; k < from[key + 1]; k += 1) if (ys[k] > y !== ys[k - 1] > y && x < (xs[k - 1] - xs[k]) * (y - ys[k]) / (ys[k - 1] - ys[k]) + xs[k]) odd = !odd;
  }
  return odd;
}
