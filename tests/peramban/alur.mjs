// alur.mjs -- the way of one case as named strides, for the walks of alur_test.mjs: an office that begins with nothing, its people let in by
// one-time codes, its own certificates, then the seven steps of the SOP, each by whom it belongs to.
//
//     const k = await dirikanKantor(peramban);                 // empty but for the administrator
//     await k.oleh(orang.admin, t => imporPegawai(k, t));      // everybody works at a desk of his own
//     const lain = await k.salin();                            // a second office that goes on from here: closed, copied, both opened
//     k.teliti = false;                                        // pages that another walk has looked at are only used
//
// Every stride begins at the page where its person finds the work, and ends where the program leads him.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { bukaKantor, folderSementara, jalankan, periksa, tamu, tekan, utama } from './alat.mjs';

const rumah = path.resolve(import.meta.dirname, '../..');
const contoh = fs.readFileSync(path.join(rumah, 'examples/kantor-contoh.csv'), 'utf8');
export const tahun = String(new Date().getFullYear());
// Nirmala is named assessor, so that she who assesses is not the Irban who validates; her own assessor, Teguh, is then the third to sign.
export const orang = { admin: 'Bayu Khayali', pegawai: 'Sekar Fiktif', penilai: 'Nirmala Ibarat', atasan: 'Teguh Rekaan', kasubbag: 'Wulan Percontohan' };
const sandi = 'gunung tinggi di seberang danau', frasa = 'kucing menjahit payung', frasaKantor = 'hujan turun di Paringin';
export const nip = nama => contoh.match(new RegExp(`^(\\d{18});;${nama};`, 'm'))[1];

class Kantor {
  constructor(peramban, folder, { kode = {}, kuki = new Map(), teliti = true } = {}) {
    Object.assign(this, { peramban, folder, kode, kuki, teliti, rupa: {} });
    this.oleh = this.oleh.bind(this);
  }
  get db() { return path.join(this.folder, 'kantor.db'); }
  async buka() {
    this.jalan = await bukaKantor({ folder: this.folder, pilihan: [] });
    this.alamat = this.jalan.alamat;
    return this;
  }
  tutup(pilihan) { return this.jalan.tutup(pilihan); }
  async salin() {
    await this.tutup({ hapus: false });
    const folder = folderSementara();
    fs.cpSync(this.folder, folder, { recursive: true });
    await this.buka();
    return new Kantor(this.peramban, folder, { kode: { ...this.kode }, kuki: new Map(this.kuki), teliti: false }).buka();
  }
  perintah(...kata) { return jalankan(...kata, '--db', 'sqlite:' + this.db); }

  // Somebody at his own desk; signed in once, with the one-time code where he has one, by his password of his own afterwards.
  async oleh(siapa, pekerjaan, rupa = this.rupa) {
    const t = await tamu(this.peramban, this, rupa);
    try {
      if (this.kuki.has(siapa)) await t.konteks.addCookies(this.kuki.get(siapa));
      else {
        await masuk(this, t, siapa);
        this.kuki.set(siapa, await t.konteks.cookies());
      }
      return await pekerjaan(t, t.lembar);
    } catch (e) {
      e.message += `\n${siapa} at ${t.lembar.url()}: ${(await t.lembar.locator('body').innerText().catch(() => '')).slice(0, 2500)}`;
      throw e;
    } finally { await t.konteks.close(); }
  }
  async lihat(t) { // the page as a page; and kept as a picture where somebody wants to look at it
    if (this.teliti) await periksa(t, { axe: false }); // axe walks all pages in jelajah_test
    if (process.env.GAMBAR && this.teliti) {
      this.nomor = (this.nomor ?? 0) + 1;
      const nama = `${String(this.nomor).padStart(3, '0')}${new URL(t.lembar.url()).pathname.replaceAll('/', '_')}.png`;
      await t.lembar.screenshot({ path: path.join(process.env.GAMBAR, nama), fullPage: true });
    }
  }
  async ke(t, di) { await t.lembar.goto(di); await this.lihat(t); }
}

// ---- the office
export async function dirikanKantor(peramban) {
  const folder = folderSementara();
  const siap = await jalankan('siapkan', '--db', 'sqlite:' + path.join(folder, 'kantor.db'), '--nama', 'Inspektorat', '--daerah', 'Kabupaten Contoh Raya',
    '--zona', 'WITA', '--admin-nip', nip(orang.admin), '--admin-nama', orang.admin + ', S.E.', '--latihan', '--format', 'json');
  assert.equal(siap.kode, 0, siap.galat);
  return new Kantor(peramban, folder, { kode: { [orang.admin]: JSON.parse(siap.keluar).kode_sekali } }).buka();
}

