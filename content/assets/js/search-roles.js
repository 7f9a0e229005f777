// Roles (chức vụ, môn dạy, nghề): which words of a query are of a role, and what a role is called besides.
(function (BangVang) {
  "use strict";
  // As people say it, and as it may be written in a record.
  const ALSO = [
    ["pho hieu truong", "hieu pho"], ["thu vien", "thu thu"], ["giao duc the chat", "the duc"], ["tieng anh", "anh van"],
    ["cap duong", "nau an"]
  ];
  // Subjects in one syllable, which stands for a role only where somebody teaches it (thầy Khải lý, giáo viên hóa).
  const SUBJECTS = {
    toan: "toan hoc", ly: "vat ly", hoa: "hoa hoc", sinh: "sinh hoc", van: "ngu van", su: "lich su", dia: "dia ly",
    anh: "tieng anh", tin: "tin hoc"
  };
  const SHORT = Object.keys(SUBJECTS);
  const TEACHING = " (?:giao vien|to|mon|day)((?: (?:" + SHORT.join("|") + "))+)(?= (?!thu |phong ))";
  const TEACHES = new Set("vien giao day mon to truong pho".split(" "));
  const TEACHERS = new Set(["thay", "co"]);
  const SUBJECT = "= ";
  const FIRST = "^ ";

  // Adds the terms of a role to a set: each and with its neighbour, the first by itself, subjects in one syllable.
  function add(all, role) {
    const terms = BangVang.terms(role);
    let text = " " + terms.join(" ") + " ";
    addRun(all, terms);
    all.add(FIRST + terms[0]);
    ALSO.forEach(([written, said]) => { if (text.includes(" " + written + " ")) addRun(all, said.split(" ")); });
    SHORT.forEach((short) => {
      if (!text.includes(" " + SUBJECTS[short] + " ")) return;
      all.add(SUBJECT + short);
      text = text.replace(SUBJECTS[short] + " ", ""); // địa lý is not vật lý
    });
    for (const found of text.matchAll(new RegExp(TEACHING, "g"))) found[1].trim().split(" ").forEach((one) => {
      all.add(SUBJECT + one);
      addRun(all, SUBJECTS[one].split(" "));
    });
  }

  function addRun(all, terms) {
    terms.forEach((term, at) => {
      all.add(term);
      if (at) all.add(terms[at - 1] + " " + term);
    });
  }

  // The terms of all roles of the site.
  async function words() {
    const index = await BangVang.data.contents();
    const file = await BangVang.data.file(index.roles);
    if (!file.words) {
      file.words = new Set();
      file.forEach((role) => add(file.words, role));
    }
    return file.words;
  }

  // Whether the term at a place is the subject that somebody teaches.
  function isTaught(terms, at) {
    return Object.prototype.hasOwnProperty.call(SUBJECTS, terms[at]) &&
      (TEACHES.has(terms[at - 1]) || (at > 1 && TEACHERS.has(terms[0])));
  }

  // Whether a term is of a role that others (the terms of some roles) say: beside its neighbour, or as what is taught.
  function isOf(terms, at, others) {
    return others.has(terms[at - 1] + " " + terms[at]) || others.has(terms[at] + " " + terms[at + 1]) ||
      (isTaught(terms, at) && others.has(SUBJECT + terms[at]));
  }

  // Whether a role begins as the query says it: hiệu trưởng is more than phó hiệu trưởng.
  function isFirst(terms, others) {
    return terms.some((term, at) => others.has(FIRST + term) && others.has(term + " " + terms[at + 1]));
  }

  // The words of a query (pairs of term and word) that are of roles; open: the last may be the beginning of one.
  async function said(pairs, open) {
    const known = await words();
    const terms = pairs.map((pair) => pair[0]), last = terms.length - 1;
    const isBegun = (start) => open && last > 0 && begins(known, start);
    const inTwo = isBegun(terms[last - 1] + " " + terms[last]), inOne = terms[last].length > 1 && isBegun(terms[last]);
    return pairs.filter((_, at) => isOf(terms, at, known) || (at === last && inOne) || (at >= last - 1 && inTwo));
  }

  const begins = (others, start) => Array.from(others).some((one) => one.startsWith(start));

  // The other words, without titles before names. Viễn and Hiếu are no viên and no hiệu.
  async function rest(pairs, open) {
    const { isSoft, BEFORE, OFFICES } = BangVang.rank;
    const ofRole = new Set(await said(pairs, open));
    const isName = (pair) => OFFICES.has(pair[0]) && pair[1] !== pair[0] && pair[1] !== OFFICES.get(pair[0]);
    const left = pairs.filter((pair, at) => !ofRole.has(pair) && (!isSoft(pairs, at, true) || isName(pair)));
    // cô thủ thư Hòa, thay hieu ly: what may be a subject or an office is a name, where nothing else is.
    return left.length ? left : pairs.filter((pair) => !BEFORE.has(pair[0]) && (!ofRole.has(pair) || SUBJECTS[pair[0]]));
  }

  const isSubject = (term, others) => others.has(SUBJECT + term);

  BangVang.roles = { SUBJECTS, add, words, said, rest, isOf, isTaught, isFirst, isSubject, begins };
})(BangVang);
