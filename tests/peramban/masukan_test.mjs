// Step 3 in a browser: figures stand pre-filled, a changed one asks why and keeps the old one in sight, the typist is named by his
// mandate and kept apart from the assessor; the employee enters by himself on a telephone without JavaScript.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bukaKantor, bukaMeja, bukaPeramban, periksa, tekan, telepon, utama } from './alat.mjs';

const kasubbag = 'Wulan Percontohan', juruKetik = 'Melati Sampel';
let kantor, peramban, oleh;
before(async () => { kantor = await bukaKantor(); peramban = await bukaPeramban(); oleh = bukaMeja(peramban, kantor); });
after(async () => { await peramban?.close(); await kantor?.tutup(); });

const isian = (l, nomor) => l.getByLabel(`Kuantitas kegiatan ${nomor}`, { exact: true });
const alasan = (l, nomor) => l.getByLabel(`Alasan perubahan kuantitas kegiatan ${nomor}`);
const baris = (l, nomor) => l.getByRole('row').filter({ has: isian(l, nomor) });

test('a typist by mandate changes a figure, with the old one beside it and a reason', async () => {
  const berkas = await oleh.berkas('Hesti Fiktif'), sebab = 'Satu LHR terhitung <dua> kali.';
  let dulu, kini;
  await oleh(juruKetik, async (t, l) => {
    await l.goto('/');
    await l.locator(`main a[href="${berkas}/input"]`).first().click(); // his work stands on his home page
    assert.match(await utama(l), /Anda bertindak sebagai juru ketik atas nama Wulan Percontohan, S\.Sos\.\n/);
    assert.match(await utama(l), /Pengetik\s+Melati Sampel, A\.Md\., juru ketik/);
    assert.match(await utama(l), /Pejabat penilai\s+Cahya Replika, S\.E\., M\.Ak\./);
    await periksa(t);
    dulu = await isian(l, 1).inputValue();
    kini = String(+dulu - 1);
    assert.equal(await alasan(l, 1).isVisible(), false, 'nobody is asked for a reason before he changes something');
    await isian(l, 1).fill(kini);
    assert.ok(await alasan(l, 1).isVisible());
    assert.match(await baris(l, 1).innerText(), new RegExp(`\\b${dulu}\\b`), 'the old figure stays in sight');
    await isian(l, 1).fill(dulu);
    assert.equal(await alasan(l, 1).isVisible(), false, 'what was put back needs no reason');
    await isian(l, 1).fill(kini);
    await tekan(l, 'Kirim untuk divalidasi');
    await l.getByRole('alert').waitFor();
    assert.match(await l.getByRole('alert').innerText(), new RegExp(`Angka ${dulu} diubah menjadi ${kini}: tulis alasannya\\.`));
    assert.equal(await isian(l, 1).inputValue(), kini);
    await alasan(l, 1).fill(sebab);
    await isian(l, 2).fill('lima');
    await l.getByText(/^Draf tersimpan pukul \d\d\.\d\d/).waitFor();
  });
  await oleh(juruKetik, async (t, l) => { // the session ended, the machine is another one
    await l.goto(berkas + '/input');
    assert.deepEqual([await isian(l, 1).inputValue(), await alasan(l, 1).inputValue()], [kini, sebab]);
    assert.equal(await isian(l, 2).inputValue(), 'lima', 'what is no figure is kept, too');
    const terkumpul = await baris(l, 2).getByRole('cell').nth(1).innerText();
    await isian(l, 2).fill(terkumpul.match(/\d+/)[0]);
    await tekan(l, 'Kirim untuk divalidasi');
    await l.waitForURL(u => u.pathname === '/'); // he may type, not look
    assert.equal((await t.konteks.request.get(berkas)).status(), 404);
    assert.equal(await l.locator(`main a[href^="${berkas}"]`).count(), 0, 'and it is no work of his any more');
  });
  await oleh(kasubbag, async (t, l) => {
    await l.goto(berkas);
    assert.match(await utama(l), /Melati Sampel, A\.Md\. \(juru ketik\), atas nama Wulan Percontohan, S\.Sos\./, 'the case says who typed');
    assert.match(await utama(l), /Langkah 4 dari 7/);
    await l.getByRole('link', { name: /Formulir kinerja \d{4}/ }).click();
    await periksa(t); // the form as it was kept
  });
  await oleh('Cahya Replika', async (t, l) => { // who validates reads both figures and the reason, as it was written
    await l.goto(berkas);
    await l.locator(`main a[href="${berkas}/validasi"], main a[href="${berkas}/nilai"]`).first().click();
    const ubah = l.getByRole('row').filter({ hasText: 'Kegiatan 1, kuantitas' });
    assert.deepEqual((await ubah.getByRole('cell').allInnerTexts()).map(s => s.trim()), [dulu, kini, sebab]);
    await periksa(t);
  });
});

