// kantor_alur.mjs -- an office for the walks of alur_test.mjs: it begins with nothing, its people are let in by one-time codes, it makes its own
// certificates, publishes a SOP, and has its targets set. The steps of a case are alur.mjs.
//
//     const k = await dirikanKantor(peramban);                 // empty but for the administrator
//     await k.oleh(orang.admin, t => imporPegawai(k, t));      // everybody works at a desk of his own
//     const lain = await k.salin();                            // a second office that goes on from here: closed, copied, both opened
//     k.teliti = false;                                        // pages that another walk has looked at are only used
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bukaKantor, folderSementara, jalankan, periksa, susunTarget, tamu, tekan, utama } from './alat.mjs';

const rumah = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const contoh = fs.readFileSync(path.join(rumah, 'examples/kantor-contoh.csv'), 'utf8');
export const tahun = String(new Date().getFullYear());
export const hariIni = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10); // at an office of WITA
// Nirmala is named assessor, so that she who assesses is not the Irban who validates; her own assessor, Teguh, is then the third to sign.
export const orang = { admin: 'Bayu Khayali', pegawai: 'Sekar Fiktif', penilai: 'Nirmala Ibarat', atasan: 'Teguh Rekaan', kasubbag: 'Wulan Percontohan' };
export const frasa = 'kucing menjahit payung';
const sandi = 'gunung tinggi di seberang danau', frasaKantor = 'hujan turun di Paringin';
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
  await susunTarget(l, tahun, kegiatan);
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
