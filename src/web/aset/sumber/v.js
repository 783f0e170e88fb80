/* A PDF is hashed here, in the visitor's browser, and compared with the fingerprints on the page. Nothing is sent. */
(() => {
  const d = document, satu = s => d.querySelector(s);
  const pilih = satu('input[type=file]'), hasil = satu('[data-hasil]'), daftar = [...d.querySelectorAll('[data-sidik]')];
  if (!pilih || !hasil || !daftar.length) return;
  if (!self.crypto || !crypto.subtle) { satu('[data-tanpa-https]').hidden = false; return; }
  satu('[data-luring]').hidden = false;
  satu('[data-tanpa-luring]').hidden = true;
  const katakan = (kelas, teks) => { hasil.className = 'sisip ' + kelas; hasil.textContent = teks; };
  let ke = 0;
  pilih.addEventListener('change', async () => {
    const ini = ++ke, berkas = pilih.files[0];
    if (!berkas) return katakan('', '');
    katakan('', 'Menghitung sidik ' + berkas.name + '…');
    let sidik;
    try {
      const bita = new Uint8Array(await crypto.subtle.digest('SHA-256', await berkas.arrayBuffer()));
      sidik = [...bita].map(b => b.toString(16).padStart(2, '0')).join('');
    } catch {
      if (ini === ke) katakan('tidak', 'Berkas ' + berkas.name + ' tidak dapat dibaca di perangkat ini. Pilih lagi berkasnya.');
      return;
    }
    if (ini !== ke) return;
    const sama = daftar.find(b => b.dataset.sidik === sidik);
    if (sama) katakan('beres', 'Berkas ' + berkas.name + ' sama byte demi byte dengan yang tercatat: ' + sama.firstElementChild.textContent + '.');
    else katakan('tidak', 'Berkas ' + berkas.name + ' tidak sama dengan satu pun yang tercatat. Jangan terima sebagai dokumen ini.');
  });
})();
