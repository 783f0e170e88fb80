"""teraju arsip: packages and proofs read back by a second writer of docs/formats/arsip-paket.md and arsip-merkle.md, in another language."""
import hashlib, io, json, os, shutil, sqlite3, subprocess, unittest, zipfile
from alat import *

DEKLARASI = b'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'


def sidik(data):
    return hashlib.sha256(data).hexdigest()


def manifes(files):
    return ''.join(f'{sidik(data)}  {name}\n' for name, data in sorted(files.items())).encode()


def bag(data, folder='paket', info=b'Source-Organization: Kantor Lain\n', ubah=lambda files: files):
    tags = {'bagit.txt': DEKLARASI, 'bag-info.txt': info, 'manifest-sha256.txt': manifes(data)}
    tags['tagmanifest-sha256.txt'] = manifes(tags)
    files = ubah({**tags, **data})
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED) as z:
        for name, isi in files.items():
            z.writestr(f'{folder}/{name}', isi)
    return out.getvalue()


def buka(path):
    """A bag of the program's, proved here: name -> bytes of what is under data/."""
    with zipfile.ZipFile(path) as z:
        files = {name: z.read(name) for name in z.namelist()}
    top = {name.split('/')[0] for name in files}
    assert len(top) == 1, top
    files = {name.split('/', 1)[1]: data for name, data in files.items()}
    assert files['bagit.txt'] == DEKLARASI
    for manifest, mine in (('manifest-sha256.txt', lambda n: n.startswith('data/')), ('tagmanifest-sha256.txt', lambda n: not n.startswith('data/'))):
        lines = dict(reversed(line.split('  ', 1)) for line in files[manifest].decode().splitlines())
        for name, data in files.items():
            if mine(name) and name != 'tagmanifest-sha256.txt':
                assert lines.pop(name) == sidik(data), name
        assert not lines, lines
    info = dict(line.split(': ', 1) for line in files['bag-info.txt'].decode().splitlines())
    data = {name: isi for name, isi in files.items() if name.startswith('data/')}
    assert info['Payload-Oxum'] == f'{sum(map(len, data.values()))}.{len(data)}'
    return data, info


def daun(nomor, pada, nip, judul, isi):
    text = f'teraju-arsip 1\nnomor {nomor}\npada {pada}\nnip {nip}\njudul {judul}\n'
    text += ''.join(f'isi {n} {peran} {sum_} {size}\n' for n, peran, sum_, size in isi)
    return hashlib.sha256(b'\0' + text.encode()).digest()


def akar(leaves):
    if len(leaves) == 1:
        return leaves[0]
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    return hashlib.sha256(b'\1' + akar(leaves[:k]) + akar(leaves[k:])).digest()


