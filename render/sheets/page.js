"use strict";
const all = (query, root = document) => [...root.querySelectorAll(query)];
const one = (query) => document.querySelector(query);
const closer = one("#closer");
let current = null;

function checked(name) {
  return new Set(all(`input[name="${name}"]:checked`).map((box) => box.value));
}

function filter() {
  const tutorials = checked("tutorial"), locales = checked("locale"), kind = one("#kind").value;
  let count = 0;
  for (const section of all("section")) {
    let rows = 0;
    for (const row of all("tbody tr", section)) {
      let shown = 0;
      for (const cell of all("td", row)) {
        const kinds = (cell.dataset.kinds || "").split(" ").filter(Boolean);
        const found = !kind || (kind === "*" ? kinds.length > 0 : kinds.includes(kind));
        cell.hidden = !locales.has(cell.dataset.locale);
        // A cell without the finding keeps its place, faint, so that languages stay in their columns.
        cell.style.opacity = found ? "" : ".22";
        if (!cell.hidden && found && cell.querySelector(".shot")) shown += 1;
      }
      row.hidden = shown === 0;
      rows += row.hidden ? 0 : 1;
      if (tutorials.has(section.dataset.tutorial)) count += shown;
    }
    for (const head of all("thead th", section)) head.hidden = !locales.has(head.dataset.locale);
    section.hidden = rows === 0 || !tutorials.has(section.dataset.tutorial);
  }
  for (const box of all(".box")) box.hidden = Boolean(kind && kind !== "*" && box.dataset.kind !== kind);
  one("#empty").hidden = count > 0;
  one("#shown").textContent = `${count} shown`;
}

const shots = () => all(".shot").filter((shot) => shot.offsetParent !== null);

function beside(shot, key) {
  const cell = shot.closest("td"), row = cell.parentElement;
  const rows = all("tbody tr").filter((each) => !each.hidden && !each.closest("section").hidden);
  const open = (line) => [...line.children].filter((each) => !each.hidden && each.querySelector(".shot"));
  if (key === "ArrowLeft" || key === "ArrowRight") {
    const cells = open(row);
    return cells[cells.indexOf(cell) + (key === "ArrowRight" ? 1 : -1)]?.querySelector(".shot");
  }
  const next = rows[rows.indexOf(row) + (key === "ArrowDown" ? 1 : -1)];
  const same = next && open(next).find((each) => each.dataset.locale === cell.dataset.locale);
  return (same || (next && open(next)[0]))?.querySelector(".shot");
}

function look(shot) {
  current = shot;
  const cell = shot.closest("td");
  one("#named").textContent = shot.getAttribute("aria-label");
  one("#large").replaceChildren(...all("img, .none, .box", shot).map((each) => each.cloneNode(true)));
  one("#about").replaceChildren(...all(".said, .at, .told", cell).map((each) => each.cloneNode(true)));
  if (!closer.open) closer.showModal();
}

document.addEventListener("click", (event) => {
  const shot = event.target.closest?.(".shot");
  if (shot) look(shot);
  else if (event.target === closer) closer.close();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && !closer.open) {
    event.preventDefault();
    one("#kind").focus();
    return;
  }
  if (!event.key.startsWith("Arrow")) return;
  const from = closer.open ? current : document.activeElement.closest?.(".shot");
  if (!from) {
    if (document.activeElement === document.body || document.activeElement.id === "sheet") shots()[0]?.focus();
    return;
  }
  event.preventDefault();
  const next = beside(from, event.key);
  if (!next) return;
  if (closer.open) look(next);
  else next.focus();
  next.scrollIntoView({ block: "nearest", inline: "nearest" });
});
closer.addEventListener("close", () => current?.focus());
one("#close").addEventListener("click", () => closer.close());
for (const box of all(".filters input, #kind")) box.addEventListener("change", filter);
one("#reset").addEventListener("click", () => {
  for (const box of all(".filters input")) box.checked = true;
  one("#kind").value = "";
  filter();
});
one("#size").addEventListener("input", (event) => {
  document.documentElement.style.setProperty("--size", `${event.target.value}px`);
});
function theme(name) {
  document.documentElement.dataset.theme = name;
  one("#theme").textContent = name === "dark" ? "Light" : "Dark";
  one("#theme").setAttribute("aria-pressed", String(name === "dark"));
}
one("#theme").addEventListener("click", () => {
  theme(document.documentElement.dataset.theme === "dark" ? "light" : "dark");
});
theme(matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
filter();
