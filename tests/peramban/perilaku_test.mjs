// The notebook of behaviour: the assessor writes what was seen, finds it beside the marks; who may read reads, the person does not yet.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bukaKantor, bukaMeja, bukaPeramban, meja, periksa, periksaRupa, tekan, telepon, utama } from './alat.mjs';

let kantor, peramban, oleh;
before(async () => { kantor = await bukaKantor(); peramban = await bukaPeramban(); oleh = bukaMeja(peramban, kantor); });
after(async () => { await peramban?.close(); await kantor?.tutup(); });

// Harum assesses Tirta, Gilang is assessed by Cahya: both cases wait for their marks.
for (const [nama, rupa, penilai, orang, lain] of [['meja', { layar: meja }, 'Harum Tiruan', 'Tirta Perumpamaan', 'Cahya Replika'],
  ['telepon tanpa JavaScript', { layar: telepon, js: false }, 'Cahya Replika', 'Gilang Rekaan', 'Harum Tiruan']])
  test(`what was seen is written in the year and stands beside the marks: ${nama}`, async () => {
    const kalimat = 'Menyerahkan laporan <b>sebelum</b> tenggat, tanpa diminta.';
    const berkas = await oleh.berkas(orang);
    let buku;
    await oleh(penilai, async (t, l) => {
      await l.goto(berkas + '/nilai');
      await l.getByRole('link', { name: 'Buku catatan perilaku' }).click();
      buku = new URL(l.url()).pathname;
      await periksa(t);
      if (t.js) { await periksaRupa(t); await l.setViewportSize(meja); }
      const hari = await l.getByLabel('Tanggal', { exact: true }).inputValue();
      await l.getByLabel('Yang dilihat').fill(kalimat);
      await tekan(l, 'Simpan catatan'); // no aspect chosen
      await l.getByRole('alert').waitFor();
      assert.match(await l.getByRole('alert').innerText(), /Pilih satu aspek perilaku\./);
      assert.equal(await l.getByLabel('Yang dilihat').inputValue(), kalimat);
      assert.ok(!(await l.getByLabel('Aspek', { exact: true }).getByRole('option').allInnerTexts()).includes('Kepemimpinan'), 'not asked of who leads nobody');
      await l.getByLabel('Aspek', { exact: true }).selectOption({ label: 'Komitmen' });
      await l.getByLabel('Tanggal', { exact: true }).fill(`${+hari.slice(0, 4) + 1}-01-02`); // not yet
      await tekan(l, 'Simpan catatan');
      assert.match(await l.getByRole('alert').innerText(), /Tanggal itu belum tiba/);
      await l.getByLabel('Tanggal', { exact: true }).fill(hari);
      await tekan(l, 'Simpan catatan');
      await l.getByText('Catatan tersimpan.').waitFor();
      assert.ok((await utama(l)).includes(kalimat));
      await l.reload();
      assert.equal((await utama(l)).split(kalimat).length, 2, 'a reload writes nothing');
      await periksa(t);
      await l.goto(berkas + '/nilai');
      const komitmen = l.getByRole('listitem').filter({ has: l.getByLabel('Komitmen', { exact: true }) });
      assert.ok((await komitmen.innerText()).includes(kalimat), 'beside the mark, unfolded');
    }, rupa);
    await oleh(orang, async (t, l) => { // the person reads it when he objects, not before
      assert.equal((await l.goto(buku)).status(), 404);
      assert.ok(!(await l.locator('body').innerText()).includes('tanpa diminta'));
    }, rupa);
    assert.equal((await oleh.intip(lain, buku)).status, 404);
    assert.equal((await oleh.intip('Wulan Percontohan', buku)).status, 404, 'nor the Kasubbag');
    await oleh('Surya Ilustrasi', async (t, l) => { // the assessor's superior reads and does not write
      await l.goto(buku);
      assert.ok((await utama(l)).includes(kalimat));
      assert.equal(await l.getByRole('button', { name: 'Simpan catatan' }).count(), 0);
      await periksa(t);
    }, rupa);
  });
