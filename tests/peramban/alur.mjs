// alur.mjs -- the way of one case as named strides, each by whom it belongs to: steps 1 to 7, and what anybody must find at the end.
//
//     await k.oleh(orang.pegawai, t => isiKinerja(k, t, berkas));      // k: kantor_alur.mjs
//
// Every stride begins at the page where its person finds the work, and ends where the program leads him.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { jalankan, tamu, tekan, utama } from './alat.mjs';
import { ambilKepercayaan, frasa, kegiatan, orang, tahun } from './kantor_alur.mjs';
export * from './kantor_alur.mjs';

// ---- steps 1 to 4
export async function cariBerkas(l, siapa) {
  await l.goto('/berkas?cari=' + encodeURIComponent(siapa));
  const di = await l.getByRole('rowheader').getByRole('link', { name: siapa }).first().getAttribute('href');
  return di.match(/^\/berkas\/\d+/)[0];
}
export async function bukaBerkas(k, t, { banyak = 1, siapa = orang.pegawai } = {}) {
  const l = t.lembar;
  await k.ke(t, `/berkas/buka?tahun=${tahun}`);
  await tekan(l, `Buka ${banyak} berkas`);
  await l.getByText(`${banyak} berkas dibuka.`).waitFor();
  await k.ke(t, '/berkas');
  return cariBerkas(l, siapa);
}
export async function isiKinerja(k, t, berkas, ubah = {}) {
  const l = t.lembar;
  await k.ke(t, berkas + '/kinerja');
  for (const [i, satu] of kegiatan.entries())
    for (const [a, aspek] of ['kuantitas', 'kualitas', 'waktu', 'biaya'].entries())
      if (satu.realisasi[a]) await l.getByLabel(`Realisasi ${aspek}, kegiatan ${i + 1}`).fill(ubah[`${aspek}${i + 1}`] ?? satu.realisasi[a]);
  await l.locator('.bilah').getByRole('button', { name: 'Serahkan' }).click();
  await l.getByRole('heading', { name: 'Serahkan data kinerja?' }).waitFor();
  await k.lihat(t);
  await l.locator('main form button:not(.dua-2)').last().click();
  await l.waitForURL(u => u.pathname === berkas);
  await k.lihat(t);
}
// Every line of the sheet: 'sesuai' but for those of the first activity that a fault is found with.
export async function periksaData(k, t, berkas, salah) {
  const l = t.lembar;
  await k.ke(t, berkas + '/periksa');
  const baris = l.locator('fieldset.prk');
  for (let i = 0; i < await baris.count(); ++i) {
    const cacat = salah && i === 0;
    await baris.nth(i).getByLabel(cacat ? 'Perlu diperbaiki' : 'Sesuai', { exact: true }).check();
    if (cacat) await baris.nth(i).getByLabel(/^Catatan/).fill(salah);
  }
  await tekan(l, salah ? 'Kembalikan' : 'Loloskan');
  await l.waitForURL(u => u.pathname === berkas);
  await k.lihat(t);
}
export async function inputNilai(k, t, berkas) {
  await k.ke(t, berkas + '/input');
  await tekan(t.lembar, 'Kirim untuk divalidasi');
  await t.lembar.waitForURL(u => u.pathname === berkas);
}
export async function validasi(k, t, berkas) {
  await k.ke(t, berkas + '/validasi');
  await tekan(t.lembar, 'Nyatakan valid');
  await t.lembar.waitForURL(u => u.pathname === berkas);
}
// (100 + 88 + 76 + 81) ÷ 4 = 86,25; (90 + 80 + 76) ÷ 3 = 82; mean 84,125. Behaviour 84. 60% × 84,125 + 40% × 84 = 84,075, printed 84,08.
export async function tetapkanNilai(k, t, berkas) {
  const l = t.lembar;
  await k.ke(t, berkas + '/nilai');
  await l.getByLabel('Kualitas kegiatan 1', { exact: true }).fill('88');
  for (const [a, nilai] of ['80', '82', '84', '86', '88'].entries()) await l.locator(`[name=p${a}]`).fill(nilai);
  if (await l.locator('[name=p5]').count()) await l.locator('[name=p5]').fill('84'); // who leads is marked for leading, too
  await l.getByRole('button', { name: /[Tt]etapkan nilai$/ }).click();
  await l.waitForURL(u => u.pathname === berkas || u.pathname.startsWith(berkas + '/'));
  await k.lihat(t);
}
export async function sampaiNilai(k, berkas) { // steps 1 to 4 without a return
  await k.oleh(orang.pegawai, t => isiKinerja(k, t, berkas));
  await k.oleh(orang.kasubbag, t => periksaData(k, t, berkas));
  await k.oleh(orang.pegawai, t => inputNilai(k, t, berkas));
  await k.oleh(orang.atasan, t => validasi(k, t, berkas));
  await k.oleh(orang.penilai, t => tetapkanNilai(k, t, berkas));
}

