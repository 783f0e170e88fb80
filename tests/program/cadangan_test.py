"""teraju cadangkan, pulihkan, pindah: an office in one file, read here by docs/formats/cadangan.md alone, and put back."""
import hashlib, os, sqlite3, unittest
from alat import *

ISIAN = ('--nama', 'Inspektorat', '--daerah', 'Kabupaten Contoh Raya', '--zona', 'WITA', '--admin-nip', '19900101 201503 1 001',
         '--admin-nama', 'Sekar Fiktif, S.E.')
PDF = b'%PDF-1.7\ntrailer\n<< >>\nstartxref\n9\n%%EOF\n'


def bagian(file):
    """(kind, name, bytes) of every part; a second reader of the format."""
    with open(file, 'rb') as f:
        whole = f.read()
    at = 0

    def line():
        nonlocal at
        end = whole.index(b'\n', at)
        text, at = whole[at:end], end + 1
        return text.decode()
    assert line() == 'TERAJU CADANGAN 1'
    head = dict(line().split(' ', 1) for _ in range(3))
    assert sorted(head) == ['dibuat', 'langkah', 'versi']
    parts = []
    while True:
        start = at
        words = line().split(' ')
        if words[0] == 'akhir':
            assert words == ['akhir', str(len(parts)), hashlib.sha256(whole[:start]).hexdigest()] and at == len(whole)
            return parts
        size = int(words[2])
        data, at = whole[at:at + size], at + size
        assert line() == '' and line() == 'sidik ' + hashlib.sha256(data).hexdigest()
        parts.append((words[1], words[3], data))


