"""Papers judged by tools that did not make them: qpdf, poppler, PDFBox, zbar, and a reading of the objects themselves."""
import collections, functools, json, os, pathlib, re, subprocess, sys, tempfile, unittest
import xml.etree.ElementTree as xml

sys.path.insert(0, os.path.dirname(__file__))
from pdf import Pdf, jalankan, tanda

CONTOH, TERAJU = os.path.abspath(sys.argv.pop(1)), os.path.abspath(sys.argv.pop(1))
SEMUA = ['formulir', 'sedang', 'tinggi', 'musuh', 'label', 'label-folder', 'label-boks', 'gabungan', 'sop-tegak', 'sop-mendatar', 'sop-keadaan', 'sop-panjang']
TERBIT = ['terbit']  # form I-g as it is issued: number, code, QR code with a signed summary
RESMI = ['I-a', 'I-c', 'I-d', 'I-e', 'I-g', 'I-i', 'uraian']  # by the program itself
# contoh_berat.h: every paper of the house with the heaviest data that an office may enter.
BERAT = ['berat-' + n for n in ('I-a', 'I-c', 'I-d', 'I-e', 'I-g', 'I-i', 'gabungan', 'periksa', 'uraian', 'kosong', 'aktif', 'inaktif', 'daftar-berkas', 'daftar-isi',
                                'berita-acara', 'berita-bulan', 'label-folder', 'label-boks', 'sop-tegak', 'sop-mendatar', 'pemantauan')]
JAVA = ['preflight', 'pdfbox2', 'fontbox2', 'xmpbox', 'commons-logging', 'commons-io', 'javax.activation', 'jaxb-api']
RUANG = tempfile.TemporaryDirectory()


@functools.lru_cache(None)
def berkas(name, kind=''):
    path = pathlib.Path(RUANG.name) / f'{name}{kind}.pdf'
    if path.exists():  # made once: an issued paper is never the same twice
        return path
    if name in RESMI:
        made = jalankan(TERAJU, 'cetak', 'examples/teguh-2019.json', '--formulir', name, '-o', str(path), '--timpa')
    else:
        key = [str(kunci_kode(kind))] if name in TERBIT else []
        made = jalankan(CONTOH, name, *key, *([kind] if kind else []))
        path.write_bytes(made.stdout)
    assert made.returncode == 0, made.stderr.decode()
    return path


def kunci_kode(kind=''):  # each file that is made has a key of its own
    return pathlib.Path(RUANG.name) / f'kode{kind}.pem'


def teks(name):
    return jalankan(CONTOH, name, 'teks').stdout.decode()


@functools.lru_cache(None)
def pdf(name):
    return Pdf(berkas(name))


def didengar(path):
    """The words in the order of the structure tree, as a screen reader gets them."""
    lines = jalankan('pdfinfo', '-struct-text', str(path)).stdout.decode().splitlines()
    return ' '.join(re.fullmatch(r'\s*"(.*)"', l, re.S)[1] for l in lines if re.fullmatch(r'\s*".*"', l, re.S))


asli_berkas = berkas  # before anybody signs: bertanda_test puts another one in its place


def gambar():
    """Every page as a picture, to be looked at beside the official layout: kept beside the build."""
    folder = pathlib.Path(CONTOH).parent.parent / 'gambar-kertas'
    folder.mkdir(exist_ok=True)
    for old in folder.glob('*.png'):
        old.unlink()
    for name in TERBIT + RESMI + BERAT + ['gabungan', 'label-folder', 'label-boks', 'sop-tegak', 'sop-mendatar', 'sop-keadaan', 'sop-panjang']:
        jalankan('pdftoppm', '-r', '80', '-png', str(berkas(name)), str(folder / name))
    return folder, len(list(folder.glob('*.png')))


