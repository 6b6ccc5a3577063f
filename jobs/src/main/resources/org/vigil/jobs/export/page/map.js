/* The world, with a disc where members of leads were taken; near discs become one. */
const map = {svg: byId("map"), whole: null, box: null};
const discGap = 23;

function startMap() {
  const view = map.svg.viewBox.baseVal;
  map.whole = {x: view.x, y: view.y, width: view.width, height: view.height};
  map.box = map.whole;
  byId("map-tools").append(...[
    ["+", "Zoom in", () => zoom(0.5)],
    ["\u2212", "Zoom out", () => zoom(2)],
    ["Fit", "Fit to the places on the map", fit],
    ["World", "Show the whole world", () => look(map.whole)],
  ].map(([text, label, click]) => element("button", {type: "button", "aria-label": label, title: label, click}, text)));
  map.svg.addEventListener("pointerdown", drag);
  views.push(showMap);
  addEventListener("resize", showMap);
}

function look(box) {
  const whole = map.whole;
  const width = Math.min(whole.width, Math.max(whole.width / 64, box.width));
  const height = width * whole.height / whole.width;
  const within = (at, size, limit) => Math.max(0, Math.min(limit - size, at));
  map.box = {
    x: within(box.x + (box.width - width) / 2, width, whole.width),
    y: within(box.y + (box.height - height) / 2, height, whole.height),
    width, height,
  };
  map.svg.setAttribute("viewBox", `${map.box.x} ${map.box.y} ${width} ${height}`);
  showMap();
}

function zoom(factor) {
  const {x, y, width, height} = map.box;
  look({x: x + width * (1 - factor) / 2, y: y + height * (1 - factor) / 2, width: width * factor, height: height * factor});
}

function fit() {
  const spots = passing("spot").flatMap(entry => entry.spots);
  if (!spots.length) return;
  const [left, right] = range(spots.map(spot => spot.x)), [top, bottom] = range(spots.map(spot => spot.y));
  const ratio = map.whole.width / map.whole.height;
  const width = Math.max(right - left, (bottom - top) * ratio, 20) * 1.25;
  look({x: (left + right - width) / 2, y: (top + bottom - width / ratio) / 2, width, height: width / ratio});
}

const range = values => values.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [Infinity, -Infinity]);

function drag(start) {
  if (start.target.closest(".disc") || map.box.width === map.whole.width) return;
  const from = map.box, scale = from.width / map.svg.clientWidth;
  const move = event => look({...from,
    x: from.x - (event.clientX - start.clientX) * scale, y: from.y - (event.clientY - start.clientY) * scale});
  map.svg.setPointerCapture(start.pointerId);
  map.svg.addEventListener("pointermove", move);
  map.svg.addEventListener("pointerup", () => map.svg.removeEventListener("pointermove", move), {once: true});
}

function showMap() {
  const passed = passing("spot");
  const unit = map.box.width / (map.svg.clientWidth || 1);
  const clusters = clustered(passed, discGap * unit);
  byId("points").replaceChildren(...clusters.reverse().map(cluster => disc(cluster, unit)));
  const located = passed.filter(entry => entry.spots.length).length;
  byId("map-note").textContent = `${number(located)} of ${counted(passed.length, "lead")} with a place`;
}

function clustered(entries, gap) {
  const clusters = [];
  for (const entry of [...entries].sort((a, b) => tierRank(a) - tierRank(b) || a.rank - b.rank)) {
    for (const spot of entry.spots) {
      const near = clusters.find(one => Math.hypot(one.spot.x - spot.x, one.spot.y - spot.y) < gap);
      if (near) near.entries.add(entry);
      else clusters.push({spot, entries: new Set([entry])});
    }
  }
  return clusters;
}

const tierRank = entry => (tierNames.indexOf(entry.lead.tier) + tierNames.length + 1) % (tierNames.length + 1);

function disc({spot, entries}, unit) {
  const [first] = entries, size = entries.size;
  const radius = (size === 1 ? 5.5 : Math.min(19, 10 + 1.2 * Math.sqrt(size))) * unit;
  const place = first.lead.places[0] || "an unnamed place";
  const label = size === 1
    ? `${words(first.lead.tier)}, score ${number(first.lead.score, 1)}: ${words(first.lead.type)}, ${place}`
    : `${counted(size, "lead")} near ${place}`;
  const chosen = wanted.spot ? [...entries].some(entry => wanted.spot.ids.has(entry.lead.leadId))
    : [...entries].some(entry => opened.has(entry.lead.leadId));
  const choose = () => (size === 1 ? reveal(first) : want({
    spot: {label, ids: new Set([...entries].map(entry => entry.lead.leadId))}}));
  return drawn("g", {class: `disc ${first.lead.tier}${chosen ? " chosen" : ""}`, tabindex: "0", role: "button",
    "aria-label": label, click: choose, keydown: event => {
      if (event.key === "Enter" || event.key === " ") { event.preventDefault(); choose(); }
    }},
    drawn("title", {}, label),
    drawn("circle", {class: size === 1 ? "one" : "many", cx: spot.x, cy: spot.y, r: radius}),
    size === 1 ? null : shares(entries, spot, radius - 1.5 * unit),
    size === 1 ? null : drawn("text", {x: spot.x, y: spot.y, "font-size": 10.5 * unit, dy: "0.35em"},
      size < 1000 ? size : `${number(size / 1000, 1)}k`));
}

/* A ring around the number of leads: how many of them are of which tier. */
function shares(entries, spot, radius) {
  let before = 0;
  return tierNames.map(tier => {
    const share = 100 * [...entries].filter(entry => entry.lead.tier === tier).length / entries.size;
    before += share;
    return share && drawn("circle", {class: `share ${tier}`, cx: spot.x, cy: spot.y, r: radius, pathLength: 100,
      "stroke-dasharray": `${share} 100`, "stroke-dashoffset": share - before, transform: `rotate(-90 ${spot.x} ${spot.y})`});
  }).filter(Boolean);
}
