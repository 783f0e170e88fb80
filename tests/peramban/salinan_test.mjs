// Step 6 in a browser: the Kasubbag makes three copies, the employee receives his by a click, the others are handed over by name, the step ends; the register.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { bukaKantor, bukaMeja, bukaPeramban, jalankan, periksa, periksaRupa, tekan, utama } from './alat.mjs';

const rumah = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
let kantor, peramban, oleh, kasus, sidik;
before(async () => {
  kantor = await bukaKantor();
  await kantor.tutup({ hapus: false });
  const pdf = path.join(kantor.folder, 'nilai.pdf');
  assert.equal((await jalankan('cetak', path.join(rumah, 'examples/teguh-2019.json'), '--formulir', 'I-g', '-o', pdf)).kode, 0);
  const isi = fs.readFileSync(pdf);
  sidik = crypto.createHash('sha256').update(isi).digest('hex');
  const db = path.join(kantor.folder, 'kantor.db'), di = path.join(db + '.isi', sidik.slice(0, 2));
  fs.mkdirSync(di, { recursive: true });
  fs.writeFileSync(path.join(di, sidik.slice(2)), isi);
  kasus = JSON.parse(execFileSync('python3', [path.join(path.dirname(fileURLToPath(import.meta.url)), 'terbitan.py'), db], { input: JSON.stringify({ siapa: '', kerja: 'gandakan',
    terbitan: [{ kode: '7QK4M2XD', beku: sidik, kini: sidik, keadaan: 'berlaku' }], tanda: [], isi: [{ sidik, ukuran: isi.length }] }) }).toString());
  kantor = await bukaKantor({ folder: kantor.folder });
  peramban = await bukaPeramban();
  oleh = bukaMeja(peramban, kantor);
});
after(async () => { await peramban?.close(); await kantor?.tutup(); });
const rupa = async t => { await periksa(t); if (process.env.GAMBAR) await t.lembar.screenshot({ path: path.join(process.env.GAMBAR, 'salinan' + new URL(t.lembar.url()).pathname.replaceAll('/', '_') + Date.now() + '.png'), fullPage: true }); await periksaRupa(t); };

test('three copies are made, received, handed over, and the case goes on', async () => {
  const di = `/berkas/${kasus.berkas}`;
  await oleh('Wulan Percontohan', async (t, l) => {
    await l.goto(di + '/salinan');
    await rupa(t);
    await l.setViewportSize({ width: 1360, height: 900 });
    await tekan(l, 'Buat tiga salinan');
    assert.match(await utama(l), /0 dari 3 diserahkan/);
    await rupa(t);
  });
  await oleh(kasus.nama, async (t, l) => {
    await l.goto('/salinan/saya');
    await rupa(t);
    const [unduhan] = await Promise.all([l.waitForEvent('download'), l.getByRole('link', { name: /^Unduh Salinan 1 dari 3/ }).first().click()]);
    assert.equal(crypto.createHash('sha256').update(fs.readFileSync(await unduhan.path())).digest('hex'), sidik, 'bit for bit');
    await tekan(l, 'Nyatakan terima');
    assert.match(await utama(l), /dinyatakan sendiri/);
  });
  await oleh('Wulan Percontohan', async (t, l) => {
    await l.goto(di + '/salinan');
    for (const nomor of [2, 3]) {
      const baris = l.locator('tbody tr').nth(nomor - 1);
      await baris.locator('summary').click();
      await baris.getByLabel('Diterima oleh').fill('Laras Contohnya');
      await baris.getByRole('button', { name: 'Catat penyerahan' }).click();
      assert.match(await utama(l), new RegExp(`${nomor} dari 3 diserahkan`));
    }
    await rupa(t);
    await l.setViewportSize({ width: 1360, height: 900 });
    await tekan(l, 'Selesai, teruskan berkas');
    await l.waitForURL('**' + di + '?selesai=selesaikan');
    await l.goto('/salinan');
    await rupa(t);
  });
});
