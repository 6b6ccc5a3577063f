/* Parts of the page. Everything from the data goes in as text or as an attribute's value. */
const svgNamespace = document.getElementById("map").namespaceURI;
const byId = id => document.getElementById(id);

function element(tag, attributes, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

function drawn(tag, attributes, ...children) {
  return filled(document.createElementNS(svgNamespace, tag), attributes, children);
}

function filled(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (typeof value === "function") node.addEventListener(name, value);
    else if (value !== null && value !== undefined) node.setAttribute(name, value);
  }
  node.append(...children.flat().filter(child => child !== null && child !== undefined));
  return node;
}

const number = (value, digits = 0) =>
  value.toLocaleString("en", {minimumFractionDigits: digits, maximumFractionDigits: digits});
const signed = value => (value > 0 ? "+" : value < 0 ? "\u2212" : "") + number(Math.abs(value), 1);
const counted = (count, thing) => `${number(count)} ${thing}${count === 1 ? "" : "s"}`;
const words = name => {
  const text = name.replaceAll("_", " ").replaceAll("-", " ").toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
};
const unique = values => [...new Set(values)];
