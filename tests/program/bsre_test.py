"""teraju bsre against the service for tests: the queue keeps its order, and nothing ambiguous goes twice."""
import json, os, shutil, signal, struct, subprocess, unittest, zlib
from alat import *
from segel_test import formulir_pdf

LAYANAN = os.path.join(os.path.dirname(__file__), '../../src/seal/testing/layanan_palsu.py')


class Bsre(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)
        for name, text in (('f', 'kata rahasia\n'), ('salah', 'keliru\n'), ('k', 'kucing menjahit payung\n'), ('catatan.txt', '')):
            self.tulis(name, text.encode())
        self.tulis('a.pdf', formulir_pdf())
        self.tulis('b.pdf', formulir_pdf(('lain',)))
        self.jalankan('segel', 'otoritas', '--nama', 'O', '--organisasi', 'O', '--frasa-dari', 'berkas:k')
        self.jalankan('segel', 'terbitkan', '--nama', 'Sekar Fiktif', '--nip', '1', '-o', 's.kunci', '--frasa-dari', 'berkas:k', '--frasa-otoritas-dari', 'berkas:k')
        # What the service "signs": it gives this whatever it gets.
        self.jalankan('tandatangani', 'a.pdf', '-o', 'hasil.pdf', '--kunci', 's.kunci', '--frasa-dari', 'berkas:k', '--bidang', 'pegawai')
        self.layanan = subprocess.Popen([sys.executable, '-B', os.path.abspath(LAYANAN)], cwd=self.folder, stdout=subprocess.PIPE,
                                        env={**os.environ, 'TERAJU': os.path.abspath(PROGRAM)})
        self.addCleanup(self.layanan.wait)
        self.addCleanup(self.layanan.kill)
        self.addCleanup(self.layanan.stdout.close)
        self.alamat = 'http://127.0.0.1:' + self.layanan.stdout.readline().decode().strip()

    def tulis(self, name, text):
        with open(os.path.join(self.folder, name), 'wb') as file:
            file.write(text)

    def baca(self, name):
        with open(os.path.join(self.folder, name), 'rb') as file:
            return file.read()

    def ada(self, name):
        return os.path.exists(os.path.join(self.folder, name))

    def jalankan(self, *words, **env):
        return Hasil(subprocess.run([PROGRAM, *words], cwd=self.folder, input=b'', capture_output=True, timeout=60,
                                    env={**os.environ, 'TERAJU_BSRE_SANDI': 'sandi klien', **env}))

    def antre(self, file, tail='0001'):
        done = self.jalankan('bsre', 'antre', file, '--nik', '631101310290' + tail, '-o', 'tertanda-' + file)
        self.assertEqual(done.kode, 0, done.galat)

    def kirim(self, tail='0001', frasa='f', alamat=None, versi='2', lagi=()):
        return self.jalankan('bsre', 'kirim', '--nik', '631101310290' + tail, '--alamat', alamat or self.alamat, '--klien', 'klien',
                             '--versi', versi, '--frasa-dari', 'berkas:' + frasa, *lagi)

    def daftar(self):
        return self.jalankan('bsre', 'daftar').keluar

    def terkirim(self):
        return self.baca('catatan.txt').decode().count('/sign/pdf')

    def test_what_waited_goes_in_its_order(self):
        for versi in ('1', '2'):
            self.antre('a.pdf')
            done = self.kirim(versi=versi)
            self.assertEqual(done.kode, 0, done.galat)
            self.assertEqual(self.baca('tertanda-a.pdf'), self.baca('hasil.pdf'))
        self.assertEqual(os.listdir(os.path.join(self.folder, 'antrean-bsre')), ['antrean.json'])  # no copy is left
        self.assertIn('Tidak ada yang menunggu', self.kirim().keluar)

    def test_a_box_that_people_see(self):
        self.antre('a.pdf')
        place = ('--tempat', '1,360,640,160,60')
        words = ('bsre', 'kirim', '--nik', '6311013102900001', '--alamat', self.alamat, '--klien', 'klien', '--frasa-dari', 'berkas:f')
        self.assertIn('memerlukan gambar PNG', self.jalankan(*words, *place).galat)
        self.assertIn('bilangan bulat', self.jalankan(*words, '--tempat', '1.5,0,0,1,1', '--tautan', 'https://contoh').galat)
        self.assertEqual(self.terkirim(), 0)
        self.assertIn('menunggu', self.daftar())
        self.tulis('ttd.png', bytes.fromhex('89504e470d0a1a0a0000000d4948445200000001000000010806000000'
                                            '1f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082'))
        done = self.jalankan(*words, *place, '--gambar', 'ttd.png')
        self.assertEqual(done.kode, 0, done.galat)
        drawn = json.loads(self.baca('kotak.json'))
        self.assertEqual((drawn['tampilan'], drawn['page'], drawn['originX'], drawn['originY'], drawn['width'], drawn['height']),
                         ('VISIBLE', 1, 360, 640, 160, 60))
        self.assertTrue(drawn['imageBase64'].startswith('iVBORw0KGgo'))

    def test_a_closed_door_loses_nothing(self):
        self.antre('a.pdf')
        done = self.kirim(alamat='http://127.0.0.1:1')
        self.assertEqual(done.kode, 1)
        self.assertIn('tidak terhubung', done.galat)
        self.assertIn('menunggu', self.daftar())
        self.assertEqual(self.kirim().kode, 0)

    def test_a_wrong_passphrase_is_tried_on_one_document_only(self):
        self.antre('a.pdf')
        self.antre('b.pdf')
        self.assertIn('Frasa sandi BSrE salah', self.kirim(frasa='salah').galat)
        self.assertEqual(self.terkirim(), 1)
        self.assertEqual(self.daftar().count('menunggu'), 2)

    def test_what_nobody_knows_waits_for_a_person(self):
        self.antre('a.pdf', '0004')  # 502
        self.assertIn('Jangan kirim ulang', self.kirim('0004').galat)
        self.assertIn('tidak_diketahui', self.daftar())
        self.assertIn('Tidak ada yang menunggu', self.kirim('0004').keluar)
        self.assertEqual(self.terkirim(), 1)
        self.assertEqual(self.jalankan('bsre', 'ulangi', '1').kode, 0)
        self.kirim('0004')
        self.assertEqual(self.terkirim(), 2)
        self.assertEqual(self.jalankan('bsre', 'buang', '1').kode, 0)
        self.assertIn('0 dokumen', self.daftar())

    def test_killed_while_it_is_on_its_way_it_is_unknown(self):
        self.antre('a.pdf', '0005')  # never answers
        sender = subprocess.Popen([PROGRAM, 'bsre', 'kirim', '--nik', '6311013102900005', '--alamat', self.alamat, '--klien', 'klien', '--frasa-dari', 'berkas:f'],
                                  cwd=self.folder, env={**os.environ, 'TERAJU_BSRE_SANDI': 'sandi klien'})
        while self.terkirim() == 0:  # until the service has it
            self.assertIsNone(sender.poll())
        sender.send_signal(signal.SIGKILL)
        sender.wait()
        self.assertIn('tidak_diketahui', self.daftar())

    def test_a_document_that_changed_while_it_waited_does_not_go(self):
        self.antre('a.pdf')
        [name] = [n for n in os.listdir(os.path.join(self.folder, 'antrean-bsre')) if n.endswith('.pdf')]
        self.tulis('antrean-bsre/' + name, formulir_pdf(('palsu',)))
        self.assertIn('hilang atau berubah', self.kirim().galat)
        self.assertEqual(self.terkirim(), 0)

    def test_the_same_paper_waits_once(self):
        self.antre('a.pdf')
        again = self.jalankan('bsre', 'antre', 'a.pdf', '--nik', '6311013102900001', '-o', 'x.pdf')
        self.assertEqual(again.kode, 2)
        self.assertIn('sudah menunggu dengan nomor 1', again.galat)

    def test_a_signature_is_seen_where_the_service_was_measured_to_draw(self):
        self.tulis('frasa', b'kucing menjahit payung\n')
        self.tulis('kalibrasi.txt', b'kiri_atas milimeter sudut\n')  # how this one counts
        self.jalankan('segel', 'terbitkan', '--nama', 'Sekar Fiktif', '--nip', '1', '-o', '6311013102900021.kunci', '--frasa-dari', 'berkas:k',
                      '--frasa-otoritas-dari', 'berkas:k')
        pixels = zlib.compress(b''.join(b'\0' + b'\x80\x90\xa0' * 40 for _ in range(20)))
        png = b'\x89PNG\r\n\x1a\n'
        for kind, data in ((b'IHDR', struct.pack('>IIBBBBB', 40, 20, 8, 2, 0, 0, 0)), (b'IDAT', pixels), (b'IEND', b'')):
            png += struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))
        self.tulis('kotak-uji.png', png)
        how, right = (), ('--asal', 'kiri_atas', '--satuan', 'milimeter', '--ukuran', 'sudut')
        for how, code, said in (((), 1, 'sudut kiri atas halaman, milimeter, sudut di seberangnya'), (right, 0, 'Kena')):
            made = self.jalankan('bsre', 'lembar-uji', '-o', 'uji.pdf', *how)
            self.assertEqual(made.kode, 0, made.galat)
            self.antre('uji.pdf', '0021')
            sent = self.kirim('0021', lagi=('--gambar', 'kotak-uji.png', '--tempat', made.keluar.split('--tempat ')[1].strip()))
            self.assertEqual(sent.kode, 0, sent.galat)
            found = self.jalankan('bsre', 'ukur', 'tertanda-uji.pdf', *how)
            self.assertEqual(found.kode, code, found.keluar + found.galat)
            self.assertIn(said, found.keluar)
        self.tulis('c.pdf', formulir_pdf(('pegawai', 'penilai')))
        done = self.jalankan('tandatangani', 'c.pdf', '-o', 'd.pdf', '--kunci', 's.kunci', '--frasa-dari', 'berkas:k', '--bidang', 'pegawai')
        self.assertEqual(done.kode, 0, done.galat)
        self.antre('d.pdf', '0021')
        self.assertEqual(self.kirim('0021', lagi=('--bidang', 'penilai', '--baris', 'Sekar Fiktif', 'NIP 1', '--tautan', 'https://teraju.example/v/7QK4-M2XD', *right)).kode, 0)
        self.assertEqual(subprocess.run(['zbarimg', '-q', '--raw', 'kotak.png'], cwd=self.folder, capture_output=True).stdout.strip(), b'https://teraju.example/v/7QK4-M2XD')
        report = json.loads(self.jalankan('periksa', 'tertanda-d.pdf', '--json', '--akar', 'otoritas/otoritas.pem').keluar)
        self.assertEqual([t['putusan'] for t in report['tanda_tangan']].count('tidak_sah'), 0, report)
        self.assertIn('segel_ubah.kotak_ditandatangani', [p['aturan'] for p in report['tanda_tangan'][0]['perubahan']])
        self.antre('b.pdf', '0021')
        self.assertIn('tidak mempunyai kotak', self.kirim('0021', lagi=('--bidang', 'penilai', '--baris', 'x', *right)).galat)

    def test_status_is_told(self):
        words = ('--alamat', self.alamat + '/', '--klien', 'klien')
        self.assertIn('boleh menandatangani', self.jalankan('bsre', 'status', '6311013102900001', *words).keluar)
        expired = self.jalankan('bsre', 'status', '6311013102900002', *words)
        self.assertEqual(expired.kode, 1)
        self.assertIn('belum boleh', expired.keluar)
        self.assertNotIn('6311013102900002', expired.keluar)
        self.assertIn('kata sandi aplikasi', self.jalankan('bsre', 'status', '6311013102900001', *words, TERAJU_BSRE_SANDI='x').galat)

    def test_no_secret_is_left_behind(self):
        self.antre('a.pdf')
        self.kirim(frasa='salah')
        self.kirim()
        for root, _, names in os.walk(os.path.join(self.folder, 'antrean-bsre')):
            for name in names:
                with open(os.path.join(root, name), 'rb') as file:
                    text = file.read()
                self.assertNotIn(b'kata rahasia', text)
                self.assertNotIn(b'keliru', text)


if __name__ == '__main__':
    unittest.main(defaultTest=['Bsre'])
