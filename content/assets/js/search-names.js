// Finds entries by their titles: chooses the shortest list that must hold the answer and reads only that file.
(function (BangVang) {
  "use strict";
  // Words with which the name of a unit begins: before them stands a person's name (Nguyễn Thị Hòa trường THCS …).
  const UNIT_WORDS = new Set("truong trung tieu mam phong so xa phuong to lop khoi ubnd uy cong huyen tinh chien lao bang giay nha ky".split(" "));
  const ENOUGH = 5;
  const WHOLE_OR_NEAR = 700; // points of an answer that is nearly all of what was typed
  const LONGEST_QUERY = 16; // terms
  const LONGEST_NAME = 6;
  const SHORTEST = 4; // letters of a lone word that may have a wrong one
  const FILES_WHEN_TYPING = 3;
  const FILES_WHEN_ASKED = 24;

  const unique = (list) => Array.from(new Set(list));
  const isNumber = (term) => /\d/.test(term);
  const isMonth = (term) => /^(0?[1-9]|1[0-2])$/.test(term);

  // Whether a term is one of the words of a month (tháng 5 năm 2024): papers are filed by its numbers alone.
  const isOfMonth = (terms, at) => (terms[at] === "thang" && isMonth(terms[at + 1])) ||
    (terms[at] === "nam" && terms[at - 2] === "thang" && isMonth(terms[at - 1]));

  // [place in the contents list, term], the rarest first; null when no entry can have one of them.
  function rarest(index, terms) {
    const places = [];
    for (const term of unique(terms.filter((_, at) => !isOfMonth(terms, at)))) {
      if (!index.listed.has(term) && !isNumber(term)) return null;
      places.push([index.listed.has(term) ? index.listed.get(term) : Infinity, term]);
    }
    return places.sort((one, other) => other[0] - one[0]);
  }

  // The key under which fewest entries stand that have all these terms; null when no entry can have them.
  function bestKey(index, terms) {
    const places = rarest(index, terms);
    if (!places || !places.length) return null;
    if (places[0][0] >= index.common) return [places[0][1]];
    const common = (a, b) => index.pairs.has(b[0] * 65536 + a[0]);
    for (let sum = 1; sum < places.length * 2; sum++) {
      for (let a = 0; a < sum - a && a < places.length; a++) {
        const b = sum - a;
        if (b < places.length && !common(places[a], places[b])) return [places[a][1], places[b][1]].sort();
      }
    }
    return places.slice(0, 3).map((place) => place[1]).sort();
  }

  // {entries, cut, there}: the entries under a key, if there is one; cut is how many there are in all when not all are listed.
  async function list(index, key) {
    const name = key.join("+");
    const file = await BangVang.data.file(BangVang.data.leafOf(index.leaves, name));
    const there = Object.prototype.hasOwnProperty.call(file.keys, name);
    const distances = there ? file.keys[name] : [];
    file.read = file.read || [];
    let place = 0;
    const entries = distances.map((distance) => {
      place += distance;
      return file.read[place] || (file.read[place] = BangVang.rows.entry(file, file.rows[place]));
    });
    return { entries, there, cut: (file.cut && file.cut[name]) || 0 };
  }

  class Answers {
    constructor() {
      this.byUrl = new Map();
      this.cut = 0;
    }

    add(entry, points) {
      const old = this.byUrl.get(entry.url);
      if (points > 0 && (!old || old.points < points)) this.byUrl.set(entry.url, { entry, points });
    }

    has(points) {
      return Array.from(this.byUrl.values()).some((one) => one.points >= points);
    }

    hasPerson() {
      return Array.from(this.byUrl.values()).some((one) => one.entry.kind === "recipient");
    }

    get size() {
      return this.byUrl.size;
    }

    sorted() {
      return Array.from(this.byUrl.values()).sort((one, other) =>
        other.points - one.points || compare(sortKey(one.entry), sortKey(other.entry)) ||
        (other.entry.year || 0) - (one.entry.year || 0) || compare(one.entry.url, other.entry.url));
    }
  }

  const compare = (one, other) => (one < other ? -1 : one > other ? 1 : 0);
  const sortKey = (entry) => entry.key || (entry.key = BangVang.nameSortKey(entry.title));

  // The entries under a key; a three that is cut has fours below it, if there are so many terms.
  async function listFor(index, key, terms) {
    const found = await list(index, key);
    if (!found.there) return index.crowded ? instead(index, key) : found;
    const places = found.cut && key.length === 3 && terms ? rarest(index, terms) : [];
    const four = places.length > 3 ? await list(index, places.slice(0, 4).map((place) => place[1]).sort()) : found;
    return four.there ? four : found;
  }

  // A key that no short title makes: if any title has all its terms it is a long one, and these stand whole under a term that is
  // not crowded, and under a pair of those that are, if it is not crowded itself. What else is left out there has not all terms.
  async function instead(index, key) {
    const terms = rarest(index, key).map((place) => place[1]);
    const single = terms.find((term) => !index.crowded.has(term));
    const pairs = terms.length > 2 ? [[terms[0], terms[1]], [terms[0], terms[2]], [terms[1], terms[2]]] : [];
    let found = { entries: [], cut: 0 };
    for (const shorter of single ? [[single]] : pairs) {
      found = await list(index, shorter.sort());
      if (!found.cut || found.entries.length > index.first) return { entries: found.entries, cut: 0 };
    }
    return found;
  }

  async function tryKey(index, answers, query, key, terms) {
    const found = await listFor(index, key, terms);
    const given = new Set(key.filter(isNumber));
    const asked = Object.assign({ given }, query);
    let full = 0;
    for (const entry of found.entries) {
      const points = BangVang.rank.score(entry, asked);
      answers.add(entry, points);
      if (points) full++;
    }
    if (full) answers.cut = Math.max(answers.cut, found.cut);
    return full;
  }

  // Which terms may be the name, the likeliest first; the others must then stand elsewhere in the entry.
  function readings(terms) {
    const count = terms.length;
    // A day says most of all (quyết định ngày 15/11/2024): its own list is read first.
    const cut = terms.some((term) => term.includes("/")) ? -1 : terms.findIndex((term, at) => at > 1 && (isNumber(term) || (at < count - 1 && UNIT_WORDS.has(term))));
    const found = [];
    if (cut > 1) found.push(terms.slice(0, cut));
    found.push(terms);
    const hard = terms.filter((_, at) => !BangVang.rank.isSoft(terms.map((term) => [term]), at, true));
    if (hard.length && hard.length < count) found.push(hard);
    if (count > 3) {
      for (const size of [4, 3, 2]) if (size < count) found.push(terms.slice(0, size), terms.slice(count - size));
    }
    if (count > 1) found.push(terms.slice(1));
    return found;
  }

  async function plain(index, answers, query, most) {
    const seen = new Set();
    const all = query.pairs.map((pair) => pair[0]);
    for (const terms of readings(all)) {
      const key = bestKey(index, terms);
      if (!key || seen.has(key.join("+"))) continue;
      if (seen.size >= most) return;
      seen.add(key.join("+"));
      await tryKey(index, answers, query, key, terms);
      // What seemed to be a name before a ward may be half of one (Lê Thị Phương Tuyết): then all of it is looked for too.
      if (answers.size && (seen.size > 1 || terms.length === all.length || all.length > LONGEST_NAME)) return;
    }
  }

  // The last term as the beginning of a word: under its likeliest completions.
  async function completed(index, answers, query, most) {
    const last = query.pairs[query.pairs.length - 1][0];
    const before = query.pairs.slice(0, -1).map((pair) => pair[0]);
    if (last.length < 2 && !before.length) return;
    let files = 0;
    for (const term of index.listed.keys()) {
      if (term === last || !BangVang.begins(term, last, query.done)) continue;
      const key = bestKey(index, before.concat(term));
      const full = key && ++files && (await tryKey(index, answers, Object.assign({ loose: true }, query), key));
      // Of few letters the most frequent word (đoàn) need not be the one that is meant (Đoạt).
      if (files >= most || (full && answers.size >= 10 && before.length > 1)) return;
    }
  }

  // Whom a role tells beside a name (cô Hòa thư viện): by the words that are of no role, with a unit after them or without.
  async function besideRole(index, answers, query, most) {
    const rest = (await BangVang.roles.rest(query.pairs, query.loose)).map((pair) => pair[0]);
    if (!rest.length || rest.length === query.pairs.length) return;
    const cut = rest.findIndex((term, at) => at > 0 && (isNumber(term) || UNIT_WORDS.has(term)));
    const tried = [cut > 0 ? rest.slice(0, cut) : rest, rest];
    for (const size of [3, 2, 1]) tried.push(rest.slice(0, size), rest.slice(-size));
    const keys = new Map(tried.map((terms) => [terms, bestKey(index, terms)]).filter((one) => one[1]).map((one) => [one[1].join("+"), one]));
    for (const [terms, key] of Array.from(keys.values()).slice(0, most)) {
      if (await tryKey(index, answers, query, key, terms)) return;
    }
  }

  // Words of which only the first letters are typed (Ng. Thị Thảo), by those that are whole.
  async function abbreviated(index, answers, query) {
    const whole = query.pairs.map((pair) => pair[0]).filter((term) => !BangVang.rank.isInitial(term));
    const key = whole.length && whole.length < query.pairs.length && bestKey(index, whole);
    if (key) await tryKey(index, answers, Object.assign({ initials: true }, query), key, whole);
  }

  // One wrong letter: first by the other terms alone, then by the terms that are one letter away.
  async function corrected(index, answers, query, most) {
    const terms = query.pairs.map((pair) => pair[0]);
    const unknown = terms.filter((term) => !index.listed.has(term) && !isNumber(term));
    if (unknown.length > 1 || (terms.length === 1 && terms[0].length < SHORTEST)) return;
    const asked = Object.assign({ near: true }, query);
    const wrong = unknown.length ? [terms.indexOf(unknown[0])] : terms.map((_, at) => terms.length - 1 - at);
    const keys = new Map();
    const later = [];
    for (const at of wrong) {
      const rest = terms.filter((_, other) => other !== at);
      const key = rest.length && bestKey(index, rest);
      if (key && !isCommon(index, key)) keys.set(key.join("+"), key);
      else later.push(at);
    }
    for (const at of later) {
      for (const term of index.listed.keys()) {
        if (term === terms[at] || !BangVang.rank.isNear(term, terms[at])) continue;
        const key = bestKey(index, terms.map((one, other) => (other === at ? term : one)));
        if (key) keys.set(key.join("+"), key);
      }
    }
    const tried = Array.from(keys.values()).slice(0, most);
    await Promise.all(tried.map((key) => tryKey(index, answers, asked, key)));
  }

  // Whether the list under a key may be cut, so that it says nothing about one that is not in it.
  function isCommon(index, key) {
    const places = key.map((term) => (index.listed.has(term) ? index.listed.get(term) : Infinity));
    if (places.length === 1) return places[0] < index.common;
    places.sort((one, other) => one - other);
    return places.length === 2 && index.pairs.has(places[0] * 65536 + places[1]);
  }

  // pairs: of the query; typing: answers for a word not yet finished. Returns {found: [{entry, points}], cut}.
  async function findNames(pairs, typing) {
    const index = await BangVang.data.contents();
    const query = { pairs: pairs.slice(0, LONGEST_QUERY) };
    const answers = new Answers();
    if (!query.pairs.length) return { found: [], cut: 0 };
    await plain(index, answers, query, typing ? 3 : 8);
    const exact = answers.has(WHOLE_OR_NEAR);
    if (!exact && !answers.hasPerson()) await besideRole(index, answers, Object.assign({ loose: typing }, query), typing ? 3 : 8);
    const none = !answers.size;
    if (answers.size < ENOUGH && !exact && (typing || none)) {
      await completed(index, answers, Object.assign({ done: !typing }, query), typing ? FILES_WHEN_TYPING : FILES_WHEN_ASKED / 4);
    }
    if (!answers.size) await abbreviated(index, answers, query);
    return { found: answers.sorted(), cut: answers.cut, loose: none };
  }

  // With one wrong letter; asked last, because it may read many files.
  async function findNear(text, typing) {
    const index = await BangVang.data.contents();
    const answers = new Answers();
    const query = { pairs: BangVang.termPairs(text).slice(0, LONGEST_QUERY) };
    if (query.pairs.length) await corrected(index, answers, query, typing ? FILES_WHEN_TYPING : FILES_WHEN_ASKED);
    return { found: answers.sorted(), cut: 0 };
  }

  BangVang.names = { near: findNear, findPairs: findNames, bestKey, list, WHOLE_OR_NEAR };
})(BangVang);