test('who assesses does not type, and a stranger finds nothing', async () => {
  const berkas = await oleh.berkas('Prita Andaian');
  for (const siapa of ['Hanif Khayalan', 'Sekar Fiktif']) // her assessor; a stranger
    await oleh(siapa, async (t, l) => {
      const jawaban = await l.goto(berkas + '/input');
      assert.ok([403, 404].includes(jawaban.status()), `${siapa}: ${jawaban.status()}`);
      assert.equal(await l.getByRole('button', { name: 'Kirim untuk divalidasi' }).count(), 0);
      await periksa(t, { status: jawaban.status() });
    });
});

test('the employee enters by herself on a telephone without JavaScript; an old page does nothing any more', async () => {
  const orang = 'Prita Andaian', berkas = await oleh.berkas(orang);
  await oleh(orang, async (t, l) => {
    await l.goto(berkas + '/input');
    await periksa(t);
    assert.doesNotMatch(await utama(l), /juru ketik/);
    const dulu = await isian(l, 1).inputValue(), kini = String(+dulu + 1);
    await isian(l, 1).fill(kini);
    await tekan(l, 'Kirim untuk divalidasi');
    assert.match(await l.title(), /^Galat: /);
    await l.getByRole('alert').getByRole('link').first().click();
    assert.equal(await l.locator(':target').getAttribute('aria-label'), 'Alasan perubahan kuantitas kegiatan 1', 'the summary leads to the reason');
    assert.equal(await isian(l, 1).inputValue(), kini);
    await alasan(l, 1).fill('Satu dokumen menyusul.');
    await tekan(l, 'Simpan');
    await l.getByText('Isian tersimpan.').waitFor();
    assert.deepEqual([await isian(l, 1).inputValue(), await alasan(l, 1).inputValue()], [kini, 'Satu dokumen menyusul.']);
    assert.match(await baris(l, 1).innerText(), new RegExp(`\\b${dulu}\\b`), 'what was collected is still there to compare with');
    await periksa(t);
    const tua = await t.konteks.newPage();
    await tua.goto(berkas + '/input');
    await tekan(l, 'Kirim untuk divalidasi');
    await l.waitForURL(u => u.pathname === berkas);
    assert.match(await utama(l), /Langkah 4 dari 7/);
    await l.goBack();
    assert.equal(new URL(l.url()).pathname, berkas, 'back shows the case as it stands, not the form');
    await isian(tua, 1).fill('99');
    await alasan(tua, 1).fill('Tab lama.');
    await tekan(tua, 'Kirim untuk divalidasi');
    assert.doesNotMatch(await utama(tua), /Diserahkan/);
    await l.goto(berkas + '?jejak=semua');
    assert.doesNotMatch(await utama(l), /Tab lama/);
    assert.match(await utama(l), /Langkah 4 dari 7/, 'the old tab sent nothing on');
    await l.goto(berkas + '/isi/' + (await utama(l)).match(/Versi (\d+), Prita/)[1]);
    assert.doesNotMatch(await utama(l), /\b99\b/);
  }, { layar: telepon, js: false });
});
