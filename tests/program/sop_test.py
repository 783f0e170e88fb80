"""teraju sop: a SOP is judged, drawn and measured against."""
import os, re, subprocess, tempfile, unittest
import xml.etree.ElementTree as xml
from alat import *

SOP = 'sop/700-418-2023.yaml'
KEJADIAN = 'examples/kejadian-700-418-2023.csv'


def naskah():
    with open(SOP, encoding='utf-8') as file:
        return file.read()


class Periksa(unittest.TestCase):
    def test_the_shipped_sop_is_fine_and_its_oddities_are_shown(self):
        hasil = teraju('sop', 'periksa', SOP)
        self.assertEqual(hasil.kode, 0)
        for words in ('tersusun baik', '8 jam 15 menit', 'MUTU BUKU', 'Parangin', '15 Agustus 2013', 'PP 30/2019', 'tidak diperbaiki'):
            self.assertIn(words, hasil.keluar)

    def test_a_bad_sop_ends_with_one_and_an_unreadable_one_with_two(self):
        bad = naskah().replace('lajur: irban, bentuk', 'lajur: bupati, bentuk')
        self.assertEqual(teraju('sop', 'periksa', '-', masukan=bad).kode, 1)
        for text in ('a: [', '', 'aturan: pp46-2011', b'\xff\xfe\x00'):
            self.assertEqual(teraju('sop', 'periksa', '-', masukan=text).kode, 2, text)
        self.assertEqual(teraju('sop', 'periksa', '/tidak/ada.yaml').kode, 2)

    def test_json_carries_faults_and_oddities_apart(self):
        hasil = teraju('sop', 'periksa', '--format', 'json', '-', masukan=naskah().replace('waktu: {isi: 15 Menit', 'waktu: {isi: sebentar'))
        self.assertEqual(hasil.kode, 1)
        self.assertFalse(hasil.json['baik'])
        self.assertEqual([(g['tertulis'], g['tempat'][:9]) for g in hasil.json['galat']], [('sebentar', 'langkah 7')])
        self.assertIn('Dasar hukum', {t['kelompok'] for t in hasil.json['tanda']})

    def test_the_built_in_sop_is_found_from_anywhere(self):
        self.assertEqual(subprocess.run([PROGRAM, 'sop', 'periksa', SOP], cwd='/', capture_output=True).returncode, 0)

    def test_the_example_of_the_grammar_is_a_good_sop(self):
        with open('docs/formats/sop.md', encoding='utf-8') as file:
            example = [block for block in re.findall(r'```yaml\n(.*?)```', file.read(), re.S) if block.startswith('sop: 1')]
        self.assertEqual(len(example), 1)
        hasil = teraju('sop', 'periksa', '-', masukan=example[0])
        self.assertEqual(hasil.kode, 0, hasil.keluar)