// ---- step 5
// From the page that says whose turn it is, as a person would go.
export async function bekukan(k, t, berkas) {
  await k.ke(t, berkas + '/pengesahan');
  const tombol = t.lembar.getByRole('button', { name: 'Siapkan dokumen' });
  if (await tombol.count()) {
    await tombol.click();
    await t.lembar.getByText(/Dokumen dibekukan/).waitFor();
    await k.lihat(t);
  }
}
export async function tandatangani(k, t, berkas) {
  const l = t.lembar;
  await k.ke(t, berkas + '/pengesahan');
  await l.getByRole('link', { name: 'Baca dan tandatangani' }).click();
  const gambar = l.getByRole('img', { name: /^Halaman \d+ dari \d+$/ });
  const banyak = await gambar.count();
  assert.ok(banyak >= 1, 'pages of the paper');
  if (t.js) for (let i = 0; i < banyak; ++i)
    await l.waitForFunction(n => { const g = document.querySelectorAll('.kertas img')[n]; return g.complete && g.naturalWidth > 400; }, i);
  await k.lihat(t);
  await l.getByLabel(/Saya sudah membaca/).check();
  if (await l.getByLabel('Frasa sandi tanda tangan').count()) await l.getByLabel('Frasa sandi tanda tangan').fill(frasa);
  await tekan(l, 'Tandatangani');
  await l.waitForURL(u => u.pathname === berkas);
  assert.match(await utama(l), /Ditandatangani/);
  await k.lihat(t);
}
export async function klik(k, t, berkas, tombol, kabar) { // one click on the page of the signatures, and what it says afterwards
  await k.ke(t, berkas + '/pengesahan');
  await tekan(t.lembar, tombol);
  await t.lembar.getByText(kabar).first().waitFor();
  await k.lihat(t);
}
export async function serahTerima(k, berkas) {
  await k.oleh(orang.penilai, t => klik(k, t, berkas, 'Serahkan kepada pegawai', /Dokumen diserahkan/));
  await k.oleh(orang.pegawai, t => klik(k, t, berkas, 'Saya sudah menerima dokumen ini', /Penerimaan dicatat/));
}
export async function tandaTanganiBertiga(k, berkas) {
  await k.oleh(orang.penilai, async t => { await bekukan(k, t, berkas); await tandatangani(k, t, berkas); });
  await serahTerima(k, berkas);
  await k.oleh(orang.pegawai, t => tandatangani(k, t, berkas));
  await k.oleh(orang.penilai, t => klik(k, t, berkas, 'Teruskan kepada atasan', /Dokumen diteruskan/));
  await k.oleh(orang.atasan, t => tandatangani(k, t, berkas));
}
// A form of step 5 that asks for words: fills, sends, and is back on its page.
export async function tulis(k, t, berkas, tautan, isian, tombol, kabar) {
  const l = t.lembar;
  await k.ke(t, berkas + '/pengesahan');
  await l.getByRole('link', { name: tautan, exact: true }).click();
  await k.lihat(t);
  for (const [label, isi] of Object.entries(isian)) await l.getByLabel(label, { exact: true }).fill(isi);
  await tekan(l, tombol);
  await l.getByText(kabar).first().waitFor();
  await k.lihat(t);
}

// The superior hears both, then changes the marks of behaviour; the next version is frozen with it.
export async function putuskan(k, t, berkas, kata, perilaku) {
  const l = t.lembar;
  await k.ke(t, berkas + '/pengesahan');
  await l.getByRole('link', { name: 'Dengar dan putuskan' }).click();
  await k.lihat(t);
  for (const siapa of ['pegawai', 'pejabat penilai']) {
    await l.getByLabel(`Penjelasan ${siapa}`).fill(`Didengar hari ini: ${siapa} menerangkan catatannya.`);
    await l.locator('form', { has: l.getByLabel(`Penjelasan ${siapa}`) }).getByRole('button', { name: 'Catat penjelasan' }).click();
  }
  await k.lihat(t);
  await l.getByLabel(/Nilai diubah/).check();
  await l.getByLabel('Pertimbangan putusan').fill(kata);
  await l.getByText('Nilai, bila diubah').click();
  for (const [a, nilai] of perilaku.entries()) await l.locator(`[name=p${a}]`).fill(nilai);
  await tekan(l, 'Putuskan');
  await l.waitForURL(u => u.pathname === berkas + '/pengesahan');
}

