/* What is typed on a form of a case is kept on the server while one types (web/formulir/sunting.h). Every page is whole without this file:
   the button that saves does the same. Fields that change here are announced to the form by an event "terpasang". */
(() => {
  const d = document, f = d.querySelector('form[data-draf]');
  if (!f) return;
  const st = d.getElementById('simpan'), alamat = f.dataset.draf, simpanan = alamat + ' ' + f.dataset.orang, el = f.elements;
  const tulis = t => { if (st && st.textContent !== t) st.textContent = t; };
  const kabari = () => f.dispatchEvent(new Event('terpasang'));
  // Sent some seconds after a change, again after a lost line, and when the page goes away.
  const luar = ['csrf', 'kunci_berkas', 'urut', 'awal', 'dasar', 'tab', 'kali', 'kunci'];
  let kali = 0;
  const badan = () => { const p = new URLSearchParams(new FormData(f)); p.set('kali', ++kali); p.delete('kunci'); return p; };
  const isi = () => { const p = badan(); luar.forEach(n => p.delete(n)); return String(p); };
  const pasang = (n, v) => { const i = el[n]; if (i && i.type === 'checkbox') i.checked = !!v; else if (i) i.value = v; };
  const simpanLokal = () => { try { const p = badan(); p.delete('csrf'); sessionStorage[simpanan] = p; } catch { /* full or forbidden */ } };
  const buangLokal = () => { try { delete sessionStorage[simpanan]; } catch { /* forbidden */ } };
  let kini = isi(), jeda = 0, jalan = false, henti = false, coba = 0, pergi = false;
  const ubah = () => {
    if (henti || isi() === kini) return;
    if (!coba) tulis('Ada perubahan belum tersimpan');
    if (!jeda && !pergi) jeda = setTimeout(simpan, coba ? Math.min(3e4, 2500 * 2 ** coba) : 2000);
  };
  const simpan = async () => {
    clearTimeout(jeda); jeda = 0;
    const s = isi();
    if (jalan || henti || pergi || s === kini) return; // what was sent off is not sent after itself
    jalan = true;
    try {
      const r = await fetch(alamat, { method: 'POST', body: badan(), keepalive: true });
      if (r.status === 401 || r.status === 403) {
        henti = true; simpanLokal();
        tulis('Belum tersimpan. Sesi Anda berakhir; tekan ' + f.dataset.tombol + ' untuk masuk lagi, isian ini ikut tersimpan.');
      } else if (r.status === 409 || r.status === 422) {
        henti = true;
        tulis((await r.json()).pesan);
      } else if (!r.ok) throw r;
      else {
        const j = await r.json(), baru = new URLSearchParams(s);
        for (const [n, v] of Object.entries(j.ubah)) {
          const i = el[n];
          if (i && (i.type === 'checkbox' ? (i.checked ? i.value : '') : i.value) === (baru.get(n) ?? '')) pasang(n, v);
          v ? baru.set(n, v) : baru.delete(n);
        }
        el.urut.value = j.urut; el.awal.value = '*=1&' + baru; el.dasar.value = j.dasar;
        kini = j.ubah && Object.keys(j.ubah).length ? isi() : s; coba = 0;
        buangLokal(); kabari();
        tulis('Draf tersimpan pukul ' + j.pukul + (j.kabar ? '. ' + j.kabar : st.tagName === 'P' ? '.' : ''));
      }
    } catch {
      coba = Math.min(coba + 1, 4);
      tulis('Belum tersimpan. Sambungan terputus; isian Anda tetap ada di layar ini.');
    }
    jalan = false;
    ubah();
  };
  f.addEventListener('input', ubah);
  f.addEventListener('change', ubah);
  f.addEventListener('submit', () => { pergi = true; el.kali.value = ++kali; clearTimeout(jeda); jeda = 0; setTimeout(() => { pergi = false; ubah(); }, 4000); });
  addEventListener('online', () => { coba = 0; simpan(); });
  d.addEventListener('visibilitychange', () => { if (d.hidden) simpan(); });
  addEventListener('pagehide', () => {
    if (pergi || isi() === kini) return;
    simpanLokal();
    if (!henti) navigator.sendBeacon(alamat, badan());
  });
  addEventListener('beforeunload', e => { if (!pergi && (henti || coba) && isi() !== kini) e.preventDefault(); });
  // What a page that went away could not save: as if it had been typed here.
  let tertinggal;
  try { tertinggal = sessionStorage[simpanan]; } catch { /* forbidden */ }
  if (tertinggal) {
    const p = new URLSearchParams(tertinggal);
    ['kunci_berkas', 'tab'].forEach(n => p.delete(n));
    f.querySelectorAll('input[type=checkbox]').forEach(i => { i.checked = p.has(i.name); });
    p.forEach((v, n) => pasang(n, v));
    if (isi() === kini) buangLokal();
    kabari(); ubah();
  }
})();
