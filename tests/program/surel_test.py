"""Digests by e-mail as a mail server meets them: a small SMTP server in the test, with and without STARTTLS and password."""
import base64, csv, datetime, email, email.policy, os, re, shutil, socketserver, ssl, subprocess, tempfile, threading, unittest
from alat import *
from serve_test import Layanan


class Percakapan(socketserver.StreamRequestHandler):
    """What one client says, by RFC 5321; strict about line ends."""

    def katakan(self, teks):
        self.wfile.write(teks.encode() + b'\r\n')

    def dengar(self):
        baris = self.rfile.readline()
        if baris and not baris.endswith(b'\r\n'):
            self.server.cacat.append(baris)
        return baris[:-2].decode()

    def finish(self):
        super().finish()
        if isinstance(self.request, ssl.SSLSocket):
            self.request.close()

    def handle(self):
        server = self.server
        aman, masuk, dari, kepada = False, server.sandi is None, None, []
        self.katakan('220 uji ESMTP')
        while True:
            baris = self.dengar()
            kata = baris.upper()
            if not baris:
                return
            if kata.startswith('EHLO'):
                self.katakan('250-uji')
                if server.konteks and not aman:
                    self.katakan('250-STARTTLS')
                if server.sandi and (aman or not server.konteks):
                    self.katakan('250-AUTH PLAIN')
                self.katakan('250 8BITMIME')
            elif kata == 'STARTTLS' and server.konteks:
                self.katakan('220 silakan')
                self.request = server.konteks.wrap_socket(self.request, server_side=True)
                self.rfile, self.wfile, aman = self.request.makefile('rb'), self.request.makefile('wb', 0), True
            elif kata.startswith('AUTH PLAIN'):
                isi = baris[10:].strip()
                if not isi:
                    self.katakan('334 ')
                    isi = self.dengar()
                masuk = base64.b64decode(isi).split(b'\0')[1:] == [b'teraju', server.sandi.encode()]
                self.katakan('235 baik' if masuk else '535 sandi salah')
            elif kata.startswith('MAIL FROM'):
                dari = baris
                self.katakan('250 baik' if masuk else '530 masuk dahulu')
            elif kata.startswith('RCPT TO'):
                alamat = re.search('<(.*?)>', baris)[1]
                if server.menolak(alamat):
                    self.katakan('451 nanti saja')
                else:
                    kepada.append(alamat)
                    self.katakan('250 baik')
            elif kata == 'DATA':
                self.katakan('354 silakan')
                isi = b''
                while True:
                    baris = self.rfile.readline()
                    if not baris.endswith(b'\r\n'):
                        server.cacat.append(baris)
                    if baris == b'.\r\n' or not baris:
                        break
                    isi += baris[1:] if baris.startswith(b'..') else baris
                server.terima.append((aman, dari, kepada, isi))
                kepada = []
                self.katakan('250 baik')
            elif kata == 'QUIT':
                self.katakan('221 sampai jumpa')
                return
            elif kata == 'RSET':
                self.katakan('250 baik')
            else:
                self.katakan('502 tidak dikenal')


class ServerSurel(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, konteks=None, sandi=None):
        super().__init__(('127.0.0.1', 0), Percakapan)
        self.konteks, self.sandi, self.terima, self.cacat, self.menolak = konteks, sandi, [], [], lambda alamat: False
        self.port = self.server_address[1]
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def handle_error(self, request, client_address):  # a client that hangs up is the client's matter
        pass


def hari_kerja():
    """A day after today on which the office works: the training data begin today, whenever that is."""
    besok = datetime.date.today() + datetime.timedelta(days=1)
    hasil = teraju('kalender', 'tenggat', '--mulai', f'{besok}T08:00', '--hari-kerja', '1', '--format', 'json')
    if hasil.kode == 0:
        return hasil.json['tenggat'][:10]
    while besok.weekday() > 4:  # a year whose holidays are not known yet
        besok += datetime.timedelta(days=1)
    return str(besok)


HARI = hari_kerja()
PAGI = HARI + 'T07:30'
MINGGU = str(datetime.date.fromisoformat(HARI) + datetime.timedelta(days=6 - datetime.date.fromisoformat(HARI).weekday()))


