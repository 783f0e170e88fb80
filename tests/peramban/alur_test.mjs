// The whole way in the browser: an office that begins with nothing but its administrator, and a case that is archived at step 7 with three
// signatures, then judged by a stranger from its QR code and by `teraju periksa`. The walks after the first go on from copies of that office.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import * as alur from './alur.mjs';
import { bukaPeramban, meja, periksa, periksaRupa, tamu, tekan, utama } from './alat.mjs';

const { orang } = alur;
const sekretaris = 'Ratna Umpama';
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

test('an objection that changes the value: heard, decided, a second version that the superior alone signs', async () => {
  const k = await cabang(siapNilai);
  await k.oleh(orang.penilai, async t => { await alur.bekukan(k, t, berkas); await alur.tandatangani(k, t, berkas); });
  await alur.serahTerima(k, berkas);
  await k.oleh(orang.pegawai, t => alur.tulis(k, t, berkas, 'Ajukan keberatan', { 'Alasan keberatan': 'Perilaku kerja saya dinilai tanpa catatan.' }, 'Ajukan keberatan', /Keberatan diterima/));
  await k.oleh(orang.penilai, t => alur.tulis(k, t, berkas, 'Tanggapi keberatan', { Tanggapan: 'Catatan perilaku memang belum lengkap.' }, 'Kirim tanggapan', /Tanggapan dicatat/));
  await k.oleh(orang.atasan, async (t, l) => {
    await alur.putuskan(k, t, berkas, 'Catatan perilaku yang ada menunjukkan 90 pada semua aspek.', ['90', '90', '90', '90', '90']);
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
  await k.oleh(orang.kasubbag, t => alur.unggahBasah(k, t, berkas, cetakan.replace('.pdf', '.png'), { 'Tanggal tanda tangan pejabat penilai': hari,
    'Dokumen diterima pegawai tanggal': hari, 'Tanggal tanda tangan pegawai': hari, 'Tanggal tanda tangan atasan pejabat penilai': hari }));
  await k.oleh(orang.penilai, t => alur.cocokkanBasah(k, t, berkas));
  await alur.salin(k, berkas);
  await alur.arsipkan(k, berkas);
  const t = await tamu(peramban, k);
  await t.lembar.goto(new URL(alur.bacaQr(cetakan)).pathname);
  assert.match(await t.lembar.locator('h1').innerText(), /tercatat dan sah/);
  assert.match(await utama(t.lembar), /tanda tangan basah|di atas kertas/i);
  await t.konteks.close();
  await alur.periksaRumah(k);
});

test('a changed SOP: the Sekretaris checks and copies, within another norm; the case keeps it to its end', async () => {
  const k = await cabang(siapKasus);
  await k.oleh(orang.admin, async t => {
    await alur.beriAkun(k, t, sekretaris);
    await alur.terbitkanSop(k, t, naskah => naskah.replace('versi: "2023-08-15"', 'versi: "2026-11-01"').replace('nomor: {isi: 700/418/2023', 'nomor: {isi: 700/512/2026')
      .replace('nama: {isi: Kasubbag Umum dan Kepegawaian, sumber: tersurat}, jenis: jabatan, siapa: kasubbag_umpeg}',
        'nama: {isi: Kasubbag Umum dan Kepegawaian, sumber: tersurat}, jenis: jabatan, siapa: kasubbag_umpeg}\n  - {id: sekretaris, nama: {isi: Sekretaris, sumber: tersurat}, jenis: jabatan, siapa: sekretaris}')
      .replace(/(nomor: 2\n(?:.*\n){3}\s+waktu: \{isi: )2 Jam/, '$13 Jam')
      .replace('id: periksa, langkah: 2, lajur: kasubbag', 'id: periksa, langkah: 2, lajur: sekretaris')
      .replace('id: ganda, langkah: 6, lajur: kasubbag', 'id: ganda, langkah: 6, lajur: sekretaris'));
  });
  const kasus = await k.oleh(orang.kasubbag, t => alur.bukaBerkas(k, t));
  await k.oleh(orang.pegawai, t => alur.isiKinerja(k, t, kasus));
  await k.oleh(sekretaris, async (t, l) => {
    await k.ke(t, '/');
    assert.ok(await l.locator(`main a[href^="${kasus}"]`).count() > 0, 'the home page leads her to it');
    await k.ke(t, kasus);
    assert.match(await utama(l), /3 Jam/);
    await alur.periksaData(k, t, kasus);
  });
  await k.oleh(orang.pegawai, t => alur.inputNilai(k, t, kasus));
  await k.oleh(orang.atasan, t => alur.validasi(k, t, kasus));
  await k.oleh(orang.penilai, t => alur.tetapkanNilai(k, t, kasus));
  await alur.tandaTanganiBertiga(k, kasus);
  await alur.salin(k, kasus, orang.pegawai, sekretaris);
  await alur.arsipkan(k, kasus);
  const { hasil } = await alur.periksaUmum(k, kasus, { penanda: [orang.penilai, orang.atasan] });
  assert.equal(hasil.kode, 0, hasil.keluar + hasil.galat);
  await alur.periksaRumah(k);
});

// Above the Inspektur stand officials who are nobody of this office: they decide on paper, and the office enters it.
const inspektur = 'Surya Ilustrasi', sekda = 'Dr. Andi Andaian, M.Si.', bupati = 'H. Budi Misalnya';
// One white dot: what matters of this scan is that it is kept and comes back.
const titik = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg==', 'base64');
async function kantorDenganAtasan() {
  const k = await cabang(siapKasus);
  await k.oleh(orang.admin, async (t, l) => {
    for (const nama of [inspektur, sekretaris]) await alur.beriAkun(k, t, nama);
    await k.ke(t, '/pengaturan');
    await l.getByLabel('Nama penilai Inspektur').fill(sekda);
    await l.getByLabel('NIP penilai Inspektur').fill('197002311995031999');
    await l.getByLabel('Nama atasan penilai Inspektur').fill(bupati);
    await tekan(l, 'Simpan pengaturan');
    await l.getByText('Pengaturan disimpan.').waitFor();
  });
  return k;
}

test("the Inspektur's own year: targets, value and signatures of officials outside, entered from paper by two people", async () => {
  const k = await kantorDenganAtasan(), hari = alur.hariIni();
  k.teliti = true; // pages that no other walk has been on
  const rencana = await k.oleh(inspektur, t => alur.susunRencana(k, t));
  await k.oleh(orang.kasubbag, async (t, l) => {
    await k.ke(t, '/');
    await l.getByRole('link', { name: /Tetapkan SKP/ }).first().click();
    await k.ke(t, rencana);
    assert.match(await utama(l), new RegExp(sekda));
    assert.equal(await l.getByRole('button', { name: 'Tetapkan SKP' }).count(), 0, 'nobody sets it by a click');
    await l.getByRole('link', { name: 'Catat penetapan di luar kantor' }).click();
    await periksa(t); // no other walk comes here: with axe, on a telephone and in the dark
    await periksaRupa(t);
    await l.setViewportSize(meja);
    await k.lihat(t);
    await l.getByLabel('Tanggal tanda tangan penilai').fill(hari);
    await tekan(l, 'Catat penetapan');
    assert.match(await l.title(), /^Galat: /);
    await l.getByLabel('Tanggal tanda tangan penilai').fill(hari);
    await l.getByLabel('Pindaian SKP yang ditandatangani').setInputFiles({ name: 'skp.png', mimeType: 'image/png', buffer: titik });
    await tekan(l, 'Catat penetapan');
    await l.getByText('SKP ditetapkan.').waitFor();
    assert.match(await utama(l), new RegExp(`Ditetapkan Sekretaris Daerah, ${sekda} di atas kertas`));
    const [unduhan] = await Promise.all([l.waitForEvent('download'), l.getByRole('link', { name: 'Pindaiannya' }).click()]);
    assert.deepEqual(fs.readFileSync(await unduhan.path()), titik, 'the scan comes back byte for byte');
    await k.lihat(t);
  });
  const kasus = await k.oleh(orang.kasubbag, t => alur.bukaBerkas(k, t, { banyak: 2, siapa: inspektur }));
  await k.oleh(inspektur, t => alur.isiKinerja(k, t, kasus));
  await k.oleh(orang.kasubbag, t => alur.periksaData(k, t, kasus));
  await k.oleh(inspektur, t => alur.inputNilai(k, t, kasus));
  await k.oleh(orang.kasubbag, t => alur.tetapkanNilai(k, t, kasus));
  const cetakan = await alur.unduhDokumen(k, kasus);
  const tercetak = execFileSync('pdftotext', ['-layout', cetakan, '-']).toString();
  for (const nama of [sekda, bupati, 'Bupati']) assert.match(tercetak, new RegExp(nama));
  alur.bacaQr(cetakan);
  await k.oleh(orang.kasubbag, async (t, l) => {
    await k.ke(t, kasus + '/pengesahan');
    assert.equal(await l.getByRole('link', { name: 'Baca dan tandatangani' }).count(), 0, 'who enters does not sign');
    await alur.unggahBasah(k, t, kasus, cetakan.replace('.pdf', '.png'), { 'Tanggal tanda tangan pejabat penilai': hari,
      'Dokumen diterima pegawai tanggal': hari, 'Tanggal tanda tangan pegawai': hari, 'Tanggal tanda tangan atasan pejabat penilai': hari });
  });
  await k.oleh(sekretaris, t => alur.cocokkanBasah(k, t, kasus));
  await alur.salin(k, kasus, inspektur);
  await alur.arsipkan(k, kasus);
  const t = await tamu(peramban, k);
  await t.lembar.goto(new URL(alur.bacaQr(cetakan)).pathname);
  assert.match(await t.lembar.locator('h1').innerText(), /tercatat dan sah/);
  for (const nama of [sekda, bupati]) assert.match(await utama(t.lembar), new RegExp(nama));
  await t.konteks.close();
  await alur.periksaRumah(k);
});

test("an Irban objects: the superior outside decides on paper, the Sekretaris enters it, and his wet signature puts it in force", async () => {
  const k = await kantorDenganAtasan(), hari = alur.hariIni(), irban = orang.atasan;
  await k.oleh(inspektur, t => alur.mintaSertifikat(k, t));
  await k.oleh(orang.admin, t => alur.terbitkanSertifikat(k, t, [inspektur]));
  const rencana = await k.oleh(irban, t => alur.susunRencana(k, t));
  await k.oleh(inspektur, t => alur.tetapkanRencana(k, t, rencana));
  const kasus = await k.oleh(orang.kasubbag, t => alur.bukaBerkas(k, t, { banyak: 2, siapa: irban }));
  await k.oleh(irban, t => alur.isiKinerja(k, t, kasus));
  await k.oleh(orang.kasubbag, t => alur.periksaData(k, t, kasus));
  await k.oleh(irban, t => alur.inputNilai(k, t, kasus));
  await k.oleh(inspektur, async t => {
    await alur.tetapkanNilai(k, t, kasus);
    await alur.bekukan(k, t, kasus);
    await alur.tandatangani(k, t, kasus);
    await alur.klik(k, t, kasus, 'Serahkan kepada pegawai', /Dokumen diserahkan/);
  });
  await k.oleh(irban, async t => {
    await alur.klik(k, t, kasus, 'Saya sudah menerima dokumen ini', /Penerimaan dicatat/);
    await alur.tulis(k, t, kasus, 'Ajukan keberatan', { 'Alasan keberatan': 'Realisasi kegiatan 2 sepuluh dokumen.' }, 'Ajukan keberatan', /Keberatan diterima/);
  });
  await k.oleh(inspektur, t => alur.tulis(k, t, kasus, 'Tanggapi keberatan', { Tanggapan: 'Buktinya menyusul.' }, 'Kirim tanggapan', /Tanggapan dicatat/));
  await k.oleh(sekretaris, async (t, l) => {
    await k.ke(t, '/');
    assert.ok(await l.locator(`main a[href^="${kasus}"]`).count() > 0, 'the home page leads her to it');
    await alur.putuskan(k, t, kasus, 'Keputusan Sekretaris Daerah 800/9: perilaku 90 pada semua aspek.', ['90', '90', '90', '90', '90', '90']);
    assert.equal(await l.getByRole('link', { name: 'Baca dan tandatangani' }).count(), 0, 'who enters does not sign');
    const cetakan = await alur.unduhDokumen(k, kasus, 2);
    alur.bacaQr(cetakan);
    await alur.unggahBasah(k, t, kasus, cetakan.replace('.pdf', '.png'), { 'Tanggal tanda tangan atasan pejabat penilai': hari });
  });
  await k.oleh(orang.kasubbag, t => alur.cocokkanBasah(k, t, kasus));
  await alur.salin(k, kasus, irban);
  await alur.arsipkan(k, kasus);
  await alur.periksaRumah(k);
});
