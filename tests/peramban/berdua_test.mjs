// Two people at one form, in a browser. The rule (berkas/giliran.h, hak.h): the form of collecting is written by the employee alone; the
// figures of step 3 may be typed by the employee and by a typist whom the Kasubbag, the employee or the assessor has given the mandate.
// That is where two different people hold one form at once.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bukaKantor, bukaMeja, bukaPeramban, periksa, tamu, masukSebagai, tekan } from './alat.mjs';

const juruKetik = 'Melati Sampel'; // her mandate is part of the training office
let kantor, peramban, oleh, berkas, pegawai;
before(async () => {
  kantor = await bukaKantor(); peramban = await bukaPeramban(); oleh = bukaMeja(peramban, kantor);
  const t = await tamu(peramban, kantor);
  await masukSebagai(t, juruKetik);
  for (let id = 1; id < 400 && !berkas; ++id) {
    const jawaban = await t.konteks.request.get(`/berkas/${id}/input`, { maxRedirects: 0 });
    if (jawaban.status() !== 200) continue;
    berkas = `/berkas/${id}`;
    pegawai = (await jawaban.text()).match(/<h1>Input kinerja ([^<]*)<\/h1>/)[1].replace(/,.*/, '');
  }
  assert.ok(berkas, 'a case at the entry, whose figures the typist may type');
  await t.konteks.close();
});
after(async () => { await peramban?.close(); await kantor?.tutup(); });

const angka = (l, aspek, ke = 1) => l.getByLabel(`${aspek} kegiatan ${ke}`, { exact: true });
const alasan = (l, aspek, ke = 1) => l.getByLabel(`Alasan perubahan ${aspek.toLowerCase()} kegiatan ${ke}`);
async function meja(siapa, cara = {}) {
  const t = await tamu(peramban, kantor, cara);
  await masukSebagai(t, siapa);
  await t.lembar.goto(berkas + '/input');
  return t;
}

test('the form of collecting is nobody else\'s: the typist does not even see it', async () => {
  const lain = await oleh.berkas('Sekar Fiktif');
  await oleh(juruKetik, async (t, l) => assert.equal((await l.goto(lain + '/kinerja')).status(), 404));
});

test('employee and typist at one entry: each is told of the other, and what only one changed comes to both', async () => {
  const satu = await meja(pegawai), dua = await meja(juruKetik);
  await angka(satu.lembar, 'Kuantitas').fill('3');
  await alasan(satu.lembar, 'Kuantitas').fill('Satu laporan belum terbit.');
  await satu.lembar.getByText(/^Draf tersimpan pukul \d\d\.\d\d\.$/).waitFor();
  await dua.lembar.reload();
  await dua.lembar.getByText(/juga mengisi formulir ini/).waitFor();
  assert.match(await dua.lembar.locator('main').innerText(), /Kegiatan 1, kuantitas: 3 \(di sini /);
  await periksa(dua);

  // The typist saves a version; the employee's page hears of it with its next draft.
  await angka(dua.lembar, 'Kualitas', 2).fill('77');
  await alasan(dua.lembar, 'Kualitas', 2).fill('Menurut lembar penilaian mutu.');
  await tekan(dua.lembar, 'Simpan');
  await dua.lembar.getByText('Isian tersimpan.').waitFor();
  await alasan(satu.lembar, 'Kuantitas').fill('Satu laporan belum terbit sampai Desember.');
  await satu.lembar.getByText(/isian diperbarui Melati Sampel/).waitFor();
  assert.equal(await angka(satu.lembar, 'Kualitas', 2).inputValue(), '77', 'taken without a reload');
  assert.equal(await alasan(satu.lembar, 'Kualitas', 2).inputValue(), 'Menurut lembar penilaian mutu.');
  await tekan(satu.lembar, 'Simpan');
  await satu.lembar.getByText('Isian tersimpan.').waitFor();
  await dua.lembar.reload();
  assert.equal(await angka(dua.lembar, 'Kuantitas').inputValue(), '3');
  assert.equal(await angka(dua.lembar, 'Kualitas', 2).inputValue(), '77', 'nothing was written over');
  await satu.konteks.close(); await dua.konteks.close();
});

for (const js of [true, false])
  test(`both change the same figure: it is asked, with both values and the name${js ? '' : ', without JavaScript'}`, async () => {
    const satu = await meja(pegawai, { js }), dua = await meja(juruKetik, { js });
    const [milikSatu, milikDua] = js ? ['4', '5'] : ['6', '7'];
    await angka(satu.lembar, 'Kuantitas').fill(milikSatu);
    await tekan(satu.lembar, 'Simpan');
    await satu.lembar.getByText('Isian tersimpan.').waitFor();
    await angka(dua.lembar, 'Kuantitas').fill(milikDua);
    if (js) await dua.lembar.getByText(/isian juga diubah .*Tekan Simpan untuk memilih/).waitFor();
    await tekan(dua.lembar, 'Simpan');
    await dua.lembar.getByRole('heading', { name: 'Dua isian yang berbeda' }).waitFor();
    await dua.lembar.getByRole('group', { name: 'Kegiatan 1, kuantitas' }).getByLabel(new RegExp(`Isian ${pegawai}.*: ${milikSatu}$`)).check();
    await tekan(dua.lembar, 'Simpan pilihan');
    await dua.lembar.getByText(/Pilihan Anda tersimpan sebagai draf/).waitFor();
    assert.equal(await angka(dua.lembar, 'Kuantitas').inputValue(), milikSatu);
    await satu.konteks.close(); await dua.konteks.close();
  });

test('a session that dies while one types the entry loses nothing', async () => {
  const t = await meja(pegawai);
  const l = t.lembar;
  await t.konteks.clearCookies();
  await alasan(l, 'Kuantitas').fill('Ditulis sesudah sesi mati.');
  await l.getByText(/Sesi Anda berakhir; tekan Simpan untuk masuk lagi/).waitFor();
  await tekan(l, 'Simpan');
  await l.getByText('Yang Anda ketik tidak hilang').waitFor();
  const tertutup = l.locator('details:not([open]) > summary');
  while (await tertutup.count()) await tertutup.first().click();
  await l.getByRole('button', { name: pegawai }).first().click();
  await l.getByText('Yang Anda ketik sebelum sesi berakhir sudah tersimpan di sini.').waitFor();
  assert.equal(await alasan(l, 'Kuantitas').inputValue(), 'Ditulis sesudah sesi mati.');
  await t.konteks.close();
});
