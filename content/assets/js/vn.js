// Vietnamese text in the browser: the twin of hooks/bangvang/text, held to it by tests/vectors (keyboards: search-keyboards.js).
// A classic script without dependencies, because module scripts do not load from file://.
(function (root) {
  "use strict";
  var TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];
  var SHAPES = "\u0302\u0306\u031b";
  var APOSTROPHES = /['’‘ʼʹ′`´ˈ＇]/g;
  var VOWELS = "aăâeêioôơuưy";

  function nfc(text) {
    return text.normalize("NFC");
  }

  function fold(text) {
    return text.replace(APOSTROPHES, "'").toLowerCase().normalize("NFKD")
      .replace(/[\p{M}\p{Cf}]/gu, "").replace(/[đðɖ]/g, "d").replace(/[ƀɓ]/g, "b");
  }

  // What looks like Đ in old files is Đ.
  function strokedD(text) {
    return text.replace(/[ÐƉ]/g, "Đ").replace(/[ðɖ]/g, "đ");
  }

  function words(text) {
    return nfc(text).replace(APOSTROPHES, "'").match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) || [];
  }

  // [[letter, tone], …]: â is a letter, â with a dot below is [â, 5].
  function split(text) {
    var found = [];
    Array.from(strokedD(text).normalize("NFD")).forEach(function (sign) {
      var last = found[found.length - 1];
      var tone = TONES.indexOf(sign);
      if (last && tone > 0) last[1] = Math.max(last[1], tone);
      else if (last && (SHAPES.indexOf(sign) >= 0 || /\p{M}/u.test(sign))) last[0] = nfc(last[0] + sign);
      else found.push([sign, 0]);
    });
    return found;
  }

  function join(letters) {
    return nfc(letters.map(function (pair) { return pair[0] + TONES[pair[1]]; }).join(""));
  }

  function toneless(text) {
    return split(text).map(function (pair) { return pair[0]; }).join("");
  }

  // --- syllables ---
  var ONSETS = "ngh,ch,gh,gi,kh,ng,nh,ph,qu,th,tr,b,c,d,đ,g,h,k,l,m,n,p,r,s,t,v,x".split(",").concat("");
  var RIMES = new Set((
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây " +
    "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu " +
    "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong " +
    "ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uân uâng uât uây " +
    "uê uêch uên uênh uêt uơ uôc uôi uôm uôn uông uôt uy uya uych uyn uynh uyp uyt uyu uyên uyêt " +
    "ư ưa ưc ưi ưm ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y ych yn ynh yp yt yu yêm yên yêng yêt yêu"
  ).split(" "));

  function tonePlace(rime) {
    var vowels = [], shaped = -1;
    for (var i = 0; i < rime.length; i++) {
      if ("ăâêôơư".indexOf(rime[i]) >= 0) shaped = i;
      if (VOWELS.indexOf(rime[i]) >= 0) vowels.push(i);
    }
    if (shaped >= 0) return shaped;
    if (vowels.length === 3) return 1;
    return vowels.length === rime.length ? vowels[0] : vowels[vowels.length - 1];
  }

  function parse(word) {
    var letters = split(word.toLowerCase());
    var tones = letters.filter(function (pair) { return pair[1]; });
    if (tones.length > 1) return null;
    var bare = letters.map(function (pair) { return pair[0]; }).join("");
    for (var i = 0; i < ONSETS.length; i++) {
      var onset = ONSETS[i];
      if (bare.startsWith(onset) && RIMES.has(bare.slice(onset.length))) {
        return { onset: onset, rime: bare.slice(onset.length), tone: tones.length ? tones[0][1] : 0 };
      }
    }
    return null;
  }

  function spelled(syllable) {
    var letters = (syllable.onset + syllable.rime).split("").map(function (one) { return [one, 0]; });
    letters[syllable.onset.length + tonePlace(syllable.rime)][1] = syllable.tone;
    return join(letters);
  }

  var BARE_RIMES = new Set(Array.from(RIMES, fold));

  // Whether a word is one syllable, its signs apart (nguyen, hòa); for search alone.
  function isSyllable(word) {
    var bare = fold(word);
    return ONSETS.some(function (onset) { return bare.startsWith(fold(onset)) && BARE_RIMES.has(bare.slice(fold(onset).length)); });
  }

  function canonicalWord(word) {
    var syllable = parse(word);
    if (!syllable) return word;
    var letters = split(word).map(function (pair) { return [pair[0], 0]; });
    var start = syllable.onset.length, rime = syllable.rime;
    letters[start + tonePlace(rime)][1] = syllable.tone;
    var oneSound = rime === "i" || rime === "y" || (syllable.onset === "qu" && /^[iy]/.test(rime));
    if (oneSound && syllable.onset && syllable.onset !== "g") {
      var wanted = /^(h|k|l|m|t|qu)$/.test(syllable.onset) ? "y" : "i";
      var old = letters[start][0];
      letters[start][0] = old === old.toLowerCase() ? wanted : wanted.toUpperCase();
    }
    return join(letters);
  }

  function canonicalSpelling(text) {
    return strokedD(nfc(text)).replace(/\p{L}+/gu, canonicalWord);
  }

  // --- order ---
  var ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
  var SIGNS = " _-‐‑–—,;:!?.…·'‘’\"“”«»()[]{}§@*/\\&#%†•`´^°+±÷×<=>¬|~$€0123456789";
  var ORDER = {};
  (SIGNS + ALPHABET).split("").forEach(function (sign, place) { ORDER[sign] = String.fromCharCode(256 + place); });

  function baseLetter(small) {
    if (ORDER[small]) return small;
    return small === "ƀ" || small === "ɓ" ? "b" : Array.from(small.normalize("NFD"))[0];
  }

  function sortKey(text) {
    var levels = ["", "", ""];
    split(text).forEach(function (pair) {
      var small = pair[0].toLowerCase();
      var base = baseLetter(small);
      levels[0] += ORDER[base] || "\uf000" + ("00000" + base.codePointAt(0).toString(16)).slice(-6);
      levels[1] += base === small ? pair[1] : 6;
      levels[2] += pair[0] === small ? 0 : 1;
    });
    return levels.join("\x01");
  }

  // --- names ---
  var PREFIXED = /^[\p{L}\p{N}_]['’‘ʼʹ′`´ˈ＇](?=[\p{L}\p{N}_])/u;
  // The first group stands for a look-behind, which Safari lacks until 16.4.
  var LONE_PREFIX = /(^|[^\p{L}\p{N}_])([\p{L}\p{N}_]['’‘ʼʹ′`´ˈ＇])\s+(?=[\p{L}\p{N}_])/gu;
  var REMARK = /\([^()]*\)\s*$/;

  // H' Hen is H'Hen.
  function withPrefix(name) {
    return name.replace(LONE_PREFIX, "$1$2");
  }

  function spaced(text) {
    return withPrefix(nfc(text)).split(/\s+/).filter(Boolean);
  }

  function looksCollective(name) {
    return spaced(name.replace(REMARK, "")).some(function (word) { return /^[\p{L}\p{N}]/u.test(word) && !/^\p{Lu}/u.test(word); });
  }

  function splitName(name) {
    var parts = spaced(name);
    if (parts.length < 2 || looksCollective(name)) return [parts.join(" "), ""];
    var remark = REMARK.exec(name);
    if (remark && remark.index) {
      var bare = splitName(name.slice(0, remark.index));
      return [bare[0], (bare[1] + " " + remark[0].trim()).trim()];
    }
    for (var i = 0; i < parts.length; i++) {
      if (PREFIXED.test(parts[i])) return [parts[i], parts.filter(function (_, at) { return at !== i; }).join(" ")];
    }
    var cut = parts[0] === "Y" && parts.length > 2 ? 2 : -1;
    if (cut === 2) return [parts.slice(0, 2).join(" "), parts.slice(2).join(" ")];
    return [parts[parts.length - 1], parts.slice(0, -1).join(" ")];
  }

  function givenName(name) {
    return splitName(name)[0];
  }

  function nameSortKey(name) {
    return splitName(name).map(sortKey).join("\x00");
  }

  function letter(name) {
    var first = toneless(givenName(name)).toLowerCase().match(/[\p{L}\p{N}]/u);
    var base = first && baseLetter(first[0]);
    return base && ALPHABET.indexOf(base) >= 0 ? base.toUpperCase() : "#";
  }

  function initial(word) {
    var first = toneless(word).match(/[\p{L}\p{N}]/u)[0].toUpperCase();
    return PREFIXED.test(word) ? first + "’" : first;
  }

  function initials(name) {
    var parts = spaced(name.replace(REMARK, "")).filter(function (word) { return /[\p{L}\p{N}]/u.test(word); });
    if (!parts.length) return "";
    if (parts.length === 1) return initial(parts[0]) + (PREFIXED.test(parts[0]) ? initial(parts[0].replace(PREFIXED, "")) : "");
    return initial(parts[0]) + initial(looksCollective(name) ? parts[1] : parts[parts.length - 1])[0];
  }

  function slug(text) {
    return fold(text).replace(/'/g, "").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  }

  root.BangVang = Object.assign(root.BangVang || {}, {
    nfc: nfc, fold: fold, words: words, toneless: toneless, parse: parse, isSyllable: isSyllable, spelled: spelled,
    canonicalSpelling: canonicalSpelling, withPrefix: withPrefix, sortKey: sortKey, looksCollective: looksCollective,
    givenName: givenName, nameSortKey: nameSortKey, letter: letter, initials: initials, slug: slug
  });
})(typeof window === "undefined" ? globalThis : window);
