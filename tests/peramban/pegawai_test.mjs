// People: an import with three bad rows that is mended, forms that refuse and keep what was typed, what each role sees.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { bukaKantor, bukaPeramban, masukSebagai, meja, periksa, tamu, telepon } from './alat.mjs';

let kantor, peramban;
before(async () => { kantor = await bukaKantor(); peramban = await bukaPeramban(); });
after(async () => { await peramban?.close(); await kantor?.tutup(); });

const contoh = fs.readFileSync(new URL('../../examples/kantor-contoh.csv', import.meta.url), 'utf8');
const rupa = { meja: { layar: meja }, telepon: { layar: telepon }, 'tanpa JavaScript': { js: false } };

async function unggah(t, isi, nama = 'pegawai.csv') {
  await t.lembar.goto('/pegawai/impor');
  await t.lembar.getByLabel('Berkas').setInputFiles({ name: nama, mimeType: 'text/csv', buffer: Buffer.from(isi) });
  await t.lembar.getByRole('button', { name: 'Lihat pratinjau' }).click();
}

// Three rows spoiled, one changed, one new.
const rusak = contoh
  .replace('199302302019022901;', '1,99302E+17;')
  .replace(';Bayu Khayali;', ';;')
  .replace('Tirta Perumpamaan;;S.Ak.;L;Contoh Raya;;III/a;', 'Tirta Perumpamaan;;S.Ak.;L;Contoh Raya;;V/z;');
const baik = contoh.replace(';Raka Andaian;', ';Raka Andaian Baru;') +
  '200102302026062990;;Angan Khayali;;S.Ak.;P;Contoh Raya;;III/a;2026-06-01;Pranata Komputer Ahli Pertama;Fungsional;2026-06-01;;Subbagian Perencanaan;Sekretariat;CPNS;Aktif;S-1;;;;\n';

test('an import with three bad rows is mended and applied', async () => {
  const t = await tamu(peramban, kantor, rupa.meja);
  await masukSebagai(t, 'Bayu Khayali');
  await unggah(t, rusak);
  await periksa(t);
  assert.match(await t.lembar.title(), /^Galat: /);
  const isi = await t.lembar.locator('main').innerText();
  assert.match(isi, /Galat\s+3/);
  assert.match(isi, /baris \d+, kolom 1 \(nip\)/);
  assert.match(isi, /kolom 3 \(nama\): Nama belum diisi/);
  assert.match(isi, /kolom 9 \(gol_ruang\)/);
  assert.equal(await t.lembar.getByRole('button', { name: 'Terapkan' }).count(), 0, 'nothing can be applied');

  await unggah(t, baik);
  await periksa(t);
  const lihat = await t.lembar.locator('main').innerText();
  assert.match(lihat, /Buat 0 unit dan 1 jabatan/);
  await t.lembar.getByRole('link', { name: /^Berubah/ }).click();
  assert.match(await t.lembar.locator('main').innerText(), /nama: dari Raka Andaian menjadi Raka Andaian Baru/);
  await periksa(t);
  await t.lembar.getByRole('button', { name: 'Terapkan' }).click();
  await t.lembar.getByRole('heading', { name: 'Impor selesai' }).waitFor();
  await periksa(t);
  // The second one moved to another post in the training office's year; the list has him in the old one.
  assert.match(await t.lembar.locator('main').innerText(), /Pegawai baru\s+1\s+Berubah\s+2/);
  await t.lembar.goto('/pegawai?cari=angan+khayali');
  assert.equal(await t.lembar.getByRole('link', { name: 'Angan Khayali, S.Ak.' }).count(), 1);
  await t.konteks.close();
});

test('a preview of an office that has changed since is not applied', async () => {
  const satu = await tamu(peramban, kantor, rupa['tanpa JavaScript']);
  await masukSebagai(satu, 'Bayu Khayali');
  await unggah(satu, baik.replace(';Raka Andaian Baru;', ';Raka Andaian;'));
  const dua = await tamu(peramban, kantor, rupa.meja);
  await masukSebagai(dua, 'Wulan Percontohan');
  await dua.lembar.goto('/pegawai?cari=Melati');
  await dua.lembar.getByRole('link', { name: /Melati Sampel/ }).first().click();
  await dua.lembar.getByRole('link', { name: 'Ubah data' }).click();
  await dua.lembar.getByLabel('Telepon').fill('0800 1111');
  await dua.lembar.getByRole('button', { name: 'Simpan' }).click();
  assert.match(await dua.lembar.locator('main').innerText(), /Perubahan tersimpan/);
  await satu.lembar.getByRole('button', { name: 'Terapkan' }).click();
  assert.match(await satu.lembar.locator('main').innerText(), /Data kantor berubah sejak pratinjau ini dibuat/);
  await satu.lembar.getByRole('button', { name: 'Terapkan' }).click();
  await satu.lembar.getByRole('heading', { name: 'Impor selesai' }).waitFor();
  await satu.konteks.close();
  await dua.konteks.close();
});

