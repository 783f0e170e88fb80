// Small words for the browser tests: an office of its own for each file, a browser, and the check of every page.
import { chromium } from 'playwright-core';
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

const sumberAxe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const program = process.env.TERAJU;
assert.ok(program, 'set TERAJU to the program under test');
// Chromium without the windows, tabs and buttons that nobody sees here: they cost more than the pages. CHROMIUM=/usr/bin/chromium has all.
export const penjelajah = process.env.CHROMIUM || '/usr/bin/chromium-headless-shell';
export const meja = { width: 1360, height: 900 };
export const telepon = { width: 390, height: 844 };
const batas = 14336; // bytes of a first view: HTML + CSS + JS in brotli

const memori = '/dev/shm'; // where a sync costs nothing, if there is room
export function folderSementara() {
  const ruang = fs.existsSync(memori) ? fs.statfsSync(memori) : { bavail: 0, bsize: 0 };
  return fs.mkdtempSync(path.join(ruang.bavail * ruang.bsize > 2 ** 31 ? memori : os.tmpdir(), 'teraju-peramban-'));
}

// Runs `teraju serve` on a free port of 127.0.0.1 until tutup() is called. A training office is copied where somebody has made one already
// (../program/cetakan.py).
export async function bukaKantor({ folder = folderSementara(), pilihan = ['--latihan', '--tanpa-sertifikat'] } = {}) {
  const cetakan = process.env.TERAJU_CETAKAN;
  if (cetakan && pilihan.includes('--tanpa-sertifikat') && !fs.existsSync(path.join(folder, 'kantor.db')))
    fs.cpSync(cetakan, folder, { recursive: true });
  const proses = spawn(program, ['serve', '--db', 'sqlite:' + path.join(folder, 'kantor.db'), '--port', '0', ...pilihan],
    { stdio: ['ignore', 'pipe', 'pipe'] });
  let keluaran = '', catatan = '';
  proses.stderr.on('data', d => { catatan += d; });
  const alamat = await new Promise((beres, gagal) => {
    proses.stdout.on('data', d => {
      keluaran += d;
      const ada = keluaran.match(/https?:\/\/127\.0\.0\.1:\d+/);
      if (ada) beres(ada[0]);
    });
    proses.once('exit', kode => gagal(new Error(`teraju serve ended with ${kode}: ${keluaran}${catatan}`)));
  });
  return {
    alamat, folder, catatan: () => catatan,
    async tutup({ hapus = true } = {}) {
      const selesai = new Promise(r => proses.once('exit', r));
      if (proses.exitCode === null) { proses.kill('SIGTERM'); await selesai; }
      if (hapus) fs.rmSync(folder, { recursive: true, force: true });
      return proses.exitCode;
    },
  };
}

export function jalankan(...kata) { // another command of the program; its output
  return new Promise((beres, gagal) => {
    const proses = spawn(program, kata, { stdio: ['ignore', 'pipe', 'pipe'] });
    let keluar = '', galat = '';
    proses.stdout.on('data', d => { keluar += d; });
    proses.stderr.on('data', d => { galat += d; });
    proses.once('error', gagal);
    proses.once('close', kode => beres({ kode, keluar, galat }));
  });
}

export function bukaPeramban() {
  return chromium.launch({
    executablePath: penjelajah,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync'],
  });
}

// One person at one desk. Console messages and failed requests are kept and make periksa() fail.
export async function tamu(peramban, kantor, { layar = meja, js = true } = {}) {
  const konteks = await peramban.newContext({ baseURL: kantor.alamat, viewport: layar, javaScriptEnabled: js,
    acceptDownloads: true });
  konteks.setDefaultTimeout(10_000);
  const lembar = await konteks.newPage();
  const keluhan = [];
  // Chromium notes the status of a page that was answered with findings; of anything else it must stay silent.
  lembar.on('console', m => {
    if (/^Failed to load resource: .* 4\d\d /.test(m.text()) && /^(http:\/\/127\.0\.0\.1:\d+)?\/[^.]*$/.test(m.location().url)) return;
    keluhan.push(`${m.type()}: ${m.text()}`);
  });
  lembar.on('pageerror', e => keluhan.push(`pageerror: ${e.message}`));
  return { konteks, lembar, keluhan, js };
}

function ambil(url, cookie) { // raw bytes as the wire carries them
  return new Promise((beres, gagal) => {
    http.get(url, { headers: { 'accept-encoding': 'br', cookie } }, jawaban => {
      const potong = [];
      jawaban.on('data', d => potong.push(d));
      jawaban.on('end', () => beres({ isi: Buffer.concat(potong), kepala: jawaban.headers, status: jawaban.statusCode }));
    }).on('error', gagal);
  });
}

