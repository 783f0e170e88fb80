// A signature by BSrE that is seen: the page for calibration, two signers in their boxes, one that comes back beside its box.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { bukaKantor, bukaMeja, bukaPeramban, periksa, periksaRupa, tekan, telepon, utama } from './alat.mjs';
import { administrator, baca, bukaLayanan, daftarkan, frasa, kirim } from './bsre_alat.mjs';

const nikPenilai = '6311013102900001', nikPegawai = '6311013102910001';
let kantor, peramban, oleh, layanan, kasus;
const halaman = () => kasus.di + '/tanda-tangan?cara=bsre';
const simpanGambar = (l, nama) => process.env.TERAJU_GAMBAR && l.screenshot({ path: `${process.env.TERAJU_GAMBAR}/${nama}.png`, fullPage: true });

before(async () => {
  kantor = await bukaKantor(); peramban = await bukaPeramban(); oleh = bukaMeja(peramban, kantor);
  layanan = await bukaLayanan();
  fs.writeFileSync(path.join(layanan.folder, 'kalibrasi.txt'), 'kiri_atas piksel ukuran\n'); // how this one counts
  layanan.suasana('0001');
  kasus = await oleh.menungguPenilai();
  const bsre = path.join(kantor.folder, 'bsre');
  fs.mkdirSync(bsre);
  fs.writeFileSync(path.join(bsre, 'sandi'), 'sandi klien\n', { mode: 0o600 });
  fs.copyFileSync(path.join(layanan.folder, 'otoritas', 'otoritas.pem'), path.join(bsre, 'akar.pem'));
});
after(async () => { await peramban?.close(); await layanan?.tutup(); await kantor?.tutup(); });

async function dokumen(l) { // the stored paper, as a file
  const pdf = Buffer.from(await l.evaluate(async a => Array.from(new Uint8Array(await (await fetch(a)).arrayBuffer())), kasus.di + '/tanda-tangan/dokumen'));
  const tempat = path.join(kantor.folder, 'tertanda.pdf');
  fs.writeFileSync(tempat, pdf);
  return tempat;
}
function terperiksa(tempat) { // by the program itself, believing the CA of the service
  const { stdout } = spawnSync(process.env.TERAJU, ['periksa', tempat, '--json', '--akar', path.join(kantor.folder, 'bsre', 'akar.pem')]);
  return JSON.parse(stdout).tanda_tangan;
}
function gambarkan(tempat, nama) { // every page that carries a signature, to be looked at
  if (process.env.TERAJU_GAMBAR) execFileSync('pdftoppm', ['-r', '80', '-png', tempat, path.join(process.env.TERAJU_GAMBAR, nama)]);
}
async function uji(l) {
  await l.getByLabel('NIK yang menandatangani halaman uji').fill(nikPenilai);
  await l.getByLabel('Frasa sandi BSrE untuk halaman uji').fill(frasa);
  await tekan(l, 'Tandatangani halaman uji');
}

