// Loads the files of the index. They are classic scripts that call back, because nothing else loads from file://.
(function (BangVang) {
  "use strict";
  const FORM = 2;
  const BITS = 32;
  const waiting = {};
  let contents = null;
  let folder = "";

  // The page says where the root of the site is; the tests load from a folder of their own.
  function addScript(address) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = () => resolve(script.remove());
      script.onerror = () => {
        script.remove();
        reject(new Error("not loaded: " + address));
      };
      document.head.appendChild(script);
    });
  }

  BangVang.data = {
    load: addScript,
    at(root) {
      folder = root + "tim-kiem/du-lieu/";
    },

    // The contents list; again after a failure, past any cache.
    contents(fresh) {
      if (!contents || fresh) {
        const address = folder + "muc-luc.js" + (fresh && window.location.protocol !== "file:" ? "?" + Date.now() : "");
        contents = BangVang.data.load(address).then(() => {
          const read = waiting.contents;
          if (!read || read.form !== FORM) throw new Error("another form of index");
          return prepared(read);
        });
        contents.catch(() => { contents = null; });
      }
      return contents;
    },

    // The data of a file by its name, fetched once.
    file(name) {
      if (!has(waiting, name)) {
        waiting[name] = BangVang.data.load(folder + name + ".js").then(() => {
          // A file that is cut short, or a page that was sent in its place, loads too and says nothing.
          if (!has(waiting, "got " + name)) throw new Error("not whole: " + name);
          return waiting["got " + name];
        });
        waiting[name].catch(() => { delete waiting[name]; });
      }
      return waiting[name];
    },

    // The name of the file that holds a key.
    leafOf(leaves, key) {
      const code = crc32(key);
      let low = 0, high = leaves.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (leaves[middle][0] <= code) low = middle;
        else high = middle - 1;
      }
      return leaves[low][1];
    },

    leaves: readLeaves
  };
  BangVang.contents = (read) => { waiting.contents = read; };
  BangVang.shard = (name, data) => { waiting["got " + name] = data; };

  function has(object, key) {
    return Object.prototype.hasOwnProperty.call(object, key);
  }

  function prepared(read) {
    const common = read.names.common.split(" ").filter(Boolean);
    const listed = new Map();
    common.concat(read.names.terms.split(" ").filter(Boolean)).forEach((term, at) => listed.set(term, at));
    const pairs = new Set();
    read.names.pairs.forEach((distances, first) => {
      let second = 0;
      distances.forEach((distance) => pairs.add(first * 65536 + (second += distance)));
    });
    return {
      listed, common: common.length, pairs, crowded: crowded(read.names.long), first: read.names.first, leaves: readLeaves(read.names.leaves),
      years: read.facets.years, overview: read.facets.overview, roles: read.facets.roles, texts: read.texts, words: read.words
    };
  }

  // Terms that very many long titles share; null where no title is long.
  const crowded = (written) => (written === null ? null : new Set(written.split(" ")));

  // "AxxxxxxxxBxxxxxxxx…": a letter for the depth, eight signs for the file; [[first hash, file], …].
  function readLeaves(written) {
    const leaves = [];
    let start = 0;
    for (let at = 0; at < written.length; at += 9) {
      leaves.push([start, written.slice(at + 1, at + 9)]);
      start += Math.pow(2, BITS - (written.charCodeAt(at) - 65));
    }
    return leaves;
  }

  function crc32(key) {
    let code = -1;
    for (const byte of new TextEncoder().encode(key)) {
      code ^= byte;
      for (let bit = 0; bit < 8; bit++) code = (code >>> 1) ^ (code & 1 ? 0xedb88320 : 0);
    }
    return (code ^ -1) >>> 0;
  }
  BangVang.data.crc32 = crc32;
})(BangVang);
