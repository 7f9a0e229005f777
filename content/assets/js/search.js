// One question, one answer: names, then what the query says of awards and years, then words in the texts.
(function (BangVang) {
  "use strict";
  const LONGEST = 200; // signs of a query that are read
  const MOST_NAMED = 40;
  const FEW = 5;
  const IN_ORDER = 900; // points of a whole title with its words in their order
  const LIST = 700; // of people whom a query asks for by awards and years alone: before titles that only mention them
  const BESIDE = 450; // of people whom it asks for by unit or place, too: before titles that have its words scattered
  const BY_PLAN = 300; // of people who only belong to a plan that is called so: after the plan itself
  const WHOLE_VALUE = 750; // of a place or a unit that is named in full

  // What may stand in a query: no controls, no marks that turn the direction of writing.
  function cleaned(text) {
    return BangVang.nfc(String(text).slice(0, LONGEST * 4)).replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]+/gu, " ")
      .replace(/\s+/g, " ").trim().slice(0, LONGEST);
  }

  function result(entry, points) {
    return {
      kind: entry.kind, id: entry.id, title: entry.title, url: entry.url, sample: entry.sample,
      detail: BangVang.rows.summary(entry), points, entry
    };
  }

  // Recipients whose honours are what a query without a name asks for: award, year, quarter, level, unit, place.
  async function byHonour(terms) {
    const index = await BangVang.data.contents();
    const read = BangVang.facets.readQuery(index, terms);
    if (!read.chosen.size) return { found: [], chosen: read.chosen };
    const known = new Map();
    const points = (row) => {
      if (!known.has(row.keys)) {
        const terms = (one) => BangVang.rows.otherTerms({ aliases: [], who: row.who, honours: [one] });
        const byItself = inRuns(read.rest, terms(Object.assign({}, row.one, { plan: 0 })));
        known.set(row.keys, byItself ? BESIDE : inRuns(read.rest, terms(row.one)) ? BY_PLAN : 0);
      }
      return known.get(row.keys);
    };
    const isList = !read.rest.length;
    const selected = await BangVang.facets.select(read.chosen, isList ? null : points);
    const first = selected.rows.slice(0, MOST_NAMED);
    const entries = await BangVang.facets.named(first);
    const found = entries.map((entry, at) => result(entry, isList ? LIST : Math.max(...first[at].all.map(points))));
    return { found, rows: selected.rows.slice(MOST_NAMED), count: selected.rows.length, chosen: read.chosen, counts: selected.counts };
  }

  // Whether each term stands beside one of its neighbours: a lone syllable of a unit's name says nothing.
  function inRuns(terms, others) {
    return terms.every((term, at) => others.has(term) && (terms.length === 1 ||
      (at > 0 && others.has(terms[at - 1] + " " + term)) || (at + 1 < terms.length && others.has(term + " " + terms[at + 1]))));
  }

  // Whether a query is nothing but awards, years, quarters, levels: then it asks for a list, not for someone's name.
  async function asksForHonours(terms) {
    const read = BangVang.facets.readQuery(await BangVang.data.contents(), terms);
    return read.chosen.size > 0 && !read.rest.length;
  }

  // Values of facets whose name has all terms: a place or a unit that no title names.
  async function byValue(terms) {
    const overview = await BangVang.facets.overview();
    return overview.counts
      .filter((value) => value[0] !== "nam" && terms.every((term) => BangVang.rows.termsOf(value[2]).includes(term)))
      .sort((one, other) => other[3] - one[3])
      .slice(0, 5)
      .map((value) => ({
        kind: "facet", id: value[1], title: value[2], facet: value[0],
        points: BangVang.rows.termsOf(value[2]).length === terms.length ? WHOLE_VALUE : 200, detail: value[3] + " cá nhân, tập thể",
        url: "tim-kiem/index.html?" + value[0] + "=" + encodeURIComponent(value[1])
      }));
  }

  // With facets chosen the honours are gone through, so that counts hold in any combination.
  async function within(pairs, chosen) {
    const selected = await BangVang.facets.select(chosen);
    if (!pairs.length) return { results: [], rows: selected.rows, count: selected.rows.length, counts: selected.counts };
    const entries = await BangVang.facets.named(selected.rows);
    const found = [];
    const query = { pairs: pairs.slice(0, 16) };
    const counts = new Map();
    entries.forEach((entry, at) => {
      const points = BangVang.rank.score(entry, query);
      if (!points) return;
      found.push(result(entry, points));
      const own = new Map();
      selected.rows[at].all.forEach((row) => row.values.forEach((value) => own.set(value[0] + "=" + value[1], value)));
      own.forEach((value, key) => counts.set(key, value.concat(counts.has(key) ? counts.get(key)[3] + 1 : 1)));
    });
    found.sort((one, other) => other.points - one.points);
    return { results: found, count: found.length, counts: Array.from(counts.values()) };
  }

  // options: typing (answers while typing), chosen (Map of facet -> value), texts (search the texts too).
  // When a file is gone, a newer index has taken its place: its contents list is read and the question asked again.
  async function search(text, options) {
    try {
      return await answerTo(text, options);
    } catch (error) {
      await BangVang.data.contents(true);
      return answerTo(text, options);
    }
  }

  async function answerTo(text, options) {
    const asked = Object.assign({ typing: false, chosen: new Map(), texts: true }, options);
    const query = cleaned(text);
    const pairs = BangVang.termPairs(query);
    if (asked.chosen.size) return Object.assign({ query, texts: [] }, await within(pairs, asked.chosen));
    if (!pairs.length) return { query, results: [], texts: [], count: 0, cut: false, terms: [] };
    const names = await BangVang.names.find(query, asked.typing);
    const terms = BangVang.terms(names.read || query);
    if (await asksForHonours(terms)) names.found = names.found.filter((one) => one.entry.kind !== "recipient");
    const answer = { query, read: names.read, terms, results: names.found.map(fromNames), texts: [], cut: !!names.cut };
    answer.count = names.cut || answer.results.length;
    const best = answer.results.length ? answer.results[0] : { points: 0 };
    if (!answer.results.some((one) => one.kind === "recipient") && !names.read) await addHonours(answer, terms);
    if (!asked.typing && best.points < BangVang.rank.WHOLE) {
      await addValues(answer, terms);
      // One syllable stands in most texts; it tells something only when nothing else does.
      const telling = terms.length > 1 || !answer.results.length;
      if (asked.texts && telling && !answer.chosen) await addTexts(answer, terms);
    }
    const nothing = !answer.results.length && !answer.texts.length;
    if (nothing || (names.loose && !asked.typing && !answer.chosen && !answer.texts.length)) {
      const near = (await BangVang.names.near(query, asked.typing)).found.map(fromNames);
      answer.near = nothing && near.length > 0;
      append(answer, near);
      answer.results.sort((one, other) => other.points - one.points);
      answer.count = answer.results.length;
    }
    // While typing: a last word that is not finished may begin something else than a name (Nguyễn Thị Hương th…).
    if (asked.typing && answer.results.length < FEW && pairs.length > 2 && best.points < IN_ORDER) {
      append(answer, (await BangVang.names.find(query.replace(/\s*\S+$/, ""), true)).found.map(fromNames));
      answer.count = answer.results.length;
    }
    // Of a list that is cut no counts are known; those of all would be wrong for this query.
    if (!answer.counts) answer.counts = answer.cut || asked.typing ? null : countsOf(answer.results);
    return answer;
  }

  // [facet, id, name, count] over the recipients found; each counts once however often honoured.
  function countsOf(results) {
    const counts = new Map();
    results.forEach((one) => {
      const own = new Map();
      ((one.entry && one.entry.honours) || []).forEach((honour) => {
        BangVang.rows.values(one.entry.who, honour).forEach((value) => own.set(value[0] + "=" + value[1], value));
      });
      own.forEach((value, key) => counts.set(key, value.concat(counts.has(key) ? counts.get(key)[3] + 1 : 1)));
    });
    return Array.from(counts.values());
  }

  const fromNames = (one) => result(one.entry, one.points);

  function append(answer, more) {
    const seen = new Set(answer.results.map((one) => one.url));
    answer.results = answer.results.concat(more.filter((one) => !seen.has(one.url)));
  }

  async function addHonours(answer, terms) {
    const honours = await byHonour(terms);
    append(answer, honours.found);
    answer.results.sort((one, other) => other.points - one.points);
    if (honours.found.length) {
      answer.count = Math.max(answer.results.length, honours.count);
      answer.chosen = honours.chosen;
      answer.counts = honours.counts;
      answer.rows = honours.rows;
    }
  }

  async function addValues(answer, terms) {
    append(answer, await byValue(terms));
    answer.results.sort((one, other) => other.points - one.points); // stable: equals keep their order
    answer.count = Math.max(answer.count, answer.results.length);
  }

  async function addTexts(answer, terms) {
    const seen = new Set(answer.results.map((one) => one.url));
    answer.texts = (await BangVang.texts.find(terms, 5)).found.filter((one) => !seen.has(one.url));
  }

  BangVang.search = search;
  BangVang.asResult = (entry) => result(entry, 0);
  BangVang.cleanQuery = cleaned;
})(BangVang);
