// Rows of the index read back as entries, and the values of facets under which their honours stand.
(function (BangVang) {
  "use strict";
  const KINDS = ["recipient", "unit", "campaign", "anniversary", "movement", "document", "decision", "award", "page", "block", "initiative"];
  // By what people call a kind of page when they look for one (kế hoạch Đà Nẵng 2024).
  const KIND_WORDS = {
    campaign: "kế hoạch phong trào thi đua", anniversary: "ngày kỷ niệm", movement: "phong trào cuộc vận động",
    document: "văn bản", decision: "quyết định khen thưởng", award: "danh hiệu khen thưởng",
    block: "khối thi đua", initiative: "mô hình sáng kiến giải pháp"
  };
  const FIRST_YEAR = 1900;
  const QUARTERS = ["", "Quý I", "Quý II", "Quý III", "Quý IV"];

  const year = (number) => (number ? number + FIRST_YEAR : 0);
  const table = (file, name, place) => (place && file[name] ? file[name][place - 1] : 0);

  function honour(file, numbers, at) {
    return {
      year: year(numbers[at]), quarter: numbers[at + 1], schoolYear: year(numbers[at + 2]),
      where: table(file, "where", numbers[at + 3]) || [0, 0, 0],
      award: table(file, "award", numbers[at + 4]) || [0, 0, 0],
      plan: table(file, "plan", numbers[at + 5])
    };
  }

  function entry(file, row) {
    const found = {
      kind: KINDS[row[0]], id: row[2], title: row[3], sample: !!row[4],
      url: table(file, "urls", row[1]).replace("*", row[2]), aliases: row[7] || []
    };
    if (found.kind === "recipient") {
      found.who = table(file, "who", row[5]);
      found.honours = [];
      for (let at = 0; at < row[6].length; at += 6) found.honours.push(honour(file, row[6], at));
    } else {
      found.detail = row[5];
      found.year = year(row[6]);
      if (row[7]) found.aliases = row[7];
      if (row[8]) found.months = row[8]; // no names of it
    }
    return found;
  }

  // [facet, id, name] of each value of an honour; the same list as values_of in facets.py.
  function values(who, one) {
    const found = [];
    const add = (facet, value) => { if (value) found.push([facet, value[0], value[1]]); };
    if (one.year) found.push(["nam", String(one.year), String(one.year)]);
    if (one.quarter) found.push(["quy", String(one.quarter), QUARTERS[one.quarter]]);
    if (one.schoolYear) {
      const span = one.schoolYear + "-" + (one.schoolYear + 1);
      found.push(["nam-hoc", span, span]);
    }
    add("don-vi", one.where[0]);
    if (!one.where[0] || !one.where[1] || one.where[0].join() !== one.where[1].join()) add("don-vi", one.where[1]);
    add("cap-hoc", one.where[2]);
    one.where.slice(3).forEach((place) => add("noi", place));
    add("doi-tuong", who);
    add("danh-hieu", one.award[0]);
    add("hinh-thuc", one.award[1]);
    add("cap", one.award[2]);
    add("ke-hoach", one.plan);
    return found;
  }

  // One line under a name: who, in what role, where, when and for what, of the newest honour that names an award.
  function summary(found) {
    if (found.kind !== "recipient") return found.detail || (found.year ? String(found.year) : "");
    const last = found.honours.find((one) => one.award[0] || one.award[1]) || found.honours[0];
    const who = found.who && (found.who[2] || found.who[1]);
    if (!last) return who || "";
    const award = last.award[0] || last.award[1];
    return [
      who, last.where[0] && last.where[0][1], award && award[1], last.year || ""
    ].filter(Boolean).join(" · ");
  }

  // Everything about an entry besides its title that a query may name, as a set of terms and of pairs of neighbours.
  function otherTerms(found) {
    if (!found.others) {
      const texts = found.aliases.concat(found.months || [], found.detail || "", found.year ? String(found.year) : "", KIND_WORDS[found.kind] || "");
      const all = new Set();
      found.others = all;
      (found.honours || []).forEach((one) => values(found.who, one).forEach((value) => {
        if (value[0] === "quy") all.add("q" + value[1]);
        else texts.push(value[2]);
      }));
      roleTerms(found).forEach((term) => all.add(term));
      new Set(texts).forEach((text) => termsOf(text).forEach((term, at, list) => {
        all.add(term);
        if (at) all.add(list[at - 1] + " " + term);
        if (at > 1 && list[at - 1] === "cua") all.add(list[at - 2] + " " + term); // bằng khen (của) Bộ
      }));
    }
    return found.others;
  }

  // A category is written as [id, name, role …].
  const rolesOf = (found) => (found.who ? found.who.slice(2) : []);

  // The terms of somebody's roles.
  function roleTerms(found) {
    if (!found.ofRoles) {
      found.ofRoles = new Set();
      rolesOf(found).forEach((role) => BangVang.roles.add(found.ofRoles, role));
    }
    return found.ofRoles;
  }

  const known = new Map(); // the same units and awards stand in many rows
  function termsOf(text) {
    if (!known.has(text)) {
      if (known.size > 5000) known.clear();
      known.set(text, BangVang.nameTerms(text));
    }
    return known.get(text);
  }

  BangVang.rows = { KINDS, entry, honour, values, summary, rolesOf, roleTerms, otherTerms, table, termsOf };
})(BangVang);