test('the test page is missed, explained, hit; only then may signatures be seen', async () => {
  await daftarkan(oleh, layanan, nikPenilai, kasus.penilai);
  await oleh(administrator, async (t, l) => {
    await l.goto('/pengaturan/bsre');
    await l.getByLabel('Alamat layanan').fill('http://127.0.0.1:' + layanan.pintu);
    await l.getByLabel('Nama pengguna aplikasi').fill('klien');
    await l.getByLabel('Batas menunggu jawaban').fill('30');
    await tekan(l, 'Simpan sambungan');
    await l.getByLabel('Tanda tangan BSrE di halaman').selectOption('terlihat');
    await tekan(l, 'Simpan sambungan');
    assert.match(await utama(l), /baru dapat dinyalakan setelah halaman uji/);
    await l.goto('/pengaturan/bsre');
    await uji(l);
    assert.match(await utama(l), /Meleset: .*layanan ini menghitung: sudut kiri atas halaman, piksel, lebar dan tinggi kotak/s);
    assert.doesNotMatch(await l.content(), new RegExp(frasa));
    await simpanGambar(l, 'bsre-uji-meleset');
    await l.getByLabel('Satuan koordinat').selectOption('piksel');
    await tekan(l, 'Simpan sambungan');
    await uji(l);
    assert.match(await utama(l), /Kena: .* selisih paling besar 0,0 mm/);
    await simpanGambar(l, 'bsre-uji-letak');
    const [unduhan] = await Promise.all([l.waitForEvent('download'), l.getByRole('link', { name: 'Unduh hasil uji terakhir' }).click()]);
    const tempat = path.join(kantor.folder, 'hasil-uji.pdf');
    await unduhan.saveAs(tempat);
    assert.equal(terperiksa(tempat).length, 1);
    gambarkan(tempat, 'bsre-hasil-uji');
    await l.goto('/pengaturan/bsre');
    await l.getByLabel('Tanda tangan BSrE di halaman').selectOption('terlihat');
    await tekan(l, 'Simpan sambungan');
    assert.match(await utama(l), /Sambungan BSrE disimpan/);
    await periksa(t);
    await periksaRupa(t);
  });
});

test('the assessor signs and is seen in his box', async () => {
  const { di, penilai } = kasus;
  await oleh(penilai, async (t, l) => {
    await l.goto(di + '/tanda-tangan');
    await tekan(l, 'Buat dokumen untuk ditandatangani');
    await l.goto(halaman());
    await baca(l);
    await kirim(l);
    await l.waitForURL(u => u.pathname === di, { timeout: 30_000 });
    const tempat = await dokumen(l);
    const [tanda, ...lain] = terperiksa(tempat);
    assert.deepEqual(lain, []);
    assert.notEqual(tanda.putusan, 'tidak_sah', JSON.stringify(tanda));
    gambarkan(tempat, 'bsre-satu');
    await l.goto(di + '/pengesahan');
    await tekan(l, 'Serahkan kepada pegawai');
    await l.getByText(/Dokumen diserahkan/).first().waitFor();
  });
});

test('beside its box it counts for nothing; in it, both signatures hold', async () => {
  const { di, pegawai } = kasus;
  await daftarkan(oleh, layanan, nikPegawai, pegawai);
  layanan.suasana('0012'); // misplaced
  await oleh(pegawai, async (t, l) => {
    await l.goto(di + '/pengesahan');
    await tekan(l, 'Saya sudah menerima dokumen ini');
    await l.getByText(/Penerimaan dicatat/).first().waitFor();
    await l.goto(halaman());
    await baca(l);
    await kirim(l);
    await l.getByText(/terlihat di luar kotak|tidak utuh atau tidak sah/).first().waitFor({ timeout: 30_000 });
    await simpanGambar(l, 'bsre-luar-kotak');
    await l.goto(halaman());
    await l.getByLabel('Dari mana Anda tahu').fill('Hasilnya tidak dipakai, kata administrator');
    await tekan(l, 'Pasti belum, coba lagi');
    await l.getByRole('button', { name: 'Tandatangani lewat BSrE' }).waitFor();
    layanan.suasana('0001');
    await baca(l);
    await kirim(l);
    await l.waitForURL(u => u.pathname === di, { timeout: 30_000 });
    const tempat = await dokumen(l);
    const tanda = terperiksa(tempat);
    assert.equal(tanda.length, 2);
    for (const t of tanda) {
      assert.notEqual(t.putusan, 'tidak_sah', JSON.stringify(t));
      assert.ok(t.utuh && t.perubahan.every(p => p.wajar), JSON.stringify(t.perubahan));
    }
    assert.ok(tanda[0].perubahan.some(p => p.aturan === 'segel_ubah.kotak_ditandatangani'), JSON.stringify(tanda[0].perubahan));
    const kata = execFileSync('pdfsig', ['-nocert', tempat]).toString();
    assert.equal(kata.match(/Signature is Valid\./g)?.length, 2, kata);
    gambarkan(tempat, 'bsre-dua');
  }, { layar: telepon });
});
