// A stranger with a paper of the office: its code, its value, its file; at a desk, on a telephone, in the dark, without JavaScript, over plain HTTP, and
// with the page that works from a saved copy.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { bukaKantor, bukaPeramban, jalankan, penjelajah, periksa, periksaRupa, tamu, utama } from './alat.mjs';

const rumah = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
let kantor, peramban, tahu, beku, tertanda;
const sidik = berkas => crypto.createHash('sha256').update(fs.readFileSync(berkas)).digest('hex');
const berhasil = async (...kata) => { const h = await jalankan(...kata); assert.equal(h.kode, 0, h.galat); return h; };

before(async () => {
  kantor = await bukaKantor();
  await kantor.tutup({ hapus: false });
  const di = nama => path.join(kantor.folder, nama);
  beku = di('nilai.pdf');
  tertanda = di('nilai-tertanda.pdf');
  fs.writeFileSync(di('frasa'), 'kucing menjahit payung\n');
  const frasa = ['--frasa-dari', 'berkas:' + di('frasa')], otoritas = ['--otoritas', di('o')];
  await berhasil('cetak', path.join(rumah, 'examples/teguh-2019.json'), '--formulir', 'I-g', '-o', beku);
  await berhasil('segel', 'otoritas', ...otoritas, '--nama', 'Otoritas Contoh', '--organisasi', 'Kantor Contoh', ...frasa);
  await berhasil('segel', 'terbitkan', ...otoritas, '--nama', 'Nirmala Ibarat', '--nip', '198002312005012904', '--jabatan', 'Inspektur Pembantu', '-o', di('k'), ...frasa,
    '--frasa-otoritas-dari', 'berkas:' + di('frasa'));
  await berhasil('segel', 'crl', ...otoritas, ...frasa);
  await berhasil('tandatangani', beku, '-o', tertanda, '--kunci', di('k'), ...frasa, '--bidang', 'pejabat_penilai');
  const [b, t] = [sidik(beku), sidik(tertanda)];
  tahu = JSON.parse(execFileSync('python3', [path.join(path.dirname(fileURLToPath(import.meta.url)), 'terbitan.py'), di('kantor.db')], { input: JSON.stringify({ siapa: 'Sekar Fiktif',
    terbitan: [
      { kode: '7QK4M2XD', beku: b, kini: t, keadaan: 'berlaku' },
      { kode: 'BEK0M2XD', beku: b, kini: b, keadaan: 'beku' },
      { kode: 'CAB0M2XD', beku: b, kini: b, keadaan: 'dicabut', sebab: 'salah cetak nomor' },
      { kode: 'GAN0M2XD', beku: b, kini: b, keadaan: 'diganti' }],
    tanda: [[1, 'penilai', t]] }) }).toString());
  kantor = await bukaKantor({ folder: kantor.folder, pilihan: ['--latihan', '--tanpa-sertifikat', '--akar', di('o/otoritas.pem'), '--crl', di('o/crl.der')] });
  peramban = await bukaPeramban();
});
after(async () => { await peramban?.close(); await kantor?.tutup(); });

for (const [di, judul, vonis, status] of [
  ['/v/7QK4M2XD', 'Dokumen ini tercatat dan sah', 'sah', 200],
  ['/v/BEK0M2XD', 'Dokumen ini tercatat, tetapi belum berlaku', 'belum', 200],
  ['/v/CAB0M2XD', 'Dokumen ini sudah dicabut', 'tidak', 200],
  ['/v/GAN0M2XD', 'Dokumen ini sudah diganti', 'tidak', 200],
  ['/v/7QK4M2XB', 'Dokumen tidak ditemukan', 'tidak', 404],
  ['/v', 'Periksa dokumen', '', 200], ['/v/lapor', 'Laporkan dokumen yang mencurigakan', '', 200], ['/periksa', 'Periksa PDF bertanda tangan', '', 200]])
  test(`${di} stands at the desk, on a telephone and in the dark: ${judul}`, async () => {
    const t = await tamu(peramban, kantor);
    assert.equal((await t.lembar.goto(di)).status(), status);
    assert.equal(await t.lembar.locator('h1').innerText(), judul);
    if (vonis) assert.equal(await t.lembar.locator('.vonis').getAttribute('class'), 'vonis ' + vonis);
    const html = await t.lembar.content();
    for (const rahasia of ['Sekar', tahu.nip, tahu.nilai, tahu.nilai.replace('.', ',')]) assert.ok(!html.includes(rahasia), `${di} tells ${rahasia}`);
    assert.doesNotMatch(await utama(t.lembar), /\basli\b/i);
    await periksa(t, { status });
    if (process.env.GAMBAR) await t.lembar.screenshot({ path: path.join(process.env.GAMBAR, di.replaceAll('/', '_') + '.png'), fullPage: true });
    await periksaRupa(t);
    if (process.env.GAMBAR) await t.lembar.screenshot({ path: path.join(process.env.GAMBAR, di.replaceAll('/', '_') + '-telepon.png'), fullPage: true });
    await t.konteks.close();
  });