class Kertas(unittest.TestCase):
    setiap = staticmethod(lambda: SEMUA + TERBIT + RESMI + BERAT)

    def test_qpdf_finds_no_fault(self):
        for name in self.setiap():
            done = jalankan('qpdf', '--check', str(berkas(name)))
            self.assertEqual(0, done.returncode, done.stdout + done.stderr)

    def test_every_letter_is_embedded_and_has_its_meaning(self):
        for name in self.setiap():
            rows = jalankan('pdffonts', str(berkas(name))).stdout.decode().splitlines()[2:]
            self.assertTrue(rows)
            for row in rows:
                self.assertRegex(row, r'^[A-Z]{6}\+LiberationSans\S* .* yes yes yes ', row)

    def test_pdfbox_takes_the_twin_for_pdf_a_1b(self):
        path = ':'.join(f'/usr/share/java/{j}.jar' for j in JAVA)
        folder = pathlib.Path(RUANG.name) / 'a1b'  # one machine for all of them
        folder.mkdir()
        names = SEMUA + TERBIT + BERAT
        for name in names:
            (folder / f'{name}.pdf').symlink_to(berkas(name, 'a1b'))
        done = jalankan('java', '-cp', path, 'org.apache.pdfbox.preflight.Validator_A1b', 'batch', str(folder))
        said = done.stdout.decode()
        for name in names:
            self.assertRegex(said, rf'(?m)^The file {re.escape(name)}.pdf is a valid PDF/A-1b file', said + done.stderr.decode())

    def test_the_catalog_says_what_pdf_a_3a_and_pdf_ua_1_ask(self):
        for name in self.setiap():
            akar = pdf(name).akar
            self.assertEqual('u:id-ID', akar['/Lang'])
            self.assertEqual(True, pdf(name).ambil(akar['/MarkInfo'])['/Marked'])
            self.assertEqual(True, pdf(name).ambil(akar['/ViewerPreferences'])['/DisplayDocTitle'])
            intents = [pdf(name).ambil(i) for i in pdf(name).ambil(akar['/OutputIntents'])]
            self.assertEqual(['/GTS_PDFA1'], [i['/S'] for i in intents])
            profile = pdf(name).aliran(intents[0]['/DestOutputProfile'])
            self.assertEqual(b'acsp', profile[36:40])
            self.assertEqual(b'RGB ', profile[16:20])
            self.assertEqual(2, len(pdf(name).akhir['/ID']))
            self.assertNotIn('/Encrypt', pdf(name).akhir)
            for _, page in pdf(name).halaman():
                self.assertEqual('/S', page['/Tabs'])
                self.assertNotIn('/Group', page)

    def test_xmp_names_the_parts_and_agrees_with_info(self):
        for name in self.setiap():
            ini = pdf(name)
            tree = xml.fromstring(ini.aliran(ini.akar['/Metadata']))
            values = collections.defaultdict(list)
            for e in tree.iter():
                if e.text and e.text.strip():
                    values[e.tag.split('}')[0].strip('{') + e.tag.split('}')[1]].append(e.text)
            self.assertEqual(['3'], values['http://www.aiim.org/pdfa/ns/id/part'])
            self.assertEqual(['A'], values['http://www.aiim.org/pdfa/ns/id/conformance'])
            self.assertEqual(['1'], values['http://www.aiim.org/pdfua/ns/id/part'])
            info = ini.ambil(ini.akhir['/Info'])
            title = values['http://www.w3.org/1999/02/22-rdf-syntax-ns#li'][0]
            self.assertEqual('u:' + title, info['/Title'])
            created = values['http://ns.adobe.com/xap/1.0/CreateDate'][0]
            self.assertRegex(created, r'^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$')
            self.assertEqual('u:D:' + re.sub('[-T:]', '', created), info['/CreationDate'])
            self.assertTrue(name in RESMI + TERBIT + BERAT + ['gabungan'] or created == '2019-12-31T04:00:00Z', created)

    def test_everything_painted_is_tagged_or_an_artifact(self):
        for name in self.setiap():
            for number, (_, page) in enumerate(pdf(name).halaman()):
                painted, order = tanda(pdf(name).isi(page))
                self.assertTrue(painted)
                self.assertEqual([], [p for p in painted if p[1] is None], f'page {number + 1}')
                self.assertEqual(list(range(len(order))), order)

    def unsur(self, ini):
        """(element, its reference) of the whole tree, in the order of reading."""
        root = ini.ambil(ini.akar['/StructTreeRoot'])
        todo = [root['/K']]
        while todo:
            reference = todo.pop(0)
            e = ini.ambil(reference)
            yield e, reference
            todo = [c for c in e.get('/K', []) if isinstance(c, str)] + todo

    def test_every_mark_has_its_element_and_every_element_its_parent(self):
        for name in self.setiap():
            ini = pdf(name)
            root = ini.ambil(ini.akar['/StructTreeRoot'])
            nums = ini.ambil(root['/ParentTree'])['/Nums']
            parents = dict(zip(nums[::2], nums[1::2]))
            marks = collections.Counter()
            for e, reference in self.unsur(ini):
                for child in e.get('/K', []):
                    if isinstance(child, int):
                        marks[(e['/Pg'], child)] += 1
                        parents_of_page = ini.ambil(parents[ini.ambil(e['/Pg'])['/StructParents']])
                        self.assertEqual(reference, parents_of_page[child])
                    elif isinstance(child, dict) and child['/Type'] == '/MCR':
                        marks[(child['/Pg'], child['/MCID'])] += 1
                        parents_of_page = ini.ambil(parents[ini.ambil(child['/Pg'])['/StructParents']])
                        self.assertEqual(reference, parents_of_page[child['/MCID']])
                    elif isinstance(child, str):
                        self.assertEqual(reference, ini.ambil(child)['/P'])
            in_contents = {(r, m) for r, page in ini.halaman() for m in tanda(ini.isi(page))[1]}
            self.assertEqual(in_contents, set(marks))
            self.assertEqual({1}, set(marks.values()))

    def test_tables_are_regular_and_heads_say_what_they_head(self):
        for name in self.setiap():
            ini = pdf(name)

            for e, _ in self.unsur(ini):
                if e['/S'] == '/Figure':
                    self.assertTrue(e['/Alt'])
                    self.assertEqual(4, len(ini.ambil(e['/A'])['/BBox']))
                if e['/S'] not in ('/THead', '/TBody'):
                    continue
                taken, width = set(), None  # places of the grid
                for row, reference in enumerate(e['/K']):
                    column = 0
                    for cell in map(ini.ambil, ini.ambil(reference)['/K']):
                        a = ini.ambil(cell.get('/A', {}))
                        while (row, column) in taken:
                            column += 1
                        for r in range(a.get('/RowSpan', 1)):
                            for c in range(a.get('/ColSpan', 1)):
                                self.assertNotIn((row + r, column + c), taken)
                                taken.add((row + r, column + c))
                        if cell['/S'] == '/TH':
                            self.assertEqual('/Column' if e['/S'] == '/THead' else '/Row', a['/Scope'])
                        else:
                            self.assertEqual('/TD', cell['/S'])
                rows, columns = len(e['/K']), 1 + max(c for _, c in taken)
                self.assertEqual(rows * columns, len(taken))
                self.assertEqual(rows, 1 + max(r for r, _ in taken))

    def test_a_screen_reader_hears_what_was_put_in(self):
        for name in ('sedang', 'tinggi', 'label'):  # poppler's own time grows with the square of the pages
            with self.subTest(name):
                expected = teks(name).split()
                heard = [w for w in didengar(berkas(name)).split()]
                self.assertEqual(expected, heard)

    def test_the_eye_reads_what_was_put_in_and_the_heads_again_on_every_page(self):
        name = 'panjang'
        pages = len(pdf(name).halaman())
        self.assertGreaterEqual(pages, 60)
        words = collections.Counter(jalankan('pdftotext', '-raw', str(berkas(name)), '-').stdout.decode().split())
        expected = collections.Counter(teks(name).split())
        for head in 'NO URAIAN TARGET MUTU BUKTI'.split():
            expected[head] += pages - 1
        for n in range(pages):
            expected.update(f'Nomor 800/17/2019 Periksa di kantor.example/v/8F3K2M7QXT Halaman {n + 1} dari {pages}'.split())
        self.assertEqual(expected, words)

    def test_the_total_does_not_stand_alone_and_no_group_ends_a_page(self):
        pages = jalankan('pdftotext', '-layout', str(berkas('panjang')), '-').stdout.decode().split('\f')
        self.assertIn('Jumlah', pages[-2])
        self.assertIn('#1500', pages[-2])
        for number, page in enumerate(pages[:-1]):
            body = page[:page.index('Nomor 800')].split()
            last = max((i for i, w in enumerate(body) if w.startswith('#')), default=0)
            self.assertNotEqual('Kelompok', body[last - 1] if last + 1 == len(body) else '', f'page {number + 1}')

    def test_the_code_on_every_page_is_read_from_the_picture(self):
        jalankan('pdftoppm', '-r', '200', '-gray', '-png', str(berkas('formulir')), RUANG.name + '/kode')
        pictures = sorted(pathlib.Path(RUANG.name).glob('kode-*.png'))
        self.assertEqual(len(pdf('formulir').halaman()), len(pictures))
        for picture in pictures:
            done = jalankan('zbarimg', '-q', '--raw', '-Sdisable', '-Sqrcode.enable', str(picture))
            self.assertEqual('https://kantor.example/v/8F3K2M7QXT', done.stdout.decode().strip())

    def test_the_code_of_an_issued_paper_is_read_at_150_dpi_from_every_page_and_is_signed_by_the_office(self):
        paper = asli_berkas('terbit')
        jalankan('pdftoppm', '-r', '150', '-gray', '-png', str(paper), RUANG.name + '/terbit')
        pictures = sorted(pathlib.Path(RUANG.name).glob('terbit-*.png'))
        self.assertEqual(4, len(pictures))  # as the official booklet
        for picture in pictures:
            code = jalankan('zbarimg', '-q', '--raw', '-Sdisable', '-Sqrcode.enable', str(picture)).stdout.decode().strip()
            self.assertTrue(code.startswith('https://teraju.inspektorat-contohraya.example/v/7QK4M2XD#T1.'), code)
            said = jalankan(TERAJU, 'periksa-kode', code, '--json', '--kunci', str(kunci_kode()))
            self.assertEqual(0, said.returncode, said.stderr)
            self.assertEqual(('7QK4M2XD', '800.1.4.4/0147/INSP/2026', '2026-01-14'), tuple(json.loads(said.stdout)[k] for k in ('kode', 'nomor', 'tanggal')))
        for number, page in enumerate(jalankan('pdftotext', '-layout', str(paper), '-').stdout.decode().split('\f')[:-1]):
            self.assertIn('Kode 7QK4-M2XD', page)
            self.assertIn('Nomor 800.1.4.4/0147/INSP/2026', page)
            self.assertIn(f'Halaman {number + 1} dari 4', page)

    def halaman(self, name):
        return jalankan('pdftotext', '-layout', str(berkas(name)), '-').stdout.decode().split('\f')[:-1]

    def test_every_page_says_which_of_how_many_it_is(self):
        for name in self.setiap():
            pages = self.halaman(name)
            self.assertEqual(len(pdf(name).halaman()), len(pages))
            for number, page in enumerate(pages):
                self.assertIn(f'Halaman {number + 1} dari {len(pages)}', page, name)

    def test_no_two_words_stand_on_each_other_and_none_in_the_margin(self):
        for name in TERBIT + RESMI + BERAT + ['gabungan', 'sop-tegak', 'sop-mendatar', 'sop-keadaan', 'sop-panjang', 'formulir']:
            pages = jalankan('pdftotext', '-bbox', str(berkas(name)), '-').stdout.decode().split('<page ')[1:]
            for number, page in enumerate(pages):
                width, height = (float(v) for v in re.match(r'width="([\d.]+)" height="([\d.]+)"', page).groups())
                words = sorted(((*(float(v) for v in w[:4]), w[4]) for w in re.findall(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>', page)),
                               key=lambda w: w[1])
                self.assertTrue(words, name)
                for i, (left, top, right, bottom, word) in enumerate(words):
                    self.assertTrue(12 < left and right < width - 12 and 12 < top and bottom < height - 12, (name, number + 1, word))
                    for l, t, r, b, other in words[i + 1:]:
                        if t > bottom - 2:
                            break
                        # the letters' own boxes are higher than what is seen of them: lines of text may touch
                        across, down = min(right, r) - max(left, l), min(bottom, b) - t
                        self.assertFalse(across > 1 and down > 0.45 * min(bottom - top, b - t), (name, number + 1, word, other))

    def test_a_figure_is_never_broken_and_its_sum_never_alone(self):
        for name in ('berat-I-a', 'berat-I-e'):
            pages = self.halaman(name)
            text = ' '.join(pages)
            self.assertEqual(25 * (2 if name == 'berat-I-e' else 1), len(re.findall(r'(?<!\S)999\.999\.999\.999(?!\S)', text)), name)
            self.assertRegex(text, r'(?<!\S)177,696(?!\S)', name)
            with_sum = [page for page in pages if 'Jumlah Angka Kredit' in page]
            self.assertEqual(1, len(with_sum))
            self.assertRegex(with_sum[0], r'(?m)^\s*25\s', name)  # the row before it

    def test_a_number_of_the_register_stands_on_one_line(self):
        for name, rows in (('berat-inaktif', 25), ('berat-berita-acara', 12)):
            self.assertEqual(rows, len(re.findall(r'(?<!\S)800\.1\.13\.1/10\d\d/INSP/2026(?!\S)', ' '.join(self.halaman(name)))), name)

    def test_a_statement_of_pages_is_printed_whole_with_its_date(self):
        pages = self.halaman('berat-I-g')
        text = ' '.join(' '.join(pages).split())
        letters = [int(n) for n in re.findall(r'094/(\d+)/INSP/2019', ' '.join(pages[1:3]))]
        self.assertEqual(list(range(1, max(letters) + 1)), letters)
        self.assertGreater(max(letters), 35)
        self.assertIn('Tanggal, 15 Januari 2020', pages[2])
        for box in ('5. KEBERATAN', '6. TANGGAPAN', '7. KEPUTUSAN', '8. REKOMENDASI', '9. DIBUAT TANGGAL', '10. DITERIMA TANGGAL', '11. DITERIMA TANGGAL'):
            self.assertIn(box, text)

    def test_a_signature_stands_on_the_page_of_its_sentence(self):
        for name, before in (('berat-I-c', 'Demikian surat keterangan'), ('berat-I-d', 'Demikian surat keterangan'), ('berat-I-e', 'Nilai Capaian SKP'), ('berat-aktif', '800.1.4.4'),
                             ('berat-inaktif', '800.1.4.4'), ('berat-berita-acara', 'Berita acara ini dibuat'), ('berat-pemantauan', 'Melaksanakan pemeriksaan')):
            signed = [page for page in self.halaman(name) if re.search(r'NIP (\d|\.)', page) and re.search(r'Pejabat|Kepala Sub|PIHAK|Inspektur,', page)]
            self.assertTrue(signed, name)
            self.assertIn(before, signed[0 if 'berita' in name else -1], name)

    def test_the_place_of_a_folder_and_a_box_is_read_from_its_label(self):
        for name, places in (('berat-label-folder', [f'GEDUNG2-RUANG12-RAK34-BARIS5-BOKS100-FOLDER{i}' for i in range(1, 10)]),
                             ('berat-label-boks', [f'GEDUNG2-RUANG12-RAK34-BARIS5-BOKS{i}' for i in range(101, 106)])):
            jalankan('pdftoppm', '-r', '200', '-gray', '-png', str(berkas(name)), f'{RUANG.name}/{name}')
            read = []
            for picture in sorted(pathlib.Path(RUANG.name).glob(f'{name}-*.png')):
                read += jalankan('zbarimg', '-q', '--raw', '-Sdisable', '-Sqrcode.enable', str(picture)).stdout.decode().split()
            self.assertEqual(sorted(places), sorted(read))

    def test_the_data_is_attached_and_says_how_it_belongs(self):
        ini = pdf('formulir')
        files = [ini.ambil(f) for f in ini.ambil(ini.akar['/AF'])]
        self.assertEqual(['/Source'], [f['/AFRelationship'] for f in files])
        self.assertEqual('u:data.json', files[0]['/UF'])
        stream = files[0]['/EF']['/F']
        self.assertEqual('/application/json', ini.ambil(stream)['/Subtype'])
        out = jalankan('pdfdetach', '-save', '1', '-o', '/dev/stdout', str(berkas('formulir')))
        self.assertEqual(b'{"nilai":"91,68"}', out.stdout)

    def test_signature_fields_wait_empty_and_stand_in_the_tree(self):
        ini = pdf('formulir')
        fields = [(f, ini.ambil(f)) for f in ini.ambil(ini.akar['/AcroForm'])['/Fields']]
        self.assertEqual(['u:pejabat_penilai', 'u:pegawai'], [f['/T'] for _, f in fields])
        forms = [e for e, _ in self.unsur(ini) if e['/S'] == '/Form']
        self.assertEqual([r for r, _ in fields], [f['/K'][0]['/Obj'] for f in forms])
        for reference, f in fields:
            self.assertEqual('/Sig', f['/FT'])
            self.assertNotIn('/V', f)
            self.assertIn(reference, ini.ambil(f['/P'])['/Annots'])
            self.assertTrue(f['/TU'].startswith('u:Tanda tangan elektronik'))
            self.assertTrue(f['/F'] & 4)
            left, bottom, right, top = f['/Rect']
            self.assertAlmostEqual(60 * 72 / 25.4, right - left, places=1)
            self.assertAlmostEqual(18 * 72 / 25.4, top - bottom, places=1)

    def test_the_same_data_gives_the_same_bytes_anywhere(self):
        for name in SEMUA:
            first = berkas(name).read_bytes()
            for world in ({'TZ': 'Asia/Jayapura', 'LC_ALL': 'C'}, {'TZ': 'America/New_York', 'LC_ALL': 'de_DE.UTF-8', 'HOME': '/nonexistent'}):
                again = subprocess.run([CONTOH, name], capture_output=True, cwd='/', env=world, timeout=60)
                self.assertEqual(first, again.stdout)

    def test_a_sop_is_told_in_words_too_and_its_state_is_not_a_colour_alone(self):
        alts = [e['/Alt'] for e, _ in self.unsur(pdf('sop-keadaan')) if e['/S'] == '/Figure']
        self.assertEqual(1, len(alts))
        self.assertIn('Langkah 1: Mengumpulkan data kinerja atas target yang telah ditetapkan, oleh JFT/JFU, waktu 2 Jam, selesai', alts[0])
        self.assertIn('sedang berjalan dan terlambat; Ya: ke langkah 4; Tidak: ke langkah 3', alts[0])
        seen = jalankan('pdftotext', str(berkas('sop-keadaan')), '-').stdout.decode()
        self.assertIn('!', seen)
        self.assertIn('Bertepi tebal dan bertanda seru: terlambat.', seen)

    def test_pages_of_a_long_sop_are_joined_in_pairs(self):
        pages = jalankan('pdftotext', '-layout', str(berkas('sop-panjang')), '-').stdout.decode().split('\f')[1:-1]
        self.assertGreater(len(pages), 2)
        letters = collections.Counter(w[0] for page in pages for w in page.split() if re.fullmatch(r'[A-Z](/\d+)?', w))
        self.assertTrue(letters)
        self.assertEqual({2}, set(letters.values()), letters)

    def test_the_pictures_are_kept_to_be_looked_at(self):
        folder, pages = gambar()
        self.assertGreater(pages, 30)
        print(f'{pages} pictures of pages: {folder}')

    def test_what_somebody_pastes_stays_text(self):
        heard = didengar(berkas('musuh'))
        for text in teks('musuh').splitlines():
            if 'שלום' in text:
                continue  # written from right to left: poppler turns it round
            self.assertIn(''.join(text.split()), ''.join(heard.split()))
        self.assertIn('שלום', jalankan('pdftotext', str(berkas('musuh')), '-').stdout.decode())


if __name__ == '__main__':
    unittest.main()
