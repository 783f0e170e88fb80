"""teraju siapkan and teraju jurnal: an office begins, its journal proves itself, every way of altering it is named.

The entries beyond the first three are written here, by docs/formats/jurnal.md alone: this is a second implementation.
"""
import fcntl, hashlib, os, pty, select, shutil, sqlite3, subprocess, unittest
from alat import *

NIP = '199001012015031001'
ISIAN = ('--nama', 'Inspektorat', '--daerah', 'Kabupaten Contoh Raya', '--zona', 'WITA', '--admin-nip', '19900101 201503 1 001',
         '--admin-nama', 'Sekar Fiktif, S.E.')


def sidik(entry, before):
    def field(name, value):
        data = str(value).encode()
        return f'{name}={len(data)}:'.encode() + data + b'\n'
    text = b'teraju-jurnal-1\n' + field('sebelumnya', before)
    for name in ('instansi', 'nomor', 'pada', 'pelaku', 'atas_nama', 'perbuatan', 'objek', 'objek_id', 'alamat', 'permintaan'):
        text += field(name, entry[name])
    for name in ('sebelum', 'sesudah'):
        text += field(name, len(entry[name]))
        for key, value in entry[name]:
            text += field('nama', key) + field('nilai', value)
    return hashlib.sha256(text).hexdigest()


