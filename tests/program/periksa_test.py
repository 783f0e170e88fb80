"""teraju periksa: a PDF signed by the program itself and by others, verified by people's words, JSON and exit codes."""
import contextlib, http.client, os, re, signal, subprocess, tempfile, unittest
from alat import *

FORMULIR = '''%PDF-1.7
1 0 obj
<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [5 0 R 6 0 R] /SigFlags 3 >> >>
endobj
2 0 obj
<< /Type /Pages /Kids [3 0 R] /Count 1 >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> /Annots [5 0 R 6 0 R] >>
endobj
4 0 obj
<< /Length 22 >>
stream
0 0 1 rg 9 9 99 99 re f
endstream
endobj
5 0 obj
<< /Type /Annot /Subtype /Widget /FT /Sig /T (pegawai) /F 132 /Rect [40 80 240 140] /P 3 0 R >>
endobj
6 0 obj
<< /Type /Annot /Subtype /Widget /FT /Sig /T (penilai) /F 132 /Rect [300 80 500 140] /P 3 0 R >>
endobj
'''


def formulir():
    body = FORMULIR.replace('/Length 22', f'/Length {len("0 0 1 rg 9 9 99 99 re f")}').encode()
    table = b'xref\n0 7\n0000000000 65535 f \n'
    for n in range(1, 7):
        table += b'%010d 00000 n \n' % body.index(b'%d 0 obj' % n)
    return body + table + b'trailer\n<< /Size 7 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n' % len(body)


class Bertanda:
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def at(self, name, data=None):
        path = os.path.join(self.folder, name)
        if data is not None:
            with open(path, 'wb') as f:
                f.write(data)
        return path

    def openssl(self, *words):
        done = subprocess.run(['openssl', *words], cwd=self.folder, capture_output=True)
        self.assertEqual(done.returncode, 0, done.stderr.decode())

    def signer(self):
        """A root, a signer and a revocation list made by openssl alone, with dates of their own."""
        self.at('index.txt', b'')
        self.at('ca.cnf', b'[req]\ndistinguished_name=dn\n[dn]\n'
                          b'[ca]\ndefault_ca=x\n[x]\ndatabase=index.txt\nnew_certs_dir=.\ndefault_md=sha256\nrand_serial=yes\npolicy=p\n'
                          b'unique_subject=no\n[p]\ncommonName=supplied\n'
                          b'[root]\nbasicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\n'
                          b'[own]\nbasicConstraints=CA:FALSE\nkeyUsage=critical,digitalSignature,nonRepudiation\n')
        valid = ('-startdate', '20260101000000Z', '-enddate', '20281231235959Z')
        for name, subject in (('akar', '/CN=Akar Contoh'), ('sekar', '/CN=Sekar Fiktif, S.E.')):
            self.openssl('genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256', '-out', name + '.key')
            self.openssl('req', '-new', '-key', name + '.key', '-subj', subject, '-config', 'ca.cnf', '-out', name + '.csr')
        self.openssl('ca', '-batch', '-config', 'ca.cnf', '-selfsign', '-keyfile', 'akar.key', '-in', 'akar.csr', '-extensions', 'root',
                     '-notext', '-out', 'akar.pem', *valid)
        self.openssl('ca', '-batch', '-config', 'ca.cnf', '-cert', 'akar.pem', '-keyfile', 'akar.key', '-in', 'sekar.csr', '-extensions', 'own',
                     '-notext', '-out', 'sekar.pem', *valid)
        self.openssl('ca', '-config', 'ca.cnf', '-gencrl', '-cert', 'akar.pem', '-keyfile', 'akar.key', '-out', 'crl.pem',
                     '-crl_lastupdate', '20260106000000Z', '-crl_nextupdate', '20260301000000Z')
        return '--pada', '2026-01-30 09.00', '--akar', self.at('akar.pem')

    def signed(self, pdf, value=8, field=5, name=b'(pegawai)', rect=b'[40 80 240 140]', when="20260105110000+08'00'"):
        """An incremental update by hand around `openssl cms -sign -cades`: a second implementation of signing."""
        previous = int(pdf.rsplit(b'startxref', 1)[1].split()[0])
        room = 2 * 3000
        out = pdf + b'%d 0 obj\n<< /Type /Annot /Subtype /Widget /FT /Sig /T %s /F 132 /Rect %s /P 3 0 R /V %d 0 R >>\nendobj\n' % (
            field, name, rect, value)
        second = len(out)
        out += b'%d 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /M (D:%s)\n' % (value, when.encode())
        range_at = len(out)
        out += b'/ByteRange [0 0000000000 0000000000 0000000000]\n/Contents <'
        opened = len(out) - 1
        out += b'0' * room + b'> >>\nendobj\n'
        xref = len(out)
        out += b'xref\n%d 1\n%010d 00000 n \n%d 1\n%010d 00000 n \n' % (field, len(pdf), value, second)
        out += b'trailer\n<< /Size %d /Root 1 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n' % (value + 1, previous, xref)
        closed = opened + room + 2
        text = b'/ByteRange [0 %d %d %d]' % (opened, closed, len(out) - closed)
        out = out[:range_at] + text.ljust(47) + out[range_at + 47:]
        self.at('isi', out[:opened] + out[closed:])
        self.openssl('cms', '-sign', '-binary', '-cades', '-md', 'sha256', '-in', 'isi', '-signer', 'sekar.pem', '-inkey', 'sekar.key',
                     '-outform', 'DER', '-out', 'cms.der', '-nosmimecap')
        with open(self.at('cms.der'), 'rb') as f:
            cms = f.read().hex().encode()
        return out[:opened + 1] + cms + b'0' * (room - len(cms)) + out[opened + 1 + room:]


