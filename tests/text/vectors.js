// Reads {function, cases} as JSON on standard input and prints what the browser's twin answers, as JSON.
const fs = require("fs");
const vm = require("vm");
process.argv.slice(2).forEach((script) => vm.runInThisContext(fs.readFileSync(script, "utf8")));
Object.assign(BangVang, BangVang.keyboards);
const camel = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
const asked = JSON.parse(fs.readFileSync(0, "utf8"));
const answers = asked.map(({ name, inputs }) => inputs.map((input) => BangVang[camel(name)](input)));
process.stdout.write(JSON.stringify(answers));
