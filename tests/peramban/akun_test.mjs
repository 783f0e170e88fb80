// One's own account, the settings and the journal, as a person meets them: with a telephone, with and without JavaScript.
import assert from 'node:assert/strict';
import crypto from 'node:crypto';
import { after, before, test } from 'node:test';
import { bukaKantor, bukaPeramban, masukSebagai, periksa, tamu, telepon } from './alat.mjs';

let kantor, peramban;
before(async () => { kantor = await bukaKantor(); peramban = await bukaPeramban(); });
after(async () => { await peramban?.close(); await kantor?.tutup(); });

// What the application on a telephone shows (RFC 6238), written from the standard and not from our own code.
function enamAngka(kunci, langkah) {
  const abjad = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bit = [...kunci.replace(/ /g, '')].map(h => abjad.indexOf(h).toString(2).padStart(5, '0')).join('');
  const rahasia = Buffer.from(bit.match(/.{8}/g).map(b => parseInt(b, 2)));
  const pesan = Buffer.alloc(8);
  pesan.writeBigUInt64BE(BigInt(langkah));
  const sidik = crypto.createHmac('sha1', rahasia).update(pesan).digest();
  return String((sidik.readUInt32BE(sidik[19] & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
const langkah = () => Math.floor(Date.now() / 30_000);

for (const [nama, pilihan] of [['Sekar Fiktif', { js: true }], ['Dara Misalnya', { js: false, layar: telepon }]])
  test(`${nama} enrols a telephone (${pilihan.js ? 'with' : 'without'} JavaScript) and switches it off with a recovery code`, async () => {
    const t = await tamu(peramban, kantor, pilihan);
    await masukSebagai(t, nama);
    await t.lembar.goto('/akun/faktor-kedua');
    await t.lembar.getByRole('button', { name: 'Daftarkan telepon' }).click();
    await t.lembar.locator('svg.qr').waitFor();
    await periksa(t);
    const kunci = await t.lembar.locator('.langkah strong').innerText();
    await t.lembar.getByLabel('Kode', { exact: true }).fill(enamAngka(kunci, langkah()));
    await t.lembar.getByRole('button', { name: 'Aktifkan faktor kedua' }).click();
    const kode = await t.lembar.locator('.kode li').allInnerTexts();
    assert.equal(kode.length, 10);
    assert.equal(await t.lembar.locator('[data-cetak]').isVisible(), pilihan.js, 'printing needs JavaScript');
    await t.lembar.goto('/akun/faktor-kedua');
    assert.doesNotMatch(await t.lembar.content(), new RegExp(kode[0]), 'shown once');
    await periksa(t);
    await t.lembar.getByLabel('Kode dari telepon').fill(kode[3].toLowerCase());
    await t.lembar.getByRole('button', { name: 'Matikan faktor kedua' }).click();
    await t.lembar.getByText('Faktor kedua dimatikan').waitFor();
    await periksa(t);
    await t.konteks.close();
  });

test('a chosen theme wins over the device, on screen and not on paper', async () => {
  const t = await tamu(peramban, kantor);
  await masukSebagai(t, 'Bima Umpama');
  await t.lembar.goto('/akun');
  await t.lembar.getByLabel('Gelap').check();
  await t.lembar.getByRole('button', { name: 'Simpan tema' }).click();
  await t.lembar.getByText('Tema disimpan').waitFor();
  const latar = () => t.lembar.evaluate(() => getComputedStyle(document.body).backgroundColor);
  assert.equal(await latar(), 'rgb(18, 21, 31)');
  await periksa(t);
  await t.lembar.emulateMedia({ media: 'print' });
  assert.equal(await latar(), 'rgb(255, 255, 255)');
  await t.lembar.emulateMedia({ media: 'screen', colorScheme: 'dark' });
  await t.lembar.getByLabel('Terang').check();
  await t.lembar.getByRole('button', { name: 'Simpan tema' }).click();
  await t.lembar.getByText('Tema disimpan').waitFor();
  assert.equal(await latar(), 'rgb(255, 255, 255)');
  await t.konteks.close();
});

test('a form that is sent twice in one breath goes off once', async () => {
  const t = await tamu(peramban, kantor);
  await masukSebagai(t, 'Budi Misalnya');
  await t.lembar.goto('/akun');
  let kiriman = 0;
  t.lembar.on('request', r => { if (r.method() === 'POST') ++kiriman; });
  await t.lembar.evaluate(() => {
    const f = document.querySelector('form[action="/akun/tema"]');
    f.requestSubmit(); f.requestSubmit(); f.requestSubmit();
  });
  await t.lembar.waitForURL(/sudah=tema/);
  assert.equal(kiriman, 1);
  await t.konteks.close();
});

test('settings are changed, and the journal says who changed what', async () => {
  const t = await tamu(peramban, kantor);
  await masukSebagai(t, 'Bayu Khayali');
  await t.lembar.goto('/pengaturan');
  await t.lembar.getByLabel('Batas diam (menit)').fill('500');
  await t.lembar.getByRole('button', { name: 'Simpan pengaturan' }).click();
  await t.lembar.locator('.ring a').first().click();
  assert.equal(await t.lembar.evaluate(() => document.activeElement.id), 'sesi_diam_menit', 'the summary leads to the field');
  assert.equal(await t.lembar.getByLabel('Batas diam (menit)').inputValue(), '500');
  t.keluhan.length = 0; // Chromium notes the 422 itself
  await t.lembar.getByLabel('Batas diam (menit)').fill('30');
  await t.lembar.getByRole('button', { name: 'Simpan pengaturan' }).click();
  await t.lembar.getByText('Pengaturan disimpan').waitFor();
  await t.lembar.goto('/jurnal?perbuatan=ubah_pengaturan');
  assert.match(await t.lembar.locator('.jejak li').first().innerText(), /Bayu Khayali, S\.E\. mengubah pengaturan: .*dari 15 menjadi 30/);
  await periksa(t);
  await t.konteks.close();
});

test('the journal is proved, its head taken away on paper and compared again', async () => {
  const t = await tamu(peramban, kantor, { layar: telepon });
  await masukSebagai(t, 'Surya Ilustrasi');
  await t.lembar.goto('/jurnal');
  await t.lembar.getByRole('link', { name: 'Periksa keutuhan jurnal' }).click();
  await t.lembar.getByText('Rantai sidik utuh').waitFor();
  await periksa(t);
  const unduhan = t.lembar.waitForEvent('download');
  await t.lembar.getByRole('link', { name: 'Unduh kepala' }).click();
  const isi = await (await (await unduhan).createReadStream()).toArray();
  await t.lembar.getByLabel('Kepala jurnal').fill(Buffer.concat(isi).toString().trim());
  await t.lembar.getByRole('button', { name: 'Bandingkan' }).click();
  await t.lembar.getByText('Kepala yang Anda isi ada di dalamnya').waitFor();
  await t.lembar.emulateMedia({ media: 'print' });
  assert.equal(await t.lembar.locator('nav.nav').isVisible(), false);
  assert.equal(await t.lembar.getByLabel('Kepala jurnal').isVisible(), false);
  assert.equal(await t.lembar.locator('.sidik').first().isVisible(), true);
  await t.konteks.close();
});
