/* When members were taken, as bars by tier; a drag over the bars, or the two dates, choose a span. */
const timeline = {svg: byId("timeline"), bins: [], grasp: null};
const axisHeight = 22;
const dayMillis = 864e5;
const iso = date => date.toISOString().slice(0, 10);
const utc = (year, month = 0, date = 1) => new Date(Date.UTC(year, month, date));
const monthStep = size => [
  date => utc(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / size) * size),
  date => utc(date.getUTCFullYear(), date.getUTCMonth() + size),
];
const yearStep = size => [
  date => utc(Math.floor(date.getUTCFullYear() / size) * size),
  date => utc(date.getUTCFullYear() + size),
];
const steps = [
  ["day", date => date, date => new Date(date.getTime() + dayMillis)],
  ["month", ...monthStep(1)], ["quarter", ...monthStep(3)], ["year", ...yearStep(1)], ["decade", ...yearStep(10)],
];

function startTimeline() {
  const days = leads.flatMap(entry => entry.days);
  if (!days.length) {
    timeline.svg.closest("figure").classList.add("without");
    byId("timeline-note").textContent = "no member says when it was taken";
    return;
  }
  const [first, last] = [days, days].map((all, at) => all.reduce((a, b) => ((a < b) === !at ? a : b)));
  for (const [unit, floor, next] of steps) {
    timeline.unit = unit;
    timeline.bins = [];
    for (let date = floor(new Date(first)); iso(date) <= last && timeline.bins.length <= 60; date = next(date)) {
      timeline.bins.push({from: iso(date), to: iso(new Date(next(date).getTime() - dayMillis))});
    }
    if (timeline.bins.length <= 60) break;
  }
  for (const id of ["from", "to"]) {
    byId(id).addEventListener("change", event => want({[id]: event.target.value}));
    views.push(() => { byId(id).value = wanted[id]; });
  }
  timeline.svg.addEventListener("pointerdown", grasp);
  views.push(showTimeline);
  addEventListener("resize", showTimeline);
}

function showTimeline() {
  const width = timeline.svg.clientWidth, height = timeline.svg.clientHeight, floor = height - axisHeight;
  const passed = passing("span"), bins = timeline.bins;
  const counts = tallied(passed);
  const most = Math.max(1, ...counts.map(tally => tierNames.reduce((sum, tier) => sum + (tally[tier] || 0), 0)));
  const pitch = width / bins.length, bar = Math.min(28, Math.max(1.5, pitch - Math.min(3, pitch / 4)));
  timeline.svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  const marks = [drawn("path", {class: "axis", d: `M0 ${floor + 0.5}H${width}`})];
  bins.forEach((bin, at) => {
    const inside = (!wanted.from || bin.to >= wanted.from) && (!wanted.to || bin.from <= wanted.to);
    const column = drawn("g", {class: inside ? "column" : "column outside"},
      drawn("title", {}, `${bin.from}${timeline.unit === "day" ? "" : ` to ${bin.to}`}: ${spelled(counts[at])}`),
      drawn("rect", {class: "reach", x: at * pitch, y: 0, width: pitch, height: floor}));
    let top = floor;
    for (const tier of [...tierNames].reverse()) {
      const size = (counts[at][tier] || 0) / most * (floor - 16);
      top -= size;
      if (size) column.append(drawn("rect", {class: tier, x: at * pitch + (pitch - bar) / 2, y: top, width: bar, height: size}));
    }
    marks.push(column);
  });
  timeline.svg.replaceChildren(...marks, ...labels(pitch, height), drawn("path", {class: "most", d: `M0 15.5H${width}`}),
    drawn("text", {x: 0, y: 11}, number(most)));
  const dated = passed.filter(entry => entry.days.length).length;
  byId("timeline-note").textContent = `${number(dated)} of ${counted(passed.length, "lead")} dated; members by ${timeline.unit}`;
}

function tallied(entries) {
  const counts = timeline.bins.map(() => ({}));
  for (const entry of entries) {
    for (const day of entry.days) {
      const at = binOf(day);
      counts[at][entry.lead.tier] = (counts[at][entry.lead.tier] || 0) + 1;
    }
  }
  return counts;
}

function binOf(day) {
  let low = 0, high = timeline.bins.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (timeline.bins[middle].from <= day) low = middle; else high = middle - 1;
  }
  return low;
}

const spelled = tally => tierNames.filter(tier => tally[tier]).map(tier => `${number(tally[tier])} ${tier}`).join(", ") || "none";

function labels(pitch, height) {
  const years = timeline.bins.length && timeline.unit !== "day" && timeline.unit !== "month";
  const every = Math.ceil(76 / pitch);
  return timeline.bins.map((bin, at) => [bin, at]).filter(([, at]) => at % every === 0 && at * pitch + 68 < timeline.svg.clientWidth)
    .map(([bin, at]) => drawn("text", {x: at * pitch, y: height - 5},
      years ? bin.from.slice(0, 4) : timeline.unit === "month" ? bin.from.slice(0, 7) : bin.from));
}

function grasp(start) {
  const box = timeline.svg.getBoundingClientRect();
  const at = event => Math.max(0, Math.min(timeline.bins.length - 1,
    Math.floor((event.clientX - box.left) / box.width * timeline.bins.length)));
  const first = at(start);
  const span = event => {
    const [low, high] = [Math.min(first, at(event)), Math.max(first, at(event))];
    return {from: timeline.bins[low].from, to: timeline.bins[high].to};
  };
  const before = {from: wanted.from, to: wanted.to};
  const move = event => { Object.assign(wanted, span(event)); showTimeline(); };
  timeline.svg.setPointerCapture(start.pointerId);
  timeline.svg.addEventListener("pointermove", move);
  timeline.svg.addEventListener("pointerup", event => {
    timeline.svg.removeEventListener("pointermove", move);
    const chosen = span(event);
    const again = chosen.from === before.from && chosen.to === before.to;
    want(again ? {from: "", to: ""} : chosen);
  }, {once: true});
}
