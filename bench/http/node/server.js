// The same page as ../page_server.cpp, by fastify and better-sqlite3: the same two prepared statements, the same escaping,
// the same bytes.
//
//   node server.js DATABASE PROCESSES     prints the port, serves until SIGTERM
import cluster from 'node:cluster';
import Database from 'better-sqlite3';
import fastify from 'fastify';

const db = new Database(process.argv[2], { readonly: true });
db.pragma('cache_size = -16000');
const formById = db.prepare(`SELECT nama, nip, pangkat, jabatan, unit, penilai, mulai, selesai, status, catatan, versi
  FROM formulir WHERE instansi_id = ? AND id = ?`);
const activities = db.prepare(`SELECT urut, uraian, satuan, target, realisasi, mutu, waktu, biaya, selesai
  FROM kegiatan WHERE instansi_id = ? AND formulir_id = ? ORDER BY urut`);

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const special = /[&<>"']/;
const e = text => special.test(text) ? text.replace(/[&<>"']/g, c => entities[c]) : text;
const rupiah = value => 'Rp' + String(value).replace(/\B(?=(\d{3})+$)/g, '.');

const menu = [['/', 'Beranda'], ['/formulir', 'Formulir kinerja'], ['/validasi', 'Validasi'], ['/penilaian', 'Penilaian'],
  ['/tanda-tangan', 'Tanda tangan'], ['/salinan', 'Salinan'], ['/arsip', 'Arsip'], ['/rekap', 'Rekapitulasi'],
  ['/pegawai', 'Pegawai'], ['/sop', 'SOP'], ['/jurnal', 'Jurnal'], ['/pengaturan', 'Pengaturan']];
const statuses = [['baru', 'Baru'], ['diperiksa', 'Diperiksa'], ['dikembalikan', 'Dikembalikan'], ['divalidasi', 'Divalidasi'],
  ['dinilai', 'Dinilai'], ['ditandatangani', 'Ditandatangani'], ['diarsipkan', 'Diarsipkan']];

const field = (label, name, value, type) => `<div class="bidang"><label class="bidang__label" for="f-${e(name)}">${e(label)}</label><input class="bidang__isian" id="f-${e(name)}" name="${e(name)}" type="${e(type)}" value="${e(value)}" maxlength="200" required></div>
`;

const activity = r => `<tr id="kegiatan-${r.urut}" class="baris ${e(r.selesai ? 'baris--selesai' : 'baris--terbuka')}">
<td class="angka">${r.urut}</td><td class="uraian">${e(r.uraian)}</td><td class="angka">${r.target} ${e(r.satuan)}</td><td class="angka">${r.realisasi} ${e(r.satuan)}</td>
<td class="angka">${r.mutu}</td><td class="angka">${r.waktu} bulan</td><td class="angka uang">${e(rupiah(r.biaya))}</td>
<td><label class="centang"><input type="checkbox" name="selesai-${r.urut}" value="1"${r.selesai ? ' checked' : ''}> selesai</label></td>
<td><a class="tombol tombol--kecil" href="/kegiatan/${r.urut}/ubah">Ubah<span class="sr"> kegiatan ${r.urut}</span></a> <button class="tombol tombol--kecil" name="hapus" value="${r.urut}" aria-label="Hapus kegiatan ${r.urut}">Hapus</button></td>
</tr>
`;

const formPage = db.transaction(id => {
  const f = formById.get(1, id);
  if (!f) return null;
  const rows = activities.all(1, id);
  let total = 0;
  let page = `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Formulir kinerja ${e(f.nama)} – Teraju</title><link rel="stylesheet" href="/aset/t.5f3c9a21.css"><link rel="icon" href="/aset/ikon.0b1c.svg"><script src="/aset/t.77aa01.js" defer></script>
</head><body><a class="lompat" href="#isi">Lompat ke isi</a>
<header class="kepala"><a class="kepala__merek" href="/">Teraju</a><form class="cari" action="/cari" role="search"><label for="q">Cari</label><input id="q" name="q" type="search" autocomplete="off"><button class="tombol">Cari</button></form></header>
<nav class="menu" aria-label="Menu utama"><ul class="menu__daftar">
`;
  for (const [href, label] of menu) page += `<li class="menu__butir"><a class="menu__tautan" href="${e(href)}">${e(label)}</a></li>
`;
  page += `</ul></nav>
<main id="isi"><nav class="remah" aria-label="Remah roti"><ol><li><a href="/">Beranda</a></li><li><a href="/formulir">Formulir</a></li><li aria-current="page">${e(f.nama)}</li></ol></nav>
<h1>Formulir kinerja</h1><p class="ringkas">NIP <strong>${e(f.nip)}</strong>, ${e(f.pangkat)}, ${e(f.unit)}, penilai <strong>${e(f.penilai)}</strong>, status <span class="lencana lencana--${e(f.status)}">${e(f.status)}</span>, versi ${f.versi}</p>
<form class="formulir" method="post" action="/formulir/${id}"><input type="hidden" name="versi" value="${f.versi}"><fieldset><legend>Data formulir</legend>
`;
  page += field('Nama', 'nama', f.nama, 'text') + field('NIP', 'nip', f.nip, 'text') + field('Pangkat dan golongan', 'pangkat', f.pangkat, 'text') +
    field('Jabatan', 'jabatan', f.jabatan, 'text') + field('Pejabat penilai', 'penilai', f.penilai, 'text') +
    field('Mulai', 'mulai', f.mulai, 'date') + field('Selesai', 'selesai', f.selesai, 'date');
  page += `<div class="bidang"><label class="bidang__label" for="f-status">Status</label><select id="f-status" name="status" class="bidang__isian">
`;
  for (const [value, label] of statuses) page += `<option value="${e(value)}"${f.status === value ? ' selected' : ''}>${e(label)}</option>
`;
  page += `</select></div>
<div class="bidang"><label class="bidang__label" for="f-catatan">Catatan</label><textarea class="bidang__isian" id="f-catatan" name="catatan" rows="6" maxlength="4000">${e(f.catatan)}</textarea></div>
</fieldset><p class="aksi"><button class="tombol tombol--utama">Simpan</button> <a class="tombol" href="/formulir/${id}/cetak">Cetak</a></p></form>
<section aria-labelledby="h-kegiatan"><h2 id="h-kegiatan">Kegiatan tugas jabatan</h2><table class="tabel"><thead><tr><th scope="col">No</th><th scope="col">Uraian</th><th scope="col">Target</th><th scope="col">Realisasi</th><th scope="col">Mutu</th><th scope="col">Waktu</th><th scope="col">Biaya</th><th scope="col">Selesai</th><th scope="col">Tindakan</th></tr></thead><tbody>
`;
  for (const row of rows) {
    page += activity(row);
    total += row.biaya;
  }
  return page + `</tbody><tfoot><tr><th scope="row" colspan="6">Jumlah</th><td class="angka uang">${e(rupiah(total))}</td><td colspan="2"></td></tr></tfoot></table></section>
</main><footer class="kaki"><p>Inspektorat Kabupaten Contoh Raya. Data latihan: semua orang di sini rekaan.</p></footer></body></html>
`;
});

const app = fastify({ logger: false });
app.get('/formulir/:id', (request, reply) => {
  const page = formPage(Number(request.params.id));
  if (page === null) return reply.code(404).type('text/plain; charset=utf-8').send('tidak ada\n');
  return reply.type('text/html; charset=utf-8').send(page);
});
const processes = Number(process.argv[3]);
process.on('SIGTERM', () => process.exit(0));
if (processes > 1 && cluster.isPrimary) {
  let listening = 0;
  cluster.on('listening', (_, address) => {
    if (++listening === processes) console.log(address.port);
  });
  for (let i = 0; i < processes; ++i) cluster.fork();
} else {
  await app.listen({ host: '127.0.0.1', port: 0 });
  if (processes === 1) console.log(app.server.address().port);
}
