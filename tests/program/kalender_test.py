"""teraju kalender: due times of four clocks, working time between two moments, a month."""
import os, tempfile, unittest
from alat import *


def tenggat(mulai, *words):
    return teraju('kalender', 'tenggat', '--mulai', mulai, *words)


class Tenggat(unittest.TestCase):
    def test_the_due_time_stands_first_and_the_segments_that_counted_follow(self):
        hasil = tenggat('2026-01-05T11:00', '--menit', '120')
        self.assertEqual(hasil.kode, 0)
        self.assertEqual(hasil.keluar.splitlines()[0], 'Tenggat   Senin, 5 Januari 2026, pukul 14.00 WITA')
        for words in ('11.00–12.00   1 jam', '13.00–14.00   1 jam', 'libur 2026 versi 1', 'Perpres 21/2023'):
            self.assertIn(words, hasil.keluar)

    def test_times_are_read_as_people_write_them(self):
        for mulai in ('2026-01-05T11:00', '2026-01-05 11:00', '2026-01-05 11.00', '2026-01-05 10:00 WIB', '2026-01-05T03:00:00Z'):
            self.assertEqual(tenggat(mulai, '--durasi', '2 Jam', '--format', 'json').json['tenggat'], '2026-01-05T14:00:00+08:00', mulai)

    def test_skipped_days_say_why(self):
        jawab = tenggat('2026-03-17 14:30', '--menit', '120', '--format', 'json').json
        self.assertEqual(jawab['tenggat'], '2026-03-25T09:00:00+08:00')
        self.assertEqual([d['menit'] for d in jawab['dihitung']], [30, 90])
        self.assertEqual([d['jenis'] for d in jawab['dilewati']][:2], ['cuti bersama', 'libur nasional'])
        self.assertEqual(jawab['dilewati'][1]['nama'], 'Hari Suci Nyepi')

    def test_each_clock_counts_its_own_way(self):
        for words, due in ((['--hari', '14'], '2026-03-30T23:59:59+08:00'), (['--hari-kerja', '7'], '2026-04-01T23:59:59+08:00')):
            self.assertEqual(tenggat('2026-03-16', *words, '--format', 'json').json['tenggat'], due)
        self.assertEqual(tenggat('2026-03-18T17:45', '--jam-dinding', '72', '--format', 'json').json['tenggat'], '2026-03-21T17:45:00+08:00')

    def test_zone_decides_the_clock(self):
        for zona, offset in (('WIB', '+07:00'), ('WITA', '+08:00'), ('wit', '+09:00')):
            self.assertEqual(tenggat('2026-01-05T11:00', '--menit', '120', '--zona', zona, '--format', 'json').json['tenggat'],
                             '2026-01-05T14:00:00' + offset)

    def test_a_year_without_holidays_is_never_guessed(self):
        for words in (['--menit', '61'], ['--hari-kerja', '1'], ['--menit', '900000']):
            hasil = tenggat('2026-12-31T15:00', *words)
            self.assertEqual(hasil.kode, 2, words)
            self.assertIn('Libur tahun 2027 belum diisi', hasil.galat)
            self.assertEqual(hasil.keluar, '')
        self.assertEqual(tenggat('2026-12-31T15:00', '--hari', '14').kode, 0)

    def test_an_office_brings_its_own_calendar(self):
        with tempfile.TemporaryDirectory() as folder:
            file = os.path.join(folder, 'kantor.yaml')
            with open(file, 'w') as out:
                out.write('kalender: kantor\nversi: 4\ndaerah: "63.11"\n'
                          'tahun: [{tahun: 2027, sumber: uji, kepastian: R, libur: [{tanggal: 2027-01-01, jenis: nasional, nama: Tahun baru}]}]\n'
                          'libur_daerah: [{tanggal: 2027-01-04, daerah: "63.11", nama: Hari jadi, sumber: uji, kepastian: R}]\n')
            jawab = tenggat('2026-12-31', '--hari-kerja', '1', '--kalender', file, '--format', 'json').json
            self.assertEqual(jawab['tenggat'], '2027-01-05T23:59:59+08:00')
            self.assertIn({'tanggal': '2027-01-04', 'jenis': 'libur daerah', 'nama': 'Hari jadi'}, jawab['dilewati'])
            self.assertIn('kantor 4', jawab['kalender'])
            with open(file, 'a') as out:
                out.write('zona: WITO\njam: 3\n')
            hasil = tenggat('2026-12-31', '--hari-kerja', '1', '--kalender', file)
            self.assertEqual(hasil.kode, 2)
            self.assertEqual(hasil.galat.count('galat:'), 2)
            self.assertIn('kantor.yaml, baris 6 (tertulis "WITO")', hasil.galat)

    def test_wrong_input_is_all_named_and_exits_with_2(self):
        for words in (['--mulai', 'besok', '--menit', '1'], ['--mulai', '2026-01-05T11:00'], ['--mulai', '2026-01-05', '--menit', '1'],
                      ['--mulai', '2026-01-05T11:00', '--menit', '1', '--hari', '1'], ['--mulai', '2026-01-05T11:00', '--menit', '-1'],
                      ['--mulai', '2026-01-05T11:00', '--menit', '1.5'], ['--mulai', '2026-01-05T11:00', '--durasi', '2 tahun'],
                      ['--mulai', '2026-02-30T11:00', '--hari', '1'], ['--mulai', '2026-01-05T25:00', '--menit', '1'],
                      ['--mulai', '2026-01-05T11:00', '--menit', '9' * 40], ['--mulai', '2200-12-31', '--hari', '1'],
                      ['--mulai', '2026-01-05T11:00', '--menit', '1', '--kalender', '/dev/zero'], []):
            hasil = teraju('kalender', 'tenggat', *words)
            self.assertEqual(hasil.kode, 2, words)
            self.assertIn('galat:', hasil.galat, words)
            self.assertNotIn('  ', hasil.galat, words)
        hasil = teraju('kalender', 'tenggat', '--mulai', 'x', '--zona', 'y', '--kalender', 'tidak-ada.yaml', '--format', 'json')
        self.assertEqual([g['tempat'] for g in hasil.json['galat']], ['tidak-ada.yaml', '--zona', '--mulai', ''])

    def test_a_command_without_its_word_says_so_in_indonesian(self):
        hasil = teraju('kalender')
        self.assertEqual(hasil.kode, 2)
        self.assertNotIn('subcommand', hasil.galat)


