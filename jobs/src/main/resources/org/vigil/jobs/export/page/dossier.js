/* All that is known of one lead: why, the evidence that adds up, the members, the custody. */
function dossier(entry) {
  const lead = entry.lead;
  return element("div", {class: "dossier"},
    element("div", {class: "why"},
      element("h3", {}, "Why"),
      element("p", {class: "explanation"}, lead.explanation),
      element("p", {class: "change"}, element("strong", {}, `${words(lead.status)}: `), lead.changeReason),
      element("h3", {}, "Evidence"),
      evidenceList(entry)),
    facts(entry),
    element("div", {class: "members"}, ...members(entry)));
}

/* The questions that a lead answers, in their order; what answers none stands behind them. */
const questions = {concern: "What ties it to abuse", value: "What would be learned", urgency: "Why now", cap: "What bounds it"};

function evidenceList(entry) {
  const rank = each => (Object.keys(questions).indexOf(each.question) + 5) % 5;
  const ordered = [...entry.evidence].sort((a, b) => rank(a) - rank(b)
    || (a.direction === "missing") - (b.direction === "missing") || b.contribution - a.contribution);
  const low = Math.min(0, ...ordered.map(each => each.contribution));
  const high = Math.max(1, ...ordered.map(each => each.contribution));
  const sum = ordered.reduce((total, each) => total + each.contribution, 0);
  const rows = ordered.flatMap((each, at) => [asked(each, ordered[at - 1]), element("li", {class: `evidence ${each.direction}`},
    element("span", {class: "signal"}, words(each.signal)),
    bar(each, low, high),
    element("span", {class: "points"}, each.direction === "missing" ? "no data" : signed(each.contribution)),
    element("span", {class: "sentence"}, each.sentence,
      element("span", {class: "note"}, ` ${each.value}; ${number(each.confidence * 100)} % sure; ${each.source}`)))]);
  return element("ul", {class: "evidences"}, ...rows.filter(Boolean), element("li", {class: "evidence total"},
    element("span", {class: "signal"}, "Score"),
    element("span", {class: "note sum"}, explained(sum, entry.lead.score)),
    element("span", {class: "points"}, number(entry.lead.score, 1))));
}

const asked = ({question}, before) => (question && question !== before?.question
  ? element("li", {class: "question"}, questions[question] || words(question)) : null);

function explained(sum, score) {
  const near = value => Math.abs(value - score) < 0.06;
  if (near(sum)) return "the sum of the contributions";
  return `the contributions add up to ${number(sum, 1)}${
    near(Math.max(0, Math.min(100, sum))) ? "; a score is kept within 0 and 100" : ", not to this score"}`;
}

function bar(evidence, low, high) {
  const share = points => 100 * (points - low) / (high - low);
  const [left, right] = [share(Math.min(0, evidence.contribution)), share(Math.max(0, evidence.contribution))];
  return drawn("svg", {class: "bar", "aria-hidden": "true"},
    drawn("rect", {class: "track", x: "0", y: "40%", width: "100%", height: "20%"}),
    drawn("rect", {class: "points", x: `${left}%`, y: "10%", width: `${right - left}%`, height: "80%"}),
    drawn("line", {class: "zero", x1: `${share(0)}%`, x2: `${share(0)}%`, y1: "0", y2: "100%"}));
}

function facts(entry) {
  const lead = entry.lead;
  const series = lead.seriesId && [digest(lead.seriesId),
    entry.seriesSize === undefined ? "" : ` of ${counted(entry.seriesSize, "media").replace(/s$/, "")}`];
  return element("dl", {class: "facts"},
    fact("Paused", lead.paused && `investigated by ${lead.paused}`),
    fact("Decided", lead.decision && decided(lead)),
    fact("Open first", lead.openFirst && element("span", {class: "path"}, ...foldable(lead.openFirst))),
    fact("About", lead.subjectName && `${words(lead.subject)}: ${lead.subjectName}`),
    fact("To view", lead.toView !== undefined && `${number(lead.toView)} of ${number(lead.mediaCount)} media`),
    fact("Also in", lead.alsoIn && lead.alsoIn.map(other => element("span", {class: "path"}, other))),
    fact("Taken", lead.takenFrom && span(lead)),
    fact("Places", lead.places.join("; ")),
    fact("Devices", lead.devices.join("; ")),
    fact("Series", series),
    fact("Cases", lead.cases.join(", ")),
    fact("Sources", lead.sources.map(source => element("span", {class: "path"}, source))),
    fact("Lead", [element("a", {href: `#lead-${lead.leadId}`, title: "A link to this lead"}, digest(lead.leadId)),
      ` version ${lead.version}, first raised in night ${lead.firstNight}`]),
    fact("Before", lead.predecessors && lead.predecessors.map(digest)),
    fact("Run", digest(lead.runId)),
    fact("Rules", digest(lead.rulesDigest)));
}