test('a code typed in any manner leads to the paper, and from there the value is compared five times an hour', async () => {
  const t = await tamu(peramban, kantor, { js: false }), { lembar } = t;
  await lembar.goto('/masuk');
  await lembar.getByRole('link', { name: 'Periksa dengan kodenya' }).click();
  await lembar.getByLabel('Kode pada dokumen').fill('7qk4 m2xd');
  await lembar.getByRole('button', { name: 'Periksa dokumen' }).click();
  assert.equal(new URL(lembar.url()).pathname, '/v/7QK4M2XD');
  for (const [nilai, kata] of [[tahu.nilai.replace('.', ','), /^Cocok: .* Sisa 4 kali/], [tahu.nilai, /^Cocok: .* Sisa 3 kali/], ['12', /^Tidak cocok: .* Sisa 2 kali/],
    ['12,5', /^Tidak cocok: .* Sisa 1 kali/], ['99', /^Tidak cocok: .* Sisa 0 kali/]]) {
    await lembar.getByLabel('Nilai pada dokumen').fill(nilai);
    await lembar.getByRole('button', { name: 'Cocokkan nilai' }).click();
    assert.match(await lembar.locator('#nilai-dokumen .sisip').innerText(), kata);
  }
  await lembar.getByLabel('Nilai pada dokumen').fill(tahu.nilai);
  await lembar.getByRole('button', { name: 'Cocokkan nilai' }).click();
  assert.match(await utama(lembar), /sudah lima kali dicoba dalam satu jam/);
  await t.konteks.close();
});

test('a file is hashed here, and its state is named; nothing of it leaves the machine', async () => {
  const t = await tamu(peramban, kantor), { lembar } = t;
  await lembar.goto('/v/7QK4M2XD');
  const terkirim = [];
  lembar.on('request', r => { if (!/\/aset\/i\./.test(r.url())) terkirim.push(r.url()); }); // the browser asks for the icon when it likes
  const hasil = lembar.locator('[data-hasil]'), pilih = async (berkas, kata) => {
    await lembar.setInputFiles('input[type=file]', berkas);
    await lembar.waitForFunction(k => new RegExp(k).test(document.querySelector('[data-hasil]').textContent), kata);
  };
  await pilih(beku, 'Seperti saat dibekukan');
  assert.match(await hasil.getAttribute('class'), /beres/);
  await pilih(tertanda, 'Setelah tanda tangan Nirmala Ibarat');
  const rusak = path.join(kantor.folder, 'rusak.pdf'), bita = fs.readFileSync(tertanda);
  bita[1000] ^= 1;
  fs.writeFileSync(rusak, bita);
  await pilih(rusak, 'tidak sama dengan satu pun');
  assert.match(await hasil.getAttribute('class'), /tidak/);
  assert.deepEqual(terkirim, []);
  await periksa(t);

  await lembar.setInputFiles('input[type=file]', tertanda);
  await lembar.getByRole('button', { name: 'Unggah untuk pemeriksaan penuh' }).click();
  await lembar.waitForURL('**/periksa');
  const kata = await utama(lembar);
  assert.match(kata, /sama byte demi byte dengan dokumen 7QK4-M2XD: Setelah tanda tangan Nirmala Ibarat/);
  assert.match(kata, /Tanda tangan Nirmala Ibarat.* sah/);
  await t.konteks.close();
});

test('over plain HTTP the browser hashes nothing: the page says so and offers the upload', async () => {
  const lain = await chromium.launch({ executablePath: penjelajah,
    args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP kantor.example 127.0.0.1'] });
  try {
    const lembar = await lain.newPage();
    await lembar.goto(kantor.alamat.replace('127.0.0.1', 'kantor.example') + '/v/7QK4M2XD');
    assert.ok(await lembar.getByText('Halaman ini dibuka tanpa HTTPS').isVisible());
    assert.ok(await lembar.getByRole('button', { name: 'Unggah untuk pemeriksaan penuh' }).isVisible());
    assert.ok(!await lembar.getByText('Berkas dibaca di perangkat ini saja').isVisible());
  } finally { await lain.close(); }
});

test('without JavaScript there is the upload, and the fingerprints to compare by hand', async () => {
  const t = await tamu(peramban, kantor, { js: false }), { lembar } = t;
  await lembar.goto('/v/7QK4M2XD');
  assert.ok(!await lembar.getByText('Berkas dibaca di perangkat ini saja').isVisible());
  await lembar.locator('summary').click();
  assert.ok(await lembar.getByText(sidik(beku)).isVisible());
  await lembar.setInputFiles('input[type=file]', beku);
  await lembar.getByRole('button', { name: 'Unggah untuk pemeriksaan penuh' }).click();
  assert.match(await utama(lembar), /Seperti saat dibekukan/);
  await periksa(await lembarBaru(t, '/v/7QK4M2XD'));
  await t.konteks.close();
});
const lembarBaru = async (t, di) => { await t.lembar.goto(di); return t; };

test('the page for places without a network is kept from here and carries this office\'s key', async () => {
  const t = await tamu(peramban, kantor), { lembar } = t;
  await lembar.goto('/v');
  const [unduhan] = await Promise.all([lembar.waitForEvent('download'), lembar.getByRole('link', { name: 'Simpan halaman pemeriksa kode' }).click()]);
  const ke = path.join(kantor.folder, 'luring.html');
  await unduhan.saveAs(ke);
  const { galat } = await berhasil('kunci-kode', '--db', 'sqlite:' + path.join(kantor.folder, 'kantor.db'), '-o', path.join(kantor.folder, 'kode.pem'));
  const jejak = galat.match(/SHA-256: ([0-9a-f ]+)/)[1].replaceAll(' ', '');
  await t.konteks.setOffline(true);
  await lembar.goto('file://' + ke);
  assert.ok((await lembar.locator('small').innerText()).includes(jejak));
  await lembar.locator('#kode').fill('T1.AAAA');
  await lembar.locator('#periksa').click();
  assert.match(await lembar.locator('#hasil').innerText(), /bukan kode ringkasan/);
  await t.konteks.close();
});
