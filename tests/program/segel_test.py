"""teraju segel and teraju tandatangani, from an empty folder to a revoked certificate; judged by poppler, qpdf and openssl."""
import hashlib, os, pty, select, shutil, subprocess, unittest
from alat import *

SEKAR = ('--nama', 'Sekar Fiktif, S.E.', '--nip', '199002302015032001', '--jabatan', 'Auditor Ahli Muda', '--organisasi', 'Inspektorat Contoh')
TEGUH = ('--nama', 'Teguh Rekaan, S.H.', '--nip', '197502312000031002', '--jabatan', 'Inspektur Pembantu', '--organisasi', 'Inspektorat Contoh')


def formulir_pdf(fields=('pegawai', 'penilai')):
    """A page with empty signature fields, written by hand: one more reader's view of what a PDF is."""
    kids = ' '.join(f'{5 + i} 0 R' for i in range(len(fields)))
    objects = ['<< /Type /Catalog /Pages 2 0 R /AcroForm 4 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
               f'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> /Annots [{kids}] >>', f'<< /Fields [{kids}] >>']
    for i, name in enumerate(fields):
        objects.append(f'<< /Type /Annot /Subtype /Widget /FT /Sig /F 132 /T ({name}) /Rect [{30 + 270 * i} 80 {280 + 270 * i} 150] /P 3 0 R >>')
    text, places = b'%PDF-1.7\n', []
    for number, body in enumerate(objects, 1):
        places.append(len(text))
        text += f'{number} 0 obj\n{body}\nendobj\n'.encode()
    table = ''.join(f'{place:010} 00000 n \n' for place in places)
    return text + (f'xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\n'
                   f'startxref\n{len(text)}\n%%EOF\n').encode()


