// What the journeys of signing by BSrE share: the service for tests with a CA of its own, a case that waits for its assessor, reading and sending.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { folderSementara, tekan } from './alat.mjs';

export const administrator = 'Bayu Khayali', kasubbag = 'Wulan Percontohan', frasa = 'kata rahasia';
const layananPalsu = fileURLToPath(new URL('../../src/seal/testing/layanan_palsu.py', import.meta.url));

// The partner: its own CA, and for each signer a key under his NIK.
export async function bukaLayanan() {
  const folder = folderSementara();
  for (const [nama, isi] of [['frasa', 'frasa kunci BSrE'], ['catatan.txt', '']]) fs.writeFileSync(path.join(folder, nama), isi + '\n');
  const jalankan = (...kata) => execFileSync(process.env.TERAJU, kata, { cwd: folder });
  jalankan('segel', 'otoritas', '--nama', 'CA BSrE Contoh', '--organisasi', 'BSrE Contoh', '--frasa-dari', 'berkas:frasa');
  const it = {
    folder, pintu: '0', suasana: bagaimana => fs.writeFileSync(path.join(folder, 'suasana.txt'), bagaimana + '\n'),
    terkirim: () => fs.readFileSync(path.join(folder, 'catatan.txt'), 'utf8').split('\n').filter(b => b.includes('/sign/pdf')).length,
    penanda(nik, nama) {
      jalankan('segel', 'terbitkan', '--nama', nama.toUpperCase(), '--nip', nik, '-o', nik + '.kunci', '--frasa-dari', 'berkas:frasa', '--frasa-otoritas-dari', 'berkas:frasa');
    },
    async buka() {
      it.proses = spawn('python3', ['-B', layananPalsu, it.pintu], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
      it.pintu = await new Promise((beres, gagal) => {
        it.proses.stdout.once('data', d => beres(String(d).trim()));
        it.proses.once('exit', kode => gagal(new Error(`the service ended with ${kode}`)));
      });
    },
    tutup: () => new Promise(r => { it.proses.once('exit', r); it.proses.kill('SIGKILL'); }),
  };
  await it.buka();
  return it;
}

// Known at BSrE, and his NIK in the office's data.
export async function daftarkan(oleh, layanan, nik, nama) {
  layanan.penanda(nik, nama);
  await oleh(administrator, async (t, l) => {
    await l.goto('/pegawai?cari=' + encodeURIComponent(nama));
    await l.locator('main').getByRole('link', { name: new RegExp('^' + nama) }).first().click();
    await l.goto(new URL(l.url()).pathname + '/ubah');
    await l.getByLabel('NIK', { exact: true }).fill(nik);
    await tekan(l, 'Simpan');
    await l.waitForURL(u => !u.pathname.endsWith('/ubah'));
  });
}

export async function baca(l) { // all pages of the paper, before one's eyes
  const gambar = l.getByRole('img', { name: /^Halaman \d+ dari \d+$/ });
  const banyak = await gambar.count();
  assert.ok(banyak >= 1, 'pages of the paper');
  for (let i = 0; i < banyak; ++i)
    await l.waitForFunction(n => { const g = document.querySelectorAll('.kertas img')[n]; return g.complete && g.naturalWidth > 400; }, i);
}
export async function kirim(l, sandi = frasa) {
  await l.getByLabel(/Saya sudah membaca/).check();
  if (sandi !== null) await l.getByLabel('Frasa sandi BSrE').fill(sandi);
  await l.getByRole('button', { name: 'Tandatangani lewat BSrE', exact: true }).click({ timeout: 30_000 });
}
