// Signing by BSrE in a browser, against the service for tests (src/seal/testing/layanan_palsu.py), which signs with keys of a CA of its
// own: the connection, a wrong passphrase, an expired certificate, a closed door, an answer that never comes and both ways out of it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { bukaKantor, bukaMeja, bukaPeramban, periksa, periksaRupa, tekan, telepon, utama } from './alat.mjs';
import { administrator, baca, bukaLayanan, daftarkan, frasa, kasubbag, kirim } from './bsre_alat.mjs';

const alasan = 'BSrE memastikan lewat telepon';
let kantor, peramban, oleh, layanan, kasus;

// How many signatures the stored paper carries, as poppler judges it.
async function tandaSah(l) {
  const pdf = Buffer.from(await l.evaluate(async a => Array.from(new Uint8Array(await (await fetch(a)).arrayBuffer())), kasus.di + '/tanda-tangan/dokumen'));
  const tempat = path.join(kantor.folder, 'tertanda.pdf');
  fs.writeFileSync(tempat, pdf);
  const kata = execFileSync('pdfsig', ['-nocert', tempat]).toString();
  return { sah: kata.match(/Signature is Valid\./g)?.length ?? 0, kata };
}

before(async () => {
  kantor = await bukaKantor(); peramban = await bukaPeramban(); oleh = bukaMeja(peramban, kantor);
  layanan = await bukaLayanan();
  kasus = await oleh.menungguPenilai();
});
after(async () => { await peramban?.close(); await layanan?.tutup(); await kantor?.tutup(); });

const halaman = () => kasus.di + '/tanda-tangan?cara=bsre';
const simpanGambar = (l, nama) => process.env.TERAJU_GAMBAR && l.screenshot({ path: `${process.env.TERAJU_GAMBAR}/${nama}.png`, fullPage: true });

test('the administrator sets the connection; the secret lies in a file and is never shown', async () => {
  await oleh(administrator, async (t, l) => {
    await l.goto('/pengaturan/bsre');
    assert.match(await utama(l), /bsre\/sandi belum ada/);
    await periksa(t);
    await l.getByLabel('Alamat layanan').fill('http://esign.contoh.go.id');
    await l.getByLabel('Nama pengguna aplikasi').fill('klien');
    await tekan(l, 'Simpan sambungan');
    assert.match(await utama(l), /mulai dari https/, 'passphrases never travel in the clear');
    await l.getByLabel('Alamat layanan').fill('http://127.0.0.1:' + layanan.pintu);
    await l.getByLabel('Batas menunggu jawaban').fill('10');
    await tekan(l, 'Simpan sambungan');
    assert.match(await utama(l), /Sambungan BSrE disimpan/);
    const bsre = path.join(kantor.folder, 'bsre');
    fs.mkdirSync(bsre);
    fs.writeFileSync(path.join(bsre, 'sandi'), 'sandi klien\n', { mode: 0o644 });
    fs.copyFileSync(path.join(layanan.folder, 'otoritas', 'otoritas.pem'), path.join(bsre, 'akar.pem'));
    await l.goto('/pengaturan/bsre');
    assert.match(await utama(l), /dapat dibaca pengguna lain/);
    fs.chmodSync(path.join(bsre, 'sandi'), 0o600);
    await l.goto('/pengaturan/bsre');
    assert.match(await utama(l), /Kedua berkas ada/);
    assert.doesNotMatch(await l.content(), /sandi klien/);
    await l.getByLabel('NIK penanda tangan').fill('6311013102900002');
    await tekan(l, 'Uji sambungan');
    assert.match(await utama(l), /Terhubung.*EXPIRED/);
    await simpanGambar(l, 'bsre-pengaturan');
  });
});

test('whoever has no NIK is told; with it his status is asked first and shown', async () => {
  const { di, penilai } = kasus;
  await oleh(penilai, async (t, l) => {
    await l.goto(di + '/tanda-tangan');
    await tekan(l, 'Buat dokumen untuk ditandatangani');
    await l.goto(halaman());
    assert.match(await utama(l), /NIK Anda belum tercatat/);
    await periksa(t);
  });
  await daftarkan(oleh, layanan, '6311013102900001', penilai);
  layanan.suasana('0002');
  await oleh(penilai, async (t, l) => { // expired: no passphrase is asked for
    await l.goto(halaman());
    assert.match(await utama(l), /masa berlaku sertifikat Anda habis/);
    assert.equal(await l.getByLabel('Frasa sandi BSrE').count(), 0);
    await periksa(t);
    layanan.suasana('0001');
    await l.getByRole('link', { name: 'Tanyakan lagi ke BSrE' }).click();
    assert.match(await utama(l), /sertifikat Anda aktif/);
    await periksa(t);
    await simpanGambar(l, 'bsre-tanda');
    await periksaRupa(t);
  });
  assert.equal(layanan.terkirim(), 0);
});

test('a wrong passphrase and a closed door change nothing: the paper still waits', async () => {
  await oleh(kasus.penilai, async (t, l) => {
    await l.goto(halaman());
    await baca(l);
    await kirim(l, 'frasa yang keliru');
    assert.match(await utama(l), /Frasa sandi BSrE salah/);
    assert.doesNotMatch(await l.content(), /frasa yang keliru/);
    assert.equal(layanan.terkirim(), 1);
    layanan.suasana('0008'); // turned away at the door
    await kirim(l);
    assert.match(await utama(l), /tidak terhubung/);
    layanan.suasana('0001');
    await layanan.tutup();
    await l.goto(halaman());
    assert.match(await utama(l), /tidak terhubung/, 'the status cannot be asked');
    assert.equal(await l.getByLabel('Frasa sandi BSrE').count(), 0);
    await periksa(t);
    await layanan.buka();
    await l.goto('/tanda-tangan');
    assert.equal(await l.locator('main tbody a[href*="' + kasus.di + '/"]').count(), 1, 'it still waits');
  });
});

