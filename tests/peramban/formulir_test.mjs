// The performance form in a browser: live scores equal to the server's and to the published figures, keys, drafts that outlive a lost
// line and an ended session, two windows, with and without JavaScript.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { bukaKantor, bukaPeramban, masukSebagai, meja, periksa, tamu, telepon } from './alat.mjs';

const orang = 'Sekar Fiktif'; // of the training office: her case of the year stands at its first step
let kantor, peramban, alamat;
before(async () => {
  kantor = await bukaKantor(); peramban = await bukaPeramban();
  const t = await tamu(peramban, kantor);
  await masukSebagai(t, orang);
  for (let id = 1; id < 400 && !alamat; ++id) {
    const jawaban = await t.konteks.request.get(`/berkas/${id}/kinerja`, { maxRedirects: 0 });
    if (jawaban.status() === 200) alamat = `/berkas/${id}/kinerja`;
  }
  assert.ok(alamat, 'a case at its first step');
  await t.konteks.close();
});
after(async () => { await peramban?.close(); await kantor?.tutup(); });

const isian = (l, huruf, ke = 0) => l.locator(`tr.r input[name^=${huruf}]`).nth(ke);
const angka = l => l.locator('.fk output, #lengkap, #rerata').allTextContents();
const simpan = l => l.locator('.bilah').getByRole('button', { name: 'Simpan draf' }).click();
async function buka(cara = {}) {
  const t = await tamu(peramban, kantor, cara);
  await masukSebagai(t, orang);
  await t.lembar.goto(alamat);
  return t;
}
async function masukLagi(l) {
  const tertutup = l.locator('details:not([open]) > summary');
  while (await tertutup.count()) await tertutup.first().click();
  await l.getByRole('button', { name: orang }).first().click();
}

// As high as the form: over a shorter screen the sticky bar lies on some target, and axe takes it for a small one.
for (const [nama, cara] of Object.entries({ 'meja': {}, 'telepon': { layar: { ...telepon, height: 5000 } }, 'tanpa JavaScript': { js: false } }))
  test(`the form is well made: ${nama}`, async () => {
    const t = await buka({ layar: meja, ...cara });
    await periksa(t);
    await t.konteks.close();
  });

// What f.js shows for a target and a realisation, without saving.
async function nilaiHidup(l, huruf, target, realisasi) {
  const i = isian(l, huruf);
  await i.evaluate((e, t) => { e.dataset.t = t; }, target);
  await i.fill(realisasi);
  return l.locator(`tr.n .${huruf} output`).first().textContent();
}

test('live scores equal the published figures', async () => {
  const t = await buka();
  const l = t.lembar, huruf = { kuantitas: 'k', kualitas: 'q', waktu: 'w', biaya: 'b' };
  await l.route('**/draf', r => r.abort()); // reckoned here alone
  const csv = fs.readFileSync(path.join(path.dirname(new URL(import.meta.url).pathname), '../vectors/pp46-2011.csv'), 'utf8');
  let banyak = 0;
  for (const baris of csv.split('\n').filter(b => /,aspect,(kuantitas|kualitas|waktu|biaya),\d+,\d+,[^,]*,,/.test(b) && !b.includes('DISAGREES'))) {
    const [, , aspek, target, realisasi, , , harap] = baris.split(',');
    const dapat = await nilaiHidup(l, huruf[aspek], target, realisasi);
    assert.equal(dapat, Number(harap).toFixed(2).replace('.', ',').replace(/\B(?=(\d{3})+,)/g, '.'), baris);
    ++banyak;
  }
  assert.ok(banyak > 5, `${banyak} vectors`);
  for (const [target, tulis, harap] of [['12', '9,12', '100,00'], ['12', '9,1199999999999999999999', '76,00'], ['12', '12', '76,00'],
    ['12', '24', '−24,00'], ['25/2', '12.5', '76,00'], ['5000', '5.000', '76,00'], ['12', '1,234', '–'], ['12', '-1', '–'], ['12', 'dua', '–']])
    assert.equal(await nilaiHidup(l, 'w', target, tulis), harap, `${tulis} of ${target}`);
  assert.equal(await nilaiHidup(l, 'q', '100', '100,01'), '–');
  await l.evaluate(() => { window.onbeforeunload = null; });
  await t.konteks.close();
});

test('keys go to the same aspect of the next activity and back; money is grouped on leaving', async () => {
  const t = await buka();
  const l = t.lembar, di = () => l.evaluate(() => document.activeElement.name);
  const [satu, dua] = [await isian(l, 'w', 0).getAttribute('name'), await isian(l, 'w', 1).getAttribute('name')];
  await isian(l, 'w').focus();
  for (const [tombol, harap] of [['Enter', dua], ['ArrowUp', satu], ['ArrowDown', dua], ['Shift+Enter', satu]]) {
    await l.keyboard.press(tombol);
    assert.equal(await di(), harap, tombol);
  }
  await isian(l, 'b').fill('17200000');
  await isian(l, 'b').blur();
  assert.equal(await isian(l, 'b').inputValue(), '17.200.000');
  await l.getByText(/^Draf tersimpan pukul \d\d\.\d\d$/).waitFor();
  const hidup = await angka(l);
  await l.reload();
  assert.deepEqual(await angka(l), hidup, 'the server reckons the same');
  await t.konteks.close();
});