async function masuk(k, t, nama) {
  const l = t.lembar, kode = k.kode[nama];
  await l.goto('/masuk');
  await l.getByLabel('NIP').fill(nip(nama));
  await l.getByLabel('Sandi', { exact: true }).fill(kode ?? sandi);
  await tekan(l, 'Masuk');
  if (kode) {
    await l.waitForURL(u => u.pathname === '/');
    await l.goto('/akun/sandi-baru'); // an office of invented people does not insist on it
    for (const i of [0, 1]) await l.locator('input[type=password]').nth(i).fill(sandi);
    await tekan(l, 'Simpan sandi dan lanjut');
    delete k.kode[nama];
  }
  await l.waitForURL(u => u.pathname === '/');
}

const cariOrang = async (l, nama) => {
  await l.goto('/pegawai?cari=' + encodeURIComponent(nama));
  await l.getByRole('link', { name: nama }).first().click();
  await l.waitForURL(/\/pegawai\/\d+/);
  return new URL(l.url()).pathname;
};

export async function imporPegawai(k, t) {
  const l = t.lembar;
  await k.ke(t, '/pegawai/impor');
  await l.getByLabel('Berkas').setInputFiles({ name: 'pegawai.csv', mimeType: 'text/csv', buffer: Buffer.from(contoh) });
  await tekan(l, 'Lihat pratinjau');
  for (const kotak of await l.getByRole('checkbox').all())
    if (/Buat|unit|jabatan/i.test(await kotak.locator('xpath=..').innerText())) await kotak.check();
  await l.getByRole('button', { name: 'Terapkan' }).click();
  await l.getByRole('heading', { name: 'Impor selesai' }).waitFor();
  await k.lihat(t);
}

export async function beriAkun(k, t, nama) {
  await cariOrang(t.lembar, nama);
  await t.lembar.getByRole('link', { name: 'Urus akun' }).click();
  await tekan(t.lembar, 'Buat kode sekali pakai');
  k.kode[nama] = (await utama(t.lembar)).match(/\b[0-9A-Z]{4}(-[0-9A-Z]{4}){2,}\b/)[0];
}

export async function tunjukPenilai(k, t, siapa, penilai) {
  const l = t.lembar, di = await cariOrang(l, siapa);
  await k.ke(t, di + '/penilai/baru');
  await l.locator('[name=penilai]').fill(penilai);
  await l.locator('[name=mulai]').fill(`${tahun}-01-01`);
  await l.locator('[name=dasar]').fill(`SK Inspektur 800/1/${tahun}`);
  await l.locator('main form[method=post] button').first().click();
  await l.waitForURL(u => u.pathname === di);
  assert.match(await utama(l), new RegExp(penilai));
  await k.lihat(t);
}

export async function aturAlamat(k, t, alamat) {
  const l = t.lembar;
  await k.ke(t, '/pengaturan');
  await l.getByLabel('Alamat verifikasi').fill(alamat);
  await l.getByLabel('Tempat tanda tangan').fill('Contoh Raya');
  await tekan(l, 'Simpan pengaturan');
  await l.getByText('Pengaturan disimpan.').waitFor();
}

// The office's own CA; then whoever signs asks, and is given, a certificate.
export async function buatOtoritas(k, t) {
  const l = t.lembar;
  await k.ke(t, '/sertifikat');
  await l.getByLabel('Frasa sandi otoritas', { exact: true }).fill(frasaKantor);
  await l.getByLabel('Frasa sandi otoritas, sekali lagi').fill(frasaKantor);
  await tekan(l, 'Buat otoritas kantor');
  assert.match(await utama(l), /Otoritas kantor dibuat/);
}
export async function mintaSertifikat(k, t) {
  const l = t.lembar;
  await k.ke(t, '/akun/sertifikat');
  await l.getByLabel('Frasa sandi baru', { exact: true }).fill(frasa);
  await l.getByLabel('Frasa sandi baru, sekali lagi').first().fill(frasa);
  await tekan(l, 'Minta sertifikat');
  assert.match(await utama(l), /menunggu administrator/);
}
export async function terbitkanSertifikat(k, t, siapa) {
  const l = t.lembar;
  await k.ke(t, '/sertifikat');
  for (const nama of siapa) await l.getByLabel(new RegExp(nama)).check();
  await l.getByLabel('Frasa sandi otoritas kantor').first().fill(frasaKantor);
  await tekan(l, 'Terbitkan sertifikat');
  assert.match(await utama(l), /Sertifikat diterbitkan/);
  await k.lihat(t);
}
// So that somebody without Teraju can judge its signatures: the certificate and the list that everybody may fetch.
export async function ambilKepercayaan(k) {
  for (const [di, nama] of [['/otoritas.pem', 'otoritas.pem'], ['/crl.der', 'crl.der']]) {
    const jawaban = await fetch(k.alamat + di);
    if (jawaban.status === 200) fs.writeFileSync(path.join(k.folder, nama), Buffer.from(await jawaban.arrayBuffer()));
  }
}