test('an answer that never comes leaves it unknown: said on both pages, never sent again by itself', async () => {
  const { di, penilai } = kasus;
  layanan.suasana('0005');
  const sebelum = layanan.terkirim();
  await oleh(penilai, async (t, l) => {
    await l.goto(halaman());
    await baca(l);
    await kirim(l);
    await l.waitForURL(u => u.search.includes('cara=bsre'), { timeout: 30_000 });
    await l.getByText(/hasilnya tidak diketahui/).waitFor({ timeout: 30_000 });
    await periksa(t);
    await simpanGambar(l, 'bsre-tak-pasti');
    await periksaRupa(t);
    await l.goto(di);
    assert.match(await utama(l), /hasilnya tidak diketahui/);
    await l.goto(di + '/tanda-tangan?cara=sertifikat');
    assert.equal(await l.getByRole('button', { name: /^Tandatangani/ }).count(), 0, 'nobody signs these bytes another way');
    await l.goto('/tanda-tangan');
    assert.match(await utama(l), /BSrE: hasilnya belum diketahui/);
  });
  await oleh(kasubbag, async (t, l) => {
    await l.goto(di);
    assert.match(await utama(l), new RegExp(`atas nama ${penilai}`));
  });
  assert.equal(layanan.terkirim(), sebelum + 1);
});

test('"surely not" takes a reason; then it is sent once more, and again nobody knows', async () => {
  const sebelum = layanan.terkirim();
  await oleh(kasus.penilai, async (t, l) => {
    await l.goto(halaman());
    await tekan(l, 'Pasti belum, coba lagi');
    assert.match(await utama(l), /paling sedikit 10 huruf/);
    await l.getByLabel('Dari mana Anda tahu').fill(alasan);
    await tekan(l, 'Pasti belum, coba lagi');
    await l.getByRole('button', { name: 'Tandatangani lewat BSrE' }).waitFor();
    await baca(l);
    await kirim(l);
    await l.getByText(/hasilnya tidak diketahui/).waitFor({ timeout: 30_000 });
  }, { layar: telepon });
  assert.equal(layanan.terkirim(), sebelum + 1);
  await oleh(administrator, async (t, l) => {
    await l.goto('/jurnal?perbuatan=bsre.lepas');
    assert.match(await utama(l), new RegExp(alasan));
    await l.goto('/pengaturan/bsre');
    assert.match(await utama(l), /hasilnya tidak diketahui/);
    await periksa(t);
  });
});

test('"already signed" takes the file, and only the right one', async () => {
  const { di, penilai } = kasus;
  await oleh(penilai, async (t, l) => {
    await l.goto(halaman());
    const lain = path.join(layanan.folder, 'lain.pdf');
    execFileSync(process.env.TERAJU, ['cetak', fileURLToPath(new URL('../../examples/sekar-2019.json', import.meta.url)), '--formulir', 'I-g', '-o', lain]);
    await l.getByLabel('PDF bertanda tangan dari BSrE').setInputFiles(lain);
    await tekan(l, 'Unggah hasilnya');
    assert.match(await utama(l), /bukan dokumen yang dikirim/);
    await l.getByLabel('PDF bertanda tangan dari BSrE').setInputFiles(path.join(layanan.folder, 'tertinggal.pdf'));
    await tekan(l, 'Unggah hasilnya');
    await l.waitForURL(u => u.pathname === di);
    assert.match(await utama(l), /Ditandatangani/);
    assert.doesNotMatch(await utama(l), /hasilnya tidak diketahui/);
    const { sah, kata } = await tandaSah(l);
    assert.equal(sah, 1, kata);
    assert.match(kata, new RegExp(penilai.toUpperCase()));
  });
});

test('good: the employee signs the same paper by BSrE at once, on a telephone; both signatures hold', async () => {
  const { di, penilai, pegawai } = kasus;
  layanan.suasana('0001');
  await daftarkan(oleh, layanan, '6311013102910001', pegawai);
  await oleh(penilai, async (t, l) => {
    await l.goto(di + '/pengesahan');
    await tekan(l, 'Serahkan kepada pegawai');
    await l.getByText(/Dokumen diserahkan/).first().waitFor();
  });
  await oleh(pegawai, async (t, l) => {
    await l.goto(di + '/pengesahan');
    await tekan(l, 'Saya sudah menerima dokumen ini');
    await l.getByText(/Penerimaan dicatat/).first().waitFor();
    assert.match(await l.getByRole('navigation', { name: 'Utama' }).innerText(), /Tanda tangan\s*1/, 'the menu counts it');
    await l.goto(halaman());
    await baca(l);
    await kirim(l);
    await l.waitForURL(u => u.pathname === di, { timeout: 30_000 });
    const { sah, kata } = await tandaSah(l);
    assert.equal(sah, 2, kata);
    assert.match(kata, new RegExp(pegawai.toUpperCase()));
  }, { layar: telepon });
});

test('no secret is left behind', async () => {
  const basis = fs.readdirSync(kantor.folder).filter(n => n.startsWith('kantor.db')).map(n => path.join(kantor.folder, n));
  const isi = basis.filter(n => fs.statSync(n).isFile()).map(n => fs.readFileSync(n).toString('latin1')).join('');
  assert.ok(isi.includes('bsre.kirim'), 'the requests are in the journal');
  for (const rahasia of [frasa, 'frasa yang keliru', 'sandi klien'])
    assert.ok(!isi.includes(rahasia) && !kantor.catatan().includes(rahasia), rahasia);
});
