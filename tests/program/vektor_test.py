"""Rules of every regime against a second computation in fractions, written from the domain sheets alone.

Random vector files in the two formats of tests/vectors/README.md go through `teraju vektor`; every row must be "sama".
"""
import csv, io, json, random, unittest
from fractions import Fraction as F
from alat import *

KATEGORI = ['Sangat Baik', 'Baik', 'Cukup', 'Kurang', 'Sangat Kurang']
JENJANG = {'Pemula': '3.75', 'Terampil': '5', 'Mahir': '12.5', 'Penyelia': '25', 'Ahli Pertama': '12.5', 'Ahli Muda': '25', 'Ahli Madya': '37.5', 'Ahli Utama': '50'}
PERSEN = {'Sangat Baik': 150, 'Baik': 100, 'Cukup': 75, 'Butuh Perbaikan': 75, 'Kurang': 50, 'Sangat Kurang': 25}


def cetak(value, places):
    """Half up, away from zero, as exact decimal text."""
    digits = str(int((abs(value) * 10**places * 2 + 1) // 2)).zfill(places + 1)
    text = f'{digits[:-places]}.{digits[-places:]}' if places else digits
    return '-' + text if value < 0 and digits.strip('0') else text


def dua(value):
    return f'{float(value):.2f}'


def hemat(t, r, done=True):
    if not done:
        return F(0)
    v = (176 * t - 100 * r) / t
    return v if 25 * r >= 19 * t else 176 - v


def sebutan(value):
    v = F(cetak(value, 2))
    return 'Sangat Baik' if v >= 91 else 'Baik' if v >= 76 else 'Cukup' if v >= 61 else 'Kurang' if v >= 51 else 'Buruk'


class Dadu(random.Random):
    def desimal(self, low, high):
        return F(self.randint(low * 100, high * 100), 100)


def kegiatan_acak(d):
    done, paid = d.random() > .1, d.random() < .4
    pairs = {'kuantitas': (d.desimal(1, 50), d.desimal(0, 50)), 'kualitas': (F(100), F(d.randint(0, 100))), 'waktu': (d.desimal(1, 12), d.desimal(0, 24))}
    if paid:
        pairs['biaya'] = (d.desimal(1, 9000), d.desimal(0, 9000))
    values = [(100 * r / t if name[0] == 'k' else hemat(t, r)) if done else F(0) for name, (t, r) in pairs.items()]
    form = {name: [dua(t), dua(r)] for name, (t, r) in pairs.items()}
    if not done or d.random() < .5:
        form['performed'] = done
    return form, values


def baris_pp46(d):
    t, r, n = d.desimal(1, 20), d.desimal(0, 40), d.randint(0, 8)
    aspect = d.choice(['kuantitas', 'kualitas', 'waktu', 'biaya'])
    value = 100 * r / t if aspect[0] == 'k' else hemat(t, r)
    yield 'aspect', aspect, dua(t), dua(r), {'category': sebutan(value)} if d.random() < .3 else None, value, n
    yield 'aspect', d.choice(['waktu_efisiensi', 'biaya_efisiensi']), dua(t), dua(r), None, 100 - 100 * r / t, n
    form, values = kegiatan_acak(d)
    yield 'activity', 'penghitungan', '', '', form, sum(values), 4
    mean = sum(values) / len(values)
    yield 'activity', 'nilai', '', '', {**form, 'category': sebutan(mean)}, mean, 6
    several = [kegiatan_acak(d) for _ in range(d.randint(1, 6))]
    mean = sum(sum(v) / len(v) for _, v in several) / len(several)
    tasks, creative = d.choice([0, 1, 2, 3]), d.choice([0, 3, 6, 12])
    extra = {'activities': [f for f, _ in several], 'tugas_tambahan': tasks, 'kreativitas': str(creative)}
    yield 'skp', 'rata_rata', '', '', {**extra, 'category': sebutan(mean + tasks + creative)}, mean + tasks + creative, 5
    marks = [d.desimal(0, 100) for _ in range(d.choice([5, 6]))]
    extra = {'nilai': [dua(m) for m in marks]}
    behaviour = sum(marks) / len(marks)
    yield 'perilaku', 'jumlah', '', '', extra, sum(marks), 2
    yield 'perilaku', 'rata_rata', '', '', extra, behaviour, 4
    yield 'perilaku', 'bobot40', '', '', extra, behaviour * 40 / 100, 4
    yield 'final', 'nilai_prestasi_kerja', '', '', {'activities': [f for f, _ in several], 'perilaku_nilai': extra['nilai']}, mean * 60 / 100 + behaviour * 40 / 100, d.randint(1, 4)


def capaian(t, r, kind):
    return r / t * 100 if kind == 'normal' else (1 + (1 - r / t)) * 100


def nilai_jpt(x):
    return (F(120) if x > 110 else 110 + F(10, 9) * (x - 101) if x >= 101 else F(109) if x == 100 else F(70 + x - 80) if x >= 80
            else F(50 + x - 60) if x >= 60 else F(x * 49, 59))


def ke_skala_baru(n):
    return (F(120) if n > 99 else 110 + F(10, 8) * (n - 91) if n > 90 else 90 + F(19, 14) * (n - 76) if n > 75 else 70 + F(19, 14) * (n - 61) if n > 60
            else 50 + F(19, 9) * (n - 51) if n > 50 else n / 50 * 49)


def pelanggaran(level, n):
    share = {k: F(v * 100, sum(n.values())) for k, v in n.items()}
    rules = {'Istimewa': [('SB<=70', share['SB'] <= 70)],
             'Baik': [('B<=70', share['B'] <= 70), ('BP|K>0', n['BP'] + n['K'] > 0)],
             'Butuh Perbaikan': [('BP>=60', share['BP'] >= 60), ('SB<=10', share['SB'] <= 10)],
             'Kurang': [('K>=60', share['K'] >= 60), ('BP>=10', share['BP'] >= 10), ('SB<=10', share['SB'] <= 10)],
             'Sangat Kurang': [('SK>=60', share['SK'] >= 60), ('K+BP>=10', share['K'] + share['BP'] >= 10), ('SB=0', n['SB'] == 0)]}
    return ';'.join(name for name, kept in rules[level] if not kept) or 'ok'


def baris_kemudian(d):
    t, r, kind = d.desimal(1, 200), d.desimal(0, 260), d.choice(['normal', 'khusus'])
    yield 'iki_pct', {'target': dua(t), 'realisasi': dua(r), 'kondisi': kind}, cetak(capaian(t, r, kind), 6)
    low, r = d.desimal(1, 100), d.desimal(0, 140)
    high = low + d.desimal(0, 20)
    inside = low <= r <= high
    yield 'iki_pct', {'target_min': dua(low), 'target_max': dua(high), 'realisasi': dua(r), 'kondisi': kind}, cetak(F(100) if inside else capaian(low if r < low else high, r, kind), 6)
    c = d.desimal(0, 130)
    x = int(c + F(1, 2))
    yield 'kategori_iki', {'capaian': dua(c)}, 'Sangat Baik' if x >= 101 else 'Baik' if x == 100 else 'Cukup' if x >= 80 else 'Kurang' if x >= 60 else 'Sangat Kurang'
    yield 'nilai_iki_jpt', {'capaian': dua(c)}, cetak(nilai_jpt(x), 6)
    n = d.desimal(0, 100)
    yield 'konversi_pp46', {'nilai': dua(n)}, cetak(ke_skala_baru(n), 6)
    v, idea = d.desimal(0, 125), d.choice([True, False])
    yield 'predikat_pp30', {'nilai': dua(v), 'ide_baru': idea}, 'Sangat Baik' if v >= 110 and idea else 'Baik' if v >= 90 else 'Cukup' if v >= 70 else 'Kurang' if v >= 50 else 'Sangat Kurang'
    a, b, peers = d.desimal(0, 120), d.desimal(0, 120), d.choice([True, False])
    yield 'nilai_kinerja', {'skp': dua(a), 'perilaku': dua(b), 'penilaian_rekan_bawahan': peers}, cetak((a * (60 if peers else 70) + b * (40 if peers else 30)) / 100, 4)
    k = d.randrange(5)
    yield 'nt_non_direct', {'kategori': KATEGORI[k], 'nilai': dua(a), 'nilai_atasan': dua(b)}, cetak((80 * a + [20, 20, 10, 5, 1][k] * b) / 100, 5)
    yield 'nt_tambahan', {'kategori': KATEGORI[k], 'bobot_lingkup': 2, 'nilai': dua(a)}, cetak(F(100 - 20 * k, 100) * F(2, 100) * a, 6)
    parts = [d.desimal(0, 6) for _ in range(d.randint(1, 5))]
    yield 'total_tambahan', {'nilai_tertimbang': [dua(p) for p in parts]}, cetak(min(F(10), sum(parts)), 2)
    grade, word, months = d.choice(list(JENJANG)), d.choice(list(PERSEN)), d.randint(1, 12)
    yield 'ak_konversi', {'jenjang': grade, 'predikat': word, 'bulan': months}, cetak(F(months, 12) * PERSEN[word] / 100 * F(JENJANG[grade]), d.choice([2, 3]))
    yield 'ak_masa', {'jenjang': grade, 'predikat': word, 'tahun': 3}, cetak(F(PERSEN[word], 100) * F(JENJANG[grade]) * 3, 3)
    three = [d.choice(KATEGORI) for _ in range(3)]
    count = three.count
    yield 'kategori_rk', {'kategori': three}, ('Sangat Kurang/25' if count('Sangat Kurang') >= 2 else 'Kurang/60' if count('Sangat Kurang') or count('Kurang') >= 2
                                               else 'Cukup/80' if count('Kurang') or count('Cukup') >= 2 else 'Sangat Baik/120' if count('Sangat Baik') >= 2 and not count('Cukup') else 'Baik/100')
    level, people = d.choice(['Istimewa', 'Baik', 'Butuh Perbaikan', 'Kurang', 'Sangat Kurang']), {k: d.randint(0, 8) for k in ('SB', 'B', 'BP', 'K', 'SK')}
    people['B'] += 1
    yield 'distribusi', {'capaian': level, 'jumlah': people}, pelanggaran(level, people)


def berkas(head, rows):
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(head)
    writer.writerows(rows)
    return out.getvalue()


class Vektor(unittest.TestCase):
    def semua_sama(self, text, count):
        hasil = teraju('vektor', '--format', 'csv', '-', masukan=text)
        rows = list(csv.DictReader(io.StringIO(hasil.keluar)))
        self.assertEqual(len(rows), count)
        self.assertEqual([r for r in rows if r['verdict'] != 'sama'], [])
        self.assertEqual(hasil.kode, 0)

    def test_pp46_at_every_level(self):
        d = Dadu(46)
        rows = [(f'a-{i}', level, aspect, t, r, '', json.dumps(extra) if extra else '', cetak(value, n), n, '', '')
                for i, (level, aspect, t, r, extra, value, n) in enumerate(row for _ in range(150) for row in baris_pp46(d))]
        self.semua_sama(berkas('id level aspect target realisasi unit extra_json expected decimals_published source_url note'.split(), rows), len(rows))

    def test_the_later_regimes_and_credit(self):
        d = Dadu(30)
        rows = [(f'b-{i}', '', kind, json.dumps(inputs), expected, '', '') for i, (kind, inputs, expected) in enumerate(row for _ in range(150) for row in baris_kemudian(d))]
        self.semua_sama(berkas('id regime kind inputs_json expected source_url note'.split(), rows), len(rows))

    def test_a_wrong_figure_is_found(self):
        text = berkas('id regime kind inputs_json expected source_url note'.split(), [('c', '', 'ak_jumlah', '{"ak": ["18.75", "2.08"]}', '20.84', '', '')])
        hasil = teraju('vektor', '--format', 'csv', '-', masukan=text)
        self.assertEqual((hasil.kode, hasil.keluar.splitlines()[1]), (1, 'c,20.84,20.83,beda'))


if __name__ == '__main__':
    unittest.main()