class Segel(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.asal = tempfile.mkdtemp()
        cls.addClassCleanup(shutil.rmtree, cls.asal)
        cls.tulis_ke(cls.asal, 'fo', 'frasa otoritas kantor\n')
        cls.tulis_ke(cls.asal, 'fs', 'kucing menjahit payung\n')
        cls.tulis_ke(cls.asal, 'ft', 'hujan turun di Paringin\n')
        for words in (('otoritas', '--otoritas', 'o', '--nama', 'Otoritas Contoh', '--organisasi', 'Inspektorat Contoh', '--frasa-dari', 'berkas:fo'),
                      ('terbitkan', '--otoritas', 'o', *SEKAR, '-o', 'sekar.kunci', '--frasa-dari', 'berkas:fs', '--frasa-otoritas-dari', 'berkas:fo'),
                      ('terbitkan', '--otoritas', 'o', *TEGUH, '-o', 'teguh.kunci', '--frasa-dari', 'berkas:ft', '--frasa-otoritas-dari', 'berkas:fo')):
            done = cls.di(cls.asal, 'segel', *words)
            assert done.kode == 0, done.galat

    @staticmethod
    def tulis_ke(folder, name, text):
        with open(os.path.join(folder, name), 'wb') as file:
            file.write(text.encode() if isinstance(text, str) else text)

    @staticmethod
    def di(folder, *words, **lain):
        return Hasil(subprocess.run([PROGRAM, *words], cwd=folder, input=b'', capture_output=True, timeout=60, **lain))

    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)
        shutil.copytree(self.asal, self.folder, dirs_exist_ok=True)
        self.pdf = formulir_pdf()
        self.tulis_ke(self.folder, 'a.pdf', self.pdf)

    def jalankan(self, *words, **lain):
        return self.di(self.folder, *words, **lain)

    def baca(self, name):
        with open(os.path.join(self.folder, name), 'rb') as file:
            return file.read()

    def luar(self, command):
        return subprocess.run(command, shell=True, cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT).stdout.decode()

    def tandatangani(self, source, out, who, phrase, *words):
        return self.jalankan('tandatangani', source, '-o', out, '--kunci', who, '--frasa-dari', 'berkas:' + phrase, *words)

    def test_two_people_sign_one_form(self):
        first = self.tandatangani('a.pdf', 'b.pdf', 'sekar.kunci', 'fs', '--bidang', 'pegawai', '--alasan', 'Menyetujui')
        self.assertEqual(first.kode, 0, first.galat)
        self.assertEqual(first.keluar, 'Ditandatangani oleh Sekar Fiktif, S.E.: b.pdf\n')
        second = self.tandatangani('b.pdf', 'c.pdf', 'teguh.kunci', 'ft')  # the only field that is left
        self.assertEqual(second.kode, 0, second.galat)
        self.assertTrue(self.baca('b.pdf').startswith(self.pdf))
        self.assertTrue(self.baca('c.pdf').startswith(self.baca('b.pdf')))
        said = self.luar('pdfsig -nocert c.pdf')
        self.assertEqual(said.count('Signature is Valid.'), 2, said)
        self.assertNotIn('ERROR', self.luar('qpdf --check c.pdf'))
        self.assertIn('Teguh Rekaan', self.luar('pdftotext c.pdf -'))
        third = self.tandatangani('c.pdf', 'd.pdf', 'sekar.kunci', 'fs', '--bidang', 'penilai')
        self.assertEqual(third.kode, 2)
        self.assertIn('sudah terisi', third.galat)
        self.assertFalse(os.path.exists(os.path.join(self.folder, 'd.pdf')))

    def test_the_field_is_asked_for_where_there_are_several(self):
        hasil = self.tandatangani('a.pdf', 'b.pdf', 'sekar.kunci', 'fs')
        self.assertEqual(hasil.kode, 2)
        self.assertIn('pegawai, penilai', hasil.galat)

    def test_a_wrong_passphrase_signs_nothing(self):
        hasil = self.tandatangani('a.pdf', 'b.pdf', 'sekar.kunci', 'ft', '--bidang', 'pegawai')
        self.assertEqual(hasil.kode, 2)
        self.assertIn('Frasa sandi tidak cocok', hasil.galat)
        self.assertFalse(os.path.exists(os.path.join(self.folder, 'b.pdf')))

    def test_the_passphrase_comes_through_a_descriptor(self):
        inside, outside = os.pipe()
        os.write(outside, 'kucing menjahit payung\n'.encode())
        os.close(outside)
        hasil = self.jalankan('tandatangani', 'a.pdf', '-o', 'b.pdf', '--kunci', 'sekar.kunci', '--bidang', 'pegawai',
                              '--frasa-dari', f'fd:{inside}', pass_fds=(inside,))
        os.close(inside)
        self.assertEqual(hasil.kode, 0, hasil.galat)

    def test_at_the_terminal_nothing_is_echoed(self):
        child, terminal = pty.fork()
        if child == 0:
            os.chdir(self.folder)
            os.execv(PROGRAM, [PROGRAM, 'tandatangani', 'a.pdf', '-o', 'b.pdf', '--kunci', 'sekar.kunci', '--bidang', 'pegawai'])
        seen = b''
        while b'Frasa sandi kunci sekar.kunci: ' not in seen:
            seen += os.read(terminal, 1024)
        os.write(terminal, 'kucing menjahit payung\n'.encode())
        while select.select([terminal], [], [], 30)[0]:
            try:
                more = os.read(terminal, 1024)
            except OSError:
                break
            if not more:
                break
            seen += more
        _, status = os.waitpid(child, 0)
        self.assertEqual(status, 0, seen)
        self.assertNotIn(b'kucing', seen)

    def test_without_a_terminal_it_says_where_else_a_passphrase_may_come_from(self):
        hasil = self.jalankan('tandatangani', 'a.pdf', '-o', 'b.pdf', '--kunci', 'sekar.kunci', '--bidang', 'pegawai', start_new_session=True)
        self.assertEqual(hasil.kode, 2)
        self.assertIn('--frasa-dari', hasil.galat)

    def test_a_revoked_certificate_stands_in_the_list(self):
        number = self.jalankan('segel', 'daftar', '--otoritas', 'o').keluar.split()[0]
        done = self.jalankan('segel', 'cabut', number, '--alasan', 'kunci_bocor', '--otoritas', 'o', '--frasa-dari', 'berkas:fo')
        self.assertEqual(done.kode, 0, done.galat)
        said = self.luar('openssl crl -inform DER -in o/crl.der -noout -text')
        self.assertIn(number.upper(), said)
        self.assertIn('Key Compromise', said)
        self.assertIn('dicabut', self.jalankan('segel', 'daftar', '--otoritas', 'o').keluar)
        again = self.jalankan('segel', 'cabut', number, '--alasan', 'diganti', '--otoritas', 'o', '--frasa-dari', 'berkas:fo')
        self.assertEqual(again.kode, 2)
        self.assertIn('sudah dicabut', again.galat)
        for count in ('1', '2'):
            self.assertEqual(self.jalankan('segel', 'crl', '--otoritas', 'o', '--frasa-dari', 'berkas:fo').kode, 0)
        self.assertIn('CRL Number: \n                3', self.luar('openssl crl -inform DER -in o/crl.der -noout -text'))

    def test_a_renewed_certificate_keeps_the_key(self):
        self.assertEqual(self.tandatangani('a.pdf', 'b.pdf', 'sekar.kunci', 'fs', '--bidang', 'pegawai').kode, 0)
        done = self.jalankan('segel', 'perbarui', 'sekar.kunci', '--otoritas', 'o', '--frasa-dari', 'berkas:fs', '--frasa-otoritas-dari', 'berkas:fo')
        self.assertEqual(done.kode, 0, done.galat)
        self.assertEqual(self.tandatangani('b.pdf', 'c.pdf', 'sekar.kunci', 'fs', '--bidang', 'penilai').kode, 0)
        self.assertEqual(self.luar('pdfsig -nocert c.pdf').count('Signature is Valid.'), 2)
        self.assertIn('3 sertifikat.', self.jalankan('segel', 'daftar', '--otoritas', 'o').keluar)

    def test_a_key_that_stays_on_its_token_asks_for_its_certificate(self):
        module, pin = '/usr/lib/softhsm/libsofthsm2.so', '123456'
        os.mkdir(os.path.join(self.folder, 'tokens'))
        self.tulis_ke(self.folder, 'softhsm.conf', f'directories.tokendir = {self.folder}/tokens\nobjectstore.backend = file\n')
        self.tulis_ke(self.folder, 'pin', pin + '\n')
        env = {**os.environ, 'SOFTHSM2_CONF': os.path.join(self.folder, 'softhsm.conf')}

        def alat(*words):
            done = subprocess.run(words, cwd=self.folder, env=env, capture_output=True)
            self.assertEqual(done.returncode, 0, done.stderr.decode())
        tool = ('pkcs11-tool', '--module', module, '--token-label', 'kantor', '--login', '--pin', pin)
        alat('softhsm2-util', '--init-token', '--free', '--label', 'kantor', '--so-pin', '87654321', '--pin', pin)
        alat(*tool, '--keypairgen', '--key-type', 'EC:prime256v1', '--label', 'sekar', '--id', '01')
        on = ('--token', module, '--nama-token', 'kantor', '--nama-kunci', 'sekar', '--frasa-dari', 'berkas:pin')
        asked = self.jalankan('segel', 'minta', *on, *SEKAR, '-o', 'sekar.csr', env=env)
        self.assertEqual(asked.kode, 0, asked.galat)
        self.assertIn('verify OK', self.luar('openssl req -in sekar.csr -verify -noout'))
        issued = self.jalankan('segel', 'terbitkan', '--otoritas', 'o', *SEKAR, '--permintaan', 'sekar.csr', '-o', 'sekar.pem', '--frasa-otoritas-dari', 'berkas:fo')
        self.assertEqual(issued.kode, 0, issued.galat)
        self.assertIn('3 sertifikat.', self.jalankan('segel', 'daftar', '--otoritas', 'o').keluar)
        self.luar('openssl x509 -in sekar.pem -outform DER -out sekar.der')
        alat(*tool, '--write-object', 'sekar.der', '--type', 'cert', '--label', 'sekar', '--id', '01')
        done = self.jalankan('tandatangani', 'a.pdf', '-o', 'b.pdf', *on, '--rantai', 'o/otoritas.pem', '--bidang', 'pegawai', env=env)
        self.assertEqual(done.kode, 0, done.galat)
        self.assertIn('Signature is Valid.', self.luar('pdfsig -nocert b.pdf'))
        self.tulis_ke(self.folder, 'rusak.csr', self.baca('sekar.csr')[:200])
        self.assertIn('bukan permintaan', self.jalankan('segel', 'terbitkan', '--otoritas', 'o', *SEKAR, '--permintaan', 'rusak.csr', '-o', 'x.pem').galat)
        self.assertIn('pasang kunci', self.jalankan('segel', 'minta', *on[:4], '--nama-kunci', 'lain', '--frasa-dari', 'berkas:pin', *SEKAR, '-o', 'x.csr', env=env).galat)

    def test_a_certificate_says_where_the_list_is(self):
        where = 'https://teraju.contoh.go.id/crl.der'
        words = ('segel', 'terbitkan', '--otoritas', 'o', *SEKAR, '--frasa-dari', 'berkas:fs', '--frasa-otoritas-dari', 'berkas:fo')
        self.assertEqual(self.jalankan(*words, '-o', 'x.kunci', '--daftar-di', where).kode, 0)
        self.assertEqual(self.tandatangani('a.pdf', 'b.pdf', 'x.kunci', 'fs', '--bidang', 'pegawai').kode, 0)
        said = self.luar('pdfsig -dump b.pdf; openssl pkcs7 -inform DER -in b.pdf.sig0 -print_certs -noout -text')
        self.assertIn('X509v3 CRL Distribution Points', said)
        self.assertIn('URI:' + where, said)
        self.assertIn('tanda koma', self.jalankan(*words, '-o', 'y.kunci', '--daftar-di', where + ',DNS:lain').galat)

    def test_what_is_there_is_never_overwritten(self):
        before = {name: hashlib.sha256(self.baca(name)).hexdigest() for name in ('sekar.kunci', 'o/otoritas.kunci', 'o/terbitan.json')}
        again = self.jalankan('segel', 'otoritas', '--otoritas', 'o', '--nama', 'X', '--organisasi', 'Y', '--frasa-dari', 'berkas:fo')
        self.assertEqual(again.kode, 2)
        self.assertIn('sudah ada otoritas', again.galat)
        issued = self.jalankan('segel', 'terbitkan', '--otoritas', 'o', *SEKAR, '-o', 'sekar.kunci', '--frasa-dari', 'berkas:fs', '--frasa-otoritas-dari', 'berkas:fo')
        self.assertEqual(issued.kode, 2)
        for name, digest in before.items():
            self.assertEqual(hashlib.sha256(self.baca(name)).hexdigest(), digest, name)

    def test_keys_are_readable_for_their_owner_alone(self):
        for name in ('sekar.kunci', 'o/otoritas.kunci'):
            self.assertEqual(os.stat(os.path.join(self.folder, name)).st_mode & 0o077, 0, name)

    def test_the_ca_goes_out_as_pkcs12_and_a_signers_own_comes_in(self):
        out = self.jalankan('segel', 'ekspor', '--otoritas', 'o', '-o', 'o.p12', '--frasa-dari', 'berkas:fo', '--frasa-berkas-dari', 'berkas:ft')
        self.assertEqual(out.kode, 0, out.galat)
        self.assertIn('PRIVATE KEY', self.luar("openssl pkcs12 -in o.p12 -passin file:ft -noenc"))
        self.luar("openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout k.pem -out c.pem -subj '/CN=Sekar Fiktif' -days 30"
                  " && openssl pkcs12 -export -inkey k.pem -in c.pem -passout file:ft -out s.p12")
        came = self.jalankan('segel', 'impor', 's.p12', '-o', 'punya.kunci', '--frasa-p12-dari', 'berkas:ft', '--frasa-dari', 'berkas:fs')
        self.assertEqual(came.kode, 0, came.galat)
        self.assertEqual(self.tandatangani('a.pdf', 'b.pdf', 'punya.kunci', 'fs', '--bidang', 'pegawai').kode, 0)

    def test_the_passphrase_of_a_key_can_be_changed(self):
        done = self.jalankan('segel', 'ganti-frasa', 'sekar.kunci', '--frasa-dari', 'berkas:fs', '--frasa-baru-dari', 'berkas:ft')
        self.assertEqual(done.kode, 0, done.galat)
        self.assertEqual(self.tandatangani('a.pdf', 'b.pdf', 'sekar.kunci', 'fs', '--bidang', 'pegawai').kode, 2)
        self.assertEqual(self.tandatangani('a.pdf', 'b.pdf', 'sekar.kunci', 'ft', '--bidang', 'pegawai').kode, 0)

    def test_long_term_evidence_is_added(self):
        self.assertEqual(self.tandatangani('a.pdf', 'b.pdf', 'sekar.kunci', 'fs', '--bidang', 'pegawai').kode, 0)
        self.assertEqual(self.jalankan('segel', 'crl', '--otoritas', 'o', '--frasa-dari', 'berkas:fo').kode, 0)
        done = self.jalankan('segel', 'bukti', 'b.pdf', '-o', 'b.pdf', '--crl', 'o/crl.der', '--sertifikat', 'o/otoritas.pem')
        self.assertEqual(done.kode, 0, done.galat)
        self.assertEqual(self.luar('pdfsig -nocert b.pdf').count('Signature is Valid.'), 1)
        self.assertIn('/VRI', self.luar('qpdf --json b.pdf'))
        bare = self.jalankan('segel', 'bukti', 'a.pdf', '-o', 'x.pdf')
        self.assertEqual(bare.kode, 2)
        self.assertIn('belum ditandatangani', bare.galat)

    def test_a_field_is_added_where_it_is_wanted(self):
        hasil = self.tandatangani('a.pdf', 'b.pdf', 'sekar.kunci', 'fs', '--bidang', 'saksi', '--tempat', '1,300,300,200,60', '--qr', 'https://teraju.example/v/A')
        self.assertEqual(hasil.kode, 0, hasil.galat)
        self.assertEqual(self.luar('pdfsig -nocert b.pdf').count('Signature is Valid.'), 1)

    def test_an_office_begins_with_its_ca(self):
        words = ('siapkan', '--db', 'sqlite:k.db', '--nama', 'Inspektorat', '--daerah', 'Kabupaten Contoh Raya', '--zona', 'WITA', '--admin-nip',
                 '199001012015031001', '--admin-nama', 'Sekar Fiktif, S.E.', '--otoritas', 'baru', '--frasa-otoritas-dari', 'berkas:fo')
        done = self.jalankan(*words)
        self.assertEqual(done.kode, 0, done.galat)
        self.assertIn('Otoritas Sertifikat Inspektorat, di baru', done.keluar)
        self.assertIn('Inspektorat Kabupaten Contoh Raya', self.luar('openssl x509 -in baru/otoritas.pem -noout -subject'))
        again = self.jalankan(*[w.replace('k.db', 'k2.db') for w in words])
        self.assertEqual(again.kode, 1)  # the office stands, its CA was there
        self.assertIn('sudah ada otoritas', again.galat)

    def test_two_at_one_ca_do_not_lose_each_others_entries(self):
        many = [subprocess.Popen([PROGRAM, 'segel', 'terbitkan', '--otoritas', 'o', *SEKAR, '-o', f'k{i}', '--frasa-dari', 'berkas:fs',
                                  '--frasa-otoritas-dari', 'berkas:fo'], cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                for i in range(4)]
        fine = sum(one.wait() == 0 for one in many)
        self.assertGreaterEqual(fine, 1)
        self.assertIn(f'{2 + fine} sertifikat.', self.jalankan('segel', 'daftar', '--otoritas', 'o').keluar)


if __name__ == '__main__':
    unittest.main()
