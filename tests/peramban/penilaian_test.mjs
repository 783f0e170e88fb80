// Step 4 in a browser: the Irban validates or sends back, the assessor marks with the criteria and the notebook beside, sees every number
// put into the sum while typing, and sets the value; who is both does it in one visit. The example is the manual's: 88,07.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bukaKantor, bukaMeja, bukaPeramban, periksa, tekan, telepon, utama } from './alat.mjs';

const pegawai = 'Sekar Fiktif', penilai = 'Nirmala Ibarat', irban = 'Teguh Rekaan', kasubbag = 'Wulan Percontohan';
const perilaku = { 'Orientasi pelayanan': '88', Integritas: '90', Komitmen: '87', Disiplin: '86', 'Kerja sama': '89' };
let kantor, peramban, oleh, berkas;

const sampai = (l, di) => l.waitForURL(u => u.pathname === di);
const isiPerilaku = async (l, nilai = perilaku) => {
  for (const [aspek, n] of Object.entries(nilai)) await l.getByLabel(aspek, { exact: true }).fill(n);
};
async function kirimInput(l, ubah) {
  await l.goto(berkas + '/input');
  if (ubah) {
    await l.getByLabel('Kuantitas kegiatan 5', { exact: true }).fill(ubah);
    await l.getByLabel('Alasan perubahan kuantitas kegiatan 5').fill('Satu kertas kerja belum terhitung.');
  }
  await tekan(l, 'Kirim untuk divalidasi');
  await sampai(l, berkas);
}

before(async () => {
  kantor = await bukaKantor(); peramban = await bukaPeramban(); oleh = bukaMeja(peramban, kantor);
  // The example's figures stand in the form of the training data; on to step 4.
  berkas = await oleh.berkas(pegawai);
  await oleh(pegawai, async (t, l) => {
    await l.goto(berkas + '/kinerja');
    await l.getByRole('button', { name: 'Serahkan' }).first().click();
    await tekan(l, 'Serahkan data kinerja');
    await sampai(l, berkas);
  });
  await oleh(kasubbag, async (t, l) => {
    await l.goto(berkas + '/periksa');
    for (const sesuai of await l.getByLabel('Sesuai', { exact: true }).all()) await sesuai.check();
    await tekan(l, 'Loloskan');
    await sampai(l, berkas);
  });
  await oleh(pegawai, (t, l) => kirimInput(l));
});
after(async () => { await peramban?.close(); await kantor?.tutup(); });

test('the Irban reads, sends back with a reason, and declares valid what comes again', async () => {
  const alasan = 'Kertas kerja <KKA> nomor 36 ada di berkas bukti.';
  await oleh(penilai, async (t, l) => { // not yet hers
    await l.goto(berkas + '/nilai');
    assert.equal(new URL(l.url()).pathname, berkas, 'nobody marks what is not valid yet');
  });
  await oleh(irban, async (t, l) => {
    assert.equal((await t.konteks.request.get(berkas + '/nilai')).status(), 404, 'who validates does not mark: she is assessed by another');
    await l.goto(berkas + '/validasi');
    assert.match(await utama(l), /Tidak ada angka yang diubah saat input\./);
    assert.match(await utama(l), /Rata-rata capaian\s+87,11/);
    assert.match(await utama(l), /Lembar periksa 1, Wulan Percontohan, S\.Sos\./);
    await periksa(t);
    await tekan(l, 'Kembalikan');
    await l.getByRole('alert').waitFor();
    assert.match(await l.getByRole('alert').innerText(), /Tulis alasannya\./);
    await l.getByLabel('Kembalikan ke langkah').selectOption({ index: 1 });
    await l.getByLabel('Alasan pengembalian').fill(alasan);
    await tekan(l, 'Kembalikan');
    await sampai(l, berkas);
    assert.match(await utama(l), /Langkah 3 dari 7/);
  });
  await oleh(pegawai, async (t, l) => {
    await l.goto(berkas + '/input');
    const perbaiki = await l.getByRole('region', { name: 'Yang perlu diperbaiki' }).innerText();
    assert.ok(perbaiki.includes(alasan) && perbaiki.includes('Teguh Rekaan'), perbaiki);
    await periksa(t);
    await kirimInput(l, '36');
  });
  await oleh(irban, async (t, l) => {
    await l.goto(berkas + '/validasi');
    const ubah = l.getByRole('row').filter({ hasText: 'Kegiatan 5, kuantitas' });
    assert.deepEqual((await ubah.getByRole('cell').allInnerTexts()).map(s => s.trim()), ['35', '36', 'Satu kertas kerja belum terhitung.']);
    await tekan(l, 'Kembalikan'); // back once more, to type what the manual says
    await l.getByLabel('Kembalikan ke langkah').selectOption({ index: 1 });
    await l.getByLabel('Alasan pengembalian').fill('Keliru: 35 sudah benar.');
    await tekan(l, 'Kembalikan');
    await sampai(l, berkas);
  });
  await oleh(pegawai, (t, l) => kirimInput(l, '35'));
  await oleh(irban, async (t, l) => {
    await l.goto(berkas + '/validasi');
    await tekan(l, 'Nyatakan valid');
    await sampai(l, berkas);
    assert.match(await utama(l), /menunggu nilai dari Nirmala Ibarat/);
    await l.goBack();
    assert.equal(new URL(l.url()).pathname, berkas, 'what is declared valid is not declared twice');
  });
});

