// Readings on hover, focus and tap; brief and article lead to each other. The page reads without any of it.
"use strict";
(() => {
  const card = document.getElementById("card");
  const readings = new WeakMap();
  let shown = null;

  for (const text of document.querySelectorAll(".words")) {
    text.querySelectorAll(".m").forEach((mark, place) => {
      readings.set(mark, mark.title);
      mark.removeAttribute("title"); // the card says it
      mark.tabIndex = place ? -1 : 0; // one stop for the tab key; arrows go on from there
    });
  }

  const of = (key) => document.querySelectorAll(`[data-k~="${CSS.escape(key)}"]`);
  const keys = (element) => element.dataset.k.split(" ");

  function fill(mark) {
    card.replaceChildren();
    const names = keys(mark);
    readings.get(mark).split("\n").forEach((line, place) => {
      const colon = line.indexOf(": ");
      const row = document.getElementById(`row-${names[place]}`);
      const kind = document.createElement("b");
      const said = document.createElement(row ? "a" : "span");
      kind.textContent = line.slice(0, colon);
      said.textContent = line.slice(colon + 2);
      if (row) said.href = `#${row.id}`;
      const part = document.createElement("p");
      part.append(kind, said);
      card.append(part);
    });
  }

  function put(mark) {
    const at = mark.getClientRects()[0];
    const left = Math.min(at.left, document.documentElement.clientWidth - card.offsetWidth - 12);
    const below = at.bottom + 8;
    const fits = below + card.offsetHeight < window.innerHeight;
    card.style.left = `${Math.max(8, left)}px`;
    card.style.top = `${fits ? below : Math.max(8, at.top - card.offsetHeight - 8)}px`;
  }

  function light(mark, on) {
    for (const key of keys(mark)) {
      for (const row of document.querySelectorAll(`.row[data-k="${CSS.escape(key)}"]`)) row.classList.toggle("lit", on);
    }
  }

  function show(mark, pinned) {
    hide();
    shown = mark;
    fill(mark);
    card.hidden = false;
    card.classList.toggle("pinned", pinned);
    mark.setAttribute("aria-describedby", "card");
    put(mark);
    light(mark, true);
  }

  function hide() {
    if (!shown) return;
    light(shown, false);
    shown.removeAttribute("aria-describedby");
    shown = null;
    card.hidden = true;
    card.classList.remove("pinned");
  }

  const pinned = () => card.classList.contains("pinned");
  const markAt = (event) => event.target.closest?.(".words .m");

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch" || pinned()) return;
    const mark = markAt(event);
    if (mark) show(mark, false);
    else hide();
  });
  document.addEventListener("focusin", (event) => {
    const mark = markAt(event);
    if (mark && mark !== shown) show(mark, true);
  });
  document.addEventListener("click", (event) => {
    const mark = markAt(event);
    const row = event.target.closest?.(".row a");
    if (mark) show(mark, true);
    else if (row) flash(row, event);
    else hide();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
    const mark = markAt(event);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!mark || !step) return;
    const marks = [...mark.closest(".words").querySelectorAll(".m")];
    const next = marks[marks.indexOf(mark) + step];
    if (!next) return;
    event.preventDefault();
    mark.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  });
  window.addEventListener("scroll", () => { if (shown) put(shown); }, { passive: true });

  function flash(link, event) {
    const pieces = [...of(link.parentElement.dataset.k)].filter((piece) => piece.matches(".m"));
    if (!pieces.length) return;
    event.preventDefault();
    hide();
    document.querySelectorAll(".hit").forEach((piece) => piece.classList.remove("hit"));
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    pieces[0].scrollIntoView({ behavior: calm ? "auto" : "smooth", block: "center" });
    for (const piece of pieces) piece.classList.add("hit");
    setTimeout(() => pieces.forEach((piece) => piece.classList.remove("hit")), 4000);
  }
})();