class Periksa(Bertanda, unittest.TestCase):
    def test_a_signature_by_openssl_is_verified(self):
        trust = self.signer()
        self.at('a.pdf', self.signed(formulir()))
        hasil = teraju('periksa', self.at('a.pdf'), *trust)
        self.assertEqual(hasil.kode, 1, hasil.galat)  # nothing proves that it was not revoked
        self.assertIn('Tanda tangan Sekar Fiktif, S.E. belum dapat dipastikan.', hasil.keluar)
        self.assertIn('daftar pencabutan', hasil.keluar)
        hasil = teraju('periksa', self.at('a.pdf'), *trust, '--crl', self.at('crl.pem'))
        self.assertEqual(hasil.kode, 0, hasil.keluar)
        self.assertIn('Tanda tangan Sekar Fiktif, S.E. sah. Waktunya Senin, 5 Januari 2026, pukul 11.00 WITA', ' '.join(hasil.keluar.split()))
        self.assertTrue(hasil.keluar.endswith('Semua tanda tangan sah (1).\n'), hasil.keluar)

    def test_exit_codes_and_json_are_for_scripts(self):
        trust = self.signer() + ('--crl', self.at('crl.pem'))
        self.at('a.pdf', self.signed(formulir(), when="20251231110000+08'00'"))
        early = teraju('periksa', '--json', self.at('a.pdf'), *trust)
        self.assertEqual(early.kode, 1)
        self.assertEqual([a['aturan'] for a in early.json['tanda_tangan'][0]['alasan']], ['segel_periksa.di_luar_masa'])
        self.assertTrue(early.json['tanda_tangan'][0]['utuh'])
        good = self.signed(formulir())
        self.at('b.pdf', good)
        hasil = teraju('periksa', '--json', self.at('b.pdf'), *trust)
        self.assertEqual(hasil.kode, 0, hasil.keluar)
        self.assertEqual(hasil.json['putusan'], 'sah')
        self.assertEqual(hasil.json['tanda_tangan'][0]['penanda_tangan'], 'Sekar Fiktif, S.E.')
        self.assertEqual(hasil.json['tanda_tangan'][0]['tingkat'], 'B-B')
        self.assertEqual(teraju('periksa', '-', *trust, masukan=good).kode, 0)

        changed = bytearray(good)
        changed[good.index(b'0 0 1 rg')] = ord('1')
        self.at('c.pdf', bytes(changed))
        hasil = teraju('periksa', self.at('c.pdf'), *trust)
        self.assertEqual(hasil.kode, 1)
        self.assertIn('TIDAK sah', hasil.keluar)
        self.assertIn('Isi yang ditandatangani berubah', hasil.keluar)

    def test_what_is_no_pdf_or_not_signed_says_so(self):
        self.at('kosong.pdf', formulir())
        hasil = teraju('periksa', self.at('kosong.pdf'))
        self.assertEqual((hasil.kode, hasil.keluar), (1, 'PDF ini tidak bertanda tangan elektronik.\n'))
        self.assertEqual(teraju('periksa', '--json', self.at('kosong.pdf')).json['putusan'], 'tanpa_tanda_tangan')
        hasil = teraju('periksa', self.at('x.txt', b'halo'))
        self.assertEqual(hasil.kode, 2)
        self.assertIn('bukan PDF', hasil.galat)
        self.assertEqual(teraju('periksa', self.at('tidak-ada.pdf')).kode, 2)
        self.at('junk.pdf', formulir() + b'tambahan')
        self.assertIn('setelah akhir berkas', teraju('periksa', self.at('junk.pdf')).galat)
        hasil = teraju('periksa', self.at('kosong.pdf'), '--akar', self.at('x.txt'), '--crl', self.at('x.txt'))
        self.assertEqual((hasil.kode, hasil.galat.count('galat:')), (2, 2))


