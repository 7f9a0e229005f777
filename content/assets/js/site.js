/* What a page can do beyond being read: close the menu, copy a table, print, share, follow the outline.
   Every control waits hidden in the page and is shown only where the browser can do what it says; without this file
   nothing is missing from the text. One classic script, no globals, so that it also runs from file://. */
(function () {
  "use strict";

  function all(selector, root) {
    return Array.prototype.slice.call((root || document).querySelectorAll(selector));
  }

  /* Says what has happened, where the buttons are; the line is role="status". */
  function say(button, text) {
    var line = button.parentNode.querySelector("[data-said]");
    if (line) {
      line.textContent = text;
    }
  }

  /* The menu is <details>: open and close are the browser's. Escape and a tap beside it close it too. */
  function menu() {
    all("[data-menu]").forEach(function (box) {
      document.addEventListener("keydown", function (event) {
        if (event.key === "Escape" && box.open) {
          box.open = false;
          box.querySelector("summary").focus();
        }
      });
      document.addEventListener("click", function (event) {
        if (box.open && !box.contains(event.target)) {
          box.open = false;
        }
      });
      box.addEventListener("focusout", function (event) {
        if (event.relatedTarget && !box.contains(event.relatedTarget)) {
          box.open = false;
        }
      });
    });
  }

  /* The words of a cell, without what only leads on to another page. */
  function cellText(cell) {
    var copy = cell.cloneNode(true);
    all("[data-skip]", copy).forEach(function (part) {
      part.remove();
    });
    return copy.textContent.replace(/\s+/g, " ").trim();
  }

  /* A bare table, without classes and links, is what Word and Excel take best. Built as nodes: text stays text. */
  function bareTable(table) {
    var bare = document.createElement("table");
    all("tr", table).forEach(function (row) {
      var line = bare.insertRow();
      all("th,td", row).forEach(function (cell) {
        line.insertCell().textContent = cellText(cell);
      });
    });
    return bare;
  }

  function tabText(table) {
    return all("tr", table).map(function (row) {
      return all("th,td", row).map(cellText).join("\t");
    }).join("\n");
  }

  /* Portals without https have no clipboard interface: there the bare table is selected and copied the old way. */
  function copyBySelection(node) {
    var holder = document.createElement("div");
    holder.className = "bv-hide";
    holder.appendChild(node);
    document.body.appendChild(holder);
    var range = document.createRange();
    range.selectNode(node);
    var selection = window.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    var done = document.execCommand("copy");
    selection.removeAllRanges();
    holder.remove();
    return done;
  }

  function copyTable(table) {
    var bare = bareTable(table);
    if (navigator.clipboard && window.ClipboardItem) {
      return navigator.clipboard.write([new ClipboardItem({
        "text/html": new Blob([bare.outerHTML], { type: "text/html" }),
        "text/plain": new Blob([tabText(table)], { type: "text/plain" })
      })]).catch(function () {
        if (!copyBySelection(bare)) {
          throw new Error("copy refused");
        }
      });
    }
    return copyBySelection(bare) ? Promise.resolve() : Promise.reject(new Error("copy refused"));
  }

  function copyButtons() {
    all("[data-copy]").forEach(function (button) {
      var table = document.getElementById(button.dataset.copy);
      if (!table) {
        return;
      }
      button.hidden = false;
      button.addEventListener("click", function () {
        copyTable(table).then(function () {
          say(button, "Đã sao chép bảng.");
        }, function () {
          say(button, "Trình duyệt không cho sao chép. Mời chọn bảng rồi sao chép bằng tay.");
        });
      });
    });
  }

  function printButtons() {
    all("[data-print]").forEach(function (button) {
      button.hidden = false;
      button.addEventListener("click", function () {
        window.print();
      });
    });
  }

  function shareAddress() {
    var canonical = document.querySelector("link[rel=canonical]");
    return canonical ? canonical.href : location.href;
  }

  function copyAddress() {
    if (navigator.clipboard) {
      return navigator.clipboard.writeText(shareAddress());
    }
    var text = document.createElement("span");
    text.textContent = shareAddress();
    return copyBySelection(text) ? Promise.resolve() : Promise.reject(new Error("copy refused"));
  }

  function shareButtons() {
    all("[data-share]").forEach(function (button) {
      button.hidden = false;
      button.addEventListener("click", function () {
        if (navigator.share) {
          navigator.share({ title: document.title, url: shareAddress() }).catch(function (error) {
            if (error.name === "AbortError") {
              say(button, "");
              return;
            }
            handOver(button); // inside another site's frame, sharing may be refused
          });
          return;
        }
        handOver(button);
      });
    });
  }

  function handOver(button) {
    copyAddress().then(function () {
      say(button, "Đã sao chép địa chỉ trang.");
    }, function () {
      say(button, "Địa chỉ trang: " + shareAddress());
    });
  }

  /* The outline opens beside the text on wide windows and marks the last heading above the middle of the window. */
  function outline(box) {
    var links = all("a[href^='#']", box);
    var heads = links.map(function (link) {
      return document.getElementById(decodeURIComponent(link.hash.slice(1)));
    });
    if (window.matchMedia("(min-width: 1160px)").matches) {
      box.open = true;
    }
    function follow() {
      var current = -1;
      heads.forEach(function (head, index) {
        if (head && head.getBoundingClientRect().top < window.innerHeight / 3) {
          current = index;
        }
      });
      links.forEach(function (link, index) {
        if (index === current) {
          link.setAttribute("aria-current", "location");
        } else {
          link.removeAttribute("aria-current");
        }
      });
      if (current >= 0 && box.scrollHeight > box.clientHeight) {
        box.scrollTop = links[current].offsetTop - box.clientHeight / 2;
      }
    }
    var waiting = false;
    window.addEventListener("scroll", function () {
      if (!waiting) {
        waiting = true;
        window.requestAnimationFrame(function () {
          waiting = false;
          follow();
        });
      }
    }, { passive: true });
    follow();
  }

  /* The page of results speaks through scripts of its own; when they have not come, it must not stay silent. */
  function searchFailed() {
    var status = document.querySelector("[data-search-status]");
    if (status && !status.textContent) {
      status.textContent = "Chưa tải được phần tìm kiếm. Hãy kiểm tra kết nối mạng rồi tải lại trang, hoặc dùng các danh sách dưới đây.";
    }
  }

  window.addEventListener("load", searchFailed);
  menu();
  copyButtons();
  printButtons();
  shareButtons();
  all("[data-outline]").forEach(outline);
}());
