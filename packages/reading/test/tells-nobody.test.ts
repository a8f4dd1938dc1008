import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const LOADS = fileURLToPath(new URL('./loads-reader.ts', import.meta.url));

// The runtime's own reporting keeps a device's id below the home folder before it tries to send anything; it is quiet by
// itself on machines that call themselves CI.
test('the encoder’s runtime leaves no mark of a device, by which its maker would be told of each start', async () => {
  const home = mkdtempSync(join(tmpdir(), 'anyone-else-home-'));
  const { CI: _, ORT_DISABLE_TELEMETRY: __, XDG_CACHE_HOME: ___, ...env } = process.env;
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [LOADS], {
      env: { ...env, HOME: home, USERPROFILE: home, LOCALAPPDATA: home },
    });
    expect(stdout.trim()).not.toBe('');
    expect(stderr).not.toMatch(/telemetry/i);
    expect(
      readdirSync(home, { recursive: true }).filter((path) => !/compile-cache/.test(String(path))),
    ).toEqual([]);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});
