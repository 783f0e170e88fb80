"""teraju cadangkan, pulihkan, pindah: an office in one file, read here by docs/formats/cadangan.md alone, and put back."""
import ctypes, hashlib, io, os, pty, sqlite3, unittest
from alat import *

ISIAN = ('--nama', 'Inspektorat', '--daerah', 'Kabupaten Contoh Raya', '--zona', 'WITA', '--admin-nip', '19900101 201503 1 001',
         '--admin-nama', 'Sekar Fiktif, S.E.')
PDF = b'%PDF-1.7\ntrailer\n<< >>\nstartxref\n9\n%%EOF\n'


def terbuka(file, frasa):
    """The container in a sealed backup, opened by docs/formats/cadangan.md alone."""
    sodium = ctypes.CDLL('libsodium.so.23')
    with open(file, 'rb') as f:
        lines = [f.readline() for _ in range(6)]
        rest = f.read()
    assert lines[0] == b'TERAJU CADANGAN TERSANDI 1\n' and lines[5] == b'sidik ' + hashlib.sha256(b''.join(lines[:5])).hexdigest().encode() + b'\n'
    memory, passes = (int(word[2:]) for word in lines[1].decode().split()[2:4])
    salt, header, check = (bytes.fromhex(line.decode().split()[1]) for line in lines[2:5])
    key, state, tag = ctypes.create_string_buffer(32), ctypes.create_string_buffer(52), ctypes.c_ubyte()
    assert sodium.crypto_pwhash(key, ctypes.c_ulonglong(32), frasa, ctypes.c_ulonglong(len(frasa)), salt, ctypes.c_ulonglong(passes),
                                ctypes.c_size_t(memory * 1024), 2) == 0
    assert sodium.crypto_secretstream_xchacha20poly1305_init_pull(state, header, key) == 0

    def pull(sealed, bound):
        plain = ctypes.create_string_buffer(max(len(sealed) - 17, 1))
        assert sodium.crypto_secretstream_xchacha20poly1305_pull(state, plain, None, ctypes.byref(tag), sealed, ctypes.c_ulonglong(len(sealed)),
                                                                 bound, ctypes.c_ulonglong(len(bound))) == 0
        return plain.raw[:len(sealed) - 17]
    assert pull(check, b''.join(lines[:4])) == b'teraju'
    whole, pieces = b'', io.BytesIO(rest)
    while tag.value != 3:
        lead = pieces.read(12)
        whole += pull(pieces.read(int.from_bytes(lead[8:], 'big')), lead)
    assert pieces.read() == b''
    return whole


def bagian(file, frasa=None):
    """(kind, name, bytes) of every part; a second reader of the format."""
    with open(file, 'rb') as f:
        whole = f.read()
    if frasa:
        whole = terbuka(file, frasa)
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

    def frasa(self, text):
        file = self.di('frasa')
        with open(file, 'w') as f:
            f.write(text + '\n')
        return ('--frasa-dari', 'berkas:' + file)

    def test_under_a_passphrase_it_tells_nothing_and_comes_back_by_it(self):
        frasa = self.frasa('payung menjahit kelapa')
        hasil = teraju('cadangkan', self.file, '--db', self.db, *frasa)
        self.assertEqual(hasil.kode, 0, hasil.galat)
        self.assertIn('disandikan', hasil.keluar)
        with open(self.file, 'rb') as f:
            whole = f.read()
        for open_word in (b'SQLite format', b'Inspektorat', b'kunci rekaan', b'segel.pem', b'payung'):
            self.assertNotIn(open_word, whole)
        self.assertEqual(os.stat(self.file).st_mode & 0o777, 0o600)
        parts = bagian(self.file, b'payung menjahit kelapa')
        self.assertIn(('kunci', 'segel.pem', b'kunci rekaan'), parts)
        self.assertFalse([name for name in os.listdir(os.path.dirname(self.file)) if name.endswith(('.basisdata', '.baru'))])
        self.assertEqual(teraju('cadangkan', '--periksa', self.file, *frasa).kode, 0)
        baru = 'sqlite:' + self.di('baru.db')
        self.assertEqual(teraju('pulihkan', self.file, '--db', baru, *frasa).kode, 0)
        self.assertEqual(teraju('jurnal', 'kepala', '--db', baru).keluar, teraju('jurnal', 'kepala', '--db', self.db).keluar)

    def test_a_sealed_file_that_does_not_open_says_why(self):
        teraju('cadangkan', self.file, '--db', self.db, *self.frasa('payung menjahit kelapa'))
        with open(self.file, 'rb') as f:
            whole = f.read()

        def ditolak(data, frasa, words):
            with open(self.file, 'wb') as f:
                f.write(data)
            hasil = teraju('pulihkan', self.file, '--db', 'sqlite:' + self.di('baru.db'), *self.frasa(frasa))
            self.assertEqual(hasil.kode, 2)
            self.assertIn(words, hasil.galat)
            self.assertFalse(os.path.exists(self.di('baru.db')))
        ditolak(whole, 'payung menjahit Kelapa', 'Frasa sandi tidak cocok')
        ditolak(whole[:-20_000], 'payung menjahit kelapa', 'terpotong')
        ditolak(whole[:-20_000] + bytes([whole[-20_000] ^ 1]) + whole[-19_999:], 'payung menjahit kelapa', 'berubah pada potongan')
        start = whole.index(b'sidik ') + 71
        size = 12 + 65536 + 17
        one, two = whole[start:start + size], whole[start + size:start + 2 * size]
        ditolak(whole[:start] + two + one + whole[start + 2 * size:], 'payung menjahit kelapa', 'urutannya tertukar')
        ditolak(whole.replace(b't=3', b't=2', 1), 'payung menjahit kelapa', 'Baris-baris awal')
        ditolak(whole + b'x', 'payung menjahit kelapa', 'tambahan di belakang')

    def test_the_passphrase_is_asked_for_at_the_terminal_twice_and_once(self):
        def at_terminal(words, answers):
            process, master = pty.fork()
            if process == 0:
                os.execv(PROGRAM, [PROGRAM, *words])
            said = b''
            for answer in answers:
                while not said.endswith(b': '):
                    said += os.read(master, 1000)
                os.write(master, answer + b'\n')
                said += b'|'
            try:
                while more := os.read(master, 1000):
                    said += more
            except OSError:
                pass  # the terminal closes with the program
            return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]), said
        frasa = b'payung menjahit kelapa'
        kode, said = at_terminal(('cadangkan', self.file, '--db', self.db, '--sandi'), (frasa, b'lain dari yang tadi'))
        self.assertEqual((kode, os.path.exists(self.file)), (2, False))
        kode, said = at_terminal(('cadangkan', self.file, '--db', self.db, '--sandi'), (frasa, frasa))
        self.assertEqual(kode, 0, said)
        self.assertNotIn(frasa, said)
        kode, said = at_terminal(('pulihkan', self.file, '--db', 'sqlite:' + self.di('baru.db')), (frasa,))
        self.assertEqual(kode, 0, said)

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
