/* TopoJSON to polygons and borders; municipalities with a common border are neighbours. */
function ring(arcs, indices) {
  const line = [];
  for (const i of indices) {
    const piece = i < 0 ? arcs[~i].slice().reverse() : arcs[i];
    for (let k = line.length ? 1 : 0; k < piece.length; k += 1) line.push(piece[k]);
  }
  return line;
}
function read(view) {
  const { topology } = view;
  const [sx, sy] = topology.transform.scale;
  const [tx, ty] = topology.transform.translate;
  const arcs = topology.arcs.map((arc) => {
    let x = 0, y = 0;
    return arc.map(([dx, dy]) => { x += dx; y += dy; return [y * sy + ty, x * sx + tx]; });
  });
  const users = new Map();
  const polygons = new Map();
  for (const shape of Object.values(topology.objects)[0].geometries) {
    const parts = shape.type === "MultiPolygon" ? shape.arcs : shape.type === "Polygon" ? [shape.arcs] : [];
    const town = byCode.get(shape.id);
    if (!town) continue;
    polygons.set(town, parts.map((part) => part.map((indices) => ring(arcs, indices))));
    for (const part of parts) for (const indices of part) for (const i of indices) {
      const key = i < 0 ? ~i : i;
      if (!users.has(key)) users.set(key, []);
      users.get(key).push(town);
    }
  }
  const boxes = new Map([...polygons].map(([town, parts]) => [town, parts.reduce(around, null)]));
  return { arcs, users, polygons, boxes, edges: {} };
}
/* Extend a box (south, west, north, east) by the outer ring of a polygon */
function around(box, [outer]) {
  let [s, w, n, e] = box || [90, 180, -90, -180];
  for (const [y, x] of outer) {
    if (y < s) s = y;
    if (y > n) n = y;
    if (x < w) w = x;
    if (x > e) e = x;
  }
  return [s, w, n, e];
}
const shapes = {};
const shapesOf = (name) => shapes[name] || (shapes[name] = read(data.views.find((v) => v.name === name)));

/* Borders between the areas of a level: all together, and of each area */
function edges(view, level) {
  const found = shapesOf(view);
  if (!found.edges[level]) {
    const all = [], own = new Map();
    for (const [key, towns] of found.users) {
      const owners = new Set(towns.map((t) => homeOf(t, level)));
      if (towns.length > 1 && owners.size === 1) continue;
      all.push(found.arcs[key]);
      for (const owner of owners) {
        if (!own.has(owner)) own.set(owner, []);
        own.get(owner).push(found.arcs[key]);
      }
    }
    found.edges[level] = { all, own };
  }
  return found.edges[level];
}
/* The point of a municipality on real borders, else the middle of its tile */
function centre(view, town) {
  if (view !== "tiles" && town.point) return town.point;
  const box = shapesOf(view).boxes.get(town);
  return box ? [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2] : town.point;
}
/* How far two municipalities lie apart, squared; without a point as far as can be */
function apartBy(town, other) {
  if (!town.point || !other.point) return Infinity;
  const east = Math.cos(town.point[0] * Math.PI / 180);
  return (other.point[0] - town.point[0]) ** 2 + (east * (other.point[1] - town.point[1])) ** 2;
}
/* Municipalities that share a border; the nearest points if there are no borders, or on an island */
function neighbours(town) {
  if (data.views.some((v) => v.name === "boundaries")) {
    const near = new Set();
    for (const towns of shapesOf("boundaries").users.values()) if (towns.includes(town)) towns.forEach((t) => near.add(t));
    near.delete(town);
    if (near.size) return { label: words["map-neighbours"], towns: [...near].sort((a, b) => collate(a.name, b.name)) };
  }
  if (!town.point) return { label: words["map-nearest"], towns: [] };
  const others = byLevel.municipality.filter((t) => t !== town && t.point).sort((a, b) => apartBy(town, a) - apartBy(town, b));
  return { label: words["map-nearest"], towns: others.slice(0, 6) };
}
const collate = new Intl.Collator(data.language).compare;