const csp = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

async function bebasKeluhan(lembar, aturan, di) {
  const temuan = await lembar.evaluate(async a => { // only what is wrong leaves the page: the rest of the report costs more than the check
    const { violations } = await window.axe.run({ ...a, resultTypes: ['violations'] });
    return violations.map(v => `${v.id}: ${v.nodes.map(n => n.target.join(' ')).join(', ')}`);
  }, aturan);
  assert.deepEqual(temuan, [], `${di}: axe`);
}

// The page that periksa() has just passed, on a telephone and in the dark: only the rules that a look can break.
export async function periksaRupa({ lembar }) {
  const di = new URL(lembar.url()).pathname;
  await lembar.setViewportSize(telepon);
  const lebar = await lembar.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(lebar <= telepon.width, `${di}: ${lebar} px wide on a telephone`);
  await bebasKeluhan(lembar, { runOnly: ['target-size', 'color-contrast', 'scrollable-region-focusable'] }, `${di} on a telephone`);
  await lembar.emulateMedia({ colorScheme: 'dark' });
  await bebasKeluhan(lembar, { runOnly: ['color-contrast'] }, `${di} in the dark`);
  await lembar.emulateMedia({ colorScheme: 'light' });
}

// Bytes of a sheet or script on the wire, asked for once each.
const aset = new Map();
async function besarAset(alamat) {
  if (!aset.has(alamat)) {
    const dapat = await ambil(alamat, '');
    assert.match(dapat.kepala['cache-control'] ?? '', /immutable/, `${alamat}: immutable`);
    aset.set(alamat, dapat.isi.length);
  }
  return aset.get(alamat);
}

// What holds for every page whatsoever. Without JavaScript axe cannot run; everything else is still asked.
export async function periksa(tamu, { axe = tamu.js, status = 200 } = {}) {
  const { lembar, konteks, keluhan } = tamu;
  const url = lembar.url(), di = new URL(url).pathname;
  const rupa = await lembar.evaluate(() => ({ // asked at once: a question to the browser costs more than its answer
    judul: document.title,
    bahasa: document.documentElement.lang,
    h1: document.querySelectorAll('h1').length,
    tingkat: [...document.querySelectorAll('h1,h2,h3,h4')].map(x => +x.tagName[1]),
    sisipan: document.querySelectorAll('[style], style, script:not([src])').length,
    ganda: [...document.querySelectorAll('[id]')].map(x => x.id).filter((x, i, a) => a.indexOf(x) !== i),
    lebar: document.documentElement.scrollWidth,
    layar: innerWidth,
    aset: [...document.querySelectorAll('link[rel=stylesheet], script[src]')].map(x => x.href || x.src),
  }));
  assert.match(rupa.judul, /\S – Teraju$/, `${di}: title`);
  assert.equal(rupa.h1, 1, `${di}: one h1`);
  assert.equal(rupa.bahasa, 'id', `${di}: lang`);
  rupa.tingkat.forEach((t, i) => assert.ok(i === 0 || t <= rupa.tingkat[i - 1] + 1, `${di}: heading level skipped (${rupa.tingkat})`));
  assert.equal(rupa.sisipan, 0, `${di}: inline style or script`);
  assert.deepEqual(rupa.ganda, [], `${di}: duplicate ids`);
  assert.ok(rupa.lebar <= rupa.layar, `${di}: ${rupa.lebar} px wide on a screen of ${rupa.layar}`);

  const cookie = (await konteks.cookies()).map(c => `${c.name}=${c.value}`).join('; ');
  const halaman = await ambil(url, cookie);
  assert.equal(halaman.status, status, `${di}: status`);
  assert.equal(halaman.kepala['content-security-policy'], csp, `${di}: CSP`);
  assert.equal(halaman.kepala['x-content-type-options'], 'nosniff', `${di}: nosniff`);
  assert.equal(halaman.kepala['content-encoding'], 'br', `${di}: brotli`);
  let jumlah = halaman.isi.length;
  for (const alamat of rupa.aset) jumlah += await besarAset(alamat);
  assert.ok(jumlah <= batas, `${di}: first view is ${jumlah} bytes`);
  if (axe) {
    await lembar.evaluate(() => document.querySelectorAll('details').forEach(d => { d.open = true; }));
    await lembar.evaluate(sumberAxe); // handed in by the debugger: the page's own CSP stays in force
    await bebasKeluhan(lembar, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }, di);
  }
  assert.deepEqual(keluhan, [], `${di}: console`);
  return jumlah;
}