test('the assessor marks with criteria and notebook beside, sees the sum as she types, and sets the value', async () => {
  await oleh(penilai, async (t, l) => {
    await l.goto(`/berkas?cari=${encodeURIComponent(pegawai)}`);
    await l.goto(berkas + '/nilai');
    const hitungan = l.locator('#hitungan');
    assert.match(await utama(l), /Anda bertindak sebagai pejabat penilai yang ditunjuk\./);
    assert.match(await hitungan.innerText(), /Perilaku kerja belum diisi, jadi nilai prestasi kerja belum ada\./);
    const orientasi = l.getByRole('listitem').filter({ has: l.getByLabel('Orientasi pelayanan', { exact: true }) });
    await orientasi.getByText('Kriteria', { exact: true }).click();
    assert.match(await orientasi.innerText(), /Sangat Baik: .+\n.*Baik: .+\n/s);
    assert.match(await orientasi.innerText(), /Buku catatan\n+(\d+ \w+ \d{4}: .+\n*)+/, 'what was seen in the year stands beside the mark');
    await periksa(t);

    await isiPerilaku(l);
    await l.getByLabel('Tugas tambahan 1').fill('Anggota tim penyusun laporan kinerja');
    await l.getByLabel('Nomor surat').first().fill('800.1.11/023/INSP');
    await hitungan.getByText('88,07').first().waitFor(); // by the server, without a key more
    const panel = await hitungan.innerText();
    for (const baris of [/\(86,25 \+ 88,67 \+ 89,67 \+ 88,67 \+ 86,74 \+ 82,67\) ÷ 6/, /87,11 \+ 1,00 \+ 0,00/, /88 \+ 90 \+ 87 \+ 86 \+ 89/, /440,00 ÷ 5/, /88,11 × 60%/, /88,00 × 40%/, /52,87 \+ 35,20/])
      assert.match(panel, baris);
    assert.equal(await orientasi.getByRole('status').innerText(), 'Baik', 'the word beside each mark');
    await l.getByText(/^Draf tersimpan pukul/).waitFor();
    await l.reload();
    assert.equal(await l.getByLabel('Disiplin', { exact: true }).inputValue(), '86', 'nothing is lost with the page');

    // A mark out of range, and one that asks for its reason.
    await l.getByLabel('Disiplin', { exact: true }).fill('186');
    await l.getByLabel('Komitmen', { exact: true }).fill('95');
    await tekan(l, 'Tetapkan nilai');
    await l.getByRole('alert').waitFor();
    assert.match(await l.getByRole('alert').innerText(), /186/);
    assert.equal(await l.getByLabel('Disiplin', { exact: true }).inputValue(), '186');
    await l.getByLabel('Disiplin', { exact: true }).fill('86');
    await tekan(l, 'Tetapkan nilai');
    assert.match(await l.getByRole('alert').innerText(), /95/);
    assert.match(await l.getByRole('alert').innerText(), /alasan|catatan/i);
    await l.getByLabel('Komitmen', { exact: true }).fill('87');

    // The companion view stands beside and changes nothing.
    const kuadran = l.getByRole('region', { name: 'Kuadran kinerja' });
    await kuadran.getByLabel('Hasil kerja').selectOption({ label: 'Di atas ekspektasi' });
    await kuadran.getByLabel('Perilaku kerja').selectOption({ label: 'Sesuai ekspektasi' });
    await l.getByLabel('Rekomendasi pengembangan').fill('Ikut diklat audit berbasis risiko.');
    await tekan(l, 'Simpan');
    await l.getByText('Isian tersimpan. Nilai belum ditetapkan.').waitFor();
    assert.match(await kuadran.getByRole('cell').filter({ hasText: 'posisi pegawai ini' }).innerText(), /^Baik/);
    assert.match(await hitungan.innerText(), /88,07/);
    await periksa(t);
    const tua = await t.konteks.newPage();
    await tua.goto(berkas + '/nilai');
    await l.getByRole('button', { name: 'Tetapkan nilai' }).dblclick(); // a hurried hand
    await sampai(l, berkas);
    assert.match(await utama(l), /Nilai prestasi kerja\s+88,07 \(Baik\)/);
    assert.match(await utama(l), /Langkah 5 dari 7/);
    await periksa(t);
    await tua.getByLabel('Disiplin', { exact: true }).fill('60');
    await tekan(tua, 'Tetapkan nilai');
    await tua.waitForLoadState();
    await l.goto(berkas + '?jejak=semua');
    assert.match(await utama(l), /88,07 \(Baik\)/, 'an old tab changes nothing');
    assert.equal((await utama(l)).match(/menetapkan nilai/g).length, 1);
  });
});

