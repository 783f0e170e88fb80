// From nothing: an office is set up, its administrator signs in, sixty people are imported after three bad rows were
// mended, and each role then sees what it should.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { bukaKantor, bukaPeramban, folderSementara, jalankan, masukSebagai, meja, periksa, tamu, telepon } from './alat.mjs';

const contoh = fs.readFileSync(new URL('../../examples/kantor-contoh.csv', import.meta.url), 'utf8');
const nip = contoh.match(/^(\d{18});;Bayu Khayali;/m)[1];
const rusak = contoh
  .replace('199302302019022901;', '1,99302E+17;')
  .replace(';Raka Andaian;', ';;')
  .replace('Tirta Perumpamaan;;S.Ak.;L;Contoh Raya;;III/a;', 'Tirta Perumpamaan;;S.Ak.;L;Contoh Raya;;V/z;');

let peramban;
before(async () => { peramban = await bukaPeramban(); });
after(async () => { await peramban?.close(); });

async function kantorBaru() {
  const folder = folderSementara();
  const siap = await jalankan('siapkan', '--db', 'sqlite:' + path.join(folder, 'kantor.db'), '--nama', 'Inspektorat',
    '--daerah', 'Kabupaten Contoh Raya', '--zona', 'WITA', '--admin-nip', nip, '--admin-nama', 'Bayu Khayali, S.E.',
    '--latihan', '--format', 'json');
  assert.equal(siap.kode, 0, siap.galat);
  return { ...await bukaKantor({ folder, pilihan: [] }), kode: JSON.parse(siap.keluar).kode_sekali };
}

async function unggah(t, isi) {
  await t.lembar.getByLabel('Berkas').setInputFiles({ name: 'pegawai.csv', mimeType: 'text/csv', buffer: Buffer.from(isi) });
  await t.lembar.getByRole('button', { name: 'Lihat pratinjau' }).click();
}

async function lihatSebagai(kantor, nama, pilihan, periksaan) {
  const t = await tamu(peramban, kantor, pilihan);
  await masukSebagai(t, nama);
  await periksaan(t);
  await t.konteks.close();
}

for (const layar of [meja, telepon])
  for (const js of [true, false])
    test(`${layar.width} px, ${js ? 'with' : 'without'} JavaScript`, async () => {
      const kantor = await kantorBaru();
      try {
        const pilihan = { layar, js };
        const t = await tamu(peramban, kantor, pilihan);
        await t.lembar.goto('/');
        await t.lembar.getByLabel('NIP').fill(nip);
        await t.lembar.getByLabel('Sandi', { exact: true }).fill(kantor.kode);
        await t.lembar.getByRole('button', { name: 'Masuk', exact: true }).click();
        await t.lembar.waitForURL(u => u.pathname === '/');
        await t.lembar.getByRole('link', { name: 'Impor daftar pegawai' }).first().click();
        await periksa(t);

        await unggah(t, rusak);
        await periksa(t);
        assert.match(await t.lembar.title(), /^Galat: /);
        assert.match(await t.lembar.locator('main').innerText(), /Galat\s+3/);
        assert.equal(await t.lembar.getByRole('button', { name: 'Terapkan' }).count(), 0, 'nothing can be applied');

        await t.lembar.goto('/pegawai/impor');
        await unggah(t, contoh);
        await periksa(t);
        for (const kotak of await t.lembar.getByRole('checkbox').all())
          if (/Buat|unit|jabatan/i.test(await kotak.locator('xpath=..').innerText())) await kotak.check();
        await t.lembar.getByRole('button', { name: 'Terapkan' }).click();
        await t.lembar.getByRole('heading', { name: 'Impor selesai' }).waitFor();
        await periksa(t);
        await t.lembar.goto('/pegawai');
        assert.match(await t.lembar.locator('main').innerText(), /\b60 orang/);
        await periksa(t);
        await t.konteks.close();

        await lihatSebagai(kantor, 'Surya Ilustrasi', pilihan, async inspektur => {
          await inspektur.lembar.goto('/pegawai');
          assert.match(await inspektur.lembar.locator('main').innerText(), /\b60 orang/);
          assert.equal(await inspektur.lembar.getByRole('link', { name: 'Impor daftar' }).count(), 0);
          assert.equal((await inspektur.lembar.goto('/jurnal')).status(), 200);
          assert.match(await inspektur.lembar.locator('main').innerText(), /mengimpor|impor/i);
          await periksa(inspektur);
        });
        await lihatSebagai(kantor, 'Harum Tiruan', pilihan, async irban => {
          await irban.lembar.goto('/pegawai');
          const jumlah = +(await irban.lembar.locator('main').innerText()).match(/(\d+) orang/)[1];
          assert.ok(jumlah > 1 && jumlah < 60, `an Irban sees the own wilayah: ${jumlah}`);
          assert.equal((await irban.lembar.goto('/pengaturan')).status(), 404);
        });
        await lihatSebagai(kantor, 'Sekar Fiktif', pilihan, async auditor => {
          for (const tertutup of ['/pegawai', '/pegawai/impor', '/pengaturan', '/jurnal', '/pegawai/1'])
            assert.equal((await auditor.lembar.goto(tertutup)).status(), 404, tertutup);
          await auditor.lembar.goto('/');
          await auditor.lembar.getByRole('link', { name: 'Data kepegawaian saya' }).click();
          assert.match(await auditor.lembar.locator('h1').innerText(), /Sekar Fiktif/);
        });
        const hasil = await jalankan('jurnal', 'periksa', '--db', 'sqlite:' + path.join(kantor.folder, 'kantor.db'));
        assert.equal(hasil.kode, 0, hasil.keluar + hasil.galat);
      } finally {
        await kantor.tutup();
      }
    });