// ---- January: targets are proposed and set
export const kegiatan = [
  { uraian: 'Melaksanakan audit operasional', target: ['6', 'LHA', '12', '18.000.000'], realisasi: ['6', '90', '12', '17.100.000'] },
  { uraian: 'Menyusun kertas kerja reviu', target: ['10', 'dokumen', '6', ''], realisasi: ['9', '80', '6'] },
];

export async function susunRencana(k, t) {
  const l = t.lembar;
  await k.ke(t, '/rencana');
  await l.getByLabel('Tahun', { exact: true }).selectOption(tahun);
  await l.getByLabel('Mulai kosong').check();
  await tekan(l, 'Mulai SKP');
  await l.getByRole('heading', { name: `Susun SKP ${tahun}` }).waitFor();
  for (const [i, satu] of kegiatan.entries()) {
    const n = i + 1;
    if (!await l.getByLabel(`Kegiatan ${n}`, { exact: true }).count()) await tekan(l, 'Tambah kegiatan');
    await l.getByLabel(`Kegiatan ${n}`, { exact: true }).fill(satu.uraian);
    await l.getByLabel(`Target kuantitas, kegiatan ${n}`).fill(satu.target[0]);
    await l.getByLabel(`Satuan kuantitas, kegiatan ${n}`).fill(satu.target[1]);
    await l.getByLabel(`Target waktu, kegiatan ${n}`).fill(satu.target[2]);
    await l.getByLabel(`Target biaya, kegiatan ${n}`).fill(satu.target[3]);
  }
  await l.getByRole('button', { name: /^Simpan/ }).first().click();
  await l.getByText(/tersimpan|disimpan/i).first().waitFor();
  await k.lihat(t);
  await tekan(l, 'Ajukan kepada penilai');
  await l.getByText('SKP diajukan kepada pejabat penilai').waitFor();
  await k.lihat(t);
  return new URL(l.url()).pathname;
}
export async function tetapkanRencana(k, t, rencana) {
  await k.ke(t, '/rencana/menunggu');
  await t.lembar.goto(rencana);
  await tekan(t.lembar, 'Tetapkan SKP');
  await t.lembar.getByText('SKP ditetapkan.').waitFor();
  await k.lihat(t);
}

// ---- steps 1 to 4
export async function bukaBerkas(k, t) {
  const l = t.lembar;
  await k.ke(t, `/berkas/buka?tahun=${tahun}`);
  await tekan(l, 'Buka 1 berkas');
  await l.getByText('1 berkas dibuka.').waitFor();
  await k.ke(t, '/berkas');
  const semua = await l.locator('main a[href^="/berkas/"]').evaluateAll(a => a.map(x => x.getAttribute('href').match(/^\/berkas\/\d+/)?.[0]).filter(Boolean));
  assert.ok(semua.length, 'the list shows the case');
  return semua[0];
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
  await tekan(l, 'Tetapkan nilai');
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
export const hariIni = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10); // at an office of WITA

// ---- another SOP
export async function terbitkanSop(k, t, ubah) {
  const l = t.lembar;
  await k.ke(t, '/sop');
  const naskah = await (await fetch(k.alamat + '/sop/1/naskah.yaml')).text();
  await l.goto('/sop/unggah');
  await l.getByLabel('Naskah', { exact: true }).fill(ubah(naskah));
  await tekan(l, 'Periksa naskah');
  await k.lihat(t);
  await tekan(l, 'Simpan sebagai draf');
  await l.getByRole('link', { name: /^Terbitkan/ }).first().click();
  await tekan(l, 'Terbitkan sekarang');
  await l.waitForURL(/kabar=terbit/);
  await k.lihat(t);
}
