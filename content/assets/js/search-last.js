// What is tried last, when nothing has all that was typed: other roles, one wrong letter, a name or an award among other words.
// Fetched when it is needed, because most questions are answered without it.
(function (BangVang) {
  "use strict";
  const { Answers, bestKey, tryKey, isNumber, LONGEST_QUERY, FILES_WHEN_TYPING, FILES_WHEN_ASKED } = BangVang.names;
  const AWARDS = new Set(["danh-hieu", "hinh-thuc"]);
  const SHORTEST = 4; // letters of a lone word that may have a wrong one
  const LONGEST_NAME = 5; // words

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

  // With one wrong letter; asked last, because it may read many files.
  async function misspelt(text, typing) {
    const index = await BangVang.data.contents();
    const answers = new Answers();
    const query = { pairs: BangVang.termPairs(text).slice(0, LONGEST_QUERY) };
    if (query.pairs.length) await corrected(index, answers, query, typing ? FILES_WHEN_TYPING : FILES_WHEN_ASKED);
    return answers.sorted();
  }

  // Nobody of that name has the role that was typed: people of the name (Nguyễn Văn An phó hiệu trưởng); null for none.
  async function besideOtherRole(pairs, typing) {
    const rest = (await BangVang.roles.said(pairs)).length ? await BangVang.roles.rest(pairs) : [];
    if (rest.length < 2) return null;
    const people = (await BangVang.names.findPairs(rest, typing)).found.filter((one) => one.entry.kind === "recipient");
    return people.length ? people : null;
  }

  // The people who are called just so; given: or by such a given name.
  async function calledSo(pairs, given) {
    const index = await BangVang.data.contents();
    const answers = new Answers(), terms = pairs.map((pair) => pair[0]);
    const key = bestKey(index, given ? terms.slice(-1) : terms);
    if (key) await tryKey(index, answers, { pairs }, key, terms);
    return answers.sorted().filter((one) => one.entry.kind === "recipient" && one.points >= (given ? BangVang.rank.GIVEN : BangVang.rank.WHOLE));
  }

  // Nothing has all that is said of somebody: those whose whole name stands in it (cháu Lê Minh Khang lớp lá), of two words
  // where it begins (Lò Thu đạt giải), or a title and the given name (thầy Khải số điện thoại).
  async function calledWithin(pairs) {
    const said = pairs.slice(0, LONGEST_QUERY);
    for (let size = Math.min(LONGEST_NAME, said.length - 1); size > 1; size--) {
      const last = size > 2 ? said.length - size : 0;
      const found = await Promise.all(said.slice(0, last + 1).map((_, start) => calledSo(said.slice(start, start + size))));
      if (found.some((one) => one.length)) return found.flat();
    }
    return said.length > 2 && BangVang.rank.BEFORE.has(said[0][0]) ? calledSo(said.slice(0, 2), true) : [];
  }

  // The award that a query names among words which say nothing here (tiêu chuẩn xét Nhà giáo ưu tú).
  async function awardSaid(terms) {
    const index = await BangVang.data.contents();
    const { chosen } = BangVang.facets.readQuery(index, terms, new Set());
    const award = index.words.find((word) => AWARDS.has(word.facet) && chosen.get(word.facet) === word.id);
    const { found } = award ? await BangVang.names.findPairs(BangVang.termPairs(award.names[0]), false) : { found: [] };
    return found.filter((one) => one.entry.kind === "award" && one.entry.id === award.id);
  }

  // Nearly what was typed.
  async function near(text, pairs, typing) {
    return (await besideOtherRole(pairs, typing)) || misspelt(text, typing);
  }

  // Somebody or an award among the words.
  async function within(pairs, terms) {
    const found = await calledWithin(pairs);
    return found.length ? found : awardSaid(terms);
  }

  BangVang.last = { near, within };
})(BangVang);
