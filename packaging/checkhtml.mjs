// Opens HTML files in Chromium, light, dark and on paper, and says what axe-core finds and what they try to fetch.
// usage: node checkhtml.mjs FILE.html...   (axe-core and playwright-core beside this file or in NODE_PATH)
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import fs from "node:fs";
import path from "node:path";

const require = createRequire(path.join(process.cwd(), "package.json"));
const { chromium } = require("playwright-core");
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync"],
});
let faults = 0;
const fault = (file, text) => {
    faults += 1;
    console.log(`${path.basename(file)}: ${text}`);
};

async function look(file, setting) {
    const own = pathToFileURL(path.resolve(file)).href;
    // The policy within the file would keep the checker out, too; that it lets nothing in is looked at by itself.
    const context = await browser.newContext({ bypassCSP: true, viewport: { width: setting.width, height: 900 },
        colorScheme: setting.colors });
    const page = await context.newPage();
    page.on("request", (request) => {
        if (!request.url().startsWith(own) && !request.url().startsWith("data:"))
            fault(file, `fetches ${request.url()}`);
    });
    page.on("dialog", (dialog) => { fault(file, "opens a dialogue"); dialog.dismiss(); });
    page.on("pageerror", (error) => fault(file, `runs something: ${error.message}`));
    await page.emulateMedia({ colorScheme: setting.colors, media: setting.media });
    await page.goto(own);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 1 && setting.media === "screen")
        fault(file, `${setting.name}: the page is ${wide} pixels wider than the window`);
    await page.evaluate(axe);
    // Paper is not clicked on: there links need no room around them and no line beneath.
    const rules = setting.media === "print"
        ? { "target-size": { enabled: false }, "link-in-text-block": { enabled: false } } : {};
    const found = await page.evaluate((given) => window.axe.run(document, {
        resultTypes: ["violations"],
        rules: given,
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }), rules);
    for (const violation of found.violations) {
        fault(file, `${setting.name}: ${violation.id} (${violation.impact}), ${violation.nodes.length} times: `
            + `${violation.help}\n    ${violation.nodes[0].html.slice(0, 200)}`);
    }
    if (process.env.PICTURES)
        await page.screenshot({ path: path.join(process.env.PICTURES, `${path.basename(file)}-${setting.name}.png`) });
    await context.close();
}

const settings = [
    { name: "light", colors: "light", media: "screen", width: 1100 },
    { name: "dark", colors: "dark", media: "screen", width: 1100 },
    { name: "narrow", colors: "light", media: "screen", width: 360 },
    { name: "print", colors: "light", media: "print", width: 794 },
];
const files = process.argv.slice(2);
for (const file of files) {
    for (const setting of settings)
        await look(file, setting);
}
await browser.close();
console.log(`${files.length} files, ${settings.length} ways each: ${faults} findings`);
process.exit(faults ? 1 : 0);
