// Signing outside the program: the assessor with a key on his token (SoftHSM) and `teraju tandatangani`, the employee with a PKCS#12 file
// that nobody else sees, on a telephone; both without JavaScript. What they hand in is this paper, or is refused; the public page and
// `teraju periksa` say what it is.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { bukaKantor, bukaMeja, bukaPeramban, folderSementara, jalankan, periksa, periksaRupa, tamu, tekan, telepon, utama } from './alat.mjs';

const administrator = 'Bayu Khayali', kasubbag = 'Wulan Percontohan', frasaKantor = 'hujan turun di Paringin', pin = '123456';
const modul = '/usr/lib/softhsm/libsofthsm2.so';
let kantor, peramban, oleh, kasus, laci; // laci: the drawer of those who sign, on machines of their own

const tulis = (nama, isi) => fs.writeFileSync(path.join(laci, nama), isi);
const alat = (...kata) => execFileSync(kata[0], kata.slice(1), { cwd: laci, env: { ...process.env, SOFTHSM2_CONF: path.join(laci, 'softhsm.conf') } }).toString();
const teraju = (...kata) => alat(process.env.TERAJU, ...kata);
const simpanGambar = (l, nama) => process.env.TERAJU_GAMBAR && l.screenshot({ path: `${process.env.TERAJU_GAMBAR}/${nama}.png`, fullPage: true });