test('the employee opens every number of the value, on a telephone without JavaScript', async () => {
  await oleh(pegawai, async (t, l) => {
    assert.equal((await t.konteks.request.get(berkas + '/nilai')).status(), 404, 'nobody marks himself');
    await l.goto(berkas);
    await l.getByRole('link', { name: 'Penilaian prestasi kerja' }).click();
    const kata = await utama(l);
    for (const isi of [/Ditetapkan Nirmala Ibarat/, /88,11 × 60% = 52,87/, /PP 46\/2011 Pasal 15 ayat \(2\)/, /88,07\s+Baik/, /Ikut diklat audit berbasis risiko\./, /Pendamping menurut PermenPANRB 6\/2022/])
      assert.match(kata, isi);
    await l.getByText('Kegiatan 6: 82,67').click();
    assert.match(await utama(l), /24/, 'the saving beyond the limit is explained');
    await periksa(t);
  }, { layar: telepon, js: false });
});

test('an Irban who is the superior validates and assesses in one visit, without JavaScript', async () => {
  const orang = 'Indra Bayangan';
  const satu = await oleh.berkas(orang);
  await oleh('Cahya Replika', async (t, l) => {
    await l.goto(satu + '/validasi');
    assert.equal(new URL(l.url()).pathname, satu + '/nilai');
    assert.match(await utama(l), /Anda validator sekaligus penilai/);
    await periksa(t);
    await isiPerilaku(l);
    await tekan(l, 'Simpan');
    await l.getByText('Isian tersimpan. Nilai belum ditetapkan.').waitFor();
    assert.equal(await l.getByLabel('Disiplin', { exact: true }).inputValue(), '86');
    const nilai = (await l.locator('#hitungan').innerText()).match(/Nilai prestasi kerja\s+(\d+,\d\d)/)[1];
    await tekan(l, 'Nyatakan valid dan tetapkan nilai');
    await sampai(l, satu);
    assert.ok((await utama(l)).includes(`${nilai} (`), nilai);
    await l.goto(satu + '?jejak=semua');
    for (const perbuatan of [/Cahya Replika.*meloloskan/, /Cahya Replika.*menetapkan nilai/]) assert.match(await utama(l), perbuatan);
  }, { layar: telepon, js: false });
});