class Siapkan(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.file = os.path.join(self.folder.name, 'kantor.db')
        self.db = 'sqlite:' + self.file

    def rows(self, sql):
        with sqlite3.connect(self.file) as db:
            return db.execute(sql).fetchall()

    def test_an_office_begins_with_its_administrator_and_the_code_is_kept_nowhere(self):
        hasil = teraju('siapkan', '--db', self.db, *ISIAN, '--format', 'json')
        self.assertEqual(hasil.kode, 0, hasil.galat)
        self.assertRegex(hasil.json['kode_sekali'], r'^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$')
        self.assertEqual(self.rows('SELECT nama, daerah, zona, latihan FROM instansi'), [('Inspektorat', 'Kabupaten Contoh Raya', 'WITA', 0)])
        self.assertEqual(self.rows('SELECT nama, gelar_belakang, nip, aktif FROM pegawai'), [('Sekar Fiktif', 'S.E.', NIP, 1)])
        self.assertEqual(self.rows('SELECT peran FROM peran'), [('administrator',)])
        self.assertEqual(self.rows('SELECT nomor, keadaan FROM sop'), [('700/418/2023', 'berlaku')])
        self.assertEqual(self.rows('SELECT perbuatan FROM jurnal WHERE nomor = 1'), [('siapkan_kantor',)])
        self.assertTrue(self.rows('SELECT kode_sekali FROM akun')[0][0].startswith('$argon2id$v=19$m=19456,t=2,p=1$'))
        with open(self.file, 'rb') as f:
            kept = f.read()
        for code in (hasil.json['kode_sekali'], hasil.json['kode_sekali'].replace('-', '')):
            self.assertNotIn(code.encode(), kept)

    def test_whoever_keeps_the_machine_makes_a_new_code(self):
        first = teraju('siapkan', '--db', self.db, *ISIAN, '--format', 'json').json['kode_sekali']
        before = self.rows('SELECT kode_sekali FROM akun')
        hasil = teraju('akun', 'kode', '19900101 201503 1 001', '--db', self.db)
        self.assertEqual(hasil.kode, 0, hasil.galat)
        self.assertRegex(hasil.keluar, r'Kode sekali +[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}\n')
        self.assertNotIn(first, hasil.keluar)
        self.assertNotEqual(self.rows('SELECT kode_sekali FROM akun'), before)
        self.assertEqual(self.rows('SELECT perbuatan, pelaku_id FROM jurnal ORDER BY nomor DESC LIMIT 1'), [('setel_ulang_sandi', 0)])
        hasil = teraju('akun', 'kode', '199302302019022901', '--db', self.db)
        self.assertEqual(hasil.kode, 2)
        self.assertIn('Tidak ada pegawai', hasil.galat)

    def test_a_second_office_is_refused(self):
        self.assertEqual(teraju('siapkan', '--db', self.db, *ISIAN).kode, 0)
        hasil = teraju('siapkan', '--db', self.db, *ISIAN)
        self.assertEqual(hasil.kode, 2)
        self.assertIn('sudah berisi kantor', hasil.galat)
        self.assertEqual(self.rows('SELECT COUNT(*) FROM instansi'), [(1,)])

    def test_all_wrong_answers_are_said_at_once_and_nothing_is_made(self):
        hasil = teraju('siapkan', '--db', self.db, '--zona', 'WIX', '--admin-nip', '199302302019022901')
        self.assertEqual(hasil.kode, 2)
        for word in ('nama:', 'daerah:', 'zona', 'admin_nip', 'admin_nama'):
            self.assertIn(word, hasil.galat)
        self.assertFalse(os.path.exists(self.file))

    def test_an_office_of_training_data_takes_invented_people(self):
        isian = [word.replace('19900101 201503 1 001', '19930230 201902 2 901') for word in ISIAN]
        self.assertEqual(teraju('siapkan', '--db', self.db, *isian).kode, 2)
        self.assertEqual(teraju('siapkan', '--latihan', '--db', self.db, *isian).kode, 0)
        self.assertEqual(self.rows('SELECT latihan FROM instansi'), [(1,)])

    def test_at_a_terminal_it_asks_for_what_is_missing(self):
        master, slave = pty.openpty()
        process = subprocess.Popen([PROGRAM, 'siapkan', '--db', self.db, '--zona', 'WITA'], stdin=slave, stdout=slave, stderr=slave)
        os.close(slave)
        seen = b''
        answers = [(b'Nama kantor', 'Inspektorat'), (b'Daerah', 'Kabupaten Contoh Raya'), (b'NIP administrator', NIP),
                   (b'Nama administrator', 'Sekar Fiktif, S.E.'), (b'Alamat Teraju', '')]
        try:
            while True:
                if not select.select([master], [], [], 60)[0]:
                    self.fail(seen.decode())
                try:
                    more = os.read(master, 4096)
                except OSError:  # the other end is closed
                    break
                if not more:
                    break
                seen += more
                if answers and seen.rstrip().endswith(b':') and answers[0][0] in seen:
                    os.write(master, answers.pop(0)[1].encode() + b'\n')
        finally:
            os.close(master)
            kode = process.wait(60)
        self.assertEqual(kode, 0, seen.decode())
        self.assertEqual(answers, [], 'every question was asked')
        self.assertIn(b'Kode sekali', seen)
        self.assertNotIn(b'Zona waktu:', seen)


class Jurnal(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.asli = os.path.join(cls.folder.name, 'asli.db')
        hasil = teraju('siapkan', '--db', 'sqlite:' + cls.asli, *ISIAN)
        assert hasil.kode == 0, hasil.galat
        db = sqlite3.connect(cls.asli)
        nomor, before = db.execute('SELECT nomor, sidik FROM jurnal_kepala').fetchone()
        assert nomor == 3
        for nomor in range(4, 11):
            entry = dict(instansi=1, nomor=nomor, pada=1795392000 + nomor, pelaku=1, atas_nama=0, perbuatan='ubah_pengaturan', objek='pengaturan', objek_id=0,
                         alamat='192.0.2.1', permintaan=f'p{nomor}', sebelum=[['nama', 'é "lama"']], sesudah=[['nama', f'baru\n{nomor}']])
            own = sidik(entry, before)
            db.execute('INSERT INTO jurnal (instansi_id, nomor, pada, pelaku_id, atas_nama_id, perbuatan, objek, objek_id, alamat, permintaan, sebelum, sesudah, '
                       'sebelumnya, sidik) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)',
                       (1, nomor, entry['pada'], 1, 0, entry['perbuatan'], 'pengaturan', 0, entry['alamat'], entry['permintaan'],
                        json.dumps(entry['sebelum']), json.dumps(entry['sesudah']), before, own))
            db.execute('UPDATE jurnal_kepala SET nomor = ?, sidik = ?', (nomor, own))
            before = own
        db.commit()
        db.execute('PRAGMA wal_checkpoint(TRUNCATE)')
        db.close()
        cls.kepala = f'10:{before}'

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def salinan(self, *sql):
        """A copy of the journal with these statements run over it."""
        path = os.path.join(self.folder.name, self.id().rsplit('.', 1)[1] + '.db')
        shutil.copy(self.asli, path)
        db = sqlite3.connect(path)
        for statement in sql:
            db.execute(statement)
        db.commit()
        db.close()
        return 'sqlite:' + path

    def patah(self, db, *words):
        hasil = teraju('jurnal', 'periksa', '--db', db, '--format', 'json', *words)
        if hasil.kode == 0:
            self.assertTrue(hasil.json['utuh'])
            return None
        self.assertEqual(hasil.kode, 1, hasil.galat)
        self.assertFalse(hasil.json['utuh'])
        return hasil.json['patah']['jenis'], hasil.json['patah']['nomor']

    def test_entries_made_by_the_manual_alone_continue_the_chain(self):
        self.assertIsNone(self.patah(self.salinan()))
        hasil = teraju('jurnal', 'periksa', '--db', self.salinan(), '--kepala', self.kepala)
        self.assertEqual(hasil.kode, 0)
        self.assertIn('Jurnal utuh: 10 entri', hasil.keluar)
        self.assertEqual(teraju('jurnal', 'kepala', '--db', self.salinan()).keluar, self.kepala + '\n')

    def test_every_column_that_is_altered_breaks_the_entry(self):
        for column, value in (('pada', 'pada + 1'), ('pelaku_id', '2'), ('atas_nama_id', '2'), ('perbuatan', "'masuk'"), ('objek', "''"), ('objek_id', '9'),
                              ('alamat', "'192.0.2.2'"), ('permintaan', "'p0'"), ('sebelum', "'[]'"), ('sesudah', "'[[\"nama\",\"lain\"]]'"),
                              ('sebelumnya', 'sidik'), ('sidik', 'sebelumnya')):
            with self.subTest(column):
                self.assertEqual(self.patah(self.salinan(f'UPDATE jurnal SET {column} = {value} WHERE nomor = 6')), ('isi_berubah', 6))

    def test_removed_exchanged_inserted_and_cut_off_entries_are_named(self):
        swap = ('UPDATE jurnal SET nomor = 99 WHERE nomor = 5', 'UPDATE jurnal SET nomor = 5 WHERE nomor = 7', 'UPDATE jurnal SET nomor = 7 WHERE nomor = 99')
        columns = 'instansi_id, pada, pelaku_id, atas_nama_id, perbuatan, objek, objek_id, alamat, permintaan, sebelum, sesudah, sebelumnya, sidik'
        for sql, expected in (
                (('DELETE FROM jurnal WHERE nomor = 6',), ('hilang', 6)),
                (('DELETE FROM jurnal WHERE nomor = 1',), ('hilang', 1)),
                (('DELETE FROM jurnal WHERE nomor = 6', 'UPDATE jurnal SET nomor = nomor - 1 WHERE nomor > 6'), ('tertukar', 6)),
                (swap, ('tertukar', 5)),
                ((f'INSERT INTO jurnal (nomor, {columns}) SELECT 11, {columns} FROM jurnal WHERE nomor = 6',), ('tertukar', 11)),
                (('DELETE FROM jurnal WHERE nomor > 8',), ('terpotong', 9)),
                (('UPDATE jurnal_kepala SET nomor = 9',), ('tanpa_kepala', 10))):
            with self.subTest(sql[0]):
                self.assertEqual(self.patah(self.salinan(*sql)), expected)

    def test_a_head_from_outside_finds_what_a_forged_head_hides(self):
        db = self.salinan('DELETE FROM jurnal WHERE nomor > 8', 'UPDATE jurnal_kepala SET nomor = 8, sidik = (SELECT sidik FROM jurnal WHERE nomor = 8)')
        self.assertIsNone(self.patah(db))
        self.assertEqual(self.patah(db, '--kepala', self.kepala), ('terpotong', 9))
        self.assertEqual(self.patah(self.salinan(), '--kepala', '8:' + 64 * '0'), ('kepala_lain', 8))

    def test_the_sentence_names_the_entry_and_what_still_holds(self):
        hasil = teraju('jurnal', 'periksa', '--db', self.salinan("UPDATE jurnal SET alamat = '' WHERE nomor = 6"))
        self.assertEqual(hasil.kode, 1)
        self.assertIn('Entri 6 diubah setelah ditulis', hasil.galat)
        self.assertIn('entri 1 sampai 5', hasil.keluar)

    def test_a_copy_proves_itself_without_the_database(self):
        salinan = teraju('jurnal', 'tulis', '--db', self.salinan()).keluar
        lines = salinan.splitlines(keepends=True)
        self.assertEqual(len(lines), 10)
        for before, line in zip([None, *lines], lines):
            entry = json.loads(line)
            self.assertEqual(entry['sidik'], sidik(entry, entry['sebelumnya']))
            self.assertEqual(entry['sebelumnya'], json.loads(before)['sidik'] if before else 64 * '0')

        def periksa(text, *words):
            return teraju('jurnal', 'periksa', '--berkas', '-', '--format', 'json', *words, masukan=text)
        self.assertEqual(periksa(salinan, '--kepala', self.kepala).kode, 0)
        self.assertEqual(periksa(''.join(lines[:7] + lines[8:])).json['patah'], {'jenis': 'hilang', 'nomor': 8, 'lain': 9,
                         'pesan': 'Entri 8 tidak ada; yang berikutnya entri 9. Entri di antaranya dihapus.'})
        self.assertEqual(periksa(''.join(lines[:9]), '--kepala', self.kepala).json['patah']['jenis'], 'terpotong')
        self.assertEqual(periksa(salinan.replace('"p6"', '"p7"')).json['patah']['nomor'], 6)

    def test_that_a_copy_went_out_is_an_entry_after_it(self):
        db = self.salinan()
        first = teraju('jurnal', 'tulis', '--db', db)
        self.assertEqual((first.kode, first.galat), (0, ''))
        lines = teraju('jurnal', 'tulis', '--db', db).keluar.splitlines()
        self.assertEqual(lines[:10], first.keluar.splitlines())
        entry = json.loads(lines[10])
        self.assertEqual((entry['perbuatan'], entry['pelaku']), ('ekspor_jurnal', 0))
        self.assertEqual(entry['sesudah'], [['sampai entri', '10'], ['sidik', json.loads(lines[9])['sidik']]])

    def test_a_copy_that_cannot_be_entered_says_so(self):
        db = self.salinan()
        with open(db.removeprefix('sqlite:') + '.penulis', 'a') as taken:  # as the server holds it
            fcntl.flock(taken, fcntl.LOCK_EX)
            hasil = teraju('jurnal', 'tulis', '--db', db)
        self.assertEqual((hasil.kode, len(hasil.keluar.splitlines())), (0, 10))
        self.assertIn('tidak tercatat dalam jurnal', hasil.galat)
        self.assertEqual(teraju('jurnal', 'kepala', '--db', db).keluar, self.kepala + '\n')

    def test_what_is_no_journal_exits_with_2(self):
        for hasil in (teraju('jurnal', 'periksa', '--berkas', '-', masukan='{}\n'), teraju('jurnal', 'periksa', '--berkas', '-', masukan='x' * 2_000_000),
                      teraju('jurnal', 'periksa', '--berkas', os.path.join(self.folder.name, 'tidak-ada')),
                      teraju('jurnal', 'periksa', '--db', self.salinan(), '--kepala', '10'), teraju('jurnal', 'periksa', '--db', 'sqlite:' + self.folder.name + '/x.db'),
                      teraju('jurnal', 'kepala', '--db', self.salinan(), '--instansi', '7'), teraju('jurnal')):
            self.assertEqual(hasil.kode, 2, hasil.keluar)
            self.assertIn('galat:', hasil.galat)
        self.assertFalse(os.path.exists(os.path.join(self.folder.name, 'x.db')))


if __name__ == '__main__':
    unittest.main()
