// node kecilkan.mjs FOLDER: writes t.css and t.js, minified for Chrome 109, Firefox 115 and Safari 16.
import fs from 'node:fs';
import path from 'node:path';
import { transform } from 'lightningcss';
import { minify } from 'terser';

const di = path.dirname(new URL(import.meta.url).pathname), ke = process.argv[2];
const baca = nama => fs.readFileSync(path.join(di, 'sumber', nama), 'utf8');
const css = ['tokens.css', 'teraju.css', 'halaman.css', 'kantor.css', 'umum.css'].map(baca).join('\n');
const versi = (mayor, minor = 0) => (mayor << 16) | (minor << 8);
const hasil = transform({ filename: 't.css', code: Buffer.from(css), minify: true,
  targets: { chrome: versi(109), firefox: versi(115), safari: versi(16) } });
for (const w of hasil.warnings) throw new Error(`${w.message} (line ${w.loc.line})`);
fs.mkdirSync(ke, { recursive: true });
fs.writeFileSync(path.join(ke, 't.css'), hasil.code);
fs.writeFileSync(path.join(ke, 't.js'), (await minify(baca('t.js'), { compress: { passes: 3 }, mangle: true })).code);
