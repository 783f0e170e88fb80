/* The performance form while it is being filled: live scores and keys. Drafts are d.js. */
(() => {
  const d = document, f = d.querySelector('.fk')?.closest('form');
  if (!f) return;
  const $ = s => f.querySelector(s), $$ = (s, r = f) => [...r.querySelectorAll(s)], fk = $('.fk');
  const tulis = (e, t) => { if (e && e.textContent !== t) e.textContent = t; };

  // Exact fractions [numerator, denominator], as the server reckons (angka/rational.h): never a floating number.
  const rb = s => s.replace(/\B(?=(\d{3})+$)/g, '.');
  const tepat = s => s.split('/').concat('1').slice(0, 2).map(BigInt);
  const jumlah = ([a, b], [c, e]) => [a * e + c * b, b * e];
  const ratus = ([a, b]) => { const n = 200n * (a < 0n ? -a : a) + b, h = n / (2n * b); return a < 0n ? -h : h; };
  const f2 = h => { const s = String(h < 0n ? -h : h).padStart(3, '0'); return (h < 0n ? '−' : '') + rb(s.slice(0, -2)) + ',' + s.slice(-2); };
  // angka/baca.h, read_indonesian: what it refuses is refused here, too.
  const pangkas = s => s.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
  const baca = t => {
    let s = pangkas(t), m = /^[-−]/.test(s);
    if (m) s = s.slice(1);
    if (/^rp/i.test(s)) {
      s = pangkas(s.slice(2).replace(/^\./, ''));
      if (!m && /^[-−]/.test(s)) { m = true; s = s.slice(1); }
      if (s.length > 2) s = s.replace(/,-$/, '');
    }
    if (/^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(s)) s = s.replace(/\./g, '').replace(',', '.');
    else if (/^[1-9]\d{0,2}(,\d{3}){2,}$/.test(s) || /^[1-9]\d{0,2}(,\d{3})+\.\d+$/.test(s)) s = s.replace(/,/g, '');
    else if (/^[1-9]\d{0,2},\d{3}$/.test(s)) return;
    else if (/^\d+,\d+$/.test(s)) s = s.replace(',', '.');
    if (!/^\d+(\.\d+)?$/.test(s)) return;
    const [a, b = ''] = s.split('.');
    if (a.length + b.length > 60) return;
    const n = BigInt(a + b);
    return m && n ? undefined : [n, 10n ** BigInt(b.length)];
  };
  const hukum = n => tepat(fk.dataset[n]);
  const nilai = (a, t, r) => {
    if (!r || t[0] <= 0n || a === 'q' && r[0] * hukum('mutu')[1] > hukum('mutu')[0] * r[1]) return;
    const q = [100n * r[0] * t[1], r[1] * t[0]];
    if (a === 'k' || a === 'q') return q;
    const [bn, bd] = hukum('batas');
    const v = q[0] * bd >= (100n * bd - bn) * q[1] ? jumlah(jumlah(hukum('tepat'), [100n, 1n]), [-q[0], q[1]]) : q;
    return fk.dataset.lantai && v[0] < 0n ? [0n, 1n] : v;
  };
  const sebut = h => fk.dataset.sebutan.split(',').map(s => s.split(/ (.*)/)).find(([b]) => b === '-' || h >= BigInt(b))[1];

  const hitung = () => {
    let jml = [0n, 1n], ada = 0n, lengkap = 0;
    const semua = $$('tbody', fk);
    semua.forEach(b => {
      const is = $$('tr.r input', b), tidak = $$('[name^=t]', b).some(i => i.checked), v = [];
      is.forEach(i => {
        const a = i.name[0], n = tidak ? [0n, 1n] : nilai(a, tepat(i.dataset.t), baca(i.value));
        tulis(b.querySelector('tr.n .' + a + ' output'), n ? f2(ratus(n)) : '–');
        if (n) v.push(n);
      });
      const kurang = is.length - v.length, luar = b.dataset.luar;
      let c = v.reduce(jumlah, [0n, 1n]);
      c = [c[0], c[1] * BigInt(is.length)];
      tulis(b.querySelector('.cap output'), kurang ? '–' : f2(ratus(c)));
      tulis(b.querySelector('.cap .ptj'), luar ? 'Tidak dihitung' : kurang ? 'Kurang ' + kurang + ' isian' : sebut(ratus(c)));
      if (!kurang || luar) lengkap++;
      if (!kurang && !luar) { jml = jumlah(jml, c); ada++; }
    });
    tulis($('#lengkap'), lengkap + ' dari ' + semua.length);
    tulis($('#rerata'), ada ? f2(ratus([jml[0], jml[1] * ada])) : '–');
  };
  f.addEventListener('input', hitung);
  f.addEventListener('terpasang', hitung); // d.js has put something into the fields
  f.addEventListener('change', e => {
    const i = e.target, n = i.name && i.name[0] === 'b' && i.dataset.t && baca(i.value);
    if (n && n[1] === 1n) i.value = rb(String(n[0]));
  });
  // Enter and down: the same aspect of the next activity; Shift+Enter and up: back.
  fk.addEventListener('keydown', e => {
    const i = e.target, g = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[e.key];
    if (!g || !i.dataset.t || e.ctrlKey || e.altKey || e.isComposing) return;
    const s = $$('tr.r input[name^=' + i.name[0] + ']', fk), t = s[s.indexOf(i) + (e.shiftKey ? -g : g)];
    e.preventDefault();
    if (t) { t.focus(); t.select(); }
  });
})();
