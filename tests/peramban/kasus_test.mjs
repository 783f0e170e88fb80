// The page of a case and the list of cases: the way through the SOP with its times (as `teraju sop ukur` reckons them from the downloaded
// visits), documents, journal, paper; search, filter, order, pages; the clock stopped with a reason and started; many opened, many reminded.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { bukaKantor, bukaMeja, bukaPeramban, jalankan, periksa, periksaRupa, tekan, telepon, utama } from './alat.mjs';

const kasubbag = 'Wulan Percontohan', rumah = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
let kantor, peramban, oleh;
before(async () => { kantor = await bukaKantor(); peramban = await bukaPeramban(); oleh = bukaMeja(peramban, kantor); });
after(async () => { await peramban?.close(); await kantor?.tutup(); });

const barisDaftar = l => l.getByRole('table', { name: 'Berkas penilaian' }).getByRole('row').filter({ has: l.getByRole('rowheader') });
const nama = async l => (await barisDaftar(l).getByRole('rowheader').getByRole('link').allInnerTexts());
const saring = async (l, isian) => {
  await l.goto('/berkas');
  for (const [label, isi] of Object.entries(isian)) {
    const kolom = l.getByLabel(label, { exact: true });
    if (await kolom.evaluate(e => e.tagName === 'SELECT')) await kolom.selectOption({ label: isi });
    else if (isi === true) await kolom.check();
    else await kolom.fill(isi);
  }
  await tekan(l, 'Saring');
};
// "1 jam 25 menit", "terpakai 21 menit, sisa ...", "kurang dari 1 menit": minutes.
const menit = kata => {
  const [, jam = 0, sisa = 0] = kata.match(/(?:(\d+) jam)?\s*(?:(\d+) menit)?/);
  return 60 * jam + +sisa;
};

test('every minute on the page of a case is the minute of teraju sop ukur', async () =>
  oleh(kasubbag, async (t, l) => {
    await saring(l, { Keadaan: 'Selesai', 'Nama, NIP, atau nomor berkas': 'Wulan' });
    const alamat = [];
    for (const a of await barisDaftar(l).getByRole('link').all()) alamat.push(await a.getAttribute('href'));
    for (const siapa of ['Puspa Maketa', 'Kirana Purwarupa', 'Yudha Tiruan']) alamat.push(await oleh.berkas(siapa));
    let langkahnya = 0;
    for (const di of alamat) {
      await l.goto(di);
      const unduhan = l.waitForEvent('download');
      await l.getByRole('link', { name: 'Unduh waktu (CSV)' }).click();
      const csv = await (await unduhan).path();
      const ukuran = await jalankan('sop', 'ukur', path.join(rumah, 'sop/700-418-2023.yaml'), csv, '--format', 'json');
      assert.ok(ukuran.kode === 0 || ukuran.kode === 1, ukuran.galat);
      const { langkah } = JSON.parse(ukuran.keluar);
      const baris = l.getByRole('table').first().getByRole('row').filter({ has: l.getByRole('rowheader') });
      for (const [i, satu] of langkah.entries()) {
        if (satu.kunjungan === 0 || satu.berjalan > 0) continue; // a step that runs goes on while we look
        const waktu = (await baris.nth(i).getByRole('cell').filter({ hasText: /^\s*\d+ (Jam|Menit)/ }).innerText()).split('\n').pop();
        assert.equal(menit(waktu), +satu.median_menit.nilai, `${di}, step ${satu.nomor}: ${waktu}`);
        ++langkahnya;
      }
    }
    assert.ok(langkahnya >= 15, `${langkahnya} steps were compared`);
  }));

