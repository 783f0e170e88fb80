"""teraju periksa-gudang: what the database names is there with its bytes; what is left over is told and left alone."""
import hashlib, os, sqlite3, unittest
from alat import *

ISIAN = ('--nama', 'Inspektorat', '--daerah', 'Kabupaten Contoh Raya', '--zona', 'WITA', '--admin-nip', '19900101 201503 1 001',
         '--admin-nama', 'Sekar Fiktif, S.E.')


class Gudang(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.di = lambda *names: os.path.join(folder.name, *names)
        self.db = 'sqlite:' + self.di('kantor.db')
        self.assertEqual(teraju('siapkan', '--db', self.db, *ISIAN).kode, 0)

    def berkas(self, data):
        sidik = hashlib.sha256(data).hexdigest()
        path = self.di('kantor.db.isi', sidik[:2], sidik[2:])
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, 'wb') as f:
            f.write(data)
        return sidik, path

    def sebut(self, sidik, ukuran):
        with sqlite3.connect(self.di('kantor.db')) as db:
            office = db.execute('SELECT min(instansi_id) FROM instansi').fetchone()[0]
            db.execute("INSERT INTO berkas_isi (instansi_id, sidik, ukuran, jenis, masuk) VALUES (?, ?, ?, 'pdf', 0)", (office, sidik, ukuran))

    def test_lost_changed_and_left_over_files_are_told_apart(self):
        empty = teraju('periksa-gudang', '--db', self.db)
        self.assertEqual((empty.kode, empty.keluar), (0, 'Gudang berkas utuh: 0 berkas utuh, 0 byte.\n'), empty.galat)
        utuh, _ = self.berkas(b'utuh')
        hilang, gone = self.berkas(b'hilang')
        berubah, changed = self.berkas(b'berubah')
        _, left = self.berkas(b'perbuatan yang terputus')
        for sidik, ukuran in ((utuh, 4), (hilang, 6), (berubah, 7)):
            self.sebut(sidik, ukuran)
        self.assertEqual(teraju('periksa-gudang', '--db', self.db).kode, 0)
        os.remove(gone)
        with open(changed, 'wb') as f:
            f.write(b'lain')
        hasil = teraju('periksa-gudang', '--db', self.db)
        self.assertEqual(hasil.kode, 1, hasil.galat)
        for words in ('Gudang berkas rusak: 1 berkas utuh, 4 byte.', 'hilang: ' + hilang, 'berubah: ' + berubah, 'Pulihkan', 'Sisa: 1 berkas, 23 byte'):
            self.assertIn(words, hasil.keluar)
        self.assertEqual(teraju('periksa-gudang', '--db', self.db, '--format', 'json').json,
                         {'utuh': False, 'berkas': 1, 'byte': 4, 'sisa': 1, 'byte_sisa': 23, 'hilang': [hilang], 'berubah': [berubah]})
        self.assertTrue(os.path.exists(left))

    def test_without_a_database_there_is_nothing_to_check(self):
        self.assertEqual(teraju('periksa-gudang', '--db', 'sqlite:' + self.di('tidak-ada.db')).kode, 2)


if __name__ == '__main__':
    unittest.main()
