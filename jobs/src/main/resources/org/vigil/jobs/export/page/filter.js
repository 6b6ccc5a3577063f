/* Which leads are listed, and in which order. */
const leads = JSON.parse(byId("data").textContent);
const tierNames = ["critical", "high", "medium", "low"];
const views = [];
const wanted = {text: "", tiers: new Set(), type: "", status: "", decision: "", case: "", spot: null, from: "", to: ""};
const order = {column: "tier", descending: false};

leads.forEach((entry, rank) => {
  entry.rank = rank;
  entry.days = entry.members.filter(member => !member.takenDoubt)
    .map(member => day(member.takenAtLocal)).filter(Boolean).sort();
});

function day(taken) {
  const date = /^(19[7-9]\d|20\d\d)-(0[1-9]|1[0-2])-([0-2]\d|3[01])/.exec(taken || "");
  return date && date[0];
}

const tests = {
  text: entry => !wanted.text || folded(wanted.text).split(/\s+/).every(word => haystack(entry).includes(word)),
  tiers: entry => !wanted.tiers.size || wanted.tiers.has(entry.lead.tier),
  type: entry => !wanted.type || entry.lead.type === wanted.type,
  status: entry => !wanted.status || entry.lead.status === wanted.status,
  decision: entry => !wanted.decision || decisionOf(entry) === wanted.decision,
  case: entry => !wanted.case || entry.lead.cases.includes(wanted.case),
  spot: entry => !wanted.spot || wanted.spot.ids.has(entry.lead.leadId),
  span: entry => !(wanted.from || wanted.to)
    || entry.days.some(day => (!wanted.from || day >= wanted.from) && (!wanted.to || day <= wanted.to)),
};

const decisionOf = entry => entry.lead.decision || "undecided";

/* Letters without case and accents: "Zurich" finds "Z\u00fcrich". */
const folded = text => text.normalize("NFD").replace(/\p{Mn}/gu, "").toLowerCase();

function haystack(entry) {
  entry.haystack ??= folded(JSON.stringify([Object.values(entry.lead), words(entry.lead.type),
    entry.evidence.map(evidence => [evidence.signal, evidence.value, evidence.sentence]),
    entry.members.map(member => Object.values(member))]));
  return entry.haystack;
}

/* Leads that pass every test, or every test but the one that a view sets itself. */
const passing = exception => leads.filter(entry =>
  Object.entries(tests).every(([name, test]) => name === exception || test(entry)));

const keys = {
  tier: entry => entry.rank,
  score: entry => entry.lead.score,
  lead: entry => words(entry.lead.type),
  status: entry => entry.lead.status,
  case: entry => entry.lead.cases[0],
  taken: entry => entry.lead.takenTo,
  place: entry => entry.lead.places[0],
  media: entry => entry.lead.mediaCount ?? entry.lead.mediaSha256.length,
};

function sorted(entries) {
  const key = keys[order.column];
  const sign = order.descending ? -1 : 1;
  return entries.sort((left, right) => {
    const a = key(left), b = key(right);
    if (a === undefined || b === undefined) return (a === undefined) - (b === undefined) || left.rank - right.rank;
    return sign * (typeof a === "number" ? a - b : a.localeCompare(b)) || left.rank - right.rank;
  });
}

function want(changes) {
  Object.assign(wanted, changes);
  views.forEach(draw => draw());
}

function wantAll() {
  wanted.tiers.clear();
  want({text: "", type: "", status: "", decision: "", case: "", spot: null, from: "", to: ""});
}

function showTiers() {
  const passed = passing("tiers");
  byId("tiers").replaceChildren(...tierNames.map(tier => {
    const all = leads.filter(entry => entry.lead.tier === tier).length;
    const count = passed.filter(entry => entry.lead.tier === tier).length;
    return element("button", {type: "button", class: `tier ${tier}`, "data-tier": tier,
      "aria-pressed": wanted.tiers.has(tier), click: () => toggleTier(tier)},
      element("span", {class: "name"}, words(tier)),
      element("span", {class: "size"}, number(count)),
      element("span", {class: "note"}, count === all ? movement(tier) : `of ${number(all)}`));
  }));
}

function movement(tier) {
  const tally = status => leads.filter(entry => entry.lead.tier === tier && entry.lead.status === status).length;
  return ["new", "raised", "lowered", "withdrawn"]
    .map(status => [tally(status), status]).filter(([count]) => count)
    .map(([count, status]) => `${number(count)} ${status}`).join(", ") || "no change";
}

function toggleTier(tier) {
  if (!wanted.tiers.delete(tier)) wanted.tiers.add(tier);
  want({});
  document.querySelector(`[data-tier="${tier}"]`).focus();
}

function offer(id, nothing, values) {
  const select = byId(id);
  select.append(element("option", {value: ""}, nothing),
    ...unique(values).sort().map(value => element("option", {value}, id === "case" ? value : words(value))));
  select.addEventListener("change", () => want({[id]: select.value}));
  views.push(() => { select.value = wanted[id]; });
}

/* The filters as the address's fragment, so that a view can be kept and sent on. */
const kept = ["text", "type", "status", "decision", "case", "from", "to"];
const marker = "#show?";

function showAddress() {
  const query = new URLSearchParams(kept.filter(name => wanted[name]).map(name => [name, wanted[name]]));
  wanted.tiers.forEach(tier => query.append("tier", tier));
  if (query.size) history.replaceState(null, "", marker + query);
  else if (location.hash.startsWith(marker)) history.replaceState(null, "", "#");
}

function readAddress() {
  if (!location.hash.startsWith(marker)) return;
  const query = new URLSearchParams(location.hash.slice(marker.length));
  kept.forEach(name => { wanted[name] = query.get(name) || ""; });
  wanted.tiers = new Set(query.getAll("tier").filter(tier => tierNames.includes(tier)));
  byId("text").value = wanted.text;
}

function startFilters() {
  offer("type", "Every type", leads.map(entry => entry.lead.type));
  offer("status", "Every status", leads.map(entry => entry.lead.status));
  offer("decision", "Decided or not", leads.map(decisionOf));
  byId("decision").parentElement.hidden = !leads.some(entry => entry.lead.decision);
  offer("case", "Every case", leads.flatMap(entry => entry.lead.cases));
  let pause;
  byId("text").addEventListener("input", event => {
    clearTimeout(pause);
    pause = setTimeout(() => want({text: event.target.value.trim()}), 150);
  });
  views.push(showTiers, showChips);
}

function showChips() {
  const chips = [];
  if (wanted.spot) chips.push([wanted.spot.label, {spot: null}]);
  if (wanted.from || wanted.to) {
    chips.push([`Taken ${wanted.from || "any day"} to ${wanted.to || "any day"}`, {from: "", to: ""}]);
  }
  const buttons = chips.map(([label, undone]) =>
    element("button", {type: "button", class: "chip", "aria-label": `Remove: ${label}`, click: () => want(undone)},
      label, element("span", {"aria-hidden": "true"}, "\u00d7")));
  const narrowed = passing().length < leads.length;
  if (narrowed) {
    buttons.push(element("button", {type: "button", class: "link", click: () => { byId("text").value = ""; wantAll(); }},
      "Show every lead"));
  }
  byId("chips").replaceChildren(...buttons);
}