class Cadangan(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.di = lambda *names: os.path.join(folder.name, *names)
        self.db, self.file = 'sqlite:' + self.di('kantor.db'), self.di('kantor.teraju')
        self.assertEqual(teraju('siapkan', '--db', self.db, *ISIAN).kode, 0)
        sidik = hashlib.sha256(PDF).hexdigest()
        os.makedirs(self.di('kantor.db.isi', sidik[:2]))
        with open(self.di('kantor.db.isi', sidik[:2], sidik[2:]), 'wb') as f:
            f.write(PDF)
        os.mkdir(self.di('kantor.db.kunci'))
        with open(self.di('kantor.db.kunci', 'segel.pem'), 'w') as f:
            f.write('kunci rekaan')

    def test_the_file_is_what_the_format_says(self):
        hasil = teraju('cadangkan', self.file, '--db', self.db)
        self.assertEqual(hasil.kode, 0, hasil.galat)
        parts = bagian(self.file)
        self.assertEqual([(kind, name) for kind, name, _ in parts],
                         [('basisdata', 'teraju.db'), ('isi', hashlib.sha256(PDF).hexdigest()), ('kunci', 'segel.pem')])
        self.assertEqual(parts[1][2], PDF)
        with open(self.di('salinan.db'), 'wb') as f:
            f.write(parts[0][2])
        with sqlite3.connect(self.di('salinan.db')) as db:
            self.assertEqual(db.execute('PRAGMA integrity_check').fetchall(), [('ok',)])
            self.assertEqual(db.execute('SELECT nama, daerah FROM instansi').fetchall(), [('Inspektorat', 'Kabupaten Contoh Raya')])
        self.assertEqual(os.stat(self.file).st_mode & 0o777, 0o600)

    def test_it_is_put_back_whole(self):
        teraju('cadangkan', self.file, '--db', self.db)
        baru = 'sqlite:' + self.di('baru.db')
        hasil = teraju('pulihkan', self.file, '--db', baru)
        self.assertEqual(hasil.kode, 0, hasil.galat)
        self.assertEqual(teraju('jurnal', 'kepala', '--db', baru).keluar, teraju('jurnal', 'kepala', '--db', self.db).keluar)
        with open(self.di('baru.db.kunci', 'segel.pem')) as f:
            self.assertEqual(f.read(), 'kunci rekaan')
        self.assertEqual(teraju('cadangkan', self.di('lagi.teraju'), '--db', baru).kode, 0)
        self.assertEqual([part[:2] for part in bagian(self.di('lagi.teraju'))], [part[:2] for part in bagian(self.file)])

    def test_the_folders_beside_the_database_go_along(self):
        for name, text in (('bsre/sandi', 'sandi klien'), ('bsre/akar.pem', 'akar'), ('otoritas/otoritas.kunci', 'terkunci')):
            os.makedirs(os.path.dirname(self.di(name)), exist_ok=True)
            with open(self.di(name), 'w') as f:
                f.write(text)
        self.assertEqual(teraju('cadangkan', self.file, '--db', self.db).kode, 0)
        self.assertEqual([part[:2] for part in bagian(self.file)[2:]],
                         [('kunci', 'segel.pem'), ('bsre', 'akar.pem'), ('bsre', 'sandi'), ('otoritas', 'otoritas.kunci')])
        os.mkdir(self.di('lain'))
        self.assertEqual(teraju('pulihkan', self.file, '--db', 'sqlite:' + self.di('lain', 'kantor.db')).kode, 0)
        for name, text in (('bsre/sandi', 'sandi klien'), ('otoritas/otoritas.kunci', 'terkunci')):
            with open(self.di('lain', name)) as f:
                self.assertEqual(f.read(), text)
        with open(self.di('bsre', 'sandi'), 'w') as f:
            f.write('sandi yang lebih baru')
        hasil = teraju('pulihkan', self.file, '--db', 'sqlite:' + self.di('baru.db'))
        self.assertEqual(hasil.kode, 2)
        self.assertIn('isinya lain', hasil.galat)
        self.assertFalse(os.path.exists(self.di('baru.db')))

    def test_nothing_is_overwritten_unasked(self):
        teraju('cadangkan', self.file, '--db', self.db)
        for words, said in ((('cadangkan', self.file), 'sudah ada'), (('pulihkan', self.file), 'sudah ada kantor')):
            hasil = teraju(*words, '--db', self.db)
            self.assertEqual(hasil.kode, 2)
            self.assertIn(said, hasil.galat)
        self.assertEqual(teraju('pulihkan', self.file, '--db', self.db, '--timpa').kode, 0)
        self.assertTrue(os.path.exists(self.di('kantor.db.lama')))
        self.assertTrue(os.path.exists(self.di('kantor.db.kunci.lama')))

    def test_a_damaged_file_is_refused_by_its_part(self):
        teraju('cadangkan', self.file, '--db', self.db)
        self.assertEqual(teraju('cadangkan', '--periksa', self.file).kode, 0)
        with open(self.file, 'r+b') as f:
            at = f.read().index(b'kunci rekaan')
            f.seek(at)
            f.write(b'K')
        for words in (('cadangkan', '--periksa', self.file), ('pulihkan', self.file, '--db', 'sqlite:' + self.di('baru.db'))):
            hasil = teraju(*words)
            self.assertEqual(hasil.kode, 2)
            self.assertIn('kunci segel.pem', hasil.galat)
        self.assertFalse(os.path.exists(self.di('baru.db')))

    def test_a_damaged_database_says_what_to_do(self):
        with open(self.di('kantor.db'), 'r+b') as f:
            f.truncate(50_000)
        hasil = teraju('cadangkan', self.file, '--db', self.db)
        self.assertEqual(hasil.kode, 2)
        self.assertIn('teraju pulihkan', hasil.galat)

    def test_an_office_moves_into_an_empty_place_only(self):
        ke = 'sqlite:' + self.di('pindah.db')
        hasil = teraju('pindah', '--dari', self.db, '--ke', ke)
        self.assertEqual(hasil.kode, 0, hasil.galat)
        self.assertRegex(hasil.keluar, r'berkas +1\n')
        self.assertEqual(teraju('jurnal', 'kepala', '--db', ke).keluar, teraju('jurnal', 'kepala', '--db', self.db).keluar)
        self.assertEqual(teraju('pindah', '--dari', self.db, '--ke', ke).kode, 2)
        self.assertEqual(teraju('pindah', '--dari', 'sqlite:' + self.di('tiada.db'), '--ke', ke).kode, 2)


if __name__ == '__main__':
    unittest.main()
