// Coming in, and what nobody may learn on the way.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bukaKantor, bukaPeramban, folderSementara, jalankan, periksa, tamu, telepon } from './alat.mjs';
import path from 'node:path';

const nip = '199001012015031001'; // of nobody: the synthetic number of the reference sheet
let kantor, peramban, kode;
before(async () => {
  const folder = folderSementara();
  const siap = await jalankan('siapkan', '--db', 'sqlite:' + path.join(folder, 'kantor.db'), '--nama', 'Inspektorat',
    '--daerah', 'Kabupaten Contoh Raya', '--zona', 'WITA', '--admin-nip', nip, '--admin-nama', 'Bayu Khayali, S.E.',
    '--format', 'json');
  assert.equal(siap.kode, 0, siap.galat);
  kode = JSON.parse(siap.keluar).kode_sekali;
  kantor = await bukaKantor({ folder, pilihan: [] });
  peramban = await bukaPeramban();
});
after(async () => { await peramban?.close(); await kantor?.tutup(); });

async function masuk(t, nomor, sandi) {
  await t.lembar.goto('/masuk');
  await t.lembar.getByLabel('NIP').fill(nomor);
  await t.lembar.getByLabel('Sandi', { exact: true }).fill(sandi);
  await t.lembar.getByRole('button', { name: 'Masuk', exact: true }).click();
}

for (const js of [true, false])
  test(`a stranger sees the sign-in page and learns nothing about numbers (${js ? 'with' : 'without'} JavaScript)`, async () => {
    const t = await tamu(peramban, kantor, { js });
    await t.lembar.goto('/jurnal?perbuatan=masuk');
    assert.match(t.lembar.url(), /\/masuk\?ke=/);
    await periksa(t);
    const jawaban = [];
    for (const nomor of [nip, '199102302016032002', 'bukan nomor']) {
      await masuk(t, nomor, 'sandi yang salah sekali');
      jawaban.push(await t.lembar.locator('.ring').innerText());
      assert.equal(await t.lembar.getByLabel('NIP').inputValue(), nomor, 'what was typed stays');
      assert.match(await t.lembar.title(), /^Galat: /);
    }
    assert.equal(new Set(jawaban).size, 1, `one answer for all: ${jawaban}`);
    t.keluhan.length = 0; // Chromium notes the 422 itself
    await t.konteks.close();
  });

test('the one-time code leads to a password of one\'s own, and works once', async () => {
  const t = await tamu(peramban, kantor);
  await masuk(t, nip.slice(0, 8) + ' ' + nip.slice(8), kode);
  await t.lembar.waitForURL(/\/akun\/sandi-baru/);
  await periksa(t);
  await t.lembar.goto('/');
  assert.match(t.lembar.url(), /\/akun\/sandi-baru/, 'nothing opens before a password is chosen');
  const isian = t.lembar.locator('input[type=password]');
  assert.equal(await isian.count(), 2);
  await isian.nth(0).fill('pendek');
  await isian.nth(1).fill('lain');
  await t.lembar.locator('main form button').first().click();
  assert.ok(await t.lembar.locator('.ring li').count() >= 2, 'all findings at once');
  for (const i of [0, 1]) await isian.nth(i).fill('gunung tinggi di seberang danau');
  await t.lembar.locator('main form button').first().click();
  await t.lembar.waitForURL(u => u.pathname === '/');
  t.keluhan.length = 0;
  await periksa(t);
  const lagi = await tamu(peramban, kantor);
  await masuk(lagi, nip, kode);
  assert.equal(await lagi.lembar.locator('.ring').count(), 1, 'the code is used up');
  await t.konteks.close();
  await lagi.konteks.close();
});

test('who signs out is out, on the phone too', async () => {
  const t = await tamu(peramban, kantor, { layar: telepon });
  await masuk(t, nip, 'gunung tinggi di seberang danau');
  await t.lembar.waitForURL(u => u.pathname === '/');
  await periksa(t);
  await t.lembar.goto('/akun');
  await periksa(t);
  await t.lembar.getByRole('button', { name: 'Keluar', exact: true }).click();
  await t.lembar.waitForURL(/\/masuk/);
  await t.lembar.goto('/akun');
  assert.match(t.lembar.url(), /\/masuk\?ke=/);
  await t.konteks.close();
});

test('a form of another page is not carried out', async () => {
  const t = await tamu(peramban, kantor);
  await masuk(t, nip, 'gunung tinggi di seberang danau');
  await t.lembar.waitForURL(u => u.pathname === '/');
  const kue = (await t.konteks.cookies()).map(c => `${c.name}=${c.value}`).join('; ');
  assert.ok((await t.konteks.cookies()).every(c => c.httpOnly && c.sameSite === 'Lax'));
  const kirim = kepala => fetch(kantor.alamat + '/keluar', { method: 'POST', redirect: 'manual', body: 'csrf=tebakan',
    headers: { cookie: kue, 'content-type': 'application/x-www-form-urlencoded', ...kepala } });
  assert.equal((await kirim({})).status, 403);
  assert.equal((await kirim({ 'sec-fetch-site': 'cross-site' })).status, 403);
  assert.equal((await kirim({ origin: 'http://contoh.example' })).status, 403);
  await t.lembar.goto('/akun');
  assert.match(t.lembar.url(), /\/akun$/, 'still signed in');
  await t.konteks.close();
});
