// The log of the year on a telephone, with and without JavaScript: written, mended, taken away and put back, filtered, taken along.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { after, before, test } from 'node:test';
import { bukaKantor, bukaPeramban, masukSebagai, meja, periksa, tamu, telepon } from './alat.mjs';

let kantor, peramban;
before(async () => { kantor = await bukaKantor(); peramban = await bukaPeramban(); });
after(async () => { await peramban?.close(); await kantor?.tutup(); });

const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
const rupa = {
  'telepon': { layar: telepon }, 'telepon tanpa JavaScript': { layar: telepon, js: false }, 'meja': { layar: meja },
};
const orang = ['Okta Replika', 'Intan Bayangan', 'Raka Andaian']; // nothing in the log of the training data

for (const [i, [nama, cara]] of Object.entries(rupa).entries())
  test(`a line of the log is written, mended, taken away and put back: ${nama}`, async () => {
    const t = await tamu(peramban, kantor, cara);
    const l = t.lembar;
    await masukSebagai(t, orang[i]);
    await l.getByRole('link', { name: 'Catatan', exact: true }).click();
    await periksa(t);
    const hari = await l.getByLabel('Tanggal').inputValue();
    assert.match(hari, /^\d{4}-\d\d-\d\d$/, 'the day is filled in');

    await l.getByLabel('Yang dikerjakan').fill('Rapat koordinasi <b>tindak lanjut</b>');
    await l.getByLabel('Banyaknya').fill('1,5');
    await l.getByText('Berkas, foto, waktu, biaya').click();
    assert.equal(await l.getByLabel('Foto dari kamera').getAttribute('capture'), 'environment');
    await l.getByLabel('Atau berkas').setInputFiles({ name: 'notulen.pdf', mimeType: 'application/pdf', buffer: pdf });
    await l.getByRole('button', { name: 'Simpan catatan' }).click();
    await l.getByText('Catatan tersimpan.').waitFor();
    await periksa(t);
    assert.match(await l.locator('main').innerText(), /Rapat koordinasi <b>tindak lanjut<\/b>/);

    const unduh = l.waitForEvent('download');
    await l.getByRole('link', { name: 'notulen.pdf' }).click();
    const berkas = await unduh;
    assert.equal(berkas.suggestedFilename(), 'notulen.pdf');
    assert.deepEqual(fs.readFileSync(await berkas.path()), pdf);

    // What is wrong is said beside its field, and what was typed stays.
    await l.getByLabel('Yang dikerjakan').fill('Apel pagi');
    await l.getByLabel('Banyaknya').fill('setengah');
    await l.getByRole('button', { name: 'Simpan catatan' }).click();
    await l.getByRole('alert').waitFor();
    assert.match(await l.title(), /^Galat: /);
    assert.equal(await l.getByLabel('Yang dikerjakan').inputValue(), 'Apel pagi');
    assert.equal(await l.getByLabel('Banyaknya').inputValue(), 'setengah');
    await l.getByLabel('Banyaknya').fill('1');
    await l.getByRole('button', { name: 'Simpan catatan' }).click();
    await l.getByText('Catatan tersimpan.').waitFor();

    await l.getByRole('link', { name: 'Ubah Apel pagi' }).click();
    await periksa(t);
    await l.getByLabel('Yang dikerjakan').fill('Apel gabungan');
    await l.getByRole('button', { name: 'Simpan perubahan' }).click();
    await l.getByText('Catatan tersimpan.').waitFor();
    assert.equal(await l.getByRole('link', { name: 'Ubah Apel pagi' }).count(), 0);

    await l.getByRole('button', { name: 'Hapus Apel gabungan' }).click();
    await l.getByText('dihapus.').waitFor();
    await periksa(t);
    assert.equal(await l.getByRole('link', { name: 'Ubah Apel gabungan' }).count(), 0);
    await l.getByRole('button', { name: 'Kembalikan' }).click();
    await l.getByRole('link', { name: 'Ubah Apel gabungan' }).waitFor();

    await l.getByText('Saring', { exact: true }).click();
    await l.getByLabel('Bulan').selectOption({ value: hari.slice(5, 7) === '01' ? '2' : '1' });
    await l.getByRole('button', { name: 'Tampilkan' }).click();
    await l.getByText('Tidak ada catatan untuk pilihan ini').waitFor();
    await periksa(t);

    await l.goto('/catatan');
    const csv = l.waitForEvent('download');
    await l.getByRole('link', { name: 'Unduh CSV' }).click();
    const isi = fs.readFileSync(await (await csv).path(), 'utf8');
    assert.match(isi, /tanggal;nomor kegiatan;/);
    assert.match(isi, new RegExp(`${hari};;;Rapat koordinasi <b>tindak lanjut</b>;"1,5";`));
    await t.konteks.close();
  });

test('on paper stand the lines and their sums, not the form', async () => {
  const t = await tamu(peramban, kantor, rupa.meja);
  await masukSebagai(t, orang[0]);
  await t.lembar.goto('/catatan');
  await t.lembar.emulateMedia({ media: 'print' });
  assert.equal(await t.lembar.getByLabel('Yang dikerjakan').isVisible(), false);
  assert.equal(await t.lembar.getByText('Rapat koordinasi <b>tindak lanjut</b>', { exact: true }).first().isVisible(), true);
  await t.konteks.close();
});
