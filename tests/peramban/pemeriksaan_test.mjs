// Step 2 in a browser: what the machine found stands first, the sheet is answered with the keyboard alone, a half-done sheet is kept, a
// returned case tells its owner what to mend and where; without JavaScript on a telephone just so; two clicks do one thing.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bukaKantor, bukaMeja, bukaPeramban, periksa, tekan, telepon, utama } from './alat.mjs';

const kasubbag = 'Wulan Percontohan';
let kantor, peramban, oleh;
before(async () => { kantor = await bukaKantor(); peramban = await bukaPeramban(); oleh = bukaMeja(peramban, kantor); });
after(async () => { await peramban?.close(); await kantor?.tutup(); });

const baris = l => l.locator('fieldset', { has: l.getByRole('radio') });
const lembar = (l, kata) => l.getByRole('group', { name: kata });
const terpilih = l => l.getByRole('radio', { checked: true });
const fokus = l => l.evaluate(() => {
  const e = document.activeElement;
  return { jenis: e.type ?? e.tagName, nama: e.name ?? '', kata: (e.getAttribute('aria-label') ?? e.textContent ?? '').trim(), baris: e.closest('fieldset')?.querySelector('legend')?.textContent ?? '' };
});

async function jawabSemua(l, kecuali = {}) {
  const semua = baris(l);
  for (let i = 0, n = await semua.count(); i < n; ++i) {
    const satu = semua.nth(i), catatan = kecuali[await satu.locator('legend').innerText()];
    await satu.getByLabel(catatan ? 'Perlu diperbaiki' : 'Sesuai', { exact: true }).check();
    if (catatan) await satu.getByLabel(/^Catatan/).fill(catatan);
  }
}

// Taps a key until that place has the focus; how many it took.
async function sampai(l, tombol, cocok, paling) {
  for (let i = 1; i <= paling; ++i) {
    await l.keyboard.press(tombol);
    if (cocok(await fokus(l))) return i;
  }
  assert.fail(`not reached by ${paling} times ${tombol}; the focus is at ${JSON.stringify(await fokus(l))}`);
}

test('what the machine found stands first, the gravest on top, and each leads to its activity', async () =>
  oleh(kasubbag, async (t, l) => {
    await l.goto(await oleh.berkas('Wening Permisalan') + '/periksa');
    const urutan = await l.getByRole('heading', { level: 2 }).allInnerTexts();
    assert.deepEqual(urutan.slice(0, 2), ['Temuan mesin', 'Lembar periksa']);
    const temuan = await l.getByRole('region', { name: 'Temuan mesin' }).getByRole('listitem').allInnerTexts();
    const berat = temuan.map(k => ['berat', 'sedang', 'ringan'].indexOf(k.split(/\s/)[0]));
    assert.ok(!berat.includes(-1), `every finding says how grave it is: ${temuan}`);
    assert.deepEqual(berat, [...berat].sort());
    assert.equal(new Set(berat).size, 3, 'all three kinds were met');
    assert.match(temuan[0], /Kegiatan 2: ada realisasi, tetapi belum ada bukti dukung\./);
    assert.ok(temuan.every(k => !/\.\./.test(k)), 'a degree at the end of a name ends the sentence');
    await l.getByRole('region', { name: 'Temuan mesin' }).getByRole('link').first().click();
    assert.match(await l.locator(':target').innerText(), /^2\. .*\n/, 'the link goes to activity 2');
    assert.match(await l.locator(':target').innerText(), /ada realisasi, tetapi belum ada bukti dukung/, 'where it is said again');
    await periksa(t);
  }));

