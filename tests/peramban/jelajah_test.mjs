// Every page that a person of the training office can reach by links, as each role: the check of every page.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bukaKantor, bukaPeramban, masukSebagai, meja, periksa, tamu, telepon } from './alat.mjs';

let kantor, peramban;
before(async () => { kantor = await bukaKantor(); peramban = await bukaPeramban(); });
after(async () => { await peramban?.close(); await kantor?.tutup(); });

const polaDari = url => url.pathname.replace(/\/\d+/g, '/{n}');
// Files to download and drawings are not pages.
const bukanHalaman = /\.(csv|xlsx|json|jsonl|yaml|svg|txt|ics)$|\/(ekspor|unduh)|\/jurnal\/kepala$|\/bukti\/\d+$/;

async function jelajah(t, awal) {
  const antre = [awal], dikenal = new Map(), dilihat = [];
  while (antre.length) {
    const ke = antre.shift();
    await t.lembar.goto(ke);
    const url = new URL(t.lembar.url());
    if (dilihat.some(d => d.pola === polaDari(url) && d.cari === !!url.search)) continue;
    const bita = await periksa(t);
    dilihat.push({ pola: polaDari(url), cari: !!url.search, bita });
    for (const a of await t.lembar.locator('a[href]').evaluateAll(e => e.map(x => x.href))) {
      const u = new URL(a);
      if (u.origin !== kantor.alamat || bukanHalaman.test(u.pathname)) continue;
      const kunci = polaDari(u) + (u.search ? '?' : '');
      if ((dikenal.get(kunci) ?? 0) >= 1) continue;
      dikenal.set(kunci, 1);
      antre.push(u.pathname + u.search);
    }
  }
  return dilihat;
}

const peran = ['Bayu Khayali', 'Wulan Percontohan', 'Sekar Fiktif'];
for (const nama of peran)
  for (const [rupa, pilihan] of Object.entries({ meja: { layar: meja }, telepon: { layar: telepon }, gelap: { gelap: true }, 'tanpa JavaScript': { js: false } }))
    test(`${nama}, ${rupa}: every page stands`, async () => {
      const t = await tamu(peramban, kantor, pilihan);
      await masukSebagai(t, nama);
      const dilihat = await jelajah(t, '/');
      assert.ok(dilihat.length >= 6, `only ${dilihat.length} pages were reached`);
      await t.konteks.close();
    });

test('a stranger: every public page stands', async () => {
  for (const layar of [meja, telepon]) {
    const t = await tamu(peramban, kantor, { layar });
    const dilihat = await jelajah(t, '/masuk');
    assert.ok(dilihat.length >= 4);
    await t.konteks.close();
  }
});
