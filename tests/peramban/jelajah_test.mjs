// Every page that a person of the training office can reach by links, as each role: the check of every page.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bukaKantor, bukaPeramban, masukSebagai, meja, periksa, periksaRupa, tamu, telepon } from './alat.mjs';

let kantor, peramban;
before(async () => { kantor = await bukaKantor(); peramban = await bukaPeramban(); });
after(async () => { await peramban?.close(); await kantor?.tutup(); });

const polaDari = url => url.pathname.replace(/\/\d+/g, '/{n}');
// Files to download and drawings are not pages.
const bukanHalaman = /\.(csv|xlsx|pdf|zip|json|jsonl|yaml|svg|txt|ics)$|\/unduh|(?<!\/arsip)\/ekspor|\/arsip\/(.+\/)?(paket|isi(\/\d+)?)$|\/jurnal\/kepala$|\/bukti\/\d+$|\/cetak\/[^/]+$|\/v\/luring\.html$|\/(terbitan|peristiwa)\/\d+$|\/(crl\.der|otoritas\.pem)$|\/tanda-tangan\/(dokumen|halaman\/\d+)|\/salinan(\/saya\/\d+)?\/\d+\/\d+(\/sampul)?$/;

// One visit of each kind of page. A desk, a telephone and the dark are looked at while the page is open: a page is
// asked for once, since a year of training data gives a person some fifty kinds of pages.
async function jelajah(t, awal) {
  const antre = [awal], dikenal = new Set(), dilihat = new Set();
  while (antre.length) {
    if (t.js) await t.lembar.setViewportSize(meja);
    await t.lembar.goto(antre.shift());
    const url = new URL(t.lembar.url());
    const jenis = polaDari(url) + (url.search ? '?' : '');
    if (dilihat.has(jenis)) continue;
    dilihat.add(jenis);
    await periksa(t);
    const tautan = await t.lembar.locator('a[href]').evaluateAll(e => e.map(x => x.href));
    if (t.js) await periksaRupa(t);
    for (const a of tautan) {
      const u = new URL(a);
      if (u.origin !== kantor.alamat || bukanHalaman.test(u.pathname)) continue;
      const kunci = polaDari(u) + (u.search ? '?' : '');
      if (dikenal.has(kunci)) continue;
      dikenal.add(kunci);
      antre.push(u.pathname + u.search);
    }
  }
  return dilihat;
}

const peran = ['Bayu Khayali', 'Wulan Percontohan', 'Sekar Fiktif'];
for (const nama of peran)
  for (const [rupa, pilihan] of Object.entries({ 'at the desk, on a telephone and in the dark': { layar: meja }, 'without JavaScript': { layar: telepon, js: false } }))
    test(`${nama}, ${rupa}: every page stands`, async () => {
      const t = await tamu(peramban, kantor, pilihan);
      await masukSebagai(t, nama);
      const dilihat = await jelajah(t, '/');
      assert.ok(dilihat.size >= 20, `only ${dilihat.size} kinds of pages were reached`);
      await t.konteks.close();
    });

test('a stranger: every public page stands', async () => {
  const t = await tamu(peramban, kantor, { layar: meja });
  const dilihat = await jelajah(t, '/masuk');
  assert.ok(dilihat.size >= 4);
  await t.konteks.close();
});
