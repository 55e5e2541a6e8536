'use strict';
// Loaded with -r by start.ts, into the real Electron or into the preview host: it uses Electron's API only.
// Saves what the app's window shows as a picture. JavaScript, because the real Electron loads it as it is.
const { renameSync, writeFileSync } = require('node:fs');
const { setTimeout: sleep } = require('node:timers/promises');
const { app, BrowserWindow } = require('electron');

/** A picture of the page once it is loaded, after which the app quits. */
const once = process.env.GATEHOUSE_PREVIEW_ONCE;
/** A picture that follows what the page shows. */
const following = process.env.GATEHOUSE_PREVIEW_FOLLOW;

const loaded = new Promise((resolve) => {
  app.on('web-contents-created', (_event, contents) => contents.once('did-finish-load', () => resolve(contents)));
});

function save(file, png) {
  // Never half a picture under the name that others look at.
  writeFileSync(`${file}.part`, png);
  renameSync(`${file}.part`, file);
}

const capture = async (contents) => (await contents.capturePage()).toPNG();

/**
 * The page draws itself in steps: it is done when it shows nothing new for a while. That it shows what it has shown before
 * is a text cursor that blinks. What never rests is taken as it is.
 */
async function captureAtRest(contents) {
  const seen = new Set();
  let png = await capture(contents);
  let old = 0;
  for (let tries = 0; tries < 50 && old < 4; tries++) {
    await sleep(200);
    png = await capture(contents);
    const text = png.toString('latin1');
    old = seen.has(text) ? old + 1 : 0;
    seen.add(text);
  }
  return png;
}

async function follow(contents, file) {
  let shown = Buffer.alloc(0);
  for (;;) {
    if (contents.isDestroyed()) return;
    const png = await capture(contents);
    if (!png.equals(shown)) {
      save(file, png);
      if (shown.length === 0)
        process.stdout.write(`The window's picture is in ${file}; it follows what the app shows.\n`);
      shown = png;
    }
    await sleep(1_000);
  }
}

async function main() {
  const contents = await loaded;
  if (once) {
    save(once, await captureAtRest(contents));
    process.stdout.write(`The window's picture is in ${once}.\n`);
    app.quit();
  } else if (following) await follow(contents, following);
}

main().catch((error) => {
  // A window that closes while its picture is taken needs none.
  if (BrowserWindow.getAllWindows().length === 0) return;
  process.stderr.write(`The picture cannot be taken: ${error}\n`);
  if (once) app.exit(1);
});
