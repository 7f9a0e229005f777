// Finds the words of a query in stories and plans, newest year first, and cuts out the place with the words marked.
(function (BangVang) {
  "use strict";
  const KEY = 3; // letters of a page's key, see fulltext.py
  const BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
  const MOST_CHUNKS = 12;
  const FEWEST = 3; // words that tell something, and which share of a query, where it is not found whole
  const MOST_OF = 0.55;
  const AROUND = 70; // signs of text shown on either side

  function pageKey(url) {
    let code = BangVang.data.crc32(url), key = "";
    for (let at = 0; at < KEY; at++) {
      key += BASE32[code >>> 27];
      code = (code << 5) >>> 0;
    }
    return key;
  }

  // The keys of the pages that have a term or a pair of neighbours in a segment.
  async function pagesOf(leaves, term) {
    const file = await BangVang.data.file(BangVang.data.leafOf(leaves, term));
    const start = (" " + file).indexOf(" " + term + ":");
    if (start < 0) return [];
    const from = start + term.length + 1, end = file.indexOf(" ", from);
    return file.slice(from, end < 0 ? undefined : end).match(/.{3}/g) || [];
  }

  async function inSegment({ year, file: name }, terms, most) {
    const head = await BangVang.data.file(name);
    if (!head.read) head.read = { terms: BangVang.data.leaves(head.terms), pages: BangVang.data.leaves(head.pages) };
    const asked = terms.length > 1 ? terms.slice(1).map((term, at) => terms[at] + "+" + term) : terms;
    const lists = await Promise.all(asked.map((one) => pagesOf(head.read.terms, one)));
    const counts = new Map();
    lists.forEach((keys) => keys.forEach((key) => counts.set(key, (counts.get(key) || 0) + 1)));
    let keys = Array.from(counts.keys()).filter((key) => counts.get(key) === asked.length);
    if (!keys.length && terms.length > 2) {
      keys = Array.from(counts.keys()).filter((key) => counts.get(key) >= asked.length * 0.5);
    }
    keys.sort((one, other) => counts.get(other) - counts.get(one) || (one < other ? -1 : 1));
    const files = Array.from(new Set(keys.map((key) => BangVang.data.leafOf(head.read.pages, key)))).slice(0, most);
    const wanted = new Set(keys);
    const found = [];
    for (const pages of await Promise.all(files.map((file) => BangVang.data.file(file)))) {
      for (const [kind, url, title, blocks] of pages) {
        const hit = wanted.has(pageKey(url)) && bestBlock(blocks, terms);
        if (hit) found.push(Object.assign(hit, { kind: BangVang.rows.KINDS[kind], url, title, year }));
      }
    }
    return { found, more: keys.length > found.length ? keys.length : 0 };
  }

  // The block of a page where most of the words stand, nearest to each other in the order asked; parted where most of them
  // stand so, but in more than one run or without the others (giải nhất … tin học trẻ).
  function bestBlock(blocks, terms) {
    let best = null;
    for (let at = 0; at < blocks.length; at += 2) {
      const marked = marks(blocks[at + 1], terms);
      if (marked.points && (!best || marked.points > best.points)) {
        best = { points: marked.points, parts: marked.parts, anchor: blocks[at], inRuns: marked.inRuns };
      }
    }
    const parted = best && best.points < Math.max(1, terms.length * 1.2 - 1);
    return best && (!parted || best.inRuns >= Math.max(FEWEST, new Set(terms).size * MOST_OF)) ? Object.assign(best, { parted }) : null;
  }

  // [text, marked, text, marked, …, text] around the words; words are compared as terms are.
  function marks(text, terms) {
    const wanted = new Set(terms);
    const places = [];
    const word = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;
    for (let match = word.exec(text); match; match = word.exec(text)) {
      const own = BangVang.rows.termsOf(match[0]);
      places.push({ start: match.index, end: match.index + match[0].length, term: own[0], hit: own.some((one) => wanted.has(one)) });
    }
    const next = new Set(terms.map((term, at) => term + " " + terms[at + 1]));
    const inRuns = new Set();
    let from = -1, bestRun = 0, run = 0;
    places.forEach((place, at) => {
      const joined = at > 0 && run > 0 && next.has(places[at - 1].term + " " + place.term);
      run = place.hit ? (joined ? run + 1 : 1) : 0;
      if (run > 1) inRuns.add(places[at - 1].term).add(place.term);
      if (run > bestRun) {
        bestRun = run;
        from = at - run + 1;
      }
    });
    if (from < 0) return { points: 0 };
    const distinct = new Set(places.filter((place) => place.hit).map((place) => place.term)).size;
    const first = Math.max(0, places[from].start - AROUND);
    const last = Math.min(text.length, places[Math.min(places.length - 1, from + bestRun - 1)].end + AROUND * 2);
    const begin = first ? text.indexOf(" ", first) + 1 : 0;
    const end = last < text.length ? Math.max(text.lastIndexOf(" ", last), places[from].end) : last;
    const parts = [];
    let at = begin;
    // A single word out of a phrase is marked only where the phrase is not found whole.
    places.forEach((place, i) => {
      if (!place.hit || place.start < begin || place.end > end) return;
      if (bestRun === terms.length && terms.length > 1 && (i < from || i >= from + bestRun)) return;
      parts.push(text.slice(at, place.start), text.slice(place.start, place.end));
      at = place.end;
    });
    parts.push(text.slice(at, end));
    parts[0] = (begin ? "… " : "") + parts[0];
    parts[parts.length - 1] += end < text.length ? " …" : "";
    return { points: bestRun + distinct * 0.2, inRuns: inRuns.size, parts };
  }

  // Hits in the texts; years: only these segments; enough: stop at the first year by which so many are found.
  async function find(terms, enough, years) {
    const index = await BangVang.data.contents();
    const asked = terms.slice(0, 12);
    const found = [];
    let left = index.texts.filter((segment) => !years || years.has(String(segment.year)));
    if (!asked.length || (asked.length === 1 && asked[0].length < 2)) return { found, left: 0 };
    while (left.length && new Set(found.filter((one) => !one.parted).map((one) => one.url)).size < enough) {
      const group = left.slice(0, 3);
      left = left.slice(3);
      const answers = await Promise.all(group.map((segment) => inSegment(segment, asked, MOST_CHUNKS / group.length)));
      answers.forEach((answer) => found.push(...answer.found));
    }
    const whole = found.filter((one) => !one.parted), kept = whole.length ? whole : found;
    kept.sort((one, other) => other.points - one.points || other.year - one.year || (one.url < other.url ? -1 : 1));
    const urls = new Set(); // a page that tells so of several years stands once, by the best of them
    return { found: kept.filter((one) => !urls.has(one.url) && urls.add(one.url)), left: left.length };
  }

  BangVang.texts = { find, marks };
})(BangVang);