class Surel(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.asal = tempfile.mkdtemp(prefix='teraju-surel-')
        cls.addClassCleanup(shutil.rmtree, cls.asal, True)
        latihan(cls.asal)
        if os.path.exists(os.path.join(cls.asal, 'kantor.db')):
            return  # made with its reminders
        layanan = Layanan(os.path.join(cls.asal, 'kantor.db'), '--latihan', '--tanpa-sertifikat', '--tanpa-surel')
        try:  # by itself the server reminds everybody who has no plan of the year
            while '"pengingat"' not in (baris := layanan.proses.stderr.readline()):
                assert baris, 'the server made no reminders'
        finally:
            layanan.tutup()

    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix='teraju-surel-')
        self.addCleanup(shutil.rmtree, self.folder, True)
        for nama in os.listdir(self.asal):
            sumber = os.path.join(self.asal, nama)
            salin = shutil.copytree if os.path.isdir(sumber) else shutil.copy
            salin(sumber, os.path.join(self.folder, nama))
        self.db = 'sqlite:' + os.path.join(self.folder, 'kantor.db')
        self.lingkungan = {}

    def server(self, *rincian):
        server = ServerSurel(*rincian)
        self.addCleanup(lambda: (server.shutdown(), server.server_close()))
        return server

    def atur(self, port, pengamanan='tanpa', pengguna=''):
        """By the page of settings, as an administrator does it."""
        layanan = Layanan(self.db[7:], '--tanpa-surel')
        try:
            kue = layanan.masuk('Bayu Khayali')
            _, _, halaman = layanan.minta('/pengaturan', kepala={'cookie': kue})
            isian = dict(re.findall(r'<input[^>]* name="([a-z_0-9]+)"[^>]* value="([^"]*)"', halaman))
            for pilih, isi in re.findall(r'<select[^>]* name="([a-z_0-9]+)"[^>]*>(.*?)</select>', halaman, re.S):
                isian[pilih] = re.search(r'value="([^"]*)" selected', isi)[1]
            for nama in ('nama', 'daerah', 'zona', 'sesi', 'csrf', 'kunci', 'wajib_faktor_kedua'):
                isian.pop(nama, None)
            isian.update(surel_server='127.0.0.1', surel_port=str(port), surel_pengamanan=pengamanan, surel_pengguna=pengguna,
                         surel_dari='teraju@contoh.example', surel_alamat='https://teraju.contoh.example')
            status, kepala, isi = layanan.kirim('/pengaturan', kue, **isian)('/pengaturan')
            self.assertEqual((status, kepala.get('location')), (303, '/pengaturan?sudah=simpan'), isi)
        finally:
            layanan.tutup()

    def kirim(self, *words, pada=PAGI):
        lama = dict(os.environ)
        os.environ.update(self.lingkungan)
        try:
            return teraju('surel', 'kirim', '--db', self.db, '--pada', pada, *words)
        finally:
            os.environ.clear()
            os.environ.update(lama)

    def sertifikat(self):
        berkas = [os.path.join(self.folder, nama) for nama in ('surel.pem', 'surel.kunci')]
        subprocess.run(['openssl', 'req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=127.0.0.1', '-addext',
                        'subjectAltName=IP:127.0.0.1', '-out', berkas[0], '-keyout', berkas[1]], check=True, capture_output=True)
        konteks = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        konteks.load_cert_chain(*berkas)
        return konteks, berkas[0]

    def test_each_person_gets_one_letter_a_day_well_made_and_naming_nobody(self):
        server = self.server()
        self.atur(server.port)
        hasil = self.kirim()
        self.assertEqual(hasil.kode, 0, hasil.galat + hasil.keluar)
        self.assertGreater(len(server.terima), 10)
        self.assertEqual(server.cacat, [])
        kepada = [alamat for _, _, semua, _ in server.terima for alamat in semua]
        self.assertEqual(len(kepada), len(set(kepada)))
        with open('examples/kantor-contoh.csv', encoding='utf-8') as berkas:
            nama = [orang['nama'] for orang in csv.DictReader(berkas, delimiter=';')]
        for aman, dari, semua, isi in server.terima:
            self.assertEqual(len(semua), 1)
            self.assertIn('<teraju@contoh.example>', dari)
            self.assertTrue(all(len(baris) <= 998 and max(baris, default=0) < 128 for baris in isi.split(b'\r\n')))
            surat = email.message_from_bytes(isi, policy=email.policy.default)
            self.assertEqual(surat.defects, [])
            self.assertEqual(surat['to'].addresses[0].addr_spec, semua[0])
            self.assertRegex(surat['subject'], r'^Teraju: \d+ tugas menunggu')
            self.assertEqual(surat['date'].datetime.isoformat(), HARI + 'T07:30:00+08:00')
            self.assertEqual(surat.get_content_type(), 'text/plain')
            teks = surat.get_content()
            self.assertIn('https://teraju.contoh.example', teks)
            self.assertIn('/akun/surel', teks)
            for orang in nama:
                self.assertNotIn(orang, teks)
        banyak = len(server.terima)
        self.assertIn(f'{banyak} surel terkirim', hasil.keluar)
        lagi = self.kirim()
        self.assertEqual((lagi.kode, len(server.terima)), (0, banyak))

    def test_looking_sends_nothing_and_may_be_done_beside_the_server(self):
        server = self.server()
        self.atur(server.port)
        layanan = Layanan(self.db[7:], '--tanpa-surel')
        self.addCleanup(layanan.tutup)
        hasil = self.kirim('--coba')
        self.assertEqual(hasil.kode, 0, hasil.galat)
        self.assertIn('Perihal Teraju: ', hasil.keluar)
        self.assertEqual(server.terima, [])

    def test_starttls_with_a_password_is_kept_to(self):
        konteks, ca = self.sertifikat()
        server = self.server(konteks, 'rahasia sekali')
        self.atur(server.port, 'starttls', 'teraju')
        tanpa = self.kirim()  # the certificate is nobody's that this machine knows
        self.assertEqual((tanpa.kode, server.terima), (1, []))
        self.lingkungan = {'TERAJU_SUREL_CA': ca, 'TERAJU_SUREL_SANDI': 'salah'}
        self.assertEqual((self.kirim(pada=HARI + 'T09:30').kode, server.terima), (1, []))
        sandi = os.path.join(self.folder, 'sandi')
        with open(sandi, 'w') as berkas:
            berkas.write('rahasia sekali\n')
        self.lingkungan = {'TERAJU_SUREL_CA': ca, 'TERAJU_SUREL_SANDI_BERKAS': sandi}
        hasil = self.kirim(pada=HARI + 'T11:30')
        self.assertEqual(hasil.kode, 0, hasil.keluar + hasil.galat)
        self.assertGreater(len(server.terima), 10)
        self.assertTrue(all(aman for aman, *_ in server.terima))

    def test_a_server_without_tls_gets_no_letter_where_tls_is_set(self):
        server = self.server()
        self.atur(server.port, 'starttls')
        self.assertEqual((self.kirim().kode, server.terima), (1, []))

    def test_what_was_refused_is_kept_shown_and_sent_later_once(self):
        server = self.server()
        self.atur(server.port)
        server.menolak = lambda alamat: alamat.startswith('wulan')
        hasil = self.kirim()
        self.assertEqual(hasil.kode, 1)
        self.assertIn('1 gagal', hasil.keluar)
        layanan = Layanan(self.db[7:], '--tanpa-surel')
        kue = layanan.masuk('Bayu Khayali')
        _, _, halaman = layanan.minta('/pengaturan', kepala={'cookie': kue})
        layanan.tutup()
        self.assertIn('Belum terkirim: 1 pegawai', halaman)
        self.assertIn('Wulan Percontohan', halaman)
        banyak, server.menolak = len(server.terima), lambda alamat: False
        self.assertEqual(self.kirim(pada=HARI + 'T10:30').kode, 0)
        self.assertEqual(len(server.terima), banyak + 1)
        self.assertTrue(server.terima[-1][2][0].startswith('wulan'))
        self.assertEqual(self.kirim(pada=HARI + 'T10:45').kode, 0)
        self.assertEqual(len(server.terima), banyak + 1)

    def test_nothing_goes_out_on_a_day_off(self):
        server = self.server()
        self.atur(server.port)
        self.assertEqual(self.kirim(pada=MINGGU + 'T08:00').kode, 0)
        self.assertEqual(server.terima, [])

    def test_the_password_stands_in_no_file_of_the_office(self):
        konteks, ca = self.sertifikat()
        server = self.server(konteks, 'kata-yang-dicari')
        self.atur(server.port, 'starttls', 'teraju')
        self.lingkungan = {'TERAJU_SUREL_CA': ca, 'TERAJU_SUREL_SANDI': 'kata-yang-dicari'}
        self.assertEqual(self.kirim().kode, 0)
        for folder, _, berkas in os.walk(self.folder):
            for nama in berkas:
                with open(os.path.join(folder, nama), 'rb') as isi:
                    self.assertNotIn(b'kata-yang-dicari', isi.read(), nama)


if __name__ == '__main__':
    unittest.main()
