// The right person on the right day: PLT, PLH and delegation act in somebody's place and say so, a term that has not begun opens nothing,
// and nobody acts on himself, whatever he holds.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bukaKantor, bukaMeja, bukaPeramban, periksa, tekan, telepon, utama } from './alat.mjs';

const kasubbag = 'Wulan Percontohan';
let kantor, peramban, oleh;
before(async () => { kantor = await bukaKantor(); peramban = await bukaPeramban(); oleh = bukaMeja(peramban, kantor); });
after(async () => { await peramban?.close(); await kantor?.tutup(); });

const sampai = (l, di) => l.waitForURL(u => u.pathname === di);
const status = async (siapa, di) => (await oleh.intip(siapa, di)).status;
const hariLain = (hari, geser) => new Date(Date.parse(hari) + geser * 864e5).toISOString().slice(0, 10);
const isiPerilaku = async l => {
  for (const aspek of ['Orientasi pelayanan', 'Integritas', 'Komitmen', 'Disiplin', 'Kerja sama']) await l.getByLabel(aspek, { exact: true }).fill('80');
};

// The Kasubbag writes down that she has given a power away; where its page is.
const limpahkan = (dari, isian) => oleh(kasubbag, async (t, l) => {
  await l.goto('/pegawai?cari=' + encodeURIComponent(dari));
  await l.getByRole('main').getByRole('link', { name: dari }).first().click();
  await l.waitForURL(/\/pegawai\/\d+/);
  await l.goto(new URL(l.url()).pathname + '/pelimpahan/baru');
  await periksa(t);
  for (const [label, isi] of Object.entries(isian)) {
    const kolom = l.getByLabel(label, { exact: true });
    if (await kolom.evaluate(e => e.tagName === 'SELECT')) await kolom.selectOption({ label: isi });
    else await kolom.fill(isi);
  }
  await l.locator('main form[method=post] button').first().click();
  await l.waitForURL(/\/pegawai\/\d+(\?|$)/);
  return l.locator('main a[href*="/pelimpahan/"]:not([href$="/baru"])').last().getAttribute('href');
});

test('a PLT validates and assesses for the vacant post, and the case says as what', async () => {
  const berkas = await oleh.berkas('Puspa Maketa');
  await oleh('Harum Tiruan', async (t, l) => {
    await l.goto('/');
    await l.locator(`main a[href^="${berkas}"]`).first().click();
    assert.match(await utama(l), /Anda bertindak sebagai Plt\. Inspektur Pembantu Wilayah III/);
    await periksa(t);
    await isiPerilaku(l);
    await tekan(l, 'Nyatakan valid dan tetapkan nilai');
    await sampai(l, berkas);
    assert.match(await utama(l), /Harum Tiruan, M\.Si\.[^\n]*Plt\. Inspektur Pembantu Wilayah III/i, 'the row of the step says as what');
    await periksa(t);
  });
  assert.equal(await status('Teguh Rekaan', berkas + '/validasi'), 404, 'another Irban has no say there');
});

test("a PLH acts on behalf of the absent; on his own case he does not", async () => {
  const berkas = await oleh.berkas('Citra Khayalan'), milikSendiri = await oleh.berkas('Bagas Tiruan');
  await oleh('Bagas Tiruan', async (t, l) => {
    await l.goto(berkas + '/nilai');
    assert.match(await utama(l), /Anda bertindak sebagai Plh\. Inspektur Pembantu Wilayah IV atas nama Damar Hipotesa, S\.H\., M\.H\.\n/);
    await isiPerilaku(l);
    await tekan(l, 'Tetapkan nilai');
    await sampai(l, berkas);
    await l.goto(berkas + '?jejak=semua');
    assert.match(await utama(l), /Bagas Tiruan, S\.E\., M\.M\. \(atas nama Damar Hipotesa, S\.H\., M\.H\.\) menetapkan nilai/, 'the journal says on whose behalf');
    await periksa(t);
  }, { layar: telepon });
  for (const kerja of ['validasi', 'nilai', 'periksa'])
    assert.equal(await status('Bagas Tiruan', `${milikSendiri}/${kerja}`), 404, `his own ${kerja}`);
});

