// Readings of a query: as it is typed, and where no title has it so, as it is meant: by a keyboard that was off, with the
// spaces that are missing, with days, levels and offices as records write them.
(function (BangVang) {
  "use strict";
  const SCHOOLS = ["tiểu học", "trung học cơ sở", "trung học phổ thông"]; // cấp 1, 2, 3
  const IN_WORDS = { "một": 1, mot: 1, i: 1, hai: 2, ii: 2, ba: 3, iii: 3 };
  // In letters that may as well begin a name: NV An is Nguyễn Văn An first, then nhân viên An.
  const LETTERS = {
    ht: "hiệu trưởng", pht: "phó hiệu trưởng", hp: "hiệu phó", tpt: "tổng phụ trách", ttcm: "tổ trưởng chuyên môn",
    ktt: "kế toán trưởng", nv: "nhân viên", sv: "sinh viên", hv: "học viên", gvmn: "giáo viên mầm non", gvth: "giáo viên tiểu học",
    cp: "chính phủ", cv: "chuyên viên", gdmn: "giáo dục mầm non", gdth: "giáo dục tiểu học", gdtrh: "giáo dục trung học", kh: "kế hoạch",
    "lđ": "lao động", ntm: "nông thôn mới", sv5t: "sinh viên 5 tốt", tq: "toàn quốc", ttcp: "thủ tướng chính phủ", vn: "Việt Nam"
  };
  const IN_LETTERS = new RegExp("(^|\\s)(" + Object.keys(LETTERS).join("|") + ")\\.?(?=\\s|$)", "giu");
  // Whom a degree, a word of kinship or what a list writes stands before: PGS.TS. Vương Đình Khoa, bác Sơn, đ/c Hà, 12. Lê An.
  const BEFORE_NAMES = new RegExp("^(?:\\d{1,4}[.)]\\s*|(?:[đd]\\s?[/.]\\s?c|[đd][oồ]ng ch[ií])[.\\s]\\s*|h[oọ] (?:v[aà] )?t[eê]n\\s?:?\\s+|(?:(?:p?gs|ts|ths|(?:ph[oó] )?gi[aá]o s[uư]|(?:ti[eế]n|th[aạ]c) s[iĩyỹ])[.,\\s]+)+|" +
    "(?:b[aá]c|ch[uú]|ch[aá]u|b[aạ]n)\\s+)(?=\\p{L})", "iu");
  // H'Mây of those who write H Mây, Y'Phôn of Y Phôn.
  const PREFIX = /(^|[^\p{L}\p{N}])(\p{L})['’‘ʼʹ′`´ˈ＇]\s*(?=\p{L})/gu;
  // The letters of a paper's number say nothing more beside a name: Mạc Thị Hiền 1620/QĐ-SGDĐT.
  const OF_NUMBERS = /(\d)\s?[/-]\s?(?:q[đd])\s?[/-]\s?[\p{L}&]+/giu;
  // What was: Trường THCS Suối Mơ cũ.
  const FORMER = /\s+(?:c[uũ]|tr[uư][oơớ]c (?:đ|d)[aâ]y)\s*$/iu;
  // Kinds of places by their letter: h. Suối Mơ, x. Bản Sáng.
  const PLACES = { h: "huyện", p: "phường", q: "quận", t: "tỉnh", x: "xã" };
  const OF_PLACE = /(^|[\s,])([hpqtx])\.\s?(?=\p{L})/giu;
  const LONGEST_SYLLABLE = 7; // letters: nghiêng
  const SHORTEST_JOINED = 4; // of words without their space: Sari
  const LONGEST_JOINED = 40;
  const PARTINGS = 4; // that are asked for; while typing half of them
  const UNLISTED = 100; // how rare a word is taken to be that stands in no title (thầy)

  const unique = (list) => Array.from(new Set(list));

  // Schools and reports as people call them: trường cấp 3 Nguyễn Huệ, C2 Kim Đồng, cấp 2-3 Cồn Gió, mẫu giáo Hoa Sữa, trg. THCS Trần Phú, báo cáo tổng kết 2024.
  function schools(text) {
    return text.replace(/(^|\s)(c[aấ]p\s)(m[oộ]t|hai|ba|i{1,3})(?=\s)/giu, (_, before, level, said) => before + level + IN_WORDS[said.toLowerCase()])
      .replace(/(^|\s)c(?:[aấ]p\s?)?([123])(?:(?:\s?[-,&+]\s?|\s(?:v[aà]\s)?)([123]))?(?=\s)/giu, (_, before, level, next) =>
      before + SCHOOLS[level - 1] + (next ? " " + SCHOOLS[next - 1] : ""))
      .replace(/(^|\s)m[aẫ]u gi[aá]o(?=\s|$)/giu, "$1mầm non")
      .replace(/(^|\s)tr(?:g\.?|\.)(?=\s)/giu, "$1trường")
      .replace(/(^|\s)b[aá]o c[aá]o (?=(?:t[oổ]ng|s[oơ]) k[eế]t)/giu, "$1");
  }

  // Initials in one (NT Thảo), where they are not the letters of one sound (Ng Thảo) nor those of a word (HSG).
  function initials(text) {
    return text.replace(/(^|\s)(?!(?:ch|gh|kh|ng|ngh|nh|ph|th|tr)\s)([bcdđghklmnpqrstvx]{2,3})(?=\s)/giu, (whole, before, letters) =>
      BangVang.terms(letters).length > 1 ? whole : before + Array.from(letters).join(" "));
  }

  // Before a number, kinds of papers: CV 912, BC 398/BC-SGDĐT.
  const PAPERS = { bc: "báo cáo", ct: "chỉ thị", cv: "công văn", hd: "hướng dẫn", tb: "thông báo" };
  const OF_PAPER = new RegExp("(^|\\s)(" + Object.keys(PAPERS).join("|") + ")\\.?(?=\\s(?:s[oố]\\s)?\\d)", "giu");

  // Học và làm theo Bác: records have his name.
  const inFull = (text) => text.replace(OF_PAPER, (_, before, letters) => before + PAPERS[letters.toLowerCase()])
    .replace(IN_LETTERS, (_, before, letters) => before + LETTERS[letters.toLowerCase()])
    .replace(/(^|\s)sinh nh[aậ]t(?=\s)/iu, "$1ngày sinh").replace(/(\s)b[aá]c(?:\s+h[oồ])?\s*$/iu, "$1Hồ Chí Minh");

  // A word of which one letter stands three times and more (Đoạttt); III is a number, and a lone letter a word.
  const unrepeated = (text) => text.replace(/\p{L}{4,}/gu, (word) => (/^(.)\1*$/iu.test(word) ? word : word.replace(/([^i])\1{2,}/giu, "$1")));

  // Words that no title has, with a letter that was pressed twice once: Khảii.
  const once = (text, isWord) => text.replace(/\p{L}{3,}/gu, (word) => {
    const less = word.replace(/(\p{L})\1/giu, "$1");
    return less !== word && !BangVang.terms(word).every(isWord) && BangVang.terms(less).every(isWord) ? less : word;
  });

  // Places with their kinds in full, where the site has a place that is called so: P. Anh and Nguyễn H. Bình are people.
  async function places(text) {
    if (!text.match(OF_PLACE)) return text;
    const called = (await BangVang.facets.overview()).counts.filter((value) => value[0] === "noi")
      .flatMap((value) => value[2].split(", ")).map((name) => BangVang.rows.termsOf(name).join(" ") + " ");
    return text.replace(OF_PLACE, (whole, before, letter, at) => {
      const kind = PLACES[letter.toLowerCase()];
      const said = BangVang.terms(kind + " " + text.slice(at + whole.length)).join(" ") + " ";
      return called.some((name) => said.startsWith(name)) ? before + kind + " " : whole;
    });
  }

  // The likeliest partings of a word that was typed without spaces (nguyenthihoa, RơChâm) into words that are known; a word
  // is the likelier the more titles have it. open: the last one may be the beginning of a word.
  function partings(index, word, isWord, open) {
    const letters = Array.from(word);
    const rarity = (part, isLast) => {
      const terms = BangVang.terms(part);
      if (terms.length > 1) return UNLISTED;
      if (terms.length && /[aeiouy]/.test(terms[0])) {
        if (index.listed.has(terms[0])) return index.listed.get(terms[0]) + 2;
        if (isWord(terms[0])) return UNLISTED;
      }
      return terms.length && isLast && Array.from(index.listed.keys()).some((one) => BangVang.begins(one, terms[0])) ? UNLISTED : 0;
    };
    const ways = letters.map(() => []).concat([[{ cost: 0, parts: [] }]]);
    for (let start = letters.length - 1; start >= 0; start--) {
      for (let end = start + 1; end <= Math.min(letters.length, start + LONGEST_SYLLABLE); end++) {
        if (!ways[end].length) continue;
        const part = letters.slice(start, end).join(""), rare = rarity(part, open && end === letters.length);
        if (rare) ways[end].forEach((way) => ways[start].push({ cost: way.cost + 2 + Math.log(rare), parts: [part].concat(way.parts) }));
      }
      ways[start] = ways[start].sort((one, other) => one.cost - other.cost).slice(0, PARTINGS);
    }
    return ways[0].map((way) => way.parts.join(" "));
  }

  // The query with the spaces that were left out, in up to some ways.
  function apart(index, text, isWord, typing) {
    const found = new Map();
    for (const [word] of text.matchAll(/\p{L}+(?!['’]?[\p{L}\p{N}])/gu)) {
      const isOne = BangVang.terms(word).every(isWord) || BangVang.isSyllable(word);
      if (isOne || word.length < SHORTEST_JOINED || word.length > LONGEST_JOINED) continue;
      const ways = partings(index, word, isWord, typing && text.endsWith(word));
      if (ways.length) found.set(word, ways);
    }
    if (!found.size) return [];
    return Array.from({ length: typing ? PARTINGS / 2 : PARTINGS }, (_, at) => text.replace(/\p{L}+/gu, (word) =>
      (found.has(word) ? found.get(word)[Math.min(at, found.get(word).length - 1)] : word)));
  }

  const isWhole = (answer) => answer.found.some((one) => one.points >= BangVang.names.WHOLE_OR_NEAR);
  // Whether a page that is nobody's has the words of a query one after the other, and no other answer.
  const isInRun = (answer, of) => of.found.some((one) => one.points >= BangVang.rank.IN_RUN && one.entry.kind !== "recipient") &&
    !answer.found.some((one) => one.points >= BangVang.rank.IN_RUN);
  const hasPerson = (answer) => answer.found.some((one) => one.entry.kind === "recipient");

  // What a query may have been typed as by a keyboard that was off.
  async function keyed(text) {
    const { fromTelex, fromVni } = await BangVang.data.part("keyboards");
    return [fromTelex(text), fromVni(text)];
  }

  // Words that no title has may be keys of a keyboard that was off, or a word and a number without a space
  // (QĐ1620, 1620QĐSGDĐT).
  async function byKeys(index, text, typing, isWord) {
    const isStrange = BangVang.termPairs(text).some((pair) => !isWord(pair[0]) && !/^[\d/]+$/.test(pair[0]));
    const isKnown = (pair) => index.listed.has(pair[0]) || /^[\d/]+$/.test(pair[0]);
    const numbers = text.replace(/(\p{L})(\d)/gu, "$1 $2").replace(/(\d)(\p{L})/gu, "$1 $2")
      .replace(/(\d (?:q[đd]|kh|cv|tb|hd|nq|ct))[-/]?(?=\p{L}{3})/giu, "$1 ");
    let meant = ""; // words that no title has together; awards and texts may
    for (const decoded of unique([...(isStrange ? await keyed(text) : []), numbers])) {
      if (decoded === text) continue;
      const pairs = BangVang.termPairs(decoded);
      if (!pairs.every(decoded === numbers ? isKnown : (pair) => isWord(pair[0]) || /\d/.test(pair[0]))) continue;
      const answer = await BangVang.names.findPairs(pairs, typing);
      if (answer.found.length) return Object.assign(answer, { read: decoded });
      meant = meant || decoded;
    }
    return { found: [], meant };
  }

  // {found, cut, read: the query as it was read, meant: how honours and texts should read it, where no title has it}.
  // year: the one of which people say this year.
  async function find(text, typing, year) {
    const index = await BangVang.data.contents();
    const asIs = BangVang.termPairs(text);
    const written = await places(asIs.every((pair) => index.listed.has(pair[0])) ? text : unrepeated(text));
    if (written !== text) {
      const answer = await find(written, typing, year);
      return Object.assign(answer, { read: answer.read || written });
    }
    const findText = (read) => BangVang.names.findPairs(BangVang.termPairs(read), typing);
    let isWord = (term) => index.listed.has(term), decoded = "";
    if (!asIs.every((pair) => isWord(pair[0]) || /^[\d/]+$/.test(pair[0]))) {
      const ofRoles = await BangVang.roles.words();
      isWord = (term) => index.listed.has(term) || ofRoles.has(term) || BangVang.rank.BEFORE.has(term);
      const other = await byKeys(index, text, typing, isWord);
      if (other.found.length) return other;
      decoded = other.meant;
    }
    const answer = await BangVang.names.findPairs(asIs, typing);
    if (isWhole(answer)) return answer;
    // What is called so in full comes before what has the words somewhere.
    const spoken = BangVang.spoken(text, year), school = schools(text);
    for (const read of unique([spoken, school, inFull(school), school.replace(FORMER, "")])) {
      if (read === text || (read === spoken && hasPerson(answer))) continue;
      const other = await findText(read);
      const urls = new Set(other.found.map((one) => one.entry.url));
      const named = answer.found.filter((one) => one.points >= BangVang.rank.IN_RUN && !urls.has(one.entry.url)); // Trường Ba Tháng Hai
      if (urls.size && read === spoken) return Object.assign(other, { read, found: other.found.concat(named) });
      if (other.found.some((one) => one.points >= BangVang.rank.WHOLE) || isInRun(answer, other)) return Object.assign(other, { read });
    }
    if (answer.found.length) return answer;
    const parted = apart(index, text, isWord, typing);
    const meantBy = unique([initials(school), text.replace(BEFORE_NAMES, ""), text.replace(PREFIX, "$1$2 "), inFull(school), ...parted, once(text, isWord)]);
    let named = null; // by initials, but nobody: an office in letters comes before (sv 5 tốt)
    for (const read of meantBy) {
      if (read === text) continue;
      const other = await findText(read);
      if (!other.found.length) continue;
      Object.assign(other, { read });
      if (read !== initials(school) || hasPerson(other)) return other;
      named = other;
    }
    if (named) return named;
    const inWords = schools(spoken), meant = [decoded || (inFull(school) === school ? parted[0] || spoken : inFull(inWords))];
    if (inWords !== spoken) meant.push(inWords);
    const bare = text.replace(OF_NUMBERS, "$1");
    const of = bare === text ? answer : await findText(bare);
    const people = of.found.filter((one) => one.entry.kind === "recipient");
    return people.length ? Object.assign(of, { found: people }) : Object.assign(answer, { meant });
  }

  BangVang.readings = { find };
})(BangVang);
