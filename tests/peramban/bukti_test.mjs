// Evidence in a browser: put in from the form, taken back as it was, told when the file stands elsewhere, taken away and put back; what
// is no paper, too large or maliciously named is answered with a sentence; nobody else's evidence opens.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { bukaKantor, bukaMeja, bukaPeramban, meja, periksa, periksaRupa, tekan, telepon, utama } from './alat.mjs';

const kasubbag = 'Wulan Percontohan';
let kantor, peramban, oleh;
before(async () => { kantor = await bukaKantor(); peramban = await bukaPeramban(); oleh = bukaMeja(peramban, kantor); });
after(async () => { await peramban?.close(); await kantor?.tutup(); });

const pdf = kata => Buffer.from(`%PDF-1.4\n1 0 obj<</Kata (${kata})>>endobj\ntrailer<<>>\n%%EOF\n`);
const berkasPdf = (name, kata) => ({ name, mimeType: 'application/pdf', buffer: pdf(kata) });
const pasang = (l, file) => l.getByLabel('Berkas', { exact: true }).setInputFiles(file);
const bentangkan = l => l.evaluate(() => document.querySelectorAll('details').forEach(d => { d.open = true; }));
// From the form of the case to the page of evidence of that activity.
async function keBukti(l, berkas, kegiatan) {
  await l.goto(berkas + '/kinerja');
  await bentangkan(l);
  await l.locator('button, a').filter({ hasText: new RegExp(`^Tambah bukti\\s*kegiatan ${kegiatan}$`) }).click();
  await l.getByRole('heading', { name: `Bukti kegiatan ${kegiatan}` }).waitFor();
}

for (const [nama, rupa, orang, kawan] of [['meja', { layar: meja }, 'Anggun Dugaan', 'Guntur Permisalan'],
  ['telepon tanpa JavaScript', { layar: telepon, js: false }, 'Jelita Perumpamaan', 'Rangga Replika']])
  test(`a paper is put in, taken home as it was, known again elsewhere: ${nama}`, async () => {
    const berkas = await oleh.berkas(orang), punyaKawan = await oleh.berkas(kawan), kata = `bukti ${nama}`;
    let alamat, halaman;
    await oleh(orang, async (t, l) => {
      await keBukti(l, berkas, 1);
      halaman = new URL(l.url()).pathname;
      await periksa(t);
      if (t.js) { await periksaRupa(t); await l.setViewportSize(meja); }
      await tekan(l, 'Simpan bukti');
      await l.getByRole('alert').waitFor();
      assert.match(await l.getByRole('alert').innerText(), /Pilih berkas, atau tulis satu baris laporan fisik dan kegiatan\./);
      await pasang(l, berkasPdf("Laporan <b onclick=x> 'A' & B.pdf", kata));
      await l.getByLabel('Keterangan (boleh kosong)').fill('Halaman 3 sampai 7.');
      await tekan(l, 'Simpan bukti');
      await l.waitForURL(u => u.pathname === berkas + '/kinerja');
      await bentangkan(l);
      const tautan = l.getByRole('link', { name: "Laporan <b onclick=x> 'A' & B.pdf" });
      alamat = await tautan.getAttribute('href');
      const unduhan = l.waitForEvent('download');
      await tautan.click();
      assert.deepEqual(fs.readFileSync(await (await unduhan).path()), pdf(kata), 'byte for byte');

      await keBukti(l, berkas, 2); // the same file again
      await pasang(l, berkasPdf('lain nama.pdf', kata));
      await tekan(l, 'Simpan bukti');
      await l.getByText(/lain nama\.pdf tersimpan\. Sudah dipakai di SKP ini, kegiatan/).waitFor();
      await periksa(t);
      await l.getByRole('button', { name: 'Lepas lain nama.pdf' }).click();
      await l.getByText('lain nama.pdf dilepas.').waitFor();
      assert.equal(await l.getByRole('link', { name: 'lain nama.pdf' }).count(), 0);
      await tekan(l, 'Pasang kembali');
      await l.getByRole('link', { name: 'lain nama.pdf' }).waitFor();
      await l.getByRole('button', { name: 'Lepas lain nama.pdf' }).click();
    }, rupa);
    await oleh(kawan, async (t, l) => { // a colleague comes with the same paper
      assert.equal((await t.konteks.request.get(alamat)).status(), 404, 'it is not his to open');
      assert.equal((await t.konteks.request.get(halaman + '?kegiatan=1')).status(), 404);
      await keBukti(l, punyaKawan, 1);
      await pasang(l, berkasPdf('punya saya.pdf', kata));
      await tekan(l, 'Simpan bukti');
      await l.getByText('punya saya.pdf tersimpan. Sudah dipakai di berkas pegawai lain.').waitFor();
      assert.doesNotMatch(await utama(l), new RegExp(orang), 'whose it is he is not told');
    }, rupa);
    await oleh(kasubbag, async (t, l) => { // who checks is told
      await l.goto(halaman + '?kegiatan=1');
      assert.match(await utama(l), new RegExp(`Sudah dipakai di berkas ${kawan}.*, tahun \\d{4}\\.`));
      assert.equal(await l.getByRole('button', { name: 'Simpan bukti' }).count(), 0, 'and only reads');
      await periksa(t);
    }, rupa);
  });

