"""teraju serve as its operator meets it: opening, refusing, watching, stopping; a full disk; a damaged file."""
import http.client, os, re, shutil, signal, ssl, subprocess, tempfile, unittest
from alat import *


class Layanan:
    """One running server on a free port of 127.0.0.1; ended by its own id."""

    def __init__(self, db, *words):
        self.proses = subprocess.Popen([PROGRAM, 'serve', '--db', 'sqlite:' + db, '--port', '0', *words],
                                       stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        baris = self.proses.stdout.readline()
        found = re.search(r'(https?)://127\.0\.0\.1:(\d+)', baris)
        if not found:
            raise AssertionError(f'not serving: {baris}{self.proses.communicate(timeout=10)[1]}')
        self.skema, self.port = found[1], int(found[2])

    def minta(self, jalan, cara='GET', isi=None, kepala=None, konteks=None):
        if self.skema == 'https':
            sambungan = http.client.HTTPSConnection('127.0.0.1', self.port, timeout=20, context=konteks)
        else:
            sambungan = http.client.HTTPConnection('127.0.0.1', self.port, timeout=20)
        sambungan.request(cara, jalan, isi, kepala or {})
        jawaban = sambungan.getresponse()
        hasil = jawaban.status, dict((k.lower(), v) for k, v in jawaban.getheaders()), jawaban.read().decode()
        sambungan.close()
        return hasil

    def masuk(self, nama):
        """One-click sign-in of the training office; the cookie."""
        _, _, halaman = self.minta('/masuk')
        nomor = re.search(r'name="orang" value="(\d+)">' + nama, halaman)[1]
        status, kepala, _ = self.minta('/masuk/latihan', 'POST', 'ke=/&orang=' + nomor,
                                       {'content-type': 'application/x-www-form-urlencoded'})
        assert status == 303, status
        return kepala['set-cookie'].split(';')[0]

    def kirim(self, jalan, kue, **isian):
        """A form of a page: its hidden fields come along."""
        _, _, halaman = self.minta(jalan, kepala={'cookie': kue})
        from urllib.parse import urlencode
        for nama in ('csrf', 'kunci'):
            isian[nama] = re.search(rf'name="{nama}" value="([^"]+)"', halaman)[1]
        return lambda ke: self.minta(ke, 'POST', urlencode(isian),
                                     {'cookie': kue, 'content-type': 'application/x-www-form-urlencoded'})

    def tutup(self):
        if self.proses.poll() is None:
            self.proses.send_signal(signal.SIGTERM)
        keluar, galat = self.proses.communicate(timeout=30)
        return self.proses.returncode, galat


class Serve(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix='teraju-serve-')
        self.addCleanup(shutil.rmtree, self.folder, True)
        self.db = os.path.join(self.folder, 'kantor.db')

    def buka(self, *words):
        if '--tanpa-sertifikat' in words:
            latihan(os.path.dirname(self.db))
        layanan = Layanan(self.db, *words)
        self.addCleanup(layanan.tutup)
        return layanan

    def test_a_training_office_opens_is_well_and_stops_when_told(self):
        layanan = self.buka('--latihan', '--tanpa-sertifikat')
        status, kepala, isi = layanan.minta('/sehat')
        self.assertEqual((status, isi), (200, '{"sehat":true}'))
        status, _, isi = layanan.minta('/masuk')
        self.assertIn('Data latihan', isi)
        status, _, angka = layanan.minta('/metrik')
        self.assertEqual(status, 200)
        self.assertRegex(angka, r'teraju_requests_total\{status="2xx"\} [1-9]')
        self.assertRegex(angka, r'(?m)^teraju_request_seconds_count \d+$')
        kode, catatan = layanan.tutup()
        self.assertEqual(kode, 0, catatan)
        for baris in catatan.splitlines():
            json.loads(baris)  # one JSON object a line

    def test_the_log_names_nobody(self):
        layanan = self.buka('--latihan', '--tanpa-sertifikat')
        kue = layanan.masuk('Wulan Percontohan')
        status, _, halaman = layanan.minta('/pegawai?cari=Sekar', kepala={'cookie': kue})
        self.assertEqual(status, 200)
        self.assertIn('Sekar Fiktif', halaman)
        orang = re.search(r'href="/pegawai/(\d+)">Sekar', halaman)[1]
        self.assertEqual(layanan.minta(f'/pegawai/{orang}', kepala={'cookie': kue})[0], 200)
        _, catatan = layanan.tutup()
        self.assertIn('"/pegawai/{id}"', catatan)
        for rahasia in ('Sekar', 'Wulan', 'cari=', f'/pegawai/{orang}', kue.split('=')[1], '127.0.0.1'):
            self.assertNotIn(rahasia, catatan)
        jurnal = teraju('jurnal', 'tulis', '--db', 'sqlite:' + self.db)
        self.assertIn('lihat_pegawai', jurnal.keluar)

    def test_without_https_it_opens_to_its_own_machine_only(self):
        self.buka('--latihan', '--tanpa-sertifikat').tutup()
        hasil = teraju('serve', '--db', 'sqlite:' + self.db, '--host', '0.0.0.0', '--port', '0')
        self.assertEqual(hasil.kode, 2)
        self.assertIn('HTTPS', hasil.galat)
        self.assertIn('latihan', hasil.galat)  # both reasons at once

    def test_an_empty_database_is_no_office(self):
        hasil = teraju('serve', '--db', 'sqlite:' + self.db, '--port', '0')
        self.assertEqual(hasil.kode, 2)
        self.assertIn('siapkan', hasil.galat)

    def test_a_port_that_is_taken_is_said(self):
        layanan = self.buka('--latihan', '--tanpa-sertifikat')
        lain = os.path.join(self.folder, 'lain.db')
        hasil = teraju('serve', '--latihan', '--tanpa-sertifikat', '--db', 'sqlite:' + lain, '--port', str(layanan.port))
        self.assertEqual(hasil.kode, 2)
        self.assertIn(str(layanan.port), hasil.galat)

    def test_the_same_office_is_not_opened_twice(self):
        self.buka('--latihan', '--tanpa-sertifikat')
        hasil = teraju('serve', '--db', 'sqlite:' + self.db, '--port', '0')
        self.assertEqual(hasil.kode, 2)

    def test_a_damaged_file_is_noticed_at_the_start(self):
        self.buka('--latihan', '--tanpa-sertifikat').tutup()
        with open(self.db, 'r+b') as berkas:
            berkas.seek(5000)
            berkas.write(b'\xff' * 20000)
        hasil = teraju('serve', '--db', 'sqlite:' + self.db, '--port', '0')
        self.assertEqual(hasil.kode, 2)
        self.assertIn('teraju pulihkan', hasil.galat)

    def test_https_by_certificate_and_key(self):
        kunci, sertifikat = os.path.join(self.folder, 'k.pem'), os.path.join(self.folder, 's.pem')
        subprocess.run(['openssl', 'req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2',
                        '-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', kunci, '-out', sertifikat],
                       check=True, capture_output=True)
        layanan = self.buka('--latihan', '--tanpa-sertifikat', '--sertifikat', sertifikat, '--kunci', kunci)
        konteks = ssl.create_default_context(cafile=sertifikat)
        status, kepala, isi = layanan.minta('/masuk', konteks=konteks)
        self.assertEqual(status, 200)
        self.assertIn('max-age', kepala['strict-transport-security'])
        nomor = re.search(r'name="orang" value="(\d+)"', isi)[1]
        status, kepala, _ = layanan.minta('/masuk/latihan', 'POST', 'orang=' + nomor,
                                          {'content-type': 'application/x-www-form-urlencoded'}, konteks)
        self.assertRegex(kepala['set-cookie'], r'^__Host-teraju=.*; *HttpOnly')
        self.assertIn('Secure', kepala['set-cookie'])

    @unittest.skipUnless(os.geteuid() == 0, 'a full disk needs a small file system of its own (root)')
    def test_a_full_disk_has_a_page_and_nothing_is_lost(self):
        cakram = os.path.join(self.folder, 'cakram')
        os.mkdir(cakram)
        if subprocess.run(['mount', '-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', cakram], capture_output=True).returncode != 0:
            self.skipTest('tmpfs cannot be mounted here')
        self.addCleanup(subprocess.run, ['umount', '-l', cakram])
        self.db = os.path.join(cakram, 'kantor.db')
        layanan = self.buka('--latihan', '--tanpa-sertifikat', '--catatan', os.path.join(self.folder, 'catatan.log'))
        kue = layanan.masuk('Bayu Khayali')
        ganjal = os.path.join(cakram, 'ganjal')
        with open(ganjal, 'wb', buffering=0) as berkas:
            try:
                while True:
                    berkas.write(b'\0' * 4096)
            except OSError:
                pass
        # Pages can still be read; an act is refused with a sentence, sooner or later as the log's own space runs out.
        self.assertEqual(layanan.minta('/akun', kepala={'cookie': kue})[0], 200)
        for _ in range(400):
            status, _, isi = layanan.kirim('/akun', kue, tema='gelap')('/akun/tema')
            if status == 503:
                break
        self.assertEqual(status, 503)
        self.assertIn('Cakram server penuh', isi)
        os.remove(ganjal)
        status, _, _ = layanan.kirim('/akun', kue, tema='terang')('/akun/tema')
        self.assertEqual(status, 303)
        _, _, isi = layanan.minta('/akun', kepala={'cookie': kue})
        self.assertIn('data-tema="terang"', isi)
        layanan.tutup()
        hasil = teraju('jurnal', 'periksa', '--db', 'sqlite:' + self.db)
        self.assertEqual(hasil.kode, 0, hasil.keluar + hasil.galat)


if __name__ == '__main__':
    unittest.main()
