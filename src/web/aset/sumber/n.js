/* Pages of checking, entry and marks: number keys, reasons that show when they are needed, the panel while one types. */
(() => {
  const d = document, $$ = (s, r = d) => [...r.querySelectorAll(s)];
  // 1, 2, 3 answer a line of the check sheet; the next line gets the focus, or the note where something is to be mended.
  const lembar = d.querySelector('[data-prk]');
  if (lembar) lembar.addEventListener('keydown', e => {
    const f = e.target.closest('.prk'), n = '123'.indexOf(e.key);
    if (!f || n < 0 || e.key.length > 1 || e.target.type !== 'radio' || e.ctrlKey || e.altKey || e.metaKey) return;
    e.preventDefault();
    const r = $$('input[type=radio]', f)[n], semua = $$('.prk', lembar), lanjut = semua[semua.indexOf(f) + 1];
    r.checked = true;
    r.dispatchEvent(new Event('change', { bubbles: true }));
    const ke = n === 1 ? f.querySelector('.in') : lanjut ? lanjut.querySelector('input:checked') || lanjut.querySelector('input') : r;
    ke.focus();
  });
  // A figure that differs from the collected one asks why.
  const banding = d.querySelector('[data-bdg]');
  if (banding) {
    const tanya = i => {
      const kini = i.type === 'checkbox' ? (i.checked ? 'ya' : '') : i.value.trim();
      const a = i.closest('tr').querySelector('td:last-child > span'), isi = a.querySelector('input');
      a.hidden = kini === i.dataset.lama && !isi.value;
    };
    banding.addEventListener('input', e => { if ('lama' in e.target.dataset) tanya(e.target); });
    banding.closest('form').addEventListener('terpasang', () => $$('[data-lama]', banding).forEach(tanya));
  }
  // The panel is computed by the server; here it is only asked again while one types.
  const nilai = d.querySelector('[data-hitung]');
  if (nilai) {
    const f = nilai.closest('form');
    let jeda, batal;
    const tanya = () => {
      clearTimeout(jeda);
      jeda = setTimeout(async () => {
        if (batal) batal.abort();
        batal = new AbortController();
        try {
          const data = new URLSearchParams(new FormData(f));
          data.delete('kunci');
          const r = await fetch(nilai.dataset.hitung, { method: 'POST', body: data, signal: batal.signal });
          if (!r.ok) return;
          const baru = new DOMParser().parseFromString(await r.text(), 'text/html').getElementById('hitungan');
          if (!baru) return;
          d.getElementById('hitungan').replaceWith(baru);
          baru.dataset.st.split('|').forEach((s, n) => { d.getElementById('s-p' + n).textContent = s; });
        } catch { /* the next key tries again; the server has the last word in any case */ }
      }, 400);
    };
    f.addEventListener('input', tanya);
    f.addEventListener('terpasang', tanya);
  }
})();
