// Terms of titles and queries: the twin of hooks/bangvang/search/terms.py, held to it by tests/vectors/search.
(function (BangVang) {
  "use strict";
  const ABBREVIATIONS = {
    bgd: "bo giao duc", bgddt: "bo giao duc va dao tao", bk: "bang khen", cbgv: "can bo giao vien",
    cbql: "can bo quan ly", cdsp: "cao dang su pham", clb: "cau lac bo", cntt: "cong nghe thong tin",
    cstd: "chien si thi dua", cstdcs: "chien si thi dua co so", cstt: "chien si tien tien",
    csvc: "co so vat chat", dtnt: "dan toc noi tru", gd: "giao duc", gddt: "giao duc va dao tao",
    gdnn: "giao duc nghe nghiep", gdtx: "giao duc thuong xuyen", gdvh: "gia dinh van hoa", gk: "giay khen",
    gv: "giao vien", gvcn: "giao vien chu nhiem", gvdg: "giao vien day gioi", gvg: "giao vien gioi",
    hcld: "huan chuong lao dong", hcm: "ho chi minh", hdnd: "hoi dong nhan dan", hs: "hoc sinh",
    hsg: "hoc sinh gioi", hsxs: "hoc sinh xuat sac", knc: "ky niem chuong", ldtt: "lao dong tien tien",
    ldxs: "lao dong xuat sac", mn: "mam non", ngnd: "nha giao nhan dan", ngut: "nha giao uu tu",
    pgd: "phong giao duc", pgddt: "phong giao duc va dao tao", ptcs: "pho thong co so",
    ptdtbt: "pho thong dan toc ban tru", ptdtnt: "pho thong dan toc noi tru", ptth: "trung hoc pho thong",
    sgd: "so giao duc", sgddt: "so giao duc va dao tao", tccb: "to chuc can bo", tdkt: "thi dua khen thuong",
    thcs: "trung hoc co so", thpt: "trung hoc pho thong", tncs: "thanh nien cong san",
    tntp: "thieu nien tien phong", tp: "thanh pho", tphcm: "thanh pho ho chi minh",
    ttgdtx: "trung tam giao duc thuong xuyen", ttldtt: "tap the lao dong tien tien",
    ttldxs: "tap the lao dong xuat sac", tx: "thi xa", ubnd: "uy ban nhan dan", vhxh: "van hoa xa hoi"
  };
  const IN_CAPITALS = { DT: "dao tao", TH: "tieu hoc", TT: "trung tam" };
  const QUARTERS = { 1: "q1", 2: "q2", 3: "q3", 4: "q4", i: "q1", ii: "q2", iii: "q3", iv: "q4" };
  const GRADES = { 1: "nhat", 2: "nhi", 3: "ba", i: "nhat", ii: "nhi", iii: "ba" };
  const has = (object, key) => Object.prototype.hasOwnProperty.call(object, key);
  const LETTER = "[\\p{L}\\p{N}_]";
  const EDUCATION = new RegExp("(^|[^\\p{L}\\p{N}_])([BSP]?)GD\\s?(?:&|-|va|và)\\s?[ĐD]T(?!" + LETTER + ")", "giu");
  const CITY = /(^|[^\p{L}\p{N}_])TP\.\s?(?=\p{L})/giu;
  const EARLY_DAY = /(^|[^\p{L}\p{N}_])m[oôồuù]ng\s+(?=\d)/giu; // mồng 8 tháng 3
  const DAY_IN_WORDS = /(\d{1,2})\s+th[aá]ng\s+(\d{1,2})(?!\d)/gi;
  const SCHOOL_YEAR = /(^|[^\p{L}\d/.-])((?:n[aă]m h[oọ]c|nh)\s+)?(20)?(\d\d)\s?([-–—/])\s?(?:20)?(\d\d)(?![\d/.-])/giu;
  const DAY = /(^|[^\d/.-])0?(\d{1,2})(?:[/.-]|\s\/\s?|\/\s)0?(\d{1,2})(?!\d)/g;

  // What the rules for days, quarters and abbreviations with signs could change; all other text goes the short way.
  const UNUSUAL = /\d|gd|tp\./i;
  const learned = new Map(); // of each word seen: [terms, terms after the word for a school, its one spelling]
  const MOST_LEARNED = 20000;

  // [[term, word as typed in its one spelling], …]; the word is empty where an abbreviation was written out.
  function pairs(text) {
    const found = [];
    let plain = BangVang.nfc(text), start = 0;
    if (UNUSUAL.test(plain)) {
      plain = plain.replace(EDUCATION, "$1$2GDĐT").replace(CITY, "$1thành phố ")
        .replace(EARLY_DAY, "$1").replace(DAY_IN_WORDS, "$1/$2");
      for (const day of plain.matchAll(DAY)) {
        if (+day[2] >= 1 && +day[2] <= 31 && +day[3] >= 1 && +day[3] <= 12) {
          fromWords(plain.slice(start, day.index + day[1].length), found);
          found.push([+day[2] + "/" + +day[3], ""]);
          start = day.index + day[0].length;
        }
      }
    }
    fromWords(plain.slice(start), found);
    return settled(found);
  }

  function fromWords(text, found) {
    let before = "";
    for (const word of BangVang.words(text)) {
      if (!learned.has(word)) {
        if (learned.size >= MOST_LEARNED) learned.clear();
        learned.set(word, [expand(word, false), expand(word, true), BangVang.canonicalSpelling(word.toLowerCase())]);
      }
      const known = learned.get(word);
      const expanded = known[before === "truong" ? 1 : 0];
      expanded.forEach((term) => found.push([term, expanded.length === 1 ? known[2] : ""]));
      before = expanded[expanded.length - 1];
    }
  }

  function expand(word, afterSchool) {
    const folded = BangVang.fold(BangVang.canonicalSpelling(word)).replace(/'/g, "");
    const plain = BangVang.fold(word).toUpperCase();
    const capitals = word === word.toUpperCase() && word !== word.toLowerCase();
    if (has(IN_CAPITALS, plain) && (capitals || afterSchool)) return IN_CAPITALS[plain].split(" ");
    return (has(ABBREVIATIONS, folded) ? ABBREVIATIONS[folded] : folded).split(" ").filter(Boolean);
  }

  function settled(found) {
    const joined = [];
    for (const pair of found) {
      const last = joined.length ? joined[joined.length - 1][0] : "";
      if (last === "quy" && has(QUARTERS, pair[0])) {
        joined[joined.length - 1] = [QUARTERS[pair[0]], ""];
        continue;
      }
      if (pair[0] === "dao" && last === "duc" && joined.length > 1 && joined[joined.length - 2][0] === "giao") {
        joined.push(["va", ""]);
      }
      joined.push(last === "hang" && has(GRADES, pair[0]) ? [GRADES[pair[0]], ""] : pair);
    }
    return joined;
  }

  function namePairs(name) {
    const bound = BangVang.withPrefix(name), found = pairs(bound);
    for (const word of BangVang.words(bound)) {
      if (word.includes("'")) word.split("'").forEach((part) => fromWords(part, found));
    }
    return found;
  }

  // School years of a query as awards have them: năm học 23-24, NH 2023-2024, 2023-24. 11-12 alone is a day.
  function schoolYears(text) {
    return text.replace(SCHOOL_YEAR, (whole, before, said, century, first, sign, second) => {
      const isSpan = +second === +first + 1 && (said || century || (sign !== "/" && +second > 12));
      return isSpan ? before + (said ? "năm học " : "") + "20" + first + "-20" + second : whole;
    });
  }

  const SHORT_YEAR = /(^|[^\d/.-])((?:0?[1-9]|[12]\d|3[01])([/.-])(?:0?[1-9]|1[0-2])\3)(\d\d)(?![\d/.-])/g;

  // Days and months of a query as records write them: 17/11/25, 20 thg 11, T11/2024.
  function days(text) {
    return text.replace(SHORT_YEAR, "$1$220$4").replace(/(\d\s*)thg\.?\s*(?=\d)/giu, "$1 tháng ")
      .replace(/(^|\s)t(?=\d{1,2}[/-](?:19|20)\d\d)/giu, "$1tháng ");
  }

  const ONLY_Y = /^(?:h|k|l|m|t|qu)y$/; // where canonicalSpelling writes y for i

  // Numbers, days and quarters in words; a word with signs counts only with these (tháng, not thắng).
  const SAID = new Map("một mốt hai ba bốn tư năm lăm sáu bảy bẩy tám chín mười mươi tháng rằm mồng mùng giêng chạp quý tết nay ngoái trước hạng"
    .split(" ").map((word) => [word, BangVang.fold(word)]));
  const ONES = { mot: 1, hai: 2, ba: 3, bon: 4, tu: 4, nam: 5, lam: 5, sau: 6, bay: 7, tam: 8, chin: 9, muoi: 10, gieng: 1, chap: 12, ram: 15, nay: 0, ngoai: -1, truoc: -1 };
  const ONE = "(?:mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin)";
  const MONTH = "(muoi (?:mot|hai)|muoi|gieng|chap|" + ONE + "|\\d\\d?)";
  const NUMBER = "(?:hai|ba) muoi " + ONE + "|(?:hai|ba) muoi|(?:hai|ba) " + ONE + "|muoi " + ONE + "|muoi|" + ONE + "|\\d\\d?";
  // Six months of a year are no day: sơ kết 6 tháng năm 2026.
  const SPOKEN = [
    [new RegExp(" (?:m[ou]ng )?(ram|" + NUMBER + ") thang " + MONTH + "(?= )(?! \\d{4})", "g"), (day, month) => day <= 31 && month <= 12 && day + "/" + month],
    [new RegExp(" m[ou]ng (" + NUMBER + ") (?=tet )", "g"), (day) => day + "/1"],
    [/ hang (mot|hai)(?= )/g, (grade) => "hạng " + ["nhất", "nhì"][grade - 1]],
    [/ nam (nay|ngoai|truoc)(?= )/g, (years, year) => "năm " + (year + years)],
    [/ quy (mot|hai|ba|bon|tu)(?= )/g, (quarter) => "quý " + ["", "I", "II", "III", "IV"][quarter]]
  ];

  function numberOf(said) {
    return said.split(" ").map((word) => (has(ONES, word) ? ONES[word] : +word)).reduce((sum, one, at, all) =>
      (all.length === 1 ? one : one === 10 ? Math.max(sum, 1) * 10 : at && sum < 10 ? sum * 10 + one : sum + one), 0);
  }

  // A query with its days, quarters and years in figures: hai mươi tháng mười một, rằm tháng 8, mồng một tết, quý ba,
  // năm ngoái; year: the one that is năm nay.
  function spoken(text, year) {
    const found = Array.from(text.matchAll(/[\p{L}\p{N}]+/gu));
    const line = " " + found.map((one) => {
      const small = BangVang.canonicalSpelling(one[0].toLowerCase());
      return SAID.get(small) || (small === BangVang.fold(small) ? small : "-");
    }).join(" ") + " ";
    const changes = [];
    for (const [wording, written] of SPOKEN) {
      for (const match of line.matchAll(wording)) {
        const start = line.slice(0, match.index).split(" ").length - 1;
        const end = start + match[0].trim().split(" ").length - 1;
        const meant = written(...match.slice(1).map(numberOf), year);
        if (meant) changes.push([found[start].index, found[end].index + found[end][0].length, meant]);
      }
    }
    return changes.sort((one, other) => other[0] - one[0])
      .reduce((said, [start, end, meant]) => said.slice(0, start) + meant + said.slice(end), text);
  }

  // Whether a term begins as half a word does: the li of Lý, which is one spelling with ly, begins Linh too, while it is typed.
  function begins(term, start, done) {
    return term.startsWith(start) || (!done && ONLY_Y.test(start) && term.startsWith(start.replace(/y$/, "i")));
  }

  BangVang.termPairs = pairs;
  BangVang.begins = begins;
  BangVang.schoolYears = schoolYears;
  BangVang.days = days;
  BangVang.spoken = spoken;
  BangVang.namePairs = namePairs;
  BangVang.terms = (text) => pairs(text).map((pair) => pair[0]);
  BangVang.nameTerms = (name) => namePairs(name).map((pair) => pair[0]);
})(BangVang);