test('the sheet is answered with the keyboard alone, kept on the way, returned, mended and passed', async () => {
  const orang = 'Laras Contohnya', salah = 'Realisasi kegiatan 1 sama dengan yang tertulis pada buktinya';
  const catatan = 'Pada bukti tertulis 5 naskah; di formulir 4.';
  let berkas;
  await oleh(kasubbag, async (t, l) => {
    berkas = await oleh.berkas(orang);
    await l.goto(berkas + '/periksa');
    const banyak = await baris(l).count();
    await sampai(l, 'Tab', f => f.jenis === 'radio', 60);
    const pertama = (await fokus(l)).baris;
    assert.equal(pertama, salah);
    await l.keyboard.press('2'); // to be mended: the note wants to be written
    assert.match((await fokus(l)).kata, /^Catatan: Realisasi kegiatan 1/);
    await l.keyboard.type(catatan);
    assert.equal(await lembar(l, salah).getByLabel(/^Catatan/).inputValue(), catatan, 'figures in a note answer nothing');
    await sampai(l, 'Tab', f => f.jenis === 'radio', 8);
    for (let i = 1; i < banyak; ++i) {
      assert.notEqual((await fokus(l)).baris, pertama);
      if (i === 3) { // the ordinary keys choose as everywhere
        const terjawab = () => l.evaluate(() => document.activeElement.closest('label').textContent.trim());
        for (const [tombol, harap] of [['Space', 'Sesuai'], ['ArrowRight', 'Perlu diperbaiki'], ['ArrowLeft', 'Sesuai']]) {
          await l.keyboard.press(tombol);
          assert.equal(await terjawab(), harap, tombol);
        }
      }
      await l.keyboard.press('1');
    }
    assert.equal(await terpilih(l).count(), banyak, 'every line is answered');
    await l.getByText(/^Draf tersimpan pukul \d\d\.\d\d/).waitFor();
    await periksa(t);
  });
  await oleh(kasubbag, async (t, l) => { // the next morning, at another desk
    await l.goto(berkas + '/periksa');
    const banyak = await baris(l).count();
    assert.equal(await terpilih(l).count(), banyak, 'what was answered stands there again');
    assert.equal(await lembar(l, salah).getByLabel(/^Catatan/).inputValue(), catatan);
    await l.getByRole('button', { name: 'Loloskan' }).focus();
    await l.keyboard.press('Enter');
    await l.getByRole('alert').waitFor();
    assert.match(await l.getByRole('alert').innerText(), /perlu diperbaiki/i, 'what is to be mended does not pass');
    assert.equal(await terpilih(l).count(), banyak, 'and nothing that was answered is lost');
    await l.getByRole('button', { name: 'Kembalikan' }).focus();
    await l.keyboard.press('Enter');
    await l.waitForURL(u => u.pathname === berkas);
    assert.match(await utama(l), /Berkas dikembalikan\./);
    await periksa(t);
    await l.goto(berkas);
    assert.equal((await utama(l)).match(/mengembalikan berkas/g).length, 1, 'the journal knows one return');
  });
  await oleh(orang, async (t, l) => {
    await l.goto('/');
    await l.locator(`main a[href^="${berkas}"]`).first().click();
    const perbaiki = l.getByRole('region', { name: 'Yang perlu diperbaiki' });
    assert.match(await perbaiki.innerText(), new RegExp(`${salah}.*${catatan}`));
    assert.match(await perbaiki.innerText(), /Dikembalikan oleh Wulan Percontohan/);
    await perbaiki.getByRole('link', { name: salah }).click();
    assert.match(await l.locator(':target').evaluate(e => e.closest('tbody').innerText), /^1\. /, 'the finding leads to its activity');
    await periksa(t);
    await l.getByLabel('Realisasi kuantitas, kegiatan 1').fill('5');
    await l.getByRole('button', { name: 'Serahkan' }).first().click();
    await l.getByRole('heading', { name: 'Serahkan data kinerja?' }).waitFor();
    await l.locator('main form button:not(.dua-2)').last().click();
    await l.waitForURL(u => u.pathname === berkas);
  });
  await oleh(kasubbag, async (t, l) => {
    await l.goto(berkas + '/periksa');
    assert.match(await lembar(l, salah).innerText(), new RegExp(`Pemeriksaan lalu: perlu diperbaiki, ${catatan}`));
    assert.equal(await terpilih(l).count(), 0, 'a new sheet, not the old answers');
    await jawabSemua(l);
    await tekan(l, 'Loloskan');
    await l.waitForURL(u => u.pathname === berkas);
    assert.match(await utama(l), /Diloloskan\./);
    for (const [nomor, kata] of [[1, new RegExp(`Perlu diperbaiki\\s+${catatan}`)], [2, /Sesuai/]]) { // both sheets are kept
      await l.goto(`${berkas}/lembar/${nomor}`);
      assert.match(await utama(l), kata);
      if (nomor === 1) await periksa(t);
    }
    await l.goto(berkas + '/periksa');
    assert.equal(new URL(l.url()).pathname, berkas, 'there is nothing to check any more');
  });
});

