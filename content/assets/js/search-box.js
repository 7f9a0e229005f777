// The search box: answers while typing, by keyboard and to screen readers. On every page; fetches nothing until used.
(function () {
  "use strict";
  // Each script of search that every question needs, in order, and what it leaves behind when it has come whole.
  const PARTS = {
    vn: "nfc", "search-terms": "terms", "search-data": "data", "search-rows": "rows", "search-roles": "roles", "search-rank": "rank",
    "search-names": "names", "search-readings": "readings", "search-facets": "facets", search: "search"
  };
  const KIND_NAMES = {
    unit: "Đơn vị", campaign: "Kế hoạch thi đua", anniversary: "Ngày kỷ niệm", movement: "Phong trào, cuộc vận động",
    document: "Văn bản", decision: "Quyết định", award: "Danh hiệu, hình thức khen thưởng", page: "Trang", block: "Khối thi đua",
    initiative: "Mô hình, sáng kiến", facet: "Danh sách"
  };
  const FAILED = "Chưa tải được dữ liệu tìm kiếm. Hãy kiểm tra kết nối mạng rồi thử lại.";
  const PAUSE = 50; // ms after the last key; typists press a key every 100 to 200
  const MOST = 8;
  const here = document.currentScript.src.replace(/[^/]*$/, "");
  let parts = null;

  function loadPart(name) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = here + name + ".js";
      script.async = false;
      script.onload = resolve;
      script.onerror = () => {
        script.remove();
        reject(new Error(name));
      };
      document.head.appendChild(script);
    });
  }

  // All scripts of search, once; again after a failure.
  function ready(root) {
    if (!parts) {
      parts = Promise.all(Object.keys(PARTS).map(loadPart)).then(() => {
        if (!Object.values(PARTS).every((one) => window.BangVang && window.BangVang[one])) throw new Error("not whole");
        window.BangVang.data.at(root, here);
        return window.BangVang;
      });
      parts.catch(() => { parts = null; });
    }
    return parts;
  }

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  // The root of the site as a prefix of addresses.
  function rootOf(box) {
    return (box.getAttribute("data-base") || ".").replace(/\/?$/, "/");
  }

  function style() {
    if (document.querySelector("link[data-search-style]")) return;
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = here.replace(/js\/$/, "css/search.css");
    link.setAttribute("data-search-style", "");
    document.head.append(link);
  }

  // Without this script the form leads to the page of results; with it, it is a combobox.
  function attach(box) {
    const form = box.querySelector("form");
    const input = box.querySelector("input[type=search]");
    const list = box.querySelector("[data-search-suggestions]");
    const status = element("span", "bv-hide");
    const root = rootOf(box);
    let active = -1, asked = 0, timer = 0, shown = "", waiting = false;
    status.setAttribute("role", "status");
    box.append(status);
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Gợi ý");
    const roles = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id, autocapitalize: "off" };
    Object.keys(roles).forEach((name) => input.setAttribute(name, roles[name]));

    function close() {
      list.hidden = true;
      active = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    }

    // Escape and a sent query are the last word: no answer that is still on its way opens the list again.
    function dismiss() {
      window.clearTimeout(timer);
      if (waiting) {
        asked += 1;
        shown = "";
        waiting = false;
      }
      close();
    }

    function reopen() {
      if (!list.hidden || !list.children.length || !shown || input.value.trim() !== shown) return;
      list.hidden = false;
      input.setAttribute("aria-expanded", "true");
    }

    function option(title, detail, url, sample) {
      const item = element("div", "bv-find__option");
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      item.id = list.id + "-" + list.children.length;
      item.dataset.url = root + url;
      item.append(element("span", "bv-find__title", title));
      if (detail) item.append(element("span", "bv-find__detail", detail));
      if (sample) item.append(element("span", "bv-tag bv-tag--status", "Minh họa"));
      list.append(item);
    }

    function show(answer) {
      close();
      list.textContent = "";
      answer.results.slice(0, MOST).forEach((one) => {
        option(one.title, [KIND_NAMES[one.kind], one.detail].filter(Boolean).join(" · "), one.url, one.sample);
      });
      if (answer.results.length) {
        option("Xem tất cả kết quả cho “" + answer.query + "”", "", "tim-kiem/index.html?q=" + encodeURIComponent(answer.query));
      }
      list.hidden = !answer.results.length;
      input.setAttribute("aria-expanded", String(!list.hidden));
      status.textContent = answer.results.length
        ? Math.min(answer.results.length, MOST) + " gợi ý, dùng phím mũi tên để chọn."
        : "Chưa có gợi ý. Nhấn Enter để tìm cả trong bài viết và kế hoạch.";
    }

    function ask() {
      const text = input.value.trim();
      if (text === shown) return;
      shown = text;
      const mine = ++asked;
      if (!text) {
        close();
        status.textContent = "";
        return;
      }
      waiting = true;
      ready(root).then((BangVang) => BangVang.search(text, { typing: true })).then((answer) => {
        if (mine !== asked) return;
        waiting = false;
        show(answer);
      }).catch(() => {
        if (mine !== asked) return;
        waiting = false;
        close();
        shown = "";
        fail();
      });
    }

    // Said and shown: a reader who sees must not wait for answers that do not come.
    function fail() {
      list.textContent = "";
      const note = element("div", "bv-find__note", FAILED);
      note.setAttribute("role", "presentation");
      list.append(note);
      list.hidden = false;
      status.textContent = FAILED;
    }

    function move(to) {
      const options = list.querySelectorAll("[role=option]");
      if (list.hidden || !options.length) return;
      if (active >= 0) options[active].setAttribute("aria-selected", "false");
      active = (to + options.length) % options.length;
      options[active].setAttribute("aria-selected", "true");
      options[active].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", options[active].id);
    }

    input.addEventListener("focus", () => {
      style();
      // The words first: what is typed next is answered from files that are already here.
      ready(root).then((BangVang) => BangVang.data.contents()).catch(() => {});
      reopen();
    });
    input.addEventListener("input", () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(ask, PAUSE);
    });
    input.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      if (event.key === "ArrowDown") {
        event.preventDefault();
        reopen();
        move(active + 1);
      } else if (event.key === "ArrowUp") {
        event.preventDefault();
        reopen();
        move(active < 0 ? -1 : active - 1);
      } else if (event.key === "Escape" && !list.hidden) {
        event.preventDefault();
        dismiss();
      } else if (event.key === "Enter" && active >= 0) {
        event.preventDefault();
        window.location.href = list.children[active].dataset.url;
      }
    });
    // A moment later, because a click on the list takes the focus first; not when the focus has come back by then.
    input.addEventListener("blur", () => window.setTimeout(() => { if (document.activeElement !== input) close(); }, 150));
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const item = event.target.closest("[role=option]");
      if (item) window.location.href = item.dataset.url;
    });
    form.addEventListener("submit", dismiss);
  }

  window.BangVangBox = { ready, element, rootOf, KIND_NAMES, FAILED };
  document.querySelectorAll("[data-search-box]").forEach(attach);
  if (document.querySelector("[data-search-page]")) {
    style();
    loadPart("search-panel").then(() => {
      if (!window.BangVangPanel) throw new Error("not whole");
      return loadPart("search-page");
    }).catch(() => {
      document.querySelector("[data-search-status]").textContent = FAILED;
    });
  }
})();
