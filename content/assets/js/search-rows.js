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

  // Rows and what they refer to are lists whose places mean something: each place is named here, as rows.py writes it, and
  // nowhere else.
  const HONOUR = 6; // numbers of an honour in a row of somebody

  function honour(file, [inYear, quarter, schoolYear, setting, award, plan]) {
    const [unit, now, schoolLevel, ...places] = table(file, "where", setting) || [];
    const [title, form, level] = table(file, "award", award) || [];
    return {
      year: year(inYear), quarter, schoolYear: year(schoolYear), unit, now, schoolLevel, places, title, form, level,
      plan: table(file, "plan", plan)
    };
  }

  // A place in the columns of a year: whose honour it is, and the honour.
  function ofColumns(file, inYear, [who, ...numbers]) {
    return { who: table(file, "who", who), one: honour(file, [inYear && inYear - FIRST_YEAR, ...numbers]) };
  }

  // A recipient tells who and the honours, anything else a line about it and a year.
  function entry(file, [kind, address, id, title, sample, about, told, aliases, months]) {
    const found = {
      kind: KINDS[kind], id, title, sample: !!sample, url: table(file, "urls", address).replace("*", id), aliases: aliases || []
    };
    if (found.kind === "recipient") {
      found.who = table(file, "who", about);
      found.honours = [];
      for (let at = 0; at < told.length; at += HONOUR) found.honours.push(honour(file, told.slice(at, at + HONOUR)));
    } else {
      found.detail = about;
      found.year = year(told);
      if (months) found.months = months; // no names of it
    }
    return found;
  }

  // A row of a block of names; who it is and the honours are known from the columns.
  function named(file, [address, title, sample], id) {
    return { kind: "recipient", id, title, sample: !!sample, aliases: [], url: table(file, "urls", address).replace("*", id) };
  }

  // A category and roles.
  const toldOf = ([id, name, ...roles]) => ({ id, name, roles });
  const withRoles = ([id, name], roles) => [id, name, ...roles];

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
    add("don-vi", one.unit);
    if (!one.unit || !one.now || one.unit.join() !== one.now.join()) add("don-vi", one.now);
    add("cap-hoc", one.schoolLevel);
    one.places.forEach((place) => add("noi", place));
    add("doi-tuong", who);
    add("danh-hieu", one.title);
    add("hinh-thuc", one.form);
    add("cap", one.level);
    add("ke-hoach", one.plan);
    return found;
  }

  // One line under a name: who, in what role, where, when and for what, of the newest honour that names an award.
  function summary(found) {
    if (found.kind !== "recipient") return found.detail || (found.year ? String(found.year) : "");
    const last = found.honours.find((one) => one.title || one.form) || found.honours[0];
    const who = found.who && toldOf(found.who);
    const said = who && (who.roles[0] || who.name);
    if (!last) return said || "";
    const nameOf = (value) => value && value[1];
    return [said, nameOf(last.unit), nameOf(last.title || last.form), last.year || ""].filter(Boolean).join(" · ");
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

  const rolesOf = (found) => (found.who ? toldOf(found.who).roles : []);

  // The terms of somebody's roles.
  function roleTerms(found) {
    if (!found.ofRoles) {
      found.ofRoles = new Set();
      rolesOf(found).forEach((role) => BangVang.roles.add(found.ofRoles, role));
    }
    return found.ofRoles;
  }

  // A count as the rest of the site writes it: 1.234.
  const grouped = (count) => String(count).replace(/\B(?=(\d{3})+$)/g, ".");

  const known = new Map(); // the same units and awards stand in many rows
  function termsOf(text) {
    if (!known.has(text)) {
      if (known.size > 5000) known.clear();
      known.set(text, BangVang.nameTerms(text));
    }
    return known.get(text);
  }

  BangVang.rows = { KINDS, entry, ofColumns, named, withRoles, values, summary, rolesOf, roleTerms, otherTerms, termsOf, grouped };
})(BangVang);
