// Step 7 and the archive in a browser: the Kasubbag archives a case, finds it by a word, moves and holds it; an archivist sees what there is.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import path from 'node:path';
import { bukaKantor, bukaPeramban, masukSebagai, meja, periksa, periksaRupa, tamu, telepon } from './alat.mjs';

let kantor, peramban, siap;
before(async () => {
  kantor = await bukaKantor();
  peramban = await bukaPeramban();
  // Cases that stand at their last symbol get a paper in force: its signing has tests of its own.
  siap = JSON.parse(execFileSync('python3', ['-c', `
import hashlib, json, os, sqlite3, sys
db = sys.argv[1]
ids = []
with sqlite3.connect(db, timeout=30) as c:
    c.execute("UPDATE berkas SET simbol = 'arsip', langkah = 7, kerja = 'arsip', siapa = 'kasubbag_umpeg', dijeda = 0 WHERE berkas_id IN "
              "(SELECT berkas_id FROM berkas WHERE keadaan = 'berjalan' AND nilai <> '' ORDER BY langkah DESC, berkas_id LIMIT 3)")
    for (id, nomor) in c.execute("SELECT berkas_id, nomor FROM berkas WHERE keadaan = 'berjalan' AND kerja = 'arsip' ORDER BY berkas_id").fetchall():
        pdf = b'%PDF-1.4\\n1 0 obj<<>>endobj\\ntrailer<<>>\\n%%EOF\\n' + nomor.encode()
        sum_ = hashlib.sha256(pdf).hexdigest()
        os.makedirs(f'{db}.isi/{sum_[:2]}', exist_ok=True)
        with open(f'{db}.isi/{sum_[:2]}/{sum_[2:]}', 'wb') as f: f.write(pdf)
        c.execute("INSERT OR IGNORE INTO berkas_isi (instansi_id, sidik, ukuran, jenis, masuk) VALUES (1, ?, ?, 'pdf', 1)", (sum_, len(pdf)))
        c.execute("DELETE FROM peristiwa WHERE berkas_id = ?", (id,))
        c.execute("DELETE FROM terbitan WHERE berkas_id = ?", (id,))
        c.execute("INSERT INTO terbitan (instansi_id, berkas_id, nomor, kode, nomor_naskah, blangko, jenis, tanggal, beku, kini, nilai, sebutan, keadaan, dibuat, oleh_id, sebab) "
                  "VALUES (1, ?, 1, ?, ?, 'I-g', 'Penilaian prestasi kerja PNS', '2026-11-20', ?, ?, '88.07', 'Baik', 'berlaku', 1, 1, '')",
                  (id, f'ARSP{id:04}', f'800.1.4.4/{nomor}/UJI/2026', sum_, sum_))
        ids.append([id, nomor])
print(json.dumps(ids))`, path.join(kantor.folder, 'kantor.db')], { encoding: 'utf8' }));
  assert.ok(siap.length >= 2, 'cases to archive');
});
after(async () => { await peramban?.close(); await kantor?.tutup(); });

const potret = async (lembar, nama) => { if (process.env.POTRET) await lembar.screenshot({ path: `${process.env.POTRET}/${nama}.png`, fullPage: true }); };

for (const [nomor, [rupa, pilihan]] of Object.entries(Object.entries({ 'meja': { layar: meja }, 'telepon, tanpa JavaScript': { layar: telepon, js: false } })))
  test(`a case is archived from its page and found again, ${rupa}`, async () => {
    const [id, berkas] = siap[nomor];
    const t = await tamu(peramban, kantor, pilihan), { lembar } = t;
    await masukSebagai(t, 'Wulan Percontohan');
    await lembar.goto(`/berkas/${id}/arsip`);
    await periksa(t);
    await potret(lembar, `langkah-${nomor}`);
    await lembar.getByLabel('Tempat simpan (box file)').first().fill('lemari besi');
    await lembar.getByRole('button', { name: 'Arsipkan dokumen' }).click();
    await periksa(t, { status: 200 }); // asked again by its address: the form as it is
    assert.equal(await lembar.getByLabel('Tempat simpan (box file)').first().inputValue(), 'lemari besi', 'what was typed stays');
    await lembar.getByLabel('Tempat simpan (box file)').first().fill(`a-1-1-1-1-${+nomor + 1}`);
    await lembar.getByRole('button', { name: 'Arsipkan dokumen' }).click();
    await lembar.waitForURL(/selesai=arsipkan/);
    assert.match(await lembar.locator('main').innerText(), /800\.1\.13\.[12]\/\d+\/INSP/);
    await periksa(t);
    await lembar.goto(`/arsip?cari=${berkas}`);
    await periksa(t);
    await potret(lembar, `register-${nomor}`);
    await lembar.getByRole('link', { name: /Penilaian prestasi kerja PNS/ }).first().click();
    await periksa(t);
    assert.match(await lembar.locator('main').innerText(), new RegExp(`A-1-1-1-1-${+nomor + 1}`));
    await potret(lembar, `catatan-${nomor}`);
  });

test('a record is held by the keyboard alone, and nothing of it may be proposed', async () => {
  const t = await tamu(peramban, kantor), { lembar } = t;
  await masukSebagai(t, 'Wulan Percontohan');
  await lembar.goto('/arsip/1');
  await lembar.getByText('Tahan arsip ini').focus();
  await lembar.keyboard.press('Enter');
  await lembar.keyboard.press('Tab');
  await lembar.keyboard.type('gugatan di PTUN');
  await lembar.keyboard.press('Enter');
  await lembar.waitForURL(/selesai=tahan/);
  assert.match(await lembar.locator('main').innerText(), /gugatan di PTUN/);
  await periksa(t);
  await periksaRupa(t);
});

test('every page of the archive is well made, also where it is empty', async () => {
  const t = await tamu(peramban, kantor), { lembar } = t;
  await masukSebagai(t, 'Wulan Percontohan');
  for (const di of ['/arsip', '/arsip?cari=xyzzy', '/arsip/keutuhan', '/arsip/penyusutan', '/arsip/aturan', '/arsip/alih-media']) {
    await lembar.goto(di);
    await periksa(t);
    await potret(lembar, di.replace(/[^a-z]+/g, '-'));
    await periksaRupa(t);
    await lembar.setViewportSize(meja);
  }
  await lembar.goto('/arsip/keutuhan');
  await lembar.getByRole('button', { name: 'Periksa sekarang' }).click();
  await lembar.waitForURL(/selesai=periksa/);
  assert.match(await lembar.locator('main').innerText(), /Utuh/);
  await potret(lembar, 'keutuhan-sesudah');
  const [unduhan] = await Promise.all([lembar.waitForEvent('download'), lembar.goto('/arsip/cetak/daftar').catch(() => {})]);
  const teks = execFileSync('pdftotext', [await unduhan.path(), '-'], { encoding: 'utf8' });
  assert.match(teks.replace(/\s+/g, ''), /800\.1\.4\.4\/1\/INSP/); // a narrow column breaks the number
});