class Selisih(unittest.TestCase):
    def test_working_time_over_a_weekend(self):
        jawab = teraju('kalender', 'selisih', '--dari', '2026-01-09 15.00', '--sampai', '2026-01-12T09:00', '--format', 'json').json
        self.assertEqual(jawab['menit'], 180)
        self.assertEqual(len(jawab['dihitung']), 2)
        self.assertEqual([d['jenis'] for d in jawab['dilewati']], ['akhir pekan', 'akhir pekan'])

    def test_backwards_is_refused(self):
        hasil = teraju('kalender', 'selisih', '--dari', '2026-01-12T09:00', '--sampai', '2026-01-09T15:00')
        self.assertEqual(hasil.kode, 2)


class Lihat(unittest.TestCase):
    def test_a_month_shows_holidays_and_hours(self):
        hasil = teraju('kalender', 'lihat', '--bulan', '2026-03')
        for words in ('Maret 2026', '19*', '18+', '28-', 'libur nasional Hari Suci Nyepi', 'Senin–Kamis', '17 hari kerja, 115 jam 30 menit'):
            self.assertIn(words, hasil.keluar)

    def test_a_year_without_holidays_is_shown_as_such(self):
        hasil = teraju('kalender', 'lihat', '--bulan', '2027-01')
        self.assertIn('belum diisi', hasil.keluar)
        self.assertNotIn('Jumlah', hasil.keluar)

    def test_every_month_of_the_filled_year_adds_up_to_the_days_of_the_decree(self):
        kinds = {}
        for month in range(1, 13):
            for day in teraju('kalender', 'lihat', '--bulan', f'2026-{month:02}', '--format', 'json').json['hari']:
                kinds[day['jenis']] = kinds.get(day['jenis'], 0) + 1
        self.assertEqual(kinds['libur nasional'], 17)
        self.assertEqual(kinds['cuti bersama'], 8)
        self.assertEqual(sum(kinds.values()), 365)

    def test_what_is_no_month_is_refused(self):
        for month in ('2026-13', '2026', 'Maret', '2026-3', ''):
            self.assertEqual(teraju('kalender', 'lihat', '--bulan', month).kode, 2, month)


if __name__ == '__main__':
    unittest.main()
