/* Printing a map of many areas: the same canvas, drawn finer, with its names. */
const DOTS = 3; /* pixels of the paper's picture per pixel of the page */
function picture(map) {
  const size = map.getSize(), corner = map.containerPointToLayerPoint([0, 0]), sheet = map.options.renderer, screen = sheet._ctx;
  const found = element("canvas", undefined, { width: DOTS * size.x, height: DOTS * size.y }), ctx = found.getContext("2d");
  ctx.scale(DOTS, DOTS);
  ctx.translate(-corner.x, -corner.y);
  sheet._ctx = ctx;
  try { sheet._draw(); } finally { sheet._ctx = screen; }
  ctx.globalAlpha = 1;
  ctx.textAlign = "center";
  ctx.lineJoin = "round";
  for (const text of map.getPanes().overlayPane.querySelectorAll(".names text")) {
    const { font, strokeWidth } = getComputedStyle(text), at = ["x", "y"].map((axis) => Number(text.getAttribute(axis)));
    Object.assign(ctx, { font, lineWidth: parseFloat(strokeWidth), strokeStyle: "#ffffff", fillStyle: "#000000" });
    ctx.strokeText(text.textContent, ...at);
    ctx.fillText(text.textContent, ...at);
  }
  return found;
}
