"""teraju periksa-kode and the page for checks without a network: codes are made here, by docs/formats/ringkas.md alone."""
import base64, hashlib, os, re, subprocess, tempfile, unittest
from alat import *

FIELDS = ('7QK4M2XD', '800.1.11/0147/INSP/2026', 'Penilaian prestasi kerja PNS', '2026-01-14')


def raw(der):
    """ECDSA from DER to r and s of 32 bytes each."""
    at, parts = 2, []
    for _ in range(2):
        size = der[at + 1]
        parts.append(int.from_bytes(der[at + 2:at + 2 + size], 'big').to_bytes(32, 'big'))
        at += 2 + size
    return b''.join(parts)


class Kode(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        for name in ('kantor', 'lain'):
            self.openssl('genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256', '-out', name + '.key')
            self.openssl('pkey', '-in', name + '.key', '-pubout', '-out', name + '.pem')

    def at(self, name):
        return os.path.join(self.folder, name)

    def openssl(self, *words, data=None):
        done = subprocess.run(['openssl', *words], cwd=self.folder, input=data, capture_output=True)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        return done.stdout

    def code(self, key='kantor', fields=FIELDS):
        spki = self.openssl('pkey', '-in', key + '.key', '-pubout', '-outform', 'DER')
        part = hashlib.sha256(spki).digest()[:4] + '\n'.join(fields).encode()
        signature = raw(self.openssl('dgst', '-sha256', '-sign', key + '.key', data=b'teraju-ringkas-1\n' + part))
        return 'T1.' + base64.urlsafe_b64encode(part + signature).decode().rstrip('=')

    def test_a_code_of_the_office_says_what_it_is_about(self):
        for text in (self.code(), 'https://kantor.example/v/7QK4M2XD#' + self.code()):
            hasil = teraju('periksa-kode', text, '--kunci', self.at('kantor.pem'))
            self.assertEqual(hasil.kode, 0, hasil.galat)
            self.assertIn('Penilaian prestasi kerja PNS nomor 800.1.11/0147/INSP/2026', ' '.join(hasil.keluar.split()))
        hasil = teraju('periksa-kode', '-', '--json', '--kunci', self.at('kantor.pem'), masukan=self.code() + '\n')
        self.assertEqual((hasil.json['sah'], hasil.json['nomor']), (True, FIELDS[1]))

    def test_other_keys_and_changed_codes_are_told_apart(self):
        hasil = teraju('periksa-kode', self.code('lain'), '--kunci', self.at('kantor.pem'))
        self.assertEqual(hasil.kode, 1)
        self.assertIn('kunci lain', hasil.galat)
        whole = self.code()
        changed = whole[:40] + ('A' if whole[40] != 'A' else 'B') + whole[41:]
        hasil = teraju('periksa-kode', changed, '--kunci', self.at('kantor.pem'))
        self.assertEqual(hasil.kode, 1)
        self.assertIn('tidak cocok', hasil.galat)
        self.assertEqual(teraju('periksa-kode', '7QK4-M2XD', '--kunci', self.at('kantor.pem')).kode, 2)
        self.assertEqual(teraju('periksa-kode', self.code(), '--kunci', self.at('kantor.key')).kode, 2)

    def siapkan(self):
        db = self.at('kantor.db')
        hasil = teraju('siapkan', '--db', 'sqlite:' + db, '--nama', 'Inspektorat', '--daerah', 'Kabupaten Contoh Raya', '--zona', 'WITA', '--admin-nip', '198502302010012903',
                       '--admin-nama', 'Bayu Khayali', '--latihan')
        self.assertEqual(hasil.kode, 0, hasil.galat)
        return db

    def test_the_offices_own_key_is_made_once_lies_for_its_owner_alone_and_is_announced(self):
        db = self.siapkan()
        first = teraju('kunci-kode', '--db', 'sqlite:' + db, '-o', self.at('kode.pem'))
        self.assertEqual(first.kode, 0, first.galat)
        key = os.path.join(db + '.kunci', 'kode.pem')
        self.assertEqual([0o600, 0o700], [os.stat(p).st_mode & 0o777 for p in (key, db + '.kunci')])
        self.assertEqual(['kode.pem'], os.listdir(db + '.kunci'))
        again = teraju('kunci-kode', '--db', 'sqlite:' + db)
        with open(self.at('kode.pem')) as f:
            self.assertEqual(f.read(), again.keluar)
        self.assertEqual(self.openssl('pkey', '-in', key, '-pubout').decode(), again.keluar)
        digest = hashlib.sha256(self.openssl('pkey', '-in', key, '-pubout', '-outform', 'DER')).hexdigest()
        self.assertEqual(digest, first.galat.split(':')[1].replace(' ', '').strip())
        os.rename(key, self.at('kantor.key'))  # what it signs, the announced half believes
        self.openssl('pkey', '-in', 'kantor.key', '-pubout', '-out', 'kantor.pem')
        self.assertEqual(teraju('periksa-kode', self.code(), '--kunci', self.at('kode.pem')).kode, 0)

    def test_a_damaged_key_is_refused_and_none_is_made_beside_no_office(self):
        db = self.siapkan()
        self.assertEqual(teraju('kunci-kode', '--db', 'sqlite:' + db).kode, 0)
        key = os.path.join(db + '.kunci', 'kode.pem')
        with open(key, 'r+') as f:
            f.truncate(100)
        for words in (('kunci-kode',), ('serve', '--port', '0')):
            hasil = teraju(*words, '--db', 'sqlite:' + db)
            self.assertEqual(hasil.kode, 2)
            self.assertIn('bukan kunci kode kantor', ' '.join(hasil.galat.split()))
        self.assertEqual(teraju('kunci-kode', '--db', 'sqlite:' + self.at('lain.db')).kode, 2)
        self.assertFalse(os.path.exists(self.at('lain.db.kunci')))

    def page(self, fragment):
        """What a browser without a network shows of the saved page."""
        done = subprocess.run(['chromium-headless-shell', '--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND',
                               '--user-data-dir=' + self.at('profil'), '--virtual-time-budget=5000', '--dump-dom',
                               'file://' + self.at('luring.html') + '#' + fragment], capture_output=True, timeout=120)
        return done.stdout.decode()

    def test_the_saved_page_decides_as_the_program_does(self):
        hasil = teraju('halaman-luring', '--kunci', self.at('kantor.pem'), '--kantor', 'Inspektorat <Contoh> Raya', '-o', self.at('luring.html'))
        self.assertEqual(hasil.kode, 0, hasil.galat)
        with open(self.at('luring.html'), encoding='utf-8') as f:
            source = f.read()
        self.assertNotRegex(source, r'@[A-Z_]+@|https?:|src=|<link|url\(')  # nothing is fetched
        self.assertIn('Inspektorat &lt;Contoh&gt; Raya', source)
        self.assertLess(len(source.encode()), 14_336)
        good = self.page(self.code())
        self.assertIn('class="baik"', good)
        for field in FIELDS:
            self.assertIn('<dd>' + field + '</dd>', good)
        whole = self.code()
        changed = whole[:40] + ('A' if whole[40] != 'A' else 'B') + whole[41:]
        for text, said in ((changed, 'tidak cocok'), (self.code('lain'), 'kunci lain'), ('T1.AAAA', 'bukan kode')):
            shown = self.page(text)
            self.assertIn('class="buruk"', shown)
            self.assertIn(said, re.search(r'<output.*?</output>', shown, re.S).group(0))
            self.assertNotIn('<dd>', shown)


if __name__ == '__main__':
    unittest.main()
