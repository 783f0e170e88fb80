"""Many forms in one CSV: one thread reads, the other weighs; nothing is lost, nothing changes places."""
import unittest
from alat import *

HEAD = 'nama;nip;periode_mulai;periode_selesai;kegiatan;target_kuantitas;target_waktu;realisasi_kuantitas;realisasi_kualitas;realisasi_waktu\n'


def table(people, wrong=()):
    return HEAD + ''.join(f'Rekaan {p};;2019-01-01;2019-12-31;K{k};12;12;12;{60 + (p * 7 + k) % 40};{"x" if p in wrong and k == 1 else 12}\n'
                          for p in range(people) for k in range(3))


class Benang(unittest.TestCase):
    def test_every_form_comes_out_once_and_in_order(self):
        hasil = teraju('nilai', '--format', 'csv', '-', masukan=table(3000))
        self.assertEqual(hasil.kode, 0, hasil.galat)
        rows = hasil.keluar.splitlines()[1:]
        self.assertEqual([r.split(',')[0] for r in rows], [f'Rekaan {p}' for p in range(3000)])
        for p in (0, 1, 127, 128, 129, 2999):  # around the ends of a batch
            marks = [60 + (p * 7 + k) % 40 for k in range(3)]
            self.assertIn(f'{round(sum(100 + m + 76 for m in marks) / 9 + 1e-9, 2):.2f}', rows[p])

    def test_mistakes_keep_their_rows_across_batches(self):
        hasil = teraju('nilai', '-', masukan=table(600, wrong={0, 130, 599}))
        self.assertEqual(hasil.kode, 2)
        for row in (3, 130 * 3 + 3, 599 * 3 + 3):
            self.assertIn(f'baris {row}, kolom 10', hasil.galat)
        self.assertIn('Formulir ditimbang  : 597', hasil.keluar)


if __name__ == '__main__':
    unittest.main()