test('the page of a case says where it stands, what was written, who did what; and stands on paper', async () => {
  await oleh(kasubbag, async (t, l) => {
    const di = await oleh.berkas('Citra Khayalan');
    await l.goto(di);
    const kata = await utama(l);
    assert.match(kata, /Langkah 4 dari 7: menunggu nilai dari /);
    for (const bagian of ['Bagan alir SOP dan posisi berkas', 'Dokumen', 'Jejak audit']) assert.ok(await l.getByRole('heading', { name: bagian }).isVisible());
    const lajur = await l.getByRole('columnheader').allInnerTexts();
    for (const siapa of ['Atasan Langsung', 'Irban Wil', 'JFT/JFU']) assert.ok(lajur.map(s => s.trim()).includes(siapa), `${lajur}`);
    const jejak = l.getByRole('region', { name: 'Jejak audit' });
    for (const kalimat of await jejak.getByRole('listitem').allInnerTexts()) assert.match(kalimat, /[A-Z][^\n]+ [a-z]+ [^\n]*\.\n/, 'a sentence');
    await jejak.getByRole('link', { name: /Lihat \d+ catatan/ }).click();
    assert.match(await jejak.innerText(), /membuka berkas/);
    await l.getByRole('region', { name: 'Dokumen' }).getByRole('link', { name: 'Lembar pemeriksaan data' }).click();
    await l.getByRole('heading', { name: /Lembar periksa/ }).waitFor();
    await l.goto(di);
    await periksa(t);
    await periksaRupa(t);
    await l.setViewportSize({ width: 1360, height: 900 });
    await l.reload(); // lists folded again, as they are for a reader
    await l.emulateMedia({ media: 'print' });
    assert.ok(await l.getByRole('heading', { name: 'Citra Khayalan, S.Sos.' }).isVisible());
    for (const tombol of ['Unduh waktu (CSV)', 'Ingatkan']) assert.equal(await l.getByText(tombol, { exact: true }).first().isVisible(), false, `${tombol} is no ink`);
    const kertas = await l.pdf({ preferCSSPageSize: true });
    const lebar = [...kertas.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)].map(m => [+m[1], +m[2]]);
    assert.ok(lebar.length >= 1 && lebar.length <= 4, `${lebar.length} sheets`);
    assert.ok(lebar.every(([a, b]) => Math.abs(Math.max(a, b) - 842) < 3 && Math.abs(Math.min(a, b) - 595) < 3), `A4: ${lebar}`);
  });
  await oleh('Citra Khayalan', async (t, l) => { // her own case, in her hand
    await l.goto(await oleh.berkas('Citra Khayalan'));
    const kata = await utama(l);
    assert.match(kata, /Langkah 4 dari 7: menunggu nilai dari Bagas Tiruan/);
    for (const lajur of ['Atasan Langsung', 'Irban Wil', 'Kasubbag Umum dan Kepegawaian', 'JFT/JFU']) assert.ok(kata.includes(lajur), `${lajur} stands in words where the columns do not fit`);
    assert.equal(await l.getByRole('button', { name: 'Lanjutkan waktu' }).count(), 0);
    await periksa(t);
  }, { layar: telepon, js: false });
});

test('the list finds by name, NIP, number, unit, step and lateness, in three orders, page by page', async () =>
  oleh(kasubbag, async (t, l) => {
    await l.goto('/berkas');
    await periksa(t);
    await periksaRupa(t);
    const semua = await nama(l);
    assert.ok(semua.length > 20);
    for (const cari of ['hesti', '19850231 201001 2 942', '198502312010012942']) {
      await saring(l, { 'Nama, NIP, atau nomor berkas': cari });
      assert.deepEqual(await nama(l), ['Hesti Fiktif, S.E.'], cari);
    }
    const nomor = (await barisDaftar(l).innerText()).match(/\d{4}-\d{4}/)[0];
    await saring(l, { 'Nama, NIP, atau nomor berkas': nomor });
    assert.deepEqual(await nama(l), ['Hesti Fiktif, S.E.'], nomor);
    await saring(l, { 'Nama, NIP, atau nomor berkas': '%_<b>zzz' });
    assert.match(await utama(l), /Tidak ada yang cocok/);
    await periksa(t);

    await saring(l, { Unit: 'Irban Khusus', Langkah: 'Langkah 3' });
    assert.deepEqual(await nama(l), ['Hesti Fiktif, S.E.']);
    await saring(l, { 'Hanya yang lewat norma': true });
    const lewat = await barisDaftar(l).allInnerTexts();
    assert.ok(lewat.length >= 3 && lewat.every(b => /Lewat \d|Waktu habis/.test(b)), `${lewat}`);
    assert.ok(lewat.length < semua.length);

    const kunci = s => s.replace(/^(Dra?s?|Ir|H)\. /, '').toLowerCase();
    await l.goto('/berkas');
    await l.getByRole('columnheader', { name: 'Pegawai' }).getByRole('link').click();
    const urut = (await nama(l)).map(kunci);
    assert.deepEqual(urut, [...urut].sort(), 'by name');
    await l.getByRole('columnheader', { name: 'Nomor' }).getByRole('link').click();
    const angka = (await barisDaftar(l).allInnerTexts()).map(b => b.match(/\d{4}-\d{4}/)[0]);
    assert.deepEqual(angka, [...angka].sort(), 'by number');
    assert.equal(await l.getByRole('columnheader', { name: 'Nomor' }).getAttribute('aria-sort'), 'ascending');

    await saring(l, { Keadaan: 'Semua' });
    const banyak = +(await utama(l)).match(/(\d+) berkas\./)[1], satu = await nama(l);
    assert.ok(banyak > 50 && satu.length === 50, `${banyak}, ${satu.length} on the first page`);
    await l.getByRole('link', { name: '2', exact: true }).click();
    assert.match(l.url(), /keadaan=semua/, 'the next page keeps what was asked for');
    assert.equal((await nama(l)).length, Math.min(50, banyak - 50));
    const csv = l.waitForEvent('download');
    await l.getByRole('link', { name: 'Unduh CSV' }).click();
    assert.equal(fs.readFileSync(await (await csv).path(), 'utf8').trim().split('\n').length, banyak + 1, 'the file holds all pages');
    await l.goto('/berkas?halaman=999999&unit=-1&langkah=x&tahun=99999999999');
    assert.match(await l.title(), /^Berkas/, 'an address that somebody made up is answered calmly');
  }));