test('without JavaScript, on a telephone: refused with everything at once, returned, mended, passed', async () => {
  const orang = 'Nugraha Ilustrasi', salah = 'Bukti kegiatan 2 lengkap, terbaca, dan bertanggal dalam periode';
  const rupa = { layar: telepon, js: false };
  let berkas;
  await oleh(kasubbag, async (t, l) => {
    berkas = await oleh.berkas(orang);
    await l.goto(berkas + '/periksa');
    await periksa(t);
    const banyak = await baris(l).count();
    await lembar(l, salah).getByLabel('Perlu diperbaiki', { exact: true }).check();
    await tekan(l, 'Loloskan');
    assert.match(await l.title(), /^Galat: /);
    assert.ok(await l.getByRole('alert').getByRole('link').count() >= banyak, 'every line that is missing, at once');
    await l.getByRole('alert').getByRole('link').first().click();
    assert.equal(await l.locator(':target').count(), 1, 'and each leads to its line');
    assert.ok(await lembar(l, salah).getByLabel('Perlu diperbaiki', { exact: true }).isChecked());
    await lembar(l, salah).getByLabel(/^Catatan/).fill('Laporan <b>triwulan</b> kedua tidak terbaca.');
    await tekan(l, 'Simpan draf');
    await l.getByText('Draf tersimpan.').waitFor();
    await l.goto('/');
    await l.goto(berkas + '/periksa');
    assert.equal(await terpilih(l).count(), 1, 'half a sheet is kept, the rest stays open');
    assert.equal(await lembar(l, salah).getByLabel(/^Catatan/).inputValue(), 'Laporan <b>triwulan</b> kedua tidak terbaca.');
    await tekan(l, 'Kembalikan');
    await l.waitForURL(u => u.pathname === berkas);
    assert.match(await utama(l), /Dikembalikan Wulan Percontohan.*Bukti kegiatan 2/);
  }, rupa);
  await oleh(orang, async (t, l) => {
    await l.goto(berkas + '/kinerja');
    assert.match(await l.getByRole('region', { name: 'Yang perlu diperbaiki' }).innerText(), /Laporan <b>triwulan<\/b> kedua tidak terbaca\./);
    await periksa(t);
    await l.getByRole('button', { name: 'Serahkan' }).first().click();
    await l.locator('main form button:not(.dua-2)').last().click();
    await l.waitForURL(u => u.pathname === berkas);
  }, rupa);
  await oleh(kasubbag, async (t, l) => {
    await l.goto(berkas + '/periksa');
    await jawabSemua(l);
    await tekan(l, 'Loloskan');
    await l.waitForURL(u => u.pathname === berkas);
    assert.match(await utama(l), /Langkah 3 dari 7/);
    await l.goBack(); // nothing of the sheet is kept by the browser: the case is shown as it stands
    assert.equal(new URL(l.url()).pathname, berkas);
  }, rupa);
});

test('two clicks and an old tab do one thing; a stranger is told so', async () => {
  const orang = 'Bagas Tiruan';
  let berkas;
  await oleh(kasubbag, async (t, l) => {
    berkas = await oleh.berkas(orang);
    await l.goto(berkas + '/periksa');
    await jawabSemua(l);
    const isi = () => l.evaluate(() => {
      const f = document.querySelector('main form[method=post]:has(fieldset)');
      return Object.fromEntries([...new FormData(f), ['aksi', 'lolos']]);
    });
    const satu = await isi();
    const tua = await t.konteks.newPage(); // an old tab, opened before
    await tua.goto(berkas + '/periksa');
    const kirim = form => t.konteks.request.post(berkas + '/periksa', { form, maxRedirects: 0, headers: { origin: kantor.alamat } });
    const serentak = await Promise.all([kirim(satu), kirim(satu)]);
    const selesai = serentak.find(j => j.status() === 303);
    assert.ok(serentak.every(j => [303, 409].includes(j.status())) && selesai, `${serentak.map(j => j.status())}`);
    const lagi = await kirim(satu);
    assert.deepEqual([lagi.status(), lagi.headers().location], [303, selesai.headers().location], 'the same click has one answer');
    await tua.getByLabel('Alasan pengembalian').fill('Tab lama.');
    await tekan(tua, 'Kembalikan');
    await tua.getByRole('alert').waitFor();
    assert.match(await tua.getByRole('alert').innerText(), /Berkas ini sudah diubah Wulan Percontohan, S\.Sos\. pada .*, sekarang di langkah 3\./);
    await l.goto(berkas + '?jejak=semua');
    assert.equal((await utama(l)).match(/meloloskan/g).length, 1, 'the journal knows one act');
    assert.match(await utama(l), /Langkah 3 dari 7/);
    t.keluhan.length = 0; // the old tab's 422
  });
  await oleh('Sekar Fiktif', async (t, l) => { // another person's address
    assert.equal((await l.goto(berkas + '/periksa')).status(), 404);
    assert.doesNotMatch(await l.locator('body').innerText(), /Bagas|Auditor Ahli Madya/, 'nothing of the case is told');
    await periksa(t, { status: 404 });
  });
});
