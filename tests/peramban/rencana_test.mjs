// Targets of January: an employee drafts and hands in, the assessor sets; with and without JavaScript, on a desk and on a phone.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bukaKantor, bukaPeramban, masukSebagai, meja, periksa, tamu, telepon } from './alat.mjs';

let kantor, peramban;
before(async () => { kantor = await bukaKantor(); peramban = await bukaPeramban(); });
after(async () => { await peramban?.close(); await kantor?.tutup(); });

// A year that the training data leave free, the next: a run for each way of looking, each with a person of its own.
const cara = [
  ['meja', { layar: meja }, 'Sekar Fiktif, S.E.'],
  ['telepon tanpa JavaScript', { layar: telepon, js: false }, 'Tirta Perumpamaan, S.Ak.'],
];

for (const [nama, rupa, siapa] of cara)
  test(`a plan is drafted, handed in and set: ${nama}`, async () => {
    const t = await tamu(peramban, kantor, rupa);
    await masukSebagai(t, siapa);
    await t.lembar.goto('/rencana');
    await periksa(t);
    const tahun = String(new Date().getFullYear() + 1);
    await t.lembar.getByLabel('Tahun', { exact: true }).selectOption(tahun);
    await t.lembar.getByLabel('Mulai kosong').check();
    await t.lembar.getByRole('button', { name: 'Mulai SKP' }).click();
    await t.lembar.getByRole('heading', { name: `Susun SKP ${tahun}` }).waitFor();
    await periksa(t);
    await t.lembar.getByLabel('Kegiatan 1', { exact: true }).fill('Melaksanakan audit operasional');
    await t.lembar.getByLabel('Target kuantitas, kegiatan 1').fill('enam');
    await t.lembar.getByLabel('Satuan kuantitas, kegiatan 1').fill('LHA');
    await t.lembar.getByLabel('Target waktu, kegiatan 1').fill('12');
    await t.lembar.getByLabel('Target biaya, kegiatan 1').fill('18.000.000');
    await t.lembar.getByRole('button', { name: 'Tambah kegiatan' }).click();
    assert.equal(await t.lembar.getByLabel('Target kuantitas, kegiatan 1').inputValue(), 'enam', 'a new row loses nothing');
    await t.lembar.getByRole('button', { name: 'Ajukan kepada penilai' }).click();
    assert.match(await t.lembar.title(), /^Galat: /);
    assert.equal(await t.lembar.getByLabel('Target biaya, kegiatan 1').inputValue(), '18.000.000');
    await t.lembar.getByLabel('Target kuantitas, kegiatan 1').fill('6');
    await t.lembar.getByRole('button', { name: 'Ajukan kepada penilai' }).click();
    await t.lembar.getByText('SKP diajukan kepada pejabat penilai').waitFor();
    await periksa(t);
    const alamat = new URL(t.lembar.url()).pathname;
    const penilai = (await t.lembar.locator('.ia .rk dd').first().innerText()).trim();
    await t.konteks.close();

    const p = await tamu(peramban, kantor, rupa);
    await masukSebagai(p, penilai);
    await p.lembar.goto('/rencana/menunggu');
    await periksa(p);
    await p.lembar.goto(alamat);
    await periksa(p);
    await p.lembar.getByRole('button', { name: 'Tetapkan SKP' }).click();
    await p.lembar.getByText('SKP ditetapkan.').waitFor();
    assert.match(await p.lembar.locator('main').innerText(), /6 LHA/);
    await periksa(p);
    await p.konteks.close();
  });

test('lists and library are read by everybody', async () => {
  const t = await tamu(peramban, kantor, { layar: telepon });
  await masukSebagai(t, 'Sekar Fiktif, S.E.');
  for (const di of ['/rujukan', '/pustaka', '/rencana/impor']) {
    await t.lembar.goto(di);
    await periksa(t);
  }
  await t.konteks.close();
});