// One-click sign-in of the training office.
export async function masukSebagai(tamu, nama) {
  await tamu.lembar.goto('/masuk');
  await tamu.lembar.evaluate(() => document.querySelectorAll('details').forEach(d => { d.open = true; }));
  await tamu.lembar.getByRole('button', { name: nama }).first().click();
  await tamu.lembar.waitForURL(u => !u.pathname.startsWith('/masuk'));
}

// Does something at a desk of one's own; what stood on the page is said where it fails. Who has signed in once keeps the key.
//   await oleh('Sekar Fiktif', async (t, l) => { ... }, { layar: telepon });
//   (await oleh.intip('Sekar Fiktif', '/berkas/9')).status       asked without a browser
//   await oleh.berkas('Sekar Fiktif')                            '/berkas/94': her running case, as the Kasubbag's list leads to it
//   await oleh.menungguPenilai()                                 { di, penilai, pegawai }: a case whose assessor is to sign
export function bukaMeja(peramban, kantor) {
  const kunci = new Map();
  const oleh = async (siapa, pekerjaan, rupa = {}) => {
    const t = await tamu(peramban, kantor, rupa);
    try {
      if (kunci.has(siapa)) await t.konteks.addCookies(kunci.get(siapa));
      else {
        await masukSebagai(t, siapa);
        kunci.set(siapa, await t.konteks.cookies());
      }
      return await pekerjaan(t, t.lembar);
    } catch (e) {
      e.message += `\n${siapa} at ${t.lembar.url()}: ${(await t.lembar.locator('body').innerText().catch(() => '')).slice(0, 2500)}`;
      throw e;
    } finally { await t.konteks.close(); }
  };
  oleh.intip = async (siapa, di) => {
    if (!kunci.has(siapa)) await oleh(siapa, () => {});
    const cookie = kunci.get(siapa).map(c => `${c.name}=${c.value}`).join('; ');
    const jawaban = await fetch(kantor.alamat + di, { redirect: 'manual', headers: { cookie } });
    return { status: jawaban.status, isi: await jawaban.text() };
  };
  oleh.berkas = async nama => {
    const { isi } = await oleh.intip('Wulan Percontohan', '/berkas?cari=' + encodeURIComponent(nama));
    const di = isi.match(/<th scope="?row"?><a href="?(\/berkas\/\d+)/);
    assert.ok(di, `a running case of ${nama}`);
    return di[1];
  };
  oleh.menungguPenilai = async () => {
    const { isi } = await oleh.intip('Wulan Percontohan', '/berkas?langkah=5');
    for (const [, di, pegawai] of isi.matchAll(/<th scope="?row"?><a href="?(\/berkas\/\d+)"?>([^<,]+)/g)) {
      const halaman = (await oleh.intip('Wulan Percontohan', di)).isi;
      const kata = halaman.match(/menunggu tanda tangan dari ([^<,]+)/);
      if (kata && !/id="?sah"?/.test(halaman)) return { di, penilai: kata[1].trim(), pegawai: pegawai.trim() }; // no paper is frozen yet
    }
    return assert.fail('no case of the training office waits for its assessor');
  };
  return oleh;
}

export const utama = l => l.locator('main').innerText();
export const tekan = (l, name) => l.getByRole('button', { name, exact: true }).click();

// On /rencana: a plan of that year, begun empty, with these activities, saved. { uraian, target: [quantity, unit, months, cost] }
export async function susunTarget(l, tahun, kegiatan) {
  await l.getByLabel('Tahun', { exact: true }).selectOption(tahun);
  await l.getByLabel('Mulai kosong').check();
  await tekan(l, 'Mulai SKP');
  await l.getByRole('heading', { name: `Susun SKP ${tahun}` }).waitFor();
  for (const [i, satu] of kegiatan.entries()) {
    const n = i + 1;
    if (!await l.getByLabel(`Kegiatan ${n}`, { exact: true }).count()) await tekan(l, 'Tambah kegiatan');
    await l.getByLabel(`Kegiatan ${n}`, { exact: true }).fill(satu.uraian);
    await l.getByLabel(`Target kuantitas, kegiatan ${n}`).fill(satu.target[0]);
    await l.getByLabel(`Satuan kuantitas, kegiatan ${n}`).fill(satu.target[1]);
    await l.getByLabel(`Target waktu, kegiatan ${n}`).fill(satu.target[2]);
    await l.getByLabel(`Target biaya, kegiatan ${n}`).fill(satu.target[3]);
  }
  await l.getByRole('button', { name: /^Simpan/ }).first().click();
  await l.getByText(/tersimpan|disimpan/i).first().waitFor();
}