class Impor(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def ke(self, name):
        return os.path.join(self.folder.name, name)

    def impor(self, data, *more):
        with open(self.ke('paket.zip'), 'wb') as out:
            out.write(data)
        return teraju('arsip', 'impor', self.ke('paket.zip'), *more)

    def test_a_bag_of_another_hand_is_taken_whole(self):
        hasil = self.impor(bag({'data/a/1.pdf': b'%PDF', 'data/b.txt': b'isi\n'}), '--ke', self.ke('isi'))
        self.assertEqual(hasil.kode, 0, hasil.galat)
        self.assertIn('Source-Organization: Kantor Lain', hasil.keluar)
        with open(self.ke('isi/data/a/1.pdf'), 'rb') as f:
            self.assertEqual(f.read(), b'%PDF')
        self.assertEqual(self.impor(bag({'data/b.txt': b''}), '--ke', self.ke('isi')).kode, 2, 'the folder is there already')

    def test_a_damaged_bag_is_refused_with_every_damage_and_nothing_is_unpacked(self):
        def rusak(files):
            files['data/b.txt'] = b'lain'
            del files['data/a/1.pdf']
            files['data/c'] = b'baru'
            return files
        hasil = self.impor(bag({'data/a/1.pdf': b'%PDF', 'data/b.txt': b'isi\n'}, ubah=rusak), '--ke', self.ke('isi'), '--format', 'json')
        self.assertEqual(hasil.kode, 2)
        places = [t.get('tempat', t.get('place', '')) for t in hasil.json['temuan']] if 'temuan' in hasil.json else hasil.keluar
        for name in ('data/b.txt', 'data/a/1.pdf', 'data/c'):
            self.assertIn(name, str(places))
        self.assertFalse(os.path.exists(self.ke('isi')))
        self.assertFalse(os.path.exists(self.ke('isi.sementara')))

    def test_what_would_leave_its_folder_or_fetch_is_refused(self):
        for evil in ('data/../../lari', '../lari', 'data/..\\lari', 'fetch.txt'):
            def tambah(files):
                files[evil] = b'x'
                return files
            self.assertEqual(self.impor(bag({'data/b.txt': b''}, ubah=tambah), '--ke', self.ke('isi')).kode, 2, evil)
            self.assertFalse(os.path.exists(self.ke('isi')), evil)
            self.assertFalse(os.path.exists(self.ke('../lari')), evil)
        self.assertEqual(self.impor(b'PK bukan').kode, 2)
        self.assertEqual(self.impor(bag({'data/b.txt': b'isi'})[:-30]).kode, 2)


class Kantor(unittest.TestCase):
    """An office with two records whose leaves were made here."""
    @classmethod
    def setUpClass(cls):
        cls.asal = tempfile.TemporaryDirectory()
        latihan(cls.asal.name)
        cls.jalankan(os.path.join(cls.asal.name, 'kantor.db'), lambda server: None)
        with sqlite3.connect(os.path.join(cls.asal.name, 'kantor.db')) as c:
            for (table,) in c.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'arsip%'").fetchall():
                c.execute(f'DELETE FROM {table}')  # what the training office has kept
        c.close()  # writes it into the file that is copied

    @classmethod
    def tearDownClass(cls):
        cls.asal.cleanup()

    @staticmethod
    def jalankan(db, lihat):
        server = subprocess.Popen([PROGRAM, 'serve', '--latihan', '--tanpa-sertifikat', '--db', 'sqlite:' + db, '--port', '0', '--tanpa-surel'], stdout=subprocess.PIPE,
                                  stderr=subprocess.PIPE, text=True)
        try:
            assert 'melayani' in server.stdout.readline()
            return lihat(server)
        finally:
            server.terminate()
            server.communicate(timeout=60)

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.db = os.path.join(self.folder.name, 'kantor.db')
        shutil.copy(os.path.join(self.asal.name, 'kantor.db'), self.db)
        self.daun = []
        with sqlite3.connect(self.db) as c:
            rows = c.execute("SELECT b.berkas_id, p.pegawai_id, p.nama, p.nip, d.nomor, d.naskah FROM berkas b JOIN pegawai p "
                             "ON p.pegawai_id = b.pegawai_id JOIN dokumen d ON d.berkas_id = b.berkas_id AND d.jenis = 'isi' "
                             "AND d.nomor = b.isi WHERE b.keadaan = 'selesai' ORDER BY b.berkas_id LIMIT 2").fetchall()
            self.assertEqual(len(rows), 2)
            for nomor, (berkas, pegawai, nama, nip, dok, naskah) in enumerate(rows, 1):
                data = naskah.encode()
                judul = f'Penilaian prestasi kerja 2025, {nama}'
                leaf = daun(nomor, 1_768_000_000, nip, judul, [(1, 'formulir', sidik(data), len(data))])
                self.daun.append(leaf)
                c.execute("INSERT INTO arsip VALUES (1, ?, 'penilaian', ?, 0, ?, ?, ?, ?, 0, '', 2025, '2025-01-01', '2025-12-31', 'terbatas', "
                          "'asli', 'elektronik', '', 1, '', 1768000000, 0, ?, ' ', 0, 0)", (nomor, berkas, judul, pegawai, nama, nip, leaf.hex()))
                c.execute("INSERT INTO arsip_isi VALUES (1, ?, 1, 'formulir', 'formulir.json', ?, ?, 'application/json', ?)",
                          (nomor, sidik(data), len(data), dok))

    def arsip(self, word, *more):
        return teraju('arsip', word, '--db', 'sqlite:' + self.db, *more, waktu=120)

    def ubah(self, *statement):
        with sqlite3.connect(self.db) as c:
            c.execute(*statement)

    def test_periksa_finds_the_root_that_was_worked_out_here(self):
        hasil = self.arsip('periksa', '--format', 'json')
        self.assertEqual(hasil.kode, 0, hasil.keluar + hasil.galat)
        self.assertEqual(hasil.json['akar'], akar(self.daun).hex())
        self.assertEqual((hasil.json['arsip'], hasil.json['berkas']), (2, 2))

    def test_periksa_names_what_was_changed_behind_its_back(self):
        self.ubah("UPDATE dokumen SET naskah = naskah || ' ' WHERE jenis = 'isi' AND berkas_id = (SELECT berkas_id FROM arsip WHERE arsip_id = 2)")
        hasil = self.arsip('periksa', '--format', 'json')
        self.assertEqual(hasil.kode, 1)
        self.assertEqual([(r['arsip'], r['jenis']) for r in hasil.json['rusak']], [(2, 'berubah')])
        self.ubah("UPDATE arsip SET judul = 'Lain' WHERE arsip_id = 1")
        self.assertEqual([(r['arsip'], r['isi']) for r in self.arsip('periksa', '--format', 'json').json['rusak']], [(1, 0), (2, 1)])
        self.assertIn('Arsip rusak', self.arsip('periksa', '--catat').keluar)
        with sqlite3.connect(self.db) as c:
            self.assertEqual(c.execute("SELECT count(*) FROM arsip_rusak").fetchone()[0], 2)
        self.assertEqual(teraju('jurnal', 'periksa', '--db', 'sqlite:' + self.db).kode, 0)

    def test_the_server_checks_by_itself_when_its_schedule_says_so(self):
        def sampai(server):
            for line in server.stderr:
                if 'keutuhan' in line:
                    return line
        self.assertIn('2', self.jalankan(self.db, sampai))
        with sqlite3.connect(self.db) as c:
            self.assertEqual(c.execute('SELECT arsip, berkas, oleh_id FROM arsip_utuh').fetchall(), [(2, 2, 0)])

    def test_what_is_exported_is_proved_here_and_taken_back(self):
        paket = os.path.join(self.folder.name, 'arsip-2025.zip')
        hasil = self.arsip('ekspor', '--tahun', '2025', '-o', paket)
        self.assertEqual(hasil.kode, 0, hasil.galat)
        data, info = buka(paket)
        self.assertEqual(info['Teraju-Akar-Arsip'], '2:' + akar(self.daun).hex())
        self.assertEqual(sorted(data), ['data/1/01-formulir.json', 'data/1/arsip.json', 'data/2/01-formulir.json', 'data/2/arsip.json'])
        keterangan = json.loads(data['data/1/arsip.json'])
        self.assertEqual(keterangan['isi'][0]['sidik'], sidik(data['data/1/01-formulir.json']))
        self.assertEqual(keterangan['daun'], self.daun[0].hex())
        self.assertEqual(teraju('arsip', 'impor', paket).kode, 0)
        self.assertEqual(self.arsip('ekspor', '--tahun', '1999', '-o', paket + 'x').kode, 2, 'nothing to take along')

    def test_what_was_lost_is_rebuilt_from_its_package_once(self):
        paket = os.path.join(self.folder.name, 'arsip-2025.zip')
        self.assertEqual(self.arsip('ekspor', '--tahun', '2025', '-o', paket).kode, 0)
        baru = os.path.join(self.folder.name, 'baru.db')
        shutil.copy(os.path.join(self.asal.name, 'kantor.db'), baru)
        masuk = lambda: teraju('arsip', 'impor', paket, '--masukkan', '--db', 'sqlite:' + baru, waktu=120)
        hasil = masuk()
        self.assertEqual(hasil.kode, 0, hasil.galat)
        self.assertIn('2 arsip didaftarkan', hasil.keluar)
        with sqlite3.connect(baru) as c:
            self.assertEqual(c.execute('SELECT nomor, daun FROM arsip_asal ORDER BY arsip_id').fetchall(),
                             [(1, self.daun[0].hex()), (2, self.daun[1].hex())])
            self.assertEqual(c.execute('SELECT count(DISTINCT nomor) FROM arsip_daftar').fetchone()[0], 4)
            rows = c.execute('SELECT arsip_id, pada, nip, judul FROM arsip ORDER BY arsip_id').fetchall()
            isi = c.execute('SELECT arsip_id, nomor, peran, sidik, ukuran FROM arsip_isi ORDER BY arsip_id').fetchall()
        hasil = teraju('arsip', 'periksa', '--format', 'json', '--db', 'sqlite:' + baru)
        self.assertEqual(hasil.kode, 0, hasil.keluar)
        self.assertEqual(hasil.json['akar'], akar([daun(*row, [part[1:] for part in isi if part[0] == row[0]]) for row in rows]).hex())
        hasil = masuk()
        self.assertEqual(hasil.kode, 2)
        self.assertIn('sudah ada di arsip', hasil.keluar + hasil.galat)
        self.assertEqual(teraju('jurnal', 'periksa', '--db', 'sqlite:' + baru).kode, 0)

    def test_a_damaged_record_is_not_exported(self):
        self.ubah("UPDATE dokumen SET naskah = '{}' WHERE jenis = 'isi' AND berkas_id = (SELECT berkas_id FROM arsip WHERE arsip_id = 2)")
        paket = os.path.join(self.folder.name, 'p.zip')
        self.assertEqual(self.arsip('ekspor', '--arsip', '2', '-o', paket).kode, 2)
        self.assertFalse(os.path.exists(paket))
        self.assertEqual(self.arsip('ekspor', '--arsip', '1', '-o', paket).kode, 0)


if __name__ == '__main__':
    unittest.main()