test('a lost line is said, and what was typed goes out when it is back', async () => {
  const t = await buka();
  const l = t.lembar;
  await t.konteks.setOffline(true);
  await isian(l, 'k').fill('4');
  await l.getByText('Belum tersimpan. Sambungan terputus; isian Anda tetap ada di layar ini.').waitFor();
  await t.konteks.setOffline(false);
  await l.getByText(/^Draf tersimpan pukul/).waitFor();
  await l.reload();
  assert.equal(await isian(l, 'k').inputValue(), '4');
  await t.konteks.close();
});

for (const js of [true, false])
  test(`a session that dies in the middle of typing loses nothing${js ? '' : ', without JavaScript'}`, async () => {
    const t = await buka({ js });
    const l = t.lembar, tulis = js ? '7,5' : '6,5';
    await t.konteks.clearCookies();
    await isian(l, 'k').fill(tulis);
    if (js) await l.getByText(/Sesi Anda berakhir; tekan Simpan draf/).waitFor();
    await simpan(l);
    await l.getByText('Yang Anda ketik tidak hilang').waitFor();
    await masukLagi(l);
    await l.getByText('Yang Anda ketik sebelum sesi berakhir sudah tersimpan di sini.').waitFor();
    assert.equal(new URL(l.url()).pathname, alamat);
    assert.equal(await isian(l, 'k').inputValue(), tulis);
    await t.konteks.close();
  });

test('leaving the page in a session that has ended keeps the fields for the same window', async () => {
  const t = await buka();
  const l = t.lembar;
  await t.konteks.clearCookies();
  await isian(l, 'w', 1).fill('2,5');
  await l.getByText(/Sesi Anda berakhir/).waitFor();
  l.once('dialog', d => d.accept());
  await l.goto('/masuk?ke=' + alamat);
  await masukLagi(l);
  await l.getByText(/^Draf tersimpan pukul/).waitFor();
  assert.equal(await isian(l, 'w', 1).inputValue(), '2,5');
  await t.konteks.close();
});

test('two windows: what one typed is taken, what both typed is asked', async () => {
  const satu = await buka({ js: false }), dua = await buka({ js: false });
  await isian(dua.lembar, 'k').fill('5');
  await isian(dua.lembar, 'q', 1).fill('91');
  await simpan(dua.lembar);
  await dua.lembar.getByText('Draf tersimpan.').waitFor();
  await isian(satu.lembar, 'k').fill('8');
  await simpan(satu.lembar);
  await satu.lembar.getByRole('heading', { name: 'Dua isian yang berbeda' }).waitFor();
  assert.equal(await satu.lembar.locator('fieldset').count(), 1);
  await satu.lembar.getByLabel(/Isian Anda di jendela lain: 5/).check();
  await satu.lembar.getByRole('button', { name: 'Simpan pilihan' }).click();
  await satu.lembar.getByText('Draf tersimpan.').waitFor();
  assert.equal(await isian(satu.lembar, 'k').inputValue(), '5');
  assert.equal(await isian(satu.lembar, 'q', 1).inputValue(), '91');
  await satu.konteks.close(); await dua.konteks.close();
});

test('a draft that was under way when the button was pressed arrives late and changes nothing', async () => {
  const t = await buka();
  const l = t.lembar;
  const lambat = new Promise(beres => l.route('**/draf', r => beres(r.request().postData()))); // the script's drafts hang
  await isian(l, 'k').fill('7');
  const tertahan = await lambat;
  await isian(l, 'k').fill('77');
  await simpan(l);
  await l.getByText('Draf tersimpan.').waitFor();
  assert.equal(await isian(l, 'k').inputValue(), '77');
  const jawaban = await t.konteks.request.post(alamat + '/draf', { data: tertahan, headers: { 'content-type': 'application/x-www-form-urlencoded', 'origin': kantor.alamat } });
  assert.equal(jawaban.status(), 200);
  await l.reload();
  assert.equal(await isian(l, 'k').inputValue(), '77');
  await t.konteks.close();
});

test('what is wrong is said at once, and handing over says what it means', async () => {
  const t = await buka();
  const l = t.lembar;
  for (const [huruf, isi] of Object.entries({ k: '6', w: '12', b: '17.100.000' })) await isian(l, huruf).fill(isi);
  await isian(l, 'q').fill('850');
  await l.getByRole('button', { name: 'Serahkan' }).click();
  await l.getByRole('alert').waitFor();
  assert.match(await l.getByRole('alert').innerText(), /Kegiatan 1, kualitas: isi angka 0 sampai 100\. Tertulis 850; mungkin maksud Anda 85\./);
  assert.equal(await isian(l, 'q').inputValue(), '850');
  await isian(l, 'q').fill('85');
  await l.getByRole('button', { name: 'Serahkan' }).click();
  await l.getByRole('heading', { name: 'Serahkan data kinerja?' }).waitFor();
  await periksa(t);
  assert.match(await l.locator('main').innerText(), /berkas masuk ke langkah 2/);
  await t.konteks.close();
});
