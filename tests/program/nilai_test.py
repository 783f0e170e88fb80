"""`teraju nilai` as its users meet it: forms in, the law's figures out, every mistake named with its place."""
import fractions, json, os, random, tempfile, unittest
from alat import *

F = fractions.Fraction


def hemat(t, r):
    v = (176 * t - 100 * r) / t
    return v if 25 * r >= 19 * t else 176 - v


def bulat(x, n=2):
    sign = -1 if x < 0 else 1
    return sign * F(int(abs(x) * 10**n * 2 + 1) // 2, 10**n)


class Hukum(unittest.TestCase):
    def satu(self, row, **lain):
        hasil = nilai(formulir(row, **lain))
        self.assertEqual(hasil.kode, 0, hasil.keluar + hasil.galat)
        return hasil.json

    def test_the_teacher_sheet_gives_88_67_and_not_the_truncated_figure(self):
        j = self.satu(kegiatan())
        self.assertEqual(j['kegiatan'][0]['penghitungan'], {'nilai': '266.00', 'tepat': '266'})
        self.assertEqual(j['kegiatan'][0]['capaian'], {'nilai': '88.67', 'tepat': '266/3'})
        self.assertEqual(j['skp'], {'nilai': '88.67', 'tepat': '266/3', 'sebutan': 'Baik'})
        self.assertNotIn('biaya', j['kegiatan'][0]['aspek'])
        self.assertNotIn('perilaku', j)
        self.assertNotIn('prestasi_kerja', j)

    def test_the_boundary_table_of_the_sheet(self):
        table = {'0': '0.00', '1': '1.00', '50': '50.00', '60': '60.00', '75': '75.00', '75.99': '75.99', '76': '100.00',
                 '76.01': '99.99', '80': '96.00', '99': '77.00', '100': '76.00', '101': '75.00', '124': '52.00', '176': '0.00', '200': '-24.00'}
        for r, expected in table.items():
            j = self.satu(kegiatan({'waktu': '100'}, {'waktu': r}))
            self.assertEqual(j['kegiatan'][0]['aspek']['waktu']['nilai'], expected, r)

    def test_a_saving_of_exactly_24_per_cent_is_worth_100_however_it_is_written(self):
        for t, r in (('12', '9.12'), ('3', '2.28'), ('12', '9,12'), (12, 9.12)):
            self.assertEqual(self.satu(kegiatan({'waktu': t}, {'waktu': r}))['kegiatan'][0]['aspek']['waktu']['tepat'], '100', (t, r))

    def test_an_activity_not_performed_is_worth_nothing_and_stays_in_the_mean(self):
        j = nilai(formulir(kegiatan(), kegiatan(realisasi={'kuantitas': '0', 'kualitas': '0', 'waktu': '0'}, dilaksanakan=False))).json
        self.assertEqual(j['kegiatan'][1]['penghitungan']['tepat'], '0')
        self.assertEqual(j['rata_rata']['tepat'], '133/3')

    def test_cost_is_divided_in_only_where_it_was_planned(self):
        j = self.satu(kegiatan({'biaya': '18.000.000'}, {'biaya': 'Rp17.100.000'}))
        self.assertEqual(j['kegiatan'][0]['aspek']['biaya']['tepat'], '81')
        self.assertEqual(j['kegiatan'][0]['capaian']['tepat'], '347/4')

    def test_additional_tasks_count_1_2_3_and_creativity_comes_after_the_mean(self):
        for tasks, points in ((0, '0'), (1, '1'), (3, '1'), (4, '2'), (6, '2'), (7, '3'), (40, '3')):
            self.assertEqual(self.satu(kegiatan(), tugas_tambahan=tasks)['tugas_tambahan']['tepat'], points)
        self.assertEqual(self.satu(kegiatan(), tugas_tambahan=7, kreativitas='12')['skp']['nilai'], '103.67')

    def test_the_reference_chain_of_ten_activities_gives_82_60(self):
        rows = [kegiatan(realisasi={'kualitas': '80'}) for _ in range(8)] + [kegiatan({'kuantitas': '2'}, {'kuantitas': '1', 'kualitas': '80'}) for _ in range(2)]
        marks = dict(zip(('orientasi_pelayanan', 'integritas', 'komitmen', 'disiplin', 'kerja_sama', 'kepemimpinan'), (85, 85, 82, 82, 82, 85)))
        j = nilai({**formulir(*rows), 'jenis_jabatan': 'struktural', 'perilaku': marks}).json
        self.assertEqual(j['rata_rata']['nilai'], '82.00')
        self.assertEqual(j['perilaku']['rata_rata']['tepat'], '167/2')
        self.assertEqual((j['prestasi_kerja']['nilai'], j['prestasi_kerja']['sebutan']), ('82.60', 'Baik'))

    def test_leadership_counts_for_structural_posts_only(self):
        marks = dict(zip(('orientasi_pelayanan', 'integritas', 'komitmen', 'disiplin', 'kerja_sama'), (80, 80, 80, 80, 80)))
        j = nilai(formulir(kegiatan(), perilaku={**marks, 'kepemimpinan': 100})).json
        self.assertEqual(j['perilaku']['rata_rata']['tepat'], '80')
        self.assertTrue(any(p['tempat'] == 'perilaku.kepemimpinan' for p in j['peringatan']))
        self.assertEqual(nilai({**formulir(kegiatan(), perilaku=marks), 'jenis_jabatan': 'struktural'}).kode, 2)

    def test_readings_of_the_gaps_between_the_categories(self):
        row = lambda q: kegiatan(realisasi={'kualitas': q})  # (100 + q + 76) / 3
        for quality, by_reading in (('95.5', 'ABCD:Baik Sangat-Baik Baik Sangat-Baik'), ('50.5', 'ABCD:Cukup Baik Baik Baik')):
            for reading, expected in zip('ABCD', by_reading[5:].split()):
                j = nilai(formulir(row(quality)), '--pembacaan', reading).json
                self.assertEqual(j['skp']['sebutan'], expected.replace('-', ' '), (quality, reading))

    def test_after_a_transfer_the_skp_is_the_simple_mean(self):
        form = formulir(kegiatan())
        form['skp_lain'] = [{'periode': {'mulai': '2019-06-01', 'selesai': '2019-12-31'}, 'kegiatan': [kegiatan(realisasi={'kualitas': '60'})]}]
        j = nilai(form).json
        self.assertEqual(j['skp']['tepat'], str((F(266, 3) + F(236, 3)) / 2))

    def test_an_excluded_activity_leaves_the_mean_and_stays_on_the_form(self):
        j = nilai(formulir(kegiatan(), kegiatan(realisasi={'kualitas': '10'}, dikecualikan='bencana banjir'))).json
        self.assertEqual((len(j['kegiatan']), j['rata_rata']['tepat']), (2, '266/3'))

    def test_a_period_of_another_law_is_weighed_and_said(self):
        for ends, said in (('2021-06-30', False), ('2021-07-01', True), ('2021-12-31', True)):
            j = nilai({**formulir(kegiatan()), 'periode': {'mulai': '2021-01-01', 'selesai': ends}}).json
            self.assertEqual(any(p['tempat'] == 'periode' for p in j['peringatan']), said, ends)
            self.assertEqual(j['skp']['tepat'], '266/3')

    def test_random_forms_equal_an_independent_computation_in_fractions(self):
        dice = random.Random(46)
        forms, expected = [], []
        for _ in range(60):
            rows, values = [], []
            for _ in range(dice.randint(1, 9)):
                t = {'kuantitas': dice.randint(1, 400), 'kualitas': 100, 'waktu': dice.randint(1, 12)}
                r = {'kuantitas': dice.randint(0, 500), 'kualitas': F(dice.randint(0, 10000), 100), 'waktu': F(dice.randint(0, 2000), 100)}
                aspects = [F(100 * r['kuantitas'], t['kuantitas']), r['kualitas'], hemat(t['waktu'], r['waktu'])]
                if dice.random() < .4:
                    t['biaya'], r['biaya'] = dice.randint(1, 10**9), dice.randint(0, 10**9)
                    aspects.append(hemat(F(t['biaya']), F(r['biaya'])))
                values.append(sum(aspects) / len(aspects))
                rows.append(kegiatan({k: str(v) for k, v in t.items()}, {k: f'{float(v):.2f}' if isinstance(v, F) else str(v) for k, v in r.items()}))
            forms.append(formulir(*rows))
            expected.append(sum(values) / len(values))
        got = nilai(json.dumps(forms)).json
        self.assertEqual([g['skp']['tepat'] for g in got], [str(e) for e in expected])
        self.assertEqual([F(g['skp']['nilai']) for g in got], [bulat(e) for e in expected])


class Tolakan(unittest.TestCase):
    def test_all_mistakes_of_a_form_are_named_at_once_with_their_places(self):
        form = formulir(kegiatan(), kegiatan({'kuantitas': '0'}, {'kualitas': '850'}), kegiatan(realisasi={'waktu': '12 bln'}), kreativitas='5', tugas_tambahan='-1')
        hasil = nilai(form)
        self.assertEqual(hasil.kode, 2)
        places = {g['tempat']: g['tertulis'] for g in hasil.json['galat']}
        self.assertEqual(places, {'kegiatan[1].target.kuantitas': '0', 'kegiatan[1].realisasi.kualitas': '850', 'kegiatan[2].realisasi.waktu': '12 bln',
                                  'kreativitas': '5', 'tugas_tambahan': '-1'})
        message = next(g['pesan'] for g in hasil.json['galat'] if g['tertulis'] == '850')
        self.assertIn('85', message)

    def test_a_number_with_two_meanings_is_refused_with_both(self):
        hasil = nilai(formulir(kegiatan({'biaya': '1.500'}, {'biaya': '1000'})))
        self.assertEqual(hasil.kode, 2)
        self.assertIn('1,5', hasil.json['galat'][0]['pesan'])
        self.assertIn('1.500', hasil.json['galat'][0]['pesan'])

    def test_broken_json_says_line_and_column(self):
        hasil = nilai('{"aturan": "pp46-2011",\n "kegiatan": [,]}')
        self.assertEqual(hasil.kode, 2)
        self.assertIn('baris 2', hasil.json['galat'][0]['tempat'])

    def test_hostile_json_is_refused_quickly(self):
        for text in ('[' * 100000, '{"a":' * 5000, '{"kegiatan": [' + '{},' * 3 + '{}]}', '"\\ud800"', '\xff\xfe', '{"a":1,"a":2}', '1e999999', 'null', ''):
            self.assertEqual(nilai(text).kode, 2, text[:20])

    def test_an_absent_file_and_a_folder_are_named(self):
        self.assertEqual(teraju('nilai', 'tidak-ada.json').kode, 2)
        self.assertIn('tidak-ada.json', teraju('nilai', 'tidak-ada.json').galat)
        self.assertEqual(teraju('nilai', '.').kode, 2)

    def test_one_bad_form_among_many_does_not_hide_the_others(self):
        hasil = nilai(json.dumps([formulir(kegiatan()), formulir(), formulir(kegiatan())]))
        self.assertEqual(hasil.kode, 2)
        self.assertEqual(['skp' in j for j in hasil.json], [True, False, True])
        self.assertEqual(hasil.json[1]['galat'][0]['tempat'], '[1].kegiatan')

    def test_a_misspelt_member_is_reported(self):
        j = nilai(formulir(kegiatan(), tugas_tambahn=3)).json
        self.assertTrue(any(p['tempat'] == 'tugas_tambahn' for p in j['peringatan']))


class Csv(unittest.TestCase):
    HEAD = 'nama;nip;jenis_jabatan;periode_mulai;periode_selesai;kegiatan;target_kuantitas;target_waktu;target_biaya;realisasi_kuantitas;realisasi_kualitas;realisasi_waktu;realisasi_biaya\n'

    def test_rows_of_one_person_and_period_are_one_form(self):
        text = self.HEAD + 'Sekar;1;jft;2019-01-01;2019-12-31;A;12;12;;12;90;12;\nSekar;1;jft;2019-01-01;2019-12-31;B;12;12;18.000.000;12;90;12;17.100.000\nTeguh;2;jft;2019-01-01;2019-12-31;A;12;12;;12;80;12;\n'
        got = nilai(text).json
        self.assertEqual([len(g['kegiatan']) for g in got], [2, 1])
        self.assertEqual(got[0]['kegiatan'][1]['aspek']['biaya']['tepat'], '81')

    def test_a_mistake_is_named_by_row_and_column(self):
        hasil = nilai(self.HEAD + 'Sekar;1;jft;2019-01-01;2019-12-31;A;12;12;;12;90;12 bln;\n')
        self.assertEqual(hasil.kode, 2)
        self.assertEqual(hasil.json['galat'][0]['tempat'], 'baris 2, kolom 12 (realisasi_waktu)')

    def test_missing_columns_are_all_named(self):
        hasil = nilai('nama;nip\nSekar;1\n')
        self.assertEqual(hasil.kode, 2)
        self.assertGreaterEqual(len(hasil.json['galat']), 4)

    def test_the_order_of_activities_does_not_matter(self):
        rows = [f'Sekar;1;jft;2019-01-01;2019-12-31;K{i};{i + 3};7;;{i};8{i};{i + 2},5;\n' for i in range(8)]
        values = set()
        for seed in range(5):
            random.Random(seed).shuffle(rows)
            values.add(nilai(self.HEAD + ''.join(rows)).json['skp']['tepat'])
        self.assertEqual(len(values), 1)


class Tampilan(unittest.TestCase):
    def test_the_two_official_forms_stand_in_the_text(self):
        hasil = teraju('nilai', 'examples/sekar-2019.json')
        for words in ('PENILAIAN CAPAIAN SASARAN KERJA', 'NILAI CAPAIAN SKP  91,83 (Sangat Baik)', 'PENILAIAN PRESTASI KERJA', '89,50', '6. Kepemimpinan'):
            self.assertIn(words, hasil.keluar)
        self.assertNotIn('\x1b', hasil.keluar)

    def test_the_derivation_puts_the_numbers_into_the_formula(self):
        hasil = teraju('nilai', '--uraian', 'examples/sekar-2019.json')
        self.assertIn('((1,76 × 3 − 2,28) ÷ 3) × 100', hasil.keluar)
        self.assertIn('PP 46/2011 Pasal 15 ayat (2)', hasil.keluar)

    def test_what_should_be_looked_at_is_named_as_people_count(self):
        hasil = teraju('nilai', 'examples/teguh-2019.json')
        self.assertIn('Kegiatan 1, realisasi biaya (tertulis 16.800.000): Penghematan 30,00%', hasil.keluar)
        self.assertIn('Kegiatan 3, dilaksanakan: Kegiatan tidak dilaksanakan', hasil.keluar)

    def test_many_forms_get_a_summary(self):
        hasil = teraju('nilai', 'examples/sekar-2019.json', 'examples/teguh-2019.json')
        self.assertIn('Formulir ditimbang  : 2', hasil.keluar)

    def test_csv_out_has_one_line_a_form(self):
        lines = teraju('nilai', '--format', 'csv', 'examples/sekar-2019.json', 'examples/teguh-2019.json').keluar.splitlines()
        self.assertEqual(len(lines), 3)
        self.assertIn('91.83,Sangat Baik', lines[1])


if __name__ == '__main__':
    unittest.main()
