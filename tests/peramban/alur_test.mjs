// The whole way in the browser: an office that begins with nothing but its administrator, and a case that is archived at step 7 with three
// signatures, then judged by a stranger from its QR code and by `teraju periksa`. The walks after the first go on from copies of that office.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as alur from './alur.mjs';
import { bukaPeramban, tamu, tekan, utama } from './alat.mjs';

const { orang } = alur;
let peramban, kantor, siapKasus, siapNilai, berkas;
const buang = [];
const cabang = async dari => { const k = await dari.salin(); buang.push(k); return k; };
before(async () => { peramban = await bukaPeramban(); });
after(async () => {
  await peramban?.close();
  for (const k of [kantor, siapKasus, siapNilai, ...buang]) await k?.tutup();
});

test('the administrator sets up an empty office: people, accounts, an assessor, an address, certificates', async () => {
  kantor = await alur.dirikanKantor(peramban);
  await kantor.oleh(orang.admin, async t => {
    await kantor.ke(t, '/');
    await alur.imporPegawai(kantor, t);
    for (const nama of [orang.penilai, orang.atasan, orang.kasubbag, orang.pegawai]) await alur.beriAkun(kantor, t, nama);
    await alur.tunjukPenilai(kantor, t, orang.pegawai, orang.penilai);
    await alur.aturAlamat(kantor, t, 'https://teraju.contohraya.example');
    await alur.buatOtoritas(kantor, t);
  });
  const penanda = [orang.penilai, orang.atasan, orang.pegawai];
  for (const nama of penanda) await kantor.oleh(nama, t => alur.mintaSertifikat(kantor, t));
  await kantor.oleh(orang.admin, t => alur.terbitkanSertifikat(kantor, t, penanda));
});

test('steps 1 to 4: opened, filled, sent back with a finding, mended, entered, validated, assessed', async () => {
  const rencana = await kantor.oleh(orang.pegawai, t => alur.susunRencana(kantor, t));
  await kantor.oleh(orang.penilai, t => alur.tetapkanRencana(kantor, t, rencana));
  siapKasus = await cabang(kantor);
  berkas = await kantor.oleh(orang.kasubbag, t => alur.bukaBerkas(kantor, t));
  const catatan = 'Surat tugas menyebut enam LHA; baru lima yang diisi.';
  await kantor.oleh(orang.pegawai, t => alur.isiKinerja(kantor, t, berkas, { kuantitas1: '5' }));
  await kantor.oleh(orang.kasubbag, t => alur.periksaData(kantor, t, berkas, catatan));
  await kantor.oleh(orang.pegawai, async (t, l) => {
    await kantor.ke(t, '/');
    assert.ok(await l.locator(`main a[href^="${berkas}"]`).count() > 0, 'the home page leads to the returned case');
    await l.goto(berkas + '/kinerja');
    assert.match(await utama(l), new RegExp(catatan));
  });
  await alur.sampaiNilai(kantor, berkas);
  siapNilai = await cabang(kantor);
});