class Gambar(unittest.TestCase):
    def test_the_svg_is_well_formed_a4_and_says_what_it_is(self):
        for halaman, size in (('mendatar', ('297mm', '210mm')), ('tegak', ('210mm', '297mm'))):
            hasil = teraju('sop', 'gambar', SOP, '--svg', '--halaman', halaman)
            self.assertEqual(hasil.kode, 0)
            root = xml.fromstring(hasil.keluar)
            self.assertEqual((root.get('width'), root.get('height')), size)
            words = ' '.join(root.itertext())
            for word in ('Bagan alir SOP 700/418/2023', 'Mulai', 'Valid?', 'Ya', 'Tidak', 'Selesai', 'Mutu baku', 'Pelaksana', '10'):
                self.assertIn(word, words)
            self.assertNotIn('http', hasil.keluar.replace('http://www.w3.org/2000/svg', ''))

    def test_what_stands_in_a_sop_is_escaped(self):
        text = naskah().replace('nama: {isi: Pelaksanaan', 'nama: {isi: <script>&"Pelaksanaan')
        hasil = teraju('sop', 'gambar', '-', '--svg', masukan=text)
        self.assertNotIn('<script', hasil.keluar)
        self.assertIn('<script>&"Pelaksanaan', ' '.join(xml.fromstring(hasil.keluar).itertext()))

    def test_the_drawing_for_the_terminal_fits(self):
        hasil = teraju('sop', 'gambar', SOP, '--teks')
        self.assertLessEqual(max(len(line) for line in hasil.keluar.splitlines()), 120)
        self.assertEqual(hasil.keluar.count('╲───────╱'), 1)

    def test_pages_go_to_files_of_their_own(self):
        with tempfile.TemporaryDirectory() as folder:
            hasil = teraju('sop', 'gambar', SOP, '--svg', '--identitas', '-o', os.path.join(folder, 'bagan.svg'))
            self.assertEqual(hasil.kode, 0)
            self.assertEqual(sorted(os.listdir(folder)), ['bagan-1.svg', 'bagan-2.svg'])
            with open(os.path.join(folder, 'bagan-1.svg'), encoding='utf-8') as file:
                self.assertIn('Kualifikasi pelaksana', file.read())

    def test_a_sop_becomes_a_pdf_with_identity_and_flowchart(self):
        with tempfile.TemporaryDirectory() as folder:
            pdf = os.path.join(folder, 'sop.pdf')
            for halaman, size in (('tegak', r'595.\d+ x 841.\d+'), ('mendatar', r'841.\d+ x 595.\d+')):
                hasil = teraju('sop', 'cetak', SOP, '-o', pdf, '--halaman', halaman, '--timpa')
                self.assertEqual(hasil.kode, 0, hasil.galat)
                info = subprocess.run(['pdfinfo', pdf], capture_output=True, text=True, check=True).stdout
                self.assertRegex(info, r'Pages: +2\n')
                self.assertRegex(info, r'Page size: +' + size)
                text = subprocess.run(['pdftotext', '-layout', pdf, '-'], capture_output=True, text=True, check=True).stdout
                for words in ('Kualifikasi pelaksana', '700/418/2023', 'Mengumpulkan', 'Halaman 2 dari 2'):
                    self.assertIn(words, text)
            self.assertEqual(teraju('sop', 'cetak', SOP, '-o', pdf).kode, 2)  # not overwritten
            self.assertEqual(os.listdir(folder), ['sop.pdf'])

    def test_a_form_must_be_chosen_and_a_bad_sop_is_not_drawn(self):
        self.assertEqual(teraju('sop', 'gambar', SOP).kode, 2)
        self.assertEqual(teraju('sop', 'gambar', SOP, '--svg', '--teks').kode, 2)
        hasil = teraju('sop', 'gambar', '-', '--svg', masukan=naskah().replace('label: Tidak, ', ''))
        self.assertEqual((hasil.kode, hasil.keluar), (1, ''))


class Ukur(unittest.TestCase):
    def test_visits_are_measured_in_working_time(self):
        hasil = teraju('sop', 'ukur', SOP, KEJADIAN, '--format', 'json')
        self.assertEqual(hasil.kode, 0)
        dua = hasil.json['langkah'][1]
        self.assertEqual((dua['norma_menit'], dua['berkas'], dua['berjalan'], dua['kembali']), (120, 2, 1, 1))
        self.assertEqual(dua['median_menit'], {'nilai': '132.50', 'tepat': '265/2'})
        self.assertEqual(hasil.json['seluruh']['median_menit']['nilai'], '510.00')

    def test_the_table_and_its_details_are_for_people(self):
        hasil = teraju('sop', 'ukur', SOP, KEJADIAN, '--rinci')
        for words in ('8 jam 15 menit', '2 jam 35 menit', 'lewat 35 menit', 'berjalan', '66,7%'):
            self.assertIn(words, hasil.keluar)

    def test_the_monitoring_form_leaves_the_judgement_to_a_person(self):
        rows = teraju('sop', 'ukur', SOP, KEJADIAN, '--format', 'csv').keluar.splitlines()
        self.assertEqual(len(rows), 9)
        self.assertTrue(rows[0].endswith('penerapan,catatan,tindakan,paraf'))
        self.assertTrue(rows[1].endswith(',,,,'))

    def test_wrong_rows_are_all_told_and_nothing_is_measured(self):
        text = 'berkas,langkah,tiba,selesai\nx,9,kapan,2026-01-05 10.00\n,1,2026-01-05 11.00,2026-01-05 10.00\n'
        hasil = teraju('sop', 'ukur', SOP, '-', '--format', 'json', masukan=text)
        self.assertEqual(hasil.kode, 2)
        self.assertEqual([g['tempat'] for g in hasil.json['galat']],
                         ['baris 2, kolom langkah', 'baris 2, kolom tiba', 'baris 3, kolom berkas', 'baris 3, kolom selesai'])
        for text in ('', 'a,b\n1,2\n', 'berkas,langkah,tiba,selesai\n'):
            self.assertEqual(teraju('sop', 'ukur', SOP, '-', masukan=text).kode, 2, text)

    def test_a_bad_sop_is_no_measure(self):
        self.assertEqual(teraju('sop', 'ukur', '-', KEJADIAN, masukan=naskah().replace('label: Tidak, ', '')).kode, 1)


if __name__ == '__main__':
    unittest.main()