async function nip(nama) {
  const { isi } = await oleh.intip(kasubbag, '/pegawai?cari=' + encodeURIComponent(nama));
  const di = isi.match(/href="?(\/pegawai\/\d+)/);
  assert.ok(di, nama);
  const angka = (await oleh.intip(kasubbag, di[1])).isi.replace(/(\d) (?=\d)/g, '$1').match(/\b\d{18}\b/);
  assert.ok(angka, 'NIP of ' + nama);
  return angka[0];
}

// The office's CA answers for a key that somebody made himself.
const terbitkan = async (nama, permintaan, hasil) =>
  teraju('segel', 'terbitkan', '--otoritas', path.join(kantor.folder, 'otoritas'), '--nama', nama, '--nip', await nip(nama), '--permintaan', permintaan, '-o', hasil,
    '--frasa-otoritas-dari', 'berkas:frasa-kantor');

before(async () => {
  kantor = await bukaKantor(); peramban = await bukaPeramban(); oleh = bukaMeja(peramban, kantor);
  kasus = await oleh.menungguPenilai();
  laci = folderSementara();
  fs.mkdirSync(path.join(laci, 'token'));
  tulis('softhsm.conf', `directories.tokendir = ${laci}/token\nobjectstore.backend = file\n`);
  tulis('pin', pin + '\n');
  tulis('frasa-kantor', frasaKantor + '\n');
});
after(async () => { await peramban?.close(); await kantor?.tutup(); if (laci) fs.rmSync(laci, { recursive: true, force: true }); });

// Takes the paper along and signs it by the very line that the page shows, with a key of one's own instead of KUNCI.p12.
async function unduhDanTandatangani(l, ...kunci) {
  const unduhan = l.waitForEvent('download');
  await l.getByRole('link', { name: 'Unduh PDF-nya' }).click();
  const berkas = await unduhan;
  const nama = berkas.suggestedFilename();
  await berkas.saveAs(path.join(laci, nama));
  const kata = (await l.locator('.sisip.mono').innerText()).trim().match(/"[^"]*"|\S+/g).map(k => k.replaceAll('"', '')); // as a shell reads it
  assert.deepEqual([kata[0], kata[1], kata[2]], ['teraju', 'tandatangani', nama]);
  assert.deepEqual(kata.slice(-2), ['--p12', 'KUNCI.p12']);
  assert.match(teraju(...kata.slice(1, -2), ...kunci), /Ditandatangani oleh/);
  return { asli: path.join(laci, nama), bertanda: path.join(laci, kata[kata.indexOf('-o') + 1]) };
}
async function serahkan(l, berkas) {
  await l.getByLabel('PDF yang sudah Anda tandatangani').setInputFiles(berkas);
  await tekan(l, 'Periksa dan catat');
}

test('each signer has a key that the office never saw, and a certificate by its CA', async () => {
  await oleh(administrator, async (t, l) => {
    await l.goto('/sertifikat');
    await l.getByLabel('Frasa sandi otoritas', { exact: true }).fill(frasaKantor);
    await l.getByLabel('Frasa sandi otoritas, sekali lagi').fill(frasaKantor);
    await tekan(l, 'Buat otoritas kantor');
    assert.match(await utama(l), /Otoritas kantor dibuat/);
  });
  const diToken = ['--token', modul, '--nama-token', 'saya', '--nama-kunci', 'penilai', '--frasa-dari', 'berkas:pin'];
  const p11 = ['pkcs11-tool', '--module', modul, '--token-label', 'saya', '--login', '--pin', pin];
  alat('softhsm2-util', '--init-token', '--free', '--label', 'saya', '--so-pin', '87654321', '--pin', pin);
  alat(...p11, '--keypairgen', '--key-type', 'EC:prime256v1', '--label', 'penilai', '--id', '01');
  teraju('segel', 'minta', ...diToken, '--nama', kasus.penilai, '--nip', await nip(kasus.penilai), '-o', 'penilai.csr');
  await terbitkan(kasus.penilai, 'penilai.csr', 'penilai.pem');
  alat('openssl', 'x509', '-in', 'penilai.pem', '-outform', 'DER', '-out', 'penilai.der');
  alat(...p11, '--write-object', 'penilai.der', '--type', 'cert', '--label', 'penilai', '--id', '01');

  alat('openssl', 'req', '-new', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', 'pegawai.key', '-subj', '/CN=x', '-out', 'pegawai.csr');
  await terbitkan(kasus.pegawai, 'pegawai.csr', 'pegawai.pem');
  alat('openssl', 'pkcs12', '-export', '-inkey', 'pegawai.key', '-in', 'pegawai.pem', '-certfile', path.join(kantor.folder, 'otoritas', 'otoritas.pem'), '-passout', 'pass:' + pin, '-out', 'pegawai.p12');
});

test('the assessor signs on his token: an unsigned file and another document are refused, the right one counts', async () => {
  const { di, penilai } = kasus;
  await oleh(penilai, async (t, l) => {
    await l.goto(di + '/tanda-tangan');
    await tekan(l, 'Buat dokumen untuk ditandatangani');
    await l.getByRole('link', { name: /^Tandatangani di luar program ini/ }).click();
    assert.match(await utama(l), /pejabat_penilai/);
    await periksa(t);
    await simpanGambar(l, 'tanda-luar');
    const { asli, bertanda } = await unduhDanTandatangani(l, '--token', modul, '--nama-token', 'saya', '--nama-kunci', 'penilai', '--rantai',
      path.join(kantor.folder, 'otoritas', 'otoritas.pem'), '--frasa-dari', 'berkas:pin');
    await serahkan(l, asli);
    assert.match(await utama(l), /belum ditandatangani/);
    await simpanGambar(l, 'tanda-luar-ditolak');
    alat('pdftocairo', '-pdf', bertanda, 'dicetak-lagi.pdf'); // what "print to PDF" makes of it
    await serahkan(l, path.join(laci, 'dicetak-lagi.pdf'));
    assert.match(await utama(l), /bukan dokumen yang diunduh dari halaman ini/);
    alat('qpdf', bertanda, 'disimpan-lagi.pdf');
    await serahkan(l, path.join(laci, 'disimpan-lagi.pdf'));
    assert.match(await utama(l), /ditulis ulang oleh programnya/);
    await serahkan(l, bertanda);
    await l.waitForURL(u => u.pathname === di);
    assert.match(await utama(l), /Ditandatangani/);
    await l.goto(di + '/pengesahan');
    assert.match(await utama(l), /Ditandatangani pejabat penilai di luar program ini/);
    await periksa(t);
  }, { js: false });
});

test('the employee signs the same paper with a PKCS#12 file, on a telephone', async () => {
  const { di, penilai, pegawai } = kasus;
  await oleh(penilai, async (t, l) => {
    await l.goto(di + '/pengesahan');
    await tekan(l, 'Serahkan kepada pegawai');
    await l.getByText(/Dokumen diserahkan/).first().waitFor();
  });
  await oleh(pegawai, async (t, l) => {
    await l.goto(di + '/pengesahan');
    await tekan(l, 'Saya sudah menerima dokumen ini');
    await l.getByText(/Penerimaan dicatat/).first().waitFor();
    await l.goto(di + '/tanda-tangan?cara=luar');
    assert.match(await utama(l), /pegawai_dinilai/);
    await simpanGambar(l, 'tanda-luar-telepon');
    const { bertanda } = await unduhDanTandatangani(l, '--p12', 'pegawai.p12', '--frasa-dari', 'berkas:pin');
    await serahkan(l, bertanda);
    await l.waitForURL(u => u.pathname === di);
    assert.match(alat('pdftotext', '-layout', bertanda, '-'), /Diterima \d+ \w+ 20\d\d/, 'box 10 of the form names the day');
    kasus.bertanda = bertanda;
  }, { layar: telepon, js: false });
  await oleh(pegawai, async (t, l) => { // the look of the page, where a browser can measure it
    await l.goto(di + '/tanda-tangan?cara=luar');
    await periksa(t);
    await periksaRupa(t);
  });
});

test('the public page and the command line say what was signed, by whom, and that it holds', async () => {
  const kode = execFileSync('pdftotext', ['-layout', kasus.bertanda, '-']).toString().match(/Kode ([0-9A-Z]{4})-([0-9A-Z]{4})/);
  const t = await tamu(peramban, kantor), { lembar } = t;
  await lembar.goto('/v/' + kode[1] + kode[2]);
  assert.equal((await utama(lembar)).match(/Dengan program penanda tangan sendiri/g)?.length, 2);
  await lembar.setInputFiles('input[type=file]', kasus.bertanda);
  await lembar.getByRole('button', { name: 'Unggah untuk pemeriksaan penuh' }).click();
  await lembar.waitForURL('**/periksa');
  assert.match(await utama(lembar), /sama byte demi byte/, 'these are the bytes that the office keeps');
  await periksa(t);
  await t.konteks.close();
  const otoritas = nama => path.join(kantor.folder, 'otoritas', nama);
  const hasil = await jalankan('periksa', kasus.bertanda, '--akar', otoritas('otoritas.pem'), '--crl', otoritas('crl.der'));
  assert.equal(hasil.kode, 0, hasil.keluar + hasil.galat);
  for (const nama of [kasus.penilai, kasus.pegawai]) assert.match(hasil.keluar, new RegExp(`Tanda tangan ${nama}.* sah`, 's'));
});