class Halaman(Bertanda, unittest.TestCase):
    """The same judge behind the public page /periksa of a running office."""

    def test_a_visitor_hands_in_a_file_and_reads_the_verdict(self):
        self.signer()
        latihan(os.path.dirname(self.at('kantor.db')))
        server = subprocess.Popen([PROGRAM, 'serve', '--db', 'sqlite:' + self.at('kantor.db'), '--port', '0', '--latihan', '--tanpa-sertifikat', '--akar', self.at('akar.pem'),
                                   '--crl', self.at('crl.pem')], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.addCleanup(server.stdout.close)
        self.addCleanup(server.wait, 30)
        self.addCleanup(server.send_signal, signal.SIGTERM)
        port = int(re.search(r'127\.0\.0\.1:(\d+)', server.stdout.readline())[1])

        def ask(way, body=None, kind=''):
            with contextlib.closing(http.client.HTTPConnection('127.0.0.1', port, timeout=30)) as link:
                link.request('POST' if body else 'GET', way, body, {'content-type': kind} if body else {})
                answer = link.getresponse()
                return answer.status, answer.read().decode()

        def hand_in(pdf):
            body = (b'--x\r\ncontent-disposition: form-data; name="berkas"; filename="a.pdf"\r\ncontent-type: application/pdf\r\n\r\n'
                    + pdf + b'\r\n--x--\r\n')
            return ask('/periksa', body, 'multipart/form-data; boundary=x')

        self.assertIn('Berkas PDF', ask('/periksa')[1])
        good = self.signed(formulir())
        status, page = hand_in(good)
        self.assertEqual(status, 200)
        self.assertIn('Sekar Fiktif, S.E.', page)
        changed = bytearray(good)
        changed[good.index(b'0 0 1 rg')] = ord('1')
        self.assertIn('TIDAK sah', hand_in(bytes(changed))[1])
        self.assertEqual(hand_in(b'halo')[0], 422)
        self.assertIn('SHA-256', ask('/v/luring.html')[1])  # the office's own key: none was announced
        self.assertEqual(os.listdir(self.at('sementara')) if os.path.isdir(self.at('sementara')) else [], [])  # nothing is kept


if __name__ == '__main__':
    unittest.main()
