// What the keys of a keyboard that was off mean: the twin of hooks/bangvang/text/keyboards.py. Fetched when a query has words that
// nothing is called by.
(function (BangVang) {
  "use strict";
  var VOWELS = "aăâeêioôơuưy";
  var ROUND = { a: "â", e: "ê", o: "ô" };
  var HORN = { o: "ơ", u: "ư" };

  function replaceLast(letters, shapes, reach) {
    for (var i = letters.length - 1; i >= Math.max(letters.length - (reach || 12), 0); i--) {
      if (Object.prototype.hasOwnProperty.call(shapes, letters[i])) {
        letters[i] = shapes[letters[i]];
        return true;
      }
    }
    return false;
  }

  function addHorn(letters, shapes) {
    for (var i = letters.length - 2; i >= 0; i--) {
      if ("uư".indexOf(letters[i]) >= 0 && "oơ".indexOf(letters[i + 1]) >= 0 && letters[Math.max(i - 1, 0)] !== "q") {
        var changed = letters[i] !== "ư" || letters[i + 1] !== "ơ";
        letters[i] = "ư";
        letters[i + 1] = "ơ";
        return changed;
      }
    }
    return replaceLast(letters, shapes);
  }

  function strokeD(letters) {
    if (letters[0] !== "d") return false;
    letters[0] = "đ";
    return true;
  }

  function horns(bare) {
    return bare.replace("ưo", "ươ").replace(/ươ$/, "uơ");
  }

  function telex(keys, reach) {
    var letters = [], tone = 0, touched = false;
    keys.split("").forEach(function (key) {
      var hasVowel = letters.some(function (one) { return VOWELS.indexOf(one) >= 0; });
      var toneKey = "zfrxsj".indexOf(key), shape = {};
      if (ROUND[key]) shape[key] = ROUND[key];
      if (hasVowel && toneKey >= 0) {
        tone = toneKey;
        touched = true;
      } else if (replaceLast(letters, shape, reach) || (key === "d" && strokeD(letters))) {
        touched = true;
      } else if (key === "w") {
        touched = true;
        if (!addHorn(letters, { o: "ơ", u: "ư", a: "ă" })) letters.push("ư");
      } else letters.push(key);
    });
    return touched ? { bare: horns(letters.join("")), tone: tone } : null;
  }

  function vni(keys) {
    var letters = [], tone = 0, touched = false;
    for (var i = 0; i < keys.length; i++) {
      var key = keys[i], toneKey = "023415".indexOf(key);
      if (!/\d/.test(key)) {
        letters.push(key);
        continue;
      }
      touched = true;
      if (toneKey >= 0) {
        if (!letters.some(function (one) { return VOWELS.indexOf(one) >= 0; })) return null;
        tone = toneKey;
      } else if (!(
        (key === "6" && replaceLast(letters, ROUND)) || (key === "7" && addHorn(letters, HORN)) ||
        (key === "8" && replaceLast(letters, { a: "ă" })) || (key === "9" && strokeD(letters))
      )) return null;
    }
    return touched ? { bare: horns(letters.join("")), tone: tone } : null;
  }

  function wordOf(keys, readings) {
    for (var i = 0; i < readings.length; i++) {
      var syllable = readings[i] && keys.length <= 12 ? BangVang.parse(readings[i].bare) : null;
      if (syllable) {
        syllable.tone = readings[i].tone;
        var word = BangVang.spelled(syllable);
        if (keys.length > 1 && keys === keys.toUpperCase()) return word.toUpperCase();
        return /^[A-Z]/.test(keys) ? word[0].toUpperCase() + word.slice(1) : word;
      }
    }
    return keys;
  }

  // The first group stands for a look-behind, which Safari lacks until 16.4.
  function decoder(read) {
    return function (text) {
      return text.replace(/(^|[^\p{L}\p{N}_])([A-Za-z]+[A-Za-z0-9]*)(?![\p{L}\p{N}_])/gu, function (_, before, keys) {
        return before + wordOf(keys, read(keys.toLowerCase()));
      });
    };
  }

  function readTelex(keys) {
    return [telex(keys), telex(keys, 1)];
  }

  function readVni(keys) {
    return [vni(keys)];
  }

  BangVang.keyboards = { fromTelex: decoder(readTelex), fromVni: decoder(readVni) };
})(BangVang);
