// One question, one answer: names, then what the query says of awards and years, then words in the texts.
(function (BangVang) {
  "use strict";
  const LONGEST = 200; // signs of a query that are read
  const FEW = 5;
  const IN_ORDER = 900; // points of a whole title with its words in their order
  const WHOLE_VALUE = 750; // of a place or a unit that is named in full

  const AWARDS = new Set(["danh-hieu", "hinh-thuc"]);
  const ASKING = new Set(["ai", "nao", "gi"]); // words of a question, not of its answer
  // Đoạt, đạt or giành giải nhất: texts and queries choose as they like.
  const WON = new Set(["dat", "doat", "gianh", "duoc", "nhan"]);
  const MEDALS = new Set(["chuong", "hieu"]); // huy chương, huy hiệu; Nhân Huy is a name

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

  // Values of facets whose name has all terms: a place or a unit that no title names.
  async function byValue(terms) {
    const overview = await BangVang.facets.overview();
    return overview.counts
      .filter((value) => value[0] !== "nam" && terms.every((term) => BangVang.rows.termsOf(value[2]).includes(term)))
      .sort((one, other) => other[3] - one[3])
      .slice(0, 5)
      .map((value) => ({
        kind: "facet", id: value[1], title: value[2], facet: value[0],
        points: BangVang.rows.termsOf(value[2]).length === terms.length ? WHOLE_VALUE : 200, detail: BangVang.rows.grouped(value[3]) + " cá nhân, tập thể",
        url: "tim-kiem/index.html?" + value[0] + "=" + encodeURIComponent(value[1])
      }));
  }

  // Of an answer the recipients who have an honour with all chosen values; what is no recipient has no facets.
  async function narrowed(answer, chosen) {
    const people = answer.results.filter((one) => one.kind === "recipient");
    if (answer.chosen) return Object.assign(answer, { results: people });
    if (answer.cut) return Object.assign(answer, await scanned(BangVang.termPairs(answer.read || answer.query), chosen));
    const kept = BangVang.facets.among(people.map((one) => one.entry), chosen);
    const ids = new Set(kept.rows.map((row) => row.id));
    const results = people.filter((one) => ids.has(one.id));
    return Object.assign(answer, { results, count: results.length, counts: kept.counts, near: answer.near && results.length > 0 });
  }

  // Of more people than a list of the index holds: the names of all who have an honour with all chosen values.
  async function scanned(pairs, chosen) {
    const selected = await BangVang.facets.select(chosen);
    const entries = await BangVang.facets.named(selected.rows);
    const query = { pairs: pairs.slice(0, 16) };
    const results = entries.map((entry) => result(entry, BangVang.rank.score(entry, query))).filter((one) => one.points);
    results.sort((one, other) => other.points - one.points);
    return { results, cut: false, count: results.length, counts: BangVang.facets.among(results.map((one) => one.entry), chosen).counts };
  }

  // options: typing (answers while typing), chosen (Map of facet -> value), texts (search the texts too), year (the one that
  // people call this year).
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
    const asked = Object.assign({ typing: false, chosen: new Map(), texts: true, year: new Date().getFullYear() }, options);
    const query = BangVang.schoolYears(BangVang.days(cleaned(text)));
    const pairs = BangVang.termPairs(query);
    if (!pairs.length) return Object.assign({ query, results: [], texts: [], count: 0, cut: false, terms: [] }, await all(asked.chosen));
    const names = await BangVang.readings.find(query, asked.typing, asked.year);
    const answer = { query, read: names.read, results: names.found.map(fromNames), texts: [], cut: !!names.cut };
    answer.count = names.cut || answer.results.length;
    const meant = await addMeant(answer, asked, names.found.length ? [names.read || query] : names.meant);
    const said = BangVang.termPairs(meant), terms = answer.terms;
    if (!asked.typing && !answer.chosen && (answer.cut || !entriesOf(answer).length)) await addBeside(answer, said);
    const best = answer.results.length ? answer.results[0] : { points: 0 };
    let texts = [];
    if (!asked.typing && !asked.chosen.size && best.points < BangVang.rank.WHOLE) {
      await addValues(answer, terms);
      // One syllable stands in most texts; it tells something only when nothing else does.
      const telling = terms.length > 1 || !answer.results.length;
      if (asked.texts && telling && (!answer.chosen || answer.ofRole)) texts = await addTexts(answer, terms.filter(isTelling));
    }
    const nothing = !answer.results.length && !answer.texts.length;
    if (!nothing) answer.read = meant === query ? "" : meant;
    if (nothing || (names.loose && !asked.typing && !answer.chosen && !answer.texts.length)) {
      const last = await BangVang.data.part("last");
      let near = await last.near(query, said, asked.typing);
      if (nothing && !near.length && !asked.typing) {
        answer.texts = texts;
        near = await last.within(said, terms);
      }
      near = near.map(fromNames);
      answer.near = nothing && near.length > 0;
      append(answer, near);
      answer.results.sort((one, other) => other.points - one.points);
      answer.count = answer.results.length;
    }
    // While typing: a last word that is not finished may begin something else than a name (Nguyễn Thị Hương th…).
    if (asked.typing && answer.results.length < FEW && pairs.length > 2 && best.points < IN_ORDER) {
      append(answer, (await BangVang.readings.find(query.replace(/\s*\S+$/, ""), true, asked.year)).found.map(fromNames));
      answer.count = answer.results.length;
    }
    if (asked.chosen.size) return narrowed(answer, asked.chosen);
    // Of a list that is cut no counts are known; those of all would be wrong for this query.
    if (!answer.counts) answer.counts = answer.cut || asked.typing ? null : BangVang.facets.among(entriesOf(answer), new Map()).counts;
    return answer;
  }

  // Without a query: all who have an honour with all chosen values.
  async function all(chosen) {
    if (!chosen.size) return {};
    const selected = await BangVang.facets.select(chosen);
    return { rows: selected.rows, count: selected.rows.length, counts: selected.counts };
  }

  const entriesOf = (answer) => answer.results.filter((one) => one.entry && one.kind === "recipient").map((one) => one.entry);
  const isPrize = (terms, at) => terms[at] === "giai" || (terms[at] === "huy" && MEDALS.has(terms[at + 1]));
  const isTelling = (term, at, terms) => !ASKING.has(term) && !(WON.has(term) && isPrize(terms, at + 1));
  const fromNames = (one) => result(one.entry, one.points);

  function append(answer, more) {
    const seen = new Set(answer.results.map((one) => one.url));
    answer.results = answer.results.concat(more.filter((one) => !seen.has(one.url)));
  }

  // Adds honours by the first reading of a query that finds some, and says which one it is; the first where none does.
  async function addMeant(answer, asked, readings) {
    for (const read of readings) {
      answer.terms = BangVang.terms(read);
      await addHonours(answer, asked, BangVang.termPairs(read));
      if (answer.results.length) return read;
    }
    answer.terms = BangVang.terms(readings[0]);
    return readings[0];
  }

  // When a query names awards and years, and nobody else than whom its honours say too (… Trường THCS Suối Mơ), those
  // whose honours are so stand for the recipients; when it names nothing else at all, or nothing is called so, they alone.
  async function addHonours(answer, asked, pairs) {
    const isWhole = answer.results.length > 0 && answer.results[0].points >= BangVang.rank.WHOLE && !lacksOffice(answer.results[0], answer.terms);
    const roles = isWhole ? new Set() : await BangVang.roles.words();
    const read = BangVang.facets.readQuery(await BangVang.data.contents(), answer.terms, roles);
    const called = entriesOf(answer);
    // Anh and Văn are names before they are what somebody teaches.
    const isName = answer.results.length > 0 && !read.chosen.size && read.rest.length === 1;
    const ofRole = isWhole || isName || asked.typing || !read.rest.length ? [] : await BangVang.facets.roleOf(read.rest);
    if (!ofRole.length && (read.chosen.size ? called.some((entry) => read.rest.length && !BangVang.facets.isSaidBy(read.rest, entry))
      : answer.results.length || asked.typing)) return;
    const honours = await BangVang.facets.byHonour(answer.terms, asked.chosen);
    const isOne = read.chosen.size > 0 && !read.rest.length;
    // A value that nobody of the list has leaves the list empty; the query is read as without it.
    const isList = honours.count || (asked.chosen.size && (await BangVang.facets.byHonour(answer.terms, new Map())).count);
    if (!isList && (ofRole.length || !isOne)) return;
    const points = new Map(answer.results.map((one) => [one.url, isOne ? 0 : one.points]));
    // Papers that name who gives come before those to whom it was given (bằng khen thủ tướng 2024).
    const most = read.byGiver ? Math.max(0, ...answer.results.map((one) => one.points - 1)) || Infinity : Infinity;
    const others = ofRole.length ? calledSo(answer, ofRole, honours, pairs.filter((pair) => read.rest.includes(pair[0]))) : { results: [], counts: [] };
    answer.results = answer.results.filter((one) => one.kind !== "recipient").concat(others.results, honours.entries.map((entry, at) =>
      result(entry, Math.max(Math.min(honours.points[at], most), points.get(entry.url) || 0))));
    // Who names an award and nothing else (CSTĐ tỉnh) is led to its page before the list.
    if (isOne && Array.from(read.chosen.keys()).every((facet) => AWARDS.has(facet) || facet === "cap")) {
      const ids = new Set(read.chosen.values());
      answer.results.forEach((one) => { if (one.kind === "award" && ids.has(one.id)) one.points = Math.max(one.points, BangVang.facets.LIST + 1); });
    }
    answer.results.sort((one, other) => other.points - one.points);
    if (!honours.count && !asked.chosen.size) return;
    answer.cut = false;
    answer.count = asked.chosen.size ? honours.count + others.results.length : answer.results.length + honours.rows.length;
    answer.chosen = honours.chosen;
    answer.ofRole = ofRole.length > 0 && !read.chosen.size;
    answer.counts = summed(honours.counts, others.counts);
    answer.rows = honours.rows;
  }

  // Whether who has no role stands for somebody's office (hieu truong thpt Hoa Minh: the school).
  function lacksOffice(one, terms) {
    const own = BangVang.rows.termsOf(one.title);
    return !BangVang.rows.rolesOf(one.entry).length && terms.some((term) => BangVang.rank.OFFICES.has(term) && !own.includes(term));
  }

  // Who is called as a role or its place and is not among those who have it: after them (hiệu trưởng Hoa Minh: the
  // school), not at all where only a role is said (hiệu trưởng: Trường …), in their place where it is their whole name.
  function calledSo(answer, ofRole, honours, rest) {
    const listed = new Set(honours.entries.concat(honours.rows).map((one) => one.id));
    const isCalled = (entry) => isIn(rest, BangVang.termPairs(entry.title));
    const others = entriesOf(answer).filter((entry) => !listed.has(entry.id) && (isCalled(entry) || ofRole.length < rest.length));
    const kept = BangVang.facets.among(others, honours.chosen);
    const ids = new Set(kept.rows.map((row) => row.id));
    const results = answer.results.filter((one) => one.kind === "recipient" && ids.has(one.id));
    results.filter((one) => !isCalled(one.entry) && !BangVang.facets.hasRole(ofRole, one.entry)).forEach((one) => {
      one.points = Math.min(one.points, BangVang.facets.BESIDE - 1);
    });
    return { results, counts: kept.counts };
  }

  // Whether the words of a query (pairs of term and word) are those of a title: with their accents, or one after the other.
  function isIn(pairs, title) {
    const isSame = (one, other) => other && one[0] === other[0] && (one[1] === other[1] || one[1] === one[0]);
    const hasAccents = pairs.some((pair) => pair[1] !== pair[0]);
    return pairs.every((pair) => title.some((other) => isSame(pair, other))) &&
      (hasAccents || title.some((_, start) => pairs.every((pair, at) => isSame(pair, title[start + at]))));
  }

  // Counts of two lists that share nobody.
  function summed(counts, more) {
    const all = new Map(counts.map((one) => [one[0] + "=" + one[1], one.slice()]));
    more.forEach((one) => {
      const key = one[0] + "=" + one[1];
      if (all.has(key)) all.get(key)[3] += one[3];
      else all.set(key, one);
    });
    return Array.from(all.values());
  }

  // Whom a role or a unit tells beside a name of which the index lists only the first: all who have the role, or were
  // honoured there, are looked at.
  async function addBeside(answer, pairs) {
    const ofRole = await BangVang.roles.said(pairs);
    const isOfRole = ofRole.length > 0 && (await BangVang.roles.rest(pairs)).length > 0;
    const called = (entries) => entries.map((entry) => result(entry, BangVang.rank.score(entry, { pairs: pairs.slice(0, 16) }))).filter((one) => one.points);
    let found = isOfRole ? called(await BangVang.facets.ofRole(ofRole.map((pair) => pair[0]))) : [];
    if (!found.length) found = called(await BangVang.facets.ofUnit(pairs)); // cô Thành Tiểu học Hòa Trung teaches no hóa
    const urls = new Set(found.map((one) => one.url));
    if (!urls.size) return;
    if (answer.results.every((one) => one.kind !== "recipient" || urls.has(one.url))) answer.cut = false;
    append(answer, found);
    answer.results.sort((one, other) => other.points - one.points);
    if (!answer.cut) answer.count = answer.results.length;
  }

  async function addValues(answer, terms) {
    append(answer, await byValue(terms));
    answer.results.sort((one, other) => other.points - one.points); // stable: equals keep their order
    answer.count = Math.max(answer.count, answer.results.length);
  }

  // All that is found: as asked; where no text says so, without the year in the texts of that year (giải nhất tin học trẻ 2025).
  // Texts that have only most of the words are kept for when nothing else is near.
  async function addTexts(answer, terms) {
    const seen = new Set(answer.results.map((one) => one.url));
    const years = terms.filter((term) => BangVang.rank.YEAR.test(term));
    const isOfYear = (one) => !one.parted || !years.length || years.includes(String(one.year));
    let found = (await (await BangVang.data.part("texts")).find(terms, 5)).found.filter(isOfYear);
    if (!found.length && years.length === 1) {
      const words = terms.filter((term, at) => term !== years[0] && !(term === "nam" && terms[at + 1] === years[0]));
      found = (await BangVang.texts.find(words, 5, new Set(years))).found;
    }
    found = found.filter((one) => !seen.has(one.url));
    answer.texts = found.filter((one) => !one.parted);
    return found;
  }

  BangVang.search = search;
  BangVang.asResult = (entry) => result(entry, 0);
  BangVang.cleanQuery = cleaned;
})(BangVang);
