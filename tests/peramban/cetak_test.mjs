// The official forms of a case in a browser: from its page to the list of forms to a PDF on disk, whose figures are those of the page.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import { bukaKantor, bukaPeramban, masukSebagai, meja, periksa, tamu, telepon } from './alat.mjs';

let kantor, peramban;
before(async () => { kantor = await bukaKantor(); peramban = await bukaPeramban(); });
after(async () => { await peramban?.close(); await kantor?.tutup(); });

// A case of last year, whose value is set.
async function berkasBernilai(t) {
  const tahun = new Date().getFullYear() - 1;
  const daftar = await (await t.konteks.request.get(`/berkas?tahun=${tahun}&keadaan=selesai`)).text();
  const di = daftar.match(/href="?(\/berkas\/\d+)/);
  assert.ok(di, 'a finished case');
  return di[1];
}

async function unduh(lembar, tautan) {
  const [unduhan] = await Promise.all([lembar.waitForEvent('download'), tautan.click()]);
  const file = await unduhan.path();
  return { nama: unduhan.suggestedFilename(), teks: execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }) };
}

for (const [rupa, pilihan] of Object.entries({ 'meja': { layar: meja }, 'telepon': { layar: telepon }, 'tanpa JavaScript': { js: false } }))
  test(`a form is downloaded from the page of its case, ${rupa}`, async () => {
    const t = await tamu(peramban, kantor, pilihan), { lembar } = t;
    await masukSebagai(t, 'Surya Ilustrasi');
    await lembar.goto(await berkasBernilai(t));
    const orang = await lembar.locator('h1').innerText();
    const nilai = (await lembar.locator('.dok').innerText()).match(/(\d+,\d\d) \((.*?)\)/);
    assert.ok(nilai, 'the value stands on the page');
    const langsung = await unduh(lembar, lembar.getByRole('link', { name: 'I-g', exact: true }));
    assert.match(langsung.nama, /^I-g-\d{4}-\d{4}\.pdf$/);
    assert.ok(langsung.teks.includes(nilai[1]), `${nilai[1]} on paper`);
    assert.ok(langsung.teks.includes(`(${nilai[2]})`));
    assert.ok(langsung.teks.includes(orang), orang);

    await lembar.getByRole('link', { name: 'Formulir resmi' }).click();
    await lembar.waitForURL(/\/cetak$/);
    await periksa(t);
    for (const formulir of ['Formulir Sasaran Kerja Pegawai', 'Penilaian Capaian Sasaran Kerja', 'Uraian Penghitungan']) {
      const satu = await unduh(lembar, lembar.getByRole('link', { name: 'Unduh PDF ' + formulir, exact: true }));
      assert.ok(satu.teks.includes(orang), `${formulir} of ${orang}`);
    }
    await t.konteks.close();
  });

// Of a whole unit: asked for, made behind the page, fetched as one file.
test('the forms of a unit are one ZIP', async () => {
  const t = await tamu(peramban, kantor), { lembar } = t;
  await masukSebagai(t, 'Surya Ilustrasi');
  await lembar.goto('/berkas');
  await lembar.getByRole('link', { name: 'Cetak satu unit' }).click();
  await periksa(t);
  await lembar.getByLabel(/^Unit/).selectOption({ label: 'Irban Wilayah II' });
  await lembar.getByLabel('Uraian Penghitungan (uraian)').check();
  await lembar.getByRole('button', { name: 'Cetak menjadi satu ZIP' }).click();
  await lembar.waitForURL(/kabar=diminta/);
  const ambil = lembar.getByRole('link', { name: /^Unduh formulir-/ });
  for (let i = 0; i < 1000 && await ambil.count() === 0; ++i) await lembar.goto('/berkas/cetak');
  await periksa(t);
  if (process.env.TERAJU_GAMBAR) await lembar.screenshot({ path: process.env.TERAJU_GAMBAR + '/cetak-satu-unit.png', fullPage: true });
  const [unduhan] = await Promise.all([lembar.waitForEvent('download'), ambil.click()]);
  assert.match(unduhan.suggestedFilename(), /^formulir-\d{4}-unit-\d+\.zip$/);
  const isi = execFileSync('python3', ['-c', 'import sys, zipfile; print(*zipfile.ZipFile(sys.argv[1]).namelist(), sep="\\n")', await unduhan.path()], { encoding: 'utf8' }).trim().split('\n');
  assert.ok(isi.some(n => /\/I-g-\d{4}-\d{4}\.pdf$/.test(n)) && isi.some(n => /\/uraian-/.test(n)), `${isi.length} papers`);
  await t.konteks.close();
});

test('the official paper of the SOP is downloaded from its page', async () => {
  const t = await tamu(peramban, kantor), { lembar } = t;
  await lembar.goto('/sop');
  await periksa(t);
  const resmi = await unduh(lembar, lembar.getByRole('link', { name: 'Unduh PDF resmi' }));
  assert.ok(resmi.teks.includes('Berlaku sejak') && resmi.teks.includes('Halaman 1 dari 2'));
  const pilihan = lembar.getByLabel('Letak kertas');
  if (!await pilihan.isVisible()) await lembar.getByText('PDF tegak, atau bagan alir saja').click();
  await pilihan.selectOption('tegak');
  await lembar.getByLabel('Isi', { exact: true }).selectOption('bagan');
  if (process.env.TERAJU_GAMBAR) await lembar.screenshot({ path: process.env.TERAJU_GAMBAR + '/sop.png' });
  const tegak = await unduh(lembar, lembar.getByRole('button', { name: 'Unduh PDF', exact: true }));
  assert.equal(tegak.nama, 'sop-1-tegak-bagan.pdf');
  assert.ok(tegak.teks.includes('Halaman 1 dari 1'));
  await t.konteks.close();
});
