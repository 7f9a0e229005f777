// How well an entry answers a query: exact and whole first, then without accents, then given name, then the rest.
(function (BangVang) {
  "use strict";
  // Words that people put before a name or around the rest; at their place they need not be found.
  const BEFORE = new Set("co thay em ong ba anh chi nha".split(" "));
  const OFFICES = new Map([["giao", "giáo"], ["vien", "viên"], ["hieu", "hiệu"], ["pho", "phó"], ["truong", "trưởng"]]); // thầy giáo, cô hiệu trưởng, giáo viên
  const YEAR = /^(19|20)\d\d$/;
  const BETWEEN = new Set("cua tai o va truong xa phuong tinh".split(" "));
  const BEFORE_DAYS = new Set("ngay le dip nhan chao mung ky niem hoi".split(" ")); // lễ 30/4, nhân dịp kỷ niệm 20/11
  const ON_DAYS = new Set("lễ dịp dip nhân chào mừng".split(" ")); // dịp Quốc khánh; Lê and Mung are names
  const APOSTROPHE = /['’‘ʼʹ′`´ˈ＇]/;
  const WRONG_ACCENT = 4;
  const WHOLE = 760; // points from which an answer is the whole of what was typed, in any order, accents apart
  const GIVEN = 600; // from which it is somebody's given name
  const IN_RUN = 340; // from which the words stand in a title one after the other
  const AS_TYPED = 20; // for a part of a name with its very accents: more than a shorter name can gain
  const OTHER_NAME = 10;
  const TELLING = 6; // letters of a word that may be misspelt and still tell whom it means
  const OWN_TITLE = 30; // for a title that has all words itself, not some of them beside it
  const UNIT = 6; // of equals the unit leads
  const SEAM = 3; // for words that stand apart in the entry and together in the query
  const OWN_ROLE = 4; // for words that are of the role, not of a plan or a unit, and once more where it begins with them
  const BESIDE = 8; // for each word that stands beside the title
  const MAY_STAND = 2; // for one that need not stand anywhere
  const OWN_YEAR = 12;
  const LONGEST_NAME = 4; // words of which one may tell whom it means
  const LOOSE = 250; // below one wrong letter, when a query is finished

  // Whether a term of a query may be missing in an answer: cô …, … của trường …, năm 2024, số 12, 20/11/2025.
  // Never the last one, but for the year of a day.
  function isSoft(pairs, at, person) {
    const term = pairs[at][0];
    const isDay = (one) => pairs[one][0].includes("/");
    if (at && YEAR.test(term) && isDay(at - 1)) return true;
    if (at === pairs.length - 1) return false;
    if (at === 0 && BEFORE.has(term)) return true;
    if (person && pairs.slice(0, at + 1).every((pair, i) => (i ? OFFICES.has(pair[0]) : BEFORE.has(pair[0]) || OFFICES.has(pair[0])))) return true;
    if (person && (term === "day" || term === "mon")) return true; // thầy Khải dạy (môn) vật lý
    if (BEFORE_DAYS.has(term)) return isDay(at + 1) || (BEFORE_DAYS.has(pairs[at + 1][0]) && isSoft(pairs, at + 1, person));
    const follows = (word, next) => term === word && pairs[next] && isNumber(pairs[next][0]);
    if (pairs[at + 1][0] === "hoc" && follows("nam", at + 2)) return true; // năm học 2025-2026
    if (at && pairs[at - 1][0] === "nam" && follows("hoc", at + 1)) return true;
    return (BETWEEN.has(term) && pairs[at][1] !== OFFICES.get("truong")) || follows("nam", at + 1) || follows("so", at + 1);
  }

  const isNumber = (term) => /\d/.test(term);
  const isInitial = (term) => /^[bcdghklmnpqrstvx]{1,3}$/.test(term); // N.T. Thảo, Ng. Đức Nam

  // Distance of one: a letter changed, added, left out or two exchanged.
  function isNear(one, other) {
    if (one === other) return true;
    const longer = Math.max(one.length, other.length), difference = Math.abs(one.length - other.length);
    if (difference > 1 || longer < 2) return false;
    let start = 0;
    while (start < longer && one[start] === other[start]) start++;
    const rest = (text, cut) => text.slice(start + cut);
    if (rest(one, 1) === rest(other, 1) || rest(one, 1) === rest(other, 0) || rest(one, 0) === rest(other, 1)) return true;
    return one[start] === other[start + 1] && one[start + 1] === other[start] && rest(one, 2) === rest(other, 2);
  }

  // query: {pairs: [[term, word]], loose: last term may be the beginning of one, near: one term may be one letter off,
  // initials: letters without a vowel may be the beginning of a word, given: terms answered by the key itself}. Returns a number, 0 when the entry is no answer.
  function score(entry, query) {
    const title = titleOf(entry);
    const used = new Set();
    const places = [], outside = [];
    let accents = 0, exact = 0, weak = 0, slips = query.near ? 1 : 0, known = 0;
    const take = (place) => {
      used.add(place);
      places.push(place);
    };
    for (let at = 0; at < query.pairs.length; at++) {
      if (query.beside && query.beside.has(at)) {
        outside.push(at);
        continue;
      }
      const term = query.pairs[at][0], word = query.pairs[at][1];
      const last = query.loose && at === query.pairs.length - 1;
      let place = find(title, used, term, word);
      if (place >= 0 && term === "so" && isNumberOf(query.pairs, at, title, place)) place = -1;
      if (place < 0 && (last || (query.initials && isInitial(term)))) place = title.findIndex((pair, i) => !used.has(i) && BangVang.begins(pair[0], term, query.done));
      if (place >= 0) {
        take(place);
        if (title[place][0] !== term) weak++;
        else if (title[place][1] === word) exact++;
        else if (word !== term && word) accents++;
      } else if (query.given && query.given.has(term)) known++;
      else if (slips && (place = title.findIndex((p, i) => !used.has(i) && isNear(p[0], term))) >= 0) {
        take(place);
        slips--;
      } else outside.push(at);
    }
    const person = entry.kind === "recipient";
    if (!places.length && !known && person) return 0;
    const missing = unmatched(entry, query, outside, person);
    if (missing.some((at) => query.near || query.pairs.length === missing.length || !isSoft(query.pairs, at, person))) return 0;
    const alone = query.pairs.length === 1 && query.pairs[0][0].length >= TELLING;
    if (query.near && (slips || (person && places.length < 2 && title.length > 1 && !alone))) return 0;
    weak += missing.length;
    if (person) accents += (seams(entry, query, outside, missing) * SEAM - ownRole(entry, query, outside)) / WRONG_ACCENT;
    const ofYear = query.pairs.some((pair) => pair[0] === String(entry.year)) ? OWN_YEAR : 0; // not a year that it only names
    const points = (person ? 30 : entry.kind === "unit" ? UNIT : 0) - accents * WRONG_ACCENT - weak * 6 - beside(query, outside, missing, person);
    if (!places.length) return Math.max(1, points + 100 + ofYear);
    const near = query.near ? 200 : query.loose && query.done ? LOOSE : 0;
    const rising = places.every((place, i) => i === 0 || place > places[i - 1]);
    const isGroup = !person || BangVang.looksCollective(entry.title);
    if (isGroup && query.initials && !(rising && isTight(places))) return 0; // THPT N.T. Minh Khai
    if (isGroup && person && outside.length - missing.length > 1 && isLone(title, places)) return 0;
    return Math.max(1, points + ofYear + exact - near +
      (!person && !outside.length ? OWN_TITLE : 0) + part(entry, title, used, places, rising, exact));
  }

  // Whether one syllable of a long name is all of it that a query has (the cơ of cơ sở, for cờ thi đua 2025): it says nothing.
  function isLone(title, places) {
    const told = places.filter((place) => !YEAR.test(title[place][0]));
    return title.length > LONGEST_NAME && told.length < 2 && !told.some((place) => isNumber(title[place][0]));
  }

  // What words outside the title cost: those that need not stand anywhere (thầy hiệu trưởng …) less than where they do not.
  function beside(query, outside, missing, person) {
    const found = outside.filter((at) => !missing.includes(at));
    return found.reduce((sum, at) => sum + (isSoft(query.pairs, at, person) ? MAY_STAND : BESIDE), 0);
  }

  function ownRole(entry, query, outside) {
    if (!outside.length) return 0;
    const terms = query.pairs.map((pair) => pair[0]), own = BangVang.rows.roleTerms(entry);
    const isOf = outside.some((at) => BangVang.roles.isOf(terms, at, own));
    return isOf ? OWN_ROLE + (BangVang.roles.isFirst(terms, own) ? OWN_ROLE : 0) : 0;
  }

  function part(entry, title, used, places, rising, exact) {
    if (used.size === title.length) return (rising ? 900 : 800) + (exact >= used.size ? 60 : 0);
    if (entry.kind === "recipient") return personPart(entry, title, used, rising) + (exact >= used.size ? AS_TYPED : 0);
    return titlePart(title, used, places, rising);
  }

  // Whether "so" is the number of a paper (số 1620) where the title has another word of these letters (cơ sở).
  function isNumberOf(pairs, at, title, place) {
    const next = pairs[at + 1];
    return next && isNumber(next[0]) && !(title[place + 1] && title[place + 1][0] === next[0]);
  }

  // Which of the terms outside the title stand nowhere else either. They count in runs, as people write them
  // (trường Trần Phú): a lone syllable out of a unit's name says nothing; a year, a quarter or a number does.
  function unmatched(entry, query, outside, person) {
    const others = outside.length ? BangVang.rows.otherTerms(entry) : null;
    // What is not a person may have the neighbour in its title: mô hình … (thư viện mở).
    const isOut = person ? new Set(outside) : new Set(query.pairs.keys());
    const term = (at) => query.pairs[at][0];
    return outside.filter((at) => {
      if (/\d/.test(term(at))) return !others.has(term(at));
      if (entry.kind === "anniversary" && ON_DAYS.has(query.pairs[at][1])) return false;
      const open = query.loose && at === query.pairs.length - 1;
      if (person && BangVang.roles.isSubject(term(at), others) && BangVang.roles.isTaught(query.pairs.map((pair) => pair[0]), at)) return false;
      if (isOut.has(at - 1) && others.has(term(at - 1) + " " + term(at))) return false;
      if (isOut.has(at + 1) && others.has(term(at) + " " + term(at + 1))) return false;
      if (open && isOut.has(at - 1) && BangVang.roles.begins(others, term(at - 1) + " " + term(at))) return false;
      if (open && person && BangVang.roles.begins(BangVang.rows.roleTerms(entry), term(at))) return false;
      return !(query.loose && person && at === query.pairs.length - 2 && isOut.has(at + 1) &&
        BangVang.roles.begins(BangVang.rows.roleTerms(entry), term(at) + " " + term(at + 1)));
    });
  }

  // How often words that follow each other in the query do not in the entry: of two schools, whose name has them so leads.
  function seams(entry, query, outside, missing) {
    const found = new Set(outside.filter((at) => !missing.includes(at)));
    return outside.filter((at) => found.has(at) && found.has(at + 1) &&
      !BangVang.rows.otherTerms(entry).has(query.pairs[at][0] + " " + query.pairs[at + 1][0])).length;
  }

  function find(title, used, term, word) {
    let folded = -1;
    for (let at = 0; at < title.length; at++) {
      if (title[at][0] !== term || used.has(at)) continue;
      if (title[at][1] === word) return at;
      if (folded < 0) folded = at;
    }
    return folded;
  }

  function personPart(entry, title, used, rising) {
    const given = BangVang.terms(BangVang.givenName(entry.title)).pop();
    const hasGiven = title.some((pair, at) => used.has(at) && pair[0] === given && at >= title.length - 1) ||
      (used.size === 1 && title.some((pair, at) => used.has(at) && pair[0] === given));
    return (hasGiven ? GIVEN : 400) + (rising ? 40 : 0) + Math.round((used.size / title.length) * 50);
  }

  const isTight = (places) => places[places.length - 1] - places[0] === places.length - 1;

  function titlePart(title, used, places, rising) {
    const tight = rising && isTight(places);
    // (Trường) THCS Hòa Bình, Hòa Bình THCS, THCS Hòa Bình (xã) Tân Lập
    const isWhole = title.every((pair, at) => used.has(at) || !at || BETWEEN.has(pair[0]));
    if (isWhole && (used.size > 1 || title.length === 2)) return rising ? 850 : 780;
    return (tight ? IN_RUN : 280) + Math.round((used.size / title.length) * 100);
  }

  function titleOf(entry) {
    if (!entry.pairs) entry.pairs = BangVang.termPairs(entry.title);
    return entry.pairs;
  }

  // A name with an apostrophe as others write it: H'Hen and H Hen.
  function apart(name) {
    if (!APOSTROPHE.test(name)) return [];
    return [BangVang.withPrefix(name), name.split(APOSTROPHE).join(" ")].filter((one) => one !== name);
  }

  // Words of a unit or a place may be words of a name too (cô Hoa trường Lê Lợi, of whom is called Lê Trúc Hoa).
  function scored(entry, query) {
    const points = score(entry, query);
    if (points || entry.kind !== "recipient" || query.pairs.length < 3) return points;
    const others = BangVang.rows.otherTerms(entry), beside = new Set();
    query.pairs.forEach((pair, at) => { if (at && others.has(query.pairs[at - 1][0] + " " + pair[0])) beside.add(at - 1).add(at); });
    return beside.size ? score(entry, Object.assign({ beside }, query)) : 0;
  }

  // Other readings of a name count as well, a little less: H'Hen typed in two words, an alias, a former name.
  function best(entry, query) {
    const others = entry.aliases || [];
    return others.concat(...[entry.title].concat(others).map(apart)).reduce((most, title) => {
      const reading = Object.assign({}, entry, { pairs: BangVang.termPairs(title) });
      return Math.max(most, score(reading, query) - OTHER_NAME);
    }, scored(entry, query));
  }

  BangVang.rank = { WHOLE, GIVEN, IN_RUN, YEAR, BEFORE, OFFICES, score: best, isNear, isSoft, isInitial };
})(BangVang);
