/* The list of leads: sorted by any column, a hundred at a time, each opens to its dossier. */
const opened = new Set();
const list = {entries: [], limit: 100};
const pageSize = 100;
const heads = [["tier", "Tier"], ["score", "Score"], ["lead", "Lead"], ["status", "Status"], ["case", "Case"],
  ["taken", "Taken"], ["place", "Place"], ["media", "Media"]];
const highestFirst = new Set(["score", "taken", "media"]);

function showHeads() {
  byId("heads").replaceChildren(...heads.map(([column, title]) => element("th", {scope: "col", class: column,
    "aria-sort": order.column !== column ? "none" : order.descending ? "descending" : "ascending"},
    element("button", {type: "button", click: () => sortBy(column)}, title))));
}

function sortBy(column) {
  order.descending = order.column === column ? !order.descending : highestFirst.has(column);
  order.column = column;
  showHeads();
  showList();
  document.querySelector(`#heads .${column} button`).focus();
}

function showList() {
  list.entries = sorted(passing());
  list.limit = pageSize;
  byId("leads").replaceChildren();
  append(0);
  byId("count").textContent = list.entries.length === leads.length
    ? counted(leads.length, "lead") : `${number(list.entries.length)} of ${counted(leads.length, "lead")}`;
  if (!list.entries.length) {
    byId("leads").append(element("tr", {}, element("td", {class: "nothing", colspan: heads.length}, "No lead fits these filters.")));
  }
}

function append(from) {
  byId("leads").append(...list.entries.slice(from, list.limit).flatMap(rows));
  const left = list.entries.length - list.limit;
  byId("more").hidden = left <= 0;
  byId("more").textContent = `Show ${number(Math.min(pageSize, left))} more of ${number(left)}`;
}

function showMore() {
  const from = list.limit;
  list.limit += pageSize;
  append(from);
}

function rows(entry) {
  const lead = entry.lead, open = opened.has(lead.leadId), id = `lead-${lead.leadId}`;
  const row = element("tr", {class: `lead ${lead.tier}${open ? " open" : ""}`, id, click: event => {
    if (!getSelection().toString() && !event.target.closest("code")) toggle(entry);
  }},
    element("td", {class: "tier"}, words(lead.tier)),
    element("td", {class: "score"}, number(lead.score, 1)),
    element("td", {class: "lead"},
      element("button", {type: "button", "aria-expanded": open, "aria-controls": `${id}-dossier`}, words(lead.type)),
      lead.subjectName ? element("span", {class: "subject"}, ...foldable(lead.subjectName)) : null,
      element("span", {class: "gist"}, gist(lead.explanation))),
    element("td", {class: `status ${lead.status}`}, element("span", {}, words(lead.status)),
      lead.paused && element("span", {class: "paused", title: `Investigated by ${lead.paused}`}, "paused"),
      lead.decision && element("span", {class: `decided${lead.sinceDecided ? " moved" : ""}`, title: decided(lead)}, words(lead.decision))),
    element("td", {class: "case"}, lead.cases[0] || "", more(lead.cases)),
    element("td", {class: "taken"}, (lead.takenTo || "").slice(0, 10)),
    element("td", {class: "place"}, lead.places[0] || "", more(lead.places)),
    element("td", {class: "media"}, number(lead.mediaCount ?? lead.mediaSha256.length),
      element("span", {class: "unit"}, " media "), lead.toView ? element("span", {class: "note"}, `${number(lead.toView)} to view`) : null));
  return open ? [row, dossierRow(entry, id)] : [row];
}

const more = values => (values.length > 1 ? element("span", {class: "note"}, ` +${values.length - 1}`) : null);
const decided = lead => `${words(lead.decision)} by ${lead.decidedBy}, ${lead.decidedAt.slice(0, 10)}${
  lead.sinceDecided ? `. Since then: ${lead.sinceDecided}` : ""}`;
const gist = explanation => /^.*?[.!?](?=\s|$)/s.exec(explanation)?.[0] || explanation;
const dossierRow = (entry, id) => element("tr", {class: `dossier-row ${entry.lead.tier}`, id: `${id}-dossier`},
  element("td", {colspan: heads.length}, dossier(entry)));

function toggle(entry) {
  if (!opened.delete(entry.lead.leadId)) opened.add(entry.lead.leadId);
  const row = byId(`lead-${entry.lead.leadId}`);
  const focused = row.contains(document.activeElement);
  if (row.classList.contains("open")) row.nextSibling.remove();
  const fresh = rows(entry);
  row.replaceWith(...fresh);
  if (focused) fresh[0].querySelector("button").focus();
  showMap();
}

/* Brings a lead into sight, opened, whatever the filters and the page. */
function reveal(entry) {
  if (!list.entries.includes(entry)) { byId("text").value = ""; wantAll(); }
  while (list.entries.indexOf(entry) >= list.limit) showMore();
  if (!opened.has(entry.lead.leadId)) toggle(entry);
  const row = byId(`lead-${entry.lead.leadId}`);
  row.scrollIntoView({block: "start", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth"});
  row.querySelector("button").focus({preventScroll: true});
}

/* What the saved list tells of a lead: text that no spreadsheet takes for a formula. */
const saved = {
  lead_id: lead => lead.leadId, tier: lead => lead.tier, score: lead => lead.score, type: lead => lead.type,
  subject_name: lead => lead.subjectName, status: lead => lead.status, paused: lead => lead.paused,
  decision: lead => lead.decision, decided_by: lead => lead.decidedBy, decided_at: lead => lead.decidedAt, version: lead => lead.version,
  change_reason: lead => lead.changeReason,
  explanation: lead => lead.explanation, open_first: lead => lead.openFirst,
  media: lead => lead.mediaCount ?? lead.mediaSha256.length, to_view: lead => lead.toView,
  cases: lead => lead.cases.join(" | "), media_sha256: lead => lead.mediaSha256.join(" "),
};

function cell(value) {
  if (typeof value === "number") return String(value);
  const text = String(value ?? "");
  return `"${(/^[=+\-@\t\r]/.test(text) ? "'" : "") + text.replaceAll('"', '""')}"`;
}

function save() {
  const lines = [Object.keys(saved), ...list.entries.map(({lead}) => Object.values(saved).map(of => of(lead)))];
  const text = `\ufeff${lines.map(line => `${line.map(cell).join(",")}\r\n`).join("")}`;
  element("a", {href: `data:text/csv;charset=utf-8,${encodeURIComponent(text)}`, download: "leads-shown.csv"}).click();
}

function step(direction) {
  const buttons = [...document.querySelectorAll("#leads td.lead > button")];
  const at = buttons.indexOf(document.activeElement);
  const next = buttons[at < 0 ? 0 : at + direction];
  if (next) next.focus();
}

function startKeys() {
  addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select")) return;
    if (event.key === "/") { event.preventDefault(); byId("text").focus(); }
    if (event.key === "j") step(1);
    if (event.key === "k") step(-1);
  });
}

function follow() {
  const entry = leads.find(each => location.hash === `#lead-${each.lead.leadId}`);
  readAddress();
  want({});
  if (entry) reveal(entry);
}

if (leads.length) {
  byId("explore").hidden = false;
  startFilters();
  startMap();
  startTimeline();
  startKeys();
  showHeads();
  views.push(showList, showAddress);
  byId("more").addEventListener("click", showMore);
  byId("save").addEventListener("click", save);
  addEventListener("hashchange", follow);
  follow();
}
