// Facets: honours in columns, a file a year; any combination is counted in the browser.
(function (BangVang) {
  "use strict";
  const FACETS = [
    ["nam", "Năm"], ["nam-hoc", "Năm học"], ["quy", "Quý"], ["don-vi", "Đơn vị"], ["cap-hoc", "Cấp học"],
    ["noi", "Địa danh"], ["doi-tuong", "Đối tượng"], ["danh-hieu", "Danh hiệu"], ["hinh-thuc", "Hình thức khen thưởng"],
    ["cap", "Cấp khen thưởng"], ["ke-hoach", "Kế hoạch thi đua"]
  ];
  // What people say around a list or instead of the word of a category.
  const WORDINGS = [
    [/ guong (nguoi tot viec tot|dien hinh)(?: tien tien)? /g, " "], [/ (?:danh sach|bang vang) /g, " "],
    [/ (?:nguoi tot viec tot|dien hinh(?: tien tien)?) (?=(?:.* )?q[1-4] )/g, " "],
    [/ (?:nhung |cac )?(?:nguoi|don vi|ca nhan|tap the|truong) nao /g, " "], [/ (?:da |duoc )+(?:nhan|tang|trao|cong nhan|phong tang|truy tang) /g, " "],
    [/ (bang khen|giay khen|chien si thi dua|co thi dua)( cua)? (?:chu tich )?(?:uy ban nhan dan )?(?=(?:tinh|huyen|xa|phuong) )/g, " $1 cap "],
    [/ (?:(?:co|thay) giao|giao vien) (?:day|mon) (?:mon )?(?=(?:toan|vat|ly|hoa|sinh|lich|su|dia|ngu|van|tieng|anh|tin) )/g, " giao vien mon "],
    [/ giao vien mon (\S+) (?!hoc |ly )/g, (said, subject) => " giao vien " + (BangVang.roles.SUBJECTS[subject] || subject) + " "],
    [/ giao vien mon /g, " giao vien "],
    [/ (nguyen |cuu )?giao vien (?!day gioi|gioi|chu nhiem)/g, (said, before) => (before ? said : " nha giao ")]
  ];
  // By who gives it people name the level of an award.
  const GIVERS = [
    [/ (bang khen)(?: cua)? thu tuong (?:chinh phu )?/g, " $1 cap nha nuoc "], [/ (bang khen)(?: cua)? bo truong (?:bo )?/g, " $1 cap bo "],
    [/ (giay khen)(?: cua)? giam doc (?:so )?/g, " $1 cap so "], [/ (giay khen)(?: cua)? hieu truong /g, " $1 cap truong "]
  ];
  const FILLERS = new Set("nam hoc quy dat duoc tang ai cac nhung cua tai o truong".split(" "));
  const CALLED = new Set(["danh hieu", "hinh thuc", "hoi thi", "cuoc thi"]); // before an award (danh hiệu Lao động tiên tiến 2024)
  const TITLES = new Set("thay co ong ba anh chi em bac chu".split(" ")); // before a role (cô thủ thư Sông Trăng)
  const NAMES = new Set(FACETS.map((facet) => facet[0]));
  const NAMED = new Set(Array.from(NAMES).filter((facet) => facet !== "nam")); // whose values have names
  const WHERE = new Set(["don-vi", "noi"]);
  const MOST_NAMED = 40;
  const LIST = 700; // points of people whom a query asks for by awards and years alone: before titles that only mention them
  const BESIDE = 450; // of people whom it asks for by unit or place, too: before titles that have its words scattered
  const BY_PLAN = 300; // of people who only belong to a plan that is called so: after the plan itself

  // All honours of a year as [{id, at, file, who, one}] with the facet values of each.
  async function year(of) {
    const file = await BangVang.data.file(of.file);
    if (!file.read) {
      const ids = file.ids.split(" ");
      const cache = new Map();
      file.read = ids.map((id, at) => {
        const numbers = file.columns.map((column) => column[at]);
        const key = numbers.join();
        if (!cache.has(key)) {
          const { who, one } = BangVang.rows.ofColumns(file, of.year, numbers);
          const values = BangVang.rows.values(who, one);
          cache.set(key, { who, one, values, keys: new Set(values.map((value) => value[0] + "=" + value[1])) });
        }
        return Object.assign({ id, at, file }, cache.get(key));
      });
    }
    return file.read;
  }

  // Of honours those that have all chosen values, under their recipients, and counts of every further value.
  // A value of a facet that is already chosen is counted as if it were chosen instead.
  function tally(rows, chosen) {
    const byId = new Map();
    const counts = new Map();
    const count = (value, id) => {
      const key = value[0] + "=" + value[1];
      if (!counts.has(key)) counts.set(key, { facet: value[0], id: value[1], name: value[2], who: new Set() });
      counts.get(key).who.add(id);
    };
    rows.forEach((row) => {
      let missing = 0, which = "";
      for (const [facet, value] of chosen) {
        if (!row.keys.has(facet + "=" + value)) {
          missing++;
          which = facet;
        }
      }
      if (missing > 1) return;
      if (missing === 1) {
        row.values.forEach((value) => { if (value[0] === which) count(value, row.id); });
        return;
      }
      row.values.forEach((value) => count(value, row.id));
      if (byId.has(row.id)) byId.get(row.id).all.push(row);
      else byId.set(row.id, Object.assign({ all: [row] }, row));
    });
    return {
      rows: Array.from(byId.values()),
      counts: Array.from(counts.values()).map((one) => [one.facet, one.id, one.name, one.who.size])
    };
  }

  // The honours of all years, newest first; keep: which of them count at all.
  async function select(chosen, keep) {
    const index = await BangVang.data.contents();
    const years = index.years.filter((one) => !chosen.has("nam") || String(one.year) === chosen.get("nam"));
    const read = await Promise.all(years.map(year));
    return tally(read.flatMap((rows) => (keep ? rows.filter(keep) : rows)), chosen);
  }

  // The same of entries that are at hand with all their honours.
  function among(entries, chosen) {
    return tally(entries.flatMap((entry) => entry.honours.map((one) => {
      const values = BangVang.rows.values(entry.who, one);
      return { id: entry.id, entry, values, keys: new Set(values.map((value) => value[0] + "=" + value[1])) };
    })), chosen);
  }

  // The entries of rows, with names from their blocks.
  async function named(rows) {
    return Promise.all(rows.map(async (row) => {
      let at = row.at;
      const [, block] = row.file.blocks.find(([names]) => at < names || ((at -= names), false));
      const file = await BangVang.data.file(block);
      return Object.assign(BangVang.rows.named(file, file.names[at], row.id), { who: whoOf(row.all), honours: row.all.map((other) => other.one) });
    }));
  }

  // A category with the roles of all honours, each once.
  function whoOf(rows) {
    const roles = rows.flatMap((row) => BangVang.rows.rolesOf(row));
    return rows[0].who && BangVang.rows.withRoles(rows[0].who, new Set(roles));
  }

  // Counts before anything is chosen: [facet, id, name, count].
  async function overview() {
    const index = await BangVang.data.contents();
    const file = await BangVang.data.file(index.overview);
    if (!file.counts) file.counts = FACETS.flatMap(([facet]) => (file.facets[facet] || []).map((one) => [facet].concat(one)));
    return file;
  }

  const reworded = (text, wordings) => wordings.reduce((said, [wording, meant]) => said.replace(wording, meant), text);

  // What of a query names an award, a level, who, a year or a quarter: {chosen, rest: terms left over, byGiver: whether the level
  // is told by who gives}; roles: their terms.
  function readQuery(index, terms, roles) {
    const chosen = new Map();
    const typed = " " + terms.join(" ") + " ", byLevel = reworded(typed, GIVERS), said = reworded(byLevel, WORDINGS);
    let rest = said.split(" ").filter(Boolean);
    for (let at = 0; at + 1 < rest.length; at++) {
      if (/^(19|20)\d\d$/.test(rest[at]) && +rest[at + 1] === +rest[at] + 1) {
        chosen.set("nam-hoc", rest[at] + "-" + rest[at + 1]);
        rest.splice(at, 2);
      }
    }
    const phrases = [];
    index.words.forEach((word) => word.names.forEach((name) => phrases.push([BangVang.terms(name), word])));
    phrases.sort((one, other) => other[0].length - one[0].length);
    for (const [phrase, word] of phrases) {
      if (chosen.has(word.facet) || !phrase.length) continue;
      const at = (" " + rest.join(" ") + " ").indexOf(" " + phrase.join(" ") + " ");
      if (at < 0) continue;
      chosen.set(word.facet, word.id);
      const before = rest.join(" ").slice(0, at).split(" ").filter(Boolean).length;
      const isCalled = CALLED.has(rest.slice(Math.max(before - 2, 0), before).join(" "));
      rest.splice(isCalled ? before - 2 : before, phrase.length + (isCalled ? 2 : 0));
    }
    rest = rest.filter((term) => {
      if (/^(19|20)\d\d$/.test(term) && !chosen.has("nam")) chosen.set("nam", term);
      else if (/^q[1-4]$/.test(term) && !chosen.has("quy")) chosen.set("quy", term[1]);
      else return true;
      return false;
    });
    const isOfRole = (at) => at >= 0 && at < rest.length && BangVang.roles.isOf(rest, at, roles);
    return { chosen, byGiver: byLevel !== typed, rest: rest.filter((term, at) => isOfRole(at) || !(FILLERS.has(term) || (TITLES.has(term) && isOfRole(at + 1)))) };
  }

  // Recipients whose honours are what a query without a name asks for: award, year, quarter, level, unit, place, plan.
  // facets: chosen besides; they come before what the query says of the same.
  async function byHonour(terms, facets) {
    const index = await BangVang.data.contents();
    const read = readQuery(index, terms, await BangVang.roles.words());
    const chosen = new Map([...read.chosen, ...facets]);
    if (!read.chosen.size && !(await isList(read.rest))) return { entries: [], points: [], count: 0, chosen };
    const known = new Map();
    const points = (row) => {
      if (!known.has(row.keys)) {
        const own = said({ who: row.who, honours: [Object.assign({}, row.one, { plan: 0 })] });
        const first = BangVang.roles.isFirst(read.rest, own) ? 1 : 0;
        known.set(row.keys, inRuns(read.rest, own) ? BESIDE + first : inRuns(read.rest, said({ who: row.who, honours: [row.one] })) ? BY_PLAN : 0);
      }
      return known.get(row.keys);
    };
    const isAll = !read.rest.length;
    const selected = await select(chosen, isAll ? null : points);
    const most = (row) => (isAll ? LIST : Math.max(...row.all.map(points)));
    selected.rows.sort((one, other) => most(other) - most(one));
    const first = selected.rows.slice(0, MOST_NAMED);
    return {
      entries: await named(first), points: first.map(most),
      rows: selected.rows.slice(MOST_NAMED), count: selected.rows.length, chosen, counts: selected.counts
    };
  }

  // Whether words are said by the names of values or by roles, all of them: by these people are listed.
  async function isList(rest) {
    const roles = await BangVang.roles.words(), names = await nameTerms();
    return inRuns(rest, { has: (term) => names.has(term) || roles.has(term) });
  }

  // Of the words of such a list those that no unit, place or award is called by: they are of a role.
  async function roleOf(rest) {
    const names = await nameTerms();
    return (await isList(rest)) ? rest.filter((term, at) => !names.has(rest[at - 1] + " " + term) && !names.has(term + " " + rest[at + 1])) : [];
  }

  const hasRole = (terms, entry) => inRuns(terms, BangVang.rows.roleTerms(entry));

  // The entries of all who have a role that says all of these terms.
  async function ofRole(terms) {
    const known = new Map();
    const has = (row) => {
      if (!known.has(row.who)) known.set(row.who, hasRole(terms, { who: row.who }));
      return known.get(row.who);
    };
    return named((await select(new Map(), has)).rows);
  }

  // The entries of all at the unit or place that some words of a query (pairs of term and word) name, where others are left
  // for who is meant.
  async function ofUnit(pairs) {
    const names = await nameTerms(WHERE), terms = pairs.map((pair) => pair[0]);
    const isOf = (at) => names.has(terms[at - 1] + " " + terms[at]) || names.has(terms[at] + " " + terms[at + 1]);
    const unit = terms.filter((_, at) => isOf(at));
    if (!unit.length || !pairs.some((_, at) => !isOf(at) && !BangVang.rank.isSoft(pairs, at, true))) return [];
    const known = new Map();
    const has = (row) => {
      if (!known.has(row.keys)) known.set(row.keys, inRuns(unit, said({ honours: [row.one] })));
      return known.get(row.keys);
    };
    return named((await select(new Map(), has)).rows);
  }

  // Whether what a query says besides awards and years is said by the honours of a recipient too (… THCS Suối Mơ).
  const isSaidBy = (rest, entry) => inRuns(rest, said(entry));
  const said = (entry) => BangVang.rows.otherTerms({ aliases: [], who: entry.who, honours: entry.honours });

  // Whether each term stands beside one of its neighbours: a lone syllable of a unit's name says nothing.
  function inRuns(terms, others) {
    return terms.every((term, at) => BangVang.roles.isSubject(term, others) || (others.has(term) && (terms.length === 1 ||
      (at > 0 && others.has(terms[at - 1] + " " + term)) || (at + 1 < terms.length && others.has(term + " " + terms[at + 1])))));
  }

  // The terms of the names of all values of some facets and the pairs of neighbours in them.
  async function nameTerms(facets = NAMED) {
    const file = await overview();
    file.terms = file.terms || new Map();
    if (!file.terms.has(facets)) {
      const names = file.counts.filter((value) => facets.has(value[0])).map((value) => value[2]);
      file.terms.set(facets, BangVang.rows.otherTerms({ aliases: names }));
    }
    return file.terms.get(facets);
  }

  BangVang.facets = { FACETS, NAMES, select, among, named, overview, readQuery, byHonour, ofRole, ofUnit, roleOf, hasRole, isSaidBy, LIST, BESIDE };
})(BangVang);
