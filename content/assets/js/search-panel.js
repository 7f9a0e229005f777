// The panel of facets: links with counts, narrowed by typing; beside the results on desks, a sheet on phones.
(function () {
  "use strict";
  const { element } = window.BangVangBox;
  const MOST = 12; // values at once of a facet that is narrowed by typing
  const NARROWED = new Set(["don-vi", "noi", "ke-hoach"]);
  const BY_NAME = new Set(["quy"]);
  const NEWEST_FIRST = new Set(["nam", "nam-hoc"]);
  const open = new Set(["nam", "doi-tuong", "danh-hieu"]);

  function ordered(facet, values) {
    return values.sort((one, other) => {
      if (BY_NAME.has(facet)) return one[1] < other[1] ? -1 : 1;
      if (NEWEST_FIRST.has(facet)) return one[1] > other[1] ? -1 : 1;
      return other[3] - one[3] || (one[2] < other[2] ? -1 : 1);
    });
  }

  function valueItem(facet, value, state, go, address) {
    const chosen = new Map(state.chosen);
    const isChosen = chosen.get(facet) === value[1];
    if (isChosen) chosen.delete(facet);
    else chosen.set(facet, value[1]);
    const item = element("li");
    const link = element("a", "bv-facet__value", value[2]);
    link.href = address(chosen);
    link.dataset.facet = facet + "=" + value[1];
    if (isChosen) link.setAttribute("aria-current", "true");
    if (value[3] !== "") link.append(" ", element("span", "bv-facet__count", window.BangVang.rows.grouped(value[3])));
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      closeSheet();
      go(chosen);
    });
    item.append(link);
    return item;
  }

  function group(BangVang, facet, title, values, state, go, address) {
    const box = element("details", "bv-facet");
    box.open = open.has(facet) || state.chosen.has(facet);
    box.addEventListener("toggle", () => (box.open ? open.add(facet) : open.delete(facet)));
    const name = element("summary", "bv-facet__name", title);
    name.dataset.facet = facet;
    box.append(name);
    const list = element("ul", "bv-facet__values");
    const fill = (text) => {
      const terms = BangVang.terms(text);
      const kept = values.filter((value) => {
        const own = BangVang.rows.termsOf(value[2]);
        return terms.every((term, at) => own.includes(term) || (at === terms.length - 1 && own.some((one) => BangVang.begins(one, term))));
      });
      const most = NARROWED.has(facet) ? MOST : kept.length;
      list.textContent = "";
      kept.slice(0, most).forEach((value) => list.append(valueItem(facet, value, state, go, address)));
      if (kept.length > most) list.append(element("li", "bv-facet__rest", "và " + (kept.length - most) + " giá trị khác"));
      if (!kept.length) list.append(element("li", "bv-facet__rest", "Không có giá trị nào khớp."));
    };
    if (NARROWED.has(facet) && values.length > MOST) {
      const narrow = element("input", "bv-facet__narrow");
      narrow.type = "search";
      narrow.autocomplete = "off";
      narrow.placeholder = "Gõ để thu hẹp";
      narrow.setAttribute("aria-label", "Thu hẹp danh sách " + title.toLowerCase());
      narrow.addEventListener("input", () => fill(narrow.value.slice(0, 100)));
      box.append(narrow);
    }
    fill("");
    box.append(list);
    return box;
  }

  // What has the focus is made anew with the rest: the same value takes it again, or else the name of its facet.
  function focusOn(body, held) {
    const all = Array.from(body.querySelectorAll("[data-facet]"));
    const one = [held, held.split("=")[0]].map((name) => all.find((other) => other.dataset.facet === name)).find(Boolean);
    if (one) one.focus({ preventScroll: true });
  }

  function show(panel, BangVang, state, counts, go, address) {
    const body = panel.querySelector("[data-search-facet-list]");
    const held = body.contains(document.activeElement) ? document.activeElement.dataset.facet : "";
    body.textContent = "";
    BangVang.facets.FACETS.forEach(([facet, title]) => {
      const values = ordered(facet, counts.filter((one) => one[0] === facet));
      if (values.length) body.append(group(BangVang, facet, title, values, state, go, address));
    });
    if (opener) opener.hidden = !body.firstChild; // where nothing is found there is nothing to filter
    if (held) focusOn(body, held);
  }

  // --- the sheet on phones ---
  const sheet = document.querySelector("[data-search-sheet]");
  const opener = document.querySelector("[data-search-open]");
  const panel = document.querySelector("[data-search-facets]");

  function closeSheet() {
    if (sheet && sheet.open) sheet.close();
  }

  if (sheet && opener && panel) {
    const place = panel.parentNode, next = panel.nextSibling;
    opener.addEventListener("click", () => {
      sheet.querySelector("[data-search-sheet-body]").append(panel);
      sheet.showModal();
    });
    sheet.addEventListener("close", () => {
      place.insertBefore(panel, next);
      opener.focus();
    });
    sheet.querySelector("[data-search-close]").addEventListener("click", closeSheet);
    window.matchMedia("(min-width: 60em)").addEventListener("change", (wide) => { if (wide.matches) closeSheet(); });
  }

  window.BangVangPanel = { show };
})();
