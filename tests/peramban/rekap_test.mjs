// The year of the office and one's own trail: filter, order, files, print, with and without JavaScript, on a desk and on a telephone.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bukaKantor, bukaPeramban, masukSebagai, meja, periksa, tamu, telepon } from './alat.mjs';

let kantor, peramban;
before(async () => { kantor = await bukaKantor(); peramban = await bukaPeramban(); });
after(async () => { await peramban?.close(); await kantor?.tutup(); });

const rupa = { meja: { layar: meja }, telepon: { layar: telepon }, 'tanpa JavaScript': { js: false } };

for (const [nama, cara] of Object.entries(rupa)) {
  test(`the recap is filtered, sorted and opened: ${nama}`, async () => {
    const t = await tamu(peramban, kantor, cara);
    await masukSebagai(t, 'Surya Ilustrasi');
    await t.lembar.goto('/');
    await t.lembar.getByRole('link', { name: 'Rekap unit' }).click();
    await t.lembar.getByRole('heading', { level: 1, name: /^Rekap penilaian SKP \d{4}$/ }).waitFor();
    await periksa(t);
    for (const angka of ['Sudah dinilai', 'Diarsipkan', 'Median waktu satu berkas', 'Norma SOP', 'Langkah lewat norma'])
      assert.equal(await t.lembar.locator('dt', { hasText: angka }).count(), 1, angka);
    const semua = await t.lembar.locator('table.rkp tbody tr').count();
    assert.ok(semua > 3);
    await t.lembar.getByRole('link', { name: 'Nilai', exact: true }).click();
    assert.equal(await t.lembar.locator('th[aria-sort=descending]').innerText().then(x => x.trim()), 'Nilai');
    await periksa(t);
    await t.lembar.getByLabel('Unit').selectOption({ label: 'Irban Wilayah I' });
    await t.lembar.getByRole('button', { name: 'Tampilkan' }).click();
    assert.ok(await t.lembar.locator('table.rkp tbody tr').count() < semua);
    await periksa(t);
    for (const ke of ['Sebaran per unit dan penilai', 'Laporan Evaluasi Kinerja', 'Usulan promosi', 'Pemantauan SOP']) {
      await t.lembar.goto('/rekap');
      await t.lembar.getByRole('link', { name: ke }).click();
      await t.lembar.getByRole('heading', { level: 1 }).waitFor();
      await periksa(t);
    }
    await t.konteks.close();
  });

  test(`one's own trail is read, filtered and taken along: ${nama}`, async () => {
    const t = await tamu(peramban, kantor, cara);
    await masukSebagai(t, 'Sekar Fiktif');
    await t.lembar.goto('/akun');
    await t.lembar.getByRole('link', { name: 'Jejak data saya' }).click();
    await t.lembar.getByRole('heading', { level: 1, name: 'Jejak data saya' }).waitFor();
    await periksa(t);
    assert.ok(await t.lembar.locator('ol.jejak li').count() > 0);
    await t.lembar.getByLabel('Hanya oleh orang lain').check();
    await t.lembar.getByRole('button', { name: 'Saring' }).click();
    await periksa(t);
    const [berkas] = await Promise.all([t.lembar.waitForEvent('download'), t.lembar.getByRole('link', { name: /\(ZIP\)/ }).click()]);
    assert.match(berkas.suggestedFilename(), /^data-saya-\d{4}-\d\d-\d\d\.zip$/);
    await t.lembar.getByRole('link', { name: 'Permintaan tentang data saya' }).click();
    await t.lembar.getByLabel('Uraian').fill('Golongan saya sudah III/c.');
    await t.lembar.getByRole('button', { name: 'Ajukan permintaan' }).click();
    await t.lembar.getByText('Permintaan tercatat.').waitFor();
    await periksa(t);
    await t.konteks.close();
  });
}

test('the recap fits A4 landscape, without what belongs to the screen', async () => {
  const t = await tamu(peramban, kantor, rupa.meja);
  await masukSebagai(t, 'Surya Ilustrasi');
  await t.lembar.goto('/rekap');
  await t.lembar.emulateMedia({ media: 'print' });
  for (const hilang of ['form.saring', 'nav.nav', '.aksi'])
    assert.equal(await t.lembar.locator(hilang).first().isVisible(), false, hilang);
  const pdf = await t.lembar.pdf({ preferCSSPageSize: true });
  const [, lebar, tinggi] = pdf.toString('latin1').match(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/);
  assert.ok(Number(lebar) > Number(tinggi), `${lebar} x ${tinggi}`);
  await t.konteks.close();
});