test('steps 5 to 7: three signatures, three copies, two archive numbers; a stranger finds it in force', async () => {
  await alur.tandaTanganiBertiga(kantor, berkas);
  await alur.salin(kantor, berkas);
  await alur.arsipkan(kantor, berkas);
  const { qr, hasil } = await alur.periksaUmum(kantor, berkas, { penanda: [orang.penilai, 'S••••• F•••••', orang.atasan] });
  assert.match(qr, /^https:\/\/teraju\.contohraya\.example\/v\//, 'the address that the office has set');
  assert.equal(hasil.kode, 0, hasil.keluar + hasil.galat);
  for (const nama of [orang.penilai, orang.pegawai, orang.atasan]) assert.match(hasil.keluar, new RegExp(nama));
  await alur.periksaRumah(kantor);
});

const nilaiBaru = { p: ['90', '90', '90', '90', '90'] };
test('an objection that changes the value: heard, decided, a second version that the superior alone signs', async () => {
  const k = await cabang(siapNilai);
  await k.oleh(orang.penilai, async t => { await alur.bekukan(k, t, berkas); await alur.tandatangani(k, t, berkas); });
  await alur.serahTerima(k, berkas);
  await k.oleh(orang.pegawai, t => alur.tulis(k, t, berkas, 'Ajukan keberatan', { 'Alasan keberatan': 'Perilaku kerja saya dinilai tanpa catatan.' }, 'Ajukan keberatan', /Keberatan diterima/));
  await k.oleh(orang.penilai, t => alur.tulis(k, t, berkas, 'Tanggapi keberatan', { Tanggapan: 'Catatan perilaku memang belum lengkap.' }, 'Kirim tanggapan', /Tanggapan dicatat/));
  await k.oleh(orang.atasan, async (t, l) => {
    await k.ke(t, berkas + '/pengesahan');
    await l.getByRole('link', { name: 'Dengar dan putuskan' }).click();
    for (const siapa of ['pegawai', 'pejabat penilai']) {
      await l.getByLabel(`Penjelasan ${siapa}`).fill(`Didengar hari ini: ${siapa} menerangkan catatannya.`);
      await l.locator('form', { has: l.getByLabel(`Penjelasan ${siapa}`) }).getByRole('button', { name: 'Catat penjelasan' }).click();
    }
    await l.getByLabel(/Nilai diubah/).check();
    await l.getByLabel('Pertimbangan putusan').fill('Catatan perilaku yang ada menunjukkan 90 pada semua aspek.');
    await l.getByText('Nilai, bila diubah').click();
    for (const [a, nilai] of nilaiBaru.p.entries()) await l.locator(`[name=p${a}]`).fill(nilai);
    await tekan(l, 'Putuskan');
    await l.waitForURL(u => u.pathname === berkas + '/pengesahan');
    assert.match(await utama(l), /Versi 2/);
    await alur.tandatangani(k, t, berkas);
  });
  await alur.salin(k, berkas);
  await alur.arsipkan(k, berkas);
  // 60% × 84,125 + 40% × 90 = 86,475: printed 86,48
  const { hasil } = await alur.periksaUmum(k, berkas, { penanda: [orang.atasan], versi: 2 });
  assert.equal(hasil.kode, 0, hasil.keluar + hasil.galat);
  const pertama = await alur.periksaUmum(k, berkas, { penanda: [], versi: 1, kata: /sudah diganti/ });
  assert.equal(pertama.hasil.kode, 0, 'the signature on the first version stays what it was');
  await k.oleh(orang.pegawai, async (t, l) => {
    await l.goto(berkas + '/pengesahan');
    assert.match(await utama(l), /86,48/);
    assert.match(await utama(l), /Putusan atasan pejabat penilai final/);
  });
  await alur.periksaRumah(k);
});

test('a refusal to sign: the superior sets it in place of the signature, and signs', async () => {
  const k = await cabang(siapNilai);
  await k.oleh(orang.penilai, async t => { await alur.bekukan(k, t, berkas); await alur.tandatangani(k, t, berkas); });
  await alur.serahTerima(k, berkas);
  await k.oleh(orang.pegawai, t => alur.tulis(k, t, berkas, 'Tidak bersedia menandatangani', { Alasan: 'Saya tidak setuju dinilai oleh Ketua Tim.' }, 'Catat penolakan', /Penolakan dicatat/));
  await k.oleh(orang.atasan, async t => {
    await alur.tulis(k, t, berkas, 'Tetapkan tanpa tanda tangan', { Alasan: 'Pegawai menolak menandatangani.' }, 'Tetapkan', /Ditetapkan/);
    await alur.tandatangani(k, t, berkas);
  });
  await alur.salin(k, berkas);
  await alur.arsipkan(k, berkas);
  const { hasil } = await alur.periksaUmum(k, berkas, { penanda: [orang.penilai, orang.atasan] });
  assert.equal(hasil.kode, 0, hasil.keluar + hasil.galat);
  assert.doesNotMatch(hasil.keluar, new RegExp(orang.pegawai));
  await alur.periksaRumah(k);
});

test('three wet signatures: printed, scanned by one person, compared with the sheet by another', async () => {
  const k = await cabang(siapNilai);
  const hari = alur.hariIni();
  await k.oleh(orang.penilai, t => alur.bekukan(k, t, berkas));
  const cetakan = await alur.unduhDokumen(k, berkas);
  alur.bacaQr(cetakan); // leaves a picture of its first page: the scan
  await k.oleh(orang.kasubbag, async (t, l) => {
    await k.ke(t, berkas + '/pengesahan');
    await l.getByRole('link', { name: 'Tanda tangan basah' }).click();
    await l.getByLabel('Pindaian').setInputFiles(cetakan.replace('.pdf', '.png'));
    await l.getByLabel('Tanggal tanda tangan pejabat penilai', { exact: true }).fill(hari);
    await l.getByLabel('Dokumen diterima pegawai tanggal').fill(hari);
    await l.getByLabel('Tanggal tanda tangan pegawai', { exact: true }).fill(hari);
    await l.getByLabel('Tanggal tanda tangan atasan pejabat penilai', { exact: true }).fill(hari);
    await tekan(l, 'Unggah pindaian');
    await l.getByText(/Pindaian diunggah/).first().waitFor();
    await k.ke(t, berkas + '/basah');
    assert.equal(await l.getByRole('button', { name: 'Sesuai dengan lembar aslinya' }).count(), 0, 'who uploaded it does not confirm it');
  });
  await k.oleh(orang.penilai, async (t, l) => {
    await k.ke(t, berkas + '/pengesahan');
    await l.getByRole('link', { name: /[Cc]ocokkan|Tanda tangan basah/ }).click();
    await tekan(l, 'Sesuai dengan lembar aslinya');
    await l.waitForURL(u => u.pathname.startsWith(berkas));
    assert.match(await utama(l), /Pindaian dicocokkan/);
  });
  await alur.salin(k, berkas);
  await alur.arsipkan(k, berkas);
  const t = await tamu(peramban, k);
  await t.lembar.goto(new URL(alur.bacaQr(cetakan)).pathname);
  assert.match(await t.lembar.locator('h1').innerText(), /tercatat dan sah/);
  assert.match(await utama(t.lembar), /tanda tangan basah|di atas kertas/i);
  await t.konteks.close();
  await alur.periksaRumah(k);
});
