"use strict";
const one = (query) => document.querySelector(query);
const parts = [...document.querySelectorAll("article")];

function filter() {
  const words = one("#words").value.toLowerCase().split(/\s+/).filter(Boolean);
  const film = one("#film").value;
  let count = 0;
  for (const part of parts) {
    const text = part.dataset.text, films = part.dataset.films.split(" ");
    part.hidden = !words.every((word) => text.includes(word)) || (film !== "" && !films.includes(film));
    count += part.hidden ? 0 : 1;
  }
  one("#empty").hidden = count > 0;
  one("#shown").value = count === parts.length ? "" : `${count} of ${parts.length}`;
}

one("#words").addEventListener("input", filter);
one("#film").addEventListener("change", filter);
one("#mirrored").addEventListener("change", (event) => {
  one("#parts").classList.toggle("alone", !event.target.checked);
});
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && document.activeElement !== one("#words")) {
    event.preventDefault();
    one("#words").focus();
  }
});
filter();