// The wet route: the sheet comes back from whoever signed it; one person uploads its scan with the days on it, another compares.
export async function unggahBasah(k, t, berkas, gambar, isian) {
  const l = t.lembar;
  await k.ke(t, berkas + '/pengesahan');
  await l.getByRole('link', { name: /^(Tanda tangan basah|Unggah kertas yang ditandatangani)$/ }).click();
  await k.lihat(t);
  await l.getByLabel('Pindaian').setInputFiles(gambar);
  for (const [label, hari] of Object.entries(isian)) await l.getByLabel(label, { exact: true }).fill(hari);
  await tekan(l, 'Unggah pindaian');
  await l.getByText(/Pindaian diunggah/).first().waitFor();
  await k.ke(t, berkas + '/basah');
  assert.equal(await l.getByRole('button', { name: 'Sesuai dengan lembar aslinya' }).count(), 0, 'who uploaded it does not confirm it');
}
export async function cocokkanBasah(k, t, berkas) {
  const l = t.lembar;
  await k.ke(t, berkas + '/pengesahan');
  await l.getByRole('link', { name: 'Cocokkan pindaian' }).click();
  await k.lihat(t);
  await tekan(l, 'Sesuai dengan lembar aslinya');
  await l.waitForURL(u => u.pathname.startsWith(berkas));
  assert.match(await utama(l), /Pindaian dicocokkan/);
}

// ---- steps 6 and 7
export async function salin(k, berkas, subjek = orang.pegawai, juru = orang.kasubbag) {
  await k.oleh(juru, async (t, l) => {
    await k.ke(t, berkas + '/salinan');
    await tekan(l, 'Buat tiga salinan');
    assert.match(await utama(l), /0 dari 3 diserahkan/);
    await k.lihat(t);
  });
  if (subjek) await k.oleh(subjek, async (t, l) => {
    await k.ke(t, '/salinan/saya');
    await tekan(l, 'Nyatakan terima');
    assert.match(await utama(l), /dinyatakan sendiri/);
  });
  await k.oleh(juru, async (t, l) => {
    await l.goto(berkas + '/salinan');
    for (const nomor of subjek ? [2, 3] : [1, 2, 3]) {
      const baris = l.locator('tbody tr').nth(nomor - 1);
      await baris.locator('summary').click();
      await baris.getByLabel('Diterima oleh').fill('Laras Contohnya');
      await baris.getByRole('button', { name: 'Catat penyerahan' }).click();
      await l.getByText(`${nomor} dari 3 diserahkan`).first().waitFor();
    }
    await k.lihat(t);
    await tekan(l, 'Selesai, teruskan berkas');
    await l.waitForURL(u => u.pathname === berkas);
  });
}
export async function arsipkan(k, berkas) {
  return k.oleh(orang.kasubbag, async (t, l) => {
    await k.ke(t, berkas + '/arsip');
    await tekan(l, 'Arsipkan dokumen');
    await l.waitForURL(/selesai=arsipkan/);
    const kata = await utama(l);
    assert.equal(kata.match(/800\.1\.(13\.1|4\.4)\/\d+\/INSP/g)?.length, 2, 'one number as a personnel document, one as a control document');
    await k.lihat(t);
    await l.goto(berkas);
    assert.match(await utama(l), /[Ss]elesai/);
    await k.lihat(t);
  });
}

// ---- what must hold at the end, for anybody
export async function unduhDokumen(k, berkas, versi = 1) {
  const jawaban = await fetch(`${k.alamat}${berkas}/terbitan/${versi}`, { headers: { cookie: k.kuki.get(orang.kasubbag).map(c => `${c.name}=${c.value}`).join('; ') } });
  assert.equal(jawaban.status, 200);
  const di = path.join(k.folder, `dokumen-${versi}.pdf`);
  fs.writeFileSync(di, Buffer.from(await jawaban.arrayBuffer()));
  return di;
}
export function bacaQr(di) { // from the page as it is printed
  const gambar = di.replace(/\.\w+$/, '');
  execFileSync('pdftoppm', ['-r', '150', '-f', '1', '-l', '1', '-singlefile', '-png', di, gambar]);
  return execFileSync('zbarimg', ['-q', '--raw', gambar + '.png']).toString().trim();
}
export async function periksaUmum(k, berkas, { penanda, versi = 1, kata = /tercatat dan sah/ }) {
  const di = await unduhDokumen(k, berkas, versi), qr = bacaQr(di);
  assert.match(qr, /\/v\/[0-9A-Z]{8}#T1\./);
  const t = await tamu(k.peramban, k);
  try {
    await t.lembar.goto(k.alamat + new URL(qr).pathname);
    assert.match(await t.lembar.locator('h1').innerText(), kata);
    const umum = await utama(t.lembar);
    for (const nama of penanda) assert.match(umum, new RegExp(nama));
    await k.lihat(t);
  } finally { await t.konteks.close(); }
  await ambilKepercayaan(k);
  const pilihan = ['--akar', path.join(k.folder, 'otoritas.pem')];
  if (fs.existsSync(path.join(k.folder, 'crl.der'))) pilihan.push('--crl', path.join(k.folder, 'crl.der'));
  const hasil = await jalankan('periksa', di, ...pilihan);
  return { qr, di, hasil };
}
export async function periksaRumah(k) { // journal and archive prove themselves
  for (const kata of [['jurnal', 'periksa'], ['arsip', 'periksa']]) {
    const hasil = await k.perintah(...kata);
    assert.equal(hasil.kode, 0, `${kata.join(' ')}: ${hasil.keluar}${hasil.galat}`);
  }
}