for (const [nama, pilihan] of Object.entries(rupa))
  test(`${nama}: a form says all that is wrong, keeps what was typed, and saves`, async () => {
    const t = await tamu(peramban, kantor, pilihan);
    await masukSebagai(t, 'Wulan Percontohan');
    await t.lembar.goto('/pegawai?cari=Laras');
    await t.lembar.getByRole('link', { name: /Laras Contohnya/ }).first().click();
    await periksa(t);
    await t.lembar.getByRole('link', { name: 'Ubah data' }).click();
    await periksa(t);
    await t.lembar.getByLabel('Golongan', { exact: true }).fill('IX/z');
    await t.lembar.getByLabel('Surel').fill('laras');
    const jawaban = t.lembar.waitForResponse(r => r.request().method() === 'POST');
    await t.lembar.getByRole('button', { name: 'Simpan' }).click();
    assert.equal((await jawaban).status(), 422);
    assert.equal(await t.lembar.getByRole('alert').locator('li').count(), 2);
    assert.equal(await t.lembar.getByLabel('Surel').inputValue(), 'laras');
    await t.lembar.getByLabel('Golongan', { exact: true }).fill('III/b');
    await t.lembar.getByLabel('Surel').fill(`laras.${nama.replace(/\W/g, '')}@contohraya.example`);
    await t.lembar.getByRole('button', { name: 'Simpan' }).click();
    assert.match(await t.lembar.locator('main').innerText(), /Perubahan tersimpan/);
    t.keluhan.length = 0; // Chromium notes the 422 itself
    await periksa(t);
    await t.konteks.close();
  });

test('a PLH is recorded and assesses from that day; a second definitive holder is refused', async () => {
  const t = await tamu(peramban, kantor, rupa.meja);
  await masukSebagai(t, 'Wulan Percontohan');
  await t.lembar.goto('/pegawai?cari=Galih');
  await t.lembar.getByRole('link', { name: /Galih Seandainya/ }).first().click();
  await t.lembar.getByRole('link', { name: 'Catat jabatan' }).click();
  await t.lembar.getByLabel('Jabatan', { exact: true }).selectOption({ label: 'Irban Wilayah I: Inspektur Pembantu Wilayah I' });
  await t.lembar.getByRole('button', { name: 'Simpan' }).click();
  assert.match(await t.lembar.getByRole('alert').innerText(), /dipangku Dra\. Harum Tiruan/);
  await t.lembar.getByLabel('Sebagai').selectOption('PLH');
  const mulai = await t.lembar.getByLabel('Mulai (TMT)').inputValue();
  await t.lembar.getByLabel('Sampai dengan').fill(mulai);
  await t.lembar.getByRole('button', { name: 'Simpan' }).click();
  assert.match(await t.lembar.locator('main').innerText(), /Perubahan tersimpan/);
  await t.lembar.goto('/pegawai?cari=Tirta');
  await t.lembar.getByRole('link', { name: /Tirta Perumpamaan/ }).first().click();
  assert.match(await t.lembar.locator('main').innerText(), /Galih Seandainya[\s\S]*PLH Inspektur Pembantu Wilayah I/);
  await t.konteks.close();
});

test('the administrator makes a one-time code; nobody else comes near an account', async () => {
  const t = await tamu(peramban, kantor, rupa['tanpa JavaScript']);
  await masukSebagai(t, 'Bayu Khayali');
  await t.lembar.goto('/pegawai?cari=Melati');
  await t.lembar.getByRole('link', { name: /Melati Sampel/ }).first().click();
  await t.lembar.getByRole('link', { name: 'Urus akun' }).click();
  await periksa(t);
  const akun = t.lembar.url();
  await t.lembar.getByRole('button', { name: 'Buat kode sekali pakai' }).click();
  assert.match(await t.lembar.locator('main').innerText(), /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/);
  for (const nama of ['Wulan Percontohan', 'Surya Ilustrasi', 'Sekar Fiktif']) {
    const lain = await tamu(peramban, kantor, rupa.meja);
    await masukSebagai(lain, nama);
    assert.equal((await lain.lembar.goto(akun)).status(), 404, nama);
    await lain.konteks.close();
  }
  await t.konteks.close();
});

test('what one may not see is not there', async () => {
  const t = await tamu(peramban, kantor, rupa.meja);
  await masukSebagai(t, 'Sekar Fiktif');
  for (const ke of ['/pegawai', '/pegawai/impor', '/pegawai/struktur', '/pegawai/ekspor.csv', '/pegawai/1', '/pegawai/baru'])
    assert.equal((await t.lembar.goto(ke)).status(), 404, ke);
  await t.konteks.close();
  const irban = await tamu(peramban, kantor, rupa.meja);
  await masukSebagai(irban, 'Teguh Rekaan');
  await irban.lembar.goto('/pegawai');
  const isi = await irban.lembar.locator('main').innerText();
  assert.match(isi, /Sekar Fiktif/);
  assert.doesNotMatch(isi, /Tirta Perumpamaan/);
  await irban.konteks.close();
});

test('the list as a file comes back without a difference', async () => {
  const t = await tamu(peramban, kantor, rupa.meja);
  await masukSebagai(t, 'Wulan Percontohan');
  await t.lembar.goto('/pegawai');
  for (const [nama, akhir] of [['Unduh CSV', 'csv'], ['Unduh XLSX', 'xlsx']]) {
    const unduhan = t.lembar.waitForEvent('download');
    await t.lembar.getByRole('link', { name: nama }).click();
    const ke = path.join(kantor.folder, 'unduhan.' + akhir);
    await (await unduhan).saveAs(ke);
    const kembali = await tamu(peramban, kantor, rupa.meja);
    await masukSebagai(kembali, 'Wulan Percontohan');
    await unggah(kembali, fs.readFileSync(ke), 'unduhan.' + akhir);
    assert.match(await kembali.lembar.locator('main').innerText(), /Tidak ada yang berubah/);
    await kembali.konteks.close();
  }
  await t.konteks.close();
});