test('the Kasubbag does not check herself, an Irban does not validate himself: it goes to those above', async () => {
  for (const kerja of ['periksa', 'validasi', 'nilai']) assert.equal(await status(kasubbag, await oleh.berkas(kasubbag) + '/' + kerja), 404, kerja);
  const berkas = await oleh.berkas('Harum Tiruan');
  await oleh(kasubbag, async (t, l) => {
    await l.goto(berkas + '/periksa');
    for (const sesuai of await l.getByLabel('Sesuai', { exact: true }).all()) await sesuai.check();
    await tekan(l, 'Loloskan');
    await sampai(l, berkas);
  });
  await oleh('Harum Tiruan', async (t, l) => {
    await l.goto(berkas + '/input');
    await tekan(l, 'Kirim untuk divalidasi');
    await sampai(l, berkas);
    assert.match(await utama(l), /Langkah 4 dari 7: menunggu/);
    assert.doesNotMatch(await utama(l), /giliran Anda/);
    assert.equal(await l.locator(`main a[href="${berkas}/validasi"]`).count(), 0);
    // What a page would not offer is not taken from a hand-made request either.
    const kunci = await l.locator('input[name=csrf]').first().inputValue();
    const jawaban = await t.konteks.request.post(berkas + '/validasi', { form: { csrf: kunci, aksi: 'valid', kunci_berkas: '1' }, maxRedirects: 0, headers: { origin: kantor.alamat } });
    assert.equal(jawaban.status(), 404);
    await l.reload();
    assert.match(await utama(l), /Langkah 4 dari 7: menunggu/);
  });
  await oleh('Surya Ilustrasi', async (t, l) => {
    await l.goto(berkas);
    assert.match(await utama(l), /giliran Anda/, 'the Inspektur stands above');
    await periksa(t);
  });
});

test('a delegation opens on its day, says on whose behalf, and ends', async () => {
  const hari = await oleh('Okta Replika', async (t, l) => { await l.goto('/catatan'); return l.getByLabel('Tanggal').inputValue(); });
  const berkas = await oleh.berkas('Laras Contohnya'), siapa = 'Mentari Contohnya';
  assert.equal(await status(siapa, berkas + '/periksa'), 404);
  const pelimpahan = await limpahkan(kasubbag, { Kepada: siapa, Wewenang: 'memeriksa data kinerja', Mulai: hariLain(hari, 1), 'Sampai dengan': hariLain(hari, 9), Dasar: 'Surat tugas 800/77' });
  assert.equal(await status(siapa, berkas + '/periksa'), 404, 'it begins tomorrow');
  await oleh(kasubbag, async (t, l) => {
    await l.goto(pelimpahan);
    await periksa(t);
    await l.getByLabel('Mulai', { exact: true }).fill(hari);
    await l.locator('main form[method=post] button').first().click();
    await l.waitForURL(/\/pegawai\/\d+(\?|$)/);
  });
  await oleh(siapa, async (t, l) => {
    await l.goto(berkas + '/periksa');
    assert.match(await utama(l), /Anda bertindak.* atas nama Wulan Percontohan, S\.Sos\.\n/);
    for (const sesuai of await l.getByLabel('Sesuai', { exact: true }).all()) await sesuai.check();
    await tekan(l, 'Loloskan');
    await l.waitForURL(u => !u.pathname.endsWith('/periksa'));
  });
  await oleh(kasubbag, async (t, l) => {
    await l.goto(berkas + '?jejak=semua');
    assert.match(await utama(l), /Mentari Contohnya, S\.Sos\. \(atas nama Wulan Percontohan, S\.Sos\.\) meloloskan/);
    await l.goto(pelimpahan); // it ended yesterday
    await l.getByLabel('Mulai', { exact: true }).fill(hariLain(hari, -9));
    await l.getByLabel('Sampai dengan', { exact: true }).fill(hariLain(hari, -1));
    await l.locator('main form[method=post] button').first().click();
    await l.waitForURL(/\/pegawai\/\d+(\?|$)/);
  });
  assert.equal(await status(siapa, await oleh.berkas('Wening Permisalan') + '/periksa'), 404, 'what has ended opens nothing');
});

test('who assesses does not type, mandate or not', async () => {
  const hari = await oleh('Okta Replika', async (t, l) => { await l.goto('/catatan'); return l.getByLabel('Tanggal').inputValue(); });
  await limpahkan(kasubbag, { Kepada: 'Teguh Rekaan', Wewenang: 'mengetik (juru ketik)', Mulai: hari, 'Sampai dengan': hariLain(hari, 5), Dasar: 'Surat tugas 800/78' });
  assert.equal(await status('Teguh Rekaan', await oleh.berkas('Hesti Fiktif') + '/input'), 200, 'another unit: he types');
  assert.equal(await status('Teguh Rekaan', await oleh.berkas('Bayu Khayali') + '/input'), 404, 'his own auditor: he will assess');
});
