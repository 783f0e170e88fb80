"""teraju cetak: forms of a form file as PDF. What stands on the paper is read back by pdftotext, an outside program, and compared figure by
figure with what `teraju nilai` says of the same form."""
import hashlib, json, os, re, sqlite3, subprocess, unittest
from alat import *

CONTOH = ('examples/sekar-2019.json', 'examples/teguh-2019.json')
SEMUA = ('I-a', 'I-c', 'I-d', 'I-e', 'I-g', 'I-i', 'uraian')


def teks(pdf, layout=True):
    return subprocess.run(['pdftotext', *(['-layout'] if layout else []), pdf, '-'], check=True, capture_output=True, text=True).stdout


def indonesia(angka):
    whole, cents = angka.split('.')
    return re.sub(r'(?<=\d)(?=(\d{3})+$)', '.', whole).replace('-', '−') + ',' + cents


class Cetak(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def ke(self, name):
        return os.path.join(self.folder.name, name)

    def cetak(self, source, form, *more):
        pdf = self.ke(f'{form}.pdf')
        hasil = teraju('cetak', source, '--formulir', form, '-o', pdf, '--timpa', *more)
        self.assertEqual(hasil.kode, 0, hasil.galat)
        return pdf

    def test_every_figure_on_form_ig_is_the_weighed_one(self):
        for source in CONTOH:
            nilai = teraju('nilai', source, '--format', 'json').json
            isi = teks(self.cetak(source, 'I-g'))
            self.assertIn('PENILAIAN PRESTASI KERJA', isi)
            self.assertRegex(isi, re.escape(indonesia(nilai['skp']['nilai'])) + r' × 60%')
            rata = nilai['perilaku']['rata_rata']
            self.assertRegex(isi, r'Nilai rata-rata\s+' + re.escape(indonesia(rata['nilai'])) + r'\s+\(' + rata['sebutan'] + r'\)')
            self.assertRegex(isi, re.escape(indonesia(rata['nilai'])) + r' × 40%')
            self.assertRegex(isi, r'NILAI PRESTASI KERJA\s+' + re.escape(indonesia(nilai['prestasi_kerja']['nilai'])))
            self.assertIn(f"({nilai['prestasi_kerja']['sebutan']})", isi)

    def test_every_row_of_form_ie_has_its_weighed_figures(self):
        for source in CONTOH:
            nilai = teraju('nilai', source, '--format', 'json').json
            isi = teks(self.cetak(source, 'I-e'))
            found = [line.split()[-2:] for line in isi.splitlines() if re.match(r'\s*\d+\s+\S.*\d,\d\d\s+\S*\d,\d\d$', line)]
            self.assertEqual(found, [[indonesia(k['penghitungan']['nilai']), indonesia(k['capaian']['nilai'])] for k in nilai['kegiatan']])
            self.assertRegex(isi, r'Nilai Capaian SKP\s+' + re.escape(indonesia(nilai['skp']['nilai'])))

    def test_the_derivation_on_paper_is_the_derivation_of_the_program(self):
        nilai = teraju('nilai', CONTOH[0], '--format', 'json').json
        isi = ' '.join(teks(self.cetak(CONTOH[0], 'uraian'), layout=False).split())
        for langkah in nilai['uraian']:
            self.assertIn(langkah['hasil'], isi)

    def test_every_form_passes_the_outside_checks_and_is_the_same_each_time(self):
        for form in SEMUA:
            pdf = self.cetak(CONTOH[1], form)
            qpdf = subprocess.run(['qpdf', '--check', pdf], capture_output=True, text=True)
            self.assertEqual(qpdf.returncode, 0, qpdf.stdout + qpdf.stderr)
            fonts = subprocess.run(['pdffonts', pdf], check=True, capture_output=True, text=True).stdout.splitlines()[2:]
            self.assertTrue(fonts)
            for line in fonts:
                self.assertRegex(line, r'\s+yes yes yes\s', f'{form}: {line}')  # embedded, subset, with Unicode
            with open(pdf, 'rb') as f:
                once = f.read()
            with open(self.cetak(CONTOH[1], form), 'rb') as f:
                self.assertEqual(f.read(), once, form)

    def test_the_data_travel_inside_by_their_schema(self):
        from jsonschema import Draft202012Validator
        with open('docs/formats/lampiran-pdf.schema.json') as f:
            schema = Draft202012Validator(json.load(f))
        for form in SEMUA:
            pdf = self.cetak(CONTOH[0], form)
            inside = subprocess.run(['qpdf', '--show-attachment=data.json', pdf], check=True, capture_output=True).stdout
            self.assertEqual([e.message for e in schema.iter_errors(json.loads(inside))], [], form)
            self.assertEqual(json.loads(inside)['formulir'], form)

    def test_an_existing_file_stays_until_it_is_said_otherwise(self):
        pdf = self.ke('ada.pdf')
        with open(pdf, 'w') as f:
            f.write('jangan')
        hasil = teraju('cetak', CONTOH[0], '-o', pdf)
        self.assertEqual(hasil.kode, 2)
        self.assertIn('--timpa', hasil.galat)
        with open(pdf) as f:
            self.assertEqual(f.read(), 'jangan')
        self.assertEqual(teraju('cetak', CONTOH[0], '-o', pdf, '--timpa').kode, 0)
        self.assertEqual(os.listdir(self.folder.name), ['ada.pdf'])

    def test_a_table_of_many_goes_into_a_folder_by_nip(self):
        hasil = teraju('cetak', 'examples/subbagian-2019.csv', '--formulir', 'I-e', '-o', self.ke('satu.pdf'))
        self.assertEqual(hasil.kode, 2)
        self.assertIn('folder', hasil.galat)
        hasil = teraju('cetak', 'examples/subbagian-2019.csv', '--formulir', 'I-e,uraian', '-o', self.folder.name)
        self.assertEqual(hasil.kode, 0, hasil.galat)
        names = sorted(os.listdir(self.folder.name))
        self.assertRegex(names[0], r'^I-e-\d{18}\.pdf$')
        self.assertEqual(len(names) % 2, 0)
        self.assertIn(f'{len(names)} formulir tercetak', hasil.keluar)

    def test_what_cannot_be_printed_is_said(self):
        for arguments, words in (
                ((CONTOH[0], '--formulir', 'I-z'), 'tidak dikenal'),
                ((CONTOH[0], '--formulir', 'gabungan'), 'belum dapat dicetak'),
                ((CONTOH[0], '--formulir', 'periksa'), 'hanya dapat dicetak dari berkas penilaian'),
                ((), 'satu sumber'),
                ((CONTOH[0], '--semua', 'Sekretariat'), 'satu sumber'),
                ((CONTOH[0], '-o', self.ke('tidak/ada/x.pdf')), 'tidak dapat ditulis')):
            hasil = teraju('cetak', *arguments)
            self.assertEqual(hasil.kode, 2, arguments)
            self.assertIn(words, hasil.galat)


class CetakBerkas(unittest.TestCase):
    """Stored cases: the training office, read while its server runs."""
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        file = os.path.join(cls.folder.name, 'kantor.db')
        cls.db = 'sqlite:' + file
        latihan(cls.folder.name)
        cls.server = subprocess.Popen([PROGRAM, 'serve', '--latihan', '--tanpa-sertifikat', '--db', cls.db, '--port', '0'], stdout=subprocess.PIPE,
                                      stderr=subprocess.DEVNULL, text=True)
        assert 'melayani' in cls.server.stdout.readline()
        with sqlite3.connect(file) as db:
            cls.kasus = db.execute("SELECT b.nomor, b.tahun, p.nip, b.nilai, b.sebutan FROM berkas b JOIN pegawai p ON p.instansi_id = b.instansi_id"
                                   " AND p.pegawai_id = b.pegawai_id WHERE b.keadaan <> 'dibatalkan' ORDER BY b.nomor").fetchall()
            cls.terbit = dict(db.execute("SELECT b.nomor, t.kini FROM terbitan t JOIN berkas b ON b.instansi_id = t.instansi_id"
                                         " AND b.berkas_id = t.berkas_id WHERE t.keadaan IN ('beku', 'berlaku')").fetchall())

    @classmethod
    def tearDownClass(cls):
        cls.server.terminate()
        cls.server.communicate(timeout=30)
        cls.folder.cleanup()

    def setUp(self):
        sub = tempfile.TemporaryDirectory()
        self.addCleanup(sub.cleanup)
        self.ke = sub.name

    def cetak(self, *words):
        return teraju('cetak', *words, '--db', self.db)

    def test_one_case_by_its_number_and_by_nip_and_year_is_the_same_paper(self):
        nomor, tahun, nip, nilai, sebutan = next(k for k in self.kasus if k[3] and k[0] not in self.terbit)  # issued ones are handed out as they are
        a, b = os.path.join(self.ke, 'a.pdf'), os.path.join(self.ke, 'b.pdf')
        self.assertEqual(self.cetak(nomor, '-o', a).kode, 0)
        hasil = self.cetak(nip[:8] + ' ' + nip[8:], '--tahun', str(tahun), '-o', b)
        self.assertEqual(hasil.kode, 0, hasil.galat)
        with open(a, 'rb') as x, open(b, 'rb') as y:
            self.assertEqual(x.read(), y.read())
        isi = teks(a)
        self.assertRegex(isi, r'NILAI PRESTASI KERJA\s+' + re.escape(indonesia(nilai)))
        self.assertIn(f'({sebutan})', isi)
        self.assertIn(nomor, isi)

    def test_a_whole_unit_goes_into_a_folder_and_what_has_no_value_yet_is_named(self):
        hasil = self.cetak('--semua', 'Inspektorat', '--formulir', 'I-g', '-o', self.ke)
        self.assertEqual(hasil.kode, 0, hasil.galat)
        valued, bare = [k for k in self.kasus if k[3]], [k for k in self.kasus if not k[3]]
        self.assertTrue(valued and bare)
        self.assertEqual(sorted(os.listdir(self.ke)), [f'I-g-{k[0]}.pdf' for k in valued])
        self.assertIn(f'{len(valued)} formulir tercetak, {len(bare)} dilewati', hasil.keluar)
        for k in bare:
            self.assertIn(k[0], hasil.galat)
        drawn = [k for k in valued if k[0] not in self.terbit]
        self.assertTrue(drawn and len(drawn) < len(valued))
        for k in drawn[::5]:
            self.assertIn(indonesia(k[3]), teks(os.path.join(self.ke, f'I-g-{k[0]}.pdf')), k[0])
        for nomor, kini in self.terbit.items():  # what was issued, as it was signed last: a scan where that was by hand
            with open(os.path.join(self.ke, f'I-g-{nomor}.pdf'), 'rb') as f:
                self.assertEqual(hashlib.sha256(f.read()).hexdigest(), kini, nomor)

    def test_a_form_that_was_issued_is_handed_out_as_it_was_issued(self):
        file = self.db.removeprefix('sqlite:')
        nomor = next(k for k in self.kasus if k[3] and k[0] not in self.terbit)[0]
        a, b = os.path.join(self.ke, 'a.pdf'), os.path.join(self.ke, 'b.pdf')
        self.assertEqual(self.cetak(nomor, '-o', a).kode, 0)
        with open(a, 'rb') as f:
            issued = f.read() + b'%ditandatangani\n'
        sum = hashlib.sha256(issued).hexdigest()
        os.makedirs(os.path.join(file + '.isi', sum[:2]), exist_ok=True)
        kept = os.path.join(file + '.isi', sum[:2], sum[2:])
        with open(kept, 'wb') as f:
            f.write(issued)
        with sqlite3.connect(file) as db:
            db.execute("INSERT INTO terbitan SELECT instansi_id, berkas_id, 9, 'XQK4M2XD', 'uji', 'I-g', 'Penilaian prestasi kerja PNS', '2026-01-14', ?1, ?1, nilai, sebutan, 'berlaku',"
                       " 0, pegawai_id, NULL, '' FROM berkas WHERE nomor = ?2", (sum, nomor))
        try:
            self.assertEqual(self.cetak(nomor, '-o', b).kode, 0)
            with open(b, 'rb') as f:
                self.assertEqual(issued, f.read())
            with open(kept, 'ab') as f:
                f.write(b' ')
            hasil = self.cetak(nomor, '-o', b, '--timpa')  # damaged: said, and nothing else is printed in its place
            self.assertEqual(hasil.kode, 2)
            with open(b, 'rb') as f:
                self.assertEqual(issued, f.read())
        finally:
            with sqlite3.connect(file) as db:
                db.execute("DELETE FROM terbitan WHERE kode = 'XQK4M2XD'")

    def test_the_flowchart_of_a_case_tells_where_it_stands(self):
        with sqlite3.connect(self.db.removeprefix('sqlite:')) as db:
            nomor, langkah = db.execute("SELECT nomor, langkah FROM berkas WHERE keadaan = 'berjalan' AND langkah > 1 ORDER BY nomor").fetchone()
        pdf = os.path.join(self.ke, 'alir.pdf')
        hasil = teraju('sop', 'cetak', nomor, '-o', pdf, '--bagan', '--db', self.db)
        self.assertEqual(hasil.kode, 0, hasil.galat)
        with open(pdf, 'rb') as file:
            told = file.read().decode('latin-1')  # the description of the figure
        steps = re.findall(r'Langkah (\d+): [^.]*?, (selesai|sedang berjalan)', told)
        self.assertIn(('1', 'selesai'), steps)
        self.assertEqual([str(langkah)], [n for n, state in steps if state == 'sedang berjalan'])
        self.assertEqual(subprocess.run(['qpdf', '--check', pdf], capture_output=True).returncode, 0)
        hasil = teraju('sop', 'cetak', '1900-0001', '-o', pdf, '--timpa', '--db', self.db)
        self.assertEqual(hasil.kode, 2)
        self.assertIn('Tidak ada penilaian bernomor ini', hasil.galat)

    def test_a_store_that_cannot_be_written_is_printed_from_and_the_command_says_that_nothing_was_noted(self):
        copy = os.path.join(self.ke, 'baca.db')
        with sqlite3.connect(self.db.removeprefix('sqlite:')) as db, sqlite3.connect(copy) as to:
            db.backup(to)
            to.execute("CREATE TRIGGER penuh BEFORE INSERT ON jurnal BEGIN SELECT RAISE(ABORT, 'attempt to write a readonly database'); END")
        nomor = next(k for k in self.kasus if k[3] and k[0] not in self.terbit)[0]
        pdf = os.path.join(self.ke, 'a.pdf')
        hasil = teraju('cetak', nomor, '-o', pdf, '--db', 'sqlite:' + copy)
        self.assertEqual(hasil.kode, 0, hasil.galat)
        self.assertIn('peringatan', hasil.galat)
        self.assertIn('tidak tercatat di jurnal', hasil.galat)
        self.assertIn(nomor, teks(pdf))

    def test_what_is_not_there_is_said(self):
        bare = next(k for k in self.kasus if not k[3])
        twice = next(k[2] for k in self.kasus if sum(1 for m in self.kasus if m[2] == k[2]) > 1)
        for words, said in (((bare[0],), 'belum dapat dicetak'), (('2031-0001',), 'Tidak ada berkas'), ((twice,), '--tahun'),
                            (('--semua', 'Dinas Lain', '-o', self.ke), 'Unit yang ada: Inspektorat')):
            hasil = self.cetak(*words)
            self.assertEqual(hasil.kode, 2, words)
            self.assertIn(said, hasil.galat)
        self.assertEqual(os.listdir(self.ke), [])


class CetakTercatat(unittest.TestCase):
    """Each paper of a case stands in the journal: at once where the command may write, else by the server that holds the file."""
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.file = os.path.join(self.folder.name, 'kantor.db')
        self.db = 'sqlite:' + self.file
        latihan(self.folder.name)
        self.server = None
        self.buka()
        with sqlite3.connect(self.file) as db:
            self.nomor = [n for n, in db.execute("SELECT nomor FROM berkas WHERE nilai <> '' AND keadaan <> 'dibatalkan' ORDER BY nomor")]
        self.ke = os.path.join(self.folder.name, 'keluaran')
        os.mkdir(self.ke)

    def buka(self):
        self.server = subprocess.Popen([PROGRAM, 'serve', '--latihan', '--tanpa-sertifikat', '--tanpa-surel', '--db', self.db, '--port', '0'],
                                       stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        assert 'melayani' in self.server.stdout.readline()
        self.addCleanup(self.tutup)

    def tutup(self):
        if self.server.poll() is None:
            self.server.terminate()
            self.server.communicate(timeout=60)

    def jurnal(self):
        with sqlite3.connect(self.file) as db:
            return db.execute("SELECT pelaku_id, sesudah FROM jurnal WHERE perbuatan = 'cetak_berkas' ORDER BY nomor").fetchall()

    def test_each_paper_is_noted_once_whether_a_server_runs_or_not(self):
        self.assertEqual([], self.jurnal())
        hasil = teraju('cetak', '--semua', 'Inspektorat', '--formulir', 'I-g,I-e', '-o', self.ke, '--db', self.db)
        self.assertEqual(hasil.kode, 0, hasil.galat)
        self.assertNotIn('tidak tercatat', hasil.galat)
        self.tutup()
        self.buka()  # what the first one has not entered yet, the next enters before it opens
        expected = sorted((n, f) for n in self.nomor for f in ('I-g', 'I-e'))
        said = [dict(json.loads(sesudah)) for _, sesudah in self.jurnal()]
        self.assertEqual(expected, sorted((s['nomor'], s['blangko']) for s in said))
        self.assertEqual({pelaku for pelaku, _ in self.jurnal()}, {0})
        self.assertEqual({s['akun'] for s in said}, {subprocess.run(['id', '-un'], capture_output=True, text=True).stdout.strip()})
        self.assertEqual([], os.listdir(os.path.join(self.folder.name, 'kantor.db.titipan')))
        self.tutup()
        hasil = teraju('sop', 'cetak', self.nomor[0], '-o', os.path.join(self.ke, 'alir.pdf'), '--db', self.db)
        self.assertEqual(hasil.kode, 0, hasil.galat)
        self.assertEqual('bagan', dict(json.loads(self.jurnal()[-1][1]))['blangko'])
        self.assertEqual(teraju('cetak', '1900-0001', '--db', self.db).kode, 2)
        self.assertEqual(len(self.jurnal()), len(expected) + 1)  # what was not printed is not noted
        self.assertEqual(teraju('jurnal', 'periksa', '--db', self.db).kode, 0)
        left = os.path.join(self.folder.name, 'kantor.db.titipan', 'bukan.baris')
        with open(left, 'w') as f:
            f.write('{"perbuatan":"berkas.tetapkan_nilai"}\n')
        self.buka()
        self.assertEqual(['bukan.baris.rusak'], os.listdir(os.path.dirname(left)))  # set aside, not entered
        self.assertEqual(len(self.jurnal()), len(expected) + 1)


if __name__ == '__main__':
    unittest.main()