test('the clock is stopped with a reason from the list and started again', async () => {
  for (const [siapa, rupa] of [['Umi Hipotesa', {}], ['Rangga Replika', { layar: telepon, js: false }]]) {
    const di = await oleh.berkas(siapa);
    await oleh(siapa, async (t, l) => {
      await l.goto(di);
      await l.getByRole('link', { name: 'Hentikan waktu' }).click();
      const sebab = l.getByLabel('Sebab', { exact: true });
      assert.deepEqual((await sebab.getByRole('option').allInnerTexts()).length, 5);
      await periksa(t);
      await sebab.selectOption({ label: 'Sebab lain' });
      await tekan(l, 'Hentikan waktu');
      assert.match(await l.getByRole('alert').innerText(), /Tulis apa sebabnya\./);
      await l.getByLabel('Keterangan').fill('Listrik <padam> di gedung.');
      assert.equal(await sebab.inputValue(), 'lain', 'what was chosen stays');
      await tekan(l, 'Hentikan waktu');
      await l.waitForURL(u => u.pathname === di);
      assert.match(await utama(l), /Waktu dihentikan sejak .*: .*Listrik <padam> di gedung\./);
      await periksa(t);
      await l.goto(di + '/kinerja');
      assert.match(await utama(l), /jeda|dihentikan/i, 'the work says that the clock stands');
      await l.goto('/berkas');
      assert.match(await utama(l), /Dijeda/);
      await l.goto(di);
      await tekan(l, 'Lanjutkan waktu');
      await l.getByText('Waktu berjalan lagi.').waitFor();
      assert.ok(await l.getByRole('link', { name: 'Hentikan waktu' }).isVisible());
    }, rupa);
  }
  await oleh('Jelita Perumpamaan', async (t, l) => { // who is not at work with it does not stop it
    const di = await oleh.berkas('Umi Hipotesa');
    assert.equal((await l.goto(di + '/jeda')).status(), 404);
  });
});

test("a unit's cases are opened in one go, once; many people are reminded in one go, once a day", async () => {
  await oleh(kasubbag, async (t, l) => {
    await l.goto('/berkas');
    await l.getByRole('link', { name: 'Buka berkas tahun ini' }).click();
    await periksa(t);
    await periksaRupa(t);
    await l.setViewportSize({ width: 1360, height: 900 });
    await l.getByLabel('Unit', { exact: true }).selectOption({ label: 'Subbagian Perencanaan' });
    await tekan(l, 'Lihat');
    const tombol = l.getByRole('button', { name: /^Buka \d+ berkas$/ });
    const banyak = +(await tombol.innerText()).match(/\d+/)[0];
    assert.ok(banyak > 0 && banyak < 10, `${banyak} in that unit`);
    const akan = (await l.getByRole('heading', { name: /^Akan dibuka/ }).locator('xpath=..').getByRole('listitem').allInnerTexts());
    assert.equal(akan.length, banyak);
    assert.match(await utama(l), /sudah mempunyai berkas \d{4}-\d{4}|belum menyusun SKP|belum ditetapkan/, 'who is left out, and why');
    const tua = await t.konteks.newPage();
    await tua.goto(l.url());
    await tombol.click();
    await l.getByText(`${banyak} berkas dibuka.`).waitFor();
    await tua.getByRole('button', { name: /^Buka \d+ berkas$/ }).click(); // the same, from a tab that was opened before
    await tua.waitForLoadState();
    await saring(l, { Unit: 'Subbagian Perencanaan', Langkah: 'Langkah 1' });
    const ada = await nama(l);
    for (const orang of akan) assert.equal(ada.filter(n => n === orang).length, 1, `${orang} once`);
    t.keluhan.length = 0; // the old tab was told so

    await l.goto('/berkas');
    for (const orang of ['Cahya Replika', 'Jelita Perumpamaan']) await l.getByRole('checkbox', { name: new RegExp(orang) }).check();
    await tekan(l, 'Ingatkan yang dipilih');
    await l.getByText('2 pengingat dikirim.').waitFor();
    await l.getByRole('checkbox', { name: /Jelita Perumpamaan/ }).check();
    await tekan(l, 'Ingatkan yang dipilih');
    await l.getByText(/Tidak ada pengingat yang dikirim: semuanya sudah diingatkan hari ini/).waitFor();
    await tekan(l, 'Ingatkan yang dipilih');
    await l.getByText(/atau tidak ada yang dipilih/).waitFor();
    await periksa(t);
  });
  await oleh('Jelita Perumpamaan', async (t, l) => {
    await l.goto('/');
    await periksa(t);
    await l.getByRole('link', { name: 'Baca pengingat' }).click();
    assert.match(await utama(l), /Wulan Percontohan, S\.Sos\. mengingatkan Anda tentang berkas \d{4}-\d{4}\./);
    await periksa(t);
    await tekan(l, 'Tandai semua terbaca');
    await l.goto('/');
    assert.equal(await l.getByRole('link', { name: 'Baca pengingat' }).count(), 0, 'what was read is not new any more');
  }, { layar: telepon });
});
