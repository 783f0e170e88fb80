// Signing in a browser: an office CA is made, an assessor asks for a certificate and gets it, freezes a paper, reads its pages, signs it;
// with and without JavaScript, on a desk and on a telephone. What was signed is judged by poppler.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { bukaKantor, bukaMeja, bukaPeramban, jalankan, periksa, periksaRupa, tamu, tekan, telepon, utama } from './alat.mjs';

const administrator = 'Bayu Khayali', frasa = 'kucing menjahit payung', frasaKantor = 'hujan turun di Paringin';
let kantor, peramban, oleh, penilai, berkas;

// A case of the training office that stands at the signatures, and who assesses it.
async function cariBerkas() {
  const { isi } = await oleh.intip('Wulan Percontohan', '/berkas?langkah=5');
  for (const [, di] of isi.matchAll(/<th scope="?row"?><a href="?(\/berkas\/\d+)/g)) {
    const halaman = (await oleh.intip('Wulan Percontohan', di)).isi;
    if (/id="?sah"?/.test(halaman)) continue; // its paper is frozen already, and may wait for somebody else
    const kata = halaman.match(/menunggu tanda tangan dari ([^<,]+)/);
    if (kata) return [di, kata[1].trim()];
  }
  return assert.fail('no case of the training office waits for signatures');
}

before(async () => { kantor = await bukaKantor(); peramban = await bukaPeramban(); oleh = bukaMeja(peramban, kantor); });
after(async () => { await peramban?.close(); await kantor?.tutup(); });

test('the administrator makes the office CA; whoever signs asks for a certificate and gets it', async () => {
  [berkas, penilai] = await cariBerkas();
  await oleh(administrator, async (t, l) => {
    await l.goto('/sertifikat');
    await periksa(t);
    await l.getByLabel('Frasa sandi otoritas', { exact: true }).fill(frasaKantor);
    await l.getByLabel('Frasa sandi otoritas, sekali lagi').fill(frasaKantor);
    await tekan(l, 'Buat otoritas kantor');
    assert.match(await utama(l), /Otoritas kantor dibuat/);
    await periksa(t);
    await periksaRupa(t);
  });
  await oleh(penilai, async (t, l) => {
    await l.goto('/akun/sertifikat');
    await periksa(t);
    await l.getByLabel('Frasa sandi baru', { exact: true }).fill(frasa);
    await l.getByLabel('Frasa sandi baru, sekali lagi').first().fill(frasa);
    await tekan(l, 'Minta sertifikat');
    assert.match(await utama(l), /menunggu administrator/);
    await periksa(t);
  }, { js: false });
  await oleh(administrator, async (t, l) => {
    await l.goto('/sertifikat');
    await l.getByLabel(new RegExp(penilai)).check();
    await l.getByLabel('Frasa sandi otoritas kantor').first().fill(frasaKantor);
    await tekan(l, 'Terbitkan sertifikat');
    assert.match(await utama(l), /Sertifikat diterbitkan/);
    await periksa(t);
  });
  await oleh(penilai, async (t, l) => {
    await l.goto('/akun/sertifikat');
    assert.match(await utama(l), /Otoritas Sertifikat/);
    await periksa(t);
    await periksaRupa(t);
  });
});

test('the paper is frozen, read page by page, and signed; a wrong passphrase signs nothing', async () => {
  await oleh(penilai, async (t, l) => {
    await l.goto('/tanda-tangan');
    await periksa(t);
    await l.goto(berkas + '/tanda-tangan');
    await tekan(l, 'Buat dokumen untuk ditandatangani');
    await l.waitForURL(u => u.pathname === berkas + '/tanda-tangan');
    const gambar = l.getByRole('img', { name: /^Halaman \d+ dari \d+$/ });
    const banyak = await gambar.count();
    assert.ok(banyak >= 1, 'pages of the paper');
    for (let i = 0; i < banyak; ++i)
      await l.waitForFunction(n => { const g = document.querySelectorAll('.kertas img')[n]; return g.complete && g.naturalWidth > 400; }, i);
    await periksa(t);
    if (process.env.TERAJU_GAMBAR) await l.screenshot({ path: process.env.TERAJU_GAMBAR + '/tanda-tangan.png', fullPage: true });
    await periksaRupa(t);
    if (process.env.TERAJU_GAMBAR) await l.screenshot({ path: process.env.TERAJU_GAMBAR + '/tanda-tangan-telepon.png', fullPage: true });
    await l.getByLabel(/Saya sudah membaca/).check();
    await l.getByLabel('Frasa sandi tanda tangan').fill('bukan frasa saya');
    await tekan(l, 'Tandatangani');
    assert.match(await utama(l), /Frasa sandi tidak cocok/);
    assert.doesNotMatch(await l.content(), /bukan frasa saya/);
    await l.getByLabel('Frasa sandi tanda tangan').fill(frasa);
    await tekan(l, 'Tandatangani');
    await l.waitForURL(u => u.pathname === berkas);
    assert.match(await utama(l), /Ditandatangani/);
    await l.goto(berkas + '/tanda-tangan');
    assert.match(await utama(l), /tidak, atau belum, ditunggu/);
    await periksa(t);
    const pdf = Buffer.from(await l.evaluate(async di => {
      const bytes = new Uint8Array(await (await fetch(di)).arrayBuffer());
      return Array.from(bytes);
    }, berkas + '/tanda-tangan/dokumen'));
    const di = path.join(kantor.folder, 'tertanda.pdf');
    fs.writeFileSync(di, pdf);
    const kata = execFileSync('pdfsig', ['-nocert', di]).toString();
    assert.equal(kata.match(/Signature is Valid\./g)?.length, 1, kata);
  });
});

test('whoever is handed the signed paper checks it by its code and by its file, without an account', async () => {
  const di = path.join(kantor.folder, 'tertanda.pdf');
  const kode = execFileSync('pdftotext', ['-layout', di, '-']).toString().match(/Kode ([0-9A-Z]{4}-[0-9A-Z]{4})/);
  assert.ok(kode, 'the paper says its code');
  const t = await tamu(peramban, kantor), { lembar } = t;
  await lembar.goto('/v');
  await lembar.getByLabel('Kode pada dokumen').fill(kode[1].toLowerCase());
  await lembar.getByLabel('Kode pada dokumen').press('Enter');
  await lembar.waitForURL(u => u.pathname === '/v/' + kode[1].replace('-', ''));
  assert.match(await utama(lembar), /belum berlaku/i, 'two signatures are still to come');
  assert.match(await utama(lembar), new RegExp(penilai.split(' ')[0]));
  await lembar.setInputFiles('input[type=file]', di);
  await lembar.getByRole('button', { name: 'Unggah untuk pemeriksaan penuh' }).click();
  await lembar.waitForURL('**/periksa');
  const kata = await utama(lembar);
  assert.match(kata, /sama byte demi byte/);
  assert.match(kata, new RegExp(`Tanda tangan ${penilai.split(',')[0]}.* sah`), 'this office believes its own CA');
  await periksa(t);
  await t.konteks.close();
});

test('its QR code, taken from the printed page, leads there and proves itself without a network', async () => {
  const di = path.join(kantor.folder, 'tertanda.pdf');
  execFileSync('pdftoppm', ['-r', '150', '-f', '1', '-l', '1', '-singlefile', '-png', di, path.join(kantor.folder, 'halaman')]);
  const qr = execFileSync('zbarimg', ['-q', '--raw', path.join(kantor.folder, 'halaman.png')]).toString().trim();
  assert.match(qr, /\/v\/[0-9A-Z]{8}#T1\./);
  assert.equal((await fetch(qr)).status, 200);
  const kunci = path.join(kantor.folder, 'kode.pem');
  assert.equal((await jalankan('kunci-kode', '--db', 'sqlite:' + path.join(kantor.folder, 'kantor.db'), '-o', kunci)).kode, 0);
  const hasil = await jalankan('periksa-kode', qr, '--kunci', kunci);
  assert.equal(hasil.kode, 0, hasil.galat);
  assert.match(hasil.keluar, /Penilaian/i);
});

test('everybody can fetch the office certificate and its list; a revoked signer signs no more', async () => {
  for (const di of ['/otoritas.pem', '/crl.der']) assert.equal((await fetch(kantor.alamat + di)).status, 200, di);
  await oleh(penilai, async (t, l) => {
    await l.goto('/akun/sertifikat');
    await l.getByLabel('Alasan').selectOption({ value: 'kunci_bocor' });
    await tekan(l, 'Cabut sertifikat saya');
    assert.match(await utama(l), /Sertifikat Anda dicabut/);
  });
  await oleh(administrator, async (t, l) => {
    await l.goto('/sertifikat');
    assert.match(await utama(l), /1 pencabutan belum ada di daftar/);
    await l.getByLabel('Frasa sandi otoritas kantor').last().fill(frasaKantor);
    await tekan(l, 'Terbitkan daftar pencabutan');
    assert.match(await utama(l), /Daftar pencabutan yang baru diterbitkan/);
    await periksa(t);
  }, { layar: telepon });
});
