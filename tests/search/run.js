// Runs the scripts of search in node over a folder of data: {root, queries} on standard input; answers as JSON.
const fs = require("fs");
const path = require("path");
const vm = require("vm");
const zlib = require("zlib");
const scripts = path.join(__dirname, "../../content/assets/js");
const read = (file) => vm.runInThisContext(fs.readFileSync(file, "utf8"), { filename: file });
["vn", "search-terms", "search-data", "search-rows", "search-roles", "search-rank", "search-names", "search-readings", "search-facets", "search"]
  .map((name) => path.join(scripts, name + ".js")).forEach(read);
const asked = JSON.parse(fs.readFileSync(0, "utf8"));
const loaded = [];
BangVang.data.load = (address) => {
  const file = address.split("?")[0];
  if (!file.startsWith(scripts)) loaded.push(file);
  return new Promise((resolve, reject) => {
    try {
      resolve(read(file));
    } catch (error) {
      reject(error);
    }
  });
};
BangVang.data.at(asked.root + "/", scripts + "/");
(async () => {
  const answers = [];
  for (const query of asked.queries) {
    loaded.length = 0;
    const chosen = new Map(asked.chosen || []);
    const answer = await BangVang.search(query, { typing: !!asked.typing, chosen, texts: asked.texts !== false, year: asked.year });
    answers.push({
      found: answer.results.slice(0, asked.most || 10).map((one) => [one.title, one.id, one.points, one.detail]),
      texts: answer.texts.slice(0, asked.most || 10).map((one) => [one.title, one.url, one.anchor, one.parts]),
      cut: answer.cut, read: answer.read, count: answer.count, counts: answer.counts,
      files: loaded.length, bytes: loaded.reduce((sum, file) => sum + zlib.gzipSync(fs.readFileSync(file)).length, 0)
    });
  }
  process.stdout.write(JSON.stringify(answers));
})();
