// The calculator and the SOP in a browser, with and without JavaScript: type, mend, see; upload, mend, publish.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { bukaKantor, bukaPeramban, masukSebagai, meja, periksa, tamu, telepon } from './alat.mjs';

const rumah = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
let kantor, peramban;
before(async () => { kantor = await bukaKantor(); peramban = await bukaPeramban(); });
after(async () => { await peramban?.close(); await kantor?.tutup(); });

// A page that came out of a POST is asked what can be asked without fetching it again.
async function periksaHasil(t, judul) {
  const { lembar } = t;
  assert.match(await lembar.title(), judul);
  assert.equal(await lembar.locator('h1').count(), 1);
  const lebar = await lembar.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(lebar[0] <= lebar[1], `${lebar[0]} px wide on a screen of ${lebar[1]}`);
  // The browser notes each answer of 422 on its console; anything else there is a complaint.
  t.keluhan.splice(0, t.keluhan.length, ...t.keluhan.filter(k => !k.includes('status of 422')));
  if (t.js) await periksa(t); // axe looks at what stands there now
}

async function isi(lembar, nilai) {
  for (const [nama, kata] of Object.entries(nilai)) {
    const isian = lembar.locator(`[name="${nama}"]`);
    if (await isian.evaluate(e => e.tagName === 'SELECT')) await isian.selectOption(kata);
    else await isian.fill(kata);
  }
}
const baris = (n, k) => Object.fromEntries(Object.entries(k).map(([a, b]) => [a + n, b]));

for (const [rupa, pilihan] of Object.entries({ 'meja': { layar: meja }, 'telepon': { layar: telepon }, 'tanpa JavaScript': { js: false } }))
  test(`a form is typed, mended and weighed, ${rupa}`, async () => {
    const t = await tamu(peramban, kantor, pilihan), { lembar } = t;
    await lembar.goto('/kalkulator');
    await isi(lembar, { nama: 'Sekar Fiktif, S.E.', jenis: 'jft', tugas: '2',
      ...baris(1, { u: 'Melaksanakan audit', tk: '6', sk: 'LHA', tw: '12', tb: '18.000.000', rk: '6', rq: '850', rw: '12', rb: '17.100.000' }),
      ...baris(2, { u: 'Mereviu laporan', tk: '4', sk: 'laporan', tw: '3', rk: '4', rq: '86,5', rw: '2,28' }),
      p1: '85', p2: '88', p3: '84', p4: '86', p5: '87' });
    await lembar.getByRole('button', { name: 'Hitung nilai' }).last().click();
    await periksaHasil(t, /^Galat: /);
    const ring = lembar.getByRole('alert');
    assert.match(await ring.textContent(), /Kegiatan 1, realisasi kualitas: Isi angka 0 sampai 100\. Mungkin maksud Anda 85\. Tertulis 850\./);
    await ring.getByRole('link', { name: 'Kegiatan 1, realisasi kualitas' }).click();
    assert.equal(await lembar.locator(':target').getAttribute('name'), 'rq1');
    assert.equal(await lembar.locator('[name=rb1]').inputValue(), '17.100.000', 'what was typed stays');

    await isi(lembar, { rq1: '88' });
    await lembar.locator('[name=rq1]').press('Enter'); // the first button weighs; it does not take a row away
    await lembar.waitForSelector('#hasil');
    assert.equal(await lembar.locator('.hasil output').textContent(), '89,53');
    assert.equal(await lembar.locator('[name=u2]').inputValue(), 'Mereviu laporan');
    await periksaHasil(t, /^Kalkulator/);

    await lembar.getByRole('button', { name: 'Tambah kegiatan' }).click();
    await lembar.waitForSelector('[name=u4]');
    await lembar.getByRole('button', { name: 'Hapus kegiatan 2' }).click();
    await lembar.waitForFunction(() => !document.querySelector('[name=u4]'));
    assert.equal(await lembar.locator('[name=u1]').inputValue(), 'Melaksanakan audit');
    assert.equal(await lembar.locator('[name=u2]').inputValue(), '');
    await t.konteks.close();
  });

