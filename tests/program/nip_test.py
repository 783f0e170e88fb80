"""teraju nip: numbers explained, or everything that is wrong with them."""
import unittest
from alat import *


class Nip(unittest.TestCase):
    def test_a_number_is_explained_in_words(self):
        hasil = teraju('nip', '199001012015031001')
        self.assertEqual(hasil.kode, 0)
        for words in ('19900101 201503 1 001', 'PNS', 'Senin, 1 Januari 1990', 'Maret 2015', 'pria'):
            self.assertIn(words, hasil.keluar)

    def test_the_published_vectors(self):
        for number, jenis, kode in (('199001012015031001', 'pns', 0), ('199001012022211001', 'pppk', 0), ('199002302015031001', None, 1),
                                    ('199001012015131001', 'tidak dikenal', 1), ('199001012015031000', None, 1), ('6311014101900001', 'nik', 0)):
            hasil = teraju('nip', '--format', 'json', number)
            self.assertEqual(hasil.kode, kode, number)
            one = hasil.json['nomor'][0]
            self.assertEqual(one.get('jenis'), jenis)
            self.assertEqual(bool(one['galat']), jenis is None)

    def test_all_that_is_wrong_is_said_at_once(self):
        hasil = teraju('nip', '199002302015033000')
        self.assertEqual(hasil.galat.count('galat:'), 3)

    def test_a_number_cut_apart_by_the_shell_is_one_number(self):
        self.assertEqual(len(teraju('nip', '--format', 'json', '19900101', '201503', '1', '001', '6311014101900001').json['nomor']), 2)

    def test_training_numbers_are_read_when_asked_for(self):
        self.assertEqual(teraju('nip', '199302302019022901').kode, 1)
        hasil = teraju('nip', '--latihan', '199302302019022901')
        self.assertEqual(hasil.kode, 0)
        self.assertIn('30 Februari 1993', hasil.keluar)
        self.assertIn('nomor latihan', hasil.keluar)

    def test_numbers_come_one_a_line_from_standard_input(self):
        hasil = teraju('nip', '-', masukan='199001012015031001\r\n\n19900101201503100\n')
        self.assertEqual(hasil.kode, 1)
        self.assertIn('NIP        19900101 201503 1 001', hasil.keluar)
        self.assertIn('baris 3 (tertulis "19900101201503100")', hasil.galat)

    def test_what_spreadsheets_spoil_and_old_numbers_have_their_own_sentence(self):
        self.assertIn('lembar kerja', teraju('nip', '1,99001E+17').galat)
        self.assertIn('NIP lama', teraju('nip', '510123456').galat)

    def test_nothing_readable_exits_with_2(self):
        for hasil in (teraju('nip'), teraju('nip', 'abc'), teraju('nip', '-', masukan=''), teraju('nip', '-', masukan='a\nb\n')):
            self.assertEqual(hasil.kode, 2)
            self.assertIn('galat:', hasil.galat)
        self.assertEqual(teraju('nip', 'abc', '199001012015031001').kode, 1)

    def test_hostile_bytes_do_not_reach_the_terminal(self):
        hasil = teraju('nip', '-', masukan=b'1\x1b[31m\x07\xff2\n')
        self.assertEqual(hasil.kode, 1)
        self.assertNotIn('\x1b', hasil.galat)
        self.assertNotIn('\x07', hasil.galat)

    def test_a_hundred_thousand_numbers_are_read_at_once(self):
        lines = ''.join(f'19900101201503{1 + i % 2}{1 + i % 999:03}\n' for i in range(100_000))
        self.assertEqual(len(teraju('nip', '-', '--format', 'json', masukan=lines).json['nomor']), 100_000)


if __name__ == '__main__':
    unittest.main()