const fact = (name, value) => (value && value.length !== 0
  ? element("div", {}, element("dt", {}, name), element("dd", {}, ...[value].flat())) : null);

/* Cut short to the eye only: one click selects it all, and so does a search. */
const digest = text => element("code", {class: "digest", tabindex: "0", title: text}, text);

const minute = taken => (taken || "").replace("T", " ").slice(0, 16);

function span(lead) {
  const [from, to] = [minute(lead.takenFrom), minute(lead.takenTo)];
  return from === to ? from : `${from} to ${to}`;
}

function members(entry) {
  const listed = unique(entry.members.map(member => member.sha256)).length;
  const all = entry.lead.mediaSha256.length;
  return [
    element("div", {class: "members-head"},
      element("h3", {}, all === listed ? counted(all, "member") : `${number(listed)} of ${counted(all, "member")}`),
      element("button", {type: "button", class: "quiet", click: event => copy(entry.lead.mediaSha256, event.target)},
        all === 1 ? "Copy SHA-256" : `Copy all ${number(all)} SHA-256`)),
    element("div", {class: "scroll"}, element("table", {class: "plain"},
      element("thead", {}, element("tr", {},
        ...["Digests", "Type", "Bytes", "Pixels", "Taken", "Camera", "Place", "Case", "Known in", "Path"]
          .map(title => element("th", {scope: "col"}, title)))),
      element("tbody", {}, ...entry.members.map(memberRow)))),
  ];
}

function memberRow(member) {
  const place = member.latitude === undefined || member.longitude === undefined ? ""
    : `${number(member.latitude, 4)}, ${number(member.longitude, 4)}`;
  return element("tr", {},
    element("td", {}, ...namedDigests(member)),
    element("td", {}, member.mediaType),
    element("td", {class: "number"}, member.sizeBytes === undefined ? "" : number(member.sizeBytes)),
    element("td", {class: "number"}, member.width ? `${member.width} \u00d7 ${member.height}` : ""),
    element("td", {class: "number"}, minute(member.takenAtLocal),
      member.takenDoubt ? element("span", {class: "note"}, ` in doubt: ${member.takenDoubt.replaceAll("_", " ").toLowerCase()}`) : null),
    element("td", {}, camera(member), member.bodySerial ? element("span", {class: "note"}, ` serial ${member.bodySerial}`) : null),
    element("td", {class: "number"}, place),
    element("td", {class: "number"}, member.caseId),
    element("td", {}, member.known.join(", ")),
    element("td", {class: "path"}, ...foldable(member.path)));
}

const namedDigests = member => [["SHA-256", member.sha256], ["SHA-1", member.sha1], ["MD5", member.md5], ["PDQ", member.pdq]]
  .filter(([, value]) => value)
  .map(([name, value]) => element("span", {class: "named-digest"}, element("span", {class: "note"}, `${name} `), digest(value)));

/* A path that breaks behind its slashes first. */
const foldable = path => path.split(/(?<=\/)/).flatMap(part => [part, element("wbr")]);

/* Many models begin with their maker's name; it is written once. */
function camera({make, model}) {
  const named = make && model && model.toLowerCase().startsWith(make.toLowerCase().split(" ")[0]);
  return named ? model : [make, model].filter(Boolean).join(" ");
}

async function copy(digests, button) {
  const before = button.textContent;
  const done = await navigator.clipboard.writeText(digests.join("\n")).then(() => true, () => false);
  button.textContent = done ? "Copied" : "This browser does not allow it";
  setTimeout(() => { button.textContent = before; }, 1600);
}