test('a workbook that was downloaded is uploaded again and gives the same value', async () => {
  const t = await tamu(peramban, kantor), { lembar } = t;
  await lembar.goto('/kalkulator?contoh=sekar-2019');
  const nilai = await lembar.locator('.hasil output').textContent();
  const [unduhan] = await Promise.all([lembar.waitForEvent('download'),
    lembar.getByRole('button', { name: 'Unduh formulir (XLSX)' }).click()]);
  assert.equal(unduhan.suggestedFilename(), 'formulir-kinerja.xlsx');
  const ke = path.join(kantor.folder, 'formulir.xlsx');
  await unduhan.saveAs(ke);
  await lembar.setInputFiles('[name=berkas]', ke);
  await lembar.getByRole('button', { name: 'Unggah dan hitung' }).click();
  await lembar.waitForURL('**/kalkulator/berkas');
  assert.equal(await lembar.locator('.hasil output').textContent(), nilai);
  assert.deepEqual(t.keluhan, []);
  await t.konteks.close();
});

test('a SOP of five steps and three lanes is uploaded, mended, published and read', async () => {
  const naskah = fs.readFileSync(path.join(rumah, 'tests/web/lima-langkah.yaml'), 'utf8');
  const admin = await tamu(peramban, kantor, { js: false }), { lembar } = admin;
  await masukSebagai(admin, 'Bayu Khayali');
  await lembar.goto('/sop/versi');
  await lembar.getByRole('link', { name: 'Unggah versi baru' }).click();
  await lembar.getByLabel('Naskah', { exact: true }).fill(naskah.replace('lajur: kasi', 'lajur: bupati'));
  await lembar.getByRole('button', { name: 'Simpan sebagai draf' }).click();
  assert.match(await lembar.getByRole('alert').textContent(), /langkah 2 \(baris \d+\): Simbol ini menunjuk lajur yang tidak ada/);
  const tertinggal = await lembar.getByLabel('Naskah', { exact: true }).inputValue();
  assert.match(tertinggal, /lajur: bupati/);
  await lembar.getByLabel('Naskah', { exact: true }).fill(tertinggal.replace('lajur: bupati', 'lajur: kasi'));
  await lembar.getByRole('button', { name: 'Simpan sebagai draf' }).click();
  await lembar.waitForURL('**/sop/2?kabar=simpan');
  const alamat = '/sop/2';

  const umum = await tamu(peramban, kantor);
  assert.equal((await umum.lembar.goto(alamat)).status(), 404, 'a draft is not for everybody');
  umum.keluhan.length = 0; // the browser says that there was a 404
  await lembar.getByRole('link', { name: 'Terbitkan' }).click();
  assert.match(await lembar.locator('main').textContent(), /naskahnya tidak dapat diubah lagi/);
  await lembar.getByRole('button', { name: 'Terbitkan sekarang' }).click();
  await lembar.waitForURL('**/sop/2?kabar=terbit');

  await umum.lembar.goto('/sop');
  assert.equal(await umum.lembar.locator('.bk tbody tr').count(), 5);
  await periksa(umum);
  // Each symbol stands in the middle of its lane, and the picture is as wide as the lanes.
  const tengah = await umum.lembar.locator('.bk tbody tr:nth-child(3) .smb').evaluate(e => {
    const s = e.getBoundingClientRect(), l = e.closest('.lajur').getBoundingClientRect();
    return (s.left + s.width / 2 - l.left) / l.width;
  });
  assert.ok(Math.abs(tengah - 5 / 6) < 0.01, `the third lane's symbol stands at ${tengah}`);
  await umum.lembar.goto('/sop/banding?lama=1&baru=2');
  assert.match(await umum.lembar.locator('main').textContent(), /Surat Keluar/);
  await periksa(umum);
  await umum.konteks.close();
  const kecil = await tamu(peramban, kantor, { layar: telepon });
  await kecil.lembar.goto('/sop');
  assert.ok(await kecil.lembar.getByText('Kepala Seksi. Ya: ke langkah 3. Tidak: kembali ke langkah 1.').first().isVisible());
  await periksa(kecil);
  await kecil.konteks.close();
  await admin.konteks.close();
});
