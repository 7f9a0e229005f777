// The page of results: the state stands in the address, so that a search can be sent to someone.
(function () {
  "use strict";
  const { ready, element, rootOf, KIND_NAMES, FAILED } = window.BangVangBox;
  const page = document.querySelector("[data-search-page]");
  const box = document.querySelector("[data-search-box]");
  const root = rootOf(box);
  const FIRST = 100; // answers at once, and more where more people have just the name that was typed
  const LONG = 200; // signs of a query that are read
  const MOST_NAMED = 5; // unknown filters that are named
  // What Facebook, Zalo, Google and newsletters add to an address that is sent on: nobody's filter, nothing to be said of it.
  const ADDED = /^(utm_|mtm_|_g[al])|clid$|^(zarsrc|mibextid|igshi?d?|si|ref|fref)$/;
  const TITLE = document.title;
  const form = box.querySelector("form");
  const input = form.querySelector("input[type=search]");
  const list = page.querySelector("#results");
  const status = page.querySelector("[data-search-status]");
  const chips = page.querySelector("[data-search-chips]");
  const panel = page.querySelector("[data-search-facets]");
  const more = page.querySelector("[data-search-more]");
  const help = page.querySelector("[data-search-help]");
  let asked = 0;
  let unknown = []; // of the address that was read last

  function isAdded(key) {
    return ADDED.test(key.toLowerCase());
  }

  // {q, chosen, unknown} of an address.
  function readState(BangVang) {
    const state = { q: "", chosen: new Map(), unknown: [] };
    new URLSearchParams(window.location.search).forEach((value, key) => {
      if (key === "q") state.q = value;
      else if (BangVang.facets.NAMES.has(key) && value) state.chosen.set(key, value.slice(0, 200));
      else if (value && !isAdded(key)) state.unknown.push(key);
    });
    unknown = state.unknown;
    return state;
  }

  function address(q, chosen) {
    const query = new URLSearchParams();
    if (q) query.set("q", q);
    chosen.forEach((value, facet) => query.set(facet, value));
    const written = query.toString();
    return window.location.pathname + (written ? "?" + written : "");
  }

  function go(q, chosen) {
    const to = address(q, chosen);
    try {
      window.history.pushState(null, "", to);
    } catch (error) {
      window.location.assign(to); // some browsers allow no state on file://
      return;
    }
    run();
  }

  // What stands in the field, sent or not: who chooses a filter with a name half sent means both.
  function typed() {
    return input.value.trim().slice(0, LONG);
  }

  function link(one, text) {
    const made = element("a", "bv-result__title", text || one.title);
    made.href = root + one.url + (one.anchor ? "#" + encodeURIComponent(one.anchor) : "");
    return made;
  }

  function resultItem(one) {
    const item = element("li", "bv-result bv-result--" + one.kind);
    item.append(link(one));
    if (one.sample) item.append(element("span", "bv-tag bv-tag--status", "Minh họa"));
    const detail = [KIND_NAMES[one.kind], one.detail].filter(Boolean).join(" · ");
    if (detail) item.append(element("p", "bv-result__detail", detail));
    return item;
  }

  function textItem(one) {
    const item = element("li", "bv-result bv-result--text");
    item.append(link(one));
    const words = element("p", "bv-result__words");
    one.parts.forEach((part, at) => words.append(at % 2 ? element("mark", "", part) : part));
    item.append(element("p", "bv-result__detail", one.year ? "Trong bài viết · " + one.year : "Trong trang thông tin"), words);
    return item;
  }

  // items: what makes the first entries; rows: recipients after them, whose names are fetched when they are to be shown.
  async function showList(BangVang, items, rows, namesakes) {
    const left = rows.slice();
    list.textContent = "";
    const next = async () => {
      const from = list.children.length;
      const until = from ? from + FIRST : Math.max(FIRST, namesakes);
      const named = await BangVang.facets.named(left.slice(0, Math.max(0, until - items.length)));
      left.splice(0, named.length);
      named.forEach((entry) => items.push(() => resultItem(BangVang.asResult(entry))));
      items.slice(from, until).forEach((make) => list.append(make()));
      more.hidden = list.children.length >= items.length + left.length;
      return list.children[from] && list.children[from].querySelector("a");
    };
    let coming = false; // a second press while names are on their way would show the same ones again
    more.onclick = () => {
      if (coming) return;
      coming = true;
      next().then((link) => link && link.focus(), () => { status.textContent = FAILED; }).then(() => { coming = false; });
    };
    await next();
    if (items.length) list.removeAttribute("data-empty");
    else showNone();
  }

  function showNone() {
    list.textContent = "";
    list.setAttribute("data-empty", "");
    more.hidden = true;
  }

  // [facet, title of the facet, name of its value] of all that is chosen.
  function chosenNames(BangVang, state, counts) {
    const titles = new Map(BangVang.facets.FACETS);
    return Array.from(state.chosen, ([facet, value]) => {
      const known = counts.find((one) => one[0] === facet && one[1] === value);
      return [facet, titles.get(facet), known ? known[2] : value];
    });
  }

  // Each search has its own title: in the history, among tabs, for a screen reader.
  function showTitle(state, names) {
    const asked = names.map((one) => one[2]);
    if (state.q) asked.unshift("“" + state.q.slice(0, LONG) + "”");
    document.title = asked.length ? asked.join(", ") + " – " + TITLE : TITLE;
  }

  function showChips(state, names) {
    const held = chips.contains(document.activeElement);
    chips.textContent = "";
    names.forEach(([facet, title, name]) => {
      const chip = element("button", "bv-chip", title + ": " + name + " ×");
      chip.type = "button";
      chip.setAttribute("aria-label", "Bỏ lọc " + title + ": " + name);
      chip.addEventListener("click", () => {
        const left = new Map(state.chosen);
        left.delete(facet);
        go(typed(), left);
      });
      chips.append(chip);
    });
    // The chip that was pressed is gone; the keyboard goes on from what is nearest to it.
    if (held) (chips.querySelector("button") || list.querySelector("a") || input).focus({ preventScroll: true });
  }

  function sentence(BangVang, state, answer) {
    const parts = [];
    if (state.unknown.length) {
      const named = state.unknown.slice(0, MOST_NAMED).map((key) => key.slice(0, 40)).join(", ");
      parts.push("Bộ lọc không có: " + named + (state.unknown.length > MOST_NAMED ? "…" : "") + " (đã bỏ qua).");
    }
    if (state.q.length > LONG) parts.push("Câu tìm quá dài, chỉ đọc " + LONG + " ký tự đầu.");
    if (answer.read && answer.total) parts.push("Hiển thị kết quả cho “" + answer.read + "”.");
    if (answer.near) parts.push("Không có kết quả khớp cả câu tìm; dưới đây là những kết quả gần nhất.");
    if (!answer.asked) parts.push("Nhập tên người, trường, danh hiệu, kế hoạch hoặc chọn bộ lọc.");
    else if (!answer.total) parts.push("Không tìm thấy kết quả nào.");
    else if (answer.cut) parts.push("Có " + BangVang.rows.grouped(answer.count) + " kết quả; đây là những kết quả đầu. Thêm họ, tên đệm, trường hoặc năm để thu hẹp.");
    else parts.push("Tìm thấy " + BangVang.rows.grouped(answer.total) + " kết quả.");
    return parts.join(" ");
  }

  async function found(BangVang, state) {
    const answer = await BangVang.search(state.q, { chosen: state.chosen });
    const items = answer.results.map((one) => () => resultItem(one)).concat(answer.texts.map((one) => () => textItem(one)));
    const rows = answer.rows || [];
    answer.total = items.length + rows.length;
    answer.asked = !!answer.query || state.chosen.size > 0;
    const counts = answer.asked ? answer.counts : (await BangVang.facets.overview()).counts;
    return { answer, items, rows, counts };
  }

  // Every value without a count, where counts are not known.
  async function uncounted(BangVang) {
    return (await BangVang.facets.overview()).counts.map((one) => [one[0], one[1], one[2], ""]);
  }

  async function run() {
    const mine = ++asked;
    status.textContent = "Đang tìm…";
    try {
      const BangVang = await ready(root);
      const state = readState(BangVang);
      if (document.activeElement !== input || !input.value) input.value = state.q.slice(0, LONG);
      const { answer, items, rows, counts } = await found(BangVang, state);
      if (mine !== asked) return;
      await showList(BangVang, items, rows, answer.results.filter((one) => one.points >= BangVang.rank.WHOLE).length);
      if (mine !== asked) return;
      help.hidden = items.length > 0 || !answer.asked;
      const names = chosenNames(BangVang, state, counts || []);
      showTitle(state, names);
      showChips(state, names);
      window.BangVangPanel.show(panel, BangVang, state, counts || (await uncounted(BangVang)), (chosen) => go(typed(), chosen), (chosen) => address(state.q, chosen));
      status.textContent = sentence(BangVang, state, answer);
    } catch (error) {
      if (mine !== asked) return;
      showNone();
      help.hidden = false; // the lists need no index
      status.textContent = FAILED;
    }
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const chosen = new Map();
    new URLSearchParams(window.location.search).forEach((value, key) => {
      if (key !== "q" && !unknown.includes(key) && !isAdded(key)) chosen.set(key, value);
    });
    go(typed(), chosen);
  });
  window.addEventListener("popstate", () => {
    input.value = "";
    run();
  });
  run();
})();
