import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { patient } from './patient-browser.ts';

const PACKED = '153.0.0';
const tools = join(import.meta.dirname, '..', '..', '.tools', 'chromium');

const INSTALLED = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Where no browser is installed, the registry has one for Linux: fetched once, kept beside the other tools. */
async function fromRegistry(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('The browser tests need Chromium or Chrome. Install one, or name it in CHROMIUM_PATH.');
  if (!existsSync(join(tools, 'node_modules', '@sparticuz', 'chromium'))) {
    mkdirSync(tools, { recursive: true });
    const dependencies = { '@sparticuz/chromium': PACKED };
    writeFileSync(join(tools, 'package.json'), JSON.stringify({ private: true, dependencies }));
    const flags = [
      'install',
      '--ignore-scripts',
      '--no-package-lock',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ];
    execFileSync('npm', flags, { cwd: tools, stdio: ['ignore', 'ignore', 'inherit'] });
  }
  const entry = createRequire(join(tools, 'package.json')).resolve('@sparticuz/chromium');
  const { default: packed } = await import(pathToFileURL(entry).href);
  return packed.executablePath();
}

/** A headless browser that talks to nobody but the page under test. */
export async function launchBrowser(): Promise<Browser> {
  const found = INSTALLED.find((path) => path !== undefined && path !== 'registry' && existsSync(path));
  const wantsPacked = process.env.CHROMIUM_PATH === 'registry';
  const executablePath = found === undefined || wantsPacked ? await fromRegistry() : found;
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  return patient(browser);
}
