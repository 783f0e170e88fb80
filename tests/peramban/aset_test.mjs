// What the program serves is what the sources say: src/web/aset/kecil equals a fresh run over sumber/, byte for byte.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import zlib from 'node:zlib';

const aset = path.join(path.dirname(new URL(import.meta.url).pathname), '../../src/web/aset');
const baca = nama => fs.readFileSync(path.join(aset, 'kecil', nama));

test('the small style sheet and script are a fresh run over their sources', () => {
  const terpasang = path.join(aset, 'node_modules/.package-lock.json');
  if (!fs.existsSync(terpasang) || fs.statSync(terpasang).mtimeMs < fs.statSync(path.join(aset, 'package-lock.json')).mtimeMs)
    execFileSync('npm', ['--prefix', aset, 'ci', '--silent'], { stdio: 'inherit' });
  const baru = fs.mkdtempSync(path.join(os.tmpdir(), 'teraju-aset-'));
  try {
    execFileSync(process.execPath, [path.join(aset, 'kecilkan.mjs'), baru]);
    assert.deepEqual(fs.readdirSync(baru).sort(), fs.readdirSync(path.join(aset, 'kecil')).sort());
    for (const nama of fs.readdirSync(baru))
      assert.ok(fs.readFileSync(path.join(baru, nama)).equals(baca(nama)), `${nama}: run "npm run kecil" in src/web/aset`);
  } finally {
    fs.rmSync(baru, { recursive: true });
  }
});

test('style and script leave room for the page', () => {
  const bita = nama => zlib.brotliCompressSync(baca(nama)).length;
  assert.ok(bita('t.css') < 6000);
  assert.ok(bita('t.js') < 800);
  for (const nama of fs.readdirSync(path.join(aset, 'kecil')).filter(n => !n.startsWith('t.')))
    assert.ok(bita(nama) < 3500, `${nama}: ${bita(nama)}`);
});

test('the sources keep to what Chrome 109 knows, and to logical directions', () => {
  for (const nama of fs.readdirSync(path.join(aset, 'sumber')).filter(n => n.endsWith('.css') && n !== 'tokens.css')) {
    const css = fs.readFileSync(path.join(aset, 'sumber', nama), 'utf8');
    assert.doesNotMatch(css, /light-dark\(|color-mix\(|subgrid|@scope|!ie/, nama);
    assert.doesNotMatch(css, /\b(margin|padding)-(left|right|top|bottom)\b/, nama);
  }
});