test('what is no paper, empty, too large or maliciously named is answered with a sentence', async () => {
  const orang = 'Nirmala Ibarat', berkas = await oleh.berkas(orang);
  await oleh(orang, async (t, l) => {
    await keBukti(l, berkas, 1);
    const di = l.url();
    const tolak = async (file, kalimat) => {
      await l.goto(di);
      await l.getByLabel('Keterangan (boleh kosong)').fill('Tetap di sini.');
      await pasang(l, file);
      await tekan(l, 'Simpan bukti');
      await l.waitForLoadState();
      assert.match(await l.locator('body').innerText(), kalimat, file.name);
    };
    const jenis = /PDF/;
    await tolak({ name: 'laporan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ\x90\0 this is a program') }, jenis);
    assert.match(await l.title(), /^Galat: /);
    assert.equal(await l.getByLabel('Keterangan (boleh kosong)').inputValue(), 'Tetap di sini.', 'what was typed stays');
    await tolak({ name: 'gambar.png', mimeType: 'image/png', buffer: Buffer.from('<svg onload=alert(1)>') }, jenis);
    await tolak({ name: 'halaman.html', mimeType: 'text/html', buffer: Buffer.from('<script>alert(1)</script>') }, jenis);
    await tolak({ name: 'kosong.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) }, /Berkas itu kosong\. Pilih berkas lain\./);
    for (const bita of [20_000_001, 60_000_000]) { // a little, and three times
      const besar = path.join(kantor.folder, 'besar.pdf');
      fs.writeFileSync(besar, pdf('besar'));
      fs.truncateSync(besar, bita);
      await tolak(besar, /lebih besar dari 20 MB|melewati batas ukuran/);
    }
    t.keluhan.length = 0; // the browser notes the refused statuses
    for (const nama of ['../../etc/passwd.pdf', '..\\..\\kantor.db.pdf', '<img src=x onerror=alert(1)>.pdf', 'balik\u202Efdp.exe.pdf', 'é'.repeat(200) + '.pdf']) {
      await l.goto(di);
      await pasang(l, berkasPdf(nama, nama));
      await l.getByRole('button', { name: 'Simpan, tambah lagi' }).click();
      await l.waitForLoadState();
      if (await l.getByRole('alert').count()) { // a sentence, and nothing kept
        assert.match(await l.getByRole('alert').innerText(), /[A-Z].*\./);
        continue;
      }
      const tautan = l.getByRole('link', { name: /\.pdf$/ }).last();
      const unduhan = l.waitForEvent('download');
      await tautan.click();
      const file = await unduhan;
      assert.doesNotMatch(file.suggestedFilename(), /[/\\<>]|\u202E|^\.\./, nama);
      assert.deepEqual(fs.readFileSync(await file.path()), pdf(nama));
    }
    t.keluhan.length = 0;
    await l.goto(di);
    assert.equal(await l.locator('main img').count(), 0);
    await periksa(t);
  });
});

test('after handing over the evidence stands, and an old page cannot change it', async () => {
  const orang = 'Sekar Fiktif', berkas = await oleh.berkas(orang);
  await oleh(orang, async (t, l) => {
    await keBukti(l, berkas, 2);
    const tua = await t.konteks.newPage();
    const alamat = l.url();
    await tua.goto(alamat);
    await l.goto(berkas + '/kinerja');
    await l.getByRole('button', { name: 'Serahkan' }).first().click();
    await tekan(l, 'Serahkan data kinerja');
    await l.waitForURL(u => u.pathname === berkas);
    await pasang(tua, berkasPdf('terlambat.pdf', 'terlambat'));
    await tekan(tua, 'Simpan bukti');
    await tua.getByRole('alert').waitFor();
    assert.match(await tua.getByRole('alert').innerText(), /Berkas \d{4}-\d{4} sudah diserahkan, jadi buktinya tidak dapat diubah lagi\./);
    await l.goto(alamat);
    assert.match(await utama(l), /Berkasnya sudah diserahkan, jadi bukti tidak dapat diubah\./);
    assert.doesNotMatch(await utama(l), /terlambat/);
  });
});
