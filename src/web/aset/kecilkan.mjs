// node kecilkan.mjs FOLDER: writes each sheet and script, minified for Chrome 109, Firefox 115 and Safari 16.
import fs from 'node:fs';
import path from 'node:path';
import { transform } from 'lightningcss';
import { minify } from 'terser';

// What a sheet is made of. t is loaded by every page; the others by the pages that name them (web/bagian/kerangka.h, Kepala::lembar).
export const isi = {
  't.css': ['tokens.css', 'teraju.css', 'halaman.css', 'kantor.css'],
  'b.css': ['bagan.css'], // flowchart, SOP, page and list of cases
  'r.css': ['rencana.css'], // plans, lists, library
  'f.css': ['formulir.css', 'panel.css'], // grid of the form, panel, scale, marks
  'k.css': ['formulir.css'], // the performance form: the grid alone
  'n.css': ['panel.css', 'kerja.css'], // validation, marks, the result
  'p.css': ['periksa.css'], // check sheet, entry
  'v.css': ['verifikasi.css'], // verdict and fields of the public pages
  'u.css': ['rekap.css'], // the year of a unit
  't.js': ['t.js'],
  'n.js': ['n.js', 'd.js'], // checking, entry, marks: number keys, the panel, drafts
  'f.js': ['f.js', 'd.js'], // the performance form: live scores, keys, drafts
  'v.js': ['v.js'], // a PDF hashed in the visitor's browser
};

const di = path.dirname(new URL(import.meta.url).pathname), ke = process.argv[2];
const baca = nama => fs.readFileSync(path.join(di, 'sumber', nama), 'utf8');
const versi = (mayor, minor = 0) => (mayor << 16) | (minor << 8);
function kecilCss(filename, teks) {
  const hasil = transform({ filename, code: Buffer.from(teks), minify: true,
    targets: { chrome: versi(109), firefox: versi(115), safari: versi(16) } });
  for (const w of hasil.warnings) throw new Error(`${w.message} (line ${w.loc.line})`);
  return hasil.code;
}

if (ke) {
  fs.mkdirSync(ke, { recursive: true });
  for (const [nama, sumber] of Object.entries(isi)) {
    const teks = sumber.map(baca).join('\n');
    fs.writeFileSync(path.join(ke, nama), nama.endsWith('.css') ? kecilCss(nama, teks)
      : (await minify(teks, { compress: { passes: 3 }, mangle: true })).code);
  }
}
